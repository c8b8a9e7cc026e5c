use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::amounts::{grouped, number};
use super::series::{Point, by_days};
use crate::check::provenance::within;
use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{Bound, MeasureId, MeasureKind, VoiceId};
use crate::period::Period;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "part-exceeds-whole";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a part that is more than its whole, or parts that together are",
        why: "No part is more than the whole: the value of a figure is at most its `of`, a series at most the one \
              that it is `part_of` in the same period, a month of a `Total` at most its year. Parts that do not \
              overlap add up to the whole at most, and so do the months of a year.\n\n`part_of` says that series \
              are parts of one whole that do not overlap. Answers of which people may give several are no such \
              parts: name what they are shares of in `population`, and leave `part_of` out. Series of one \
              `quantity` count as one part, and parts that differ in place with parts that differ in population \
              are not added. Rounding is allowed for. Correct the number that is wrong.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Empty flats",
    thesis: ["tax-empty"],
    claims: {
        "tax-empty": (text: "Empty flats should be taxed.", supports: [(premises: ["many-empty"])]),
        "many-empty": (
            text: "In 2024 some of the town's 9,400 flats were let, and 11,200 stood empty.",
            figures: [
                (measure: "flats", when: "2024", value: 9400),
                (measure: "empty-flats", when: "2024", value: 11200),
            ],
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
    title: "Empty flats",
    thesis: ["tax-empty"],
    claims: {
        "tax-empty": (text: "Empty flats should be taxed.", supports: [(premises: ["many-empty"])]),
        "many-empty": (
            text: "In 2024 most of the town's 9,400 flats were let, and 1,120 stood empty.",
            figures: [
                (measure: "flats", when: "2024", value: 9400),
                (measure: "empty-flats", when: "2024", value: 1120),
            ],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(measures: {
    "flats": (name: "flats in the town", unit: "flats", kind: Level),
    "empty-flats": (name: "flats in the town that stand empty", unit: "flats", kind: Level, part_of: "flats"),
})"#;

/// Of the whole's figures in one period so many are looked at.
const MOST_WHOLES: usize = 16;

/// Of the figures within a period so many are added up at most.
const MOST_ADDED: usize = 400;

/// Of the figures that begin within a period so many are looked at.
const MOST_SEEN: usize = 2_048;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (_, points) in context.series().all() {
        findings.extend(points.iter().filter_map(|point| over_its_of(context, point)));
        over_their_time(context, points, findings);
    }
    over_their_whole(context, findings);
}

fn over_its_of(context: &Context, point: &Point) -> Option<Diagnostic> {
    let whole = point.figure.of?.0;
    let is_share = context.series().unit(point.figure.measure).is_per_cent();
    let is_over = point.measured().low.is_some_and(|low| low > whole) && point.value() > whole;
    if is_share || !is_over || point.misprint.is_some() {
        return None;
    }
    let at = context.at(point.figure.place);
    let message = message!(
        "{part} of {whole}: the part is more than the whole",
        part = number(point.value()),
        whole = number(whole)
    );
    Some(
        Diagnostic::new(&CHECK.rule, at.field("value").span(), message)
            .label("the part")
            .related(at.field("of").span(), "the whole")
            .hint("correct one of the two; perhaps they have changed places")
            .concerns(context.name(point.claim)),
    )
}

/// What the figure is at the least, and never below nothing.
fn least(point: &Point) -> Decimal {
    let low = match point.bound {
        Some(Bound::AtMost | Bound::Under) => None,
        _ => point.stated().low,
    };
    low.unwrap_or_default().max(Decimal::ZERO)
}

/// A measure that is a part, and its factor to the unit of the whole.
struct Part {
    measure: MeasureId,
    scale: Decimal,
}

fn over_their_whole(context: &Context, findings: &mut Vec<Diagnostic>) {
    let series = context.series();
    let mut parts: BTreeMap<MeasureId, Vec<Part>> = BTreeMap::new();
    for (measure, _) in series.all() {
        let Some(whole) = context.debate[measure].part_of.filter(|whole| *whole != measure) else { continue };
        let (unit, unit_of_whole) = (series.unit(measure), series.unit(whole));
        let is_alike = unit.base == unit_of_whole.base || unit.base.is_none() || unit_of_whole.base.is_none();
        let scale = match unit.is_per_cent() {
            true => Some(Decimal::ONE),
            false => unit.scale.checked_div(unit_of_whole.scale),
        };
        if let Some(scale) = scale.filter(|_| is_alike || unit.is_per_cent()) {
            parts.entry(whole).or_default().push(Part { measure, scale });
        }
    }
    for (whole, parts) in parts {
        let is_share = |part: &&Part| series.unit(part.measure).is_per_cent();
        let (shares, counts): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(is_share);
        let whole_is_share = series.unit(whole).is_per_cent();
        let counts = if whole_is_share { &shares } else { &counts };
        let single = one_over(context, whole, counts, findings);
        together_over(context, whole, counts, &single, findings);
        if !whole_is_share {
            together_over_all(context, whole, &shares, findings);
        }
    }
}

/// The whole's figures of a period: the most that any of them leaves room for.
fn most<'s>(context: &'s Context, whole: MeasureId, when: &Period) -> Option<(&'s Point<'s>, Decimal)> {
    let points = context.series().on(whole, when).iter().take(MOST_WHOLES).filter(|point| point.is_sound());
    let highs: Option<Vec<(&Point, Decimal)>> =
        points.map(|point| Some((point, point.stated().high?))).collect();
    highs?.into_iter().max_by(|one, other| one.1.cmp(&other.1))
}

/// Reports each part that is by itself more than the whole; gives their periods.
fn one_over(
    context: &Context,
    whole: MeasureId,
    parts: &[&Part],
    findings: &mut Vec<Diagnostic>,
) -> BTreeSet<Days> {
    let mut periods = BTreeSet::new();
    for part in parts {
        for point in context.series().of_measure(part.measure).iter().filter(|point| point.is_sound()) {
            let Some(when) = point.when else { continue };
            let Some((all, most)) = most(context, whole, when) else { continue };
            if least(point).checked_mul(part.scale).is_none_or(|least| least <= most) {
                continue;
            }
            periods.insert((when.first(), when.last()));
            let message = message!(
                "{part} {when} is {value}, more than all of {whole}: {all}",
                part = context.debate[point.figure.measure],
                when = within(when),
                value = context.value_called(point),
                whole = context.debate[whole],
                all = context.value_called(all)
            );
            findings.push(concerning(
                context,
                Diagnostic::new(&CHECK.rule, context.value_span(point), message)
                    .label("the part")
                    .related(context.value_span(all), "the whole")
                    .hint("correct one of the two; a part that is counted differently is no part"),
                &[point, all],
            ));
        }
    }
    periods
}

/// Names the claims of figures in a finding, each once.
fn concerning(context: &Context, finding: Diagnostic, points: &[&Point]) -> Diagnostic {
    finding.concerns_all(points.iter().map(|point| context.name(point.claim)))
}

/// The first and the last day of a period.
type Days = (Option<jiff::civil::Date>, Option<jiff::civil::Date>);

/// How parts may be added: by whether they name a population and a place, and by their counter.
type Sort = (bool, bool, Option<VoiceId>);

/// The figures of parts that do not overlap, by their sort and their days. Of the series of one quantity the
/// largest figure counts.
fn siblings<'s>(context: &'s Context, parts: &[&Part]) -> Vec<Vec<(&'s Point<'s>, Decimal)>> {
    let series = context.series();
    let mut found: Vec<(Sort, &Point, Decimal)> = Vec::new();
    for part in parts {
        let measure = &context.debate[part.measure];
        let sort =
            (measure.details.population.is_some(), measure.details.place.is_some(), measure.counted_by);
        for group in by_days(series.of_measure(part.measure)) {
            let sound = group.iter().filter(|point| point.is_sound());
            let smallest = sound.map(|point| (point, least(point))).min_by(|one, other| one.1.cmp(&other.1));
            if let Some((point, least)) = smallest
                && let Some(least) = least.checked_mul(part.scale)
            {
                found.push((sort, point, least));
            }
        }
    }
    let key = |(sort, point, _): &(Sort, &Point, Decimal)| {
        (*sort, point.when.and_then(Period::first), point.when.and_then(Period::last))
    };
    found.sort_by_key(key);
    let groups = found.chunk_by(|one, other| key(one) == key(other));
    groups.map(|group| one_of_each(context, group)).filter(|group| group.len() > 1).collect()
}

fn one_of_each<'s>(
    context: &Context,
    group: &[(Sort, &'s Point<'s>, Decimal)],
) -> Vec<(&'s Point<'s>, Decimal)> {
    let mut by_quantity: BTreeMap<(&str, &str, &str), (&Point, Decimal)> = BTreeMap::new();
    let (mut populations, mut places) = (Vec::new(), Vec::new());
    for (_, point, least) in group {
        let details = &context.debate[point.figure.measure].details;
        let text = |text: &'_ Option<Box<str>>| text.as_deref().map_or("", |text| text).to_owned();
        populations.push(text(&details.population));
        places.push(text(&details.place));
        let id = &*context.debate[point.figure.measure].id;
        let own = details.quantity.as_deref().unwrap_or(id);
        let key = (own, details.population.as_deref().unwrap_or(""), details.place.as_deref().unwrap_or(""));
        let kept = by_quantity.entry(key).or_insert((point, *least));
        if *least > kept.1 {
            *kept = (point, *least);
        }
    }
    let varies = |texts: &[String]| texts.iter().any(|text| *text != texts[0]);
    // Shares of different populations are shares of different wholes; parts that differ in both population and
    // place may overlap.
    let is_share =
        group.iter().any(|(_, point, _)| context.series().unit(point.figure.measure).is_per_cent());
    let (by_population, by_place) = (varies(&populations), varies(&places));
    // Attacks in the north and attacks by the front may be the same.
    let divides = |word: &str, other: &str| {
        group.iter().any(|(_, point, _)| {
            let name = &context.debate[point.figure.measure].details.name;
            name.contains(word) && !name.contains(other)
        })
    };
    let is_crossed = divides(" by ", " in ") && divides(" in ", " by ");
    if by_population && by_place || is_share && (by_population || by_place) || is_crossed {
        return Vec::new();
    }
    let mut parts: Vec<(&Point, Decimal)> = by_quantity.into_values().collect();
    parts.sort_by_key(|(point, _)| (point.claim, point.position));
    parts
}

