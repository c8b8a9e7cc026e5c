//! The place of a mistake in a file that is no part of a corpus, such as a template, with the lines around it.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::fmt;
use std::ops::Range;

use super::visible;

/// So many lines are shown before and after the marked one.
const AROUND: usize = 2;

/// A line with more bytes than this is not shown.
const WIDEST: usize = 8_000;

/// A mistake in a file: what is wrong, and where.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The file, as the user knows it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The bytes that are marked.
    pub span: Range<usize>,
    /// What is wrong: lower case, without a full stop.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

impl Excerpt {
    /// The line and the column of the mark, both from 1, the column in characters.
    pub fn position(&self) -> (usize, usize) {
        let start = floor(&self.text, self.span.start);
        let before = &self.text[..start];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

impl fmt::Display for Excerpt {
    /// Several lines without colours, in the manner of the findings.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, _) = self.position();
        let starts: Vec<usize> =
            std::iter::once(0).chain(self.text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let first = line.saturating_sub(AROUND).max(1);
        let from = starts[first - 1];
        let to = starts.get(line + AROUND).map_or(self.text.len(), |next| next - 1);
        let window = &self.text[from..to.max(from)];
        let start = floor(&self.text, self.span.start).clamp(from, to);
        let end = floor(&self.text, self.span.end).clamp(start, to);
        let message = visible(&self.message);
        let mut group = Group::with_title(Level::ERROR.primary_title(message));
        let snippet = if window.len() > WIDEST { "" } else { window };
        let mark = if snippet.is_empty() { 0..0 } else { start - from..end - from };
        group = group.element(
            Snippet::source(snippet)
                .fold(false)
                .line_start(if snippet.is_empty() { line } else { first })
                .path(self.path.as_str())
                .annotation(AnnotationKind::Primary.span(mark)),
        );
        if let Some(hint) = &self.hint {
            group = group.element(Level::HELP.message(visible(hint)));
        }
        formatter.write_str(&Renderer::plain().render(&[group]))
    }
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, span: Range<usize>) -> Excerpt {
        let (path, message) = ("own/map.html".to_owned(), "no such word".to_owned());
        Excerpt { path, text: text.to_owned(), span, message, hint: Some("mend it".to_owned()) }
    }

    #[test]
    fn the_marked_place_is_shown_with_the_lines_around_it() {
        let text = "one\ntwo\nthree\nfür x\nfive\nsix\nseven\n";
        let at = text.find('x').expect("it is there");
        let shown = excerpt(text, at..at + 1).to_string();
        assert!(shown.contains("own/map.html:4:5"), "{shown}");
        assert!(shown.contains("2 | two") && shown.contains("6 | six"), "{shown}");
        assert!(!shown.contains("one") && !shown.contains("seven"), "{shown}");
        assert!(shown.contains("help: mend it"), "{shown}");
    }

    #[test]
    fn any_span_of_any_text_can_be_shown() {
        for text in ["", "\n", "ü", "a\n\n", &"w".repeat(20_000)] {
            for span in [0..0, 0..1, 1..2, Range { start: 5, end: 3 }, 10..usize::MAX] {
                let shown = excerpt(text, span).to_string();
                assert!(shown.contains("no such word"), "{shown}");
            }
        }
    }
}
