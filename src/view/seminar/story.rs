//! How a motion comes to stand or fall once something is decided, in a sentence or two.

use super::decisive::listed;
use super::sentence::{Given, Telling, begun, tell, told_together};
use crate::evaluate::{By, Label, Story};
use crate::model::StepId;
use crate::view::desk::Desk;

/// So many claims on the way to the motion are told; of a longer way the first and the last ones.
const MOST_ON_THE_WAY: usize = 4;

/// The story, from the first claim that comes to stand otherwise to the motion.
pub(super) fn story(desk: &Desk, story: &Story) -> Telling {
    let mut told = Telling::new();
    let hidden = story.way.len().saturating_sub(MOST_ON_THE_WAY);
    for (place, &(claim, label)) in story.way.iter().enumerate() {
        let first = MOST_ON_THE_WAY / 2;
        if hidden > 0 && (first..first + hidden).contains(&place) {
            if place == first {
                let given = [("before", Given::Telling(&told)), ("count", Given::Count(hidden))];
                told = tell(desk, "seminar-story-left-out", &given);
            }
            continue;
        }
        let outcome = match label {
            Label::In => "stands",
            Label::Out => "falls",
            Label::Undecided => "open",
        };
        let message = if place == 0 { "seminar-story-first" } else { "seminar-story-next" };
        let given = [
            ("before", Given::Telling(&told)),
            ("claim", Given::Claim(claim)),
            ("outcome", Given::Word(outcome)),
        ];
        told = tell(desk, message, &given);
    }
    if told.is_empty() {
        return end(desk, story.by);
    }
    // Where the last on the way is what the motion falls by, one sentence says both.
    let last = story.way.last().map(|&(claim, _)| claim);
    let is_last =
        |step: StepId| desk.analysis.debate[step].premises.iter().any(|&premise| last == Some(premise));
    let name = match story.by {
        By::Objection(step) if is_last(step) => "seminar-story-way-objects",
        By::Contrary(claim) if last == Some(claim) => "seminar-story-way-excludes",
        _ => "seminar-story-way",
    };
    let way = begun(tell(desk, name, &[("way", Given::Telling(&told))]));
    if name == "seminar-story-way" { told_together(&[way, end(desk, story.by)]) } else { way }
}

/// By what the motion then stands, falls or is open.
fn end(desk: &Desk, by: By) -> Telling {
    let with_step = |message: &str, step: StepId| {
        let premises = &desk.analysis.debate[step].premises;
        let claims = listed(desk, premises);
        tell(desk, message, &[("claims", Given::Telling(&claims)), ("count", Given::Count(premises.len()))])
    };
    match by {
        By::Reason(step) => with_step("seminar-story-reason", step),
        By::Objection(step) => with_step("seminar-story-objection", step),
        By::Itself => tell(desk, "seminar-story-itself", &[]),
        By::Contrary(claim) => tell(desk, "seminar-story-contrary", &[("claim", Given::Claim(claim))]),
        By::NoReason => tell(desk, "seminar-story-no-reason", &[]),
        By::OpenReason => tell(desk, "seminar-story-open-reason", &[]),
        By::OpenObjection => tell(desk, "seminar-story-open-objection", &[]),
    }
}
