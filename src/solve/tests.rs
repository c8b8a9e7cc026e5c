//! Definitions judge algorithms: every answer about every small framework, and about chance ones that are somewhat
//! larger, is compared with the sets that the definitions allow, looked through one by one.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::definitions::{is_admissible, is_complete, is_conflict_free, is_stable, range};
use super::sat::{BACKENDS, Backend, Literal, Outcome, Solver};
use super::*;

/// A set of arguments as the bits of a number, so that all sets of a small framework are soon looked through.
type Bits = u32;

/// The attacks of a framework, for each argument as a set.
struct Small {
    count: u32,
    attacked: Vec<Bits>,
    attackers: Vec<Bits>,
}

impl Small {
    fn of(framework: &Framework) -> Small {
        let count = framework.len() as u32;
        let of = |is_it: &dyn Fn(u32, u32) -> bool| -> Vec<Bits> {
            let row = |one: u32| (0..count).filter(|&other| is_it(one, other)).map(|other| 1 << other).sum();
            (0..count).map(row).collect()
        };
        Small {
            count,
            attacked: of(&|one, other| framework.attacks(one, other)),
            attackers: of(&|one, other| framework.attacks(other, one)),
        }
    }

    fn members(&self, set: Bits) -> impl Iterator<Item = u32> {
        (0..self.count).filter(move |&one| set >> one & 1 == 1)
    }

    /// What a set attacks.
    fn hit(&self, set: Bits) -> Bits {
        self.members(set).fold(0, |hit, one| hit | self.attacked[one as usize])
    }

    /// What a set defends.
    fn defended(&self, set: Bits) -> Bits {
        let hit = self.hit(set);
        (0..self.count).filter(|&one| self.attackers[one as usize] & !hit == 0).map(|one| 1 << one).sum()
    }

    fn is_conflict_free(&self, set: Bits) -> bool {
        self.hit(set) & set == 0
    }

    fn is_admissible(&self, set: Bits) -> bool {
        self.is_conflict_free(set) && set & !self.defended(set) == 0
    }

    fn is_complete(&self, set: Bits) -> bool {
        self.is_conflict_free(set) && self.defended(set) == set
    }

    fn is_stable(&self, set: Bits) -> bool {
        self.hit(set) == !set & ((1 << self.count) - 1)
    }

    fn range(&self, set: Bits) -> Bits {
        set | self.hit(set)
    }

    fn all(&self, test: fn(&Small, Bits) -> bool) -> Vec<Bits> {
        (0..1 << self.count).filter(|&set| test(self, set)).collect()
    }

    fn extension(&self, set: Bits) -> Extension {
        self.members(set).collect()
    }

    /// The extensions of a framework, from the definitions alone.
    fn defined(&self, semantics: &str) -> BTreeSet<Extension> {
        let preferred = || maximal(self.all(Small::is_admissible), |set| set);
        let sets = match semantics {
            "AD" => self.all(Small::is_admissible),
            "CO" => self.all(Small::is_complete),
            "ST" => self.all(Small::is_stable),
            "PR" => preferred(),
            "SST" => maximal(self.all(Small::is_complete), |set| self.range(set)),
            "STG" => maximal(self.all(Small::is_conflict_free), |set| self.range(set)),
            "GR" => {
                let complete = self.all(Small::is_complete);
                let is_least = |set: &Bits| complete.iter().all(|other| set & !other == 0);
                complete.iter().copied().filter(is_least).collect()
            }
            "ID" => {
                let within_all = preferred().into_iter().fold(Bits::MAX, |common, set| common & set);
                let sets = self.all(Small::is_admissible).into_iter();
                maximal(sets.filter(|set| set & !within_all == 0).collect(), |set| set)
            }
            other => unreachable!("{other} has a definition"),
        };
        sets.into_iter().map(|set| self.extension(set)).collect()
    }
}

/// The extensions of a framework, from the definitions alone.
pub(super) fn defined(framework: &Framework, semantics: &str) -> BTreeSet<Extension> {
    Small::of(framework).defined(semantics)
}

/// Those sets whose image lies in no other's and is not the same.
fn maximal(sets: Vec<Bits>, image: impl Fn(Bits) -> Bits) -> Vec<Bits> {
    // Each image once, the largest first: one that lies in another lies in one that was found to be maximal.
    let mut images: Vec<Bits> = sets.iter().map(|&set| image(set)).collect();
    images.sort_unstable_by_key(|image| (std::cmp::Reverse(image.count_ones()), *image));
    images.dedup();
    let mut largest: Vec<Bits> = Vec::new();
    for mine in images {
        if largest.iter().all(|other| mine & !other != 0) {
            largest.push(mine);
        }
    }
    sets.into_iter().filter(|&set| largest.contains(&image(set))).collect()
}

