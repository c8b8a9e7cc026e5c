//! What a passage does in the argument.

use super::{Answer, Draft, Kind, by_distance, claim_name, is_title, proof_of};
use crate::model::{Bloom, ClaimId, StepKind};
use crate::view::guide::parts::Hides;
use crate::view::guide::roles::{Untold, does, roles};
use crate::view::guide::study::{MOST_STEPS, Study};

pub(super) const ROLE: Kind = Kind { name: "role", level: Bloom::Analyse, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let claims = study.claims().filter(|(claim, written)| !written.implicit && !study.is_thesis(*claim));
    claims.filter_map(|(claim, _)| draft(study, claim)).collect()
}

fn draft(study: &Study, claim: ClaimId) -> Option<Draft> {
    let said = study.said_here(claim).find(|said| said.at.is_some() && said.quote.is_some())?;
    let anchor = said.quote.as_deref().filter(|anchor| !is_title(anchor))?;
    let all = Untold::default();
    if roles(study, &all, claim).is_empty() {
        return None;
    }
    let values = [("where", study.where_said(said).into()), ("anchor", anchor.into())];
    let mut uses = study.debate.uses_of(claim).take(MOST_STEPS);
    let is_for_supplied = uses.any(|step| study.debate[study.debate.conclusion_of(step)].implicit);
    let proved = Answer::proved(does(study, &all, claim, Some(said)), vec![proof_of(study, claim, said)]);
    let answer = Answer { is_supplied: is_for_supplied, ..proved };
    let text = study.say("guide-ask-role", &values);
    // That something is a reason is seen at once; an objection or a concession is what readers miss.
    let mut uses = study.debate.uses_of(claim).take(MOST_STEPS);
    let is_plain = uses.all(|step| study.debate[step].kind == StepKind::Support);
    // What a statement of the map's own is given for no text can tell.
    let rank =
        by_distance(study, claim) + if is_plain { 40 } else { 0 } + if is_for_supplied { 100 } else { 0 };
    Some(
        Draft::new(&ROLE, claim_name(study, claim), vec![claim], text, answer)
            .hiding(Hides::Does)
            .ranked(rank),
    )
}
