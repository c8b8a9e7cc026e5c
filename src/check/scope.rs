//! How far a check looks.

use super::Check;
use super::attribution::{
    anonymous_only, counted_twice, hedge_dropped, hedge_hardened, report_becomes_fact, self_contradiction,
    single_source,
};
use super::inference::{cause_from_correlation, equivocation, universal_from_instances, value_from_facts};
use super::numbers::{duration_arithmetic, unencoded_number};
use super::standing::{crux_unsourced, left_unsupported, overstated, single_thread, undefended_premise};
use super::time::{cause_after_effect, relative_date, source_before_event};

/// The checks that, of maps that are joined by what they name of each other, say the same wherever these maps
/// stand: whatever other maps there are.
///
/// They may look at all of the library, the settings and the texts of sources. What compares maps that are not
/// joined, be it only by a source, a voice or a measure that both name, is not among them, and neither is what finds
/// something in a library. A check that is not named here is taken to look at the whole corpus, which is always right
/// and sometimes slow: a corpus that is built again runs the checks named here only over what changed.
const WITHIN_JOINED_MAPS: &[&str] = &[
    anonymous_only::CODE,
    cause_after_effect::CODE,
    cause_from_correlation::CODE,
    counted_twice::CODE,
    crux_unsourced::CODE,
    duration_arithmetic::CODE,
    equivocation::CODE,
    hedge_dropped::CODE,
    hedge_hardened::CODE,
    left_unsupported::CODE,
    overstated::CODE,
    relative_date::CODE,
    report_becomes_fact::CODE,
    self_contradiction::CODE,
    single_source::CODE,
    single_thread::CODE,
    source_before_event::CODE,
    undefended_premise::CODE,
    unencoded_number::CODE,
    universal_from_instances::CODE,
    value_from_facts::CODE,
];

impl Check {
    /// Whether it looks no further than at maps that are joined.
    pub(super) fn is_within_joined_maps(&self) -> bool {
        WITHIN_JOINED_MAPS.contains(&self.rule.code)
    }
}
