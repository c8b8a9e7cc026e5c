//! What is asked where a figure is not printed as the map takes it: a year that lost a digit, a number that is another.

use rust_decimal::Decimal;

use super::super::desk::Desk;
use super::asking::Question;
use crate::model::{Claim, ClaimId, Figure, Number as Written, Stated};
use crate::prose::{self, Number, NumberKind};

/// A question for each figure of a claim whose printed words do not give its number, or give one besides that is no
/// figure of the claim and no year.
pub(super) fn misprints(desk: &Desk, id: ClaimId) -> Vec<Question> {
    let claim = &desk.analysis.debate[id];
    claim.figures.iter().filter_map(|figure| misprint(desk, claim, figure)).collect()
}

fn misprint(desk: &Desk, claim: &Claim, figure: &Figure) -> Option<Question> {
    let printed = figure.as_printed.as_deref()?;
    let article = desk.analysis.debate[desk.map].source;
    let is_of_article = |quote: &str| quote.to_lowercase().contains(&printed.to_lowercase());
    let position = claim
        .said
        .iter()
        .position(|said| said.source == article && said.quote.as_deref().is_some_and(is_of_article));
    // What another text prints is no matter of the author.
    if position.is_none() && claim.said.iter().any(|said| said.source != article) {
        return None;
    }
    let numbers = prose::numbers(printed);
    let own = [Some(figure.value), figure.of, figure.share].into_iter().flatten();
    // “5 to 2” is 2.5 for each one.
    if prose::is_ratio(printed, figure.value.0) {
        return None;
    }
    let is_read = own.clone().any(|value| numbers.iter().any(|number| is_of(number, value)));
    let known = known(claim);
    let is_known = |number: &Number| is_year(number.value) || known.iter().any(|&value| is_of(number, value));
    if is_read && numbers.iter().all(is_known) {
        return None;
    }
    let numerals = &desk.site.numerals;
    let number = numerals.bounded(numerals.plain(figure.value.0), figure.bound);
    let number = numerals.with_unit(number, figure.measure);
    let mut values = vec![("printed", printed.into()), ("number", number.into())];
    let when = figure.when.as_ref().or(claim.when.as_ref());
    values.extend(when.map(|when| ("when", desk.date(when).into())));
    let id = if when.is_some() { "checksheet-ask-printed" } else { "checksheet-ask-printed-undated" };
    Some(Question { position, ..Question::here(desk.say(id, &values)) })
}

/// All numbers that a claim holds.
fn known(claim: &Claim) -> Vec<Written> {
    let figures = claim.figures.iter().flat_map(|figure| [Some(figure.value), figure.of, figure.share]);
    let changes = claim.changes.iter().map(|change| match change.stated {
        Stated::Percent(number) | Stated::Points(number) | Stated::Times(number) | Stated::By(number) => {
            Some(number)
        }
    });
    figures.chain(changes).flatten().collect()
}

/// Whether a number in words may be one of a map's; “hundreds” may be many.
fn is_of(number: &Number, written: Written) -> bool {
    let value = written.0.abs();
    let is_whole = number.whole == Some(value);
    // “A third” is 33 as well as 33.3 per cent.
    let is_share = || number.percent().is_some_and(|share| share.round_dp(value.scale()) == value);
    number.kind == NumberKind::Vague || number.is_value(value) || is_share() || is_whole
}

fn is_year(number: Decimal) -> bool {
    number.is_integer() && number >= Decimal::from(1000) && number < Decimal::from(2200)
}
