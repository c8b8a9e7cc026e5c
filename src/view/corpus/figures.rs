//! The figures of a corpus: what is given for one thing and one time, by whom and where, and how far that is apart.

use rust_decimal::Decimal;
use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Frame, claim, date, finding, frame, say};
use crate::diagnostic::{About as Concerns, Value};
use crate::model::{Bound, Change, ClaimId, Debate, Figure, MeasureId, MeasureKind, Stated};
use crate::period::Period;
use crate::view::parts::{ClaimRef, FindingView};
use crate::view::{About, Document, Site, View};

pub(in crate::view) const FIGURES: View = View {
    name: "figures",
    summary: "the same figure across the sources of a corpus, with who counts and how far the values are apart",
    address: "figures",
    html: "html/figures.html",
    markdown: "markdown/figures.md",
    about: About::Corpus(|site| Box::new(figures(site))),
    schema: || schema_for!(FiguresPage),
};

impl Document for FiguresPage {}

/// So many things are shown, and of each so many figures, changes and findings.
const MOST_GROUPS: usize = 300;
const MOST_ROWS: usize = 60;
const MOST_CHANGES: usize = 20;
const MOST_FINDINGS: usize = 8;

/// So many claims that give one value are named.
const MOST_CLAIMS: usize = 4;

/// The page of the figures.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FiguresPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// The things that are measured: those first of which one time has several values, then those that several sources
    /// speak of.
    pub groups: Vec<FigureGroup>,
    /// How many things are left out.
    pub left_out: usize,
}

/// One thing that is measured, by whomever.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FigureGroup {
    /// What is measured.
    pub name: String,
    /// How many sources give figures of it.
    pub sources: usize,
    /// Whether one time has several values.
    pub differs: bool,
    /// The figures, by time.
    pub periods: Vec<PeriodRows>,
    /// The changes that are stated, with what the figures here make of them.
    pub changes: Vec<ChangeRow>,
    /// What was found about the numbers.
    pub findings: Vec<FindingView>,
    /// How many figures and changes are left out.
    pub more: usize,
}

/// All values for one time.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PeriodRows {
    /// The time; nothing where none is given.
    pub when: Option<String>,
    /// The values.
    pub rows: Vec<FigureRow>,
}

/// One value, and everybody who gives it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FigureRow {
    /// What is measured, exactly.
    pub measure: String,
    /// Who counts, where it is known.
    pub counted_by: Option<String>,
    /// The value with its unit.
    pub value: String,
    /// How far it is from the first value of the time, where both can be compared: the difference, and in per cent.
    pub difference: Option<String>,
    /// Where it is said.
    pub places: Vec<Place>,
    /// How many further claims give it.
    pub more: usize,
}

/// Where a figure is said.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Place {
    /// The claim.
    pub claim: ClaimRef,
    /// Who says it.
    pub speaker: Option<String>,
    /// The source.
    pub source: Option<String>,
    /// The place in the source.
    pub at: Option<String>,
}

/// A change that a claim states.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChangeRow {
    /// From when to when, in words.
    pub span: String,
    /// What is measured, exactly.
    pub measure: String,
    /// The change as it is stated.
    pub stated: String,
    /// What the figures here make of it; nothing where they do not tell.
    pub worked: Option<String>,
    /// Where it is said.
    pub place: Place,
}

/// What is measured, by the first measure of its quantity.
pub(super) type Thing = MeasureId;

/// One figure with its claim.
type Point<'a> = (ClaimId, &'a Figure);

/// All that is said of a thing, before it is put in words.
#[derive(Default)]
struct Draft<'a> {
    points: Vec<Point<'a>>,
    changes: Vec<(ClaimId, &'a Change)>,
    sources: usize,
    differs: bool,
}

