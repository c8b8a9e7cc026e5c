//! Numbers in the words of findings: 1,128 and +212.4 %.

use rust_decimal::Decimal;

use crate::model::Bound;

/// The words of a bound before a number.
pub(crate) fn bound_words(bound: Option<Bound>) -> &'static str {
    match bound {
        None => "",
        Some(Bound::AtLeast) => "at least ",
        Some(Bound::AtMost) => "at most ",
        Some(Bound::About) => "about ",
        Some(Bound::Over) => "more than ",
        Some(Bound::Under) => "less than ",
        Some(Bound::Nearly) => "nearly ",
    }
}

/// A number as an author writes it in RON, without zeros at its end.
pub(crate) fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

/// A worked-out number without more digits than help: none after the point from 100 on, else one.
pub(crate) fn short(value: Decimal) -> Decimal {
    let places = match value.abs() {
        size if size >= Decimal::ONE_HUNDRED => 0,
        size if size >= Decimal::ONE || size.is_zero() => 1,
        _ => 3,
    };
    value.round_dp(places).normalize()
}

pub(crate) fn short_ratio(value: Decimal) -> String {
    let places = if value >= Decimal::TEN { 1 } else { 2 };
    let places = if value < Decimal::new(1, 1) { 4 } else { places };
    plain(value.round_dp(places))
}

/// A number with commas between its thousands.
pub(crate) fn grouped(value: Decimal) -> String {
    let text = value.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", text.as_str()),
    };
    let (whole, rest) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut grouped = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) && whole.len() > 3 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

/// A number with its sign.
pub(crate) fn signed(value: Decimal) -> String {
    let sign = if value < Decimal::ZERO { "" } else { "+" };
    format!("{sign}{}", grouped(value.normalize()))
}

/// So many per cent: at most one digit after the point, and more for what is less than one.
pub(crate) fn percent(value: Decimal) -> String {
    let places = if value.abs() < Decimal::ONE { 2 } else { 1 };
    format!("{} %", grouped(value.round_dp(places).normalize()))
}

pub(crate) fn signed_percent(value: Decimal) -> String {
    let sign = if value < Decimal::ZERO { "" } else { "+" };
    format!("{sign}{}", percent(value))
}
