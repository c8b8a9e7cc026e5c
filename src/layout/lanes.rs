//! Long edges: a bend on every layer that an edge crosses, so that each segment joins two neighbour layers.

use super::Node;
use super::adjacency::Adjacency;
use super::cycles::Link;

/// How many bends a drawing may have for each of its nodes and links; edges over that go round the outside.
const MAX_BENDS_EACH: usize = 8;

/// A piece of one or several edges between a vertex and one on the layer right above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// The vertex on the lower layer.
    pub below: usize,
    /// The vertex on the upper layer.
    pub above: usize,
    /// Whether it may share its upper end with others.
    pub joins: bool,
}

impl Segment {
    /// Whether both are pieces of lines that run together.
    pub fn runs_with(self, other: Segment) -> bool {
        self.joins && other.joins && self.above == other.above
    }
}

/// The graph with its long links cut into segments. A vertex is a node or, from `nodes` on, a bend.
#[derive(Debug, Clone)]
pub struct Lanes {
    /// How many of the vertices are nodes: the first so many.
    pub nodes: usize,
    /// The layer of each vertex, 0 on top.
    pub layer: Vec<usize>,
    /// How many layers there are.
    pub depth: usize,
    /// All segments; those with the same upper vertex stand in the author's order.
    pub segments: Vec<Segment>,
    /// The segments up from each vertex. A bend has just one.
    pub up: Adjacency,
    /// The segments down from each vertex. A bend has one, or several where links run together.
    pub down: Adjacency,
    /// The first segment of each link from its lower end; nothing for one that goes round the outside.
    pub first: Vec<Option<usize>>,
}

impl Lanes {
    /// Bends for all links that are longer than one layer.
    ///
    /// Links that run together share their bends. So that memory stays linear, the longest links of a
    /// drawing with extremely many bends get none.
    pub fn new(nodes: &[Node], links: &[Link], ranks: &[usize]) -> Self {
        let outside = outside(links, ranks, MAX_BENDS_EACH * (nodes.len() + links.len()));
        let trunks = vec![Vec::new(); nodes.len()];
        let mut cutter = Cutter { layer: ranks.to_vec(), segments: Vec::with_capacity(links.len()), trunks };
        let cut = |(link, outside): (&Link, bool)| (!outside).then(|| cutter.cut(link));
        let first = links.iter().zip(outside).map(cut).collect();
        let Cutter { layer, segments, .. } = cutter;
        let up = Adjacency::by_key(layer.len(), segments.iter().map(|segment| segment.below));
        let down = Adjacency::by_key(layer.len(), segments.iter().map(|segment| segment.above));
        let depth = layer.iter().max().map_or(0, |layer| layer + 1);
        Lanes { nodes: nodes.len(), layer, depth, segments, up, down, first }
    }

    /// Whether a vertex is a bend of a line.
    pub fn is_bend(&self, vertex: usize) -> bool {
        vertex >= self.nodes
    }

    /// The segments of a link from its lower end up; none for one that goes round the outside.
    pub fn path(&self, link: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.first[link], |&segment| {
            let above = self.segments[segment].above;
            self.is_bend(above).then(|| self.up.of(above)[0])
        })
    }
}

/// The graph while its links are being cut.
struct Cutter {
    layer: Vec<usize>,
    segments: Vec<Segment>,
    /// The bends that the links below each node share, from the highest down.
    trunks: Vec<Vec<usize>>,
}

impl Cutter {
    /// Cuts a link into segments and returns the lowest.
    fn cut(&mut self, link: &Link) -> usize {
        let Link { below, above, joins, .. } = *link;
        let mut own = Vec::new();
        let trunk = if joins { &mut self.trunks[above] } else { &mut own };
        for layer in self.layer[above] + 1 + trunk.len()..self.layer[below] {
            let bend = self.layer.len();
            self.segments.push(Segment { below: bend, above: trunk.last().copied().unwrap_or(above), joins });
            self.layer.push(layer);
            trunk.push(bend);
        }
        let bends = self.layer[below] - self.layer[above] - 1;
        let above = bends.checked_sub(1).map_or(above, |last| trunk[last]);
        self.segments.push(Segment { below, above, joins });
        self.segments.len() - 1
    }
}

/// Which links get no bends: the longest, until the others need at most `budget`.
fn outside(links: &[Link], ranks: &[usize], budget: usize) -> Vec<bool> {
    let bends = |link: &Link| ranks[link.below] - ranks[link.above] - 1;
    let mut outside = vec![false; links.len()];
    let mut needed: usize = links.iter().map(bends).sum();
    if needed <= budget {
        return outside;
    }
    let mut longest: Vec<usize> = (0..links.len()).collect();
    longest.sort_by_key(|&index| std::cmp::Reverse(bends(&links[index])));
    for index in longest {
        if needed <= budget {
            break;
        }
        outside[index] = true;
        needed -= bends(&links[index]);
    }
    outside
}
