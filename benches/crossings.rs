//! How many lines cross in generated argument maps, and how long drawing them takes, beside Graphviz `dot` where it is
//! installed. Prints the table of docs/map.md: `cargo bench --bench crossings`.
//!
//! Both are counted alike: pairs of lines that cross somewhere and have no box in common, lines taken as the polygons
//! through their bends, the curves of `dot` as sixteen pieces each.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::Instant;

use elenchus::layout::{Diagram, Placed, Point, Spacing, layered};

mod support;
use support::diagrams::generate;

/// Nodes, cards and pills together, and for how many maps of that size.
const SIZES: [(usize, u64); 5] = [(20, 31), (100, 31), (300, 31), (1_000, 15), (10_000, 3)];

/// Beyond this size `dot` takes too long to wait for.
const MOST_FOR_DOT: usize = 1_000;

fn main() {
    let has_dot = Command::new("dot").arg("-V").stderr(Stdio::null()).status().is_ok();
    let wide = Spacing { target_width: f64::INFINITY, ..Spacing::default() };
    println!("| boxes | crossings | within the page | `dot` | time | `dot` |");
    println!("|---:|---:|---:|---:|---:|---:|");
    for (nodes, seeds) in SIZES {
        let [mut ours, mut paged, mut theirs] = [const { Vec::new() }; 3];
        let mut our_ms = Vec::new();
        let before_ms = children_ms();
        for seed in 1..=seeds {
            let diagram = generate(nodes, seed);
            let (placed, ms) = timed(|| layered(black_box(&diagram), &wide));
            ours.push(crossings(&diagram, &placed.edges));
            our_ms.push(ms);
            paged.push(crossings(&diagram, &layered(&diagram, &Spacing::default()).edges));
            if has_dot && nodes <= MOST_FOR_DOT {
                let text = dot_text(&diagram, &placed, &wide);
                let plain = run_dot(&text);
                theirs.push(crossings(&diagram, &curves(&plain, &diagram)));
            }
        }
        let their_ms = (!theirs.is_empty()).then(|| (children_ms() - before_ms) / seeds as f64);
        let show = |value: Option<f64>, digits: usize| {
            value.map_or_else(|| "–".to_owned(), |value| format!("{value:.digits$}"))
        };
        println!(
            "| {nodes} | {} | {} | {} | {} ms | {} ms |",
            show(median(&mut ours), 0),
            show(median(&mut paged), 0),
            show(median(&mut theirs), 0),
            show(median(&mut our_ms), 2),
            show(their_ms, 0),
        );
    }
}

fn median<T: Copy + Into<f64> + PartialOrd>(values: &mut [T]) -> Option<f64> {
    values.sort_by(|one, other| one.partial_cmp(other).expect("no time is NaN"));
    values.get(values.len() / 2).map(|&value| value.into())
}

/// What a function gives, and how long it takes, as a mean of enough runs for the clock.
fn timed<T>(run: impl Fn() -> T) -> (T, f64) {
    let started = own_ms();
    let mut runs = 0.0;
    loop {
        let result = run();
        runs += 1.0;
        let taken_ms = own_ms() - started;
        if taken_ms >= 60.0 {
            return (result, taken_ms / runs);
        }
    }
}

/// How long this program has computed; other programs on a busy machine do not count where the system tells.
fn own_ms() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64() * 1e3, |nanoseconds| nanoseconds / 1e6)
}

/// How long the programs that this one has started have computed, in steps of ten; 0 where the system does not tell.
fn children_ms() -> f64 {
    let told = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The fields after the name, which stands in brackets.
    let fields = told.rsplit(')').next().unwrap_or_default().split_ascii_whitespace();
    fields.skip(13).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() * 10.0
}

/// How many pairs of lines without a common box cross.
fn crossings(diagram: &Diagram, lines: &[Vec<Point>]) -> u32 {
    let reach = |line: &[Point]| {
        let least = |of: fn(&Point) -> f64| line.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&Point) -> f64| line.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        [least(|point| point.x), most(|point| point.x), least(|point| point.y), most(|point| point.y)]
    };
    let mut order: Vec<(usize, [f64; 4])> = lines.iter().map(|line| reach(line)).enumerate().collect();
    order.sort_by(|one, other| one.1[2].total_cmp(&other.1[2]));
    let mut count = 0;
    for (place, &(one, [left, right, _, bottom])) in order.iter().enumerate() {
        let ends = diagram.edges[one];
        for &(other, [other_left, other_right, other_top, _]) in &order[place + 1..] {
            if other_top > bottom {
                break;
            }
            let others = diagram.edges[other];
            let is_joined = [ends.from, ends.to].iter().any(|end| [others.from, others.to].contains(end));
            if !is_joined && other_left <= right && left <= other_right {
                count += u32::from(cross(&lines[one], &lines[other]));
            }
        }
    }
    count
}

