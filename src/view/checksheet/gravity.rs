//! What a finding may cost whoever prints the article: the order in which an editor settles things.

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

const DENIED: [&str; 1] = ["denial-left-out"];

const IMPOSSIBLE: [&str; 3] = ["bound-broken", "part-exceeds-whole", "share-above-100"];

/// The checks of figures, of dates and of who says what that are about what is made of them.
const INTERPRETATION: [&str; 9] = [
    "cherry-picked-baseline",
    "hedge-hardened",
    "interested-counter",
    "overdue-prediction",
    "relative-date",
    "self-contradiction",
    "stale-figure",
    "trend-from-end-points",
    "undated-figure",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_and_family_that_is_named_is_there() {
        let known: Vec<&str> = crate::rules().map(|rule| rule.code).collect();
        for code in DENIED.iter().chain(&IMPOSSIBLE).chain(&INTERPRETATION) {
            assert!(known.contains(code), "{code}");
        }
    }
}
