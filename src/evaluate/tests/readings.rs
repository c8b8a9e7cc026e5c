//! Readings against their definition: all three-valued interpretations of small maps.

use std::collections::BTreeSet;

use super::definition::random_debate;
use super::reference::Reading;
use super::sketch::{Sketch, decisive};
use super::telling::is_told_truly;
use super::{Label, Random, labels};
use crate::evaluate::{MOST_READINGS, Outlook, Outlooks, Readings, Semantics, grounded, readings};
use crate::model::{ClaimId, Debate, StepKind, Target};

/// Maps with so many claims and steps together, so that all interpretations can be tried.
fn debates(most: usize, count: usize) -> impl Iterator<Item = Debate> {
    let mut random = Random(11);
    let any = std::iter::repeat_with(move || {
        let circular = !random.one_in(3);
        random_debate(&mut random, 6, 9, circular)
    });
    let size = |debate: &Debate| debate.claims().len() + debate.steps().len();
    any.filter(move |debate| (4..=most).contains(&size(debate))).take(count)
}

/// Labels of claims and steps.
type Labels = Vec<Label>;

/// What is settled in some labels, by number.
fn settled(labels: &Labels) -> BTreeSet<(usize, Label)> {
    labels.iter().copied().enumerate().filter(|(_, label)| *label != Label::Undecided).collect()
}

/// The models in which as much is settled as can be.
fn largest(models: &BTreeSet<Labels>) -> BTreeSet<Labels> {
    let is_below = |one: &Labels, other: &Labels| one != other && settled(one).is_subset(&settled(other));
    let is_largest = |one: &&Labels| !models.iter().any(|other| is_below(one, other));
    models.iter().filter(is_largest).cloned().collect()
}

fn defined(models: &BTreeSet<Labels>, semantics: Semantics) -> BTreeSet<Labels> {
    match semantics {
        Semantics::Complete => models.clone(),
        Semantics::Preferred => largest(models),
        Semantics::Stable => models.iter().filter(|one| !one.contains(&Label::Undecided)).cloned().collect(),
        // The least.
        Semantics::Grounded => {
            let is_least = |one: &&Labels| models.iter().all(|other| settled(one).is_subset(&settled(other)));
            models.iter().filter(is_least).cloned().collect()
        }
        // The largest that no preferred one goes without.
        Semantics::Ideal => {
            let preferred = largest(models);
            let is_shared =
                |one: &&Labels| preferred.iter().all(|other| settled(one).is_subset(&settled(other)));
            largest(&models.iter().filter(is_shared).cloned().collect())
        }
    }
}

const ALL: [Semantics; 5] = Semantics::ALL;

fn all_claims(debate: &Debate) -> Vec<ClaimId> {
    debate.claims().map(|(claim, _)| claim).collect()
}

#[test]
fn readings_of_small_maps_are_those_of_the_definition() {
    let mut tally = Tally::default();
    for debate in debates(7, 1_000) {
        let reading = Reading::of(&debate);
        let models: BTreeSet<Labels> = reading.stable_models().into_iter().collect();
        assert_eq!(models, reading.alternating_fixpoints().into_iter().collect(), "{debate:#?}");
        are_as_defined(&debate, &models, &mut tally);
    }
    assert!(tally.several > 300 && tally.without > 5, "{tally:?}");
}

#[test]
fn readings_of_larger_maps_are_those_of_the_definition() {
    let mut tally = Tally::default();
    for debate in debates(13, 400) {
        let models = Reading::of(&debate).alternating_fixpoints().into_iter().collect();
        are_as_defined(&debate, &models, &mut tally);
    }
    assert!(tally.several > 300 && tally.without > 5, "{tally:?}");
}

/// How many maps and semantics had more than one reading, and none.
#[derive(Debug, Default)]
struct Tally {
    several: usize,
    without: usize,
}

