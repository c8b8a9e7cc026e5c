//! Strengths as the literature has them, and as their definition has them.

use super::framework::{Draft, Framework};
use super::settle::{settle, target};
use super::{EXACT_TO, GradualSemantics, SEMANTICS, Strength};
use crate::evaluate::atoms::Atom;

/// Arguments by name with their base scores, and who supports and who attacks whom.
struct Example<'e> {
    scores: &'e [(&'e str, f64)],
    supports: &'e [(&'e str, &'e str)],
    attacks: &'e [(&'e str, &'e str)],
}

impl Example<'_> {
    fn number(&self, name: &str) -> Atom {
        self.scores.iter().position(|(known, _)| *known == name).expect("the example names its arguments")
            as Atom
    }

    fn framework(&self) -> Framework {
        let turned = |links: &[(&str, &str)]| {
            links.iter().map(|(from, to)| (self.number(to), self.number(from))).collect()
        };
        let scores = self.scores.iter().map(|(_, score)| *score).collect();
        let draft = Draft {
            scores,
            premises: Vec::new(),
            supports: turned(self.supports),
            attacks: turned(self.attacks),
        };
        draft.finish(self.scores.len())
    }

    /// Holds strengths to those that were published, as exactly as they were.
    fn judge(&self, semantics: &str, published: &[(&str, f64)], exact_to: f64) {
        let semantics = GradualSemantics::find(semantics).expect("there is such a semantics");
        let strengths = settle(&self.framework(), semantics);
        for (name, strength) in published {
            match strengths[self.number(name) as usize] {
                Strength::Settled(found) => {
                    assert!(
                        (found - strength).abs() <= exact_to,
                        "{name} by {semantics:?}: {found}, not {strength}"
                    );
                }
                Strength::Moving(..) => panic!("{name} by {semantics:?} comes to rest"),
            }
        }
    }
}

/// Source: Rago, Toni, Aurisicchio & Baroni 2016, the debate on electronic democracy; the strengths are those of
/// Potyka's library Uncertainpy.
#[test]
fn the_debate_on_electronic_democracy_is_as_strong_as_published() {
    let example = Example {
        scores: &[
            ("A1", 0.5),
            ("A2", 0.5),
            ("P1", 0.7),
            ("P2", 0.5),
            ("P3", 0.9),
            ("C1", 0.2),
            ("C2", 0.2),
            ("C3", 0.6),
            ("C4", 0.5),
        ],
        supports: &[("P1", "A1"), ("P2", "A1"), ("P3", "A2")],
        attacks: &[("C1", "A2"), ("C2", "P2"), ("C3", "P2"), ("C4", "P2")],
    };
    example.judge("dfquad", &[("A1", 0.862), ("A2", 0.85), ("P2", 0.08), ("P1", 0.7)], 1e-12);
}

/// Source: Potyka 2018, whether to buy or to sell a stock; the strengths are those of his library Uncertainpy, which
/// stops where nothing moves faster than a thousandth. To buy and to sell attack each other.
#[test]
fn the_stock_that_is_bought_or_sold_is_as_strong_as_published() {
    let example = Example {
        scores: &[("buy", 0.5), ("sell", 0.5), ("1", 0.8), ("2", 0.7), ("3", 0.3), ("4", 0.9), ("5", 0.9)],
        supports: &[("2", "buy"), ("5", "buy"), ("1", "sell"), ("4", "2")],
        attacks: &[("buy", "sell"), ("sell", "buy"), ("2", "1"), ("5", "1"), ("3", "2"), ("4", "3")],
    };
    let published = [
        ("buy", 0.8208),
        ("sell", 0.3635),
        ("1", 0.2049),
        ("2", 0.8050),
        ("3", 0.1658),
        ("4", 0.9),
        ("5", 0.9),
    ];
    example.judge("quadratic", &published, 2e-3);
}

/// One argument with a supporter, one with an attacker, both beyond doubt, as the definitions have it.
#[test]
fn one_supporter_and_one_attacker_do_what_the_formulas_say() {
    let example = Example {
        scores: &[("up", 0.5), ("down", 0.5), ("sure", 1.0)],
        supports: &[("sure", "up")],
        attacks: &[("sure", "down")],
    };
    example.judge("dfquad", &[("up", 1.0), ("down", 0.0)], 1e-12);
    example.judge("quadratic", &[("up", 0.75), ("down", 0.25)], 1e-12);
    // 1 − (1 − 0.25) / (1 + 0.5 e), and with e to the power of −1.
    example.judge("euler", &[("up", 0.682_087_7), ("down", 0.366_521_8)], 1e-6);
}

