//! Text to tape, in one pass without recursion. A syntax error is reported, mended as well as can be, and the
//! scan goes on, so that one run reports every error of a file and the rest of the file is still read.

use memchr::{memchr, memchr2};

use super::rules;
use super::tape::{Node, NodeKind, Put, Repair, Tape};
use crate::diagnostic::{Diagnostic, Fix, Related, Rule};
use crate::source::{FileId, Span};

/// After this many errors a file is given up: it is probably no RON at all.
const MOST_ERRORS: usize = 30;

/// The structure of a file's text, and its syntax errors in the order of the text.
///
/// Grammar: the RON 0.12 specification, with what a repair needs to go on.
pub fn scan(file: FileId, text: &str) -> (Tape, Vec<Diagnostic>) {
    let mut scanner = Scanner {
        file,
        text,
        bytes: text.as_bytes(),
        at: 0,
        tape: Tape::default(),
        errors: Vec::new(),
        open: Vec::new(),
        suspect: None,
    };
    scanner.header();
    scanner.run();
    // A repair may be noted behind one that begins later, where a text is found to have ended earlier.
    scanner.tape.repairs.sort_by_key(|repair| (repair.start, repair.end));
    (scanner.tape, scanner.errors)
}

/// A bracket that is open.
#[derive(Clone, Copy)]
struct Frame {
    node: u32,
    /// Where the bracket stands, which is behind the name of a group.
    bracket: u32,
    kind: NodeKind,
    /// The field or entry that waits for its value.
    wrapper: Option<u32>,
    /// Whether the key of the waiting entry has been read.
    keyed: bool,
    needs_comma: bool,
}

