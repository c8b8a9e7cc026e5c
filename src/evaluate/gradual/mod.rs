//! Gradual strengths: how much is left of the base scores that an author gives, once everything has been said for and
//! against. They are for research; no status, check or page depends on them.
//!
//! A map is read as a quantitative bipolar framework (Baroni, Rago & Toni 2019) whose supports and attacks may come from
//! several arguments together (Rapberger, Russo, Rago & Toni 2025, "On Gradual Semantics for Assumption-Based
//! Argumentation"). Claims and steps are its arguments:
//!
//! - A **claim** begins at its base score, and at [`UNSAID`] where it has none. Claims that restate each other are one
//!   argument, with the first score that one of them has. It makes no difference whether a claim is granted or implicit:
//!   how sure its author is of it, the score says.
//! - A **step** begins at the strength of its weakest premise, since linked premises speak only together. The steps that
//!   undercut it attack it; what is left is what it brings to its target.
//! - A **support** supports its claim, and one that only explains does nothing.
//! - A **rebuttal** attacks what it is against, one way: an attack lowers and does not refute, so that nothing has to
//!   attack back. It is the same whether it contests or decides. One that doubts or is conceded does nothing, and neither
//!   does one that the author gives less weight than its target.
//! - **Contraries** attack each other, but for one that the author gives less weight than the other.
//!
//! The field has several semantics for such frameworks, each in [`SEMANTICS`]: an aggregation of what speaks for and
//! against an argument, and its influence on the base score (Mossakowski & Neuhaus 2018).

use rust_decimal::prelude::ToPrimitive;

mod framework;
mod integrate;
mod settle;

#[cfg(test)]
mod tests;

use super::atoms::{Atom, Atoms};
use super::conflicts::Conflicts;
use crate::model::{ClaimId, Debate, Number, StepId, Target};
use framework::Framework;

/// The base score of a claim that is given none.
pub const UNSAID: f64 = 0.5;

/// Strengths are this exact.
pub const EXACT_TO: f64 = 1e-6;

/// A way to work out strengths.
pub struct GradualSemantics {
    /// Its name on the command line.
    pub id: &'static str,
    /// Its name in the literature.
    pub name: &'static str,
    /// Where it is defined.
    pub source: &'static str,
    aggregation: Aggregation,
    /// What becomes of a base score.
    influence: fn(f64, f64) -> f64,
}

impl std::fmt::Debug for GradualSemantics {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id)
    }
}

/// How what speaks for and against an argument is put together.
#[derive(Clone, Copy, Debug)]
enum Aggregation {
    /// The sum of what speaks for it, less the sum of what speaks against it.
    Sum,
    /// What all attackers together leave over, less what all supporters together leave over.
    Product,
}

/// All gradual semantics.
pub static SEMANTICS: [&GradualSemantics; 3] = [
    &GradualSemantics {
        id: "dfquad",
        name: "DF-QuAD",
        // “Discontinuity-Free Decision Support with Quantitative Argumentation Debates”.
        source: "Rago, Toni, Aurisicchio & Baroni 2016",
        aggregation: Aggregation::Product,
        influence: |base, balance| base + balance.max(0.0) * (1.0 - base) + balance.min(0.0) * base,
    },
    &GradualSemantics {
        id: "quadratic",
        name: "quadratic energy",
        // “Continuous Dynamical Systems for Weighted Bipolar Argumentation”.
        source: "Potyka 2018",
        aggregation: Aggregation::Sum,
        influence: |base, energy| {
            let pull = |energy: f64| energy.max(0.0).powi(2) / (1.0 + energy.max(0.0).powi(2));
            base + pull(energy) * (1.0 - base) - pull(-energy) * base
        },
    },
    &GradualSemantics {
        id: "euler",
        name: "Euler-based",
        // “Evaluation of Arguments in Weighted Bipolar Graphs”.
        source: "Amgoud & Ben-Naim 2017",
        aggregation: Aggregation::Sum,
        influence: |base, balance| 1.0 - (1.0 - base * base) / (1.0 + base * balance.exp()),
    },
];

impl GradualSemantics {
    /// The semantics of a name.
    pub fn find(id: &str) -> Option<&'static GradualSemantics> {
        SEMANTICS.into_iter().find(|semantics| semantics.id == id)
    }

    /// How strong an argument is, from its base score and how strong its supporters and attackers are.
    fn strength(
        &self,
        base: f64,
        supporters: impl Iterator<Item = f64>,
        attackers: impl Iterator<Item = f64>,
    ) -> f64 {
        let left_over = |strength: f64| 1.0 - strength;
        let balance = match self.aggregation {
            Aggregation::Sum => supporters.sum::<f64>() - attackers.sum::<f64>(),
            Aggregation::Product => {
                attackers.map(left_over).product::<f64>() - supporters.map(left_over).product::<f64>()
            }
        };
        (self.influence)(base, balance)
    }
}

