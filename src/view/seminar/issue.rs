//! What open conflicts are about: which objection is raised against what, where in the argument that is, and what the map
//! says for either end.

use super::choice::chief_reason;
use super::decisive::{listed, party};
use super::sentence::{Given, Telling, begun, joined, tell};
use super::walk::{Camp, Walk};
use crate::evaluate::Decision;
use crate::model::{ClaimId, Debate, Party, StepId, Target};
use crate::view::desk::Desk;

/// Which end of a conflict is an objection to the other; nothing where both are claims that exclude each other.
pub(super) fn objection_and_target(debate: &Debate, decision: &Decision) -> Option<(Party, Party)> {
    match (decision.stronger, decision.weaker) {
        (Party::Step(step), other) | (other, Party::Step(step))
            if debate[step].is_rebuttal() && is_target(debate, step, other) =>
        {
            Some((Party::Step(step), other))
        }
        _ => None,
    }
}

/// What conflicts are about: where in the argument they are, and what the map says for either end. The objections to
/// one thing are told together.
pub(super) fn what_about(desk: &Desk, walk: &Walk, decisions: &[Decision]) -> Vec<Telling> {
    let debate = &desk.analysis.debate;
    let mut told: Vec<(Option<Party>, Vec<Party>, Telling)> = Vec::new();
    for decision in decisions {
        let Some((objection, target)) = objection_and_target(debate, decision) else {
            told.push((None, Vec::new(), contrary(desk, walk, decision)));
            continue;
        };
        match told.iter_mut().find(|(known, ..)| *known == Some(target)) {
            Some((_, objections, telling)) => {
                objections.push(objection);
                *telling = several(desk, walk, objections, target);
            }
            None => told.push((Some(target), vec![objection], single(desk, walk, objection, target))),
        }
    }
    told.into_iter().map(|(_, _, telling)| telling).collect()
}

fn contrary(desk: &Desk, walk: &Walk, decision: &Decision) -> Telling {
    let [one, other] = [decision.stronger, decision.weaker].map(|end| party(desk, walk, end));
    let reasons = reasons(desk, decision.stronger, decision.weaker);
    let why = match (decision.stronger, decision.weaker) {
        (Party::Claim(one), Party::Claim(other)) => desk.analysis.debate.why_contrary(one, other),
        _ => None,
    };
    let mut given = vec![
        ("one", Given::Telling(&one)),
        ("other", Given::Telling(&other)),
        ("reasons", Given::Telling(&reasons)),
    ];
    given.extend(why.map(|why| ("why", Given::Text(why))));
    let name = if why.is_some() { "seminar-conflict-contrary-why" } else { "seminar-conflict-contrary" };
    begun(tell(desk, name, &given))
}

fn single(desk: &Desk, walk: &Walk, objection: Party, target: Party) -> Telling {
    let [one, other] = [objection, target].map(|end| party(desk, walk, end));
    let given = [
        ("objection", Given::Telling(&one)),
        ("target", Given::Telling(&other)),
        ("place", Given::Telling(&place(desk, walk, target))),
        ("reasons", Given::Telling(&reasons(desk, objection, target))),
    ];
    begun(tell(desk, "seminar-conflict", &given))
}

