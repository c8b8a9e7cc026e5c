//! Boxes and lines as argument maps have them: the same for the same numbers.

use elenchus::layout::{Diagram, Edge, Node, Size};

use super::chance::Chance;

/// A thesis with reasons and objections under claims chosen at random; one premise in ten is used before, and one step
/// in eight is undercut.
pub fn generate(nodes: usize, seed: u64) -> Diagram {
    let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut below = |limit| chance.below(limit);
    let node = |width, height| Node { size: Size { width, height } };
    let mut diagram = Diagram { nodes: vec![node(180.0, 60.0)], edges: Vec::new() };
    let (mut cards, mut steps) = (vec![0], Vec::new());
    while diagram.nodes.len() < nodes {
        let step = diagram.nodes.len();
        let is_undercut = !steps.is_empty() && below(8) == 0;
        let to = if is_undercut { steps[below(steps.len())] } else { cards[below(cards.len())] };
        diagram.nodes.push(node(62.0, 20.0));
        diagram.edges.push(Edge { from: step, to, joins: false });
        for _ in 0..=below(3) {
            let used = below(10) == 0;
            let from = if used { cards[below(cards.len())] } else { diagram.nodes.len() };
            if !used {
                diagram.nodes.push(node(180.0, 60.0));
                cards.push(from);
            }
            diagram.edges.push(Edge { from, to: step, joins: true });
        }
        steps.push(step);
    }
    diagram
}
