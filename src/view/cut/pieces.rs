//! A forest cut into pieces from the top.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::forest::{Forest, NOWHERE};
use super::{Draft, Fits, LIMITS, Limits, Note, Piece, Weight};

/// A piece being built.
#[derive(Default)]
struct Built {
    roots: Vec<usize>,
    from: Option<usize>,
    share: (usize, usize),
    cards: Vec<usize>,
    pills: Vec<usize>,
}

impl Built {
    fn finish(self, forest: &Forest) -> Piece {
        let mut lines: Vec<usize> = self.pills.iter().flat_map(|&pill| forest.lines[pill].clone()).collect();
        lines.sort_unstable();
        let mut boxes = self.cards;
        boxes.extend(self.pills);
        boxes.sort_unstable();
        Piece { roots: self.roots, from: self.from, share: self.share, boxes, lines }
    }
}

/// The pieces that are there so far.
pub(super) struct Cutter<'c> {
    forest: &'c Forest,
    fits: Fits<'c>,
    limits: &'static Limits,
    pieces: Vec<Built>,
    /// For each card the piece that has its reasons and objections.
    home: Vec<usize>,
    /// For each card the first piece that has it below its parent or as a root.
    shown: Vec<usize>,
    /// The last piece that each box was put into.
    stamp: Vec<usize>,
}

/// Claims that a piece could still open: first what leads to what decides, then the nearest, then the author's first.
type Frontier = BinaryHeap<Reverse<(Weight, usize, usize)>>;

impl<'c> Cutter<'c> {
    pub(super) fn new(forest: &'c Forest, fits: Fits<'c>) -> Self {
        let [home, shown, stamp] = std::array::from_fn(|_| vec![NOWHERE; forest.parent.len()]);
        Cutter { forest, fits, limits: &LIMITS[0], pieces: Vec::new(), home, shown, stamp }
    }

    /// The pieces, and for each card the one in which it is at home.
    pub(super) fn finish(self) -> (Vec<Piece>, Vec<usize>) {
        let forest = self.forest;
        (self.pieces.into_iter().map(|built| built.finish(forest)).collect(), self.home)
    }

    /// Builds the pieces of some roots, smaller and smaller ones until each fits a sheet of paper; nothing where they are
    /// several and could each have a sheet, or where one of several would stand there without its reasons, beside those
    /// of another. What comes back are the branches that go on elsewhere, each with the piece
    /// that shows its root.
    pub(super) fn pieces_from(
        &mut self,
        roots: &[usize],
        from: Option<usize>,
        may_part: bool,
    ) -> Option<Vec<(usize, usize)>> {
        let first = self.pieces.len();
        self.limits = &LIMITS[0];
        loop {
            let branches = self.build(roots, from);
            if roots.len() > 1 && branches.iter().any(|(card, _)| roots.contains(card)) {
                self.undo(first);
                return None;
            }
            let too_large = (first..self.pieces.len()).filter(|&piece| !self.is_printable(piece));
            let Some(largest) = too_large.map(|piece| self.pieces[piece].cards.len()).max() else {
                return Some(branches);
            };
            let most = largest.min(self.limits.cards);
            let smaller = LIMITS.iter().find(|limits| limits.cards < most);
            let parts = may_part && roots.len() > 1;
            match smaller {
                _ if parts => {}
                Some(smaller) => self.limits = smaller,
                // One step is left, which is not torn apart.
                None => return Some(branches),
            }
            self.undo(first);
            if parts {
                return None;
            }
        }
    }

    /// Whether a piece can be printed on a sheet, or at least not be made smaller.
    fn is_printable(&self, piece: usize) -> bool {
        let Built { cards, pills, .. } = &self.pieces[piece];
        let is_least = match pills[..] {
            [base, objection] => self.forest.about[base].contains(&objection),
            _ => pills.len() < 2,
        };
        if is_least && self.pieces[piece].roots.len() == 1 {
            return true;
        }
        let lines: Vec<usize> =
            pills.iter().flat_map(|&pill| self.forest.lines[pill].iter().copied()).collect();
        let note = |&card: &usize| match (self.home[card], self.shown[card]) {
            (home, _) if home == piece => None,
            (NOWHERE, shown) if shown == piece => Some(Note::Onward(self.forest.below[card])),
            _ => Some(Note::Again),
        };
        let notes: Vec<Option<Note>> = cards.iter().map(note).collect();
        (self.fits)(&Draft { cards, notes: &notes, pills, lines: &lines })
    }

    /// Takes the pieces from a number on away again.
    fn undo(&mut self, first: usize) {
        for built in self.pieces.drain(first..) {
            for at in built.cards.into_iter().chain(built.pills) {
                self.stamp[at] = NOWHERE;
                for place in [&mut self.home[at], &mut self.shown[at]] {
                    if *place >= first {
                        *place = NOWHERE;
                    }
                }
            }
        }
    }

