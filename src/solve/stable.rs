//! Stable semantics: sets that take sides on everything.

use super::enumerate::one_by_one;
use super::framework::{Argument, Extension, Framework};
use super::growth::grow_easily;
use super::labelling::Labelling;
use super::part::{Part, union};
use super::reduct::{Place, Reduct};
use super::search::{Formula, Search, Stopped};
use super::sets::{Kind, Sets};
use super::{BATCH, Factors, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "ST",
    name: "stable",
    source: "Dung 1995, Definition 13: conflict-free sets that attack every other argument",
    some: |search, framework| find(search, framework, None),
    holding: |search, framework, argument| find(search, framework, Some((argument, true))),
    lacking: |search, framework, argument| find(search, framework, Some((argument, false))),
    factors: |_, framework| Ok(Factors::of_rest(framework)),
    each: |search, framework, visit| one_by_one(search, framework, Formula::stable, visit),
};

/// What is asked of an extension: to hold an argument, or to lack it.
pub(super) type Demand = (Argument, bool);

/// A stable extension that fulfils a demand, if there is one.
fn find(
    search: &Search,
    framework: &Framework,
    demand: Option<Demand>,
) -> Result<Option<Extension>, Stopped> {
    let reduct = Reduct::of(framework);
    let demand = match demand.map(|(argument, wants)| (reduct.place(argument), wants)) {
        None | Some((Place::In, true) | (Place::Out, false)) => None,
        Some((Place::In, false) | (Place::Out, true)) => return Ok(None),
        Some((Place::Rest(argument), wants)) => Some((argument, wants)),
    };
    let mut parts = Part::unconnected(&reduct.rest.framework, BATCH);
    let inside = |part: &Part| demand.and_then(|(argument, wants)| Some((part.inside(argument)?, wants)));
    // Where there is a demand it may well decide; of the others the small ones are soon asked.
    parts.sort_by_key(|part| (inside(part).is_none(), part.framework.len()));
    let mut sets = Vec::with_capacity(parts.len());
    for part in parts {
        match find_in(search, &part.framework, inside(&part))? {
            Some(set) => sets.push(part.outside(&set)),
            None => return Ok(None),
        }
    }
    Ok(Some(reduct.with(&union(sets))))
}

/// Frameworks of more arguments than this are tried without a solver first.
const EASY: usize = 2_000;

/// The same in a part that need not be looked at more closely.
pub(super) fn find_in(
    search: &Search,
    framework: &Framework,
    demand: Option<Demand>,
) -> Result<Option<Extension>, Stopped> {
    search.check()?;
    // On large frameworks with much room a stable extension may be found without any search.
    if demand.is_none() && framework.len() > EASY {
        let mut labelling = Labelling::grounded(framework);
        grow_easily(search, &mut labelling, framework)?;
        if labelling.is_total() {
            return Ok(Some(labelling.into_extension()));
        }
    }
    let mut sets = Sets::of(search, framework, Kind::Stable);
    match demand {
        Some((argument, true)) => sets.find(&[argument]),
        Some((argument, false)) => {
            sets.exclude(argument);
            sets.find(&[])
        }
        None => sets.find(&[]),
    }
}