/// `size` times `size` arguments support each other in a ring and so hold up an attack on their own root.
///
/// Source: the family of Potyka 2019 on which iterating by steps swings for ever.
fn swinging(size: usize) -> Framework {
    let mut draft = Draft { scores: vec![0.0; 1 + 2 * size], ..Draft::default() };
    draft.scores[0] = 1.0;
    for one in 1..=size as Atom {
        draft.supports.push((one, 0));
        for other in size as Atom + 1..=2 * size as Atom {
            draft.supports.push((other, one));
            draft.attacks.push((0, other));
        }
    }
    draft.finish(1 + 2 * size)
}

#[test]
fn what_swings_step_by_step_comes_to_rest_when_it_moves_steadily() {
    let framework = swinging(10);
    let quadratic = GradualSemantics::find("quadratic").expect("there is such a semantics");
    let mut state: Vec<f64> =
        framework.arguments().map(|argument| framework.base(argument, |_| 1.0)).collect();
    let mut last_step = f64::MAX;
    for _ in 0..200 {
        let next: Vec<f64> = framework
            .arguments()
            .map(|argument| target(&framework, quadratic, argument, |one| state[one as usize]))
            .collect();
        last_step = next.iter().zip(&state).map(|(one, other)| (one - other).abs()).fold(0.0, f64::max);
        state = next;
    }
    assert!(last_step > 0.5, "by steps it swings: {last_step}");
    let strengths = settle(&framework, quadratic);
    assert!(strengths.iter().all(|strength| matches!(strength, Strength::Settled(_))), "{strengths:?}");
}

/// Five groups in a ring, each argument attacking every one of the next group: an odd ring, and the attacks are so many
/// that no state in which everything rests draws others to it.
#[test]
fn a_ring_that_never_rests_is_told_to_move() {
    let size = 4;
    let mut draft = Draft { scores: vec![1.0; 5 * size], ..Draft::default() };
    // What is alike everywhere would stay so.
    draft.scores[0] = 0.9;
    for group in 0..5 {
        for (from, to) in (0..size).flat_map(|from| (0..size).map(move |to| (from, to))) {
            draft.attacks.push((((group + 1) % 5 * size + to) as Atom, (group * size + from) as Atom));
        }
    }
    let framework = draft.finish(5 * size);
    let quadratic = GradualSemantics::find("quadratic").expect("there is such a semantics");
    for strength in settle(&framework, quadratic) {
        match strength {
            Strength::Moving(from, to) => {
                assert!(0.0 <= from && from + 0.1 < to && to <= 1.0, "{from} to {to}")
            }
            Strength::Settled(strength) => panic!("it rests at {strength}"),
        }
    }
}

/// Chance frameworks with premises and circles: where strengths rest, each is what the others make of it; they lie
/// between 0 and 1; and where there is no circle, the order of the arguments makes no difference at all.
#[test]
fn strengths_at_rest_are_what_the_others_make_of_them() {
    let mut seed = 11_u64;
    let mut below = |limit: u32| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((seed >> 33) % u64::from(limit)) as u32
    };
    let mut rested = 0;
    for _ in 0..80 {
        let (claims, steps) = (2 + below(8), 1 + below(8));
        let mut draft =
            Draft { scores: (0..claims).map(|_| f64::from(below(11)) / 10.0).collect(), ..Draft::default() };
        for step in claims..claims + steps {
            for _ in 0..1 + below(2) {
                draft.premises.push((step, below(claims)));
            }
            match below(2) {
                0 => draft.supports.push((below(claims), step)),
                _ => draft.attacks.push((below(step), step)),
            }
        }
        let framework = draft.finish((claims + steps) as usize);
        for semantics in SEMANTICS {
            let strengths = settle(&framework, semantics);
            let all: Option<Vec<f64>> = strengths
                .iter()
                .map(|strength| match strength {
                    Strength::Settled(strength) => Some(*strength),
                    Strength::Moving(..) => None,
                })
                .collect();
            let Some(all) = all else { continue };
            rested += 1;
            for argument in framework.arguments() {
                let made = target(&framework, semantics, argument, |one| all[one as usize]);
                let found = all[argument as usize];
                assert!((0.0..=1.0).contains(&found), "{found}");
                assert!(
                    (made - found).abs() <= EXACT_TO,
                    "{semantics:?}: {found}, not {made}: {framework:?}"
                );
            }
        }
    }
    assert!(rested > 220, "of 240 frameworks {rested} rest");
}
