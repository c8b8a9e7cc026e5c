use super::printed::{Misprint, Place};
use super::series::Point;
use super::stated_change::grouped;
use super::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "printed-figure",
        level: Level::Warning,
        about: About::Map,
        finds: "a figure whose value is not the number that the text prints for it",
        why: "Everything that is worked out from a figure is worked out from its `value`. Where that differs from the \
              number in `as_printed` or in the quotation, one of them was mistyped: two \
              digits have changed places, or one is wrong. Rounding and hedges are allowed for, and numbers that \
              stand for something else in the claim are left out.\n\nLook at the source and correct the one that is \
              wrong.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Bicycle racks",
    thesis: ["more-racks"],
    claims: {
        "more-racks": (text: "The station needs more racks.", supports: [(premises: ["bicycles"])]),
        "bicycles": (
            text: "In 2024 the racks held more bicycles than they were built for.",
            figures: [(measure: "bicycles", when: "2024", value: 228, as_printed: "282 bicycles")],
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
    title: "Bicycle racks",
    thesis: ["more-racks"],
    claims: {
        "more-racks": (text: "The station needs more racks.", supports: [(premises: ["bicycles"])]),
        "bicycles": (
            text: "In 2024 the racks held more bicycles than they were built for.",
            figures: [(measure: "bicycles", when: "2024", value: 282, as_printed: "282 bicycles")],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"bicycles": (name: "bicycles at the station", unit: "bicycles", kind: Level)})"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (_, points) in context.series().all() {
        for point in points {
            // A number that stands in the claim's own text alone is told as one that no figure holds.
            if let Some(misprint @ Misprint { scale: None, .. }) = &point.misprint
                && misprint.place != Place::Text
            {
                findings.push(finding(context, point, misprint));
            }
        }
    }
}

fn finding(context: &Context, point: &Point, misprint: &Misprint) -> Diagnostic {
    let claim = context.at(context.debate[point.claim].place);
    let (place, what) = match misprint.place {
        Place::AsPrinted => (context.figure_at(point).field("as_printed"), "is printed as"),
        Place::Quote(index) => {
            let said = if claim.has_field("said") { claim.field("said").index(index) } else { claim };
            (said.field("quote"), "is quoted as")
        }
        Place::Text => (claim.field("text"), "stands in the text as"),
    };
    let message = format!("the figure {} {what} “{}”", grouped(point.value()), misprint.printed);
    Diagnostic::new(&CHECK.rule, context.value_span(point), message)
        .label("this value")
        .related(place.span(), "another number")
        .hint("look at the source and correct the one that is wrong")
        .concerns(context.name(point.claim))
}
