//! Findings for people, in the manner of rustc: the marked place, the reason, the hint.
//!
//! Findings about one claim stand together under its name. The claims of a map stand together, and what weighs
//! most comes first: the level, then how much rests on the claim.

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level as Title, Origin, Patch, Renderer, Snippet,
};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Diagnostic, Format, Found, Level, Subject};
use crate::source::{FileId, Sources, Span};

pub(super) const FORMAT: Format = Format {
    name: "human",
    summary: "for reading, with the marked lines, much of a kind in short",
    print: |found| print(found, MOST_ALIKE),
};

pub(super) const FULL: Format = Format {
    name: "full",
    summary: "for reading, with the marked lines, nothing left out",
    print: |found| print(found, usize::MAX),
};

/// Findings of one rule in one map beyond this many are named in a line, not shown, and so are notes: nobody reads
/// them, and mending the first mostly mends the rest.
const MOST_ALIKE: usize = 5;

/// A line names no more places than this.
const MOST_NAMED: usize = 8;

fn print(found: &[Found], most_alike: usize) -> String {
    found.iter().map(|found| print_corpus(found, most_alike)).collect()
}

/// All findings that are not allowed, with colour codes, a blank line after each.
///
/// Whoever prints them takes the codes out where colour is not wanted.
fn print_corpus(found: &Found, most_alike: usize) -> String {
    let renderer = Renderer::styled();
    let mut printed = String::new();
    for chapter in chapters(found) {
        let mut alike: BTreeMap<&str, usize> = BTreeMap::new();
        let mut rest: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
        for section in chapter.sections {
            let (shown, left): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
                section.findings.into_iter().partition(|diagnostic| {
                    // All notes of a map count as alike.
                    let kind = if diagnostic.level == Level::Note { "" } else { diagnostic.rule.code };
                    let count = alike.entry(kind).or_default();
                    *count += 1;
                    *count <= most_alike
                });
            if let Some(subject) = section.subject.filter(|_| !shown.is_empty()) {
                printed += &heading(subject);
            }
            for diagnostic in shown {
                printed += &renderer.render(&[group(diagnostic, found.sources)]);
                printed += "\n\n";
            }
            for diagnostic in left {
                rest.entry(diagnostic.rule.code).or_default().push(diagnostic);
            }
        }
        for left in rest.into_values() {
            printed += &renderer.render(&[remainder(&left, &chapter.name, found.sources)]);
            printed += "\n\n";
        }
    }
    printed
}

/// The findings of one map, or of one file that is none.
struct Chapter<'a> {
    name: String,
    sections: Vec<Section<'a>>,
}

/// The findings about one claim, the heaviest first; or those of a file that are about none.
struct Section<'a> {
    subject: Option<&'a Subject>,
    findings: Vec<&'a Diagnostic>,
}

impl Section<'_> {
    /// What is wrong with a file as a whole comes before what is wrong with its claims: it may have caused it.
    fn weight(&self) -> Weight {
        let first = self.findings.iter().map(|diagnostic| weight(diagnostic)).max();
        first.expect("a section is made of its first finding")
    }
}

/// Heavier is greater: the level, whether an error is about a whole file, what rests on the claim.
type Weight = (Level, bool, usize);

fn weight(diagnostic: &Diagnostic) -> Weight {
    let is_of_file = diagnostic.level == Level::Error && diagnostic.subject.is_none();
    (diagnostic.level, is_of_file, diagnostic.load)
}

/// The findings that are not allowed, heaviest map first and heaviest claim first in it; what weighs the same
/// stands in the order of the files.
fn chapters<'a>(found: &Found<'a>) -> Vec<Chapter<'a>> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    let mut by_subject: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for diagnostic in found.diagnostics.iter().filter(|diagnostic| diagnostic.allowed.is_none()) {
        let subject = diagnostic.subject.as_ref();
        let name = match subject.and_then(|subject| subject.name.split_once('/')) {
            Some((map, _)) => map.to_owned(),
            None => found.sources.file(diagnostic.span.file).stem(),
        };
        let number = *by_name.entry(name).or_insert_with_key(|name| {
            chapters.push(Chapter { name: name.clone(), sections: Vec::new() });
            chapters.len() - 1
        });
        let sections = &mut chapters[number].sections;
        let claim = subject.map_or("", |subject| &*subject.name);
        let section = *by_subject.entry((number, claim)).or_insert_with(|| {
            sections.push(Section { subject, findings: Vec::new() });
            sections.len() - 1
        });
        sections[section].findings.push(diagnostic);
    }
    for chapter in &mut chapters {
        for section in &mut chapter.sections {
            section.findings.sort_by_key(|diagnostic| Reverse(weight(diagnostic)));
        }
        chapter.sections.sort_by_cached_key(|section| Reverse(section.weight()));
    }
    chapters.sort_by_cached_key(|chapter| Reverse(chapter.sections.iter().map(Section::weight).max()));
    chapters
}