fn together_over(
    context: &Context,
    whole: MeasureId,
    parts: &[&Part],
    single: &BTreeSet<Days>,
    findings: &mut Vec<Diagnostic>,
) {
    for group in siblings(context, parts) {
        let Some(when) = group[0].0.when else { continue };
        let Some((all, most)) = most(context, whole, when) else { continue };
        let sum = group.iter().try_fold(Decimal::ZERO, |sum, (_, least)| sum.checked_add(*least));
        let is_told = single.contains(&(when.first(), when.last()));
        if !is_told && sum.is_some_and(|sum| sum > most) {
            let message = message!(
                "the parts of {whole} {when} add up to {sum}, more than all of it: {all}",
                whole = context.debate[whole],
                when = within(when),
                sum = added(&group, ""),
                all = number(all.value())
            );
            let finding = together(context, message, &group).related(context.value_span(all), "the whole");
            findings.push(concerning(context, finding, &[all]));
        }
    }
}

fn together_over_all(context: &Context, whole: MeasureId, shares: &[&Part], findings: &mut Vec<Diagnostic>) {
    for group in siblings(context, shares) {
        let sum = group.iter().try_fold(Decimal::ZERO, |sum, (_, least)| sum.checked_add(*least));
        let is_single = group.iter().any(|(_, least)| *least > Decimal::ONE_HUNDRED);
        if !is_single && sum.is_some_and(|sum| sum > Decimal::ONE_HUNDRED) {
            let message = message!(
                "the shares in {whole} {when} add up to {sum}",
                whole = context.debate[whole],
                when = context.within(group[0].0),
                sum = added(&group, " %")
            );
            findings.push(together(context, message, &group));
        }
    }
}

