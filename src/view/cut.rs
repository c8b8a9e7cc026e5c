//! A large diagram cut into pieces that can each be taken in at one go.
//!
//! Numbers only: boxes and lines are meant by their positions in the diagram. The claims form a forest: each hangs
//! below the claim that it is first a reason for or against, read from the theses outwards, so a claim that several
//! branches share stands where it is nearest to the thesis. The forest is then cut from the top.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::diagram::{Diagram, Look};

/// A diagram with more boxes of claims than this is cut: readers understood maps of thirty propositions better than maps
/// of fifty (Dwyer, Hogan & Stewart 2010).
const MOST_AT_ONCE: usize = 30;

/// A piece has at most so many cards, which can be read on a sheet of paper.
pub(super) const MOST_CARDS: usize = 24;

/// A branch of no more cards than this stays with the claim that it is about …
const LEAST_BRANCH: usize = 7;

/// … unless it goes deeper than this.
const DEEPEST_SMALL: usize = 3;

/// Up to so many theses stand in the first piece together.
const MOST_THESES: usize = 6;

/// A claim more than so many claims below the root of its piece is not opened in it, so that pieces are not much higher
/// than a sheet of paper, unless it leads to what decides.
const MOST_LEVELS: usize = 5;

const NOWHERE: usize = usize::MAX;

/// How much the theses turn on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// It is an end of a conflict that decides one of them.
    Decides,
    /// One of them cannot do without it.
    Carries,
    /// Neither.
    Plain,
}

/// A part of a diagram that is drawn by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// The cards that it begins with.
    pub(super) roots: Vec<usize>,
    /// The piece that it goes on from.
    pub(super) from: Option<usize>,
    /// Which one it is of those that its root needs, and of how many: where one claim has more reasons and objections
    /// than fit into one piece, they are shared out.
    pub(super) share: (usize, usize),
    /// All its boxes, in the order of the diagram.
    pub(super) boxes: Vec<usize>,
    /// Its lines, in the order of the diagram.
    pub(super) lines: Vec<usize>,
}

/// The pieces, and where each claim stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cut {
    /// The pieces, each right before those that go on from it.
    pub(super) pieces: Vec<Piece>,
    /// For each box of a claim the piece in which it stands with its reasons and objections. Meaningless for others.
    pub(super) home: Vec<usize>,
    /// For each box of a claim the one that it hangs below in the forest.
    pub(super) parent: Vec<Option<usize>>,
    /// For each box of a claim what hangs below it.
    pub(super) below: Vec<Below>,
}

/// What hangs below a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Below {
    /// Supports of the claim and of what hangs below it.
    pub(super) supports: usize,
    /// Rebuttals of these claims and of the steps to them.
    pub(super) rebuttals: usize,
    /// Findings about what hangs below it, without those about the claim itself.
    pub(super) findings: usize,
}

/// The diagram as one piece.
pub(super) fn whole(diagram: &Diagram) -> Cut {
    let forest = Forest::of(diagram, |_| Weight::Plain);
    let piece = Piece {
        roots: match forest.theses {
            0 => forest.roots.iter().copied().filter(|&root| forest.parent[root].is_none()).collect(),
            theses => forest.roots[..theses].to_vec(),
        },
        from: None,
        share: (1, 1),
        boxes: (0..diagram.boxes.len()).collect(),
        lines: (0..diagram.lines.len()).collect(),
    };
    Cut {
        pieces: vec![piece],
        home: vec![0; diagram.boxes.len()],
        parent: forest.parent,
        below: forest.below,
    }
}

/// The diagram in pieces of at most [`MOST_CARDS`] cards, or as it is up to [`MOST_AT_ONCE`]. `decides` tells what the theses turn on, which is put into
/// the first piece, with what leads to it, as far as there is room.
///
/// Each claim stands in one piece with its reasons and objections, which goes no more than a few claims deep. Where the piece of what it is about has no room
/// for these, it stands there without them as well. A branch of a few cards is not cut off; parts as
/// small that hang together with nothing else share a piece. A claim with more reasons and objections than fit is
/// the root of several pieces that share them out; one step, its linked premises and one objection to it with all
/// that is said about that objection are not torn apart, however many they are.
///
/// The time is near-linear in the diagram. A claim more or less changes the pieces near it and leaves the others.
pub(super) fn cut(diagram: &Diagram, decides: impl Fn(usize) -> Weight) -> Cut {
    let is_card = |&at: &usize| diagram.boxes[at].look.is_card();
    if (0..diagram.boxes.len()).filter(is_card).count() <= MOST_AT_ONCE {
        return whole(diagram);
    }
    let forest = Forest::of(diagram, decides);
    let mut cutter = Cutter::new(&forest);
    for roots in forest.beginnings() {
        let mut open = vec![(roots, None)];
        while let Some((roots, from)) = open.pop() {
            let branches = cutter.pieces_from(roots, from);
            open.extend(branches.into_iter().rev().map(|(root, from)| (vec![root], Some(from))));
        }
    }
    let home = cutter.home;
    let pieces = cutter.pieces.into_iter().map(|built| built.finish(&forest)).collect();
    Cut { pieces, home, parent: forest.parent, below: forest.below }
}

