//! An abstract argumentation framework: arguments that attack arguments, and nothing else.

use std::sync::OnceLock;

use super::builder::{Builder, Filling};

/// The number of an argument within its framework, from 0.
pub type Argument = u32;

/// A set of arguments in ascending order, each once.
pub type Extension = Vec<Argument>;

/// A finite set of arguments and the attacks between them. Its arguments are the numbers below [`Framework::len`].
///
/// Source: Dung 1995, Definition 2.
#[derive(Clone, Debug)]
pub struct Framework {
    attacked: Rows,
    /// The same attacks from the other end, made when somebody asks: the grounded labelling never does.
    attackers: OnceLock<Rows>,
}

/// For each argument a list of arguments, all lists in one piece of memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rows {
    /// Where the list of each argument starts, and last where all end.
    pub(super) starts: Vec<u32>,
    pub(super) entries: Vec<Argument>,
}

impl Rows {
    pub(super) fn row(&self, argument: Argument) -> &[Argument] {
        let at = argument as usize;
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Each list in ascending order and without repetitions.
    pub(super) fn tidied(mut self) -> Rows {
        let mut kept = 0;
        let mut from = 0;
        for at in 1..self.starts.len() {
            let to = self.starts[at] as usize;
            let row = &mut self.entries[from..to];
            // Most files name attacks in order.
            if !row.is_sorted() {
                row.sort_unstable();
            }
            let first = kept;
            for entry in from..to {
                let value = self.entries[entry];
                if kept == first || self.entries[kept - 1] != value {
                    self.entries[kept] = value;
                    kept += 1;
                }
            }
            from = to;
            self.starts[at] = kept as u32;
        }
        self.entries.truncate(kept);
        // A few repetitions are not worth a copy of all the rest.
        if kept < self.entries.capacity() / 4 {
            self.entries.shrink_to_fit();
        }
        self
    }
}

impl Framework {
    /// The framework of so many arguments and these attacks, attacker first; an attack that is named twice counts
    /// once.
    ///
    /// ```
    /// use elenchus::solve::Framework;
    ///
    /// let framework = Framework::new(3, &[(0, 1), (1, 0), (1, 2), (0, 1)]);
    /// assert_eq!(framework.attacked_by(1), [0, 2]);
    /// assert_eq!(framework.attackers_of(1), [0]);
    /// ```
    ///
    /// # Panics
    ///
    /// Where an attack names an argument that there is not.
    pub fn new(arguments: u32, attacks: &[(Argument, Argument)]) -> Framework {
        let mut builder = Builder::default();
        attacks.iter().for_each(|&(attacker, attacked)| builder.attack(attacker, attacked));
        builder.finish(arguments)
    }

    /// How many arguments there are.
    pub fn len(&self) -> usize {
        self.attacked.starts.len() - 1
    }

    /// Whether there is no argument.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many attacks there are.
    pub fn attack_count(&self) -> usize {
        self.attacked.entries.len()
    }

    /// All arguments.
    pub fn arguments(&self) -> std::ops::Range<Argument> {
        0..self.len() as Argument
    }

    /// The arguments that an argument attacks, in ascending order.
    pub fn attacked_by(&self, argument: Argument) -> &[Argument] {
        self.attacked.row(argument)
    }

    /// The arguments that attack an argument, in ascending order.
    pub fn attackers_of(&self, argument: Argument) -> &[Argument] {
        self.attackers.get_or_init(|| self.turned()).row(argument)
    }

    /// Whether one argument attacks another.
    pub fn attacks(&self, attacker: Argument, attacked: Argument) -> bool {
        self.attacked_by(attacker).binary_search(&attacked).is_ok()
    }

    /// How many attackers each argument has.
    pub fn attacker_counts(&self) -> Vec<u32> {
        self.counts_behind(0)
    }

    /// The same, so many places further on.
    fn counts_behind(&self, places: usize) -> Vec<u32> {
        let mut counts = vec![0; self.len() + places];
        for &attacked in &self.attacked.entries {
            counts[attacked as usize + places] += 1;
        }
        counts
    }

    fn turned(&self) -> Rows {
        let mut filling = Filling::with_room(self.counts_behind(1));
        for attacker in self.arguments() {
            for &attacked in self.attacked_by(attacker) {
                filling.put(attacked, attacker);
            }
        }
        filling.rows
    }

    /// The framework with these lists of what each argument attacks.
    pub(super) fn of_rows(attacked: Rows) -> Framework {
        Framework { attacked: attacked.tidied(), attackers: OnceLock::new() }
    }

    #[cfg(test)]
    pub(super) fn rows(&self) -> &Rows {
        &self.attacked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_of_an_attack_know_it_once_in_order() {
        let framework = Framework::new(4, &[(3, 0), (1, 2), (1, 0), (1, 2), (2, 2)]);
        assert_eq!(framework.attack_count(), 4);
        let rows = |row: fn(&Framework, Argument) -> &[Argument]| {
            framework.arguments().map(|argument| row(&framework, argument).to_vec()).collect::<Vec<_>>()
        };
        assert_eq!(rows(Framework::attacked_by), [vec![], vec![0, 2], vec![2], vec![0]]);
        assert_eq!(rows(Framework::attackers_of), [vec![1, 3], vec![], vec![1, 2], vec![]]);
        assert_eq!(framework.attacker_counts(), [2, 0, 2, 0]);
        assert!(framework.attacks(2, 2) && !framework.attacks(2, 1));
    }
}
