//! The x of every box and bend.

use super::isotonic::Isotonic;
use super::lanes::Lanes;
use super::ports::Ports;
use super::{Node, Spacing};

/// How many sweeps down and up a small drawing gets, and a large one.
const SWEEPS: std::ops::RangeInclusive<usize> = 6..=24;

/// About how many vertices all sweeps together may visit before they are cut to the least number.
const EFFORT: usize = 60_000;

/// How far from upright the line of a box may be to be made upright, in pixels.
const NEARLY: f64 = 24.0;

/// The x of the middle of each vertex, in pixels, about 0.
///
/// Neighbours on a layer keep their distances. Starting from layers packed and centred, each layer in turn
/// moves to the means of its neighbours above, then of those below, as near as the distances allow; bends
/// pull harder than boxes, so that long lines run straight. No layer reaches beyond the target width or the
/// least width of the widest layer, whichever is more.
///
/// Source: the priorities of Gansner et al. 1993, section 4, solved layer by layer as isotonic regression
/// (see [`Isotonic::project`]).
pub fn place(
    nodes: &[Node],
    lanes: &Lanes,
    layers: &[Vec<usize>],
    ports: &Ports,
    spacing: &Spacing,
) -> Vec<f64> {
    let mut placer = Placer::new(nodes, lanes, layers, ports, spacing);
    let sweeps = (EFFORT / lanes.layer.len().max(1)).clamp(*SWEEPS.start(), *SWEEPS.end());
    let last = layers.len() - 1;
    for _ in 0..sweeps {
        (1..=last).for_each(|layer| placer.settle(layer, Pull::Above));
        (0..last).rev().for_each(|layer| placer.settle(layer, Pull::Below));
    }
    for _ in 0..sweeps {
        (0..=last).for_each(|layer| placer.settle(layer, Pull::Both));
        (0..=last).rev().for_each(|layer| placer.settle(layer, Pull::Both));
    }
    for _ in 0..2 {
        placer.straighten_lines();
        placer.hang_plumb();
    }
    placer.xs
}

/// Which neighbours a layer moves towards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pull {
    Above,
    Below,
    Both,
}

/// Positions being improved.
struct Placer<'l> {
    lanes: &'l Lanes,
    layers: &'l [Vec<usize>],
    ports: &'l Ports,
    xs: Vec<f64>,
    /// Half of each vertex's width.
    halves: Vec<f64>,
    /// For each vertex the least distance from the middle of the first of its layer to its own.
    offsets: Vec<f64>,
    /// How far from 0 boxes may reach.
    reach: f64,
    /// The place of each vertex on its layer.
    slot: Vec<usize>,
    /// What pulls at each vertex from above and from below.
    pulls: [Pulls; 2],
    isotonic: Isotonic,
    /// Working memory: what the vertices of a layer want, and how much.
    wanted: Vec<f64>,
    weights: Vec<f64>,
}

/// What pulls at the vertices from one side, in flat lists.
struct Pulls {
    starts: Vec<usize>,
    /// The vertex at the other end, how far right of it this vertex would like to be, and the weight of that.
    ends: Vec<(usize, f64, f64)>,
    /// The sum of the weights at each vertex.
    weights: Vec<f64>,
}

impl Pulls {
    fn new(vertices: usize, of: impl Fn(usize, &mut Vec<(usize, f64, f64)>)) -> Pulls {
        let mut pulls = Pulls { starts: vec![0], ends: Vec::new(), weights: Vec::new() };
        for vertex in 0..vertices {
            let first = pulls.ends.len();
            of(vertex, &mut pulls.ends);
            pulls.weights.push(pulls.ends[first..].iter().map(|&(_, _, weight)| weight).sum());
            pulls.starts.push(pulls.ends.len());
        }
        pulls
    }

    /// The weighted sum of the places that the other ends would give to a vertex.
    fn sum(&self, vertex: usize, xs: &[f64]) -> f64 {
        let ends = &self.ends[self.starts[vertex]..self.starts[vertex + 1]];
        ends.iter().map(|&(end, right, weight)| weight * (xs[end] + right)).sum()
    }
}

