//! Suppositions, cruxes and keystones against their definitions, on random maps.

use std::collections::BTreeSet;

use super::definition::random_debate;
use super::reference::Reading;
use super::sketch::Sketch;
use super::telling::is_told_truly;
use super::{Label, Random};
use crate::evaluate::{
    Bearing, By, Cruxes, Decision, Stories, Story, Suppositions, cruxes, grounded, grounded_supposing,
    keystones, premise_cruxes,
};
use crate::model::{ClaimId, Debate, Force, Party, StepId, Target};

fn debates() -> impl Iterator<Item = Debate> {
    let mut random = Random(3);
    (0..2_000).map(move |number| random_debate(&mut random, 9, 14, number % 2 == 0))
}

/// The ends of all open conflicts, each conflict once.
fn open_conflicts(reading: &Reading, labels: &[Label]) -> Vec<(usize, usize)> {
    let is_open = |atom: usize| labels[atom] == Label::Undecided;
    let pairs = reading.attacks().into_iter().map(|(one, other)| (one.min(other), one.max(other)));
    let pairs: BTreeSet<_> =
        pairs.filter(|&(one, other)| one != other && is_open(one) && is_open(other)).collect();
    pairs.into_iter().collect()
}

fn party(debate: &Debate, atom: usize) -> Party {
    match atom.checked_sub(debate.claims().len()) {
        None => Party::Claim(ClaimId(atom as u32)),
        Some(step) => Party::Step(StepId(step as u32)),
    }
}

/// A set of decisions by the atoms of their ends.
type Set = BTreeSet<(usize, usize)>;

/// Sets of so many decisions are tried: with many conflicts there are too many larger ones.
fn most_tried(conflicts: usize) -> usize {
    if conflicts <= 7 { 3 } else { 2 }
}

/// The smallest sets of decisions, of those that are tried, that give a claim a label.
fn smallest(debate: &Debate, claim: ClaimId, wanted: Label) -> BTreeSet<Set> {
    let mut reading = Reading::of(debate);
    let labels = reading.well_founded();
    let conflicts = open_conflicts(&reading, &labels);
    let ways: Vec<(usize, usize)> =
        conflicts.iter().flat_map(|&(one, other)| [(one, other), (other, one)]).collect();
    let mut label = |set: &Set| {
        reading.supposed =
            set.iter().map(|&(one, other)| (party(debate, one), party(debate, other))).collect();
        reading.well_founded()[claim.index()]
    };
    let mut sets = BTreeSet::from([Set::new()]);
    for _ in 0..most_tried(conflicts.len()) {
        let larger = sets.iter().flat_map(|set: &Set| {
            let is_free = |way: &&(usize, usize)| !set.contains(*way) && !set.contains(&(way.1, way.0));
            ways.iter().filter(is_free).map(|&way| set.iter().copied().chain([way]).collect::<Set>())
        });
        sets = larger.collect();
        let found: BTreeSet<Set> = sets.iter().filter(|set| label(set) == wanted).cloned().collect();
        if !found.is_empty() {
            return found;
        }
    }
    BTreeSet::new()
}

fn found(reading: &Reading, sets: &[Vec<Decision>]) -> BTreeSet<Set> {
    let atoms = |decision: &Decision| (reading.party(decision.stronger), reading.party(decision.weaker));
    sets.iter().map(|set| set.iter().map(atoms).collect()).collect()
}

