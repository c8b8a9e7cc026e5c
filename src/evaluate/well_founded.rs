//! The well-founded model of a program.
//!
//! The model is the least fixpoint of two ways to conclude (Van Gelder, Ross & Schlipf 1991, Definitions 3.3 and
//! 3.4): an atom is true when the body of a rule for it is true, and an atom is false when it belongs to an
//! unfounded set, whose members have no rule but such as are false already or need another member. Any order of
//! concluding arrives at the same model, since both ways are monotone. So first everything is concluded that
//! follows atom by atom, with a work list over counters, in linear time. An unfounded set that is left has a part
//! that lies within one *circle*: a strongly connected component of the undecided atoms by needed reasons alone
//! (of its parts take one that rests on no other). Circles are therefore all that is ever searched for unfounded
//! sets, each again only after one of its claims lost a reason, and in the order of the whole graph's
//! components, so that everything before a circle is final when its turn comes. Without circles, or where no
//! circle is in a ring of attacks as well, the time stays linear.

use super::atoms::Atom;
use super::circles::Circles;
use super::components::components;
use super::lists::Lists;
use super::program::{Need, Program};

/// What the model says of an atom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Neither true nor false.
    Undecided,
    /// True.
    In,
    /// False: an attacker is in, or the reasons that it needs are out.
    Out,
    /// False as part of an unfounded set: what it rests on rests on itself.
    Unfounded,
}

impl Verdict {
    /// Whether the atom is false, for either cause.
    pub(super) fn is_out(self) -> bool {
        matches!(self, Verdict::Out | Verdict::Unfounded)
    }
}

/// The well-founded model of a program and how it was arrived at.
#[derive(Debug)]
pub(super) struct Model {
    /// What holds of each atom.
    pub(super) verdicts: Vec<Verdict>,
    /// When each atom was decided: whatever made it so, but for the other members of its unfounded set, has a
    /// smaller rank. Breadth first, so that short reasons come first; `u32::MAX` for the undecided.
    pub(super) ranks: Vec<u32>,
    /// How many atoms all searches of circles looked at, since that is what can cost more than linear time.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests of cost read it"))]
    pub(super) searched: usize,
}

/// The well-founded model of a program; `dependants` are those of the program.
pub(super) fn solve(program: &Program, dependants: &Lists) -> Model {
    let attacked = program.attacked();
    let mut solver = Solver::new(program, dependants, &attacked);
    solver.start();
    solver.conclude();
    solver.find_circles();
    while let Some(circle) = solver.circles.next_due() {
        solver.search(circle);
        solver.conclude();
    }
    solver.into_model()
}

struct Solver<'a> {
    program: &'a Program,
    dependants: &'a Lists,
    attacked: &'a Lists,
    verdicts: Vec<Verdict>,
    /// What each atom still waits for: reasons that it needs in, attackers out.
    waiting: Vec<u32>,
    /// How many reasons of a claim that needs one are not out.
    chances: Vec<u32>,
    /// The decided atoms in the order of deciding, which is the work list as well.
    decided: Vec<Atom>,
    /// How many of the decided have been followed up.
    followed: usize,
    circles: Circles,
}

/// The chances of a claim that has a reason that is in, and will not lose it.
const CARRIED: u32 = u32::MAX;

