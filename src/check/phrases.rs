//! The words of a claim's text, for telling how it speaks.

use std::collections::BTreeSet;

/// The words of a text in order, in lower case; apostrophes and hyphens inside a word belong to it.
pub(super) struct Phrases {
    words: Vec<String>,
    known: BTreeSet<String>,
}

/// Words of four letters and more that say nothing by themselves.
const EMPTY: [&str; 24] = [
    "that", "this", "with", "from", "have", "been", "were", "they", "them", "their", "there", "than", "when",
    "what", "which", "would", "does", "also", "more", "most", "some", "such", "only", "into",
];

impl Phrases {
    pub(super) fn of(text: &str) -> Phrases {
        let is_inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-');
        let words = text.split(|letter| !is_inside(letter));
        let words: Vec<String> = words
            .map(|word| word.trim_matches(['\'', '’', '-']).to_lowercase())
            .filter(|word| !word.is_empty())
            .collect();
        let known = words.iter().cloned().collect();
        Phrases { words, known }
    }

    /// The words in order.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// The words that carry the meaning, without the ending of a plural or a verb.
    pub(super) fn stems(&self) -> BTreeSet<String> {
        let carry =
            self.known.iter().filter(|word| word.chars().count() > 3 && !EMPTY.contains(&word.as_str()));
        let bare = carry.map(|word| word.trim_end_matches("'s").trim_end_matches("’s"));
        bare.map(|word| word.trim_end_matches(['s', 'e']).to_owned()).collect()
    }

    /// Whether the text has one of some phrases, which stand in a list between strokes.
    pub(super) fn has_one_of(&self, list: &str) -> bool {
        list.split('/').any(|phrase| self.has(phrase))
    }

    /// Whether the text has a phrase: words with single blanks between them.
    pub(super) fn has(&self, phrase: &str) -> bool {
        let first = phrase.split(' ').next().unwrap_or_default();
        self.known.contains(first) && (0..self.words.len()).any(|at| self.begins(at, phrase))
    }

    /// Whether a phrase begins at a word.
    pub(super) fn begins(&self, at: usize, phrase: &str) -> bool {
        let mut words = self.words[at..].iter();
        phrase.split(' ').all(|part| words.next().is_some_and(|word| word == part))
    }
}
