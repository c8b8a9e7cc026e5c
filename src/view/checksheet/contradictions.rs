//! What cannot all be so: claims that the map holds to exclude each other, and findings of contradictions.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::super::desk::{CONFLICTS, Desk};
use super::super::parts::ClaimRef;
use super::flags::{Flag, flag};
use crate::model::ClaimId;

/// Claims that cannot all be so.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Contradiction {
    /// The claims.
    pub claims: Vec<ClaimRef>,
    /// The finding; nothing where the encoder holds that the claims exclude each other.
    pub found: Option<Flag>,
}

pub(super) fn contradictions(desk: &Desk) -> Vec<Contradiction> {
    let debate = &desk.analysis.debate;
    let refs = |claims: &[ClaimId]| claims.iter().map(|&claim| desk.claim_in_sentence(claim)).collect();
    let mut all: Vec<Contradiction> = Vec::new();
    let mut contraries: Vec<BTreeSet<ClaimId>> = Vec::new();
    for map in desk.site.related_to(desk.map) {
        let own = debate[map].contraries.iter();
        let own =
            own.filter(|one| map == desk.map || one.claims.iter().any(|&claim| desk.local(claim).is_some()));
        for one in own {
            all.push(Contradiction { claims: refs(&one.claims), found: None });
            contraries.push(one.claims.iter().copied().collect());
        }
    }
    let numbers = desk.site.findings_of(desk.map).iter();
    let findings = numbers.map(|&number| &desk.analysis.diagnostics[number]);
    let findings: Vec<_> = findings.filter(|finding| CONFLICTS.contains(&finding.rule.code)).collect();
    for finding in findings {
        // A finding may name one claim as a conclusion and again as a party.
        let mut claims: Vec<ClaimId> = Vec::new();
        for claim in finding.concerns.iter().filter_map(|name| desk.claim_called(name)) {
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
        let found = Some(flag(desk, finding, None));
        let members = BTreeSet::from_iter(claims.iter().copied());
        // What is found of claims that are said to exclude each other is told there, and not once more.
        match contraries.iter().position(|known| *known == members).filter(|&at| all[at].found.is_none()) {
            Some(known) => all[known].found = found,
            None => all.push(Contradiction { claims: refs(&claims), found }),
        }
    }
    all
}
