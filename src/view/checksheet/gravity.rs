//! What a finding may cost whoever prints the article: the order in which an editor settles things.

use crate::check::attribution::{denial_left_out, hedge_hardened, interested_counter, self_contradiction};
use crate::check::numbers::{
    bound_broken, cherry_picked_baseline, part_exceeds_whole, share_above_100, trend_from_end_points,
    undated_figure,
};
use crate::check::time::{overdue_prediction, relative_date, stale_figure};
use crate::diagnostic::Diagnostic;

/// What a finding may cost, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gravity {
    /// Somebody denies it, or reviewers hold it up: printed so, it may defame.
    Denied,
    /// It cannot have been so.
    Impossible,
    /// The figures do not come to what is said of them.
    Arithmetic,
    /// Somebody may not have said it, or not so.
    Attribution,
    /// The facts may stand, and what is made of them is in question.
    Interpretation,
}

const DENIED: [&str; 1] = [denial_left_out::CODE];

const IMPOSSIBLE: [&str; 3] = [bound_broken::CODE, part_exceeds_whole::CODE, share_above_100::CODE];

/// The checks of figures, of dates and of who says what that are about what is made of them.
const INTERPRETATION: [&str; 9] = [
    cherry_picked_baseline::CODE,
    hedge_hardened::CODE,
    interested_counter::CODE,
    overdue_prediction::CODE,
    relative_date::CODE,
    self_contradiction::CODE,
    stale_figure::CODE,
    trend_from_end_points::CODE,
    undated_figure::CODE,
];

impl Gravity {
    /// What a finding may cost, by its check and the family of that.
    pub(super) fn of(finding: &Diagnostic) -> Gravity {
        match finding.rule.code {
            code if DENIED.contains(&code) => Gravity::Denied,
            code if IMPOSSIBLE.contains(&code) => Gravity::Impossible,
            code if INTERPRETATION.contains(&code) => Gravity::Interpretation,
            _ => match finding.family {
                "time" => Gravity::Impossible,
                "numbers" => Gravity::Arithmetic,
                "quotation" | "attribution" => Gravity::Attribution,
                _ => Gravity::Interpretation,
            },
        }
    }
}
