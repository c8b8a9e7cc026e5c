//! The labelling against its definition: every small map, and many larger ones.

use super::reference::{Reading, dung};
use super::sketch::{Sketch, decisive};
use super::{Random, labels};
use crate::evaluate::{Loads, grounded};
use crate::model::{ClaimId, Debate, Force, Party, StepId, StepKind, Target};

fn agrees_with_the_definition(debate: &Debate) {
    let labelling = grounded(debate);
    let reading = Reading::of(debate);
    let expected = reading.well_founded();
    assert_eq!(labels(debate, &labelling), expected, "{debate:#?}");
    for (claim, _) in debate.claims() {
        assert_eq!(
            labelling.status(debate, claim),
            reading.status(&expected, claim),
            "{claim:?} in {debate:#?}"
        );
    }
    let mut loads = Loads::of(&labelling);
    for (claim, _) in debate.claims() {
        assert_eq!(loads.load(claim), reading.load(claim), "{claim:?} in {debate:#?}");
    }
    let (first, last) = (ClaimId(0), ClaimId(debate.claims().len() as u32 - 1));
    for (one, other) in [(first, last), (last, first)] {
        assert_eq!(loads.falls_with(one, other), reading.falls_with(one, other), "{one:?} in {debate:#?}");
    }
    let carried = reading.carried(&expected);
    for (claim, _) in debate.claims() {
        assert_eq!(labelling.carried(claim), carried[claim.index()], "{claim:?} in {debate:#?}");
    }
}

/// All steps over some claims, given how many steps stand before it; with those that bear on nothing, or without.
fn all_steps(claims: u32, before: u32, idle: bool) -> Vec<(StepKind, Vec<u32>, Target)> {
    let forces = || {
        let forces = [Some(Force::Contests), Some(decisive()), idle.then_some(Force::Doubts)];
        forces.into_iter().flatten().map(StepKind::Rebuttal)
    };
    let supports = || [Some(StepKind::Support), idle.then_some(StepKind::Explanation)].into_iter().flatten();
    let mut steps = Vec::new();
    for set in 1..1_u32 << claims {
        let premises: Vec<u32> = (0..claims).filter(|claim| set >> claim & 1 == 1).collect();
        for target in 0..claims {
            for kind in supports().chain(forces()) {
                steps.push((kind, premises.clone(), Target::Claim(ClaimId(target))));
            }
        }
        for target in 0..before {
            for kind in forces() {
                steps.push((kind, premises.clone(), Target::Step(StepId(target))));
            }
        }
    }
    steps
}

/// A step as it is chosen for a map.
type Choice = (StepKind, Vec<u32>, Target);

/// Checks all maps of some claims and steps, whatever is granted and whichever claims are contrary, and gives
/// their number.
fn check_all(claims: u32, steps: u32, idle: bool) -> usize {
    let choices: Vec<Vec<Choice>> = (0..steps).map(|before| all_steps(claims, before, idle)).collect();
    let mut numbers = vec![0; steps as usize];
    let mut checked = 0;
    loop {
        let chosen: Vec<&Choice> = choices.iter().zip(&numbers).map(|(all, &number)| &all[number]).collect();
        // Two steps that are about claims may stand in either order, so one order is enough.
        let free = |choice: &Choice| matches!(choice.2, Target::Claim(_));
        if chosen.windows(2).all(|pair| !free(pair[0]) || !free(pair[1]) || pair[0].1 <= pair[1].1) {
            checked += check_variants(claims, &chosen);
        }
        let Some(step) = (0..numbers.len()).find(|&step| numbers[step] + 1 < choices[step].len()) else {
            return checked;
        };
        numbers[..step].fill(0);
        numbers[step] += 1;
    }
}

/// Checks a map with all choices of what is granted and contrary, and gives their number.
fn check_variants(claims: u32, chosen: &[&Choice]) -> usize {
    let pairs: Vec<(u32, u32)> =
        (0..claims).flat_map(|one| (one + 1..claims).map(move |other| (one, other))).collect();
    let mut checked = 0;
    for variant in 0..1_u32 << claims << pairs.len() {
        let granted = |claim: u32| variant >> claim & 1 == 1;
        let is_conclusion = |claim| chosen.iter().any(|choice| choice.2 == Target::Claim(ClaimId(claim)));
        // To grant a claim that nothing is about changes nothing.
        if (0..claims).any(|claim| granted(claim) && !is_conclusion(claim)) {
            continue;
        }
        let mut sketch = Sketch::new(claims);
        for (kind, premises, target) in chosen {
            sketch.step(kind.clone(), premises, *target);
        }
        (0..claims).filter(|&claim| granted(claim)).for_each(|claim| sketch.grant(claim));
        for (index, &(one, other)) in pairs.iter().enumerate() {
            if variant >> claims >> index & 1 == 1 {
                sketch.contrary(&[one, other]);
            }
        }
        agrees_with_the_definition(&sketch.build());
        checked += 1;
    }
    checked
}

