//! The question that an argument of its pattern has to stand up to.

use super::{Answer, Draft, Kind, by_distance, proof, proofs, stated, step_name};
use crate::model::{Attacks, Bloom, Burden, ClaimId, Step, StepId, Target};
use crate::syntax::written::CriticalQuestion;
use crate::view::guide::study::Study;
use crate::view::patterns;

pub(super) const CRITICAL: Kind = Kind { name: "critical", level: Bloom::Evaluate, is_during: false, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let steps = study.steps().into_iter().filter(|(_, step)| step.carries());
    steps.filter_map(|(id, step)| draft(study, id, step)).collect()
}

fn draft(study: &Study, id: StepId, step: &Step) -> Option<Draft> {
    let scheme = &study.debate[step.scheme?];
    let (given, _) = stated(study, step);
    let conclusion = study.debate.conclusion_of(id);
    let pressed = |question: &CriticalQuestion| pressing(study, id, conclusion, question);
    let (rank, question) = scheme
        .details
        .questions
        .iter()
        .map(|question| {
            let is_answered = answer_of(step, question).is_some();
            let rank = match (!pressed(question).is_empty(), is_answered, question.burden) {
                (true, false, _) => 0,
                (_, false, Burden::Proponent) => 5,
                (true, true, _) => 7,
                (_, false, Burden::Challenger) => 8,
                (_, true, _) => 12,
            };
            (rank, question)
        })
        .min_by_key(|(rank, _)| *rank)?;
    if given.is_empty() {
        return None;
    }
    let values = [
        ("premises", study.sentences(&given).into()),
        ("conclusion", study.sentence(conclusion).into()),
        ("question", patterns::asked(&study.desk.site.house.language, scheme, question, &step.slots).into()),
    ];
    let text = study.say("guide-ask-critical", &values);
    let objections = pressed(question);
    let answer = match answer_of(step, question) {
        Some(answer) => {
            // The passage behind the part of the argument that the question is about.
            let role = match &question.attacks {
                Attacks::Premise(role) => step.roles.iter().find(|(known, _)| known == role),
                _ => None,
            };
            let shown = role.map(|&(_, premise)| premise).filter(|premise| study.is_found(*premise));
            let proved = match shown {
                Some(premise) => vec![proof(study, premise)],
                None => proofs(study, &given),
            };
            let consider = proofs(study, &objections);
            Answer { is_supplied: true, consider, ..Answer::proved(vec![answer.to_owned()], proved) }
        }
        // What presses the question answers it, from one side.
        None if !objections.is_empty() => {
            Answer::proved(vec![study.word("guide-answer-raised")], proofs(study, &objections))
        }
        None => Answer::open(vec![study.word("guide-consider-critical")], proofs(study, &given)),
    };
    let mut about = given;
    about.sort_by_key(|&premise| !study.is_here(premise));
    about.push(conclusion);
    let rank = rank + by_distance(study, conclusion);
    Some(Draft::new(&CRITICAL, step_name(study, id, step), about, text, answer).ranked(rank))
}

fn answer_of<'s>(step: &'s Step, question: &CriticalQuestion) -> Option<&'s str> {
    let answer = step.answers.iter().find(|(known, _)| *known == question.id);
    answer.map(|(_, answer)| &**answer).filter(|answer| !answer.trim().is_empty())
}

/// The premises of the objections that press a question.
fn pressing(study: &Study, id: StepId, conclusion: ClaimId, question: &CriticalQuestion) -> Vec<ClaimId> {
    let objections = study.objections(Target::Step(id)).chain(study.objections(Target::Claim(conclusion)));
    let pressing = objections.filter(|(_, step)| step.question.as_deref() == Some(&*question.id));
    pressing.flat_map(|(_, step)| step.premises.iter().copied()).collect()
}
