//! What steps do in a debate, counted as readers count it: reasons, objections, doubts, points conceded.

use schemars::JsonSchema;
use serde::Serialize;

use super::desk::Desk;
use crate::evaluate::Label;
use crate::language::Value;
use crate::model::{Force, StepId, StepKind};

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// It gives a reason that stands.
    Reason,
    /// It gives a reason of which it is open whether it stands.
    OpenReason,
    /// It gives a reason that falls.
    FallenReason,
    /// It names a cause, which is no reason to believe anything.
    Explanation,
    /// It objects.
    Objection,
    /// It puts an open question.
    Doubt,
    /// It is a point that the other side concedes.
    Concession,
}

impl Move {
    /// What a step of the desk's corpus does.
    pub(super) fn of(desk: &Desk, step: StepId) -> Move {
        match &desk.analysis.debate[step].kind {
            StepKind::Support => match desk.analysis.labelling.step(step) {
                Label::In => Move::Reason,
                Label::Undecided => Move::OpenReason,
                Label::Out => Move::FallenReason,
            },
            StepKind::Explanation => Move::Explanation,
            StepKind::Rebuttal(Force::Doubts) => Move::Doubt,
            StepKind::Rebuttal(Force::Concedes) => Move::Concession,
            StepKind::Rebuttal(Force::Contests | Force::Decides { .. }) => Move::Objection,
        }
    }
}

/// How many steps do what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Moves {
    /// Reasons, however they stand.
    pub reasons: usize,
    /// Those of them of which it is open whether they stand.
    pub open_reasons: usize,
    /// Those of them that fall.
    pub fallen_reasons: usize,
    /// Causes that are named, which are no reasons.
    pub explanations: usize,
    /// Objections, however they stand.
    pub objections: usize,
    /// Open questions, which overturn nothing.
    pub doubts: usize,
    /// Points that the other side concedes.
    pub concessions: usize,
}

impl Moves {
    /// Counts one more.
    pub(super) fn add(&mut self, one: Move) {
        match one {
            Move::Reason | Move::OpenReason | Move::FallenReason => self.reasons += 1,
            Move::Explanation => self.explanations += 1,
            Move::Objection => self.objections += 1,
            Move::Doubt => self.doubts += 1,
            Move::Concession => self.concessions += 1,
        }
        match one {
            Move::OpenReason => self.open_reasons += 1,
            Move::FallenReason => self.fallen_reasons += 1,
            _ => {}
        }
    }

    /// Counts all the others too.
    pub(super) fn add_all(&mut self, others: &Moves) {
        self.reasons += others.reasons;
        self.open_reasons += others.open_reasons;
        self.fallen_reasons += others.fallen_reasons;
        self.explanations += others.explanations;
        self.objections += others.objections;
        self.doubts += others.doubts;
        self.concessions += others.concessions;
    }

    /// What there is, each kind in words with its number, and nothing of the kinds that do not occur.
    pub(super) fn told(&self, desk: &Desk) -> Vec<String> {
        let mut kinds = self.kinds(desk);
        if let (true, Some(reasons)) = (self.open_reasons == self.reasons, kinds.first_mut())
            && self.reasons > 0
        {
            *reasons = say_count(desk, "moves-all-open", self.reasons);
            return kinds;
        }
        let which = [("moves-open", self.open_reasons), ("moves-fallen", self.fallen_reasons)];
        let which = which.into_iter().filter(|(_, count)| *count > 0);
        let which: Vec<String> = which.map(|(message, count)| say_count(desk, message, count)).collect();
        if let (false, Some(reasons)) = (which.is_empty(), kinds.first_mut()) {
            let which = which.join(&desk.word("between"));
            *reasons =
                desk.say("moves-of-which", &[("reasons", (&*reasons).into()), ("which", which.into())]);
        }
        kinds
    }

    /// The first two kinds that there are, where there is no room for more.
    pub(super) fn told_briefly(&self, desk: &Desk) -> Vec<String> {
        let mut kinds = self.kinds(desk);
        kinds.truncate(2);
        kinds
    }

    /// Each kind that there is in words with its number: the reasons first, then what has most effect.
    fn kinds(&self, desk: &Desk) -> Vec<String> {
        let kinds = [
            ("moves-reasons", self.reasons),
            ("moves-objections", self.objections),
            ("moves-doubts", self.doubts),
            ("moves-concessions", self.concessions),
            ("moves-explanations", self.explanations),
        ];
        let kinds = kinds.into_iter().filter(|(_, count)| *count > 0);
        kinds.map(|(message, count)| say_count(desk, message, count)).collect()
    }
}

fn say_count(desk: &Desk, message: &str, count: usize) -> String {
    desk.say(message, &[("count", Value::from(count))])
}
