//! A debate without some of its maps, and which maps belong together.

use petgraph::unionfind::UnionFind;
use std::collections::BTreeMap;

use super::{Claim, ClaimId, Debate, Map, MapId, Party, Step, StepId, Target};

impl Debate {
    /// The maps in sets, in the order of their first maps: whatever one map names of another, be it a premise or in a
    /// weighing, the two are in one set, and so are those that a third joins.
    pub fn joined(&self) -> Vec<Vec<MapId>> {
        let mut sets = UnionFind::new(self.maps.len());
        let home = |claim: ClaimId| self[claim].map.index();
        for (_, step) in self.steps() {
            let target = match step.target {
                Target::Claim(claim) => home(claim),
                Target::Step(step) => self[step].map.index(),
            };
            sets.union(step.map.index(), target);
            for &claim in step.premises.iter().chain(step.roles.iter().map(|(_, claim)| claim)) {
                sets.union(step.map.index(), home(claim));
            }
        }
        for (id, map) in self.maps() {
            let in_sets = map.contraries.iter().map(|one| &one.claims);
            let in_sets = in_sets.chain(map.restatements.iter().map(|one| &one.claims)).flatten();
            let in_pairs = map.entailments.iter().flat_map(|one| [&one.from, &one.to]);
            let expected = map.expected.iter().map(|one| &one.claim);
            for &claim in in_sets.chain(in_pairs).chain(expected).chain(&map.theses) {
                sets.union(id.index(), home(claim));
            }
            for party in map.preferences.iter().flat_map(|one| [one.stronger, one.weaker]) {
                let home = match party {
                    Party::Claim(claim) => home(claim),
                    Party::Step(step) => self[step].map.index(),
                };
                sets.union(id.index(), home);
            }
        }
        let mut joined: BTreeMap<usize, Vec<MapId>> = BTreeMap::new();
        for (id, _) in self.maps() {
            joined.entry(sets.find_mut(id.index())).or_default().push(id);
        }
        let mut joined: Vec<Vec<MapId>> = joined.into_values().collect();
        joined.sort();
        joined
    }

    /// The debate of some of the maps alone, with the whole library. They must come in order and name nothing of the
    /// others, as is so of any of the sets of [`Debate::joined`] together.
    pub fn part(&self, maps: &[MapId]) -> Debate {
        let renumber = Renumber::of(self, maps);
        let claims_of = |&map: &MapId| self.claims_of(map).map(|(_, claim)| renumber.claim_of(claim));
        let steps_of = |&map: &MapId| self.steps_of(map).map(|(_, step)| renumber.step_of(step));
        let claims = maps.iter().flat_map(claims_of).collect();
        let steps = maps.iter().flat_map(steps_of).collect();
        let maps = maps.iter().map(|&map| renumber.map_of(&self[map])).collect();
        Debate::new(maps, claims, steps, self.library.clone(), self.schemes.clone())
    }
}

/// The numbers of things in a part of a debate, by their numbers in the whole.
struct Renumber {
    /// By map of the whole: its number, and how far the numbers of its claims and steps are moved down.
    by_map: BTreeMap<MapId, (MapId, u32, u32)>,
    /// The first claim and the first step of each map of the part in the whole, in order.
    first_claims: Vec<(u32, u32)>,
    first_steps: Vec<(u32, u32)>,
}

impl Renumber {
    fn of(debate: &Debate, maps: &[MapId]) -> Renumber {
        let (mut claims, mut steps) = (0, 0);
        let mut renumber =
            Renumber { by_map: BTreeMap::new(), first_claims: Vec::new(), first_steps: Vec::new() };
        for (number, &id) in (0..).map(MapId).zip(maps) {
            let map = &debate[id];
            let (claims_down, steps_down) = (map.claims.start - claims, map.steps.start - steps);
            renumber.by_map.insert(id, (number, claims_down, steps_down));
            renumber.first_claims.push((map.claims.start, claims_down));
            renumber.first_steps.push((map.steps.start, steps_down));
            claims += map.claims.len() as u32;
            steps += map.steps.len() as u32;
        }
        renumber
    }

    fn claim(&self, claim: ClaimId) -> ClaimId {
        ClaimId(moved(claim.0, &self.first_claims))
    }

    fn step(&self, step: StepId) -> StepId {
        StepId(moved(step.0, &self.first_steps))
    }

    fn party(&self, party: Party) -> Party {
        match party {
            Party::Claim(claim) => Party::Claim(self.claim(claim)),
            Party::Step(step) => Party::Step(self.step(step)),
        }
    }

    fn claim_of(&self, claim: &Claim) -> Claim {
        Claim { map: self.by_map[&claim.map].0, ..claim.clone() }
    }

    fn step_of(&self, step: &Step) -> Step {
        let mut step = step.clone();
        step.map = self.by_map[&step.map].0;
        step.target = match step.target {
            Target::Claim(claim) => Target::Claim(self.claim(claim)),
            Target::Step(target) => Target::Step(self.step(target)),
        };
        let roles = step.roles.iter_mut().map(|(_, claim)| claim);
        step.premises.iter_mut().chain(roles).for_each(|claim| *claim = self.claim(*claim));
        step
    }

    fn map_of(&self, map: &Map) -> Map {
        let mut map = map.clone();
        let (claims, steps) = (map.claims.clone(), map.steps.clone());
        let down = |range: std::ops::Range<u32>, firsts: &[(u32, u32)]| {
            let start = if range.is_empty() { 0 } else { moved(range.start, firsts) };
            start..start + range.len() as u32
        };
        map.claims = down(claims, &self.first_claims);
        map.steps = down(steps, &self.first_steps);
        let in_sets = map.contraries.iter_mut().map(|one| &mut one.claims);
        let in_sets = in_sets.chain(map.restatements.iter_mut().map(|one| &mut one.claims)).flatten();
        let in_pairs = map.entailments.iter_mut().flat_map(|one| [&mut one.from, &mut one.to]);
        let expected = map.expected.iter_mut().map(|one| &mut one.claim);
        let all = in_sets.chain(in_pairs).chain(expected).chain(map.theses.iter_mut());
        all.for_each(|claim| *claim = self.claim(*claim));
        for one in &mut map.preferences {
            (one.stronger, one.weaker) = (self.party(one.stronger), self.party(one.weaker));
        }
        map
    }
}

/// A number, moved down as far as the numbers are that begin with the last first one before it.
fn moved(number: u32, firsts: &[(u32, u32)]) -> u32 {
    let next = firsts.partition_point(|&(first, _)| first <= number);
    let (_, down) = firsts[next.checked_sub(1).expect("a part names nothing of the maps that are left out")];
    number - down
}
