//! How claims would stand if others were given up, or if conflicts were decided.

use std::collections::BTreeMap;

use super::atoms::Atom;
use super::lists::Lists;
use super::program::{Need, Program};
use super::well_founded::{self, Verdict};
use super::{Label, Labelling};
use crate::model::{ClaimId, Target};

/// The part of a debate that some claims depend on, ready to be labelled anew under suppositions.
///
/// It is closed: whatever speaks for or against one of its members is a member, so that its labels are those that
/// the whole debate would give.
#[derive(Debug)]
pub struct Bearing<'a> {
    labelling: &'a Labelling,
    /// The members, nearest to the claims first.
    members: Vec<Atom>,
    /// The number of each member.
    numbers: BTreeMap<Atom, u32>,
    /// The rules of the members, by their numbers.
    program: Program,
}

/// How the members of a [`Bearing`] would stand.
#[derive(Debug)]
pub struct Supposed<'b> {
    bearing: &'b Bearing<'b>,
    verdicts: Vec<Verdict>,
    /// When each member was decided.
    ranks: Vec<u32>,
}

impl<'a> Bearing<'a> {
    /// All that some claims depend on: what speaks for and against them, and for and against that. Nothing where
    /// this is more than `most` claims and steps.
    pub fn on(labelling: &'a Labelling, claims: &[ClaimId], most: usize) -> Option<Bearing<'a>> {
        Bearing::within(labelling, claims, most, |_| true)
    }

    /// What some undecided claims depend on, as far as it is undecided itself. The rest is settled whatever becomes
    /// of this part, since the well-founded model only grows when a conflict among the undecided is decided.
    pub(super) fn undecided_on(
        labelling: &'a Labelling,
        claims: &[ClaimId],
        most: usize,
    ) -> Option<Bearing<'a>> {
        let is_open = |atom: Atom| labelling.verdicts[atom as usize] == Verdict::Undecided;
        Bearing::within(labelling, claims, most, is_open)
    }

    fn within(
        labelling: &'a Labelling,
        claims: &[ClaimId],
        most: usize,
        takes_part: impl Fn(Atom) -> bool,
    ) -> Option<Bearing<'a>> {
        let program = &labelling.program;
        let mut members: Vec<Atom> = Vec::new();
        let mut numbers = BTreeMap::new();
        let mut add = |members: &mut Vec<Atom>, atom: Atom| {
            if takes_part(atom) && !numbers.contains_key(&atom) {
                numbers.insert(atom, members.len() as u32);
                members.push(atom);
            }
        };
        claims.iter().for_each(|&claim| add(&mut members, labelling.atoms.claim(claim)));
        let mut next = 0;
        while let Some(&atom) = members.get(next) {
            next += 1;
            for &other in program.reasons(atom).iter().chain(program.attackers(atom)) {
                add(&mut members, other);
            }
            if members.len() > most {
                return None;
            }
        }
        let is_in = |atom: &Atom| labelling.verdicts[*atom as usize] == Verdict::In;
        let need = |&atom: &Atom| match program.need(atom) {
            // A reason outside the part that stands goes on standing.
            Need::One if program.reasons(atom).iter().any(|reason| is_in(reason) && !takes_part(*reason)) => {
                Need::Nothing
            }
            need => need,
        };
        let lists = |of: fn(&Program, Atom) -> &[Atom]| {
            Lists::new(members.len(), |link| {
                for (number, &atom) in members.iter().enumerate() {
                    let within = of(program, atom).iter().filter_map(|other| numbers.get(other));
                    within.for_each(|&other| link(number as u32, other));
                }
            })
        };
        let (reasons, attackers) = (lists(Program::reasons), lists(Program::attackers));
        let program = Program::new(members.iter().map(need).collect(), reasons, attackers);
        Some(Bearing { labelling, members, numbers, program })
    }

    /// How everything would stand if some claims were given up: they fall, whatever speaks for them.
    pub fn without(&self, claims: &[ClaimId]) -> Supposed<'_> {
        let mut given_up: Vec<u32> = claims.iter().filter_map(|&claim| self.number(claim)).collect();
        given_up.sort_unstable();
        self.supposing(|member| given_up.binary_search(&member).is_ok(), |_, _| false)
    }

    /// How everything would stand without some members, and without some attacks: by attacker and attacked.
    pub(super) fn supposing(
        &self,
        is_given_up: impl Fn(u32) -> bool,
        is_lifted: impl Fn(u32, u32) -> bool,
    ) -> Supposed<'_> {
        let count = self.members.len();
        let members = || 0..count as u32;
        // What needs a reason and has none falls.
        let need = |member: u32| if is_given_up(member) { Need::One } else { self.program.need(member) };
        let reasons = Lists::new(count, |link| {
            for member in members().filter(|&member| !is_given_up(member)) {
                self.program.reasons(member).iter().for_each(|&reason| link(member, reason));
            }
        });
        let attackers = Lists::new(count, |link| {
            for member in members() {
                let left = self.program.attackers(member).iter();
                left.filter(|&&attacker| !is_lifted(attacker, member))
                    .for_each(|&attacker| link(member, attacker));
            }
        });
        let program = Program::new(members().map(need).collect(), reasons, attackers);
        let model = well_founded::solve(&program, &program.dependants());
        Supposed { bearing: self, verdicts: model.verdicts, ranks: model.ranks }
    }

    /// How many claims and steps it has.
    pub(super) fn size(&self) -> usize {
        self.members.len()
    }

    /// What a member is.
    pub(super) fn member(&self, number: u32) -> Atom {
        self.members[number as usize]
    }

    /// The claim that a member is; nothing for a step.
    pub(super) fn claim_of(&self, number: u32) -> Option<ClaimId> {
        match self.labelling.atoms.meaning(self.member(number)) {
            Target::Claim(claim) => Some(claim),
            Target::Step(_) => None,
        }
    }

    /// The attacks among members: attacker, attacked.
    pub(super) fn attacks(&self) -> impl Iterator<Item = (u32, u32)> {
        let attacked = 0..self.members.len() as u32;
        attacked
            .flat_map(|member| self.program.attackers(member).iter().map(move |&attacker| (attacker, member)))
    }

    /// The rules of the members, by their numbers.
    pub(super) fn program(&self) -> &Program {
        &self.program
    }

    /// The number of a claim among the members; nothing for one that is none.
    pub(super) fn number(&self, claim: ClaimId) -> Option<u32> {
        self.numbers.get(&self.labelling.atoms.claim(claim)).copied()
    }
}

impl Supposed<'_> {
    /// How a claim would stand; nothing for one that is no part of what was asked about.
    pub fn claim(&self, claim: ClaimId) -> Option<Label> {
        Some(self.label(self.bearing.number(claim)?))
    }

    /// How a member would stand.
    pub(super) fn label(&self, number: u32) -> Label {
        match self.verdicts[number as usize] {
            Verdict::In => Label::In,
            Verdict::Out | Verdict::Unfounded => Label::Out,
            Verdict::Undecided => Label::Undecided,
        }
    }

    /// When a member was decided: after whatever made it so.
    pub(super) fn rank(&self, number: u32) -> u32 {
        self.ranks[number as usize]
    }
}