fn are_as_defined(debate: &Debate, models: &BTreeSet<Labels>, tally: &mut Tally) {
    let labelling = grounded(debate);
    let claims = debate.claims().len();
    for semantics in ALL {
        let found = readings(&labelling, &all_claims(debate), semantics);
        assert!(!found.has_more());
        // Objections to steps that no claim depends on are settled in a model, and in no reading of the claims.
        let expected: BTreeSet<Labels> =
            defined(models, semantics).iter().map(|labels| labels[..claims].to_vec()).collect();
        let labels_of =
            |reading| all_claims(debate).iter().map(|&claim| found.label(reading, claim)).collect();
        let labels_found: BTreeSet<Labels> = (0..found.count()).map(labels_of).collect();
        assert_eq!(labels_found, expected, "{semantics:?} of {debate:#?}");
        tell_apart_all(debate, &found);
        tally.several += usize::from(found.count() > 1);
        tally.without += usize::from(found.count() == 0);
        for reading in 0..found.count() {
            is_a_labelling_of_its_own(debate, &found, reading, models);
        }
    }
}

/// Whether the claims that differ and the telling steps tell every reading from every other, and no step does so that
/// the claims before it do.
fn tell_apart_all(debate: &Debate, found: &Readings) {
    let steps = found.telling_steps();
    let rows = |most: usize| -> BTreeSet<Labels> {
        let row = |reading| {
            let claims = all_claims(debate).into_iter().map(|claim| found.label(reading, claim));
            claims.chain(steps[..most].iter().map(|&step| found.step(reading, step))).collect()
        };
        (0..found.count()).map(row).collect()
    };
    assert_eq!(rows(steps.len()).len(), found.count(), "{debate:#?}");
    for most in 0..steps.len() {
        assert!(rows(most).len() < rows(most + 1).len(), "{debate:#?}");
    }
}

/// Whether a reading is told by a labelling that has just its labels.
fn is_a_labelling_of_its_own(debate: &Debate, found: &Readings, reading: usize, models: &BTreeSet<Labels>) {
    let own = found.labelling(debate, reading);
    assert!(models.contains(&labels(debate, &own)), "{debate:#?}");
    for (claim, _) in debate.claims() {
        assert_eq!(own.claim(claim), found.label(reading, claim));
        is_told_truly(debate, &own, claim);
    }
}

#[test]
fn outlooks_of_random_maps_count_what_the_definition_gives() {
    let mut counts = BTreeSet::new();
    for debate in debates(13, 200) {
        let labelling = grounded(&debate);
        let models: BTreeSet<Labels> = Reading::of(&debate).alternating_fixpoints().into_iter().collect();
        let preferred = largest(&models);
        let outlooks = Outlooks::of(&labelling, all_claims(&debate));
        for claim in all_claims(&debate) {
            let outlook = outlooks.get(claim);
            if labelling.claim(claim) != Label::Undecided {
                assert_eq!(outlook, None);
                continue;
            }
            let alone = readings(&labelling, &[claim], Semantics::Preferred);
            let with = |label| (0..alone.count()).filter(|&one| alone.label(one, claim) == label).count();
            let expected = Outlook::Counted {
                stands: with(Label::In),
                falls: with(Label::Out),
                open: with(Label::Undecided),
            };
            assert_eq!(outlook, Some(expected), "{claim:?} in {debate:#?}");
            // What it does not depend on multiplies readings, but adds no label.
            let labels: BTreeSet<Label> = preferred.iter().map(|labels| labels[claim.index()]).collect();
            let alone: BTreeSet<Label> = (0..alone.count()).map(|one| alone.label(one, claim)).collect();
            assert_eq!(labels, alone, "{claim:?} in {debate:#?}");
            counts.insert(outlook.and_then(Outlook::count));
        }
    }
    assert!(counts.len() > 3, "{counts:?}");
}

/// A claim against so many others, each of which is in a conflict of its own.
fn among(conflicts: u32) -> Debate {
    let mut sketch = Sketch::new(1 + 2 * conflicts);
    for number in 0..conflicts {
        let (own, other) = (1 + 2 * number, 2 + 2 * number);
        sketch.contests(&[other], own);
        sketch.contests(&[own], 0);
    }
    sketch.build()
}

