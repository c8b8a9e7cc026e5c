//! How wide each value is on one line.

use super::comments::Comments;
use crate::syntax::tape::{NodeId, NodeKind, Tape};

/// By node: its width on one line; [`NEVER`] where it cannot stand on one.
pub(super) struct Widths {
    flat: Vec<u32>,
    plain: Vec<bool>,
    opened: Vec<bool>,
}

const NEVER: u32 = u32::MAX;

impl Widths {
    /// The widths of a text with this structure and these comments.
    pub(super) fn of(tape: &Tape, text: &str, comments: &Comments) -> Widths {
        let count = tape.len();
        let mut widths =
            Widths { flat: vec![0; count], plain: vec![false; count], opened: vec![false; count] };
        // The parts of a value follow it, so they are measured before it from the last one on.
        for number in (0..count as u32).rev() {
            widths.measure(NodeId(number), tape, text, comments);
        }
        widths
    }

    fn measure(&mut self, node: NodeId, tape: &Tape, text: &str, comments: &Comments) {
        let (index, range) = (node.0 as usize, tape.range(node));
        let known = tape.node(node);
        let parts = || tape.all_children(node);
        let sum = |widths: &Widths, between: u32| {
            let add = |sum: u32, part: NodeId| {
                sum.saturating_add(widths.flat[part.0 as usize]).saturating_add(between)
            };
            parts().fold(0, add).saturating_sub(between)
        };
        self.flat[index] = match known.kind {
            NodeKind::Text | NodeKind::Number | NodeKind::Word | NodeKind::Other => {
                let written = &text[range];
                if written.contains('\n') { NEVER } else { written.chars().count() as u32 }
            }
            // The colon and the blank behind it.
            NodeKind::Field => sum(self, 0).saturating_add(known.head + 2),
            NodeKind::Entry => sum(self, 2),
            NodeKind::Group | NodeKind::List | NodeKind::Map => {
                let has_no_parts = |part: NodeId| tape.node(part).next == part.0 + 1;
                self.plain[index] = known.kind == NodeKind::List && parts().all(has_no_parts);
                let head = range.start + known.head as usize;
                let first = parts().next().map(|part| tape.range(part).start);
                self.opened[index] = first.is_some_and(|first| text[head..first].contains('\n'));
                let is_opened = self.opened[index] && !self.plain[index];
                match is_opened || comments.are_in(range) {
                    true => NEVER,
                    false => sum(self, 2).saturating_add(known.head + 2),
                }
            }
        };
    }

    /// The width of a value on one line, where it can stand on one.
    pub(super) fn flat(&self, node: NodeId) -> Option<usize> {
        let width = self.flat[node.0 as usize];
        // A sum with such a part may have come out a little less.
        (width < NEVER / 2).then_some(width as usize)
    }

    /// Whether it is a list of plain values.
    pub(super) fn is_plain(&self, node: NodeId) -> bool {
        self.plain[node.0 as usize]
    }

    /// Whether the author began a line behind its bracket.
    pub(super) fn is_opened(&self, node: NodeId) -> bool {
        self.opened[node.0 as usize]
    }
}
