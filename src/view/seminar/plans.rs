//! Plans for 45, 60 and 90 minutes, filled with the map's own points.

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::{Case, named};
use super::decisive::{Worked, party};
use super::questions::{Asked, Matter, Questions};
use super::sentence::{Given, Telling, tell};
use crate::view::desk::Desk;

/// A plan for an hour, or for less or more.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Plan {
    /// How long it takes.
    pub minutes: usize,
    /// What happens, in order.
    pub phases: Vec<Phase>,
}

/// A part of a plan.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Phase {
    /// The minute at which it begins.
    pub from: usize,
    /// The minute at which it ends.
    pub to: usize,
    /// How long it takes.
    pub minutes: usize,
    /// What it is called.
    pub name: String,
    /// What to do, with the map's own points.
    pub what: Vec<Telling>,
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

/// The plans.
pub(super) fn plans(matter: &Matter, cases: &[Case], questions: &Questions) -> Vec<Plan> {
    let plan = |(place, minutes): (usize, usize)| {
        let mut from = 0;
        let phases =
            PHASES.iter().map(|(name, lengths)| (*name, lengths[place])).filter(|(_, length)| *length > 0);
        let phase = |(name, length): (&str, usize)| {
            let phase = Phase {
                from,
                to: from + length,
                minutes: length,
                name: heading(matter.desk, cases, name),
                what: what(matter, cases, questions, name, place),
            };
            from += length;
            phase
        };
        Plan { minutes, phases: phases.map(phase).collect() }
    };
    LENGTHS.into_iter().enumerate().map(plan).collect()
}

fn heading(desk: &Desk, cases: &[Case], name: &str) -> String {
    let side = match name {
        "first" => &cases[0].letter,
        _ => &cases[1].letter,
    };
    desk.say(&format!("seminar-phase-{name}"), &[("side", side.into())])
}

fn what(matter: &Matter, cases: &[Case], questions: &Questions, name: &str, place: usize) -> Vec<Telling> {
    let Matter { desk, walk, worked, common, .. } = *matter;
    let names = |asked: &[Asked], most: usize| {
        let names: Vec<&str> = asked.iter().take(most).map(|one| one.name.as_str()).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    };
    let simple = |message: &str| vec![tell(desk, message, &[])];
    match name {
        "open" => {
            vec![tell(desk, "seminar-do-open", &[("questions", Given::Word(&names(&questions.opening, 1)))])]
        }
        "ground" => match common {
            [] => simple("seminar-do-ground-none"),
            [one] => vec![tell(desk, "seminar-do-ground-one", &[("claim", Given::Claim(*one))])],
            [one, other, ..] => {
                let given = [("claim", Given::Claim(*one)), ("other", Given::Claim(*other))];
                vec![tell(desk, "seminar-do-ground", &given)]
            }
        },
        "prepare" => simple("seminar-do-prepare"),
        "first" | "second" => {
            let case = &cases[usize::from(name == "second")];
            let side = ("side", Given::Word(&case.letter));
            if case.points.is_empty() {
                return vec![tell(desk, "seminar-do-build", &[side])];
            }
            let points = case.points.iter().map(|point| named(desk, point));
            std::iter::once(tell(desk, "seminar-do-case", &[side])).chain(points).collect()
        }
        "restate" => simple("seminar-do-restate"),
        "core" => {
            let most = [3, 4, 7][place];
            let conflict = worked.iter().flat_map(Worked::decisions).next();
            let conflict = conflict.map(|decision| {
                let [one, other] = [decision.stronger, decision.weaker].map(|end| party(desk, walk, end));
                tell(
                    desk,
                    "seminar-do-conflict",
                    &[("one", Given::Telling(&one)), ("other", Given::Telling(&other))],
                )
            });
            let asked =
                tell(desk, "seminar-do-core", &[("questions", Given::Word(&names(&questions.core, most)))]);
            conflict.into_iter().chain([asked]).collect()
        }
        "swap" => simple("seminar-do-swap"),
        "statement" => simple("seminar-do-statement"),
        _ => vec![tell(
            desk,
            "seminar-do-close",
            &[("questions", Given::Word(&names(&questions.closing, [1, 1, 2][place])))],
        )],
    }
}
