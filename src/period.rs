//! Dates and periods as EDTF writes them, as spans of days that can be compared.
//!
//! Source: ISO 8601-2:2019 and the Library of Congress's Extended Date/Time Format, level 0 and 1, and of level 2
//! the sets and the qualifiers inside a date. A comparison says only what the precision allows.

use jiff::ToSpan;
use jiff::civil::Date;
use std::fmt;

use crate::diagnostic::{Message, Value, message};

#[cfg(test)]
mod tests;

/// A date or period: the days from its first to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    written: Box<str>,
    /// The first day; nothing where the beginning is open or unknown.
    first: Option<Date>,
    /// The last day; nothing where the end is open or unknown.
    last: Option<Date>,
    /// By how many days either end may be off.
    slack: u16,
}

/// Why a text is no date, and what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadDate {
    /// What is wrong: lower case, no full stop.
    pub message: Message,
    /// What to do about it.
    pub hint: String,
}

impl Period {
    /// The period that a text in EDTF means.
    ///
    /// # Errors
    ///
    /// What is wrong with the text, and how to write what was probably meant.
    pub fn parse(text: &str) -> Result<Period, BadDate> {
        let ends = match set(text) {
            Some(members) => hull(members, text)?,
            None => interval(text)?,
        };
        if let (Some(first), Some(last)) = (ends.first, ends.last)
            && last < first
        {
            return Err(BadDate {
                message: message!("{date} ends before it begins", date = Value::code(text)),
                hint: "put the earlier date first".to_owned(),
            });
        }
        Ok(Period { written: text.into(), ..ends })
    }

    /// The single day.
    pub fn day(day: Date) -> Period {
        Period { written: day.to_string().into(), first: Some(day), last: Some(day), slack: 0 }
    }

    /// The text that it was read from.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The first day; nothing where the beginning is open or unknown.
    pub fn first(&self) -> Option<Date> {
        self.first
    }

    /// The last day; nothing where the end is open or unknown.
    pub fn last(&self) -> Option<Date> {
        self.last
    }

    /// Whether the text says that it is not sure: `~`, `?`, `%`, or one of several.
    pub fn is_approximate(&self) -> bool {
        self.slack > 0
    }

    /// Whether it was over, for certain, before the other began.
    pub fn is_before(&self, other: &Period) -> bool {
        let latest = self.last.map(|last| moved(last, i32::from(self.slack)));
        let earliest = other.first.map(|first| moved(first, -i32::from(other.slack)));
        latest.zip(earliest).is_some_and(|(latest, earliest)| latest < earliest)
    }

    /// Whether the two may share a day.
    pub fn may_meet(&self, other: &Period) -> bool {
        !self.is_before(other) && !other.is_before(self)
    }

