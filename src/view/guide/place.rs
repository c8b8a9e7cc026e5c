//! Places in an article: in the reader's words, and in the order of reading.

use crate::language::Value;
use crate::quote::{Locator, Order, Part, Range};
use crate::view::desk::Desk;

/// A place, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    parts: Vec<Part>,
}

/// What a section of an article begins with: the same kind of part, by which claims are filed under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    Paragraph,
    Page,
    Line,
}

impl Place {
    pub(super) fn read(at: &str) -> Place {
        let read = Locator::parse(at).or_else(|error| error.meant.ok_or(()));
        Place { parts: read.map(|locator| locator.parts).unwrap_or_default() }
    }

    /// The section that it names.
    pub(super) fn section(&self) -> Option<&str> {
        self.parts.iter().find_map(|part| match part {
            Part::Section(name) => Some(&**name),
            _ => None,
        })
    }

    /// The paragraph, page or line that it begins with.
    pub(super) fn number(&self, measure: Measure) -> Option<u32> {
        self.parts.iter().find_map(|part| match (measure, part) {
            (Measure::Paragraph, Part::Paragraph(range))
            | (Measure::Page, Part::Page(range))
            | (Measure::Line, Part::Line(range)) => Some(range.from),
            _ => None,
        })
    }

    /// Its place in the whole text.
    pub(super) fn in_text(&self) -> Order {
        Part::order(&self.parts)
    }

    /// The same without the section, for where the section is plain.
    pub(super) fn within_section(&self) -> Place {
        let is_section = |part: &&Part| matches!(part, Part::Section(_));
        Place { parts: self.parts.iter().filter(|part| !is_section(part)).cloned().collect() }
    }

    /// Whether the first that it names is a page.
    pub(super) fn begins_with_page(&self) -> bool {
        matches!(self.parts.first(), Some(Part::Page(_)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

/// A place in the reader's words, `section 3, footnote 56`; as it is written where it cannot be read.
pub(super) fn place_words(desk: &Desk, place: &Place, written: &str) -> String {
    if place.is_empty() {
        return written.to_owned();
    }
    let words = place.parts.iter().map(|part| match part {
        Part::Section(name) => desk.say("guide-place-section", &[("name", Value::from(&**name))]),
        Part::Paragraph(range) => range_words(desk, "guide-place-paragraph", *range),
        Part::Note(range) => range_words(desk, "guide-place-footnote", *range),
        Part::Page(range) => range_words(desk, "guide-place-page", *range),
        Part::Line(range) => range_words(desk, "guide-place-line", *range),
    });
    words.collect::<Vec<_>>().join(", ")
}

fn range_words(desk: &Desk, id: &str, range: Range) -> String {
    let count = (range.to - range.from) as usize + 1;
    desk.say(id, &[("count", count.into()), ("numbers", range.to_string().into())])
}
