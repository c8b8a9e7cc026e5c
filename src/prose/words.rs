//! Lists of words to look up in.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// A list of words, written as one text with blanks between them.
pub(crate) struct Words {
    list: &'static str,
    set: OnceLock<HashSet<&'static str>>,
}

impl Words {
    /// The words of a text.
    pub(crate) const fn of(list: &'static str) -> Words {
        Words { list, set: OnceLock::new() }
    }

    /// Whether a word is one of them.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.list.split_whitespace().collect()).contains(word)
    }
}

/// A list of phrases: words in small letters with single blanks between them.
pub(crate) struct Phrasebook {
    list: &'static [&'static str],
    by_first: OnceLock<HashMap<&'static str, Vec<&'static str>>>,
}

impl Phrasebook {
    /// Some phrases.
    pub(crate) const fn of(list: &'static [&'static str]) -> Phrasebook {
        Phrasebook { list, by_first: OnceLock::new() }
    }

    /// The phrases that begin with a word, the longest first.
    pub(crate) fn beginning(&self, word: &str) -> &[&'static str] {
        let by_first = self.by_first.get_or_init(|| {
            let mut phrases = self.list.to_vec();
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
            let mut by_first: HashMap<&str, Vec<&str>> = HashMap::new();
            for phrase in phrases {
                let first = phrase.split(' ').next().unwrap_or_default();
                by_first.entry(first).or_default().push(phrase);
            }
            by_first
        });
        by_first.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether some words hold one of the phrases.
    pub(crate) fn is_in<W: AsRef<str>>(&self, words: &[W]) -> bool {
        let is_spelt = |at: usize, phrase: &str| {
            let mut words = words[at..].iter();
            phrase.split(' ').all(|part| words.next().is_some_and(|word| word.as_ref() == part))
        };
        let begins =
            |(at, word): (usize, &W)| self.beginning(word.as_ref()).iter().any(|phrase| is_spelt(at, phrase));
        words.iter().enumerate().any(begins)
    }
}