fn several(desk: &Desk, walk: &Walk, objections: &[Party], target: Party) -> Telling {
    let named = objections.iter().map(|&objection| {
        let words = match objection {
            Party::Step(step) => {
                let claim = walk.lead_of(&desk.analysis.debate, step);
                tell(desk, "seminar-party-claim", &[("claim", Given::Claim(claim))])
            }
            Party::Claim(_) => party(desk, walk, objection),
        };
        match reason(desk, objection) {
            Some(reason) => {
                let given = [("objection", Given::Telling(&words)), ("reason", Given::Claim(reason))];
                tell(desk, "seminar-objection-backed", &given)
            }
            None => words,
        }
    });
    let named = joined(&named.collect::<Vec<_>>());
    let bare: Vec<ClaimId> = objections
        .iter()
        .filter(|&&objection| reason(desk, objection).is_none())
        .filter_map(|&objection| match objection {
            Party::Step(step) => desk.analysis.debate[step].premises.first().copied(),
            Party::Claim(claim) => Some(claim),
        })
        .collect();
    let for_target = match reason(desk, target) {
        Some(other) => {
            let target = party(desk, walk, target);
            let given = [("target", Given::Telling(&target)), ("other", Given::Claim(other))];
            tell(desk, "seminar-several-reason", &given)
        }
        None => {
            let target = party(desk, walk, target);
            tell(desk, "seminar-several-no-reason", &[("target", Given::Telling(&target))])
        }
    };
    let bare = match bare.len() {
        0 => Telling::new(),
        all if all == objections.len() => tell(desk, "seminar-several-bare-all", &[]),
        _ => tell(desk, "seminar-several-bare", &[("claims", Given::Telling(&listed(desk, &bare)))]),
    };
    let given = [
        ("count", Given::Count(objections.len())),
        ("objections", Given::Telling(&named)),
        ("target", Given::Telling(&party(desk, walk, target))),
        ("place", Given::Telling(&place(desk, walk, target))),
        ("reason", Given::Telling(&for_target)),
        ("bare", Given::Telling(&bare)),
    ];
    begun(tell(desk, "seminar-conflict-several", &given))
}

/// Where in the argument something is that is objected to.
fn place(desk: &Desk, walk: &Walk, target: Party) -> Telling {
    let debate = &desk.analysis.debate;
    let about = match target {
        Party::Claim(claim) => claim,
        Party::Step(step) => debate.conclusion_of(step),
    };
    let place = walk.nearest(about);
    match (walk.is_motion(about), desk.local(about), place) {
        (true, ..) => {
            let message = match target {
                Party::Claim(_) => "seminar-place-motion",
                Party::Step(step) if debate[step].is_rebuttal() => "seminar-place-objection",
                Party::Step(_) => "seminar-place-reason",
            };
            tell(desk, message, &[])
        }
        (_, None, _) => {
            let title = &debate[debate[about].map].title;
            tell(desk, "seminar-place-elsewhere", &[("map", Given::Text(title))])
        }
        (_, _, Some((depth, camp))) => {
            let message = if camp == Camp::For { "seminar-place-for" } else { "seminar-place-against" };
            tell(desk, message, &[("count", Given::Count(depth))])
        }
        (_, _, None) => tell(desk, "seminar-place-below", &[]),
    }
}

/// What speaks for an end of a conflict on the map.
fn reason(desk: &Desk, end: Party) -> Option<ClaimId> {
    let debate = &desk.analysis.debate;
    match end {
        Party::Claim(claim) => chief_reason(desk, claim),
        Party::Step(step) if debate[step].is_rebuttal() => chief_reason(desk, debate[step].premises[0]),
        Party::Step(step) => debate[step].premises.first().copied(),
    }
}

/// What the map says for either end of a conflict.
fn reasons(desk: &Desk, objection: Party, target: Party) -> Telling {
    match (reason(desk, objection), reason(desk, target)) {
        (Some(one), Some(other)) => {
            tell(desk, "seminar-reasons-both", &[("one", Given::Claim(one)), ("other", Given::Claim(other))])
        }
        (Some(one), None) => tell(desk, "seminar-reasons-first", &[("one", Given::Claim(one))]),
        (None, Some(other)) => tell(desk, "seminar-reasons-second", &[("other", Given::Claim(other))]),
        (None, None) => tell(desk, "seminar-reasons-neither", &[]),
    }
}

fn is_target(debate: &Debate, step: StepId, other: Party) -> bool {
    match (debate[step].target, other) {
        (Target::Claim(claim), Party::Claim(other)) => claim == other,
        (Target::Step(target), Party::Step(other)) => target == other,
        _ => false,
    }
}
