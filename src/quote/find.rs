//! Finding a quotation: word for word, with an editor's ellipses and brackets, or nearly.

use super::Text;
use super::align::{self, Alignment, Move, Quoted, is_alike};
use super::index::Stretch;
use super::letters::cased;
use super::pieces::{Gap, Piece, pieces};

/// A passage of a text, as a range of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// What became of a quotation in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// It stands there word for word, in these places in the order of the text.
    Found(Vec<Passage>),
    /// It does not, but this passage comes near.
    Near(Near),
    /// Its pieces all stand there word for word, but not in this order or not near each other.
    Scattered(Scatter),
    /// Nothing in the text is like it, or no more than a few of its words.
    Nowhere,
    /// It has no words.
    Empty,
}

/// A passage that comes near to a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The passage.
    pub passage: Passage,
    /// What the quotation says otherwise, in its order.
    pub differences: Vec<Difference>,
    /// How near it comes.
    pub closeness: Closeness,
}

/// How near a passage comes to a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closeness {
    /// Only words of the text are left out.
    Elided,
    /// It is the passage that is quoted, with words changed.
    Altered,
    /// It may be another passage altogether.
    Far,
}

/// Words that a quotation says otherwise than the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What sort of words they are.
    pub sort: Sort,
    /// The words of the quotation; empty where it leaves words out.
    pub quoted: String,
    /// The words of the text; empty where the quotation adds words.
    pub printed: String,
    /// Where they stand in the text.
    pub at: Passage,
}

/// What a difference is about, heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A number.
    Number,
    /// A negation.
    Negation,
    /// Any other words.
    Words,
    /// Capitals.
    Capitals,
}

/// A quotation whose pieces stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scatter {
    /// Each piece: its words as quoted, and where they stand.
    pub pieces: Vec<(String, Passage)>,
    /// Whether they stand in the order of the quotation.
    pub is_in_order: bool,
}

/// So many places of one quotation are told.
const MOST_PLACES: usize = 64;
/// So many words may be left out between paragraphs; within one, any number.
const REACH: usize = 100;
/// So many words may stand in the text where the quotation has brackets.
const BRACKET_REACH: usize = 12;
/// So many pieces of a quotation without ellipses are looked for.
const MOST_PIECES: usize = 4;

impl Text {
    /// What became of a quotation in this text.
    pub fn find(&self, quote: &str) -> Match {
        let pieces = pieces(quote);
        if pieces.is_empty() {
            return Match::Empty;
        }
        let chains = self.chains(&pieces);
        let sound = self.sound(&pieces, &chains);
        if !sound.is_empty() {
            return Match::Found(sound);
        }
        if let Some(chain) = chains.first() {
            let differences = self.case_differences(&pieces, chain);
            let passage = self.passage(chain.whole());
            return Match::Near(Near { passage, differences, closeness: Closeness::Altered });
        }
        // Pieces that all stand there, but not so, are told as such; one of one word may stand anywhere.
        let is_telling = |pieces: &[Piece]| pieces.iter().all(|piece| piece.letters.words.len() > 1);
        let scattered = match pieces.len() > 1 && is_telling(&pieces) {
            true => self.scatter(&pieces),
            false => None,
        };
        if let Some(scatter) = scattered {
            return Match::Scattered(scatter);
        }
        let quoted = Quoted::of(&pieces);
        let near = align::nearest(self.index(), &quoted).filter(|near| shares_enough(&quoted, near));
        let near = near.map(|alignment| self.near(&quoted, &alignment));
        match near {
            Some(near) if near.closeness != Closeness::Far && !self.skips(&near) && !is_patchy(&near) => {
                Match::Near(near)
            }
            other => match self.spliced(&pieces) {
                Some(scatter) => Match::Scattered(scatter),
                None => other.map_or(Match::Nowhere, Match::Near),
            },
        }
    }

