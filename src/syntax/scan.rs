//! Text to tape, in one pass without recursion. A syntax error is reported, mended as well as can be, and the
//! scan goes on, so that one run reports every error of a file and the rest of the file is still read.

use super::rules;
use super::tape::{Node, NodeKind, Put, Repair, Tape};
use crate::diagnostic::{Diagnostic, Fix, Message, Value, message};
use crate::source::{FileId, Span};

mod brackets;
mod ends;
mod foresight;
mod lexis;
mod literals;
mod mend;
mod out_of_place;
mod outside;
#[cfg(test)]
mod tests;

pub(super) use lexis::blanks_end;
pub(crate) use lexis::comment_end;
use lexis::{is_word_start, shown};

/// A file is given up when its errors weigh this much: it is probably no RON at all.
const MOST_WEIGHT: usize = 600;

/// What an error weighs that leaves no doubt about what was meant: a missing comma, the wrong quotes.
const SLIP: usize = 1;

/// What an error weighs after which the structure is a guess.
const GUESS: usize = 20;

/// The structure of a file's text, and its syntax errors in the order of the text.
///
/// Grammar: the RON 0.12 specification, with what a repair needs to go on.
pub(super) fn scan(file: FileId, text: &str) -> (Tape, Vec<Diagnostic>) {
    let mut scanner = Scanner::new(file, text);
    scanner.header();
    scanner.skip_blanks();
    if scanner.at < text.len() && scanner.begins_with_a_block() {
        scanner.run();
    }
    scanner.result()
}

/// The structure of a text that holds one value of any kind.
#[cfg(test)]
pub(super) fn scan_value(file: FileId, text: &str) -> (Tape, Vec<Diagnostic>) {
    let mut scanner = Scanner::new(file, text);
    scanner.run();
    scanner.result()
}

/// A bracket that is open.
#[derive(Clone, Copy)]
struct Frame {
    node: u32,
    /// Where the bracket stands, which is behind the name of a group.
    bracket: u32,
    /// The bracket that should stand there.
    kind: NodeKind,
    /// The bracket that does; nothing where it was left out.
    written: Option<NodeKind>,
    /// The field or entry that waits for its value.
    wrapper: Option<u32>,
    /// Whether the key of the waiting entry has been read.
    keyed: bool,
    needs_comma: bool,
    /// Where the text begins that is left out with it, if it belongs somewhere else.
    cut: Option<u32>,
}

struct Scanner<'t> {
    file: FileId,
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    /// The end of the last token that was read.
    last_end: usize,
    tape: Tape,
    errors: Vec<Diagnostic>,
    weight: usize,
    open: Vec<Frame>,
}

