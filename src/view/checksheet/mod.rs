//! The check sheet: what an editor settles before an article is printed, claim by claim, with everything that can be
//! worked out worked out.
//!
//! The tool flags and people decide: a row without a review reads “unchecked” and has room for a pen.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;

use super::corpus::findings_anchor;
use super::desk::Desk;
use super::head::{Head, head_away};
use super::{About, Document, MapLink, Site, Table, View};
use crate::diagnostic::Tally;
use crate::model::MapId;

mod asking;
mod contradictions;
mod counts;
mod figures;
mod flags;
mod gravity;
mod hedges;
mod letter;
mod limits;
mod load;
mod notes;
mod printed;
mod queries;
mod quotations;
mod review;
mod rows;
mod stops;
mod sums;
mod table;
mod turns;
mod types;
mod unencoded;

pub use contradictions::Contradiction;
pub use figures::{FigureCell, FigureRow};
pub use flags::Flag;
pub use hedges::{Ladder, Rung};
pub use letter::Query;
pub use limits::{Limits, UnreadSource};
pub use load::{Ground, Near, Weight};
pub use quotations::{Piece, QuotationView};
pub use review::{Effect, ReviewView, VerdictView};
pub use rows::{PlaceView, Row, RowGroup};
pub use stops::Stop;
pub use sums::SumView;
pub use unencoded::{Loose, LooseParagraph, Unencoded};

pub(super) use letter::of_article as letter_about;

pub(super) const CHECKSHEET: View = View {
    name: "checksheet",
    summary: "the check sheet for an editor: what to settle before print, every claim with its source, figures worked",
    address: ".checksheet",
    html: "html/checksheet.html",
    markdown: "markdown/checksheet.md",
    about: About::Map(|desk| Box::new(checksheet(desk))),
    schema: || schema_for!(CheckSheet),
};

impl Document for CheckSheet {
    fn table(&self) -> Option<&Table> {
        Some(&self.table)
    }
}

/// Everything that the check sheet of a map shows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CheckSheet {
    /// Title, article, encoder.
    pub map: Head,
    /// The name of the map's own page, without ending.
    pub address: String,
    /// The check sheets of other maps that mainly read the same article.
    pub others: Option<OtherSheets>,
    /// The version of the article's text that was read.
    pub text_version: Option<Version>,
    /// How many there are of everything.
    pub counts: SheetCounts,
    /// What must be settled before print: errors first, then what may cost the most, then the heaviest.
    pub stops: Vec<Stop>,
    /// What the argument loses with the claims that reviewers take out.
    pub effects: Vec<Effect>,
    /// What the theses rest on, nearest first.
    pub nearest: Vec<Ground>,
    /// The claims on which a thesis turns, and those on which others rest, heaviest first.
    pub weights: Vec<Weight>,
    /// How many further such claims are left out above.
    pub weights_left: usize,
    /// Every claim, source by source and in the order of its text.
    pub groups: Vec<RowGroup>,
    /// Every change and share with its arithmetic, in the order of the rows.
    pub sums: Vec<SumView>,
    /// The figures that several claims give, one series and period a row.
    pub figures: Vec<FigureRow>,
    /// The figures that one source alone gives.
    pub lone_figures: Vec<FigureRow>,
    /// The quotations that do not stand in their source as they are quoted.
    pub altered: Vec<QuotationView>,
    /// The quotations that stand there word for word.
    pub verified: Vec<QuotationView>,
    /// How strongly claims are put beside how strongly their sources put them.
    pub hedges: Ladder,
    /// What cannot all be so.
    pub contradictions: Vec<Contradiction>,
    /// What the article says and no claim of the map encodes; nothing where its text is not at hand.
    pub unencoded: Option<Unencoded>,
    /// The queries to the author, ready to be sent.
    pub queries: Vec<Query>,
    /// What the encoder of the map has to mend, which is no matter of the author.
    pub for_encoder: Vec<Flag>,
    /// How much more of the same he has to mend.
    pub for_encoder_left: usize,
    /// What was not checked.
    pub limits: Limits,
    /// The sheet as a table, which is no matter of templates.
    #[serde(skip)]
    #[schemars(skip)]
    pub table: Table,
}

/// The check sheets of other maps that mainly read the same article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OtherSheets {
    /// How many there are.
    pub count: usize,
    /// The first of them.
    pub shown: Vec<MapLink>,
    /// How many are left out.
    pub more: usize,
    /// The link to the queries to the author that all of them ask together.
    pub queries_href: String,
}

/// So many other sheets are named.
const MOST_OTHERS: usize = 20;

/// The version of a text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Version {
    /// The name of its file, where the text was at hand.
    pub file: Option<String>,
    /// The first twelve figures of its SHA-256.
    pub fingerprint: String,
    /// Whether the text at hand is not the one that the map was made from.
    pub has_changed: bool,
}

/// How many there are of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CountOf {
    /// What, in words.
    pub word: String,
    /// How many.
    pub count: usize,
}

/// How many there are of everything.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SheetCounts {
    /// Claims.
    pub claims: usize,
    /// Claims of each type; a claim may be of several.
    pub types: Vec<CountOf>,
    /// Errors that the encoder does not accept.
    pub errors: usize,
    /// Warnings that the encoder does not accept.
    pub warnings: usize,
    /// Notes that the encoder does not accept.
    pub notes: usize,
    /// Findings about the material that the encoder accepts with a reason.
    pub accepted: usize,
    /// Quotations that stand in their source word for word.
    pub verified: usize,
    /// Quotations that do not.
    pub altered: usize,
    /// Quotations whose source has no text at hand.
    pub not_compared: usize,
    /// Claims by what reviewers say of them.
    pub statuses: Vec<CountOf>,
}

