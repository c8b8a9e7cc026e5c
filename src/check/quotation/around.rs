//! The words around a passage, as far as its sentence goes.

use crate::quote::{Passage, Text};

/// The words of the sentence before a passage and behind it, with marks of punctuation as words of their own.
#[derive(Debug)]
pub(in crate::check) struct Around {
    /// As they stand in the text.
    pub(in crate::check) before: Vec<String>,
    /// As they stand in the text.
    pub(in crate::check) behind: Vec<String>,
}

impl Around {
    /// The words around a passage in its sentence.
    pub(in crate::check) fn of(text: &Text, passage: Passage) -> Around {
        let sentence = text.sentence(passage);
        let before = text.words(Passage { start: sentence.start, end: passage.start });
        let behind = text.words(Passage { start: passage.end, end: sentence.end });
        Around { before: words(before), behind: words(behind) }
    }
}

/// The words of a text and the marks between them, one by one; apostrophes as on a typewriter. Marks of footnotes
/// and of emphasis are none.
pub(in crate::check) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut open = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_inside = !open.is_empty() && letters.peek().is_some_and(|next| next.is_alphanumeric());
        match letter {
            '\'' | '’' if is_inside => open.push('\''),
            '-' | '‑' if is_inside => open.push('-'),
            '.' | ',' if is_inside && open.ends_with(|last: char| last.is_ascii_digit()) => open.push(letter),
            '⁰'..='⁹' | '¹' | '²' | '³' | '*' | '_' => {}
            letter if letter.is_alphanumeric() => open.push(letter),
            letter => {
                close(&mut open, &mut words);
                if !letter.is_whitespace() {
                    words.push(letter.to_string());
                }
            }
        }
    }
    close(&mut open, &mut words);
    words
}

fn close(open: &mut String, words: &mut Vec<String>) {
    if !open.is_empty() {
        words.push(std::mem::take(open));
    }
}

/// Whether a word is a quotation mark.
pub(in crate::check) fn is_quotation_mark(word: &str) -> bool {
    matches!(word, "“" | "”" | "\"" | "‘" | "’" | "'" | "«" | "»" | "„")
}

/// Whether a word is a mark of punctuation.
pub(in crate::check) fn is_mark(word: &str) -> bool {
    !word.chars().any(char::is_alphanumeric)
}
