//! Who stands left of whom on each layer.

use super::adjacency::reading_order;
use super::crossings::{Tally, crossings_of_pair};
use super::lanes::Lanes;

/// How many sweeps a drawing gets at least, and for small drawings at most.
const SWEEPS: std::ops::RangeInclusive<usize> = 8..=32;

/// About how many vertices all sweeps together may visit before they are cut to the least number.
const EFFORT: usize = 40_000;

/// After how many sweeps without fewer crossings to stop.
const PATIENCE: usize = 6;

/// How often neighbours are exchanged along a layer in one go.
const EXCHANGES: usize = 4;

/// The vertices of each layer from left to right.
///
/// It starts in the author's order: the map is read from its sinks down, a whole branch before the next.
/// Sweeps down and up sort each layer by the mean, in turn with the median, of the places its neighbours
/// have on the layer just sorted, and exchange neighbours where that saves crossings. The order with the
/// fewest crossings wins, of several the earliest, so a drawing without crossings keeps the author's order.
/// At last neighbours that stand against that order without saving a crossing are put back.
///
/// Sources: Sugiyama, Tagawa & Toda 1981 (mean); Eades & Wormald 1994, "Edge crossings in drawings of
/// bipartite graphs" (median); Gansner et al. 1993, section 3 (exchanges).
pub fn order(lanes: &Lanes) -> Vec<Vec<usize>> {
    let mut sweeper = Sweeper::new(lanes);
    let author = sweeper.place.clone();
    let mut best = sweeper.layers.clone();
    let mut fewest = sweeper.crossings();
    let sweeps = (EFFORT / lanes.layer.len().max(1)).clamp(*SWEEPS.start(), *SWEEPS.end());
    let mut idle = 0;
    for sweep in 0..sweeps {
        if fewest == 0 || idle == PATIENCE {
            break;
        }
        let key = if sweep / 2 % 2 == 0 { mean } else { median };
        sweeper.sweep(sweep % 2 == 0, key);
        sweeper.exchange(|_, _, saved| saved > 0);
        idle += 1;
        let count = sweeper.crossings();
        if count < fewest {
            fewest = count;
            best.clone_from(&sweeper.layers);
            idle = 0;
        }
    }
    sweeper.restore(best);
    sweeper.exchange(|left, right, saved| saved > 0 || saved == 0 && author[left] > author[right]);
    sweeper.layers
}

/// An order being improved.
struct Sweeper<'l> {
    lanes: &'l Lanes,
    layers: Vec<Vec<usize>>,
    /// The place of each vertex on its layer.
    place: Vec<usize>,
    tally: Tally,
}

impl<'l> Sweeper<'l> {
    fn new(lanes: &'l Lanes) -> Self {
        let vertices = lanes.layer.len();
        let sinks = (0..vertices).filter(|&vertex| lanes.up.of(vertex).is_empty());
        let read = reading_order(vertices, sinks, |vertex, out| {
            out.extend(lanes.down.of(vertex).iter().map(|&segment| lanes.segments[segment].below));
        });
        let mut sequence: Vec<usize> = (0..vertices).collect();
        sequence.sort_by_key(|&vertex| read[vertex]);
        let mut layers = vec![Vec::new(); lanes.depth];
        for vertex in sequence {
            layers[lanes.layer[vertex]].push(vertex);
        }
        let mut sweeper =
            Sweeper { lanes, layers: Vec::new(), place: vec![0; vertices], tally: Tally::default() };
        sweeper.restore(layers);
        sweeper
    }

    fn restore(&mut self, layers: Vec<Vec<usize>>) {
        self.layers = layers;
        (0..self.layers.len()).for_each(|layer| self.number(layer));
    }

    fn number(&mut self, layer: usize) {
        for (place, &vertex) in self.layers[layer].iter().enumerate() {
            self.place[vertex] = place;
        }
    }

    /// The places of the neighbours of a vertex on the layer above or below it, in rising order, in `out`.
    fn neighbours(&self, vertex: usize, upper: bool, out: &mut Vec<usize>) {
        out.clear();
        if upper {
            let above = |&segment: &usize| self.place[self.lanes.segments[segment].above];
            out.extend(self.lanes.up.of(vertex).iter().map(above));
        } else {
            let below = |&segment: &usize| self.place[self.lanes.segments[segment].below];
            out.extend(self.lanes.down.of(vertex).iter().map(below));
        }
        out.sort_unstable();
    }

    fn crossings(&mut self) -> usize {
        let mut count = 0;
        let mut ends = Vec::new();
        for layer in 1..self.layers.len() {
            self.tally.clear(self.layers[layer - 1].len());
            for &vertex in &self.layers[layer] {
                self.neighbours(vertex, true, &mut ends);
                count += self.tally.add(&ends);
            }
        }
        count
    }

    /// Sorts layer after layer, from the top or from the bottom, by `key` over the neighbours before it.
    fn sweep(&mut self, downwards: bool, key: fn(&[usize]) -> f64) {
        let mut places = Vec::new();
        for step in 1..self.layers.len() {
            let layer = if downwards { step } else { self.layers.len() - 1 - step };
            let mut slots = Vec::new();
            let mut keyed = Vec::new();
            for (slot, &vertex) in self.layers[layer].iter().enumerate() {
                self.neighbours(vertex, downwards, &mut places);
                // A vertex without neighbours there keeps its slot, the others share the rest.
                if !places.is_empty() {
                    slots.push(slot);
                    keyed.push((key(&places), vertex));
                }
            }
            keyed.sort_by(|(left, _), (right, _)| left.total_cmp(right));
            for (slot, (_, vertex)) in slots.into_iter().zip(keyed) {
                self.layers[layer][slot] = vertex;
            }
            self.number(layer);
        }
    }

    /// Exchanges neighbours for which `better` holds, given the left, the right and the crossings saved.
    fn exchange(&mut self, better: impl Fn(usize, usize, isize) -> bool) {
        let mut lists: [Vec<usize>; 4] = Default::default();
        for _ in 0..EXCHANGES {
            let mut exchanged = false;
            for layer in 0..self.layers.len() {
                for slot in 1..self.layers[layer].len() {
                    let (left, right) = (self.layers[layer][slot - 1], self.layers[layer][slot]);
                    if better(left, right, self.saved(left, right, &mut lists)) {
                        self.layers[layer].swap(slot - 1, slot);
                        self.place.swap(left, right);
                        exchanged = true;
                    }
                }
            }
            if !exchanged {
                break;
            }
        }
    }

    /// How many crossings exchanging two neighbours saves.
    fn saved(&self, left: usize, right: usize, lists: &mut [Vec<usize>; 4]) -> isize {
        let [left_up, right_up, left_down, right_down] = lists;
        self.neighbours(left, true, left_up);
        self.neighbours(right, true, right_up);
        self.neighbours(left, false, left_down);
        self.neighbours(right, false, right_down);
        let (now_up, then_up) = crossings_of_pair(left_up, right_up);
        let (now_down, then_down) = crossings_of_pair(left_down, right_down);
        (now_up + now_down) as isize - (then_up + then_down) as isize
    }
}

fn mean(places: &[usize]) -> f64 {
    places.iter().sum::<usize>() as f64 / places.len() as f64
}

/// The middle of a sorted list; of two middles the mean.
fn median(places: &[usize]) -> f64 {
    let middle = places.len() / 2;
    if places.len() % 2 == 1 {
        places[middle] as f64
    } else {
        (places[middle - 1] + places[middle]) as f64 / 2.0
    }
}
