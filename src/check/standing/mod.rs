//! Standing: what stands and what falls is what the map says.

use crate::check::Check;
use crate::diagnostic::Family;

pub(crate) mod both_granted;
pub(crate) mod crux_unsourced;
mod left_open;
pub(super) mod left_unsupported;
mod objection_in_supports;
mod one_sided;
pub(super) mod overstated;
pub(super) mod single_thread;
mod twin_not_rebutted;
mod unanswered_rebuttal;
pub(crate) mod undefended_premise;
mod undercut_one_premise;
mod unmet_expectation;

mod ground;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "standing", finds: "what stands and what falls is not what the map says" }, &[
    unmet_expectation::CHECK,
    both_granted::CHECK,
    left_unsupported::CHECK,
    left_open::CHECK,
    twin_not_rebutted::CHECK,
    undercut_one_premise::CHECK,
    unanswered_rebuttal::CHECK,
    overstated::CHECK,
    undefended_premise::CHECK,
    crux_unsourced::CHECK,
    single_thread::CHECK,
    one_sided::CHECK,
    objection_in_supports::CHECK,
]);
