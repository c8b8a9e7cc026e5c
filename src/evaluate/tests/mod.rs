//! Tests of the room as a whole. "Definitions judge algorithms": the definitions are in `reference`.

use super::atoms::Atoms;
use super::conflicts::Conflicts;
use super::{Label, Labelling, Loads, grounded, program, well_founded};
use crate::model::{ClaimId, Debate};

mod definition;
mod english;
mod fallout;
mod proof;
mod readings;
mod reference;
mod sketch;
mod supposing;
mod telling;

use sketch::Sketch;

/// A small generator of random numbers, the same on every machine (SplitMix64; Steele, Lea & Flood 2014).
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits = (bits ^ (bits >> 31)) >> 32;
        ((bits * u64::from(bound)) >> 32) as u32
    }

    pub(super) fn one_in(&mut self, chances: u32) -> bool {
        self.below(chances) == 0
    }
}

/// The labels of all claims and then of all steps.
fn labels(debate: &Debate, labelling: &Labelling) -> Vec<Label> {
    let claims = debate.claims().map(|(claim, _)| labelling.claim(claim));
    claims.chain(debate.steps().map(|(step, _)| labelling.step(step))).collect()
}

#[test]
fn a_chain_of_100_000_supports_carries_to_its_end() {
    let mut sketch = Sketch::new(100_000);
    for claim in 1..100_000 {
        sketch.support(&[claim - 1], claim);
    }
    let debate = sketch.build();
    assert_eq!(grounded(&debate).claim(ClaimId(99_999)), Label::In);
}

#[test]
fn a_chain_of_100_000_falls_with_its_first_claim() {
    let mut sketch = Sketch::new(100_001);
    for claim in 1..100_000 {
        sketch.support(&[claim - 1], claim);
    }
    sketch.decides(&[100_000], 0);
    let debate = sketch.build();
    let labelling = grounded(&debate);
    assert!((0..100_000).all(|claim| labelling.claim(ClaimId(claim)) == Label::Out));
}

#[test]
fn a_ring_of_100_000_supports_carries_nothing() {
    let mut sketch = Sketch::new(100_000);
    for claim in 0..100_000 {
        sketch.support(&[claim], (claim + 1) % 100_000);
    }
    let debate = sketch.build();
    let labelling = grounded(&debate);
    assert!(debate.claims().all(|(claim, _)| labelling.claim(claim) == Label::Out));
    assert!(debate.steps().all(|(step, _)| labelling.step(step) == Label::Out));
}

#[test]
fn a_ring_of_100_000_objections_leaves_everything_open() {
    let mut sketch = Sketch::new(100_000);
    for claim in 0..100_000 {
        sketch.contests(&[claim], (claim + 1) % 100_000);
    }
    let debate = sketch.build();
    let labelling = grounded(&debate);
    assert!(debate.steps().all(|(step, _)| labelling.step(step) == Label::Undecided));
}

/// Small rings that each rest on the one before as well, and one large ring that rests on all of them and is
/// written down first.
#[test]
fn rings_that_fall_one_after_the_other_are_each_searched_once() {
    let rings = 10_000;
    let mut sketch = Sketch::new(3 * rings);
    for ring in 0..rings {
        let (one, other) = (rings + 2 * ring, rings + 2 * ring + 1);
        sketch.support(&[one], other);
        sketch.support(&[other], one);
        if ring > 0 {
            sketch.support(&[one - 1], one);
        }
        sketch.support(&[ring], (ring + 1) % rings);
        sketch.support(&[other], ring);
    }
    let debate = sketch.build();
    let atoms = Atoms::of(&debate);
    let program = program::compile(&debate, &atoms, &Conflicts::of(&debate, &atoms));
    let model = well_founded::solve(&program, &program.dependants());
    assert!(model.verdicts.iter().all(|verdict| verdict.is_out()));
    assert_eq!(model.searched, 6 * rings as usize);
}

#[test]
fn in_a_chain_of_100_000_every_claim_bears_all_that_follow() {
    let mut sketch = Sketch::new(100_000);
    for claim in 1..100_000 {
        sketch.support(&[claim - 1], claim);
    }
    let debate = sketch.build();
    let labelling = grounded(&debate);
    let mut loads = Loads::of(&labelling);
    assert!((0..100_000).all(|claim| loads.load(ClaimId(claim)) == 99_999 - claim as usize));
}

/// Every claim bears two, so that no load follows from another.
#[test]
fn loads_of_100_000_claims_that_bear_one_another_in_many_ways_are_bounded() {
    let mut sketch = Sketch::new(100_000);
    for claim in 2..100_000 {
        sketch.support(&[claim - 1, claim - 2], claim);
    }
    let debate = sketch.build();
    let labelling = grounded(&debate);
    let mut loads = Loads::of(&labelling);
    assert_eq!(loads.load(ClaimId(99_000)), 999);
    let first = loads.load(ClaimId(0));
    assert!((1_000..99_999).contains(&first), "{first}");
    assert!((0..99_999).all(|claim| loads.load(ClaimId(claim)) > 0));
}
