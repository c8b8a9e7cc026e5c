use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::allowance;
use super::amounts::{number, plain};
use super::series::{Point, by_days};
use crate::check::provenance::within;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{Kind, MeasureId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "counters-disagree";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "two series of one quantity that differ by more than a tenth, or join into a trend that neither has",
        why: "Two institutes that count one thing hardly ever come to the same number: they draw other lines, or one \
              of them takes part in what it counts. Each series may be sound by itself. But an argument that takes \
              its beginning from the one and its end from the other shows the gap between the counters, not a \
              change in the world.\n\nMeasures are compared where they have the same `quantity` and do not differ \
              in unit, `population` or `place`; each pair is told once, at the period where they are furthest \
              apart, also where a claim gives both. Say in the text whose numbers they are and that they differ, and use one series for one \
              comparison. Where the measures are not of one thing after all, give them a `population` or a \
              `quantity` of their own.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The march",
    thesis: ["listen"],
    claims: {
        "listen": (
            text: "The council should listen to those who marched.",
            supports: [(premises: ["many"])],
            rebuttals: [(premises: ["few"])],
        ),
        "many": (
            text: "In May 20,000 people marched.",
            figures: [(measure: "marched-organisers", when: "2025-05-01", value: 20000)],
        ),
        "few": (
            text: "No more than 5,000 came.",
            figures: [(measure: "marched-police", when: "2025-05-01", value: 5000)],
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
    title: "The march",
    thesis: ["listen"],
    claims: {
        "listen": (
            text: "The council should listen to those who marched.",
            supports: [(premises: ["many"])],
        ),
        "many": (
            text: "In May 5,000 people marched by the count of the police, a few more by that of the organisers.",
            figures: [
                (measure: "marched-organisers", when: "2025-05-01", value: 5400),
                (measure: "marched-police", when: "2025-05-01", value: 5000),
            ],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"organisers": (name: "the organisers"), "police": (name: "the police")},
    measures: {
        "marched-organisers": (name: "people who marched, by the organisers", unit: "people", counted_by: "organisers", quantity: "marched"),
        "marched-police": (name: "people who marched, by the police", unit: "people", counted_by: "police", quantity: "marched"),
    },
)"#;

/// Of the measures of one quantity so many are set against each other.
const MOST_COUNTERS: usize = 8;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let mut by_quantity: BTreeMap<&str, Vec<MeasureId>> = BTreeMap::new();
    for (measure, _) in context.series().all() {
        if let Some(quantity) = &context.debate[measure].details.quantity {
            by_quantity.entry(quantity).or_default().push(measure);
        }
    }
    for measures in by_quantity.values() {
        let measures = &measures[..measures.len().min(MOST_COUNTERS)];
        for (index, one) in measures.iter().enumerate() {
            for other in &measures[index + 1..] {
                if is_one_thing(context, *one, *other) {
                    findings.extend(
                        in_one_period(context, *one, *other).or_else(|| joined(context, *one, *other)),
                    );
                }
            }
        }
    }
}

/// Whether two measures of one quantity by two counters do not say that they differ in what is counted.
fn is_one_thing(context: &Context, one: MeasureId, other: MeasureId) -> bool {
    let (units, debate) = (context.series(), context.debate);
    let (first, second) = (&debate[one], &debate[other]);
    let same = |one: &Option<Box<str>>, other: &Option<Box<str>>| {
        one.as_ref().zip(other.as_ref()).is_none_or(|(one, other)| one.to_lowercase() == other.to_lowercase())
    };
    let by_one = first.counted_by.zip(second.counted_by).is_some_and(|(one, other)| one == other);
    let (unit, unit_of_other) = (units.unit(one), units.unit(other));
    let same_unit = unit.base == unit_of_other.base || unit.base.is_none() || unit_of_other.base.is_none();
    let is_part = first.part_of == Some(other) || second.part_of == Some(one);
    let same_kind = first.details.kind.zip(second.details.kind).is_none_or(|(one, other)| one == other);
    !by_one
        && same_unit
        && same_kind
        && !is_part
        && same(&first.details.population, &second.details.population)
        && same(&first.details.place, &second.details.place)
}

/// Whether a figure is a count, or a forecast of one.
fn is_count(context: &Context, point: &Point) -> bool {
    let is_forecast = context.debate[point.claim].kind == Some(Kind::Prediction);
    point.is_sound() || is_forecast && point.misprint.is_none()
}

/// The values of two figures as plain numbers.
fn values(context: &Context, one: &Point, other: &Point) -> Option<(Decimal, Decimal)> {
    let series = context.series();
    let plain = |point: &Point| series.unit(point.figure.measure).plain(point.value());
    plain(one).zip(plain(other))
}

/// How many times as much the larger of two figures is; nothing where they agree by a tenth or by their bounds.
fn gap(context: &Context, one: &Point, other: &Point) -> Option<Decimal> {
    let (first, second) = values(context, one, other)?;
    let ratio = first.max(second).checked_div(first.min(second))?;
    let agree = allowance::agree((first, one.bound), (second, other.bound));
    (ratio > Decimal::new(11, 1) && !agree).then_some(ratio)
}

/// The period in which two counters are furthest apart.
fn in_one_period(context: &Context, one: MeasureId, other: MeasureId) -> Option<Diagnostic> {
    let series = context.series();
    let mut furthest: Option<(Decimal, &Point, &Point)> = None;
    let mut periods = 0;
    for group in by_days(series.of_measure(one)) {
        let Some(first) = group.iter().find(|point| is_count(context, point)) else { continue };
        let Some(when) = first.when else { continue };
        let others = series.on(other, when);
        // A forecast differs from a count as it may; two forecasts differ as two counts do.
        let is_alike = |point: &&Point| is_count(context, point) && point.is_fact == first.is_fact;
        let Some(second) = others.iter().find(is_alike) else { continue };
        if let Some(gap) = gap(context, first, second) {
            periods += 1;
            if furthest.is_none_or(|(most, _, _)| gap > most) {
                furthest = Some((gap, first, second));
            }
        }
    }
    let (ratio, first, second) = furthest?;
    let (one, other) = if first.claim <= second.claim { (first, second) } else { (second, first) };
    let (value_of_one, value_of_other) = values(context, one, other)?;
    let (more, less) = if value_of_one > value_of_other { (one, other) } else { (other, one) };
    let message = message!(
        "{measure} has {value} {when}, {other} {other_value}: {ratio} times as much",
        measure = context.debate[more.figure.measure],
        value = context.value_called(more),
        when = within(more.when?),
        other = context.debate[less.figure.measure],
        other_value = context.value_called(less),
        ratio = Value::number(plain(ratio.round_dp(2)))
    );
    let mut finding = pair(context, message, one, other);
    if let Some(reason) = pooled(context, one.figure.measure, other.figure.measure) {
        finding = finding.reason(reason);
    } else if periods > 1 {
        finding = finding.reason(message!(
            "they differ by more than a tenth in {periods} periods; this is the widest gap",
            periods = Value::number(periods)
        ));
    }
    Some(finding)
}

fn pair(context: &Context, message: Message, one: &Point, other: &Point) -> Diagnostic {
    let finding = Diagnostic::new(&CHECK.rule, context.value_span(other), message)
        .label("by one counter")
        .related(context.value_span(one), format!("by another: {}", context.figure_called(one)))
        .hint("say whose numbers they are and that they differ, and compare within one series only")
        .concerns(context.name(other.claim));
    if one.claim == other.claim { finding } else { finding.concerns(context.name(one.claim)) }
}

/// The first and the last dated figure of a measure.
fn ends<'s>(context: &'s Context, measure: MeasureId) -> Option<(&'s Point<'s>, &'s Point<'s>)> {
    let points = context.series().of_measure(measure);
    let is_dated = |point: &&Point| point.is_sound() && point.when.is_some_and(|when| when.days().is_some());
    let first = points.iter().find(is_dated)?;
    let last = points.iter().rev().find(is_dated)?;
    first.when?.is_before(last.when?).then_some((first, last))
}

/// Two figures, of one series each, that would show a trend against that of both series.
fn crossing<'s>(
    context: &'s Context,
    one: MeasureId,
    other: MeasureId,
) -> Option<(&'s Point<'s>, &'s Point<'s>)> {
    let ((first, last), (other_first, other_last)) = (ends(context, one)?, ends(context, other)?);
    let (early, late) = match last.when?.is_before(other_last.when?) {
        true => (last, other_last),
        false if other_last.when?.is_before(last.when?) => (other_last, last),
        false => return None,
    };
    let rises = |one: &Point, other: &Point| values(context, one, other).map(|(one, other)| one.cmp(&other));
    let trend = rises(first, last)?;
    let same = rises(other_first, other_last)? == trend;
    let pooled = rises(early, late)?;
    (same && pooled == trend.reverse() && !pooled.is_eq() && gap(context, early, late).is_some())
        .then_some((early, late))
}

