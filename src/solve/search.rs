//! What every search needs: a solver to ask, a way to be stopped, and the formulas that say what a set of arguments is.

use super::framework::{Argument, Extension, Framework};
use super::sat::{BACKENDS, Backend, Literal, Outcome, Solver, Stop};

/// How to search.
#[derive(Clone, Debug)]
pub struct Search {
    /// Who answers the hard questions.
    pub backend: &'static Backend,
    /// What stops the search.
    pub stop: Stop,
    /// Whether an answer about an argument comes with a whole extension that shows it. Where it need not, some part of
    /// one will do, which is found sooner.
    pub certifies: bool,
}

impl Default for Search {
    fn default() -> Search {
        Search { backend: &BACKENDS[0], stop: Stop::default(), certifies: true }
    }
}

/// That a search was stopped before it had an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

impl std::fmt::Display for Stopped {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the search was stopped before there was an answer")
    }
}

impl std::error::Error for Stopped {}

impl Search {
    /// Goes on, or not.
    pub(super) fn check(&self) -> Result<(), Stopped> {
        if self.stop.is_stopped() { Err(Stopped) } else { Ok(()) }
    }

    /// A formula about sets of arguments of a framework, without any condition yet.
    pub(super) fn formula<'f>(&self, framework: &'f Framework) -> Formula<'f> {
        // A solver for large formulas takes longer to set up than a small one takes to be solved.
        let is_small = framework.len() < SMALL;
        let backend = if is_small { BACKENDS.last().unwrap_or(self.backend) } else { self.backend };
        Formula {
            framework,
            solver: (backend.fresh)(&self.stop),
            variables: 3 * framework.len(),
            clause: vec![],
        }
    }
}

/// A framework with fewer arguments than this goes to the solver that is set up soonest.
const SMALL: usize = 64;

/// A formula whose assignments are sets of arguments.
///
/// Three variables belong to each argument: that it is in the set, that the set attacks it, and that it is in the range
/// of the set, which is both together.
pub(super) struct Formula<'f> {
    framework: &'f Framework,
    solver: Box<dyn Solver>,
    /// How many variables there are.
    variables: usize,
    /// The clause that is being made.
    clause: Vec<Literal>,
}

impl Formula<'_> {
    /// That an argument is in the set.
    pub(super) fn has(&self, argument: Argument) -> Literal {
        Literal::of(argument as usize)
    }

    /// That the set attacks an argument.
    pub(super) fn attacks(&self, argument: Argument) -> Literal {
        Literal::of(self.framework.len() + argument as usize)
    }

    /// That an argument is in the set or attacked by it.
    pub(super) fn reaches(&self, argument: Argument) -> Literal {
        Literal::of(2 * self.framework.len() + argument as usize)
    }

    /// A literal that nothing is said of yet.
    pub(super) fn switch(&mut self) -> Literal {
        self.variables += 1;
        Literal::of(self.variables - 1)
    }

    /// Adds that one of these holds.
    pub(super) fn require(&mut self, literals: impl IntoIterator<Item = Literal>) {
        self.clause.clear();
        self.clause.extend(literals);
        self.solver.add(&self.clause);
    }

    /// The set that satisfies the formula, with these literals; nothing where there is none.
    pub(super) fn find(&mut self, assumptions: &[Literal]) -> Result<Option<Extension>, Stopped> {
        self.find_within(assumptions, None).map_err(|_| Stopped)
    }

    /// The same, or [`OutOfBudget`] where so many conflicts do not decide it, or the search is stopped.
    pub(super) fn find_within(
        &mut self,
        assumptions: &[Literal],
        conflicts: Option<u32>,
    ) -> Result<Option<Extension>, OutOfBudget> {
        match self.solver.solve(assumptions, conflicts) {
            Outcome::Satisfiable => {
                Ok(Some(self.framework.arguments().filter(|&one| self.solver.holds(self.has(one))).collect()))
            }
            Outcome::Unsatisfiable => Ok(None),
            Outcome::Unknown => Err(OutOfBudget),
        }
    }

    /// Says what it is for the set to attack an argument, and that it attacks none of its own.
    ///
    /// Source: Dung 1995, Definition 5 (conflict-free).
    pub(super) fn conflict_free(&mut self) {
        for argument in self.framework.arguments() {
            let attacked = self.attacks(argument);
            for &attacker in self.framework.attackers_of(argument) {
                self.require([!self.has(attacker), attacked]);
            }
            let attackers = self.framework.attackers_of(argument).iter();
            self.clause.clear();
            self.clause.push(!attacked);
            self.clause.extend(attackers.map(|&attacker| Literal::of(attacker as usize)));
            self.solver.add(&self.clause);
            self.require([!self.has(argument), !attacked]);
        }
    }

    /// Says that the set is conflict-free and attacks whatever attacks it.
    ///
    /// Source: Dung 1995, Definition 6 (admissible).
    pub(super) fn admissible(&mut self) {
        self.conflict_free();
        for argument in self.framework.arguments() {
            for &attacker in self.framework.attackers_of(argument) {
                self.require([!self.has(argument), self.attacks(attacker)]);
            }
        }
    }

    /// Says that the set is admissible and holds every argument whose attackers it attacks.
    ///
    /// Source: Dung 1995, Definition 23 (complete).
    pub(super) fn complete(&mut self) {
        self.admissible();
        for argument in self.framework.arguments() {
            let offset = self.framework.len();
            let attackers = self.framework.attackers_of(argument).iter();
            self.clause.clear();
            self.clause.push(self.has(argument));
            self.clause.extend(attackers.map(|&attacker| !Literal::of(offset + attacker as usize)));
            self.solver.add(&self.clause);
        }
    }

    /// Says that the set is conflict-free and attacks all that it does not hold. What it attacks has no variables here.
    ///
    /// Source: Dung 1995, Definition 13 (stable).
    pub(super) fn stable(&mut self) {
        for argument in self.framework.arguments() {
            for &attacker in self.framework.attackers_of(argument) {
                // Two that attack each other need one clause.
                if attacker <= argument || !self.framework.attacks(argument, attacker) {
                    self.require([!self.has(attacker), !self.has(argument)]);
                }
            }
            let attackers = self.framework.attackers_of(argument).iter();
            self.clause.clear();
            self.clause.push(self.has(argument));
            self.clause.extend(attackers.map(|&attacker| Literal::of(attacker as usize)));
            self.solver.add(&self.clause);
        }
    }

    /// Says what can be in the range only if it is reached; nothing has to be.
    ///
    /// Source: Verheij 1996 (the range of a set).
    pub(super) fn range(&mut self) {
        for argument in self.framework.arguments() {
            self.require([!self.reaches(argument), self.has(argument), self.attacks(argument)]);
        }
    }
}

/// That a solver met as many conflicts as it was allowed, or was stopped.
#[derive(Clone, Copy, Debug)]
pub(super) struct OutOfBudget;
