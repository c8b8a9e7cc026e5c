//! The parts of an article in the order of reading, and which passages stand in each.
//!
//! The sections are those of the library; where it has none, stretches of paragraphs, pages or lines of a fixed
//! length, so that a claim more moves no other; and where no claim says its place, the branches of the argument.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::place::{Measure, Place, place_words};
use super::questions::Asked;
use super::roles::Untold;
use super::row::{Row, row};
use super::spot::{Spot, opening_words, passage};
use super::study::Study;
use crate::citation::Cite;
use crate::model::{Attribution, ClaimId, SourceId, StepId};
use crate::prose::capitalised;

/// So many passages of a part are shown, fewer of other texts, and so many parts of the article and other texts.
const MOST_ROWS: usize = 10;
const MOST_ROWS_OF_OTHERS: usize = 5;
const MOST_PARTS: usize = 12;
const MOST_OTHERS: usize = 6;

/// The lengths of the stretches of an article without sections, by what is counted: parts stand in this order, as a
/// text that counts paragraphs has lines only for what comes before them. Of a page and a paragraph on it the page
/// tells the part.
const STRETCHES: [(Measure, u32, &str); 3] = [
    (Measure::Line, 20, "guide-place-line"),
    (Measure::Paragraph, 5, "guide-place-paragraph"),
    (Measure::Page, 2, "guide-place-page"),
];

/// A part of an article, with what its passages say and do.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Part {
    /// Its heading, in words: the section with its title, the stretch of paragraphs, the other text.
    pub heading: String,
    /// What the other text is called, with its author and date, where it is one.
    pub cite: Option<Cite>,
    /// Its passages, in the order of reading.
    pub rows: Vec<Row>,
    /// How many passages are left out, the farthest from the thesis.
    pub left_out: usize,
    /// The questions about it.
    pub questions: Vec<Asked>,
}

/// What a question has the reader write into a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hides {
    Nothing,
    /// The words by which the passage is found.
    Anchor,
    /// What it says, and the words by which it is found, as they say it too.
    Says,
    /// What it says; the words by which it is found stay.
    Sense,
    /// What it does in the argument.
    Does,
    /// What it does, of which whose word it is is a part; that other passages of the part have the same voice stays
    /// untold too.
    Speaker,
}

/// Where a claim is filed; parts stand in this order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// Before all that is counted: a headline, an abstract.
    Opening,
    /// A section of the library, by its position.
    Section(usize),
    /// A section that only locators name: its number, or its name.
    Named(u32, String),
    /// A stretch, by its measure and number.
    Stretch(usize, u32),
    /// The thesis, where parts are branches, or a reason or objection next to it.
    Branch(Option<StepId>),
    /// Somewhere in the article.
    Anywhere,
    /// Another text.
    Other(SourceId),
}

/// The parts of an article with the claims that they make.
pub(super) struct Plan<'a> {
    parts: BTreeMap<Key, Vec<Filed<'a>>>,
    /// The part in which each claim stands first.
    homes: BTreeMap<ClaimId, Key>,
}

/// A claim in a part.
pub(super) struct Filed<'a> {
    pub(super) claim: ClaimId,
    pub(super) said: Option<&'a Attribution>,
    /// Whether it is said in an earlier part as well, or in the same one before.
    pub(super) is_again: bool,
}

