//! Which claims are one proposition under several ids, as `restates` has it.

use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

use crate::model::{ClaimId, Debate, Place};

/// Nobody words a proposition in more ways, and each of them is compared with all others.
const MOST_MEMBERS: usize = 256;

/// The claims of a debate, those that are one proposition taken together.
#[derive(Default)]
pub(super) struct Propositions {
    /// For every claim the first one that is the same proposition; empty where nothing is restated.
    firsts: Vec<ClaimId>,
    /// For every claim whether it is restated or restates another; empty where nothing is.
    restated: Vec<bool>,
    /// The claims of each restated proposition, by the first of them.
    members: BTreeMap<ClaimId, Vec<ClaimId>>,
    /// Where each restated claim is first said to be the same as another.
    places: BTreeMap<ClaimId, Place>,
}

impl Propositions {
    pub(super) fn of(debate: &Debate) -> Propositions {
        let mut propositions = Propositions::default();
        if debate.maps().all(|(_, map)| map.restatements.is_empty()) {
            return propositions;
        }
        let mut sets = UnionFind::<u32>::new(debate.claims().len());
        for restatement in debate.maps().flat_map(|(_, map)| &map.restatements) {
            for pair in restatement.claims.windows(2) {
                sets.union(pair[0].0, pair[1].0);
            }
            for &claim in &restatement.claims {
                propositions.places.entry(claim).or_insert(restatement.place);
            }
        }
        propositions.firsts = debate.claims().map(|(claim, _)| claim).collect();
        propositions.restated = vec![false; propositions.firsts.len()];
        let mut firsts = BTreeMap::new();
        for &claim in propositions.places.keys() {
            let first = *firsts.entry(sets.find_mut(claim.0)).or_insert(claim);
            propositions.firsts[claim.index()] = first;
            propositions.restated[claim.index()] = true;
            propositions.members.entry(first).or_default().push(claim);
        }
        propositions
    }

    /// The first claim that is the same proposition as this one: itself where nothing restates it.
    pub(super) fn first(&self, claim: ClaimId) -> ClaimId {
        self.firsts.get(claim.index()).copied().unwrap_or(claim)
    }

    pub(super) fn same(&self, one: ClaimId, other: ClaimId) -> bool {
        self.first(one) == self.first(other)
    }

    /// All claims that are the same proposition as this one, itself included, in order; of very many the ones that
    /// stand near it.
    pub(super) fn members<'a>(&'a self, claim: &'a ClaimId) -> &'a [ClaimId] {
        if !self.restated.get(claim.index()).is_some_and(|is_restated| *is_restated) {
            return std::slice::from_ref(claim);
        }
        let near = self.members.get(&self.first(*claim)).and_then(|members| {
            let position = members.binary_search(claim).ok()?;
            members.chunks(MOST_MEMBERS).nth(position / MOST_MEMBERS)
        });
        near.unwrap_or(std::slice::from_ref(claim))
    }

    /// Where a claim is said to be the same as another; nothing where it is not.
    pub(super) fn restated_at(&self, claim: ClaimId) -> Option<Place> {
        self.places.get(&claim).copied()
    }
}