/// The claims of a diagram, each below the one that it bears on.
struct Forest {
    /// The pills whose line ends at each box: the steps about a claim or about a step.
    about: Vec<Vec<usize>>,
    /// The cards at the lower ends of each pill: the premises of a step, the other claim of contraries.
    members: Vec<Vec<usize>>,
    /// The lines of each pill.
    lines: Vec<Vec<usize>>,
    parent: Vec<Option<usize>>,
    /// Where the trees begin, those that hang below another by contraries included.
    roots: Vec<usize>,
    /// How many of them are theses.
    theses: usize,
    /// How many lines lead from each card to its root.
    depth: Vec<usize>,
    /// How many cards a piece would need for a claim and all that hangs below it.
    size: Vec<usize>,
    /// How many claims hang below each other at each claim, at most.
    levels: Vec<usize>,
    /// How much the theses turn on a claim or on what hangs below it, at most.
    leads: Vec<Weight>,
    below: Vec<Below>,
}

impl Forest {
    fn of(diagram: &Diagram, decides: impl Fn(usize) -> Weight) -> Forest {
        let count = diagram.boxes.len();
        let mut forest = Forest {
            about: vec![Vec::new(); count],
            members: vec![Vec::new(); count],
            lines: vec![Vec::new(); count],
            parent: vec![None; count],
            roots: Vec::new(),
            theses: 0,
            depth: vec![0; count],
            size: vec![1; count],
            levels: vec![0; count],
            leads: (0..count).map(decides).collect(),
            below: vec![Below::default(); count],
        };
        let mut is_premise = vec![false; count];
        for (number, line) in diagram.lines.iter().enumerate() {
            let pill = if line.is_premise { line.to } else { line.from };
            forest.lines[pill].push(number);
            if line.is_premise {
                forest.members[pill].push(line.from);
                is_premise[line.from] = true;
            } else if diagram.boxes[pill].look == Look::Step {
                forest.about[line.to].push(pill);
            }
        }
        let cards = (0..count).filter(|&at| diagram.boxes[at].look.is_card());
        let theses = cards.clone().filter(|&card| diagram.boxes[card].is_thesis);
        let tops = cards.clone().filter(|&card| !is_premise[card]);
        let order = forest.grow(theses.collect(), tops.chain(cards).collect());
        let tree = forest.trees(&order);
        forest.hang_contraries(diagram, &tree);
        forest.measure(diagram, &order);
        forest
    }

    /// Sets parents and roots, breadth first from one root after the other, from the theses together; the cards in
    /// the order in which they were reached.
    fn grow(&mut self, theses: Vec<usize>, others: Vec<usize>) -> Vec<usize> {
        let mut reached = vec![false; self.parent.len()];
        let mut order: Vec<usize> = Vec::new();
        let mut next = 0;
        self.theses = theses.len();
        for beginning in std::iter::once(theses).chain(others.into_iter().map(|card| vec![card])) {
            for root in beginning {
                if !std::mem::replace(&mut reached[root], true) {
                    self.roots.push(root);
                    order.push(root);
                }
            }
            while let Some(&card) = order.get(next) {
                next += 1;
                for pill in self.pills(card) {
                    for &member in &self.members[pill] {
                        if !std::mem::replace(&mut reached[member], true) {
                            self.parent[member] = Some(card);
                            self.depth[member] = self.depth[card] + 1;
                            order.push(member);
                        }
                    }
                }
            }
        }
        order
    }

    /// The number of the tree of each card.
    fn trees(&self, order: &[usize]) -> Vec<usize> {
        let mut tree = vec![NOWHERE; self.parent.len()];
        for (number, &root) in self.roots.iter().enumerate() {
            tree[root] = number;
        }
        for &card in order {
            if let Some(parent) = self.parent[card] {
                tree[card] = tree[parent];
            }
        }
        tree
    }

    /// Puts contraries at one of their claims; the other hangs below it where it is the root of a later tree.
    fn hang_contraries(&mut self, diagram: &Diagram, tree: &[usize]) {
        for (pill, drawn) in
            diagram.boxes.iter().enumerate().filter(|(_, drawn)| drawn.look == Look::Contrary)
        {
            debug_assert_eq!(drawn.relation, Some("contrary"));
            let &[one, other] = &self.lines[pill][..] else { continue };
            let (one, other) = (diagram.lines[one].to, diagram.lines[other].to);
            let (first, second) = if tree[one] <= tree[other] { (one, other) } else { (other, one) };
            let is_free = tree[second] >= self.theses && self.roots[tree[second]] == second;
            let (holder, held) = if tree[first] < tree[second] && is_free && self.parent[second].is_none() {
                self.parent[second] = Some(first);
                (first, second)
            } else {
                (one.min(other), one.max(other))
            };
            self.about[holder].push(pill);
            self.members[pill].push(held);
        }
    }

