//! Numbers in the words of findings: 1,128 and +212.4 %.

use rust_decimal::Decimal;

use crate::diagnostic::{Slot, Value, message};
use crate::model::Bound;

/// A number as it is meant: “about 5”.
pub(crate) fn bounded(bound: Option<Bound>, number: Value) -> Value {
    let bounded = match bound {
        None => return number,
        Some(Bound::AtLeast) => message!("at least {number}", number),
        Some(Bound::AtMost) => message!("at most {number}", number),
        Some(Bound::About) => message!("about {number}", number),
        Some(Bound::Over) => message!("more than {number}", number),
        Some(Bound::Under) => message!("less than {number}", number),
        Some(Bound::Nearly) => message!("nearly {number}", number),
    };
    bounded.value()
}

/// A number as a value of a message.
pub(crate) fn number(value: Decimal) -> Value {
    Value::number(grouped(value))
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

/// A worked-out rate, with as many digits as tell it from its neighbours.
pub(crate) fn rate(value: Decimal) -> String {
    let places = match value.abs() {
        size if size >= Decimal::ONE_HUNDRED => 0,
        size if size >= Decimal::ONE => 2,
        _ => 4,
    };
    grouped(value.round_dp(places).normalize())
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
