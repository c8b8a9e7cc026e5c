//! What must hold of every drawing, checked by definition over generated diagrams.

use super::*;

/// A linear congruential generator: the same numbers on every run and machine.
pub struct Lcg(u64);

impl Lcg {
    pub fn new(seed: u64) -> Self {
        let mut lcg = Lcg(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        lcg.below(2);
        lcg
    }

    /// A number below `limit`; 0 if that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }

    /// Two different numbers below `limit`.
    pub fn pair(&mut self, limit: usize) -> (usize, usize) {
        let first = self.below(limit);
        (first, (first + 1 + self.below(limit - 1)) % limit)
    }
}

/// Cards of one size and the edges given.
pub fn diagram(nodes: usize, edges: &[(usize, usize)]) -> Diagram {
    let edges = edges.iter().map(|&(from, to)| Edge { from, to, joins: false }).collect();
    Diagram { nodes: vec![node(180, 60); nodes], edges }
}

fn node(width: usize, height: usize) -> Node {
    Node { size: Size { width: width as f64, height: height as f64 } }
}

/// Cards and pills like those of an argument map: reasons, objections, undercuts, premises used twice.
pub fn argument_map(lcg: &mut Lcg, steps: usize) -> Diagram {
    let mut diagram = Diagram { nodes: vec![node(180, 60)], edges: Vec::new() };
    for step in 0..steps {
        let near = if step < 5 { 1 } else { diagram.nodes.len() };
        let to = lcg.below(near);
        let pill = diagram.nodes.len();
        diagram.nodes.push(node(62, 20));
        diagram.edges.push(Edge { from: pill, to, joins: false });
        for _ in 0..1 + lcg.below(3) {
            let used = lcg.below(10) == 0;
            let from = if used { lcg.below(pill) } else { diagram.nodes.len() };
            if !used {
                diagram.nodes.push(node(180, 50 + 10 * lcg.below(5)));
            }
            diagram.edges.push(Edge { from, to: pill, joins: true });
        }
    }
    diagram
}

/// Any nodes and edges: circles, loops, parallel edges, lone nodes, sizes from nothing to large.
fn anything(lcg: &mut Lcg) -> Diagram {
    let count = lcg.below(40);
    let nodes = (0..count).map(|_| node(lcg.below(240), lcg.below(90))).collect();
    let edges = if count == 0 { 0 } else { lcg.below(count * 3) };
    let edge = |_| Edge { from: lcg.below(count), to: lcg.below(count), joins: lcg.below(3) == 0 };
    Diagram { nodes, edges: (0..edges).map(edge).collect() }
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/// Whether a piece of a line has a point inside a box, its border apart (Liang & Barsky 1984).
fn enters(rect: &Rect, from: Point, to: Point) -> bool {
    const BORDER: f64 = 0.11;
    let (left, right) = (rect.x + BORDER, rect.x + rect.width - BORDER);
    let (top, bottom) = (rect.y + BORDER, rect.y + rect.height - BORDER);
    if left >= right || top >= bottom {
        return false;
    }
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (step, room) in
        [(-dx, from.x - left), (dx, right - from.x), (-dy, from.y - top), (dy, bottom - from.y)]
    {
        if step == 0.0 && room <= 0.0 {
            return false;
        } else if step < 0.0 {
            start = start.max(room / step);
        } else if step > 0.0 {
            end = end.min(room / step);
        }
    }
    start < end
}

/// A curve as documented in [`Placed::edges`], cut into short straight pieces.
fn curve(from: Point, to: Point) -> Vec<Point> {
    let middle = (from.y + to.y) / 2.0;
    let at = |t: f64| {
        let (a, b, c, d) =
            ((1.0 - t).powi(3), 3.0 * t * (1.0 - t).powi(2), 3.0 * t * t * (1.0 - t), t.powi(3));
        Point { x: (a + b) * from.x + (c + d) * to.x, y: a * from.y + (b + c) * middle + d * to.y }
    };
    (0..=16).map(|step| at(f64::from(step) / 16.0)).collect()
}

/// Fails unless the drawing keeps every promise of [`Placed`].
fn check(diagram: &Diagram, placed: &Placed, seed: u64) {
    assert_eq!(placed.nodes.len(), diagram.nodes.len());
    assert_eq!(placed.edges.len(), diagram.edges.len());
    for (index, rect) in placed.nodes.iter().enumerate() {
        for (other, next) in placed.nodes.iter().enumerate().skip(index + 1) {
            assert!(!overlap(rect, next), "seed {seed}: boxes {index} and {other} overlap");
        }
        let inside = rect.x >= 0.0
            && rect.y >= 0.0
            && rect.x + rect.width <= placed.size.width + 0.1
            && rect.y + rect.height <= placed.size.height + 0.1;
        assert!(inside, "seed {seed}: box {index} lies outside");
    }
    for (edge, line) in diagram.edges.iter().zip(&placed.edges) {
        assert!(line.len() >= 2 && line.iter().all(is_rounded), "seed {seed}: {edge:?} {line:?}");
        touches(&placed.nodes[edge.from], line[0], seed);
        touches(&placed.nodes[edge.to], line[line.len() - 1], seed);
        for pair in line.windows(2) {
            for piece in curve(pair[0], pair[1]).windows(2).chain([pair]) {
                for (index, rect) in placed.nodes.iter().enumerate() {
                    assert!(!enters(rect, piece[0], piece[1]), "seed {seed}: {edge:?} runs through {index}");
                }
            }
        }
    }
}

fn is_rounded(point: &Point) -> bool {
    [point.x, point.y].iter().all(|px| (px * 10.0 - (px * 10.0).round()).abs() < 1e-6 && *px >= 0.0)
}

fn touches(rect: &Rect, point: Point, seed: u64) {
    let across = (rect.x - 0.11..=rect.x + rect.width + 0.11).contains(&point.x);
    let along = (rect.y - 0.11..=rect.y + rect.height + 0.11).contains(&point.y);
    assert!(across && along, "seed {seed}: a line ends at {point:?}, off {rect:?}");
}

/// The order of the middles of some boxes from left to right.
fn left_to_right(placed: &Placed, nodes: std::ops::Range<usize>) -> Vec<usize> {
    let mut nodes: Vec<usize> = nodes.collect();
    let middle = |node: &usize| placed.nodes[*node].x + placed.nodes[*node].width / 2.0;
    nodes.sort_by(|left, right| middle(left).total_cmp(&middle(right)));
    nodes
}

#[test]
fn no_box_overlaps_and_no_line_runs_through_a_box() {
    for seed in 0..400 {
        let diagram = anything(&mut Lcg::new(seed));
        let narrow = Spacing { target_width: 600.0, ..Spacing::default() };
        check(&diagram, &layered(&diagram, &Spacing::default()), seed);
        check(&diagram, &layered(&diagram, &narrow), seed);
    }
}

#[test]
fn argument_maps_are_drawn_cleanly_within_the_target_width() {
    for seed in 0..200 {
        let diagram = argument_map(&mut Lcg::new(seed), 8 + seed as usize % 20);
        let placed = layered(&diagram, &Spacing::default());
        check(&diagram, &placed, seed);
        assert!(placed.size.width <= 1600.0, "seed {seed}: {} px", placed.size.width);
    }
}

#[test]
fn two_runs_give_the_same_numbers() {
    let diagram = argument_map(&mut Lcg::new(7), 60);
    let text = || format!("{:?}", layered(&diagram, &Spacing::default()));
    assert_eq!(text(), text());
}

#[test]
fn an_empty_diagram_takes_no_room() {
    assert_eq!(layered(&Diagram::default(), &Spacing::default()), Placed::default());
}

#[test]
fn a_single_node_stands_in_the_corner() {
    let placed = layered(&diagram(1, &[]), &Spacing::default());
    assert_eq!(placed.nodes, [Rect { x: 0.0, y: 0.0, width: 180.0, height: 60.0 }]);
    assert_eq!(placed.size, Size { width: 180.0, height: 60.0 });
}

#[test]
fn a_loop_stays_at_its_box() {
    let diagram = diagram(2, &[(0, 0), (1, 0), (1, 0), (0, 1)]);
    check(&diagram, &layered(&diagram, &Spacing::default()), 0);
}

#[test]
fn reasons_keep_the_authors_order() {
    let edges: Vec<(usize, usize)> = (1..7).map(|node| (node, 0)).collect();
    let placed = layered(&diagram(7, &edges), &Spacing::default());
    assert_eq!(left_to_right(&placed, 1..7), [1, 2, 3, 4, 5, 6]);
}

#[test]
fn lines_arrive_at_a_box_side_by_side_in_the_order_of_their_boxes() {
    let edges: Vec<(usize, usize)> = (1..7).map(|node| (node, 0)).collect();
    let placed = layered(&diagram(7, &edges), &Spacing::default());
    let ends: Vec<Point> = placed.edges.iter().map(|line| line[line.len() - 1]).collect();
    assert!(ends.is_sorted_by(|left, right| left.x + 10.0 < right.x && left.y == right.y));
}

#[test]
fn edges_that_join_arrive_as_one_line_beside_the_others() {
    // 1 is a step with the premises 2, 3 and 4, of which 4 stands deeper, and the objection 6 to the step.
    let mut diagram = diagram(7, &[(1, 0), (2, 1), (3, 1), (4, 1), (5, 2), (4, 5), (6, 1)]);
    diagram.edges[1..4].iter_mut().for_each(|edge| edge.joins = true);
    let placed = layered(&diagram, &Spacing::default());
    let end = |edge: usize| placed.edges[edge][placed.edges[edge].len() - 1];
    assert_eq!([end(1), end(2)], [end(3); 2]);
    assert!((end(6).x - end(1).x).abs() >= 10.0);
    let distance = |left: usize, right: usize| placed.nodes[right].x - placed.nodes[left].x - 180.0;
    assert_eq!(
        [distance(2, 3), distance(3, 6)],
        [Spacing::default().partner_gap, Spacing::default().node_gap]
    );
}

#[test]
fn one_more_reason_leaves_the_others_in_their_order() {
    for seed in 0..50 {
        let mut lcg = Lcg::new(seed);
        let mut edges: Vec<(usize, usize)> = (1..30).map(|node| (node, lcg.below(node))).collect();
        let before = layered(&diagram(30, &edges), &Spacing::default());
        edges.push((30, lcg.below(30)));
        let after = layered(&diagram(31, &edges), &Spacing::default());
        for node in 1..30 {
            for other in (1..30).filter(|other| edges[other - 1].1 == edges[node - 1].1) {
                let left = |placed: &Placed| placed.nodes[node].x < placed.nodes[other].x;
                let level = |placed: &Placed| placed.nodes[node].y == placed.nodes[other].y;
                let both = level(&before) && level(&after);
                assert!(!both || left(&before) == left(&after), "seed {seed}: {node}, {other}");
            }
        }
    }
}

#[test]
fn a_tree_keeps_the_authors_order_on_every_layer() {
    let mut lcg = Lcg::new(3);
    let edges: Vec<(usize, usize)> = (1..40).map(|node| (node, lcg.below(node) * 2 / 3)).collect();
    let wide = Spacing { target_width: f64::INFINITY, ..Spacing::default() };
    let placed = layered(&diagram(40, &edges), &wide);
    for target in 0..40 {
        let reasons: Vec<usize> = (1..40).filter(|node| edges[node - 1].1 == target).collect();
        assert!(reasons.is_sorted_by(|&left, &right| placed.nodes[left].x < placed.nodes[right].x));
    }
}

#[test]
fn parents_stand_over_the_middle_of_their_children() {
    let placed = layered(&diagram(4, &[(1, 0), (2, 0), (3, 0)]), &Spacing::default());
    assert_eq!(placed.nodes[0].x, placed.nodes[2].x);
    assert_eq!(placed.edges[1].len(), 2);
}

#[test]
fn a_chain_is_a_straight_line() {
    let edges: Vec<(usize, usize)> = (1..20_000).map(|node| (node, node - 1)).collect();
    let placed = layered(&diagram(20_000, &edges), &Spacing::default());
    assert!(placed.edges.iter().all(|line| line.len() == 2 && line[0].x == line[1].x));
    assert_eq!(placed.size, Size { width: 180.0, height: 20_000.0 * 90.0 - 30.0 });
}

#[test]
fn a_star_of_thousands_is_drawn() {
    let edges: Vec<(usize, usize)> = (1..2_000).map(|node| (node, 0)).collect();
    let diagram = diagram(2_000, &edges);
    let placed = layered(&diagram, &Spacing::default());
    assert!(placed.nodes.iter().enumerate().all(|(index, rect)| index == 0 || rect.y > placed.nodes[0].y));
}

#[test]
fn hubs_and_many_parts_keep_the_promises_too() {
    let mut lcg = Lcg::new(5);
    // A claim with eighty objections, each by a word of its own.
    let mut hub = Diagram { nodes: vec![node(180, 60)], edges: Vec::new() };
    for _ in 0..80 {
        let pill = hub.nodes.len();
        hub.nodes.extend([node(40, 20), node(180, 50 + 10 * lcg.below(5))]);
        hub.edges.push(Edge { from: pill, to: 0, joins: false });
        hub.edges.push(Edge { from: pill + 1, to: pill, joins: true });
    }
    check(&hub, &layered(&hub, &Spacing::default()), 0);
    // Eleven maps beside each other.
    let mut parts = Diagram::default();
    for _ in 0..11 {
        let (part, first) = (argument_map(&mut lcg, 4), parts.nodes.len());
        parts.nodes.extend(part.nodes);
        parts.edges.extend(part.edges.iter().map(|edge| Edge {
            from: edge.from + first,
            to: edge.to + first,
            ..*edge
        }));
    }
    check(&parts, &layered(&parts, &Spacing::default()), 1);
}

#[test]
fn edges_over_thousands_of_layers_do_not_fill_memory() {
    let mut edges: Vec<(usize, usize)> = (1..3_000).map(|node| (node, node - 1)).collect();
    edges.extend((2..3_000).map(|node| (node, 0)));
    let diagram = diagram(3_000, &edges);
    let placed = layered(&diagram, &Spacing::default());
    for (edge, line) in diagram.edges.iter().zip(&placed.edges).step_by(97) {
        let runs_through = |rect| line.windows(2).any(|pair| enters(rect, pair[0], pair[1]));
        assert!(!placed.nodes.iter().any(runs_through), "{edge:?}");
    }
}