    /// Whether every day of it is one of the other's; never told of an open end unless the other's is open too.
    pub fn is_within(&self, other: &Period) -> bool {
        let begins_inside = match (self.first, other.first) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(first)) => first <= own,
        };
        let ends_inside = match (self.last, other.last) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(last)) => own <= last,
        };
        begins_inside && ends_inside
    }

    /// Whether the two are the same days, however they are written.
    pub fn is_same(&self, other: &Period) -> bool {
        (self.first, self.last) == (other.first, other.last)
    }

    /// How many days it has; nothing where an end is open.
    pub fn days(&self) -> Option<u32> {
        let (first, last) = self.first.zip(self.last)?;
        Some(days_between(first, last).unsigned_abs() + 1)
    }

    /// The whole days between its end and the other's beginning, at the least that the precision allows; nothing
    /// where it is not before the other.
    pub fn days_until(&self, other: &Period) -> Option<u32> {
        let (last, first) = self.last.zip(other.first)?;
        self.is_before(other).then(|| {
            let slack = i32::from(self.slack) + i32::from(other.slack);
            (days_between(last, first) - slack).unsigned_abs()
        })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.written)
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// A day moved by so many days, at most to the calendar's ends.
fn moved(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

/// The members of `{…}` or `[…]`; nothing where the text is no set.
fn set(text: &str) -> Option<&str> {
    let all = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    all.or_else(|| text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')))
}

/// From the first day of the first member to the last of the last: a set is one or all of them.
fn hull(members: &str, text: &str) -> Result<Period, BadDate> {
    let mut all: Option<Period> = None;
    for member in members.split(',').map(str::trim) {
        let one = match member.split_once("..") {
            Some((from, to)) => joined(end(from, text)?, end(to, text)?),
            None => date(member, text)?,
        };
        all = Some(match all {
            None => one,
            Some(known) => Period {
                first: known.first.zip(one.first).map(|(one, other)| one.min(other)),
                last: known.last.zip(one.last).map(|(one, other)| one.max(other)),
                ..known
            },
        });
    }
    Ok(Period { slack: 1, ..all.expect("splitting gives at least one member") })
}

fn interval(text: &str) -> Result<Period, BadDate> {
    if text == ".." {
        return Ok(blank());
    }
    match text.split_once('/') {
        None => date(text, text),
        Some((from, to)) => Ok(joined(end(from, text)?, end(to, text)?)),
    }
}

/// One end of an interval: a date, or `..` or nothing where it is open.
fn end(written: &str, text: &str) -> Result<Period, BadDate> {
    if written.is_empty() || written == ".." { Ok(blank()) } else { date(written, text) }
}

fn joined(from: Period, to: Period) -> Period {
    Period { first: from.first, last: to.last, slack: from.slack.max(to.slack), ..blank() }
}

fn blank() -> Period {
    Period { written: "".into(), first: None, last: None, slack: 0 }
}

/// One date, with what may qualify it.
fn date(written: &str, text: &str) -> Result<Period, BadDate> {
    let plain: String = written.chars().filter(|letter| !"~?%".contains(*letter)).collect();
    let is_qualified = plain.len() < written.len();
    let day = plain.split_once('T').map_or(&*plain, |(day, _)| day);
    let (first, last) = days(day).map_err(|wrong| bad(text, wrong))?;
    // A date that is only about right may be off by one of its own units, or by a few days.
    let length = days_between(first, last).unsigned_abs() as u16 + 1;
    let slack = if is_qualified { length.clamp(3, 3660) } else { 0 };
    Ok(Period { first: Some(first), last: Some(last), slack, ..blank() })
}

/// What is wrong with a date.
enum Wrong {
    /// It has the form of a date and names a day, month or season that there is not.
    NoSuch(&'static str),
    /// It does not have the form of a date.
    Form,
}

/// The first and the last day of a date without qualifiers.
fn days(written: &str) -> Result<(Date, Date), Wrong> {
    let (sign, unsigned) = match written.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, written),
    };
    let mut parts = unsigned.split('-');
    let (first_year, last_year) = years(parts.next().unwrap_or_default(), sign).ok_or(Wrong::Form)?;
    let month = parts.next();
    let day = parts.next();
    if parts.next().is_some() {
        return Err(Wrong::Form);
    }
    let (first_month, last_month) = match month {
        None | Some("XX") => (1, 12),
        Some(month) => match number(month).ok_or(Wrong::Form)? {
            month @ 1..=12 => (month, month),
            season @ 21..=41 if day.is_none() => return season_of(first_year, last_year, season),
            _ => return Err(Wrong::NoSuch("month")),
        },
    };
    let on = |year, month, day| Date::new(year, month, day).map_err(|_| Wrong::NoSuch("day"));
    match day {
        None | Some("XX") => {
            let last = on(last_year, last_month, 1)?.last_of_month();
            Ok((on(first_year, first_month, 1)?, last))
        }
        Some(day) => {
            let day = number(day).ok_or(Wrong::Form)?;
            // `2021-XX-15` is some month's fifteenth: anywhere in the year.
            if first_month != last_month {
                return Ok((on(first_year, 1, 1)?, on(last_year, 12, 31)?));
            }
            Ok((on(first_year, first_month, day)?, on(last_year, last_month, day)?))
        }
    }
}

/// The first and last year of four digits, of which the last may be `X`.
fn years(written: &str, sign: i16) -> Option<(i16, i16)> {
    let known = written.trim_end_matches('X');
    let is_year = written.len() == 4 && known.bytes().all(|byte| byte.is_ascii_digit());
    if !is_year {
        return None;
    }
    let year = |filler: char| written.replace('X', &filler.to_string()).parse::<i16>().ok();
    let (low, high) = (sign * year('0')?, sign * year('9')?);
    Some((low.min(high), low.max(high)))
}

fn number(two_digits: &str) -> Option<i8> {
    let is_number = two_digits.len() == 2 && two_digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| two_digits.parse().ok())?
}

/// The days of a season, quarter, third or half of a year by its EDTF number.
///
/// A season without a hemisphere is as wide as its name is used: winter reaches into both its neighbours' years.
fn season_of(first_year: i16, last_year: i16, season: i8) -> Result<(Date, Date), Wrong> {
    let (from, to) = match season {
        21 => ((0, 3), (0, 5)),
        22 => ((0, 6), (0, 8)),
        23 => ((0, 9), (0, 11)),
        24 => ((-1, 12), (1, 2)),
        // Northern and southern seasons by name.
        25 | 31 => ((0, 3), (0, 5)),
        26 | 32 => ((0, 6), (0, 8)),
        27 | 29 => ((0, 9), (0, 11)),
        28 | 30 => ((-1, 12), (1, 2)),
        33..=36 => ((0, 3 * (season - 33) + 1), (0, 3 * (season - 32))),
        37..=39 => ((0, 4 * (season - 37) + 1), (0, 4 * (season - 36))),
        40..=41 => ((0, 6 * (season - 40) + 1), (0, 6 * (season - 39))),
        _ => return Err(Wrong::NoSuch("season")),
    };
    let first = Date::new(first_year + from.0, from.1, 1).map_err(|_| Wrong::NoSuch("season"))?;
    let last = Date::new(last_year + to.0, to.1, 1).map_err(|_| Wrong::NoSuch("season"))?;
    Ok((first, last.last_of_month()))
}

