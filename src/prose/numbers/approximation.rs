//! The words around a number that loosen it.

use super::super::tokens::Tokens;

/// How a text loosens a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approximation {
    /// “about”, “some”, “roughly”, “an estimated”, “or so”.
    About,
    /// “more than”, “over”.
    Over,
    /// “fewer than”, “under”.
    Under,
    /// “at least”, “no fewer than”, “or more”.
    AtLeast,
    /// “up to”, “at most”, “as many as”.
    AtMost,
    /// “nearly”, “almost”, “close to”.
    Nearly,
}

use Approximation::{About, AtLeast, AtMost, Nearly, Over, Under};

/// The phrases before a number, the longest first where one ends another.
const BEFORE: &[(&[&str], Approximation)] = &[
    (&["no", "fewer", "than"], AtLeast),
    (&["not", "fewer", "than"], AtLeast),
    (&["no", "less", "than"], AtLeast),
    (&["not", "less", "than"], AtLeast),
    (&["at", "least"], AtLeast),
    (&["a", "minimum", "of"], AtLeast),
    (&["no", "more", "than"], AtMost),
    (&["not", "more", "than"], AtMost),
    (&["at", "most"], AtMost),
    (&["up", "to"], AtMost),
    (&["as", "many", "as"], AtMost),
    (&["as", "much", "as"], AtMost),
    (&["a", "maximum", "of"], AtMost),
    (&["more", "than"], Over),
    (&["greater", "than"], Over),
    (&["higher", "than"], Over),
    (&["larger", "than"], Over),
    (&["upwards", "of"], Over),
    (&["upward", "of"], Over),
    (&["north", "of"], Over),
    (&["in", "excess", "of"], Over),
    (&["exceeding"], Over),
    (&["above"], Over),
    (&["beyond"], Over),
    (&["over"], Over),
    (&["fewer", "than"], Under),
    (&["less", "than"], Under),
    (&["lower", "than"], Under),
    (&["short", "of"], Under),
    (&["below"], Under),
    (&["under"], Under),
    (&["close", "to"], Nearly),
    (&["nearly"], Nearly),
    (&["almost"], Nearly),
    (&["approaching"], Nearly),
    (&["in", "the", "region", "of"], About),
    (&["an", "estimated"], About),
    (&["estimated"], About),
    (&["about"], About),
    (&["around"], About),
    (&["roughly"], About),
    (&["approximately"], About),
    (&["some"], About),
    (&["circa"], About),
    (&["perhaps"], About),
    (&["maybe"], About),
    (&["~"], About),
    (&["≈"], About),
    (&["≥"], AtLeast),
    (&["≤"], AtMost),
    (&[">"], Over),
    (&["<"], Under),
];

/// The phrases behind a number.
const BEHIND: &[(&[&str], Approximation)] = &[
    (&["or", "more"], AtLeast),
    (&["and", "more"], AtLeast),
    (&["or", "above"], AtLeast),
    (&["or", "fewer"], AtMost),
    (&["or", "less"], AtMost),
    (&["or", "so"], About),
    (&["-", "odd"], About),
    (&["odd"], About),
    (&["plus"], AtLeast),
    (&["+"], AtLeast),
];

/// How the words around the tokens from `start` to `end` loosen the number that they make.
pub(super) fn around(tokens: &Tokens, start: usize, end: usize) -> Option<Approximation> {
    // “a” belongs to “a third”, “the” stands between in “over the 100”.
    let start = start - usize::from(matches!(tokens.lower_before(start, 1), "a" | "an" | "just" | "only"));
    for (words, approximation) in BEFORE {
        let Some(first) = start.checked_sub(words.len()) else { continue };
        if tokens.phrase(first, words).is_none() {
            continue;
        }
        // “over 20 years” is as long as they lasted, not more.
        let is_span = words == &["over"] && is_time(tokens.lower(end));
        // “above” and “below” may end what came before: “as said above 20”.
        return (!is_span).then_some(*approximation);
    }
    let behind = |at: usize| BEHIND.iter().find(|(words, _)| tokens.phrase(at, words).is_some());
    // “20 years or more”: one word may stand between.
    behind(end)
        .or_else(|| behind(end + 1).filter(|(words, _)| words[0] == "or"))
        .map(|(_, approximation)| *approximation)
}

/// Whether a word is a unit of time.
pub(crate) fn is_time(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    matches!(
        word,
        "second"
            | "minute"
            | "hour"
            | "day"
            | "night"
            | "week"
            | "month"
            | "year"
            | "decade"
            | "centurie"
            | "century"
    )
}
