//! Which part of a sentence names a cause, and which its effect.

use std::ops::Range;

use crate::period::Period;
use crate::prose::{Reading, dates};

/// The two parts of a sentence that puts one thing down to another.
pub(super) struct Causal {
    /// The bytes that name the cause.
    pub(super) cause: Range<usize>,
    /// The bytes that name the effect.
    pub(super) effect: Range<usize>,
    /// Whether the words say no more than that the one came after the other.
    pub(super) is_order_only: bool,
}

/// What a text puts down to what, by its first words that do; nothing where it has none.
pub(super) fn causal(text: &str) -> Option<Causal> {
    let lower = text.to_ascii_lowercase();
    let first = |phrases: &[&str]| {
        let found = phrases.iter().filter_map(|phrase| Some((find_words(&lower, phrase)?, phrase.len())));
        found.min_by_key(|(at, length)| (*at, std::cmp::Reverse(*length)))
    };
    let (backward, forward, order) = (first(BACKWARD), first(FORWARD), first(ORDER));
    let start = |found: Option<(usize, usize)>| found.map_or(usize::MAX, |(at, _)| at);
    // “Prompted by” begins like “prompted”, and looks the other way.
    let is_backward = start(backward) <= start(forward);
    match (backward, forward, order) {
        (Some((at, length)), ..) if is_backward => Some(looking_back(text, at, length, false)),
        (_, Some((at, length)), _) => {
            Some(Causal { cause: 0..at, effect: at + length..text.len(), is_order_only: false })
        }
        (_, _, Some((at, length))) => Some(looking_back(text, at, length, true)),
        _ => None,
    }
}

/// The parts around words that lead from an effect to its cause; at the head of a sentence the effect follows the comma.
fn looking_back(text: &str, at: usize, length: usize, is_order_only: bool) -> Causal {
    let behind = at + length;
    let is_head = text[..at].trim().is_empty();
    match text[behind..].find(',').map(|comma| behind + comma) {
        Some(comma) if is_head => Causal { cause: behind..comma, effect: comma..text.len(), is_order_only },
        _ => Causal { cause: behind..text.len(), effect: 0..at, is_order_only },
    }
}

/// Where a phrase stands in a text as words of its own.
fn find_words(text: &str, phrase: &str) -> Option<usize> {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(phrase).map(|(at, _)| at).find(|&at| {
        is_edge(text[..at].chars().next_back()) && is_edge(text[at + phrase.len()..].chars().next())
    })
}

/// The dates that a part of a text names in full.
pub(super) fn named_dates(text: &str) -> Vec<Period> {
    let full = dates(text).into_iter().filter_map(|date| match date.reading {
        Reading::Full(date) => Period::parse(&date).ok(),
        _ => None,
    });
    full.collect()
}

/// The words of weight in a text, each by its first letters, in order and once.
pub(super) fn stems(text: &str) -> Vec<String> {
    let mut stems: Vec<String> = super::tense::words(text)
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() > 2 && !LIGHT.contains(&&**word))
        .map(|word| word.trim_end_matches('s').chars().take(5).collect())
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// How many words of weight two texts have in common.
pub(super) fn shared_stems(one: &str, other: &str) -> usize {
    let other = stems(other);
    stems(one).iter().filter(|stem| other.binary_search(stem).is_ok()).count()
}

/// Words that tie nothing to anything.
const LIGHT: &[&str] = &[
    "the",
    "and",
    "for",
    "was",
    "are",
    "has",
    "had",
    "its",
    "his",
    "her",
    "not",
    "but",
    "all",
    "who",
    "one",
    "two",
    "new",
    "out",
    "off",
    "put",
    "did",
    "say",
    "said",
    "may",
    "that",
    "this",
    "with",
    "from",
    "have",
    "been",
    "were",
    "they",
    "their",
    "which",
    "into",
    "than",
    "then",
    "when",
    "what",
    "more",
    "most",
    "some",
    "such",
    "only",
    "also",
    "after",
    "before",
    "during",
    "since",
    "over",
    "about",
    "between",
    "year",
    "years",
    "month",
    "months",
    "began",
    "became",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const BACKWARD: &[&str] = &[
    "because of",
    "because",
    "due to",
    "owing to",
    "thanks to",
    "as a result of",
    "as a consequence of",
    "in response to",
    "in reaction to",
    "as a reaction to",
    "in retaliation for",
    "in revenge for",
    "in answer to",
    "in protest at",
    "in protest against",
    "prompted by",
    "triggered by",
    "caused by",
    "driven by",
    "provoked by",
    "sparked by",
    "fuelled by",
    "fueled by",
    "angered by",
    "incensed by",
    "alarmed by",
    "embittered by",
    "spurred by",
    "encouraged by",
    "emboldened by",
    "brought about by",
    "brought on by",
    "set off by",
    "stems from",
    "stemmed from",
    "resulted from",
    "results from",
    "explained by",
    "a reaction to",
    "a response to",
    "reacted to",
    "reacting to",
    "responded to",
    "responding to",
    "retaliated for",
];

const FORWARD: &[&str] = &[
    "led to",
    "leads to",
    "has led to",
    "caused",
    "causes",
    "brought about",
    "brings about",
    "triggered",
    "triggers",
    "sparked",
    "sparks",
    "prompted",
    "prompts",
    "provoked",
    "provokes",
    "resulted in",
    "results in",
    "gave rise to",
    "gives rise to",
    "contributed to",
    "set off",
    "unleashed",
    "is behind",
    "was behind",
    "is to blame for",
    "was to blame for",
    "is responsible for",
    "was responsible for",
    "drove",
    "drives",
    "has driven",
    "fuelled",
    "fueled",
    "fuels",
    "produced",
    "emboldened",
    "galvanised",
    "galvanized",
    "electrified",
    "pushed",
    "forced",
    "spurred",
];

const ORDER: &[&str] = &["in the wake of", "following", "after"];
