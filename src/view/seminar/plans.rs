//! Plans for 45, 60 and 90 minutes, filled with the map's own points.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::Case;
use super::crux;
use super::questions::{Asked, Matter, Questions};
use super::sentence::{Given, Telling, tell};
use crate::view::desk::Desk;

/// What happens in seminars of several lengths.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Plans {
    /// How many minutes each of them takes.
    pub lengths: Vec<usize>,
    /// What happens, in order.
    pub phases: Vec<Phase>,
}

/// A part of a seminar.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Phase {
    /// What it is called.
    pub name: String,
    /// When it takes place in the seminar of each length; nothing in one that leaves it out.
    pub times: Vec<Option<Time>>,
    /// What to do, with the map's own points.
    pub what: Vec<Telling>,
}

/// When a part of a seminar takes place.
#[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
pub struct Time {
    /// The minute at which it begins.
    pub from: usize,
    /// The minute at which it ends.
    pub to: usize,
}

/// The phases by name, with their minutes in a plan of 45, 60 and 90; none of them is a phase that the plan leaves out.
const PHASES: [(&str, [usize; 3]); 10] = [
    ("open", [3, 4, 5]),
    ("ground", [4, 5, 7]),
    ("prepare", [6, 8, 12]),
    ("first", [4, 4, 6]),
    ("second", [4, 4, 6]),
    ("restate", [5, 6, 8]),
    ("core", [12, 15, 22]),
    ("swap", [0, 6, 12]),
    ("statement", [5, 5, 8]),
    ("close", [2, 3, 4]),
];

const LENGTHS: [usize; 3] = [45, 60, 90];

/// So many of the opening questions are asked in each …
const OPENING: [usize; 3] = [1, 2, 3];

/// … so many of the core …
const CORE: [usize; 3] = [3, 4, 8];

/// … and so many of the closing ones.
const CLOSING: [usize; 3] = [1, 2, 3];

/// The plans, side by side: what happens is the same in all, but for what a short seminar leaves out.
pub(super) fn plans(matter: &Matter, cases: &[Case], questions: &Questions) -> Plans {
    let mut ends = [0; 3];
    let phase = |&(name, minutes): &(&str, [usize; 3])| Phase {
        name: heading(matter.desk, cases, name),
        times: (0..LENGTHS.len())
            .map(|place| {
                let from = ends[place];
                ends[place] += minutes[place];
                (minutes[place] > 0).then_some(Time { from, to: ends[place] })
            })
            .collect(),
        what: what(matter, cases, questions, name),
    };
    Plans { lengths: LENGTHS.to_vec(), phases: PHASES.iter().map(phase).collect() }
}

fn heading(desk: &Desk, cases: &[Case], name: &str) -> String {
    let side = match name {
        "first" => &cases[0].letter,
        _ => &cases[1].letter,
    };
    desk.say(&format!("seminar-phase-{name}"), &[("side", side.into())])
}

fn what(matter: &Matter, cases: &[Case], questions: &Questions, name: &str) -> Vec<Telling> {
    let Matter { desk, walk, common, .. } = *matter;
    let simple = |message: &str| vec![tell(desk, message, &[])];
    match name {
        "open" => {
            let several = walk.motions.len() > 1;
            let message = if several { "seminar-do-open-several" } else { "seminar-do-open" };
            let number = ("number", Given::Count(matter.debated + 1));
            asked(desk, message, &[number], &questions.opening, OPENING)
        }
        "ground" => {
            let mut told = match common {
                [] => simple("seminar-do-ground-none"),
                [one] => vec![tell(desk, "seminar-do-ground-one", &[("claim", Given::Claim(*one))])],
                [one, other, ..] => {
                    let given = [("claim", Given::Claim(*one)), ("other", Given::Claim(*other))];
                    vec![tell(desk, "seminar-do-ground", &given)]
                }
            };
            if !matter.one_sided.is_empty() {
                told.push(tell(desk, "seminar-do-one-sided", &[]));
            }
            told
        }
        "prepare" => simple("seminar-do-prepare"),
        "first" | "second" => {
            let case = &cases[usize::from(name == "second")];
            let side = ("side", Given::Word(&case.letter));
            if case.points.is_empty() {
                return vec![tell(desk, "seminar-do-build", &[side])];
            }
            vec![tell(desk, "seminar-do-case", &[side, ("points", Given::Word(&points(desk, case)))])]
        }
        "restate" => simple("seminar-do-restate"),
        "core" => {
            let conflict = matter.ranked.and_then(|ranked| ranked.first()).map(|decision| {
                let ends = crux::against(desk, walk, decision);
                tell(desk, "seminar-do-conflict", &[("ends", Given::Telling(&ends))])
            });
            let asked = asked(desk, "seminar-do-core", &[], &questions.core, CORE);
            conflict.into_iter().chain(asked).collect()
        }
        "swap" => simple("seminar-do-swap"),
        "statement" => simple("seminar-do-statement"),
        _ => asked(desk, "seminar-do-close", &[], &questions.closing, CLOSING),
    }
}

/// The points of a side by their names, and where there are several motions by the motion that they are about.
fn points(desk: &Desk, case: &Case) -> String {
    let parts = case.points.chunk_by(|one, next| one.motion == next.motion).map(|points| {
        let names = points.iter().map(|point| point.name.as_str()).collect::<Vec<_>>().join(", ");
        match points[0].motion {
            Some(number) => {
                desk.say("seminar-do-points", &[("points", names.into()), ("number", number.into())])
            }
            None => names,
        }
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// The questions that the shortest seminar asks, and those that a longer one asks besides.
fn asked(
    desk: &Desk,
    message: &str,
    given: &[(&str, Given)],
    questions: &[Asked],
    most: [usize; 3],
) -> Vec<Telling> {
    let first = names(questions, 0..most[0]);
    let given: Vec<_> = given.iter().copied().chain([("questions", Given::Word(&first))]).collect();
    let mut told = vec![tell(desk, message, &given)];
    for (place, minutes) in LENGTHS.into_iter().enumerate().skip(1) {
        let more = most[place - 1].min(questions.len())..most[place];
        if most[place].min(questions.len()) > more.start {
            let given =
                [("minutes", Given::Count(minutes)), ("questions", Given::Word(&names(questions, more)))];
            told.push(tell(desk, "seminar-do-longer", &given));
        }
    }
    told
}

/// Questions by their names on the sheet; `none` where there are none.
fn names(asked: &[Asked], range: Range<usize>) -> String {
    let some = asked.iter().take(range.end).skip(range.start);
    let names: Vec<&str> = some.map(|one| one.name.as_str()).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
