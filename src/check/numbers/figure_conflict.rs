use super::amounts::{bounded, number};
use super::series::{Point, by_days};
use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::Bound;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "figure-conflict";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "two figures of one series and one period that cannot both be right",
        why: "One measure has one value in one period. Where a corpus gives two, one of them is wrong, was revised \
              later, or belongs to another series: another counter, another area, another definition. The two may \
              stand in different maps, and then each looks sound by itself.\n\nRounding, hedges and bounds are \
              allowed for: “about 280” agrees with 282, “at least 500” with 640. Forecasts and targets are left \
              out. Correct the wrong one, or give the two figures measures of their own with the same `quantity`; a \
              range is written as two figures with `AtLeast` and `AtMost`.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The swimming bath",
    thesis: ["keep-bath"],
    claims: {
        "keep-bath": (text: "The bath should stay.", supports: [(premises: ["well-used"])], rebuttals: [(premises: ["dear"])]),
        "well-used": (
            text: "It had 41,200 swimmers in 2024.",
            figures: [(measure: "swimmers", when: "2024", value: 41200)],
        ),
        "dear": (
            text: "For its 36,900 swimmers of 2024 the bath is dear.",
            figures: [(measure: "swimmers", when: "2024", value: 36900)],
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
    title: "The swimming bath",
    thesis: ["keep-bath"],
    claims: {
        "keep-bath": (text: "The bath should stay.", supports: [(premises: ["well-used"])], rebuttals: [(premises: ["dear"])]),
        "well-used": (
            text: "It had 41,200 swimmers in 2024.",
            figures: [(measure: "swimmers", when: "2024", value: 41200)],
        ),
        "dear": (
            text: "For its 41,000 or so swimmers of 2024 the bath is dear.",
            figures: [(measure: "swimmers", when: "2024", value: 41000, bound: About)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"swimmers": (name: "swimmers in a year", unit: "swimmers", kind: Total)})"#;

/// Among so many figures of one period each is set against each; in a larger group, each against the first.
const MOST_COMPARED: usize = 64;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (measure, points) in context.series().all() {
        // The ends of a range cannot be the wrong way round in what is foretold either.
        for low in
            points.iter().filter(|point| !point.is_fact && point.figure.bound.is_some_and(Bound::is_low))
        {
            let of_claim = context.series().of_claim(low.claim, measure).take(MOST_COMPARED);
            let mut ends = of_claim.filter(|point| point.figure.bound.is_some_and(Bound::is_high));
            let high = ends.find(|high| high.when == low.when && !low.agrees(high));
            findings.extend(high.map(|high| finding(context, low, high, &[])));
        }
        for group in by_days(points) {
            let sound: Vec<&Point> =
                group.iter().filter(|point| point.is_sound() && is_sure(point)).collect();
            let firsts = if sound.len() <= MOST_COMPARED { sound.len() } else { 1 };
            let clash = sound[..firsts.min(sound.len())].iter().enumerate().find_map(|(index, one)| {
                Some((*one, *sound[index + 1..].iter().find(|other| clashes(context, one, other))?))
            });
            if let Some((one, other)) = clash {
                findings.push(finding(context, one, other, &sound));
            }
        }
    }
}

/// Whether a figure's period is sure, and no stretch of years that its claim only speaks about.
fn is_sure(point: &Point) -> bool {
    let Some(when) = point.when else { return false };
    let is_own = point.figure.when.is_some();
    !when.is_approximate()
        && when.first().is_some()
        && when.last().is_some()
        && (is_own || !when.written().contains('/'))
}

fn clashes(context: &Context, one: &Point, other: &Point) -> bool {
    let unit = context.series().unit(one.figure.measure);
    // A million for a thousand is told as that.
    !one.agrees(other) && super::scale_slip::slip(one.value(), other.value(), unit).is_none()
}

fn finding(context: &Context, one: &Point, other: &Point, all: &[&Point]) -> Diagnostic {
    let measure = &context.debate[one.figure.measure];
    let called = |point: &Point| bounded(point.bound, number(point.value()));
    let (when, here, there) = (context.within(one), called(other), called(one));
    let message = match one.claim == other.claim {
        true => message!(
            "{measure} {when} is {here} here and {there} in the same claim",
            measure,
            when,
            here,
            there
        ),
        false => {
            message!("{measure} {when} is {here} here and {there} elsewhere", measure, when, here, there)
        }
    };
    let mut finding = Diagnostic::new(&CHECK.rule, context.value_span(other), message)
        .label("one value")
        .related(context.value_span(one), "another value of the same series and period")
        .hint("correct one of them, or give them measures of their own that say how they differ")
        .concerns(context.name(other.claim));
    let apart = |point: &&&Point| {
        !std::ptr::eq(**point, one) && !std::ptr::eq(**point, other) && clashes(context, one, point)
    };
    for point in all.iter().filter(apart).take(MOST_RELATED) {
        finding = finding.related(context.value_span(point), format!("and {}", called(point)));
    }
    let claims = [one]
        .into_iter()
        .chain(all.iter().filter(apart).take(MOST_RELATED).copied())
        .map(|point| context.name(point.claim));
    finding.concerns_all(claims)
}
