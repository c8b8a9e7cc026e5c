//! What a document shows: plain data with documented fields, made from the debate, its labelling and the
//! findings. Templates print it; they decide nothing.
//!
//! To add a view, write its file and name it below, once as a module and once in [`ALL`].

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::model::MapId;

mod address;
mod blank;
mod branch;
mod card;
pub mod checksheet;
pub mod corpus;
mod cut;
mod deciding;
mod desk;
mod diagram;
mod figures;
mod found;
mod found_at;
pub mod guide;
mod head;
mod interaction;
mod map;
mod moves;
mod numerals;
mod outline;
mod parts;
mod patterns;
pub mod seminar;
mod sheet;
mod site;
mod spelling;
mod spoken;
mod words;

pub use address::Addresses;
pub use blank::{Blank, blank};
pub(crate) use branch::Place;
pub use branch::{Branch, BranchCard, CardPart};
pub(crate) use card::{CardText, HEAD_PX, LINE_PX, Lettering, NOTE_PX, PADDING, RULE_PX, is_blank};
pub use desk::Desk;
pub use diagram::{Box as DiagramBox, Diagram, Line as DiagramLine, Look};
pub use found_at::{FoundAt, FoundBy};
pub use head::{Head, SourceName, SourceView};
pub use interaction::{Handle, Interaction, Rules, Withholding};
pub use map::{Counts, MapLink, Outlined, Page, QuestionView, Relation, SenseView, SideView, TermView, page};
pub use outline::{Entry, Section};
pub use parts::{ClaimRef, ClaimView, FindingView, SaidView, StatusView, StepView, Words};
pub(crate) use sheet::{fits, is_upright};
pub use site::Site;
pub(crate) use words::date_words;

/// A kind of document.
pub struct View {
    /// The name on the command line.
    pub name: &'static str,
    /// What it is for, in a sentence.
    pub summary: &'static str,
    /// For a document about a map: what stands between the map's name and the ending of the page's address,
    /// empty for the main page. For one about the whole corpus: the name of the page, without ending.
    pub address: &'static str,
    /// The template for HTML, by its name below `templates`.
    pub html: &'static str,
    /// The template for Markdown, by its name below `templates`.
    pub markdown: &'static str,
    /// What it is about, and what it says of that.
    pub about: About,
    /// What its templates are given, as a JSON Schema.
    pub schema: fn() -> Schema,
}

/// What a document is about, and how its content is made.
#[derive(Clone, Copy)]
pub enum About {
    /// One map.
    Map(fn(&Desk) -> Content),
    /// The whole corpus.
    Corpus(fn(&Site) -> Content),
}

/// What a document says, in any medium.
pub type Content = Box<dyn Document>;

/// What a document says: data for templates, and what is no matter of templates.
pub trait Document: erased_serde::Serialize + Send + Sync {
    /// The map as boxes and lines, and the figures in which they are drawn, where the document shows the map.
    fn drawn(&self) -> Option<(&Diagram, &[Branch])> {
        None
    }

    /// The figures that are printed in place of these, where they could not be read on paper.
    fn sheets(&self) -> &[Branch] {
        &[]
    }

    /// On a map to fill in: the positions of the boxes whose text is given.
    fn given(&self) -> Option<&[usize]> {
        None
    }

    /// What it says as a table, where it can be had as one.
    fn table(&self) -> Option<&Table> {
        None
    }
}

erased_serde::serialize_trait_object!(Document);

/// A table for spreadsheets.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The cells, row by row; a row has a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// All views, the main one first.
// A view a line, so that a new one is one new line.
#[rustfmt::skip]
pub const ALL: &[View] = &[
    map::MAP,
    map::OUTLINE,
    blank::BLANK,
    guide::GUIDE,
    guide::GUIDE_TEACHER,
    seminar::SEMINAR,
    checksheet::CHECKSHEET,
    corpus::INDEX,
    corpus::READING,
    corpus::OPEN,
    corpus::FINDINGS,
    corpus::SOURCES,
    corpus::FIGURES,
    corpus::TERMS,
    corpus::VOICES,
];

/// The view of a name.
pub fn find(name: &str) -> Option<&'static View> {
    ALL.iter().find(|view| view.name == name)
}

impl View {
    /// Whether it is about one map.
    pub fn is_of_map(&self) -> bool {
        matches!(self.about, About::Map(_))
    }

    /// What it says of a map; nothing where it is about the whole corpus.
    pub fn of_map(&self, desk: &Desk) -> Option<Content> {
        match self.about {
            About::Map(make) => Some(make(desk)),
            About::Corpus(_) => None,
        }
    }

    /// What it says of the whole corpus; nothing where it is about one map.
    pub fn of_corpus(&self, site: &Site) -> Option<Content> {
        match self.about {
            About::Map(_) => None,
            About::Corpus(make) => Some(make(site)),
        }
    }
}

/// The views of a map, the main one first.
pub fn of_maps() -> impl Iterator<Item = &'static View> {
    ALL.iter().filter(|view| view.is_of_map())
}

/// The views of a corpus, the index first.
pub fn of_corpora() -> impl Iterator<Item = &'static View> {
    ALL.iter().filter(|view| !view.is_of_map())
}

/// The name of the page of a view of a map, without ending.
pub fn page_of(view: &View, site: &Site, map: MapId) -> String {
    format!("{}{}", site.addresses().page(map), view.address)
}