/// The judge of whatever is found in programs that run is held to the definitions as well.
fn judge_the_judge(framework: &Framework) {
    let small = Small::of(framework);
    for set in 0..1 << small.count {
        let extension = small.extension(set);
        let about = || format!("{extension:?} of {framework:?}");
        assert_eq!(is_conflict_free(framework, &extension), small.is_conflict_free(set), "{}", about());
        assert_eq!(is_admissible(framework, &extension), small.is_admissible(set), "{}", about());
        assert_eq!(is_complete(framework, &extension), small.is_complete(set), "{}", about());
        assert_eq!(is_stable(framework, &extension), small.is_stable(set), "{}", about());
        assert_eq!(range(framework, &extension), small.extension(small.range(set)), "{}", about());
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
    let small = Small::of(framework);
    for semantics in SEMANTICS {
        let defined = small.defined(semantics.id);
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
                let framework = of_bits(arguments, bits);
                judge(&search, &framework);
                judge_the_judge(&framework);
            }
        }
    }
}

/// The same attacks under all other names of four arguments.
fn renamed(bits: u32) -> impl Iterator<Item = u32> {
    let orders = (0..4_u32.pow(4)).map(|code| [0, 1, 2, 3].map(|place| code >> (2 * place) & 3));
    let orders = orders.filter(|order| (0..4).all(|one| order.contains(&one)));
    orders.map(move |order| {
        let place = |at: u32| order[(at / 4) as usize] * 4 + order[(at % 4) as usize];
        (0..16).filter(|&at| bits >> at & 1 == 1).map(|at| 1 << place(at)).sum()
    })
}

/// All frameworks of four arguments but for their names, about three thousand; under all their names if that is asked for.
#[test]
fn every_framework_of_four_arguments_is_judged_as_defined() {
    let is_thorough = std::env::var_os("THOROUGH").is_some();
    let mut judged = 0;
    for bits in 0..1_u32 << 16 {
        if is_thorough || renamed(bits).all(|other| bits <= other) {
            judge(&Search::default(), &of_bits(4, bits));
            judged += 1;
        }
    }
    // The number of graphs of four nodes with loops, up to their names.
    assert!(is_thorough || judged == 3_044, "{judged}");
}

/// A simple generator of chance numbers.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }
}

