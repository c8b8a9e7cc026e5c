//! CaDiCaL, for frameworks that are hard: written in C++, and so not part of every build.
//!
//! Source: Biere, Faller, Fazekas, Fleury, Froleyks & Pollitt 2024, "CaDiCaL 2.0".

use cadical::Callbacks;

use super::{Backend, Literal, Outcome, Solver, Stop};

pub(super) const BACKEND: Backend = Backend {
    name: "cadical",
    summary: "for what is hard",
    fresh: |stop| {
        let mut solver = cadical::Solver::new();
        solver.set_callbacks(Some(Watch(stop.clone())));
        Box::new(CaDiCaL { solver, variables: 0 })
    },
};

struct CaDiCaL {
    solver: cadical::Solver<Watch>,
    /// The largest variable that was named.
    variables: i32,
}

/// Stops the solver in time.
struct Watch(Stop);

impl Callbacks for Watch {
    fn terminate(&mut self) -> bool {
        self.0.is_stopped()
    }

    fn max_length(&self) -> i32 {
        0
    }
}

impl CaDiCaL {
    fn name(&mut self, literals: &[Literal]) {
        let largest = literals.iter().map(|literal| literal.0.abs()).max();
        self.variables = self.variables.max(largest.unwrap_or(0));
    }
}

impl Solver for CaDiCaL {
    fn add(&mut self, clause: &[Literal]) {
        self.name(clause);
        self.solver.add_clause(clause.iter().map(|literal| literal.0));
    }

    fn solve(&mut self, assumptions: &[Literal], conflicts: Option<u32>) -> Outcome {
        if self.solver.get_callbacks().is_some_and(|watch| watch.terminate()) {
            return Outcome::Unknown;
        }
        self.name(assumptions);
        if let Some(most) = conflicts {
            let most = i32::try_from(most).unwrap_or(i32::MAX);
            self.solver.set_limit("conflicts", most).expect("CaDiCaL counts conflicts");
        }
        match self.solver.solve_with(assumptions.iter().map(|literal| literal.0)) {
            Some(true) => Outcome::Satisfiable,
            Some(false) => Outcome::Unsatisfiable,
            None => Outcome::Unknown,
        }
    }

    fn holds(&self, literal: Literal) -> bool {
        literal.0.abs() <= self.variables && self.solver.value(literal.0) == Some(true)
    }
}
