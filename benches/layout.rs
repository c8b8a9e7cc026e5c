//! How long the layout takes on generated argument maps.

use divan::{Bencher, black_box};
use elenchus::layout::{Diagram, Edge, Node, Size, Spacing, layered};

fn main() {
    divan::main();
}

/// Nodes, cards and pills together.
const NODES: [usize; 5] = [20, 100, 300, 1_000, 10_000];

#[divan::bench(args = NODES)]
fn argument_map(bencher: Bencher, nodes: usize) {
    let diagram = generate(nodes);
    bencher.bench(|| layered(black_box(&diagram), &Spacing::default()));
}

#[divan::bench(args = NODES)]
fn argument_map_of_any_width(bencher: Bencher, nodes: usize) {
    let diagram = generate(nodes);
    let spacing = Spacing { target_width: f64::INFINITY, ..Spacing::default() };
    bencher.bench(|| layered(black_box(&diagram), &spacing));
}

/// A thesis with reasons and objections under claims chosen at random, one premise in ten used before.
fn generate(nodes: usize) -> Diagram {
    let mut state = 1_u64;
    let mut below = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) as usize) % limit
    };
    let node = |width, height| Node { size: Size { width, height } };
    let mut diagram = Diagram { nodes: vec![node(180.0, 60.0)], edges: Vec::new() };
    let mut cards = vec![0];
    while diagram.nodes.len() < nodes {
        let step = diagram.nodes.len();
        diagram.nodes.push(node(62.0, 20.0));
        diagram.edges.push(Edge { from: step, to: cards[below(cards.len())], joins: false });
        for _ in 0..=below(3) {
            let used = below(10) == 0;
            let from = if used { cards[below(cards.len())] } else { diagram.nodes.len() };
            if !used {
                diagram.nodes.push(node(180.0, 60.0));
                cards.push(from);
            }
            diagram.edges.push(Edge { from, to: step, joins: true });
        }
    }
    diagram
}
