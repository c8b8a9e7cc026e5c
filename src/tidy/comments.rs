//! The comments of a file, and the lines at its head that enable extensions.

use memchr::{memchr, memchr2};
use std::ops::Range;

use crate::syntax::comment_end;
use crate::syntax::tape::{NodeId, NodeKind, Tape};

/// A comment, or a line that enables extensions.
#[derive(Clone, Copy)]
pub(super) struct Piece<'t> {
    pub(super) start: usize,
    pub(super) text: &'t str,
    /// The length as it is written, with the blanks at its end.
    length: usize,
}

impl Piece<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.length
    }
}

/// All pieces of a file in its order, and which come next.
pub(super) struct Comments<'t> {
    text: &'t str,
    pieces: Vec<Piece<'t>>,
    next: usize,
}

impl<'t> Comments<'t> {
    /// The comments of a text with the structure of this tape, none of them taken yet.
    pub(super) fn of(tape: &Tape, text: &'t str) -> Comments<'t> {
        let mut comments = Comments { text, pieces: Vec::new(), next: 0 };
        let (mut at, mut number) = (0, 0);
        while number < tape.len() as u32 {
            let node = tape.node(NodeId(number));
            number += 1;
            match node.kind {
                NodeKind::Group | NodeKind::Field => {
                    comments.find(at..node.start as usize);
                    at = (node.start + node.head) as usize;
                }
                // A key is printed as it is written, comments included.
                NodeKind::Entry => {
                    comments.find(at..node.start as usize);
                    let key = tape.node(NodeId(number));
                    (at, number) = (key.end as usize, key.next);
                }
                NodeKind::List | NodeKind::Map => {}
                _ => {
                    comments.find(at..node.start as usize);
                    at = node.end as usize;
                }
            }
        }
        comments.find(at..text.len());
        comments
    }

    /// Adds the pieces between two words, texts or numbers.
    fn find(&mut self, range: Range<usize>) {
        let bytes = self.text.as_bytes();
        let mut at = range.start;
        while let Some(found) = memchr2(b'/', b'#', &bytes[at..range.end]) {
            let start = at + found;
            let end = match bytes.get(start + 1) {
                Some(b'*') => comment_end(bytes, start).unwrap_or(range.end),
                Some(b'!') => memchr(b']', &bytes[start..]).map_or(range.end, |length| start + length + 1),
                _ => memchr(b'\n', &bytes[start..]).map_or(range.end, |length| start + length),
            };
            self.pieces.push(Piece { start, text: self.text[start..end].trim_end(), length: end - start });
            at = end;
        }
    }

    /// Takes the next piece if it begins before an offset.
    pub(super) fn before(&mut self, end: usize) -> Option<Piece<'t>> {
        let piece = *self.pieces.get(self.next)?;
        (piece.start < end).then(|| {
            self.next += 1;
            piece
        })
    }

    /// Takes the next piece if it stands between two offsets, in the line of the first, and nothing but brackets
    /// and comments follows in that line.
    pub(super) fn beside(&mut self, at: usize, end: usize) -> Option<Piece<'t>> {
        let piece = *self.pieces.get(self.next).filter(|piece| piece.start < end)?;
        let between = self.text.get(at..piece.start)?;
        let rest = self.text[piece.end()..].trim_start_matches([' ', '\t', ',']);
        let ends_line = rest.is_empty() || rest.starts_with(['\n', '\r', '/', ')', ']', '}']);
        (ends_line && !between.contains('\n')).then(|| {
            self.next += 1;
            piece
        })
    }

    /// Whether a piece begins in a range.
    pub(super) fn are_in(&self, range: Range<usize>) -> bool {
        let first = self.pieces.partition_point(|piece| piece.start < range.start);
        self.pieces.get(first).is_some_and(|piece| piece.start < range.end)
    }
}
