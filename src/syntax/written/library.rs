//! `Library( … )` as it is written, and the bibliographies that may stand beside it.

use serde::Deserialize;
use std::collections::BTreeMap;

use super::{Allow, Design, Item, MeasureKind, Number, TextKind};

/// The entries of a `.bib` or CSL-JSON file.
#[derive(Debug, Default)]
pub struct Bibliography {
    /// The entries; the key of each is the id of the source that it becomes.
    pub entries: Vec<Item<Reference>>,
}

/// An entry of a bibliography: a source whose people are names still.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// All but the people.
    pub source: Source,
    /// Its authors, where it names any.
    pub authors: Vec<Person>,
    /// Its editors.
    pub editors: Vec<Person>,
    /// Its translators.
    pub translators: Vec<Person>,
}

/// Somebody as a bibliography names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The whole name in reading order.
    pub name: Box<str>,
    /// The family name with its particles; the whole name where it is that of an institution.
    pub family: Box<str>,
}

/// `Library( … )`: sources, voices, measures and terms that the maps of a corpus share.
#[derive(Debug, Default)]
pub struct Library {
    /// The field `sources`.
    pub sources: Vec<Item<Source>>,
    /// The field `voices`.
    pub voices: Vec<Item<Voice>>,
    /// The field `measures`.
    pub measures: Vec<Item<Measure>>,
    /// The field `terms`: a term's senses, each with its gloss.
    pub terms: Vec<Item<BTreeMap<Box<str>, Box<str>>>>,
    /// The field `allow`.
    pub allow: Vec<Item<Allow>>,
}

/// A text that claims are taken from.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Source {
    pub title: Option<Box<str>>,
    pub authors: Option<Vec<Box<str>>>,
    pub outlet: Option<Box<str>>,
    pub published: Option<Box<str>>,
    pub doi: Option<Box<str>>,
    pub url: Option<Box<str>>,
    pub text: Option<Box<str>>,
    pub sha256: Option<Box<str>>,
    #[serde(default)]
    pub sections: Vec<Section>,
    #[serde(default)]
    pub derived_from: Vec<Box<str>>,
    pub design: Option<Design>,
    pub kind: Option<TextKind>,
    #[serde(default)]
    pub editors: Vec<Box<str>>,
    #[serde(default)]
    pub translators: Vec<Box<str>>,
    pub series: Option<Box<str>>,
    pub volume: Option<Box<str>>,
    pub issue: Option<Box<str>>,
    pub number: Option<Box<str>>,
    pub edition: Option<Box<str>>,
    pub pages: Option<Box<str>>,
    pub publisher: Option<Box<str>>,
    pub place: Option<Box<str>>,
    pub accessed: Option<Box<str>>,
    pub language: Option<Box<str>>,
}

/// A section of a source.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Section {
    pub at: Box<str>,
    pub title: Option<Box<str>>,
    pub begins: Option<Box<str>>,
}

/// A person, an institution or an unnamed informant who says things.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Voice {
    pub name: Box<str>,
    #[serde(default)]
    pub aliases: Vec<Box<str>>,
    pub role: Option<Box<str>>,
    pub family: Option<Box<str>>,
    #[serde(default)]
    pub anonymous: bool,
    pub interested: Option<Box<str>>,
    pub died: Option<Box<str>>,
}

/// A measured series: what is counted, in what, by whom.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Measure {
    pub name: Box<str>,
    pub unit: Option<Box<str>>,
    pub kind: Option<MeasureKind>,
    pub part_of: Option<Box<str>>,
    pub counted_by: Option<Box<str>>,
    pub quantity: Option<Box<str>>,
    pub population: Option<Box<str>>,
    pub place: Option<Box<str>>,
    pub rate: Option<Rate>,
}

/// What a rate is of, and per what.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Rate {
    pub of: Box<str>,
    pub per: Box<str>,
    pub each: Option<Number>,
}
