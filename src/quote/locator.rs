//! Places in a text as people write them: `§3, fn. 56`, `¶4`, `p. 7`, `l. 15`.

use std::fmt;

use crate::diagnostic::{Slot, Value};

/// A place in a text: all its parts hold together, the widest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locator {
    /// The parts, at least one.
    pub parts: Vec<Part>,
}

/// One part of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// `§3`: a section, as the source counts or calls it.
    Section(Box<str>),
    /// `¶4`, `¶4–6`: paragraphs.
    Paragraph(Range),
    /// `fn. 56`: a footnote or the place that it belongs to.
    Note(Range),
    /// `p. 7`: pages.
    Page(Range),
    /// `l. 15`: lines of the file.
    Line(Range),
}

/// Numbers from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first.
    pub from: u32,
    /// The last.
    pub to: u32,
}

impl Range {
    /// A single number.
    pub fn one(number: u32) -> Range {
        Range { from: number, to: number }
    }

    /// Whether a number is in it.
    pub fn holds(self, number: u32) -> bool {
        (self.from..=self.to).contains(&number)
    }
}

/// Why a text is no locator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoLocator {
    /// The part that says no place.
    pub part: Box<str>,
    /// The locator that was probably meant.
    pub meant: Option<Locator>,
}

/// The words for each part: the signs of the format first, then those that people write in their place.
const SIGNS: [(&str, Sign, bool); 31] = [
    ("§§", Sign::Section, true),
    ("§", Sign::Section, true),
    ("sections", Sign::Section, false),
    ("section", Sign::Section, false),
    ("sect.", Sign::Section, false),
    ("sec.", Sign::Section, false),
    ("¶¶", Sign::Paragraph, true),
    ("¶", Sign::Paragraph, true),
    ("paragraphs", Sign::Paragraph, false),
    ("paragraph", Sign::Paragraph, false),
    ("paras.", Sign::Paragraph, false),
    ("paras", Sign::Paragraph, false),
    ("para.", Sign::Paragraph, false),
    ("para", Sign::Paragraph, false),
    ("par.", Sign::Paragraph, false),
    ("footnotes", Sign::Note, false),
    ("footnote", Sign::Note, false),
    ("notes", Sign::Note, false),
    ("note", Sign::Note, false),
    ("fns.", Sign::Note, true),
    ("fn.", Sign::Note, true),
    ("fn", Sign::Note, true),
    ("pages", Sign::Page, false),
    ("page", Sign::Page, false),
    ("pp.", Sign::Page, true),
    ("p.", Sign::Page, true),
    ("lines", Sign::Line, false),
    ("line", Sign::Line, false),
    ("ll.", Sign::Line, true),
    ("l.", Sign::Line, true),
    ("n.", Sign::Note, false),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Section,
    Paragraph,
    Note,
    Page,
    Line,
}

/// What places of one text are sorted by: the section, its numbers before its names, and then page, paragraph, line and
/// note. A place that does not name one of these comes before those that do.
pub type Order = (Option<Vec<(u32, String)>>, [u32; 4]);

impl Part {
    /// The order of a place with some parts.
    pub fn order(parts: &[Part]) -> Order {
        let mut order = (None, [0; 4]);
        for part in parts {
            match part {
                Part::Section(name) => order.0 = Some(name.split('.').map(numbered).collect()),
                Part::Page(range) => order.1[0] = range.from,
                Part::Paragraph(range) => order.1[1] = range.from,
                Part::Line(range) => order.1[2] = range.from,
                Part::Note(range) => order.1[3] = range.from,
            }
        }
        order
    }
}

/// A piece of a section's name: by its number where it has one, else by its letters.
fn numbered(name: &str) -> (u32, String) {
    match name.parse() {
        Ok(number) => (number, String::new()),
        Err(_) => (u32::MAX, name.to_owned()),
    }
}

impl Locator {
    /// The place of one part.
    pub fn of(part: Part) -> Locator {
        Locator { parts: vec![part] }
    }

    /// Reads a locator: parts in any number, with commas between them.
    ///
    /// # Errors
    ///
    /// When a part is none of `§n`, `¶n`, `fn. n`, `p. n` and `l. n`, each with a number or a range of numbers.
    ///
    /// ```
    /// use elenchus::quote::Locator;
    ///
    /// assert_eq!(Locator::parse("§3,fn.56").unwrap().to_string(), "§3, fn. 56");
    /// assert_eq!(Locator::parse("page 7").unwrap_err().meant.unwrap().to_string(), "p. 7");
    /// ```
    pub fn parse(text: &str) -> Result<Locator, NoLocator> {
        let (mut parts, mut odd): (Vec<Part>, Option<&str>) = (Vec::new(), None);
        for written in text.split([',', ';']).map(str::trim) {
            match (part(written), parts.last_mut()) {
                (Some((part, is_house_style)), _) => {
                    odd = odd.or((!is_house_style).then_some(written));
                    parts.push(part);
                }
                // A bare number goes on with what stands before it: `¶4, 6`.
                (None, Some(last)) if range(written).is_some() => {
                    let Some(more) = range(written) else { continue };
                    let next = match last {
                        Part::Section(_) => Part::Section(written.into()),
                        Part::Paragraph(_) => Part::Paragraph(more),
                        Part::Note(_) => Part::Note(more),
                        Part::Page(_) => Part::Page(more),
                        Part::Line(_) => Part::Line(more),
                    };
                    parts.push(next);
                }
                (None, _) => return Err(NoLocator { part: written.into(), meant: None }),
            }
        }
        match odd {
            Some(odd) => Err(NoLocator { part: odd.into(), meant: Some(Locator { parts }) }),
            None => Ok(Locator { parts }),
        }
    }
}