impl<'l> Placer<'l> {
    fn new(
        nodes: &[Node],
        lanes: &'l Lanes,
        layers: &'l [Vec<usize>],
        ports: &'l Ports,
        spacing: &Spacing,
    ) -> Self {
        let vertices = lanes.layer.len();
        let halves: Vec<f64> =
            (0..vertices).map(|vertex| nodes.get(vertex).map_or(0.0, |node| node.size.width / 2.0)).collect();
        let mut offsets = vec![0.0; vertices];
        let mut slot = vec![0; vertices];
        let mut xs = vec![0.0; vertices];
        let mut widest = spacing.target_width;
        for layer in layers {
            for pair in layer.windows(2) {
                let gap = gap(lanes, pair[0], pair[1], spacing);
                offsets[pair[1]] = offsets[pair[0]] + halves[pair[0]] + gap + halves[pair[1]];
            }
            if let (Some(&first), Some(&last)) = (layer.first(), layer.last()) {
                let width = halves[first] + offsets[last] + halves[last];
                widest = widest.max(width);
                layer.iter().enumerate().for_each(|(index, &vertex)| {
                    xs[vertex] = offsets[vertex] + halves[first] - width / 2.0;
                    slot[vertex] = index;
                });
            }
        }
        let weight = |segment: usize| weight(lanes, segment);
        let above = Pulls::new(vertices, |vertex, out| {
            out.extend(lanes.up.of(vertex).iter().map(|&segment| {
                let right = ports.above[segment] - ports.below[segment];
                (lanes.segments[segment].above, right, weight(segment))
            }));
        });
        let below = Pulls::new(vertices, |vertex, out| {
            out.extend(lanes.down.of(vertex).iter().map(|&segment| {
                let right = ports.below[segment] - ports.above[segment];
                (lanes.segments[segment].below, right, weight(segment))
            }));
        });
        let (reach, pulls) = (widest / 2.0, [above, below]);
        let (isotonic, wanted, weights) = Default::default();
        Placer { lanes, layers, ports, xs, halves, offsets, reach, slot, pulls, isotonic, wanted, weights }
    }

    /// Moves one layer as near to where its neighbours want it as the distances allow.
    fn settle(&mut self, layer: usize, pull: Pull) {
        let vertices = &self.layers[layer];
        let (Some(&first), Some(&last)) = (vertices.first(), vertices.last()) else {
            return;
        };
        let (mut values, mut weights) = (std::mem::take(&mut self.wanted), std::mem::take(&mut self.weights));
        values.clear();
        weights.clear();
        for &vertex in vertices {
            let (wanted, weight) = self.wanted(vertex, pull);
            values.push(wanted - self.offsets[vertex]);
            weights.push(weight);
        }
        let least = self.halves[first] - self.reach;
        let most = self.reach - self.halves[last] - self.offsets[last];
        self.isotonic.project(&mut values, &weights, least, most);
        for (value, &vertex) in values.iter().zip(vertices) {
            self.xs[vertex] = value + self.offsets[vertex];
        }
        (self.wanted, self.weights) = (values, weights);
    }

    /// The x that the neighbours of a vertex would give it, and how hard they pull.
    fn wanted(&self, vertex: usize, pull: Pull) -> (f64, f64) {
        // The side that does not count still holds what nothing else does.
        let (up, down) = match pull {
            Pull::Above => (1.0, 0.05),
            Pull::Below => (0.05, 1.0),
            Pull::Both => (1.0, 1.0),
        };
        let [above, below] = &self.pulls;
        let weight = up * above.weights[vertex] + down * below.weights[vertex];
        if weight == 0.0 {
            return (self.xs[vertex], 1.0);
        }
        let sum = up * above.sum(vertex, &self.xs) + down * below.sum(vertex, &self.xs);
        (sum / weight, weight)
    }

    fn lower_end(&self, segment: usize) -> f64 {
        self.xs[self.lanes.segments[segment].below] + self.ports.below[segment]
    }

    fn upper_end(&self, segment: usize) -> f64 {
        self.xs[self.lanes.segments[segment].above] + self.ports.above[segment]
    }