#[test]
fn cruxes_of_random_maps_agree_with_the_definition() {
    let (mut ones, mut twos, mut threes, mut none) = (0, 0, 0, 0);
    for debate in debates() {
        let (labelling, reading) = (grounded(&debate), Reading::of(&debate));
        let claim = ClaimId(0);
        let cruxes = cruxes(&debate, &labelling, claim);
        if labelling.claim(claim) != Label::Undecided {
            assert_eq!(cruxes, Cruxes::default());
            continue;
        }
        assert!(!cruxes.is_too_large);
        let most = most_tried(open_conflicts(&reading, &reading.well_founded()).len());
        for (outcome, label) in [(&cruxes.stands, Label::In), (&cruxes.falls, Label::Out)] {
            let expected = smallest(&debate, claim, label);
            let size = outcome.sets.first().map_or(0, Vec::len);
            match size {
                0 => none += 1,
                1 => ones += 1,
                2 => twos += 1,
                3 => threes += 1,
                _ => {}
            }
            if outcome.has_more || size > most {
                assert!(size <= most || expected.is_empty());
                continue;
            }
            assert_eq!(found(&reading, &outcome.sets), expected, "{label:?} in {debate:#?}");
            assert!(outcome.sets.is_empty() || outcome.tried == size);
        }
        let both: Vec<_> = cruxes.double().collect();
        let single = |label| smallest(&debate, claim, label).into_iter().filter(|set| set.len() == 1);
        let won = |label| single(label).flatten().map(|(one, other)| (one.min(other), one.max(other)));
        let expected: BTreeSet<_> = won(Label::In).collect();
        let expected: BTreeSet<_> = won(Label::Out).filter(|pair| expected.contains(pair)).collect();
        let atoms = |&(one, other): &(Party, Party)| {
            let (one, other) = (reading.party(one), reading.party(other));
            (one.min(other), one.max(other))
        };
        assert_eq!(both.iter().map(atoms).collect::<BTreeSet<_>>(), expected, "{debate:#?}");
    }
    assert!(
        ones > 200 && twos > 40 && threes > 5 && none > 40,
        "{ones} of one, {twos} of two, {threes} of three, {none} without"
    );
}

/// Checks a story against the labels before and after.
fn is_so(debate: &Debate, claim: ClaimId, story: &Story, [before, after]: [&[Label]; 2]) {
    for &(on_the_way, label) in &story.way {
        assert_eq!(after[on_the_way.index()], label, "{story:?} in {debate:#?}");
        assert_ne!(before[on_the_way.index()], label, "{story:?} in {debate:#?}");
    }
    let step = |step: StepId| after[debate.claims().len() + step.index()];
    let supports = |step: StepId| debate[step].carries();
    match (story.by, after[claim.index()]) {
        (By::Reason(reason), Label::In) => assert!(supports(reason) && step(reason) == Label::In),
        (By::Objection(objection), Label::Out) => {
            assert!(debate[objection].attacks() && step(objection) == Label::In);
        }
        (By::Contrary(contrary), Label::Out) => assert_eq!(after[contrary.index()], Label::In),
        (By::Itself, Label::In)
        | (By::NoReason, Label::Out)
        | (By::OpenReason | By::OpenObjection, Label::Undecided) => {}
        _ => panic!("{story:?} in {debate:#?}"),
    }
}

#[test]
fn stories_of_cruxes_tell_what_the_definition_gives() {
    let mut by_length = [0; 4];
    for debate in debates() {
        let (labelling, claim) = (grounded(&debate), ClaimId(0));
        let stories = Stories::of(&debate, &labelling, claim);
        let mut reading = Reading::of(&debate);
        let before = reading.well_founded();
        let mut told = |story: Story, after: Vec<Label>| {
            is_so(&debate, claim, &story, [&before, &after]);
            by_length[story.way.len().min(3)] += 1;
        };
        let cruxes = cruxes(&debate, &labelling, claim);
        for set in cruxes.stands.sets.iter().chain(&cruxes.falls.sets) {
            reading.supposed = set.iter().map(|decision| (decision.stronger, decision.weaker)).collect();
            told(stories.deciding(set).expect("a crux changes something"), reading.well_founded());
        }
        reading.supposed.clear();
        for (set, _) in premise_cruxes(&labelling, claim).sets {
            reading.given_up.clone_from(&set);
            told(stories.giving_up(&set).expect("a crux changes something"), reading.well_founded());
        }
        assert_eq!(stories.giving_up(&[]), None);
    }
    assert!(by_length.iter().all(|&count| count > 50), "{by_length:?}");
}

#[test]
fn what_is_given_up_falls_with_all_that_needs_it() {
    for debate in debates() {
        let labelling = grounded(&debate);
        let last = ClaimId(debate.claims().len() as u32 - 1);
        let bearing = Bearing::on(&labelling, &[ClaimId(0)], usize::MAX).expect("there is no bound");
        for given_up in [vec![last], vec![last, ClaimId(1)]] {
            let supposed = bearing.without(&given_up);
            let mut reading = Reading::of(&debate);
            reading.given_up = given_up;
            let expected = reading.well_founded();
            for (claim, _) in debate.claims() {
                if let Some(label) = supposed.claim(claim) {
                    assert_eq!(label, expected[claim.index()], "{claim:?} in {debate:#?}");
                }
            }
        }
    }
}

