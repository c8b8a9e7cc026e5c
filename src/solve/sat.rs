//! Propositional satisfiability: what is asked of a solver, and who answers.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

mod batsat;
#[cfg(feature = "cadical")]
mod cadical;

/// A variable or its negation, numbered from 1 as in the DIMACS format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Literal(i32);

impl Literal {
    /// The variable of a number, from 0, as a literal.
    ///
    /// # Panics
    ///
    /// Where the number does not fit.
    pub fn of(variable: usize) -> Literal {
        Literal(i32::try_from(variable + 1).expect("a formula has fewer than two thousand million variables"))
    }
}

impl std::ops::Not for Literal {
    type Output = Literal;

    fn not(self) -> Literal {
        Literal(-self.0)
    }
}

/// What a solver found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// An assignment that satisfies everything; it can be asked with [`Solver::holds`].
    Satisfiable,
    /// There is none.
    Unsatisfiable,
    /// It was stopped, or had found so many conflicts as it was allowed.
    Unknown,
}

/// A solver that keeps what it learnt from one question to the next.
pub trait Solver {
    /// Adds a clause; an empty one can never be satisfied. Variables come to be by being named.
    fn add(&mut self, clause: &[Literal]);

    /// Looks for an assignment in which these literals hold too, until so many conflicts were met.
    fn solve(&mut self, assumptions: &[Literal], conflicts: Option<u32>) -> Outcome;

    /// Whether a literal holds in the assignment that was found last; a variable without a clause does not.
    fn holds(&self, literal: Literal) -> bool;
}

/// A kind of solver.
#[derive(Debug)]
pub struct Backend {
    /// The name on the command line.
    pub name: &'static str,
    /// What it is good for.
    pub summary: &'static str,
    /// A new one, that gives up when it is told to stop.
    pub fresh: fn(&Stop) -> Box<dyn Solver>,
}

/// All kinds of solvers in this build, the default first.
pub const BACKENDS: &[Backend] = &[
    #[cfg(feature = "cadical")]
    cadical::BACKEND,
    batsat::BACKEND,
];

/// Tells a search to stop, from a signal or when its time is over. Its clones are one.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Stops every search that was given this.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether to stop.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// That `holes + 1` pigeons do not fit: no clause set so small is so hard.
    fn pigeons(solver: &mut dyn Solver, holes: usize) {
        let sits = |pigeon: usize, hole: usize| Literal::of(pigeon * holes + hole);
        for pigeon in 0..=holes {
            solver.add(&(0..holes).map(|hole| sits(pigeon, hole)).collect::<Vec<_>>());
            for (other, hole) in (0..pigeon).flat_map(|other| (0..holes).map(move |hole| (other, hole))) {
                solver.add(&[!sits(pigeon, hole), !sits(other, hole)]);
            }
        }
    }

    #[test]
    fn every_backend_answers_remembers_and_stops() {
        for backend in BACKENDS {
            let stop = Stop::default();
            let mut solver = (backend.fresh)(&stop);
            let [one, two, three] = [0, 1, 2].map(Literal::of);
            assert_eq!(solver.solve(&[], None), Outcome::Satisfiable);
            assert!(!solver.holds(three), "{}: nothing is said of it", backend.name);
            solver.add(&[one, two]);
            solver.add(&[!one, three]);
            assert_eq!(solver.solve(&[!two], None), Outcome::Satisfiable);
            assert!(solver.holds(one) && solver.holds(!two) && solver.holds(three), "{}", backend.name);
            assert_eq!(solver.solve(&[!two, !three], None), Outcome::Unsatisfiable);
            assert_eq!(solver.solve(&[!three], None), Outcome::Satisfiable);
            solver.add(&[]);
            assert_eq!(solver.solve(&[], None), Outcome::Unsatisfiable);

            let mut solver = (backend.fresh)(&stop);
            pigeons(&mut *solver, 12);
            assert_eq!(solver.solve(&[], Some(10)), Outcome::Unknown, "{}", backend.name);
            stop.stop();
            assert_eq!(solver.solve(&[], None), Outcome::Unknown, "{}", backend.name);

            let mut solver = (backend.fresh)(&Stop::default());
            pigeons(&mut *solver, 5);
            assert_eq!(solver.solve(&[], None), Outcome::Unsatisfiable, "{}", backend.name);
        }
    }
}