struct Scanner<'t> {
    file: FileId,
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    tape: Tape,
    errors: Vec<Diagnostic>,
    open: Vec<Frame>,
    /// The first bracket whose partner is indented as if it closed another: the likely culprit where a
    /// bracket is missing at the end.
    suspect: Option<(u32, u32)>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        loop {
            self.skip_blanks();
            if self.errors.len() >= MOST_ERRORS {
                self.give_up();
                return;
            }
            let Some(byte) = self.peek() else { break };
            let Some(&frame) = self.open.last() else {
                if !self.tape.nodes.is_empty() {
                    self.error_here(1, "there is more text after the end of the file's one value").hint =
                        Some("a file holds one `Map`, `Library`, `Corpus`, `Review` or `Schemes`".into());
                    return;
                }
                self.value(byte);
                continue;
            };
            match byte {
                b')' | b']' | b'}' => self.close(byte),
                b',' => self.comma(frame),
                b';' => {
                    self.swap(1, ",", "`;` stands where `,` belongs");
                    self.comma_read();
                }
                _ => {
                    if frame.needs_comma {
                        self.missing_comma();
                    }
                    self.element(byte, frame);
                }
            }
        }
        self.close_at_end();
    }

    /// The next field, entry or element of the bracket on top.
    fn element(&mut self, byte: u8, frame: Frame) {
        if self.belongs_further_out(byte, frame.kind) {
            return;
        }
        if frame.wrapper.is_none() {
            match frame.kind {
                NodeKind::Map => {
                    let node = self.push(NodeKind::Entry, self.at, 0);
                    self.top().wrapper = Some(node);
                }
                NodeKind::Group if is_word_start(byte) => {
                    if self.field() {
                        return;
                    }
                }
                _ => {}
            }
        }
        self.value(byte);
    }

    /// Reads `name:`; gives back whether it did.
    fn field(&mut self) -> bool {
        let start = self.at;
        let name_end = self.word_end(start);
        let after = self.blanks_end(name_end);
        let name = &self.text[start..name_end];
        let value_at = match self.bytes.get(after) {
            Some(b':') if self.bytes.get(after + 1) != Some(&b':') => after + 1,
            Some(b'=') => {
                self.at = after;
                self.swap(1, ":", "`=` stands where `:` belongs");
                after + 1
            }
            Some(b'"' | b'[' | b'{') if !matches!(name, "r" | "b" | "br" | "rb") => {
                self.missing_colon(name, name_end);
                after
            }
            _ => return false,
        };
        let node = self.push(NodeKind::Field, start, (name_end - start) as u32);
        self.top().wrapper = Some(node);
        self.at = value_at;
        self.skip_blanks();
        if let Some(b',' | b')') | None = self.peek() {
            self.report(&rules::SYNTAX, start, name_end, format!("`{name}` has no value"));
            self.drop_wrapper(node, self.at);
        }
        true
    }

    fn missing_colon(&mut self, key: &str, end: usize) {
        let span = self.span(end, end);
        let error = self.error_at(span, format!("there is no `:` after {}", shown(key)));
        error.fix = Some(Fix { span, replacement: ":".into() });
        self.repair(end, end, Put::Str(":"));
    }

    /// A field or entry without value: it is left out.
    fn drop_wrapper(&mut self, node: u32, end: usize) {
        let next = self.tape.nodes.len() as u32;
        let wrapper = &mut self.tape.nodes[node as usize];
        (wrapper.end, wrapper.next, wrapper.dropped) = (end as u32, next, true);
        let frame = self.top();
        (frame.wrapper, frame.keyed, frame.needs_comma) = (None, false, true);
    }

    /// A key of an outer map, or a field of an outer group, shows that inner brackets were never closed.
    fn belongs_further_out(&mut self, byte: u8, kind: NodeKind) -> bool {
        let wanted = match (byte, kind) {
            (b'"', NodeKind::Group | NodeKind::List) if self.colon_follows(self.text_end(self.at)) => {
                NodeKind::Map
            }
            (_, NodeKind::List) if is_word_start(byte) && self.colon_follows(self.word_end(self.at)) => {
                NodeKind::Group
            }
            (_, NodeKind::Map)
                if is_word_start(byte)
                    && self.has_quoted_keys()
                    && self.colon_follows(self.word_end(self.at)) =>
            {
                NodeKind::Group
            }
            _ => return false,
        };
        let Some(depth) = self.open.iter().rposition(|frame| frame.kind == wanted) else { return false };
        if self.open[depth].wrapper.is_none() {
            return false;
        }
        let Frame { bracket, kind, .. } = *self.top();
        let (open, close) = brackets(kind);
        let found = self.at;
        let (span, seen) =
            (self.span(bracket as usize, bracket as usize + 1), self.span(found, self.token_end(found)));
        let message = format!("this `{open}` is not closed");
        let error = self.error_at(span, message);
        error.label = format!("opened here, `{close}` expected");
        error.related.push(Related { span: seen, label: "before this".into() });
        while self.open.len() > depth + 1 {
            let end = self.blanks_start(found);
            let close = brackets(self.top().kind).1;
            self.repair(end, end, Put::Str(close));
            self.finish(end);
        }
        self.value_done(found);
        self.comma_read();
        true
    }

    /// Whether the map on top waits for a key and has had a key in quotes.
    fn has_quoted_keys(&self) -> bool {
        let Some(frame) = self.open.last() else { return false };
        let first_key = frame.node as usize + 2;
        frame.wrapper.is_none()
            && self.tape.nodes.get(first_key).is_some_and(|key| key.kind == NodeKind::Text)
    }

    fn value(&mut self, byte: u8) {
        let start = self.at;
        match byte {
            b'"' => self.text(),
            b'(' => self.open(NodeKind::Group, start, 0),
            b'[' => self.open(NodeKind::List, start, 0),
            b'{' => self.open(NodeKind::Map, start, 0),
            b'\'' => self.character(),
            b'r' | b'b' if self.prefixed_literal() => {}
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            _ if is_word_start(byte) => self.word(),
            _ => self.stray(),
        }
    }

    fn open(&mut self, kind: NodeKind, start: usize, head: u32) {
        let node = self.push(kind, start, head);
        let bracket = self.at as u32;
        self.open.push(Frame { node, bracket, kind, wrapper: None, keyed: false, needs_comma: false });
        self.at += 1;
    }

    /// Ends the bracket on top, whose last byte is before `end`.
    fn finish(&mut self, end: usize) {
        let frame = *self.top();
        if let Some(wrapper) = frame.wrapper {
            self.drop_wrapper(wrapper, end);
        }
        self.open.pop();
        let next = self.tape.nodes.len() as u32;
        let node = &mut self.tape.nodes[frame.node as usize];
        (node.end, node.next) = (end as u32, next);
        if !self.open.is_empty() && self.open.last().is_some() {
            self.value_done(end);
        }
    }

    /// Notes that a value ended, which may complete the field or entry that waited for it.
    fn value_done(&mut self, end: usize) {
        let next = self.tape.nodes.len() as u32;
        let Some(frame) = self.open.last_mut() else { return };
        let Some(wrapper) = frame.wrapper else {
            frame.needs_comma = true;
            return;
        };
        if frame.kind == NodeKind::Map && !frame.keyed {
            frame.keyed = true;
            self.colon(wrapper, end);
            return;
        }
        (frame.wrapper, frame.keyed, frame.needs_comma) = (None, false, true);
        let node = &mut self.tape.nodes[wrapper as usize];
        (node.end, node.next) = (end as u32, next);
    }

    /// Reads the `:` after the key of an entry.
    fn colon(&mut self, wrapper: u32, key_end: usize) {
        self.at = key_end;
        self.skip_blanks();
        match self.peek() {
            Some(b':') => self.at += 1,
            Some(b'=') => self.swap(1, ":", "`=` stands where `:` belongs"),
            Some(b',' | b')' | b']' | b'}') | None => {
                let start = self.tape.nodes[wrapper as usize].start as usize;
                let key = &self.text[start..key_end];
                let message = format!("{} has no value", shown(key));
                self.report(&rules::SYNTAX, start, key_end, message).hint =
                    Some("an entry is written `\"id\": value`".into());
                self.drop_wrapper(wrapper, key_end);
            }
            Some(_) => {
                let start = self.tape.nodes[wrapper as usize].start as usize;
                self.missing_colon(&self.text[start..key_end], key_end);
            }
        }
    }

    fn comma(&mut self, frame: Frame) {
        if frame.wrapper.is_some() || !frame.needs_comma {
            match frame.wrapper {
                Some(wrapper) => {
                    let start = self.tape.nodes[wrapper as usize].start as usize;
                    let key = shown(&self.text[start..self.token_end(start)]);
                    self.report(&rules::SYNTAX, self.at, self.at + 1, format!("{key} has no value"));
                    self.drop_wrapper(wrapper, self.at);
                }
                None => self.swap(1, " ", "there is a comma too many"),
            }
            self.comma_read();
            return;
        }
        self.at += 1;
        self.comma_read();
    }

    fn comma_read(&mut self) {
        if self.bytes.get(self.at) == Some(&b',') && self.top().needs_comma {
            self.at += 1;
        }
        self.top().needs_comma = false;
    }

    fn missing_comma(&mut self) {
        let end = self.blanks_start(self.at);
        let last = self.text[..end].char_indices().next_back().map_or(0, |(at, _)| at);
        let span = self.span(last, end);
        let (found, fix) = (self.span(self.at, self.token_end(self.at)), self.span(end, end));
        let error = self.error_at(span, "there is no comma here".into());
        error.label = "`,` expected after this".into();
        error.related.push(Related { span: found, label: "before this".into() });
        error.fix = Some(Fix { span: fix, replacement: ",".into() });
        self.repair(end, end, Put::Str(","));
        self.top().needs_comma = false;
    }

    fn close(&mut self, byte: u8) {
        let top = *self.top();
        if brackets(top.kind).1.as_bytes()[0] == byte {
            self.note_indentation(top);
            self.at += 1;
            self.finish(self.at);
            return;
        }
        let found = char::from(byte);
        let partner = self.open.iter().rposition(|frame| brackets(frame.kind).1.as_bytes()[0] == byte);
        let Some(partner) = partner else {
            let message = format!("nothing is open that this `{found}` closes");
            self.swap(1, " ", &message);
            return;
        };
        let (open, expected) = brackets(top.kind);
        let (span, opened) =
            (self.span(self.at, self.at + 1), self.span(top.bracket as usize, top.bracket as usize + 1));
        let error = self.error_at(span, format!("found `{found}` where `{expected}` belongs"));
        error.related.push(Related { span: opened, label: format!("this `{open}` is still open") });
        if self.is_slip_of_the_pen() {
            self.repair(self.at, self.at + 1, Put::Str(expected));
            self.at += 1;
            self.finish(self.at);
            return;
        }
        while self.open.len() > partner + 1 {
            let close = brackets(self.top().kind).1;
            self.repair(self.at, self.at, Put::Str(close));
            self.finish(self.at);
        }
    }

    /// Whether a wrong bracket is meant for the bracket on top, because what follows goes on with the one below.
    fn is_slip_of_the_pen(&self) -> bool {
        let Some(parent) = self.open.len().checked_sub(2).map(|below| self.open[below]) else { return true };
        let next = self.blanks_end(self.at + 1);
        match self.bytes.get(next) {
            Some(b',') => {
                let after = self.blanks_end(next + 1);
                match parent.kind {
                    NodeKind::Group => {
                        self.bytes.get(after).is_some_and(|&byte| is_word_start(byte))
                            && self.colon_follows(self.word_end(after))
                    }
                    NodeKind::Map => {
                        self.bytes.get(after) == Some(&b'"') && self.colon_follows(self.text_end(after))
                    }
                    _ => false,
                }
            }
            Some(&byte) => brackets(parent.kind).1.as_bytes()[0] == byte,
            None => false,
        }
    }

    /// Remembers the first bracket that closes at another indentation than the line it was opened on.
    fn note_indentation(&mut self, frame: Frame) {
        if self.suspect.is_some() {
            return;
        }
        let indentation = |at: usize| {
            let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
            let blank = self.bytes[start..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
            (start, blank)
        };
        if memchr(b'\n', &self.bytes[frame.bracket as usize..self.at]).is_none() {
            return;
        }
        let (line, closing) = indentation(self.at);
        let (_, opening) = indentation(frame.bracket as usize);
        if line + closing == self.at && closing < opening {
            self.suspect = Some((frame.bracket, self.at as u32));
        }
    }

    fn close_at_end(&mut self) {
        let end = self.blanks_start(self.text.len());
        let Some(&top) = self.open.last() else { return };
        let (bracket, related) = match self.suspect {
            Some((opened, closed)) => (opened as usize, Some(closed as usize)),
            None => (top.bracket as usize, None),
        };
        let open = char::from(self.bytes[bracket]);
        let (span, closed) = (self.span(bracket, bracket + 1), related.map(|at| self.span(at, at + 1)));
        let error = self.error_at(span, format!("this `{open}` is never closed"));
        error.label = "opened here".into();
        if let Some(span) = closed {
            let label = "this closes it, but is indented as if it closed an outer one".to_owned();
            error.related.push(Related { span, label });
        }
        while let Some(frame) = self.open.last() {
            let close = brackets(frame.kind).1;
            self.repair(end, end, Put::Str(close));
            self.finish(end);
        }
    }

    /// Leaves the file at the point reached.
    fn give_up(&mut self) {
        let end = self.at;
        self.error_here(0, "too many syntax errors: the rest of the file was not read");
        while let Some(frame) = self.open.last() {
            let close = brackets(frame.kind).1;
            self.repair(end, end, Put::Str(close));
            self.finish(end);
        }
    }

    fn text(&mut self) {
        let start = self.at;
        let Some(end) = closing_quote(self.bytes, start + 1) else { return self.unclosed_text(start) };
        let follower = self.bytes.get(end).copied().unwrap_or(b',');
        let is_fine =
            matches!(follower, b',' | b')' | b']' | b'}' | b':' | b' ' | b'\n' | b'\r' | b'\t' | b'/' | b';');
        let is_long = || memchr(b'\n', &self.bytes[start..end]).is_some();
        if is_fine && !follower.is_ascii_whitespace() {
            return self.scalar(NodeKind::Text, start, end);
        }
        let next = self.bytes.get(self.blanks_end(end)).copied().unwrap_or(b',');
        let ends_well = matches!(next, b',' | b')' | b']' | b'}' | b':' | b';');
        match (is_fine, ends_well) {
            (true, true) => self.scalar(NodeKind::Text, start, end),
            (true, false) if !is_long() => self.scalar(NodeKind::Text, start, end),
            _ if is_long() => self.unclosed_text(start),
            _ => self.inner_quotes(start, end),
        }
    }

    /// A text that lacks its closing quote is taken to end with its line.
    fn unclosed_text(&mut self, start: usize) {
        let line = memchr(b'\n', &self.bytes[start..]).map_or(self.text.len(), |length| start + length);
        let mut end = start + self.text[start..line].trim_end().len();
        if let Some(rest) = self.text[start..end].strip_suffix(',') {
            end = start + rest.trim_end().len();
        }
        let curly = self.text[start..end].trim_end_matches([')', ']', '}', ',']).ends_with(['”', '“']);
        let lead = "the text that begins here has no closing `\"`";
        let error = self.report(&rules::SYNTAX, start, end, lead.into());
        error.label = "taken to end with the line".into();
        if curly {
            error.hint =
                Some("it ends with a typographic quotation mark; texts end with a straight `\"`".into());
        }
        let end = self.without_surplus_brackets(start, end);
        let end = end.max(start + 1);
        self.repair(start, end, Put::Quoted(1, 0));
        self.scalar(NodeKind::Text, start, end);
    }

    /// The end of a text without the brackets at its end that close nothing in it: they are the file's.
    fn without_surplus_brackets(&self, start: usize, mut end: usize) -> usize {
        let inner = &self.bytes[start..end];
        let count = |brackets: &[u8]| inner.iter().filter(|byte| brackets.contains(byte)).count();
        let mut surplus = count(b")]}").saturating_sub(count(b"([{"));
        while surplus > 0 && matches!(self.bytes[end - 1], b')' | b']' | b'}') {
            (end, surplus) = (end - 1, surplus - 1);
        }
        end
    }

    /// A text with unescaped quotes in it is taken to run to the last quote of its line.
    fn inner_quotes(&mut self, start: usize, first: usize) {
        let line = memchr(b'\n', &self.bytes[start..]).map_or(self.text.len(), |length| start + length);
        let last = self.text[first..line].rfind('"').map_or(first, |at| first + at + 1);
        let span = self.span(first - 1, first);
        let error = self.error_at(span, "this `\"` ends the text, and more text follows".into());
        error.hint = Some("a quotation mark inside a text is written `\\\"`, or typographically: “ ”".into());
        self.repair(start, last, Put::Quoted(1, u8::from(last > start + 1)));
        self.scalar(NodeKind::Text, start, last);
    }

    /// A character in single quotes; the format has none, so a longer one is a text in the wrong quotes.
    fn character(&mut self) {
        let start = self.at;
        let line = memchr(b'\n', &self.bytes[start..]).map_or(self.text.len(), |length| start + length);
        let rest = &self.text[start + 1..line];
        let length = match rest.strip_prefix('\\') {
            Some(escaped) => {
                escaped.char_indices().skip(1).find(|(_, letter)| *letter == '\'').map(|(at, _)| at + 2)
            }
            None => rest.find('\'').map(|at| at + 1),
        };
        let is_character =
            length.is_some_and(|length| rest[..length - 1].chars().count() == 1 || rest.starts_with('\\'));
        let end = length
            .map_or(start + self.text[start..line].trim_end_matches([' ', '\r', ',']).len(), |length| {
                start + 1 + length
            });
        if is_character {
            return self.scalar(NodeKind::Other, start, end);
        }
        let back = u8::from(length.is_some());
        let error = self.report(&rules::SYNTAX, start, end, "a text stands in double quotes".into());
        error.hint = Some("write `\"` instead of `'`".into());
        self.repair(start, end, Put::Quoted(1, back));
        self.scalar(NodeKind::Text, start, end);
    }

    /// Raw texts `r"…"`, `r#"…"#`, and the byte literals that RON has.
    fn prefixed_literal(&mut self) -> bool {
        let start = self.at;
        let rest = &self.bytes[start..];
        let prefix = [&b"br"[..], b"rb", b"r", b"b"].into_iter().find(|prefix| rest.starts_with(prefix));
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
                let message = "the raw text that begins here is never closed".to_owned();
                let error = self.report(&rules::SYNTAX, start, inside, message);
                error.hint = Some(format!("close it with `\"{}`", "#".repeat(hashes.min(40))));
                let end = self.text.len();
                self.repair(start, end, Put::Quoted((inside - start).min(255) as u8, 0));
                self.scalar(kind, start, end);
            }
        }
        true
    }

    fn number(&mut self) {
        let start = self.at;
        let length = self.bytes[start..]
            .iter()
            .take_while(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'+' | b'-' | b'%' | b'~')
            })
            .count();
        let end = start + length;
        let written = &self.text[start..end];
        if super::written::parse_decimal(written).is_some() || is_ron_number(written) {
            return self.scalar(NodeKind::Number, start, end);
        }
        let message = format!("{} is not a number", shown(written));
        let error = self.report(&rules::SYNTAX, start, end, message);
        error.hint =
            Some("put dates and other texts in double quotes; write numbers as in `1200` or `-3.5`".into());
        self.repair(start, end, Put::Quoted(0, 0));
        self.scalar(NodeKind::Text, start, end);
    }

    fn word(&mut self) {
        let start = self.at;
        let end = self.word_end(start);
        let next = self.blanks_end(end);
        let id_length = self.bytes[start..]
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'/'))
            .count();
        let id_end = start + id_length;
        let ends_value = |at: usize| {
            matches!(self.bytes.get(at), Some(b',' | b')' | b']' | b'}' | b':' | b'/' | b';') | None)
        };
        if self.bytes.get(next) == Some(&b'(') {
            self.at = next;
            self.open(NodeKind::Group, start, (end - start) as u32);
        } else if ends_value(next) && id_end <= end || memchr(b'\n', &self.bytes[end..next]).is_some() {
            self.scalar(NodeKind::Word, start, end);
        } else if ends_value(self.blanks_end(id_end)) {
            self.bare_text(start, id_end, "an id stands in double quotes", 0);
        } else {
            let line = memchr(b'\n', &self.bytes[start..]).map_or(self.text.len(), |length| start + length);
            let written = self.text[start..line].trim_end().trim_end_matches(',').trim_end();
            let end = self.without_surplus_brackets(start, start + written.len());
            let written = &self.text[start..end];
            let back = u8::from(written.ends_with('"') && written.matches('"').count() == 1);
            self.bare_text(start, end, "a text stands in double quotes", back);
        }
    }

    /// A text without quotes, or with only the one at its end.
    fn bare_text(&mut self, start: usize, end: usize, message: &str, back: u8) {
        let replacement = format!("\"{}\"", &self.text[start..end - usize::from(back)]);
        let span = self.span(start, end);
        self.error_at(span, message.to_owned()).fix = Some(Fix { span, replacement });
        self.repair(start, end, Put::Quoted(0, back));
        self.scalar(NodeKind::Text, start, end);
    }

    /// A character that begins no value: typographic quotes are taken for quotes, anything else is skipped.
    fn stray(&mut self) {
        let start = self.at;
        let letter = self.text[start..].chars().next().expect("the scan is not at the end");
        let line = memchr(b'\n', &self.bytes[start..]).map_or(self.text.len(), |length| start + length);
        let rest = &self.text[start + letter.len_utf8()..line];
        if matches!(letter, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '‟' | '″') {
            let close = rest.char_indices().find(|(at, other)| {
                let after = rest[at + other.len_utf8()..].trim_start();
                matches!(other, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '‟' | '″' | '"')
                    && (after.is_empty() || after.starts_with([',', ')', ']', '}', ':']))
            });
            let (length, back) = match close {
                Some((at, other)) => (at + other.len_utf8(), other.len_utf8()),
                None => (rest.trim_end_matches([' ', '\r', ',']).len(), 0),
            };
            let end = start + letter.len_utf8() + length;
            let inner = self.text[start + letter.len_utf8()..end - back].to_owned();
            let span = self.span(start, end);
            let error = self.report(
                &rules::CURLY_QUOTES,
                start,
                end,
                format!("a text stands in straight quotes, not in `{letter}`"),
            );
            error.label = "typographic quotation marks".into();
            error.fix = Some(Fix { span, replacement: format!("\"{inner}\"") });
            self.repair(start, end, Put::Quoted(letter.len_utf8() as u8, back as u8));
            return self.scalar(NodeKind::Text, start, end);
        }
        if letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}') {
            let message = format!("a blank of an unusual kind stands here (U+{:04X})", u32::from(letter));
            return self.swap(letter.len_utf8(), " ", &message);
        }
        let message = format!("{} has no meaning here", shown(&self.text[start..start + letter.len_utf8()]));
        self.swap(letter.len_utf8(), " ", &message);
        // What follows on the line up to the next separator would only be reported once more.
        let skipped = rest.find([',', ')', ']', '}']).unwrap_or(rest.trim_end().len());
        self.repair(self.at, self.at + skipped, Put::Str(" "));
        self.at += skipped;
    }

    /// Reads `#![enable(…)]` and the like at the head of the file.
    fn header(&mut self) {
        loop {
            self.skip_blanks();
            if !self.bytes[self.at..].starts_with(b"#![") {
                return;
            }
            let start = self.at;
            let Some(length) = memchr(b']', &self.bytes[start..]) else {
                self.error_here(3, "this `#![` is never closed");
                self.at = self.text.len();
                return;
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

    fn scalar(&mut self, kind: NodeKind, start: usize, end: usize) {
        let node = self.push(kind, start, 0);
        let next = self.tape.nodes.len() as u32;
        let node = &mut self.tape.nodes[node as usize];
        (node.end, node.next) = (end as u32, next);
        self.at = end;
        self.value_done(end);
    }

    fn push(&mut self, kind: NodeKind, start: usize, head: u32) -> u32 {
        let id = self.tape.nodes.len() as u32;
        let start = start as u32;
        self.tape.nodes.push(Node { kind, dropped: false, start, end: start, next: id + 1, head });
        id
    }

    fn top(&mut self) -> &mut Frame {
        self.open.last_mut().expect("an element is only read inside a bracket")
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn word_end(&self, start: usize) -> usize {
        let start = if self.bytes[start..].starts_with(b"r#") { start + 2 } else { start };
        let length = self.text[start..].find(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
        length.map_or(self.text.len(), |length| start + length)
    }

    /// The end of the text that begins at `start`; `start` itself where it has none.
    fn text_end(&self, start: usize) -> usize {
        closing_quote(self.bytes, start + 1).unwrap_or(start)
    }

    /// The end of the word, text or single character at `start`.
    fn token_end(&self, start: usize) -> usize {
        match self.bytes.get(start) {
            None => start,
            Some(b'"') => {
                let end = self.text_end(start);
                if end == start || memchr(b'\n', &self.bytes[start..end]).is_some() { start + 1 } else { end }
            }
            Some(&byte) if is_word_start(byte) => self.word_end(start).max(start + 1),
            Some(_) => start + self.text[start..].chars().next().map_or(0, char::len_utf8),
        }
    }

    fn colon_follows(&self, end: usize) -> bool {
        let next = self.blanks_end(end);
        self.bytes.get(next) == Some(&b':') && self.bytes.get(next + 1) != Some(&b':')
    }

    fn skip_blanks(&mut self) {
        let start = self.at;
        self.at = self.blanks_end(self.at);
        let is_open = self.at == self.text.len() && unclosed_comment(&self.bytes[start..]);
        if is_open {
            let at = self.text[start..].find("/*").map_or(start, |at| start + at);
            self.report(&rules::SYNTAX, at, at + 2, "this comment is never closed".into()).hint =
                Some("close it with `*/`".into());
        }
    }

    /// The offset of the first byte from `at` on that is neither blank nor comment.
    fn blanks_end(&self, mut at: usize) -> usize {
        loop {
            match self.bytes.get(at) {
                Some(b' ' | b'\n' | b'\r' | b'\t' | 0x0b | 0x0c) => at += 1,
                Some(b'/') if self.bytes.get(at + 1) == Some(&b'/') => {
                    at = memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |length| at + length);
                }
                Some(b'/') if self.bytes.get(at + 1) == Some(&b'*') => at = comment_end(self.bytes, at),
                // The other blanks of RON: U+0085, U+200E, U+200F, U+2028, U+2029.
                Some(0xc2) if self.bytes[at..].starts_with(b"\xc2\x85") => at += 2,
                Some(0xe2)
                    if matches!(self.bytes.get(at + 1..at + 3), Some([0x80, 0x8e | 0x8f | 0xa8 | 0xa9])) =>
                {
                    at += 3;
                }
                _ => return at,
            }
        }
    }

    /// The end of the last token before `at`: blanks are passed over, and so is a comment on the same line.
    fn blanks_start(&self, at: usize) -> usize {
        let mut end = self.text[..at].trim_end().len();
        let last = self.tape.nodes.iter().rev().take(64).map(|node| node.end as usize).max().unwrap_or(0);
        if last <= at && last < end && self.blanks_end(last) >= end {
            end = last;
        }
        end
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: start as u32, end: end as u32 }
    }

    fn report(&mut self, rule: &'static Rule, start: usize, end: usize, message: String) -> &mut Diagnostic {
        self.errors.push(Diagnostic::new(rule, self.span(start, end), message));
        self.errors.last_mut().expect("one was pushed")
    }

    fn error_at(&mut self, span: Span, message: String) -> &mut Diagnostic {
        self.errors.push(Diagnostic::new(&rules::SYNTAX, span, message));
        self.errors.last_mut().expect("one was pushed")
    }

    fn error_here(&mut self, length: usize, message: &str) -> &mut Diagnostic {
        let end = (self.at + length).min(self.text.len());
        self.report(&rules::SYNTAX, self.at, end, message.to_owned())
    }

    /// Reports a wrong token of this length, puts another in its place and goes on behind it.
    fn swap(&mut self, length: usize, put: &'static str, message: &str) {
        let (start, end) = (self.at, self.at + length);
        let replacement = put.trim().to_owned();
        let span = self.span(start, end);
        self.error_at(span, message.to_owned()).fix = Some(Fix { span, replacement });
        self.repair(start, end, Put::Str(put));
        self.at = end;
    }

    fn repair(&mut self, start: usize, end: usize, put: Put) {
        self.tape.repairs.push(Repair { start: start as u32, end: end as u32, put });
    }
}

fn brackets(kind: NodeKind) -> (&'static str, &'static str) {
    match kind {
        NodeKind::List => ("[", "]"),
        NodeKind::Map => ("{", "}"),
        _ => ("(", ")"),
    }
}

fn is_word_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_'
}

/// The numbers that RON has besides decimals.
fn is_ron_number(written: &str) -> bool {
    let digits = written.trim_start_matches(['+', '-']);
    let of_base = |prefix: &str, base: u32| {
        digits.strip_prefix(prefix).is_some_and(|rest| {
            !rest.is_empty() && rest.chars().all(|digit| digit.is_digit(base) || digit == '_')
        })
    };
    of_base("0x", 16) || of_base("0b", 2) || of_base("0o", 8) || matches!(digits, "inf" | "NaN") || {
        digits.parse::<f64>().is_ok()
    }
}

/// The offset after the quote that closes a text, whose inside begins at `at`.
fn closing_quote(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// The offset after the end of a raw text with this many hashes, whose inside begins at `at`.
fn raw_end(bytes: &[u8], mut at: usize, hashes: usize) -> Option<usize> {
    loop {
        at += memchr(b'"', bytes.get(at..)?)? + 1;
        let found = bytes[at..].iter().take(hashes).take_while(|&&byte| byte == b'#').count();
        if found == hashes {
            return Some(at + hashes);
        }
        at += found;
    }
}

/// The offset after a block comment, which may hold others; the end of the file where it is not closed.
fn comment_end(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start + 2, 1);
    while depth > 0 {
        match memchr2(b'*', b'/', &bytes[at..]) {
            None => return bytes.len(),
            Some(length) => at += length,
        }
        match bytes.get(at..at + 2) {
            Some(b"*/") => (at, depth) = (at + 2, depth - 1),
            Some(b"/*") => (at, depth) = (at + 2, depth + 1),
            _ => at += 1,
        }
    }
    at
}

/// Whether blanks and comments that reach the end of the file hold a block comment without end.
fn unclosed_comment(blanks: &[u8]) -> bool {
    let mut at = 0;
    while at < blanks.len() {
        match blanks.get(at..at + 2) {
            Some(b"//") => at = memchr(b'\n', &blanks[at..]).map_or(blanks.len(), |length| at + length),
            Some(b"/*") => {
                at = comment_end(blanks, at);
                if at == blanks.len() && !blanks.ends_with(b"*/") {
                    return true;
                }
            }
            _ => at += 1,
        }
    }
    false
}

/// A written text for a message: in backticks, and cut where it is long.
fn shown(written: &str) -> String {
    let line = written.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((cut, _)) => format!("`{}…`", &line[..cut]),
        None => format!("`{line}`"),
    }
}
