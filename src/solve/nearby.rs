//! Whether arguments lie in admissible sets, found out near them: of a million arguments a few dozen often decide it.

use super::framework::{Argument, Extension, Framework};
use super::sat::{Literal, Outcome, Solver};
use super::search::{Search, Stopped};

/// A search for admissible sets with one argument or another, which gets to know a framework as far as it has to.
///
/// It knows the attackers of some arguments and asks a solver for a set that these do not rule out; what is known so far
/// rules out too little, so where there is no such set there is none in the whole. Where there is one, it has defended the
/// argument as far as is known, and the attackers of whatever that leans on are got to know next. What one question
/// taught is kept for the next: it is a refinement of abstractions guided by counterexamples.
///
/// Source: Clarke, Grumberg, Jha, Lu & Veith 2003, "Counterexample-guided abstraction refinement".
pub(super) struct Nearby<'f> {
    search: Search,
    framework: &'f Framework,
    solver: Box<dyn Solver>,
    /// The number of each argument that the solver has heard of, or [`NONE`].
    numbers: Vec<u32>,
    heard_of: u32,
    /// Whether the attackers of an argument are known.
    is_known: Vec<bool>,
    /// The number of the question for whose answer an argument was last needed.
    needed: Vec<u32>,
    questions: u32,
}

/// What was found out about an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// This admissible set holds it, its members in ascending order.
    Held(Extension),
    /// No admissible set does.
    Hopeless,
    /// Too much has to be looked at.
    Unclear,
}

/// No number of an argument.
const NONE: u32 = u32::MAX;

