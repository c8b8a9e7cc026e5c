//! Which part of a sentence names a cause, and which its effect.

use std::ops::Range;

use crate::period::Period;
use crate::prose::{Phrasebook, Reading, dates};

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
    let [backward, forward, order] = first_of([&BACKWARD, &FORWARD, &ORDER], &text.to_ascii_lowercase());
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
        _ if is_head && !is_order_only => {
            // Without a comma the first date closes the cause: “In response to the strike of May 2023 the firm …”.
            let date = dates(&text[behind..]).into_iter().next();
            let end = date.map_or(text.len(), |date| behind + date.span.end);
            Causal { cause: behind..end, effect: end..text.len(), is_order_only }
        }
        _ => Causal { cause: behind..text.len(), effect: 0..at, is_order_only },
    }
}

/// Of each of some lists the phrase that comes first in a text, the longest where several do: where it begins, and
/// its length.
fn first_of<const LISTS: usize>(lists: [&Phrasebook; LISTS], lower: &str) -> [Option<(usize, usize)>; LISTS] {
    let mut found = [None; LISTS];
    let mut at = 0;
    for piece in lower.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        for (found, list) in found.iter_mut().zip(lists) {
            if found.is_none() {
                let mut phrases = list.beginning(word).iter();
                let phrase = phrases.find(|phrase| begins_with(&lower[at..], phrase));
                *found = phrase.map(|phrase| (at, phrase.len()));
            }
        }
        at += piece.len();
    }
    found
}

/// Whether a text begins with a phrase that ends with a word.
fn begins_with(text: &str, phrase: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    text.strip_prefix(phrase).is_some_and(ends)
}

/// The dates that a part of a text names in full.
pub(super) fn named_dates(text: &str) -> Vec<Period> {
    // No date of its own is without digits, but for centuries.
    let may_hold = |text: &str| {
        text.bytes().any(|byte| byte.is_ascii_digit()) || text.to_ascii_lowercase().contains("centur")
    };
    if !may_hold(text) {
        return Vec::new();
    }
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

static BACKWARD: Phrasebook = Phrasebook::of(&[
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
]);

static FORWARD: Phrasebook = Phrasebook::of(&[
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
]);

static ORDER: Phrasebook = Phrasebook::of(&["in the wake of", "following", "after"]);
