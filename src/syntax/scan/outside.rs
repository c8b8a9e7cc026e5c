//! Fields that stand outside the brackets of the block that they belong to: behind an element of a list, or between
//! two entries of a map.

use super::brackets::DEEPEST;
use super::lexis::{closing_quote, is_word_start};
use super::{Frame, GUESS, Scanner};
use crate::diagnostic::{Message, Related, Value, message};
use crate::syntax::grammar::{self, Block, Shape};
use crate::syntax::tape::{NodeId, NodeKind};

/// So far is looked ahead for what comes behind such fields.
const AHEAD: usize = 20_000;

impl Scanner<'_> {
    /// A field in a list: an element lacks its `(` or has ended too early, or the list was never closed.
    pub(super) fn field_in_list(&mut self, frame: Frame, is_empty: bool) -> bool {
        let block = self.element_block(frame);
        let is_line = !self.has_line_end(frame.bracket as usize, self.at);
        let goes_on = match is_empty {
            true => is_line || self.goes_on_inside(),
            false => block.is_some() && self.goes_on_inside(),
        };
        if !goes_on {
            return self.belongs_further_out(NodeKind::Group);
        }
        let before = self.elements(frame.node + 1).last();
        match (block, before) {
            (Some(block), Some(before)) if self.is_left_outside(block, before) => {
                self.outside_its_element(frame, block, before)
            }
            _ => self.unopened_group(),
        }
    }

    /// The block that the elements of the list on top are, where it has the field that stands here.
    pub(super) fn element_block(&self, frame: Frame) -> Option<&'static Block> {
        let list = self.open.len().checked_sub(2).and_then(|outer| self.open[outer].wrapper)?;
        debug_assert!(list < frame.node);
        grammar::element(self.tape.name(NodeId(list), self.text), &self.text[self.at..self.word_end(self.at)])
    }

    /// Whether the field here may belong to the element before it, which has none of its name.
    fn is_left_outside(&self, block: &Block, before: NodeId) -> bool {
        let name = &self.text[self.at..self.word_end(self.at)];
        let is_required = block.fields.iter().any(|field| field.required && field.name == name);
        let node = self.tape.node(before);
        let is_closed = match node.kind {
            NodeKind::Group => self.bytes[node.end as usize - 1] == b')',
            // What the first field holds may stand without the block.
            NodeKind::List => {
                matches!(block.bare(), Shape::List(_)) && self.bytes[node.end as usize - 1] == b']'
            }
            _ => false,
        };
        !is_required && is_closed && self.tape.field(before, name, self.text).is_none()
    }

    /// Leaves out fields that stand behind the bracket of the element that they belong to.
    fn outside_its_element(&mut self, frame: Frame, block: &Block, before: NodeId) -> bool {
        if self.open.len() == DEEPEST {
            return false;
        }
        let (start, end) = (self.at, self.word_end(self.at));
        let closed = self.tape.node(before).end as usize;
        let bracket = char::from(self.bytes[closed - 1]);
        let related =
            Related { span: self.span(closed - 1, closed), label: format!("this `{bracket}` ends it") };
        let name = &self.text[start..end];
        let list = self.open[self.open.len() - 2].wrapper.expect("the list is the value of a field");
        let is_of_claim = self.tape.name(NodeId(list), self.text) == "supports" && name == "rebuttals";
        let advice = match is_of_claim {
            _ if bracket == ']' => message!(
                "write both in round brackets, as in {example}",
                example = Value::code("(claims: [\"a\", \"b\"], because: \"…\")")
            ),
            true => message!(
                "put it before the {round} to object to this step, or after the {square} to object to the claim",
                round = Value::code(")"),
                square = Value::code("]")
            ),
            false => message!("put it before the {round}", round = Value::code(")")),
        };
        let (field, what) = (Value::code(name), Message::plain(block.noun()));
        let message = match block.noun().ends_with('s') {
            true => message!("{field} stands outside the {what}' brackets: {advice}", field, what, advice),
            false => message!("{field} stands outside the {what}'s brackets: {advice}", field, what, advice),
        };
        let error = self.report(start, end, GUESS, message);
        error.related.push(related);
        debug_assert!(frame.kind == NodeKind::List);
        self.open_as(NodeKind::Group, None, start, 0);
        self.top().cut = Some(closed as u32);
        true
    }

    /// Whether the field here belongs to the entry before it: the block of the entries has such a field, and behind it
    /// the map goes on or ends.
    pub(super) fn is_field_between_entries(&self, frame: Frame) -> bool {
        let Some((block, before)) = self.entry_before(frame) else { return false };
        let name = &self.text[self.at..self.word_end(self.at)];
        let is_its = block.fields.iter().any(|field| !field.required && field.name == name);
        let is_closed = self.bytes[self.tape.node(before).end as usize - 1] == b')';
        is_its && is_closed && self.open.len() < DEEPEST && self.map_goes_on()
    }

    /// The last entry of the map on top, with the block that it is.
    fn entry_before(&self, frame: Frame) -> Option<(&'static Block, NodeId)> {
        let map = self.open.len().checked_sub(2).and_then(|outer| self.open[outer].wrapper)?;
        let block = grammar::entry(self.tape.name(NodeId(map), self.text))?;
        let entries = self.elements(frame.node + 1);
        let last = entries.filter(|&entry| self.tape.node(entry).kind == NodeKind::Entry).last()?;
        Some((block, self.tape.value(last)))
    }

    /// Whether behind the fields that begin here, and the bracket that would close them, the next entry begins or the
    /// map ends.
    fn map_goes_on(&self) -> bool {
        let (mut at, mut closed) = (self.at, false);
        let limit = (self.at + AHEAD).min(self.bytes.len());
        while at < limit {
            at = self.blanks_end(at);
            match self.bytes.get(at) {
                Some(b',') => at += 1,
                Some(b')') if !closed => (at, closed) = (at + 1, true),
                Some(b'}') => return true,
                Some(b'"') => return self.colon_follows(self.text_end(at)),
                Some(&byte) if is_word_start(byte) && !closed => {
                    let end = self.word_end(at);
                    if !self.colon_follows(end) {
                        return false;
                    }
                    at = self.value_end(self.blanks_end(end) + 1, limit);
                }
                _ => return false,
            }
        }
        false
    }

    /// The offset of the comma or the bracket behind a value.
    fn value_end(&self, mut at: usize, limit: usize) -> usize {
        let mut depth = 0_usize;
        while at < limit {
            match self.bytes[at] {
                b'"' => {
                    at = closing_quote(self.bytes, at + 1).unwrap_or(limit);
                    continue;
                }
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' | b',' if depth == 0 => return at,
                b')' | b']' | b'}' => depth -= 1,
                _ => {}
            }
            at += 1;
        }
        at
    }

    /// Leaves out fields that stand between two entries of a map.
    pub(super) fn between_entries(&mut self, frame: Frame) -> bool {
        let Some((block, before)) = self.entry_before(frame) else { return false };
        let (start, end) = (self.at, self.word_end(self.at));
        let closed = self.tape.node(before).end as usize;
        let (name, what) = (&self.text[start..end], block.noun());
        let message = message!(
            "{field} stands between the {what}s, outside the brackets of any",
            field = Value::code(name),
            what = Message::plain(what)
        );
        let hint = match name {
            "supports" | "rebuttals" => format!(
                "put it before the `)` of the {what} that it is about; or, each step with its `target`, behind the \
                 `}}` of all {what}s"
            ),
            _ => format!("put it before the `)` of the {what} that it belongs to"),
        };
        let related = Related {
            span: self.span(closed - 1, closed),
            label: format!("this `)` ends the {what} before"),
        };
        let error = self.report(start, end, GUESS, message);
        error.related.push(related);
        error.hint = Some(hint);
        self.open_as(NodeKind::Group, None, start, 0);
        self.top().cut = Some(closed as u32);
        true
    }
}
