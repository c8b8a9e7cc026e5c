//! How claims would stand if others were given up, or if conflicts were decided.

use std::collections::BTreeMap;

use super::atoms::Atom;
use super::lists::Lists;
use super::program::{Need, Program};
use super::supposition::{Supposition, Without, borne_by};
use super::well_founded::{self, Verdict};
use super::{Label, Labelling, status};
use crate::model::{ClaimId, Debate, Status, StepId, Target};

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

/// The rules of one member of a [`Bearing`] in numbers, for whoever works the labels out elsewhere: how many of its
/// reasons it needs (0: none, 1: at least one, 2: every one), its reasons, and what attacks it.
pub type Rule = (u8, Vec<u32>, Vec<u32>);

/// How the members of a [`Bearing`] would stand.
#[derive(Debug)]
pub struct Supposed<'b> {
    bearing: &'b Bearing<'b>,
    verdicts: Vec<Verdict>,
    /// When each member was decided.
    ranks: Vec<u32>,
}

/// What of all that claims depend on is a part of a [`Bearing`].
#[derive(Clone, Copy)]
enum Scope {
    /// Everything.
    All,
    /// What is undecided and makes a difference.
    Undecided,
}

impl<'a> Bearing<'a> {
    /// All that some claims depend on: what speaks for and against them, and for and against that. Nothing where
    /// this is more than `most` claims and steps.
    pub fn on(labelling: &'a Labelling, claims: &[ClaimId], most: usize) -> Option<Bearing<'a>> {
        Bearing::within(labelling, claims, most, Scope::All, |_| false)
    }

    /// The same, with some claims held as they stand, whatever is supposed: what they depend on is no part of it.
    pub fn on_holding(
        labelling: &'a Labelling,
        claims: &[ClaimId],
        holds: impl Fn(ClaimId) -> bool,
    ) -> Bearing<'a> {
        let is_held = |atom: Atom| match labelling.atoms.meaning(atom) {
            Target::Claim(claim) => labelling.atoms.members(claim).all(&holds),
            Target::Step(_) => false,
        };
        Bearing::within(labelling, claims, usize::MAX, Scope::All, is_held).expect("there is no bound")
    }

