//! The stop-list: what must be settled before print.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::{CONFLICTS, Desk};
use super::super::parts::ClaimRef;
use super::flags::{Flag, concerned_here, flag, flag_at, is_material, tell_reasons_once};
use super::gravity::Gravity;
use super::queries::asked;
use super::review::{ReviewView, review};
use super::rows::{Place, Row};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::ClaimId;

/// A claim that cannot go to print as it is, or something about the map as a whole.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Stop {
    /// The claim; nothing for what is about no single one.
    pub claim: Option<ClaimRef>,
    /// The name of its row.
    pub anchor: Option<String>,
    /// How many others fall with it.
    pub load: usize,
    /// The findings that are to be settled.
    pub flags: Vec<Flag>,
    /// The review of the claim, where its reviewers hold it up.
    pub review: Option<ReviewView>,
}

/// Errors, what is wrong with the material and what reviewers hold up, claim by claim: errors first, then what may cost
/// the most, then what the encoder does not accept, then the heaviest.
pub(super) fn stops(desk: &Desk, rows: &[(Place, Row)]) -> Vec<Stop> {
    let mut stops: Vec<(Rank, Stop)> = Vec::new();
    let mut told: Vec<usize> = Vec::new();
    for (place, row) in rows {
        let local = desk.local(place.claim);
        let own = local.map_or(&[][..], |local| desk.findings(local));
        told.extend(own);
        let conflicts = local.map_or(&[][..], |local| desk.conflicts(local));
        let findings = own.iter().chain(conflicts).map(|&number| &desk.analysis.diagnostics[number]);
        let findings = findings.filter(|finding| stands_at(desk, finding, place.claim));
        let mut findings: Vec<&Diagnostic> =
            findings.filter(|finding| stops_print(finding, row.review.is_cleared)).collect();
        findings.sort_by_key(|finding| rank(finding));
        let review = row.review.holds_up.then(|| row.review.clone());
        // What people hold up they have found wrong.
        let held = review.is_some().then_some((true, Gravity::Denied, false));
        let Some(first) = findings.first().map(|finding| rank(finding)).into_iter().chain(held).min() else {
            continue;
        };
        let mut flags: Vec<Flag> =
            findings.into_iter().map(|finding| flag_at(desk, finding, place.claim)).collect();
        tell_reasons_once(&mut flags);
        let (claim, anchor) = (Some(row.claim.clone()), Some(row.anchor.clone()));
        stops.push((first, Stop { claim, anchor, load: row.load, flags, review }));
    }
    told.sort_unstable();
    let others = desk.site.findings_of(desk.map).iter().filter(|number| told.binary_search(number).is_err());
    let others = others
        .map(|&number| &desk.analysis.diagnostics[number])
        .filter(|finding| stops_print(finding, false));
    stops.extend(others.map(|finding| {
        let flags = vec![flag(desk, finding, None)];
        let stop = Stop { claim: None, anchor: None, load: finding.load, flags, review: None };
        (rank(finding), stop)
    }));
    stops.sort_by_key(|(first, stop)| {
        let number = stop.claim.as_ref().and_then(|claim| claim.number);
        (*first, std::cmp::Reverse(stop.load), number)
    });
    stops.into_iter().map(|(_, stop)| stop).collect()
}

/// Whether a finding holds up a claim and not another one: a conflict holds up what the article says, which can be
/// mended, and not what its source says, unless reviewers have cleared it.
fn stands_at(desk: &Desk, finding: &Diagnostic, claim: ClaimId) -> bool {
    if !is_material(finding) || !CONFLICTS.contains(&finding.rule.code) {
        return true;
    }
    let mut concerned = concerned_here(desk, finding);
    let said = concerned.find(|&one| asked(desk, one).is_some() && !review(desk, one).is_cleared);
    said.or_else(|| concerned_here(desk, finding).next()).is_none_or(|holds| holds == claim)
}

/// Whether a finding is to be settled before print. What the encoder accepts is not thereby settled for the paper: that
/// it is once the claim is cleared.
fn stops_print(finding: &Diagnostic, is_cleared: bool) -> bool {
    let is_open = finding.allowed.is_none() || is_material(finding) && !is_cleared;
    match finding.level {
        Level::Error => is_open,
        Level::Warning => is_open && is_material(finding),
        Level::Note => false,
    }
}

/// Whether it is less than an error, what it may cost, and whether the encoder accepts it.
type Rank = (bool, Gravity, bool);

fn rank(finding: &Diagnostic) -> Rank {
    (finding.level != Level::Error, Gravity::of(finding), finding.allowed.is_some())
}
