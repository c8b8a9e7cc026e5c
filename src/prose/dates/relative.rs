//! Dates that count from when a text was written: “last year”, “two years ago”, “on Tuesday”.

use super::super::cardinals;
use super::super::tokens::{TokenKind, Tokens};
use super::{month, weekday, weekday_and_day, year};

/// The token after a relative date that begins here.
pub(super) fn relative(tokens: &Tokens, at: usize) -> Option<usize> {
    let word = tokens.lower(at);
    match word {
        "yesterday" | "tomorrow" | "tonight" => return Some(at + 1),
        "on" => {
            let end = weekday(tokens, at + 1)?;
            let is_dated = weekday_and_day(tokens, at + 1).is_some();
            return (!is_dated).then_some(end);
        }
        "earlier" | "late" | "early" | "later" => {
            let start = match tokens.lower(at + 1) {
                "in" => at + 2,
                _ => at + 1,
            };
            return pointed(tokens, start);
        }
        "in" if tokens.lower(at + 1) == "recent" => return unit(tokens, at + 2, true),
        "recent" => return unit(tokens, at + 1, true),
        "the" | "over" | "in" | "during" | "for" | "within" | "since" => {
            let start = match (word, tokens.lower(at + 1)) {
                ("the", _) => at + 1,
                (_, "the") => at + 2,
                _ => return None,
            };
            return span_of_time(tokens, start);
        }
        _ => {}
    }
    pointed(tokens, at).or_else(|| ago(tokens, at))
}

/// “last five years”, “past decade”, “coming months”: behind “the”.
fn span_of_time(tokens: &Tokens, at: usize) -> Option<usize> {
    if !matches!(tokens.lower(at), "last" | "past" | "next" | "coming") {
        return None;
    }
    let mut next = at + 1;
    next += usize::from(matches!(tokens.lower(next), "few" | "several" | "couple"));
    next += usize::from(tokens.lower(next) == "of");
    let (count, end) = counting(tokens, next);
    unit(tokens, end, true).or_else(|| unit(tokens, end, false).filter(|_| !count))
}

/// “last year”, “this October”, “next spring”, “last Tuesday”.
fn pointed(tokens: &Tokens, at: usize) -> Option<usize> {
    if !matches!(tokens.lower(at), "last" | "this" | "next") {
        return None;
    }
    let is_time = matches!(
        tokens.lower(at + 1),
        "year"
            | "month"
            | "week"
            | "decade"
            | "century"
            | "spring"
            | "summer"
            | "autumn"
            | "fall"
            | "winter"
            | "weekend"
            | "quarter"
    );
    // “this fall” of a government is no autumn, and “this century” is no date to look up.
    let is_time = is_time
        && !(tokens.lower(at) == "this" && matches!(tokens.lower(at + 1), "fall" | "century" | "quarter"));
    if is_time {
        return Some(at + 2);
    }
    if let Some((_, next)) = month(tokens, at + 1) {
        return year(tokens, next).is_none().then_some(next);
    }
    weekday(tokens, at + 1)
}

/// “two years ago”, “a decade ago”.
fn ago(tokens: &Tokens, at: usize) -> Option<usize> {
    let start = match (tokens.lower(at), tokens.lower(at + 1)) {
        ("a" | "an", "few" | "couple") => at + 2 + usize::from(tokens.lower(at + 2) == "of"),
        ("a" | "an", _) => at + 1,
        ("several" | "some" | "many" | "just", _) => at + 1,
        _ => counting(tokens, at).0.then(|| counting(tokens, at).1)?,
    };
    let (_, start) = counting(tokens, start);
    let end = unit(tokens, start, false).or_else(|| unit(tokens, start, true))?;
    (tokens.lower(end) == "ago").then_some(end + 1)
}

/// Whether a number of one word stands here, and the token after it.
fn counting(tokens: &Tokens, at: usize) -> (bool, usize) {
    let is_number = tokens.is(at, TokenKind::Digits) || cardinals::small(tokens.lower(at)).is_some();
    (is_number, at + usize::from(is_number))
}

/// The token after a unit of time, in the plural or not.
fn unit(tokens: &Tokens, at: usize, plural: bool) -> Option<usize> {
    let word = tokens.lower(at);
    let singular = match plural {
        true => word.strip_suffix('s').map(|word| if word == "centurie" { "century" } else { word })?,
        false => word,
    };
    matches!(singular, "day" | "week" | "month" | "year" | "decade" | "century" | "hour").then_some(at + 1)
}
