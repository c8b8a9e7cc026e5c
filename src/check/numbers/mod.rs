//! Numbers: figures agree and come out.

use crate::check::Check;
use crate::diagnostic::Family;

mod bound_broken;
mod cherry_picked_baseline;
mod counters_disagree;
mod duration_arithmetic;
mod figure_conflict;
mod multiple_or_increase;
mod part_exceeds_whole;
mod percent_arithmetic;
mod percent_or_points;
mod printed_figure;
mod rate_arithmetic;
mod scale_slip;
mod share_above_100;
mod share_arithmetic;
mod trend_from_end_points;
mod undated_figure;
mod unencoded_number;
mod unit_mismatch;

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
