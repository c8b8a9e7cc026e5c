use rust_decimal::Decimal;

use super::amounts::percent;
use super::series::Point;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Bound, MeasureId, MeasureKind};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "share-above-100";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a share of a whole that is more than all of it, or less than nothing",
        why: "No more than all can belong to a part. A share above 100 per cent usually is a change, a ratio to \
              something else, or a slip of the decimal point. A measure is taken for a share where its `kind` says \
              so, and where it is in per cent and says of what, by `part_of` or `population`, unless its name tells \
              of a change, a rate that can be exceeded or a ratio.\n\nCorrect the figure, or give the measure \
              another kind: a ratio or a rate is a `Level`.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The new canteen",
    thesis: ["keep-canteen"],
    claims: {
        "keep-canteen": (text: "The new canteen should stay.", supports: [(premises: ["liked"])]),
        "liked": (
            text: "In 2025 it was liked by 114 per cent of the pupils.",
            figures: [(measure: "liked", when: "2025", value: 114)],
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
    title: "The new canteen",
    thesis: ["keep-canteen"],
    claims: {
        "keep-canteen": (text: "The new canteen should stay.", supports: [(premises: ["liked"])]),
        "liked": (
            text: "In 2025 it was liked by 64 per cent of the pupils.",
            figures: [(measure: "liked", when: "2025", value: 64)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"liked": (name: "pupils who like the canteen", unit: "per cent", kind: Share)})"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let series = context.series();
    for (measure, points) in series.all() {
        let is_share = is_share(context, measure);
        for point in points {
            if is_share && is_outside(point.value(), point.bound) && point.misprint.is_none() {
                findings.push(finding(context, point, point.value(), "value"));
            }
            // A part over its whole is told as that.
            let is_part = point.figure.of.is_some_and(|whole| point.value() > whole.0);
            if let Some(share) = point.figure.share.filter(|share| is_outside(share.0, None) && !is_part) {
                findings.push(finding(context, point, share.0, "share"));
            }
        }
    }
}

fn finding(context: &Context, point: &Point, share: Decimal, field: &str) -> Diagnostic {
    let name = &context.debate[point.figure.measure].details.name;
    let measure = Value::Spelling(name.to_string());
    let share_told = Value::number(percent(share));
    let (message, limit) = match share < Decimal::ZERO {
        true => (
            message!("a share of {share} is less than nothing: {measure}", share = share_told, measure),
            "below 0",
        ),
        false => (
            message!("a share of {share} is more than all: {measure}", share = share_told, measure),
            "above 100",
        ),
    };
    Diagnostic::new(&CHECK.rule, context.at(point.figure.place).field(field).span(), message)
        .label(limit)
        .hint("correct the figure; a change or a ratio is no share, and its measure is no `Share`")
        .concerns(context.name(point.claim))
}

fn is_outside(share: Decimal, bound: Option<Bound>) -> bool {
    match bound {
        Some(Bound::AtMost | Bound::Under) => share < Decimal::ZERO,
        Some(Bound::AtLeast | Bound::Over) => share > Decimal::ONE_HUNDRED,
        _ => share > Decimal::ONE_HUNDRED || share < Decimal::ZERO,
    }
}

/// Words in the names of series in per cent that may well be above 100 or below 0.
const NO_SHARES: &[&str] = &[
    "grow",
    "chang",
    "increas",
    "decreas",
    "inflation",
    "rise",
    "rose",
    "fall",
    "declin",
    "drop",
    "cut",
    "index",
    "ratio",
    "relative",
    "compared",
    "gdp",
    "debt",
    "deficit",
    "surplus",
    "balance",
    "return",
    "interest",
    "yield",
    "margin",
    "profit",
    "tariff",
    "tax",
    "duty",
    "premium",
    "discount",
    "mark",
    "capacity",
    "occupan",
    "utilis",
    "utiliz",
    "enrol",
    "coverage",
    "target",
    "swing",
    "lead",
    "gap",
    "difference",
    "points",
    "per capita",
    "net ",
    "price",
    "cost",
    "level",
    "multiple",
    "reserve",
    "collateral",
    "leverage",
    "overrun",
    "deviat",
    "correlat",
];

fn is_share(context: &Context, measure: MeasureId) -> bool {
    let is_per_cent = context.series().unit(measure).is_per_cent();
    let measure = &context.debate[measure];
    let details = &measure.details;
    match details.kind {
        Some(kind) => kind == MeasureKind::Share,
        None => {
            let has_whole = measure.part_of.is_some() || details.population.is_some();
            let words = [Some(&details.name), details.unit.as_ref(), details.quantity.as_ref()];
            let may_exceed = |text: &str| NO_SHARES.iter().any(|word| text.to_lowercase().contains(word));
            is_per_cent && has_whole && !words.into_iter().flatten().any(|text| may_exceed(text))
        }
    }
}
