//! Who stands left of whom on each layer.

use super::adjacency::reading_order;
use super::crossings::{Tally, saved_by_exchange};
use super::lanes::Lanes;

/// How many sweeps a drawing gets from each beginning at least, and for small drawings at most.
const SWEEPS: std::ops::RangeInclusive<usize> = 4..=40;

/// About how many vertices all sweeps from one beginning may visit before they are cut to the least number.
const EFFORT: usize = 40_000;

/// After how many sweeps without fewer crossings to stop.
const PATIENCE: usize = 8;

/// How often neighbours are exchanged along the layers in one go.
const EXCHANGES: usize = 4;

/// How many vertices a vertex may pass when the best place for it is looked for, in all such searches together …
const PASSES: usize = 400_000;

/// … and in one of them.
const FARTHEST: usize = 120;

/// The vertices of each layer from left to right.
///
/// It begins in the author's order: the map is read from its sinks down, a whole branch before the next. Sweeps down
/// and up sort each layer by the places that its neighbours have on the layer just sorted, by their mean or their
/// median, and exchange neighbours where that saves crossings, at every second turn also where it changes nothing.
/// There is a run that begins downwards with means, and one upwards with medians. The order with the fewest crossings wins, of several the earliest,
/// so a drawing without crossings keeps the author's order. In the end each vertex moves to the best place on its
/// layer, and neighbours that stand against the author's order without saving a crossing are put back.
///
/// Sources: Sugiyama, Tagawa & Toda 1981 (mean); Eades & Wormald 1994, "Edge crossings in drawings of
/// bipartite graphs" (median); Gansner et al. 1993, section 3 (exchanges, also of equals); Matuszewski, Schönfeld &
/// Molitor 1999, "Using sifting for k-layer straightline crossing minimization" (best places).
pub fn order(lanes: &Lanes) -> Vec<Vec<usize>> {
    let mut sweeper = Sweeper::new(lanes);
    let author = sweeper.place.clone();
    let beginning = sweeper.layers.clone();
    let mut best = Best { crossings: sweeper.crossings(), layers: beginning.clone() };
    for (is_down_first, key) in RUNS {
        if best.crossings == 0 {
            break;
        }
        sweeper.restore(beginning.clone());
        sweeper.run(is_down_first, key, &mut best);
    }
    sweeper.restore(best.layers);
    if best.crossings > 0 {
        sweeper.sift();
    }
    sweeper.exchange(|left, right, saved| saved > 0 || saved == 0 && author[left] > author[right]);
    sweeper.layers
}

/// Where a node stands best, from the places of its neighbours.
type Centre = fn(&[u32]) -> f64;

/// Whether a run first sorts downwards, and by what.
const RUNS: [(bool, Centre); 2] = [(true, mean), (false, median)];

/// The best order so far.
struct Best {
    crossings: usize,
    layers: Vec<Vec<usize>>,
}

/// Lists of neighbours in one flat list.
struct Neighbours {
    starts: Vec<u32>,
    vertices: Vec<u32>,
}

impl Neighbours {
    fn new(lists: impl Iterator<Item = impl Iterator<Item = usize>>) -> Neighbours {
        let mut neighbours = Neighbours { starts: vec![0], vertices: Vec::new() };
        for list in lists {
            neighbours.vertices.extend(list.map(|vertex| vertex as u32));
            neighbours.starts.push(neighbours.vertices.len() as u32);
        }
        neighbours
    }

    fn of(&self, vertex: usize) -> &[u32] {
        &self.vertices[self.starts[vertex] as usize..self.starts[vertex + 1] as usize]
    }
}

/// An order being improved.
struct Sweeper<'l> {
    lanes: &'l Lanes,
    above: Neighbours,
    below: Neighbours,
    layers: Vec<Vec<usize>>,
    /// The place of each vertex on its layer.
    place: Vec<u32>,
    /// The layers on which an exchange may save crossings.
    is_stale: Vec<bool>,
    tally: Tally,
}

