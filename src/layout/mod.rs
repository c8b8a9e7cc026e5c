//! Graph in, placed boxes and arrow routes out: numbers only, nothing of what the boxes say.
//!
//! A layered drawing in the manner of Sugiyama, Tagawa & Toda 1981. Each part of the diagram that hangs
//! together goes through the stages below in this order, and the parts are then packed beside one another.
//!
//! | stage | what it settles |
//! |---|---|
//! | `cycles` | which edges count as turned round, so that no circle is left |
//! | `ranks` | the layer of each node: short edges, targets above |
//! | `fold` | layers too wide for the page give some of their nodes to the next |
//! | `lanes` | a bend in each layer that a long edge crosses |
//! | `order` | who stands left of whom: few crossings, the author's order where it is free |
//! | `ports`, `place` | where lines touch their boxes; the x of every box and bend |
//! | `route` | the y of every layer, and the lines |
//!
//! No stage recurses, none is random, and hash maps are not used: two runs give the same bytes, and time and
//! memory grow near-linearly with nodes and edges.

mod adjacency;
mod advances;
mod crossings;
mod cycles;
mod fold;
mod isotonic;
mod lanes;
mod order;
mod pack;
mod place;
mod ports;
mod ranks;
mod route;
#[cfg(test)]
mod tests;
pub mod text;

/// A width and a height in pixels.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// A point in pixels, x to the right and y down.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    /// Distance from the left edge of the drawing.
    pub x: f64,
    /// Distance from the top edge of the drawing.
    pub y: f64,
}

/// A box by its top left corner and its size, in pixels.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// The left side.
    pub x: f64,
    /// The top side.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// A box to be placed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Node {
    /// How much room the box takes; finite and not negative.
    pub size: Size,
}

/// A line from a box to one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// The node that stands below: the reason.
    pub from: usize,
    /// The node that stands above: what it is a reason for.
    pub to: usize,
    /// Whether the edge runs together with the others that arrive at `to` and join, as linked premises do.
    ///
    /// Such edges share their lanes and one port, and the boxes they come from stand closer together. An edge
    /// that closes a circle runs by itself all the same.
    pub joins: bool,
}

/// What to draw. The order of nodes and edges is the author's, and the drawing keeps it where it can.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Diagram {
    /// The boxes; edges name them by their place here.
    pub nodes: Vec<Node>,
    /// The lines; those that arrive at one node stand in this order from left to right where they can.
    pub edges: Vec<Edge>,
}

/// The distances the drawing keeps, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spacing {
    /// Between a layer and the next, at least; more where lines have far to go sideways.
    pub layer_gap: f64,
    /// Between neighbours in a layer.
    pub node_gap: f64,
    /// Between neighbours in a layer whose edges run together (see [`Edge::joins`]).
    pub partner_gap: f64,
    /// Between a long line and whatever it passes.
    pub lane_gap: f64,
    /// Between the places where lines touch the same box, at most.
    pub port_gap: f64,
    /// Between parts of the diagram that no edge connects.
    pub part_gap: f64,
    /// The width to aim at. A layer that is wider hands nodes down to the next, so the drawing becomes higher.
    ///
    /// A drawing that would become much higher than wide takes more, and so does a layer that has as many
    /// lines as would fill the page; infinite for a drawing in which nothing is handed down.
    pub target_width: f64,
    /// How much wider than high a drawing becomes that has more in it than fits the target width; 0 for one that takes
    /// no more width than it must, which is for small drawings, since the time is quadratic.
    pub aspect: f64,
}

impl Default for Spacing {
    fn default() -> Self {
        Spacing {
            layer_gap: 30.0,
            node_gap: 28.0,
            partner_gap: 14.0,
            lane_gap: 14.0,
            port_gap: 26.0,
            part_gap: 48.0,
            target_width: 1500.0,
            aspect: 1.6,
        }
    }
}

/// The drawing: all coordinates are multiples of 0.1, none is negative.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placed {
    /// One box a node, in the order of the diagram. No two overlap.
    pub nodes: Vec<Rect>,
    /// One line an edge, in the order of the diagram, from the border of `from` to the border of `to`.
    ///
    /// Each piece of a line is either vertical or lies wholly in the free band between two layers, where no
    /// box is. So no line enters a box other than its ends, and it stays so when a renderer rounds the bends
    /// or draws a slanted piece as a cubic curve with both control points at its mid-height,
    /// `C x1 (y1+y2)/2, x2 (y1+y2)/2, x2 y2`: such a curve does not leave the band.
    ///
    /// Lines leave `from` at its top and arrive at the bottom of `to`; an edge that closes a circle leaves
    /// at the bottom and arrives from above, and an edge from a node to itself is a loop at its right side.
    pub edges: Vec<Vec<Point>>,
    /// The room that boxes and lines take, from (0, 0).
    pub size: Size,
}

/// A place for every node and a route for every edge of `diagram`.
///
/// What edges point to stands above what they come from, so the theses are on top. Empty for an empty diagram.
///
/// # Panics
///
/// If an edge names a node that is not there.
pub fn layered(diagram: &Diagram, spacing: &Spacing) -> Placed {
    let parts = pack::parts(diagram);
    let drawings: Vec<Placed> = parts.iter().map(|part| draw(&part.diagram, spacing)).collect();
    pack::pack(diagram, &parts, &drawings, spacing)
}

/// A drawing of a diagram that hangs together, its left- and topmost points anywhere.
fn draw(diagram: &Diagram, spacing: &Spacing) -> Placed {
    let links = cycles::without_circles(diagram);
    let ranks = ranks::ranks(diagram.nodes.len(), &links);
    let ranks = fold::fold(&diagram.nodes, &links, ranks, spacing);
    let lanes = lanes::Lanes::new(&diagram.nodes, &links, &ranks);
    let layers = order::order(&lanes);
    let ports = ports::ports(&diagram.nodes, &lanes, &layers, spacing);
    let xs = place::place(&diagram.nodes, &lanes, &layers, &ports, spacing);
    let grid = route::Grid { lanes: &lanes, ports: &ports, xs: &xs };
    route::route(&diagram.nodes, &links, &grid, spacing)
}