    /// Where a quotation stands word for word, in the order of the text; [`Self::find`] without the search for
    /// what comes near.
    pub fn places(&self, quote: &str) -> Vec<Passage> {
        let pieces = pieces(quote);
        match pieces.is_empty() {
            true => Vec::new(),
            false => self.sound(&pieces, &self.chains(&pieces)),
        }
    }

    /// The chains that have the capitals of the quotation too.
    fn sound(&self, pieces: &[Piece], chains: &[Chain]) -> Vec<Passage> {
        let sound = chains.iter().filter(|chain| self.case_differences(pieces, chain).is_empty());
        sound.map(|chain| self.passage(chain.whole())).collect()
    }

    /// The places at which words stand exactly, capitals aside, in the order of the text.
    pub fn exact(&self, words: &str, limit: usize) -> Vec<Passage> {
        let pieces = pieces(words);
        let [piece] = &pieces[..] else { return Vec::new() };
        let found = self.index().exact(&piece.letters, limit);
        found.into_iter().map(|stretch| self.passage(stretch)).collect()
    }

    /// Whether a quotation passes over so much in silence that it may rather be put together from two places.
    fn skips(&self, near: &Near) -> bool {
        near.differences.iter().filter(|difference| difference.quoted.is_empty()).any(|difference| {
            let words = &self.index().letters.words;
            let paragraph =
                |word: usize| self.structure.paragraph_index(words[word.min(words.len() - 1)].start);
            let first = words.partition_point(|word| word.start < difference.at.start);
            let behind = words.partition_point(|word| word.start < difference.at.end);
            let before = first.saturating_sub(1);
            let is_pure = near.closeness == Closeness::Elided;
            paragraph(before) != paragraph(behind) || behind - first > if is_pure { 60 } else { 8 }
        })
    }

    fn passage(&self, stretch: Stretch) -> Passage {
        let words = &self.index().letters.words;
        Passage { start: words[stretch.first].start, end: words[stretch.last].stop }
    }

