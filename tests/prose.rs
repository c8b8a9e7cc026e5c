//! What the reading of prose finds, from files of marked texts.

use std::ops::Range;

use elenchus::prose::{
    Approximation, Date, MarkerKind, Number, NumberKind, Reading, Tier, dates, markers, names, numbers,
    quotations, sentences, tier,
};

use crate::chance::Chance;
use crate::support::root;

/// A text without its braces, and what stood in them.
struct Marked {
    text: String,
    spans: Vec<Range<usize>>,
    /// The readings; nothing where the file only marks places.
    expected: Option<String>,
    line: String,
}

/// The lines of a file of marked texts.
fn marked(name: &str) -> Vec<Marked> {
    let path = root().join("tests/prose").join(name);
    let file = std::fs::read_to_string(path).unwrap();
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let lines: Vec<Marked> = lines.map(unmark).collect();
    assert!(lines.len() > 5, "{name} holds texts");
    lines
}

fn unmark(line: &str) -> Marked {
    let (marked, expected) = match line.split_once("=>") {
        Some((marked, expected)) => (marked.trim(), Some(expected.trim().to_owned())),
        None => (line, None),
    };
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for letter in marked.chars() {
        match letter {
            '{' => open = text.len(),
            '}' => spans.push(open..text.len()),
            letter => text.push(letter),
        }
    }
    Marked { text, spans, expected, line: line.to_owned() }
}