/// A part, and whether it is written with the signs of the format.
fn part(text: &str) -> Option<(Part, bool)> {
    let small = text.to_lowercase();
    let (sign, kind, is_house_style) = SIGNS.into_iter().find(|(sign, ..)| {
        small.starts_with(sign)
            && small[sign.len()..]
                .starts_with([' ', '\u{a0}', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
            || matches!(*sign, "§" | "§§") && small.starts_with(sign)
    })?;
    // Lower case changes the length of no sign.
    let value = text.get(sign.len()..)?.trim();
    let part = match kind {
        Sign::Section => {
            let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '–');
            let is_section = !value.is_empty() && value.chars().all(is_name);
            Part::Section(is_section.then_some(value)?.into())
        }
        Sign::Paragraph => Part::Paragraph(range(value)?),
        Sign::Note => Part::Note(range(value)?),
        Sign::Page => Part::Page(range(value)?),
        Sign::Line => Part::Line(range(value)?),
    };
    Some((part, is_house_style))
}

/// One number, or two with a dash between them.
fn range(text: &str) -> Option<Range> {
    let number = |text: &str| text.trim().parse::<u32>().ok().filter(|number| *number > 0);
    match text.split_once(['-', '–', '—']) {
        None => number(text).map(Range::one),
        Some((from, to)) => {
            let range = Range { from: number(from)?, to: number(to)? };
            (range.from <= range.to).then_some(range)
        }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.from == self.to {
            true => write!(formatter, "{}", self.from),
            false => write!(formatter, "{}–{}", self.from, self.to),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |range: &Range, one: &'static str, more: &'static str| {
            if range.from == range.to { one } else { more }
        };
        match self {
            Part::Section(section) => write!(formatter, "§{section}"),
            Part::Paragraph(range) => write!(formatter, "¶{range}"),
            Part::Note(range) => write!(formatter, "fn. {range}"),
            Part::Page(range) => write!(formatter, "{} {range}", plural(range, "p.", "pp.")),
            Part::Line(range) => write!(formatter, "{} {range}", plural(range, "l.", "ll.")),
        }
    }
}

impl Slot for Locator {
    fn value(&self) -> Value {
        Value::Place(self.to_string())
    }
}

impl fmt::Display for Locator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.parts.iter().enumerate() {
            write!(formatter, "{}{part}", if index > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_sorted_as_they_stand_in_the_text() {
        let sorted = ["¶9", "§2", "§2, ¶3", "§2, ¶10", "§2, fn. 4", "§2.1", "§2.10", "§10", "§A"];
        let order = |at: &&str| Part::order(&Locator::parse(at).expect("it is a place").parts);
        let mut found = sorted.to_vec();
        found.reverse();
        found.sort_by_key(order);
        let expected = ["¶9", "§2", "§2, fn. 4", "§2, ¶3", "§2, ¶10", "§2.1", "§2.10", "§10", "§A"];
        assert_eq!(found, expected);
    }

    #[test]
    fn places_are_read_as_people_write_them() {
        let cases = [
            ("§3", "§3"),
            ("§ 2.1", "§2.1"),
            ("§IV", "§IV"),
            ("¶4", "¶4"),
            ("¶ 4-6", "¶4–6"),
            ("fn. 56", "fn. 56"),
            ("fn 56", "fn. 56"),
            ("p.7", "p. 7"),
            ("pp. 7–9", "pp. 7–9"),
            ("l. 15", "l. 15"),
            ("§3,fn. 56 , P. 7", "§3, fn. 56, p. 7"),
            ("¶4, 6", "¶4, ¶6"),
        ];
        for (written, printed) in cases {
            assert_eq!(Locator::parse(written).map(|locator| locator.to_string()), Ok(printed.to_owned()));
        }
    }

    #[test]
    fn what_says_no_place_is_told_from_what_says_it_in_other_words() {
        let meant = [
            ("page 7", Some("p. 7")),
            ("¶4, Footnote 2", Some("¶4, fn. 2")),
            ("para. 4", Some("¶4")),
            ("", None),
            ("§", None),
            ("¶x", None),
            ("¶0", None),
            ("p. 9–7", None),
            ("somewhere", None),
            ("12", None),
            ("¶4,", None),
            ("¶99999999999", None),
        ];
        for (written, expected) in meant {
            let error = Locator::parse(written).expect_err("it is none");
            assert_eq!(error.meant.map(|locator| locator.to_string()).as_deref(), expected, "{written}");
        }
    }
}
