//! Admissible sets: at peace with themselves, and with an answer to every attacker.

use super::enumerate::one_by_one;
use super::search::Formula;
use super::{Factors, Semantics, complete};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "AD",
    name: "admissible",
    source: "Dung 1995, Definition 6: conflict-free sets that attack whatever attacks them",
    // The empty set is one.
    some: |_, _| Ok(Some(Vec::new())),
    // Every complete extension is one, and each lies in a complete one.
    holding: complete::SEMANTICS.holding,
    lacking: |_, _, _| Ok(Some(Vec::new())),
    factors: |_, framework| Ok(Factors::of_whole(framework)),
    each: |search, framework, visit| one_by_one(search, framework, Formula::admissible, visit),
};
