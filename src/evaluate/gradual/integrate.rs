//! Strengths in circles: they move, all at once, until they rest.

use super::framework::Framework;
use super::settle::{NOWHERE, target};
use super::{EXACT_TO, GradualSemantics, Strength};
use crate::evaluate::atoms::Atom;

/// How far a step may be wrong.
const TOLERANCE: f64 = EXACT_TO / 10.0;

/// What moves no faster than this is at rest. It has only a few times as far to go.
const REST: f64 = EXACT_TO / 10_000.0;

/// No more steps are made than this, and no more links are looked at than [`MOST_LOOKS`].
const MOST_STEPS: usize = 5_000;
const MOST_LOOKS: usize = 3_000_000_000;

/// Works out the strengths of a group of arguments, each of which has a place in it; those that are known already stay
/// as they are.
///
/// Source: Bogacki & Shampine 1989, "A 3(2) pair of Runge–Kutta formulas".
pub(super) fn integrate(
    framework: &Framework,
    semantics: &GradualSemantics,
    (group, place): (&[Atom], &[u32]),
    known: &[f64],
    settled: &mut [Strength],
) {
    let inputs: usize = group.iter().map(|&argument| 1 + framework.inputs(argument).count()).sum();
    // How fast everything moves in a state.
    let speeds = |state: &[f64], speeds: &mut [f64]| {
        let strength = |argument: Atom| match place[argument as usize] {
            NOWHERE => known[argument as usize],
            at => state[at as usize],
        };
        for (at, &argument) in group.iter().enumerate() {
            speeds[at] = target(framework, semantics, argument, strength) - state[at];
        }
    };
    let mut motion = Motion::from(beginning(framework, group, known, place), &speeds);
    let most_steps = (MOST_LOOKS / (3 * inputs)).clamp(100, MOST_STEPS);
    let (mut lowest, mut highest) = (vec![1.0_f64; group.len()], vec![0.0_f64; group.len()]);
    for step in 0..most_steps {
        if largest(&motion.speeds) <= REST {
            for (&argument, &strength) in group.iter().zip(&motion.state) {
                settled[argument as usize] = Strength::Settled(strength);
            }
            return;
        }
        motion.go_on(&speeds);
        // What comes at first is on the way to where it then keeps moving.
        if step >= most_steps / 2 {
            for (at, &strength) in motion.state.iter().enumerate() {
                lowest[at] = lowest[at].min(strength);
                highest[at] = highest[at].max(strength);
            }
        }
    }
    for (at, &argument) in group.iter().enumerate() {
        settled[argument as usize] = match highest[at] - lowest[at] > EXACT_TO {
            true => Strength::Moving(lowest[at], highest[at]),
            false => Strength::Settled(motion.state[at]),
        };
    }
}

/// What each argument begins at: its base score, a step the base score of its weakest premise.
fn beginning(framework: &Framework, group: &[Atom], known: &[f64], place: &[u32]) -> Vec<f64> {
    let score = |argument: Atom| match place[argument as usize] {
        u32::MAX => known[argument as usize],
        // The premises of a step are claims, which have scores of their own.
        _ => framework.base(argument, |_| 1.0),
    };
    group.iter().map(|&argument| framework.base(argument, score)).collect()
}

/// A state that moves.
struct Motion {
    state: Vec<f64>,
    speeds: Vec<f64>,
    /// How far it goes at the next step.
    pace: f64,
    /// Room for a step: three more speeds, and a state.
    rooms: [Vec<f64>; 4],
}

impl Motion {
    fn from(state: Vec<f64>, speeds_in: &impl Fn(&[f64], &mut [f64])) -> Motion {
        let mut speeds = vec![0.0; state.len()];
        speeds_in(&state, &mut speeds);
        let rooms = std::array::from_fn(|_| vec![0.0; state.len()]);
        Motion { state, speeds, pace: 0.1, rooms }
    }

    /// One step, as far as is exact enough.
    fn go_on(&mut self, speeds_in: &impl Fn(&[f64], &mut [f64])) {
        let Motion { state, speeds, pace, rooms: [second, third, last, room] } = self;
        loop {
            for at in 0..state.len() {
                room[at] = state[at] + *pace / 2.0 * speeds[at];
            }
            speeds_in(room, second);
            for at in 0..state.len() {
                room[at] = state[at] + *pace * 0.75 * second[at];
            }
            speeds_in(room, third);
            for at in 0..state.len() {
                let mean = (2.0 * speeds[at] + 3.0 * second[at] + 4.0 * third[at]) / 9.0;
                room[at] = (state[at] + *pace * mean).clamp(0.0, 1.0);
            }
            speeds_in(room, last);
            let mut error = 0.0_f64;
            for at in 0..state.len() {
                let difference =
                    -5.0 / 72.0 * speeds[at] + second[at] / 12.0 + third[at] / 9.0 - last[at] / 8.0;
                error = error.max((*pace * difference).abs());
            }
            let fits = error <= TOLERANCE;
            *pace *= (0.9 * (TOLERANCE / error.max(f64::MIN_POSITIVE)).cbrt()).clamp(0.2, 5.0);
            // A step that is shorter than this can be no more exact.
            if fits || *pace < 1e-9 {
                std::mem::swap(state, room);
                std::mem::swap(speeds, last);
                return;
            }
        }
    }
}

fn largest(speeds: &[f64]) -> f64 {
    speeds.iter().fold(0.0, |largest, speed| largest.max(speed.abs()))
}
