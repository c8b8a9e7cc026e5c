//! The strongest objection to what nobody objects to.

use super::{Answer, Draft, Kind, by_distance, claim_name, proofs, reasons};
use crate::model::{Bloom, ClaimId, Target};
use crate::view::guide::study::Study;

pub(super) const CHALLENGE: Kind = Kind { name: "challenge", level: Bloom::Create, is_during: false, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let claims = study.claims().filter(|(claim, written)| {
        !written.implicit && study.objections(Target::Claim(*claim)).next().is_none()
    });
    claims.map(|(claim, _)| draft(study, claim)).collect()
}

fn draft(study: &Study, claim: ClaimId) -> Draft {
    let text = study.say("guide-ask-challenge", &[("claim", study.sentence(claim).into())]);
    let consider = match reasons(study, claim) {
        reasons if reasons.is_empty() => vec![claim],
        reasons => reasons,
    };
    let answer = Answer::open(vec![study.word("guide-consider-challenge")], proofs(study, &consider));
    // A reply to an objection that is there is worth more than an objection that is not.
    Draft::new(&CHALLENGE, claim_name(study, claim), vec![claim], text, answer)
        .ranked(1_000 + by_distance(study, claim))
}
