//! What in a text may be a name: words with capitals, first names and surnames.

use std::ops::Range;

/// A surname that stands alone is compared from so many letters on.
pub(super) const LONG: usize = 7;

/// A surname of fewer letters is compared only behind its first name.
pub(super) const SHORT: usize = 4;

/// First name and surname of a person, in small letters; nothing for a body or a single word.
pub(super) fn person(name: &str) -> Option<(String, String)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let is_particle = |word: &&str| {
        matches!(*word, "bin" | "ibn" | "al" | "ul" | "de" | "da" | "van" | "von" | "der" | "la" | "le")
    };
    let is_person =
        (2..=4).contains(&words.len()) && words.iter().all(|word| is_capital(word) || is_particle(word));
    let capitals = capitals(name);
    match (capitals.first(), capitals.last()) {
        (Some(first), Some(last)) if is_person && capitals.len() > 1 => {
            Some((first.lower.clone(), last.lower.clone()))
        }
        _ => None,
    }
}

/// A word with a capital letter.
pub(super) struct Word {
    pub(super) lower: String,
    pub(super) span: Range<usize>,
    /// Whether it stands behind another such word with nothing but a blank, or a stop and a blank, between.
    pub(super) follows: bool,
    pub(super) begins_sentence: bool,
}

/// The words of a text that begin with a capital letter and go on in small ones, in order.
pub(super) fn capitals(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    let inside = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '\u{300}'..='\u{36f}');
    while at < text.len() {
        let rest = &text[at..];
        let length = rest.find(|letter: char| !inside(letter)).unwrap_or(rest.len());
        let word = rest[..length].trim_end_matches('-');
        if word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase) {
            let between = words.last().map_or("", |last| &text[last.span.end..at]);
            let follows = !words.is_empty()
                && between.len() <= 2
                && between.trim_start_matches('.').chars().all(char::is_whitespace)
                && !between.is_empty();
            let before = text[..at].trim_end_matches(['“', '"', '‘', '\'', '(', ' ', '\n']);
            let begins_sentence = before.is_empty() || before.ends_with(['.', '!', '?', ':']);
            words.push(Word {
                lower: word.to_lowercase(),
                span: at..at + word.len(),
                follows,
                begins_sentence,
            });
        }
        let skipped = rest[length..].chars().next().map_or(0, char::len_utf8);
        at += length + skipped;
    }
    words
}

/// A name of one word, as bodies have them.
pub(super) fn single(name: &str) -> Option<(String, String)> {
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    let is_word = name.chars().all(char::is_alphabetic)
        && name.chars().any(char::is_lowercase)
        && name.starts_with(char::is_uppercase);
    (is_word && name.chars().count() >= LONG).then(|| (String::new(), name.to_lowercase()))
}
