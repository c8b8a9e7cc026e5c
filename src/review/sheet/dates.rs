//! Days as spreadsheets of several countries write them.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::period::Period;

/// The day of a cell in EDTF.
///
/// # Errors
///
/// What is wrong with it, and what to write instead.
pub(super) fn day(text: &str) -> Result<String, (String, String)> {
    // A program that took the cell for a time may add midnight.
    let written = text.split(['T', ' ']).next().filter(|_| text.contains(':')).unwrap_or(text);
    let numbers: Vec<Option<i16>> =
        written.split(['.', '/', '-']).map(|part| part.trim().parse().ok()).collect();
    let separator = written.chars().find(|letter| matches!(letter, '.' | '/' | '-'));
    let [Some(first), Some(second), Some(third)] = numbers[..] else {
        return match (Period::parse(written), serial(written)) {
            (Ok(period), _) => Ok(period.written().to_owned()),
            (Err(_), Some(day)) => Err((
                format!("`{text}` is a spreadsheet's number for a day"),
                format!("if it is {day}, write that"),
            )),
            (Err(_), None) => Err(not_a_day(text)),
        };
    };
    let found = match separator {
        _ if first > 31 => on(first, second, third),
        _ if third < 100 => None,
        Some('/') => return american_or_not(text, first, second, third),
        _ => on(third, second, first),
    };
    found.map(|day| day.to_string()).ok_or_else(|| not_a_day(text))
}

/// The day of two numbers and a year, of which the month may come first or second.
fn american_or_not(text: &str, first: i16, second: i16, year: i16) -> Result<String, (String, String)> {
    match (on(year, first, second), on(year, second, first)) {
        (Some(one), Some(other)) if one != other => Err((
            format!("`{text}` may be {one} or {other}"),
            "write the year first, as in 2026-11-22".to_owned(),
        )),
        (Some(day), _) | (None, Some(day)) => Ok(day.to_string()),
        (None, None) => Err(not_a_day(text)),
    }
}

fn not_a_day(text: &str) -> (String, String) {
    (format!("`{text}` is no day"), "write the year first, as in 2026-11-22".to_owned())
}

fn on(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// The day that a spreadsheet counts by this number, where it is one of our time.
fn serial(text: &str) -> Option<Date> {
    let days: i32 = text.parse().ok().filter(|days| (40_000..60_000).contains(days))?;
    // Spreadsheets count a day that 1900 did not have.
    date(1899, 12, 30).checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_day_is_read_as_it_is_written_in_many_countries_unless_it_may_be_two() {
        let written = [
            "2026-11-22",
            "22.11.2026",
            "22. 11. 2026",
            "11/22/2026",
            "22/11/2026",
            "2026/11/22",
            "2026-11-22 00:00:00",
            "2026-11-22T00:00",
            "22-11-2026",
        ];
        for text in written {
            assert_eq!(day(text).as_deref(), Ok("2026-11-22"), "{text}");
        }
        assert_eq!(day("5/5/2026").as_deref(), Ok("2026-05-05"));
        assert_eq!(day("2026-11").as_deref(), Ok("2026-11"));
        assert_eq!(
            day("5/6/2026").expect_err("it may be two days").0,
            "`5/6/2026` may be 2026-05-06 or 2026-06-05"
        );
        assert_eq!(day("46348").expect_err("it is a count of days").1, "if it is 2026-11-22, write that");
        for text in ["31.2.2026", "22.11.26", "yesterday", "1/2/3", "-", "99999/1/1", "2026-11-"] {
            assert!(day(text).is_err(), "{text}");
        }
    }
}