fn bad(text: &str, wrong: Wrong) -> BadDate {
    match wrong {
        Wrong::NoSuch(what) => BadDate {
            message: match what {
                "month" => message!("{date} names a month that there is not", date = Value::code(text)),
                "day" => message!("{date} names a day that there is not", date = Value::code(text)),
                _ => message!("{date} names a season that there is not", date = Value::code(text)),
            },
            hint: days_of_month(text).filter(|_| what == "day").unwrap_or_else(|| {
                "months run from 01 to 12, the seasons from 21 (spring) to 24 (winter)".to_owned()
            }),
        },
        Wrong::Form => BadDate {
            message: message!("{date} is no date in EDTF", date = Value::code(text)),
            hint: match (split_year(text), meant(text)) {
                (Some((from, to)), _) => format!(
                    "write the months of a year that does not begin in January, `{from}-09/{to}-08`; both years are \
                     `{from}/{to}`"
                ),
                (None, Some(date)) => format!("write `{date}`"),
                (None, None) => {
                    "write `2021`, `2021-08`, `2021-08-15`, `2021/2023`, `2021~` for about, `../2021` for an \
                         open end; words as they are printed go into `as_printed`"
                        .to_owned()
                }
            },
        },
    }
}

/// How many days the month has that a date names with a day which it has not.
fn days_of_month(text: &str) -> Option<String> {
    let wrong = text.split('/').find(|end| days(end).is_err())?;
    let month = wrong.get(..wrong.rfind('-')?)?;
    let (_, last) = days(month).ok()?;
    Some(format!("`{month}` has {} days", last.day()))
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The two years of “2024/25”, as school years and financial years are called; “2011/12” may as well be a month.
fn split_year(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once(['/', '-', '–', '—'])?;
    let number = |digits: &str, count: usize| {
        let is_number = digits.len() == count && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse::<u16>().ok())?
    };
    let (from, to) = (number(from.trim(), 4)?, number(to.trim(), 2)?);
    (to > 12 && (from + 1) % 100 == to).then_some((from, from + 1))
}

/// The EDTF number of a season, quarter or half of a year by its everyday name.
fn part_of_year(word: &str) -> Option<u8> {
    Some(match &*word.to_lowercase() {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        "winter" => 24,
        "q1" => 33,
        "q2" => 34,
        "q3" => 35,
        "q4" => 36,
        "h1" => 40,
        "h2" => 41,
        _ => return None,
    })
}

/// The date that a text in everyday writing probably means, in EDTF.
fn meant(text: &str) -> Option<String> {
    // What is told of a date that is none must not ask again what it may mean.
    let is_valid = |date: String| {
        let is_date = |end: &str| days(end.trim_end_matches('~')).is_ok();
        let is_ordered = date.split_once('/').is_none_or(|(from, to)| from <= to);
        (date.split('/').all(is_date) && is_ordered).then_some(date)
    };
    if let Some(rest) = ["c.", "ca.", "circa", "about"].iter().find_map(|about| text.strip_prefix(about)) {
        return is_valid(format!("{}~", rest.trim()));
    }
    if let Some(decade) = text.strip_suffix("0s") {
        return is_valid(format!("{decade}X"));
    }
    if let Some((from, to)) = text.split_once(['–', '—']).or_else(|| text.split_once('-')) {
        let (from, to) = (from.trim(), to.trim());
        let is_year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_year(from) && is_year(to) {
            return is_valid(format!("{from}/{to}"));
        }
    }
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let month = |word: &str| {
        let lower = word.to_lowercase();
        MONTHS.iter().position(|month| lower.starts_with(month)).map(|index| index + 1)
    };
    let is_year = |word: &&&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if let (Some(part), Some(year)) =
        (words.iter().find_map(|word| part_of_year(word)), words.iter().find(is_year))
        && words
            .iter()
            .all(|word| part_of_year(word).is_some() || word == year || matches!(*word, "of" | "the"))
    {
        return is_valid(format!("{year}-{part}"));
    }
    let number =
        |word: &str| word.trim_end_matches(|letter: char| letter.is_alphabetic()).parse::<u16>().ok();
    let named = words.iter().position(|word| month(word).is_some());
    match (&words[..], named) {
        ([_, year], Some(0)) => is_valid(format!("{year}-{:02}", month(words[0])?)),
        ([_, day, year], Some(0)) => is_valid(format!("{year}-{:02}-{:02}", month(words[0])?, number(day)?)),
        ([day, _, year], Some(1)) => is_valid(format!("{year}-{:02}-{:02}", month(words[1])?, number(day)?)),
        ([year, month, day], None) if year.len() == 4 => {
            is_valid(format!("{year}-{:02}-{:02}", number(month)?, number(day)?))
        }
        // Of 5/6/2021 nobody can tell which is the month; of 15/8/2021 everybody can.
        ([day, month, year], None) if number(day)? > 12 => {
            is_valid(format!("{year}-{:02}-{:02}", number(month)?, number(day)?))
        }
        ([month, day, year], None) if number(day)? > 12 => {
            is_valid(format!("{year}-{:02}-{:02}", number(month)?, number(day)?))
        }
        ([year, month], None) if year.len() == 4 => is_valid(format!("{year}-{:02}", number(month)?)),
        _ => None,
    }
}
