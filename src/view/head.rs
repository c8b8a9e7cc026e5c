//! What every document about a map begins with: its title and question, who wrote it down, and the sources that it reads.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::address::source_anchor;
use super::desk::Desk;
use super::parts::ClaimRef;
use crate::citation::Cite;
use crate::model::{ClaimId, SourceId};

/// The head of a page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Head {
    /// The map's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The question that it answers.
    pub question: Option<String>,
    /// A paragraph about it.
    pub summary: Option<String>,
    /// Who wrote it down.
    pub encoder: Option<String>,
    /// When, in words.
    pub encoded_on: Option<String>,
    /// When, as `2026-11-22`.
    pub encoded_date: Option<String>,
    /// The source that it mainly reads.
    pub source: Option<SourceName>,
    /// How the map is cited itself.
    pub cite: Cite,
}

/// A source in a line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceName {
    /// Its title.
    pub title: String,
    /// Its authors' names; empty where there is no byline or nobody said.
    pub authors: Vec<String>,
    /// Where it was published.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<String>,
    /// The link to it on this page; nothing where no claim is taken from it.
    pub href: Option<String>,
    /// How it is cited, in the style of the corpus; the filter `cited` prints its pieces.
    pub cite: Cite,
}

/// A source and the claims taken from it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceView {
    /// The name of its place on the page.
    pub anchor: String,
    /// Title, authors, outlet and date.
    #[serde(flatten)]
    pub name: SourceName,
    /// Whether it is known to have no byline.
    pub no_byline: bool,
    /// Its DOI.
    pub doi: Option<String>,
    /// Its address, where it is one of the web.
    pub url: Option<String>,
    /// The claims taken from it.
    pub claims: Vec<ClaimRef>,
}

pub(super) fn head(desk: &Desk, sources: &[(SourceId, SourceView)]) -> Head {
    let debate = &desk.analysis.debate;
    let map = &debate[desk.map];
    Head {
        id: map.id.to_string(),
        title: map.title.to_string(),
        question: map.question.as_deref().map(str::to_owned),
        summary: map.summary.as_deref().map(str::to_owned),
        encoder: map.encoder.as_deref().map(str::to_owned),
        encoded_on: map.encoded_on.as_ref().map(|on| desk.date(on)),
        encoded_date: map.encoded_on.as_ref().map(|on| on.written().to_owned()),
        source: map.source.map(|source| SourceName {
            href: sources.iter().find(|(id, _)| *id == source).and_then(|(_, view)| view.name.href.clone()),
            ..source_name(desk, source)
        }),
        cite: desk.site.cite_map(desk.map),
    }
}

/// The head of another document about the map, which links to sources on the map's own page.
pub(super) fn head_away(desk: &Desk) -> Head {
    let debate = &desk.analysis.debate;
    let source = debate[desk.map].source.map(|id| {
        let mut said = debate.claims_of(desk.map).flat_map(|(_, claim)| &claim.said);
        // The map's page lists the sources that claims are taken from.
        let is_listed = said.any(|said| said.source == Some(id));
        let name = source_name_away(desk, id);
        SourceName { href: name.href.filter(|_| is_listed), ..name }
    });
    Head { source, ..head(desk, &[]) }
}

/// A source that a claim is taken from, for another document about the map.
pub(super) fn source_name_away(desk: &Desk, id: SourceId) -> SourceName {
    let page = desk.site.addresses.page(desk.map);
    let name = source_name(desk, id);
    SourceName { href: name.href.map(|place| format!("{page}.html{place}")), ..name }
}

pub(super) fn source_name(desk: &Desk, id: SourceId) -> SourceName {
    let debate = &desk.analysis.debate;
    let source = &debate[id];
    let text = |field: &Option<Box<str>>| field.as_deref().map(str::to_owned);
    SourceName {
        title: source.details.title.as_deref().unwrap_or(&source.id).to_owned(),
        authors: source
            .authors
            .iter()
            .flatten()
            .map(|voice| debate[*voice].details.name.to_string())
            .collect(),
        outlet: text(&source.details.outlet),
        published: source.published.as_ref().map(|published| desk.date(published)),
        href: Some(format!("#{}", source_anchor(debate, id))),
        cite: desk.site.cite(id),
    }
}

pub(super) fn sources(desk: &Desk, claims: &[ClaimId]) -> Vec<(SourceId, SourceView)> {
    let debate = &desk.analysis.debate;
    let mut order: Vec<SourceId> = Vec::new();
    let mut taken: BTreeMap<SourceId, Vec<ClaimId>> = BTreeMap::new();
    for &claim in claims {
        for source in debate[claim].said.iter().filter_map(|said| said.source) {
            let claims = taken.entry(source).or_default();
            if claims.is_empty() {
                order.push(source);
            }
            if claims.last() != Some(&claim) {
                claims.push(claim);
            }
        }
    }
    let view = |id: SourceId| {
        let source = &debate[id];
        let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        SourceView {
            anchor: source_anchor(debate, id),
            name: source_name(desk, id),
            no_byline: source.authors.as_ref().is_some_and(Vec::is_empty),
            doi: source.details.doi.as_deref().map(str::to_owned),
            url: source.details.url.as_deref().filter(is_web).map(str::to_owned),
            claims: taken[&id].iter().map(|&claim| desk.claim_ref(claim)).collect(),
        }
    };
    order.into_iter().map(|id| (id, view(id))).collect()
}