fn figures(site: &Site) -> FiguresPage {
    let debate = &site.analysis.debate;
    let things = things(debate);
    let mut drafts: BTreeMap<Thing, Draft> = BTreeMap::new();
    for (id, claim) in debate.claims() {
        for figure in &claim.figures {
            drafts.entry(things[figure.measure.index()]).or_default().points.push((id, figure));
        }
        for change in &claim.changes {
            drafts.entry(things[change.measure.index()]).or_default().changes.push((id, change));
        }
    }
    let mut drafts: Vec<(Thing, Draft)> = drafts.into_iter().collect();
    for (_, draft) in &mut drafts {
        draft.points.sort_by(|(_, one), (_, other)| key(one).cmp(&key(other)));
        draft.differs = by_time(&draft.points)
            .any(|points| points.iter().any(|(_, point)| point.value.0 != points[0].1.value.0));
        let claims = draft.points.iter().map(|(claim, _)| *claim);
        let claims = claims.chain(draft.changes.iter().map(|(claim, _)| *claim));
        let said = claims.flat_map(|claim| debate[claim].said.iter().filter_map(|said| said.source));
        draft.sources = said.collect::<BTreeSet<_>>().len();
    }
    drafts.sort_by_key(|(thing, draft)| (!draft.differs, Reverse(draft.sources), *thing));
    let left_out = drafts.len().saturating_sub(MOST_GROUPS);
    let findings = findings(site);
    let ids = debate.library().measures.iter().map(|measure| &*measure.id);
    let by_id: BTreeMap<&str, Thing> = ids.zip(things.iter().copied()).collect();
    FiguresPage {
        corpus: frame(site, &FIGURES),
        groups: drafts
            .iter()
            .take(MOST_GROUPS)
            .map(|(thing, draft)| group(site, &by_id, *thing, draft, &findings))
            .collect(),
        left_out,
    }
}

/// For every measure what it measures.
pub(super) fn things(debate: &Debate) -> Vec<Thing> {
    let mut firsts: BTreeMap<&str, Thing> = BTreeMap::new();
    let measures = debate.library().measures.iter().enumerate();
    measures
        .map(|(index, measure)| {
            let own = MeasureId(index as u32);
            measure.details.quantity.as_deref().map_or(own, |quantity| *firsts.entry(quantity).or_insert(own))
        })
        .collect()
}

/// The days of a figure, by which figures are put in order and together; those without a time come last.
fn key(figure: &Figure) -> impl Ord + '_ {
    let when = figure.when.as_ref();
    let days = when.map(|when| (when.first(), when.last()));
    // Times that are no dates are one only if they are written alike.
    let words = when.filter(|when| when.first().is_none() && when.last().is_none()).map(Period::written);
    (days.is_none(), days, words)
}

fn by_time<'p, 'a>(points: &'p [Point<'a>]) -> impl Iterator<Item = &'p [Point<'a>]> {
    points.chunk_by(|(_, one), (_, other)| key(one) == key(other))
}

/// By the name of a claim the positions of the findings about its numbers.
fn findings<'s>(site: &'s Site) -> BTreeMap<&'s str, Vec<usize>> {
    let mut by_claim: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, finding) in site.analysis.diagnostics.iter().enumerate() {
        if finding.family == "numbers" && finding.rule.about == Concerns::Material {
            for name in &finding.concerns {
                by_claim.entry(name).or_default().push(number);
            }
        }
    }
    by_claim
}

