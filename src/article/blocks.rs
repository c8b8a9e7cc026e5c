//! Blocks: paragraphs, and the lines of those whose lines do not run on.

use super::{Block, Role};
use crate::quote::Text;

/// The blocks of a text, all of them body as yet, but for notes and headings that the text itself tells.
pub(super) fn blocks(text: &Text) -> Vec<Block> {
    let content = text.content();
    let mut blocks = Vec::new();
    for paragraph in text.paragraphs() {
        let (start, end) = (paragraph.start as usize, paragraph.end as usize);
        let words = &content[start..end];
        let role = match paragraph.is_heading {
            true => Role::Heading,
            false => Role::Body,
        };
        if runs_on(words) {
            blocks.push(Block { span: start..end, role });
            continue;
        }
        let mut at = start;
        for line in words.split_inclusive('\n') {
            let first = at + (line.len() - line.trim_start().len());
            let last = first + line.trim().len();
            at += line.len();
            if first < last {
                let role = if super::is_prose(&content[first..last]) { Role::Body } else { Role::Heading };
                blocks.push(Block { span: first..last, role });
            }
        }
    }
    mark_notes(text, &mut blocks);
    blocks
}

/// Whether the lines of a paragraph are one text broken at a margin, or a single line.
fn runs_on(words: &str) -> bool {
    /// A line that is broken at a margin has at least so many characters.
    const NARROWEST: usize = 45;
    let mut lines = words.trim_end().rsplit('\n').skip(1).peekable();
    lines.peek().is_none() || lines.all(|line| line.trim().chars().count() >= NARROWEST)
}

fn mark_notes(text: &Text, blocks: &mut [Block]) {
    let mut notes = text.notes().iter().peekable();
    for block in blocks {
        while notes.next_if(|note| (note.end as usize) <= block.span.start).is_some() {}
        if notes.peek().is_some_and(|note| (note.start as usize) <= block.span.start) {
            block.role = Role::Note;
        }
    }
}
