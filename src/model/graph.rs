//! Questions that need a walk over the whole graph. Every walk here is a loop, since recursion that a map can
//! deepen would overflow the stack.

use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::unionfind::UnionFind;
use std::collections::{BTreeMap, BTreeSet};

use super::{Bond, Claim, ClaimId, Debate, Map, Step, StepId, Target};

/// The graph of the links, written in reverse so that each node's links are walked in the author's order.
pub(super) fn build(claims: &[Claim], steps: &[Step]) -> DiGraph<(), Bond, u32> {
    let links = steps.iter().map(|step| step.premises.len() + 1).sum();
    let mut graph = DiGraph::with_capacity(claims.len() + steps.len(), links);
    for _ in 0..claims.len() + steps.len() {
        graph.add_node(());
    }
    let step_node = |step: usize| NodeIndex::new(claims.len() + step);
    for (index, step) in steps.iter().enumerate().rev() {
        let node = step_node(index);
        let target = match step.target {
            Target::Claim(claim) => NodeIndex::new(claim.index()),
            Target::Step(step) => step_node(step.index()),
        };
        graph.add_edge(node, target, if step.is_rebuttal() { Bond::Rebuttal } else { Bond::Support });
        for premise in step.premises.iter().rev() {
            graph.add_edge(NodeIndex::new(premise.index()), node, Bond::Premise);
        }
    }
    graph
}

/// The rebuttals of every claim and step, in the author's order.
///
/// The graph would tell them only among the supports of a claim, and whoever asks for each of very many supports
/// what speaks against their claim would wait.
#[derive(Debug, Default)]
pub(super) struct Rebuttals {
    /// For every claim, and then every step, where its rebuttals begin in the list, and at last where all end.
    starts: Vec<u32>,
    steps: Vec<StepId>,
}

impl Rebuttals {
    pub(super) fn of(claims: &[Claim], steps: &[Step]) -> Rebuttals {
        let node = |target: Target| match target {
            Target::Claim(claim) => claim.index(),
            Target::Step(step) => claims.len() + step.index(),
        };
        let numbers = (0..).map(StepId).zip(steps);
        let mut pairs: Vec<(usize, StepId)> = numbers
            .filter(|(_, step)| step.is_rebuttal())
            .map(|(id, step)| (node(step.target), id))
            .collect();
        pairs.sort_unstable();
        let mut starts = vec![0; claims.len() + steps.len() + 1];
        for (node, _) in &pairs {
            starts[node + 1] += 1;
        }
        for node in 1..starts.len() {
            starts[node] += starts[node - 1];
        }
        Rebuttals { starts, steps: pairs.into_iter().map(|(_, step)| step).collect() }
    }

    /// Those of a claim or step, told by its place among all claims and then all steps.
    pub(super) fn of_node(&self, node: usize) -> &[StepId] {
        &self.steps[self.starts[node] as usize..self.starts[node + 1] as usize]
    }
}

/// For every claim whether a support leads to it, one that only explains it included.
pub(super) fn conclusions(claims: &[Claim], steps: &[Step]) -> Vec<bool> {
    let mut is_conclusion = vec![false; claims.len()];
    for step in steps.iter().filter(|step| !step.is_rebuttal()) {
        if let Target::Claim(claim) = step.target {
            is_conclusion[claim.index()] = true;
        }
    }
    is_conclusion
}

/// Each pair of contraries once, in the order of writing.
pub(super) fn contrary_pairs(maps: &[Map]) -> Vec<(ClaimId, ClaimId)> {
    let mut seen = BTreeSet::new();
    let mut pairs = Vec::new();
    for contrary in maps.iter().flat_map(|map| &map.contraries) {
        for (index, &one) in contrary.claims.iter().enumerate() {
            for &other in &contrary.claims[index + 1..] {
                if one != other && seen.insert((one.min(other), one.max(other))) {
                    pairs.push((one, other));
                }
            }
        }
    }
    pairs
}

/// For each pair of contraries, the lesser claim first, where the first reason is written that the author gives for
/// it: the map, and the position of the set in it. Pairs without a reason are left out.
pub(super) fn contrary_reasons(maps: &[Map]) -> BTreeMap<(ClaimId, ClaimId), (u32, u32)> {
    let mut reasons = BTreeMap::new();
    for (map, written) in (0..).zip(maps) {
        for (set, contrary) in (0..).zip(&written.contraries) {
            if contrary.because.as_deref().is_none_or(|because| because.trim().is_empty()) {
                continue;
            }
            for (index, &one) in contrary.claims.iter().enumerate() {
                for &other in &contrary.claims[index + 1..] {
                    reasons.entry((one.min(other), one.max(other))).or_insert((map, set));
                }
            }
        }
    }
    reasons
}

/// The number of the part that each claim belongs to: claims that steps, contraries, restatements or
/// entailments join, directly or by way of others, have the same.
pub(super) fn parts(debate: &Debate) -> Vec<u32> {
    let claims = debate.claims.len();
    let mut sets = UnionFind::<u32>::new(claims + debate.steps.len());
    for (id, step) in debate.steps() {
        let node = (claims + id.index()) as u32;
        let target = match step.target {
            Target::Claim(claim) => claim.0,
            Target::Step(step) => (claims + step.index()) as u32,
        };
        sets.union(node, target);
        for premise in &step.premises {
            sets.union(node, premise.0);
        }
    }
    for map in &debate.maps {
        let contraries = map.contraries.iter().map(|contrary| &contrary.claims);
        for joined in contraries.chain(map.restatements.iter().map(|restatement| &restatement.claims)) {
            for pair in joined.windows(2) {
                sets.union(pair[0].0, pair[1].0);
            }
        }
        for entailment in &map.entailments {
            sets.union(entailment.from.0, entailment.to.0);
        }
    }
    let mut numbers = sets.into_labeling();
    numbers.truncate(claims);
    numbers
}