/// The check sheet of a map.
pub fn checksheet(desk: &Desk) -> CheckSheet {
    let desk = &desk.away();
    let groups = rows::groups(desk);
    let order: Vec<_> = groups.iter().flat_map(|(_, claims)| claims.iter().map(|row| row.claim)).collect();
    let quotations = quotations::quotations(desk, &order);
    let sums = sums::sums(desk, &order);
    let (figures, lone_figures) = figures::figures(desk, &order);
    let turns = turns::turns(desk);
    let mut loads = desk.site.loads();
    let mut rows: Vec<(rows::Place, Row)> = Vec::with_capacity(order.len());
    for place in groups.iter().flat_map(|(_, claims)| claims) {
        let load = load::borne(desk, &mut loads, place.claim);
        rows.push((place.clone(), rows::row(desk, place, load, &turns)));
    }
    let queries = queries::queries(desk, &order, &sums, &quotations);
    let (weights, weights_left) = load::weights(desk, &rows);
    let (for_encoder, for_encoder_left) = flags::for_encoder(desk);
    let limits = limits::limits(desk, &order, lone_figures.len());
    CheckSheet {
        map: head_away(desk),
        address: desk.site.addresses.page(desk.map).to_owned(),
        text_version: version(desk),
        counts: counts(desk, &rows, &quotations),
        stops: stops::stops(desk, &rows),
        nearest: load::nearest(desk, &rows),
        weights,
        effects: review::effects(desk, &order),
        weights_left,
        table: table::table(desk, &rows, &queries, &sums),
        groups: rows::shown(desk, groups, rows),
        sums: sums.into_iter().map(|sum| sum.view).collect(),
        figures,
        lone_figures,
        altered: quotations.altered.into_iter().map(|(_, view)| view).collect(),
        verified: quotations.verified.into_iter().map(|(_, view)| view).collect(),
        hedges: hedges::ladder(desk, &order),
        contradictions: contradictions::contradictions(desk),
        unencoded: unencoded::unencoded(desk),
        for_encoder,
        for_encoder_left,
        queries: letter::of_map(desk, &queries),
        others: others(desk),
        limits,
    }
}

fn others(desk: &Desk) -> Option<OtherSheets> {
    let debate = &desk.analysis.debate;
    let article = debate[desk.map].source?;
    let count = desk.site.readers_of(article).len().saturating_sub(1);
    let others = desk.site.readers_of(article).iter().filter(|&&map| map != desk.map);
    let shown = others.take(MOST_OTHERS).map(|&map| sheet_link(desk.site, map));
    (count > 0).then(|| OtherSheets {
        count,
        shown: shown.collect(),
        more: count.saturating_sub(MOST_OTHERS),
        queries_href: format!("findings.html#{}", findings_anchor(debate, article)),
    })
}

/// A map by its title, with the link to its check sheet.
pub(super) fn sheet_link(site: &Site, map: MapId) -> MapLink {
    let page = site.addresses.page(map);
    MapLink {
        title: site.analysis.debate[map].title.to_string(),
        href: format!("{page}{}.html", CHECKSHEET.address),
    }
}

fn version(desk: &Desk) -> Option<Version> {
    const SHOWN: usize = 12;
    let source = desk.analysis.debate[desk.map].source?;
    let declared = desk.analysis.debate[source].details.sha256.as_deref();
    let text = desk.analysis.texts.text(source);
    let fingerprint = text.map(|text| text.fingerprint()).or(declared)?;
    let is_same =
        |text: &crate::quote::Text| declared.is_none_or(|one| one.eq_ignore_ascii_case(text.fingerprint()));
    Some(Version {
        file: text.map(|text| text.name().to_owned()),
        fingerprint: fingerprint.chars().take(SHOWN).collect(),
        has_changed: !text.is_none_or(is_same),
    })
}

fn counts(desk: &Desk, rows: &[(rows::Place, Row)], quotations: &quotations::Quotations) -> SheetCounts {
    let findings = desk.site.findings_of(desk.map).iter().map(|&number| &desk.analysis.diagnostics[number]);
    let findings: Vec<_> = findings.cloned().collect();
    let tally = Tally::of(&findings);
    let types = types::Type::ALL.into_iter().map(|kind| {
        let word = kind.word(desk);
        let count = rows.iter().filter(|(_, row)| row.types.contains(&word)).count();
        CountOf { word, count }
    });
    SheetCounts {
        claims: rows.len(),
        types: types.filter(|one| one.count > 0).collect(),
        errors: tally.errors,
        warnings: tally.warnings,
        notes: tally.notes,
        accepted: findings.iter().filter(|finding| finding.allowed.is_some()).count(),
        verified: quotations.verified.len(),
        altered: quotations.altered.len(),
        not_compared: quotations.not_compared,
        statuses: statuses(rows),
    }
}

/// How far the review has got, in the order of the rows.
fn statuses(rows: &[(rows::Place, Row)]) -> Vec<CountOf> {
    let mut statuses: Vec<CountOf> = Vec::new();
    for (_, row) in rows {
        match statuses.iter_mut().find(|known| known.word == row.review.word) {
            Some(known) => known.count += 1,
            None => statuses.push(CountOf { word: row.review.word.clone(), count: 1 }),
        }
    }
    statuses.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.word.cmp(&other.word)));
    statuses
}