/// A sum in a unit with its terms: “110 % (45 + 35 + 30)”.
fn added(group: &[(&Point, Decimal)], unit: &str) -> Value {
    let sum = group.iter().try_fold(Decimal::ZERO, |sum, (point, _)| sum.checked_add(point.value()));
    let terms: Vec<String> =
        group.iter().take(MOST_RELATED).map(|(point, _)| grouped(point.value())).collect();
    let more = if group.len() > MOST_RELATED { " + …" } else { "" };
    let sum = sum.map_or_else(String::new, grouped);
    Value::number(format!("{sum}{unit} ({}{more})", terms.join(" + ")))
}

fn together(context: &Context, message: Message, group: &[(&Point, Decimal)]) -> Diagnostic {
    let (last, others) = group.split_last().expect("there are at least two parts");
    let mut finding = Diagnostic::new(&CHECK.rule, context.value_span(last.0), message).label("a part");
    for (point, _) in others.iter().take(MOST_RELATED) {
        finding = finding.related(context.value_span(point), "another part");
    }
    let points: Vec<&Point> = [last].into_iter().chain(others).map(|(point, _)| *point).collect();
    let hint = "correct a number; parts that overlap are not `part_of` one whole";
    concerning(context, finding.hint(hint), &points)
}

/// Totals of a time within another that are more than the other's, one or several together.
fn over_their_time(context: &Context, points: &[Point], findings: &mut Vec<Diagnostic>) {
    let Some(measure) = points.first().map(|point| &context.debate[point.figure.measure]) else { return };
    let name = measure.details.name.to_lowercase();
    // What can be negative may well be more in a month than in the year.
    let is_net = name.split_whitespace().any(|word| matches!(word, "net" | "balance" | "profit" | "change"))
        || points.iter().any(|point| point.value() < Decimal::ZERO);
    if measure.details.kind != Some(MeasureKind::Total) || is_net {
        return;
    }
    let closed = |point: &&Point| {
        point.is_sound() && point.when.is_some_and(|when| when.days().is_some() && !when.is_approximate())
    };
    let singles: Vec<&Point> = by_days(points).filter_map(|group| group.iter().find(closed)).collect();
    for (index, whole) in singles.iter().enumerate() {
        let (Some(when), Some(most)) = (whole.when, whole.stated().high) else { continue };
        let is_inside =
            |point: &&&Point| point.when.is_some_and(|own| own.is_within(when) && !own.is_same(when));
        // Sorted by first day: what begins before the whole is not within it.
        let begin = singles.partition_point(|point| point.when.and_then(Period::first) < when.first());
        let inside: Vec<&Point> = singles[begin..]
            .iter()
            .take_while(|point| point.when.and_then(Period::first) <= when.last())
            .take(MOST_SEEN)
            .filter(is_inside)
            .take(MOST_ADDED)
            .copied()
            .collect();
        let best = largest_sum(&inside);
        if !best.is_empty()
            && best.iter().try_fold(Decimal::ZERO, |sum, point| sum.checked_add(least(point))) > Some(most)
        {
            findings.push(over_time(context, singles[index], &best));
        }
    }
}