/// Compares spans and readings of all lines, and shows every line that fails.
fn compare(name: &str, read: impl Fn(&str) -> Vec<(Range<usize>, String)>) {
    let mut wrong = String::new();
    for Marked { text, spans, expected, line } in marked(name) {
        let found = read(&text);
        let readings: Vec<&str> = found.iter().map(|(_, reading)| &**reading).collect();
        let readings = readings.join(" | ");
        if found.iter().map(|(span, _)| span.clone()).ne(spans)
            || expected.is_some_and(|expected| readings != expected)
        {
            let marks: Vec<&str> = found.iter().map(|(span, _)| &text[span.clone()]).collect();
            wrong += &format!("{line}\n    found {marks:?}, read as {readings}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn number(number: &Number) -> String {
    let approximation = match number.approximation {
        None => "",
        Some(Approximation::About) => "about ",
        Some(Approximation::Over) => "over ",
        Some(Approximation::Under) => "under ",
        Some(Approximation::AtLeast) => "at least ",
        Some(Approximation::AtMost) => "at most ",
        Some(Approximation::Nearly) => "nearly ",
    };
    let currency = number.currency.map(|code| format!("{code} ")).unwrap_or_default();
    let upper = number.upper.map(|upper| format!("..{}", upper.normalize())).unwrap_or_default();
    let whole = number.whole.map(|whole| format!(" of {whole}")).unwrap_or_default();
    let kind = match number.kind {
        NumberKind::Amount | NumberKind::Part => "",
        NumberKind::Percent => " %",
        NumberKind::Points => " points",
        NumberKind::Times => " times",
        NumberKind::Vague => " vague",
    };
    format!("{approximation}{currency}{}{upper}{whole}{kind}", number.value.normalize())
}

fn date(date: &Date) -> String {
    match &date.reading {
        Reading::Full(edtf) | Reading::Yearless(edtf) => edtf.to_string(),
        Reading::Relative => "relative".to_owned(),
    }
}

#[test]
fn numbers_are_read_with_their_values() {
    compare("numbers.txt", |text| {
        numbers(text).iter().map(|found| (found.span.clone(), number(found))).collect()
    });
}

#[test]
fn dates_are_read_as_edtf_or_as_relative() {
    compare("dates.txt", |text| dates(text).iter().map(|found| (found.span.clone(), date(found))).collect());
}

#[test]
fn markers_are_told_by_what_they_do() {
    let kind = |kind| match kind {
        MarkerKind::Hedge(Tier::Might) => "might",
        MarkerKind::Hedge(_) => "can",
        MarkerKind::Negation => "negation",
        MarkerKind::Denial => "denial",
        MarkerKind::Universal => "universal",
        MarkerKind::Partial => "partial",
        MarkerKind::Cause => "cause",
        MarkerKind::Correlation => "correlation",
        MarkerKind::Condition => "condition",
    };
    compare("markers.txt", |text| {
        markers(text).into_iter().map(|found| (found.span, kind(found.kind).to_owned())).collect()
    });
}

#[test]
fn the_weakest_hedge_makes_the_tier() {
    assert_eq!(tier("It rained."), Tier::Does);
    assert_eq!(tier("It can rain."), Tier::Can);
    assert_eq!(tier("It can rain, and perhaps it did."), Tier::Might);
    assert_eq!(tier("It could not rain."), Tier::Does);
}

#[test]
fn quotations_are_told_from_apostrophes() {
    compare("quotations.txt", |text| {
        quotations(text).into_iter().map(|found| (found.span, String::new())).collect::<Vec<_>>()
    });
}

#[test]
fn names_are_told_from_the_beginnings_of_sentences() {
    compare("names.txt", |text| names(text).into_iter().map(|found| (found.span, String::new())).collect());
}

#[test]
fn sentences_end_at_stops_that_end_them() {
    compare("sentences.txt", |text| sentences(text).into_iter().map(|span| (span, String::new())).collect());
}

#[test]
fn any_text_can_be_read() {
    let pieces = [
        "12",
        ",",
        ".",
        "-",
        "–",
        "½",
        "$",
        "US",
        " ",
        "one",
        "a",
        "third",
        "of",
        "%",
        "per",
        "cent",
        "million",
        "’",
        "'",
        "\"",
        "“",
        "”",
        "é",
        "\u{301}",
        "𝟛",
        "\n\n",
        "2021",
        "August",
        "the",
        "Dr",
        "(",
        ")",
        "[",
        "/",
        "×",
        "\u{202e}",
        "and",
        "half",
        "to",
        "between",
        "last",
        "years",
        "ago",
        "99999999999999999999999999999",
        "0",
        ":",
        "s",
        "th",
    ];
    let mut chance = Chance(7);
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..12 {
            text += chance.any(&pieces);
            if chance.one_in(2) {
                text.push(' ');
            }
        }
        let spans = numbers(&text).into_iter().map(|found| found.span).collect::<Vec<_>>();
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "numbers of `{text}`: {spans:?}");
        for span in spans
            .into_iter()
            .chain(dates(&text).into_iter().map(|found| found.span))
            .chain(names(&text).into_iter().map(|found| found.span))
            .chain(quotations(&text).into_iter().map(|found| found.span))
            .chain(markers(&text).into_iter().map(|found| found.span))
            .chain(sentences(&text))
        {
            assert!(!text[span.clone()].is_empty(), "something stands at {span:?} of `{text}`");
        }
    }
}

#[test]
fn long_rows_of_one_thing_are_read() {
    for piece in [
        "“", "'a ", "1-", "1/", "a ", "one ", "9", "A. ", "(", "of ", "and ", "2021 ", "U.", "1,234", "‘x ",
        "million ",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let found = [
            numbers(&text).len(),
            dates(&text).len(),
            names(&text).len(),
            quotations(&text).len(),
            markers(&text).len(),
        ];
        assert!(found.iter().all(|found| *found <= text.len()), "{found:?} places in a row of `{piece}`");
        assert!(!sentences(&text).is_empty(), "a row of `{piece}` is a sentence");
    }
}

#[test]
fn a_number_that_no_figure_holds_is_found_and_no_other() {
    let path = root().join("tests/prose/encoded.txt");
    let file = std::fs::read_to_string(path).unwrap();
    let library = r#"Library(measures: {
        "m": (name: "Things counted"), "p": (name: "Share", unit: "per cent"), "usd": (name: "Aid", unit: "billion US dollars"), "millions": (name: "Aid in Britain", unit: "million pounds"),
        "money": (name: "Money", unit: "pounds"), "swims": (name: "Swims", unit: "swims"),
        "children": (name: "Children under 5", unit: "per cent"), "millions": (name: "Passengers", unit: "million"),
    })"#;
    let mut wrong = String::new();
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let (text, fields, missing) = (parts[0], parts[1], parts.get(2).copied().unwrap_or_default());
        let map =
            format!("Map(title: \"Map\", thesis: [\"a\"], claims: {{\"a\": (text: \"{text}\", {fields})}})");
        let mut sources = elenchus::source::Sources::default();
        sources.add("library.ron", library);
        sources.add("map.ron", map);
        let findings = elenchus::analyse(&sources).diagnostics;
        let found = findings.iter().filter(|finding| finding.rule.code == "unencoded-number");
        let found: Vec<&str> = found
            .flat_map(|finding| {
                let related = finding.related.iter().filter(|related| related.label == "and this");
                std::iter::once(finding.span).chain(related.map(|related| related.span))
            })
            .map(|span| sources.snippet(span))
            .collect();
        if found.join(", ") != missing {
            wrong += &format!("{line}\n    found {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
