//! Lists of words to look up in.

use std::collections::HashSet;
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