#[test]
fn what_a_reader_grants_stands_and_what_is_rejected_falls_with_all_that_follows() {
    let mut changed = 0;
    for debate in debates() {
        let labelling = grounded(&debate);
        let all: Vec<ClaimId> = debate.claims().map(|(claim, _)| claim).collect();
        let bearing = Bearing::on(&labelling, &all, usize::MAX).expect("there is no bound");
        let pick = |number: usize| all[number % all.len()];
        for (granted, rejected) in [(vec![pick(0)], vec![]), (vec![pick(1), pick(2)], vec![pick(3)])] {
            let supposed = bearing.deciding(&granted, &rejected);
            let mut reading = Reading::of(&debate);
            (reading.taken, reading.given_up) = (granted, rejected);
            let expected = reading.well_founded();
            for &claim in &all {
                assert_eq!(supposed.claim(claim), Some(expected[claim.index()]), "{claim:?} in {debate:#?}");
                changed += usize::from(expected[claim.index()] != labelling.claim(claim));
            }
        }
    }
    assert!(changed > 1_000, "{changed} labels change");
}

#[test]
fn claims_that_are_held_stay_as_they_are_and_the_rest_follows() {
    for debate in debates() {
        let labelling = grounded(&debate);
        let all: Vec<ClaimId> = debate.claims().map(|(claim, _)| claim).collect();
        let bearing = Bearing::on_holding(&labelling, &all, |claim| claim.0 > 5);
        let as_is = bearing.deciding(&[], &[]);
        for &claim in &all {
            assert_eq!(as_is.claim(claim), Some(labelling.claim(claim)), "{claim:?} in {debate:#?}");
        }
        let supposed = bearing.deciding(&[], &[all[0]]);
        for &claim in all.iter().filter(|claim| labelling.restatements(**claim).all(|claim| claim.0 > 5)) {
            assert_eq!(supposed.claim(claim), Some(labelling.claim(claim)), "{claim:?} is held");
        }
    }
}

#[test]
fn a_labelling_under_suppositions_is_that_of_the_definition() {
    let mut changed = 0;
    for (number, debate) in debates().enumerate() {
        let all: Vec<ClaimId> = debate.claims().map(|(claim, _)| claim).collect();
        let some = |bits: usize| all.iter().copied().filter(|claim| bits >> claim.index() & 1 == 1).collect();
        let mut random = Random(number as u64);
        let mut chance = || some((random.below(512) & random.below(512)) as usize);
        let suppositions = Suppositions { granted: chance(), rejected: chance(), withheld: chance() };
        let labelling = grounded_supposing(&debate, &suppositions);
        let mut reading = Reading::of(&debate);
        let before = reading.well_founded();
        reading.taken.clone_from(&suppositions.granted);
        reading.given_up.clone_from(&suppositions.rejected);
        reading.withheld.clone_from(&suppositions.withheld);
        let expected = reading.well_founded();
        for &claim in &all {
            assert_eq!(labelling.claim(claim), expected[claim.index()], "{suppositions:?} in {debate:#?}");
            changed += usize::from(expected[claim.index()] != before[claim.index()]);
            // Whatever is supposed, it is told as it is.
            is_told_truly(&debate, &labelling, claim);
        }
    }
    assert!(changed > 1_000, "{changed} labels change");
}

#[test]
fn keystones_of_random_maps_agree_with_the_definition() {
    let mut points = 0;
    for debate in debates() {
        let (labelling, claim) = (grounded(&debate), ClaimId(0));
        let keystones = keystones(&labelling, claim);
        assert!(keystones.is_all);
        let reading = Reading::of(&debate);
        let firsts = || debate.claims().map(|(id, _)| id);
        let is_first = |reading: &Reading, id: ClaimId| reading.claim(id) == id.index();
        let falls_with = |id: &ClaimId| is_first(&reading, *id) && reading.falls_with(claim, *id);
        let expected: BTreeSet<ClaimId> = firsts().filter(falls_with).collect();
        let found: BTreeSet<ClaimId> = keystones.single_points.iter().copied().collect();
        assert_eq!(found, expected, "{debate:#?}");
        points += found.len();
    }
    assert!(points > 100, "{points} points");
}

