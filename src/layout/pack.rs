//! The parts of a diagram that no edge connects: taken apart, and packed beside one another.

use petgraph::unionfind::UnionFind;

use super::{Diagram, Edge, Placed, Point, Rect, Size, Spacing};

/// How far a loop stands out from the side of its box, as a part of the lane gap.
const LOOP: f64 = 0.6;

/// A part of a diagram that hangs together.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// The part by itself, without edges from a node to itself.
    pub diagram: Diagram,
    /// For each of its nodes the number in the whole diagram.
    nodes: Vec<usize>,
    /// For each of its edges the number in the whole diagram.
    edges: Vec<usize>,
}

/// The parts of `diagram`: that of the first node, the others with edges, lone nodes, each in the author's order.
pub fn parts(diagram: &Diagram) -> Vec<Part> {
    let mut union = UnionFind::<usize>::new(diagram.nodes.len());
    for edge in &diagram.edges {
        union.union(edge.from, edge.to);
    }
    let group = union.into_labeling();
    let mut part_of_group = vec![usize::MAX; diagram.nodes.len()];
    let mut place = vec![0; diagram.nodes.len()];
    let mut parts: Vec<Part> = Vec::new();
    for (index, node) in diagram.nodes.iter().enumerate() {
        let number = &mut part_of_group[group[index]];
        if *number == usize::MAX {
            *number = parts.len();
            parts.push(Part::default());
        }
        let part = &mut parts[*number];
        place[index] = part.nodes.len();
        part.nodes.push(index);
        part.diagram.nodes.push(*node);
    }
    for (index, edge) in diagram.edges.iter().enumerate().filter(|(_, edge)| edge.from != edge.to) {
        let part = &mut parts[part_of_group[group[edge.from]]];
        part.edges.push(index);
        part.diagram.edges.push(Edge { from: place[edge.from], to: place[edge.to], joins: edge.joins });
    }
    parts.sort_by_key(|part| (part.nodes[0] != 0, part.nodes.len() == 1));
    parts
}

/// The drawing of `diagram` from those of its parts, set in rows from left to right.
///
/// A row is at most as wide as the target width, the widest part, or what makes the whole somewhat wider
/// than high. Nodes that point to themselves get their loops, and all coordinates are rounded.
pub fn pack(diagram: &Diagram, parts: &[Part], drawings: &[Placed], spacing: &Spacing) -> Placed {
    let mut whole = Placed {
        nodes: vec![Rect::default(); diagram.nodes.len()],
        edges: vec![Vec::new(); diagram.edges.len()],
        size: Size::default(),
    };
    let bounds: Vec<Rect> = drawings.iter().map(bounds).collect();
    let gap = spacing.part_gap;
    let area: f64 = bounds.iter().map(|rect| (rect.width + gap) * (rect.height + gap)).sum();
    let widest = bounds.iter().map(|rect| rect.width).fold(spacing.target_width, f64::max);
    let row_width = widest.max((area * spacing.aspect).sqrt());
    let (mut x, mut y, mut row_height) = (0.0_f64, 0.0_f64, 0.0_f64);
    for ((part, drawing), rect) in parts.iter().zip(drawings).zip(bounds) {
        if x > 0.0 && x + rect.width > row_width {
            (x, y, row_height) = (0.0, y + row_height + gap, 0.0);
        }
        part.put(drawing, Point { x: x - rect.x, y: y - rect.y }, &mut whole);
        x += rect.width + gap;
        row_height = row_height.max(rect.height);
    }
    add_loops(diagram, spacing, &mut whole);
    let Rect { x, y, width, height } = self::bounds(&whole);
    whole.size = Size { width: round(x + width), height: round(y + height) };
    whole
}

impl Part {
    /// Puts the drawing of the part into that of the whole, moved by `shift` and rounded.
    fn put(&self, drawing: &Placed, shift: Point, whole: &mut Placed) {
        for (&index, rect) in self.nodes.iter().zip(&drawing.nodes) {
            whole.nodes[index] = Rect { x: round(rect.x + shift.x), y: round(rect.y + shift.y), ..*rect };
        }
        for (&index, line) in self.edges.iter().zip(&drawing.edges) {
            let moved = |point: &Point| Point { x: round(point.x + shift.x), y: round(point.y + shift.y) };
            whole.edges[index] = line.iter().map(moved).collect();
        }
    }
}

/// Draws the edges from a node to itself as loops at its right side, nearer than any line passes there.
fn add_loops(diagram: &Diagram, spacing: &Spacing, whole: &mut Placed) {
    for (edge, line) in diagram.edges.iter().zip(&mut whole.edges).filter(|(edge, _)| edge.from == edge.to) {
        let rect = whole.nodes[edge.from];
        let side = round(rect.x + rect.width);
        let out = round(side + spacing.lane_gap * LOOP);
        let [low, high] = [0.75, 0.25].map(|part| round(rect.y + rect.height * part));
        *line = [(side, low), (out, low), (out, high), (side, high)].map(|(x, y)| Point { x, y }).to_vec();
    }
}

/// The least box around all boxes and lines; empty at 0 for an empty drawing.
fn bounds(drawing: &Placed) -> Rect {
    let corners = drawing.nodes.iter().flat_map(|rect| {
        [Point { x: rect.x, y: rect.y }, Point { x: rect.x + rect.width, y: rect.y + rect.height }]
    });
    let mut points = corners.chain(drawing.edges.iter().flatten().copied());
    let Some(first) = points.next() else {
        return Rect::default();
    };
    let (least, most) = points.fold((first, first), |(least, most), point| {
        (
            Point { x: least.x.min(point.x), y: least.y.min(point.y) },
            Point { x: most.x.max(point.x), y: most.y.max(point.y) },
        )
    });
    Rect { x: least.x, y: least.y, width: most.x - least.x, height: most.y - least.y }
}

/// To the nearest tenth of a pixel; never -0, which would print differently from 0.
fn round(px: f64) -> f64 {
    (px * 10.0).round() / 10.0 + 0.0
}
