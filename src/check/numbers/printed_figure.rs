use rust_decimal::Decimal;

use super::allowance;
use super::amounts::number;
use super::printed::{Misprint, Place};
use super::series::Point;
use super::stated_change::is_stated;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Change, ClaimId, Stated};
use crate::prose::{self, Number, NumberKind};

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
    for (id, claim) in context.debate.claims() {
        for change in &claim.changes {
            findings.extend(misprinted_change(context, id, change));
        }
    }
}

/// A change whose number is not the one that is printed for it, in any of the forms that a change may have.
fn misprinted_change(context: &Context, id: ClaimId, change: &Change) -> Option<Diagnostic> {
    let printed = change.as_printed.as_deref()?;
    let (stated, numbers) = (change.stated, prose::numbers(printed));
    let mut told = numbers.iter().filter(|number| may_state(number, stated));
    let first = told.next()?;
    let fits = |number: &Number| is_stated(number, stated) || is_called(number, stated);
    if fits(first) || told.any(fits) {
        return None;
    }
    let at = context.at(change.place);
    let number = printed.get(first.span.clone())?;
    let stated = at.field("stated").whole();
    let message = message!(
        "the change {change} is printed as {number}",
        change = Value::code(context.documents.sources().snippet(stated)),
        number = Value::words(number)
    );
    Some(
        Diagnostic::new(&CHECK.rule, stated, message)
            .label("this change")
            .related(at.field("as_printed").span(), "another number")
            .hint("look at the source and correct the one that is wrong")
            .concerns(context.name(id)),
    )
}

/// Whether a number in a text is of a kind that can state a change of this form.
fn may_state(number: &Number, stated: Stated) -> bool {
    match stated {
        Stated::Percent(_) | Stated::Times(_) => {
            matches!(number.kind, NumberKind::Percent | NumberKind::Times)
                || number.kind == NumberKind::Part && number.in_words
        }
        Stated::Points(_) => matches!(number.kind, NumberKind::Points | NumberKind::Percent),
        // Amounts may be the two ends of the change.
        Stated::By(_) => false,
    }
}

/// Whether a number states the change in another form, rightly or by the slips that other checks tell: points and
/// per cent, “tripled” and 300 per cent.
fn is_called(number: &Number, stated: Stated) -> bool {
    let near = |one: Option<Decimal>, other: Option<Decimal>| {
        one.zip(other).is_some_and(|(one, other)| allowance::in_words(one.abs(), None).holds(other.abs()))
    };
    let hundreds = |times: Decimal| times.checked_mul(Decimal::ONE_HUNDRED);
    let rise = |times: Decimal| hundreds(times)?.checked_sub(Decimal::ONE_HUNDRED);
    let told = number.percent();
    match stated {
        Stated::Percent(stated) => match number.kind {
            NumberKind::Times => near(hundreds(number.value), Some(stated.0)),
            // “To two-thirds” is a fall by a third.
            _ => near(told, Some(stated.0)) || near(told, Decimal::ONE_HUNDRED.checked_sub(stated.0.abs())),
        },
        Stated::Times(times) => match number.kind {
            NumberKind::Times => {
                near(Some(number.value), Some(times.0))
                    || near(Some(number.value), Decimal::ONE.checked_div(times.0))
            }
            _ => near(told, rise(times.0)) || near(told, hundreds(times.0)),
        },
        Stated::Points(points) => near(Some(number.value), Some(points.0)),
        Stated::By(_) => true,
    }
}

fn finding(context: &Context, point: &Point, misprint: &Misprint) -> Diagnostic {
    let claim = context.at(context.debate[point.claim].place);
    let (figure, printed) = (number(point.value()), Value::words(&*misprint.printed));
    let (place, message) = match misprint.place {
        Place::AsPrinted => {
            let message = message!("the figure {figure} is printed as {printed}", figure, printed);
            (context.at(point.figure.place).field("as_printed"), message)
        }
        Place::Quote(index) | Place::Source(index) => {
            let said = context.said_at(point.claim, index);
            let is_quoted = matches!(misprint.place, Place::Quote(_));
            let message = match is_quoted {
                true => message!("the figure {figure} is quoted as {printed}", figure, printed),
                false => message!("the figure {figure} stands in the source as {printed}", figure, printed),
            };
            (said.field("quote"), message)
        }
        Place::Text => {
            let message = message!("the figure {figure} stands in the text as {printed}", figure, printed);
            (claim.field("text"), message)
        }
    };
    Diagnostic::new(&CHECK.rule, context.value_span(point), message)
        .label("this value")
        .related(place.span(), "another number")
        .hint("look at the source and correct the one that is wrong")
        .concerns(context.name(point.claim))
}
