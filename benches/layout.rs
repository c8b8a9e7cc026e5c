//! How long the layout takes on generated argument maps.

use divan::{Bencher, black_box};
use elenchus::layout::{Spacing, layered};

mod support;
use support::diagrams::generate;

fn main() {
    divan::main();
}

/// Nodes, cards and pills together.
const NODES: [usize; 5] = [20, 100, 300, 1_000, 10_000];

#[divan::bench(args = NODES)]
fn argument_map(bencher: Bencher, nodes: usize) {
    let diagram = generate(nodes, 1);
    bencher.bench(|| layered(black_box(&diagram), &Spacing::default()));
}

#[divan::bench(args = NODES)]
fn argument_map_of_any_width(bencher: Bencher, nodes: usize) {
    let diagram = generate(nodes, 1);
    let spacing = Spacing { target_width: f64::INFINITY, ..Spacing::default() };
    bencher.bench(|| layered(black_box(&diagram), &spacing));
}
