//! Growing an admissible set until nothing can be added.
//!
//! Every preferred extension is reached by adding minimal non-empty admissible sets, each found in what the ones before
//! leave undecided, and each of these lies in one strongly connected component. So the components are gone through one
//! by one, those first that attack others: what can be added in one is added, it falls apart into smaller ones, and
//! once nothing can be added its arguments stay undecided for good.
//!
//! Source: Thimm 2022, "Revisiting initial sets in abstract argumentation"; Bengel & Thimm 2022 (serialisability);
//! Baroni, Giacomin & Guida 2005 (the order of the components).

use super::components::Components;
use super::defence::Defence;
use super::framework::{Argument, Framework};
use super::labelling::{Label, Labelling};
use super::part::Part;
use super::search::{Search, Stopped};
use super::sets::{Kind, Sets};

/// Makes an admissible set a preferred extension, which holds it.
///
/// Where there is a choice it takes what attacks a target, if that is soon found.
pub(super) fn grow(
    search: &Search,
    labelling: &mut Labelling,
    framework: &Framework,
    is_target: impl Fn(Argument) -> bool,
) -> Result<(), Stopped> {
    go_through(search, labelling, framework, is_target, |labelling, members| {
        find_any(search, labelling, framework, members)
    })
}

/// Adds to an admissible set what can easily be added, without asking a solver. The set stays admissible, and where no
/// argument is left undecided it is stable.
pub(super) fn grow_easily(
    search: &Search,
    labelling: &mut Labelling,
    framework: &Framework,
) -> Result<(), Stopped> {
    go_through(search, labelling, framework, |_| false, |_, _| Ok(false))
}

/// Goes through the components. `insist` is asked where nothing is easily found; it tells whether it accepted anything.
fn go_through(
    search: &Search,
    labelling: &mut Labelling,
    framework: &Framework,
    is_target: impl Fn(Argument) -> bool,
    mut insist: impl FnMut(&mut Labelling, &[Argument]) -> Result<bool, Stopped>,
) -> Result<(), Stopped> {
    let mut components = Components::of(framework);
    let mut defence = Defence::of(framework);
    let undecided = |labelling: &Labelling, members: &[Argument]| -> Vec<Argument> {
        let members = members.iter().copied();
        members.filter(|&argument| labelling.label(argument) == Label::Undecided).collect()
    };
    let all: Vec<Argument> = framework.arguments().collect();
    let mut regions: Vec<Vec<Argument>> = Vec::new();
    components.find(framework, &undecided(labelling, &all), |component| regions.push(component));
    while let Some(region) = regions.pop() {
        search.check()?;
        let members = undecided(labelling, &region);
        if members.len() < region.len() {
            components.find(framework, &members, |component| regions.push(component));
            continue;
        }
        let attacks_target = |one: Argument| framework.attacked_by(one).iter().any(|&other| is_target(other));
        let hostile: Vec<Argument> = members.iter().copied().filter(|&one| attacks_target(one)).collect();
        if !hostile.is_empty() && defence.find_many(labelling, &hostile) {
            regions.push(members);
            continue;
        }
        if defence.find_many(labelling, &members) || insist(labelling, &members)? {
            regions.push(members);
        }
    }
    Ok(())
}

/// Accepts a non-empty admissible set among the members of a component, or finds that there is none.
fn find_any(
    search: &Search,
    labelling: &mut Labelling,
    framework: &Framework,
    members: &[Argument],
) -> Result<bool, Stopped> {
    // One alone attacks itself, or an attacker from before holds it undecided; otherwise it would be in.
    if members.len() < 2 {
        return Ok(false);
    }
    let mut members = members.to_vec();
    members.sort_unstable();
    let part = Part::of(framework, members);
    let inside = &part.framework;
    // What something from before still attacks cannot be defended from within.
    let is_free = |argument: Argument| {
        let standing = labelling.standing_attackers(part.member(argument));
        inside.attackers_of(argument).len() as u32 == standing && !inside.attacks(argument, argument)
    };
    let (free, held): (Vec<Argument>, Vec<Argument>) = inside.arguments().partition(|&one| is_free(one));
    if free.is_empty() {
        return Ok(false);
    }
    let mut sets = Sets::of(search, inside, Kind::Admissible);
    held.into_iter().for_each(|argument| sets.exclude(argument));
    sets.require_one(free);
    match sets.find(&[])? {
        Some(set) => {
            labelling.accept(&part.outside(&set));
            Ok(true)
        }
        None => Ok(false),
    }
}
