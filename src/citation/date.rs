//! Dates for citations: as CSL has them where it can, in words where it cannot.

use hayagriva::citationberg::json::{DateValue, Item, Value, VecDate, VecDateRange};

use super::Piece;
use crate::language::Language;
use crate::period::Period;

/// What CSL calls the date of publication.
const ISSUED: &str = "issued";

/// Years that stand for a date in words until the style has found its place; the first that no text of the item
/// holds is taken.
const STAND_INS: [i16; 6] = [9483, 8627, 7591, 9176, 8359, 7248];

/// A date of publication.
#[derive(Clone, Debug, Default)]
pub(super) struct Issued {
    /// The year of a date that the library is not sure of.
    pub(super) doubtful: Option<String>,
    /// What stands for words.
    pub(super) words: Words,
}

/// Words that take the place of a year.
#[derive(Clone, Debug, Default)]
pub(super) struct Words(Option<(String, String)>);

impl Words {
    /// The pieces with the words in place of what stands for them.
    pub(super) fn fill(&self, mut pieces: Vec<Piece>) -> Vec<Piece> {
        if let Words(Some((stand_in, words))) = self {
            for piece in &mut pieces {
                piece.text = piece.text.replace(stand_in, words);
            }
        }
        pieces
    }
}

/// Gives an item its date of publication.
pub(super) fn set(item: &mut Item, published: &Period, language: &Language) -> Issued {
    let written = published.written();
    if let Some(season) = season(written, language) {
        let (with_words, words) = as_words(item, season);
        *item = with_words;
        return Issued { doubtful: None, words };
    }
    if let Some(date) = simple(written) {
        let year = written.get(..4).filter(|_| date.is_approx()).map(str::to_owned);
        item.0.insert(ISSUED.to_owned(), Value::Date(date));
        return Issued { doubtful: year, words: Words::default() };
    }
    let (with_words, words) = as_words(item, in_words(written, language));
    *item = with_words;
    Issued { doubtful: None, words }
}

/// A season in words, which some styles put in an order of their own.
fn season(written: &str, language: &Language) -> Option<String> {
    let (year, season) = written.split_once('-').filter(|(year, _)| year.len() == 4)?;
    let name = match season {
        "21" => "citation-spring",
        "22" => "citation-summer",
        "23" => "citation-autumn",
        "24" => "citation-winter",
        _ => return None,
    };
    Some(language.say(name, &[("year", year.into())]))
}

/// A date that CSL can hold as it is.
pub(super) fn simple(written: &str) -> Option<DateValue> {
    let is_doubtful = written.contains(['~', '?', '%']);
    let plain: String = written.chars().filter(|letter| !"~?%".contains(*letter)).collect();
    // A day or month that nobody knows is left out.
    let plain = plain.trim_end_matches("-XX");
    let mut parts = plain.split('-').map(|part| match part.chars().all(|letter| letter.is_ascii_digit()) {
        true => part.parse::<i16>().ok(),
        false => None,
    });
    let (year, month, day) = (parts.next()??, parts.next(), parts.next());
    if parts.next().is_some() || plain.split('-').next().is_none_or(|year| year.len() != 4) {
        return None;
    }
    let season = match month {
        Some(Some(season @ 21..=24)) if day.is_none() => Some((season - 20).to_string()),
        _ => None,
    };
    let parts = match (month, day) {
        _ if season.is_some() => vec![year],
        (None, _) => vec![year],
        (Some(Some(month @ 1..=12)), None) => vec![year, month],
        (Some(Some(month @ 1..=12)), Some(Some(day @ 1..=31))) => vec![year, month, day],
        _ => return None,
    };
    let date_parts = VecDateRange(vec![VecDate(parts)]);
    Some(DateValue::DateParts { date_parts, literal: None, season, circa: is_doubtful })
}