/// The line above the findings about a claim: its name, what it says, and what rests on it.
fn heading(subject: &Subject) -> String {
    let mut label = visible(&subject.label);
    if let Some((cut, _)) = label.char_indices().nth(LONGEST_LABEL) {
        label.replace_range(cut.., "…");
    }
    let rests = match subject.load {
        0 => String::new(),
        1 => " (1 conclusion rests on it alone)".to_owned(),
        load => format!(" ({load} conclusions rest on it alone)"),
    };
    format!("{BOLD}{}: {label}{PLAIN}{rests}\n", visible(&subject.name))
}

/// A heading says no more of a claim's text than so many letters.
const LONGEST_LABEL: usize = 90;

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// What is said of findings of one rule in one map that are not shown: how many they are and where.
fn remainder<'a>(left: &[&Diagnostic], chapter: &str, sources: &Sources) -> Group<'a> {
    let heaviest = left.iter().map(|diagnostic| diagnostic.level).max().unwrap_or(Level::Note);
    let code = left.first().map_or("", |diagnostic| diagnostic.rule.code);
    let plural = if left.len() == 1 { "" } else { "s" };
    let more = format!("{} more finding{plural} of `{code}` in `{chapter}`", left.len());
    let mut places: Vec<String> = left.iter().map(|one| place(one, sources)).collect();
    // Those about one claim stand together.
    places.dedup();
    let unnamed = places.len().saturating_sub(MOST_NAMED);
    if unnamed > 0 {
        places.truncate(MOST_NAMED);
        places.push(format!("{unnamed} more"));
    }
    let last = places.pop().unwrap_or_default();
    let places = if places.is_empty() { last } else { format!("{} and {last}", places.join(", ")) };
    Group::with_title(title(heaviest).primary_title(visible(&more)))
        .element(Title::NOTE.message(visible(&places)))
        .element(Title::HELP.message("`elenchus check --format full` shows each"))
}

/// Where a finding is, in a word or two.
fn place(diagnostic: &Diagnostic, sources: &Sources) -> String {
    match diagnostic.subject.as_ref().and_then(|subject| subject.name.split_once('/')) {
        Some((_, claim)) => format!("`{claim}`"),
        None => format!("line {}", sources.file(diagnostic.span.file).position(diagnostic.span.start).line),
    }
}

fn title(level: Level) -> Title<'static> {
    match level {
        Level::Error => Title::ERROR,
        Level::Warning => Title::WARNING,
        Level::Note => Title::NOTE,
    }
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let title = title(diagnostic.level)
        .primary_title(visible(&diagnostic.message.to_string()))
        .id(diagnostic.rule.code);
    let mut group = Group::with_title(title);
    for window in windows(diagnostic, sources) {
        group = match window.is_wide(sources) {
            true => group.element(window.origin(sources)).element(window.excerpt(sources)),
            false => group.element(window.snippet(sources)),
        };
    }
    if let Some(reason) = &diagnostic.reason {
        let lines: Vec<String> = reason.to_string().lines().map(visible).collect();
        group = group.element(Title::NOTE.message(lines.join("\n")));
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
    super::visible_name(&sources.file(file).path().to_string_lossy()).into_owned().into()
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

/// A text from a file on one line, no longer than anybody reads, that cannot steer a terminal.
fn visible(text: &str) -> String {
    let cut = text.char_indices().nth(LONGEST).map_or(text.len(), |(cut, _)| cut);
    let ellipsis = if cut < text.len() { "…" } else { "" };
    super::visible(&text[..cut].replace(['\n', '\r', '\t'], " ")).into_owned() + ellipsis
}
