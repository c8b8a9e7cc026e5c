//! The passage that comes near to a quotation: what differs, and whether it is the passage that is quoted.

use super::Text;
use super::align::{self, Alignment, Move, Quoted, is_alike};
use super::letters::Letters;
use super::matches::{Closeness, Difference, Near, Passage, Sort};

impl Text {
    pub(super) fn near(&self, quoted: &Quoted, alignment: &Alignment) -> Near {
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

    /// Whether a quotation passes over so much in silence that it may rather be put together from two places.
    pub(super) fn skips(&self, near: &Near) -> bool {
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

fn push_word(words: &mut String, word: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}

/// Whether so many words are changed that they may be those of another passage.
pub(super) fn is_patchy(near: &Near) -> bool {
    let changed = near.differences.iter().map(|difference| difference.quoted.split_whitespace().count());
    near.closeness == Closeness::Altered && changed.sum::<usize>() > 1
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
pub(super) fn shares_enough(quoted: &Quoted, alignment: &Alignment) -> bool {
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
    let word = Letters::of(word).letters;
    let helps = ["do", "does", "did", "yet", "any", "longer", "been", "be"];
    (is_negation(&word) && word != "without") || helps.contains(&&*word)
}

/// What a difference is about.
fn sort(quoted: &str, printed: &str) -> Sort {
    let numbers = |words: &str| -> Vec<String> {
        let words = words.split_whitespace().map(|word| Letters::of(word).letters);
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
fn is_negation(word: &str) -> bool {
    let word = Letters::of(word).letters;
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
pub(super) fn is_common(word: &str) -> bool {
    const WORDS: [&str; 52] = [
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have",
        "he", "her", "his", "i", "in", "into", "is", "it", "its", "not", "of", "on", "or", "she", "so",
        "such", "than", "that", "the", "their", "them", "there", "these", "they", "this", "those", "to",
        "was", "we", "were", "which", "who", "will", "with", "would", "you", "your",
    ];
    WORDS.contains(&word)
}
