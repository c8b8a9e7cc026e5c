//! Findings for people, in the manner of rustc: the marked place, the reason, the hint.

use annotate_snippets::{AnnotationKind, Group, Level as Title, Patch, Renderer, Snippet};

use super::{Diagnostic, Format, Level};
use crate::source::{FileId, Sources, Span};

pub(super) const FORMAT: Format =
    Format { name: "human", summary: "for reading, with the marked lines", print };

/// All findings that are not allowed, with colour codes, a blank line after each.
///
/// Whoever prints them takes the codes out where colour is not wanted.
fn print(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let renderer = Renderer::styled();
    let shown = diagnostics.iter().filter(|diagnostic| diagnostic.allowed.is_none());
    shown.map(|diagnostic| renderer.render(&[group(diagnostic, sources)]) + "\n\n").collect()
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let title = match diagnostic.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let title = title.primary_title(visible(&diagnostic.message)).id(diagnostic.rule.code);
    let mut group = Group::with_title(title);
    for marks in by_window(diagnostic, sources) {
        group = group.element(marks);
    }
    if let Some(reason) = &diagnostic.reason {
        group = group.element(Title::NOTE.message(visible(reason)));
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Title::HELP.message(visible(hint)));
    }
    match &diagnostic.fix {
        Some(fix) => group.element(patch(fix.span, &fix.replacement, sources)),
        None => group,
    }
}

/// A mark: its place, its words, and whether it is the main one.
type Mark<'a> = (Span, &'a str, bool);

/// The marked lines, one snippet for each file and each run of lines that lie near each other.
///
/// Only the lines around the marks are handed on, since the printer reads all that it is given.
fn by_window<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let main: Mark<'a> = (diagnostic.span, &diagnostic.label, true);
    let related = diagnostic.related.iter().map(|related| (related.span, &*related.label, false));
    let mut windows: Vec<(FileId, usize, usize, Vec<Mark<'a>>)> = Vec::new();
    for mark in std::iter::once(main).chain(related) {
        let (file, first, last) = line_range(mark.0, sources);
        let near = windows.iter_mut().find(|(other, from, to, _)| {
            *other == file && first <= *to + NEAR_LINES && last + NEAR_LINES >= *from
        });
        match near {
            Some((_, from, to, marks)) => {
                (*from, *to) = ((*from).min(first), (*to).max(last));
                marks.push(mark);
            }
            None => windows.push((file, first, last, vec![mark])),
        }
    }
    windows
        .into_iter()
        .map(|(file, first, last, marks)| {
            let (text, offset) = sources.file(file).lines(first, last);
            let marks = marks.into_iter().map(|(span, label, is_main)| {
                let kind = if is_main { AnnotationKind::Primary } else { AnnotationKind::Context };
                let range = within(span, offset, text);
                kind.span(range).label((!label.is_empty()).then(|| visible(label)))
            });
            Snippet::source(text)
                .line_start(first)
                .path(sources.file(file).path().to_string_lossy())
                .annotations(marks)
        })
        .collect()
}

/// Marks no further apart than this share a snippet.
const NEAR_LINES: usize = 6;

/// A mark over more lines than this is cut to its first line.
const MOST_LINES: usize = 12;

fn line_range(span: Span, sources: &Sources) -> (FileId, usize, usize) {
    let file = sources.file(span.file);
    let first = file.position(span.start).line;
    let last = file.position(span.end.max(span.start + 1) - 1).line.max(first);
    (span.file, first, if last - first > MOST_LINES { first } else { last })
}

/// A span within a text that starts at an offset of the file, cut to the text and to whole characters.
fn within(span: Span, offset: u32, text: &str) -> std::ops::Range<usize> {
    let place = |at: u32| {
        let mut at = (at.saturating_sub(offset) as usize).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (place(span.start), place(span.end));
    start..end.max(start)
}

fn patch<'a>(span: Span, replacement: &'a str, sources: &'a Sources) -> Snippet<'a, Patch<'a>> {
    let (file, first, last) = line_range(span, sources);
    let (text, offset) = sources.file(file).lines(first, last);
    Snippet::source(text)
        .line_start(first)
        .path(sources.file(file).path().to_string_lossy())
        .patch(Patch::new(within(span, offset, text), replacement))
}

/// A text from a file with its control characters made visible, so that it cannot steer a terminal.
fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\n' | '\t' => ' ',
            letter if letter.is_control() => '\u{fffd}',
            letter => letter,
        })
        .collect()
}
