//! The y of every layer, and the lines between the boxes.

use super::cycles::Link;
use super::lanes::Lanes;
use super::ports::Ports;
use super::{Node, Placed, Point, Rect, Size, Spacing};

/// How much a band between two layers grows for each pixel that a line in it has to go sideways.
const RISE: f64 = 0.06;

/// Edges that go round the outside share this many lanes there.
const OUTSIDE_LANES: usize = 32;

/// Everything the stages before have settled.
pub struct Grid<'l> {
    /// Nodes and bends.
    pub lanes: &'l Lanes,
    /// Where segments touch boxes.
    pub ports: &'l Ports,
    /// The x of the middle of each vertex.
    pub xs: &'l [f64],
}

/// The drawing of one part. Boxes of a layer are level at their tops, one line a link.
///
/// Its left side may lie anywhere; its top is 0.
pub fn route(nodes: &[Node], links: &[Link], grid: &Grid, spacing: &Spacing) -> Placed {
    let bands = bands(nodes, grid, spacing);
    let rect = |(index, node): (usize, &Node)| Rect {
        x: grid.xs[index] - node.size.width / 2.0,
        y: bands[grid.lanes.layer[index]].top,
        width: node.size.width,
        height: node.size.height,
    };
    let rects: Vec<Rect> = nodes.iter().enumerate().map(rect).collect();
    let mut router =
        Router { grid, bands: &bands, rects: &rects, spacing, outside: 0, right: right_side(grid, &rects) };
    let edges = links.iter().enumerate().map(|(index, link)| router.line(index, link)).collect();
    let height = bands.last().map_or(0.0, |band| band.bottom);
    Placed { nodes: rects, edges, size: Size { width: 0.0, height } }
}

/// From where to where a layer reaches.
#[derive(Debug, Clone, Copy)]
struct Band {
    top: f64,
    bottom: f64,
}

/// The layers from the top down, each as high as its highest box.
fn bands(nodes: &[Node], grid: &Grid, spacing: &Spacing) -> Vec<Band> {
    let lanes = grid.lanes;
    let mut heights = vec![0.0_f64; lanes.depth];
    for (index, node) in nodes.iter().enumerate() {
        let height = &mut heights[lanes.layer[index]];
        *height = height.max(node.size.height);
    }
    let mut sideways = vec![0.0_f64; lanes.depth];
    for (index, segment) in lanes.segments.iter().enumerate() {
        let lower = grid.xs[segment.below] + grid.ports.below[index];
        let upper = grid.xs[segment.above] + grid.ports.above[index];
        let most = &mut sideways[lanes.layer[segment.above]];
        *most = most.max((lower - upper).abs());
    }
    let mut top = 0.0;
    let mut bands = Vec::with_capacity(lanes.depth);
    for (height, sideways) in heights.into_iter().zip(sideways) {
        bands.push(Band { top, bottom: top + height });
        top += height + spacing.layer_gap + (sideways * RISE).min(spacing.layer_gap);
    }
    bands
}

fn right_side(grid: &Grid, rects: &[Rect]) -> f64 {
    let boxes = rects.iter().map(|rect| rect.x + rect.width);
    grid.xs.iter().copied().chain(boxes).fold(0.0, f64::max)
}

struct Router<'g> {
    grid: &'g Grid<'g>,
    bands: &'g [Band],
    rects: &'g [Rect],
    spacing: &'g Spacing,
    /// How many lines went round the outside so far.
    outside: usize,
    /// The right side of all boxes and bends.
    right: f64,
}

impl Router<'_> {
    /// The line of a link in the direction of its edge.
    fn line(&mut self, index: usize, link: &Link) -> Vec<Point> {
        let mut line = match self.grid.lanes.first[index] {
            Some(_) => self.through(index, link),
            None => self.round(link),
        };
        if link.turned {
            line.reverse();
        }
        straighten(line)
    }

    /// A line through the bends of its lanes: upright inside each layer, slanted between two.
    fn through(&self, index: usize, link: &Link) -> Vec<Point> {
        let Grid { lanes, ports, xs, .. } = *self.grid;
        let mut line = Vec::new();
        for segment in lanes.path(index) {
            let ends = lanes.segments[segment];
            if line.is_empty() {
                let x = xs[ends.below] + ports.below[segment];
                line.push(Point { x, y: self.rects[link.below].y });
            }
            let x = xs[ends.above] + ports.above[segment];
            let band = self.bands[lanes.layer[ends.above]];
            line.push(Point { x, y: band.bottom });
            if lanes.is_bend(ends.above) {
                line.push(Point { x, y: band.top });
            } else {
                line.push(Point { x, y: bottom(self.rects[link.above]) });
            }
        }
        line
    }

    /// A line beside everything else, from band to band between the layers.
    fn round(&mut self, link: &Link) -> Vec<Point> {
        self.outside += 1;
        let lane = 1 + (self.outside - 1) % OUTSIDE_LANES;
        let x = self.right + self.spacing.lane_gap * lane as f64;
        let (lower, upper) = (self.rects[link.below], self.rects[link.above]);
        let [start_x, end_x] = [lower, upper].map(|rect| rect.x + rect.width / 2.0);
        let step = self.spacing.layer_gap / 2.0;
        let out_y = lower.y - step;
        let in_y = self.bands[self.grid.lanes.layer[link.above]].bottom + step;
        [(start_x, lower.y), (start_x, out_y), (x, out_y), (x, in_y), (end_x, in_y), (end_x, bottom(upper))]
            .map(|(x, y)| Point { x, y })
            .to_vec()
    }
}

fn bottom(rect: Rect) -> f64 {
    rect.y + rect.height
}

/// The line without points that repeat the one before or lie on the way from it to the next.
fn straighten(line: Vec<Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::with_capacity(line.len());
    for point in line {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., before, last] = kept[..]
            && before.x == last.x
            && last.x == point.x
        {
            kept.pop();
        }
        kept.push(point);
    }
    kept
}
