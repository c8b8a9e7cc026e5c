//! Where sources have it from: which repeat which.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use super::{Library, SourceId};

impl Library {
    /// The sources that repeat one another in circles, so that none of them is an origin: each circle from its first source
    /// on, the circles by their first sources.
    ///
    /// They are the strongly connected components of what is derived from what. A long chain of sources is no deeper call:
    /// the algorithm keeps its own stack.
    pub fn circles(&self) -> Vec<Vec<SourceId>> {
        let mut graph: DiGraph<SourceId, ()> = DiGraph::new();
        let nodes: Vec<_> =
            (0..self.sources.len() as u32).map(|index| graph.add_node(SourceId(index))).collect();
        for (index, source) in self.sources.iter().enumerate() {
            for original in &source.derived_from {
                graph.add_edge(nodes[index], nodes[original.index()], ());
            }
        }
        let components = kosaraju_scc(&graph).into_iter();
        let circles = components.filter(|nodes| nodes.len() > 1 || graph.contains_edge(nodes[0], nodes[0]));
        let mut circles: Vec<Vec<SourceId>> = circles
            .map(|nodes| {
                let mut circle: Vec<SourceId> = nodes.into_iter().map(|node| graph[node]).collect();
                circle.sort_unstable();
                circle
            })
            .collect();
        circles.sort();
        circles
    }
}