impl<'a> Solver<'a> {
    fn new(program: &'a Program, dependants: &'a Lists, attacked: &'a Lists) -> Solver<'a> {
        let mut solver = Solver {
            program,
            dependants,
            attacked,
            verdicts: vec![Verdict::Undecided; program.count()],
            waiting: Vec::with_capacity(program.count()),
            chances: Vec::with_capacity(program.count()),
            decided: Vec::with_capacity(program.count()),
            followed: 0,
            circles: Circles::default(),
        };
        for atom in program.atoms() {
            let reasons = program.reasons(atom).len() as u32;
            let needed = match program.need(atom) {
                Need::Nothing => 0,
                Need::One => 1,
                Need::All => reasons,
            };
            solver.waiting.push(needed + program.attackers(atom).len() as u32);
            solver.chances.push(reasons);
        }
        solver
    }

    /// Decides the atoms that wait for nothing, and those that wait for a reason and have none.
    fn start(&mut self) {
        for atom in self.program.atoms() {
            if self.waiting[atom as usize] == 0 {
                self.decide(atom, Verdict::In);
            } else if self.program.need(atom) == Need::One && self.chances[atom as usize] == 0 {
                self.decide(atom, Verdict::Out);
            }
        }
    }

    fn decide(&mut self, atom: Atom, verdict: Verdict) {
        let slot = &mut self.verdicts[atom as usize];
        if *slot == Verdict::Undecided {
            *slot = verdict;
            self.decided.push(atom);
        }
    }

    /// Decides all that follows atom by atom.
    fn conclude(&mut self) {
        let (dependants, attacked) = (self.dependants, self.attacked);
        while let Some(&atom) = self.decided.get(self.followed) {
            self.followed += 1;
            if self.verdicts[atom as usize] == Verdict::In {
                attacked.of(atom).iter().for_each(|&target| self.decide(target, Verdict::Out));
                dependants.of(atom).iter().for_each(|&dependant| self.gain_reason(dependant));
            } else {
                attacked.of(atom).iter().for_each(|&target| self.wait_for_one_less(target));
                dependants.of(atom).iter().for_each(|&dependant| self.lose_reason(dependant));
            }
        }
    }

    fn wait_for_one_less(&mut self, atom: Atom) {
        let waiting = &mut self.waiting[atom as usize];
        *waiting -= 1;
        if *waiting == 0 {
            self.decide(atom, Verdict::In);
        }
    }

    fn gain_reason(&mut self, atom: Atom) {
        match self.program.need(atom) {
            Need::Nothing => {}
            Need::All => self.wait_for_one_less(atom),
            Need::One if self.chances[atom as usize] == CARRIED => {}
            Need::One => {
                self.chances[atom as usize] = CARRIED;
                self.wait_for_one_less(atom);
            }
        }
    }

    fn lose_reason(&mut self, atom: Atom) {
        let chances = &mut self.chances[atom as usize];
        match self.program.need(atom) {
            Need::Nothing => {}
            Need::All => self.decide(atom, Verdict::Out),
            Need::One if *chances == CARRIED => {}
            Need::One => {
                *chances -= 1;
                if *chances == 0 {
                    self.decide(atom, Verdict::Out);
                } else if self.verdicts[atom as usize] == Verdict::Undecided {
                    self.circles.search_again(atom);
                }
            }
        }
    }

    /// Whether an atom can belong to an unfounded set.
    fn leans(&self, atom: Atom) -> bool {
        self.verdicts[atom as usize] == Verdict::Undecided && self.program.need(atom) != Need::Nothing
    }

    /// Finds the circles among the atoms that are still undecided.
    fn find_circles(&mut self) {
        let program = self.program;
        let leans = |atom: Atom| self.leans(atom);
        if !program.atoms().any(leans) {
            return;
        }
        let reason = |atom: Atom, link: u32| program.reasons(atom).get(link as usize).copied();
        let circle = components(program.count(), leans, reason);
        let mut circles = Circles::new(circle);
        if circles.members.count() == 0 {
            return;
        }
        let undecided = |atom: Atom| self.verdicts[atom as usize] == Verdict::Undecided;
        let component = components(program.count(), undecided, |atom, link| {
            let (reasons, attackers) = (program.reasons(atom), program.attackers(atom));
            let link = link as usize;
            reasons.get(link).or_else(|| attackers.get(link - reasons.len())).copied()
        });
        circles.sort_by_component(&component);
        self.circles = circles;
    }

    /// Decides the largest unfounded set within a circle: all but what can still be carried from without.
    fn search(&mut self, circle: u32) {
        let mut founded: Vec<Atom> = Vec::new();
        self.circles.searched += self.circles.members.of(circle).len();
        for index in 0..self.circles.members.of(circle).len() {
            let atom = self.circles.members.of(circle)[index];
            if self.leans(atom) {
                let awaited = self.awaited(atom, circle);
                self.circles.awaited[atom as usize] = awaited;
                if awaited == 0 {
                    founded.push(atom);
                }
            }
        }
        while let Some(atom) = founded.pop() {
            for &dependant in self.dependants.of(atom) {
                let awaited = self.circles.awaited[dependant as usize];
                if self.circles.of(dependant) == circle && self.leans(dependant) && awaited > 0 {
                    self.circles.awaited[dependant as usize] -= 1;
                    if awaited == 1 {
                        founded.push(dependant);
                    }
                }
            }
        }
        for index in 0..self.circles.members.of(circle).len() {
            let atom = self.circles.members.of(circle)[index];
            if self.leans(atom) && self.circles.awaited[atom as usize] > 0 {
                self.decide(atom, Verdict::Unfounded);
            }
        }
    }

    /// For how many members of its circle an atom has to wait before it can be carried.
    fn awaited(&self, atom: Atom, circle: u32) -> u32 {
        let within = |reason: Atom| self.circles.of(reason) == circle && self.leans(reason);
        let reasons = self.program.reasons(atom).iter().copied();
        if self.program.need(atom) == Need::All {
            return reasons.filter(|&reason| within(reason)).count() as u32;
        }
        let mut others = reasons.filter(|&reason| !self.verdicts[reason as usize].is_out());
        u32::from(others.all(within))
    }

    fn into_model(self) -> Model {
        let mut ranks = self.waiting;
        ranks.fill(u32::MAX);
        for (rank, &atom) in self.decided.iter().enumerate() {
            ranks[atom as usize] = rank as u32;
        }
        Model { verdicts: self.verdicts, ranks, searched: self.circles.searched }
    }
}
