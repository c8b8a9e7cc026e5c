//! The canonical layout of a RON file: every text, number, word and comment as it is written, in lines that are
//! indented alike.
//!
//! A block stands on one line where it fits and its author did not open it; else each of its parts has a line of
//! its own. Lists of plain values fill their lines. Between parts at most one blank line is kept. The order of
//! fields is the author's.

use crate::syntax::tape::{NodeId, NodeKind, Tape};

mod comments;
mod widths;

use comments::Comments;
use widths::Widths;

/// No line is longer, unless a single text or comment in it is.
const WIDTH: usize = 110;

/// So many blanks indent what stands in a bracket.
const STEP: usize = 4;

/// The text of a file in the canonical layout, with a line end at its end; as it was for a file without a value.
///
/// The tape is that of the text, and without errors. The layout holds the same values and comments, and laying it
/// out again changes nothing.
pub fn tidy(tape: &Tape, text: &str) -> String {
    let Some(root) = tape.root() else { return text.to_owned() };
    let comments = Comments::of(tape, text);
    let widths = Widths::of(tape, text, &comments);
    let mut printer = Printer { tape, text, comments, widths, open: Vec::new(), out: String::new() };
    printer.head(root);
    printer.value(root);
    while !printer.open.is_empty() {
        printer.go_on();
    }
    printer.tail(root);
    printer.out
}

/// How the parts in a bracket are laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// All on one line.
    Flat,
    /// Each on a line of its own.
    Open,
    /// As many on a line as fit.
    Fill,
    /// The only one directly between the brackets: `[( … )]`.
    Hug,
}

/// A bracket that is open.
struct Frame {
    mode: Mode,
    node: NodeId,
    /// The part that comes next.
    next: Option<NodeId>,
    is_first: bool,
    /// How far the text has been printed.
    at: usize,
    /// The indent of the line that the bracket stands on.
    indent: usize,
}

struct Printer<'t> {
    tape: &'t Tape,
    text: &'t str,
    comments: Comments<'t>,
    widths: Widths,
    open: Vec<Frame>,
    out: String,
}

