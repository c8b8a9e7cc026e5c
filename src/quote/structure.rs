//! The parts of a text: paragraphs, lines, pages, footnotes, sections.

use super::letters::{bracketed_mark, raised_digit};
use super::locator::{Locator, Part, Range};

/// A paragraph: a block between blank lines, or a line where the text has no blank lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Its number among the paragraphs, headings included; 0 before the first that a section numbers.
    pub number: u32,
    /// Its number where headings are not counted; the same as that of the paragraph before for a heading.
    pub number_without_headings: u32,
    /// Whether it seems to be a heading: short, and no sentence.
    pub is_heading: bool,
}

/// A footnote of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// The number that marks it.
    pub number: u32,
    /// Where it begins, at its mark.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// The place at which a text marks a footnote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) number: u32,
    pub(super) at: u32,
}

/// A section, as the library lists it, and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name: `3` for `§3`.
    pub name: Box<str>,
    /// Where it begins.
    pub start: u32,
}

/// The parts of a text.
#[derive(Debug, Default)]
pub(super) struct Structure {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) lines: Vec<u32>,
    /// Where pages begin; empty where the text has none.
    pub(super) pages: Vec<u32>,
    pub(super) notes: Vec<Note>,
    pub(super) marks: Vec<Mark>,
    /// By place.
    pub(super) sections: Vec<Section>,
}

/// A heading has no more words than this.
const LONGEST_HEADING: usize = 14;

impl Structure {
    /// The parts of a text; `headings` are the places of those that its format tells.
    pub(super) fn of(content: &str, headings: &[u32]) -> Structure {
        let mut structure = Structure {
            paragraphs: paragraphs(content, headings),
            lines: starts(content, '\n'),
            pages: starts(content, '\u{c}'),
            ..Structure::default()
        };
        if structure.pages.len() == 1 {
            structure.pages.clear();
        }
        structure.find_notes(content);
        structure.number();
        structure
    }

    /// Numbers the paragraphs from the first.
    fn number(&mut self) {
        self.number_from(0, 1);
    }

    /// Numbers the paragraphs anew from one of them on.
    fn number_from(&mut self, index: usize, number: u32) {
        let mut body = number;
        for (paragraph, number) in self.paragraphs[index..].iter_mut().zip(number..) {
            paragraph.number = number;
            paragraph.number_without_headings =
                if paragraph.is_heading { body.saturating_sub(1) } else { body };
            body += u32::from(!paragraph.is_heading);
        }
    }