impl<'t> Scanner<'t> {
    fn new(file: FileId, text: &'t str) -> Scanner<'t> {
        Scanner {
            file,
            text,
            bytes: text.as_bytes(),
            at: 0,
            last_end: 0,
            tape: Tape::with_room_for(text),
            errors: Vec::new(),
            weight: 0,
            open: Vec::new(),
        }
    }

    fn result(mut self) -> (Tape, Vec<Diagnostic>) {
        // A repair may be noted behind one that begins later, where a text is found to have ended earlier.
        self.tape.repairs.sort_by_key(|repair| (repair.start, repair.end));
        mend::gather_curly(&mut self.errors);
        (self.tape, self.errors)
    }

    fn run(&mut self) {
        loop {
            self.skip_blanks();
            if self.weight >= MOST_WEIGHT {
                self.give_up();
                return;
            }
            let Some(byte) = self.peek() else { break };
            let Some(&frame) = self.open.last() else {
                if self.tape.nodes.is_empty() {
                    self.value(byte);
                    continue;
                }
                match byte {
                    b')' | b']' | b'}' => self.surplus_bracket(),
                    b',' | b';' => {
                        let message = message!("nothing goes on after the end of the file's one block");
                        self.swap(1, " ", message);
                    }
                    _ => return self.second_value(),
                }
                continue;
            };
            match byte {
                b')' | b']' | b'}' => self.close(byte),
                b',' => self.comma(frame),
                b';' => {
                    self.swap(1, ",", misplaced(";", ","));
                    self.top().needs_comma = false;
                }
                b'.' if frame.needs_comma && self.is_full_stop(self.at) => {
                    self.swap(1, ",", misplaced(".", ","));
                    self.top().needs_comma = false;
                }
                _ => {
                    if frame.needs_comma {
                        self.missing_comma();
                    }
                    self.element(byte);
                }
            }
        }
        self.close_at_end();
    }

    /// The next field, entry or element of the bracket on top.
    fn element(&mut self, byte: u8) {
        if self.is_out_of_place(byte) {
            return;
        }
        let frame = *self.top();
        if frame.wrapper.is_none() {
            match frame.kind {
                NodeKind::Map => {
                    let node = self.push(NodeKind::Entry, self.at, 0);
                    self.top().wrapper = Some(node);
                }
                NodeKind::Group if is_word_start(byte) && self.field() => return,
                NodeKind::Group if byte == b'"' && self.quoted_field() => return,
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
        let value_at = match self.bytes.get(after) {
            Some(b':') if self.bytes.get(after + 1) != Some(&b':') => after + 1,
            Some(b'=') => {
                self.at = after;
                self.swap(1, ":", misplaced("=", ":"));
                after + 1
            }
            Some(_) if self.lacks_colon(start, name_end, after) => {
                self.missing_colon(start, name_end);
                after
            }
            _ => return false,
        };
        self.name_read(start, name_end, value_at);
        true
    }

    /// Notes a field whose name has been read and whose value begins at `value_at`.
    fn name_read(&mut self, start: usize, name_end: usize, value_at: usize) {
        let node = self.push(NodeKind::Field, start, (name_end - start) as u32);
        self.top().wrapper = Some(node);
        (self.at, self.last_end) = (value_at, value_at);
        self.skip_blanks();
        let is_missing = match self.peek() {
            Some(b',' | b')') | None => true,
            // The next field on a line of its own: its comma is missing, too, but it is one slip.
            Some(byte) if is_word_start(byte) => {
                self.has_line_end(value_at, self.at) && self.colon_follows(self.word_end(self.at))
            }
            _ => false,
        };
        if is_missing {
            let message = valueless(&self.text[start..name_end]);
            self.report(start, name_end, SLIP, message).label = "a value is expected after this".into();
            self.drop_wrapper(node, value_at);
            if self.peek() != Some(b',') {
                self.top().needs_comma = false;
            }
        }
    }

    /// A field or entry without value: it is left out.
    fn drop_wrapper(&mut self, node: u32, end: usize) {
        let next = self.tape.nodes.len() as u32;
        let wrapper = &mut self.tape.nodes[node as usize];
        (wrapper.end, wrapper.next, wrapper.dropped) = (end as u32, next, true);
        let frame = self.top();
        (frame.wrapper, frame.keyed, frame.needs_comma) = (None, false, true);
    }

    fn value(&mut self, byte: u8) {
        let start = self.at;
        match byte {
            b'"' => self.quoted(),
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
        let start = self.tape.nodes[wrapper as usize].start as usize;
        match self.peek() {
            Some(b':') => {
                self.at += 1;
                self.last_end = self.at;
            }
            Some(b'=') => self.swap(1, ":", misplaced("=", ":")),
            Some(b',' | b')' | b']' | b'}') | None => {
                let message = valueless(&self.text[start..key_end]);
                self.report(start, key_end, SLIP, message).hint =
                    Some("an entry is written `\"id\": value`".into());
                self.drop_wrapper(wrapper, key_end);
            }
            Some(_) => self.missing_colon(start, key_end),
        }
    }

    fn comma(&mut self, frame: Frame) {
        match frame.wrapper {
            Some(wrapper) => {
                let start = self.tape.nodes[wrapper as usize].start as usize;
                let key = self.token_end(start);
                let message = valueless(&self.text[start..key]);
                self.report(start, key, SLIP, message).label = "a value is expected after this".into();
                self.drop_wrapper(wrapper, self.at);
            }
            None if !frame.needs_comma => return self.swap(1, " ", message!("there is a comma too many")),
            None => {}
        }
        self.at += 1;
        self.last_end = self.at;
        self.top().needs_comma = false;
    }

    fn scalar(&mut self, kind: NodeKind, start: usize, end: usize) {
        let node = self.push(kind, start, 0);
        self.tape.nodes[node as usize].end = end as u32;
        (self.at, self.last_end) = (end, end);
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

    fn skip_blanks(&mut self) {
        loop {
            self.at = self.blanks_end(self.at);
            // Each such comment is looked for to the end of the file, so their number is bounded.
            if !self.bytes[self.at..].starts_with(b"/*") || self.weight >= MOST_WEIGHT {
                return;
            }
            self.unclosed_comment();
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span { file: self.file, start: start as u32, end: end as u32 }
    }

    fn report(&mut self, start: usize, end: usize, weight: usize, message: Message) -> &mut Diagnostic {
        self.weight += weight;
        self.errors.push(Diagnostic::new(&rules::SYNTAX, self.span(start, end), message));
        self.errors.last_mut().expect("one was pushed")
    }

    /// Reports a wrong token of this length, puts another in its place and goes on behind it.
    fn swap(&mut self, length: usize, put: &'static str, message: Message) {
        let (start, end) = (self.at, self.at + length);
        let span = self.span(start, end);
        self.report(start, end, SLIP, message).fix = Some(Fix { span, replacement: put.trim().to_owned() });
        self.repair(start, end, Put::Str(put));
        (self.at, self.last_end) = (end, end);
    }

    /// Notes a repair inside the bracket on top.
    fn repair(&mut self, start: usize, end: usize, put: Put) {
        let inside = self.open.last().map_or(0, |frame| frame.node);
        self.repair_inside(inside, start, end, put);
    }

    fn repair_inside(&mut self, inside: u32, start: usize, end: usize, put: Put) {
        self.tape.repairs.push(Repair { start: start as u32, end: end as u32, put, inside });
    }
}

/// What is said of a sign that stands where another belongs.
fn misplaced(found: &str, expected: &str) -> Message {
    message!(
        "{found} stands where {expected} belongs",
        found = Value::code(found),
        expected = Value::code(expected)
    )
}

/// What is said of a field or a key without a value.
fn valueless(written: &str) -> Message {
    message!("{words} has no value", words = shown(written))
}
