//! What a passage does in the argument, in plain words: it gives a reason, objects, answers an objection, reports.

use std::collections::BTreeMap;

use super::parts::Hides;
use super::study::{MOST_STEPS, Study};
use crate::model::{Attribution, ClaimId, Force, Stance, StepId, StepKind, Target};
use crate::prose;

/// A passage that does more than this is told by the first of it.
const MOST_ROLES: usize = 2;

/// What readers are to find out themselves, which no other passage may tell them.
#[derive(Clone, Copy, Default)]
pub(super) struct Untold<'h> {
    hidden: Option<&'h BTreeMap<(ClaimId, Hides), usize>>,
}

impl<'h> Untold<'h> {
    /// What an edition keeps from its readers: nothing from teachers.
    pub(super) fn of(study: &Study, hidden: &'h BTreeMap<(ClaimId, Hides), usize>) -> Untold<'h> {
        Untold { hidden: Some(hidden).filter(|_| !study.is_teachers) }
    }

    /// The number of the question that asks for something of a claim.
    pub(super) fn asked(&self, claim: ClaimId, what: Hides) -> Option<usize> {
        self.hidden?.get(&(claim, what)).copied()
    }

    /// Whether it is asked what a claim is there for.
    fn asks_role(&self, claim: ClaimId) -> bool {
        self.asked(claim, Hides::Does).or(self.asked(claim, Hides::Speaker)).is_some()
    }

    /// A claim in few words; in its place the question, where they would tell what that asks.
    pub(super) fn label(&self, study: &Study, claim: ClaimId) -> String {
        let label = study.label(claim);
        let figures = self.asked(claim, Hides::Says).filter(|_| !prose::numbers(&label).is_empty());
        let asked = self.asked(claim, Hides::Sense).or(figures);
        let asked = asked.or(self.asked(claim, Hides::Does).filter(|_| study.is_thesis(claim)));
        match asked {
            Some(_) if *study.debate[study.desk.map].theses == [claim] => study.word("guide-untold-thesis"),
            Some(number) => study.say("guide-untold", &[("number", number.into())]),
            None => label,
        }
    }
}

/// What a claim does where it is said, a sentence each; never nothing.
pub(super) fn does(
    study: &Study,
    untold: &Untold,
    claim: ClaimId,
    said: Option<&Attribution>,
) -> Vec<String> {
    let mut does: Vec<String> = said.and_then(|said| reports(study, said)).into_iter().collect();
    does.extend(roles(study, untold, claim));
    if does.is_empty() {
        does.push(study.word("guide-does-background"));
    }
    does
}

/// What a claim does for others, a sentence each.
pub(super) fn roles(study: &Study, untold: &Untold, claim: ClaimId) -> Vec<String> {
    let mut roles = Vec::new();
    if study.is_thesis(claim) {
        roles.push(study.word("guide-does-thesis"));
    }
    let mut uses: Vec<StepId> = study.debate.uses_of(claim).take(MOST_STEPS).collect();
    // What it does in other maps is told there.
    uses.retain(|&step| study.desk.local(study.debate.conclusion_of(step)).is_some());
    uses.sort_by_key(|&step| study.distance(study.debate.conclusion_of(step)));
    for role in uses.into_iter().map(|step| role(study, untold, step)) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    if roles.is_empty() {
        let contrary = study.debate[study.desk.map].contraries.iter().find(|one| one.claims.contains(&claim));
        let other = contrary.and_then(|one| one.claims.iter().find(|other| **other != claim));
        roles.extend(other.map(|&other| about(study, untold, "guide-does-contrary", other)));
    }
    if roles.is_empty() && study.carriers(claim).next().is_some() {
        roles.push(study.word("guide-does-conclude"));
    }
    roles.truncate(MOST_ROLES);
    roles
}

/// That a passage passes on what somebody else says, where it does.
fn reports(study: &Study, said: &Attribution) -> Option<String> {
    let voice = study.other_voice(said).map(|voice| study.voice(voice));
    Some(match (voice, said.stance) {
        (Some(voice), Stance::Denies) => study.say("guide-does-report-denial", &[("voice", voice.into())]),
        (Some(voice), _) => {
            let via = study.via(said);
            match via.is_empty() {
                true => study.say("guide-does-report", &[("voice", voice.into())]),
                false => {
                    let via = study.list(&via);
                    study.say("guide-does-report-via", &[("voice", voice.into()), ("via", via.into())])
                }
            }
        }
        (None, Stance::Denies) => study.word("guide-does-deny"),
        (None, Stance::Reports) => study.word("guide-does-report-nobody"),
        (None, Stance::Asserts) => return None,
    })
}

/// What a premise of a step does by it.
fn role(study: &Study, untold: &Untold, id: StepId) -> String {
    let step = &study.debate[id];
    let word = match (&step.kind, step.target) {
        (StepKind::Support, _) if study.stated(step).len() > 1 => "guide-does-part-of-reason",
        (StepKind::Support, _) => "guide-does-reason",
        (StepKind::Explanation, _) => "guide-does-explain",
        (StepKind::Rebuttal(Force::Concedes), _) => "guide-does-grant",
        // That one answers an objection says that the other is one.
        (StepKind::Rebuttal(_), Target::Claim(claim)) if untold.asks_role(claim) => "guide-does-against",
        (StepKind::Rebuttal(force), Target::Claim(claim)) => match (is_objection(study, claim), force) {
            (true, _) => "guide-does-answer",
            (_, Force::Doubts) => "guide-does-doubt",
            _ => "guide-does-object",
        },
        (StepKind::Rebuttal(_), Target::Step(target)) if study.debate[target].is_rebuttal() => {
            let objection = study.debate[target].premises[0];
            let is_asked = study.debate[target].premises.iter().any(|&one| untold.asks_role(one));
            let word = if is_asked { "guide-does-against" } else { "guide-does-answer" };
            return about(study, untold, word, objection);
        }
        (StepKind::Rebuttal(_), Target::Step(_)) => "guide-does-question-step",
    };
    about(study, untold, word, study.debate.conclusion_of(id))
}

/// Whether a claim is there to object to another, and for nothing else.
pub(super) fn is_objection(study: &Study, claim: ClaimId) -> bool {
    let mut uses = study.debate.uses_of(claim).take(MOST_STEPS).peekable();
    !study.is_thesis(claim) && uses.peek().is_some() && uses.all(|step| study.debate[step].is_rebuttal())
}

fn about(study: &Study, untold: &Untold, id: &str, claim: ClaimId) -> String {
    study.say(id, &[("claim", untold.label(study, claim).into())])
}
