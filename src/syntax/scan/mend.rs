//! Slips outside brackets: missing commas, colons and quotes, the wrong quotes, comments without end.

use super::brackets::brackets;
use super::lexis::is_word_start;
use super::{GUESS, SLIP, Scanner, misplaced, shown};
use crate::diagnostic::{Diagnostic, Fix, Related, Value, message};
use crate::syntax::grammar;
use crate::syntax::rules;
use crate::syntax::tape::{NodeId, NodeKind, Put};

/// The quotation marks that word processors put.
const CURLY: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '″'];

/// So many texts in typographic quotes are told one by one: more of them come from a word processor.
const FEW_CURLY: usize = 2;

/// Makes one finding of many about typographic quotes.
pub(super) fn gather_curly(errors: &mut Vec<Diagnostic>) {
    let is_curly = |error: &Diagnostic| std::ptr::eq(error.rule, &rules::CURLY_QUOTES);
    let count = errors.iter().filter(|error| is_curly(error)).count();
    if count <= FEW_CURLY {
        return;
    }
    let mut is_first = true;
    errors.retain(|error| !is_curly(error) || std::mem::take(&mut is_first));
    let first = errors.iter_mut().find(|error| is_curly(error)).expect("the first is kept");
    first.message = message!(
        "texts stand in straight quotes, {mark}, not in typographic ones: here, and in {count} more places",
        mark = Value::code('"'),
        count = count - 1
    );
    first.hint = Some(
        "replace every “ and ” around a text by `\"` (search and replace), and switch “smart quotes” off"
            .into(),
    );
    first.fix = None;
}

