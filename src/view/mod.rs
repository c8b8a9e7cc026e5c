//! What a document shows: plain data with documented fields, made from the debate, its labelling and the
//! findings. Templates print it; they decide nothing.
//!
//! To add a view, write its file and name it below, once as a module and once in [`ALL`].

use serde_json::Value;

use crate::model::MapId;

mod address;
mod corpus;
mod desk;
mod diagram;
mod map;
mod outline;
mod parts;
mod site;
mod words;

pub use address::Addresses;
pub use corpus::{CorpusPage, MapEntry, StatusCount, corpus};
pub use diagram::{Box as DiagramBox, Diagram, Line as DiagramLine, Look};
pub use map::{
    Counts, Head, MapLink, Page, QuestionView, Relation, SenseView, SideView, SourceName, SourceView,
    TermView, page,
};
pub use outline::{Entry, Section};
pub use parts::{ClaimRef, ClaimView, FindingView, SaidView, StatusView, StepView, Words};
pub use site::Site;

/// A kind of document about one map.
pub struct View {
    /// The name on the command line.
    pub name: &'static str,
    /// What it is for, in a sentence.
    pub summary: &'static str,
    /// What stands between the map's name and the ending of the page's address; empty for the main page.
    pub suffix: &'static str,
    /// The template for HTML, by its name below `templates`.
    pub html: &'static str,
    /// The template for Markdown, by its name below `templates`.
    pub markdown: &'static str,
    /// What the document says of a map.
    pub content: fn(&Site, MapId) -> Content,
}

/// What a document says, in any medium.
pub struct Content {
    /// What the templates are given.
    pub context: Value,
    /// The map as boxes and lines, where the document shows it as a figure.
    pub diagram: Option<Diagram>,
}

/// All views, the main one first.
pub const ALL: &[View] = &[map::MAP, map::OUTLINE];

/// The view of a name.
pub fn find(name: &str) -> Option<&'static View> {
    ALL.iter().find(|view| view.name == name)
}
