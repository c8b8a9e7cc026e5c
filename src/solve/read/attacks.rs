//! What becomes of the attacks that a format reads: they are kept, or where the text can be read again, counted first
//! and put in their places when they come once more.

use super::super::builder::{Builder, Counts, Places};
use super::super::framework::{Argument, Framework};

/// Attacks as a format reads them.
#[derive(Debug)]
pub(super) struct Attacks {
    /// Those that came last. They are passed on many at a time: each goes to another place of memory, and a machine
    /// fetches many places at once where nothing else is done in between.
    last: Vec<(Argument, Argument)>,
    count: usize,
    kept: Kept,
}

/// So many are passed on at once.
const AT_ONCE: usize = 1 << 12;

/// What is kept of attacks.
#[derive(Debug)]
enum Kept {
    /// All, since they come once.
    All(Builder),
    /// They may come again. As long as they are in order they are kept, since that takes no more than the framework will.
    InOrder(Builder),
    /// One was out of order, so they are counted first.
    Number(Counts),
    /// They come again, to be placed.
    Placed(Places),
}

impl Attacks {
    /// Attacks that come once.
    pub(super) fn once() -> Attacks {
        Attacks::to(Kept::All(Builder::default()))
    }

    /// Attacks that can come again.
    pub(super) fn first() -> Attacks {
        Attacks::to(Kept::InOrder(Builder::default()))
    }

    fn to(kept: Kept) -> Attacks {
        Attacks { last: Vec::with_capacity(AT_ONCE), count: 0, kept }
    }

    /// Makes room for about so many, where none was added yet.
    pub(super) fn expect(&mut self, arguments: usize, attacks: usize) {
        if let Kept::All(builder) | Kept::InOrder(builder) = &mut self.kept {
            *builder = Builder::with_room(arguments, attacks);
        }
    }

    /// Adds an attack.
    pub(super) fn attack(&mut self, attacker: Argument, attacked: Argument) {
        if self.last.len() == AT_ONCE {
            self.pass_on();
        }
        self.last.push((attacker, attacked));
        self.count += 1;
    }

    /// How many were added, repetitions included.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    fn pass_on(&mut self) {
        let mut left = self.last.drain(..);
        if let Kept::InOrder(builder) = &mut self.kept {
            for (attacker, attacked) in left.by_ref() {
                if builder.is_next(attacker) {
                    builder.attack(attacker, attacked);
                    continue;
                }
                let mut counts = std::mem::take(builder).counted();
                counts.attack(attacker);
                self.kept = Kept::Number(counts);
                break;
            }
        }
        match &mut self.kept {
            Kept::Number(counts) => left.for_each(|(attacker, _)| counts.attack(attacker)),
            Kept::Placed(places) => left.for_each(|(attacker, attacked)| places.attack(attacker, attacked)),
            Kept::All(builder) | Kept::InOrder(builder) => {
                left.for_each(|(attacker, attacked)| builder.attack(attacker, attacked));
            }
        }
    }

    /// What they come to between so many arguments.
    pub(super) fn finish(mut self, arguments: u32) -> Finished {
        self.pass_on();
        match self.kept {
            Kept::All(builder) | Kept::InOrder(builder) => Finished::Whole(builder.finish(arguments)),
            Kept::Number(counts) => Finished::Again(Attacks::to(Kept::Placed(counts.places(arguments)))),
            Kept::Placed(places) => places.finish().map_or(Finished::Changed, Finished::Whole),
        }
    }
}

/// What the attacks of a text come to.
pub(super) enum Finished {
    /// The framework.
    Whole(Framework),
    /// The text has to be read again, to these.
    Again(Attacks),
    /// The text had other attacks when it was read again.
    Changed,
}
