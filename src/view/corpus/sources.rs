//! The sources of a corpus: which map draws on which, what repeats what, and which claims come from where.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::search::MOST_THINGS;
use super::{ClaimList, Frame, claim_in_map, finding, findings_of, frame, listed, map_link, source_title};
use crate::check::attribution::{circular_sourcing, counted_twice, single_source};
use crate::model::{ClaimId, Debate, MapId, SourceId};
use crate::view::address::source_anchor;
use crate::view::head::source_name;
use crate::view::parts::FindingView;
use crate::view::{About, Desk, Document, MapLink, Site, SourceName, View};

pub(in crate::view) const SOURCES: View = View {
    name: "sources",
    summary: "the sources of a corpus: which map draws on which, what repeats what, and which claims come from where",
    address: "sources",
    html: "html/sources.html",
    markdown: "markdown/sources.md",
    about: About::Corpus(|site| Box::new(sources(site))),
    schema: || schema_for!(SourcesPage),
};

impl Document for SourcesPage {}

/// A table with more columns than this is wider than a page; the list below it says the same.
const MOST_COLUMNS: usize = 12;
/// A table with more rows than this is read by nobody.
const MOST_ROWS: usize = 100;

/// Of each source so many maps and of each of these so many claims are named.
const MOST_MAPS: usize = 40;
const MOST_CLAIMS: usize = 4;

/// Findings about where sources have it from.
const CODES: &[&str] = &[circular_sourcing::CODE, counted_twice::CODE, single_source::CODE];
const MOST_FINDINGS: usize = 50;

/// The page of the sources.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourcesPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// The maps, as the columns of the table; empty where they and the sources are too many for one.
    pub maps: Vec<MapLink>,
    /// The rows of the table, the source that most maps draw on first; empty where there is no table.
    pub rows: Vec<SourceRow>,
    /// Whether the table is to be turned, so that the maps are its rows, since there are too many for columns.
    pub is_turned: bool,
    /// The sources, in the order of the rows.
    pub sources: Vec<SourceEntry>,
    /// How many sources are left out.
    pub left_out: usize,
    /// Sources that others repeat, so that several citations are one witness.
    pub shared: Vec<SharedOrigin>,
    /// Sources that repeat one another, so that none of them is the origin.
    pub circles: Vec<Circle>,
    /// What was found about where sources have it from.
    pub findings: Vec<FindingView>,
}

/// A source in the table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceRow {
    /// The source.
    pub source: SourceLink,
    /// For each map how many of its claims are taken from the source.
    pub cells: Vec<SourceCell>,
    /// How many claims of all maps are.
    pub claims: usize,
}

/// How many claims of a map are taken from a source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceCell {
    /// How many.
    pub claims: usize,
    /// The link to the source on the map's page; nothing where no claim is taken from it.
    pub href: Option<String>,
}

/// A source by its title.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceLink {
    /// Its title.
    pub title: String,
    /// The name of its place on this page.
    pub anchor: String,
}

/// A source with all that depends on it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceEntry {
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
    /// The sources that it repeats.
    pub derived_from: Vec<SourceLink>,
    /// The sources that repeat it.
    pub repeated_by: Vec<SourceLink>,
    /// The maps that draw on it, the one with most claims from it first.
    pub uses: Vec<SourceUse>,
    /// How many further maps draw on it.
    pub more_maps: usize,
    /// How many claims are taken from it.
    pub claims: usize,
}

/// A map that draws on a source.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceUse {
    /// The map.
    pub map: MapLink,
    /// Whether it is the source that the map mainly reads.
    pub is_main: bool,
    /// The claims taken from it.
    pub claims: ClaimList,
}

/// A source that others go back to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SharedOrigin {
    /// The source.
    pub origin: SourceLink,
    /// Those that go back to it.
    pub repeated_by: Vec<SourceLink>,
    /// Whether all of them together are one witness: of any two, the one goes back to nothing that the other does not go
    /// back to as well.
    pub is_one_witness: bool,
}

/// Sources that repeat one another.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Circle {
    /// The sources.
    pub sources: Vec<SourceLink>,
}

/// By map the claims that are taken from a source, in the author's order.
type Uses = BTreeMap<MapId, Vec<ClaimId>>;

