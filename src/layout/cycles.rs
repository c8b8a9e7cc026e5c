//! Arguments in a circle: which edges to turn round for the drawing.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::adjacency::Adjacency;
use super::{Diagram, Edge};

/// An edge of the drawing: `above` stands on a higher layer than `below`. Together the links form no circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// The lower end.
    pub below: usize,
    /// The upper end.
    pub above: usize,
    /// Whether the edge itself runs downwards.
    pub turned: bool,
    /// Whether the link runs together with the others below `above` that join.
    pub joins: bool,
}

/// One link an edge, in the order of the edges; no edge of `diagram` may lead from a node to itself.
///
/// Only edges on circles are turned, few of them, and rather those that lead down from what the author
/// wrote first.
/// Source: Eades, Lin & Smyth 1993, "A fast and effective heuristic for the feedback arc set problem",
/// run inside each strongly connected component.
pub fn without_circles(diagram: &Diagram) -> Vec<Link> {
    let nodes = diagram.nodes.len();
    let circle = circles(nodes, &diagram.edges);
    let on_circle = |edge: &Edge| circle[edge.from] == circle[edge.to];
    let bound: Vec<Edge> = diagram.edges.iter().copied().filter(on_circle).collect();
    let place = if bound.is_empty() { Vec::new() } else { sequence(nodes, &bound) };
    let link = |edge: &Edge| {
        if on_circle(edge) && place[edge.from] > place[edge.to] {
            Link { below: edge.to, above: edge.from, turned: true, joins: false }
        } else {
            Link { below: edge.from, above: edge.to, turned: false, joins: edge.joins }
        }
    };
    diagram.edges.iter().map(link).collect()
}

/// For each node the number of its strongly connected component.
fn circles(nodes: usize, edges: &[Edge]) -> Vec<usize> {
    let mut graph = DiGraph::<(), (), usize>::with_capacity(nodes, edges.len());
    for _ in 0..nodes {
        graph.add_node(());
    }
    for edge in edges {
        graph.add_edge(NodeIndex::new(edge.from), NodeIndex::new(edge.to), ());
    }
    let mut circle = vec![0; nodes];
    for (number, members) in kosaraju_scc(&graph).iter().enumerate() {
        for member in members {
            circle[member.index()] = number;
        }
    }
    circle
}

/// The nodes in a row, as the place of each, such that few edges lead back.
///
/// Sinks go to the end of the row, sources to its start, and when there are neither, the node with the most
/// edges in over those out goes to the end: of several, the one the author wrote first.
fn sequence(nodes: usize, edges: &[Edge]) -> Vec<usize> {
    let mut peel = Peel::new(nodes, edges);
    let (mut start, mut end) = (Vec::new(), Vec::new());
    loop {
        if let Some(sink) = peel.sinks.pop_front() {
            peel.take(sink, &mut end);
        } else if let Some(source) = peel.sources.pop_front() {
            peel.take(source, &mut start);
        } else if let Some((balance, Reverse(node))) = peel.richest.pop() {
            if balance == peel.balance(node) {
                peel.take(node, &mut end);
            }
        } else {
            break;
        }
    }
    let mut place = vec![0; nodes];
    for (index, node) in start.into_iter().chain(end.into_iter().rev()).enumerate() {
        place[node] = index;
    }
    place
}

/// A graph that loses its nodes one after the other.
struct Peel<'e> {
    edges: &'e [Edge],
    outgoing: Adjacency,
    incoming: Adjacency,
    gone: Vec<bool>,
    outs: Vec<isize>,
    ins: Vec<isize>,
    sinks: VecDeque<usize>,
    sources: VecDeque<usize>,
    /// Every node under each balance it ever had; the old ones are skipped when they come up.
    richest: BinaryHeap<(isize, Reverse<usize>)>,
}

impl<'e> Peel<'e> {
    fn new(nodes: usize, edges: &'e [Edge]) -> Self {
        let outgoing = Adjacency::by_key(nodes, edges.iter().map(|edge| edge.from));
        let incoming = Adjacency::by_key(nodes, edges.iter().map(|edge| edge.to));
        let outs = (0..nodes).map(|node| outgoing.of(node).len() as isize).collect();
        let ins = (0..nodes).map(|node| incoming.of(node).len() as isize).collect();
        let (gone, sinks, sources) = (vec![false; nodes], VecDeque::new(), VecDeque::new());
        let richest = BinaryHeap::new();
        let mut peel = Peel { edges, outgoing, incoming, gone, outs, ins, sinks, sources, richest };
        for node in 0..nodes {
            peel.sort_in(node);
        }
        peel
    }

    fn balance(&self, node: usize) -> isize {
        self.ins[node] - self.outs[node]
    }

    fn sort_in(&mut self, node: usize) {
        if self.outs[node] == 0 {
            self.sinks.push_back(node);
        } else if self.ins[node] == 0 {
            self.sources.push_back(node);
        } else {
            self.richest.push((self.balance(node), Reverse(node)));
        }
    }

    /// Moves a node into `row` and its edges out of the graph; nothing when it has gone already.
    fn take(&mut self, node: usize, row: &mut Vec<usize>) {
        if std::mem::replace(&mut self.gone[node], true) {
            return;
        }
        row.push(node);
        for index in 0..self.outgoing.of(node).len() {
            let neighbour = self.edges[self.outgoing.of(node)[index]].to;
            self.ins[neighbour] -= 1;
            self.sort_in(neighbour);
        }
        for index in 0..self.incoming.of(node).len() {
            let neighbour = self.edges[self.incoming.of(node)[index]].from;
            self.outs[neighbour] -= 1;
            self.sort_in(neighbour);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::tests::{Lcg, diagram};

    fn turned(nodes: usize, edges: &[(usize, usize)]) -> Vec<usize> {
        let links = without_circles(&diagram(nodes, edges));
        (0..links.len()).filter(|&index| links[index].turned).collect()
    }

    #[test]
    fn nothing_is_turned_without_a_circle() {
        assert!(turned(5, &[(1, 0), (2, 0), (3, 1), (3, 2), (4, 0), (4, 3)]).is_empty());
    }

    #[test]
    fn of_two_claims_that_back_each_other_the_first_stands_on_top() {
        assert_eq!(turned(2, &[(0, 1), (1, 0)]), [0]);
        assert_eq!(turned(4, &[(0, 1), (1, 2), (2, 3), (3, 0)]), [0]);
    }

    #[test]
    fn an_edge_off_every_circle_is_never_turned() {
        let edges = [(1, 0), (0, 1), (2, 1), (3, 2), (4, 3), (3, 4), (0, 5)];
        assert!(turned(6, &edges).iter().all(|&index| [0, 1, 4, 5].contains(&index)));
    }

    #[test]
    fn no_circle_is_left_and_at_most_half_of_the_edges_are_turned() {
        for seed in 0..200 {
            let mut lcg = Lcg::new(seed);
            let nodes = 2 + lcg.below(12);
            let edges: Vec<_> = (0..lcg.below(40)).map(|_| lcg.pair(nodes)).collect();
            let links = without_circles(&diagram(nodes, &edges));
            let mut graph = DiGraph::<(), (), usize>::default();
            (0..nodes).for_each(|_| _ = graph.add_node(()));
            for link in &links {
                graph.add_edge(NodeIndex::new(link.below), NodeIndex::new(link.above), ());
            }
            assert!(petgraph::algo::toposort(&graph, None).is_ok(), "seed {seed}");
            assert!(links.iter().filter(|link| link.turned).count() * 2 <= links.len(), "seed {seed}");
        }
    }
}
