//! Claims that restate each other: they are one proposition, whoever says it in whichever words.

use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

use crate::model::{ClaimId, Debate};

/// The propositions of a debate.
pub(super) struct Propositions {
    /// The claims of each, in the order of the first of them.
    all: Vec<Vec<ClaimId>>,
    /// By claim: its proposition.
    of: Vec<usize>,
}

impl Propositions {
    /// The propositions, in time linear in claims and restatements.
    pub(super) fn of(debate: &Debate) -> Propositions {
        let mut sets = UnionFind::<u32>::new(debate.claims().len());
        for restatement in debate.maps().flat_map(|(_, map)| &map.restatements) {
            for pair in restatement.claims.windows(2) {
                sets.union(pair[0].0, pair[1].0);
            }
        }
        let mut all: Vec<Vec<ClaimId>> = Vec::new();
        let mut of = Vec::with_capacity(debate.claims().len());
        let mut positions: BTreeMap<u32, usize> = BTreeMap::new();
        for (claim, _) in debate.claims() {
            let position = *positions.entry(sets.find_mut(claim.0)).or_insert_with(|| {
                all.push(Vec::new());
                all.len() - 1
            });
            all[position].push(claim);
            of.push(position);
        }
        Propositions { all, of }
    }

    /// All of them, each as the claims that state it.
    pub(super) fn all(&self) -> &[Vec<ClaimId>] {
        &self.all
    }

    /// A claim and those that restate it, in order.
    pub(super) fn with(&self, claim: ClaimId) -> &[ClaimId] {
        &self.all[self.of[claim.index()]]
    }

    /// The first of the claims that state what a claim states.
    pub(super) fn first(&self, claim: ClaimId) -> ClaimId {
        self.with(claim)[0]
    }
}
