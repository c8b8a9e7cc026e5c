//! Where tokens begin and end: questions about the text that change nothing.

use memchr::{memchr, memchr2};

use super::Scanner;
use crate::diagnostic::Value;

impl Scanner<'_> {
    pub(super) fn word_end(&self, start: usize) -> usize {
        if self.bytes[start..].starts_with(b"r#") {
            let is_raw = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.' | '+' | '-');
            return self.run_end(start + 2, is_raw);
        }
        self.run_end(start, |letter| letter.is_alphanumeric() || letter == '_')
    }

    /// The end of the run of such letters that begins at `start`.
    fn run_end(&self, start: usize, belongs: impl Fn(char) -> bool) -> usize {
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            let letter = match byte.is_ascii() {
                true => char::from(byte),
                false => self.text[at..].chars().next().expect("a byte belongs to a letter"),
            };
            if !belongs(letter) {
                break;
            }
            at += letter.len_utf8();
        }
        at
    }

    /// The end of the text that begins at `start`; `start` itself where it has none.
    pub(super) fn text_end(&self, start: usize) -> usize {
        closing_quote(self.bytes, start + 1).unwrap_or(start)
    }

    /// The end of the word, text or single character at `start`.
    pub(super) fn token_end(&self, start: usize) -> usize {
        match self.bytes.get(start) {
            None => start,
            Some(b'"') => {
                let end = self.text_end(start);
                if end == start || self.has_line_end(start, end) { start + 1 } else { end }
            }
            Some(&byte) if is_word_start(byte) => self.word_end(start).max(start + 1),
            Some(_) => start + self.text[start..].chars().next().map_or(0, char::len_utf8),
        }
    }

    pub(super) fn colon_follows(&self, end: usize) -> bool {
        let next = self.blanks_end(end);
        self.bytes.get(next) == Some(&b':') && self.bytes.get(next + 1) != Some(&b':')
    }

    /// Whether what stands at an offset can only come after a value that has ended.
    pub(super) fn ends_value(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), Some(b',' | b')' | b']' | b'}' | b':' | b';') | None)
    }

    pub(super) fn has_line_end(&self, start: usize, end: usize) -> bool {
        memchr(b'\n', &self.bytes[start..end]).is_some()
    }

    /// The offset where the line of an offset ends.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let end = memchr(b'\n', &self.bytes[at..]).map_or(self.text.len(), |length| at + length);
        if end > at && self.bytes[end - 1] == b'\r' { end - 1 } else { end }
    }

    /// The offset of the first byte from `at` on that is neither blank nor comment.
    pub(super) fn blanks_end(&self, at: usize) -> usize {
        blanks_end(self.bytes, at)
    }
}

/// The offset of the first byte from `at` on that is neither blank nor comment; a comment that is never
/// closed is no comment.
pub(in crate::syntax) fn blanks_end(bytes: &[u8], mut at: usize) -> usize {
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\n' | b'\r' | b'\t' | 0x0b | 0x0c) => at += 1,
            Some(b'/') => match bytes.get(at + 1) {
                Some(b'/') => {
                    at = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |length| at + length);
                }
                Some(b'*') => match comment_end(bytes, at) {
                    Some(end) => at = end,
                    None => return at,
                },
                _ => return at,
            },
            // The other blanks of RON: U+0085, U+200E, U+200F, U+2028, U+2029.
            Some(0xc2) if bytes[at..].starts_with(b"\xc2\x85") => at += 2,
            Some(0xe2) if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0x8e | 0x8f | 0xa8 | 0xa9])) => {
                at += 3;
            }
            _ => return at,
        }
    }
}

pub(super) fn is_word_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// The numbers that RON has besides decimals.
pub(super) fn is_ron_number(written: &str) -> bool {
    let digits = written.trim_start_matches(['+', '-']);
    let of_base = |prefix: &str, base: u32| {
        digits.strip_prefix(prefix).is_some_and(|rest| {
            !rest.is_empty() && rest.chars().all(|digit| digit.is_digit(base) || digit == '_')
        })
    };
    of_base("0x", 16)
        || of_base("0b", 2)
        || of_base("0o", 8)
        || matches!(digits, "inf" | "NaN")
        || digits.parse::<f64>().is_ok()
}

/// The offset after the quote that closes a text, whose inside begins at `at`.
pub(super) fn closing_quote(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// The offset after the end of a raw text with this many hashes, whose inside begins at `at`.
pub(super) fn raw_end(bytes: &[u8], mut at: usize, hashes: usize) -> Option<usize> {
    loop {
        at += memchr(b'"', bytes.get(at..)?)? + 1;
        let found = bytes[at..].iter().take(hashes).take_while(|&&byte| byte == b'#').count();
        if found == hashes {
            return Some(at + hashes);
        }
        at += found;
    }
}

/// The offset after a block comment, which may hold others; nothing where it is never closed.
pub(crate) fn comment_end(bytes: &[u8], start: usize) -> Option<usize> {
    let (mut at, mut depth) = (start + 2, 1);
    while depth > 0 {
        at += memchr2(b'*', b'/', bytes.get(at..)?)?;
        match bytes.get(at..at + 2) {
            Some(b"*/") => (at, depth) = (at + 2, depth - 1),
            Some(b"/*") => (at, depth) = (at + 2, depth + 1),
            _ => at += 1,
        }
    }
    Some(at)
}

/// A written text for a message, cut where it is long.
pub(super) fn shown(written: &str) -> Value {
    let line = written.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((cut, _)) => Value::code(format_args!("{}…", &line[..cut])),
        None => Value::code(line),
    }
}