/// What two series look like when they are read as one.
fn pooled(context: &Context, one: MeasureId, other: MeasureId) -> Option<Message> {
    let (early, late) = crossing(context, one, other)?;
    let (from, to) = values(context, early, late)?;
    let (first, then) = (number(early.value()), within(early.when?));
    let (second, later) = (number(late.value()), within(late.when?));
    Some(match to < from {
        true => message!(
            "each series rises, but read as one they fall: {first} {then}, {second} {later}",
            first,
            then,
            second,
            later
        ),
        false => message!(
            "each series falls, but read as one they rise: {first} {then}, {second} {later}",
            first,
            then,
            second,
            later
        ),
    })
}

/// Two series without a common period that would join into a trend that neither has.
fn joined(context: &Context, one: MeasureId, other: MeasureId) -> Option<Diagnostic> {
    let (early, late) = crossing(context, one, other)?;
    let reason = pooled(context, one, other)?;
    let message = message!(
        "{measure} has {value} {when}, but {other} had {other_value} {then}",
        measure = context.debate[late.figure.measure],
        value = context.value_called(late),
        when = within(late.when?),
        other = context.debate[early.figure.measure],
        other_value = context.value_called(early),
        then = within(early.when?)
    );
    Some(pair(context, message, early, late).reason(reason))
}
