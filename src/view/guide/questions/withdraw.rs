//! What falls if a piece of evidence is withdrawn.

use std::collections::BTreeSet;

use super::{Answer, Draft, Kind, by_distance, claim_name, proof};
use crate::model::{Bloom, ClaimId};
use crate::view::guide::after::shown;
use crate::view::guide::study::{MOST_STEPS, Study};

pub(super) const WITHDRAW: Kind = Kind { name: "withdraw", level: Bloom::Analyse, is_during: false, ask };

/// So many fallen claims are followed at most; where more fall, the question is left out.
const MOST_FALLEN: usize = 12;

fn ask(study: &Study) -> Vec<Draft> {
    let leaves = study.claims().filter(|(claim, written)| {
        !written.implicit && study.debate.is_leaf(*claim) && !study.is_thesis(*claim)
    });
    leaves.filter_map(|(claim, _)| draft(study, claim)).collect()
}

fn draft(study: &Study, claim: ClaimId) -> Option<Draft> {
    let fallen = fallen(study, claim)?;
    let thesis = study.debate[study.desk.map]
        .theses
        .iter()
        .copied()
        .find(|&thesis| bears(study, claim, thesis, &fallen))?;
    let others: Vec<ClaimId> = fallen.iter().copied().filter(|&one| one != claim && one != thesis).collect();
    let left =
        study.carriers(thesis).filter(|(_, step)| !step.premises.iter().any(|one| fallen.contains(one)));
    let mut seen = BTreeSet::new();
    let left: Vec<ClaimId> =
        left.filter_map(|(_, step)| shown(study, step).into_iter().find(|one| seen.insert(*one))).collect();
    // What takes nothing along is no matter for a question.
    if others.is_empty() && !left.is_empty() {
        return None;
    }
    let mut lines = vec![match others.is_empty() {
        true => study.word("guide-answer-withdraw-nothing"),
        false => study.say("guide-answer-withdraw-falls", &[("claims", study.labels(&others).into())]),
    }];
    lines.push(match left.is_empty() {
        true => study.word("guide-answer-withdraw-thesis"),
        false => {
            let values = [("count", left.len().into()), ("claims", study.labels(&left).into())];
            study.say("guide-answer-withdraw-left", &values)
        }
    });
    let answer = Answer { is_supplied: true, ..Answer::proved(lines, vec![proof(study, claim)]) };
    let values = [
        ("where", study.wherever(claim).into()),
        ("claim", study.sentence(claim).into()),
        ("thesis", study.label(thesis).into()),
    ];
    let is_found = study.is_found(claim);
    let text =
        study.say(if is_found { "guide-ask-withdraw" } else { "guide-ask-withdraw-anywhere" }, &values);
    // What no text can be seen to say comes last.
    let rank =
        by_distance(study, claim) + if others.is_empty() { 30 } else { 0 } + if is_found { 0 } else { 1_000 };
    Some(Draft::new(&WITHDRAW, claim_name(study, claim), vec![claim], text, answer).ranked(rank))
}

/// The claims that lose their only reasons with a claim, itself among them; nothing where they are too many.
fn fallen(study: &Study, claim: ClaimId) -> Option<Vec<ClaimId>> {
    let (mut fallen, mut seen) = (vec![claim], BTreeSet::from([claim]));
    let mut next = 0;
    while let Some(&lost) = fallen.get(next) {
        next += 1;
        for step in study.debate.uses_of(lost).take(MOST_STEPS) {
            let conclusion = study.debate.conclusion_of(step);
            if !study.debate[step].carries() || study.desk.local(conclusion).is_none() {
                continue;
            }
            let is_lost = study
                .carriers(conclusion)
                .all(|(_, step)| step.premises.iter().any(|premise| seen.contains(premise)));
            if is_lost && !study.debate[conclusion].granted && seen.insert(conclusion) {
                fallen.push(conclusion);
            }
        }
        if fallen.len() > MOST_FALLEN {
            return None;
        }
    }
    Some(fallen)
}

/// Whether what falls with a claim is a reason of a thesis, or the thesis itself.
fn bears(study: &Study, claim: ClaimId, thesis: ClaimId, fallen: &[ClaimId]) -> bool {
    let mut carriers = study.carriers(thesis);
    claim != thesis && carriers.any(|(_, step)| step.premises.iter().any(|premise| fallen.contains(premise)))
}
