//! Claims by the names that a command is given.

use super::Failure;
use crate::model::{ClaimId, Debate, MapId, StepId};
use crate::syntax::near::nearest;

/// The most claims of a name that are suggested in the place of a map.
const MOST_MEANT: usize = 3;

/// The claim of a name, or the theses of a map; `command` is the one that asks, for what it suggests.
pub(super) fn claims_called(command: &str, debate: &Debate, name: &str) -> Result<Vec<ClaimId>, Failure> {
    let (map_name, claim_name) = match name.split_once('/') {
        Some((map, claim)) => (map, Some(claim)),
        None => (name, None),
    };
    let Some(map) = debate.find_map(map_name) else {
        return Err(unknown_map(command, debate, name, map_name));
    };
    let Some(claim_name) = claim_name else {
        let theses = debate[map].theses.to_vec();
        return match theses.is_empty() {
            true => Err(Failure(format!(
                "the map `{map_name}` names no thesis: name a claim, as `{map_name}/claim`"
            ))),
            false => Ok(theses),
        };
    };
    match debate.find_claim(map, claim_name) {
        Some(claim) => Ok(vec![claim]),
        None => Err(unknown_claim(command, debate, map, claim_name)),
    }
}

/// That there is no such map, and what may have been meant: the map of a file, or a claim without its map.
fn unknown_map(command: &str, debate: &Debate, name: &str, map_name: &str) -> Failure {
    let file = name.rsplit(['/', '\\']).next().and_then(|file| file.strip_suffix(".ron"));
    if let Some(map) = file.filter(|file| debate.find_map(file).is_some()) {
        return Failure(format!("a map is named without its folder and `.ron`: ask `{command} {map}`"));
    }
    if let Some(map) = map_name.strip_suffix(".ron").filter(|map| debate.find_map(map).is_some()) {
        let claim = &name[map_name.len()..];
        return Failure(format!("a map is named without `.ron`: ask `{command} {map}{claim}`"));
    }
    if name == map_name {
        let claims = debate.claims().filter(|(_, claim)| &*claim.id == name).map(|(id, _)| id);
        let names: Vec<String> = claims.map(|id| format!("`{}`", debate.qualified(id))).collect();
        if let [first @ .., last] = &names[..MOST_MEANT.min(names.len())] {
            let (first, or) = (first.join(", "), if first.is_empty() { "" } else { " or " });
            let more = if names.len() > MOST_MEANT { ", or one of others" } else { "" };
            return Failure(format!("no map is called `{name}`: did you mean {first}{or}{last}{more}?"));
        }
        if let Some((id, _)) = debate.steps().find(|(_, step)| step.id.as_deref() == Some(name)) {
            return about_a_step(command, debate, id, name, None);
        }
    }
    unknown("map", map_name, nearest(map_name, debate.maps().map(|(_, map)| &*map.id)))
}

/// That there is no such claim in a map, and what may have been meant: a step of that name, or a claim of a like one.
fn unknown_claim(command: &str, debate: &Debate, map: MapId, name: &str) -> Failure {
    if let Some((id, _)) = debate.steps_of(map).find(|(_, step)| step.id.as_deref() == Some(name)) {
        return about_a_step(command, debate, id, name, Some(map));
    }
    unknown("claim", name, nearest(name, debate.claims_of(map).map(|(_, claim)| &*claim.id)))
}

/// That a name is a step's, and which claim to ask about instead.
fn about_a_step(command: &str, debate: &Debate, step: StepId, name: &str, map: Option<MapId>) -> Failure {
    let claim = debate.conclusion_of(step);
    let qualified = debate.qualified(claim);
    let claim = if map == Some(debate[claim].map) { &*debate[claim].id } else { &*qualified };
    Failure(format!("`{name}` is a step about `{claim}`: ask `{command} {qualified}`"))
}

fn unknown(what: &str, name: &str, near: Option<&str>) -> Failure {
    let hint = near.map_or_else(String::new, |near| format!(": did you mean `{near}`?"));
    Failure(format!("no {what} is called `{name}`{hint}"))
}