    /// The places where all pieces stand in order and within reach of each other.
    fn chains(&self, pieces: &[Piece]) -> Vec<Chain> {
        let index = self.index();
        let mut places: Vec<Vec<Stretch>> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let found = index.exact(&piece.letters, if pieces.len() == 1 { MOST_PLACES } else { 4_096 });
            if found.is_empty() {
                return Vec::new();
            }
            places.push(found);
        }
        let mut chains: Vec<Chain> = Vec::new();
        for &first in &places[0] {
            let mut stretches = vec![first];
            for (piece, places) in pieces.iter().zip(&places).skip(1) {
                let last = stretches[stretches.len() - 1].last;
                let next = places.get(places.partition_point(|place| place.first <= last));
                match next.filter(|next| self.is_within_reach(last, next.first, piece.gap)) {
                    Some(&next) => stretches.push(next),
                    None => break,
                }
            }
            if stretches.len() == pieces.len() {
                let chain = Chain { stretches };
                // Of two that end alike, the later beginning is the nearer.
                if chains.last().is_some_and(|known| known.whole().last == chain.whole().last) {
                    chains.pop();
                }
                chains.push(chain);
            }
            if chains.len() == MOST_PLACES {
                break;
            }
        }
        chains
    }

    fn is_within_reach(&self, last: usize, next: usize, gap: Gap) -> bool {
        let between = next - last - 1;
        match gap {
            Gap::Bracket => between <= BRACKET_REACH,
            Gap::Start | Gap::Ellipsis => {
                let words = &self.index().letters.words;
                let paragraph = |word: usize| self.structure.paragraph_index(words[word].start);
                between <= REACH || paragraph(last) == paragraph(next)
            }
        }
    }

    /// Words whose capitals differ; first letters of a piece may, as editors change them.
    fn case_differences(&self, pieces: &[Piece], chain: &Chain) -> Vec<Difference> {
        let mut differences = Vec::new();
        for (piece, &stretch) in pieces.iter().zip(&chain.stretches) {
            let printed = self.words(self.passage(stretch));
            if printed == piece.text.trim() {
                continue;
            }
            let (one, other) = (cased(&piece.text), cased(printed));
            if behind_first(&one) == behind_first(&other) || is_headline(&one, &other, &piece.text, printed) {
                continue;
            }
            differences.extend(self.case_difference(piece, stretch));
        }
        differences
    }

    /// The first words of a piece whose capitals differ, one by one where the two have the same words.
    fn case_difference(&self, piece: &Piece, stretch: Stretch) -> Vec<Difference> {
        let words = &self.index().letters.words[stretch.first..=stretch.last];
        let is_parallel = words.len() == piece.letters.words.len();
        if !is_parallel {
            let at = self.passage(stretch);
            let (quoted, printed) = (piece.text.trim().to_owned(), self.words(at).to_owned());
            return vec![Difference { sort: Sort::Capitals, quoted, printed, at }];
        }
        let pairs = piece.letters.words.iter().zip(words).enumerate();
        pairs
            .filter_map(|(index, (one, other))| {
                let quoted = &piece.text[one.start as usize..one.stop as usize];
                let at = Passage { start: other.start, end: other.stop };
                let printed = self.words(at);
                let (one, other) = (cased(quoted), cased(printed));
                let is_same = one == other || (index == 0 && behind_first(&one) == behind_first(&other));
                (!is_same).then(|| Difference {
                    sort: Sort::Capitals,
                    quoted: quoted.to_owned(),
                    printed: printed.to_owned(),
                    at,
                })
            })
            .collect()
    }

    /// The pieces each at its place, where all of them stand in the text.
    fn scatter(&self, pieces: &[Piece]) -> Option<Scatter> {
        let index = self.index();
        let mut found: Vec<(String, Stretch)> = Vec::new();
        for piece in pieces {
            let places = index.exact(&piece.letters, MOST_PLACES);
            let last = found.last().map(|(_, stretch)| stretch.last);
            let next = places.iter().find(|place| last.is_none_or(|last| place.first > last));
            found.push((piece.text.trim().to_owned(), *next.or(places.first())?));
        }
        let is_in_order = found.windows(2).all(|pair| pair[0].1.last < pair[1].1.first);
        let pieces = found.into_iter().map(|(words, stretch)| (words, self.passage(stretch))).collect();
        Some(Scatter { pieces, is_in_order })
    }

    /// A quotation as the longest pieces that stand in the text, where a few make all of it.
    fn spliced(&self, pieces: &[Piece]) -> Option<Scatter> {
        let mut cut: Vec<Piece> = Vec::new();
        for piece in pieces {
            let words = &piece.letters.words;
            let mut from = 0;
            while from < words.len() {
                let part = |to: usize| {
                    let text = &piece.text[words[from].start as usize..words[to - 1].stop as usize];
                    super::pieces::pieces(text).into_iter().next()
                };
                let stands =
                    |to: usize| part(to).is_some_and(|part| !self.index().exact(&part.letters, 1).is_empty());
                let to = longest(from, words.len(), stands);
                let is_telling = |word: usize| !is_common(piece.letters.word(word));
                // Pieces of fewer words could stand anywhere.
                if to < from + 3 || !(from..to).any(is_telling) || cut.len() == MOST_PIECES {
                    return None;
                }
                cut.extend(part(to).map(|part| Piece { gap: Gap::Ellipsis, ..part }));
                from = to;
            }
        }
        let words: usize = cut.iter().map(|piece| piece.letters.words.len()).sum();
        (cut.len() > 1 && words > 3 * cut.len()).then(|| self.scatter(&cut)).flatten()
    }

    fn near(&self, quoted: &Quoted, alignment: &Alignment) -> Near {
        let differences = self.differences(quoted, alignment);
        let passage = self.passage(alignment.stretch);
        let mut closeness = closeness(quoted, alignment, &differences);
        let mut near_differences = differences;
        for difference in &mut near_differences {
            if self.swaps_number(difference) {
                difference.sort = Sort::Number;
                if closeness == Closeness::Elided {
                    closeness = Closeness::Altered;
                }
            }
        }
        Near { passage, differences: near_differences, closeness }
    }

    /// Runs of words that differ, each as one difference.
    fn differences(&self, quoted: &Quoted, alignment: &Alignment) -> Vec<Difference> {
        let words = &self.index().letters.words;
        let (mut at_quote, mut at_text) = (0, alignment.stretch.first);
        let mut differences: Vec<Difference> = Vec::new();
        let mut is_open = false;
        for &made in &alignment.moves {
            let is_quoted = matches!(made, Move::Same | Move::Other | Move::Added);
            let is_printed = matches!(made, Move::Same | Move::Other | Move::LeftOut | Move::Passed);
            if matches!(made, Move::Same | Move::Passed) {
                is_open = false;
            } else {
                if !std::mem::replace(&mut is_open, true) {
                    let start = words.get(at_text).map_or(self.content.len() as u32, |word| word.start);
                    let at = Passage { start, end: start };
                    let (quoted, printed) = (String::new(), String::new());
                    differences.push(Difference { sort: Sort::Words, quoted, printed, at });
                }
                if let Some(open) = differences.last_mut() {
                    if is_quoted {
                        push_word(&mut open.quoted, quoted.written(at_quote));
                    }
                    if is_printed {
                        open.at.end = words[at_text].stop;
                        open.printed = self.words(open.at).to_owned();
                    }
                }
            }
            at_quote += usize::from(is_quoted);
            at_text += usize::from(is_printed);
        }
        for difference in &mut differences {
            difference.sort = sort(&difference.quoted, &difference.printed);
        }
        differences
    }

    /// Whether a number of the quotation stands in the place of one that is left out: “rose from 45” for “rose from
    /// 40 to 45”.
    fn swaps_number(&self, difference: &Difference) -> bool {
        let has_digit = |word: &str| align::has_digit(word);
        let words = &self.index().letters.words;
        let first = words.partition_point(|word| word.start < difference.at.start);
        let behind = words.partition_point(|word| word.start < difference.at.end);
        let is_number = |index: usize| index < words.len() && has_digit(self.index().letters.word(index));
        let beside = is_number(behind) || first.checked_sub(1).is_some_and(is_number);
        difference.quoted.is_empty() && has_digit(&difference.printed) && beside
    }
}

