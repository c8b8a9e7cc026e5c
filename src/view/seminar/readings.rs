//! The readings of the motions, side by side: which claims go together once the open conflicts are settled.

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluate::{self, Label, Semantics};
use crate::model::ClaimId;
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

/// A table of fewer readings says nothing, and nobody reads one of more.
const SHOWN: std::ops::RangeInclusive<usize> = 2..=8;

/// One claim says by itself in how many readings it stands.
const LEAST_ROWS: usize = 2;

/// So many claims are shown, those that are nearest to the motions.
const MOST_ROWS: usize = 10;

/// The consistent ways to settle the open conflicts behind the motions.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadingsView {
    /// How many ways there are.
    pub count: usize,
    /// The claims that do not stand alike in all of them, the motions first.
    pub rows: Vec<ReadingRow>,
    /// How many more claims there are.
    pub left_out: usize,
}

/// How a claim stands in each of the ways.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadingRow {
    /// The claim.
    pub claim: ClaimRef,
    /// Whether it is a motion.
    pub is_motion: bool,
    /// By way: `stands`, `falls` or `open`.
    pub outcomes: Vec<&'static str>,
}

/// The readings of some motions, where a table of them can be read.
pub(super) fn view(desk: &Desk, motions: &[ClaimId]) -> Option<ReadingsView> {
    let found = evaluate::readings(&desk.analysis.labelling, motions, Semantics::Preferred);
    let differing = found.differing();
    if found.has_more() || !SHOWN.contains(&found.count()) || differing.len() < LEAST_ROWS {
        return None;
    }
    let outcome = |label| match label {
        Label::In => "stands",
        Label::Out => "falls",
        Label::Undecided => "open",
    };
    let row = |&claim: &ClaimId| ReadingRow {
        claim: desk.claim_ref(claim),
        is_motion: motions.contains(&claim),
        outcomes: (0..found.count()).map(|reading| outcome(found.label(reading, claim))).collect(),
    };
    Some(ReadingsView {
        count: found.count(),
        rows: differing.iter().take(MOST_ROWS).map(row).collect(),
        left_out: differing.len().saturating_sub(MOST_ROWS),
    })
}
