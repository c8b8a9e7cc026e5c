//! A debate as a normal logic program.
//!
//! Each claim and each step is an atom. With the attackers `a₁ … aₖ` of a claim `c` and `b₁ … bⱼ` of a step
//! `s`, the rules are
//!
//! - `c ← not a₁, …, not aₖ` for a claim that is granted,
//! - `c ← s, not a₁, …, not aₖ` for each support `s` of a claim that is not,
//! - `s ← p₁, …, pₘ, not b₁, …, not bⱼ` for a step with the premises `p₁ … pₘ`.
//!
//! All rules of an atom share their attackers, so that an atom is kept as two lists and what it needs of the
//! first. Dung frameworks are the programs without reasons; the translation of supports follows evidential
//! support (Polberg & Oren 2014), and that attack is mutual unless the author says otherwise follows rebutting
//! in ASPIC+ (Prakken 2010; Modgil & Prakken 2013).

use super::atoms::{Atom, Atoms};
use super::conflicts::Conflicts;
use super::lists::Lists;
use crate::model::{Debate, Force};

/// How many of its reasons an atom needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// None: a claim that is granted. It may have reasons all the same.
    Nothing,
    /// At least one: a claim with supports.
    One,
    /// Every one: a step, whose reasons are its premises.
    All,
}

/// The rules of all atoms.
#[derive(Debug)]
pub(super) struct Program {
    needs: Vec<Need>,
    reasons: Lists,
    attackers: Lists,
}

impl Program {
    /// The program of these needs, reasons and attackers, one of each for every atom.
    pub(super) fn new(needs: Vec<Need>, reasons: Lists, attackers: Lists) -> Program {
        Program { needs, reasons, attackers }
    }

    /// The same program without the rules of some atoms, which are false in it.
    pub(super) fn without(&self, is_taken: &[bool]) -> Program {
        self.with(|atom, need| (!is_taken[atom as usize]).then_some(need), |_, _| true)
    }

    /// The same program with other needs and fewer attacks. An atom that gets no need loses its rules, so that it is
    /// false; an attack is told by attacker and attacked.
    pub(super) fn with(
        &self,
        need: impl Fn(Atom, Need) -> Option<Need>,
        keeps_attack: impl Fn(Atom, Atom) -> bool,
    ) -> Program {
        // What needs a reason and has none is false.
        let needs: Vec<Option<Need>> = self.atoms().map(|atom| need(atom, self.need(atom))).collect();
        let reasons = Lists::new(self.count(), |link| {
            for atom in self.atoms().filter(|&atom| needs[atom as usize].is_some()) {
                self.reasons(atom).iter().for_each(|&reason| link(atom, reason));
            }
        });
        let attackers = Lists::new(self.count(), |link| {
            for atom in self.atoms() {
                let kept = self.attackers(atom).iter().filter(|&&attacker| keeps_attack(attacker, atom));
                kept.for_each(|&attacker| link(atom, attacker));
            }
        });
        let needs = needs.into_iter().map(|need| need.unwrap_or(Need::One)).collect();
        Program::new(needs, reasons, attackers)
    }

    /// How many atoms there are.
    pub(super) fn count(&self) -> usize {
        self.needs.len()
    }

    /// All atoms.
    pub(super) fn atoms(&self) -> std::ops::Range<Atom> {
        0..self.count() as Atom
    }

    /// How many of its reasons an atom needs.
    pub(super) fn need(&self, atom: Atom) -> Need {
        self.needs[atom as usize]
    }

    /// What speaks for an atom: the supports of a claim, the premises of a step.
    pub(super) fn reasons(&self, atom: Atom) -> &[Atom] {
        self.reasons.of(atom)
    }

    /// What attacks an atom.
    pub(super) fn attackers(&self, atom: Atom) -> &[Atom] {
        self.attackers.of(atom)
    }

    /// For each atom those that it is a reason for.
    pub(super) fn dependants(&self) -> Lists {
        self.reasons.reversed()
    }

    /// For each atom those that it attacks.
    pub(super) fn attacked(&self) -> Lists {
        self.attackers.reversed()
    }
}

/// The program of a debate.
pub(super) fn compile(debate: &Debate, atoms: &Atoms, conflicts: &Conflicts) -> Program {
    let mut needs = vec![Need::Nothing; debate.claims().len()];
    needs.resize(atoms.count(), Need::All);
    // Each link is first written down by itself, since a second walk over the steps costs more than that.
    let (mut reasons, mut attackers) = (Vec::new(), Vec::new());
    for (id, step) in debate.steps() {
        let (atom, target) = (atoms.step(id), atoms.target(step.target));
        reasons.extend(step.premises.iter().map(|&premise| (atom, atoms.claim(premise))));
        if step.carries() {
            needs[target as usize] = Need::One;
            reasons.push((target, atom));
        }
        if step.attacks() {
            if conflicts.against(debate, atoms, id).is_none() {
                attackers.push((target, atom));
            }
            let mutual = step.force() == Some(&Force::Contests);
            if mutual && conflicts.in_favour_of(debate, atoms, id).is_none() {
                attackers.push((atom, target));
            }
        }
    }
    for (id, _) in debate.claims().filter(|(_, claim)| claim.granted) {
        needs[atoms.claim(id) as usize] = Need::Nothing;
    }
    for &(one, other) in debate.contraries() {
        for (attacked, attacker) in [(one, other), (other, one)] {
            if conflicts.between(debate, atoms, attacked, attacker).is_none() {
                attackers.push((atoms.claim(attacked), atoms.claim(attacker)));
            }
        }
    }
    let count = atoms.count();
    Program::new(needs, Lists::of_links(count, &reasons), Lists::of_links(count, &attackers))
}
