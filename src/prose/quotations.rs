//! Passages in quotation marks.

use std::ops::Range;

/// A passage in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its bytes between the marks.
    pub span: Range<usize>,
    /// Whether a mark closes it; else it ends with its paragraph, as where a quotation goes on in the next.
    pub is_closed: bool,
}

/// All quotations of a text, in order; one inside another belongs to the outer one.
///
/// Apostrophes open nothing: a single mark opens only before a letter and behind none, and only where one that
/// closes follows in its paragraph.
pub fn quotations(text: &str) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    for paragraph in paragraphs(text) {
        let mut at = paragraph.start;
        // Up to where it is known that no single mark closes, so that no stretch is searched twice.
        let mut open_until = [('’', 0), ('\'', 0)];
        while let Some((start, close)) = opening(text, at..paragraph.end) {
            let rest = &text[start..paragraph.end];
            let known = open_until.iter_mut().find(|(mark, _)| *mark == close);
            if known.as_ref().is_some_and(|(_, until)| start < *until) {
                at = start;
                continue;
            }
            match closing_mark(rest, close) {
                Some((length, mark)) => {
                    quotations.push(Quotation { span: start..start + length, is_closed: true });
                    at = start + length + mark;
                }
                None if known.is_some() => {
                    known.into_iter().for_each(|(_, until)| *until = start + LONGEST_IN_SINGLE_MARKS);
                    at = start;
                }
                None => {
                    let end = start + rest.trim_end().len();
                    quotations.push(Quotation { span: start..end, is_closed: false });
                    at = paragraph.end;
                }
            }
        }
    }
    quotations.retain(|quotation| !text[quotation.span.clone()].trim().is_empty());
    quotations
}

/// The byte ranges of the paragraphs of a text.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut paragraphs = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if line.trim().is_empty() {
            paragraphs.push(start..at);
            start = at + line.len();
        }
        at += line.len();
    }
    paragraphs.push(start..text.len());
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// The first mark that opens a quotation in a range: where the quotation starts, and the mark that closes it.
fn opening(text: &str, range: Range<usize>) -> Option<(usize, char)> {
    let mut before = text[..range.start].chars().next_back();
    for (at, letter) in text[range.clone()].char_indices() {
        let start = range.start + at + letter.len_utf8();
        let next = text[start..range.end].chars().next();
        let is_free = before
            .is_none_or(|before| !before.is_alphanumeric() && !matches!(before, '\'' | '’' | '.' | ','));
        let goes_on = next.is_some_and(|next| !next.is_whitespace());
        let close = match letter {
            '“' => Some('”'),
            '„' => Some('“'),
            '«' => Some('»'),
            '"' if goes_on && is_free => Some('"'),
            // “’90s” and “’em” have the closing mark; ‘90s with the other is somebody's slip.
            '‘' if goes_on && is_free && !next.is_some_and(|next| next.is_ascii_digit()) => Some('’'),
            '\'' if goes_on && is_free && next.is_some_and(char::is_alphabetic) => Some('\''),
            _ => None,
        };
        if let Some(close) = close {
            return Some((start, close));
        }
        before = Some(letter);
    }
    None
}

/// At most so many bytes stand between single marks.
const LONGEST_IN_SINGLE_MARKS: usize = 2_000;

/// The length of a quotation up to the mark that closes it, and the length of that mark.
fn closing_mark(rest: &str, close: char) -> Option<(usize, usize)> {
    let mut before = ' ';
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if at > LONGEST_IN_SINGLE_MARKS && matches!(close, '\'' | '’') {
            return None;
        }
        if letter == close {
            let is_inside = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            let is_apostrophe = matches!(close, '\'' | '’') && is_inside;
            // “the parties’ views”: a plural's apostrophe, if another mark closes later.
            let is_plural = matches!(close, '\'' | '’')
                && before == 's'
                && letters.peek().is_some_and(|(_, next)| *next == ' ')
                && rest[at + letter.len_utf8()..].chars().take(80).any(|later| later == close);
            if !is_apostrophe && !is_plural {
                return Some((at, letter.len_utf8()));
            }
        }
        before = letter;
    }
    None
}