fn sources(site: &Site) -> SourcesPage {
    let debate = &site.analysis.debate;
    let uses = uses(debate);
    let derivation = debate.derivation();
    let mut repeated_by = vec![Vec::new(); uses.len()];
    for (source, details) in (0..).map(SourceId).zip(&debate.library().sources) {
        details.derived_from.iter().for_each(|original| repeated_by[original.index()].push(source));
    }
    let mut order: Vec<SourceId> = (0..uses.len() as u32).map(SourceId).take(MOST_THINGS).collect();
    order.sort_by_key(|source| {
        let uses = &uses[source.index()];
        Reverse((uses.len(), uses.values().map(Vec::len).sum::<usize>(), Reverse(*source)))
    });
    let maps = debate.maps().len();
    let is_turned = maps > MOST_COLUMNS && order.len() <= MOST_COLUMNS;
    let has_table = maps <= MOST_COLUMNS || is_turned && maps <= MOST_ROWS;
    let link = |source: SourceId| link(debate, source);
    let links = |sources: &[SourceId]| sources.iter().map(|&source| link(source)).collect::<Vec<_>>();
    let shared = (0..uses.len() as u32).map(SourceId).filter_map(|origin| {
        let repeating = derivation.going_back_to(origin);
        let all: Vec<SourceId> = repeating.iter().copied().chain([origin]).collect();
        let used = all.iter().filter(|source| !uses[source.index()].is_empty()).count();
        (used > 1).then(|| SharedOrigin {
            origin: link(origin),
            repeated_by: links(repeating),
            is_one_witness: derivation.common(&all).is_some(),
        })
    });
    let row = |&source: &SourceId| row(site, source, &uses[source.index()]);
    SourcesPage {
        corpus: frame(site, &SOURCES),
        maps: if has_table {
            debate.maps().map(|(map, _)| map_link(site, map)).collect()
        } else {
            Vec::new()
        },
        rows: if has_table { order.iter().map(row).collect() } else { Vec::new() },
        is_turned,
        left_out: uses.len() - order.len(),
        shared: shared.take(MOST_THINGS).collect(),
        circles: derivation.circles().iter().map(|circle| Circle { sources: links(circle) }).collect(),
        findings: findings_of(site, CODES)
            .take(MOST_FINDINGS)
            .map(|(number, _)| finding(site, number))
            .collect(),
        sources: order
            .iter()
            .map(|&source| entry(site, &repeated_by[source.index()], source, &uses[source.index()]))
            .collect(),
    }
}

fn uses(debate: &Debate) -> Vec<Uses> {
    let mut uses: Vec<Uses> = vec![Uses::new(); debate.library().sources.len()];
    for (id, claim) in debate.claims() {
        let sources: BTreeSet<SourceId> = claim.said.iter().filter_map(|said| said.source).collect();
        for source in sources {
            uses[source.index()].entry(claim.map).or_default().push(id);
        }
    }
    uses
}

fn link(debate: &Debate, source: SourceId) -> SourceLink {
    SourceLink { title: source_title(debate, source), anchor: source_anchor(debate, source) }
}

fn row(site: &Site, source: SourceId, uses: &Uses) -> SourceRow {
    let debate = &site.analysis.debate;
    let anchor = source_anchor(debate, source);
    let cell = |map: MapId| {
        let claims = uses.get(&map).map_or(0, Vec::len);
        let href = (claims > 0).then(|| format!("{}.html#{anchor}", site.addresses.page(map)));
        SourceCell { claims, href }
    };
    SourceRow {
        source: link(debate, source),
        cells: debate.maps().map(|(map, _)| cell(map)).collect(),
        claims: uses.values().map(Vec::len).sum(),
    }
}

fn entry(site: &Site, repeated_by: &[SourceId], id: SourceId, uses: &Uses) -> SourceEntry {
    let debate = &site.analysis.debate;
    let source = &debate[id];
    let links = |sources: &[SourceId]| {
        sources.iter().take(MOST_THINGS).map(|&source| link(debate, source)).collect::<Vec<_>>()
    };
    let mut maps: Vec<(&MapId, &Vec<ClaimId>)> = uses.iter().collect();
    maps.sort_by_key(|(map, claims)| (debate[**map].source != Some(id), Reverse(claims.len()), **map));
    let use_of = |(map, claims): (&MapId, &Vec<ClaimId>)| SourceUse {
        map: map_link(site, *map),
        is_main: debate[*map].source == Some(id),
        claims: {
            let mut claims = claims.clone();
            claims.sort_by_key(|&claim| site.number(claim));
            listed(&claims, MOST_CLAIMS, |claim| claim_in_map(site, claim))
        },
    };
    let is_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
    SourceEntry {
        anchor: source_anchor(debate, id),
        name: SourceName { href: None, ..source_name(&Desk::unnumbered(site, MapId(0)), id) },
        no_byline: source.authors.as_ref().is_some_and(Vec::is_empty),
        doi: source.details.doi.as_deref().map(str::to_owned),
        url: source.details.url.as_deref().filter(is_web).map(str::to_owned),
        derived_from: links(&source.derived_from),
        repeated_by: links(repeated_by),
        more_maps: maps.len().saturating_sub(MOST_MAPS),
        uses: maps.into_iter().take(MOST_MAPS).map(use_of).collect(),
        claims: uses.values().map(Vec::len).sum(),
    }
}
