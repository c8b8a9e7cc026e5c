//! The passage that comes nearest to a quotation that is not in the text, and what differs.
//!
//! Candidates are the places where rare words of the quotation stand close together; each is aligned word by
//! word, in the manner of Gotoh 1982, so that words left out in one stretch cost little more than one.

use super::index::{Index, Stretch, hash};
use super::letters::Letters;
use super::pieces::{Gap, Piece};

/// Longer quotations are compared as far as this.
const MOST_WORDS: usize = 240;
/// The text is looked at so many words around a candidate.
const AROUND: usize = 80;
/// So many places of rare words are weighed.
const MOST_SEEDS: usize = 1_500;
/// So many candidates are aligned.
const MOST_CANDIDATES: usize = 4;

const OTHER: u32 = 100;
const ALIKE: u32 = 50;
/// A little more than another word, so that a changed word is no word put in.
const ADDED: u32 = 110;
const LEFT_OUT: u32 = 80;
const LEFT_OUT_MORE: u32 = 1;
const NEVER: u32 = u32::MAX / 2;

/// What has become of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// They are the same.
    Same,
    /// One word stands for another.
    Other,
    /// A word of the quotation is not in the text.
    Added,
    /// A word of the text is not in the quotation.
    LeftOut,
    /// A word of the text stands where the quotation has an ellipsis or brackets.
    Passed,
}

/// A quotation beside the passage that comes nearest.
#[derive(Debug)]
pub(super) struct Alignment {
    /// The passage, by the numbers of its words.
    pub(super) stretch: Stretch,
    /// Word by word what has become of the quotation.
    pub(super) moves: Vec<Move>,
    /// How far the two are apart, in hundredths of a word.
    pub(super) cost: u32,
    /// How many words of the quotation stand in the passage as they are.
    pub(super) same: usize,
}

/// The words of a quotation, piece after piece.
pub(super) struct Quoted<'q> {
    words: Vec<&'q str>,
    /// The words as they are written.
    written: Vec<&'q str>,
    /// Whether words may be left out before the word of this number.
    is_open: Vec<bool>,
}

impl<'q> Quoted<'q> {
    pub(super) fn of(pieces: &'q [Piece]) -> Quoted<'q> {
        let (mut words, mut written, mut is_open) = (Vec::new(), Vec::new(), Vec::new());
        for piece in pieces {
            for (index, word) in piece.letters.words.iter().enumerate() {
                written.push(&piece.text[word.start as usize..word.stop as usize]);
                is_open.push(index == 0 && piece.gap != Gap::Start);
                words.push(piece.letters.word(index));
            }
        }
        words.truncate(MOST_WORDS);
        Quoted { words, written, is_open }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The letters of a word.
    pub(super) fn word(&self, index: usize) -> &'q str {
        self.words[index]
    }

    /// A word as it is written.
    pub(super) fn written(&self, index: usize) -> &'q str {
        self.written[index]
    }
}

/// The nearest passage; nothing where the two share no word worth looking for.
pub(super) fn nearest(index: &Index, quoted: &Quoted) -> Option<Alignment> {
    let count = index.letters.words.len();
    let alignments = candidates(index, quoted).into_iter().map(|at| {
        let from = at.saturating_sub(AROUND);
        let to = (at + quoted.len() + AROUND).min(count);
        align(&index.letters, from, to, quoted)
    });
    let better = |one: Alignment, other: Alignment| if other.cost < one.cost { other } else { one };
    alignments.flatten().reduce(better)
}

/// The numbers of the words at which a passage like the quotation may begin, the likeliest first.
fn candidates(index: &Index, quoted: &Quoted) -> Vec<usize> {
    let mut rare: Vec<(usize, usize, u32)> = quoted
        .words
        .iter()
        .enumerate()
        .map(|(at, word)| (index.places(hash(word)).len(), at, hash(word)))
        .filter(|(count, ..)| *count > 0)
        .collect();
    rare.sort_unstable();
    let total = index.letters.words.len();
    // Where in the text a word of the quotation stands, with its weight.
    let mut hits: Vec<(usize, usize, u32)> = Vec::new();
    for (count, at, hash) in rare {
        if !hits.is_empty() && hits.len() + count > MOST_SEEDS {
            break;
        }
        let weight = 1 + (total / count).ilog2();
        let places = index.places(hash).iter().take(MOST_SEEDS);
        hits.extend(places.map(|&(_, word)| (word as usize, at, weight)));
    }
    hits.sort_unstable();
    // A window as long as the quotation slides over the hits; each word of the quotation counts once.
    let (mut counts, mut weight, mut left) = (vec![0_u32; quoted.len()], 0, 0);
    let mut windows: Vec<(u32, usize)> = Vec::new();
    for right in 0..hits.len() {
        let (word, at, gain) = hits[right];
        counts[at] += 1;
        weight += if counts[at] == 1 { gain } else { 0 };
        while hits[left].0 + quoted.len() + AROUND / 2 < word {
            let (_, at, loss) = hits[left];
            counts[at] -= 1;
            weight -= if counts[at] == 0 { loss } else { 0 };
            left += 1;
        }
        let (first, at, _) = hits[left];
        windows.push((weight, first.saturating_sub(at)));
    }
    windows.sort_unstable_by_key(|&(weight, start)| (std::cmp::Reverse(weight), start));
    let mut starts: Vec<usize> = Vec::new();
    for (_, start) in windows {
        if starts.len() == MOST_CANDIDATES {
            break;
        }
        if starts.iter().all(|known| known.abs_diff(start) > AROUND / 2) {
            starts.push(start);
        }
    }
    starts
}

