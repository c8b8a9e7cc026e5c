//! Narrower layers: a layer too wide for the page hands some of its nodes down.

use std::cmp::Reverse;
use std::ops::Range;

use super::adjacency::{Adjacency, reading_order};
use super::cycles::Link;
use super::{Node, Spacing};

/// The part of what can move that stays at least, however wide: so even a vast layer is soon used up.
const LEAST_PART: f64 = 0.25;

/// When at least half and at most this part of a row fits, every second node stays, which looks neater.
const NEAT_PART: f64 = 0.62;

/// `ranks` with nodes moved down until layers are no wider than the page, where that is possible.
///
/// The page is as wide as the target width, or wider where so much has to go on it that it would become much
/// higher than wide. The nodes that go down one layer are spread evenly over the layer, every second one if
/// half must go: so the two rows interlock, and the lines of the lower pass between the boxes of the upper.
/// Nodes whose edges run together stay together. What stands below a node moved down moves with it. Narrow
/// nodes stay, since a line in their place would save little.
///
/// Source: the width-bounded layering of Coffman & Graham 1972, "Optimal scheduling for two-processor
/// systems", which fills layers from the top in this way, with lines counted in the width as in Nikolov,
/// Tarassov & Branke 2005, "In search for efficient heuristics for minimum-width graph layering
/// with consideration of dummy nodes".
pub fn fold(nodes: &[Node], links: &[Link], ranks: Vec<usize>, spacing: &Spacing) -> Vec<usize> {
    let area: f64 = nodes
        .iter()
        .map(|node| (node.size.width + spacing.node_gap) * (node.size.height + spacing.layer_gap))
        .sum();
    let width = spacing.target_width.max((area * spacing.aspect).sqrt());
    let mut fold = Fold::new(nodes, links, ranks, spacing, width);
    let mut layer = 0;
    while layer < fold.arriving.len() {
        fold.fill(layer);
        layer += 1;
    }
    fold.ranks
}

/// Layers filled from the top.
struct Fold<'d> {
    nodes: &'d [Node],
    links: &'d [Link],
    spacing: &'d Spacing,
    /// What a layer may be wide.
    width: f64,
    reasons: Adjacency,
    targets: Adjacency,
    /// How many links run together below each node.
    joining: Vec<usize>,
    place: Vec<usize>,
    /// The layer of each node; of one not yet placed, the first it can stand on.
    ranks: Vec<usize>,
    /// How many targets of each node are not yet placed.
    waiting: Vec<usize>,
    /// How often each node was moved down.
    moves: Vec<usize>,
    /// The nodes that reach each layer.
    arriving: Vec<Vec<usize>>,
    /// How many lines lead down from the layers filled so far to nodes not yet placed.
    lines: f64,
}

impl<'d> Fold<'d> {
    fn new(
        nodes: &'d [Node],
        links: &'d [Link],
        ranks: Vec<usize>,
        spacing: &'d Spacing,
        width: f64,
    ) -> Self {
        let reasons = Adjacency::by_key(nodes.len(), links.iter().map(|link| link.above));
        let targets = Adjacency::by_key(nodes.len(), links.iter().map(|link| link.below));
        let waiting: Vec<usize> = (0..nodes.len()).map(|node| targets.of(node).len()).collect();
        let sinks = (0..nodes.len()).filter(|&node| waiting[node] == 0);
        let place = reading_order(nodes.len(), sinks.clone(), |node, out| {
            out.extend(reasons.of(node).iter().map(|&index| links[index].below));
        });
        let mut joining = vec![0; nodes.len()];
        for link in links.iter().filter(|link| link.joins) {
            joining[link.above] += 1;
        }
        let mut arriving = Vec::new();
        for sink in sinks {
            push_at(&mut arriving, ranks[sink], sink);
        }
        Fold {
            nodes,
            links,
            spacing,
            width,
            reasons,
            targets,
            joining,
            place,
            ranks,
            waiting,
            moves: vec![0; nodes.len()],
            arriving,
            lines: 0.0,
        }
    }

    /// Settles which of the nodes that reach `layer` stay there.
    fn fill(&mut self, layer: usize) {
        let mut nodes = std::mem::take(&mut self.arriving[layer]);
        nodes.sort_by_key(|&node| self.place[node]);
        let stay = self.staying(&nodes);
        for (&node, stay) in nodes.iter().zip(stay) {
            if stay {
                self.settle(node, layer);
            } else {
                self.ranks[node] = layer + 1;
                self.moves[node] += 1;
                push_at(&mut self.arriving, layer + 1, node);
            }
        }
    }

    /// Places a node and sends the nodes that waited for it alone to the layer below.
    fn settle(&mut self, node: usize, layer: usize) {
        self.lines -= self.lines_of(node);
        for &index in self.reasons.of(node) {
            let below = self.links[index].below;
            self.lines += self.share(index);
            self.ranks[below] = self.ranks[below].max(layer + 1);
            self.waiting[below] -= 1;
            if self.waiting[below] == 0 {
                push_at(&mut self.arriving, self.ranks[below], below);
            }
        }
    }

