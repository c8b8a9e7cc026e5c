//! Why a claim stands or falls, in sentences that every language can put into words.
//!
//! An explanation names what was decided before its claim (see the ranks of the model), or else what hangs on nothing
//! that hangs on the claim, so that whoever follows explanation after explanation comes to an end and never in a circle: an accepted claim is told as a proponent
//! would defend it, by a strongly admissible set in the manner of a dialogue (Caminada & Dunne 2019), a rejected
//! one by the objection that stands, a contested one by the conflict that holds it.

use serde::{Serialize, Serializer};
use std::collections::{BTreeSet, VecDeque};

use super::Labelling;
use crate::model::{ClaimId, Debate, Status, StepId};

mod account;
mod circle;
mod links;
mod open;
mod remarks;
mod sentence;
mod statuses;
mod steps;

pub use sentence::{Given, Part, Sentence, Told, Value, label_in_sentence};

/// Why a claim stands as it does.
///
/// It serialises as `claim` (a number), `status` (a word), `short` (sentences, each with `parts`, of which each is a
/// `phrase` or a `claim`, and `items`, which are sentences), `rest` (sections of them) and `leans_on` (numbers).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The claim.
    #[serde(serialize_with = "number")]
    pub claim: ClaimId,
    /// How it stands.
    #[serde(serialize_with = "status")]
    pub status: Status,
    /// How it stands and what decides that, the verdict first.
    pub short: Vec<Sentence>,
    /// What else bears on it, by which way it tells.
    pub rest: Vec<Section>,
    /// The other claims on which the sentences rest, in order of naming, each once. What has no bearing, such as a
    /// doubt, is not among them.
    #[serde(serialize_with = "numbers")]
    pub leans_on: Vec<ClaimId>,
}

/// What bears on a claim in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The way.
    pub polarity: Polarity,
    /// Whether the short part of the explanation has named something that bears on the claim in this way already.
    pub goes_on: bool,
    /// At least one sentence.
    pub sentences: Vec<Sentence>,
}

/// How something bears on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Polarity {
    /// As a reason, with what is said of that reason.
    For,
    /// As an objection or a contrary, with what is said of that objection.
    Against,
    /// Without an effect on how the claim stands: a doubt, a concession, a cause.
    Neither,
}

impl Explanation {
    /// All sentences in order of telling.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.short.iter().chain(self.rest.iter().flat_map(|section| &section.sentences))
    }

    /// The verdict, and then what speaks for the claim beside what it names, or else whatever comes next: what there is
    /// room for on a page, where the link of a step stands at the step itself.
    pub fn at_a_glance(&self) -> impl Iterator<Item = &Sentence> {
        let of_reasons = self.rest.iter().filter(|section| section.polarity == Polarity::For);
        let of_reasons = of_reasons.flat_map(|section| &section.sentences);
        let mut next = of_reasons.chain(self.sentences().skip(1)).filter(|sentence| !sentence.is_link());
        self.short.iter().take(1).chain(next.next())
    }
}

/// Why a claim stands as it does.
pub fn explain(debate: &Debate, labelling: &Labelling, claim: ClaimId) -> Explanation {
    account::Account::of(debate, labelling, claim).tell()
}

/// A step as sentences name it: the objection “A” to the step from “B”.
pub fn step_in_sentence(debate: &Debate, labelling: &Labelling, step: StepId) -> Sentence {
    account::Account::of(debate, labelling, debate.conclusion_of(step)).named(step)
}

/// The explanation of a claim, then of the claims that it leans on, then of those that these lean on, and so on
/// `depth` times; each claim once, and claims that restate each other as one.
pub fn explain_all<'a>(
    debate: &'a Debate,
    labelling: &'a Labelling,
    claim: ClaimId,
    depth: usize,
) -> Explanations<'a> {
    let seen = BTreeSet::from([labelling.atoms.claim(claim)]);
    Explanations { debate, labelling, depth, seen, queue: VecDeque::from([(claim, 0)]) }
}

/// Explanations, nearest first.
#[derive(Debug)]
pub struct Explanations<'a> {
    debate: &'a Debate,
    labelling: &'a Labelling,
    depth: usize,
    seen: BTreeSet<u32>,
    /// The claims to come and how far each is from the first.
    queue: VecDeque<(ClaimId, usize)>,
}

impl Iterator for Explanations<'_> {
    type Item = Explanation;

    fn next(&mut self) -> Option<Explanation> {
        let (claim, distance) = self.queue.pop_front()?;
        let explanation = explain(self.debate, self.labelling, claim);
        if distance < self.depth {
            for &other in &explanation.leans_on {
                if self.seen.insert(self.labelling.atoms.claim(other)) {
                    self.queue.push_back((other, distance + 1));
                }
            }
        }
        Some(explanation)
    }
}

// These take references because serde asks for it.

fn number<S: Serializer>(claim: &ClaimId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u32(claim.0)
}

fn numbers<S: Serializer>(claims: &[ClaimId], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(claims.iter().map(|claim| claim.0))
}

fn status<S: Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.name())
}
