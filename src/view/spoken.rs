//! The lines of the map in words, for whoever hears the picture.

use super::desk::Desk;
use super::diagram::{Diagram, Look};

/// So many steps to or from a claim are named; the outline has them all.
const MOST: usize = 12;

/// Gives every claim of a diagram its words.
pub(super) fn speak(desk: &Desk, diagram: &mut Diagram) {
    let count = diagram.boxes.len();
    let (mut above, mut below) = (vec![Vec::new(); count], vec![Vec::new(); count]);
    for line in &diagram.lines {
        above[line.from].push(line.to);
        below[line.to].push(line.from);
    }
    let is_claim = |at: usize| matches!(diagram.boxes[at].look, Look::Claim | Look::Stub);
    let name = |at: usize| match diagram.boxes[at].number {
        Some(number) => number.to_string(),
        None => desk.say("quoted", &[("text", (&diagram.boxes[at].label).into())]),
    };
    let between = desk.word("between");
    // A step with its claims: those that it comes from, or that it is finally about.
    let step = |step: usize, claims: Vec<usize>| {
        let claims: Vec<String> = claims.into_iter().take(MOST).map(&name).collect();
        let values =
            [("claims", claims.join(&between).into()), ("word", (&diagram.boxes[step].label).into())];
        desk.say("map-spoken-step", &values)
    };
    let about = |at: usize| {
        let mut at = at;
        // Objections to steps are in no circle: each is younger than what it is about.
        while !is_claim(at) {
            at = above[at][0];
        }
        at
    };
    let spoken = |at: usize| {
        let is_contrary = |&&step: &&usize| diagram.boxes[step].look == Look::Contrary;
        let upward = above[at].iter().take(MOST).map(|&one| step(one, vec![about(one)]));
        let downward = below[at].iter().take(MOST).filter(|one| !is_contrary(one));
        let downward =
            downward.map(|&one| step(one, below[one].iter().copied().filter(|&at| is_claim(at)).collect()));
        let contraries = below[at].iter().take(MOST).filter(is_contrary);
        let contraries = contraries
            .map(|&one| step(one, above[one].iter().copied().filter(|&other| other != at).collect()));
        let downward: Vec<String> = downward.chain(contraries).collect();
        let upward: Vec<String> = upward.collect();
        let told = [("map-spoken-above", upward), ("map-spoken-below", downward)];
        let told = told.into_iter().filter(|(_, steps)| !steps.is_empty());
        let told = told.map(|(message, steps)| desk.say(message, &[("steps", steps.join(&between).into())]));
        told.collect::<Vec<_>>().join(" ")
    };
    let all: Vec<Option<String>> =
        (0..count).map(|at| is_claim(at).then(|| spoken(at)).filter(|told| !told.is_empty())).collect();
    for (drawn, spoken) in diagram.boxes.iter_mut().zip(all) {
        drawn.spoken = spoken;
    }
}