fn cross(one: &[Point], other: &[Point]) -> bool {
    one.windows(2).any(|one| other.windows(2).any(|other| pieces_cross(one, other)))
}

/// Whether two straight pieces have a point in common that is an end of neither, or the line of one holds the end of
/// the other.
fn pieces_cross(one: &[Point], other: &[Point]) -> bool {
    let side = |from: Point, to: Point, point: Point| {
        ((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)) > 0.0
    };
    side(one[0], one[1], other[0]) != side(one[0], one[1], other[1])
        && side(other[0], other[1], one[0]) != side(other[0], other[1], one[1])
}

/// The diagram in the language of `dot`, with the same boxes and distances.
fn dot_text(diagram: &Diagram, placed: &Placed, spacing: &Spacing) -> String {
    let inches = |px: f64| px / 72.0;
    let mut text = format!(
        "digraph {{ rankdir=BT; nodesep={}; ranksep={}; node [shape=box, fixedsize=true, label=\"\"];\n",
        inches(spacing.node_gap),
        inches(spacing.layer_gap),
    );
    for (number, at) in placed.nodes.iter().enumerate() {
        let _ = writeln!(text, "n{number} [width={}, height={}];", inches(at.width), inches(at.height));
    }
    for edge in &diagram.edges {
        let _ = writeln!(text, "n{} -> n{};", edge.from, edge.to);
    }
    text + "}\n"
}

fn run_dot(text: &str) -> String {
    let mut dot = Command::new("dot")
        .arg("-Tplain")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("dot was there before");
    let mut input = dot.stdin.take().expect("its input is a pipe");
    input.write_all(text.as_bytes()).expect("dot reads its input");
    drop(input);
    let output = dot.wait_with_output().expect("dot comes to an end");
    String::from_utf8(output.stdout).expect("dot prints text")
}

/// The lines that `dot` has drawn, in the order of the edges, each curve cut into short straight pieces.
fn curves(plain: &str, diagram: &Diagram) -> Vec<Vec<Point>> {
    // Several lines between the same boxes come in their order.
    let mut drawn: Vec<(usize, usize, Vec<Point>)> = Vec::new();
    for line in plain.lines().filter_map(|line| line.strip_prefix("edge ")) {
        let mut words = line.split_ascii_whitespace();
        let mut node = || words.next().and_then(|name| name[1..].parse::<usize>().ok()).expect("a node");
        let (from, to) = (node(), node());
        let count: usize = words.next().and_then(|word| word.parse().ok()).expect("a count");
        let mut numbers = words.filter_map(|word| word.parse::<f64>().ok());
        let mut point = || Some(Point { x: numbers.next()?, y: numbers.next()? });
        let controls: Vec<Point> = (0..count).filter_map(|_| point()).collect();
        drawn.push((from, to, polygon(&controls)));
    }
    drawn.sort_by_key(|&(from, to, _)| (from, to));
    let mut edges: Vec<usize> = (0..diagram.edges.len()).collect();
    edges.sort_by_key(|&edge| (diagram.edges[edge].from, diagram.edges[edge].to));
    assert_eq!(drawn.len(), edges.len(), "dot draws every line");
    let mut lines = vec![Vec::new(); edges.len()];
    for (edge, (_, _, line)) in edges.into_iter().zip(drawn) {
        lines[edge] = line;
    }
    lines
}

fn polygon(controls: &[Point]) -> Vec<Point> {
    let mut line = vec![controls[0]];
    for curve in controls[1..].chunks_exact(3) {
        let start = line[line.len() - 1];
        for step in 1..=16 {
            let t = f64::from(step) / 16.0;
            let weights =
                [(1.0 - t).powi(3), 3.0 * t * (1.0 - t).powi(2), 3.0 * t * t * (1.0 - t), t.powi(3)];
            let points = [start, curve[0], curve[1], curve[2]];
            let sum = |of: fn(&Point) -> f64| {
                points.iter().zip(weights).map(|(point, weight)| of(point) * weight).sum()
            };
            line.push(Point { x: sum(|point| point.x), y: sum(|point| point.y) });
        }
    }
    line
}