    /// Sums up sizes from the leaves; `order` has every card after its tree's root, and trees in their order.
    fn measure(&mut self, diagram: &Diagram, order: &[usize]) {
        let mut met = vec![NOWHERE; self.parent.len()];
        for &card in order.iter().rev() {
            for pill in self.pills(card) {
                match diagram.boxes[pill].relation {
                    Some("support" | "explanation") => self.below[card].supports += 1,
                    Some("contrary") | None => {}
                    Some(_) => self.below[card].rebuttals += 1,
                }
                for &member in &self.members[pill] {
                    let is_new = std::mem::replace(&mut met[member], card) != card;
                    if is_new && self.parent[member] == Some(card) {
                        let Below { supports, rebuttals, findings } = self.below[member];
                        self.below[card].supports += supports;
                        self.below[card].rebuttals += rebuttals;
                        self.below[card].findings += findings + diagram.boxes[member].findings;
                        self.size[card] += self.size[member];
                        self.levels[card] = self.levels[card].max(self.levels[member] + 1);
                        self.leads[card] = self.leads[card].min(self.leads[member]);
                    } else if is_new && member != card {
                        self.size[card] += 1;
                    }
                }
            }
        }
    }

    /// Whether what hangs below a claim is not worth a piece of its own.
    fn is_small(&self, card: usize) -> bool {
        self.size[card] <= LEAST_BRANCH && self.levels[card] <= DEEPEST_SMALL
    }

    /// The steps about a claim, each followed by the steps about it, and the contraries that stand at the claim.
    fn pills(&self, card: usize) -> Vec<usize> {
        let mut pills = Vec::new();
        let mut left: Vec<usize> = self.about[card].iter().rev().copied().collect();
        while let Some(pill) = left.pop() {
            pills.push(pill);
            left.extend(self.about[pill].iter().rev());
        }
        pills
    }

    /// The claim's steps, as few boxes as can be told by themselves: a step alone or, with the objections to it, too
    /// large, one of these objections with its step.
    fn portions(&self, card: usize) -> Vec<Portion> {
        let mut portions = Vec::new();
        for &base in &self.about[card] {
            let mut all = vec![base];
            let mut parts = vec![vec![base]];
            for &objection in &self.about[base] {
                let mut part = vec![objection];
                let mut next = 0;
                while let Some(&pill) = part.get(next) {
                    part.extend(&self.about[pill]);
                    next += 1;
                }
                all.extend(&part);
                parts.push(part);
            }
            let cards: usize = all.iter().map(|&pill| self.members[pill].len()).sum();
            if cards < MOST_CARDS {
                parts = vec![all];
            }
            for pills in parts {
                let members = pills.iter().flat_map(|&pill| &self.members[pill]);
                let hanging = members.filter(|&&member| self.parent[member] == Some(card));
                let leads = hanging.map(|&member| self.leads[member]).min().unwrap_or(Weight::Plain);
                portions.push(Portion { base, pills, leads });
            }
        }
        // What decides comes first, the rest as the author has it.
        portions.sort_by_key(|portion| portion.leads);
        portions
    }

    /// The roots of the pieces that go on from no other.
    fn beginnings(&self) -> Vec<Vec<usize>> {
        // Very many theses are no more than claims that nothing joins.
        let theses = if self.theses <= MOST_THESES { self.theses } else { 0 };
        let mut beginnings: Vec<Vec<usize>> = Vec::new();
        if theses > 0 {
            beginnings.push(self.roots[..theses].to_vec());
        }
        // Small parts share a piece until it is full.
        let (mut shared, mut used) = (NOWHERE, MOST_CARDS);
        for &root in self.roots[theses..].iter().filter(|&&root| self.parent[root].is_none()) {
            if !self.is_small(root) {
                beginnings.push(vec![root]);
            } else if used + self.size[root] <= MOST_CARDS {
                beginnings[shared].push(root);
                used += self.size[root];
            } else {
                (shared, used) = (beginnings.len(), self.size[root]);
                beginnings.push(vec![root]);
            }
        }
        beginnings
    }
}

/// Some steps of a claim that stay together.
struct Portion {
    /// The step about the claim that they are about, drawn with them wherever they are.
    base: usize,
    pills: Vec<usize>,
    /// How much the theses turn on what hangs below the claim by them.
    leads: Weight,
}

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

struct Cutter<'f> {
    forest: &'f Forest,
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

impl<'f> Cutter<'f> {
    fn new(forest: &'f Forest) -> Self {
        let [home, shown, stamp] = std::array::from_fn(|_| vec![NOWHERE; forest.parent.len()]);
        Cutter { forest, pieces: Vec::new(), home, shown, stamp }
    }

    /// Builds the piece of some roots, or the pieces of one that has too much about it; the branches that go on
    /// elsewhere, each with the piece that shows its root.
    fn pieces_from(&mut self, roots: Vec<usize>, from: Option<usize>) -> Vec<(usize, usize)> {
        let first = self.begin(&roots, from);
        let mut frontiers = vec![Frontier::new()];
        let mut branches = Vec::new();
        for &root in &roots {
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
                let is_deep = below > MOST_LEVELS && self.forest.leads[card] != Weight::Decides;
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
        for portion in self.forest.portions(root) {
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
                    if self.forest.is_small(member) {
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
        if built.cards.len() + addition.cards.len() > MOST_CARDS && !must {
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
