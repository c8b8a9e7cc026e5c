//! What becomes of a debate when claims are taken out of it.

use std::collections::{BTreeMap, BTreeSet};

use super::atoms::Atom;
use super::load::{NEVER, footed};
use super::program::{Need, Program};
use super::{Labelling, status, well_founded};
use crate::model::{ClaimId, Debate, Status, StepId, Target};

/// What becomes of a debate when some of its claims are taken out, all at once.
///
/// A claim that is taken out has no rule any more: nothing stands on it, and it speaks against nothing. Two things
/// follow. What no longer has a foundation *falls*: it was footed, in the sense of [`super::Loads`], and is not
/// without those claims; objections do not enter into that, so that the number of claims that fall with a single one
/// is its load. And how claims stand is worked out anew, objections included, so that a claim may also come to stand
/// better, since an objection to it is gone.
///
/// Claims that restate each other are one proposition, and taken out together.
#[derive(Clone, Debug, Default)]
pub struct Fallout {
    taken: BTreeSet<ClaimId>,
    fallen: Vec<Fallen>,
    weakened: Vec<Weakened>,
    shifted: Vec<Shifted>,
    /// The position of each claim that fell.
    positions: BTreeMap<ClaimId, usize>,
}

/// A claim that falls: it has lost every support that it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fallen {
    /// The claim.
    pub claim: ClaimId,
    /// The supports that it had, in the author's order; the only one, where there is one. Never empty.
    pub lost: Vec<Lost>,
    /// Which of these to name first: the one by which it was founded before anything that rests on it.
    foundation: usize,
    /// The claim that is taken out at the end of the way down from here.
    pub root: ClaimId,
    /// How it stood.
    pub before: Status,
    /// How it stands now.
    pub after: Status,
}

/// A claim that has lost some of its supports and is still carried by others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weakened {
    /// The claim.
    pub claim: ClaimId,
    /// The supports that it has lost, in the author's order.
    pub lost: Vec<Lost>,
    /// How many are left.
    pub left: usize,
}

/// A claim that stands otherwise although it has kept a foundation: what is gone spoke for or against it, or against
/// what speaks against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shifted {
    /// The claim.
    pub claim: ClaimId,
    /// How it stood.
    pub before: Status,
    /// How it stands now.
    pub after: Status,
}

/// A support that no longer carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The support.
    pub step: StepId,
    /// The premise that is missing: taken out, or fallen itself.
    pub premise: ClaimId,
}

impl Fallout {
    /// What becomes of a debate without these claims, in linear time but for circles of support that take part in a
    /// ring of attacks.
    pub fn of(debate: &Debate, labelling: &Labelling, taken: &[ClaimId]) -> Fallout {
        let taken: BTreeSet<ClaimId> =
            taken.iter().flat_map(|&claim| labelling.atoms.members(claim)).collect();
        if taken.is_empty() {
            return Fallout::default();
        }
        let mut is_taken = vec![false; labelling.program.count()];
        for &claim in &taken {
            is_taken[labelling.atoms.claim(claim) as usize] = true;
        }
        let program = labelling.program.without(&is_taken);
        let dependants = program.dependants();
        let change = Change {
            debate,
            labelling,
            before: footed(&labelling.program, &labelling.program.dependants()),
            after: footed(&program, &dependants),
            verdicts: well_founded::solve(&program, &dependants).verdicts,
            program,
        };
        let mut fallout = Fallout { taken, ..Fallout::default() };
        for (claim, _) in debate.claims().filter(|(claim, _)| !fallout.taken.contains(claim)) {
            change.tell(claim, &mut fallout.fallen, &mut fallout.weakened, &mut fallout.shifted);
        }
        // A claim comes after those that it fell with.
        fallout.fallen.sort_by_key(|fallen| (change.rank(labelling.atoms.claim(fallen.claim)), fallen.claim));
        let claims = fallout.fallen.iter().map(|fallen| fallen.claim);
        fallout.positions = claims.enumerate().map(|(position, claim)| (claim, position)).collect();
        for position in 0..fallout.fallen.len() {
            // What it fell with stands before it, and has its root.
            let premise = fallout.fallen[position].cause().premise;
            fallout.fallen[position].root = fallout.falls(premise).map_or(premise, |fallen| fallen.root);
        }
        fallout
    }

