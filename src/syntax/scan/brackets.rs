//! Brackets: opening, closing, and what to make of a closing one that is missing, surplus or of the wrong kind.

use super::{Frame, GUESS, Scanner};
use crate::diagnostic::{Diagnostic, Fix, Related, Value, message};
use crate::syntax::rules;
use crate::syntax::tape::{NodeKind, Put};

/// Brackets nest no deeper than this: half of what the format can use would do.
pub(super) const DEEPEST: usize = 128;

/// No fix repeats more of the text than this.
const LONGEST_FIX: usize = 1_000;

impl Scanner<'_> {
    pub(super) fn open(&mut self, kind: NodeKind, start: usize, head: u32) {
        if self.open.len() == DEEPEST {
            return self.too_deep(start);
        }
        self.open_as(kind, Some(kind), start, head);
        (self.at, self.last_end) = (self.at + 1, self.at + 1);
    }

    /// Opens a bracket of one kind where another stands, or none.
    pub(super) fn open_as(&mut self, kind: NodeKind, written: Option<NodeKind>, start: usize, head: u32) {
        let node = self.push(kind, start, head);
        let bracket = self.at as u32;
        let (wrapper, keyed, needs_comma) = (None, false, false);
        self.open.push(Frame { node, bracket, kind, written, wrapper, keyed, needs_comma, cut: None });
    }

    /// What nests deeper than anything in the format is passed over without a look inside.
    fn too_deep(&mut self, start: usize) {
        let message = message!("brackets are nested too deep here to be followed");
        let span = self.span(self.at, self.at + 1);
        self.weight += GUESS;
        self.errors.push(
            Diagnostic::new(&rules::TOO_DEEP, span, message)
                .label(format!("{DEEPEST} brackets are open already"))
                .hint("make the inner objection a claim of its own, and rebut it there"),
        );
        let (mut at, mut depth) = (self.at, 0_usize);
        while let Some(&byte) = self.bytes.get(at) {
            match byte {
                b'"' => {
                    at = super::lexis::closing_quote(self.bytes, at + 1).unwrap_or(self.text.len());
                    continue;
                }
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' => depth -= 1,
                _ => {}
            }
            at += 1;
            if depth == 0 {
                break;
            }
        }
        if depth > 0 {
            // What is never closed so deep inside is no file to be mended.
            self.at = self.text.len();
            self.close_all(self.at);
            return;
        }
        let node = self.tape.nodes.len();
        self.scalar(NodeKind::Other, start, at);
        self.tape.nodes[node].dropped = true;
    }

    /// Ends the bracket on top, whose last byte is before `end`.
    pub(super) fn finish(&mut self, end: usize) {
        let frame = *self.top();
        if let Some(wrapper) = frame.wrapper {
            self.drop_wrapper(wrapper, end);
        }
        self.open.pop();
        let next = self.tape.nodes.len() as u32;
        let node = &mut self.tape.nodes[frame.node as usize];
        (node.end, node.next) = (end as u32, next);
        if let Some(cut) = frame.cut {
            node.dropped = true;
            self.tape.repairs.retain(|repair| repair.start < cut);
            self.repair(cut as usize, end, Put::Str(" "));
        }
        self.value_done(end);
    }

    /// Closes the bracket on top where its partner is missing.
    pub(super) fn finish_unwritten(&mut self, end: usize) {
        let frame = *self.top();
        let (open, close) = brackets(frame.kind);
        if frame.written.is_none() && frame.cut.is_none() {
            self.enclose(frame, open, close, end);
        }
        self.repair(end, end, Put::Str(close));
        self.finish(end);
    }

    /// Lets the fix of a bracket that was never opened put its partner as well.
    fn enclose(&mut self, frame: Frame, open: &str, close: &str, end: usize) {
        let start = frame.bracket;
        let opens =
            |fix: &&mut Fix| fix.span.end == start && fix.span.start == start && fix.replacement == open;
        let fix = self.errors.iter_mut().rev().filter_map(|error| error.fix.as_mut()).find(opens);
        let Some(fix) = fix else { return };
        let inner = &self.text[start as usize..end];
        if inner.len() <= LONGEST_FIX {
            let (inner, comma) = inner.strip_suffix(',').map_or((inner, ""), |inner| (inner, ","));
            (fix.span.end, fix.replacement) = (end as u32, format!("{open}{inner}{close}{comma}"));
        }
    }

    /// Closes all brackets at the end of what is read; what each of them still lacks goes without saying.
    pub(super) fn close_all(&mut self, end: usize) {
        let told = self.errors.len();
        while !self.open.is_empty() {
            self.finish_unwritten(end);
        }
        self.errors.truncate(told);
    }

    pub(super) fn close(&mut self, byte: u8) {
        let top = *self.top();
        let is = |kind: NodeKind| brackets(kind).1.as_bytes()[0] == byte;
        if is(top.kind) {
            self.bracket_read();
            return;
        }
        if top.written.is_some_and(is) {
            // The opening bracket was of this kind, too, and has been reported.
            self.repair(self.at, self.at + 1, Put::Str(brackets(top.kind).1));
            self.bracket_read();
            return;
        }
        let (here, depth) = (self.at, self.open.len());
        let partner = self.open.iter().rposition(|frame| is(frame.kind));
        let after = self.at + 1;
        let surplus = {
            let mut guess = self.guess_closed(depth);
            guess.after_value = top.needs_comma;
            self.foresee(after, guess)
        };
        let wrong = self.foresee(after, self.guess_closed(depth - 1));
        let missing = partner.map(|partner| self.foresee(after, self.guess_closed(partner)));
        match missing {
            Some(missing) if missing >= wrong && missing >= surplus => {
                let partner = partner.expect("it has been judged");
                self.not_closed(self.last_end, here);
                while self.open.len() > partner + 1 {
                    self.finish_unwritten(self.last_end);
                }
            }
            _ if wrong >= surplus => self.wrong_bracket(top),
            _ => self.surplus_bracket(),
        }
    }

    fn bracket_read(&mut self) {
        self.at += 1;
        self.last_end = self.at;
        self.finish(self.at);
    }

    fn wrong_bracket(&mut self, top: Frame) {
        let (open, expected) = brackets(top.kind);
        let found = char::from(self.bytes[self.at]);
        let (span, opened) =
            (self.span(self.at, self.at + 1), self.span(top.bracket as usize, top.bracket as usize + 1));
        let message = message!(
            "found {found} where {expected} belongs",
            found = Value::code(found),
            expected = Value::code(expected)
        );
        let error = self.report(self.at, self.at + 1, GUESS, message);
        error.related.push(Related { span: opened, label: format!("this `{open}` is still open") });
        error.fix = Some(Fix { span, replacement: expected.into() });
        self.repair(self.at, self.at + 1, Put::Str(expected));
        self.bracket_read();
    }

    pub(super) fn surplus_bracket(&mut self) {
        let found = char::from(self.bytes[self.at]);
        self.weight += GUESS;
        self.swap(1, " ", message!("nothing is open that this {found} closes", found = Value::code(found)));
    }

    /// Reports that the bracket on top is not closed before what stands at `found`.
    pub(super) fn not_closed(&mut self, end: usize, found: usize) {
        let Frame { bracket, kind, written, .. } = *self.top();
        if written.is_none() {
            // It was never opened either, and that has been reported.
            return;
        }
        let (open, close) = brackets(kind);
        let bracket = bracket as usize;
        let (seen, insert) = (self.span(found, self.token_end(found)), self.span(end, end));
        let is_sure = !self.has_line_end(bracket, found);
        let message = message!("this {open} is not closed", open = Value::code(open));
        let error = self.report(bracket, bracket + 1, GUESS, message);
        error.label = format!("opened here, `{close}` expected");
        error.related.push(Related { span: seen, label: "before this".into() });
        if is_sure {
            error.fix = Some(Fix { span: insert, replacement: close.into() });
        }
    }

    /// The end of the last token that is no comma.
    pub(super) fn last_token_end(&self) -> usize {
        let last = self.tape.nodes.len() - 1;
        let is_comma = self.bytes[..self.last_end].ends_with(b",");
        match is_comma {
            true => self.text[..self.last_end - 1].trim_end().len().max(self.tape.nodes[last].end as usize),
            false => self.last_end,
        }
    }
}

pub(super) fn brackets(kind: NodeKind) -> (&'static str, &'static str) {
    match kind {
        NodeKind::List => ("[", "]"),
        NodeKind::Map => ("{", "}"),
        _ => ("(", ")"),
    }
}
