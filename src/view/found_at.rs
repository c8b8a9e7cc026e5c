//! Where on the page of a map findings stand: each in full at one claim, or else behind the outline.

use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::desk::Desk;
use super::parts::{ClaimRef, FindingView};
use crate::diagnostic::Level;
use crate::model::ClaimId;

/// A claim with the checks that found something about it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FoundAt {
    /// The claim.
    pub claim: ClaimRef,
    /// The checks, the gravest first.
    pub checks: Vec<FoundBy>,
}

/// A check that found something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FoundBy {
    /// `error`, `warning` or `note`.
    pub level: &'static str,
    /// The code of the check.
    pub code: &'static str,
    /// How many things it found.
    pub count: usize,
}

/// What was found about the map and stands at none of its claims.
pub(super) fn found_elsewhere(desk: &Desk) -> Vec<FindingView> {
    let claims = 0..desk.analysis.debate[desk.map].claims.len();
    let at_claims: BTreeSet<usize> = claims.flat_map(|local| desk.findings(local)).copied().collect();
    let all = desk.site.findings_of(desk.map).iter();
    all.filter(|number| !at_claims.contains(number)).map(|&number| desk.finding_view(number)).collect()
}

/// A claim of the map with the checks that found something about it; nothing where none did.
pub(super) fn found_at(desk: &Desk, claim: ClaimId) -> Option<FoundAt> {
    let mut checks: BTreeMap<(Reverse<Level>, &'static str), usize> = BTreeMap::new();
    for &number in desk.findings(desk.local(claim)?) {
        let found = &desk.analysis.diagnostics[number];
        *checks.entry((Reverse(found.level), found.rule.code)).or_default() += 1;
    }
    let found = checks.into_iter().map(|((Reverse(level), code), count)| FoundBy {
        level: level.name(),
        code,
        count,
    });
    let checks: Vec<FoundBy> = found.collect();
    (!checks.is_empty()).then(|| FoundAt { claim: desk.claim_ref(claim), checks })
}