/// A quotation found piece by piece.
#[derive(Debug)]
struct Chain {
    stretches: Vec<Stretch>,
}

impl Chain {
    fn whole(&self) -> Stretch {
        Stretch { first: self.stretches[0].first, last: self.stretches[self.stretches.len() - 1].last }
    }
}

/// The greatest number above `from` up to `to` that holds, where all below it do; `from` where none does.
fn longest(from: usize, to: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = (low + high).div_ceil(2);
        match holds(middle) {
            true => low = middle,
            false => high = middle - 1,
        }
    }
    low
}

fn push_word(words: &mut String, word: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}

/// Whether so many words are changed that they may be those of another passage.
fn is_patchy(near: &Near) -> bool {
    let changed = near.differences.iter().map(|difference| difference.quoted.split_whitespace().count());
    near.closeness == Closeness::Altered && changed.sum::<usize>() > 1
}

/// A text behind its first letter.
fn behind_first(text: &str) -> &str {
    let mut letters = text.chars();
    letters.next();
    letters.as_str()
}

/// Whether one of two is set in the capitals of a headline.
fn is_headline(one: &str, other: &str, quoted: &str, printed: &str) -> bool {
    let is_large = |text: &str| !text.chars().any(char::is_lowercase);
    let is_title = |text: &str| {
        let long =
            text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 3);
        let mut words = long.peekable();
        words.peek().is_some() && words.all(|word| !word.starts_with(char::is_lowercase))
    };
    let has_words = printed.split_whitespace().count() > 2;
    has_words && (is_large(one) || is_large(other) || is_title(quoted) || is_title(printed))
}

