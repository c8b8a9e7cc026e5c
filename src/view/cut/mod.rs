//! A large diagram cut into pieces that can each be taken in at one go.
//!
//! Numbers only: boxes and lines are meant by their positions in the diagram. The claims form a forest: each hangs
//! below the claim that it is first a reason for or against, read from the theses outwards, so a claim that several
//! branches share stands where it is nearest to the thesis. The forest is then cut from the top.

mod forest;
mod pieces;

use forest::Forest;
use pieces::Cutter;

use super::diagram::Diagram;
use super::moves::Moves;

/// How much a piece holds.
struct Limits {
    /// It has at most so many cards.
    cards: usize,
    /// A branch of no more cards than this stays with the claim that it is about …
    branch: usize,
    /// … unless it goes deeper than this.
    deep: usize,
    /// A claim more than so many claims below the root is not opened, unless it leads to what decides.
    levels: usize,
}

impl Limits {
    const fn of(cards: usize, branch: usize, deep: usize, levels: usize) -> Limits {
        Limits { cards, branch, deep, levels }
    }
}

/// What a piece holds at most, and what is tried where that does not fit a sheet of paper, to a step by itself.
const LIMITS: [Limits; 9] = [
    Limits::of(16, 6, 3, 4),
    Limits::of(13, 5, 2, 4),
    Limits::of(11, 5, 2, 3),
    Limits::of(9, 4, 2, 3),
    Limits::of(7, 3, 1, 2),
    Limits::of(5, 3, 1, 2),
    Limits::of(4, 2, 1, 1),
    Limits::of(3, 1, 0, 1),
    Limits::of(2, 1, 0, 0),
];

/// How much the theses turn on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// It is an end of a conflict that decides one of them, with as few others as any.
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
    /// For each box of a claim what hangs below it.
    pub(super) below: Vec<Below>,
}

/// What hangs below a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Below {
    /// What the steps to the claim, to what hangs below it and to these steps do.
    pub(super) moves: Moves,
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
    Cut { pieces: vec![piece], home: vec![0; diagram.boxes.len()], below: forest.below }
}

/// The diagram in pieces of at most [`LIMITS`], each as small as it must be for what `fits` says. `decides` tells what
/// the theses turn on, which is put into the first piece, with what leads to it, as far as there is room.
///
/// Each claim stands in one piece with its reasons and objections, which goes no more than a few claims deep. Where the
/// piece of what it is about has no room for these, it stands there without them as well. A branch of a few cards is not
/// cut off; parts as small that hang together with nothing else share a piece. A claim with more reasons and objections
/// than fit is the root of several pieces that share them out; one step, its linked premises and one objection to it with
/// all that is said about that objection are not torn apart, however many they are.
///
/// The time is near-linear in the diagram. A claim more or less changes the pieces near it and leaves the others.
pub(super) fn cut(diagram: &Diagram, decides: impl Fn(usize) -> Weight, fits: Fits) -> Cut {
    let forest = Forest::of(diagram, decides);
    let mut cutter = Cutter::new(&forest, fits);
    let mut beginnings: Vec<Vec<usize>> = forest.beginnings();
    beginnings.reverse();
    while let Some(roots) = beginnings.pop() {
        let is_thesis = diagram.boxes[roots[0]].is_thesis;
        let Some(branches) = cutter.pieces_from(&roots, None, !is_thesis) else {
            let (half, rest) = roots.split_at(roots.len() / 2);
            beginnings.extend([rest.to_vec(), half.to_vec()]);
            continue;
        };
        let mut open: Vec<(usize, usize)> = branches.into_iter().rev().collect();
        while let Some((root, from)) = open.pop() {
            let branches = cutter.pieces_from(&[root], Some(from), false);
            open.extend(branches.into_iter().flatten().rev());
        }
    }
    let (pieces, home) = cutter.finish();
    Cut { pieces, home, below: forest.below }
}

/// Whether a piece can be read on a sheet of paper.
pub(super) type Fits<'c> = &'c dyn Fn(&Draft) -> bool;

/// A piece while it is not settled.
pub(super) struct Draft<'p> {
    pub(super) cards: &'p [usize],
    /// For each of them what stands below it.
    pub(super) notes: &'p [Option<Note>],
    pub(super) pills: &'p [usize],
    pub(super) lines: &'p [usize],
}

/// Where what is said about a claim stands that is not at home in a piece.
#[derive(Clone, Copy, Debug)]
pub(super) enum Note {
    /// In a piece that goes on from this one.
    Onward(Below),
    /// In another branch.
    Again,
}
