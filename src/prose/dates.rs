//! Dates and periods in running text, and words that only a date beside them would pin down.

use super::words::Words;
use std::ops::Range;

use super::tokens::{TokenKind, Tokens};

mod relative;

use relative::relative;

/// A date or a period that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// Its bytes, without a word such as “in” before it.
    pub span: Range<usize>,
    /// What it says.
    pub reading: Reading,
}

/// What a date in a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A date of its own, in EDTF: `2021-08-15`, `2021-08`, `199X`, `2021/2025`; with `~` where the text says
    /// “early”, “late” or “about”.
    Full(Box<str>),
    /// A day or a month whose year the text does not give, as in “10 October”: `--10-10`, `--10`.
    Yearless(Box<str>),
    /// A date that counts from when the text was written: “last year”, “on Tuesday”, “two years ago”.
    Relative,
}

/// All dates of a text, in order; none overlaps another.
pub fn dates(text: &str) -> Vec<Date> {
    read(&Tokens::of(text)).into_iter().map(|found| found.date).collect()
}

/// Where a text first counts a date from when it was written: “last year”, and by a feast, “Last New Year's Eve”.
pub fn relative_date(text: &str) -> Option<Range<usize>> {
    let known =
        dates(text).into_iter().filter(|date| date.reading == Reading::Relative).map(|date| date.span);
    let feast = feast(text);
    known.chain(feast).min_by_key(|span| (span.start, std::cmp::Reverse(span.end)))
}

/// “Last”, “this” or “next” with the capitals behind it.
fn feast(text: &str) -> Option<Range<usize>> {
    let mut words = Vec::new();
    let mut start = 0;
    for part in text.split_inclusive(char::is_whitespace) {
        let word = part.trim_end();
        words.push(start..start + word.len());
        start += part.len();
    }
    let is_capital = |span: &&Range<usize>| text[(*span).clone()].starts_with(char::is_uppercase);
    (0..words.len()).find_map(|at| {
        let word = text[words[at].clone()].to_lowercase();
        let is_near = matches!(&*word, "last" | "this" | "next");
        let last = words[at + 1..].iter().take_while(is_capital).last().filter(|_| is_near)?;
        let bare = text[words[at].start..last.end].trim_end_matches(|letter: char| !letter.is_alphanumeric());
        Some(words[at].start..words[at].start + bare.len())
    })
}

/// A date and its tokens.
pub(super) struct Found {
    pub(super) date: Date,
    /// The numbers of its tokens, the last one not included.
    pub(super) tokens: Range<usize>,
}