    /// Takes in what a library says of the sections, each with the place of its first words.
    ///
    /// A section at `¶n` says the number of a paragraph, from which the others are counted.
    pub(super) fn take_sections(&mut self, sections: impl IntoIterator<Item = (Locator, u32)>) {
        let mut sections: Vec<(Locator, u32)> = sections.into_iter().collect();
        sections.sort_by_key(|(_, start)| *start);
        let mut is_first = true;
        for (locator, start) in sections {
            for part in locator.parts {
                match part {
                    Part::Section(name) => self.sections.push(Section { name, start }),
                    Part::Paragraph(range) => {
                        let index = self.paragraph_index(start);
                        if std::mem::take(&mut is_first) && range.from == 1 {
                            for before in &mut self.paragraphs[..index] {
                                (before.number, before.number_without_headings) = (0, 0);
                            }
                        }
                        if let Some(paragraph) = self.paragraphs.get_mut(index) {
                            // What a library numbers is counted, however short it is.
                            paragraph.is_heading = false;
                            self.number_from(index, range.from);
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// The number of the paragraph that holds a place or is the next behind it.
    pub(super) fn paragraph_index(&self, at: u32) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.end <= at)
    }

    /// The paragraph that holds a place or is the next behind it.
    pub(super) fn paragraph(&self, at: u32) -> Option<&Paragraph> {
        self.paragraphs.get(self.paragraph_index(at)).or(self.paragraphs.last())
    }

    /// The footnote that a place is in.
    pub(super) fn note(&self, at: u32) -> Option<&Note> {
        let index = self.notes.partition_point(|note| note.end <= at);
        self.notes.get(index).filter(|note| note.start <= at)
    }

    /// The line of a place, counted from 1.
    pub(super) fn line(&self, at: u32) -> u32 {
        self.lines.partition_point(|&start| start <= at) as u32
    }

    /// The page of a place, counted from 1; 0 where the text has no pages.
    pub(super) fn page(&self, at: u32) -> u32 {
        self.pages.partition_point(|&start| start <= at) as u32
    }

    /// The section that a place is in.
    pub(super) fn section(&self, at: u32) -> Option<&Section> {
        let index = self.sections.partition_point(|section| section.start <= at);
        index.checked_sub(1).map(|index| &self.sections[index])
    }

    /// The footnote that began last before a place, which may go on behind a page break.
    fn note_before(&self, at: u32) -> Option<&Note> {
        let index = self.notes.partition_point(|note| note.start <= at);
        index.checked_sub(1).map(|index| &self.notes[index])
    }

    /// The section in which the text marks the footnote that a place is in, or that holds the place.
    fn home(&self, at: u32) -> Option<&Section> {
        let mark = self.note(at).and_then(|note| {
            self.marks.iter().rev().find(|mark| mark.number == note.number && mark.at < note.start)
        });
        self.section(mark.map_or(at, |mark| mark.at))
    }

    /// The place of a passage as people write it, as short as says where to look.
    pub(super) fn locator(&self, at: u32) -> Locator {
        let mut parts = Vec::new();
        parts.extend(self.home(at).map(|section| Part::Section(section.name.clone())));
        if self.page(at) > 0 {
            parts.push(Part::Page(Range::one(self.page(at))));
        } else if let Some(note) = self.note(at) {
            parts.push(Part::Note(Range::one(note.number)));
        } else if parts.is_empty() {
            parts.push(match self.paragraph(at).filter(|paragraph| paragraph.number > 0) {
                Some(paragraph) => Part::Paragraph(Range::one(paragraph.number)),
                None => Part::Line(Range::one(self.line(at))),
            });
        }
        Locator { parts }
    }

    /// The place of a passage in the parts that another locator has, as far as the text has such parts.
    pub(super) fn locator_like(&self, at: u32, like: &Locator) -> Locator {
        let mut parts: Vec<Part> = Vec::new();
        for part in &like.parts {
            let part = match part {
                Part::Section(_) => self.home(at).map(|section| Part::Section(section.name.clone())),
                Part::Paragraph(_) => {
                    let number = self.paragraph(at).map_or(0, |paragraph| paragraph.number);
                    (number > 0).then(|| Part::Paragraph(Range::one(number)))
                }
                Part::Note(_) => self.note(at).map(|note| Part::Note(Range::one(note.number))),
                Part::Page(_) => {
                    Some(self.page(at)).filter(|page| *page > 0).map(|page| Part::Page(Range::one(page)))
                }
                Part::Line(_) => Some(Part::Line(Range::one(self.line(at)))),
            };
            parts.extend(part.filter(|part| !parts.contains(part)));
        }
        if parts.is_empty() { self.locator(at) } else { Locator { parts } }
    }

    /// The place of a passage by section or page, and by the line of the file.
    pub(super) fn exact_locator(&self, at: u32) -> Locator {
        let mut locator = self.locator(at);
        if !matches!(locator.parts.last(), Some(Part::Line(_))) {
            locator.parts.push(Part::Line(Range::one(self.line(at))));
        }
        locator
    }

    /// Whether a locator may mean a passage: no part that can be looked up says otherwise.
    pub(super) fn agrees(&self, locator: &Locator, start: u32, end: u32) -> bool {
        let end = end.saturating_sub(1).max(start);
        let same = |part: &Part, other: &Part| std::mem::discriminant(part) == std::mem::discriminant(other);
        // Of several parts of one sort, `¶4, ¶6`, one is enough.
        locator.parts.iter().all(|part| {
            let alike = locator.parts.iter().filter(|other| same(part, other));
            alike.into_iter().any(|part| self.part_agrees(part, start, end))
        })
    }

    fn part_agrees(&self, part: &Part, start: u32, end: u32) -> bool {
        let between = |range: &Range, first: u32, last: u32| range.from <= last && first <= range.to;
        match part {
            Part::Section(name) => {
                let is_known = self.sections.iter().any(|section| section.name == *name);
                let holds = |section: Option<&Section>| {
                    section.is_some_and(|section| section.name == *name || is_within(&section.name, name))
                };
                !is_known || holds(self.section(start)) || holds(self.section(end)) || holds(self.home(start))
            }
            Part::Paragraph(range) => {
                let (first, last) = (self.paragraph(start), self.paragraph(end));
                let numbers = |number: fn(&Paragraph) -> u32| match (first, last) {
                    (Some(first), Some(last)) => between(range, number(first), number(last)),
                    _ => false,
                };
                numbers(|paragraph| paragraph.number) || numbers(|one| one.number_without_headings)
            }
            Part::Note(range) => {
                let is_known = |number: u32| {
                    self.notes.iter().any(|note| note.number == number)
                        || self.marks.iter().any(|mark| mark.number == number)
                };
                !is_known(range.from)
                    || self.note_before(start).is_some_and(|note| range.holds(note.number))
                    || self.is_marked(range, start, end)
            }
            // Beyond the last page of the file, the pages of a journal are meant.
            Part::Page(range) => {
                range.from as usize > self.pages.len() || between(range, self.page(start), self.page(end))
            }
            Part::Line(range) => between(range, self.line(start), self.line(end)),
        }
    }

    /// Whether the text marks a footnote in the paragraphs of a passage or right beside them.
    fn is_marked(&self, range: &Range, start: u32, end: u32) -> bool {
        let (first, last) = (self.paragraph_index(start), self.paragraph_index(end));
        let last = (last + 1).min(self.paragraphs.len().saturating_sub(1));
        let (Some(first), Some(last)) =
            (self.paragraphs.get(first.saturating_sub(1)), self.paragraphs.get(last))
        else {
            return false;
        };
        let from = self.marks.partition_point(|mark| mark.at < first.start);
        let marks = self.marks[from..].iter().take_while(|mark| mark.at < last.end);
        marks.into_iter().any(|mark| range.holds(mark.number))
    }

    /// Finds footnotes, which begin with their mark, and the marks in the text.
    fn find_notes(&mut self, content: &str) {
        let bytes = content.as_bytes();
        let mut at = 0;
        while at < content.len() {
            let Some(found) = bytes[at..].iter().position(|&byte| byte == b'[' || byte >= 0x80) else {
                break;
            };
            at += found;
            let Some((number, length)) = mark_at(&content[at..]) else {
                at += content[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let line = self.lines[self.line(at as u32) as usize - 1] as usize;
            let before = &content[line..at];
            match before.chars().all(char::is_whitespace) {
                true => self.notes.push(Note { number, start: at as u32, end: 0 }),
                false if !before.ends_with(char::is_whitespace) || bytes[at] != b'[' => {
                    self.marks.push(Mark { number, at: at as u32 });
                }
                false => {}
            }
            at += length;
        }
        // A note ends where its paragraph does, or where the next begins.
        for index in 0..self.notes.len() {
            let start = self.notes[index].start;
            let end = self.paragraph(start).map_or(content.len() as u32, |paragraph| paragraph.end);
            let next = self.notes.get(index + 1).map_or(end, |note| note.start);
            self.notes[index].end = end.min(next).max(start);
        }
    }
}

/// Whether a section is part of another: 2.1 of 2.
fn is_within(name: &str, other: &str) -> bool {
    name.strip_prefix(other).is_some_and(|rest| rest.starts_with('.'))
}

/// The number and the length of the mark of a footnote at the beginning of a text: raised figures or brackets.
fn mark_at(text: &str) -> Option<(u32, usize)> {
    if text.starts_with('[') {
        return bracketed_mark(text);
    }
    let (mut number, mut length) = (0_u32, 0);
    for letter in text.chars() {
        let Some(digit) = raised_digit(letter) else { break };
        number = number.checked_mul(10)?.checked_add(digit)?;
        length += letter.len_utf8();
    }
    (length > 0).then_some((number, length))
}

/// Where the parts of a text begin that a character ends.
fn starts(content: &str, end: char) -> Vec<u32> {
    std::iter::once(0).chain(content.match_indices(end).map(|(at, _)| at as u32 + 1)).collect()
}

fn paragraphs(content: &str, headings: &[u32]) -> Vec<Paragraph> {
    let mut blocks: Vec<(usize, usize)> = Vec::new();
    let mut lines: Vec<(usize, usize)> = Vec::new();
    // A block goes on until a line without any words; a page ends it too.
    let (mut at, mut is_open, mut has_blank) = (0, false, false);
    for line in content.split_inclusive(['\n', '\u{c}']) {
        let (start, stop) = (at, at + line.len());
        at = stop;
        let text = line.trim();
        if text.is_empty() {
            has_blank |= is_open;
            is_open = false;
            continue;
        }
        let start = start + (line.len() - line.trim_start().len());
        let end = start + text.len();
        lines.push((start, end));
        match blocks.last_mut().filter(|_| is_open) {
            Some(block) => block.1 = end,
            None => blocks.push((start, end)),
        }
        is_open = !line.ends_with('\u{c}');
    }
    let is_by_line = blocks.len() <= 1 || !has_blank;
    let parts = if is_by_line { lines } else { blocks };
    let is_marked = |start: usize, end: usize| {
        let next = headings.partition_point(|&heading| (heading as usize) < start);
        headings.get(next).is_some_and(|&heading| (heading as usize) < end)
    };
    parts
        .into_iter()
        .map(|(start, end)| Paragraph {
            start: start as u32,
            end: end as u32,
            number: 0,
            number_without_headings: 0,
            is_heading: is_marked(start, end) || seems_heading(&content[start..end]),
        })
        .collect()
}

/// Whether a paragraph is too short and too open to be a sentence.
pub(super) fn seems_heading(text: &str) -> bool {
    let text = text.trim_end_matches(|letter| raised_digit(letter).is_some() || letter == '*');
    let is_sentence = text.contains(". ")
        || text.ends_with(['.', '!', '?', ':', ';', ',', '”', '"', '’', '»', '…', ')', ']', '。', '।', '؟']);
    !is_sentence && text.len() < 200 && text.split_whitespace().nth(LONGEST_HEADING).is_none()
}
