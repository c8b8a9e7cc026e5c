//! Whether two statements that seem to exclude each other can both be true.

use super::{Answer, Draft, Kind, by_distance, claim_name, proofs};
use crate::check::attribution::self_contradiction;
use crate::model::{Bloom, ClaimId};
use crate::view::guide::study::Study;

pub(super) const CLASH: Kind = Kind { name: "clash", level: Bloom::Evaluate, is_during: false, ask };

/// So many pairs are looked at, and so many claims of one set.
const MOST_PAIRS: usize = 20;

fn ask(study: &Study) -> Vec<Draft> {
    let sets = study.debate[study.desk.map].contraries.iter().take(MOST_PAIRS);
    sets.filter_map(|contrary| {
        let mut found = contrary.claims.iter().copied().filter(|&claim| study.is_found(claim));
        Some(draft(study, found.next()?, found.next()?))
    })
    .collect()
}

fn draft(study: &Study, one: ClaimId, other: ClaimId) -> Draft {
    let values = [
        ("one", study.sentence(one).into()),
        ("first", study.wherever(one).into()),
        ("other", study.sentence(other).into()),
        ("second", study.wherever(other).into()),
    ];
    let text = study.say("guide-ask-clash", &values);
    let mut hints = vec![study.word("guide-consider-clash")];
    hints.extend(study.debate.why_contrary(one, other).map(str::to_owned));
    // What the map says of its author's contradiction is the encoder's reading of it.
    let map = &study.debate[study.desk.map];
    let names = [study.debate.qualified(one), study.debate.qualified(other)];
    let allowed = map.allowed.iter().find(|allowed| {
        &*allowed.check == self_contradiction::CODE
            && allowed.at.as_deref().is_some_and(|at| names.iter().any(|name| name == at))
    });
    hints.extend(allowed.map(|allowed| allowed.because.to_string()));
    let answer = Answer::open(hints, proofs(study, &[one, other]));
    let subject = format!("{}+{}", claim_name(study, one), claim_name(study, other));
    let rank = by_distance(study, one).min(by_distance(study, other));
    Draft::new(&CLASH, subject, vec![one, other], text, answer).ranked(rank)
}