fn group(
    site: &Site,
    by_id: &BTreeMap<&str, Thing>,
    thing: Thing,
    draft: &Draft,
    findings: &BTreeMap<&str, Vec<usize>>,
) -> FigureGroup {
    let debate = &site.analysis.debate;
    let mut rows_left = MOST_ROWS;
    let mut periods = Vec::new();
    for points in by_time(&draft.points) {
        let rows = rows(site, points, &mut rows_left);
        if !rows.is_empty() {
            periods.push(PeriodRows { when: points[0].1.when.as_ref().map(|when| date(site, when)), rows });
        }
    }
    let changes = draft.changes.iter().take(MOST_CHANGES);
    let changes: Vec<ChangeRow> =
        changes.map(|(claim, change)| change_row(site, *claim, change, &draft.points)).collect();
    let shown: usize =
        periods.iter().flat_map(|period| &period.rows).map(|row| row.places.len() + row.more).sum();
    // One claim may give one figure twice, so that only a full table says that some are left out.
    let unshown = if rows_left == 0 { draft.points.len().saturating_sub(shown) } else { 0 };
    // A claim with figures of several things has its findings where their words name the measure.
    let is_of_another = |number: usize| {
        let values = site.analysis.diagnostics[number].message.values();
        let mut measures = values.into_iter().filter_map(Value::measure);
        measures.any(|id| by_id.get(id).is_some_and(|&other| other != thing))
    };
    let claims = draft.points.iter().map(|(claim, _)| *claim);
    let claims: BTreeSet<ClaimId> = claims.chain(draft.changes.iter().map(|(claim, _)| *claim)).collect();
    let names = claims.into_iter().map(|claim| debate.qualified(claim));
    let found: BTreeSet<usize> = names.filter_map(|name| findings.get(&*name)).flatten().copied().collect();
    let found = found.into_iter().filter(|&number| !is_of_another(number)).take(MOST_FINDINGS);
    let measures = draft.points.iter().map(|(_, figure)| figure.measure);
    let measures: BTreeSet<MeasureId> =
        measures.chain(draft.changes.iter().map(|(_, change)| change.measure)).collect();
    FigureGroup {
        name: group_name(site, &measures),
        sources: draft.sources,
        differs: draft.differs,
        more: unshown + draft.changes.len() - changes.len(),
        periods,
        changes,
        findings: found.map(|number| finding(site, number)).collect(),
    }
}

/// What some measures of one quantity measure: the name of the first, and how many others there are.
pub(super) fn group_name(site: &Site, measures: &BTreeSet<MeasureId>) -> String {
    let name = |measure: &MeasureId| site.analysis.debate[*measure].details.name.to_string();
    let first = measures.first().map_or_else(String::new, name);
    match measures.len().saturating_sub(1) {
        0 => first,
        others => say(site, "figures-group", &[("name", first.into()), ("count", others.into())]),
    }
}

/// The values for one time, each once, in the order of measures and then of claims.
fn rows(site: &Site, points: &[Point], rows_left: &mut usize) -> Vec<FigureRow> {
    let debate = &site.analysis.debate;
    let mut rows: Vec<(&Figure, Vec<ClaimId>)> = Vec::new();
    let mut positions: BTreeMap<(MeasureId, Decimal, Option<Bound>), usize> = BTreeMap::new();
    for &(claim, figure) in points {
        let position = positions.entry((figure.measure, figure.value.0, figure.bound));
        let position = *position.or_insert_with(|| {
            rows.push((figure, Vec::new()));
            rows.len() - 1
        });
        if rows[position].1.last() != Some(&claim) {
            rows[position].1.push(claim);
        }
    }
    rows.sort_by_key(|(figure, _)| figure.measure);
    let first = rows.first().map(|(figure, _)| *figure);
    let rows = rows.into_iter().take(*rows_left).map(|(figure, claims)| {
        let measure = &debate[figure.measure];
        FigureRow {
            measure: measure.details.name.to_string(),
            counted_by: measure.counted_by.map(|voice| debate[voice].details.name.to_string()),
            value: value(site, figure),
            difference: first.and_then(|first| difference(site, first, figure)),
            more: claims.len().saturating_sub(MOST_CLAIMS),
            places: claims.into_iter().take(MOST_CLAIMS).map(|claim| place(site, claim)).collect(),
        }
    });
    let rows: Vec<FigureRow> = rows.collect();
    *rows_left -= rows.len();
    rows
}

fn place(site: &Site, id: ClaimId) -> Place {
    let debate = &site.analysis.debate;
    let said = debate[id].said.first();
    Place {
        claim: claim(site, id),
        speaker: said.and_then(|said| said.by).map(|voice| debate[voice].details.name.to_string()),
        source: said.and_then(|said| said.source).map(|source| super::source_title(debate, source)),
        at: said.and_then(|said| said.at.as_deref().map(|at| super::place_in(site, at))),
    }
}

