//! Sets whose range is maximal: semi-stable extensions among the admissible sets, stage extensions among those that are
//! conflict-free. Where there is a stable extension its range is everything, and these are the stable ones.

use std::ops::ControlFlow;

use super::definitions::range;
use super::enumerate::one_by_one;
use super::framework::{Argument, Extension, Framework};
use super::part::{Part, union};
use super::preferred::grown;
use super::search::{Formula, Search, Stopped};
use super::stable::{self, Demand};
use super::{BATCH, Visit};

/// Says which sets are compared.
pub(super) type Among = fn(&mut Formula);

/// A set of maximal range in a framework of any number of parts.
pub(super) fn some(search: &Search, framework: &Framework, among: Among) -> Result<Extension, Stopped> {
    let mut sets = Vec::new();
    for batch in Part::unconnected(framework, BATCH) {
        if let Some(set) = stable::find_in(search, &batch.framework, None)? {
            sets.push(batch.outside(&set));
            continue;
        }
        for part in Part::unconnected(&batch.framework, 0) {
            let set = some_in(search, &part.framework, among)?;
            sets.push(batch.outside(&part.outside(&set)));
        }
    }
    Ok(union(sets))
}

/// A set of maximal range that fulfils a demand, if there is one.
pub(super) fn decide(
    search: &Search,
    framework: &Framework,
    among: Among,
    (argument, wants): Demand,
) -> Result<Option<Extension>, Stopped> {
    let parts = Part::unconnected(framework, 0);
    let asked = parts.iter().find_map(|part| Some((part, part.inside(argument)?)));
    let (part, inside) = asked.expect("every argument is in a part");
    let Some(set) = decide_in(search, &part.framework, among, (inside, wants))? else { return Ok(None) };
    let set = part.outside(&set);
    if !search.certifies {
        return Ok(Some(set));
    }
    let others = Part::picked(framework, |one| part.inside(one).is_none());
    let rest = others.outside(&some(search, &others.framework, among)?);
    Ok(Some(union([set, rest])))
}

/// A set of maximal range: one whose range grows as long as it can.
fn some_in(search: &Search, framework: &Framework, among: Among) -> Result<Extension, Stopped> {
    let mut formula = compared(search, framework, among);
    // A preferred extension is admissible and conflict-free, and reaches far already.
    let mut set = grown(search, framework, &[])?;
    loop {
        let reached = range(framework, &set);
        for &one in &reached {
            formula.require([formula.reaches(one)]);
        }
        let more = beyond(&formula, framework, &reached);
        formula.require(more);
        match formula.find(&[])? {
            Some(larger) => set = larger,
            None => return Ok(set),
        }
    }
}

fn compared<'f>(search: &Search, framework: &'f Framework, among: Among) -> Formula<'f> {
    let mut formula = search.formula(framework);
    among(&mut formula);
    formula.range();
    formula
}

/// The literals of which one holds where the range is not within this one.
fn beyond(formula: &Formula, framework: &Framework, reached: &[Argument]) -> Vec<super::sat::Literal> {
    let left = framework.arguments().filter(|one| reached.binary_search(one).is_err());
    left.map(|one| formula.reaches(one)).collect()
}

/// Makes a set one of maximal range, by other means if need be; returns it and its range.
fn maximised(
    formula: &mut Formula,
    framework: &Framework,
    mut set: Extension,
) -> Result<(Extension, Extension), Stopped> {
    loop {
        let reached = range(framework, &set);
        let switch = formula.switch();
        let mut more = beyond(formula, framework, &reached);
        more.push(!switch);
        formula.require(more);
        let mut assumptions: Vec<_> = reached.iter().map(|&one| formula.reaches(one)).collect();
        assumptions.push(switch);
        let larger = formula.find(&assumptions)?;
        formula.require([!switch]);
        match larger {
            Some(larger) => set = larger,
            None => return Ok((set, reached)),
        }
    }
}

/// A set of maximal range in one part that fulfils a demand.
///
/// Candidates that fulfil it come one by one. Each leads to a maximal range; another set of that range may fulfil the
/// demand, and if none does the whole range is left behind.
///
/// Source: Dvořák, Järvisalo, Wallner & Woltran 2014, "Complexity-sensitive decision procedures for abstract
/// argumentation", Algorithm 2.
fn decide_in(
    search: &Search,
    framework: &Framework,
    among: Among,
    (argument, wants): Demand,
) -> Result<Option<Extension>, Stopped> {
    if let Some(set) = stable::find_in(search, framework, Some((argument, wants)))? {
        return Ok(Some(set));
    }
    if stable::find_in(search, framework, Some((argument, !wants)))?.is_some() {
        return Ok(None);
    }
    let mut formula = compared(search, framework, among);
    let has = formula.has(argument);
    let demand = if wants { has } else { !has };
    while let Some(candidate) = formula.find(&[demand])? {
        let (set, reached) = maximised(&mut formula, framework, candidate)?;
        if set.binary_search(&argument).is_ok() == wants {
            return Ok(Some(set));
        }
        let mut assumptions: Vec<_> = reached.iter().map(|&one| formula.reaches(one)).collect();
        assumptions.push(demand);
        if let Some(set) = formula.find(&assumptions)? {
            return Ok(Some(set));
        }
        let more = beyond(&formula, framework, &reached);
        formula.require(more);
    }
    Ok(None)
}

/// Each set of maximal range in one part: range by range.
pub(super) fn each(
    search: &Search,
    framework: &Framework,
    among: Among,
    visit: &mut Visit,
) -> Result<(), Stopped> {
    if stable::find_in(search, framework, None)?.is_some() {
        return (stable::SEMANTICS.each)(search, framework, visit);
    }
    let mut formula = compared(search, framework, among);
    let mut goes_on = true;
    while goes_on && let Some(candidate) = formula.find(&[])? {
        let (_, reached) = maximised(&mut formula, framework, candidate)?;
        let alike = |formula: &mut Formula| {
            among(formula);
            formula.range();
            for &one in &reached {
                formula.require([formula.reaches(one)]);
            }
        };
        one_by_one(search, framework, alike, &mut |set| {
            let flow = visit(set);
            goes_on = flow == ControlFlow::Continue(());
            flow
        })?;
        let more = beyond(&formula, framework, &reached);
        formula.require(more);
    }
    Ok(())
}
