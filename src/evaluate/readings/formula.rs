//! The readings of a program as the models of a propositional formula.
//!
//! Two variables belong to each atom: that it is true, and that it may be, which is to say that it is not false. The
//! clauses say that an atom has what a rule for it asks for and no other (the completion of the program, in both
//! layers); models in which support runs in a circle are forbidden when they come up, by a clause that such a circle
//! needs a reason from without.
//!
//! Source: Clark 1978 (completion); Lin & Zhao 2004 (loop formulas), here for each of the two layers.

use crate::evaluate::Label;
use crate::evaluate::atoms::Atom;
use crate::evaluate::lists::Lists;
use crate::evaluate::program::{Need, Program};
use crate::solve::sat::{BACKENDS, Literal, Outcome, Solver, Stop};

/// What a reading says of an atom, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Truth {
    /// It falls.
    False,
    /// The reading leaves it open.
    Open,
    /// It stands.
    True,
}

impl Truth {
    pub(super) fn label(self) -> Label {
        match self {
            Truth::False => Label::Out,
            Truth::Open => Label::Undecided,
            Truth::True => Label::In,
        }
    }

    /// The opposite; what is open stays so.
    pub(super) fn negated(self) -> Truth {
        match self {
            Truth::False => Truth::True,
            Truth::Open => Truth::Open,
            Truth::True => Truth::False,
        }
    }
}

/// Which models are sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// All.
    Complete,
    /// Those with the most true atoms, and so with the most false ones.
    Preferred,
    /// Those in which no atom is open.
    Stable,
}

/// That a question was too hard.
pub(super) struct OutOfBudget;

/// So many conflicts may come up in answering one question, and so many models with a circle. A map that people could
/// follow needs a few.
const MOST_CONFLICTS: u32 = 20_000;
const MOST_CIRCLES: usize = 1_000;

/// One of the two values of an atom.
#[derive(Clone, Copy)]
enum Layer {
    /// That it is true.
    Sure,
    /// That it is not false.
    Possible,
}

impl Layer {
    const BOTH: [Layer; 2] = [Layer::Sure, Layer::Possible];

    fn of(self, atom: Atom) -> Literal {
        Literal::of(2 * atom as usize + self as usize)
    }

    /// The value of an attacker that takes this value from what it attacks.
    fn attacking(self) -> Layer {
        match self {
            Layer::Sure => Layer::Possible,
            Layer::Possible => Layer::Sure,
        }
    }

    /// Whether an atom has this value.
    fn holds(self, truth: Truth) -> bool {
        match self {
            Layer::Sure => truth == Truth::True,
            Layer::Possible => truth != Truth::False,
        }
    }
}

/// A program as a formula, with whatever was asked of it besides.
pub(super) struct Formula<'p> {
    program: &'p Program,
    dependants: Lists,
    solver: Box<dyn Solver>,
    /// How many variables there are.
    variables: usize,
}