impl Nearby<'_> {
    /// A search that knows nothing yet.
    pub(super) fn of<'f>(search: &Search, framework: &'f Framework) -> Nearby<'f> {
        Nearby {
            search: search.clone(),
            framework,
            solver: (search.backend.fresh)(&search.stop),
            numbers: vec![NONE; framework.len()],
            heard_of: 0,
            is_known: vec![false; framework.len()],
            needed: vec![0; framework.len()],
            questions: 0,
        }
    }

    /// Whether an admissible set holds an argument. The search gives up once it has heard of so many arguments, in all
    /// that it was ever asked.
    pub(super) fn look(&mut self, argument: Argument, most: u32) -> Result<Finding, Stopped> {
        while self.heard_of <= most {
            self.search.check()?;
            let has = self.has(argument);
            match self.solver.solve(&[has], None) {
                Outcome::Unknown => return Err(Stopped),
                Outcome::Unsatisfiable => {
                    self.solver.add(&[!has]);
                    return Ok(Finding::Hopeless);
                }
                Outcome::Satisfiable => {}
            }
            let (set, unknown) = self.defence_of(argument);
            if unknown.is_empty() {
                return Ok(Finding::Held(set));
            }
            unknown.into_iter().for_each(|one| self.know(one));
        }
        Ok(Finding::Unclear)
    }

    /// That the set holds an argument.
    fn has(&mut self, argument: Argument) -> Literal {
        Literal::of(2 * self.number(argument))
    }

    /// That the set attacks an argument.
    fn attacks(&mut self, argument: Argument) -> Literal {
        Literal::of(2 * self.number(argument) + 1)
    }

    fn number(&mut self, argument: Argument) -> usize {
        let number = &mut self.numbers[argument as usize];
        if *number == NONE {
            *number = self.heard_of;
            self.heard_of += 1;
        }
        *number as usize
    }

    /// Gets to know the attackers of an argument: if the set holds it, it holds none of them and attacks them all; and if
    /// the set attacks it, it holds one of them.
    fn know(&mut self, argument: Argument) {
        self.is_known[argument as usize] = true;
        let (has, attacks) = (self.has(argument), self.attacks(argument));
        let mut one_of_them = vec![!attacks];
        for &attacker in self.framework.attackers_of(argument) {
            let (has_attacker, attacks_attacker) = (self.has(attacker), self.attacks(attacker));
            self.solver.add(&[!has, !has_attacker]);
            self.solver.add(&[!has, attacks_attacker]);
            one_of_them.push(has_attacker);
        }
        self.solver.add(&one_of_them);
    }

    /// What of the set that was found last the defence of an argument needs, and whose attackers would have to be known
    /// for it to be a defence in the whole.
    fn defence_of(&mut self, argument: Argument) -> (Extension, Vec<Argument>) {
        self.questions += 1;
        self.needed[argument as usize] = self.questions;
        let (mut set, mut unknown) = (vec![argument], Vec::new());
        let mut next = 0;
        while let Some(&member) = set.get(next) {
            next += 1;
            if !self.is_known[member as usize] {
                unknown.push(member);
                continue;
            }
            for &attacker in self.framework.attackers_of(member) {
                match self.defender_against(attacker) {
                    Some(defender) if self.needed[defender as usize] == self.questions => {}
                    Some(defender) => {
                        self.needed[defender as usize] = self.questions;
                        set.push(defender);
                    }
                    None => unknown.push(attacker),
                }
            }
        }
        set.sort_unstable();
        unknown.sort_unstable();
        unknown.dedup();
        (set, unknown)
    }

    /// Who in the set attacks an attacker: somebody who is needed anyway, else somebody whose attackers are known, and
    /// else anybody, unless more could be known of the attacker.
    fn defender_against(&self, attacker: Argument) -> Option<Argument> {
        let is_in_set = |one: &&Argument| {
            let number = self.numbers[**one as usize];
            number != NONE && self.solver.holds(Literal::of(2 * number as usize))
        };
        let cost =
            |one: &&Argument| (self.needed[**one as usize] != self.questions, !self.is_known[**one as usize]);
        let defender = self.framework.attackers_of(attacker).iter().filter(is_in_set).min_by_key(cost);
        let defender = *defender?;
        let is_at_hand = self.needed[defender as usize] == self.questions || self.is_known[defender as usize];
        (is_at_hand || self.is_known[attacker as usize]).then_some(defender)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::tests::{Chance, by_chance, defined};

    /// What is told of each argument, one after the other, is so by the definition.
    #[test]
    fn what_is_seen_from_near_by_is_so() {
        let (mut chance, search) = (Chance(23), Search::default());
        let (mut held, mut hopeless, mut unclear) = (0, 0, 0);
        for round in 0..600 {
            let (arguments, degree) = (3 + chance.below(8), 1 + chance.below(3));
            let framework = by_chance(&mut chance, arguments, degree);
            let admissible = defined(&framework, "AD");
            let mut nearby = Nearby::of(&search, &framework);
            let most = if round % 3 == 0 { 4 } else { arguments };
            for argument in framework.arguments() {
                match nearby.look(argument, most).expect("nobody stops it") {
                    Finding::Held(set) => {
                        assert!(set.contains(&argument), "{argument} is not in {set:?}");
                        assert!(admissible.contains(&set), "{set:?} of {framework:?}");
                        held += 1;
                    }
                    Finding::Hopeless => {
                        let some = admissible.iter().find(|set| set.contains(&argument));
                        assert_eq!(some, None, "{argument} of {framework:?}");
                        hopeless += 1;
                    }
                    Finding::Unclear => {
                        assert!(most < arguments, "{argument} of {framework:?}");
                        unclear += 1;
                    }
                }
            }
        }
        assert!(held > 500 && hopeless > 500 && unclear > 100, "{held}, {hopeless}, {unclear}");
    }

    /// A long chain: what is asked of one end is answered without a look at the other.
    #[test]
    fn no_more_is_looked_at_than_decides() {
        let length = 10_000;
        let attacks: Vec<_> = (1..length).flat_map(|one| [(one - 1, one), (one, one - 1)]).collect();
        let framework = Framework::new(length, &attacks);
        let mut nearby = Nearby::of(&Search::default(), &framework);
        assert_eq!(nearby.look(length - 1, length), Ok(Finding::Held(vec![length - 1])));
        assert!(nearby.heard_of < 10, "{} arguments were heard of", nearby.heard_of);
    }
}
