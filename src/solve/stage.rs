//! Stage semantics: sets without conflicts that leave as little as possible unreached, defended or not.

use super::framework::Framework;
use super::part::Part;
use super::range::{self, Among};
use super::search::{Search, Stopped};
use super::{Factors, Semantics, stable};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "STG",
    name: "stage",
    source: "Verheij 1996: conflict-free sets with a maximal range",
    some: |search, framework| Ok(Some(range::some(search, framework, AMONG)?)),
    holding: |search, framework, argument| range::decide(search, framework, AMONG, (argument, true)),
    lacking: |search, framework, argument| range::decide(search, framework, AMONG, (argument, false)),
    factors,
    each: |search, framework, visit| range::each(search, framework, AMONG, visit),
};

const AMONG: Among = |formula| formula.conflict_free();

/// Where a part has a stable extension its stage extensions are the stable ones. Where it has none, a stage extension need
/// not hold the grounded one, so there is no reduct.
fn factors(search: &Search, framework: &Framework) -> Result<Factors, Stopped> {
    let (mut settled, mut parts) = (Vec::new(), Vec::new());
    for part in Part::unconnected(framework, 0) {
        if (stable::SEMANTICS.some)(search, &part.framework)?.is_none() {
            parts.push(part);
            continue;
        }
        let within = Factors::of_rest(&part.framework);
        settled.extend(part.outside(&within.settled));
        parts.extend(within.parts.into_iter().map(|one| one.within(&part)));
    }
    settled.sort_unstable();
    Ok(Factors { settled, parts })
}
