//! Brackets: opening, closing, and what to make of one that is missing, surplus or of the wrong kind.

use super::lexis::is_word_start;
use super::{Frame, GUESS, SLIP, Scanner, shown};
use crate::diagnostic::{Diagnostic, Fix, Related};
use crate::syntax::grammar;
use crate::syntax::rules;
use crate::syntax::tape::{NodeId, NodeKind, Put};

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
        let message = "brackets are nested too deep here to be followed";
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
    fn finish_unwritten(&mut self, end: usize) {
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
        let message = format!("found `{found}` where `{expected}` belongs");
        let error = self.report(self.at, self.at + 1, GUESS, message);
        error.related.push(Related { span: opened, label: format!("this `{open}` is still open") });
        error.fix = Some(Fix { span, replacement: expected.into() });
        self.repair(self.at, self.at + 1, Put::Str(expected));
        self.bracket_read();
    }

    pub(super) fn surplus_bracket(&mut self) {
        let found = char::from(self.bytes[self.at]);
        self.weight += GUESS;
        self.swap(1, " ", &format!("nothing is open that this `{found}` closes"));
    }

    /// Reports that the bracket on top is not closed before what stands at `found`.
    fn not_closed(&mut self, end: usize, found: usize) {
        let Frame { bracket, kind, written, .. } = *self.top();
        if written.is_none() {
            // It was never opened either, and that has been reported.
            return;
        }
        let (open, close) = brackets(kind);
        let bracket = bracket as usize;
        let (seen, insert) = (self.span(found, self.token_end(found)), self.span(end, end));
        let is_sure = !self.has_line_end(bracket, found);
        let error = self.report(bracket, bracket + 1, GUESS, format!("this `{open}` is not closed"));
        error.label = format!("opened here, `{close}` expected");
        error.related.push(Related { span: seen, label: "before this".into() });
        if is_sure {
            error.fix = Some(Fix { span: insert, replacement: close.into() });
        }
    }

    /// Mends what stands where nothing like it can: a key in a list, a field in a map. Gives back whether what
    /// comes next has to be looked at anew.
    pub(super) fn is_out_of_place(&mut self, byte: u8) -> bool {
        let frame = *self.top();
        let is_waiting = frame.wrapper.is_some();
        let is_text = byte == b'"';
        if !is_waiting && self.begins_another(frame, byte) {
            self.finish_unwritten(self.last_token_end());
            self.top().needs_comma = false;
            return true;
        }
        if !is_text && !is_word_start(byte) {
            return false;
        }
        if is_waiting && is_text && frame.kind == NodeKind::Group {
            return self.unopened_map(frame);
        }
        if is_waiting && (is_text || !frame.keyed && frame.kind == NodeKind::Map) {
            return false;
        }
        let suits = match frame.kind {
            NodeKind::Group => !is_text,
            NodeKind::Map => is_text && !is_waiting,
            _ => false,
        };
        if suits && !is_waiting {
            return false;
        }
        let end = if is_text { self.text_end(self.at) } else { self.word_end(self.at) };
        if !self.colon_follows(end) {
            return false;
        }
        if is_waiting {
            // `"id": text: …`: the value lacks its bracket.
            return self.unopened_group();
        }
        let is_empty = self.tape.nodes.len() == frame.node as usize + 1;
        let value = self.blanks_end(self.blanks_end(end) + 1);
        let holds_group = self.bytes.get(value) == Some(&b'(');
        match (is_text, frame.kind) {
            (true, NodeKind::List) if is_empty => self.other_bracket(NodeKind::Map),
            (true, NodeKind::Group) if is_empty && holds_group => self.other_bracket(NodeKind::Map),
            (true, NodeKind::Group) if !holds_group => false,
            (true, _) => self.belongs_further_out(NodeKind::Map),
            (false, NodeKind::List) => self.field_in_list(frame, is_empty),
            (false, NodeKind::Map) if self.has_quoted_keys() && self.is_field_between_entries(frame) => {
                self.between_entries(frame)
            }
            (false, NodeKind::Map) if self.has_quoted_keys() && !holds_group => {
                self.belongs_further_out(NodeKind::Group)
            }
            _ => false,
        }
    }

    /// Whether the group on top, which was never opened, has ended without a bracket before what stands here:
    /// before the next element of its list.
    fn begins_another(&self, frame: Frame, byte: u8) -> bool {
        let outer = self.open.len().checked_sub(2).map(|outer| self.open[outer].kind);
        if frame.written.is_some() || frame.kind != NodeKind::Group {
            return false;
        }
        if outer == Some(NodeKind::Map) {
            // The next entry of the map whose entry before lost these fields.
            return frame.cut.is_some() && byte == b'"' && self.colon_follows(self.text_end(self.at));
        }
        if outer != Some(NodeKind::List) {
            return false;
        }
        // The field that begins an element begins the next one, too.
        let Some(first) = self.elements(frame.node + 1).next() else { return false };
        if byte == b'(' {
            return true;
        }
        let end = if is_word_start(byte) { self.word_end(self.at) } else { self.at };
        self.tape.node(first).kind == NodeKind::Field
            && self.tape.name(first, self.text) == &self.text[self.at..end]
            && self.colon_follows(end)
    }

    /// What has been read so far of the bracket on top, from its first node on.
    pub(super) fn elements(&self, first: u32) -> impl Iterator<Item = NodeId> + '_ {
        let node = |number: u32| self.tape.nodes.get(number as usize).map(|_| NodeId(number));
        std::iter::successors(node(first), move |&last| node(self.tape.node(last).next))
    }

    /// Whether the text goes on better with a group inside the list on top than behind it.
    pub(super) fn goes_on_inside(&self) -> bool {
        let mut inside = self.guess_closed(self.open.len());
        inside.unclosed = Some(inside.open.len());
        inside.open.push(NodeKind::Group);
        inside.after_value = false;
        let mut outside = self.guess_closed(self.open.len() - 1);
        outside.after_value = false;
        self.foresee(self.at, inside) > self.foresee(self.at, outside)
    }

    /// Goes on as if a `{` stood here, where the value of a field that holds a map begins with a key.
    fn unopened_map(&mut self, frame: Frame) -> bool {
        let end = self.text_end(self.at);
        let Some(field) = frame.wrapper.map(|field| self.tape.name(NodeId(field), self.text)) else {
            return false;
        };
        let has_key = end > self.at && !self.has_line_end(self.at, end) && self.colon_follows(end);
        if !has_key || self.open.len() == DEEPEST || !grammar::is_map(field) {
            return false;
        }
        let start = self.at;
        let insert = self.span(start, start);
        let message = format!("there is no `{{` before {}", shown(&self.text[start..end]));
        let error = self.report(start, end, GUESS, message);
        error.label = "ids with values stand in curly brackets".into();
        error.fix = Some(Fix { span: insert, replacement: "{".into() });
        self.open_as(NodeKind::Map, None, start, 0);
        self.repair(start, start, Put::Str("{"));
        true
    }

    /// Goes on as if a `(` stood here.
    pub(super) fn unopened_group(&mut self) -> bool {
        if self.open.len() == DEEPEST {
            return false;
        }
        let (start, end) = (self.at, self.word_end(self.at));
        let insert = self.span(start, start);
        let message = format!("there is no `(` before `{}`", &self.text[start..end]);
        let frame = *self.top();
        let block = if frame.kind == NodeKind::List { self.element_block(frame) } else { None };
        let error = self.report(start, end, GUESS, message);
        error.label = match block {
            Some(block) => format!("each {} stands in round brackets", block.noun()),
            None => "fields stand in round brackets".into(),
        };
        error.fix = Some(Fix { span: insert, replacement: "(".into() });
        self.open_as(NodeKind::Group, None, start, 0);
        self.repair(start, start, Put::Str("("));
        true
    }

    /// Takes the bracket on top, which is still empty, for another kind.
    fn other_bracket(&mut self, kind: NodeKind) -> bool {
        let frame = *self.top();
        let (open, close) = brackets(kind);
        let at = frame.bracket as usize;
        let message = format!("`{}` stands where `{open}` belongs", brackets(frame.kind).0);
        self.report(at, at + 1, GUESS, message).hint = Some(format!(
            "ids with values stand in curly brackets: write `{open}` here and `{close}` at the end"
        ));
        self.repair(at, at + 1, Put::Str(open));
        self.top().kind = kind;
        let head = frame.bracket - self.tape.nodes[frame.node as usize].start;
        self.tape.nodes[frame.node as usize].kind = kind;
        if head > 0 {
            // A map has no name.
            let node = &mut self.tape.nodes[frame.node as usize];
            (node.start, node.head) = (frame.bracket, 0);
        }
        true
    }

    /// A key of an outer map, or a field of an outer group, shows that inner brackets were never closed.
    pub(super) fn belongs_further_out(&mut self, wanted: NodeKind) -> bool {
        let Some(depth) = self.open.iter().rposition(|frame| frame.kind == wanted) else { return false };
        if self.open[depth].wrapper.is_none() || depth + 1 == self.open.len() {
            return false;
        }
        let end = self.last_token_end();
        self.not_closed(end, self.at);
        while self.open.len() > depth + 1 {
            self.finish_unwritten(end);
        }
        self.top().needs_comma = false;
        true
    }

    /// The end of the last token that is no comma.
    fn last_token_end(&self) -> usize {
        let last = self.tape.nodes.len() - 1;
        let is_comma = self.bytes[..self.last_end].ends_with(b",");
        match is_comma {
            true => self.text[..self.last_end - 1].trim_end().len().max(self.tape.nodes[last].end as usize),
            false => self.last_end,
        }
    }

    /// Whether the map on top waits for a key and has had a key in quotes.
    fn has_quoted_keys(&self) -> bool {
        let Some(frame) = self.open.last() else { return false };
        let first_key = frame.node as usize + 2;
        frame.wrapper.is_none()
            && self.tape.nodes.get(first_key).is_some_and(|key| key.kind == NodeKind::Text)
    }

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
            let error = self.report(bracket, bracket + 1, GUESS, format!("this `{open}` is never closed"));
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
        self.report(at, at, 0, "too many syntax errors: the rest of the file was not read".into()).hint =
            Some("mend what stands above first".into());
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
            true => format!("there is no `(` after {}", shown(&name)),
            false => "the file does not say what it holds".to_owned(),
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
        self.report(self.at, end, SLIP, "a second block begins here, and a file holds one".into()).hint =
            Some("put it into a file of its own; what stands from here on was not read".into());
    }
}

pub(super) fn brackets(kind: NodeKind) -> (&'static str, &'static str) {
    match kind {
        NodeKind::List => ("[", "]"),
        NodeKind::Map => ("{", "}"),
        _ => ("(", ")"),
    }
}