#[test]
fn the_readings_of_independent_conflicts_multiply_up_to_the_bound() {
    // Where every objection falls the claim stands, and else it or the objections that stand do.
    for (conflicts, expected) in [(1, 3), (3, 15), (5, 63)] {
        let debate = among(conflicts);
        let labelling = grounded(&debate);
        let found = readings(&labelling, &[ClaimId(0)], Semantics::Preferred);
        assert_eq!((found.count(), found.has_more()), (expected, false));
        let outlook = Outlooks::of(&labelling, [ClaimId(0)]).get(ClaimId(0)).and_then(Outlook::count);
        assert_eq!(outlook, Some(expected));
    }
    let debate = among(6);
    let labelling = grounded(&debate);
    for semantics in [Semantics::Complete, Semantics::Preferred, Semantics::Stable] {
        let found = readings(&labelling, &[ClaimId(0)], semantics);
        assert_eq!((found.count(), found.has_more()), (MOST_READINGS, true), "{semantics:?}");
    }
    let outlook = Outlooks::of(&labelling, [ClaimId(0)]).get(ClaimId(0));
    assert_eq!(outlook, Some(Outlook::Many { stands: true, falls: true }));
    // What is ideal is found without listing any.
    assert_eq!(readings(&labelling, &[ClaimId(0)], Semantics::Ideal).count(), 1);
}

#[test]
fn a_ring_of_three_decisive_objections_has_one_reading_and_no_stable_one() {
    let mut sketch = Sketch::new(3);
    for claim in 0..3 {
        sketch.step(StepKind::Rebuttal(decisive()), &[claim], Target::Claim(ClaimId((claim + 1) % 3)));
    }
    let debate = sketch.build();
    let labelling = grounded(&debate);
    let found = readings(&labelling, &[ClaimId(0)], Semantics::Preferred);
    assert_eq!((found.count(), found.label(0, ClaimId(0))), (1, Label::Undecided));
    assert!(found.differing().is_empty());
    assert_eq!(readings(&labelling, &[ClaimId(0)], Semantics::Stable).count(), 0);
}

#[test]
fn circular_support_carries_nothing_in_any_reading() {
    // Two claims rest on each other, and on a third that is contested: with it they fall.
    let mut sketch = Sketch::new(4);
    sketch.support(&[1], 0);
    sketch.support(&[0], 1);
    sketch.support(&[2], 1);
    sketch.contests(&[3], 2);
    let debate = sketch.build();
    let labelling = grounded(&debate);
    let found = readings(&labelling, &[ClaimId(0)], Semantics::Complete);
    let rows: Vec<[Label; 3]> =
        (0..found.count()).map(|one| [0, 1, 2].map(|claim| found.label(one, ClaimId(claim)))).collect();
    assert_eq!(rows, [[Label::In; 3], [Label::Undecided; 3], [Label::Out; 3]]);
    assert_eq!(found.differing(), [ClaimId(0), ClaimId(1), ClaimId(2)]);
}

#[test]
fn what_is_decided_has_one_reading_and_what_depends_on_too_much_none() {
    let debate = Sketch::new(1).build();
    let labelling = grounded(&debate);
    for semantics in ALL {
        let found = readings(&labelling, &[ClaimId(0)], semantics);
        assert_eq!((found.count(), found.label(0, ClaimId(0))), (1, Label::In), "{semantics:?}");
    }
    let mut sketch = Sketch::new(10_001);
    for claim in 1..10_000 {
        sketch.support(&[claim - 1], claim);
    }
    sketch.contests(&[10_000], 0);
    let debate = sketch.build();
    let labelling = grounded(&debate);
    let found = readings(&labelling, &[ClaimId(9_999)], Semantics::Preferred);
    assert!(found.is_too_large() && found.has_more() && found.count() == 0);
    let outlooks = Outlooks::of(&labelling, [ClaimId(9_999)]);
    assert!(outlooks.get(ClaimId(9_999)).is_none() && outlooks.are_too_large());
}
