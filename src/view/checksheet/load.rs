//! Claims by what hangs on them: what falls if a claim is wrong, named, and whether a thesis turns on it. First checked,
//! first.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use super::rows::{Place, Row};
use crate::model::ClaimId;

/// A claim with what falls if it is wrong.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Weight {
    /// The claim.
    pub claim: ClaimRef,
    /// The name of its row.
    pub anchor: String,
    /// How many others fall with it.
    pub load: usize,
    /// The first of them, theses of the map before all others.
    pub falls: Vec<ClaimRef>,
    /// How many of them are not named.
    pub more: usize,
    /// Whether a thesis of the map is among them.
    pub takes_thesis: bool,
    /// What finding it wrong does to a thesis of the map, in words; nothing where that alone makes no difference.
    pub turns: Option<String>,
    /// How many flags it has.
    pub flags: usize,
    /// What there is to check in it.
    pub types: Vec<String>,
}

/// So many claims are shown: what an editor checks before anything else.
const MOST: usize = 15;
/// So many of those that fall are named.
const MOST_NAMED: usize = 4;

/// The claims of a map on which a thesis turns and then the heaviest, and how many that bear anything are left out.
pub(super) fn weights(desk: &Desk, rows: &[(Place, Row)]) -> (Vec<Weight>, usize) {
    let mut heavy: Vec<&(Place, Row)> =
        rows.iter().filter(|(_, row)| row.load > 0 || row.turns.is_some()).collect();
    // Of two that bear as much, the one that was flagged, then the one that stands first.
    heavy.sort_by_key(|(_, row)| {
        (std::cmp::Reverse((row.turns.is_some(), row.load, row.flags.len())), row.claim.number)
    });
    let left = heavy.len().saturating_sub(MOST);
    let mut loads = desk.site.loads();
    let theses = &desk.analysis.debate[desk.map].theses;
    let weights = heavy.into_iter().take(MOST).map(|(place, row)| {
        let mut falls: Vec<ClaimId> = loads.falling_with(place.claim);
        falls.sort_by_key(|claim| {
            (!theses.contains(claim), desk.number(*claim).unwrap_or(usize::MAX), *claim)
        });
        Weight {
            claim: row.claim.clone(),
            anchor: row.anchor.clone(),
            load: row.load,
            more: row.load.saturating_sub(falls.len().min(MOST_NAMED)),
            takes_thesis: falls.first().is_some_and(|first| theses.contains(first)),
            falls: falls.iter().take(MOST_NAMED).map(|&claim| desk.claim_ref(claim)).collect(),
            turns: row.turns.clone(),
            flags: row.flags.len(),
            types: row.types.clone(),
        }
    });
    (weights.collect(), left)
}
