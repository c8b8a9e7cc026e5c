//! A search of our own for frameworks of few arguments with many attacks each: sets are words of bits, and the
//! condition with the fewest ways to be met is always met next.
//!
//! On such frameworks clauses that are learnt help little, and looking at all conditions at every step helps much.

use super::framework::{Argument, Extension, Framework};
use super::sat::Stop;

/// No framework of more arguments is looked at.
pub(super) const MOST: usize = 1_024;

/// What sets are sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Those that attack whatever attacks them.
    Admissible,
    /// Those that attack all that they do not hold.
    Stable,
}

/// The attacks of a framework as rows of bits.
#[derive(Clone, Debug)]
pub(super) struct Dense {
    kind: Kind,
    count: usize,
    words: usize,
    attackers: Vec<u64>,
    attacked: Vec<u64>,
    /// What may be in a set at all.
    able: Vec<u64>,
    /// Rows of which each has to have a member in the set.
    demands: Vec<u64>,
}

/// A search that can be left and taken up again.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Five rows a level: what is in, what it attacks, what attacks it, what may still come in, and what is to be tried.
    levels: Vec<u64>,
    is_begun: bool,
}

/// What came of some steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Set(Extension),
    Nothing,
    /// Nothing yet.
    Unfinished,
}

const IN: usize = 0;
const HIT: usize = 1;
const THREAT: usize = 2;
const ABLE: usize = 3;
const CHOICES: usize = 4;
const ROWS: usize = 5;

impl Dense {
    pub(super) fn of(framework: &Framework, kind: Kind) -> Dense {
        let count = framework.len();
        let words = count.div_ceil(64);
        let mut dense = Dense {
            kind,
            count,
            words,
            attackers: vec![0; count * words],
            attacked: vec![0; count * words],
            able: vec![0; words],
            demands: Vec::new(),
        };
        for from in 0..count {
            dense.able[from / 64] |= 1 << (from % 64);
        }
        for from in framework.arguments() {
            for &to in framework.attacked_by(from) {
                let (from, to) = (from as usize, to as usize);
                dense.attacked[from * words + to / 64] |= 1 << (to % 64);
                dense.attackers[to * words + from / 64] |= 1 << (from % 64);
                if from == to {
                    dense.able[from / 64] &= !(1 << (from % 64));
                }
            }
        }
        dense
    }

    /// Says that one of these is in the set.
    pub(super) fn require(&mut self, arguments: impl IntoIterator<Item = Argument>) {
        let start = self.demands.len();
        self.demands.resize(start + self.words, 0);
        for one in arguments {
            self.demands[start + one as usize / 64] |= 1 << (one % 64);
        }
    }

    /// Says that an argument is not in the set.
    pub(super) fn exclude(&mut self, argument: Argument) {
        self.able[argument as usize / 64] &= !(1 << (argument % 64));
    }

    /// A search for a set with these members.
    pub(super) fn run(&self, members: &[Argument]) -> Run {
        let mut levels = vec![0; ROWS * self.words];
        levels[ABLE * self.words..(ABLE + 1) * self.words].copy_from_slice(&self.able);
        let mut level = Level { words: self.words, rows: &mut levels };
        for &member in members {
            if !level.may_come_in(member as usize) {
                return Run { levels: Vec::new(), is_begun: true };
            }
            level.add(self, member as usize);
        }
        Run { levels, is_begun: false }
    }

    fn attackers(&self, argument: usize) -> &[u64] {
        &self.attackers[argument * self.words..(argument + 1) * self.words]
    }

    fn attacked(&self, argument: usize) -> &[u64] {
        &self.attacked[argument * self.words..(argument + 1) * self.words]
    }

    /// Goes on with a search for so many steps.
    pub(super) fn go(&self, run: &mut Run, mut steps: u64, stop: &Stop) -> Found {
        let size = ROWS * self.words;
        if !run.is_begun {
            run.is_begun = true;
            match self.settle(&mut Level { words: self.words, rows: &mut run.levels }) {
                Settled::Dead => run.levels.clear(),
                Settled::Done => return self.done(run),
                Settled::Open => {}
            }
        }
        while run.levels.len() >= size {
            if steps == 0 || (steps.is_multiple_of(256) && stop.is_stopped()) {
                return Found::Unfinished;
            }
            steps -= 1;
            let start = run.levels.len() - size;
            let mut top = Level { words: self.words, rows: &mut run.levels[start..] };
            let Some(choice) = self.best(&top) else {
                run.levels.truncate(start);
                continue;
            };
            // Once it was tried it is out of the question for those that come after.
            top.clear(CHOICES, choice);
            top.clear(ABLE, choice);
            run.levels.extend_from_within(start..);
            let mut level = Level { words: self.words, rows: &mut run.levels[start + size..] };
            level.add(self, choice);
            match self.settle(&mut level) {
                Settled::Dead => run.levels.truncate(start + size),
                Settled::Done => return self.done(run),
                Settled::Open => {}
            }
        }
        Found::Nothing
    }

    fn done(&self, run: &Run) -> Found {
        let start = run.levels.len() - ROWS * self.words;
        Found::Set(bits(&run.levels[start..start + self.words]).map(|one| one as Argument).collect())
    }

    /// The choice that meets the most conditions that are open.
    fn best(&self, level: &Level) -> Option<usize> {
        let value = |choice: usize| -> u32 {
            let row = self.attacked(choice);
            (0..self.words)
                .map(|word| {
                    let open = match self.kind {
                        Kind::Admissible => level.row(THREAT)[word] & !level.row(HIT)[word],
                        Kind::Stable => !level.row(HIT)[word],
                    };
                    (row[word] & open).count_ones()
                })
                .sum()
        };
        bits(level.row(CHOICES)).max_by_key(|&choice| (value(choice), std::cmp::Reverse(choice)))
    }

