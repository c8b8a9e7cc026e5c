//! The index of a corpus: its maps, with what each asks and how its theses stand, and a search over all of them.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::search::{Search, search};
use super::{Frame, claim_in_map, frame, label, map_link, say, short_name};
use crate::diagnostic::{Level, Tally};
use crate::model::{MapId, Status};
use crate::view::head::source_name;
use crate::view::parts::{ClaimRef, StatusView};
use crate::view::words::STATUSES;
use crate::view::{About, Desk, Document, MapLink, Site, SourceName, View, of_maps, page_of};

pub(in crate::view) const INDEX: View = View {
    name: "index",
    summary: "the maps of a corpus, with what each asks and how its theses stand, and a search over them",
    address: "index",
    html: "html/index.html",
    markdown: "markdown/index.md",
    about: About::Corpus(|site| Box::new(corpus(site))),
    schema: || schema_for!(CorpusPage),
};

impl Document for CorpusPage {}

/// So many maps are shown in full; the others by title.
const MOST_MAPS: usize = 1_000;

/// Up to so many maps are told of at length.
const MOST_AT_LENGTH: usize = 6;

/// So many kinds of findings are named.
const MOST_CODES: usize = 8;

/// The index page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CorpusPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// How many maps there are.
    pub map_count: usize,
    /// Its maps by what they are about, in the order that the corpus gives, those under no topic last; all of them in one
    /// group, in the order of their files' paths, where the corpus names no topics.
    pub topics: Vec<TopicGroup>,
    /// Whether they are so few that each can be told of at length.
    pub is_short: bool,
    /// Who wrote all of them down, where that is one and the same.
    pub written_by: Option<String>,
    /// When, in words, where that is one and the same too.
    pub written_on: Option<String>,
    /// The maps that are named only, where there are very many.
    pub others: Vec<MapLink>,
    /// Claims in all maps.
    pub claims: usize,
    /// Sources that claims are taken from.
    pub sources: usize,
    /// Errors in all files.
    pub errors: usize,
    /// Warnings in all files.
    pub warnings: usize,
    /// Notes in all files.
    pub notes: usize,
    /// The most frequent kinds of findings, the gravest first.
    pub findings: Vec<FindingCount>,
    /// What the search finds.
    pub search: Search,
}

/// A kind of finding and how many there are.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingCount {
    /// The code of its check.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub level: &'static str,
    /// How many.
    pub count: usize,
}

/// The maps about one thing.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TopicGroup {
    /// What they are about; nothing where the corpus names no topics.
    pub title: Option<String>,
    /// The name of its place on the page.
    pub anchor: String,
    /// The maps.
    pub maps: Vec<MapEntry>,
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
    /// The source that it mainly reads.
    pub source: Option<SourceName>,
    /// The same source in short: its author or title and its year.
    pub source_in_short: Option<String>,
    /// Who wrote it down, where that is not the same for all maps.
    pub encoder: Option<String>,
    /// When, in words, where that is not the same for all maps.
    pub encoded_on: Option<String>,
    /// The name of its page, without ending.
    pub address: String,
    /// Its theses.
    pub theses: Vec<ClaimRef>,
    /// How many claims it has.
    pub claims: usize,
    /// How many claims have each status that occurs.
    pub standing: Vec<StatusCount>,
    /// How many findings about it are shown on its page.
    pub findings: usize,
    /// All documents about it, its own page first.
    pub documents: Vec<DocumentLink>,
}

/// A document about a map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DocumentLink {
    /// Its name for readers.
    pub label: String,
    /// The name of its page, without ending.
    pub address: String,
}

/// A status and how many claims have it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatusCount {
    /// The status.
    pub status: StatusView,
    /// How many claims have it.
    pub claims: usize,
}

/// The index of a corpus.
pub fn corpus(site: &Site) -> CorpusPage {
    let analysis = site.analysis;
    let debate = &analysis.debate;
    let tally = Tally::of(&analysis.diagnostics);
    let sources: BTreeSet<_> =
        debate.claims().flat_map(|(_, claim)| claim.said.iter().filter_map(|said| said.source)).collect();
    let shared = Shared::of(site);
    CorpusPage {
        corpus: frame(site, &INDEX),
        map_count: debate.maps().len(),
        topics: topics(site, &shared),
        is_short: debate.maps().len() <= MOST_AT_LENGTH,
        others: debate.maps().skip(MOST_MAPS).map(|(map, _)| map_link(site, map)).collect(),
        claims: debate.claims().len(),
        sources: sources.len(),
        errors: tally.errors,
        warnings: tally.warnings,
        notes: tally.notes,
        findings: frequent(site),
        search: search(site),
        written_by: shared.encoder,
        written_on: shared.encoded_on,
    }
}

