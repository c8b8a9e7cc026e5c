//! Time: dates fit each other.

use crate::check::Check;
use crate::diagnostic::Family;

mod cause_after_effect;
mod dates_disagree;
mod death_before_deed;
mod overdue_prediction;
mod relative_date;
mod said_after_published;
mod source_before_event;
mod stale_figure;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "time", finds: "dates do not fit each other" }, &[
    source_before_event::CHECK,
    said_after_published::CHECK,
    cause_after_effect::CHECK,
    dates_disagree::CHECK,
    death_before_deed::CHECK,
    stale_figure::CHECK,
    overdue_prediction::CHECK,
    relative_date::CHECK,
]);