    /// Builds the piece of some roots, or the pieces of one that has too much about it.
    fn build(&mut self, roots: &[usize], from: Option<usize>) -> Vec<(usize, usize)> {
        let first = self.begin(roots, from);
        let mut frontiers = vec![Frontier::new()];
        let mut branches = Vec::new();
        for &root in roots {
            if self.open(root, &mut frontiers[0]) {
                continue;
            }
            if roots.len() > 1 {
                branches.push((root, first));
            } else {
                self.share_out(root, from, &mut frontiers);
            }
        }
        let last = self.pieces.len();
        for (piece, mut frontier) in (first..).zip(frontiers) {
            self.pieces[piece].share = (piece - first + 1, last - first);
            self.restamp(piece);
            let start = branches.len();
            while let Some(Reverse((_, _, card))) = frontier.pop() {
                let below =
                    self.forest.depth[card].saturating_sub(self.forest.depth[self.pieces[piece].roots[0]]);
                let is_deep = below > self.limits.levels && self.forest.leads[card] != Weight::Decides;
                if is_deep || !self.open_in(piece, card, &mut frontier) {
                    branches.push((card, piece));
                }
            }
            branches[start..].sort_unstable();
        }
        branches
    }

    fn begin(&mut self, roots: &[usize], from: Option<usize>) -> usize {
        let piece = self.pieces.len();
        self.pieces.push(Built { roots: roots.to_vec(), from, ..Built::default() });
        for &root in roots {
            self.stamp[root] = piece;
            self.pieces[piece].cards.push(root);
            if self.shown[root] == NOWHERE {
                self.shown[root] = piece;
            }
        }
        piece
    }

    /// Marks what is in a piece again, after others have been begun.
    fn restamp(&mut self, piece: usize) {
        let built = &self.pieces[piece];
        built.cards.iter().chain(&built.pills).for_each(|&at| self.stamp[at] = piece);
    }

    /// Puts all that is about a claim into the last piece, if there is room.
    fn open(&mut self, card: usize, frontier: &mut Frontier) -> bool {
        self.open_in(self.pieces.len() - 1, card, frontier)
    }

    fn open_in(&mut self, piece: usize, card: usize, frontier: &mut Frontier) -> bool {
        let mut addition = Addition { opened: vec![card], ..Addition::default() };
        let pills = self.forest.pills(card);
        self.add(piece, card, pills, &mut addition);
        self.settle(piece, addition, frontier, false)
    }

    /// Shares the steps about a claim out among the piece begun last and as many more as they need.
    fn share_out(&mut self, root: usize, from: Option<usize>, frontiers: &mut Vec<Frontier>) {
        self.home[root] = self.pieces.len() - 1;
        for portion in self.forest.portions(root, self.limits) {
            loop {
                let piece = self.pieces.len() - 1;
                let mut pills = portion.pills.clone();
                if !pills.contains(&portion.base) && self.stamp[portion.base] != piece {
                    pills.push(portion.base);
                }
                let mut addition = Addition::default();
                self.add(piece, root, pills, &mut addition);
                let frontier = frontiers.last_mut().expect("there is one a piece");
                let must = self.pieces[piece].pills.is_empty();
                if self.settle(piece, addition, frontier, must) {
                    break;
                }
                self.begin(&[root], from);
                frontiers.push(Frontier::new());
            }
        }
    }

    /// Adds pills and their cards, with the small branches that hang below `card` by them.
    fn add(&mut self, piece: usize, card: usize, pills: Vec<usize>, addition: &mut Addition) {
        let mut left = vec![(card, pills)];
        while let Some((card, pills)) = left.pop() {
            for &pill in &pills {
                for &member in &self.forest.members[pill] {
                    if std::mem::replace(&mut self.stamp[member], piece) != piece {
                        addition.cards.push(member);
                    }
                    if self.forest.parent[member] != Some(card) || self.shown[member] != NOWHERE {
                        continue;
                    }
                    self.shown[member] = piece;
                    addition.shown.push(member);
                    if self.forest.is_small(member, self.limits) {
                        addition.opened.push(member);
                        left.push((member, self.forest.pills(member)));
                    }
                }
            }
            addition.pills.extend(pills);
        }
    }

    /// Makes an addition part of its piece if there is room, or if it must be; else takes it back.
    fn settle(&mut self, piece: usize, addition: Addition, frontier: &mut Frontier, must: bool) -> bool {
        let built = &mut self.pieces[piece];
        if built.cards.len() + addition.cards.len() > self.limits.cards && !must {
            addition.cards.iter().for_each(|&card| self.stamp[card] = NOWHERE);
            addition.shown.iter().for_each(|&card| self.shown[card] = NOWHERE);
            return false;
        }
        addition.opened.iter().for_each(|&card| self.home[card] = piece);
        addition.pills.iter().for_each(|&pill| self.stamp[pill] = piece);
        built.cards.extend(addition.cards);
        built.pills.extend(addition.pills);
        let opened: BTreeSet<usize> = addition.opened.into_iter().collect();
        for card in addition.shown.into_iter().filter(|card| !opened.contains(card)) {
            frontier.push(Reverse((self.forest.leads[card], self.forest.depth[card], card)));
        }
        true
    }
}

/// What may be put into a piece.
#[derive(Default)]
struct Addition {
    cards: Vec<usize>,
    pills: Vec<usize>,
    /// The claims whose reasons and objections are among it.
    opened: Vec<usize>,
    /// The claims that stand below their parents in it, and nowhere before.
    shown: Vec<usize>,
}
