//! A map: one argument as somebody reads it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::period::Period;

use super::{Bloom, ClaimId, NameList, Place, SourceId, Status, StepId};

/// One argument, as its encoder reads it.
#[derive(Clone, Debug)]
pub struct Map {
    /// The id: the file's stem.
    pub id: Box<str>,
    /// The node of the whole map.
    pub place: Place,
    /// What the map is called; its id where the file gives no title.
    pub title: Box<str>,
    /// Whether the title was written, not made from the id.
    pub titled: bool,
    /// The question that the argument answers.
    pub question: Option<Box<str>>,
    /// A paragraph for the head of the page.
    pub summary: Option<Box<str>>,
    /// The claims that everything else is for or against, in the author's order.
    pub theses: NameList<ClaimId>,
    /// The source of every claim that names no other.
    pub source: Option<SourceId>,
    /// Who wrote the map down.
    pub encoder: Option<Box<str>>,
    /// When; what “now” means for the map.
    pub encoded_on: Option<Period>,
    /// The sides, in the author's order.
    pub sides: Vec<Side>,
    /// The numbers of the map's claims.
    pub claims: Range<u32>,
    /// The numbers of the steps that the map writes down.
    pub steps: Range<u32>,
    /// Sets of claims that cannot be accepted together.
    pub contraries: Vec<Contrary>,
    /// Claims that follow from claims.
    pub entailments: Vec<Entailment>,
    /// Claims that are one proposition under several ids.
    pub restatements: Vec<Restatement>,
    /// The author's weighing of open conflicts.
    pub preferences: Vec<Preference>,
    /// How claims should stand: tests in the file.
    pub expected: Vec<Expected>,
    /// Questions for readers, by hand.
    pub questions: Vec<Question>,
    /// Findings that the author accepts.
    pub allowed: Vec<Allowed>,
    /// Whether parts of the file could not be read or name nothing, so that what is missing may only be broken.
    pub incomplete: bool,
}

impl Map {
    /// The names at which it allows a check.
    pub fn allows_at(&self, code: &str) -> BTreeSet<&str> {
        let here = self.allowed.iter().filter(|allowed| *allowed.check == *code);
        here.filter_map(|allowed| allowed.at.as_deref()).collect()
    }
}

/// A side of a debate.
#[derive(Clone, Debug)]
pub struct Side {
    /// The id that claims name.
    pub id: Box<str>,
    /// What the side holds.
    pub text: Box<str>,
    /// Where it is written.
    pub place: Place,
}

/// Two or more claims of which at most one can be accepted.
#[derive(Clone, Debug)]
pub struct Contrary {
    /// The claims, at least two.
    pub claims: Vec<ClaimId>,
    /// Why they cannot stand together, in the author's words.
    pub because: Option<Box<str>>,
    /// Where it is written.
    pub place: Place,
}

/// A claim that follows from another.
#[derive(Clone, Debug)]
pub struct Entailment {
    /// Whoever accepts this …
    pub from: ClaimId,
    /// … must accept this.
    pub to: ClaimId,
    /// Where it is written.
    pub place: Place,
}

/// One proposition under several ids.
#[derive(Clone, Debug)]
pub struct Restatement {
    /// The claims, at least two.
    pub claims: Vec<ClaimId>,
    /// Where it is written.
    pub place: Place,
}

/// A weighing: in the conflict between the two, the stronger prevails.
#[derive(Clone, Debug)]
pub struct Preference {
    /// The claims or the step that prevail.
    pub stronger: Party,
    /// The claims or the step that yield.
    pub weaker: Party,
    /// The author's reason.
    pub because: Box<str>,
    /// Where it is written.
    pub place: Place,
}

/// One end of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// A claim, also as a premise of the rebuttal that it makes.
    Claim(ClaimId),
    /// A support or rebuttal.
    Step(StepId),
}

/// A test in the file: how a claim should stand.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The claim.
    pub claim: ClaimId,
    /// How it should stand.
    pub status: Status,
    /// Where it is written.
    pub place: Place,
}

/// A question for readers.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question, or the text of the derived one that is meant; empty where that is named.
    pub text: Box<str>,
    /// The name of the derived question that is meant, where one is named.
    pub derived: Option<Box<str>>,
    /// Its level.
    pub level: Option<Bloom>,
    /// The answer, where a person gives one.
    pub answer: Option<Box<str>>,
    /// The claims whose passages prove that answer.
    pub proofs: Vec<ClaimId>,
    /// The claims that a good answer considers.
    pub considers: Vec<ClaimId>,
    /// Whether it must be among those printed.
    pub pin: bool,
    /// Whether the derived question that is meant is to be left out.
    pub drop: bool,
    /// Where it is written.
    pub place: Place,
}

/// A finding that the author has seen and accepts.
#[derive(Clone, Debug)]
pub struct Allowed {
    /// The check's code.
    pub check: Box<str>,
    /// The claim or step that it is allowed at, as `map/name`, or the id of a thing of the library; everywhere in the
    /// file where nothing is named.
    pub at: Option<Box<str>>,
    /// The author's reason.
    pub because: Box<str>,
    /// Where it is written.
    pub place: Place,
}
