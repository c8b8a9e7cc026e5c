//! BatSat: in Rust alone, built in seconds, and quick where a formula is small.

use batsat::{Callbacks, ClauseKind, Lit, SolverInterface, SolverOpts, lbool};
use std::cell::Cell;

use super::{Backend, Literal, Outcome, Solver, Stop};

pub(super) const BACKEND: Backend = Backend {
    name: "batsat",
    summary: "in every build",
    fresh: |stop| {
        let watch = Watch { stop: stop.clone(), conflicts: 0, most: Cell::new(None) };
        Box::new(BatSat { solver: batsat::Solver::new(SolverOpts::default(), watch), clause: Vec::new() })
    },
};

struct BatSat {
    solver: batsat::Solver<Watch>,
    /// The clause that is being added.
    clause: Vec<Lit>,
}

/// Stops the solver in time.
struct Watch {
    stop: Stop,
    /// How many conflicts were met so far.
    conflicts: u64,
    /// The number of conflicts at which to stop.
    most: Cell<Option<u64>>,
}

impl Callbacks for Watch {
    fn on_new_clause(&mut self, _: &[Lit], kind: ClauseKind) {
        if kind == ClauseKind::Learnt {
            self.conflicts += 1;
        }
    }

    fn stop(&self) -> bool {
        self.stop.is_stopped() || self.most.get().is_some_and(|most| self.conflicts >= most)
    }
}

impl BatSat {
    fn lit(&mut self, literal: Literal) -> Lit {
        let variable = self.solver.var_of_int(literal.0.unsigned_abs() - 1);
        turned(variable, literal)
    }
}

/// The other of the two literals. The solver tries first that a variable is false; for sets of arguments that are to be
/// large it is better that it tries first what is true.
fn turned(variable: batsat::Var, literal: Literal) -> Lit {
    Lit::new(variable, literal.0 < 0)
}

impl Solver for BatSat {
    fn add(&mut self, clause: &[Literal]) {
        let mut lits = std::mem::take(&mut self.clause);
        lits.clear();
        for &literal in clause {
            lits.push(self.lit(literal));
        }
        self.solver.add_clause_reuse(&mut lits);
        self.clause = lits;
    }

    fn solve(&mut self, assumptions: &[Literal], conflicts: Option<u32>) -> Outcome {
        if self.solver.cb().stop.is_stopped() {
            return Outcome::Unknown;
        }
        let assumed: Vec<Lit> = assumptions.iter().map(|&literal| self.lit(literal)).collect();
        let met = self.solver.num_conflicts();
        let watch = self.solver.cb_mut();
        watch.conflicts = met;
        watch.most.set(conflicts.map(|most| met + u64::from(most)));
        let found = self.solver.solve_limited(&assumed);
        if found == lbool::TRUE {
            Outcome::Satisfiable
        } else if found == lbool::FALSE {
            Outcome::Unsatisfiable
        } else {
            Outcome::Unknown
        }
    }

    fn holds(&self, literal: Literal) -> bool {
        let variable = batsat::Var::unsafe_from_idx(literal.0.unsigned_abs() - 1);
        self.solver.value_lit(turned(variable, literal)) == lbool::TRUE
    }
}
