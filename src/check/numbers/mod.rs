//! Numbers: figures agree and come out.

use crate::check::Check;
use crate::diagnostic::Family;

pub(crate) mod bound_broken;
pub(crate) mod cherry_picked_baseline;
pub(crate) mod counters_disagree;
pub(crate) mod duration_arithmetic;
pub(crate) mod figure_conflict;
pub(crate) mod multiple_or_increase;
pub(crate) mod part_exceeds_whole;
pub(crate) mod percent_arithmetic;
pub(crate) mod percent_or_points;
mod printed_figure;
pub(crate) mod rate_arithmetic;
pub(crate) mod scale_slip;
pub(crate) mod share_above_100;
pub(crate) mod share_arithmetic;
pub(crate) mod trend_from_end_points;
pub(crate) mod undated_figure;
pub(super) mod unencoded_number;
pub(crate) mod unit_mismatch;

pub(crate) mod allowance;
pub(crate) mod amounts;
mod directions;
mod printed;
pub(super) mod series;
pub(super) mod stated_change;
mod units;
pub(super) mod working;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "numbers", finds: "figures do not agree, or do not come out" }, &[
    unencoded_number::CHECK,
    percent_arithmetic::CHECK,
    percent_or_points::CHECK,
    multiple_or_increase::CHECK,
    share_arithmetic::CHECK,
    rate_arithmetic::CHECK,
    part_exceeds_whole::CHECK,
    share_above_100::CHECK,
    figure_conflict::CHECK,
    counters_disagree::CHECK,
    scale_slip::CHECK,
    printed_figure::CHECK,
    undated_figure::CHECK,
    unit_mismatch::CHECK,
    cherry_picked_baseline::CHECK,
    trend_from_end_points::CHECK,
    bound_broken::CHECK,
    duration_arithmetic::CHECK,
]);