    /// Draws what follows, and finds the condition with the fewest ways to be met.
    fn settle(&self, level: &mut Level) -> Settled {
        let words = self.words;
        loop {
            let mut has_changed = false;
            let mut fewest = u32::MAX;
            let mut choices_of = Condition::None;
            // What nobody can attack any more keeps out all that it attacks.
            if self.kind == Kind::Admissible {
                for one in 0..self.count {
                    if level.has(HIT, one) {
                        continue;
                    }
                    let row = self.attackers(one);
                    let can_be_hit = row.iter().zip(level.row(ABLE)).any(|(row, able)| row & able != 0);
                    if !can_be_hit {
                        for (word, row) in self.attacked(one).iter().enumerate() {
                            level.rows[ABLE * words + word] &= !row;
                        }
                    }
                }
            }
            for word in 0..words {
                let mut open = match self.kind {
                    Kind::Admissible => level.row(THREAT)[word] & !level.row(HIT)[word],
                    Kind::Stable => !level.row(HIT)[word] & !level.row(IN)[word] & self.all(word),
                };
                while open != 0 {
                    let one = word * 64 + open.trailing_zeros() as usize;
                    open &= open - 1;
                    if level.has(HIT, one) || level.has(IN, one) {
                        continue;
                    }
                    let row = self.attackers(one);
                    let ways: u32 =
                        row.iter().zip(level.row(ABLE)).map(|(row, able)| (row & able).count_ones()).sum();
                    let itself = self.kind == Kind::Stable && level.has(ABLE, one);
                    match ways + u32::from(itself) {
                        0 => return Settled::Dead,
                        1 => {
                            let only = match itself {
                                true => Some(one),
                                false => first_common(row, level.row(ABLE)),
                            };
                            if let Some(only) = only {
                                level.add(self, only);
                                has_changed = true;
                            }
                        }
                        ways if ways < fewest => {
                            fewest = ways;
                            choices_of = Condition::Argument(one, itself);
                        }
                        _ => {}
                    }
                }
            }
            for (at, row) in self.demands.chunks_exact(words).enumerate() {
                if row.iter().zip(level.row(IN)).any(|(row, has)| row & has != 0) {
                    continue;
                }
                let ways: u32 =
                    row.iter().zip(level.row(ABLE)).map(|(row, able)| (row & able).count_ones()).sum();
                match ways {
                    0 => return Settled::Dead,
                    1 => {
                        if let Some(only) = first_common(row, level.row(ABLE)) {
                            level.add(self, only);
                            has_changed = true;
                        }
                    }
                    ways if ways < fewest => {
                        fewest = ways;
                        choices_of = Condition::Demand(at);
                    }
                    _ => {}
                }
            }
            if has_changed {
                continue;
            }
            let row = match choices_of {
                Condition::None => return Settled::Done,
                Condition::Argument(one, _) => self.attackers(one),
                Condition::Demand(at) => &self.demands[at * words..(at + 1) * words],
            };
            for (word, row) in row.iter().enumerate() {
                level.rows[CHOICES * words + word] = row & level.rows[ABLE * words + word];
            }
            if let Condition::Argument(one, true) = choices_of {
                level.set(CHOICES, one);
            }
            return Settled::Open;
        }
    }

    /// The arguments of a word.
    fn all(&self, word: usize) -> u64 {
        match self.count - word * 64 {
            left if left < 64 => (1 << left) - 1,
            _ => u64::MAX,
        }
    }
}

enum Condition {
    None,
    /// That an argument be attacked, or be in itself where it can.
    Argument(usize, bool),
    Demand(usize),
}

enum Settled {
    Dead,
    Done,
    Open,
}

struct Level<'l> {
    words: usize,
    rows: &'l mut [u64],
}

impl Level<'_> {
    fn row(&self, row: usize) -> &[u64] {
        &self.rows[row * self.words..(row + 1) * self.words]
    }

    fn has(&self, row: usize, one: usize) -> bool {
        self.rows[row * self.words + one / 64] >> (one % 64) & 1 == 1
    }

    fn set(&mut self, row: usize, one: usize) {
        self.rows[row * self.words + one / 64] |= 1 << (one % 64);
    }

    fn clear(&mut self, row: usize, one: usize) {
        self.rows[row * self.words + one / 64] &= !(1 << (one % 64));
    }

    fn may_come_in(&self, one: usize) -> bool {
        self.has(ABLE, one) || self.has(IN, one)
    }

    fn add(&mut self, dense: &Dense, one: usize) {
        self.set(IN, one);
        self.clear(ABLE, one);
        let words = self.words;
        let (attackers, attacked) = (dense.attackers(one), dense.attacked(one));
        for word in 0..words {
            self.rows[HIT * words + word] |= attacked[word];
            self.rows[THREAT * words + word] |= attackers[word];
            self.rows[ABLE * words + word] &= !(attacked[word] | attackers[word]);
        }
    }
}

fn first_common(row: &[u64], other: &[u64]) -> Option<usize> {
    let both = row.iter().zip(other).map(|(row, other)| row & other).enumerate();
    both.filter(|(_, both)| *both != 0).map(|(word, both)| word * 64 + both.trailing_zeros() as usize).next()
}

/// The numbers of the bits that are set.
fn bits(row: &[u64]) -> impl Iterator<Item = usize> {
    row.iter().enumerate().flat_map(|(word, &bits)| {
        std::iter::successors(Some(bits), |left| Some(left & left.wrapping_sub(1)))
            .take_while(|left| *left != 0)
            .map(move |left| word * 64 + left.trailing_zeros() as usize)
    })
}