    /// The claims that are taken out, with those that restate them, in order.
    pub fn taken(&self) -> impl Iterator<Item = ClaimId> {
        self.taken.iter().copied()
    }

    /// Whether a claim is taken out.
    pub fn takes(&self, claim: ClaimId) -> bool {
        self.taken.contains(&claim)
    }

    /// The claims that fall, in the order of the argument: each behind a claim that it rested on.
    pub fn fallen(&self) -> &[Fallen] {
        &self.fallen
    }

    /// How a claim falls; nothing where it does not, or is itself taken out.
    pub fn falls(&self, claim: ClaimId) -> Option<&Fallen> {
        self.positions.get(&claim).map(|&position| &self.fallen[position])
    }

    /// The claims that lose a support and keep another, in order.
    pub fn weakened(&self) -> &[Weakened] {
        &self.weakened
    }

    /// The claims that stand otherwise without having fallen, in order.
    pub fn shifted(&self) -> &[Shifted] {
        &self.shifted
    }

    /// The way from a claim that falls down to one that is taken out: each rests on the next. Empty for a claim that
    /// does not fall.
    pub fn path(&self, claim: ClaimId) -> impl Iterator<Item = ClaimId> {
        let first = self.falls(claim).map(|fallen| fallen.claim);
        std::iter::successors(first, |&claim| Some(self.falls(claim)?.cause().premise))
    }
}

impl Fallen {
    /// The loss to name where only one is named.
    pub fn cause(&self) -> Lost {
        self.lost[self.foundation]
    }
}

/// A debate before and after.
struct Change<'a> {
    debate: &'a Debate,
    labelling: &'a Labelling,
    program: Program,
    /// When each atom was found to be footed.
    before: Vec<u32>,
    after: Vec<u32>,
    verdicts: Vec<well_founded::Verdict>,
}

impl Change<'_> {
    fn tell(
        &self,
        claim: ClaimId,
        fallen: &mut Vec<Fallen>,
        weakened: &mut Vec<Weakened>,
        shifted: &mut Vec<Shifted>,
    ) {
        let atom = self.labelling.atoms.claim(claim);
        let before = self.labelling.status(self.debate, claim);
        let after = status(&self.program, &self.verdicts, atom);
        if self.has_fallen(atom) {
            let lost = self.lost(atom);
            // The support that founded the claim was itself founded before it, so that whoever follows these comes
            // to an end.
            let first = lost.iter().enumerate().min_by_key(|(_, lost)| self.rank(self.step(lost)));
            let foundation = first.map_or(0, |(position, _)| position);
            fallen.push(Fallen { claim, lost, foundation, root: claim, before, after });
            return;
        }
        let is_carried = self.labelling.program.need(atom) == Need::One && self.is_footed(atom);
        let lost = if is_carried { self.lost(atom) } else { Vec::new() };
        if !lost.is_empty() {
            let reasons = self.program.reasons(atom).iter();
            let left = reasons.filter(|&&step| self.is_footed(step)).count();
            weakened.push(Weakened { claim, lost, left });
        }
        if before != after {
            shifted.push(Shifted { claim, before, after });
        }
    }

    /// The supports of a claim that were footed and are not.
    fn lost(&self, atom: Atom) -> Vec<Lost> {
        let reasons = self.labelling.program.reasons(atom).iter();
        let lost = reasons.filter(|&&step| self.has_fallen(step)).filter_map(|&step| {
            let Target::Step(step) = self.labelling.atoms.meaning(step) else { return None };
            let premises = self.debate[step].premises.iter().copied();
            let gone = premises.filter(|&premise| self.has_fallen(self.labelling.atoms.claim(premise)));
            let premise = gone.min_by_key(|&premise| self.rank(self.labelling.atoms.claim(premise)))?;
            Some(Lost { step, premise })
        });
        lost.collect()
    }

    fn step(&self, lost: &Lost) -> Atom {
        self.labelling.atoms.step(lost.step)
    }

    fn rank(&self, atom: Atom) -> u32 {
        self.before[atom as usize]
    }

    fn is_footed(&self, atom: Atom) -> bool {
        self.after[atom as usize] != NEVER
    }

    fn has_fallen(&self, atom: Atom) -> bool {
        self.before[atom as usize] != NEVER && !self.is_footed(atom)
    }
}
