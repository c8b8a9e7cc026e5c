//! What was found in the articles: article by article and place by place, with the reasons for which the encoders let
//! it stand, and what remains to be asked of their authors.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::{Frame, claim, finding, frame, place_in, say, source_title};
use crate::diagnostic::{About as Concerns, Diagnostic};
use crate::model::{ClaimId, Debate, MapId, SourceId};
use crate::view::address::source_anchor;
use crate::view::checksheet::{Query, letter_about, sheet_link};
use crate::view::parts::{ClaimRef, FindingView};
use crate::view::site::is_for_readers;
use crate::view::{About, Document, MapLink, Site, Table, View};

pub(in crate::view) const FINDINGS: View = View {
    name: "findings",
    summary: "what was found in the articles of a corpus, by article and place, and the queries to their authors",
    address: "findings",
    html: "html/findings.html",
    markdown: "markdown/findings.md",
    about: About::Corpus(|site| Box::new(findings(site))),
    schema: || schema_for!(FindingsPage),
};

impl Document for FindingsPage {
    fn table(&self) -> Option<&Table> {
        Some(&self.table)
    }
}

/// So many articles are shown, and of each so many findings; the table has all.
const MOST_GROUPS: usize = 100;
const MOST_ROWS: usize = 200;

/// So many queries to the author of an article stand on the page, and so many check sheets about it are named.
const MOST_QUERIES: usize = 200;
const MOST_SHEETS: usize = 20;

/// So many places of one finding are named.
const MOST_PLACES: usize = 4;

/// The page of the findings.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingsPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// How many findings there are.
    pub count: usize,
    /// How many of them the encoders let stand, with a reason.
    pub accepted: usize,
    /// The articles in which something was found or of whose authors something is asked, in the order of the library;
    /// then what was found between several, and at last what stands in none.
    pub groups: Vec<FindingsGroup>,
    /// How many findings in further articles are left out.
    pub more: usize,
    /// The same as a table, with nothing left out.
    #[serde(skip)]
    #[schemars(skip)]
    table: Table,
}

/// What was found in an article, or between several.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingsGroup {
    /// The name of its place on the page.
    pub anchor: String,
    /// The title of the article; what the group holds where it is not of one.
    pub title: String,
    /// Whether it is of one article, so that its places need not name it.
    pub is_article: bool,
    /// The findings, by place.
    pub rows: Vec<FoundRow>,
    /// How many are left out.
    pub more: usize,
    /// The queries to the author of the article, of all maps that mainly read it together, in the order of its text.
    pub queries: Vec<Query>,
    /// How many queries are left out.
    pub more_queries: usize,
    /// How many check sheets the queries are taken from.
    pub sheets_count: usize,
    /// The first of these check sheets.
    pub sheets: Vec<MapLink>,
}

/// A finding with its places.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FoundRow {
    /// Where the articles say what the finding is about.
    pub places: Vec<FoundPlace>,
    /// How many further places there are.
    pub more: usize,
    /// The claim that it is mainly about.
    pub claim: Option<ClaimRef>,
    /// The finding.
    pub finding: FindingView,
}

/// A place in an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FoundPlace {
    /// The article, where that is not the one of the group.
    pub source: Option<String>,
    /// The place in it.
    pub at: Option<String>,
}

/// What a group is of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Article(SourceId),
    Several,
    None,
}

/// A finding by its number, with the claims and places that it is about.
struct Draft<'a> {
    number: usize,
    claim: Option<ClaimId>,
    places: BTreeSet<Spot<'a>>,
}

/// A place in a source, ordered as a reader comes by it: the numbers in its locator tell.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Spot<'a> {
    source: SourceId,
    numbers: Vec<u32>,
    at: Option<&'a str>,
}

fn findings(site: &Site) -> FindingsPage {
    let mut groups: BTreeMap<Of, Vec<Draft>> = BTreeMap::new();
    let (mut count, mut accepted) = (0, 0);
    for (number, found) in site.analysis.diagnostics.iter().enumerate() {
        if !is_about_material(found) {
            continue;
        }
        count += 1;
        accepted += usize::from(found.allowed.is_some());
        let draft = draft(site, number, found);
        groups.entry(of(&draft)).or_default().push(draft);
    }
    for drafts in groups.values_mut() {
        drafts.sort_by(|one, other| (&one.places, one.number).cmp(&(&other.places, other.number)));
    }
    let table = table(site, &groups);
    for article in site.read_sources() {
        groups.entry(Of::Article(article)).or_default();
    }
    let mut shown: Vec<FindingsGroup> = Vec::new();
    let mut more = 0;
    for (of, drafts) in groups {
        if shown.len() == MOST_GROUPS {
            more += drafts.len();
            continue;
        }
        let group = group(site, of, &drafts);
        if !(group.rows.is_empty() && group.queries.is_empty()) {
            shown.push(group);
        }
    }
    FindingsPage { corpus: frame(site, &FINDINGS), count, accepted, table, more, groups: shown }
}

/// The name of an article's place on the page.
pub(in crate::view) fn findings_anchor(debate: &Debate, article: SourceId) -> String {
    source_anchor(debate, article)
}