impl<'l> Sweeper<'l> {
    fn new(lanes: &'l Lanes) -> Self {
        let vertices = lanes.layer.len();
        let ends = |segment: &usize| lanes.segments[*segment];
        let above = (0..vertices).map(|vertex| lanes.up.of(vertex).iter().map(|segment| ends(segment).above));
        let below =
            (0..vertices).map(|vertex| lanes.down.of(vertex).iter().map(|segment| ends(segment).below));
        let (above, below) = (Neighbours::new(above), Neighbours::new(below));
        let sinks = (0..vertices).filter(|&vertex| above.of(vertex).is_empty());
        let read = reading_order(vertices, sinks, |vertex, out| {
            out.extend(below.of(vertex).iter().map(|&below| below as usize));
        });
        let mut sequence: Vec<usize> = (0..vertices).collect();
        sequence.sort_by_key(|&vertex| read[vertex]);
        let mut layers = vec![Vec::new(); lanes.depth];
        for vertex in sequence {
            layers[lanes.layer[vertex]].push(vertex);
        }
        let (place, is_stale) = (vec![0; vertices], vec![true; lanes.depth]);
        let mut sweeper =
            Sweeper { lanes, above, below, layers: Vec::new(), place, is_stale, tally: Tally::default() };
        sweeper.restore(layers);
        sweeper
    }

    fn restore(&mut self, layers: Vec<Vec<usize>>) {
        self.layers = layers;
        self.is_stale.fill(true);
        (0..self.layers.len()).for_each(|layer| self.number(layer));
    }

    fn number(&mut self, layer: usize) {
        for (place, &vertex) in self.layers[layer].iter().enumerate() {
            self.place[vertex] = place as u32;
        }
    }

    /// Sweeps until nothing is gained any more, and keeps the best order met on the way.
    fn run(&mut self, is_down_first: bool, key: Centre, best: &mut Best) {
        let sweeps = (EFFORT / self.lanes.layer.len().max(1)).clamp(*SWEEPS.start(), *SWEEPS.end());
        let (mut idle, mut fewest) = (0, usize::MAX);
        for sweep in 0..sweeps {
            if best.crossings == 0 || idle == PATIENCE {
                return;
            }
            // Equals change places at every second turn, which leads out of dead ends.
            let is_loose = sweep / 2 % 2 == 1;
            self.sweep((sweep % 2 == 0) == is_down_first, key, is_loose);
            if is_loose {
                self.exchange_once(|_, _, saved| saved >= 0);
            }
            self.exchange(|_, _, saved| saved > 0);
            let count = self.crossings();
            idle += 1;
            if count < fewest {
                (fewest, idle) = (count, 0);
            }
            if count < best.crossings {
                *best = Best { crossings: count, layers: self.layers.clone() };
            }
        }
    }

