//! Definitions judge algorithms: every answer about every small framework, and about chance ones that are somewhat
//! larger, is compared with the sets that the definitions allow, looked through one by one.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::definitions::{is_admissible, is_complete, is_conflict_free, is_stable, range};
use super::sat::BACKENDS;
use super::*;

/// All sets of arguments of a framework.
fn sets(framework: &Framework) -> impl Iterator<Item = Extension> {
    let count = framework.len();
    (0_u32..1 << count).map(move |bits| (0..count as u32).filter(|at| bits >> at & 1 == 1).collect())
}

fn is_within(inner: &[Argument], outer: &[Argument]) -> bool {
    inner.iter().all(|one| outer.contains(one))
}

/// Those sets whose image lies in no other's and is not the same.
fn maximal(sets: Vec<Extension>, image: impl Fn(&Extension) -> Extension) -> BTreeSet<Extension> {
    let images: Vec<Extension> = sets.iter().map(&image).collect();
    let is_maximal = |mine: &Extension| !images.iter().any(|other| mine != other && is_within(mine, other));
    sets.iter().zip(&images).filter(|(_, mine)| is_maximal(mine)).map(|(set, _)| set.clone()).collect()
}

/// The extensions of a framework, from the definitions alone.
fn defined(framework: &Framework, semantics: &str) -> BTreeSet<Extension> {
    let all = |test: fn(&Framework, &[Argument]) -> bool| -> Vec<Extension> {
        sets(framework).filter(|set| test(framework, set)).collect()
    };
    let preferred = || maximal(all(is_admissible), Extension::clone);
    match semantics {
        "AD" => all(is_admissible).into_iter().collect(),
        "CO" => all(is_complete).into_iter().collect(),
        "ST" => all(is_stable).into_iter().collect(),
        "PR" => preferred(),
        "SST" => maximal(all(is_complete), |set| range(framework, set)),
        "STG" => maximal(all(is_conflict_free), |set| range(framework, set)),
        "GR" => {
            let complete = all(is_complete);
            complete
                .iter()
                .filter(|one| complete.iter().all(|other| is_within(one, other)))
                .cloned()
                .collect()
        }
        "ID" => {
            let preferred = preferred();
            let within_all = |set: &Extension| preferred.iter().all(|one| is_within(set, one));
            maximal(all(is_admissible).into_iter().filter(within_all).collect(), Extension::clone)
        }
        other => unreachable!("{other} has a definition"),
    }
}

fn enumerated(search: &Search, framework: &Framework, semantics: &Semantics) -> Vec<Extension> {
    let mut found = Vec::new();
    extensions(search, framework, semantics, &mut |set| {
        found.push(set.to_vec());
        ControlFlow::Continue(())
    })
    .expect("nobody stops it");
    found
}

/// Holds every problem of every semantics to the definitions.
fn judge(search: &Search, framework: &Framework) {
    for semantics in SEMANTICS {
        let defined = defined(framework, semantics.id);
        let about = |what: &str| format!("{what}-{} of {framework:?}", semantics.id);
        let found = enumerated(search, framework, semantics);
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "{}", about("EE once each"));
        assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), defined, "{}", about("EE"));
        let answer = |task, argument| {
            answer(search, framework, Problem { task, semantics }, argument).expect("nobody stops it")
        };
        assert!(
            matches!(answer(Task::Count, None), Answer::Count(count) if count.to_string() == defined.len().to_string()),
            "{}",
            about("CE")
        );
        match answer(Task::Some, None) {
            Answer::Extension(set) => assert!(defined.contains(&set), "{} {set:?}", about("SE")),
            other => assert!(other == Answer::NoExtension && defined.is_empty(), "{}", about("SE")),
        }
        for argument in framework.arguments() {
            let holding = |set: &Extension| set.contains(&argument);
            match answer(Task::Credulous, Some(argument)) {
                Answer::Yes(Some(set)) => {
                    assert!(defined.contains(&set) && holding(&set), "{} {argument} {set:?}", about("DC"));
                }
                Answer::Yes(None) => {
                    assert!(!search.certifies && defined.iter().any(holding), "{} {argument}", about("DC"));
                }
                _ => assert!(!defined.iter().any(holding), "{} {argument}", about("DC")),
            }
            match answer(Task::Sceptical, Some(argument)) {
                Answer::No(Some(set)) => {
                    assert!(defined.contains(&set) && !holding(&set), "{} {argument} {set:?}", about("DS"));
                }
                Answer::No(None) => {
                    assert!(!search.certifies && !defined.iter().all(holding), "{} {argument}", about("DS"));
                }
                _ => assert!(defined.iter().all(holding), "{} {argument}", about("DS")),
            }
        }
    }
}

/// The framework whose attacks are the bits of a number.
fn of_bits(arguments: u32, bits: u32) -> Framework {
    let pairs = (0..arguments).flat_map(|from| (0..arguments).map(move |to| (from, to)));
    let attacks: Vec<_> =
        pairs.enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, pair)| pair).collect();
    Framework::new(arguments, &attacks)
}

#[test]
fn every_framework_of_three_arguments_is_judged_as_defined() {
    for certifies in [true, false] {
        let search = Search { certifies, ..Search::default() };
        for arguments in 0..=3 {
            for bits in 0..1_u32 << (arguments * arguments) {
                judge(&search, &of_bits(arguments, bits));
            }
        }
    }
}

/// A sixteenth of them all, spread evenly, unless all are asked for: in the order of one of four arguments.
#[test]
fn frameworks_of_four_arguments_are_judged_as_defined() {
    let step = if std::env::var_os("THOROUGH").is_some() { 1 } else { 61 };
    for bits in (0..1_u32 << 16).step_by(step) {
        judge(&Search::default(), &of_bits(4, bits));
    }
}

/// A simple generator of chance numbers.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }
}

/// A framework with about so many attacks on each argument.
fn by_chance(chance: &mut Chance, arguments: u32, degree: u32) -> Framework {
    let attacks: Vec<_> = (0..arguments * degree)
        .flat_map(|_| {
            let (from, to) = (chance.below(arguments), chance.below(arguments));
            // Many attack each other, few themselves.
            let attack = (from != to || chance.below(3) == 0).then_some((from, to));
            attack.into_iter().chain((chance.below(3) == 0).then_some((to, from)).filter(|_| from != to))
        })
        .collect();
    Framework::new(arguments, &attacks)
}

#[test]
fn chance_frameworks_are_judged_as_defined() {
    let mut chance = Chance(7);
    let rounds = if std::env::var_os("THOROUGH").is_some() { 3_000 } else { 60 };
    for backend in BACKENDS {
        for round in 0..rounds {
            let search = Search { backend, certifies: round % 3 > 0, ..Search::default() };
            let (arguments, degree) = (5 + chance.below(6), 1 + chance.below(3));
            judge(&search, &by_chance(&mut chance, arguments, degree));
        }
    }
}