    /// Moves boxes that hang by one line and nearly under its upper end right under it, from the top down.
    fn hang_plumb(&mut self) {
        for &vertex in self.layers.iter().flatten() {
            let &[line] = self.lanes.up.of(vertex) else {
                continue;
            };
            if self.lanes.is_bend(vertex) {
                continue;
            }
            let x = self.upper_end(line) - self.ports.below[line];
            let (least, most) = self.room(vertex);
            if (x - self.xs[vertex]).abs() <= NEARLY && (least..=most).contains(&x) {
                self.xs[vertex] = x;
            }
        }
    }

    /// Makes long lines upright over as many layers as their neighbours leave room for.
    fn straighten_lines(&mut self) {
        for bend in self.lanes.nodes..self.xs.len() {
            let mut below =
                self.lanes.down.of(bend).iter().map(|&segment| self.lanes.segments[segment].below);
            // Each line is taken up once, at its lowest bend.
            if below.any(|below| self.lanes.is_bend(below)) {
                continue;
            }
            let above = |&bend: &usize| {
                Some(self.lanes.segments[self.lanes.up.of(bend)[0]].above)
                    .filter(|&above| self.lanes.is_bend(above))
            };
            let line: Vec<usize> = std::iter::successors(Some(bend), above).collect();
            self.straighten_line(&line);
        }
    }

    /// Cuts a line, from its lower end up, into as few upright pieces as its neighbours allow.
    fn straighten_line(&mut self, line: &[usize]) {
        let mut start = 0;
        while start < line.len() {
            let (mut least, mut most) = (f64::NEG_INFINITY, f64::INFINITY);
            let mut end = start;
            while let Some(&bend) = line.get(end) {
                let (left, right) = self.room(bend);
                if least.max(left) > most.min(right) {
                    break;
                }
                (least, most) = (least.max(left), most.min(right));
                end += 1;
            }
            // Rounding may leave a bend less than no room: then it stays where it is.
            let piece = &line[start..end.max(start + 1)];
            if start < end {
                let x = self.piece_x(piece, least, most);
                piece.iter().for_each(|&bend| self.xs[bend] = x);
            }
            start += piece.len();
        }
    }

    /// From where to where a vertex can move while its neighbours on the layer stay.
    fn room(&self, vertex: usize) -> (f64, f64) {
        let layer = &self.layers[self.lanes.layer[vertex]];
        let side = self.reach - self.halves[vertex];
        let distance = |other: usize| self.offsets[vertex] - self.offsets[other];
        let least = match self.slot[vertex].checked_sub(1) {
            Some(left) => self.xs[layer[left]] + distance(layer[left]),
            None => -side,
        };
        let most = layer.get(self.slot[vertex] + 1).map_or(side, |&right| self.xs[right] + distance(right));
        (least, most)
    }

    /// An x for a piece of a line: that of what lies below or above it if it can be, else near the mean.
    fn piece_x(&self, piece: &[usize], least: f64, most: f64) -> f64 {
        let upper = self.upper_end(self.lanes.up.of(piece[piece.len() - 1])[0]);
        let lower = match self.lanes.down.of(piece[0]) {
            &[only] => self.lower_end(only),
            _ => upper,
        };
        let mean = piece.iter().map(|&bend| self.xs[bend]).sum::<f64>() / piece.len() as f64;
        let free = |x: &f64| (least..=most).contains(x);
        [lower, upper].into_iter().find(free).unwrap_or(mean.clamp(least, most))
    }
}

/// How much it matters that a segment is vertical: most between two bends, least between two boxes.
fn weight(lanes: &Lanes, segment: usize) -> f64 {
    let ends = lanes.segments[segment];
    match (lanes.is_bend(ends.below), lanes.is_bend(ends.above)) {
        (true, true) => 8.0,
        (false, false) => 1.0,
        _ => 2.0,
    }
}

/// The distance to keep between two neighbours on a layer.
fn gap(lanes: &Lanes, left: usize, right: usize, spacing: &Spacing) -> f64 {
    if lanes.is_bend(left) || lanes.is_bend(right) {
        return spacing.lane_gap;
    }
    match (lanes.up.of(left), lanes.up.of(right)) {
        (&[left], &[right]) if lanes.segments[left].runs_with(lanes.segments[right]) => spacing.partner_gap,
        _ => spacing.node_gap,
    }
}
