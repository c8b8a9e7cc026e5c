//! A step: linked premises and what they speak for or against.

use super::{ClaimId, Force, MapId, NameList, Place, SchemeId, StepId};

/// What a step speaks for or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A claim.
    Claim(ClaimId),
    /// Another step: only rebuttals have this target, and undercut.
    Step(StepId),
}

/// Whether a step speaks for its target or against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A reason to believe the target.
    Support,
    /// A cause of what is known anyway; it carries nothing.
    Explanation,
    /// An attack of this force.
    Rebuttal(Force),
}

/// How a rebuttal attacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attack {
    /// It denies a conclusion.
    Rebut,
    /// It denies a premise.
    Undermine,
    /// It denies that the premises carry the conclusion.
    Undercut,
}

/// A support or a rebuttal.
#[derive(Clone, Debug)]
pub struct Step {
    /// The author's id, where there is one.
    pub id: Option<Box<str>>,
    /// The map that writes it down.
    pub map: MapId,
    /// The node of the step.
    pub place: Place,
    /// Whether it speaks for or against.
    pub kind: StepKind,
    /// The linked premises, at least one, in the author's order.
    pub premises: NameList<ClaimId>,
    /// What it speaks for or against.
    pub target: Target,
    /// The pattern of reasoning.
    pub scheme: Option<SchemeId>,
    /// The premises that fill the scheme's roles.
    pub roles: Vec<(Box<str>, ClaimId)>,
    /// What fills the scheme's slots.
    pub slots: Vec<(Box<str>, Box<str>)>,
    /// Why the premises carry the conclusion, in the encoder's words.
    pub warrant: Option<Box<str>>,
    /// Answers to the scheme's critical questions, by question.
    pub answers: Vec<(Box<str>, Box<str>)>,
    /// The critical question of the target's scheme that a rebuttal presses.
    pub question: Option<Box<str>>,
}

impl Step {
    /// Whether the step attacks its target.
    pub fn is_rebuttal(&self) -> bool {
        matches!(self.kind, StepKind::Rebuttal(_))
    }

    /// Whether the step is a support that carries its claim.
    pub fn carries(&self) -> bool {
        self.kind == StepKind::Support
    }

    /// Whether the step is a rebuttal that bears on standing: it contests or decides.
    pub fn attacks(&self) -> bool {
        matches!(self.kind, StepKind::Rebuttal(Force::Contests | Force::Decides { .. }))
    }

    /// The force of a rebuttal; nothing for a support.
    pub fn force(&self) -> Option<&Force> {
        match &self.kind {
            StepKind::Rebuttal(force) => Some(force),
            _ => None,
        }
    }
}
