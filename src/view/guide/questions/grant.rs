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
    let used = uses.find(|&step| study.debate[step].carries())?;
    let conclusion = study.debate.conclusion_of(used);
    let others: Vec<ClaimId> =
        study.debate[used].premises.iter().copied().filter(|premise| *premise != claim).collect();
    let is_only = study.carriers(conclusion).all(|(step, _)| step == used);
    let values = [
        ("claim", study.sentence(claim).into()),
        ("conclusion", study.label(conclusion).into()),
        ("others", study.labels(&others).into()),
    ];
    let id = match (is_implicit, is_only || others.is_empty()) {
        (true, true) => "guide-ask-grant-implicit",
        // Other reasons would still carry it.
        (true, false) => "guide-ask-grant-reason",
        (false, _) => "guide-ask-grant",
    };
    let text = study.say(id, &values);
    let objections =
        study.objections(Target::Claim(claim)).flat_map(|(_, step)| step.premises.iter().copied());
    let consider: Vec<ClaimId> = objections.collect();
    let answer = Answer::open(vec![study.word("guide-consider-grant")], proofs(study, &consider));
    let rank = by_distance(study, claim);
    Some(Draft::new(&GRANT, claim_name(study, claim), vec![claim], text, answer).ranked(rank))
}
