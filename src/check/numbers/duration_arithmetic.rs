use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::allowance::{self, Range};
use super::printed::bound;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule};
use crate::model::{Bound, Claim};
use crate::period::Period;
use crate::prose::{self, NumberKind};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "duration-arithmetic",
        level: Level::Warning,
        about: About::Material,
        finds: "a stretch of time in words that is not the one between its two dates",
        why: "From 1999 to 2021 is twenty-two years, and “nearly two decades” is less than that. Spans are often \
              carried over from an older text, or counted in the head. The words are read in the claim's \
              `as_printed`, and in its text where they clearly tell how long something lasted; the dates are its \
              `when`.\n\nA year more or less is allowed where the dates are years, and “nearly”, “over” and “about” \
              are taken for what they are. Correct the words or the dates.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The two floods",
    thesis: ["raise-dam"],
    claims: {
        "raise-dam": (text: "The dam should be raised.", supports: [(premises: ["two-floods"])]),
        "two-floods": (
            text: "The town was flooded twice, the two floods being nearly two decades apart.",
            when: "1999/2021",
        ),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The two floods",
    thesis: ["raise-dam"],
    claims: {
        "raise-dam": (text: "The dam should be raised.", supports: [(premises: ["two-floods"])]),
        "two-floods": (
            text: "The town was flooded twice, the two floods being over two decades apart.",
            when: "1999/2021",
        ),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims() {
        let Some(days) = claim.when.as_ref().and_then(span) else { continue };
        let Some((words, stated, field)) = told(claim).filter(|(_, stated, _)| !stated.meets(days)) else {
            continue;
        };
        let place = context.at(claim.place);
        let written = claim.when.as_ref().map_or("", Period::written);
        let message = format!("“{words}” is told of {written}, which is {}", in_words(days));
        let is_short = stated.is_below(days);
        findings.push(
            Diagnostic::new(&CHECK.rule, place.field(field).span(), message)
                .label("told here")
                .related(
                    place.field("when").span(),
                    if is_short { "this is longer" } else { "this is shorter" },
                )
                .hint("correct the words or the dates")
                .concerns(context.name(id)),
        );
    }
}

/// The days of a year, times four.
const FOUR_YEARS: i64 = 1_461;

/// The days that may lie between the two ends of a closed interval: a unit of its dates more or less.
fn span(when: &Period) -> Option<Range> {
    let (from, to) = when.written().split_once('/')?;
    let (from, to) = (Period::parse(from).ok()?, Period::parse(to).ok()?);
    if from.is_approximate() || to.is_approximate() {
        return None;
    }
    let (start, end) = (from.first()?, to.first()?);
    let unit = from.days()?.max(to.days()?);
    let days = start.until(end).ok()?.get_days();
    Some(Range::around(Decimal::from(days), Decimal::from(unit.max(1))))
}

/// The words that tell how long something lasted, the days that they may mean, and the field that they stand in.
fn told(claim: &Claim) -> Option<(String, Range, &'static str)> {
    if let Some(printed) = claim.as_printed.as_deref()
        && let [(words, range, _)] = &durations(printed)[..]
    {
        return Some((words.clone(), *range, "as_printed"));
    }
    match &durations(&claim.text)[..] {
        [(words, range, true)] => Some((words.clone(), *range, "text")),
        _ => None,
    }
}

/// The stretches of time in a text: the words, the days that they may mean, and whether it is clear that they tell
/// how long something lasted.
fn durations(text: &str) -> Vec<(String, Range, bool)> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return Vec::new();
    }
    let mut found: Vec<(String, Range, bool)> = prose::numbers(text)
        .into_iter()
        .filter(|number| number.kind == NumberKind::Amount)
        .filter_map(|number| {
            let unit = number.counted.clone()?;
            let days = days_of(lower.get(unit.clone())?)?;
            let is_lasting = is_lasting(&lower, number.span.start, unit.end)?;
            let range = range(number.value, days, number.approximation.map(bound))?;
            Some((text.get(number.span.start..unit.end)?.to_owned(), range, is_lasting))
        })
        .collect();
    for (phrase, years) in [
        ("half a century", 50),
        ("a quarter of a century", 25),
        ("a quarter century", 25),
        ("half a decade", 5),
    ] {
        if let Some(at) = lower.find(phrase)
            && let Some(is_lasting) = is_lasting(&lower, at, at + phrase.len())
        {
            let (words, bound) = before(&lower, at);
            let range =
                range(Decimal::from(years), Unit { days: FOUR_YEARS, over: 4, is_round: true }, bound);
            found.extend(range.map(|range| (format!("{words}{phrase}"), range, is_lasting)));
        }
    }
    for (phrase, years) in [("a decade", 10), ("a century", 100)] {
        let halves = ["half a decade", "half a century", "quarter of a century"];
        if let Some(at) = lower.find(phrase)
            && !halves.iter().any(|half| lower.contains(half))
            && lower[..at].ends_with(' ')
            && let Some(is_lasting) = is_lasting(&lower, at, at + phrase.len())
        {
            let (words, bound) = before(&lower, at);
            let range =
                range(Decimal::from(years), Unit { days: FOUR_YEARS, over: 4, is_round: true }, bound);
            found.extend(range.map(|range| (format!("{words}{phrase}"), range, is_lasting)));
        }
    }
    found
}