/// How strong a claim or a step is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Strength {
    /// So strong, from 0 to 1.
    Settled(f64),
    /// A circle never comes to rest: it keeps moving between these.
    Moving(f64, f64),
}

/// The strengths of all claims and steps of a debate.
#[derive(Debug)]
pub struct Strengths {
    atoms: Atoms,
    framework: Framework,
    strengths: Vec<Strength>,
    given: Vec<Option<Number>>,
    contraries: Vec<(Atom, ClaimId)>,
}

impl Strengths {
    /// The strengths in a debate, as a semantics has them.
    ///
    /// What no circle leads to is worked out in order, each argument once. What circles lead to moves from its base
    /// scores, all of it at once and steadily, until it rests: the derivative of each strength is how far it is from
    /// what the others make of it.
    ///
    /// Source: Potyka 2018 (quadratic energy); Potyka 2019, "Extending Modular Semantics for Bipolar Weighted
    /// Argumentation" (the same for every modular semantics).
    pub fn of(debate: &Debate, semantics: &GradualSemantics) -> Strengths {
        let atoms = Atoms::of(debate);
        let conflicts = Conflicts::of(debate, &atoms);
        let mut given: Vec<Option<Number>> = vec![None; debate.claims().len()];
        for (id, claim) in debate.claims() {
            let first: &mut Option<Number> = &mut given[atoms.claim(id) as usize];
            *first = first.or(claim.base_score);
        }
        let (framework, contraries) = read(debate, &atoms, &conflicts, &given);
        let strengths = settle::settle(&framework, semantics);
        Strengths { atoms, framework, strengths, given, contraries }
    }

    /// The strength of a claim; claims that restate each other have the same.
    pub fn claim(&self, claim: ClaimId) -> Strength {
        self.strengths[self.atoms.claim(claim) as usize]
    }

    /// The strength of a step: what it brings to its target.
    pub fn step(&self, step: StepId) -> Strength {
        self.strengths[self.atoms.step(step) as usize]
    }

    /// The base score of a claim; nothing where its author gives none, so that it begins at [`UNSAID`].
    pub fn base_score(&self, claim: ClaimId) -> Option<Number> {
        self.given[self.atoms.claim(claim) as usize]
    }

    /// The steps that support a claim, in the order of the maps.
    pub fn supporters(&self, claim: ClaimId) -> Vec<StepId> {
        self.steps(self.framework.supporters(self.atoms.claim(claim)))
    }

    /// The steps that attack a claim or a step, in the order of the maps.
    pub fn attackers(&self, target: Target) -> Vec<StepId> {
        self.steps(self.framework.attackers(self.atoms.target(target)))
    }

    /// The contraries that attack a claim.
    pub fn contraries(&self, claim: ClaimId) -> impl Iterator<Item = ClaimId> {
        let atom = self.atoms.claim(claim);
        self.contraries.iter().filter(move |(attacked, _)| *attacked == atom).map(|&(_, contrary)| contrary)
    }

    fn steps(&self, atoms: &[Atom]) -> Vec<StepId> {
        let steps = atoms.iter().filter_map(|&atom| match self.atoms.meaning(atom) {
            Target::Step(step) => Some(step),
            Target::Claim(_) => None,
        });
        steps.collect()
    }
}

/// A debate as a framework, and the claims that attack an atom as its contraries.
fn read(
    debate: &Debate,
    atoms: &Atoms,
    conflicts: &Conflicts,
    given: &[Option<Number>],
) -> (Framework, Vec<(Atom, ClaimId)>) {
    let mut framework = framework::Draft::default();
    for score in given {
        framework.scores.push(score.and_then(|score| score.0.to_f64()).unwrap_or(UNSAID));
    }
    let mut contraries = Vec::new();
    for (id, step) in debate.steps() {
        let (atom, target) = (atoms.step(id), atoms.target(step.target));
        framework.premises.extend(step.premises.iter().map(|&premise| (atom, atoms.claim(premise))));
        if step.carries() {
            framework.supports.push((target, atom));
        }
        if step.attacks() && conflicts.against(debate, atoms, id).is_none() {
            framework.attacks.push((target, atom));
        }
    }
    for &(one, other) in debate.contraries() {
        for (attacked, attacker) in [(one, other), (other, one)] {
            if conflicts.between(debate, atoms, attacked, attacker).is_none() {
                framework.attacks.push((atoms.claim(attacked), atoms.claim(attacker)));
                contraries.push((atoms.claim(attacked), attacker));
            }
        }
    }
    (framework.finish(atoms.count()), contraries)
}
