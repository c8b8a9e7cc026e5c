use super::stated_change::{Slip, report};
use crate::check::Check;
use crate::diagnostic::{About, Level, Rule};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "percent-or-points";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "percentage points that are called per cent, or the other way round",
        why: "When a share goes from 40 to 44 per cent, it rises by 4 percentage points, which is 10 per cent of what \
              it was. The two are easily confused, and the smaller or the larger number is easily chosen. For a \
              series in per cent, a stated `Percent` that is just the difference, or stated `Points` that are just \
              the change in per cent, are told here.\n\nSay which of the two it is, in the text and in `stated`.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BY_PER_CENT)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Night buses",
    thesis: ["more-buses"],
    claims: {
        "more-buses": (text: "The town needs more night buses.", supports: [(premises: ["fuller"])]),
        "fuller": (
            text: "In a year the share of full night buses rose by 4 percentage points.",
            figures: [
                (measure: "full-buses", when: "2023", value: 40),
                (measure: "full-buses", when: "2024", value: 44),
            ],
            changes: [(measure: "full-buses", from: "2023", to: "2024", stated: Points(4))],
        ),
    },
)"#,
            ),
        ],
    },
    run: |context, findings| {
        report(context, &CHECK.rule, findings, |slip| {
            matches!(slip, Slip::PointsAsPercent | Slip::PercentAsPoints)
        });
    },
};

const LIBRARY: &str = r#"Library(measures: {"full-buses": (name: "night buses that are full", unit: "per cent", kind: Share)})"#;

const BY_PER_CENT: &str = r#"Map(
    title: "Night buses",
    thesis: ["more-buses"],
    claims: {
        "more-buses": (text: "The town needs more night buses.", supports: [(premises: ["fuller"])]),
        "fuller": (
            text: "In a year the share of full night buses rose by 4 per cent.",
            figures: [
                (measure: "full-buses", when: "2023", value: 40),
                (measure: "full-buses", when: "2024", value: 44),
            ],
            changes: [(measure: "full-buses", from: "2023", to: "2024", stated: Percent(4))],
        ),
    },
)"#;
