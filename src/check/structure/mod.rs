//! Structure: the map hangs together.

use crate::check::Check;
use crate::diagnostic::Family;

mod bare_thesis;
mod circular_support;
pub(crate) mod contrary_premise;
mod disconnected;
mod empty_text;
pub(crate) mod entailed_and_contrary;
mod missing_thesis;
mod repeated_link;
mod same_text;
mod self_attack;
mod self_relation;
mod self_support;
pub(crate) mod support_and_attack;
pub(super) mod unused_allow;
mod unused_claim;
mod unused_entry;

mod twins;
mod ways;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "structure", finds: "the map does not hang together" }, &[
    missing_thesis::CHECK,
    bare_thesis::CHECK,
    empty_text::CHECK,
    unused_claim::CHECK,
    disconnected::CHECK,
    self_support::CHECK,
    self_attack::CHECK,
    self_relation::CHECK,
    circular_support::CHECK,
    support_and_attack::CHECK,
    repeated_link::CHECK,
    contrary_premise::CHECK,
    entailed_and_contrary::CHECK,
    same_text::CHECK,
    unused_entry::SOURCE,
    unused_entry::VOICE,
    unused_entry::MEASURE,
    unused_entry::TERM,
    unused_allow::CHECK,
]);