/// The smallest sets of at most three propositions without argument whose giving up changes the label of a claim,
/// with the label then.
fn smallest_given_up(debate: &Debate, claim: ClaimId) -> BTreeSet<(Vec<ClaimId>, Label)> {
    let mut reading = Reading::of(debate);
    let now = reading.well_founded()[claim.index()];
    let firsts = debate.claims().map(|(id, _)| id).filter(|id| reading.claim(*id) == id.index());
    let own = reading.claim(claim);
    let given: Vec<ClaimId> = firsts.filter(|id| id.index() != own && reading.granted(id.index())).collect();
    for size in 1..=3 {
        let mut found = BTreeSet::new();
        for bits in (0_u32..1 << given.len()).filter(|bits| bits.count_ones() == size) {
            let member = |&(place, _): &(usize, &ClaimId)| bits >> place & 1 == 1;
            let set: Vec<ClaimId> = given.iter().enumerate().filter(member).map(|(_, id)| *id).collect();
            reading.given_up.clone_from(&set);
            let then = reading.well_founded()[claim.index()];
            if then != now {
                found.insert((set, then));
            }
        }
        if !found.is_empty() {
            return found;
        }
    }
    BTreeSet::new()
}

#[test]
fn premise_cruxes_of_random_maps_agree_with_the_definition() {
    let (mut by_size, mut settled) = ([0; 5], 0);
    for debate in debates() {
        let claim = ClaimId(0);
        let cruxes = premise_cruxes(&grounded(&debate), claim);
        let size = cruxes.sets.first().map_or(0, |(set, _)| set.len());
        by_size[size] += 1;
        settled += usize::from(cruxes.is_settled);
        let expected = smallest_given_up(&debate, claim);
        if size == 4 || cruxes.has_more {
            assert!(size < 4 || expected.is_empty());
            continue;
        }
        let mut found: Vec<(Vec<ClaimId>, Label)> = cruxes.sets;
        found.iter_mut().for_each(|(set, _)| set.sort_unstable());
        assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), expected, "{debate:#?}");
        assert!(!cruxes.is_settled || expected.is_empty(), "{debate:#?}");
    }
    assert!(by_size[1] > 100 && by_size[2] > 20 && by_size[3] > 0 && settled > 20, "{by_size:?}, {settled}");
}

#[test]
fn a_search_that_would_take_too_long_stops_and_says_so() {
    // Forty objections contest the claim, so that all have to be decided for it to stand, and any one for it to fall.
    let mut sketch = Sketch::new(41);
    for claim in 1..41 {
        sketch.contests(&[claim], 0);
    }
    let debate = sketch.build();
    let cruxes = cruxes(&debate, &grounded(&debate), ClaimId(0));
    assert_eq!(cruxes.conflicts.len(), 40);
    assert!(
        cruxes.stands.sets.is_empty() && (1..40).contains(&cruxes.stands.tried),
        "{}",
        cruxes.stands.tried
    );
    assert_eq!((cruxes.falls.tried, cruxes.falls.has_more), (1, true));
    assert!(cruxes.falls.sets.iter().all(|set| set.len() == 1));
    assert_eq!(cruxes.double().count(), 0);
}

#[test]
fn a_claim_that_depends_on_very_much_is_said_to() {
    let mut sketch = Sketch::new(10_001);
    for claim in 1..10_000 {
        sketch.support(&[claim - 1], claim);
    }
    sketch.contests(&[10_000], 0);
    sketch.step(crate::model::StepKind::Rebuttal(Force::Doubts), &[10_000], Target::Claim(ClaimId(1)));
    let debate = sketch.build();
    let labelling = grounded(&debate);
    assert!(cruxes(&debate, &labelling, ClaimId(9_999)).is_too_large);
    assert!(!keystones(&labelling, ClaimId(9_999)).is_all);
    assert!(!cruxes(&debate, &labelling, ClaimId(100)).is_too_large);
}