/// The figures of times that do not overlap which add up to most; those given are sorted by their first days.
fn largest_sum<'s>(inside: &[&'s Point<'s>]) -> Vec<&'s Point<'s>> {
    let mut by_end: Vec<&Point> = inside.to_vec();
    by_end.sort_by_key(|point| point.when.and_then(Period::last));
    // The best sum of the first so many, and whether the last of them is in it.
    let mut sums = vec![Decimal::ZERO];
    let mut taken = Vec::new();
    for (index, point) in by_end.iter().enumerate() {
        let first = point.when.and_then(Period::first);
        let before = by_end[..index].partition_point(|other| other.when.and_then(Period::last) < first);
        let with = sums[before].checked_add(least(point)).unwrap_or(Decimal::MAX);
        let without = sums[index];
        taken.push((with > without).then_some(before));
        sums.push(with.max(without));
    }
    let mut best = Vec::new();
    let mut left = by_end.len();
    while left > 0 {
        match taken[left - 1] {
            Some(before) => {
                best.push(by_end[left - 1]);
                left = before;
            }
            None => left -= 1,
        }
    }
    best.reverse();
    best
}

fn over_time(context: &Context, whole: &Point, parts: &[&Point]) -> Diagnostic {
    let measure = &context.debate[whole.figure.measure];
    let when = Value::Date(whole.when.map_or("", |when| when.written()).to_owned());
    let group: Vec<(&Point, Decimal)> = parts.iter().map(|point| (*point, least(point))).collect();
    let message = match parts {
        [part] => message!(
            "{measure} is {part} {then}, and only {whole} in all of {when}",
            measure,
            part = number(part.value()),
            then = context.within(part),
            whole = number(whole.value()),
            when
        ),
        _ => message!(
            "{measure} within {when} adds up to {sum}, and is only {whole} in all of it",
            measure,
            when,
            sum = added(&group, ""),
            whole = number(whole.value())
        ),
    };
    let mut finding =
        Diagnostic::new(&CHECK.rule, context.value_span(whole), message).label("the whole time");
    for part in parts.iter().take(MOST_RELATED) {
        let when = part.when.map_or("", |when| when.written());
        finding = finding.related(context.value_span(part), format!("in {when}"));
    }
    let points: Vec<&Point> = [whole].into_iter().chain(parts.iter().copied()).collect();
    concerning(
        context,
        finding.hint("correct a number, or a period; what is no sum over time is no `Total`"),
        &points,
    )
}
