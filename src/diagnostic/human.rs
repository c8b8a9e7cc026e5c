//! Findings for people, in the manner of rustc: the marked place, the reason, the hint.

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level as Title, Origin, Patch, Renderer, Snippet,
};
use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Diagnostic, Format, Found, Level};
use crate::source::{FileId, Sources, Span};

pub(super) const FORMAT: Format =
    Format { name: "human", summary: "for reading, with the marked lines", print };

/// Findings of one rule in one file beyond this many are counted, not printed: nobody reads them, and mending
/// the first mostly mends the rest.
const MOST_ALIKE: usize = 10;

fn print(found: &[Found]) -> String {
    found.iter().map(|found| print_corpus(found.diagnostics, found.sources)).collect()
}

/// All findings that are not allowed, with colour codes, a blank line after each.
///
/// Of very many of one rule in one file the first are printed, and a line says how many more there are.
/// Whoever prints them takes the codes out where colour is not wanted.
fn print_corpus(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let renderer = Renderer::styled();
    let mut printed = String::new();
    let mut alike: BTreeMap<(FileId, &str), usize> = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.allowed.is_none()) {
        let count = alike.entry((diagnostic.span.file, diagnostic.rule.code)).or_default();
        *count += 1;
        if *count <= MOST_ALIKE {
            printed += &renderer.render(&[group(diagnostic, sources)]);
            printed += "\n\n";
        }
    }
    for ((file, code), count) in alike.into_iter().filter(|(_, count)| *count > MOST_ALIKE) {
        let path = sources.file(file).path().display();
        let more = format!("{} more findings of `{code}` in {path} are not shown", count - MOST_ALIKE);
        let title = Title::NOTE.primary_title(visible(&more));
        let help = Title::HELP.message("mend the first and look again; `--format json` has them all");
        printed += &renderer.render(&[Group::with_title(title).element(help)]);
        printed += "\n\n";
    }
    printed
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let title = match diagnostic.level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    };
    let title = title.primary_title(visible(&diagnostic.message)).id(diagnostic.rule.code);
    let mut group = Group::with_title(title);
    for window in windows(diagnostic, sources) {
        group = match window.is_wide(sources) {
            true => group.element(window.origin(sources)).element(window.excerpt(sources)),
            false => group.element(window.snippet(sources)),
        };
    }
    if let Some(reason) = &diagnostic.reason {
        group = group.element(Title::NOTE.message(visible(reason)));
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Title::HELP.message(visible(hint)));
    }
    match diagnostic.fix.as_ref().and_then(|fix| patch(fix.span, &fix.replacement, sources)) {
        Some(patch) => group.element(patch),
        None => group,
    }
}

/// A mark: its place, its words, and whether it is the main one.
type Mark<'a> = (Span, &'a str, bool);

/// Lines of a file that lie near each other, and the marks in them.
///
/// Only the lines around the marks are handed on, since the printer reads all that it is given.
struct Window<'a> {
    file: FileId,
    first: usize,
    last: usize,
    marks: Vec<Mark<'a>>,
}

fn windows<'a>(diagnostic: &'a Diagnostic, sources: &Sources) -> Vec<Window<'a>> {
    let main: Mark<'a> = (diagnostic.span, &diagnostic.label, true);
    let related = diagnostic.related.iter().map(|related| (related.span, &*related.label, false));
    let mut windows: Vec<Window<'a>> = Vec::new();
    for mark in std::iter::once(main).chain(related) {
        let (file, first, last) = line_range(mark.0, sources);
        let near = windows.iter_mut().find(|window| {
            window.file == file && first <= window.last + NEAR_LINES && last + NEAR_LINES >= window.first
        });
        match near {
            Some(window) => {
                (window.first, window.last) = (window.first.min(first), window.last.max(last));
                window.marks.push(mark);
            }
            None => windows.push(Window { file, first, last, marks: vec![mark] }),
        }
    }
    windows
}

impl<'a> Window<'a> {
    fn snippet<'s: 'a>(self, sources: &'s Sources) -> Snippet<'a, Annotation<'a>> {
        let (text, offset) = sources.file(self.file).lines(self.first, self.last);
        let marks = self.marks.into_iter().map(|(span, label, is_main)| {
            let kind = if is_main { AnnotationKind::Primary } else { AnnotationKind::Context };
            let range = within(span, offset, text);
            kind.span(range).label((!label.is_empty()).then(|| visible(label)))
        });
        Snippet::source(text).line_start(self.first).path(path(self.file, sources)).annotations(marks)
    }

    /// Whether its lines are too long for anybody to read, as in a file without line ends.
    fn is_wide(&self, sources: &Sources) -> bool {
        sources.file(self.file).lines(self.first, self.last).0.len() > WIDEST
    }

    fn origin<'s: 'a>(&self, sources: &'s Sources) -> Origin<'a> {
        let position = sources.file(self.file).position(self.marks[0].0.start);
        Origin::path(path(self.file, sources)).line(position.line).char_column(position.column)
    }

    /// The surroundings of the first mark within its line.
    fn excerpt<'s: 'a>(self, sources: &'s Sources) -> Snippet<'a, Annotation<'a>> {
        let (span, label, is_main) = self.marks[0];
        let line = sources.file(self.file).position(span.start).line;
        let (text, offset) = sources.file(self.file).lines(line, line);
        let mark = within(span, offset, text);
        let mark = mark.start..floor(text, mark.end.min(mark.start + AROUND)).max(mark.start);
        let (from, to) = (floor(text, mark.start.saturating_sub(AROUND)), floor(text, mark.end + AROUND));
        let kind = if is_main { AnnotationKind::Primary } else { AnnotationKind::Context };
        let annotation = kind.span(mark.start - from..mark.end - from);
        let annotation = annotation.label((!label.is_empty()).then(|| visible(label)));
        Snippet::source(&text[from..to]).line_start(line).annotation(annotation)
    }
}

fn path(file: FileId, sources: &Sources) -> Cow<'_, str> {
    sources.file(file).path().to_string_lossy()
}

/// Lines with more bytes than this are shown in part.
const WIDEST: usize = 8_000;

/// So many bytes are shown before and after a mark in such a line, and so many of the mark.
const AROUND: usize = 60;

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
    let place = |at: u32| floor(text, at.saturating_sub(offset) as usize);
    let (start, end) = (place(span.start), place(span.end));
    start..end.max(start)
}

/// The nearest character boundary at or before an offset.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The lines of a replacement with it in place; nothing where they are too long to be read.
fn patch<'a>(span: Span, replacement: &'a str, sources: &'a Sources) -> Option<Snippet<'a, Patch<'a>>> {
    let (file, first, last) = line_range(span, sources);
    let (text, offset) = sources.file(file).lines(first, last);
    let snippet = Snippet::source(text).line_start(first).path(path(file, sources));
    let is_readable = text.len() <= WIDEST && replacement.len() <= WIDEST;
    is_readable.then(|| snippet.patch(Patch::new(within(span, offset, text), replacement)))
}

/// No message is printed further than this; a name in it may be of any length.
const LONGEST: usize = 1_000;

/// A text from a file with its control characters made visible, so that it cannot steer a terminal.
fn visible(text: &str) -> String {
    let cut = text.char_indices().nth(LONGEST).map(|(cut, _)| cut);
    let ellipsis = cut.map(|_| '…');
    text[..cut.unwrap_or(text.len())]
        .chars()
        .chain(ellipsis)
        .map(|letter| match letter {
            '\n' | '\t' => ' ',
            letter if letter.is_control() => '\u{fffd}',
            letter => letter,
        })
        .collect()
}
