//! Attacks on their way into a framework, with no more memory than has to be: of a million arguments they are what
//! there is most of.

use super::framework::{Argument, Framework, Rows};

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
        if self.is_next(attacker) {
            self.starts.resize(attacker as usize + 1, self.attacked.len() as u32);
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

    /// Whether an attack comes in order.
    pub(super) fn is_next(&self, attacker: Argument) -> bool {
        attacker as usize + 1 >= self.starts.len()
    }

    /// The framework of so many arguments.
    ///
    /// # Panics
    ///
    /// Where an attack names an argument that there is not, or there are 2³² attacks.
    pub fn finish(mut self, arguments: u32) -> Framework {
        let count = self.attacked.len() + self.pieces.iter().map(Vec::len).sum::<usize>();
        assert!(u32::try_from(count).is_ok(), "attacks are counted in 32 bits");
        assert!(self.starts.len() <= arguments as usize, "argument {} of {arguments}", self.starts.len());
        let others = self.pieces.iter().flatten().map(|(_, attacked)| attacked);
        let unknown = self.attacked.iter().chain(others).find(|attacked| **attacked >= arguments);
        assert!(unknown.is_none(), "argument {unknown:?} of {arguments}");
        self.starts.resize(arguments as usize + 1, self.attacked.len() as u32);
        let ordered = Rows { starts: self.starts, entries: self.attacked };
        Framework::of_rows(if self.pieces.is_empty() { ordered } else { joined(ordered, self.pieces) })
    }

    /// How many attacks each argument makes, where they were added in order; of the attacks themselves nothing is kept.
    pub(super) fn counted(mut self) -> Counts {
        debug_assert!(self.pieces.is_empty(), "all came in order");
        self.starts.push(self.attacked.len() as u32);
        for at in (1..self.starts.len()).rev() {
            self.starts[at] -= self.starts[at - 1];
        }
        self.starts[0] = 0;
        Counts { behind: self.starts }
    }
}

/// Lists with more entries, each behind its owner.
fn joined(ordered: Rows, pieces: Vec<Vec<(Argument, Argument)>>) -> Rows {
    let mut behind = ordered.starts.clone();
    for at in (1..behind.len()).rev() {
        behind[at] -= behind[at - 1];
    }
    for &(owner, _) in pieces.iter().flatten() {
        behind[owner as usize + 1] += 1;
    }
    let mut filling = Filling::with_room(behind);
    for owner in 0..ordered.starts.len() - 1 {
        ordered.row(owner as Argument).iter().for_each(|&entry| filling.put(owner as Argument, entry));
    }
    drop(ordered);
    for piece in pieces {
        piece.into_iter().for_each(|(owner, entry)| filling.put(owner, entry));
    }
    filling.rows
}

/// How many attacks each argument makes, of attacks that come in any order and will come once more.
#[derive(Debug)]
pub(super) struct Counts {
    /// One place behind that of each argument, where [`Filling`] wants them.
    behind: Vec<u32>,
}

impl Counts {
    /// Counts an attack.
    pub(super) fn attack(&mut self, attacker: Argument) {
        let place = attacker as usize + 1;
        if place >= self.behind.len() {
            self.behind.resize(place + 1, 0);
        }
        self.behind[place] += 1;
    }

    /// Room for the attacks of a framework of so many arguments, exactly as much as they need.
    pub(super) fn places(mut self, arguments: u32) -> Places {
        self.behind.resize(arguments as usize + 1, 0);
        Places { filling: Filling::with_room(self.behind), count: 0, is_astray: false }
    }
}

/// Attacks that were counted and now come once more. They may be others than before, as where a file is written to
/// between two readings; then there is no framework.
#[derive(Debug)]
pub(super) struct Places {
    filling: Filling,
    count: usize,
    /// Whether an attack came that has no place.
    is_astray: bool,
}

impl Places {
    /// Puts an attack in its place.
    pub(super) fn attack(&mut self, attacker: Argument, attacked: Argument) {
        self.count += 1;
        self.is_astray |= !self.filling.fits(attacker, attacked);
    }

    /// The framework; nothing where the attacks are not those that were counted.
    pub(super) fn finish(self) -> Option<Framework> {
        let Rows { starts, entries } = &self.filling.rows;
        // Every place was taken once, since no attack came to one that was taken and there are as many of both. So an
        // argument with an attack too many has taken the place of one behind it that came to nothing, which then ends
        // before it begins.
        let is_same = !self.is_astray && self.count == entries.len() && starts.is_sorted();
        is_same.then(|| Framework::of_rows(self.filling.rows))
    }
}