impl<'p> Formula<'p> {
    pub(super) fn of(program: &'p Program) -> Formula<'p> {
        // The same solver in every build, so that every build lists the same readings.
        let backend = BACKENDS.last().expect("one solver is always built in");
        let mut formula = Formula {
            program,
            dependants: program.dependants(),
            solver: (backend.fresh)(&Stop::default()),
            variables: 2 * program.count(),
        };
        for atom in program.atoms() {
            formula.require([!Layer::Sure.of(atom), Layer::Possible.of(atom)]);
            for layer in Layer::BOTH {
                formula.complete(atom, layer);
            }
        }
        formula
    }

    /// Says that an atom has a value exactly where a rule gives it that.
    fn complete(&mut self, atom: Atom, layer: Layer) {
        let program = self.program;
        let head = layer.of(atom);
        let attackers = || program.attackers(atom).iter().map(|&attacker| layer.attacking().of(attacker));
        let reasons = || program.reasons(atom).iter().map(|&reason| layer.of(reason));
        for attacker in attackers() {
            self.require([!head, !attacker]);
        }
        match program.need(atom) {
            Need::Nothing => self.require(attackers().chain([head])),
            Need::All => {
                for reason in reasons() {
                    self.require([!head, reason]);
                }
                self.require(attackers().chain(reasons().map(|reason| !reason)).chain([head]));
            }
            Need::One => {
                self.require(reasons().chain([!head]));
                // One literal for all reasons, since there may be many of them and many attackers.
                let is_carried = self.switch();
                for reason in reasons() {
                    self.require([!reason, is_carried]);
                }
                self.require(attackers().chain([!is_carried, head]));
            }
        }
    }

    fn require(&mut self, literals: impl IntoIterator<Item = Literal>) {
        self.solver.add(&literals.into_iter().collect::<Vec<_>>());
    }

    /// A literal that nothing is said of yet.
    fn switch(&mut self) -> Literal {
        self.variables += 1;
        Literal::of(self.variables - 1)
    }

    /// A reading with these literals; nothing where there is none.
    fn find(&mut self, assumptions: &[Literal]) -> Result<Option<Vec<Truth>>, OutOfBudget> {
        for _ in 0..MOST_CIRCLES {
            match self.solver.solve(assumptions, Some(MOST_CONFLICTS)) {
                Outcome::Satisfiable => {}
                Outcome::Unsatisfiable => return Ok(None),
                Outcome::Unknown => return Err(OutOfBudget),
            }
            let truth = |atom| match (self.holds(Layer::Sure, atom), self.holds(Layer::Possible, atom)) {
                (true, _) => Truth::True,
                (_, true) => Truth::Open,
                _ => Truth::False,
            };
            let truths: Vec<Truth> = self.program.atoms().map(truth).collect();
            let circles = Layer::BOTH.map(|layer| (layer, self.unfounded(&truths, layer)));
            if circles.iter().all(|(_, circle)| circle.is_empty()) {
                return Ok(Some(truths));
            }
            for (layer, circle) in circles {
                self.forbid_circle(layer, &circle);
            }
        }
        Err(OutOfBudget)
    }

    fn holds(&self, layer: Layer, atom: Atom) -> bool {
        self.solver.holds(layer.of(atom))
    }

    /// The atoms that have a value and do not get it from anything but each other, in order.
    fn unfounded(&self, truths: &[Truth], layer: Layer) -> Vec<Atom> {
        let program = self.program;
        let has = |atom: Atom| layer.holds(truths[atom as usize]);
        let is_given = |atom: Atom| match program.need(atom) {
            Need::Nothing => true,
            Need::One => false,
            Need::All => program.reasons(atom).is_empty(),
        };
        let mut founded: Vec<Atom> = program.atoms().filter(|&atom| has(atom) && is_given(atom)).collect();
        let mut is_founded = vec![false; program.count()];
        founded.iter().for_each(|&atom| is_founded[atom as usize] = true);
        let mut waiting: Vec<usize> = program.atoms().map(|atom| program.reasons(atom).len()).collect();
        while let Some(atom) = founded.pop() {
            for &dependant in self.dependants.of(atom) {
                let waiting = &mut waiting[dependant as usize];
                *waiting -= 1;
                let is_carried = program.need(dependant) == Need::One || *waiting == 0;
                if is_carried && has(dependant) && !is_founded[dependant as usize] {
                    is_founded[dependant as usize] = true;
                    founded.push(dependant);
                }
            }
        }
        program.atoms().filter(|&atom| has(atom) && !is_founded[atom as usize]).collect()
    }

    /// Says that atoms have a value only where one of them gets it by a rule that needs none of them.
    fn forbid_circle(&mut self, layer: Layer, circle: &[Atom]) {
        if circle.is_empty() {
            return;
        }
        let program = self.program;
        let is_without = |reason: &Atom| circle.binary_search(reason).is_err();
        let claims = circle.iter().filter(|&&atom| program.need(atom) == Need::One);
        let reasons = claims.flat_map(|&claim| program.reasons(claim)).copied().filter(is_without);
        let is_carried = self.switch();
        self.require(reasons.map(|reason| layer.of(reason)).chain([!is_carried]));
        for &atom in circle {
            self.require([!layer.of(atom), is_carried]);
        }
    }

    /// The reading that agrees with another in all that this settles, and settles as much more as can be, among those
    /// with these literals.
    fn grown(&mut self, mut truths: Vec<Truth>, limits: &[Literal]) -> Result<Vec<Truth>, OutOfBudget> {
        loop {
            // To settle more is to have more true: what is true decides what is false.
            let switch = self.switch();
            let (kept, open): (Vec<Atom>, Vec<Atom>) =
                self.program.atoms().partition(|&atom| truths[atom as usize] == Truth::True);
            self.require(open.into_iter().map(|atom| Layer::Sure.of(atom)).chain([!switch]));
            let kept = kept.into_iter().map(|atom| Layer::Sure.of(atom));
            let assumptions: Vec<Literal> = limits.iter().copied().chain([switch]).chain(kept).collect();
            let more = self.find(&assumptions)?;
            self.require([!switch]);
            match more {
                Some(more) => truths = more,
                None => return Ok(truths),
            }
        }
    }

    /// All models of a kind, or the first so many, and whether there are more; nothing where that was too hard.
    pub(super) fn models(mut self, kind: Kind, most: usize) -> Option<(Vec<Vec<Truth>>, bool)> {
        if kind == Kind::Stable {
            for atom in self.program.atoms() {
                self.require([Layer::Sure.of(atom), !Layer::Possible.of(atom)]);
            }
        }
        let mut models = Vec::new();
        while let Some(mut model) = self.find(&[]).ok()? {
            if models.len() == most {
                return Some((models, true));
            }
            if kind == Kind::Preferred {
                model = self.grown(model, &[]).ok()?;
            }
            // Whatever is not so far, something else is true in it; a preferred model has no other above it.
            let (truths, others): (Vec<Atom>, Vec<Atom>) =
                self.program.atoms().partition(|&atom| model[atom as usize] == Truth::True);
            let lost = truths.into_iter().filter(|_| kind != Kind::Preferred);
            let lost = lost.map(|atom| !Layer::Sure.of(atom));
            self.require(others.into_iter().map(|atom| Layer::Sure.of(atom)).chain(lost));
            models.push(model);
        }
        Some((models, false))
    }

    /// The atoms that have a truth, `True` or `False`, in some model; nothing where that was too hard.
    pub(super) fn ever(&mut self, truth: Truth) -> Option<Vec<bool>> {
        let mut is_so = vec![false; self.program.count()];
        loop {
            let switch = self.switch();
            let unseen = self.program.atoms().filter(|&atom| !is_so[atom as usize]);
            let literals: Vec<Literal> = unseen.map(|atom| settled(atom, truth)).collect();
            self.require(literals.into_iter().chain([!switch]));
            let found = self.find(&[switch]).ok()?;
            self.require([!switch]);
            let Some(found) = found else { return Some(is_so) };
            for (is_so, _) in is_so.iter_mut().zip(found).filter(|(_, found)| *found == truth) {
                *is_so = true;
            }
        }
    }

    /// The largest model of which no other contradicts anything; nothing where that was too hard.
    pub(super) fn ideal(mut self) -> Option<Vec<Truth>> {
        let limits = [(Truth::False, Truth::True), (Truth::True, Truth::False)];
        let mut given_up = Vec::new();
        for (somewhere, otherwise) in limits {
            let ever = self.ever(somewhere)?;
            let contradicted = self.program.atoms().filter(|&atom| ever[atom as usize]);
            given_up.extend(contradicted.map(|atom| !settled(atom, otherwise)));
        }
        self.grown(vec![Truth::Open; self.program.count()], &given_up).ok()
    }
}

/// That an atom is true, or that it is false.
fn settled(atom: Atom, truth: Truth) -> Literal {
    match truth {
        Truth::True => Layer::Sure.of(atom),
        _ => !Layer::Possible.of(atom),
    }
}
