//! How strong an objection is that nobody answers.

use super::{Answer, Draft, Kind, by_distance, proofs, reasons, step_name};
use crate::model::{Bloom, Target};
use crate::view::guide::objections::{Objection, Reply, objections};
use crate::view::guide::study::Study;

pub(super) const OBJECTION: Kind = Kind { name: "objection", level: Bloom::Evaluate, is_during: false, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let open = objections(study).into_iter().filter(|objection| objection.reply != Reply::Met);
    open.map(|objection| draft(study, &objection)).collect()
}

fn draft(study: &Study, objection: &Objection) -> Draft {
    let step = &study.debate[objection.step];
    let values = [
        ("claim", study.sentence(objection.conclusion).into()),
        ("objection", study.sentences(&step.premises).into()),
    ];
    let id = match step.target {
        Target::Claim(_) => "guide-ask-objection",
        Target::Step(_) => "guide-ask-objection-step",
    };
    let text = study.say(id, &values);
    let mut consider = reasons(study, objection.conclusion);
    consider.extend(&step.premises);
    let hints = vec![study.word("guide-consider-objection")];
    let answer = Answer::open(hints, proofs(study, &consider));
    let mut about = step.premises.to_vec();
    about.push(objection.conclusion);
    Draft::new(&OBJECTION, step_name(study, objection.step, step), about, text, answer)
        .ranked(rank(study, objection))
}

/// The nearest to the thesis first; objections that the text itself makes before those of the map, and doubts last.
pub(super) fn rank(study: &Study, objection: &Objection) -> u32 {
    let step = &study.debate[objection.step];
    let is_supplied = step.premises.iter().all(|&premise| study.debate[premise].implicit);
    by_distance(study, objection.conclusion)
        + if is_supplied { 15 } else { 0 }
        + if step.attacks() { 0 } else { 15 }
}
