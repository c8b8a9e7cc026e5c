use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::amounts::{bounded, number};
use super::series::Point;
use crate::check::provenance;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{ClaimId, MeasureKind};
use crate::period::Period;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "bound-broken";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a figure that cannot be, given the highest or lowest that the corpus states",
        why: "“The highest month of the year” says something about every other month too: none had more. So no figure \
              of another month of that time may be larger, and in a series that adds up, a kind `Total`, the whole \
              time is at most as many times the record as it has months. A record that is broken or a sum that \
              cannot be reached shows that one of the numbers is wrong, or that they come from different \
              counts.\n\nThe record is a figure's `highest_in` or `lowest_in`. A day or a month that the \
              text does not name, “on one day in 2022”, is written `2022-XX-XX` or `2022-XX`, and the \
              level or the share of a year is set against the record of another year, of whatever length. Correct one of the numbers, or give \
              the two counts measures of their own.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The ferry",
    thesis: ["larger-ferry"],
    claims: {
        "larger-ferry": (text: "The island needs a larger ferry.", supports: [(premises: ["august", "summer"])]),
        "august": (
            text: "With 3,200 passengers August 2024 was the best month of that summer.",
            figures: [(measure: "passengers", when: "2024-08", value: 3200, highest_in: "2024-06/2024-08")],
        ),
        "summer": (
            text: "From June to August it carried 11,400 passengers.",
            figures: [(measure: "passengers", when: "2024-06/2024-08", value: 11400)],
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
    title: "The ferry",
    thesis: ["larger-ferry"],
    claims: {
        "larger-ferry": (text: "The island needs a larger ferry.", supports: [(premises: ["august", "summer"])]),
        "august": (
            text: "With 3,200 passengers August 2024 was the best month of that summer.",
            figures: [(measure: "passengers", when: "2024-08", value: 3200, highest_in: "2024-06/2024-08")],
        ),
        "summer": (
            text: "From June to August it carried 8,400 passengers.",
            figures: [(measure: "passengers", when: "2024-06/2024-08", value: 8400)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(measures: {"passengers": (name: "passengers of the ferry", unit: "passengers", kind: Total)})"#;

/// Of the records of a series so many are looked at, and of the figures within the time of each so many.
const MOST_RECORDS: usize = 256;
const MOST_WITHIN: usize = 1_024;

/// Which end of the series a record is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Highest,
    Lowest,
}

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (measure, points) in context.series().all() {
        let kind = context.debate[measure].details.kind;
        let is_record =
            |point: &&Point| point.figure.highest_in.is_some() || point.figure.lowest_in.is_some();
        // One record is enough to say that a figure cannot be.
        let mut broken = BTreeSet::new();
        let records = points.iter().filter(|point| point.is_sound()).filter(is_record);
        for record in records.take(MOST_RECORDS) {
            let ends = [(End::Highest, &record.figure.highest_in), (End::Lowest, &record.figure.lowest_in)];
            for (end, within) in ends {
                if let (Some(within), Some(when)) = (within, record.when) {
                    check(context, points, (record, when), (end, within), kind, &mut broken, findings);
                }
            }
        }
    }
}

fn check(
    context: &Context,
    points: &[Point],
    (record, when): (&Point, &Period),
    (end, within): (End, &Period),
    kind: Option<MeasureKind>,
    broken: &mut BTreeSet<(End, ClaimId, usize)>,
    findings: &mut Vec<Diagnostic>,
) {
    if when.days().is_none() || within.days().is_none() || when.is_approximate() {
        return;
    }
    let begin = points.partition_point(|point| point.when.is_none_or(|own| own.first() < within.first()));
    let inside =
        points[begin..].iter().take_while(|point| point.when.and_then(Period::first) <= within.last());
    for point in inside.take(MOST_WITHIN) {
        let Some(own) = point.when.filter(|own| own.is_within(within) && !own.is_approximate()) else {
            continue;
        };
        if !point.is_sound() || own.is_same(when) {
            continue;
        }
        let Some(times) = times_as_long(own, when) else { continue };
        // The level of another year was reached at some time of it.
        let is_level = matches!(kind, Some(MeasureKind::Level | MeasureKind::Share)) && !when.is_within(own);
        let times = if is_level { 1 } else { times };
        if times > 1 && kind != Some(MeasureKind::Total) {
            continue;
        }
        let limit = match end {
            End::Highest => is_over(point, record, times),
            End::Lowest if times == 1 => is_under(point, record, 1),
            End::Lowest => is_under(point, record, whole_times(own, when)),
        };
        if let Some(limit) = limit
            && broken.insert((end, point.claim, point.position))
        {
            findings.push(finding(context, (record, when, within), (point, own), (end, times, limit)));
        }
    }
}

/// How many periods of the record's length begin within another, at the most: 1 where the two are alike; nothing
/// where the other is shorter.
fn times_as_long(own: &Period, record: &Period) -> Option<u32> {
    let (days, length) = (own.days()?, record.days()?);
    if is_one_like(own, record) {
        return Some(1);
    }
    // Thirty days from the middle of a month are no calendar month, and may well have more.
    if months(record).is_some() && months(own).is_none() {
        return None;
    }
    if days * 8 <= length * 9 && length * 8 <= days * 9 {
        return Some(1);
    }
    if days < length {
        return None;
    }
    match (months(own), months(record)) {
        (Some(own), Some(record)) => Some(own.div_ceil(record)),
        _ => Some(days.div_ceil(length)),
    }
}

/// Whether a period is some day or month that the text does not name, `2022-XX-XX`, and the record is one of those.
fn is_one_like(own: &Period, record: &Period) -> bool {
    let written = own.written();
    match written.matches('-').count() {
        2 => written.ends_with("-XX") && record.days() == Some(1),
        1 => written.ends_with("-XX") && months(record) == Some(1),
        _ => false,
    }
}

/// How many whole periods of the record's length fit into another.
fn whole_times(own: &Period, record: &Period) -> u32 {
    match (months(own), months(record)) {
        (Some(own), Some(record)) => own / record,
        _ => own.days().zip(record.days()).map_or(0, |(own, record)| own / record),
    }
}

/// The number of calendar months of a period that begins and ends with one.
fn months(period: &Period) -> Option<u32> {
    let (first, last) = period.first().zip(period.last())?;
    let is_whole = first.day() == 1 && last == last.last_of_month();
    let count = (i32::from(last.year()) - i32::from(first.year())) * 12 + i32::from(last.month())
        - i32::from(first.month())
        + 1;
    u32::try_from(count).ok().filter(|count| is_whole && *count > 0)
}

/// The most that the record leaves room for, where a figure is more for certain.
fn is_over(point: &Point, record: &Point, times: u32) -> Option<Decimal> {
    let limit = record.stated().high?.checked_mul(Decimal::from(times))?;
    let exact = record.value().checked_mul(Decimal::from(times))?;
    point.stated().low.filter(|low| *low > limit && point.value() > exact).map(|_| exact)
}

/// The least that the record leaves room for, where a figure is less for certain.
fn is_under(point: &Point, record: &Point, times: u32) -> Option<Decimal> {
    let limit = record.stated().low?.checked_mul(Decimal::from(times))?;
    let exact = record.value().checked_mul(Decimal::from(times))?;
    point.stated().high.filter(|high| *high < limit && point.value() < exact).map(|_| exact)
}

fn finding(
    context: &Context,
    (record, when, within): (&Point, &Period, &Period),
    (point, own): (&Point, &Period),
    (end, times, limit): (End, u32, Decimal),
) -> Diagnostic {
    let measure = &context.debate[point.figure.measure];
    let word = if end == End::Highest { "highest" } else { "lowest" };
    let value = bounded(point.bound, number(point.value()));
    let (own_when, then, most) = (provenance::within(own), provenance::within(when), number(record.value()));
    let message = match (times, end) {
        (1, End::Highest) => message!(
            "{measure} is {value} {when}, but {most} {then} is called the highest of {whole}",
            measure,
            value,
            when = own_when,
            most,
            then,
            whole = within
        ),
        (1, End::Lowest) => message!(
            "{measure} is {value} {when}, but {most} {then} is called the lowest of {whole}",
            measure,
            value,
            when = own_when,
            most,
            then,
            whole = within
        ),
        (_, End::Highest) => message!(
            "{measure} is {value} {when}, but with {most} {then} as the highest it is at most {times} × {most} = {limit}",
            measure,
            value,
            when = own_when,
            most,
            then,
            times = Value::number(times),
            limit = number(limit)
        ),
        (_, End::Lowest) => message!(
            "{measure} is {value} {when}, but with {most} {then} as the lowest it is at least {times} × {most} = {limit}",
            measure,
            value,
            when = own_when,
            most,
            then,
            times = Value::number(whole_times(own, when)),
            limit = number(limit)
        ),
    };
    let field = if end == End::Highest { "highest_in" } else { "lowest_in" };
    let finding = Diagnostic::new(&CHECK.rule, context.value_span(point), message)
        .label("cannot be")
        .related(
            context.at(record.figure.place).field(field).span(),
            format!("said to be the {word} within this time"),
        )
        .hint("correct one of the numbers, or give the two counts measures of their own")
        .concerns(context.name(point.claim));
    if record.claim == point.claim { finding } else { finding.concerns(context.name(record.claim)) }
}
