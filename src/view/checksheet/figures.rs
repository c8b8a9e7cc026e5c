//! The same figure in several sources, one series and period a row.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::super::desk::Desk;
use super::super::numerals::Numerals;
use super::super::parts::ClaimRef;
use super::super::site::FigureKey;
use super::rows::{place_of, source_title};
use crate::check::allowance;
use crate::model::{ClaimId, SourceId};

/// A figure as every source gives it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FigureRow {
    /// What is counted.
    pub measure: String,
    /// In which period.
    pub when: Option<String>,
    /// Each value with its source.
    pub cells: Vec<FigureCell>,
    /// How many values are left out.
    pub more: usize,
    /// `agree` or `differ`; nothing where there is one value only.
    pub verdict: Option<&'static str>,
    /// The verdict in words.
    pub word: Option<String>,
}

/// A figure in one claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FigureCell {
    /// The value, with how exactly it is meant and its unit.
    pub value: String,
    /// The claim.
    pub claim: ClaimRef,
    /// The source.
    pub source: Option<String>,
    /// The place in it.
    pub at: Option<String>,
    /// Who counts.
    pub counted_by: Option<String>,
}

/// So many values of one figure are shown, and set against each other.
const MOST: usize = 12;

/// The figures that several claims give, and those that one source alone gives, in the order of the claims.
pub(super) fn figures(desk: &Desk, order: &[ClaimId]) -> (Vec<FigureRow>, Vec<FigureRow>) {
    let debate = &desk.analysis.debate;
    let numbers = &desk.site.numerals;
    let (mut shared, mut alone) = (Vec::new(), Vec::new());
    let mut told: BTreeSet<FigureKey> = BTreeSet::new();
    for &id in order {
        for position in 0..debate[id].figures.len() {
            let key = desk.site.figure_key(id, position);
            if !told.insert(key) {
                continue;
            }
            let all = if key.1.is_some() { desk.site.same_figures(&key) } else { &[] };
            let own = [(id, position as u32)];
            let all = if all.is_empty() { &own[..] } else { all };
            let sources: BTreeSet<Option<SourceId>> =
                all.iter().map(|(claim, _)| source_of(desk, *claim)).collect();
            let row = row(desk, numbers, all);
            if all.len() > 1 && (sources.len() > 1 || row.verdict == Some("differ")) {
                shared.push(row);
            } else {
                alone.push(row);
            }
        }
    }
    (shared, alone)
}

fn source_of(desk: &Desk, claim: ClaimId) -> Option<SourceId> {
    desk.analysis.debate[claim].said.first().and_then(|said| said.source)
}

fn row(desk: &Desk, numbers: &Numerals, all: &[(ClaimId, u32)]) -> FigureRow {
    let debate = &desk.analysis.debate;
    let figure = |&(claim, position): &(ClaimId, u32)| &debate[claim].figures[position as usize];
    let shown = &all[..all.len().min(MOST)];
    let differ = shown.iter().enumerate().any(|(index, one)| {
        shown[index + 1..].iter().any(|other| {
            let (one, other) = (figure(one), figure(other));
            !allowance::agree((one.value.0, one.bound), (other.value.0, other.bound))
        })
    });
    let verdict = (all.len() > 1).then_some(if differ { "differ" } else { "agree" });
    let first = &all[0];
    let when = figure(first).when.as_ref().or(debate[first.0].when.as_ref());
    let cells = shown.iter().map(|one| {
        let figure = figure(one);
        let details = &debate[figure.measure].details;
        let value = numbers.bounded(numbers.plain(figure.value.0), figure.bound);
        let unit = details.unit.as_deref().map_or_else(String::new, |unit| format!(" {unit}"));
        let said = debate[one.0].said.first();
        FigureCell {
            value: format!("{value}{unit}"),
            claim: desk.claim_ref(one.0),
            source: source_of(desk, one.0).map(|source| source_title(desk, source)),
            at: said.and_then(|said| place_of(desk, one.0, 0, said)),
            counted_by: debate[figure.measure].counted_by.map(|voice| debate[voice].details.name.to_string()),
        }
    });
    FigureRow {
        measure: debate[figure(first).measure].details.name.to_string(),
        when: when.map(|date| desk.date(date)),
        cells: cells.collect(),
        more: all.len() - shown.len(),
        verdict,
        word: verdict.map(|verdict| desk.word(&format!("checksheet-figures-{verdict}"))),
    }
}
