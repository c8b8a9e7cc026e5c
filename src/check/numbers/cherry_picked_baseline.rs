use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::amounts::{number, percent};
use super::directions::Directions;
use super::series::Point;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId, MapId, MeasureId, MeasureKind, StepId, Target};
use crate::period::Period;
use crate::source::Span;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "cherry-picked-baseline";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a change that an earlier start in the same series reverses, or makes less than half as large",
        why: "Where a comparison begins decides what it shows. A rise since the worst year is a recovery, a fall from \
              the best one a return to normal. Where the corpus holds an earlier figure of the same series, from \
              not much longer ago, and the change from there goes the other way or is less than half as large, the \
              start was chosen well, by chance or not.\n\nNothing is told where the claim itself gives the earlier \
              figure, where the map states the longer change as well, or where the earlier figure is raised against \
              the claim. Say why the comparison begins where it does, or add the longer one.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The night tram",
    thesis: ["keep-tram"],
    claims: {
        "keep-tram": (text: "The night tram should stay.", supports: [(premises: ["more-riders"]), (premises: ["loved"])]),
        "more-riders": (
            text: "Between 2020 and 2024 its passengers rose from 30,500 to 58,000.",
            figures: [
                (measure: "riders", when: "2020", value: 30500),
                (measure: "riders", when: "2024", value: 58000),
            ],
        ),
        "loved": (
            text: "With 61,200 passengers in 2017 it was loved from the start.",
            figures: [(measure: "riders", when: "2017", value: 61200)],
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
    title: "The night tram",
    thesis: ["keep-tram"],
    claims: {
        "keep-tram": (text: "The night tram should stay.", supports: [(premises: ["more-riders"]), (premises: ["loved"])]),
        "more-riders": (
            text: "From 61,200 in 2017 and 30,500 in 2020 its passengers came back to 58,000 in 2024.",
            figures: [
                (measure: "riders", when: "2017", value: 61200),
                (measure: "riders", when: "2020", value: 30500),
                (measure: "riders", when: "2024", value: 58000),
            ],
        ),
        "loved": (
            text: "With 61,200 passengers in 2017 it was loved from the start.",
            figures: [(measure: "riders", when: "2017", value: 61200)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(measures: {"riders": (name: "passengers of the night tram", unit: "passengers", kind: Total)})"#;

/// The earliest start of the changes that a map tells of a series.
type Starts = BTreeMap<(MapId, MeasureId), Option<Date>>;

/// A start of so many days earlier is near enough for any comparison: ten years.
const MOST_DAYS: u32 = 3_653;

/// So many figures before the start of a comparison are looked at.
const MOST_EARLIER: usize = 256;

/// A change that a claim tells: by a stated change, or by two figures and words such as “rose”.
struct Told<'t> {
    claim: ClaimId,
    measure: MeasureId,
    from: &'t Point<'t>,
    to: &'t Point<'t>,
    span: Span,
}

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let mut told = Vec::new();
    for (id, claim) in context.debate.claims() {
        tell(context, id, claim, &mut told);
    }
    let mut starts = Starts::new();
    for change in &told {
        let first = change.from.when.and_then(Period::first);
        let earliest = starts.entry((context.debate[change.claim].map, change.measure)).or_insert(first);
        *earliest = first.min(*earliest);
    }
    let mut seen = BTreeSet::new();
    for change in &told {
        let days = |point: &Point| point.when.and_then(|when| when.first().zip(when.last()));
        if let Some(earlier) = another_start(context, change, &starts)
            && seen.insert((
                context.debate[change.claim].map,
                change.measure,
                days(change.from),
                days(change.to),
            ))
        {
            findings.push(finding(context, change, earlier));
        }
    }
}

fn tell<'t>(context: &'t Context, id: ClaimId, claim: &'t Claim, told: &mut Vec<Told<'t>>) {
    let series = context.series();
    for change in &claim.changes {
        let at = |end: &Option<Period>| {
            let points = series.on(change.measure, end.as_ref()?);
            points
                .iter()
                .find(|point| point.claim == id)
                .or_else(|| points.iter().find(|point| point.is_sound()))
        };
        if let Some((from, to)) = at(&change.from).zip(at(&change.to)) {
            let span = context.at(change.place).field("from").span();
            told.push(Told { claim: id, measure: change.measure, from, to, span });
        }
    }
    if claim.figures.is_empty() {
        return;
    }
    let directions = Directions::in_text(&claim.text);
    if directions.rises == directions.falls {
        return;
    }
    let mut measures: Vec<MeasureId> = claim.figures.iter().map(|figure| figure.measure).collect();
    measures.sort_unstable();
    measures.dedup();
    measures
        .retain(|measure| claim.changes.iter().take(MOST_EARLIER).all(|change| change.measure != *measure));
    for measure in measures {
        let mut own = series.of_claim(id, measure).filter(|point| point.when.is_some());
        if let (Some(from), Some(to), None) = (own.next(), own.next(), own.next()) {
            told.push(Told { claim: id, measure, from, to, span: context.value_span(from) });
        }
    }
}

/// An earlier figure from which the change goes the other way or is less than half as large: the latest of them.
fn another_start<'t>(context: &'t Context, change: &Told<'t>, starts: &Starts) -> Option<&'t Point<'t>> {
    let Told { claim, measure, from, to, .. } = *change;
    let (start, end) = (from.when?, to.when?);
    if !from.is_sound() || !to.is_sound() || !start.is_before(end) {
        return None;
    }
    let span = start.last()?.until(end.first()?).ok()?.get_days().unsigned_abs();
    let reach = span.saturating_mul(2).max(MOST_DAYS);
    let own = growth(from, to).filter(|own| !own.is_zero())?;
    let points = context.series().of_measure(measure);
    let before = points.partition_point(|point| point.when.and_then(Period::first) < start.first());
    let earlier: Vec<&Point> = points[before.saturating_sub(MOST_EARLIER)..before]
        .iter()
        .filter(|point| point.is_sound() && point.when.is_some_and(|when| when.is_before(start)))
        .filter(|point| is_alike(context, point, from))
        .filter(|point| point.when.and_then(|when| when.days_until(start)).is_some_and(|days| days <= reach))
        .collect();
    let turns = |point: &&&Point| {
        growth(point, to).is_some_and(|other| {
            let is_reversed = (other < Decimal::ZERO) != (own < Decimal::ZERO) && !is_small(other);
            is_reversed || other.abs().saturating_mul(Decimal::TWO) < own.abs()
        })
    };
    let found = *earlier.iter().rev().find(turns)?;
    let map = context.debate[claim].map;
    let begins = found.when.and_then(Period::first);
    let is_longer = starts.get(&(map, measure)).is_some_and(|start| *start <= begins);
    let in_claim = context
        .series()
        .of_claim(claim, measure)
        .any(|point| point.when.zip(found.when).is_some_and(|(own, found)| own.is_same(found)));
    let is_raised = context.debate.uses_of(found.claim).any(|step| is_against(context, step, claim));
    (!in_claim && !is_raised && !is_longer).then_some(found)
}

fn is_against(context: &Context, step: StepId, claim: ClaimId) -> bool {
    let step = &context.debate[step];
    let is_about = match step.target {
        Target::Claim(target) => target == claim,
        Target::Step(target) => context.debate[target].premises.contains(&claim),
    };
    step.is_rebuttal() && is_about
}

/// The change from one figure to another as a share of the first.
fn growth(from: &Point, to: &Point) -> Option<Decimal> {
    let base = from.value().abs();
    to.value().checked_sub(from.value())?.checked_div(base)
}

/// Whether a change is too small to be called one.
fn is_small(change: Decimal) -> bool {
    change.abs() < Decimal::new(1, 3)
}

/// Whether two figures are of times of like length, as sums must be to be compared.
fn is_alike(context: &Context, one: &Point, other: &Point) -> bool {
    if matches!(
        context.debate[one.figure.measure].details.kind,
        Some(MeasureKind::Level | MeasureKind::Share)
    ) {
        return true;
    }
    let days = |point: &Point| point.when.and_then(Period::days);
    days(one).zip(days(other)).is_some_and(|(one, other)| one.max(other) * 8 <= one.min(other) * 9)
}

fn finding(context: &Context, change: &Told, earlier: &Point) -> Diagnostic {
    let Told { claim, from, to, .. } = *change;
    let in_percent = |from: &Point| {
        growth(from, to).and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED)).map_or_else(
            String::new,
            |share| {
                let sign = if share < Decimal::ZERO { "" } else { "+" };
                format!("{sign}{}", percent(share))
            },
        )
    };
    let message = message!(
        "{from} → {to} is {change} from {when}; from {earlier} {then} it is {longer}",
        from = number(from.value()),
        to = number(to.value()),
        change = Value::number(in_percent(from)),
        when = Value::Date(from.when.map_or("", Period::written).to_owned()),
        earlier = number(earlier.value()),
        then = context.within(earlier),
        longer = Value::number(in_percent(earlier))
    );
    let finding = Diagnostic::new(&CHECK.rule, change.span, message)
        .label("the start of the comparison")
        .related(
            context.value_span(earlier),
            format!("an earlier figure: {}", context.figure_called(earlier)),
        )
        .hint("say why it begins there, or give the longer change as well")
        .concerns(context.name(claim));
    if earlier.claim == claim { finding } else { finding.concerns(context.name(earlier.claim)) }
}
