//! The reading guide of an article: what to know before, what to look for while reading, and what to discuss
//! afterwards; for pupils to work with, and for teachers with the answers.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;

use super::desk::Desk;
use super::{About, Document, View};

mod after;
mod assumptions;
mod before;
mod blank;
mod evidence;
mod head;
mod objections;
mod parts;
mod place;
mod questions;
mod roles;
mod row;
mod spot;
mod study;

pub use after::{After, Argument, ObjectionView, OpenPoint, Reason};
pub use assumptions::Assumption;
pub use before::{Before, Sense, Side, Term};
pub use blank::{Blank, BlankBox, Branch, Statement};
pub use evidence::{Evidence, Witness};
pub use head::{Article, Beside, Person};
pub use parts::Part;
pub use questions::{Answer, Asked, Choice, Proof};
pub use row::Row;

use parts::Plan;
use questions::choose;
use study::Study;
pub use study::Told;

pub(super) const GUIDE: View = View {
    name: "guide",
    summary: "the reading guide for pupils: before, during and after reading",
    address: ".guide",
    html: "html/guide.html",
    markdown: "markdown/guide.md",
    about: About::Map(|desk| Box::new(guide(desk, false))),
    schema: || schema_for!(Guide),
};

pub(super) const GUIDE_TEACHER: View = View {
    name: "guide-teacher",
    summary: "the reading guide with the answers and the passages that prove them",
    address: ".guide-teacher",
    html: "html/guide.html",
    markdown: "markdown/guide.md",
    about: About::Map(|desk| Box::new(guide(desk, true))),
    schema: || schema_for!(Guide),
};

/// A reading guide.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Guide {
    /// Whether it is the edition with the answers.
    pub is_teachers: bool,
    /// The title of the map.
    pub title: String,
    /// Who made the map.
    pub encoder: Option<String>,
    /// When.
    pub encoded_on: Option<String>,
    /// When, as `2026-11-22`.
    pub encoded_date: Option<String>,
    /// The article.
    pub article: Option<Article>,
    /// The other texts of which passages are used.
    pub beside: Vec<Beside>,
    /// What comes before reading.
    pub before: Before,
    /// The parts of the article, in the order of reading.
    pub during: Vec<Part>,
    /// What the map takes from other texts.
    pub others: Vec<Part>,
    /// How many parts and other texts are left out, the last ones.
    pub parts_left_out: usize,
    /// What comes after reading.
    pub after: After,
    /// How many questions of each level there are, the lowest level first.
    pub levels: Vec<LevelCount>,
    /// What the map says of derived questions that there are not; in the teacher's edition only.
    pub unknown_questions: Vec<String>,
    /// The name of the map's page, without ending.
    pub address: String,
}

/// The questions of a level.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LevelCount {
    /// The level, as at questions.
    pub level: &'static str,
    /// How many there are.
    pub count: usize,
}

impl Document for Guide {}

fn guide(desk: &Desk, is_teachers: bool) -> Guide {
    let desk = &desk.away();
    let study = Study::of(desk, is_teachers);
    let plan = Plan::of(&study);
    let chosen = choose(&study, &plan);
    let levels = levels(chosen.during.values().flatten().chain(&chosen.after));
    let (during, others, parts_left_out) = plan.parts(&study, &chosen.hidden, chosen.during);
    let map = &study.debate[desk.map];
    Guide {
        is_teachers,
        title: map.title.to_string(),
        encoder: map.encoder.as_deref().map(str::to_owned),
        encoded_on: map.encoded_on.as_ref().map(|on| desk.date(on)),
        encoded_date: map.encoded_on.as_ref().map(|on| on.written().to_owned()),
        article: head::article(&study),
        beside: head::beside(&study),
        before: before::before(&study),
        during,
        others,
        parts_left_out,
        after: after::after(&study, chosen.after),
        levels,
        unknown_questions: if is_teachers { chosen.unknown } else { Vec::new() },
        address: desk.site.addresses.page(desk.map).to_owned(),
    }
}

fn levels<'q>(questions: impl Iterator<Item = &'q Asked>) -> Vec<LevelCount> {
    let asked: Vec<&str> = questions.filter_map(|question| question.level).collect();
    let levels = ["remember", "understand", "apply", "analyse", "evaluate", "create"].into_iter();
    let counted =
        levels.map(|level| LevelCount { level, count: asked.iter().filter(|one| **one == level).count() });
    counted.filter(|level| level.count > 0).collect()
}
