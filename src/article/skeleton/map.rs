//! The map of an article, with what there is to encode as comments.

use rust_decimal::Decimal;
use std::fmt::Write;

use super::facts::Facts;
use super::{on_one_line, quoted, title_of};
use crate::article::{Article, Item, ItemKind, Role, anchor};
use crate::prose::{self, Approximation, Number, NumberKind, Reading};

/// The map: what the article holds as comments, each paragraph with its place.
pub(super) fn map_text(id: &str, file: &str, article: &Article, facts: &Facts, items: &[Item]) -> String {
    let mut map = String::new();
    let title = facts.title.clone().unwrap_or_else(|| title_of(id));
    let is_titled = if facts.title.is_some() { "" } else { " // the text has no headline" };
    let _ = write!(
        map,
        r#"// The beginning of a map of `{}`. What the article holds stands below as comments, each paragraph with its place.
// Make claims of it in words of your own, say what speaks for what, and delete what is done.
Map(
    title: {},{is_titled}
    // question: "The question that the article answers?",
    thesis: ["thesis"],
    source: {},
    // encoder: (name: "…", on: "2026-01-31"), // who reads it so, and when

    claims: {{
        "thesis": (
            text: "Write here, in one sentence, what the article argues.",
            // quote: "at most eight words of it", at: "¶1",
            // supports: [(premises: ["…"])],
        ),
"#,
        on_one_line(file),
        quoted(&title),
        quoted(&facts.source),
    );
    let mut items = items.iter().peekable();
    for block in &article.blocks {
        let mut own = Vec::new();
        while items.peek().is_some_and(|item| item.span.start < block.span.end) {
            own.extend(items.next());
        }
        let at = article.text.locator(block.span.start as u32);
        match block.role {
            Role::Heading => {
                let _ = writeln!(map, "\n        // — {} —", on_one_line(&anchor(article.words(block))));
            }
            Role::Body | Role::Standfirst => {
                let place =
                    if block.role == Role::Standfirst { "Standfirst".to_owned() } else { at.to_string() };
                let _ = writeln!(map, "\n        // {place}  {}", on_one_line(&anchor(article.words(block))));
                describe(&mut map, article, &own);
            }
            Role::Note if !own.is_empty() => {
                let _ = writeln!(map, "\n        // {at}");
                describe(&mut map, article, &own);
            }
            _ => {}
        }
    }
    map + "    },\n)\n"
}

/// Adds a comment line for each item, and one for the names that come first here.
fn describe(map: &mut String, article: &Article, items: &[&Item]) {
    let content = article.text.content();
    let words = |item: &Item| on_one_line(&content[item.span.clone()]);
    let mut line = |kind: &str, words: &str, says: &str| {
        let gap = if says.is_empty() { "" } else { "  → " };
        let _ = writeln!(map, "        //   {kind:<10}{words}{gap}{says}");
    };
    for item in items {
        match &item.kind {
            ItemKind::Figure(number) => {
                // A number counts its bytes from its paragraph.
                let paragraph = &content[item.span.start - number.span.start..];
                line("figure", &around(content, item), &figure(paragraph, number));
            }
            ItemKind::Date(reading) => line("date", &words(item), &date(reading, &words(item))),
            ItemKind::Quotation => {
                let count = content[item.span.clone()].split_whitespace().count();
                line("quotation", &format!("“{}”", anchor(&words(item))), &format!("{count} words"));
            }
            ItemKind::Voice => line("says", &words(item), ""),
            ItemKind::Name => {}
        }
    }
    let names: Vec<String> =
        items.iter().filter(|item| item.kind == ItemKind::Name).map(|item| words(item)).collect();
    if !names.is_empty() {
        line("names", &names.join(", "), "");
    }
}

/// A number with the word or two behind it, which mostly say what is counted.
fn around(content: &str, item: &Item) -> String {
    let behind = &content[item.span.end..];
    // A point or a comma between digits belongs to a number: “£238,400 and cost £651,000”.
    let is_inside = |at: usize| {
        behind[..at].ends_with(|letter: char| letter.is_ascii_digit())
            && behind[at + 1..].starts_with(|letter: char| letter.is_ascii_digit())
    };
    let mut marks = behind.match_indices(['.', ',', ';', ':', '\n', '—', '(']);
    let end = marks.find(|(at, mark)| !(matches!(*mark, "." | ",") && is_inside(*at))).map(|(at, _)| at);
    let sentence = &behind[..end.unwrap_or(behind.len())];
    let words: Vec<&str> = sentence.split_whitespace().take(3).collect();
    let gap = if sentence.starts_with(char::is_whitespace) && !words.is_empty() { " " } else { "" };
    on_one_line(&format!("{}{gap}{}", &content[item.span.clone()], words.join(" ")))
}

/// What to write for a number in a figure or a change.
fn figure(paragraph: &str, number: &Number) -> String {
    let value = number.value.normalize();
    let percent = |percent: Decimal| percent.round_dp(1).normalize();
    let bound = match number.approximation {
        None => "",
        Some(Approximation::About) => ", bound: About",
        Some(Approximation::Nearly) => ", bound: Nearly",
        Some(Approximation::Over) => ", bound: Over",
        Some(Approximation::Under) => ", bound: Under",
        Some(Approximation::AtLeast) => ", bound: AtLeast",
        Some(Approximation::AtMost) => ", bound: AtMost",
    };
    if let Some(percent) = prose::change_told(paragraph, number) {
        return format!("stated: Percent({percent}){bound}");
    }
    if let Some(share) = number.percent().map(percent).filter(|_| number.is_proportion(paragraph)) {
        let hedge = if bound.is_empty() { String::new() } else { format!(" with{}", &bound[1..]) };
        return format!("share: {share} beside value and of, or value: {share} in per cent{hedge}");
    }
    match (number.kind, number.whole, number.upper) {
        (NumberKind::Vague, ..) => "no exact number".to_owned(),
        (NumberKind::Times, ..) => format!("stated: Times({value}){bound}"),
        (NumberKind::Points, ..) => format!("stated: Points({value}){bound}"),
        (NumberKind::Amount | NumberKind::Percent, _, Some(upper)) => {
            let upper = upper.normalize();
            format!("two figures: value: {value}, bound: AtLeast and value: {upper}, bound: AtMost")
        }
        (NumberKind::Percent, ..) => format!("value: {value}, or stated: Percent({value}){bound}"),
        (_, Some(whole), _) => format!("value: {value}, of: {whole}{bound}"),
        _ if is_range_end(paragraph, number, "between") => format!("value: {value}, bound: AtLeast"),
        _ if is_range_end(paragraph, number, "and") => format!("value: {value}, bound: AtMost"),
        _ => format!("value: {value}{bound}"),
    }
}

/// The lower end of a range begins at most so many letters before the “and” behind it.
const FURTHEST: usize = 60;

/// Whether a number is the end of a range that this word stands before: “between 12 and 15 people”.
fn is_range_end(paragraph: &str, number: &Number, word: &str) -> bool {
    let before = paragraph[..number.span.start].trim_end();
    let Some(before) = before.strip_suffix(word) else { return false };
    if word == "between" {
        return true;
    }
    let start = before.char_indices().rev().nth(FURTHEST).map_or(0, |(at, _)| at);
    let before = &before[start..];
    let numbers = prose::numbers(before);
    let lower = numbers.last().filter(|lower| before[lower.span.end..].trim().is_empty());
    lower.is_some_and(|lower| before[..lower.span.start].trim_end().ends_with("between"))
}

/// What to write for a date.
fn date(reading: &Reading, printed: &str) -> String {
    match reading {
        Reading::Full(edtf) => format!("when: {}", quoted(edtf)),
        Reading::Yearless(_) => format!("the text gives no year; as_printed: {}", quoted(printed)),
        Reading::Relative => format!("counts from when it was written; as_printed: {}", quoted(printed)),
    }
}
