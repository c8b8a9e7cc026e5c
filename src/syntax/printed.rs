//! Numbers written as articles print them, “£47,000” or “50 %”, where the format asks for digits alone: what they
//! are in the format's own writing.

use rust_decimal::Decimal;

use super::grammar;
use super::written::parse_decimal;
use crate::diagnostic::{Message, Value, message};
use crate::prose;

/// What was written where a number belongs, and what to write instead.
#[derive(Debug)]
pub(super) struct Printed {
    /// What is wrong with it.
    pub(super) message: Message,
    /// How the format writes it; nothing where it may be one of two things.
    pub(super) meant: Option<String>,
    pub(super) hint: String,
    /// Whether what is meant is a number, and not a word with a number in brackets.
    pub(super) is_number: bool,
}

impl Printed {
    fn one_of_two(message: Message, hint: String) -> Printed {
        Printed { message, meant: None, hint, is_number: true }
    }
}

/// The parts of a number as it is printed.
struct Parts<'w> {
    /// The number in the format's writing.
    digits: String,
    /// Whether blanks or signs stood between groups of three digits.
    is_grouped: bool,
    /// What it is if its only comma stands before decimals.
    with_decimals: Option<String>,
    /// What is counted, in words.
    unit: &'w str,
    is_percent: bool,
    /// What a word such as “million” multiplies by.
    scale: Decimal,
}

/// The value of a field that holds a number or a change, where it is a number as printed.
pub(super) fn read(field: &str, written: &str) -> Option<Printed> {
    let parts = parts(written.trim())?;
    if grammar::is_change(field) {
        return change(parts);
    }
    grammar::is_number(field).then(|| number(field, parts)).flatten()
}

fn change(parts: Parts) -> Option<Printed> {
    let word = Value::code("Percent(…)");
    let message = message!("a change by so many per cent is written {word}", word);
    let Parts { digits, with_decimals, is_percent, .. } = parts;
    if !is_percent {
        return None;
    }
    Some(match with_decimals {
        Some(other) => {
            let hint = format!("`Percent({digits})` or `Percent({other})`, whichever is meant");
            Printed::one_of_two(message, hint)
        }
        None => Printed {
            message,
            meant: Some(format!("Percent({digits})")),
            hint: "a fall is negative, `Percent(-10)`; percentage points are `Points(10)`".into(),
            is_number: false,
        },
    })
}

fn number(field: &str, parts: Parts) -> Option<Printed> {
    let Parts { digits, is_grouped, with_decimals, unit, is_percent, scale } = parts;
    let is_share = field == "share";
    if scale != Decimal::ONE {
        let full = parse_decimal(&digits)?.checked_mul(scale)?.normalize();
        let hint = format!("`{full}`, or `{digits}` where the measure's `unit` has the larger word");
        return Some(Printed::one_of_two(message!("a number is written in digits alone"), hint));
    }
    let message = match () {
        () if is_percent && is_share => {
            message!("a share is written without {sign}", sign = Value::code("%"))
        }
        () if is_percent || !unit.is_empty() => message!("a number is written without its unit"),
        () if is_grouped => message!("a number is written without separators"),
        () => message!("a number is written with a decimal point"),
    };
    // A percentage with three decimals is as likely as one of many thousands.
    if let Some(other) = with_decimals.filter(|_| is_percent || is_share) {
        let hint = format!("`{digits}` or `{other}`, whichever is meant");
        return Some(Printed::one_of_two(message, hint));
    }
    let hint = match () {
        () if is_share => "`share` is counted in per cent".into(),
        () if is_percent => "what is counted stands with the measure: `unit: \"per cent\"`".into(),
        () if !unit.is_empty() => format!("what is counted stands with the measure: `unit: \"{unit}\"`"),
        () if is_grouped => format!("thousands stand apart, if at all, with `_`: `{}`", set_apart(&digits)),
        () => "and without separators: `1200`, or `1_200` for the eye".into(),
    };
    Some(Printed { message, meant: Some(digits), hint, is_number: true })
}