/// What is the same for all maps and is told once.
struct Shared {
    encoder: Option<String>,
    encoded_on: Option<String>,
}

impl Shared {
    fn of(site: &Site) -> Shared {
        let mut maps = site.analysis.debate.maps().map(|(_, map)| map);
        let Some(first) = maps.next().filter(|_| maps.len() > 0) else {
            return Shared { encoder: None, encoded_on: None };
        };
        let is_shared = maps.all(|map| map.encoder == first.encoder && map.encoded_on == first.encoded_on);
        let encoder = first.encoder.as_deref().filter(|_| is_shared).map(str::to_owned);
        let encoded_on = first.encoded_on.as_ref().filter(|_| encoder.is_some());
        Shared { encoded_on: encoded_on.map(|on| super::date(site, on)), encoder }
    }
}

/// The maps by topic.
fn topics(site: &Site, shared: &Shared) -> Vec<TopicGroup> {
    let debate = &site.analysis.debate;
    let listed: Vec<MapId> = debate.maps().take(MOST_MAPS).map(|(map, _)| map).collect();
    let known = &site.analysis.settings.topics;
    let mut groups: Vec<(Option<String>, Vec<MapId>)> = Vec::new();
    for topic in known {
        let maps = topic.maps.iter().copied().filter(|map| map.index() < listed.len());
        groups.push((Some(topic.title.to_string()), maps.collect()));
    }
    groups.retain(|(_, maps)| !maps.is_empty());
    let named: BTreeSet<MapId> = groups.iter().flat_map(|(_, maps)| maps).copied().collect();
    let rest: Vec<MapId> = listed.into_iter().filter(|map| !named.contains(map)).collect();
    if !rest.is_empty() {
        groups.push(((!groups.is_empty()).then(|| say(site, "index-no-topic", &[])), rest));
    }
    let group = |(number, (title, maps)): (usize, (Option<String>, Vec<MapId>))| TopicGroup {
        title,
        anchor: format!("topic-{}", number + 1),
        maps: maps.into_iter().map(|map| entry(site, map, shared)).collect(),
    };
    groups.into_iter().enumerate().map(group).collect()
}

fn entry(site: &Site, id: MapId, shared: &Shared) -> MapEntry {
    let map = &site.analysis.debate[id];
    let desk = Desk::unnumbered(site, id);
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    let documents =
        of_maps().map(|view| DocumentLink { label: label(site, view), address: page_of(view, site, id) });
    let is_own = shared.encoder.is_none();
    MapEntry {
        title: map.title.to_string(),
        question: text(&map.question),
        summary: text(&map.summary),
        source: map.source.map(|source| SourceName { href: None, ..source_name(&desk, source) }),
        source_in_short: map.source.map(|source| short_name(site, source)),
        encoder: text(&map.encoder).filter(|_| is_own),
        encoded_on: map.encoded_on.as_ref().filter(|_| is_own).map(|on| super::date(site, on)),
        address: site.addresses.page(id).to_owned(),
        theses: map.theses.iter().map(|&thesis| claim_in_map(site, thesis)).collect(),
        claims: map.claims.len(),
        standing: standing(site, id),
        findings: site.findings_of(id).len(),
        documents: documents.collect(),
    }
}

fn standing(site: &Site, map: MapId) -> Vec<StatusCount> {
    let debate = &site.analysis.debate;
    let mut counts: BTreeMap<Status, usize> = BTreeMap::new();
    for (claim, _) in debate.claims_of(map) {
        *counts.entry(site.analysis.labelling.status(debate, claim)).or_default() += 1;
    }
    let count =
        |status| Some(StatusCount { status: site.status(status).clone(), claims: *counts.get(&status)? });
    STATUSES.into_iter().filter_map(count).collect()
}

/// The kinds of findings that nobody accepted, the gravest and then the most frequent first.
fn frequent(site: &Site) -> Vec<FindingCount> {
    let mut counts: BTreeMap<(Level, &'static str), usize> = BTreeMap::new();
    for finding in site.analysis.diagnostics.iter().filter(|finding| finding.allowed.is_none()) {
        *counts.entry((finding.level, finding.rule.code)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|&((level, code), count)| (std::cmp::Reverse((level, count)), code));
    let shown = counts.into_iter().take(MOST_CODES);
    shown.map(|((level, code), count)| FindingCount { code, level: level.name(), count }).collect()
}
