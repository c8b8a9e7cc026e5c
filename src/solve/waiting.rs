//! Arguments that wait for their turn, in the order in which their attacks lie in memory.

use super::framework::Argument;

/// A set of arguments that hands them out in ascending order, round and round: what is added ahead of the one that was
/// handed out last comes in this round, and what is added behind it in the next.
///
/// A stack would do as well, but jumps to and fro in a framework that is larger than the caches are. Each level has a
/// bit for each word of the level below that is not empty, so that a turn takes no longer where few wait.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    levels: Vec<Vec<u64>>,
    /// Where the round goes on.
    next: usize,
}

/// Bits of a word.
const WORD: usize = u64::BITS as usize;

impl Waiting {
    /// An empty set with room for the arguments below a number.
    pub(super) fn with_room(arguments: usize) -> Waiting {
        let mut levels = Vec::new();
        let mut bits = arguments;
        loop {
            bits = bits.div_ceil(WORD).max(1);
            levels.push(vec![0; bits]);
            if bits == 1 {
                return Waiting { levels, next: 0 };
            }
        }
    }

    /// Adds an argument.
    pub(super) fn add(&mut self, argument: Argument) {
        let mut at = argument as usize;
        for level in &mut self.levels {
            let word = &mut level[at / WORD];
            let was_empty = *word == 0;
            *word |= 1 << (at % WORD);
            if !was_empty {
                break;
            }
            at /= WORD;
        }
    }

    /// Takes out the argument whose turn it is.
    pub(super) fn take(&mut self) -> Option<Argument> {
        let found = self.first_from(self.next).or_else(|| self.first_from(0))?;
        self.next = found + 1;
        let mut at = found;
        for level in &mut self.levels {
            let word = &mut level[at / WORD];
            *word &= !(1 << (at % WORD));
            if *word != 0 {
                break;
            }
            at /= WORD;
        }
        Some(found as Argument)
    }

    /// The first that is not below a number.
    fn first_from(&self, number: usize) -> Option<usize> {
        let mut least = number;
        for (height, level) in self.levels.iter().enumerate() {
            let word = *level.get(least / WORD)? & (u64::MAX << (least % WORD));
            if word != 0 {
                let above = least / WORD * WORD + word.trailing_zeros() as usize;
                let down = self.levels[..height].iter().rev();
                return Some(down.fold(above, |at, level| at * WORD + level[at].trailing_zeros() as usize));
            }
            least = least / WORD + 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::tests::Chance;
    use std::collections::BTreeSet;

    #[test]
    fn whoever_waits_comes_round_in_order() {
        let mut chance = Chance(19);
        for arguments in [1, 64, 65, 4_096, 4_097, 300_000] {
            let (mut waiting, mut known) = (Waiting::with_room(arguments as usize), BTreeSet::new());
            let mut next = 0;
            for _ in 0..2_000 {
                if chance.below(2) == 0 {
                    let one = chance.below(arguments);
                    waiting.add(one);
                    known.insert(one);
                } else {
                    let expected = known.range(next..).next().or_else(|| known.first()).copied();
                    assert_eq!(waiting.take(), expected, "of {arguments}");
                    if let Some(taken) = expected {
                        known.remove(&taken);
                        next = taken + 1;
                    }
                }
            }
            while let Some(taken) = waiting.take() {
                assert!(known.remove(&taken), "{taken} of {arguments}");
            }
            assert!(known.is_empty(), "{known:?} of {arguments}");
        }
    }
}
