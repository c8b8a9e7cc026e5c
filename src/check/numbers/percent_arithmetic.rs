use super::stated_change::{Slip, report};
use crate::check::Check;
use crate::diagnostic::{About, Level, Rule};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "percent-arithmetic";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a stated change that does not come out of its two figures",
        why: "A percentage looks exact, and few readers work it out again. Common slips are to count it from the \
              later value instead of the earlier one, to give what is left as the fall, to call the ratio a rise, \
              and to lose the sign. The two figures are looked up in the claim, or else anywhere in the corpus, by \
              the series and the periods that the change names.\n\nA number is held to its own precision: 12.5 to \
              half of a tenth, a round 300 to 2.5 per cent, “doubled” to 5 per cent, “about” to 5 to 10 per cent; \
              “more than” and the like open one side, be it as `bound` or in the words beside the number. A fall \
              is `Percent(-40)`, or `Percent(40)` where the words say that it fell. Correct the change or a \
              figure; if the text has it so, allow it with a reason, and readers will see both.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Longer hours",
    thesis: ["stay-open"],
    claims: {
        "stay-open": (text: "The library should stay open at night.", supports: [(premises: ["more-visits"])]),
        "more-visits": (
            text: "Since it opens at night, visits have jumped by 300 per cent.",
            figures: [
                (measure: "visits", when: "2021", value: 282),
                (measure: "visits", when: "2023", value: 881),
            ],
            changes: [(measure: "visits", from: "2021", to: "2023", stated: Percent(300))],
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
    title: "Longer hours",
    thesis: ["stay-open"],
    claims: {
        "stay-open": (text: "The library should stay open at night.", supports: [(premises: ["more-visits"])]),
        "more-visits": (
            text: "Since it opens at night, visits have jumped by 212 per cent.",
            figures: [
                (measure: "visits", when: "2021", value: 282),
                (measure: "visits", when: "2023", value: 881),
            ],
            changes: [(measure: "visits", from: "2021", to: "2023", stated: Percent(212))],
        ),
    },
)"#,
            ),
        ],
    },
    run: |context, findings| report(context, &CHECK.rule, findings, |slip| slip == Slip::Other),
};

const LIBRARY: &str =
    r#"Library(measures: {"visits": (name: "visits to the town library", unit: "visits", kind: Total)})"#;
