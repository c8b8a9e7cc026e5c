//! Stage semantics: sets without conflicts that leave as little as possible unreached, defended or not.

use super::range::{self, Among};
use super::{Factors, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "STG",
    name: "stage",
    source: "Verheij 1996: conflict-free sets with a maximal range",
    some: |search, framework| Ok(Some(range::some(search, framework, AMONG)?)),
    holding: |search, framework, argument| range::decide(search, framework, AMONG, (argument, true)),
    lacking: |search, framework, argument| range::decide(search, framework, AMONG, (argument, false)),
    // A stage extension need not hold the grounded one, so there is no reduct.
    factors: Factors::of_whole,
    each: |search, framework, visit| range::each(search, framework, AMONG, visit),
};

const AMONG: Among = |formula| formula.conflict_free();
