//! Readings: the consistent ways to settle what a map leaves open.
//!
//! The labelling of a map is its well-founded model, which leaves a conflict open wherever the map does. A *reading*
//! settles such conflicts, as many as it likes, without contradicting itself: it is a three-valued stable model of the
//! map's program. All of them are the *complete* readings; those that settle as much as can be are the *preferred* ones
//! (regular models), those that leave nothing open the *stable* ones, and the *ideal* one settles as much as can be of
//! what no reading contradicts. These are the complete, preferred, stable and ideal labellings of the Dung framework to
//! which a map compiles, but that circular support carries nothing in them either.
//!
//! Only what is open in the labelling is searched (`formula`, with a solver of propositional formulas), and that one
//! strongly connected component after the other (`compose`). How a single claim fares in its readings is its outlook
//! (`outlook`).
//!
//! Source: Przymusinski 1990 (three-valued stable models); Caminada, Sá, Alcântara & Dvořák 2015 (how they correspond to
//! complete, preferred and stable labellings); Caminada, Harikrishnan & Sá 2022 (ideal).

use std::collections::{BTreeMap, BTreeSet};

use super::suppose::Bearing;
use super::{Label, Labelling};
use crate::model::{ClaimId, Debate, StepId, Target};

mod compose;
mod formula;
mod outlook;

pub use outlook::{Outlook, Outlooks};

use compose::Composition;
use formula::{Formula, Kind, Truth};

/// More readings than this are not listed: nobody could look through them.
pub const MOST_READINGS: usize = 64;

/// What depends on more undecided claims and steps than this is not looked into.
pub const MOST_MEMBERS: usize = 5_000;

/// Which readings of a map are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Semantics {
    /// The one that settles nothing that the map leaves open.
    Grounded,
    /// All.
    Complete,
    /// Those that settle as much as can be.
    Preferred,
    /// Those that leave nothing open; there may be none.
    Stable,
    /// The one that settles as much as can be of what no reading contradicts.
    Ideal,
}

impl Semantics {
    /// All of them, from the most cautious.
    pub const ALL: [Semantics; 5] =
        [Semantics::Grounded, Semantics::Ideal, Semantics::Preferred, Semantics::Stable, Semantics::Complete];

    /// Its name, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Semantics::Grounded => "grounded",
            Semantics::Complete => "complete",
            Semantics::Preferred => "preferred",
            Semantics::Stable => "stable",
            Semantics::Ideal => "ideal",
        }
    }

    /// Which readings it means, in a few words.
    pub fn summary(self) -> &'static str {
        match self {
            Semantics::Grounded => "the one that leaves open whatever the map does",
            Semantics::Complete => "every consistent one, whether it settles much or little",
            Semantics::Preferred => "the consistent ones that settle as much as can be",
            Semantics::Stable => "the consistent ones that leave nothing open; there may be none",
            Semantics::Ideal => "the one that settles only what no other contradicts",
        }
    }
}

/// The readings of what some claims depend on.
#[derive(Debug)]
pub struct Readings<'a> {
    labelling: &'a Labelling,
    /// What is undecided; nothing where it is too much.
    bearing: Option<Bearing<'a>>,
    /// By reading, the truth of each member of the bearing. Those in which the nearest claims stand come first.
    readings: Vec<Vec<Truth>>,
    /// Whether there may be more of them.
    has_more: bool,
}

/// The readings of what some claims depend on, up to [`MOST_READINGS`] of them.
///
/// What the claims do not depend on has no part in it. Preferred, complete and ideal readings are those of the whole
/// debate as far as these claims go; a stable one is looked for as if there was nothing else, so that a contradiction
/// elsewhere does not take it away.
pub fn readings<'a>(labelling: &'a Labelling, claims: &[ClaimId], semantics: Semantics) -> Readings<'a> {
    let bearing = Bearing::undecided_on(labelling, claims, MOST_MEMBERS);
    let Some(bearing) = bearing else {
        return Readings { labelling, bearing: None, readings: Vec::new(), has_more: true };
    };
    let program = bearing.program();
    let found = match semantics {
        Semantics::Grounded => Some((vec![vec![Truth::Open; program.count()]], false)),
        Semantics::Complete => Composition::of(program, Kind::Complete, MOST_READINGS).readings(),
        Semantics::Preferred => Composition::of(program, Kind::Preferred, MOST_READINGS).readings(),
        Semantics::Stable => Formula::of(program).models(Kind::Stable, MOST_READINGS),
        Semantics::Ideal => Formula::of(program).ideal().map(|ideal| (vec![ideal], false)),
    };
    let (mut readings, has_more) = found.unwrap_or_else(|| (Vec::new(), true));
    readings.sort_unstable_by(|one, other| other.cmp(one));
    Readings { labelling, bearing: Some(bearing), readings, has_more }
}

