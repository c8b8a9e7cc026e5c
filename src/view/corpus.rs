//! The index of a corpus: its maps, with what each asks and how its theses stand.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;

use super::desk::Desk;
use super::parts::StatusView;
use super::{About, ClaimRef, Document, Site, View};
use crate::diagnostic::Tally;
use crate::model::{MapId, Status};

pub(super) const INDEX: View = View {
    name: "index",
    summary: "the maps of a corpus, with what each asks and how its theses stand",
    address: "index",
    html: "html/index.html",
    markdown: "markdown/index.md",
    about: About::Corpus(|site| Box::new(corpus(site))),
    schema: || schema_for!(CorpusPage),
};

impl Document for CorpusPage {}

/// The index page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CorpusPage {
    /// The corpus's title.
    pub title: String,
    /// Its maps, in the order of their files' paths.
    pub maps: Vec<MapEntry>,
    /// Claims in all maps.
    pub claims: usize,
    /// Errors in all files.
    pub errors: usize,
    /// Warnings in all files.
    pub warnings: usize,
    /// Notes in all files.
    pub notes: usize,
}

/// A map in the index.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MapEntry {
    /// Its title.
    pub title: String,
    /// The question that it answers.
    pub question: Option<String>,
    /// A paragraph about it.
    pub summary: Option<String>,
    /// The name of its page, without ending.
    pub address: String,
    /// Its theses.
    pub theses: Vec<ClaimRef>,
    /// How many claims it has.
    pub claims: usize,
    /// How many claims have each status that occurs.
    pub standing: Vec<StatusCount>,
}

/// A status and how many claims have it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatusCount {
    /// The status.
    pub status: StatusView,
    /// How many claims have it.
    pub claims: usize,
}

/// The index of a corpus, headed plainly where the corpus gives itself no title.
pub fn corpus(site: &Site) -> CorpusPage {
    let (analysis, addresses) = (site.analysis, &site.addresses);
    let debate = &analysis.debate;
    let maps = debate.maps().map(|(id, map)| {
        let desk = Desk::unnumbered(site, id);
        let theses = map.theses.iter().map(|&thesis| desk.claim_ref(thesis));
        MapEntry {
            title: map.title.to_string(),
            question: map.question.as_deref().map(str::to_owned),
            summary: map.summary.as_deref().map(str::to_owned),
            address: addresses.page(id).to_owned(),
            theses: theses.collect(),
            claims: map.claims.len(),
            standing: standing(site, id),
        }
    });
    let tally = Tally::of(&analysis.diagnostics);
    CorpusPage {
        title: analysis
            .settings
            .title
            .as_deref()
            .map_or_else(|| site.house.language.word("index-untitled"), str::to_owned),
        maps: maps.collect(),
        claims: debate.claims().len(),
        errors: tally.errors,
        warnings: tally.warnings,
        notes: tally.notes,
    }
}

fn standing(site: &Site, map: MapId) -> Vec<StatusCount> {
    let analysis = site.analysis;
    let debate = &analysis.debate;
    let count = |status: Status| {
        let claims = debate.claims_of(map);
        claims.filter(|(id, _)| analysis.labelling.status(debate, *id) == status).count()
    };
    super::words::STATUSES
        .into_iter()
        .map(|status| StatusCount { status: site.status(status).clone(), claims: count(status) })
        .filter(|entry| entry.claims > 0)
        .collect()
}
