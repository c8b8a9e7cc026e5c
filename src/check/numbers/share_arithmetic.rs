use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::allowance::{self, Range};
use super::amounts::{bounded, grouped, number, percent, short};
use super::printed::bound;
use super::series::Point;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Bound, MeasureId};
use crate::prose::{self, NumberKind};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "share-arithmetic";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a part, its whole and a share in per cent that do not fit together",
        why: "Where a text gives all three numbers (“19 of 48, or 45 per cent”), two of them fix the third, and a \
              reader who works it out stops believing the rest. The share is often counted of what is left, or one \
              of the numbers was updated and the others were not.\n\nThe whole is the figure's `of`, the share its \
              `share`, or a percentage printed beside the two; a series of shares is also set against the parts and \
              wholes that are counted elsewhere, where it has their `quantity`. Rounding is allowed for. Correct \
              the number that is wrong.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The school bus",
    thesis: ["earlier-bus"],
    claims: {
        "earlier-bus": (text: "The school bus should come earlier.", supports: [(premises: ["late"])]),
        "late": (
            text: "In May it was late on 19 of 48 days, 45 per cent of them.",
            figures: [(measure: "late-days", when: "2025-05", value: 19, of: 48, share: 45)],
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
    title: "The school bus",
    thesis: ["earlier-bus"],
    claims: {
        "earlier-bus": (text: "The school bus should come earlier.", supports: [(premises: ["late"])]),
        "late": (
            text: "In May it was late on 19 of 48 trips, 40 per cent of them.",
            figures: [(measure: "late-days", when: "2025-05", value: 19, of: 48, share: 40)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"late-days": (name: "trips on which the bus was late", unit: "trips")})"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let series = context.series();
    for (measure, points) in series.all() {
        // A share of a share is no count.
        if !series.unit(measure).is_per_cent() {
            findings.extend(points.iter().filter_map(|point| beside_its_whole(context, point)));
        }
    }
    against_counts(context, findings);
}

/// A figure with its whole and a share that does not fit.
pub(super) fn beside_its_whole(context: &Context, point: &Point) -> Option<Diagnostic> {
    let whole = point.figure.of?.0;
    let part = point.value();
    if part > whole || whole <= Decimal::ZERO || part < Decimal::ZERO {
        return None;
    }
    let (share, hedge, is_in_words) = share_of(context, point)?;
    // More than all of it is told as that.
    if share > Decimal::ONE_HUNDRED || share < Decimal::ZERO {
        return None;
    }
    let actual = |bound| share_range(allowance::counted(part, bound), allowance::measured(whole, None));
    let stated = |bound| match (bound, is_in_words) {
        (Some(Bound::Nearly), _) => allowance::nearly_a_share(share),
        (_, true) => allowance::in_words(share, bound),
        _ => allowance::stated(share, bound),
    };
    // Where the text has a hedge beside the share, it is the share's. Elsewhere the figure's own bound may be meant for
    // the part or for the share, but not for both.
    let readings = match hedge {
        Some(_) => vec![(hedge_of_part(context, point), hedge)],
        None => vec![(point.bound, None), (None, point.figure.bound)],
    };
    for (of_part, of_share) in readings {
        if stated(of_share).meets(actual(of_part)?) {
            return None;
        }
    }
    let at = context.at(point.figure.place);
    let span = if at.has_field("share") { at.field("share").span() } else { at.field("value").span() };
    let right = percent_of(part, whole)?;
    let would = share.checked_mul(whole)?.checked_div(Decimal::ONE_HUNDRED)?;
    let message = message!(
        "{part} of {whole} is {right}; stated: {stated}; {share} of {whole} would be {would}",
        part = number(part),
        whole = number(whole),
        right = Value::number(percent(right)),
        stated = bounded(hedge, Value::number(percent(share))),
        share = Value::number(percent(share)),
        would = number(short(would))
    );
    Some(
        Diagnostic::new(&CHECK.rule, span, message)
            .label("stated here")
            .related(at.field("of").span(), "the whole")
            .hint(hint(part, whole, share))
            .concerns(context.name(point.claim)),
    )
}

/// How exactly the text means a part: by the words beside its number, or by the figure's bound where the text does not
/// have the number.
fn hedge_of_part(context: &Context, point: &Point) -> Option<Bound> {
    let claim = &context.debate[point.claim];
    let printed = prose::numbers(point.figure.as_printed.as_deref().unwrap_or_default());
    let others = context.series().wording(point.claim).texts(claim).flat_map(|(_, _, numbers)| numbers);
    let is_its = |number: &&prose::Number| {
        number.percent().is_none_or(|_| number.whole.is_some() && !number.is_fraction)
    };
    let mut own = printed.iter().chain(others).filter(is_its).filter(|number| number.is_value(point.value()));
    match own.next() {
        Some(number) => number.approximation.map(bound),
        None => point.figure.bound,
    }
}

/// The share that the text gives for a part, with its hedge, and whether it is in words: the figure's own, or one
/// in per cent that is printed beside the part and the whole.
pub(super) fn share_of(context: &Context, point: &Point) -> Option<(Decimal, Option<Bound>, bool)> {
    let claim = &context.debate[point.claim];
    let printed = point.figure.as_printed.as_deref().unwrap_or_default();
    let own = prose::numbers(printed);
    let others = context.series().wording(point.claim).texts(claim).map(|(_, text, numbers)| (text, numbers));
    let mut texts = [(printed, own.as_slice())].into_iter().chain(others);
    if let Some(share) = point.figure.share {
        let known = texts.flat_map(|(_, numbers)| numbers).find(|number| {
            number.percent().is_some_and(|percent| allowance::stated(percent, None).holds(share.0))
        });
        let hedge = known.and_then(|number| number.approximation).map(bound);
        return Some((share.0, hedge, known.is_some_and(|number| number.kind == NumberKind::Part)));
    }
    texts.find_map(|(text, numbers)| {
        let pair = numbers.iter().find(|number| {
            let is_whole = point.figure.of.is_some_and(|whole| number.whole == Some(whole.0));
            number.kind == NumberKind::Part && is_whole && number.value == point.value()
        })?;
        let share = numbers
            .iter()
            .find(|number| number.kind == NumberKind::Percent && is_beside(pair, number, text))?;
        Some((share.value, share.approximation.map(bound), false))
    })
}

/// Whether two numbers stand beside each other as two ways to put one: “19 of 48 (45 per cent)”.
fn is_beside(pair: &prose::Number, share: &prose::Number, text: &str) -> bool {
    let is_first = pair.span.end <= share.span.start;
    let between = match is_first {
        true => text.get(pair.span.end..share.span.start),
        false => text.get(share.span.end..pair.span.start),
    };
    let Some(mut between) = between.map(str::trim_end).filter(|between| !between.contains(['.', ';'])) else {
        return false;
    };
    const HEDGES: [&str; 9] =
        ["about", "nearly", "almost", "over", "around", "roughly", "some", "more than", "less than"];
    while let Some(rest) = HEDGES.iter().find_map(|hedge| between.strip_suffix(hedge)) {
        between = rest.trim_end();
    }
    const JOINS: [&str; 8] = ["(", "[", ",", " or", "–", "—", "that is", "="];
    let is_joined =
        JOINS.iter().any(|join| between.ends_with(join)) && between.split_whitespace().count() <= 4;
    // “45 per cent of the people” is a share of something else, “of them” is not.
    let behind = text.get(share.span.end..).unwrap_or_default().trim_start();
    let whole =
        behind.strip_prefix("of ").map(|rest| rest.split(|letter: char| !letter.is_alphabetic()).next());
    let is_its = whole.is_none_or(|word| matches!(word, Some("them" | "these" | "those" | "all" | "it")));
    is_joined && is_its
}

fn percent_of(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)
}

/// The shares, in per cent, that a part and a whole leave room for.
fn share_range(part: Range, whole: Range) -> Option<Range> {
    let times = whole.times_to(Range {
        low: part.low.map(|low| low.max(Decimal::ZERO)).or(Some(Decimal::ZERO)),
        ..part
    })?;
    let percent = |share: Option<Decimal>| share.and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED));
    Some(Range { low: percent(times.low), high: percent(times.high) })
}

