//! What the words of the text make of a stated change.

use rust_decimal::Decimal;

use super::slip::Slip;
use crate::check::numbers::allowance;
use crate::check::numbers::amounts::{percent, plain, signed_percent};
use crate::check::numbers::printed::bound;
use crate::check::numbers::series::Series;
use crate::diagnostic::{Message, Value, message};
use crate::model::{Bound, Change, Claim, ClaimId, Stated};
use crate::prose::{self, NumberKind};

/// How exactly a change is meant: its bound, whether it is in words only, and the multiple that it is printed as.
pub(super) fn looseness(
    series: &Series,
    claim: ClaimId,
    change: &Change,
) -> (Option<Bound>, bool, Option<Decimal>) {
    let printed = change.as_printed.as_deref().map_or_else(Vec::new, prose::numbers);
    let numbers: Vec<&prose::Number> = printed.iter().chain(series.wording(claim).numbers()).collect();
    let own = numbers.iter().find(|number| is_stated(number, change.stated));
    let own_bound = own.and_then(|number| number.approximation).map(bound);
    let times =
        numbers.iter().find(|number| number.kind == NumberKind::Times && is_stated(number, change.stated));
    let is_in_words = match &change.as_printed {
        Some(printed) => !printed.contains(|letter: char| letter.is_ascii_digit()),
        None => own.is_some_and(|number| number.in_words && number.kind != NumberKind::Percent),
    };
    (change.bound.or(own_bound), is_in_words, times.map(|number| number.value))
}

/// Whether a number in a text is a stated change, in whichever form.
pub(in crate::check) fn is_stated(number: &prose::Number, stated: Stated) -> bool {
    let near = |value: Decimal, stated: Decimal| allowance::in_words(value, None).holds(stated.abs());
    match (stated, number.kind) {
        (Stated::Percent(stated), NumberKind::Percent) => number.value.abs() == stated.0.abs(),
        (Stated::Points(stated), NumberKind::Points | NumberKind::Percent) => {
            number.value.abs() == stated.0.abs()
        }
        (Stated::Percent(stated), NumberKind::Part) => {
            number.percent().is_some_and(|share| near(share, stated.0))
        }
        (Stated::Percent(stated), NumberKind::Times) => {
            increase(number.value).is_some_and(|percent| near(percent.abs(), stated.0))
        }
        (Stated::Times(stated), NumberKind::Times) => number.value == stated.0,
        (Stated::By(stated), NumberKind::Amount) => number.is_value(stated.0.abs()),
        _ => false,
    }
}

/// The rise in per cent that a multiple is.
pub(super) fn increase(times: Decimal) -> Option<Decimal> {
    times.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)
}

/// What the words of the text make of a change where they contradict the number that states it.
pub(super) fn contradicted_by_words(
    series: &Series,
    id: ClaimId,
    claim: &Claim,
    change: &Change,
) -> Option<(Slip, Message, String)> {
    let printed = change.as_printed.as_deref().unwrap_or_default();
    let own = prose::numbers(printed);
    let wording = series.wording(id);
    let quotes = claim.said.iter().zip(&wording.quotes);
    let quotes = quotes.filter_map(|(said, numbers)| Some((said.quote.as_deref()?, numbers)));
    let texts: Vec<(&str, &Vec<prose::Number>)> =
        [(printed, &own)].into_iter().chain(quotes).chain([(&*claim.text, &wording.text)]).collect();
    let find = |kind: NumberKind, value: Decimal| {
        texts.iter().find_map(|(text, numbers)| {
            let found = numbers.iter().find(|number| {
                // “300 per cent of the level of 2019” is a level and not a rise.
                let is_level = number.counted.clone().and_then(|word| text.get(word)) == Some("of");
                number.kind == kind && number.value == value && !is_level
            })?;
            text.get(found.span.clone())
        })
    };
    match change.stated {
        Stated::Percent(stated) if stated.0 >= Decimal::ONE_HUNDRED => {
            let times = stated.0.checked_div(Decimal::ONE_HUNDRED)?;
            let words = find(NumberKind::Times, times).filter(|_| times > Decimal::ONE)?;
            let right = increase(times)?;
            Some((
                Slip::MultipleAsIncrease,
                message!(
                    "{words} is a rise of {right}; stated: {stated}",
                    words = Value::words(words),
                    right = Value::number(percent(right)),
                    stated = Value::number(signed_percent(stated.0))
                ),
                format!(
                    "if it is “{words}”, state `Times({})`; if it is the rise, change the words",
                    plain(times)
                ),
            ))
        }
        Stated::Times(times) if times.0 > Decimal::ONE => {
            let value = times.0.checked_mul(Decimal::ONE_HUNDRED)?;
            let words = find(NumberKind::Percent, value).filter(|_| claim.changes.len() == 1)?;
            let is_figure = claim.figures.iter().any(|figure| figure.value.0 == value);
            (!is_figure).then(|| {
                let right = increase(times.0).unwrap_or_default();
                (
                    Slip::MultipleAsIncrease,
                    message!(
                        "{times} is a rise of {right}; printed: {words}",
                        times = Value::number(format!("×{}", plain(times.0))),
                        right = Value::number(percent(right)),
                        words = Value::words(words)
                    ),
                    format!("say “{} times as much” or “up by {}”", plain(times.0), percent(right)),
                )
            })
        }
        Stated::Points(points) => {
            let is_named = own.iter().any(|number| number.kind == NumberKind::Points);
            let words = own
                .iter()
                .find(|number| number.kind == NumberKind::Percent && number.value.abs() == points.0.abs())
                .filter(|_| !is_named)?;
            let words = printed.get(words.span.clone())?;
            Some((
                Slip::PointsAsPercent,
                message!(
                    "a change by {points} percentage points is printed as {words}",
                    points = Value::number(plain(points.0.abs())),
                    words = Value::words(words)
                ),
                "say “percentage points”; per cent are counted from the earlier value".to_owned(),
            ))
        }
        _ => None,
    }
}
