//! A text cut into words, runs of digits and marks, which everything else in this room reads.

use super::words::Words;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, with apostrophes between them and digits behind them: `don’t`, `G7`.
    Word,
    /// Digits, with the separators between them: `1,128`, `15.42`.
    Digits,
    /// One other character that is no blank.
    Mark,
}

/// A word, a run of digits or a mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether blanks stand before it, or nothing at all.
    pub(super) is_apart: bool,
    /// Whether it begins a paragraph.
    pub(super) begins_paragraph: bool,
    /// Whether it begins a line.
    pub(super) begins_line: bool,
}

/// A text and its tokens, in order.
pub(super) struct Tokens<'t> {
    pub(super) text: &'t str,
    /// The text in small ASCII letters, with the same offsets.
    lower: String,
    tokens: Vec<Token>,
}

impl<'t> Tokens<'t> {
    /// The tokens of a text.
    pub(super) fn of(text: &'t str) -> Tokens<'t> {
        let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
        let (mut at, mut breaks) = (0, 2);
        let mut is_apart = true;
        while let Some(letter) = text[at..].chars().next() {
            if letter.is_whitespace() {
                breaks += usize::from(letter == '\n');
                is_apart = true;
                at += letter.len_utf8();
                continue;
            }
            let (kind, length) = token(&text[at..], letter);
            let end = at + length;
            let (begins_paragraph, begins_line) = (breaks >= 2, breaks >= 1);
            tokens.push(Token { kind, start: at, end, is_apart, begins_paragraph, begins_line });
            (at, breaks, is_apart) = (end, 0, false);
        }
        Tokens { text, lower: text.to_ascii_lowercase(), tokens }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token of a number.
    pub(super) fn get(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    /// The text of a token; empty past the end.
    pub(super) fn text(&self, index: usize) -> &'t str {
        self.tokens.get(index).map_or("", |token| &self.text[token.start..token.end])
    }

    /// The text of a token in small letters; empty past the end.
    pub(super) fn lower(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| &self.lower[token.start..token.end])
    }

    /// The text in small letters of the token so many before one; empty where there is none.
    pub(super) fn lower_before(&self, index: usize, back: usize) -> &str {
        index.checked_sub(back).map_or("", |before| self.lower(before))
    }

    /// Whether a token is of a kind.
    pub(super) fn is(&self, index: usize, kind: TokenKind) -> bool {
        self.tokens.get(index).is_some_and(|token| token.kind == kind)
    }

    /// Whether a token is a word in capital letters at its beginning.
    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.is(index, TokenKind::Word) && self.text(index).starts_with(char::is_uppercase)
    }

    /// Whether a token stands right behind the one before it, without a blank.
    pub(super) fn touches(&self, index: usize) -> bool {
        index > 0 && self.tokens.get(index).is_some_and(|token| !token.is_apart)
    }

    /// Whether a token begins a sentence, as far as the tokens before it tell.
    pub(super) fn begins_sentence(&self, index: usize) -> bool {
        let Some(token) = self.tokens.get(index) else { return false };
        if token.begins_paragraph {
            return true;
        }
        // Quotation marks and brackets may open the sentence; a few, or a row of them would be walked again and again.
        let mut before = index;
        for _ in 0..OPENING_MARKS {
            let Some(mark) = before.checked_sub(1) else { return true };
            match self.text(mark) {
                "“" | "‘" | "\"" | "'" | "(" | "[" | "«" | "„" | "*" => before = mark,
                "." => return !self.is_abbreviation(mark),
                "!" | "?" | "…" | ":" => return true,
                // The full stop may stand inside the marks that close a quotation.
                "”" | "’" | ")" => {
                    return matches!(self.text(mark.saturating_sub(1)), "." | "!" | "?" | "…");
                }
                _ => return self.tokens[before].begins_paragraph,
            }
            if self.tokens[before].begins_paragraph {
                return true;
            }
        }
        false
    }

    /// Whether a full stop only ends a shortened word.
    pub(super) fn is_abbreviation(&self, stop: usize) -> bool {
        if !self.touches(stop) {
            return false;
        }
        let word = self.text(stop - 1);
        let is_initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
        is_initial || ABBREVIATIONS.contains(self.lower(stop - 1))
    }

    /// The bytes from one token to another, both included.
    pub(super) fn range(&self, first: usize, last: usize) -> Range<usize> {
        self.tokens[first].start..self.tokens[last].end
    }

    /// The tokens of words from here that spell a phrase; the number of the token after it.
    pub(super) fn phrase(&self, index: usize, words: &[&str]) -> Option<usize> {
        let is_spelt = words.iter().enumerate().all(|(offset, word)| self.lower(index + offset) == *word);
        is_spelt.then_some(index + words.len())
    }
}

/// At most so many marks open a sentence before its first word.
const OPENING_MARKS: usize = 4;

/// Words that are shortened and end in a full stop which ends no sentence.
static ABBREVIATIONS: Words = Words::of(
    "mr mrs ms dr prof gen lt col maj capt sgt sen rep gov hon rev st jr sr vs etc eg ie cf al no \
     nos vol vols p pp ch sec art fn n l para paras fig ed eds jan feb mar apr jun jul aug sep sept \
     oct nov dec rs approx ca c est dept inc ltd co corp op cit ibid adm amb messrs mt ft e.g i.e \
     a.m p.m",
);

/// The kind and the length in bytes of the token at the head of a text.
fn token(text: &str, first: char) -> (TokenKind, usize) {
    if first.is_ascii_digit() {
        return (TokenKind::Digits, digits(text));
    }
    if first.is_alphabetic() {
        return (TokenKind::Word, word(text));
    }
    (TokenKind::Mark, first.len_utf8())
}

/// The length of a word: letters, marks that combine with them, digits behind them, and single apostrophes between
/// letters.
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let is_inside =
            letter.is_alphabetic() || letter.is_ascii_digit() || ('\u{300}'..='\u{36f}').contains(&letter);
        let joins =
            matches!(letter, '\'' | '’') && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !is_inside && !joins {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}

/// The length of a run of digits, with separators that have digits on both sides.
fn digits(text: &str) -> usize {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = run(0);
    loop {
        let separator = match text[end..].chars().next() {
            Some(mark @ ('.' | ',')) => mark,
            // Blanks that do not break separate thousands.
            Some(mark @ ('\u{a0}' | '\u{202f}' | '\u{2009}')) => mark,
            _ => return end,
        };
        let next = end + separator.len_utf8();
        let count = run(next);
        let fits = match separator {
            '.' => count > 0,
            ',' => count == 3 || (count == 2 && bytes.get(next + 2) == Some(&b',')),
            _ => count == 3,
        };
        if !fits {
            return end;
        }
        end = next + count;
    }
}
