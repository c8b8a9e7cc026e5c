//! What becomes of a debate without some claims, against the definitions.

use std::collections::BTreeSet;

use super::definition::random_debate;
use super::reference::Reading;
use super::{Random, Sketch};
use crate::evaluate::{Fallout, Loads, grounded};
use crate::model::{ClaimId, Debate, Status, StepId, Target};

/// Holds the answer to one question against the definition.
fn agrees_with_the_definition(debate: &Debate, taken: &[ClaimId]) -> usize {
    let (labelling, reading) = (grounded(debate), Reading::of(debate));
    let fallout = Fallout::of(debate, &labelling, taken);
    let without: BTreeSet<usize> = taken.iter().map(|&claim| reading.claim(claim)).collect();
    let (all, left) = (reading.footed_without(&BTreeSet::new()), reading.footed_without(&without));
    let labels = reading.well_founded_without(&without);
    let before = reading.well_founded();
    for (claim, _) in debate.claims() {
        let atom = reading.claim(claim);
        assert_eq!(fallout.takes(claim), without.contains(&atom), "{debate:#?}");
        if without.contains(&atom) {
            continue;
        }
        let falls = all.contains(&atom) && !left.contains(&atom);
        let told = fallout.falls(claim);
        assert_eq!(told.is_some(), falls, "whether {claim:?} falls without {taken:?} in {debate:#?}");
        let (was, is) = (reading.status(&before, claim), reading.status(&labels, claim));
        let shifted = fallout.shifted().iter().find(|shifted| shifted.claim == claim);
        match told {
            Some(fallen) => {
                assert_eq!((fallen.before, fallen.after), (was, is), "{debate:#?}");
                assert!(matches!(is, Status::Unsupported | Status::Rejected), "what falls does not stand");
                let footed = |&step: &StepId| {
                    debate[step].premises.iter().all(|&one| all.contains(&reading.claim(one)))
                };
                let had = reading.supports(atom).into_iter().filter(footed);
                let lost: Vec<_> = fallen.lost.iter().map(|lost| lost.step).collect();
                assert_eq!(had.collect::<Vec<_>>(), lost, "all that carried it is lost: {debate:#?}");
                is_a_way_down(debate, &reading, &fallout, claim);
            }
            None if was != is => {
                let shifted = shifted.expect("a claim that stands otherwise is told");
                assert_eq!((shifted.before, shifted.after), (was, is));
            }
            None => assert_eq!(shifted, None),
        }
        let weakened = fallout.weakened().iter().find(|weakened| weakened.claim == claim);
        let supports = reading.supports(atom);
        let is_footed = |step: StepId, footed: &BTreeSet<usize>| {
            let mut premises = debate[step].premises.iter();
            premises.all(|&premise: &ClaimId| footed.contains(&reading.claim(premise)))
        };
        let lost = supports.iter().filter(|&&step| is_footed(step, &all) && !is_footed(step, &left)).count();
        let kept = supports.iter().filter(|&&step| is_footed(step, &left)).count();
        let expected = (!falls && lost > 0 && left.contains(&atom) && !reading.granted(atom)).then_some(kept);
        assert_eq!(weakened.map(|weakened| weakened.left), expected, "{debate:#?}");
    }
    fallout.fallen().len()
}

/// The way from a claim that falls leads from premise to premise to one that is taken out.
fn is_a_way_down(debate: &Debate, reading: &Reading, fallout: &Fallout, claim: ClaimId) {
    let path: Vec<ClaimId> = fallout.path(claim).collect();
    assert_eq!(path[0], claim);
    let root = path[path.len() - 1];
    assert!(fallout.takes(root) && fallout.falls(claim).is_some_and(|fallen| fallen.root == root));
    for pair in path.windows(2) {
        let mut supports = reading.supports(reading.claim(pair[0])).into_iter();
        assert!(supports.any(|step| debate[step].premises.contains(&pair[1])), "each rests on the next");
    }
    let order: Vec<ClaimId> = fallout.fallen().iter().map(|fallen| fallen.claim).collect();
    let place = |claim: &ClaimId| order.iter().position(|one| one == claim);
    let places: Vec<usize> = path.iter().filter_map(place).collect();
    assert!(places.is_sorted_by(|one, other| one > other), "a claim comes after what it fell with");
}

#[test]
fn what_falls_and_what_stands_otherwise_is_as_the_definitions_say() {
    let mut random = Random(7);
    let mut fallen = 0;
    for round in 0..6_000 {
        let debate = random_debate(&mut random, 10, 18, round % 3 != 0);
        let count = debate.claims().len() as u32;
        let taken: Vec<ClaimId> = (0..1 + random.below(3)).map(|_| ClaimId(random.below(count))).collect();
        fallen += agrees_with_the_definition(&debate, &taken);
    }
    assert!(fallen > 1_000, "claims fell: {fallen}");
}

#[test]
fn as_many_propositions_fall_with_one_claim_as_its_load_says() {
    let mut random = Random(8);
    for _ in 0..2_000 {
        let debate = random_debate(&mut random, 10, 18, true);
        let (labelling, reading) = (grounded(&debate), Reading::of(&debate));
        let mut loads = Loads::of(&labelling);
        for (claim, _) in debate.claims() {
            let fallout = Fallout::of(&debate, &labelling, &[claim]);
            let propositions: BTreeSet<usize> =
                fallout.fallen().iter().map(|fallen| reading.claim(fallen.claim)).collect();
            assert_eq!(propositions.len(), loads.load(claim), "{debate:#?}");
        }
    }
}

#[test]
fn a_chain_of_100_000_claims_falls_in_order_with_its_first() {
    let mut sketch = Sketch::new(100_000);
    for claim in 1..100_000 {
        sketch.support(&[claim - 1], claim);
    }
    let debate = sketch.build();
    let fallout = Fallout::of(&debate, &grounded(&debate), &[ClaimId(0)]);
    let fallen = fallout.fallen().iter().map(|fallen| fallen.claim.0);
    assert!(fallen.eq(1..100_000));
    assert_eq!(fallout.path(ClaimId(99_999)).count(), 100_000);
}

#[test]
fn a_conclusion_with_a_reason_left_is_weakened_and_what_was_objected_to_stands_again() {
    let mut sketch = Sketch::new(4);
    sketch.support(&[1], 0);
    sketch.support(&[2], 0);
    sketch.decides(&[3], 2);
    let debate = sketch.build();
    let labelling = grounded(&debate);
    let fallout = Fallout::of(&debate, &labelling, &[ClaimId(1)]);
    let [weakened] = fallout.weakened() else { panic!("one claim is weakened") };
    assert_eq!((weakened.claim, weakened.left, weakened.lost[0].premise), (ClaimId(0), 1, ClaimId(1)));
    assert_eq!(debate[weakened.lost[0].step].target, Target::Claim(ClaimId(0)));
    let [shifted] = fallout.shifted() else { panic!("one claim stands otherwise") };
    assert_eq!((shifted.before, shifted.after), (Status::Accepted, Status::Unsupported));
    let fallout = Fallout::of(&debate, &labelling, &[ClaimId(3)]);
    assert_eq!(fallout.fallen(), []);
    let shifted: Vec<_> = fallout.shifted().iter().map(|one| (one.claim, one.before, one.after)).collect();
    assert_eq!(shifted, [(ClaimId(2), Status::Rejected, Status::Granted)]);
}
