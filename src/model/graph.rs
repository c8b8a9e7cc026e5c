//! Questions that need a walk over the whole graph. Every walk here is a loop, since recursion that a map can
//! deepen would overflow the stack.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::unionfind::UnionFind;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Bond, Claim, ClaimId, Debate, Map, MapId, Ring, Step, StepId, Target};

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

pub(super) fn support_rings(debate: &Debate) -> Vec<Ring> {
    let carries = |step: StepId| debate[step].carries();
    let claims = debate.claims.len();
    // Steps that carry nothing keep their nodes and lose their links.
    let graph = debate.graph.filter_map(
        |_, ()| Some(()),
        |link, bond| {
            let (from, to) = debate.graph.edge_endpoints(link).expect("the link is of this graph");
            let step = if *bond == Bond::Premise { to } else { from };
            carries(StepId((step.index() - claims) as u32)).then_some(())
        },
    );
    let mut rings: Vec<Ring> = kosaraju_scc(&graph)
        .into_iter()
        .filter(|component| component.len() > 1)
        .map(|component| {
            let members: BTreeSet<usize> = component.iter().map(|node| node.index()).collect();
            ring(debate, &members)
        })
        .collect();
    rings.sort_by(|one, other| one.claims.cmp(&other.claims));
    rings
}

/// The ring of the nodes of one strongly connected component.
fn ring(debate: &Debate, members: &BTreeSet<usize>) -> Ring {
    let claim_count = debate.claims.len();
    let claims: Vec<ClaimId> =
        members.iter().filter(|&&node| node < claim_count).map(|&node| ClaimId(node as u32)).collect();
    let first = claims[0];
    // Breadth first from the first claim, by claims; each claim remembers how it was reached.
    let mut reached: BTreeMap<ClaimId, (ClaimId, StepId)> = BTreeMap::new();
    let mut queue = VecDeque::from([first]);
    while let Some(claim) = queue.pop_front() {
        for step in debate.uses_of(claim).filter(|step| members.contains(&(claim_count + step.index()))) {
            let Target::Claim(next) = debate[step].target else { continue };
            if let std::collections::btree_map::Entry::Vacant(entry) = reached.entry(next) {
                entry.insert((claim, step));
                queue.push_back(next);
            }
        }
        if reached.contains_key(&first) {
            break;
        }
    }
    let mut path = Vec::new();
    let mut at = first;
    loop {
        let (from, step) = reached[&at];
        path.push((from, step));
        at = from;
        if at == first {
            break;
        }
    }
    path.reverse();
    Ring { path, claims }
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
