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

pub(super) fn parts(debate: &Debate, map: MapId) -> Vec<Vec<ClaimId>> {
    let claims = debate.claims.len();
    let range = debate[map].claims.clone();
    // Claims of other maps and all steps take part, so that two claims joined by way of another map's are one.
    let mut sets = UnionFind::<usize>::new(claims + debate.steps.len());
    for (id, step) in debate.steps() {
        let node = claims + id.index();
        let target = match step.target {
            Target::Claim(claim) => claim.index(),
            Target::Step(step) => claims + step.index(),
        };
        sets.union(node, target);
        for premise in &step.premises {
            sets.union(node, premise.index());
        }
    }
    for &(one, other) in &debate.contraries {
        sets.union(one.index(), other.index());
    }
    for restatement in debate.maps.iter().flat_map(|map| &map.restatements) {
        for pair in restatement.claims.windows(2) {
            sets.union(pair[0].index(), pair[1].index());
        }
    }
    for entailment in debate.maps.iter().flat_map(|map| &map.entailments) {
        sets.union(entailment.from.index(), entailment.to.index());
    }
    let mut parts: BTreeMap<usize, Vec<ClaimId>> = BTreeMap::new();
    for index in range {
        parts.entry(sets.find_mut(index as usize)).or_default().push(ClaimId(index));
    }
    let main = debate[map].theses.first().map(|thesis| sets.find_mut(thesis.index()));
    let mut parts: Vec<(usize, Vec<ClaimId>)> = parts.into_iter().collect();
    parts.sort_by_key(|(root, part)| (Some(*root) != main, part[0]));
    parts.into_iter().map(|(_, part)| part).collect()
}