/// The parts of a number as it is printed, at either end of which a currency, per cent or a unit may stand.
fn parts(written: &str) -> Option<Parts<'_>> {
    let (sign, rest) = match written.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", written.strip_prefix('+').unwrap_or(written)),
    };
    let (before, rest) = currency(rest.trim_start());
    let end = rest.rfind(|letter: char| letter.is_ascii_digit())? + 1;
    let (digits, behind) = (&rest[..end], rest[end..].trim());
    let (behind, is_percent) = match ["%", "per cent", "percent", "Percent"].contains(&behind) {
        true => ("", true),
        false => (behind, false),
    };
    let (after, words) = currency(behind);
    let is_unit = words.chars().all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-'));
    let (digits, is_grouped) = digits_of(digits)?;
    let with_decimals =
        is_grouped.then(|| rest[..end].split_once(',')).flatten().and_then(|(whole, decimals)| {
            let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            (is_plain(whole) && is_plain(decimals)).then(|| format!("{sign}{whole}.{decimals}"))
        });
    let unit = [before, after, words].into_iter().find(|unit| !unit.is_empty()).unwrap_or_default();
    (is_unit && unit.len() <= 40).then(|| Parts {
        digits: format!("{sign}{digits}"),
        is_grouped,
        with_decimals,
        unit,
        is_percent,
        scale: prose::scale(words),
    })
}

/// The name of the currency whose sign a text begins with, and what follows the sign.
fn currency(text: &str) -> (&'static str, &str) {
    const SIGNS: [(&str, &str); 4] = [("£", "pounds"), ("€", "euros"), ("$", "dollars"), ("¥", "yen")];
    let found = SIGNS.iter().find_map(|(sign, name)| Some((*name, text.strip_prefix(sign)?.trim_start())));
    found.unwrap_or(("", text))
}

/// Digits in the format's writing, and whether groups of three stood apart.
///
/// What parts thousands is told from what parts decimals by the digits behind it: three of them in each group, or
/// another number, and of two different signs the last.
fn digits_of(printed: &str) -> Option<(String, bool)> {
    let last = printed.rfind(|letter: char| !letter.is_ascii_digit());
    let Some(last) = last else { return Some((printed.to_owned(), false)) };
    let mark = printed[last..].chars().next()?;
    let (head, tail) = (&printed[..last], &printed[last + mark.len_utf8()..]);
    let is_point = match mark {
        '.' => !head.contains('.'),
        // “47,000” and “1,247,000” are thousands; “12,5”, “0,125” and “1.247,000” have decimals.
        ',' => !head.contains(',') && (tail.len() != 3 || head.len() > 3 || head.starts_with('0')),
        _ => false,
    };
    let groups = if is_point { head } else { printed };
    let (whole, is_grouped) = ungrouped(groups)?;
    Some(match is_point {
        true => (format!("{whole}.{tail}"), is_grouped),
        false => (whole, is_grouped),
    })
}

/// A number with `_` between its groups of three digits, for the eye.
fn set_apart(digits: &str) -> String {
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut apart = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && at < whole && (whole - at).is_multiple_of(3) && digits[..at] != *"-" {
            apart.push('_');
        }
        apart.push(digit);
    }
    apart
}

/// Digits without the signs between groups of three, which are all the same; nothing where they group nothing.
fn ungrouped(printed: &str) -> Option<(String, bool)> {
    let Some(mark) = printed.chars().find(|letter| !letter.is_ascii_digit()) else {
        return (!printed.is_empty()).then(|| (printed.to_owned(), false));
    };
    let mut groups = printed.split(mark);
    let first = groups.next()?;
    let is_first = (1..=3).contains(&first.len());
    let are_groups = groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    let is_mark = matches!(mark, ',' | '.' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’');
    (is_first && are_groups && is_mark).then(|| (printed.replace(mark, ""), true))
}
