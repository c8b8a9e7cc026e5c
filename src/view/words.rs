//! What the model says, in the reader's words or in names by which templates find them.

use super::parts::StatusView;
use crate::language::{Language, Value};
use crate::model::{Attack, Force, Kind, Status, StepKind, Strength};
use crate::period::Period;
use crate::quote::{Locator, Part, Range};

/// All statuses in the order of the legend.
pub(super) const STATUSES: [Status; 5] =
    [Status::Accepted, Status::Granted, Status::Contested, Status::Rejected, Status::Unsupported];

/// A status in the reader's words.
pub(super) fn status_view(language: &Language, status: Status) -> StatusView {
    let (word, meaning, sign) = match status {
        Status::Granted => ("status-granted", "status-granted-meaning", "○"),
        Status::Accepted => ("status-accepted", "status-accepted-meaning", "●"),
        Status::Contested => ("status-contested", "status-contested-meaning", "◐"),
        Status::Rejected => ("status-rejected", "status-rejected-meaning", "✕"),
        Status::Unsupported => ("status-unsupported", "status-unsupported-meaning", "◌"),
    };
    StatusView {
        name: status.name(),
        word: language.word(word).into(),
        meaning: language.word(meaning).into(),
        sign,
    }
}

/// What a step is, in names that do not depend on a language; they are names of messages too, but for the first.
pub(super) struct RelationNames {
    /// `support`, `explanation`, `rebut`, `undermine` or `undercut`.
    pub(super) relation: &'static str,
    /// The word that introduces its premises.
    pub(super) connective: &'static str,
    /// What that word means.
    pub(super) meaning: &'static str,
}

/// The names of a step's relation and words.
pub(super) fn relation(kind: &StepKind, attack: Option<Attack>) -> RelationNames {
    let is_light = matches!(kind, StepKind::Rebuttal(Force::Doubts));
    let (relation, connective, meaning) = match (kind, attack) {
        (StepKind::Support, _) => ("support", "because", "step-support"),
        (StepKind::Explanation, _) => ("explanation", "explained-by", "step-explanation"),
        (StepKind::Rebuttal(Force::Concedes), _) => ("rebut", "conceded", "step-conceded"),
        (_, Some(Attack::Undercut)) if is_light => ("undercut", "does-it-follow", "step-undercut-doubt"),
        (_, Some(Attack::Undercut)) => ("undercut", "does-not-follow", "step-undercut"),
        (_, Some(Attack::Undermine)) if is_light => ("undermine", "doubt", "step-undermine-doubt"),
        (_, Some(Attack::Undermine)) => ("undermine", "but", "step-undermine"),
        _ if is_light => ("rebut", "doubt", "step-rebut-doubt"),
        _ => ("rebut", "but", "step-rebut"),
    };
    RelationNames { relation, connective, meaning }
}

/// The letter by which a side is marked: A, B, …, Z, A2, B2, …
pub(super) fn side_letter(side: usize) -> String {
    let letter = char::from(b'A' + (side % 26) as u8);
    if side < 26 { letter.to_string() } else { format!("{letter}{}", side / 26 + 1) }
}

/// An EDTF date as readers write it: `2021-08` is "August 2021", `2021~` is "about 2021", `2021/2025` is "2021 to 2025".
pub(crate) fn date_words(language: &Language, date: &Period) -> String {
    let date = date.written();
    let one = |date: &str| match (date.strip_suffix(['~', '%']), date.strip_suffix('?')) {
        (Some(about), _) => language.say("date-about", &[("date", day_words(language, about).into())]),
        (_, Some(unsure)) => language.say("date-probably", &[("date", day_words(language, unsure).into())]),
        _ => day_words(language, date),
    };
    if !date.chars().all(|letter| letter.is_ascii_digit() || "-~?%/.X".contains(letter)) {
        return date.to_owned();
    }
    match date.split_once('/') {
        None => one(date),
        Some(("" | "..", to)) => language.say("date-until", &[("to", one(to).into())]),
        Some((from, "" | "..")) => language.say("date-since", &[("from", one(from).into())]),
        Some((from, to)) => days_of_a_month(language, from, to).unwrap_or_else(|| {
            language.say("date-span", &[("from", one(from).into()), ("to", one(to).into())])
        }),
    }
}

/// Days of one month, such as “1–7 October 2025”.
fn days_of_a_month(language: &Language, from: &str, to: &str) -> Option<String> {
    let (month, first) = from.rsplit_once('-')?;
    let last = to.strip_prefix(month)?.strip_prefix('-')?;
    let (year, month) = month.split_once('-')?;
    let day = |text: &str| text.parse::<usize>().ok().map(Value::Count);
    let month = language.say("date-month", &[("month", day(month)?)]);
    let values =
        [("first", day(first)?), ("last", day(last)?), ("month", month.into()), ("year", year.into())];
    Some(language.say("date-in-days", &values))
}

/// A month, a day or a season with its name; what is none of them, such as a year, as it is written.
fn day_words(language: &Language, date: &str) -> String {
    let number = |text: &str| text.parse::<usize>().ok();
    let mut parts = date.split('-');
    let (Some(year), Some(month)) = (parts.next(), parts.next().and_then(number)) else {
        return date.to_owned();
    };
    let day = parts.next();
    let month = match month {
        1..=12 => language.say("date-month", &[("month", Value::Count(month))]),
        21..=24 => language.say("date-season", &[("season", Value::Count(month))]),
        _ => return date.to_owned(),
    };
    let mut values = vec![("month", month.into()), ("year", year.into())];
    match (day, day.and_then(number), parts.next()) {
        (None, ..) => language.say("date-in-month", &values),
        (_, Some(day), None) => {
            values.push(("day", Value::Count(day)));
            language.say("date-on-day", &values)
        }
        _ => date.to_owned(),
    }
}

/// A place in a text, `§3, fn. 56`, in the signs of the language; as it is written where it cannot be read.
pub(super) fn place_in_words(language: &Language, at: &str) -> String {
    let Ok(locator) = Locator::parse(at) else { return at.to_owned() };
    let ranged = |id: &str, range: Range| {
        let count = (range.to - range.from) as usize + 1;
        language.say(id, &[("count", count.into()), ("numbers", range.to_string().into())])
    };
    let words = locator.parts.iter().map(|part| match part {
        Part::Section(name) => language.say("place-section", &[("name", (&**name).into())]),
        Part::Paragraph(range) => ranged("place-paragraph", *range),
        Part::Note(range) => ranged("place-footnote", *range),
        Part::Page(range) => ranged("place-page", *range),
        Part::Line(range) => ranged("place-line", *range),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// A term's id as words.
pub(super) fn term_name(id: &str) -> String {
    id.replace('-', " ")
}

pub(super) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Fact => "fact",
        Kind::Cause => "cause",
        Kind::Value => "value",
        Kind::Policy => "policy",
        Kind::Definition => "definition",
        Kind::Prediction => "prediction",
    }
}

pub(super) fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Does => "does",
        Strength::Can => "can",
        Strength::Might => "might",
    }
}

/// The message that says how strongly something is put: it might be so, it can be so, it is so.
pub(super) fn strength_message(strength: Strength) -> &'static str {
    match strength {
        Strength::Does => "strength-does",
        Strength::Can => "strength-can",
        Strength::Might => "strength-might",
    }
}

pub(super) fn force_word(force: &Force) -> &'static str {
    match force {
        Force::Contests => "contests",
        Force::Decides { .. } => "decides",
        Force::Doubts => "doubts",
        Force::Concedes => "concedes",
    }
}
