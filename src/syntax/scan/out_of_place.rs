//! What stands where nothing like it can: it shows that a bracket before it was never opened or closed, or is of another
//! kind.

use super::brackets::{DEEPEST, brackets};
use super::lexis::is_word_start;
use super::{Frame, GUESS, Scanner, misplaced, shown};
use crate::diagnostic::{Fix, Value, message};
use crate::syntax::grammar;
use crate::syntax::tape::{NodeId, NodeKind, Put};

impl Scanner<'_> {
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
        let message = message!(
            "there is no {mark} before {words}",
            mark = Value::code("{"),
            words = shown(&self.text[start..end])
        );
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
        let message = message!(
            "there is no {mark} before {words}",
            mark = Value::code("("),
            words = Value::code(&self.text[start..end])
        );
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
        let message = misplaced(brackets(frame.kind).0, open);
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

    /// Whether the map on top waits for a key and has had a key in quotes.
    fn has_quoted_keys(&self) -> bool {
        let Some(frame) = self.open.last() else { return false };
        let first_key = frame.node as usize + 2;
        frame.wrapper.is_none()
            && self.tape.nodes.get(first_key).is_some_and(|key| key.kind == NodeKind::Text)
    }
}
