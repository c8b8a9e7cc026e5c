//! Which propositions cannot be accepted together, without a list of all pairs: a set of a thousand
//! contraries has half a million.

use std::collections::BTreeMap;

use super::propositions::Propositions;
use crate::model::{ClaimId, Contrary, Debate, Map, MapId};

/// The sets of contraries, by what is in them.
pub(super) struct Contraries<'a> {
    sets: Vec<(MapId, &'a Contrary)>,
    /// For the first claim of each proposition the positions of its sets, in order.
    sets_of: BTreeMap<ClaimId, Vec<u32>>,
}

impl<'a> Contraries<'a> {
    pub(super) fn of(debate: &'a Debate, propositions: &Propositions) -> Contraries<'a> {
        let sets_in = |(id, map): (MapId, &'a Map)| map.contraries.iter().map(move |set| (id, set));
        let sets: Vec<(MapId, &Contrary)> = debate.maps().flat_map(sets_in).collect();
        let mut sets_of: BTreeMap<ClaimId, Vec<u32>> = BTreeMap::new();
        for (position, (_, set)) in sets.iter().enumerate() {
            for &claim in &set.claims {
                sets_of.entry(propositions.first(claim)).or_default().push(position as u32);
            }
        }
        Contraries { sets, sets_of }
    }

    /// The sets with the maps that they stand in, in the order of writing.
    pub(super) fn sets(&self) -> &[(MapId, &'a Contrary)] {
        &self.sets
    }

    /// The sets that a proposition is in, told by its first claim, in the order of writing.
    pub(super) fn sets_with(&self, first: ClaimId) -> impl Iterator<Item = &'a Contrary> + '_ {
        let positions = self.sets_of.get(&first).map_or(&[][..], Vec::as_slice);
        positions.iter().map(|&position| self.sets[position as usize].1)
    }

    /// The first claims of all propositions that are contrary to something, in order.
    pub(super) fn members(&self) -> impl Iterator<Item = ClaimId> + '_ {
        self.sets_of.keys().copied()
    }

    /// The first set that makes two propositions contrary, each told by its first claim, and its map.
    pub(super) fn between(&self, one: ClaimId, other: ClaimId) -> Option<(MapId, &'a Contrary)> {
        let (one, other) = (self.sets_of.get(&one)?, self.sets_of.get(&other)?);
        let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        let shared = short.iter().find(|&position| long.binary_search(position).is_ok())?;
        Some(self.sets[*shared as usize])
    }
}
