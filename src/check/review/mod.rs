//! Review: the verdicts of people against the maps that they are on.

use crate::check::Check;
use crate::diagnostic::Family;
use crate::review::{BAD_SHEET, Verdict};

mod cut_claim_carries;
mod reopened;
mod reviewers_differ;
mod unsigned_verdict;
mod verdict_astray;
mod verdicts_of_one_day;

/// The checks of the family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub(super) const FAMILY: (Family, &[Check]) = (Family { name: "review", finds: "what people found of the claims is open, disputed or out of place" }, &[
    verdict_astray::CHECK,
    unsigned_verdict::CHECK,
    verdicts_of_one_day::CHECK,
    reopened::CHECK,
    reviewers_differ::CHECK,
    cut_claim_carries::CHECK,
    // A rule only in name, for the manual: `elenchus review import` finds its breaches in sheets.
    Check { rule: BAD_SHEET, run: |_, _| {} },
]);

/// A verdict in words: what was found, by whom and when.
fn told(verdict: &Verdict) -> String {
    let by = verdict.by.as_deref().map(|by| format!(", {by}")).unwrap_or_default();
    let on = verdict.on.as_ref().map(|on| format!(", {on}")).unwrap_or_default();
    format!("{}{by}{on}", verdict.status.name())
}