    /// What some undecided claims depend on, as far as it is undecided itself. The rest is settled whatever becomes
    /// of this part, since the well-founded model only grows when a conflict among the undecided is decided. Where a
    /// claim has a reason that stands, or needs none, it does not depend on others that may stand.
    pub(super) fn undecided_on(
        labelling: &'a Labelling,
        claims: &[ClaimId],
        most: usize,
    ) -> Option<Bearing<'a>> {
        Bearing::within(labelling, claims, most, Scope::Undecided, |_| false)
    }

    fn within(
        labelling: &'a Labelling,
        claims: &[ClaimId],
        most: usize,
        scope: Scope,
        is_held: impl Fn(Atom) -> bool,
    ) -> Option<Bearing<'a>> {
        let program = &labelling.program;
        let takes_part = |atom: Atom| match scope {
            Scope::All => true,
            Scope::Undecided => labelling.verdicts[atom as usize] == Verdict::Undecided,
        };
        let mut members: Vec<Atom> = Vec::new();
        let mut numbers = BTreeMap::new();
        let mut add = |members: &mut Vec<Atom>, atom: Atom| {
            if takes_part(atom) && !numbers.contains_key(&atom) {
                numbers.insert(atom, members.len() as u32);
                members.push(atom);
            }
        };
        claims.iter().for_each(|&claim| add(&mut members, labelling.atoms.claim(claim)));
        let is_in = |atom: &Atom| labelling.verdicts[*atom as usize] == Verdict::In;
        // A reason outside the part that stands goes on standing.
        let is_carried = |atom: Atom| {
            let stands = |reason: &Atom| is_in(reason) && !takes_part(*reason);
            program.need(atom) == Need::One && program.reasons(atom).iter().any(stands)
        };
        let reasons = |atom: Atom| match scope {
            Scope::Undecided if is_carried(atom) || program.need(atom) == Need::Nothing => &[][..],
            _ => program.reasons(atom),
        };
        let mut next = 0;
        while let Some(&atom) = members.get(next) {
            next += 1;
            if is_held(atom) {
                continue;
            }
            for &other in reasons(atom).iter().chain(program.attackers(atom)) {
                add(&mut members, other);
            }
            if members.len() > most {
                return None;
            }
        }
        let need = |&atom: &Atom| match program.need(atom) {
            // Without reasons, what needs one is out, and what needs none is in unless it is attacked.
            _ if is_held(atom) && labelling.verdicts[atom as usize].is_out() => Need::One,
            _ if is_held(atom) => Need::Nothing,
            _ if is_carried(atom) => Need::Nothing,
            need => need,
        };
        let lists = |of: &dyn Fn(Atom) -> &'a [Atom]| {
            Lists::new(members.len(), |link| {
                for (number, &atom) in members.iter().enumerate().filter(|(_, atom)| !is_held(**atom)) {
                    let within = of(atom).iter().filter_map(|other| numbers.get(other));
                    within.for_each(|&other| link(number as u32, other));
                }
            })
        };
        let (reasons, attackers) = (lists(&reasons), lists(&|atom| program.attackers(atom)));
        // What attacks itself alone is open for good.
        let is_open = |atom: Atom| is_held(atom) && labelling.verdicts[atom as usize] == Verdict::Undecided;
        let attackers = Lists::new(members.len(), |link| {
            for (number, &atom) in members.iter().enumerate() {
                let number = number as u32;
                attackers.of(number).iter().for_each(|&attacker| link(number, attacker));
                if is_open(atom) {
                    link(number, number);
                }
            }
        });
        let program = Program::new(members.iter().map(need).collect(), reasons, attackers);
        Some(Bearing { labelling, members, numbers, program })
    }

    /// How everything would stand if some claims were given up: they fall, whatever speaks for them.
    pub fn without(&self, claims: &[ClaimId]) -> Supposed<'_> {
        let mut given_up: Vec<u32> = claims.iter().filter_map(|&claim| self.number(claim)).collect();
        given_up.sort_unstable();
        self.supposing(|member| given_up.binary_search(&member).is_ok(), |_, _| false)
    }

    /// How everything would stand for somebody who grants some claims, which then stand whatever speaks against them,
    /// and rejects others, which fall whatever speaks for them; a claim that is both is rejected.
    pub fn deciding(&self, granted: &[ClaimId], rejected: &[ClaimId]) -> Supposed<'_> {
        let decided = [(granted, Supposition::Granted), (rejected, Supposition::Rejected)];
        let mut supposed = BTreeMap::new();
        for (claims, what) in decided {
            supposed.extend(claims.iter().filter_map(|&claim| Some((self.number(claim)?, what))));
        }
        self.labelled(&Supposition::applied(&self.program, &supposed))
    }

    /// How everything would stand without some members, and without some attacks: by attacker and attacked.
    pub(super) fn supposing(
        &self,
        is_given_up: impl Fn(u32) -> bool,
        is_lifted: impl Fn(u32, u32) -> bool,
    ) -> Supposed<'_> {
        let need = |member, need| (!is_given_up(member)).then_some(need);
        self.labelled(&self.program.with(need, |attacker, attacked| !is_lifted(attacker, attacked)))
    }

    /// How everything would stand by other rules.
    fn labelled(&self, program: &Program) -> Supposed<'_> {
        let model = well_founded::solve(program, &program.dependants());
        Supposed { bearing: self, verdicts: model.verdicts, ranks: model.ranks }
    }

    /// The rules of all members, by their numbers.
    pub fn rules(&self) -> Vec<Rule> {
        let need = |member: u32| match self.program.need(member) {
            Need::Nothing => 0,
            Need::One => 1,
            Need::All => 2,
        };
        let rule = |member| {
            (need(member), self.program.reasons(member).to_vec(), self.program.attackers(member).to_vec())
        };
        self.program.atoms().map(rule).collect()
    }

    /// The number of a step among the members; nothing for one that is none.
    pub fn number_of_step(&self, step: StepId) -> Option<u32> {
        self.numbers.get(&self.labelling.atoms.step(step)).copied()
    }

    /// All members and what they are; of claims that restate each other the first.
    pub fn parts(&self) -> impl Iterator<Item = (u32, Target)> {
        let meaning = |&atom: &Atom| self.labelling.atoms.meaning(atom);
        (0..).zip(self.members.iter().map(meaning))
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
    pub fn number(&self, claim: ClaimId) -> Option<u32> {
        self.numbers.get(&self.labelling.atoms.claim(claim)).copied()
    }
}

impl Bearing<'_> {
    /// The members that somebody's word alone puts forward, by their numbers: for each of the claims that it is, without
    /// whom nobody is left to put that forward. A member is withheld once that is so of all its claims.
    pub fn borne(&self, debate: &Debate) -> Vec<(u32, Vec<Vec<Without>>)> {
        let members =
            (0..self.members.len() as u32).filter_map(|number| Some((number, self.claim_of(number)?)));
        let borne = members.map(|(number, claim)| {
            let claims = self.labelling.atoms.members(claim);
            (number, claims.map(|claim| borne_by(debate, claim)).collect::<Vec<_>>())
        });
        borne.filter(|(_, claims)| claims.iter().all(|without| !without.is_empty())).collect()
    }
}

impl Supposed<'_> {
    /// How a claim would stand; nothing for one that is no part of what was asked about.
    pub fn claim(&self, claim: ClaimId) -> Option<Label> {
        Some(self.label(self.bearing.number(claim)?))
    }

    /// The same in the words of readers.
    pub fn status(&self, claim: ClaimId) -> Option<Status> {
        Some(status(&self.bearing.program, &self.verdicts, self.bearing.number(claim)?))
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
