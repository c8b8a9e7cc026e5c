//! Inference: a step gives what it owes.

use crate::check::Check;
use crate::diagnostic::Family;

pub(crate) mod cause_from_correlation;
pub(crate) mod equivocation;
mod missing_scheme_premise;
pub(super) mod open_question;
pub(crate) mod scope_stretched;
pub(crate) mod universal_from_instances;
pub(super) mod value_from_facts;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "inference", finds: "a step owes more than it gives" }, &[
    open_question::CHECK,
    missing_scheme_premise::CHECK,
    equivocation::CHECK,
    scope_stretched::CHECK,
    cause_from_correlation::CHECK,
    universal_from_instances::CHECK,
    value_from_facts::CHECK,
]);