impl<'a> Plan<'a> {
    pub(super) fn of(study: &Study<'_, 'a>) -> Plan<'a> {
        let mut plan = Plan { parts: BTreeMap::new(), homes: BTreeMap::new() };
        let has_places = study.claims().any(|(claim, _)| {
            study.said_here(claim).any(|said| key(study, claim, said, true) != Key::Anywhere)
        });
        for (claim, written) in study.claims().filter(|(_, claim)| !claim.implicit) {
            let said = study.said_here(claim).map(|said| (key(study, claim, said, has_places), said));
            let said: Vec<(Key, &Attribution)> = said.collect();
            let has_part = said.iter().any(|(key, _)| *key != Key::Anywhere);
            let mut is_filed = false;
            for (key, said) in said {
                // A second place in no part of the text, such as its bibliography, is none to read.
                let is_idle = has_part && key == Key::Anywhere;
                is_filed |= is_idle || plan.file(key, claim, Some(said));
            }
            if is_filed {
                continue;
            }
            match written.said.iter().find_map(|said| Some((said, said.source?))) {
                Some((said, source)) => plan.file(Key::Other(source), claim, Some(said)),
                None if !has_places => plan.file(branch(study, claim), claim, None),
                None => false,
            };
        }
        plan
    }

    fn file(&mut self, key: Key, claim: ClaimId, said: Option<&'a Attribution>) -> bool {
        let part = self.parts.entry(key.clone()).or_default();
        if part.last().is_none_or(|filed| filed.claim != claim) {
            let is_again = self.homes.contains_key(&claim);
            part.push(Filed { claim, said, is_again });
            self.homes.entry(claim).or_insert(key);
        }
        true
    }

    /// The part in which a claim stands first.
    pub(super) fn home(&self, claim: ClaimId) -> Option<&Key> {
        self.homes.get(&claim)
    }

    /// The parts of the article itself, and those of other texts, with how many are left out.
    pub(super) fn parts(
        &self,
        study: &Study,
        hidden: &BTreeMap<(ClaimId, Hides), usize>,
        mut questions: BTreeMap<Key, Vec<Asked>>,
    ) -> (Vec<Part>, Vec<Part>, usize) {
        let untold = &Untold::of(study, hidden);
        let (mut here, mut others, mut left_out) = (Vec::new(), Vec::new(), 0);
        for (key, filed) in &self.parts {
            let is_other = matches!(key, Key::Other(_));
            let asked = questions.remove(key).unwrap_or_default();
            let (parts, most) = if is_other { (&mut others, MOST_OTHERS) } else { (&mut here, MOST_PARTS) };
            // A part that is asked about stays, however many there are.
            if parts.len() >= most && asked.is_empty() {
                left_out += 1;
                continue;
            }
            parts.push(self.part(study, key, filed, untold, asked));
        }
        (here, others, left_out)
    }

    fn part(
        &self,
        study: &Study,
        key: &Key,
        filed: &[Filed<'a>],
        untold: &Untold,
        questions: Vec<Asked>,
    ) -> Part {
        // They are filed by their distance from the thesis.
        let most = if matches!(key, Key::Other(_)) { MOST_ROWS_OF_OTHERS } else { MOST_ROWS };
        let mut shown: Vec<&Filed> = filed.iter().take(most).collect();
        shown.sort_by_cached_key(|filed| order(study, filed));
        let is_asked = |filed: &&Filed| untold.asked(filed.claim, Hides::Speaker).is_some();
        let sought =
            filed.iter().filter(is_asked).filter_map(|filed| study.other_voice(filed.said?)).collect();
        let rows = shown.into_iter().map(|filed| row(study, key, filed, untold, &sought)).collect();
        let cite = match key {
            Key::Other(source) => Some(study.desk.site.cite_plainly(*source)),
            _ => None,
        };
        Part {
            heading: capitalised(&heading(study, untold, key)),
            cite,
            rows,
            left_out: filed.len().saturating_sub(most),
            questions,
        }
    }
}

/// The part of the article that an attribution is filed under.
fn key(study: &Study, claim: ClaimId, said: &Attribution, has_places: bool) -> Key {
    if !has_places {
        return branch(study, claim);
    }
    let Some(source) = study.source else { return Key::Anywhere };
    let Spot { place, before, .. } = study.spot(said);
    if before.is_some() {
        return Key::Opening;
    }
    let sections = &study.debate[source].details.sections;
    if sections.len() > 1 {
        let starts: Vec<Place> = sections.iter().map(|section| Place::read(&section.at)).collect();
        return section_of(&starts, &place).map_or(Key::Anywhere, Key::Section);
    }
    if let Some(name) = place.section() {
        return Key::Named(name.parse().unwrap_or(u32::MAX), name.to_owned());
    }
    let stretch = STRETCHES.iter().enumerate().rev().find_map(|(index, &(measure, length, _))| {
        Some(Key::Stretch(index, (place.number(measure)?.max(1) - 1) / length))
    });
    stretch.unwrap_or(Key::Anywhere)
}

