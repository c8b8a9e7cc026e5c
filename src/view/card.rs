//! What stands on the card of a claim, in lines, and how large that makes it. All lengths are in pixels of the drawing.

use super::diagram::{Box as DiagramBox, Look};
use crate::diagnostic::visible;
use crate::layout::Size;
use crate::layout::text::{Weight, width_px, wrap};

/// The room between the side of a card and its text.
pub(crate) const PADDING: f64 = 10.0;
/// The size of a claim's text.
pub(crate) const FONT_PX: f64 = 13.0;
/// From one line of it to the next.
pub(crate) const LINE_PX: f64 = 17.0;
/// The room that number and status take above it.
pub(crate) const HEAD_PX: f64 = 20.0;
/// From one line of the notes to the next.
pub(crate) const NOTE_PX: f64 = 15.0;
/// The height of a line to write on.
pub(crate) const RULE_PX: f64 = 24.0;
const FOOT_PX: f64 = 17.0;
/// Room above and below the notes.
const NOTES_PX: f64 = 8.0;
/// How many lines more a thesis has at most, on which everything turns.
const MORE_OF_THESIS: usize = 4;
const MOST_NOTES: usize = 4;
/// How many lines to write on a card has at least.
const LEAST_RULES: usize = 3;
/// The height of the word of a step.
const PILL_PX: f64 = 22.0;

/// How large a figure is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lettering {
    /// The width of a card.
    pub(crate) card_px: f64,
    /// How many lines of a claim's text it has at most.
    pub(crate) lines: usize,
    /// The size of all that is not a claim's text: numbers, statuses, names, the words of steps.
    pub(crate) small_px: f64,
    /// The room around everything.
    pub(crate) margin: f64,
    /// How much larger than this the figure is shown and printed.
    pub(crate) zoom: f64,
    /// The least size of print, in points.
    pub(crate) least_pt: f64,
}

impl Lettering {
    /// As pages have it where their house wants no large print.
    pub(crate) const USUAL: Lettering =
        Lettering { card_px: 184.0, lines: 5, small_px: 12.0, margin: 14.0, zoom: 1.0, least_pt: 7.0 };

    /// Everything in 18 points, or in 16 where linked premises need the room.
    pub(crate) const LARGE: Lettering = Lettering {
        card_px: 164.0,
        lines: 4,
        small_px: FONT_PX,
        margin: 6.0,
        zoom: 24.0 / FONT_PX,
        least_pt: 16.0,
    };

    /// The width that a card has for text.
    fn text_px(&self) -> f64 {
        self.card_px - 2.0 * PADDING
    }
}

/// What stands on a card, in lines.
pub(crate) struct CardText {
    /// The claim's text, as much of it as the card takes.
    pub(crate) lines: Vec<String>,
    /// The line below it.
    pub(crate) foot: Option<String>,
    /// Where it goes on.
    pub(crate) notes: Vec<String>,
    /// How many lines there are to write on.
    pub(crate) rules: usize,
    /// The width of the card.
    width: f64,
}

impl CardText {
    /// The card of a box with the note that a figure puts below it; to be filled in, or with its text.
    pub(crate) fn of(
        drawn: &DiagramBox,
        note: Option<&str>,
        is_blank: bool,
        lettering: &Lettering,
    ) -> CardText {
        let weight = if drawn.is_thesis { Weight::Bold } else { Weight::Regular };
        let fit = |text: &str, font_px: f64, weight: Weight, most: usize| {
            wrap(&visible(text), lettering.text_px(), font_px, weight, most)
        };
        let small_px = lettering.small_px;
        let foot = drawn.foot.as_deref().and_then(|foot| fit(foot, small_px, Weight::Regular, 1).pop());
        let notes = note.map(|note| fit(note, small_px, Weight::Bold, MOST_NOTES)).unwrap_or_default();
        let more = if drawn.is_thesis { MORE_OF_THESIS } else { 0 };
        let lines = fit(&drawn.label, FONT_PX, weight, lettering.lines + more);
        let width = lettering.card_px;
        match is_blank {
            true => {
                let rules = lines.len().max(LEAST_RULES);
                CardText { rules, lines: Vec::new(), foot: None, notes, width }
            }
            false => CardText { lines, foot, notes, rules: 0, width },
        }
    }

    /// The height of its notes with the room around them.
    pub(crate) fn notes_px(&self) -> f64 {
        if self.notes.is_empty() { 0.0 } else { NOTES_PX + NOTE_PX * self.notes.len() as f64 }
    }

    /// The size of the card.
    pub(crate) fn size(&self) -> Size {
        let foot = if self.foot.is_some() { FOOT_PX } else { 0.0 };
        let lines = match self.rules {
            0 => LINE_PX * self.lines.len().max(1) as f64,
            rules => RULE_PX * rules as f64,
        };
        Size { width: self.width, height: 2.0 * PADDING + HEAD_PX + lines + foot - 4.0 + self.notes_px() }
    }
}

/// The size of the word of a step.
pub(crate) fn pill_size(drawn: &DiagramBox, lettering: &Lettering) -> Size {
    let width = width_px(&drawn.label, lettering.small_px, Weight::Bold) + 18.0;
    Size { width: width.ceil(), height: PILL_PX }
}

/// Whether a card is to be filled in, where only the texts of some boxes are `given`; nothing is on other figures.
pub(crate) fn is_blank(drawn: &DiagramBox, given: Option<&[usize]>) -> bool {
    drawn.look == Look::Claim && given.is_some_and(|given| !given.contains(&drawn.key))
}
