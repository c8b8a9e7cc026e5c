//! Questions about admissible or stable sets, put to two searches in turn: one of our own that is quick on small and
//! dense frameworks, and SAT. Each is given more and more time, so that it never matters much which suits better.

use super::dense::{self, Dense, Found};
use super::framework::{Argument, Extension, Framework};
use super::sat::Literal;
use super::search::{Formula, OutOfBudget, Search, Stopped};

pub(super) use super::dense::Kind;

/// A condition on the sets that are sought.
#[derive(Clone, Debug)]
enum Condition {
    /// One of these is in the set.
    Has(Vec<Argument>),
    /// The set attacks one of these.
    Attacks(Vec<Argument>),
    /// This one is not in the set.
    Lacks(Argument),
}

/// All admissible sets of a framework, or all stable ones, that meet some conditions.
pub(super) struct Sets<'f> {
    search: Search,
    framework: &'f Framework,
    kind: Kind,
    dense: Option<Dense>,
    /// Made when it is needed.
    formula: Option<Formula<'f>>,
    /// Those that the formula was not yet told.
    conditions: Vec<Condition>,
    /// The stable ones among small admissible sets, as long as there may be any. They are fewer, but where there is one it
    /// is often found much sooner: so much follows from each choice.
    stable: Option<Box<Sets<'f>>>,
}

/// The first that either search is given: steps of our own, and conflicts of the formula.
const STEPS: u64 = 3_000;
const CONFLICTS: u32 = 500;

impl<'f> Sets<'f> {
    pub(super) fn of(search: &Search, framework: &'f Framework, kind: Kind) -> Sets<'f> {
        let is_dense = framework.len() <= dense::MOST;
        let may_be_more = is_dense && kind == Kind::Admissible;
        Sets {
            search: search.clone(),
            framework,
            kind,
            dense: is_dense.then(|| Dense::of(framework, kind)),
            formula: None,
            conditions: Vec::new(),
            stable: may_be_more.then(|| Box::new(Sets::of(search, framework, Kind::Stable))),
        }
    }

    /// From now on one of these is in the set.
    pub(super) fn require_one(&mut self, arguments: Vec<Argument>) {
        if let Some(stable) = &mut self.stable {
            stable.require_one(arguments.clone());
        }
        if let Some(dense) = &mut self.dense {
            dense.require(arguments.iter().copied());
        }
        self.conditions.push(Condition::Has(arguments));
    }

    /// From now on the set attacks one of these.
    pub(super) fn require_attack(&mut self, arguments: Vec<Argument>) {
        if let Some(stable) = &mut self.stable {
            stable.require_attack(arguments.clone());
        }
        if let Some(dense) = &mut self.dense {
            dense.require(arguments.iter().flat_map(|&one| self.framework.attackers_of(one)).copied());
        }
        self.conditions.push(Condition::Attacks(arguments));
    }

    /// From now on an argument is not in the set.
    pub(super) fn exclude(&mut self, argument: Argument) {
        if let Some(stable) = &mut self.stable {
            stable.exclude(argument);
        }
        if let Some(dense) = &mut self.dense {
            dense.exclude(argument);
        }
        self.conditions.push(Condition::Lacks(argument));
    }

    /// A set with these members; nothing where there is none.
    pub(super) fn find(&mut self, members: &[Argument]) -> Result<Option<Extension>, Stopped> {
        self.question(members).answer(self, None).map_err(|_| Stopped)
    }

    /// A set that attacks one of each group; nothing where there is none.
    pub(super) fn find_attacks(&mut self, groups: &[Vec<Argument>]) -> Result<Option<Extension>, Stopped> {
        let formula = self.formula();
        let mut switches = Vec::with_capacity(groups.len());
        for group in groups {
            let switch = formula.switch();
            let mut literals: Vec<Literal> = group.iter().map(|&one| formula.attacks(one)).collect();
            literals.push(!switch);
            formula.require(literals);
            switches.push(switch);
        }
        let found = formula.find(&switches);
        switches.into_iter().for_each(|switch| formula.require([!switch]));
        found
    }

    /// Begins to look for a set with these members.
    pub(super) fn question(&self, members: &[Argument]) -> Question {
        Question {
            members: members.to_vec(),
            run: self.dense.as_ref().map(|dense| dense.run(members)),
            stable: self.stable.as_ref().map(|stable| Box::new(stable.question(members))),
            rounds: 0,
        }
    }

    /// The formula with all conditions.
    fn formula(&mut self) -> &mut Formula<'f> {
        let formula = self.formula.get_or_insert_with(|| {
            let mut formula = self.search.formula(self.framework);
            match self.kind {
                Kind::Admissible => formula.admissible(),
                Kind::Stable => formula.stable(),
            }
            formula
        });
        for condition in self.conditions.drain(..) {
            match condition {
                Condition::Has(arguments) => {
                    let literals: Vec<Literal> = arguments.iter().map(|&one| formula.has(one)).collect();
                    formula.require(literals);
                }
                Condition::Attacks(arguments) => {
                    // A stable set attacks what it does not hold.
                    let attacks = |one: Argument| match self.kind {
                        Kind::Admissible => formula.attacks(one),
                        Kind::Stable => !formula.has(one),
                    };
                    let literals: Vec<Literal> = arguments.into_iter().map(attacks).collect();
                    formula.require(literals);
                }
                Condition::Lacks(argument) => formula.require([!formula.has(argument)]),
            }
        }
        formula
    }
}

/// A question that can be left and taken up again, as long as no condition is added.
pub(super) struct Question {
    members: Vec<Argument>,
    run: Option<dense::Run>,
    /// The same about stable sets, until it is known that there is none.
    stable: Option<Box<Question>>,
    rounds: u32,
}

impl Question {
    /// The answer, or [`OutOfBudget`] after so many rounds, each twice as long as the one before.
    pub(super) fn answer(
        &mut self,
        sets: &mut Sets,
        rounds: Option<u32>,
    ) -> Result<Option<Extension>, OutOfBudget> {
        let last = rounds.map(|rounds| self.rounds + rounds);
        while last.is_none_or(|last| self.rounds < last) {
            if sets.search.stop.is_stopped() {
                return Err(OutOfBudget);
            }
            if let (Some(stable), Some(question)) = (&mut sets.stable, &mut self.stable) {
                match question.answer(stable, Some(1)) {
                    Ok(Some(set)) => return Ok(Some(set)),
                    Ok(None) => {
                        self.stable = None;
                        // Conditions are added and never taken back.
                        if self.members.is_empty() {
                            sets.stable = None;
                        }
                    }
                    Err(OutOfBudget) => {}
                }
            }
            let factor = 1_u32.checked_shl(self.rounds).unwrap_or(u32::MAX);
            self.rounds += 1;
            if let (Some(dense), Some(run)) = (&sets.dense, &mut self.run) {
                match dense.go(run, STEPS * u64::from(factor), &sets.search.stop) {
                    Found::Set(set) => return Ok(Some(set)),
                    Found::Nothing => return Ok(None),
                    Found::Unfinished => {}
                }
            }
            let formula = sets.formula();
            let members: Vec<Literal> = self.members.iter().map(|&one| formula.has(one)).collect();
            let conflicts = self.run.is_some().then_some(CONFLICTS.saturating_mul(factor));
            let conflicts = conflicts.or(last.map(|_| CONFLICTS.saturating_mul(factor)));
            if let Ok(answer) = formula.find_within(&members, conflicts) {
                return Ok(answer);
            }
        }
        Err(OutOfBudget)
    }
}
