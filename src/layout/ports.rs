//! Where lines touch boxes.

use super::lanes::Lanes;
use super::{Node, Spacing};

/// How far the ends of each segment lie right of the middle of their vertices, in pixels.
#[derive(Debug, Clone)]
pub struct Ports {
    /// At the top of the lower vertex, one a segment.
    pub below: Vec<f64>,
    /// At the bottom of the upper vertex, one a segment.
    pub above: Vec<f64>,
}

/// Ports for all segments, spread evenly about the middle of each box's top and bottom.
///
/// They come in the order of the other ends, so that lines at one box do not cross. Segments that run
/// together share a port. At a bend all ports lie in its middle.
pub fn ports(nodes: &[Node], lanes: &Lanes, layers: &[Vec<usize>], spacing: &Spacing) -> Ports {
    let mut place = vec![0; lanes.layer.len()];
    for layer in layers {
        layer.iter().enumerate().for_each(|(index, &vertex)| place[vertex] = index);
    }
    let mut ports = Ports { below: vec![0.0; lanes.segments.len()], above: vec![0.0; lanes.segments.len()] };
    let mut sorted = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        sorted.clear();
        sorted.extend_from_slice(lanes.up.of(index));
        sorted.sort_by_key(|&segment| place[lanes.segments[segment].above]);
        spread(&sorted, node, spacing, &mut ports.below);
        sorted.clear();
        sorted.extend_from_slice(lanes.down.of(index));
        sorted.sort_by_key(|&segment| place[lanes.segments[segment].below]);
        let joining: Vec<usize> =
            sorted.iter().copied().filter(|&segment| lanes.segments[segment].joins).collect();
        // The first of those that run together stands for them all.
        sorted.retain(|&segment| !lanes.segments[segment].joins || segment == joining[0]);
        spread(&sorted, node, spacing, &mut ports.above);
        joining.iter().for_each(|&segment| ports.above[segment] = ports.above[joining[0]]);
    }
    ports
}

/// Sets the offsets of `segments`, in order from left to right along one side of a box.
fn spread(segments: &[usize], node: &Node, spacing: &Spacing, offsets: &mut [f64]) {
    let gaps = segments.len().saturating_sub(1) as f64;
    // A quarter of a small box and 12 px of a card stay free at either corner.
    let room = node.size.width - 2.0 * (node.size.width / 4.0).min(12.0);
    let step = spacing.port_gap.min(room / gaps.max(1.0));
    for (index, &segment) in segments.iter().enumerate() {
        offsets[segment] = (index as f64 - gaps / 2.0) * step;
    }
}
