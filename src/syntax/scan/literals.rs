//! Values without parts: texts, numbers, words.

use super::lexis::{closing_quote, is_ron_number, raw_end};
use super::{GUESS, SLIP, Scanner};
use crate::diagnostic::{Fix, Value, message};
use crate::syntax::printed;
use crate::syntax::tape::{NodeId, NodeKind, Put};
use crate::syntax::written::parse_decimal;

impl Scanner<'_> {
    /// A text in straight quotes.
    pub(super) fn quoted(&mut self) {
        let start = self.at;
        let Some(end) = closing_quote(self.bytes, start + 1) else { return self.unclosed_text(start) };
        match self.bytes.get(end) {
            Some(b',' | b')' | b']' | b'}' | b':' | b';') | None => return self.text(start, end),
            Some(b'.') if self.is_full_stop(end) => return self.text(start, end),
            _ => {}
        }
        let next = self.blanks_end(end);
        let is_long = self.has_line_end(start, end);
        let is_followed_by_word = next > end
            && !self.has_line_end(end, next)
            && self.bytes.get(next).is_some_and(u8::is_ascii_alphanumeric)
            && !self.colon_follows(self.word_end(next));
        match self.ends_value(next) {
            true => self.text(start, end),
            false if next == end && is_long => self.unclosed_text(start),
            false if next == end || !is_long && is_followed_by_word => self.inner_quotes(start, end),
            false if is_long => self.unclosed_text(start),
            false => self.text(start, end),
        }
    }

    /// A text whose end is found; its escapes are held against those that there are.
    fn text(&mut self, start: usize, end: usize) {
        if memchr::memchr(b'\\', &self.bytes[start..end]).is_some() {
            self.escapes(start, end);
        }
        self.scalar(NodeKind::Text, start, end);
    }

    /// A character in single quotes; the format has none, so a longer one is a text in the wrong quotes.
    pub(super) fn character(&mut self) {
        let start = self.at;
        let line = self.line_end(start);
        let rest = &self.text[start + 1..line];
        let is_character = match rest.strip_prefix('\\') {
            Some(escaped) => {
                escaped.char_indices().skip(1).find(|(_, letter)| *letter == '\'').map(|(at, _)| at + 2)
            }
            None => rest.char_indices().nth(1).filter(|(_, letter)| *letter == '\'').map(|(at, _)| at + 1),
        };
        if let Some(length) =
            is_character.filter(|&length| self.ends_value(self.blanks_end(start + 1 + length)))
        {
            return self.scalar(NodeKind::Other, start, start + 1 + length);
        }
        let closes = |&(at, letter): &(usize, char)| {
            let after = start + 1 + at + 1;
            letter == '\'' && (self.ends_value(self.blanks_end(after)) || after == line)
        };
        let close = rest.char_indices().find(closes).map(|(at, _)| start + 1 + at + 1);
        let end = close.unwrap_or_else(|| self.loose_end(start + 1).0);
        let back = u8::from(close.is_some());
        let inner = self.text[start + 1..end - usize::from(back)].replace('"', "\\\"");
        let span = self.span(start, end);
        let message = message!(
            "a text stands in double quotes, {double}, not in {mark}",
            double = Value::code('"'),
            mark = Value::code("'")
        );
        let error = self.report(start, end, SLIP, message);
        error.fix = Some(Fix { span, replacement: format!("\"{inner}\"") });
        self.repair(start, end, Put::Quoted(1, back));
        self.scalar(NodeKind::Text, start, end);
    }

    /// Raw texts `r"…"`, `r#"…"#`, and the byte literals that RON has.
    pub(super) fn prefixed_literal(&mut self) -> bool {
        let start = self.at;
        let rest = &self.bytes[start..];
        let prefix = [&b"br"[..], b"r", b"b"].into_iter().find(|prefix| rest.starts_with(prefix));
        let Some(prefix) = prefix else { return false };
        let hashes = rest[prefix.len()..].iter().take_while(|&&byte| byte == b'#').count();
        let is_raw = prefix.contains(&b'r');
        match rest.get(prefix.len() + hashes) {
            Some(b'"') if is_raw || hashes == 0 => {}
            Some(b'\'') if prefix == b"b" && hashes == 0 => {
                self.at += 1;
                self.character();
                return true;
            }
            _ => return false,
        }
        let inside = start + prefix.len() + hashes + 1;
        let end = match is_raw {
            true => raw_end(self.bytes, inside, hashes),
            false => closing_quote(self.bytes, inside),
        };
        let kind = if prefix == b"r" { NodeKind::Text } else { NodeKind::Other };
        match end {
            Some(end) => self.scalar(kind, start, end),
            None => {
                let (end, back) = self.loose_end(inside);
                let message = message!("the raw text that begins here is never closed");
                let error = self.report(start, end.max(inside), GUESS, message);
                error.label = "taken to end here".into();
                error.hint = Some(format!("close it with `\"{}`", "#".repeat(hashes.min(40))));
                self.repair(start, end.max(inside), Put::Quoted((inside - start).min(255) as u8, back as u8));
                self.scalar(NodeKind::Text, start, end.max(inside));
            }
        }
        true
    }

    pub(super) fn number(&mut self) {
        let start = self.at;
        let belongs = |byte: &u8| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-' | b'%' | b'~')
        };
        let end = start + self.bytes[start..].iter().take_while(|&byte| belongs(byte)).count();
        let written = &self.text[start..end];
        let is_number = parse_decimal(written).is_some() || is_ron_number(written);
        let next = self.blanks_end(end);
        let is_alone = self.ends_value(next) || self.has_line_end(end, next);
        let goes_on =
            self.bytes.get(end) == Some(&b',') && self.bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if is_number && goes_on && self.printed_number(start) {
            return;
        }
        if is_number && (is_alone || next > end && !self.bytes[next].is_ascii_alphanumeric()) {
            return self.scalar(NodeKind::Number, start, end);
        }
        self.bare_text(start);
    }

    /// Reads the value of a field that is a number as articles print it, with separators, signs and units; gives
    /// back whether it stood there.
    pub(super) fn printed_number(&mut self, start: usize) -> bool {
        let field = self.open.last().filter(|frame| frame.kind == NodeKind::Group);
        let Some(field) = field.and_then(|frame| frame.wrapper) else { return false };
        let end = self.loose_end(start).0;
        let name = self.tape.name(NodeId(field), self.text);
        let Some(printed) = printed::read(name, &self.text[start..end]) else { return false };
        let span = self.span(start, end);
        let error = self.report(start, end, SLIP, printed.message);
        error.hint = Some(printed.hint);
        error.fix = printed.meant.clone().map(|replacement| Fix { span, replacement });
        if printed.is_number
            && let Some(digits) = printed.meant
        {
            self.put_digits(start, end, &digits);
            self.scalar(NodeKind::Number, start, end);
            return true;
        }
        // What is meant has no node that could stand for it, so the field counts as broken.
        self.scalar(NodeKind::Other, start, end);
        self.tape.nodes[field as usize].dropped = true;
        self.repair(self.tape.nodes[field as usize].start as usize, end, Put::Str(" "));
        true
    }

    /// Leaves of what is written these digits, and takes a comma for the point that they have.
    fn put_digits(&mut self, start: usize, end: usize, digits: &str) {
        let mut wanted = digits.chars().peekable();
        let text = self.text;
        for (at, letter) in text[start..end].char_indices() {
            let put = match (wanted.peek(), letter) {
                (Some(digit), letter) if *digit == letter => None,
                (Some('.'), ',') => Some("."),
                (Some('-'), '−') => Some("-"),
                _ => Some(""),
            };
            if put != Some("") {
                wanted.next();
            }
            if let Some(put) = put {
                self.repair(start + at, start + at + letter.len_utf8(), Put::Str(put));
            }
        }
    }

    pub(super) fn word(&mut self) {
        let start = self.at;
        let end = self.word_end(start);
        let next = self.blanks_end(end);
        match self.bytes.get(next) {
            Some(b'(') => {
                self.at = next;
                self.open(NodeKind::Group, start, (end - start) as u32);
            }
            Some(&bracket @ (b'{' | b'[')) if next == end && self.bytes[start].is_ascii_uppercase() => {
                self.at = next;
                self.named_other(bracket, start, end);
            }
            _ if self.ends_value(next) || self.has_line_end(end, next) => {
                self.scalar(NodeKind::Word, start, end);
            }
            _ => self.bare_text(start),
        }
    }
}