fn hint(part: Decimal, whole: Decimal, share: Decimal) -> String {
    let holds =
        |value: Option<Decimal>| value.is_some_and(|value| allowance::stated(share, None).holds(value));
    let rest = whole.saturating_sub(part);
    if holds(percent_of(part, rest)) {
        return format!(
            "this is {} as a share of the other {}; count it of all {}",
            grouped(part),
            grouped(rest),
            grouped(whole)
        );
    }
    if holds(percent_of(rest, whole)) {
        return format!("this is the share of the other {}", grouped(rest));
    }
    "correct the share, the part or the whole".to_owned()
}

/// Shares that do not fit the parts and wholes that are counted elsewhere.
fn against_counts(context: &Context, findings: &mut Vec<Diagnostic>) {
    let (series, library) = (context.series(), context.debate.library());
    // The counted parts of a whole, by the whole and the quantity.
    let mut counts: BTreeMap<(MeasureId, &str), Vec<MeasureId>> = BTreeMap::new();
    let measures =
        || library.measures.iter().enumerate().map(|(index, measure)| (MeasureId(index as u32), measure));
    for (id, measure) in measures() {
        if let (Some(whole), Some(quantity), false) =
            (measure.part_of, measure.details.quantity.as_deref(), series.unit(id).is_per_cent())
        {
            counts.entry((whole, quantity)).or_default().push(id);
        }
    }
    for (id, measure) in measures().filter(|(id, _)| series.unit(*id).is_per_cent()) {
        let key = measure.part_of.zip(measure.details.quantity.as_deref());
        let Some(((whole, _), parts)) = key.and_then(|key| counts.get_key_value(&key)) else { continue };
        for share in series.of_measure(id).iter().filter(|share| share.is_sound()) {
            let Some(when) = share.when else { continue };
            let sound = |measure| series.on(measure, when).iter().find(|point| point.is_sound());
            let found = parts.iter().find_map(|part| Some((sound(*part)?, sound(*whole)?)));
            findings.extend(found.and_then(|(part, whole)| against(context, share, part, whole)));
        }
    }
}

fn against(context: &Context, share: &Point, part: &Point, whole: &Point) -> Option<Diagnostic> {
    let series = context.series();
    let scale =
        series.unit(part.figure.measure).scale.checked_div(series.unit(whole.figure.measure).scale)?;
    let (counted, all) = (part.value().checked_mul(scale)?, whole.value());
    let right = percent_of(counted, all)?;
    let part_range = allowance::measured(counted, part.bound);
    let room = share_range(part_range, whole.measured())?;
    if counted > all || share.stated().meets(room) {
        return None;
    }
    let message = message!(
        "{part} of {whole} is {right}; stated: {stated}",
        part = number(counted),
        whole = number(all),
        right = Value::number(percent(right)),
        stated = bounded(share.bound, Value::number(percent(share.value())))
    );
    let finding = Diagnostic::new(&CHECK.rule, context.value_span(share), message)
        .label("stated here")
        .related(context.value_span(part), format!("the part: {}", context.figure_called(part)))
        .related(context.value_span(whole), format!("the whole: {}", context.figure_called(whole)))
        .hint(hint(counted, all, share.value()))
        .concerns_all([share, part, whole].map(|point| context.name(point.claim)));
    Some(finding)
}