/// A framework with about so many attacks on each argument.
pub(super) fn by_chance(chance: &mut Chance, arguments: u32, degree: u32) -> Framework {
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

/// More rounds of a test with chance frameworks where that is asked for.
fn rounds(usual: u32) -> u32 {
    if std::env::var_os("THOROUGH").is_some() { 50 * usual } else { usual }
}

#[test]
fn chance_frameworks_are_judged_as_defined() {
    let mut chance = Chance(7);
    for backend in BACKENDS {
        for round in 0..rounds(60) {
            let search = Search { backend, certifies: round % 3 > 0, ..Search::default() };
            let (arguments, degree) = (5 + chance.below(8), 1 + chance.below(3));
            judge(&search, &by_chance(&mut chance, arguments, degree));
        }
    }
}

/// Frameworks of unconnected parts have lists that are kept and lists that are found anew, and show the same extensions
/// however much there is room for.
#[test]
fn extensions_are_the_same_however_few_are_kept() {
    let mut chance = Chance(5);
    for _ in 0..rounds(15) {
        let mut attacks = Vec::new();
        for first in [0, 3, 6, 9] {
            let part = by_chance(&mut chance, 3, 1);
            for one in part.arguments() {
                attacks.extend(part.attacked_by(one).iter().map(|other| (first + one, first + other)));
            }
        }
        let framework = Framework::new(12, &attacks);
        for semantics in SEMANTICS {
            let shown = |most_kept: usize| {
                let mut all = Vec::new();
                enumerate::extensions_keeping(
                    &Search::default(),
                    &framework,
                    semantics,
                    most_kept,
                    &mut |set| {
                        all.push(set.to_vec());
                        ControlFlow::Continue(())
                    },
                )
                .expect("nobody stops it");
                all.sort_unstable();
                all
            };
            let defined: Vec<Extension> = Small::of(&framework).defined(semantics.id).into_iter().collect();
            for most_kept in [0, 2, usize::MAX] {
                assert_eq!(
                    shown(most_kept),
                    defined,
                    "EE-{} keeping {most_kept} of {framework:?}",
                    semantics.id
                );
            }
        }
    }
}

/// Leaves that attack a hub and are attacked by it: any of the leaves make an admissible set.
fn hub(leaves: u32) -> Framework {
    let attacks: Vec<_> = (1..=leaves).flat_map(|leaf| [(0, leaf), (leaf, 0)]).collect();
    Framework::new(leaves + 1, &attacks)
}

#[test]
fn sets_of_one_formula_are_the_same_however_few_are_kept() {
    let mut chance = Chance(11);
    // With so many sets a formula is made anew several times.
    let mut frameworks = vec![hub(12)];
    frameworks.extend((0..rounds(15)).map(|_| by_chance(&mut chance, 7, 2)));
    for (framework, backend) in frameworks.iter().flat_map(|one| BACKENDS.iter().map(move |by| (one, by))) {
        let search = Search { backend, ..Search::default() };
        let kinds = [("AD", search::Formula::admissible as fn(&mut _)), ("CO", search::Formula::complete)];
        for (semantics, conditions) in kinds {
            let defined: Vec<Extension> = defined(framework, semantics).into_iter().collect();
            for room in [0, 9, usize::MAX] {
                let mut shown = Vec::new();
                enumerate::one_by_one_keeping(&search, framework, conditions, room, &mut |set| {
                    shown.push(set.to_vec());
                    ControlFlow::Continue(())
                })
                .expect("nobody stops it");
                shown.sort_unstable();
                assert_eq!(shown, defined, "{semantics} with room for {room} of {framework:?}");
            }
        }
    }
}

thread_local! {
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// A solver that counts what it is asked.
struct Counted(Box<dyn Solver>);

impl Solver for Counted {
    fn add(&mut self, clause: &[Literal]) {
        self.0.add(clause);
    }

    fn solve(&mut self, assumptions: &[Literal], conflicts: Option<u32>) -> Outcome {
        ASKED.set(ASKED.get() + 1);
        self.0.solve(assumptions, conflicts)
    }

    fn holds(&self, literal: Literal) -> bool {
        self.0.holds(literal)
    }
}

static COUNTED: Backend = Backend {
    name: "counted",
    summary: "for tests",
    fresh: |stop| Box::new(Counted((BACKENDS[BACKENDS.len() - 1].fresh)(stop))),
};

/// The number of arguments is of no account where there are few extensions.
#[test]
fn a_few_questions_find_an_extension_of_a_large_component() {
    let arguments = 120;
    let cycle: Vec<_> = (0..arguments).map(|one| (one, (one + 1) % arguments)).collect();
    let cycle = Framework::new(arguments, &cycle);
    let others = |one: u32| (0..arguments).filter(move |&other| other != one).map(move |other| (one, other));
    let clique = Framework::new(arguments, &(0..arguments).flat_map(others).collect::<Vec<_>>());
    let cases = [("ST", 2, 120), ("CO", 3, 121), ("SST", 2, 120), ("STG", 2, 120), ("AD", 3, 121)];
    for (id, of_cycle, of_clique) in cases {
        let problem = Problem::parse(&format!("CE-{id}")).expect("it is one of the competition");
        for (framework, count) in [(&cycle, of_cycle), (&clique, of_clique)] {
            let search = Search { backend: &COUNTED, ..Search::default() };
            ASKED.set(0);
            let found = answer(&search, framework, problem, None);
            assert!(
                matches!(&found, Ok(Answer::Count(number)) if number.to_string() == count.to_string()),
                "CE-{id}: {found:?}"
            );
            assert!(ASKED.get() <= 3 * count + 5, "CE-{id} asked {} times for {count}", ASKED.get());
        }
    }
}

/// What has a stable extension is as soon counted by stage semantics, part by part.
#[test]
fn stage_extensions_are_the_stable_ones_of_each_part_that_has_some() {
    // A chain that the grounded extension decides, joined to pairs that attack each other; beside it an odd cycle.
    let pairs = 70;
    let mut attacks: Vec<_> =
        (0..pairs).flat_map(|pair| [(2 * pair, 2 * pair + 1), (2 * pair + 1, 2 * pair)]).collect();
    let (free, beaten) = (2 * pairs, 2 * pairs + 1);
    attacks.push((free, beaten));
    attacks.extend((0..pairs).map(|pair| (beaten, 2 * pair)));
    let odd = beaten + 1;
    attacks.extend([(odd, odd + 1), (odd + 1, odd + 2), (odd + 2, odd)]);
    let framework = Framework::new(odd + 3, &attacks);
    let problem = Problem::parse("CE-STG").expect("it is one of the competition");
    let found = answer(&Search::default(), &framework, problem, None);
    let expected = 3 * (1_u128 << pairs);
    assert!(
        matches!(&found, Ok(Answer::Count(count)) if count.to_string() == expected.to_string()),
        "{found:?}"
    );
}

#[test]
fn an_enumeration_ends_when_it_is_told_to() {
    // Three parts with two preferred extensions each.
    let attacks: Vec<_> =
        (0..3).flat_map(|part| [(2 * part, 2 * part + 1), (2 * part + 1, 2 * part)]).collect();
    let framework = Framework::new(6, &attacks);
    for (most_kept, wanted) in [(0, 1), (0, 5), (usize::MAX, 3)] {
        let mut shown = 0;
        let preferred = &preferred::SEMANTICS;
        enumerate::extensions_keeping(&Search::default(), &framework, preferred, most_kept, &mut |_| {
            shown += 1;
            if shown == wanted { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .expect("nobody stops it");
        assert_eq!(shown, wanted, "keeping {most_kept}");
    }
}
