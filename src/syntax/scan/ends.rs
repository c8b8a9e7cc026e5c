//! The two ends of a file: whether it begins with a block, and what is still open where it ends.

use super::lexis::is_word_start;
use super::{GUESS, SLIP, Scanner, shown};
use crate::diagnostic::{Diagnostic, Fix, Related, Value, message};
use crate::syntax::tape::{NodeId, NodeKind};
use crate::syntax::{grammar, rules};

impl Scanner<'_> {
    /// Closes what is open where the file ends, and says which bracket is never closed.
    pub(super) fn close_at_end(&mut self) {
        let Some(&top) = self.open.last() else { return };
        let end = self.last_end;
        let suspect = self.misindented();
        let bracket = suspect.map_or(top.bracket as usize, |(opened, _)| opened);
        let open = char::from(self.bytes[bracket]);
        let (close, closed) = (
            match open {
                '[' => ']',
                '{' => '}',
                _ => ')',
            },
            suspect.map(|(_, closed)| self.span(closed, closed + 1)),
        );
        let is_last = self.open.len() == 1 && suspect.is_none();
        let at_end = self.span(end, end);
        if top.written.is_some() || suspect.is_some() {
            let message = message!("this {open} is never closed", open = Value::code(open));
            let error = self.report(bracket, bracket + 1, GUESS, message);
            error.label = format!("opened here, `{close}` expected");
            if let Some(span) = closed {
                let label = "this closes it, but is indented as if it closed an outer one".to_owned();
                error.related.push(Related { span, label });
            }
            if is_last {
                let label = format!("the file ends here; write `{close}`");
                error.related.push(Related { span: at_end, label });
                error.fix = Some(Fix { span: at_end, replacement: format!("\n{close}") });
            }
        }
        self.close_all(end);
    }

    /// The first bracket to be closed at a smaller indentation than the line has on which it was opened, with
    /// its partner: the likely culprit where a bracket is missing at the end.
    fn misindented(&self) -> Option<(usize, usize)> {
        let ends = memchr::memchr_iter(b'\n', self.bytes).map(|end| end + 1);
        let lines: Vec<usize> = std::iter::once(0).chain(ends).collect();
        let line = |at: usize| lines[lines.partition_point(|&start| start <= at) - 1];
        let indentation = |line: usize| {
            self.bytes[line..].iter().take(1_000).take_while(|byte| matches!(byte, b' ' | b'\t')).count()
        };
        let suspects = (0..self.tape.nodes.len() as u32).filter_map(|number| {
            let node = self.tape.node(NodeId(number));
            let is_closed = node.end > node.start + node.head;
            if !matches!(node.kind, NodeKind::Group | NodeKind::List | NodeKind::Map) || !is_closed {
                return None;
            }
            let opened = self.blanks_end((node.start + node.head) as usize);
            let closed = node.end as usize - 1;
            let (first, last) = (line(opened), line(closed));
            let closes_its_line = last + indentation(last) == closed;
            (first != last && closes_its_line && indentation(last) < indentation(first))
                .then_some((opened, closed))
        });
        suspects.min_by_key(|&(_, closed)| closed)
    }

    /// Leaves the file at the point reached.
    pub(super) fn give_up(&mut self) {
        let at = self.at;
        let message = message!("too many syntax errors: the rest of the file was not read");
        self.report(at, at, 0, message).hint = Some("mend what stands above first".into());
        self.close_all(at);
    }

    /// Whether the file begins as a block does; if not, that is all there is to say of it.
    pub(super) fn begins_with_a_block(&mut self) -> bool {
        let start = self.at;
        let end = if is_word_start(self.bytes[start]) { self.word_end(start) } else { start };
        let next = self.blanks_end(end);
        let is_block = match self.bytes.get(next) {
            Some(b'(') => true,
            Some(b'[' | b'{') => end == start || end == next,
            _ => false,
        };
        if is_block {
            return true;
        }
        let first = end.max(self.token_end(start));
        let is_field = end > start && matches!(self.bytes.get(next), Some(b':' | b'='));
        let name = self.text[start..end].to_owned();
        let known = grammar::DOCUMENTS.iter().any(|(known, _)| *known == name);
        let message = match known {
            true => {
                message!("there is no {mark} after {words}", mark = Value::code("("), words = shown(&name))
            }
            false => message!("the file does not say what it holds"),
        };
        let hint = match (known, is_field) {
            (true, _) => format!("write `{name}(`, and `)` at the end of the file"),
            (_, true) => "write `Map(` before this, and `)` at the end of the file".to_owned(),
            _ => "an argument begins with `Map(` and ends with `)`".to_owned(),
        };
        let span = self.span(start, first);
        self.errors.push(Diagnostic::new(&rules::UNKNOWN_DOCUMENT, span, message).hint(hint));
        false
    }

    /// A second value: it is not read.
    pub(super) fn second_value(&mut self) {
        let end = self.token_end(self.at);
        let message = message!("a second block begins here, and a file holds one");
        self.report(self.at, end, SLIP, message).hint =
            Some("put it into a file of its own; what stands from here on was not read".into());
    }
}