/// The best alignment of a quotation with words `from..to` of a text; nothing where no word is the same.
fn align(text: &Letters, from: usize, to: usize, quoted: &Quoted) -> Option<Alignment> {
    let (rows, columns) = (quoted.len() + 1, to - from + 1);
    let at = |row: usize, column: usize| row * columns + column;
    // The least cost of the first words of the quotation against the text up to a word, and the same where
    // the text's last word was left out.
    let mut best = vec![0_u32; rows * columns];
    let mut skipping = vec![NEVER; rows * columns];
    for row in 1..rows {
        best[at(row, 0)] = ADDED * row as u32;
        let is_open = quoted.is_open.get(row).is_some_and(|is_open| *is_open);
        for column in 1..columns {
            let word = text.word(from + column - 1);
            let paired = best[at(row - 1, column - 1)] + difference(quoted.word(row - 1), word);
            let added = best[at(row - 1, column)] + ADDED;
            // Behind the last word of the quotation nothing is left out: the passage has ended.
            let (first, more) = match row + 1 == rows {
                true => (NEVER, NEVER),
                false if is_open => (0, 0),
                false => (LEFT_OUT, LEFT_OUT_MORE),
            };
            skipping[at(row, column)] =
                (best[at(row, column - 1)] + first).min(skipping[at(row, column - 1)] + more).min(NEVER);
            best[at(row, column)] = paired.min(added).min(skipping[at(row, column)]);
        }
    }
    let end = (0..columns).min_by_key(|&column| best[at(rows - 1, column)])?;
    let (mut row, mut column) = (rows - 1, end);
    let (mut moves, mut same, mut last, mut first) = (Vec::new(), 0, None, None);
    while row > 0 {
        let here = best[at(row, column)];
        if column > 0 && here == skipping[at(row, column)] {
            let is_open = quoted.is_open.get(row).is_some_and(|is_open| *is_open);
            moves.push(if is_open { Move::Passed } else { Move::LeftOut });
            // The stretch that is left out goes back as far as it costs least.
            let more = if is_open { 0 } else { LEFT_OUT_MORE };
            while column > 1 && skipping[at(row, column)] == skipping[at(row, column - 1)] + more {
                moves.push(if is_open { Move::Passed } else { Move::LeftOut });
                column -= 1;
            }
            column -= 1;
            continue;
        }
        let pair = match column {
            0 => NEVER,
            _ => difference(quoted.word(row - 1), text.word(from + column - 1)),
        };
        if column > 0 && here == best[at(row - 1, column - 1)] + pair {
            moves.push(if pair == 0 { Move::Same } else { Move::Other });
            same += usize::from(pair == 0);
            last = last.or(Some(from + column - 1));
            first = Some(from + column - 1);
            (row, column) = (row - 1, column - 1);
        } else {
            moves.push(Move::Added);
            row -= 1;
        }
    }
    moves.reverse();
    let stretch = Stretch { first: first?, last: last? };
    (same > 0).then_some(Alignment { stretch, moves, cost: best[at(rows - 1, end)], same })
}

/// What it costs to take one word for another.
fn difference(one: &str, other: &str) -> u32 {
    if one == other {
        0
    } else if is_alike(one, other) {
        ALIKE
    } else {
        OTHER
    }
}

/// Whether two words are forms of one word, or one misspelt. Numbers never are.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if short.len() < 4 || long.len() > 2 * short.len() {
        return false;
    }
    let shared = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let is_form = shared >= 4 && 2 * shared > long.len();
    let ends_alike = short.as_bytes()[short.len() - 1] == long.as_bytes()[long.len() - 1];
    let most = 1 + short.len() / 8;
    let may_be_slip = (shared > 0 || ends_alike) && long.len() - short.len() <= most;
    (is_form || (may_be_slip && strsim::osa_distance(one, other) <= most))
        && !has_digit(one)
        && !has_digit(other)
}

/// Whether a word is a number or has one in it.
pub(super) fn has_digit(word: &str) -> bool {
    word.chars().any(char::is_numeric)
}
