//! Where sentences begin and end.

use std::ops::Range;

use super::tokens::{TokenKind, Tokens};

/// The bytes of every sentence of a text, in order: paragraphs end sentences, short forms such as “Dr.” and “U.S.”
/// do not.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let tokens = Tokens::of(text);
    let mut sentences = Vec::new();
    let mut first = 0;
    for at in 0..tokens.len() {
        if at > first && tokens.get(at).is_some_and(|token| token.begins_paragraph) {
            sentences.push(tokens.range(first, at - 1));
            first = at;
        }
        if ends(&tokens, at) && at + 1 > first {
            sentences.push(tokens.range(first, at));
            first = at + 1;
        }
    }
    if first < tokens.len() {
        sentences.push(tokens.range(first, tokens.len() - 1));
    }
    sentences
}

/// Whether a sentence ends with this token.
fn ends(tokens: &Tokens, at: usize) -> bool {
    // The marks that close a quotation or a bracket belong to the sentence whose stop they follow.
    let mut stop = at;
    while stop > 0
        && matches!(tokens.text(stop), "”" | "’" | ")" | "\"" | "'" | "]" | "»")
        && tokens.touches(stop)
        && at - stop < 3
    {
        stop -= 1;
    }
    let is_stop = match tokens.text(stop) {
        "." => !tokens.is_abbreviation(stop),
        "!" | "?" | "…" => true,
        _ => false,
    };
    let next = at + 1;
    let Some(following) = tokens.get(next) else { return is_stop };
    if !is_stop || !following.is_apart {
        return false;
    }
    let opens = matches!(tokens.text(next), "“" | "‘" | "\"" | "'" | "(" | "[" | "«" | "„" | "—" | "–" | "*");
    opens
        || following.kind == TokenKind::Digits
        || tokens.text(next).starts_with(|letter: char| !letter.is_lowercase() && letter.is_alphabetic())
}

/// A text that begins with a capital, as a sentence does.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
