//! Whether to accept what is assumed and not argued for.

use super::{Answer, Draft, Kind, by_distance, claim_name, proofs};
use crate::model::{Bloom, ClaimId, Kind as Sort, Target};
use crate::view::guide::study::{MOST_STEPS, Study};

pub(super) const GRANT: Kind = Kind { name: "grant", level: Bloom::Evaluate, is_during: false, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let bare = study.claims().filter(|(claim, _)| study.debate.is_leaf(*claim) && !study.is_thesis(*claim));
    bare.filter_map(|(claim, written)| draft(study, claim, written.implicit, written.kind)).collect()
}

fn draft(study: &Study, claim: ClaimId, is_implicit: bool, sort: Option<Sort>) -> Option<Draft> {
    if !is_implicit && sort != Some(Sort::Value) {
        return None;
    }
    let mut uses = study.debate.uses_of(claim).take(MOST_STEPS);
    let conclusion = study.debate.conclusion_of(uses.find(|&step| study.debate[step].carries())?);
    let values = [("claim", study.sentence(claim).into()), ("conclusion", study.label(conclusion).into())];
    let id = if is_implicit { "guide-ask-grant-implicit" } else { "guide-ask-grant" };
    let text = study.say(id, &values);
    let objections =
        study.objections(Target::Claim(claim)).flat_map(|(_, step)| step.premises.iter().copied());
    let consider: Vec<ClaimId> = objections.collect();
    let answer = Answer::open(vec![study.word("guide-consider-grant")], proofs(study, &consider));
    let rank = by_distance(study, claim);
    Some(Draft::new(&GRANT, claim_name(study, claim), vec![claim], text, answer).ranked(rank))
}