/// Whether a finding is one about the articles. What is allowed about the encoding is as well, as its author says that
/// the article has it so.
fn is_about_material(finding: &Diagnostic) -> bool {
    is_for_readers(finding) && (finding.rule.about == Concerns::Material || finding.allowed.is_some())
}

fn draft<'s>(site: &'s Site, number: usize, found: &Diagnostic) -> Draft<'s> {
    let debate = &site.analysis.debate;
    let home = site.map_in(found.span.file).unwrap_or(MapId(0));
    let claims = found.concerns.iter().filter_map(|name| site.claim_called(home, name));
    let claims: Vec<ClaimId> = claims.collect();
    let said = claims.iter().flat_map(|&claim| debate[claim].said.iter());
    let places = said.filter_map(|said| {
        let at = said.at.as_deref();
        Some(Spot { source: said.source?, numbers: at.map(numbers).unwrap_or_default(), at })
    });
    Draft { number, claim: claims.first().copied(), places: places.collect() }
}

/// The numbers in a locator, in their order.
fn numbers(at: &str) -> Vec<u32> {
    let runs = at.split(|letter: char| !letter.is_ascii_digit());
    runs.filter_map(|run| run.parse().ok()).collect()
}

fn of(draft: &Draft) -> Of {
    let mut sources = draft.places.iter().map(|spot| spot.source);
    match sources.next() {
        None => Of::None,
        Some(first) if sources.all(|other| other == first) => Of::Article(first),
        Some(_) => Of::Several,
    }
}

fn group(site: &Site, of: Of, drafts: &[Draft]) -> FindingsGroup {
    let debate = &site.analysis.debate;
    let article = match of {
        Of::Article(source) => Some(source),
        Of::Several | Of::None => None,
    };
    let mut queries = article.map(|article| letter_about(site, article)).unwrap_or_default();
    let more_queries = queries.len().saturating_sub(MOST_QUERIES);
    queries.truncate(MOST_QUERIES);
    let readers = article.map_or(&[][..], |article| site.readers_of(article));
    FindingsGroup {
        anchor: match of {
            Of::Article(source) => findings_anchor(debate, source),
            Of::Several => "between".to_owned(),
            Of::None => "nowhere".to_owned(),
        },
        title: match of {
            Of::Article(source) => source_title(debate, source),
            Of::Several => say(site, "findings-between", &[]),
            Of::None => say(site, "findings-nowhere", &[]),
        },
        is_article: article.is_some(),
        more: drafts.len().saturating_sub(MOST_ROWS),
        rows: drafts.iter().take(MOST_ROWS).map(|draft| row(site, draft, article.is_some())).collect(),
        queries,
        more_queries,
        sheets_count: readers.len(),
        sheets: readers.iter().take(MOST_SHEETS).map(|&map| sheet_link(site, map)).collect(),
    }
}

fn row(site: &Site, draft: &Draft, is_article: bool) -> FoundRow {
    let telling: Vec<&Spot> = draft.places.iter().filter(|spot| !is_article || spot.at.is_some()).collect();
    FoundRow {
        places: telling.iter().take(MOST_PLACES).map(|spot| place(site, spot, is_article)).collect(),
        more: telling.len().saturating_sub(MOST_PLACES),
        claim: draft.claim.map(|id| claim(site, id)),
        finding: finding(site, draft.number),
    }
}

fn place(site: &Site, spot: &Spot, is_article: bool) -> FoundPlace {
    FoundPlace {
        source: (!is_article).then(|| source_title(&site.analysis.debate, spot.source)),
        at: spot.at.map(|at| place_in(site, at)),
    }
}

/// The columns of the table, by the names of their messages.
const COLUMNS: [&str; 8] = ["source", "at", "level", "code", "finding", "accepted", "map", "claim"];

/// All findings for a spreadsheet; one that is about several articles has a row for each.
fn table(site: &Site, groups: &BTreeMap<Of, Vec<Draft>>) -> Table {
    let debate = &site.analysis.debate;
    let mut rows = Vec::new();
    for draft in groups.values().flatten() {
        let found = finding(site, draft.number);
        let text =
            found.reason.map_or(found.message.clone(), |reason| format!("{}; {reason}", found.message));
        let claim = draft.claim.map(|claim| &debate[claim]);
        let map = claim.map(|claim| debate[claim.map].id.to_string()).unwrap_or_default();
        let claim = claim.map(|claim| claim.id.to_string()).unwrap_or_default();
        let about = [found.level.to_owned(), found.code.to_owned(), text];
        let tail = [found.allowed.unwrap_or_default(), map, claim];
        let mut places: BTreeMap<SourceId, Vec<String>> = BTreeMap::new();
        for spot in &draft.places {
            places.entry(spot.source).or_default().extend(spot.at.map(|at| place_in(site, at)));
        }
        let mut placed: Vec<[String; 2]> = places
            .into_iter()
            .map(|(source, places)| [source_title(debate, source), places.join("; ")])
            .collect();
        if placed.is_empty() {
            placed.push([String::new(), String::new()]);
        }
        rows.extend(placed.into_iter().map(|place| [&place[..], &about, &tail].concat()));
    }
    let columns = COLUMNS.iter().map(|name| say(site, &format!("findings-column-{name}"), &[]));
    Table { columns: columns.collect(), rows }
}
