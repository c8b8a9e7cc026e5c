use rust_decimal::Decimal;

use super::allowance::Range;
use super::amounts::{grouped, number};
use super::printed::{self, Misprint};
use super::series::{Point, by_days};
use super::stated_change::{Slip, report};
use super::units::Unit;
use crate::check::provenance::within;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{MeasureId, Stated};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "scale-slip";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a figure that is a thousand or a million times what it should be",
        why: "Million and billion differ by one letter and a factor of a thousand; thousand and million, and lakh and \
              crore, are mixed up in the same way. Such a slip is found between a figure's value, in the measure's \
              unit, and the number that the text prints, between two figures of one period, and where one figure \
              of a series is a thousand times its neighbours.\n\nLook up which of the two is meant. With a unit \
              such as “million euros”, 3.2 million is written as 3.2.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The new bridge",
    thesis: ["no-bridge"],
    claims: {
        "no-bridge": (text: "The bridge should not be built.", supports: [(premises: ["cost"])]),
        "cost": (
            text: "In 2024 its cost was put at 3.2 million euros.",
            figures: [(measure: "bridge-cost", when: "2024", value: 3200000000)],
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
    title: "The new bridge",
    thesis: ["no-bridge"],
    claims: {
        "no-bridge": (text: "The bridge should not be built.", supports: [(premises: ["cost"])]),
        "cost": (
            text: "In 2024 its cost was put at 3.2 million euros.",
            figures: [(measure: "bridge-cost", when: "2024", value: 3200000)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"bridge-cost": (name: "cost of the bridge", unit: "euros", kind: Level)})"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let series = context.series();
    for (measure, points) in series.all() {
        for point in points {
            if let Some(Misprint { scale: Some(scale), printed, .. }) = &point.misprint {
                findings.push(in_words(context, point, printed, *scale));
            } else {
                findings.extend(with_points_between_thousands(context, point));
            }
        }
        findings.extend(by_days(points).filter_map(|group| in_one_period(context, measure, group)));
        among_neighbours(context, measure, points, findings);
    }
    report(context, &CHECK.rule, findings, |slip| matches!(slip, Slip::Scale(_)));
}

/// By how much one value is the other's thousand or million, told only of numbers that say so: large ones, or
/// those of more than one digit.
pub(super) fn slip(one: Decimal, other: Decimal, unit: &Unit) -> Option<Decimal> {
    if unit.is_per_cent() || one <= Decimal::ZERO || other <= Decimal::ZERO {
        return None;
    }
    printed::scale_slip(one, other)
}

/// The value and the number that the text prints.
fn in_words(context: &Context, point: &Point, printed: &str, scale: Decimal) -> Diagnostic {
    let unit = context.debate[point.figure.measure].details.unit.as_deref().unwrap_or_default();
    let printed = Value::words(printed);
    let (figure, times) = (Value::number(format!("{} {unit}", grouped(point.value()))), factor(scale));
    let message = match scale > Decimal::ONE {
        true => {
            message!("the text has {printed}, the figure is {figure}: {times} less", printed, figure, times)
        }
        false => message!(
            "the text has {printed}, the figure is {figure}: {times} as much",
            printed,
            figure,
            times
        ),
    };
    Diagnostic::new(&CHECK.rule, context.value_span(point), message)
        .label("this value")
        .hint("correct the value or the text; values are counted in the measure's `unit`")
        .concerns(context.name(point.claim))
}

/// A value copied from a text that sets points between thousands: “47.000 pounds” is read as 47 pounds. Nobody who
/// means 47 prints three noughts behind it.
fn with_points_between_thousands(context: &Context, point: &Point) -> Option<Diagnostic> {
    let value = point.value();
    let copied = value.to_string();
    let is_like_thousands = value.scale() == 3 && copied.ends_with('0') && !copied.starts_with('0');
    let text = point.figure.as_printed.as_ref().unwrap_or(&context.debate[point.claim].text);
    let stands = |(at, _): (usize, &str)| {
        !text[..at].ends_with(|before: char| before.is_ascii_digit() || before == '.')
    };
    if !is_like_thousands || !text.match_indices(&copied).any(stands) {
        return None;
    }
    let unit = context.debate[point.figure.measure].details.unit.as_deref().unwrap_or_default();
    let message = message!(
        "the text has {printed}, which is read as {figure}: a point stands before decimals",
        printed = Value::words(&copied),
        figure = Value::number(format!("{} {unit}", grouped(value.normalize())))
    );
    let finding = Diagnostic::new(&CHECK.rule, context.value_span(point), message).label("this value");
    Some(
        finding
            .hint(format!("write `{}` if thousands are meant", copied.replace('.', "")))
            .concerns(context.name(point.claim)),
    )
}

/// A factor in words: “1,000 times”.
fn factor(scale: Decimal) -> Message {
    let times = if scale < Decimal::ONE { Decimal::ONE.checked_div(scale).unwrap_or(scale) } else { scale };
    message!("{number} times", number = number(times.round().normalize()))
}

fn in_one_period(context: &Context, measure: MeasureId, group: &[Point]) -> Option<Diagnostic> {
    let unit = context.series().unit(measure);
    let mut sound = group.iter().filter(|point| point.is_sound());
    let first = sound.next()?;
    let (other, scale) = sound.find_map(|other| Some((other, slip(first.value(), other.value(), unit)?)))?;
    let message = message!(
        "{measure} {when} is {here} here and {there} elsewhere: {times} as much",
        measure = context.debate[measure],
        when = within(first.when?),
        here = number(other.value()),
        there = number(first.value()),
        times = factor(scale)
    );
    Some(pair(context, message, other, first))
}

fn pair(context: &Context, message: Message, point: &Point, other: &Point) -> Diagnostic {
    let finding = Diagnostic::new(&CHECK.rule, context.value_span(point), message)
        .label("this value")
        .related(
            context.value_span(other),
            format!("{}: {}", context.figure_called(other), grouped(other.value())),
        )
        .hint("look up which is meant: thousand, million or billion")
        .concerns(context.name(point.claim));
    if point.claim == other.claim { finding } else { finding.concerns(context.name(other.claim)) }
}

/// A figure that is a thousand times the figures of the periods beside it.
fn among_neighbours(context: &Context, measure: MeasureId, points: &[Point], findings: &mut Vec<Diagnostic>) {
    if context.series().unit(measure).is_per_cent() {
        return;
    }
    // The first sound figure of each period, where the figures of that period do not differ in scale themselves.
    let singles: Vec<&Point> = by_days(points)
        .filter_map(|group| group.iter().find(|point| point.is_sound() && point.value() > Decimal::ZERO))
        .filter(|point| point.when.is_some_and(|when| when.days().is_some()))
        .collect();
    let jump = |one: &Point, other: &Point| {
        let is_alike = one.when.and_then(|when| when.days()).zip(other.when.and_then(|when| when.days()));
        let is_alike =
            is_alike.is_some_and(|(one, other)| one.max(other) <= one.min(other).saturating_mul(2));
        let ratio = other.value().checked_div(one.value()).filter(|_| is_alike)?;
        let ratio = if ratio < Decimal::ONE { one.value().checked_div(other.value())? } else { ratio };
        [1_000_u64, 1_000_000, 1_000_000_000].into_iter().map(Decimal::from).find(|power| {
            let near = Range { low: power.checked_div(Decimal::TWO), high: power.checked_mul(Decimal::TWO) };
            near.holds(ratio)
        })
    };
    for index in 1..singles.len() {
        let (one, other) = (singles[index - 1], singles[index]);
        let Some(power) = jump(one, other) else { continue };
        let is_meant = is_stated(context, one, other, power);
        // Of two neighbours either may be the slip; a third that agrees with one of them tells which.
        let before = index.checked_sub(2).map(|before| singles[before]);
        let after = singles.get(index + 1).copied();
        let is_close = |one: &Point, other: &Point| {
            let ratio = one.value().checked_div(other.value()).unwrap_or_default();
            Range { low: Some(Decimal::new(2, 1)), high: Some(Decimal::from(5)) }.holds(ratio)
        };
        let ends_here = before.is_some_and(|before| jump(before, one).is_some());
        let odd = match (before, after) {
            _ if is_meant || ends_here || is_told(context, one, other) => None,
            // The series jumps and comes back: the later of the two is the odd one.
            (_, Some(after)) if jump(other, after).is_some() && is_close(one, after) => Some((other, one)),
            // It only jumps: a series may, where it is steady on both sides.
            (Some(before), Some(after)) if is_close(before, one) && is_close(other, after) => None,
            (None, Some(after)) if is_close(other, after) => Some((one, other)),
            (Some(before), None) if is_close(before, one) => Some((other, one)),
            (None, None) if is_sharp(one, other, power) || is_next(one, other) => Some((other, one)),
            _ => None,
        };
        if let Some((odd, beside)) = odd {
            let message = message!(
                "{measure} is {one} {then} and {other} {when}: about {times} as much from one figure to the next",
                measure = context.debate[measure],
                one = number(one.value()),
                then = context.within(one),
                other = number(other.value()),
                when = context.within(other),
                times = factor(power)
            );
            findings.push(pair(context, message, odd, beside));
        }
    }
}

/// Whether two figures are of one year and the next: hardly anything grows a thousandfold in a year.
fn is_next(one: &Point, other: &Point) -> bool {
    let Some((one, other)) = one.when.zip(other.when) else { return false };
    let is_year = one.days().is_some_and(|days| days >= 300);
    is_year && one.days_until(other).is_some_and(|days| days <= 1)
}

/// Whether a stated change between two figures tells the slip already.
fn is_told(context: &Context, one: &Point, other: &Point) -> bool {
    let measure = one.figure.measure;
    context.slipped().iter().any(|slipped| {
        let is_their = slipped.claim == one.claim || slipped.claim == other.claim;
        is_their
            && matches!(slipped.slip, Slip::Scale(_))
            && context.debate[slipped.claim].changes[slipped.position].measure == measure
    })
}

/// Whether the ratio of two figures is so near a power of a thousand that chance is unlikely.
fn is_sharp(one: &Point, other: &Point, power: Decimal) -> bool {
    let ratio = other.value().checked_div(one.value()).unwrap_or_default();
    let ratio =
        if ratio < Decimal::ONE { Decimal::ONE.checked_div(ratio).unwrap_or_default() } else { ratio };
    let near = |percent: i64| power.checked_mul(Decimal::new(percent, 2));
    Range { low: near(80), high: near(125) }.holds(ratio)
}

/// So many changes of a claim are looked at for one that means a jump.
const MOST_CHANGES: usize = 64;

/// Whether one of the claims states a change of this size, so that the jump is meant.
fn is_stated(context: &Context, one: &Point, other: &Point, power: Decimal) -> bool {
    [one.claim, other.claim].into_iter().any(|claim| {
        context.debate[claim].changes.iter().take(MOST_CHANGES).any(|change| {
            change.measure == one.figure.measure
                && match change.stated {
                    Stated::Times(times) => times.0.saturating_mul(Decimal::TEN) >= power,
                    Stated::Percent(percent) => percent.0 >= power.saturating_mul(Decimal::TEN),
                    _ => false,
                }
        })
    })
}
