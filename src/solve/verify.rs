//! A second look at extensions that were found, for debug builds: straight from the definitions, and where those ask for
//! a largest set, by a formula that the search itself did not use.

use super::definitions::{self, range};
use super::framework::{Argument, Framework};
use super::search::{Formula, Search};
use super::{Semantics, preferred, semi_stable, stage};

/// A formula is given no more conflicts than this; where they do not decide, nothing is found to be wrong.
const PATIENCE: u32 = 1_000;

/// Whether a set is what a semantics asks for, as far as that can soon be seen.
pub(super) fn holds_up(
    search: &Search,
    framework: &Framework,
    semantics: &Semantics,
    set: &[Argument],
) -> bool {
    let is_of_its_kind = match semantics.id {
        "ST" => definitions::is_stable(framework, set),
        "STG" => definitions::is_conflict_free(framework, set),
        "AD" => definitions::is_admissible(framework, set),
        _ => definitions::is_complete(framework, set),
    };
    is_of_its_kind && !can_be_larger(search, framework, semantics, set)
}

/// Whether a set of a semantics that asks for a largest one is not.
fn can_be_larger(search: &Search, framework: &Framework, semantics: &Semantics, set: &[Argument]) -> bool {
    let mut formula = search.formula(framework);
    let literal = |formula: &Formula, one: Argument| match semantics.id == preferred::SEMANTICS.id {
        true => formula.has(one),
        false => formula.reaches(one),
    };
    let has: Vec<Argument> = match semantics.id {
        id if id == preferred::SEMANTICS.id => {
            formula.admissible();
            set.to_vec()
        }
        id if id == semi_stable::SEMANTICS.id => {
            formula.admissible();
            formula.range();
            range(framework, set)
        }
        id if id == stage::SEMANTICS.id => {
            formula.conflict_free();
            formula.range();
            range(framework, set)
        }
        _ => return false,
    };
    let left = framework.arguments().filter(|one| has.binary_search(one).is_err());
    let more: Vec<_> = left.map(|one| literal(&formula, one)).collect();
    formula.require(more);
    let all: Vec<_> = has.iter().map(|&one| literal(&formula, one)).collect();
    matches!(formula.find_within(&all, Some(PATIENCE)), Ok(Some(_)))
}