impl Scanner<'_> {
    /// Whether the `.` here ends a line, or comes before the next field or key, as a comma would.
    pub(super) fn is_full_stop(&self, at: usize) -> bool {
        let next = self.blanks_end(at + 1);
        let is_named = next > at + 1
            && match self.bytes.get(next) {
                Some(b'"') => self.colon_follows(self.text_end(next)),
                Some(&byte) if is_word_start(byte) => self.colon_follows(self.word_end(next)),
                _ => false,
            };
        is_named || self.ends_value(next) && self.has_line_end(at, next)
    }

    pub(super) fn missing_comma(&mut self) {
        let end = self.last_end;
        let last = self.text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
        let (found, fix) = (self.span(self.at, self.token_end(self.at)), self.span(end, end));
        let error = self.report(last, end, SLIP, message!("there is no comma here"));
        error.label = "`,` expected after this".into();
        error.related.push(Related { span: found, label: "before this".into() });
        error.fix = Some(Fix { span: fix, replacement: ",".into() });
        self.repair(end, end, Put::Str(","));
        self.top().needs_comma = false;
    }

    /// Whether a word that begins a field, and is not followed by a colon, should be.
    pub(super) fn lacks_colon(&self, start: usize, end: usize, next: usize) -> bool {
        let name = &self.text[start..end];
        let is_field_like = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
        if !is_field_like || self.has_line_end(end, next) {
            return false;
        }
        match self.bytes[next] {
            b'"' | b'[' | b'{' => !matches!(name, "r" | "b" | "br"),
            b'(' => true,
            byte if next > end && (byte.is_ascii_alphanumeric() || byte == b'-') => {
                let value_end = self.word_end(next).max(next + 1);
                self.ends_value(self.blanks_end(value_end)) && self.bytes.get(value_end) != Some(&b':')
            }
            _ => false,
        }
    }

    pub(super) fn missing_colon(&mut self, start: usize, end: usize) {
        let fix = self.span(end, end);
        let message = message!(
            "there is no {mark} after {words}",
            mark = Value::code(":"),
            words = shown(&self.text[start..end])
        );
        let error = self.report(start, end, SLIP, message);
        error.fix = Some(Fix { span: fix, replacement: ":".into() });
        self.repair(end, end, Put::Str(":"));
    }

    /// Reads `"name": value` within a group as a field; gives back whether it stood there.
    pub(super) fn quoted_field(&mut self) -> bool {
        let start = self.at;
        let end = self.text_end(start);
        let inside = start + 1..end.saturating_sub(1);
        let is_name = end > start + 2 && self.word_end(start + 1) == inside.end && self.colon_follows(end);
        if !is_name || !is_word_start(self.bytes[inside.start]) {
            return false;
        }
        let (span, name) = (self.span(start, end), self.text[inside.clone()].to_owned());
        let message = message!("the name of a field stands without quotes");
        self.report(start, end, SLIP, message).fix = Some(Fix { span, replacement: name });
        self.repair(start, start + 1, Put::Str(""));
        self.repair(end - 1, end, Put::Str(""));
        let value_at = self.blanks_end(end) + 1;
        self.name_read(inside.start, inside.end, value_at);
        true
    }

    /// A text that lacks its closing quote.
    pub(super) fn unclosed_text(&mut self, start: usize) {
        let (end, back) = self.loose_end(start + 1);
        let end = end.max(start + 1);
        if back > 1 {
            let (span, last) = (self.span(end - back, end), self.text[end - back..end].to_owned());
            self.curly(start, end, &last, Fix { span, replacement: "\"".into() });
        } else {
            let insert = self.span(end, end);
            let message =
                message!("the text that begins here has no closing {mark}", mark = Value::code('"'));
            let error = self.report(start, end, GUESS, message);
            error.label = "taken to end here".into();
            error.fix = Some(Fix { span: insert, replacement: "\"".into() });
        }
        self.repair(start, end, Put::Quoted(1, back as u8));
        self.scalar(NodeKind::Text, start, end);
    }

    /// A text with unescaped quotes in it, whose first stands before `first`.
    pub(super) fn inner_quotes(&mut self, start: usize, first: usize) {
        let (end, back) = self.loose_end(start + 1);
        if end < first {
            return self.unclosed_text(start);
        }
        let end = end.max(first);
        let back = if self.bytes[end - 1] == b'"' { 1 } else { back };
        let message = message!("this {mark} ends the text, and more text follows", mark = Value::code('"'));
        let error = self.report(first - 1, first, GUESS, message);
        error.hint = Some("a quotation mark inside a text is written `\\\"`, or typographically: “ ”".into());
        self.repair(start, end, Put::Quoted(1, back as u8));
        self.scalar(NodeKind::Text, start, end);
    }

    /// A text without quotes, or with only the one at its end; or a number with signs that the format does not know.
    pub(super) fn bare_text(&mut self, start: usize) {
        if self.printed_number(start) {
            return;
        }
        let (end, back) = self.loose_end(start);
        let inner = &self.text[start..end - back];
        let is_made_of = |letters: fn(u8) -> bool| !inner.is_empty() && inner.bytes().all(letters);
        let message = if is_made_of(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'/' | b'~' | b'.'))
        {
            message!("a date stands in double quotes")
        } else if is_made_of(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/')) {
            message!("an id stands in double quotes")
        } else {
            message!("a text stands in double quotes")
        };
        let replacement = format!("\"{}\"", inner.replace('"', "\\\""));
        let span = self.span(start, end);
        self.report(start, end, SLIP, message).fix = Some(Fix { span, replacement });
        self.repair(start, end, Put::Quoted(0, back as u8));
        self.scalar(NodeKind::Text, start, end);
    }

    /// Where a text ends that lacks quotes, as far as can be told, and the length of the quotation mark there.
    ///
    /// At the latest that is the end of the line; before it, a quotation mark behind which a value can end, a
    /// comma with the next field behind it, a bracket that closes nothing inside the text, or a comment.
    pub(super) fn loose_end(&self, start: usize) -> (usize, usize) {
        let line = self.line_end(start);
        let frame = self.open.last();
        let is_key = frame.is_some_and(|frame| frame.kind == NodeKind::Map && !frame.keyed);
        let is_element = frame.is_some_and(|frame| frame.kind == NodeKind::List);
        let mut depth = 0;
        for (at, letter) in self.text[start..line].char_indices() {
            let (at, after) = (start + at, start + at + letter.len_utf8());
            match letter {
                '"' if self.ends_value(self.blanks_end(after)) && at > start => return (after, 1),
                _ if CURLY.contains(&letter) && self.ends_value(self.blanks_end(after)) => {
                    return (after, letter.len_utf8());
                }
                ',' if self.ends_bare(after, line, is_element) => return (self.trimmed(start, at), 0),
                ':' if is_key && depth == 0 => return (self.trimmed(start, at), 0),
                '/' if self.bytes[at..].starts_with(b"//") && self.text[start..at].ends_with(' ') => {
                    return (self.trimmed(start, at), 0);
                }
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' if depth == 0 && self.ends_value(self.blanks_end(after)) => {
                    return (self.trimmed(start, at), 0);
                }
                ')' | ']' | '}' => depth = (depth - 1).max(0),
                _ => {}
            }
        }
        (self.trimmed(start, line), 0)
    }

    /// Whether the comma before an offset ends a text without quotes.
    fn ends_bare(&self, after: usize, line: usize, is_element: bool) -> bool {
        let rest = self.text[after..line].trim_start();
        let next = line - rest.len();
        match rest.bytes().next() {
            None => true,
            Some(b'"' | b')' | b']' | b'}') => is_element,
            Some(byte) if is_word_start(byte) => is_element || self.colon_follows(self.word_end(next)),
            Some(b'/') => rest.starts_with("//") || rest.starts_with("/*"),
            Some(_) => is_element,
        }
    }

    fn trimmed(&self, start: usize, end: usize) -> usize {
        start + self.text[start..end].trim_end().len()
    }

    /// Reports backslashes that begin no escape, and doubles them.
    pub(super) fn escapes(&mut self, start: usize, end: usize) {
        let mut wrong = Vec::new();
        let mut at = start;
        while let Some(length) = memchr::memchr(b'\\', &self.bytes[at..end]) {
            at += length;
            if !is_escape(&self.bytes[at + 1..end]) {
                wrong.push(at);
            }
            at += 2;
        }
        let Some(&first) = wrong.first() else { return };
        let escape_end = first + 1 + self.text[first + 1..].chars().next().map_or(0, char::len_utf8);
        if let [at] = wrong[..]
            && self.is_path(start, at, end)
        {
            let span = self.span(at, at + 1);
            let message = message!("a map and its claim are joined by {mark}", mark = Value::code("/"));
            self.report(at, at + 1, SLIP, message).fix = Some(Fix { span, replacement: "/".into() });
            self.repair_inside(self.tape.nodes.len() as u32, at, at + 1, Put::Str("/"));
            return;
        }
        let ends = wrong.iter().copied().chain([end]);
        let pieces = ends.scan(start, |from, to| Some(&self.text[std::mem::replace(from, to)..to]));
        let mended = pieces.collect::<Vec<&str>>().join("\\");
        let span = self.span(start, end);
        let message =
            message!("{words} has no meaning in a text", words = Value::code(&self.text[first..escape_end]));
        let error = self.report(first, escape_end, SLIP, message);
        error.hint = Some("a backslash is written twice, `\\\\`".into());
        error.fix = Some(Fix { span, replacement: mended });
        let inside = self.tape.nodes.len() as u32;
        for at in wrong {
            self.repair_inside(inside, at, at, Put::Str("\\"));
        }
    }

    /// Whether a text looks like two ids with this backslash between them, where an id may stand.
    fn is_path(&self, start: usize, at: usize, end: usize) -> bool {
        let is_id = |from: usize, to: usize| crate::syntax::is_id(&self.text[from..to]);
        let field = self.open.iter().rev().find_map(|frame| frame.wrapper);
        let names = field.is_some_and(|field| grammar::is_ref(self.tape.name(NodeId(field), self.text)));
        names && end - start > 2 && is_id(start + 1, at) && is_id(at + 1, end - 1)
    }

    /// A text in typographic quotes at one end or both.
    fn curly(&mut self, start: usize, end: usize, mark: &str, fix: Fix) {
        self.weight += SLIP;
        let message = message!(
            "a text stands in straight quotes, {straight}, not in {mark}",
            straight = Value::code('"'),
            mark = Value::code(mark)
        );
        let mut error = Diagnostic::new(&rules::CURLY_QUOTES, self.span(start, end), message)
            .label("typographic quotation marks");
        error.fix = Some(fix);
        self.errors.push(error);
    }

    /// A character that begins no value: a quotation mark of another kind, the beginning of a bare text, or a
    /// blank that is none.
    pub(super) fn stray(&mut self) {
        let start = self.at;
        let letter = self.text[start..].chars().next().expect("the scan is not at the end");
        let after = start + letter.len_utf8();
        if CURLY.contains(&letter) {
            let (end, back) = self.loose_end(after);
            let inner = self.text[after..end - back].replace('"', "\\\"");
            let span = self.span(start, end);
            self.curly(start, end, &letter.to_string(), Fix { span, replacement: format!("\"{inner}\"") });
            self.repair(start, end, Put::Quoted(letter.len_utf8() as u8, back as u8));
            return self.scalar(NodeKind::Text, start, end);
        }
        if letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}' | '\u{2060}') {
            let message = message!(
                "a blank of an unusual kind stands here ({letter})",
                letter = Value::Text(format!("U+{:04X}", u32::from(letter)))
            );
            return self.swap(letter.len_utf8(), " ", message);
        }
        let line = self.line_end(start);
        let is_comment = letter == '#' || self.bytes[start..].starts_with(b"--");
        if is_comment && self.open.last().is_none_or(|frame| frame.wrapper.is_none()) {
            let length = if letter == '#' { 1 } else { 2 };
            let span = self.span(start, start + length);
            let message = message!("a comment begins with {mark}", mark = Value::code("//"));
            self.report(start, start + length, SLIP, message).fix =
                Some(Fix { span, replacement: "//".into() });
            self.repair(start, line, Put::Str(" "));
            self.at = line;
            return;
        }
        let takes_value = self.open.last().is_some_and(|frame| {
            frame.wrapper.is_some() || matches!(frame.kind, NodeKind::List | NodeKind::Map)
        });
        let is_control =
            letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if takes_value && !is_control && self.loose_end(start).0 > start {
            return self.bare_text(start);
        }
        let message = match is_control {
            true => message!(
                "a control character stands here ({letter})",
                letter = Value::Text(format!("U+{:04X}", u32::from(letter)))
            ),
            false => message!("{words} has no meaning here", words = shown(&self.text[start..after])),
        };
        self.weight += GUESS;
        self.swap(letter.len_utf8(), " ", message);
        if !is_control {
            // What follows on the line up to the next separator would only be reported once more.
            let rest = &self.text[after..line];
            let skipped = rest.find([',', ')', ']', '}']).unwrap_or(rest.trim_end().len());
            self.repair(after, after + skipped, Put::Str(" "));
            self.at = after + skipped;
        }
    }

    /// A comment without end is taken to end with its line.
    pub(super) fn unclosed_comment(&mut self) {
        let (start, line) = (self.at, self.line_end(self.at));
        let error = self.report(start, start + 2, GUESS, message!("this comment is never closed"));
        error.label = "taken to end with the line".into();
        error.hint = Some("close it with `*/`, or begin it with `//`".into());
        self.repair(start, line, Put::Str(" "));
        self.at = line;
    }

    /// `Map{ … }`: a word with the wrong bracket behind it.
    pub(super) fn named_other(&mut self, bracket: u8, start: usize, end: usize) {
        let written = if bracket == b'{' { NodeKind::Map } else { NodeKind::List };
        let (open, close) = brackets(written);
        let name = self.text[start..end].to_owned();
        let message = misplaced(open, "(");
        self.report(self.at, self.at + 1, GUESS, message).hint =
            Some(format!("`{name}` has round brackets: write `(` here and `)` instead of its `{close}`"));
        self.repair(self.at, self.at + 1, Put::Str("("));
        self.open_as(NodeKind::Group, Some(written), start, (end - start) as u32);
        (self.at, self.last_end) = (self.at + 1, self.at + 1);
    }

    /// Reads `#![enable(…)]` and the like at the head of the file.
    pub(super) fn header(&mut self) {
        loop {
            self.skip_blanks();
            if !self.bytes[self.at..].starts_with(b"#![") {
                return;
            }
            let start = self.at;
            let line = self.line_end(start);
            let Some(length) = memchr::memchr(b']', &self.bytes[start..line]) else {
                let message = message!("this {open} is never closed", open = Value::code("#!["));
                self.report(start, start + 3, SLIP, message).hint =
                    Some("leave the line out: optional values are written bare anyway".into());
                self.at = line;
                continue;
            };
            self.at = start + length + 1;
            let inside = &self.text[start + 3..self.at - 1];
            let names = inside.trim().strip_prefix("enable").and_then(|rest| rest.trim().strip_prefix('('));
            for name in names.unwrap_or_default().trim_end_matches([')', ' ']).split(',').map(str::trim) {
                if !name.is_empty() {
                    let from = name.as_ptr() as usize - self.text.as_ptr() as usize;
                    self.tape.extensions.push((from as u32, (from + name.len()) as u32));
                }
            }
        }
    }
}

/// Whether what follows a backslash makes an escape of it.
fn is_escape(rest: &[u8]) -> bool {
    let hex = |digits: &[u8]| {
        std::str::from_utf8(digits).ok().and_then(|digits| u32::from_str_radix(digits, 16).ok())
    };
    match rest {
        [b'"' | b'\\' | b'\'' | b'n' | b'r' | b't' | b'0' | b'\n', ..] | [b'\r', b'\n', ..] => true,
        [b'x', rest @ ..] => rest.get(..2).and_then(hex).is_some_and(|code| code < 0x80),
        [b'u', b'{', rest @ ..] => {
            let length = rest.iter().position(|&byte| byte == b'}').filter(|length| (1..=6).contains(length));
            length.and_then(|length| hex(&rest[..length])).and_then(char::from_u32).is_some()
        }
        _ => false,
    }
}
