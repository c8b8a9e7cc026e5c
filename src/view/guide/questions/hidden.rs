//! Which assumption, that nobody states, leads from a reason to what it is a reason for.

use super::{Answer, Draft, Kind, by_distance, proofs, stated, step_name};
use crate::model::{Bloom, Step, StepId};
use crate::view::guide::study::Study;

pub(super) const HIDDEN: Kind = Kind { name: "hidden", level: Bloom::Analyse, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let steps = study.steps().into_iter().filter(|(_, step)| step.carries());
    steps.filter_map(|(id, step)| draft(study, id, step)).collect()
}

fn draft(study: &Study, id: StepId, step: &Step) -> Option<Draft> {
    let (given, hidden) = stated(study, step);
    let conclusion = study.debate.conclusion_of(id);
    let is_found = given.iter().any(|&premise| study.is_found(premise));
    let warrant = step.warrant.as_deref().filter(|warrant| !warrant.trim().is_empty());
    if !is_found || hidden.is_empty() && warrant.is_none() {
        return None;
    }
    let values = [
        ("count", given.len().into()),
        ("premises", study.sentences(&given).into()),
        ("conclusion", study.sentence(conclusion).into()),
    ];
    let mut lines: Vec<String> = hidden.iter().map(|&premise| study.sentence(premise)).collect();
    if hidden.is_empty() {
        lines.extend(warrant.map(str::to_owned));
    }
    let answer = Answer { is_supplied: true, ..Answer::proved(lines, proofs(study, &given)) };
    let text = study.say("guide-ask-hidden", &values);
    let rank = by_distance(study, conclusion) + if hidden.is_empty() { 15 } else { 0 };
    let mut about: Vec<_> = given.clone();
    // It is asked where the reason stands, in the article if it is there.
    about.sort_by_key(|&premise| !study.is_here(premise));
    about.push(conclusion);
    Some(Draft::new(&HIDDEN, step_name(study, id, step), about, text, answer).ranked(rank))
}
