//! The same figure in several sources, one series and period a row.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::super::desk::Desk;
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
    /// `agree` or `differ`; nothing where one claim alone gives it.
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

/// The figures that several claims or sources give, and those that one source alone gives, in the order of the claims.
pub(super) fn figures(desk: &Desk, order: &[ClaimId]) -> (Vec<FigureRow>, Vec<FigureRow>) {
    let debate = &desk.analysis.debate;
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
            let sources: BTreeSet<Option<SourceId>> = all
                .iter()
                .flat_map(|(claim, _)| sources_of(desk, *claim))
                .map(|(_, source)| source)
                .collect();
            let row = row(desk, all);
            if sources.len() > 1 || row.verdict == Some("differ") {
                shared.push(row);
            } else {
                alone.push(row);
            }
        }
    }
    (shared, alone)
}

/// The sources that give a claim for true, each with the position of its first attribution; one without a source where
/// none does.
fn sources_of(desk: &Desk, claim: ClaimId) -> Vec<(usize, Option<SourceId>)> {
    let said = desk.analysis.debate[claim].said.iter().enumerate();
    let mut sources: Vec<(usize, Option<SourceId>)> = Vec::new();
    for (position, said) in said.filter(|(_, said)| said.is_for() && said.source.is_some()) {
        if sources.iter().all(|(_, known)| *known != said.source) {
            sources.push((position, said.source));
        }
    }
    if sources.is_empty() {
        let first = desk.analysis.debate[claim].said.first();
        sources.push((0, first.and_then(|said| said.source)));
    }
    sources
}

fn row(desk: &Desk, all: &[(ClaimId, u32)]) -> FigureRow {
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
    let cells = shown.iter().flat_map(|one @ &(claim, position)| {
        let counted_by = debate[figure(one).measure].counted_by;
        sources_of(desk, claim).into_iter().map(move |(at, source)| FigureCell {
            value: desk.amount(claim, position as usize),
            claim: desk.claim_in_sentence(claim),
            source: source.map(|source| source_title(desk, source)),
            at: debate[claim].said.get(at).and_then(|said| place_of(desk, claim, at, said)),
            counted_by: counted_by.map(|voice| debate[voice].details.name.to_string()),
        })
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