    /// What part of a line a link is: links that run together are one line.
    fn share(&self, link: usize) -> f64 {
        let Link { above, joins, .. } = self.links[link];
        if joins { 1.0 / self.joining[above] as f64 } else { 1.0 }
    }

    fn lines_of(&self, node: usize) -> f64 {
        self.targets.of(node).iter().map(|&index| self.share(index)).sum()
    }

    /// For each node that reaches a layer, whether it stays.
    fn staying(&self, nodes: &[usize]) -> Vec<bool> {
        let saved: Vec<f64> = nodes.iter().map(|&node| self.saved(node)).collect();
        let most = saved.iter().copied().fold(0.0, f64::max);
        let free = |&index: &usize| saved[index] * 2.0 >= most;
        let mut units: Vec<(Range<usize>, f64)> = Vec::new();
        for unit in self.units(nodes) {
            let width = unit.clone().filter(free).map(|index| saved[index]).sum();
            units.push((unit, width));
        }
        let mut room = self.room(nodes, &units, saved.iter().sum());
        let mut stay = vec![true; nodes.len()];
        // Whoever waits longest comes first.
        let moves = |(unit, _): &(Range<usize>, f64)| self.moves[nodes[unit.start]];
        units.sort_by_key(|unit| Reverse(moves(unit)));
        for class in units.chunk_by(|left, right| moves(left) == moves(right)) {
            let widths: Vec<f64> = class.iter().map(|&(_, width)| width).collect();
            for ((unit, _), stays) in class.iter().zip(spread(&widths, room)) {
                unit.clone().filter(free).for_each(|index| stay[index] = stays);
            }
            room -= widths.iter().sum::<f64>();
        }
        stay
    }

    /// How much of the width of the units may stay on a layer, given what moving all nodes away would save.
    ///
    /// That is what the target width leaves beside the lines and the nodes that do not move, but at least
    /// the widest unit, and at least a part of all: the greater, the more lines there are, since rows that
    /// are as wide as the page for their lines alone are not worth having.
    fn room(&self, nodes: &[usize], units: &[(Range<usize>, f64)], saved: f64) -> f64 {
        let movable: f64 = units.iter().map(|&(_, width)| width).sum();
        let sinks = nodes.iter().filter(|&&node| self.targets.of(node).is_empty()).count();
        let lines_px = (self.lines + sinks as f64) * self.spacing.lane_gap;
        let least = match self.spacing.aspect {
            0.0 => 0.0,
            _ => (lines_px / self.width * LEAST_PART).clamp(LEAST_PART, 1.0) * movable,
        };
        let widest = units.iter().map(|&(_, width)| width).fold(least, f64::max);
        let fixed = saved - movable + self.lines * self.spacing.lane_gap;
        (self.width - fixed).max(widest)
    }

    /// How much narrower a layer gets when a node makes way for its lines.
    fn saved(&self, node: usize) -> f64 {
        self.nodes[node].size.width + self.spacing.node_gap - self.lines_of(node) * self.spacing.lane_gap
    }

    /// Runs of nodes that stay together: those whose edges run together, unless they fill half the page.
    fn units(&self, nodes: &[usize]) -> Vec<Range<usize>> {
        let joint = |node: usize| match self.targets.of(node) {
            &[only] if self.links[only].joins => Some(self.links[only].above),
            _ => None,
        };
        let mut units: Vec<Range<usize>> = Vec::new();
        let mut width = 0.0;
        for (index, &node) in nodes.iter().enumerate() {
            width += self.nodes[node].size.width + self.spacing.partner_gap;
            match units.last_mut() {
                Some(unit)
                    if joint(node).is_some()
                        && joint(node) == joint(nodes[unit.start])
                        && width * 2.0 <= self.width =>
                {
                    unit.end = index + 1;
                }
                _ => {
                    units.push(index..index + 1);
                    width = self.nodes[node].size.width;
                }
            }
        }
        units
    }
}

/// Which of some widths in a row stay, evenly spread over it, so that they fit into `room`.
///
/// The part that fits is summed up along the row, as one draws a slanted line with pixels. At least one stays
/// if there is room for any of them.
fn spread(widths: &[f64], room: f64) -> Vec<bool> {
    let total: f64 = widths.iter().sum();
    if total <= room {
        return vec![true; widths.len()];
    }
    let part = room / total;
    let part = if (0.5..NEAT_PART).contains(&part) { 0.5 } else { part };
    let (mut due, mut used) = (0.0, 0.0);
    let stays = |&width: &f64| {
        due += width * part;
        let stays = due >= width / 2.0 && used + width <= room;
        if stays {
            due -= width;
            used += width;
        }
        stays
    };
    widths.iter().map(stays).collect()
}

fn push_at(layers: &mut Vec<Vec<usize>>, layer: usize, node: usize) {
    if layers.len() <= layer {
        layers.resize_with(layer + 1, Vec::new);
    }
    layers[layer].push(node);
}
