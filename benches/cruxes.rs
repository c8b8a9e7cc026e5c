//! How long it takes to find what decides the theses of generated maps of 1,000 claims: the median over the maps, and
//! the longest.
//!
//! `cargo bench --bench cruxes -- 300` takes maps of another size.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

use elenchus::evaluate::{cruxes, grounded, keystones, premise_cruxes};
use elenchus::model::{ClaimId, Debate};
use elenchus::source::Sources;
use std::collections::BTreeMap;
use std::time::Instant;

mod support;
use support::newsroom::{self, Links};

/// So many maps are tried.
const MAPS: usize = 25;

fn main() {
    let asked = std::env::args().skip(1).find_map(|argument| argument.parse().ok());
    let claims = asked.unwrap_or(1_000);
    let mut sources = Sources::default();
    for (path, text) in newsroom::files(MAPS, claims, Links::None) {
        sources.add(&path, text);
    }
    let analysis = elenchus::analyse(&sources);
    let debate = &analysis.debate;
    println!("what decides the theses of {MAPS} maps of {claims} claims each, in milliseconds");
    println!("{:>16} {:>9} {:>9}", "", "median", "longest");
    let labelling = &grounded(debate);
    timed("open conflicts", debate, |claim| {
        let found = cruxes(debate, labelling, claim);
        found.stands.sets.first().or(found.falls.sets.first()).map_or(0, Vec::len)
    });
    timed("premises", debate, |claim| {
        premise_cruxes(labelling, claim).sets.first().map_or(0, |(set, _)| set.len())
    });
    timed("single points", debate, |claim| keystones(labelling, claim).single_points.len());
}

/// Prints how long a search takes for the theses of a map, and how many are found to be of which size.
fn timed(name: &str, debate: &Debate, search: impl Fn(ClaimId) -> usize) {
    let mut times = Vec::new();
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for (_, map) in debate.maps() {
        let begin = Instant::now();
        for &thesis in &map.theses {
            *sizes.entry(search(thesis)).or_default() += 1;
        }
        times.push(begin.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!("{name:>16} {:9.2} {:9.2}   by size {sizes:?}", times[times.len() / 2], times[times.len() - 1]);
}