/// Lists that are being filled. Where the next entry of an owner goes is noted where its list will have its end, so that
/// nothing but the lists themselves is in memory.
#[derive(Debug)]
pub(super) struct Filling {
    pub(super) rows: Rows,
}

/// No argument has this number.
const NOTHING: Argument = Argument::MAX;

impl Filling {
    /// Room for as many entries as are counted one place behind that of each owner.
    pub(super) fn with_room(mut behind: Vec<u32>) -> Filling {
        let mut sum = 0;
        for place in &mut behind[1..] {
            sum += std::mem::replace(place, sum);
        }
        Filling { rows: Rows { starts: behind, entries: vec![NOTHING; sum as usize] } }
    }

    /// Adds an entry to the list of its owner, where there is room for it.
    pub(super) fn put(&mut self, owner: Argument, entry: Argument) {
        let place = &mut self.rows.starts[owner as usize + 1];
        self.rows.entries[*place as usize] = entry;
        *place += 1;
    }

    /// The same of anything that may come; tells whether there was room.
    fn fits(&mut self, owner: Argument, entry: Argument) -> bool {
        let Rows { starts, entries } = &mut self.rows;
        let is_known = (entry as usize) < starts.len() - 1;
        let Some(place) = starts.get_mut(owner as usize + 1).filter(|_| is_known) else { return false };
        let Some(room) = entries.get_mut(*place as usize) else { return false };
        *place += 1;
        std::mem::replace(room, entry) == NOTHING
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::tests::Chance;

    /// What comes in any order is what comes in order.
    #[test]
    fn the_order_of_attacks_makes_no_difference() {
        let ordered = [(0, 3), (0, 5), (2, 2), (2, 4), (2, 6), (3, 0), (6, 1), (6, 6)];
        let expected = Framework::new(8, &ordered);
        for step in [1, 3, 5, 7] {
            for first in 0..8 {
                let attacks: Vec<_> = (0..8).map(|at| ordered[(first + step * at) % 8]).collect();
                let framework = Framework::new(8, &attacks);
                assert_eq!(framework.rows(), expected.rows(), "{attacks:?}");
            }
        }
    }

    /// Counts these attacks: some in order first, as a builder has them, and the others as they come.
    fn places(arguments: u32, attacks: &[(Argument, Argument)]) -> Places {
        let mut builder = Builder::default();
        let in_order = attacks.iter().take_while(|(attacker, _)| {
            let is_next = builder.is_next(*attacker);
            if is_next {
                builder.attack(*attacker, 0);
            }
            is_next
        });
        let in_order = in_order.count();
        let mut counts = builder.counted();
        attacks[in_order..].iter().for_each(|&(attacker, _)| counts.attack(attacker));
        counts.places(arguments)
    }

    /// Attacks that are counted and then placed are those that are kept; where they are others the second time, there is
    /// no framework, unless they happen to have the attackers of the first.
    #[test]
    fn attacks_that_come_twice_are_placed_or_found_to_have_changed() {
        let (mut chance, mut changed) = (Chance(23), 0);
        for _ in 0..3_000 {
            let arguments = 1 + chance.below(5);
            let many = chance.below(8);
            let mut draw = |most: u32| -> Vec<(Argument, Argument)> {
                (0..many).map(|_| (chance.below(most), chance.below(most))).collect()
            };
            let (first, second) = (draw(arguments), draw(arguments + 1));
            for (again, is_other) in [(&first, false), (&second, true)] {
                let mut places = places(arguments, &first);
                again.iter().for_each(|&(attacker, attacked)| places.attack(attacker, attacked));
                let attackers = |attacks: &[(Argument, Argument)]| {
                    let mut attackers: Vec<_> = attacks.iter().map(|(attacker, _)| *attacker).collect();
                    attackers.sort_unstable();
                    attackers
                };
                let is_known = again.iter().all(|(_, attacked)| *attacked < arguments);
                let is_alike = is_known && attackers(again) == attackers(&first);
                let placed = places.finish();
                changed += usize::from(placed.is_none());
                assert!(is_alike || is_other);
                let expected = is_alike.then(|| Framework::new(arguments, again));
                assert_eq!(
                    placed.as_ref().map(Framework::rows),
                    expected.as_ref().map(Framework::rows),
                    "{first:?}, then {again:?}"
                );
            }
        }
        assert!(changed > 1_000, "{changed} of 3000 were found to have changed");
    }
}
