//! Where a passage is, as finely as its locator and the text at hand can tell a reader.
//!
//! A locator may say no more than a section, which nobody searches for one sentence, or a line of the file, which no
//! reader sees. Where the text is at hand it says the paragraph.

use super::place::{Place, place_words};
use super::study::Study;
use crate::language::Value;
use crate::model::{Attribution, SourceId};
use crate::quote::{Locator, Part, Passage, Range, Text};
use crate::view::desk::Desk;

/// Where a passage is.
#[derive(Clone, Debug, Default)]
pub(super) struct Spot {
    /// The place by its locator, with the paragraph in place of the line.
    pub(super) place: Place,
    /// Which paragraph of its section it is, as the text counts.
    pub(super) paragraph: Option<u32>,
    /// Whether it stands in the text itself, at the mark of the footnote that its locator names.
    pub(super) is_at_mark: bool,
    /// What it comes before, where it comes before all that is counted: a headline, an abstract.
    pub(super) before: Option<Place>,
}

impl Spot {
    /// The spot of an attribution; its place as it is written where no text is at hand.
    pub(super) fn of(study: &Study, said: &Attribution) -> Spot {
        let place = Place::read(said.at.as_deref().unwrap_or_default());
        let text = said.source.and_then(|source| study.desk.analysis.texts.text(source));
        match text.filter(|_| place.is_section_only() || place.is_line_only() || place.has_note()) {
            Some(text) => Spot::found(study, said, place, text),
            None => Spot { place, ..Spot::default() },
        }
    }

    fn found(study: &Study, said: &Attribution, place: Place, text: &Text) -> Spot {
        if place.has_note() {
            let Some(found) = passage(study, said) else { return Spot { place, ..Spot::default() } };
            let is_at_mark = text.note_at(found.start).is_none();
            // A footnote is in the section that marks it, whether its locator says so or not.
            let section =
                text.locator(found.start).parts.into_iter().find(|part| matches!(part, Part::Section(_)));
            let place = match section.filter(|_| place.section().is_none()) {
                Some(section) => place.within(section),
                None => place,
            };
            return Spot { place, is_at_mark, ..Spot::default() };
        }
        if let Some(name) = place.section() {
            let found = passage(study, said);
            let paragraph = found.and_then(|found| text.paragraph_of_section(name, found.start));
            return Spot { place, paragraph, ..Spot::default() };
        }
        let Some(range) = place.lines() else { return Spot { place, ..Spot::default() } };
        let paragraph = |line: u32| text.paragraph_at(text.line_start(line)?);
        let (Some(first), Some(last)) = (paragraph(range.from), paragraph(range.to)) else {
            return Spot { place, ..Spot::default() };
        };
        let opening = opening(text);
        let is_before = match &opening {
            Some((_, start)) => last.start < *start,
            None => false,
        };
        if is_before {
            return Spot { place, before: opening.map(|(place, _)| place), ..Spot::default() };
        }
        // Where sections are named, nobody counts the paragraphs of the whole.
        match text.sections().is_empty() && first.number > 0 {
            true => {
                let range = Range { from: first.number, to: last.number };
                Spot { place: Place::of(Part::Paragraph(range)), ..Spot::default() }
            }
            false => Spot { place, ..Spot::default() },
        }
    }

    /// Whether it says no more than a section, or nothing.
    pub(super) fn is_vague(&self) -> bool {
        self.before.is_none()
            && self.paragraph.is_none()
            && (self.place.is_empty() || self.place.is_section_only())
    }

    /// What stands before it in a sentence: `page` for “on”, `bare` for nothing, `other` for “in”.
    pub(super) fn preposition(&self) -> &'static str {
        match self.place.first() {
            _ if self.before.is_some() => "bare",
            Some(Part::Note(_)) if self.is_at_mark => "bare",
            Some(Part::Page(_)) => "page",
            _ => "other",
        }
    }

    /// The same without the section, for where the section is plain; nothing where that leaves nothing.
    pub(super) fn within_section(&self) -> Option<Spot> {
        let place = self.place.within_section();
        let is_left = !place.is_empty() || self.paragraph.is_some() || self.place.is_empty();
        is_left.then(|| Spot { place, ..self.clone() })
    }

    /// In the reader's words; as it is written where it cannot be read.
    pub(super) fn words(&self, desk: &Desk, written: &str) -> String {
        if let Some(before) = &self.before {
            let place = place_words(desk, before, false, written);
            return desk.say("guide-place-before", &[("place", Value::from(place))]);
        }
        let Some(number) = self.paragraph else {
            return place_words(desk, &self.place, self.is_at_mark, written);
        };
        let about = desk.say("guide-place-about", &[("number", Value::from(number as usize))]);
        match self.place.is_empty() {
            true => about,
            false => format!("{}, {about}", place_words(desk, &self.place, self.is_at_mark, written)),
        }
    }

    /// What places of one text are sorted by.
    pub(super) fn in_text(&self) -> crate::quote::Order {
        let mut order = self.place.in_text();
        if let Some(paragraph) = self.paragraph {
            order.1[1] = paragraph;
        }
        order
    }
}

/// The first paragraph or section that a text counts, where something stands before it, and where that begins.
fn opening(text: &Text) -> Option<(Place, u32)> {
    if let Some(section) = text.sections().first() {
        return Some((Place::of(Part::Section(section.name.clone())), section.start));
    }
    let first = text.paragraphs().iter().position(|paragraph| paragraph.number > 0)?;
    let paragraph = &text.paragraphs()[first];
    (first > 0).then(|| (Place::of(Part::Paragraph(Range::one(paragraph.number))), paragraph.start))
}

/// What the passages before everything that is counted come before, in words.
pub(super) fn opening_words(study: &Study, source: SourceId) -> Option<String> {
    let (place, _) = opening(study.desk.analysis.texts.text(source)?)?;
    let spot = Spot { before: Some(place), ..Spot::default() };
    Some(spot.words(study.desk, ""))
}

/// Where the words of an attribution stand in the text of their source.
pub(super) fn passage(study: &Study, said: &Attribution) -> Option<Passage> {
    let text = study.desk.analysis.texts.text(said.source?)?;
    let places = text.places(said.quote.as_deref()?);
    let at = said.at.as_deref().and_then(|at| Locator::parse(at).ok());
    let meant = places.iter().find(|place| at.as_ref().is_none_or(|at| text.agrees(at, **place)));
    meant.or(places.first()).copied()
}