#[test]
fn every_map_of_up_to_three_claims_and_one_step_agrees_with_the_definition() {
    assert!(check_all(2, 1, true) + check_all(3, 1, true) > 1_000);
}

#[test]
fn every_map_of_two_claims_and_two_steps_agrees_with_the_definition() {
    assert!(check_all(2, 2, true) > 2_000);
}

#[test]
fn every_map_of_two_claims_and_three_steps_agrees_with_the_definition() {
    assert!(check_all(2, 3, false) > 20_000);
}

#[test]
fn every_map_of_three_claims_and_two_steps_agrees_with_the_definition() {
    assert!(check_all(3, 2, false) > 20_000);
}

/// A random map, or two with links between them, of up to `claims` claims and up to `steps` steps; circular support
/// only where it is asked for.
pub(super) fn random_debate(random: &mut Random, claims: u32, steps: u32, circular: bool) -> Debate {
    let claims = 2 + random.below(claims - 1);
    let mut sketch = Sketch::new(claims);
    let steps = 1 + random.below(steps);
    let quarrelsome = 2 + random.below(4);
    for step in 0..steps {
        let target = random.below(claims);
        let rebuts = random.one_in(quarrelsome) || (target == 0 && !circular);
        let limit = if circular || rebuts { claims } else { target };
        let premises: Vec<u32> = (0..1 + random.below(3) / 2).map(|_| random.below(limit)).collect();
        let force = match random.below(8) {
            0..=3 => Force::Contests,
            4..=5 => decisive(),
            6 => Force::Doubts,
            _ => Force::Concedes,
        };
        if step > 0 && random.one_in(4) {
            sketch.undercut(force, &premises, StepId(random.below(step)));
        } else if rebuts {
            sketch.step(StepKind::Rebuttal(force), &premises, Target::Claim(ClaimId(target)));
        } else if random.one_in(12) {
            sketch.step(StepKind::Explanation, &premises, Target::Claim(ClaimId(target)));
        } else {
            sketch.support(&premises, target);
        }
    }
    decorate(random, &mut sketch, claims, steps, circular);
    if random.one_in(3) {
        sketch.split(random.below(claims), random.below(steps));
    }
    sketch.build()
}

/// Adds grants, strengths, contraries, restatements and weighings.
fn decorate(random: &mut Random, sketch: &mut Sketch, claims: u32, steps: u32, circular: bool) {
    for claim in 0..claims {
        if random.one_in(10) {
            sketch.grant(claim);
        }
        match random.below(6) {
            0 => sketch.put(claim, crate::model::Strength::Might),
            1 => sketch.put(claim, crate::model::Strength::Can),
            2 => sketch.put(claim, crate::model::Strength::Does),
            _ => {}
        }
    }
    for _ in 0..random.below(3) {
        sketch.contrary(&[random.below(claims), random.below(claims), random.below(claims)]);
    }
    // One proposition under two names can close a circle.
    if circular && random.one_in(3) {
        sketch.restate(&[random.below(claims), random.below(claims)]);
        sketch.restate(&[random.below(claims), random.below(claims)]);
    }
    for _ in 0..random.below(4) {
        let mut party = || match random.below(3) {
            0 => Party::Step(StepId(random.below(steps))),
            _ => Party::Claim(ClaimId(random.below(claims))),
        };
        sketch.outweighs(party(), party());
    }
}

#[test]
fn random_maps_agree_with_the_definition() {
    let mut random = Random(1);
    for _ in 0..20_000 {
        agrees_with_the_definition(&random_debate(&mut random, 12, 24, true));
    }
}

#[test]
fn random_maps_without_circular_support_agree_with_their_dung_framework() {
    let mut random = Random(2);
    for _ in 0..20_000 {
        let debate = random_debate(&mut random, 12, 24, false);
        assert!(supports_run_in_no_circle(&debate), "the generator made a circle");
        assert_eq!(labels(&debate, &grounded(&debate)), dung(&Reading::of(&debate)), "{debate:#?}");
    }
}

fn supports_run_in_no_circle(debate: &Debate) -> bool {
    let mut links = petgraph::graph::DiGraph::<(), (), u32>::new();
    for (_, step) in debate.steps().filter(|(_, step)| step.carries()) {
        if let Target::Claim(claim) = step.target {
            links.extend_with_edges(step.premises.iter().map(|premise| (premise.0, claim.0)));
        }
    }
    petgraph::algo::toposort(&links, None).is_ok()
}
