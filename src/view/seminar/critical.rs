//! The critical questions of schemes that are open on a map, as questions to the group.

use std::collections::BTreeSet;

use super::cases::{against, standing};
use super::decisive::party;
use super::questions::{Drafts, Matter};
use super::sentence::{Given, Telling, tell};
use super::walk::{Argument, Walk};
use crate::model::{Attacks, Burden, Debate, Party, StepId, Target, filled};
use crate::syntax::written::CriticalQuestion;
use crate::view::desk::Desk;

/// A critical question about a step.
#[derive(Clone, Copy)]
struct Open<'d> {
    step: StepId,
    question: &'d CriticalQuestion,
    /// Whether its scheme comes with the program.
    is_builtin: bool,
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
    if standing(desk, argument) == "falls"
        || !against(desk, Some(rebuttal), &debate[rebuttal].premises).is_empty()
    {
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
    Some(Open { step, question, is_builtin: scheme.builtin })
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
        open.map(move |question| Open { step, question, is_builtin: scheme.builtin })
    })
}

/// The question in words. The catalogue's own wording is English; in other languages the question is put by what it
/// attacks.
fn ask(desk: &Desk, walk: &Walk, open: Open) -> Telling {
    let debate = &desk.analysis.debate;
    let step = &debate[open.step];
    let end = party(desk, walk, Party::Claim(debate.conclusion_of(open.step)));
    let reason = ("reason", Given::Claim(step.premises[0]));
    let claim = ("claim", Given::Telling(&end));
    if !open.is_builtin || desk.site.house.language.tag().starts_with("en") {
        let asked = filled(&open.question.ask, &step.slots);
        return tell(desk, "seminar-ask-critical", &[reason, claim, ("question", Given::Text(&asked))]);
    }
    let bound =
        |role: &str| step.roles.iter().find(|(known, _)| &**known == role).map(|(_, premise)| *premise);
    match &open.question.attacks {
        Attacks::Premise(role) => match bound(role) {
            Some(premise) => tell(desk, "seminar-ask-evidence", &[("claim", Given::Claim(premise))]),
            None => tell(desk, "seminar-ask-inference", &[reason, claim]),
        },
        Attacks::Inference => tell(desk, "seminar-ask-inference", &[reason, claim]),
        Attacks::Conclusion => tell(desk, "seminar-ask-conclusion", &[reason, claim]),
    }
}