/// The words before a stretch of time that loosen it.
fn before(lower: &str, at: usize) -> (&'static str, Option<Bound>) {
    const WORDS: [(&str, Bound); 9] = [
        ("more than ", Bound::Over),
        ("over ", Bound::Over),
        ("nearly ", Bound::Nearly),
        ("almost ", Bound::Nearly),
        ("about ", Bound::About),
        ("around ", Bound::About),
        ("roughly ", Bound::About),
        ("at least ", Bound::AtLeast),
        ("less than ", Bound::Under),
    ];
    let known = WORDS.iter().find(|(words, _)| lower[..at].ends_with(words));
    known.map_or(("", None), |(words, bound)| (words, Some(*bound)))
}

/// A unit of time: so many days, in parts of a day, and whether it is mostly meant roughly.
#[derive(Clone, Copy)]
struct Unit {
    days: i64,
    over: i64,
    is_round: bool,
}

fn days_of(word: &str) -> Option<Unit> {
    let unit = |days, over, is_round| Some(Unit { days, over, is_round });
    match word {
        "day" | "days" => unit(1, 1, false),
        "week" | "weeks" => unit(7, 1, false),
        "month" | "months" => unit(FOUR_YEARS, 48, false),
        "year" | "years" => unit(FOUR_YEARS, 4, false),
        "decade" | "decades" => unit(FOUR_YEARS * 10, 4, true),
        "century" | "centuries" => unit(FOUR_YEARS * 100, 4, true),
        _ => None,
    }
}

/// The days that a number of units may mean: an exact number is off by less than one unit, decades by a sixth.
fn range(value: Decimal, unit: Unit, bound: Option<Bound>) -> Option<Range> {
    let days =
        |value: Decimal| value.checked_mul(Decimal::from(unit.days))?.checked_div(Decimal::from(unit.over));
    let sixth = value.checked_div(Decimal::from(6))?;
    let slack = match bound {
        None if unit.is_round => sixth,
        None => Decimal::new(9, 1).max(allowance::rounding(value)),
        Some(Bound::About) => sixth.max(Decimal::ONE),
        Some(_) => Decimal::ZERO,
    };
    let (low, high) = match bound {
        Some(Bound::Nearly) => (value.checked_sub(sixth), Some(value)),
        Some(Bound::Over | Bound::AtLeast) => (Some(value), None),
        Some(Bound::Under | Bound::AtMost) => (None, Some(value)),
        _ => (value.checked_sub(slack), value.checked_add(slack)),
    };
    Some(Range { low: low.and_then(days), high: high.and_then(days) })
}

/// Whether the words around a stretch of time clearly tell how long something lasted; nothing where they tell
/// an age, or how long ago something was.
fn is_lasting(lower: &str, start: usize, end: usize) -> Option<bool> {
    const BEFORE: &[&str] = &[
        "for ",
        "last ",
        "past ",
        "lasted ",
        "lasting ",
        "took ",
        "spanning ",
        "over the ",
        "within ",
        "during ",
        "span of ",
        "period of ",
        "being ",
    ];
    const BEHIND: &[&str] =
        &[" apart", "-long", " long ", " of war", " of rule", " of fighting", " in between"];
    const NEVER: &[&str] = &[
        "old",
        " ago",
        " later",
        " earlier",
        " before",
        " after",
        " in prison",
        " in jail",
        "-old",
        " from now",
    ];
    let behind = &lower[end..];
    if NEVER.iter().any(|word| behind.trim_start_matches('-').starts_with(word.trim_start_matches('-'))) {
        return None;
    }
    let ahead = &lower[..start];
    let hedges = [
        "more than ",
        "less than ",
        "nearly ",
        "almost ",
        "about ",
        "around ",
        "roughly ",
        "over ",
        "at least ",
        "some ",
        "the ",
    ];
    let mut ahead = ahead;
    while let Some(rest) = hedges.iter().find_map(|hedge| ahead.strip_suffix(hedge)) {
        ahead = rest;
    }
    let is_before = BEFORE
        .iter()
        .any(|word| ahead.ends_with(word) || word.starts_with("over") && lower[..start].ends_with(word));
    Some(is_before || BEHIND.iter().any(|word| behind.starts_with(word)))
}

/// A range of days as a reader would put it.
fn in_words(days: Range) -> String {
    let middle =
        days.low.zip(days.high).and_then(|(low, high)| low.checked_add(high)?.checked_div(Decimal::TWO));
    let middle = middle.and_then(|days| days.round().to_i64()).unwrap_or_default();
    match middle {
        days if days >= 700 => {
            let tenths = (days * 40 + FOUR_YEARS / 2) / FOUR_YEARS;
            let rest = if tenths % 10 == 0 { String::new() } else { format!(".{}", tenths % 10) };
            format!("{}{rest} years", tenths / 10)
        }
        days if days >= 60 => format!("{} months", (days * 48 + FOUR_YEARS / 2) / FOUR_YEARS),
        days => format!("{days} days"),
    }
}
