//! Time: dates fit each other.

use crate::check::Check;
use crate::diagnostic::Family;

pub(crate) mod cause_after_effect;
mod dates_disagree;
pub(crate) mod death_before_deed;
pub(crate) mod overdue_prediction;
mod printed_date;
pub(crate) mod relative_date;
pub(crate) mod said_after_published;
pub(crate) mod source_before_event;
pub(crate) mod stale_figure;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "time", finds: "dates do not fit each other" }, &[
    source_before_event::CHECK,
    said_after_published::CHECK,
    cause_after_effect::CHECK,
    dates_disagree::CHECK,
    printed_date::CHECK,
    death_before_deed::CHECK,
    stale_figure::CHECK,
    overdue_prediction::CHECK,
    relative_date::CHECK,
]);