/// The section that a place is in: the one that it names, else the last that begins before it.
fn section_of(starts: &[Place], place: &Place) -> Option<usize> {
    if let Some(name) = place.section() {
        let is_named = |start: &Place| {
            start.section().is_some_and(|known| {
                name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
        };
        return starts.iter().rposition(is_named);
    }
    STRETCHES.iter().rev().find_map(|&(measure, ..)| {
        let number = place.number(measure)?;
        let begins = |start: &Place| start.number(measure).filter(|&start| start <= number);
        let (index, _) = starts
            .iter()
            .enumerate()
            .filter_map(|(index, start)| Some((index, begins(start)?)))
            .max_by_key(|&(index, start)| (start, index))?;
        Some(index)
    })
}

fn branch(study: &Study, claim: ClaimId) -> Key {
    match study.distance(claim) {
        u32::MAX => Key::Anywhere,
        _ => Key::Branch(study.branch(claim)),
    }
}

fn heading(study: &Study, untold: &Untold, key: &Key) -> String {
    let stretch = |index: usize, from: u32, to: u32| {
        let count = (to - from) as usize + 1;
        let numbers = if from == to { from.to_string() } else { format!("{from}–{to}") };
        study.say(STRETCHES[index].2, &[("count", count.into()), ("numbers", numbers.into())])
    };
    match key {
        Key::Opening => {
            let opening = study.source.and_then(|source| opening_words(study, source));
            opening.unwrap_or_else(|| study.word("guide-part-anywhere"))
        }
        Key::Section(index) => section_heading(study, *index),
        Key::Named(_, name) => {
            capitalised(&study.say("guide-place-section", &[("name", name.as_str().into())]))
        }
        Key::Stretch(index, number) => {
            let length = STRETCHES[*index].1;
            let from = number.saturating_mul(length).saturating_add(1);
            let to = from.saturating_add(length - 1);
            let end = last_of(study, STRETCHES[*index].0).filter(|&end| end >= from);
            capitalised(&stretch(*index, from, end.map_or(to, |end| to.min(end))))
        }
        Key::Branch(None) => study.word("guide-part-thesis"),
        Key::Branch(Some(step)) => {
            let step = &study.debate[*step];
            let id = if step.is_rebuttal() { "guide-part-objection" } else { "guide-part-reason" };
            study.say(id, &[("claim", untold.label(study, step.premises[0]).into())])
        }
        Key::Anywhere => study.word("guide-part-anywhere"),
        Key::Other(source) => super::head::named(study, *source),
    }
}

/// The last paragraph, page or line of the article; nothing where its text is not at hand.
fn last_of(study: &Study, measure: Measure) -> Option<u32> {
    let text = study.desk.analysis.texts.text(study.source?)?;
    match measure {
        Measure::Paragraph => text.paragraphs().iter().map(|paragraph| paragraph.number).max(),
        Measure::Page => Some(text.pages()),
        Measure::Line => Some(text.lines()),
    }
}

/// The heading of a section of the library: its number or its stretch, and its title.
fn section_heading(study: &Study, index: usize) -> String {
    let source = study.source.expect("only a source has sections");
    let sections = &study.debate[source].details.sections;
    let section = &sections[index];
    let start = Place::read(&section.at);
    let stretch = STRETCHES.iter().rev().find_map(|&(measure, _, id)| {
        let from = start.number(measure)?;
        let next = sections.iter().filter_map(|section| Place::read(&section.at).number(measure));
        let next = next.filter(|&next| next > from).min();
        let words = |count: usize, numbers: String| {
            study.say(id, &[("count", count.into()), ("numbers", numbers.into())])
        };
        Some(match next {
            Some(next) if next - 1 > from => words((next - from) as usize, format!("{from}–{}", next - 1)),
            Some(_) => words(1, from.to_string()),
            None => study.say("guide-from", &[("place", words(1, from.to_string()).into())]),
        })
    });
    let place = stretch.unwrap_or_else(|| place_words(study.desk, &start, false, &section.at));
    match section.title.as_deref().map(str::trim).filter(|title| !title.is_empty()) {
        Some(title) => {
            let values = [("place", capitalised(&place).into()), ("title", title.into())];
            study.say("guide-part-section", &values)
        }
        None => capitalised(&place),
    }
}

/// The place of a passage in its part: by the words of the article where they are at hand, else by its locator.
fn order(study: &Study, filed: &Filed) -> (u32, [u32; 4]) {
    let Some(said) = filed.said else { return (0, [0; 4]) };
    (passage(study, said).map_or(0, |passage| passage.start), study.spot(said).in_text().1)
}
