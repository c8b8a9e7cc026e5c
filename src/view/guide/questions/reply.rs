//! The reply that is missing.

use super::objection::rank;
use super::{Answer, Draft, Kind, proofs, reasons, step_name};
use crate::model::Bloom;
use crate::view::guide::objections::{Objection, Reply, objections};
use crate::view::guide::study::Study;

pub(super) const REPLY: Kind = Kind { name: "reply", level: Bloom::Create, is_during: false, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let unmet = objections(study).into_iter().filter(|objection| objection.reply == Reply::Unmet);
    unmet.map(|objection| draft(study, &objection)).collect()
}

fn draft(study: &Study, objection: &Objection) -> Draft {
    let step = &study.debate[objection.step];
    let values = [
        ("claim", study.label(objection.conclusion).into()),
        ("objection", study.sentences(&step.premises).into()),
    ];
    let text = study.say("guide-ask-reply", &values);
    let hints = vec![study.word("guide-consider-reply")];
    let answer = Answer::open(hints, proofs(study, &reasons(study, objection.conclusion)));
    let mut about = step.premises.to_vec();
    about.push(objection.conclusion);
    Draft::new(&REPLY, step_name(study, objection.step, step), about, text, answer)
        .ranked(rank(study, objection))
}
