//! Lists of words to look up in.

use std::collections::HashSet;
use std::sync::OnceLock;

/// A list of words, written as one text with blanks between them.
pub(super) struct Words {
    list: &'static str,
    set: OnceLock<HashSet<&'static str>>,
}

impl Words {
    /// The words of a text.
    pub(super) const fn of(list: &'static str) -> Words {
        Words { list, set: OnceLock::new() }
    }

    /// Whether a word is one of them.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.list.split_whitespace().collect()).contains(word)
    }
}