pub(super) fn read(tokens: &Tokens) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date(tokens, at) {
            Some((reading, end)) => {
                let span = tokens.range(at, end - 1);
                found.push(Found { date: Date { span, reading }, tokens: at..end });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The date that begins at a token, and the number of the token after it.
fn date(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    if tokens.touches(at) && glued(tokens, at) {
        return None;
    }
    relative(tokens, at)
        .map(|end| (Reading::Relative, end))
        .or_else(|| iso(tokens, at))
        .or_else(|| numeric(tokens, at))
        .or_else(|| hazy(tokens, at))
        .or_else(|| exact(tokens, at))
}

/// Whether a token is part of a longer name or number: `F-16`, `1/2021`.
fn glued(tokens: &Tokens, at: usize) -> bool {
    let mark = tokens.lower_before(at, 1);
    let before_mark = at.checked_sub(2).is_some_and(|before| !tokens.is(before, TokenKind::Mark));
    match mark {
        "-" | "–" | "/" => tokens.touches(at - 1) && before_mark && !is_prefix(tokens.lower_before(at, 2)),
        "$" | "£" | "€" | "¥" | "₹" | "+" | "#" | "§" | "¶" | "," | "." => true,
        _ => tokens.is(at - 1, TokenKind::Word) || tokens.is(at - 1, TokenKind::Digits),
    }
}

fn is_prefix(word: &str) -> bool {
    matches!(word, "mid" | "early" | "late" | "pre" | "post" | "since" | "ex")
}

/// “early September 2021”, “mid-2021”, “the end of 2023”, “c. 1940”: a date that is only about.
fn hazy(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let mut next = match tokens.lower(at) {
        "early" | "late" | "mid" | "circa" => at + 1,
        "c" | "ca" if tokens.text(at + 1) == "." => at + 2,
        "beginning" | "start" | "middle" | "end" | "close" | "turn" if tokens.lower(at + 1) == "of" => at + 2,
        _ => return None,
    };
    if matches!(tokens.text(next), "-" | "–") {
        next += 1;
    }
    if tokens.lower(next) == "the" {
        next += 1;
    }
    let (reading, end) = exact(tokens, next)?;
    let reading = match reading {
        Reading::Full(edtf) if !edtf.contains(['/', 'X']) => Reading::Full(format!("{edtf}~").into()),
        reading => reading,
    };
    Some((reading, end))
}

/// A day, a month, a season, a year, a decade, a century, or a period of years.
fn exact(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    weekday_and_day(tokens, at)
        .or_else(|| day_and_month(tokens, at))
        .or_else(|| month_and_day(tokens, at))
        .or_else(|| month_and_year(tokens, at))
        .or_else(|| season(tokens, at))
        .or_else(|| century(tokens, at))
        .or_else(|| decade(tokens, at))
        .or_else(|| years(tokens, at))
}

/// “Tuesday, 15 August 2021”: the weekday adds nothing.
fn weekday_and_day(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    weekday(tokens, at)?;
    let mut next = at + 1;
    next += usize::from(matches!(tokens.text(next), "," | "."));
    day_and_month(tokens, next).or_else(|| month_and_day(tokens, next))
}

fn weekday(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_day = matches!(
        tokens.lower(at),
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    );
    (is_day && tokens.is_capital(at)).then_some(at + 1)
}

/// “15 August 2021”, “15th of August”.
fn day_and_month(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let (day, mut next) = day(tokens, at)?;
    next += usize::from(tokens.lower(next) == "of");
    let (month, next) = month(tokens, next)?;
    // “15–17 August” begins with another day.
    let comma = usize::from(tokens.text(next) == "," && year(tokens, next + 1).is_some());
    Some(match year(tokens, next + comma) {
        Some(year) => (Reading::Full(format!("{year}-{month:02}-{day:02}").into()), next + comma + 1),
        None => (Reading::Yearless(format!("--{month:02}-{day:02}").into()), next),
    })
}

/// “August 15, 2021”, “Aug. 15”.
fn month_and_day(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let (month, next) = month(tokens, at)?;
    let (day, next) = day(tokens, next)?;
    // “March 31 people” would be no day, but “March 31” mostly is.
    let comma = usize::from(tokens.text(next) == ",");
    Some(match year(tokens, next + comma) {
        Some(year) => (Reading::Full(format!("{year}-{month:02}-{day:02}").into()), next + comma + 1),
        None => (Reading::Yearless(format!("--{month:02}-{day:02}").into()), next),
    })
}

/// “August 2021”, “in January”.
fn month_and_year(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let (month, next) = month(tokens, at)?;
    let skip = match tokens.lower(next) {
        "," | "of" => 1,
        _ => 0,
    };
    if let Some(year) = year(tokens, next + skip) {
        return Some((Reading::Full(format!("{year}-{month:02}").into()), next + skip + 1));
    }
    // “May” and “March” are words and names besides.
    let before = tokens.lower_before(at, 1);
    let is_month = match tokens.lower(at) {
        "may" | "march" | "mar" | "dec" | "jan" => {
            matches!(
                before,
                "in" | "since"
                    | "by"
                    | "until"
                    | "till"
                    | "of"
                    | "early"
                    | "late"
                    | "mid"
                    | "during"
                    | "before"
                    | "after"
            ) && !tokens.is_capital(next)
        }
        // A name such as “April Jones” or “August Wilson” goes on with a capital letter.
        "april" | "june" | "august" => !tokens.is_capital(next),
        _ => true,
    };
    is_month.then(|| (Reading::Yearless(format!("--{month:02}").into()), next))
}

/// “spring 2024”, “the summer of 2021”.
fn season(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let number = match tokens.lower(at) {
        "spring" => 21,
        "summer" => 22,
        "autumn" | "fall" => 23,
        "winter" => 24,
        _ => return None,
    };
    let next = at + 1 + usize::from(matches!(tokens.lower(at + 1), "of" | ","));
    let year = year(tokens, next)?;
    Some((Reading::Full(format!("{year}-{number}").into()), next + 1))
}

/// “the 19th century”.
fn century(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let (number, next): (u32, usize) = match tokens.lower(at) {
        "eighteenth" => (18, at + 1),
        "nineteenth" => (19, at + 1),
        "twentieth" => (20, at + 1),
        "twenty" if tokens.text(at + 1) == "-" && tokens.lower(at + 2) == "first" => (21, at + 3),
        digits if tokens.is(at, TokenKind::Digits) && is_ordinal(tokens, at + 1) => {
            (digits.parse().ok()?, at + 2)
        }
        _ => return None,
    };
    let next = next + usize::from(tokens.text(next) == "-");
    let is_century = matches!(tokens.lower(next), "century" | "centuries") && (2..=21).contains(&number);
    is_century.then(|| (Reading::Full(format!("{:02}XX", number - 1).into()), next + 1))
}

/// “the 1990s”, “1930’s”, “the ’90s”.
fn decade(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let apostrophe = matches!(tokens.text(at), "’" | "'" | "‘");
    let first = at + usize::from(apostrophe);
    let digits = tokens.lower(first);
    if !tokens.is(first, TokenKind::Digits) || (apostrophe && !tokens.touches(first)) {
        return None;
    }
    let mut next = first + 1;
    next += usize::from(matches!(tokens.text(next), "’" | "'") && tokens.touches(next));
    if tokens.lower(next) != "s" || !tokens.touches(next) {
        return None;
    }
    let number: u32 = digits.parse().ok()?;
    let decade = match digits.len() {
        4 if (1000..2100).contains(&number) => number / 10,
        // Ages and degrees have decades too: “in his 30s”.
        2 if number.is_multiple_of(10) && (apostrophe || tokens.lower_before(at, 1) == "the") => {
            190 + number / 10
        }
        _ => return None,
    };
    Some((Reading::Full(format!("{decade}X").into()), next + 1))
}

/// “2021”, “2021–2025”, “2021–25”, “2021/22”.
fn years(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let first = year(tokens, at)?;
    if matches!(tokens.text(at + 1), "-" | "–" | "—" | "/")
        && tokens.touches(at + 1)
        && tokens.touches(at + 2)
    {
        let second = tokens.text(at + 2);
        let digits = second.len();
        if let (Ok(number), true) = (second.parse::<u32>(), tokens.is(at + 2, TokenKind::Digits)) {
            let last = match digits {
                2 => first / 100 * 100 + number,
                4 => number,
                _ => return None,
            };
            // A third number makes it a date in figures or something else.
            let goes_on = matches!(tokens.text(at + 3), "-" | "/") && tokens.is(at + 4, TokenKind::Digits);
            if last > first && last < 2200 && !goes_on {
                return Some((Reading::Full(format!("{first}/{last}").into()), at + 3));
            }
            return None;
        }
    }
    (!counts_something(tokens, at)).then(|| (Reading::Full(first.to_string().into()), at + 1))
}

/// Whether four digits that could be a year count something: “2000 soldiers”, “about 1,900”, “1500 per cent”.
fn counts_something(tokens: &Tokens, at: usize) -> bool {
    let before = tokens.lower_before(at, 1);
    let is_dating = matches!(
        before,
        "in" | "since"
            | "until"
            | "till"
            | "during"
            | "before"
            | "after"
            | "circa"
            | "early"
            | "late"
            | "mid"
            | "throughout"
            | "year"
    );
    if is_dating && !is_scale(tokens, at + 1) {
        return false;
    }
    let approximates = matches!(
        before,
        "about"
            | "some"
            | "over"
            | "nearly"
            | "almost"
            | "roughly"
            | "around"
            | "least"
            | "than"
            | "estimated"
    );
    // What is counted mostly stands in the plural; what a year goes before mostly does not.
    let next = tokens.lower(at + 1);
    let is_plural = tokens.is(at + 1, TokenKind::Word)
        && !tokens.is_capital(at + 1)
        && COUNTED.contains(next)
        && before != "of";
    let is_followed = tokens.is(at + 1, TokenKind::Word) && !NEVER_COUNTED.contains(next);
    approximates && is_followed || is_plural || is_scale(tokens, at + 1)
}

/// Words behind a number that it cannot count, as in “about 1990 the town …”.
static NEVER_COUNTED: Words = Words::of(
    "the a an it he she they we i you this these those that there his her its their our my nobody everybody",
);

/// Whether a word, in the plural, is one of what news mostly count.
pub(super) fn is_counted(word: &str) -> bool {
    COUNTED.contains(word)
}

/// What is counted in thousands in the news.
static COUNTED: Words = Words::of(
    "people persons soldiers troops fighters men women children pupils students workers refugees \
     families households homes houses civilians victims deaths attacks cases jobs hectares acres \
     tonnes tons kilometres kilometers miles metres meters feet dollars euros pounds rupees votes \
     voters members vehicles cars times residents patients police officers seats units copies \
     companies schools villages calories",
);

/// Whether a token makes the number before it an amount.
fn is_scale(tokens: &Tokens, at: usize) -> bool {
    let is_unit = matches!(
        tokens.lower(at),
        "%" | "per"
            | "percent"
            | "percentage"
            | "million"
            | "billion"
            | "trillion"
            | "thousand"
            | "crore"
            | "lakh"
            | "km"
            | "kg"
            | "ha"
            | "mw"
    );
    is_unit && !(tokens.lower(at) == "per" && tokens.lower(at + 1) != "cent")
}

/// “2021-08-15”, “2021-08”.
fn iso(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let first = year(tokens, at)?;
    let part = |mark: usize, most: u32| -> Option<u32> {
        let is_part = tokens.text(mark) == "-" && tokens.touches(mark) && tokens.touches(mark + 1);
        let number: u32 = tokens.text(mark + 1).parse().ok().filter(|_| tokens.text(mark + 1).len() == 2)?;
        (is_part && (1..=most).contains(&number)).then_some(number)
    };
    let month = part(at + 1, 12)?;
    part(at + 3, 31).map(|day| (Reading::Full(format!("{first}-{month:02}-{day:02}").into()), at + 5))
}

/// “15/08/2021”, “15.08.2021”: read with the day first where the numbers leave no choice.
fn numeric(tokens: &Tokens, at: usize) -> Option<(Reading, usize)> {
    let (parts, end): (Vec<&str>, usize) = match tokens.is(at, TokenKind::Digits) {
        true if tokens.text(at).matches('.').count() == 2 => (tokens.text(at).split('.').collect(), at + 1),
        true if tokens.text(at + 1) == "/" && tokens.text(at + 3) == "/" && tokens.touches(at + 4) => {
            (vec![tokens.text(at), tokens.text(at + 2), tokens.text(at + 4)], at + 5)
        }
        _ => return None,
    };
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let [one, two, year] = numbers[..] else { return None };
    if !(1000..2100).contains(&year) || !(1..=31).contains(&one) || !(1..=31).contains(&two) {
        return None;
    }
    let (day, month) = match (one > 12, two > 12) {
        (true, false) => (one, two),
        (false, true) => (two, one),
        (false, false) if one == two => (one, two),
        // Which of the two is the month only the writer knows: the year is all that is sure.
        (false, false) => return Some((Reading::Full(format!("{year}").into()), end)),
        (true, true) => return None,
    };
    Some((Reading::Full(format!("{year}-{month:02}-{day:02}").into()), end))
}

/// A day of the month, with or without its ending, and the number of the token after it.
fn day(tokens: &Tokens, at: usize) -> Option<(u32, usize)> {
    let digits = tokens.text(at);
    if !tokens.is(at, TokenKind::Digits) || digits.len() > 2 {
        return None;
    }
    let number: u32 = digits.parse().ok()?;
    let next = at + 1 + usize::from(is_ordinal(tokens, at + 1));
    // “15:30” and “15%” are no days.
    let is_else = tokens.touches(next)
        && !matches!(
            tokens.text(next),
            "," | "." | ";" | ")" | "]" | "”" | "\"" | "’" | "–" | "-" | "?" | "!" | ":" | "—"
        );
    ((1..=31).contains(&number) && !is_else).then_some((number, next))
}

fn is_ordinal(tokens: &Tokens, at: usize) -> bool {
    tokens.touches(at) && matches!(tokens.lower(at), "st" | "nd" | "rd" | "th")
}

/// A month with a capital letter, and the number of the token after it, past the full stop of a short form.
fn month(tokens: &Tokens, at: usize) -> Option<(u32, usize)> {
    if !tokens.is_capital(at) {
        return None;
    }
    let (number, is_short) = match tokens.lower(at) {
        "january" => (1, false),
        "february" => (2, false),
        "march" => (3, false),
        "april" => (4, false),
        "may" => (5, false),
        "june" => (6, false),
        "july" => (7, false),
        "august" => (8, false),
        "september" => (9, false),
        "october" => (10, false),
        "november" => (11, false),
        "december" => (12, false),
        "jan" => (1, true),
        "feb" => (2, true),
        "mar" => (3, true),
        "apr" => (4, true),
        "jun" => (6, true),
        "jul" => (7, true),
        "aug" => (8, true),
        "sep" | "sept" => (9, true),
        "oct" => (10, true),
        "nov" => (11, true),
        "dec" => (12, true),
        _ => return None,
    };
    let is_stopped = is_short && tokens.text(at + 1) == "." && tokens.touches(at + 1);
    // “Jan Smith” and “Mar Thoma” are people: a short form needs its stop or a number.
    let is_month = !is_short || is_stopped || tokens.is(at + 1, TokenKind::Digits);
    is_month.then_some((number, at + 1 + usize::from(is_stopped)))
}

/// A year of four digits.
pub(super) fn year(tokens: &Tokens, at: usize) -> Option<u32> {
    let digits = tokens.text(at);
    let number: u32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    let touches_word = tokens.touches(at + 1) && tokens.is(at + 1, TokenKind::Word);
    // Below 1800 a bare number is rather a count, unless a word says that it is a year.
    let is_old = (1000..1800).contains(&number)
        && matches!(tokens.lower_before(at, 1), "in" | "since" | "year" | "of" | "until" | "circa" | "by");
    (((1800..2100).contains(&number) || is_old) && !touches_word).then_some(number)
}
