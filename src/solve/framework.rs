//! An abstract argumentation framework: arguments that attack arguments, and nothing else.

use std::sync::OnceLock;

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
struct Rows {
    /// Where the list of each argument starts, and last where all end.
    starts: Vec<u32>,
    entries: Vec<Argument>,
}

impl Rows {
    fn row(&self, argument: Argument) -> &[Argument] {
        let at = argument as usize;
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Empty lists with room for as many entries as are counted, and where the next entry of each goes.
    fn with_room(counts: &[u32]) -> Rows {
        let mut starts = Vec::with_capacity(counts.len() + 1);
        let mut sum = 0;
        starts.push(0);
        for count in counts {
            sum += count;
            starts.push(sum);
        }
        Rows { starts, entries: vec![0; sum as usize] }
    }

    /// The lists with more entries, each behind its owner.
    fn joined(self, pieces: Vec<Vec<(Argument, Argument)>>) -> Rows {
        let mut counts: Vec<u32> = self.starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        for &(owner, _) in pieces.iter().flatten() {
            counts[owner as usize] += 1;
        }
        let mut rows = Rows::with_room(&counts);
        let mut next = counts;
        next.copy_from_slice(&rows.starts[..rows.starts.len() - 1]);
        let mut add = |owner: usize, entry: Argument| {
            let place = &mut next[owner];
            rows.entries[*place as usize] = entry;
            *place += 1;
        };
        for owner in 0..self.starts.len() - 1 {
            self.row(owner as Argument).iter().for_each(|&entry| add(owner, entry));
        }
        drop(self);
        for piece in pieces {
            piece.into_iter().for_each(|(owner, entry)| add(owner as usize, entry));
        }
        rows
    }

    /// Each list in ascending order and without repetitions.
    fn tidied(mut self) -> Rows {
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
        let mut counts = vec![0; self.len()];
        for &attacked in &self.attacked.entries {
            counts[attacked as usize] += 1;
        }
        counts
    }

    fn turned(&self) -> Rows {
        let mut rows = Rows::with_room(&self.attacker_counts());
        let mut next: Vec<u32> = rows.starts[..self.len()].to_vec();
        for attacker in self.arguments() {
            for &attacked in self.attacked_by(attacker) {
                let place = &mut next[attacked as usize];
                rows.entries[*place as usize] = attacker;
                *place += 1;
            }
        }
        rows
    }
}

/// Attacks in the order of a file, before it is known how many arguments they are between.
///
/// Most files name the attacks of one argument after those of the one before, and then what is kept is what the
/// framework needs anyway.
#[derive(Debug, Default)]
pub struct Builder {
    /// Where the attacks of each argument start, of those that came in order.
    starts: Vec<u32>,
    attacked: Vec<Argument>,
    /// The others, in pieces, since one growing list would for a moment need its room twice.
    pieces: Vec<Vec<(Argument, Argument)>>,
    count: usize,
}

/// So many attacks are in a piece.
const PIECE: usize = 1 << 16;

/// Room is kept ready for no more than this. It takes no memory until it is used, and a list that has no room has to be
/// copied.
const MOST_ROOM: usize = 1 << 24;

impl Builder {
    /// One with room for about so many arguments and attacks.
    pub fn with_room(arguments: usize, attacks: usize) -> Builder {
        Builder {
            starts: Vec::with_capacity((arguments + 1).min(MOST_ROOM)),
            attacked: Vec::with_capacity(attacks.min(MOST_ROOM)),
            ..Builder::default()
        }
    }

    /// Adds an attack.
    pub fn attack(&mut self, attacker: Argument, attacked: Argument) {
        self.count += 1;
        let place = attacker as usize;
        if place + 1 >= self.starts.len() {
            self.starts.resize(place + 1, self.attacked.len() as u32);
            self.attacked.push(attacked);
            return;
        }
        match self.pieces.last_mut() {
            Some(piece) if piece.len() < PIECE => piece.push((attacker, attacked)),
            _ => {
                let mut piece = Vec::with_capacity(PIECE);
                piece.push((attacker, attacked));
                self.pieces.push(piece);
            }
        }
    }

    /// How many attacks were added, repetitions included.
    pub fn attack_count(&self) -> usize {
        self.count
    }

    /// The framework of so many arguments.
    ///
    /// # Panics
    ///
    /// Where an attack names an argument that there is not, or there are 2³² attacks.
    pub fn finish(mut self, arguments: u32) -> Framework {
        assert!(u32::try_from(self.count).is_ok(), "attacks are counted in 32 bits");
        assert!(self.starts.len() <= arguments as usize, "argument {} of {arguments}", self.starts.len());
        let others = self.pieces.iter().flatten().map(|(_, attacked)| attacked);
        let unknown = self.attacked.iter().chain(others).find(|attacked| **attacked >= arguments);
        assert!(unknown.is_none(), "argument {unknown:?} of {arguments}");
        self.starts.resize(arguments as usize + 1, self.attacked.len() as u32);
        let ordered = Rows { starts: self.starts, entries: self.attacked };
        let rows = if self.pieces.is_empty() { ordered } else { ordered.joined(self.pieces) };
        Framework { attacked: rows.tidied(), attackers: OnceLock::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes in any order is what comes in order.
    #[test]
    fn the_order_of_attacks_makes_no_difference() {
        let ordered = [(0, 3), (0, 5), (2, 2), (2, 4), (2, 6), (3, 0), (6, 1), (6, 6)];
        let expected = Framework::new(8, &ordered);
        for step in [1, 3, 5, 7] {
            for first in 0..8 {
                let attacks: Vec<_> = (0..8).map(|at| ordered[(first + step * at) % 8]).collect();
                let framework = Framework::new(8, &attacks);
                assert_eq!(framework.attacked, expected.attacked, "{attacks:?}");
            }
        }
    }

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