/// A figure with its unit, and with how exactly it is meant.
pub(super) fn value(site: &Site, figure: &Figure) -> String {
    let numerals = &site.numerals;
    let mut words = numerals.plain(figure.value.0);
    if let Some(whole) = figure.of {
        let whole = numerals.plain(whole.0);
        words = say(site, "figure-of", &[("number", words.into()), ("whole", whole.into())]);
    }
    numerals.bounded(numerals.with_unit(words, figure.measure), figure.bound)
}

/// How much more a value is than another, in per cent of it.
fn per_cent(from: Decimal, to: Decimal) -> Option<Decimal> {
    let change = to.checked_sub(from)?.checked_div(from)?.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(change.round_dp(1).normalize())
}

/// How far a value is from the first of its time; nothing where it is the same or they are not of one unit.
fn difference(site: &Site, first: &Figure, other: &Figure) -> Option<String> {
    let details = |figure: &Figure| &site.analysis.debate[figure.measure].details;
    if details(first).unit != details(other).unit || first.value.0 == other.value.0 {
        return None;
    }
    let apart = site.numerals.signed(other.value.0.checked_sub(first.value.0)?);
    if details(first).kind == Some(MeasureKind::Share) {
        return Some(say(site, "figures-points", &[("value", apart.into())]));
    }
    let Some(per_cent) = per_cent(first.value.0, other.value.0) else { return Some(apart) };
    let per_cent = site.numerals.signed(per_cent);
    Some(say(site, "figures-apart", &[("difference", apart.into()), ("percent", per_cent.into())]))
}

fn change_row(site: &Site, claim: ClaimId, change: &Change, points: &[Point]) -> ChangeRow {
    let debate = &site.analysis.debate;
    let words = |period: &Option<Period>| {
        period.as_ref().map_or_else(|| say(site, "figures-no-time", &[]), |when| date(site, when))
    };
    let (kind, stated) = match change.stated {
        Stated::Percent(number) => ("percent", number.0),
        Stated::Points(number) => ("points", number.0),
        Stated::Times(number) => ("times", number.0),
        Stated::By(number) => ("by", number.0),
    };
    let stated = if kind == "times" { site.numerals.plain(stated) } else { site.numerals.signed(stated) };
    let stated = say(site, &format!("figures-{kind}"), &[("value", stated.into())]);
    let span = match (&change.from, &change.to) {
        (None, None) => say(site, "figures-undated", &[]),
        (from, to) => say(site, "figures-span", &[("from", words(from).into()), ("to", words(to).into())]),
    };
    ChangeRow {
        span,
        measure: debate[change.measure].details.name.to_string(),
        stated: site.numerals.bounded(stated, change.bound),
        worked: worked(site, claim, change, points),
        place: place(site, claim),
    }
}

/// What the figures make of a change: those of the claim itself, else the only ones there are.
fn worked(site: &Site, claim: ClaimId, change: &Change, points: &[Point]) -> Option<String> {
    let find = |when: &Option<Period>| {
        let when = when.as_ref()?;
        let is_meant = |figure: &Figure| {
            figure.measure == change.measure && figure.when.as_ref().is_some_and(|own| own.is_same(when))
        };
        let all = || points.iter().filter(|(_, figure)| is_meant(figure));
        let own = all().find(|(home, _)| *home == claim).map(|(_, figure)| figure.value.0);
        own.or_else(|| {
            let first = all().next()?.1.value.0;
            all().all(|(_, figure)| figure.value.0 == first).then_some(first)
        })
    };
    let (from, to) = (find(&change.from)?, find(&change.to)?);
    let (kind, value) = match change.stated {
        Stated::Percent(_) => ("percent", site.numerals.signed(per_cent(from, to)?)),
        Stated::Points(_) => ("points", site.numerals.signed(to.checked_sub(from)?)),
        Stated::Times(_) => ("times", site.numerals.plain(to.checked_div(from)?.round_dp(2))),
        Stated::By(_) => ("by", site.numerals.signed(to.checked_sub(from)?)),
    };
    let change = say(site, &format!("figures-{kind}"), &[("value", value.into())]);
    Some(say(
        site,
        "figures-worked",
        &[
            ("from", site.numerals.plain(from).into()),
            ("to", site.numerals.plain(to).into()),
            ("change", change.into()),
        ],
    ))
}