/// How many words of a quotation that tell anything there are, and how many of them the passage has too.
fn telling(quoted: &Quoted, alignment: &Alignment) -> (usize, usize) {
    let (mut at, mut all, mut same) = (0, 0, 0);
    for &made in &alignment.moves {
        if matches!(made, Move::Same | Move::Other | Move::Added) {
            let is_telling = !is_common(quoted.word(at));
            all += usize::from(is_telling);
            same += usize::from(is_telling && made == Move::Same);
            at += 1;
        }
    }
    (all, same)
}

/// Whether a passage shares so much with a quotation that it is worth showing: a third of what tells anything.
fn shares_enough(quoted: &Quoted, alignment: &Alignment) -> bool {
    let (all, same) = telling(quoted, alignment);
    3 * same >= all
        && 2 * alignment.same >= alignment.moves.iter().filter(|made| **made == Move::Other).count()
}

/// How near an alignment comes. A changed word in five is the same passage; more may be another.
fn closeness(quoted: &Quoted, alignment: &Alignment, differences: &[Difference]) -> Closeness {
    let words = quoted.len();
    let (all, same) = telling(quoted, alignment);
    let alike = differences.iter().filter(|one| is_alike(&one.quoted, &one.printed.to_lowercase())).count();
    let only_left_out = differences.iter().all(|difference| difference.quoted.is_empty());
    let is_short = words == 2 && alignment.same == 2 && differences.len() == 1 && alignment.cost < 90;
    let is_close =
        alignment.cost as usize <= 40 * words && 2 * (same + alike) >= all && (same > 0 || all == 0);
    if !(is_close || is_short) {
        return Closeness::Far;
    }
    let drops_negation = differences.iter().any(|difference| {
        let mut words = difference.printed.split_whitespace();
        difference.sort == Sort::Negation && words.all(is_bare_negation)
    });
    match only_left_out && !drops_negation {
        true => Closeness::Elided,
        false => Closeness::Altered,
    }
}

/// Whether a word does nothing but negate, or help to.
fn is_bare_negation(word: &str) -> bool {
    let word = super::letters::Letters::of(word).letters;
    let helps = ["do", "does", "did", "yet", "any", "longer", "been", "be"];
    (is_negation(&word) && word != "without") || helps.contains(&&*word)
}

/// What a difference is about.
fn sort(quoted: &str, printed: &str) -> Sort {
    let numbers = |words: &str| -> Vec<String> {
        let words = words.split_whitespace().map(|word| super::letters::Letters::of(word).letters);
        words.filter(|word| align::has_digit(word) || is_number_word(word)).collect()
    };
    let negations = |words: &str| words.split_whitespace().filter(|word| is_negation(word)).count();
    if !quoted.is_empty() && numbers(quoted) != numbers(printed) {
        Sort::Number
    } else if negations(quoted) != negations(printed) {
        Sort::Negation
    } else {
        Sort::Words
    }
}

/// Whether a word denies.
pub(super) fn is_negation(word: &str) -> bool {
    let word = super::letters::Letters::of(word).letters;
    let words = [
        "not", "no", "never", "none", "nothing", "nobody", "neither", "nor", "without", "cannot", "hardly",
        "scarcely", "barely",
    ];
    words.contains(&&*word) || word.ends_with("n't")
}

fn is_number_word(word: &str) -> bool {
    const WORDS: [&str; 33] = [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "dozen",
        "half",
    ];
    WORDS.contains(&word)
}

/// Whether a word stands in every text and tells no passage.
fn is_common(word: &str) -> bool {
    const WORDS: [&str; 52] = [
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
        "he", "her", "his", "i", "in", "into", "is", "it", "its", "not", "of", "on", "or", "she", "so",
        "such", "than", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to",
        "was", "we", "were", "which", "who", "will", "with", "would", "you", "your",
    ];
    WORDS.contains(&word)
}
