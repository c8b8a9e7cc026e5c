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

    /// The place of one part.
    pub(super) fn of(part: Part) -> Place {
        Place { parts: vec![part] }
    }

    /// The same within a wider part.
    pub(super) fn within(mut self, part: Part) -> Place {
        self.parts.insert(0, part);
        self
    }

    /// Whether it says the section and nothing within it.
    pub(super) fn is_section_only(&self) -> bool {
        !self.parts.is_empty() && self.parts.iter().all(|part| matches!(part, Part::Section(_)))
    }

    /// Whether it says lines and nothing else.
    pub(super) fn is_line_only(&self) -> bool {
        !self.parts.is_empty() && self.parts.iter().all(|part| matches!(part, Part::Line(_)))
    }

    /// Whether it says a footnote.
    pub(super) fn has_note(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Note(_)))
    }

    /// From the first of its lines to the last.
    pub(super) fn lines(&self) -> Option<Range> {
        let lines = self.parts.iter().filter_map(|part| match part {
            Part::Line(range) => Some(*range),
            _ => None,
        });
        lines.reduce(|one, other| Range { from: one.from.min(other.from), to: one.to.max(other.to) })
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

    /// The widest part of it.
    pub(super) fn first(&self) -> Option<&Part> {
        self.parts.first()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

/// A place in the reader's words, `section 3, footnote 56`; as it is written where it cannot be read. What stands in the
/// text itself stands at the mark of a footnote and not in it.
pub(super) fn place_words(desk: &Desk, place: &Place, is_at_mark: bool, written: &str) -> String {
    if place.is_empty() {
        return written.to_owned();
    }
    let words = place.parts.iter().map(|part| match part {
        Part::Section(name) => desk.say("guide-place-section", &[("name", Value::from(&**name))]),
        Part::Paragraph(range) => range_words(desk, "guide-place-paragraph", *range),
        Part::Note(range) if is_at_mark => range_words(desk, "guide-place-mark", *range),
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