impl Printer<'_> {
    /// What stands before the value: the extensions that the file enables, and comments.
    fn head(&mut self, root: NodeId) {
        let start = self.tape.range(root).start;
        let mut at = None;
        while let Some(piece) = self.comments.before(start) {
            self.blank_line(at.unwrap_or(piece.start), piece.start);
            self.out.push_str(piece.text);
            self.out.push('\n');
            at = Some(piece.end());
        }
        self.blank_line(at.unwrap_or(start), start);
    }

    /// What stands behind the value, and the last line end.
    fn tail(&mut self, root: NodeId) {
        let mut at = self.beside(self.tape.range(root).end, self.text.len());
        while let Some(piece) = self.comments.before(self.text.len()) {
            self.line(at, piece.start, 0);
            self.out.push_str(piece.text);
            at = piece.end();
        }
        self.out.push('\n');
    }

    /// Prints a plain value, or opens a bracket.
    fn value(&mut self, node: NodeId) {
        let range = self.tape.range(node);
        let Some((open, _)) = brackets(self.tape.node(node).kind) else {
            return self.out.push_str(&self.text[range]);
        };
        let mode = self.mode(node);
        let head = range.start + self.tape.node(node).head as usize;
        let indent = self.indent();
        self.out.push_str(&self.text[range.start..head]);
        self.out.push(open);
        let next = self.tape.all_children(node).next();
        let inside = next.map_or(range.end, |next| self.tape.range(next).start);
        let at = if mode == Mode::Open { self.beside(head, inside) } else { head };
        self.open.push(Frame { mode, node, next, is_first: true, at, indent });
    }

    fn mode(&self, node: NodeId) -> Mode {
        let is_flat = self.open.last().is_some_and(|frame| frame.mode == Mode::Flat);
        if is_flat || self.has_room(node, self.column()) {
            return Mode::Flat;
        }
        let range = self.tape.range(node);
        let mut children = self.tape.all_children(node);
        let (Some(first), other) = (children.next(), children.next()) else {
            return if self.comments.are_in(range) { Mode::Open } else { Mode::Flat };
        };
        if self.tape.node(node).kind != NodeKind::List {
            return Mode::Open;
        }
        if self.widths.is_plain(node) {
            return if self.comments.are_in(range) { Mode::Open } else { Mode::Fill };
        }
        let only = self.tape.range(first);
        let is_bare =
            !self.comments.are_in(range.start..only.start) && !self.comments.are_in(only.end..range.end);
        let is_alone = other.is_none() && is_bare && !self.widths.is_opened(node);
        match is_alone && !self.has_room(first, self.indent() + STEP) {
            true => Mode::Hug,
            false => Mode::Open,
        }
    }

    /// Whether a value and the comma behind it fit on a line from a column on.
    fn has_room(&self, node: NodeId, column: usize) -> bool {
        self.widths.flat(node).is_some_and(|width| column + width < WIDTH)
    }

    /// Prints the next part of the bracket that was opened last, or closes it.
    fn go_on(&mut self) {
        let &mut Frame { mode, node, next, is_first, mut at, .. } = self.top();
        if !is_first && matches!(mode, Mode::Open | Mode::Fill) {
            self.out.push(',');
            let after = next.map_or(self.tape.range(node).end, |next| self.tape.range(next).start);
            at = self.beside(at, after);
        }
        let Some(part) = next else { return self.close(at) };
        let value = self.tape.value(part);
        match mode {
            Mode::Open => self.own_line(part, value, at),
            Mode::Fill => self.filled_line(value),
            Mode::Flat if !is_first => self.out.push_str(", "),
            Mode::Flat | Mode::Hug => {}
        }
        let end = self.tape.range(part).end;
        let following = NodeId(self.tape.node(part).next);
        let is_last = following.0 >= self.tape.node(node).next;
        let frame = self.top();
        (frame.is_first, frame.at, frame.next) = (false, end, (!is_last).then_some(following));
        match self.tape.node(part).kind {
            NodeKind::Field => {
                let start = self.tape.range(part).start;
                let name = &self.text[start..start + self.tape.node(part).head as usize];
                self.out.push_str(name);
                self.out.push_str(": ");
            }
            NodeKind::Entry => {
                self.out.push_str(&self.text[self.tape.range(NodeId(part.0 + 1))]);
                self.out.push_str(": ");
            }
            _ => {}
        }
        self.value(value);
    }

    /// Begins a line for a part, after the comments that stand before it or between its name and its value.
    fn own_line(&mut self, part: NodeId, value: NodeId, at: usize) {
        let indent = self.top().indent + STEP;
        let at = self.comment_lines(at, self.tape.range(value).start, indent);
        self.line(at, self.tape.range(part).start, indent);
    }

    /// Goes on in the line, or in a new one where the value has no room.
    fn filled_line(&mut self, value: NodeId) {
        let (is_first, indent) = (self.top().is_first, self.top().indent + STEP);
        match !is_first && self.has_room(value, self.column() + 1) {
            true => self.out.push(' '),
            false => self.line(0, 0, indent),
        }
    }

    /// The comments before an offset, each on a line; gives back how far the text is printed then.
    fn comment_lines(&mut self, mut at: usize, end: usize, indent: usize) -> usize {
        while let Some(piece) = self.comments.before(end) {
            self.line(at, piece.start, indent);
            self.out.push_str(piece.text);
            at = piece.end();
            self.top().is_first = false;
        }
        at
    }

    fn close(&mut self, at: usize) {
        let Frame { mode, node, indent, .. } = *self.top();
        if mode == Mode::Open {
            self.comment_lines(at, self.tape.range(node).end, indent + STEP);
        }
        if matches!(mode, Mode::Open | Mode::Fill) {
            self.line(0, 0, indent);
        }
        self.out.extend(brackets(self.tape.node(node).kind).map(|(_, close)| close));
        self.open.pop();
    }

    /// The comments between two offsets that stand in the line of the first and end it; gives back where they end.
    fn beside(&mut self, mut at: usize, end: usize) -> usize {
        while let Some(piece) = self.comments.beside(at, end) {
            self.out.push(' ');
            self.out.push_str(piece.text);
            at = piece.end();
        }
        at
    }

    /// A new line, after a blank one where one stands in the text between the offsets; never after a bracket.
    fn line(&mut self, at: usize, start: usize, indent: usize) {
        self.out.push('\n');
        if !self.open.last().is_some_and(|frame| frame.is_first) {
            self.blank_line(at, start);
        }
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    fn blank_line(&mut self, at: usize, start: usize) {
        // A comment that is moved before its part stands behind the part's beginning.
        let between = self.text.get(at..start).unwrap_or_default();
        if between.bytes().filter(|&byte| byte == b'\n').count() > 1 {
            self.out.push('\n');
        }
    }

    /// The indent of the line that is being printed.
    fn indent(&self) -> usize {
        match self.open.last() {
            None => 0,
            Some(frame) if matches!(frame.mode, Mode::Open | Mode::Fill) => frame.indent + STEP,
            Some(frame) => frame.indent,
        }
    }

    /// How many characters the line has that is being printed.
    fn column(&self) -> usize {
        let line = self.out.rfind('\n').map_or(0, |end| end + 1);
        self.out[line..].chars().count()
    }

    fn top(&mut self) -> &mut Frame {
        self.open.last_mut().expect("parts are only printed inside a bracket")
    }
}

fn brackets(kind: NodeKind) -> Option<(char, char)> {
    match kind {
        NodeKind::Group => Some(('(', ')')),
        NodeKind::List => Some(('[', ']')),
        NodeKind::Map => Some(('{', '}')),
        _ => None,
    }
}
