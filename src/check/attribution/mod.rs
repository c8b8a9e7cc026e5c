//! Attribution: who said it, and how surely, is what the map says.

use crate::check::Check;
use crate::diagnostic::Family;

pub(crate) mod anonymous_only;
pub(crate) mod circular_sourcing;
pub(crate) mod counted_twice;
pub(crate) mod denial_left_out;
pub(super) mod hedge_dropped;
pub(crate) mod hedge_hardened;
pub(crate) mod interested_counter;
mod name_variant;
pub(crate) mod report_becomes_fact;
pub(crate) mod self_contradiction;
pub(crate) mod single_source;

mod denied_in_text;
pub(super) mod drift;
mod telling;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "attribution", finds: "who said it, and how surely, is not what the map says" }, &[
    anonymous_only::CHECK,
    single_source::CHECK,
    interested_counter::CHECK,
    hedge_dropped::CHECK,
    hedge_hardened::CHECK,
    report_becomes_fact::CHECK,
    denial_left_out::CHECK,
    self_contradiction::CHECK,
    circular_sourcing::CHECK,
    counted_twice::CHECK,
    name_variant::CHECK,
]);
