//! Sentences: where the words around a passage begin and end.

use super::Passage;

/// Abbreviations that end in a point and seldom end a sentence.
const ABBREVIATIONS: [&str; 24] = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "sen", "rep", "gov", "st", "jr", "sr", "vs", "no",
    "nos", "cf", "e.g", "i.e", "approx", "ca", "fig", "al",
];

/// The sentences that a passage begins and ends in, between two bounds.
pub(super) fn sentence(content: &str, passage: Passage, from: u32, to: u32) -> Passage {
    let before = &content[from as usize..passage.start as usize];
    let start = before
        .char_indices()
        .rev()
        .find(|&(at, letter)| ends_sentence(before, at, letter, &content[passage.start as usize..]))
        .map_or(0, |(at, letter)| at + letter.len_utf8());
    let start = start + (before[start..].len() - before[start..].trim_start_matches(is_behind_end).len());
    let behind = &content[passage.end as usize..to as usize];
    // A passage that ends with its sentence has the point inside it or right behind.
    let words = &content[passage.start as usize..passage.end as usize];
    let is_ended = words.trim_end_matches(['”', '"', '’', '\'', ')', '»']).ends_with(['.', '!', '?']);
    let end = match is_ended && !behind.starts_with(char::is_alphanumeric) {
        true => 0,
        false => behind
            .char_indices()
            .find(|&(at, letter)| ends_sentence(behind, at, letter, ""))
            .map_or(behind.len(), |(at, letter)| at + letter.len_utf8()),
    };
    Passage { start: from + start as u32, end: passage.end + end as u32 }
}

/// Whether a character ends a sentence: a mark with a blank or a quotation mark behind it, and no small letter.
fn ends_sentence(text: &str, at: usize, letter: char, next: &str) -> bool {
    if matches!(letter, '。' | '！' | '？' | '؟' | '۔' | '।') {
        return true;
    }
    if !matches!(letter, '.' | '!' | '?') {
        return false;
    }
    let behind = &text[at + 1..];
    let closed = behind.trim_start_matches(is_closing);
    let follows = closed.trim_start();
    let has_blank = closed.len() > follows.len() || (closed.is_empty() && behind.len() > closed.len());
    if !(has_blank || behind.is_empty()) {
        return false;
    }
    let next = follows.chars().chain(next.chars()).find(|letter| letter.is_alphanumeric());
    if next.is_some_and(char::is_lowercase) {
        return false;
    }
    let word = text[..at].rsplit(|letter: char| letter.is_whitespace() || letter == '(').next().unwrap_or("");
    let word = word.to_lowercase();
    let is_initial = word.chars().count() == 1 && letter == '.' && word != "i";
    !(letter == '.' && (is_initial || ABBREVIATIONS.contains(&&*word)))
}

fn is_closing(letter: char) -> bool {
    matches!(letter, '”' | '"' | '’' | '\'' | ')' | ']' | '»')
        || super::letters::raised_digit(letter).is_some()
}

fn is_behind_end(letter: char) -> bool {
    letter.is_whitespace() || is_closing(letter)
}