impl Readings<'_> {
    /// How many there are, or were found.
    pub fn count(&self) -> usize {
        self.readings.len()
    }

    /// Whether there are, or may be, more than were found.
    pub fn has_more(&self) -> bool {
        self.has_more
    }

    /// Whether the claims depend on too much for a search.
    pub fn is_too_large(&self) -> bool {
        self.bearing.is_none()
    }

    /// How a claim stands in a reading; as in the map where the readings are not about it.
    ///
    /// # Panics
    ///
    /// Where there is no such reading.
    pub fn label(&self, reading: usize, claim: ClaimId) -> Label {
        let number = self.bearing.as_ref().and_then(|bearing| bearing.number(claim));
        match number {
            Some(number) => self.readings[reading][number as usize].label(),
            None => self.labelling.claim(claim),
        }
    }

    /// The claims that do not stand alike in all readings, nearest to those that were asked about first; of claims that
    /// are one proposition the first.
    pub fn differing(&self) -> Vec<ClaimId> {
        let Some(bearing) = &self.bearing else { return Vec::new() };
        let differs = |number: &u32| {
            let mut labels = self.readings.iter().map(|reading| reading[*number as usize]);
            let first = labels.next();
            labels.any(|label| Some(label) != first)
        };
        bearing.program().atoms().filter(differs).filter_map(|number| bearing.claim_of(number)).collect()
    }

    /// How a step stands in a reading; as in the map where the readings are not about it.
    ///
    /// # Panics
    ///
    /// Where there is no such reading.
    pub fn step(&self, reading: usize, step: StepId) -> Label {
        let number = self.bearing.as_ref().and_then(|bearing| bearing.number_of_step(step));
        match number {
            Some(number) => self.readings[reading][number as usize].label(),
            None => self.labelling.step(step),
        }
    }

    /// As many steps as it takes to tell the readings apart in which all claims stand alike, nearest first.
    pub fn telling_steps(&self) -> Vec<StepId> {
        let Some(bearing) = &self.bearing else { return Vec::new() };
        let claims: Vec<u32> =
            bearing.program().atoms().filter(|&number| bearing.claim_of(number).is_some()).collect();
        let mut alike: BTreeMap<Vec<Truth>, Vec<usize>> = BTreeMap::new();
        for (number, reading) in self.readings.iter().enumerate() {
            let row = claims.iter().map(|&claim| reading[claim as usize]).collect();
            alike.entry(row).or_default().push(number);
        }
        let mut groups: Vec<Vec<usize>> = alike.into_values().filter(|group| group.len() > 1).collect();
        let mut telling = Vec::new();
        for (number, target) in bearing.parts() {
            let Target::Step(step) = target else { continue };
            let truth = |reading: usize| self.readings[reading][number as usize];
            let mut is_telling = false;
            let mut rest = Vec::new();
            for group in groups {
                let mut parts: BTreeMap<Truth, Vec<usize>> = BTreeMap::new();
                group.into_iter().for_each(|reading| parts.entry(truth(reading)).or_default().push(reading));
                is_telling |= parts.len() > 1;
                rest.extend(parts.into_values().filter(|part| part.len() > 1));
            }
            groups = rest;
            if is_telling {
                telling.push(step);
            }
        }
        telling
    }

    /// The objections that the readings are about, those to the nearest claims first.
    pub fn objections(&self, debate: &Debate) -> Vec<StepId> {
        let parts = self.bearing.iter().flat_map(Bearing::parts);
        let steps = parts.filter_map(|(_, part)| match part {
            Target::Step(step) if debate[step].attacks() => Some(step),
            _ => None,
        });
        steps.collect()
    }

    /// The objections that a reading decides, and whether each prevails: those whose premises stand in it, and that
    /// nothing but what they are about keeps from prevailing.
    ///
    /// # Panics
    ///
    /// Where there is no such reading.
    pub fn decided(&self, debate: &Debate, reading: usize) -> Vec<(StepId, bool)> {
        let atoms = &self.labelling.atoms;
        let is_in = |target: Target| match target {
            Target::Claim(claim) => self.label(reading, claim) == Label::In,
            Target::Step(step) => self.step(reading, step) == Label::In,
        };
        let decided = |step: StepId| {
            let told = &debate[step];
            if !told.premises.iter().all(|&premise| is_in(Target::Claim(premise))) {
                return None;
            }
            let target = atoms.target(told.target);
            let mut attackers = self.labelling.program.attackers(atoms.step(step)).iter();
            let is_answered = attackers.any(|&one| one != target && is_in(atoms.meaning(one)));
            match self.step(reading, step) {
                Label::In => Some((step, true)),
                Label::Out if !is_answered && is_in(told.target) => Some((step, false)),
                _ => None,
            }
        };
        self.objections(debate).into_iter().filter_map(decided).collect()
    }

    /// Everything as it stands in a reading, for telling why.
    ///
    /// It is the labelling of the debate without the attacks by which what falls in the reading would hit what stands in
    /// it. That gives the reading back: what stands in it then stands by its reasons alone, and whatever is not
    /// carried by that falls as it did.
    ///
    /// # Panics
    ///
    /// Where there is no such reading.
    pub fn labelling(&self, debate: &Debate, reading: usize) -> Labelling {
        let Some(bearing) = &self.bearing else { unreachable!("what is too large has no readings") };
        let truths = &self.readings[reading];
        let is_lifted = |&(attacker, attacked): &(u32, u32)| {
            truths[attacker as usize] == Truth::False && truths[attacked as usize] == Truth::True
        };
        let lifted: BTreeSet<(u32, u32)> = bearing
            .attacks()
            .filter(is_lifted)
            .map(|(attacker, attacked)| (bearing.member(attacker), bearing.member(attacked)))
            .collect();
        self.labelling.without_attacks(debate, &lifted)
    }
}