    /// The places of the neighbours of a vertex on the layer above or below it, in rising order, in `out`.
    fn neighbours(&self, vertex: usize, upper: bool, out: &mut Vec<u32>) {
        let neighbours = if upper { &self.above } else { &self.below };
        out.clear();
        out.extend(neighbours.of(vertex).iter().map(|&neighbour| self.place[neighbour as usize]));
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

    /// Sorts layer after layer, from the top or from the bottom, by `key` over the neighbours before it; equals change
    /// their order where that is asked for.
    fn sweep(&mut self, downwards: bool, key: Centre, turns_equals: bool) {
        let (mut places, mut slots, mut keyed) = (Vec::new(), Vec::new(), Vec::new());
        for step in 1..self.layers.len() {
            let layer = if downwards { step } else { self.layers.len() - 1 - step };
            slots.clear();
            keyed.clear();
            for (slot, &vertex) in self.layers[layer].iter().enumerate() {
                self.neighbours(vertex, downwards, &mut places);
                // A vertex without neighbours there keeps its slot, the others share the rest.
                if !places.is_empty() {
                    slots.push(slot);
                    keyed.push((key(&places), vertex));
                }
            }
            if turns_equals {
                keyed.reverse();
            }
            keyed.sort_by(|(left, _), (right, _)| left.total_cmp(right));
            for (slot, (_, vertex)) in slots.iter().zip(&keyed) {
                self.layers[layer][*slot] = *vertex;
            }
            self.number(layer);
        }
        self.is_stale.fill(true);
    }

    /// Exchanges neighbours for which `better` holds, given the left, the right and the crossings saved, as long as
    /// there are any or [`EXCHANGES`] times.
    fn exchange(&mut self, better: impl Fn(usize, usize, isize) -> bool) {
        for _ in 0..EXCHANGES {
            if !self.exchange_once(&better) {
                break;
            }
        }
    }

    /// Goes once along each layer on which something may have changed; false when nothing did.
    fn exchange_once(&mut self, better: impl Fn(usize, usize, isize) -> bool) -> bool {
        let mut is_changed = false;
        for layer in 0..self.layers.len() {
            if !std::mem::replace(&mut self.is_stale[layer], false) {
                continue;
            }
            let mut is_here = false;
            for slot in 1..self.layers[layer].len() {
                let (left, right) = (self.layers[layer][slot - 1], self.layers[layer][slot]);
                if better(left, right, self.saved(left, right)) {
                    self.layers[layer].swap(slot - 1, slot);
                    self.place.swap(left, right);
                    is_here = true;
                }
            }
            if is_here {
                self.spoil(layer);
                is_changed = true;
            }
        }
        is_changed
    }

    /// Marks a layer and those beside it as changed.
    fn spoil(&mut self, layer: usize) {
        let last = self.is_stale.len() - 1;
        self.is_stale[layer.saturating_sub(1)..=(layer + 1).min(last)].fill(true);
    }

    /// How many crossings exchanging two neighbours saves.
    fn saved(&self, left: usize, right: usize) -> isize {
        let saved = |neighbours: &Neighbours| {
            saved_by_exchange(neighbours.of(left), neighbours.of(right), |vertex| self.place[vertex as usize])
        };
        saved(&self.above) + saved(&self.below)
    }

    /// Moves each vertex in turn to the place on its layer where it has the fewest crossings.
    fn sift(&mut self) {
        let mut passes = PASSES;
        loop {
            let mut is_changed = false;
            for layer in 0..self.layers.len() {
                for index in 0..self.layers[layer].len() {
                    let vertex = self.layers[layer][index];
                    is_changed |= self.settle(layer, vertex, &mut passes);
                    if passes == 0 {
                        return;
                    }
                }
            }
            if !is_changed {
                return;
            }
        }
    }

    /// Moves a vertex to the best place on its layer; false when it stands there already.
    fn settle(&mut self, layer: usize, vertex: usize, passes: &mut usize) -> bool {
        let row = &self.layers[layer];
        let start = self.place[vertex] as usize;
        let (mut best, mut most) = (start, 0);
        let mut look = |others: &mut dyn Iterator<Item = usize>, is_left: bool| {
            let mut saved = 0;
            for slot in others.take(FARTHEST) {
                let other = row[slot];
                saved += if is_left { self.saved(other, vertex) } else { self.saved(vertex, other) };
                if saved > most {
                    (best, most) = (slot, saved);
                }
                *passes = passes.saturating_sub(1);
            }
        };
        look(&mut (0..start).rev(), true);
        look(&mut (start + 1..row.len()), false);
        if most == 0 {
            return false;
        }
        let row = &mut self.layers[layer];
        if best < start {
            row[best..=start].rotate_right(1);
        } else {
            row[start..=best].rotate_left(1);
        }
        self.number(layer);
        self.spoil(layer);
        true
    }
}

fn mean(places: &[u32]) -> f64 {
    places.iter().map(|&place| f64::from(place)).sum::<f64>() / places.len() as f64
}

/// The middle of a sorted list; of two middles the mean.
fn median(places: &[u32]) -> f64 {
    let middle = places.len() / 2;
    if places.len() % 2 == 1 {
        f64::from(places[middle])
    } else {
        (f64::from(places[middle - 1]) + f64::from(places[middle])) / 2.0
    }
}
