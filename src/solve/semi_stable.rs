//! Semi-stable semantics: admissible sets that leave as little as possible undecided.

use super::framework::{Argument, Extension, Framework};
use super::range::{self, Among};
use super::reduct::{Place, Reduct};
use super::search::{Search, Stopped};
use super::{Factors, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "SST",
    name: "semi-stable",
    source: "Caminada, Carnielli & Dunne 2012, Definition 4: complete extensions with a maximal range",
    some: |search, framework| {
        let reduct = Reduct::of(framework);
        Ok(Some(reduct.with(&range::some(search, &reduct.rest.framework, AMONG)?)))
    },
    holding: |search, framework, argument| decide(search, framework, argument, true),
    lacking: |search, framework, argument| decide(search, framework, argument, false),
    factors: |_, framework| Ok(Factors::of_rest(framework)),
    each: |search, framework, visit| range::each(search, framework, AMONG, visit),
};

/// An admissible set whose range is maximal is complete: what it defends it could only add.
const AMONG: Among = |formula| formula.admissible();

fn decide(
    search: &Search,
    framework: &Framework,
    argument: Argument,
    wants: bool,
) -> Result<Option<Extension>, Stopped> {
    let reduct = Reduct::of(framework);
    let rest = &reduct.rest.framework;
    let set = match (reduct.place(argument), wants) {
        (Place::In, false) | (Place::Out, true) => None,
        (Place::Rest(argument), wants) => range::decide(search, rest, AMONG, (argument, wants))?,
        _ if search.certifies => Some(range::some(search, rest, AMONG)?),
        _ => Some(Vec::new()),
    };
    Ok(set.map(|set| reduct.with(&set)))
}
