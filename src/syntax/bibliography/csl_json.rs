//! CSL-JSON, as Zotero and others export it.

use serde_json::Value;
use serde_json::value::RawValue;
use std::ops::Range;

use super::{Found, Mistake, id_of, person};
use crate::period::Period;
use crate::prose::on_one_line;
use crate::syntax::written::{Person, Reference, Source, TextKind};

/// A tag has at most so many bytes.
const LONGEST_TAG: usize = 200;

const HINT: &str = "mend the file, or export it again";

/// The entries of a file, and what could not be read.
pub(super) fn read(text: &str) -> (Vec<Found>, Vec<Mistake>) {
    let items: Vec<&RawValue> = match serde_json::from_str(text) {
        Ok(items) => items,
        Err(error) => {
            let at = offset(text, error.line(), error.column());
            let end = text[at..].chars().next().map_or(at, |letter| at + letter.len_utf8());
            // The error ends with its place, which the finding gives anyway.
            let reason = error.to_string();
            let reason = reason.split(" at line ").next().unwrap_or_default().replace('`', "'");
            let message = format!("the bibliography cannot be read: {reason}");
            return (Vec::new(), vec![Mistake { at: at..end, message, hint: HINT }]);
        }
    };
    let (mut found, mut mistakes) = (Vec::new(), Vec::new());
    for (number, item) in items.into_iter().enumerate() {
        let start = item.get().as_ptr() as usize - text.as_ptr() as usize;
        let value: Value = serde_json::from_str(item.get()).unwrap_or_default();
        let id = string(value.get("id"));
        let key = key_of(item.get(), id.as_deref()).map(|key| start + key.start..start + key.end);
        let key = key.unwrap_or(start..start + 1);
        match (value.is_object(), id) {
            (true, Some(id)) => {
                found.push(Found { key, id: id_of(&id, number), reference: reference(&value) })
            }
            _ => {
                let message = "the entry has no `id`".to_owned();
                mistakes.push(Mistake { at: key, message, hint: "give it one: it is the id of the source" });
            }
        }
    }
    (found, mistakes)
}

/// Where the id of an item stands in its text.
fn key_of(item: &str, id: Option<&str>) -> Option<Range<usize>> {
    let quoted = serde_json::to_string(id?).ok()?;
    let label = item.find("\"id\"")?;
    let at = label + 4 + item[label + 4..].find(&quoted)?;
    Some(at..at + quoted.len())
}

/// The offset of a line and column as JSON counts them: in bytes, from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let at = (start + column.saturating_sub(1)).min(text.len());
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// A text or number as text without markup; nothing where it is empty or neither.
fn string(value: Option<&Value>) -> Option<Box<str>> {
    let text = match value? {
        Value::String(text) => without_markup(text),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let text = on_one_line(&text);
    (!text.is_empty()).then(|| text.into())
}

/// A text without the few tags that CSL-JSON has for italics and the like.
fn without_markup(text: &str) -> String {
    const TAGS: &[&str] = &["i", "b", "sc", "sub", "sup", "span"];
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        let tag = rest[at + 1..].strip_prefix('/').unwrap_or(&rest[at + 1..]);
        let name = tag.split(|letter: char| !letter.is_ascii_alphabetic()).next().unwrap_or_default();
        let ahead = rest[at..].bytes().take(LONGEST_TAG);
        let end = TAGS.contains(&name).then(|| ahead.into_iter().position(|byte| byte == b'>')).flatten();
        match end {
            Some(end) => rest = &rest[at + end + 1..],
            None => {
                plain.push('<');
                rest = &rest[at + 1..];
            }
        }
    }
    plain + rest
}

fn reference(item: &Value) -> Reference {
    let field = |name: &str| string(item.get(name));
    let kind = field("type");
    let source = Source {
        title: field("title"),
        outlet: field("container-title"),
        published: item.get("issued").and_then(date),
        doi: field("DOI"),
        url: field("URL"),
        kind: kind.as_deref().and_then(text_kind),
        series: field("collection-title"),
        volume: field("volume"),
        issue: field("issue"),
        number: field("number"),
        edition: field("edition"),
        pages: field("page").map(|pages| pages.replace('–', "-").into()),
        publisher: field("publisher"),
        place: field("publisher-place"),
        accessed: item.get("accessed").and_then(date),
        language: field("language"),
        ..Source::default()
    };
    let [authors, editors, translators] =
        ["author", "editor", "translator"].map(|role| people(item.get(role)));
    Reference { source, authors, editors, translators }
}

fn people(names: Option<&Value>) -> Vec<Person> {
    let one = |name: &Value| {
        let part = |field: &str| string(name.get(field)).unwrap_or_default();
        match string(name.get("literal")) {
            Some(literal) => person("", "", &literal, ""),
            None => {
                let particles = [part("dropping-particle"), part("non-dropping-particle")].join(" ");
                person(&part("given"), &particles, &part("family"), &part("suffix"))
            }
        }
    };
    names.and_then(Value::as_array).into_iter().flatten().filter_map(one).collect()
}

/// A date in EDTF; nothing where it is none that can be read.
fn date(date: &Value) -> Option<Box<str>> {
    let number = |part: &Value| part.as_i64().or_else(|| part.as_str()?.trim().parse().ok());
    let one = |parts: &Value| {
        let parts: Vec<i64> = parts.as_array()?.iter().map_while(number).take(3).collect();
        let (year, rest) = parts.split_first()?;
        let rest = rest.iter().map(|part| format!("-{part:02}")).collect::<String>();
        Some(format!("{year:04}{rest}"))
    };
    let season = string(date.get("season")).and_then(|season| season.parse::<u8>().ok());
    let is_circa = date.get("circa").is_some_and(|circa| match circa {
        Value::Bool(circa) => *circa,
        Value::Number(circa) => circa.as_i64() != Some(0),
        Value::String(circa) => !matches!(&**circa, "" | "false" | "0"),
        _ => false,
    });
    let ends: Vec<String> =
        date.get("date-parts").and_then(Value::as_array).into_iter().flatten().filter_map(one).collect();
    let written = match (&ends[..], season) {
        ([year], Some(season @ 1..=4)) if year.len() == 4 => format!("{year}-2{season}"),
        ([], _) => string(date.get("raw")).or_else(|| string(date.get("literal")))?.into(),
        _ => ends.join("/"),
    };
    let written = if is_circa { format!("{written}~") } else { written };
    Period::parse(&written).is_ok().then(|| written.into())
}

fn text_kind(kind: &str) -> Option<TextKind> {
    Some(match kind {
        "article-journal" | "review" | "review-book" => TextKind::JournalArticle,
        "article-newspaper" => TextKind::NewspaperArticle,
        "article-magazine" => TextKind::MagazineArticle,
        "webpage" | "post" => TextKind::WebPage,
        "post-weblog" => TextKind::BlogPost,
        "report" => TextKind::Report,
        "book" | "collection" | "classic" | "pamphlet" => TextKind::Book,
        "chapter" | "entry" | "entry-dictionary" | "entry-encyclopedia" => TextKind::Chapter,
        "paper-conference" => TextKind::ConferencePaper,
        "thesis" => TextKind::Thesis,
        "speech" => TextKind::Speech,
        "interview" => TextKind::Interview,
        "broadcast" | "motion_picture" | "song" => TextKind::Broadcast,
        "legislation" | "bill" | "regulation" | "treaty" => TextKind::Law,
        "dataset" => TextKind::Dataset,
        "manuscript" | "personal_communication" => TextKind::Manuscript,
        _ => return None,
    })
}
