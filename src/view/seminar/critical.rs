//! The critical questions of schemes that are open on a map, as questions to the group.

use std::collections::BTreeSet;

use super::cases::against;
use super::choice::is_weak;
use super::decisive::{listed, party};
use super::questions::{Draft, Drafts, Matter};
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
    let pressed = walk.arguments.iter().filter_map(|argument| Some((argument, pressed(desk, argument)?)));
    let pressed = pressed.map(|(argument, open)| (open, ask_pressed(desk, walk, argument)));
    let points = matter.chosen.iter().flat_map(|(points, _)| points);
    let owed = points.filter_map(|point| point.argument.step).flat_map(|step| owed(debate, step));
    let why = || tell(desk, "seminar-why-owed", &[]);
    let owed = owed.map(|open| (open, ("evidence", ask(desk, walk, open), why())));
    let mut seen: BTreeSet<(StepId, &str)> = BTreeSet::new();
    let new = pressed.chain(owed).filter(|(open, _)| seen.insert((open.step, &open.question.id)));
    new.map(|(_, draft)| draft).collect()
}

/// Whether an objection presses a critical question, so that it is asked here.
pub(super) fn is_pressing(desk: &Desk, argument: &Argument) -> bool {
    pressed(desk, argument).is_some()
}

/// The question in the words of the objection that presses it: those of the scheme are about any argument of its kind,
/// and may miss what is objected.
fn ask_pressed(desk: &Desk, walk: &Walk, argument: &Argument) -> Draft {
    let claim = argument.step.map_or(argument.premises[0], |step| walk.lead_of(&desk.analysis.debate, step));
    let target = match argument.target {
        Target::Claim(claim) => party(desk, walk, Party::Claim(claim)),
        Target::Step(step) => party(desk, walk, Party::Step(step)),
    };
    let given = [("claim", Given::Claim(claim)), ("target", Given::Telling(&target))];
    ("evidence", tell(desk, "seminar-ask-pressed", &given), tell(desk, "seminar-why-pressed", &[]))
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

/// The questions that a step owes an answer to, and does not answer; what an objection presses is asked in its words.
fn owed(debate: &Debate, step: StepId) -> impl Iterator<Item = Open<'_>> {
    let is_answered = move |question: &CriticalQuestion| {
        debate[step].answers.iter().any(|(id, answer)| *id == question.id && !answer.trim().is_empty())
    };
    let scheme = debate[step].scheme.map(|scheme| &debate[scheme]);
    scheme.into_iter().flat_map(move |scheme| {
        let owed = scheme.details.questions.iter().filter(|question| question.burden == Burden::Proponent);
        let is_pressed = move |question: &CriticalQuestion| {
            let targets = [Target::Step(step), Target::Claim(debate.conclusion_of(step))];
            let rebuttals = targets.into_iter().flat_map(|target| debate.rebuttals_of(target));
            let mut pressed = rebuttals.filter_map(|rebuttal| debate[rebuttal].question.as_deref());
            pressed.any(|id| id == &*question.id)
        };
        let open = owed.filter(move |question| !is_answered(question) && !is_pressed(question));
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
