use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::allowance::{self, Range};
use super::printed::bound;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Slot, Value, message};
use crate::model::{Bound, Claim, ClaimId};
use crate::period::Period;
use crate::prose::{self, NumberKind};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "duration-arithmetic";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
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
        findings.extend(ago(context, id, claim));
        let Some(days) = claim.when.as_ref().and_then(span) else { continue };
        let Some((words, stated, field)) = told(claim).filter(|(_, stated, _)| !stated.meets(days)) else {
            continue;
        };
        let place = context.at(claim.place);
        let written = claim.when.as_ref().map_or("", Period::written);
        let message = message!(
            "{words} is told of {when}, which is {time}",
            words = Value::words(words),
            when = Value::Date(written.to_owned()),
            time = in_words(days)
        );
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

/// How long ago something is said to be, where its date and that of the text lie otherwise apart.
fn ago(context: &Context, id: ClaimId, claim: &Claim) -> Option<Diagnostic> {
    let when = claim.when.as_ref().filter(|when| !when.is_approximate() && !when.written().contains('/'))?;
    let (words, stated, field) = told_ago(claim, when)?;
    let said = claim.said.iter().find(|said| said.date(context.debate).is_some())?;
    let (date, source) = (said.date(context.debate)?, said.source?);
    let days = when.first()?.until(date.first()?).ok()?.get_days();
    let unit = when.days()?.max(date.days()?);
    let days = Range::around(Decimal::from(days), Decimal::from(unit.max(1)));
    if date.is_approximate() || stated.meets(days) {
        return None;
    }
    let message = message!(
        "{words} is told of {when}, and {source} is {time} later",
        words = Value::words(words),
        when = Value::Date(when.written().to_owned()),
        source = context.debate[source].value(),
        time = in_words(days)
    );
    let place = context.at(claim.place);
    Some(
        Diagnostic::new(&CHECK.rule, place.field(field).span(), message)
            .label("told here")
            .related(place.field("when").span(), "this is when it was")
            .related(context.published_span(source), "the words count from here")
            .hint("correct the words or the dates")
            .concerns(context.name(id)),
    )
}

/// The words that tell how long before the text something was, the days that they may mean, and the field that they
/// stand in. In the text of a claim they are told of its date where they stand beside that date, or at either end.
fn told_ago(claim: &Claim, when: &Period) -> Option<(String, Range, &'static str)> {
    let found = |text: &str| {
        let mut found = prose::dates(text).into_iter().filter_map(|date| {
            let words = text.get(date.span.clone())?;
            let loose = before(&text[..date.span.start].to_lowercase()).1;
            let (_, range) = stretch_at_first(words.strip_suffix(" ago")?, loose)?;
            Some((date.span, range))
        });
        found.next().filter(|_| found.next().is_none())
    };
    if let Some(printed) = claim.as_printed.as_deref()
        && let Some((span, range)) = found(printed)
    {
        return Some((printed[span].to_owned(), range, "as_printed"));
    }
    let text = &*claim.text;
    let (span, range) = found(text)?;
    let dates: Vec<prose::Date> = prose::dates(text);
    let dates = dates.iter().filter_map(|date| match &date.reading {
        prose::Reading::Full(edtf) => Some((&date.span, edtf)),
        _ => None,
    });
    let is_gap = |gap: &str| matches!(gap.trim(), "," | ", in" | ", on" | "in" | "on" | "(" | ", that is");
    let mut dates = dates.peekable();
    let is_its = match dates.peek() {
        None => span.start == 0 || text[span.end..].trim_end_matches(['.', '!']).is_empty(),
        Some(_) => dates.any(|(date, edtf)| {
            let gap = text.get(date.end..span.start).or_else(|| text.get(span.end..date.start));
            gap.is_some_and(is_gap) && edtf.starts_with(when.written())
        }),
    };
    is_its.then(|| (text[span].to_owned(), range, "text"))
}

/// The stretch of time that a text begins with: where it ends, and the days that it may mean where such words loosen
/// it.
fn stretch_at_first(text: &str, loose: Option<Bound>) -> Option<(usize, Range)> {
    let number = prose::numbers(text).into_iter().next().filter(|number| number.span.start == 0)?;
    let unit = number.counted.filter(|_| number.kind == NumberKind::Amount)?;
    let days = days_of(&text.get(unit.clone())?.to_lowercase())?;
    Some((unit.end, range(number.value, days, loose.or(number.approximation.map(bound)))?))
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
    // “In the eight years since the fire”, where the eight years are known by their article.
    for (at, before) in lower.match_indices("in the ").take(MOST_STRETCHES) {
        let rest = &text[at + before.len()..];
        let rest = &rest[..rest.find(" since ").unwrap_or(0)];
        if let Some((end, range)) = stretch_at_first(rest, None).filter(|(end, _)| *end == rest.len()) {
            found.push((rest[..end].to_owned(), range, true));
        }
    }
    for (phrase, years) in [
        ("half a century", 50),
        ("a quarter of a century", 25),
        ("a quarter century", 25),
        ("half a decade", 5),
    ] {
        if let Some(at) = lower.find(phrase)
            && let Some(is_lasting) = is_lasting(&lower, at, at + phrase.len())
        {
            let (words, bound) = before(&lower[..at]);
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
            let (words, bound) = before(&lower[..at]);
            let range =
                range(Decimal::from(years), Unit { days: FOUR_YEARS, over: 4, is_round: true }, bound);
            found.extend(range.map(|range| (format!("{words}{phrase}"), range, is_lasting)));
        }
    }
    found
}

/// Of a longer row in one text no more are read.
const MOST_STRETCHES: usize = 16;

/// The words before a stretch of time that loosen it.
fn before(ahead: &str) -> (&'static str, Option<Bound>) {
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
    let known = WORDS.iter().find(|(words, _)| ahead.ends_with(words));
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
fn in_words(days: Range) -> Message {
    let middle =
        days.low.zip(days.high).and_then(|(low, high)| low.checked_add(high)?.checked_div(Decimal::TWO));
    let middle = middle.and_then(|days| days.round().to_i64()).unwrap_or_default();
    match middle {
        days if days >= 700 => {
            let tenths = (days * 40 + FOUR_YEARS / 2) / FOUR_YEARS;
            let rest = if tenths % 10 == 0 { String::new() } else { format!(".{}", tenths % 10) };
            message!("{number} years", number = Value::number(format!("{}{rest}", tenths / 10)))
        }
        days if days >= 60 => {
            let number = Value::number((days * 48 + FOUR_YEARS / 2) / FOUR_YEARS);
            message!("{number} months", number)
        }
        days => message!("{number} days", number = Value::number(days)),
    }
}