/// The item with a date in words, by way of a year that stands for them.
pub(super) fn as_words(item: &Item, words: String) -> (Item, Words) {
    let mut item = item.clone();
    let texts =
        format!("{:?}", item.0.values().filter(|value| !matches!(value, Value::Date(_))).collect::<Vec<_>>());
    let is_free = |year: &&i16| !texts.contains(&year.to_string());
    let Some(year) = STAND_INS.iter().find(is_free) else { return (item, Words::default()) };
    let date_parts = VecDateRange(vec![VecDate(vec![*year])]);
    let date = DateValue::DateParts { date_parts, literal: None, season: None, circa: false };
    item.0.insert(ISSUED.to_owned(), Value::Date(date));
    (item, Words(Some((year.to_string(), words))))
}

/// The item with its date as if it were sure.
pub(super) fn as_certain(item: &Item) -> Item {
    let mut item = item.clone();
    if let Some(Value::Date(DateValue::DateParts { circa, .. })) = item.0.get_mut(ISSUED) {
        *circa = false;
    }
    item
}

/// A date in EDTF in as few words as it needs.
fn in_words(written: &str, language: &Language) -> String {
    let set = |open: char, close: char| written.strip_prefix(open)?.strip_suffix(close);
    let members = |set: &str, joint: &str| {
        let members: Vec<String> = set.split(',').map(|member| in_words(member.trim(), language)).collect();
        members.join(joint)
    };
    if let Some(set) = set('{', '}') {
        return members(&set.replace(['{', '['], ""), ", ");
    }
    if let Some(set) = set('[', ']') {
        return members(&set.replace(['{', '['], ""), &format!(" {} ", language.word("citation-or")));
    }
    let end = |end: &str| if end == ".." { String::new() } else { one(end, language) };
    match written.split_once('/') {
        Some((from, to)) => format!("{}–{}", end(from), end(to)),
        None => one(written, language),
    }
}

/// A single date in words.
fn one(written: &str, language: &Language) -> String {
    let is_doubtful = written.contains(['~', '?', '%']);
    let plain: String = written.chars().filter(|letter| !"~?%".contains(*letter)).collect();
    let decade = plain.strip_suffix('X').filter(|decade| decade.len() == 3 && !decade.contains(['X', '-']));
    let words = match decade {
        Some(decade) => language.say("citation-decade", &[("year", format!("{decade}0").into())]),
        None => plain,
    };
    if is_doubtful { format!("[{words}?]") } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(written: &str) -> Option<(Vec<i16>, Option<String>, bool)> {
        match simple(written)? {
            DateValue::DateParts { date_parts, season, circa, .. } => {
                Some((date_parts.0[0].0.clone(), season, circa))
            }
            DateValue::Raw { .. } => None,
        }
    }

    #[test]
    fn dates_that_csl_can_hold_are_given_as_they_are() {
        assert_eq!(parts("2025-04-02"), Some((vec![2025, 4, 2], None, false)));
        assert_eq!(parts("2025-04~"), Some((vec![2025, 4], None, true)));
        assert_eq!(parts("?2025"), Some((vec![2025], None, true)));
        assert_eq!(parts("2025-XX"), Some((vec![2025], None, false)));
        assert_eq!(parts("2025-22"), Some((vec![2025], Some("2".to_owned()), false)));
        for odd in [
            "199X",
            "2021/2023",
            "",
            "-0043",
            "Y170002",
            "{2021,2022}",
            "2021-13",
            "20211-01",
            "2021-04-02-01",
        ] {
            assert_eq!(parts(odd), None, "{odd}");
        }
    }

    #[test]
    fn other_dates_are_told_in_words() {
        let words = |written: &str| in_words(written, &Language::english());
        assert_eq!(words("2021/2023"), "2021–2023");
        assert_eq!(words("2021~/.."), "[2021?]–");
        assert_eq!(words("199X"), "1990s");
        assert_eq!(words("[2021,2022]"), "2021 or 2022");
        assert_eq!(words("{1667,1668..1670}"), "1667, 1668..1670");
    }
}
