//! What EDTF texts mean, and what is said of texts that are none.

use super::Period;

/// The first and the last day that a text means, as `first..last`.
fn span(text: &str) -> String {
    match Period::parse(text) {
        Ok(period) => {
            let end = |day: Option<jiff::civil::Date>| day.map_or(String::new(), |day| day.to_string());
            let about = if period.is_approximate() { " about" } else { "" };
            format!("{}..{}{about}", end(period.first()), end(period.last()))
        }
        Err(bad) => format!("{}: {}", bad.message, bad.hint),
    }
}

#[test]
fn what_only_looks_like_a_date_is_refused_at_once() {
    for text in ["2019-100-02", "c. c. c. 2021-100-02", &"c.".repeat(100_000), "2021-100", "12/100/2019"] {
        assert!(Period::parse(text).is_err(), "{text:.20}");
    }
}

#[test]
fn a_date_is_the_days_that_it_covers() {
    for (text, days) in [
        ("2021", "2021-01-01..2021-12-31"),
        ("2021-02", "2021-02-01..2021-02-28"),
        ("2024-02", "2024-02-01..2024-02-29"),
        ("2021-08-15", "2021-08-15..2021-08-15"),
        ("2021-08-15T12:30:00Z", "2021-08-15..2021-08-15"),
        ("2021/2023", "2021-01-01..2023-12-31"),
        ("2021-08/2021-09-03", "2021-08-01..2021-09-03"),
        ("../2021", "..2021-12-31"),
        ("2021/", "2021-01-01.."),
        ("..", ".."),
        ("2021~", "2021-01-01..2021-12-31 about"),
        ("2021-08?", "2021-08-01..2021-08-31 about"),
        ("?2021-08-~15", "2021-08-15..2021-08-15 about"),
        ("199X", "1990-01-01..1999-12-31"),
        ("19XX", "1900-01-01..1999-12-31"),
        ("2021-XX", "2021-01-01..2021-12-31"),
        ("2021-08-XX", "2021-08-01..2021-08-31"),
        ("2021-XX-15", "2021-01-01..2021-12-31"),
        ("2021-21", "2021-03-01..2021-05-31"),
        ("2021-24", "2020-12-01..2022-02-28"),
        ("2021-33", "2021-01-01..2021-03-31"),
        ("2021-36", "2021-10-01..2021-12-31"),
        ("2021-41", "2021-07-01..2021-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01..1672-12-31 about"),
        ("-0044-03-15", "-000044-03-15..-000044-03-15"),
    ] {
        assert_eq!(span(text), days, "{text}");
    }
}

#[test]
fn what_is_no_date_is_told_with_what_was_meant() {
    for (text, told) in [
        ("2021-13", "`2021-13` names a month that there is not"),
        ("2021-02-30", "`2021-02-30` names a day that there is not: `2021-02` has 28 days"),
        ("2022-12-32", "`2022-12-32` names a day that there is not: `2022-12` has 31 days"),
        ("2023/2021", "`2023/2021` ends before it begins: put the earlier date first"),
        ("August 2021", "`August 2021` is no date in EDTF: write `2021-08`"),
        ("15 August 2021", "`15 August 2021` is no date in EDTF: write `2021-08-15`"),
        ("Aug. 15th, 2021", "`Aug. 15th, 2021` is no date in EDTF: write `2021-08-15`"),
        ("2021-8-5", "`2021-8-5` is no date in EDTF: write `2021-08-05`"),
        ("15.8.2021", "`15.8.2021` is no date in EDTF: write `2021-08-15`"),
        ("8/15/2021", "`8/15/2021` is no date in EDTF: write `2021-08-15`"),
        ("2021-2023", "`2021-2023` is no date in EDTF: write `2021/2023`"),
        ("2021–2023", "`2021–2023` is no date in EDTF: write `2021/2023`"),
        ("c. 2021", "`c. 2021` is no date in EDTF: write `2021~`"),
        ("1990s", "`1990s` is no date in EDTF: write `199X`"),
        ("summer of 2021", "`summer of 2021` is no date in EDTF: write `2021-22`"),
        ("Q3 2021", "`Q3 2021` is no date in EDTF: write `2021-35`"),
        ("2021-Q3", "`2021-Q3` is no date in EDTF: write `2021-35`"),
        (
            "2021/22",
            "`2021/22` is no date in EDTF: write the months of a year that does not begin in January, `2021-09/2022-08`",
        ),
        ("last spring", "`last spring` is no date in EDTF: write `2021`, `2021-08`"),
        ("5/6/2021", "`5/6/2021` is no date in EDTF: write `2021`, `2021-08`"),
        ("", "`` is no date in EDTF: write `2021`, `2021-08`"),
    ] {
        assert!(span(text).starts_with(told), "{text}: {}", span(text));
    }
}

#[test]
fn a_comparison_says_only_what_the_precision_allows() {
    let is_before = |one: &str, other: &str| {
        let parse = |text| Period::parse(text).expect("the cases are dates");
        parse(one).is_before(&parse(other))
    };
    for (one, other) in [
        ("2020", "2021"),
        ("2021-08", "2021-09-01"),
        ("../2020", "2021"),
        ("2018~", "2021"),
        ("2021-08-01", "2021-08-02"),
    ] {
        assert!(is_before(one, other), "{one} is before {other}");
        assert!(!is_before(other, one), "{other} is not before {one}");
    }
    for (one, other) in [
        ("2021", "2021-08"),
        ("2021-08", "2021"),
        ("2020~", "2021"),
        ("2021/..", "2022"),
        ("2020?", "2021-06"),
        ("2021-08-01~", "2021-08-03"),
    ] {
        assert!(!is_before(one, other), "{one} may not be before {other}");
    }
}

#[test]
fn no_text_is_too_strange() {
    for text in [
        "-",
        "--",
        "/",
        "//",
        "{",
        "{}",
        "[]",
        "[..]",
        "T",
        "X",
        "XXXX",
        "9999-12-31~",
        "-9999~",
        "é",
        "2021-é",
        "2021-08-15/é",
        "Y170000002",
        "15 é 2021",
        "0s",
        "c.",
        "2021-0\u{301}1",
    ] {
        let _ = Period::parse(text).map(|period| (period.is_before(&period), period.days()));
    }
}
