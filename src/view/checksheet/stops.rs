//! The stop-list: what must be settled before print.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use super::flags::{Flag, flag, is_material, tell_reasons_once};
use super::review::ReviewView;
use super::rows::{Place, Row};
use crate::diagnostic::{Diagnostic, Level};

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

/// Errors, what is wrong with the material and what reviewers hold up, claim by claim: errors first, then what the encoder does not accept,
/// then the heaviest.
pub(super) fn stops(desk: &Desk, rows: &[(Place, Row)]) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::new();
    let mut told: Vec<usize> = Vec::new();
    for (place, row) in rows {
        let own = desk.local(place.claim).map_or(&[][..], |local| desk.findings(local));
        told.extend(own);
        let findings = own.iter().map(|&number| &desk.analysis.diagnostics[number]);
        let mut flags: Vec<Flag> = findings
            .filter(|finding| stops_print(finding, row.review.is_cleared))
            .map(|finding| flag(desk, finding, None))
            .collect();
        flags.sort_by_key(rank);
        tell_reasons_once(&mut flags);
        let review = row.review.holds_up.then(|| row.review.clone());
        if !flags.is_empty() || review.is_some() {
            let (claim, anchor) = (Some(row.claim.clone()), Some(row.anchor.clone()));
            stops.push(Stop { claim, anchor, load: row.load, flags, review });
        }
    }
    told.sort_unstable();
    let others = desk.site.findings_of(desk.map).iter().filter(|number| told.binary_search(number).is_err());
    let others = others
        .map(|&number| &desk.analysis.diagnostics[number])
        .filter(|finding| stops_print(finding, false));
    stops.extend(others.map(|finding| Stop {
        claim: None,
        anchor: None,
        load: finding.load,
        flags: vec![flag(desk, finding, None)],
        review: None,
    }));
    stops.sort_by_key(|stop| {
        // What people hold up comes with what nobody accepted.
        let first = stop.flags.first().map_or((1, false), rank);
        let number = stop.claim.as_ref().and_then(|claim| claim.number);
        (first, std::cmp::Reverse(stop.load), number)
    });
    stops
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

/// Errors before warnings, and what nobody accepted before what the encoder did.
fn rank(flag: &Flag) -> (u8, bool) {
    (u8::from(flag.level != Level::Error.name()), flag.accepted.is_some())
}
