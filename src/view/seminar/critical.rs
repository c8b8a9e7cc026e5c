//! The critical questions of schemes that are open on a map, as questions to the group.

use std::collections::BTreeSet;

use super::cases::against;
use super::choice::is_weak;
use super::decisive::{listed, party};
use super::questions::{Drafts, Matter};
use super::sentence::{Given, Telling, tell};
use super::walk::{Argument, Walk};
use crate::model::{Burden, Debate, Party, Scheme, StepId, Target};
use crate::syntax::written::CriticalQuestion;
use crate::view::desk::Desk;
use crate::view::patterns;

/// A critical question about a step.
#[derive(Clone, Copy)]
struct Open<'d> {
    step: StepId,
    question: &'d CriticalQuestion,
    scheme: &'d Scheme,
}

/// Questions that an objection presses and nothing answers, then those that main points owe an answer to.
pub(super) fn asked(matter: &Matter) -> Drafts {
    let (desk, walk) = (matter.desk, matter.walk);
    let debate = &desk.analysis.debate;
    let pressed = walk.arguments.iter().filter_map(|argument| {
        let open = pressed(desk, argument)?;
        Some((open, tell(desk, "seminar-why-pressed", &[("claim", Given::Claim(argument.premises[0]))])))
    });
    let points = matter.chosen.iter().flat_map(|(points, _)| points);
    let owed = points.filter_map(|point| point.argument.step).flat_map(|step| owed(debate, step));
    let owed = owed.map(|open| (open, tell(desk, "seminar-why-owed", &[])));
    let mut seen: BTreeSet<(StepId, &str)> = BTreeSet::new();
    let new = pressed.chain(owed).filter(|(open, _)| seen.insert((open.step, &open.question.id)));
    new.map(|(open, why)| ("evidence", ask(desk, walk, open), why)).collect()
}

/// The question that an objection presses, where the objection does not fall and has no reply.
fn pressed<'d>(desk: &Desk<'d>, argument: &Argument) -> Option<Open<'d>> {
    let debate = &desk.analysis.debate;
    let rebuttal = argument.step?;
    let id = debate[rebuttal].question.as_deref()?;
    if is_weak(desk, argument) || !against(desk, Some(rebuttal), &debate[rebuttal].premises).is_empty() {
        return None;
    }
    match argument.target {
        Target::Step(step) => known(debate, step, id),
        Target::Claim(claim) => debate.carriers_of(claim).find_map(|step| known(debate, step, id)),
    }
}

fn known<'d>(debate: &'d Debate, step: StepId, id: &str) -> Option<Open<'d>> {
    let scheme = &debate[debate[step].scheme?];
    let question = scheme.details.questions.iter().find(|question| &*question.id == id)?;
    Some(Open { step, question, scheme })
}

/// The questions that a step owes an answer to, and does not answer.
fn owed(debate: &Debate, step: StepId) -> impl Iterator<Item = Open<'_>> {
    let is_answered = move |question: &CriticalQuestion| {
        debate[step].answers.iter().any(|(id, answer)| *id == question.id && !answer.trim().is_empty())
    };
    let scheme = debate[step].scheme.map(|scheme| &debate[scheme]);
    scheme.into_iter().flat_map(move |scheme| {
        let owed = scheme.details.questions.iter().filter(|question| question.burden == Burden::Proponent);
        let open = owed.filter(move |question| !is_answered(question));
        open.map(move |question| Open { step, question, scheme })
    })
}

/// The question in words.
fn ask(desk: &Desk, walk: &Walk, open: Open) -> Telling {
    let step = &desk.analysis.debate[open.step];
    let end = party(desk, walk, Party::Claim(desk.analysis.debate.conclusion_of(open.step)));
    let asked = patterns::asked(&desk.site.house.language, open.scheme, open.question, &step.slots);
    let reasons = listed(desk, &step.premises);
    let values = [
        ("reasons", Given::Telling(&reasons)),
        ("claim", Given::Telling(&end)),
        ("question", Given::Text(&asked)),
    ];
    tell(desk, "seminar-ask-critical", &values)
}
