use super::stated_change::{Slip, report};
use crate::check::Check;
use crate::diagnostic::{About, Level, Rule};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "multiple-or-increase";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a multiple that is called an increase, or the other way round",
        why: "Three times as much is up by 200 per cent, not by 300: the first hundred were there before. A stated \
              `Percent` that is the ratio of the two figures, a stated `Times` that is only what was added, and \
              words such as “tripled” beside a rise of 300 per cent are told here. “Three times more” is read as \
              three times as much, which is what most writers mean; it is told only where it means four \
              times.\n\nSay “three times as much” with `Times(3)`, or “up by 200 per cent” with `Percent(200)`.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The repair shop",
    thesis: ["larger-room"],
    claims: {
        "larger-room": (text: "The repair shop needs a larger room.", supports: [(premises: ["more-repairs"])]),
        "more-repairs": (
            text: "In two years repairs rose by 300 per cent.",
            figures: [
                (measure: "repairs", when: "2022", value: 150),
                (measure: "repairs", when: "2024", value: 450),
            ],
            changes: [(measure: "repairs", from: "2022", to: "2024", stated: Percent(300))],
        ),
    },
)"#,
            ),
        ],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The repair shop",
    thesis: ["larger-room"],
    claims: {
        "larger-room": (text: "The repair shop needs a larger room.", supports: [(premises: ["more-repairs"])]),
        "more-repairs": (
            text: "In two years repairs tripled.",
            figures: [
                (measure: "repairs", when: "2022", value: 150),
                (measure: "repairs", when: "2024", value: 450),
            ],
            changes: [(measure: "repairs", from: "2022", to: "2024", stated: Times(3))],
        ),
    },
)"#,
            ),
        ],
    },
    run: |context, findings| {
        report(context, &CHECK.rule, findings, |slip| {
            matches!(slip, Slip::MultipleAsIncrease | Slip::IncreaseAsMultiple)
        });
    },
};

const LIBRARY: &str =
    r#"Library(measures: {"repairs": (name: "repairs in a year", unit: "repairs", kind: Total)})"#;
