//! How far a check looks.

use super::Check;

/// The checks that, of maps that are joined by what they name of each other, say the same wherever these maps
/// stand: whatever other maps there are.
///
/// They may look at all of the library, the settings and the texts of sources. What compares maps that are not
/// joined, be it only by a source, a voice or a measure that both name, is not among them, and neither is what finds
/// something in a library. A check that is not named here is taken to look at the whole corpus, which is always right
/// and sometimes slow: a corpus that is built again runs the checks named here only over what changed.
const WITHIN_JOINED_MAPS: &[&str] = &[
    "anonymous-only",
    "cause-after-effect",
    "cause-from-correlation",
    "counted-twice",
    "crux-unsourced",
    "duration-arithmetic",
    "equivocation",
    "hedge-dropped",
    "hedge-hardened",
    "left-unsupported",
    "overstated",
    "relative-date",
    "report-becomes-fact",
    "self-contradiction",
    "single-source",
    "single-thread",
    "source-before-event",
    "undefended-premise",
    "unencoded-number",
    "universal-from-instances",
    "value-from-facts",
];

impl Check {
    /// Whether it looks no further than at maps that are joined.
    pub(super) fn is_within_joined_maps(&self) -> bool {
        WITHIN_JOINED_MAPS.contains(&self.rule.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;

    #[test]
    fn every_code_is_that_of_a_check() {
        for code in WITHIN_JOINED_MAPS {
            assert!(check::all().any(|check| check.rule.code == *code), "{code}");
        }
        assert!(WITHIN_JOINED_MAPS.is_sorted(), "they are easily found");
    }
}
