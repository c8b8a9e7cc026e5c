//! `Corpus( … )` and `Review( … )` as they are written: the settings of a folder, and what people found.

use serde::Deserialize;

use super::{Item, LevelSetting, ReviewStatus};
use crate::syntax::tape::NodeId;

/// `Corpus( … )`: the settings of a folder.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The field `title`.
    pub title: Option<Box<str>>,
    /// The field `topics`: what its maps are about.
    pub topics: Vec<Item<Topic>>,
    /// The field `levels`: a check's code to the level that it has here.
    pub levels: Vec<Item<LevelSetting>>,
    /// The field `language`: a BCP 47 tag.
    pub language: Option<Box<str>>,
    /// The field `citation_style`: the name of a CSL style or a `.csl` file.
    pub citation_style: Option<Box<str>>,
    /// The field `texts`: the folder of source texts.
    pub texts: Option<Box<str>>,
    /// The field `house_style`: a RON file with names, colours and paper.
    pub house_style: Option<Box<str>>,
}

/// Maps that are about one thing.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Topic {
    pub title: Box<str>,
    pub maps: Vec<Box<str>>,
}

/// `Review( … )`: what reviewers said of a map's claims.
#[derive(Debug, Default)]
pub struct Review {
    /// The field `map`; the file's name says it where the field is left out.
    pub map: Option<Box<str>>,
    /// The field `map`, as a place.
    pub map_node: Option<NodeId>,
    /// The field `claims`: the verdicts, each with its claim as its key. A claim may have several.
    pub claims: Vec<Item<Verdict>>,
}

/// What a reviewer said of one claim.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Verdict {
    pub status: ReviewStatus,
    pub by: Option<Box<str>>,
    pub on: Option<Box<str>>,
    pub note: Option<Box<str>>,
    pub fingerprint: Option<Box<str>>,
}
