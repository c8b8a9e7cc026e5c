//! BibLaTeX and BibTeX, as Zotero, JabRef and others export them.
//!
//! The crate `biblatex` stops at the first mistake of a file and follows references in circles, so that entries are
//! cut out here and read one by one, and what they take from each other is worked out here.

use biblatex::{Bibliography, ChunksExt, Entry, Person as BibPerson, RawBibliography, RawChunk};
use std::collections::HashMap;
use std::ops::Range;

use super::{Found, Mistake, id_of, person};
use crate::period::Period;
use crate::prose::on_one_line;
use crate::syntax::written::{Person, Reference, Source, TextKind};

/// Braces stand in each other at most so deep.
const DEEPEST: usize = 48;

/// An entry has at most so many bytes.
const LONGEST: usize = 1 << 20;

/// The text of an abbreviation has at most so many bytes.
const LONGEST_ABBREVIATION: usize = 10_000;

const HINT: &str = "mend the entry, or export it again";

/// The entries of a file, and what could not be read.
pub(super) fn read(text: &str) -> (Vec<Found>, Vec<Mistake>) {
    let (mut entries, mut mistakes) = (Vec::new(), Vec::new());
    let mut abbreviations = HashMap::new();
    for (at, closed) in blocks(text) {
        let block = &text[at.clone()];
        let head = at.start..at.start + block.find('{').map_or(1, |end| end.min(80));
        let kind =
            block[1..].split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let mut refuse =
            |at: Range<usize>, message: String| mistakes.push(Mistake { at, message, hint: HINT });
        match closed {
            Err(why) => refuse(head, why.to_owned()),
            Ok(()) if kind.eq_ignore_ascii_case("comment") || kind.eq_ignore_ascii_case("preamble") => {}
            Ok(()) if kind.eq_ignore_ascii_case("string") => abbreviate(block, &mut abbreviations),
            Ok(()) => match entry(block, &abbreviations) {
                Ok(Some((key, parent, entry))) => {
                    entries.push((at.start + key.start..at.start + key.end, parent, entry));
                }
                Ok(None) => {}
                Err((place, why)) => {
                    let start = (at.start + place).min(at.end);
                    let end = text[start..].chars().next().map_or(start, |letter| start + letter.len_utf8());
                    refuse(start..end, format!("the entry cannot be read: {why}"));
                }
            },
        }
    }
    inherit(&mut entries);
    let mut found = Vec::with_capacity(entries.len());
    for (number, (key, _, entry)) in entries.into_iter().enumerate() {
        let (reference, bad_date) = reference(&entry);
        if let Some(date) = bad_date {
            let message = format!("the date of the entry cannot be read: {}", date.replace('`', "'"));
            mistakes.push(Mistake { at: key.clone(), message, hint: "write it as `2025-04-02` or `2025`" });
        }
        found.push(Found { id: id_of(&entry.key, number), key, reference });
    }
    (found, mistakes)
}

/// The blocks `@kind{…}` of a file with their places, and whether each can be read.
///
/// A block that is not closed ends where the next one begins, so that one missing brace costs one entry.
fn blocks(text: &str) -> Vec<(Range<usize>, Result<(), &'static str>)> {
    let bytes = text.as_bytes();
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(start) = memchr::memchr(b'@', &bytes[at..]).map(|found| at + found) {
        at = start + 1;
        let Some(open) = opening(bytes, start) else { continue };
        let (mut depth, mut deepest, mut here) = (1_usize, 1_usize, open + 1);
        while here < bytes.len() && depth > 0 {
            match bytes[here] {
                b'\\' => here += 1,
                b'{' => {
                    depth += 1;
                    deepest = deepest.max(depth);
                }
                b'}' => depth -= 1,
                b'@' if bytes[here - 1] == b'\n' && opening(bytes, here).is_some() => break,
                _ => {}
            }
            here += 1;
        }
        let end = here.min(bytes.len());
        // A backslash at the very end may have leapt into a letter.
        let end = (end..=bytes.len()).find(|&end| text.is_char_boundary(end)).unwrap_or(bytes.len());
        let state = match () {
            () if depth > 0 => Err("the entry is not closed: a `}` is missing"),
            () if deepest > DEEPEST => Err("braces stand in each other too deep to be read"),
            () if end - start > LONGEST => Err("the entry is larger than 1 MB"),
            () => Ok(()),
        };
        blocks.push((start..end, state));
        at = end.max(at);
    }
    blocks
}

/// Where the brace of a block stands whose `@` is here; nothing where none begins here.
fn opening(bytes: &[u8], at: usize) -> Option<usize> {
    let word = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let blank = bytes[at + 1 + word..].iter().take(64).take_while(|byte| byte.is_ascii_whitespace()).count();
    let open = at + 1 + word + blank;
    (word > 0 && bytes.get(open) == Some(&b'{')).then_some(open)
}

/// Takes in what a block `@string{…}` abbreviates. A text that names another must stand behind it.
fn abbreviate(block: &str, abbreviations: &mut HashMap<String, String>) {
    let Ok(raw) = RawBibliography::parse(block) else { return };
    for pair in &raw.abbreviations {
        let mut text = String::new();
        for chunk in &pair.value.v {
            match chunk.v {
                RawChunk::Normal(part) => text.push_str(part),
                RawChunk::Abbreviation(name) => {
                    text.push_str(abbreviations.get(&name.to_lowercase()).map_or("", String::as_str));
                }
            }
        }
        if text.len() <= LONGEST_ABBREVIATION {
            abbreviations.insert(pair.key.v.to_lowercase(), text);
        }
    }
}

/// An entry with the place of its key and the key of the entry that it takes fields from; nothing where it is a mere
/// container of data.
type Read = Option<(Range<usize>, Option<String>, Entry)>;

fn entry(block: &str, abbreviations: &HashMap<String, String>) -> Result<Read, (usize, String)> {
    let raw = RawBibliography::parse(block).map_err(|error| (error.span.start, error.kind.to_string()))?;
    let Some(mut raw) = raw.entries.into_iter().next() else { return Ok(None) };
    let mut parent = None;
    raw.v.fields.retain(|pair| {
        let name = pair.key.v.to_ascii_lowercase();
        if name == "crossref"
            && let Some(RawChunk::Normal(key)) = pair.value.v.first().map(|chunk| &chunk.v)
        {
            parent = Some(key.trim().to_lowercase());
        }
        // What points at other entries is followed here; notes and the like are nobody's to cite.
        !["crossref", "xdata", "xref", "ids", "abstract", "annotation", "annote", "keywords", "file", "note"]
            .contains(&&*name)
    });
    for chunk in raw.v.fields.iter_mut().flat_map(|pair| &mut pair.value.v) {
        if let RawChunk::Abbreviation(name) = chunk.v
            && let Some(text) = abbreviations.get(&name.to_lowercase())
        {
            chunk.v = RawChunk::Normal(text);
        }
    }
    let key = raw.v.key.span.clone();
    let one = RawBibliography { preamble: String::new(), entries: vec![raw], abbreviations: Vec::new() };
    let read = Bibliography::from_raw(one).map_err(|error| (error.span.start, error.kind.to_string()))?;
    Ok(read.into_iter().next().map(|entry| (key, parent, entry)))
}

/// Gives entries what they leave out and the entry that they stand in says.
fn inherit(entries: &mut [(Range<usize>, Option<String>, Entry)]) {
    const TAKEN: &[&str] = &[
        "editor",
        "publisher",
        "location",
        "address",
        "date",
        "year",
        "month",
        "series",
        "volume",
        "edition",
        "organization",
        "langid",
    ];
    let numbers =
        entries.iter().enumerate().map(|(number, (_, _, entry))| (entry.key.to_lowercase(), number));
    let numbers: HashMap<String, usize> = numbers.collect();
    for number in 0..entries.len() {
        let parent = entries[number].1.as_ref().and_then(|key| numbers.get(key)).copied();
        let Some(parent) = parent.filter(|parent| *parent != number) else { continue };
        let from = entries[parent].2.fields.clone();
        let fields = &mut entries[number].2.fields;
        let has_date = fields.contains_key("date") || fields.contains_key("year");
        for name in TAKEN {
            let is_date = matches!(*name, "date" | "year" | "month");
            if let Some(value) = from.get(*name).filter(|_| !(is_date && has_date)) {
                fields.entry((*name).to_owned()).or_insert_with(|| value.clone());
            }
        }
        if let Some(title) = from.get("title") {
            fields.entry("booktitle".to_owned()).or_insert_with(|| title.clone());
        }
    }
}

/// An entry as a source, and its date where that cannot be read.
fn reference(entry: &Entry) -> (Reference, Option<String>) {
    let field = |name: &str| -> Option<Box<str>> {
        let text = entry.get(name)?.format_verbatim();
        let text = on_one_line(&text);
        (!text.is_empty()).then(|| text.into())
    };
    let first = |names: &[&str]| names.iter().find_map(|name| field(name));
    let people = |name: &str| -> Vec<Person> {
        let people: Vec<BibPerson> = entry.get_as(name).unwrap_or_default();
        let people = people.iter().filter(|one| one.name != "others");
        people.filter_map(|one| person(&one.given_name, &one.prefix, &one.name, &one.suffix)).collect()
    };
    let kind = entry.entry_type.to_string().to_lowercase();
    let is_article = kind == "article" || kind == "suppperiodical";
    let is_report = matches!(&*kind, "report" | "techreport");
    let (published, bad_date) = date(entry, &field);
    let number = field("number");
    let title = match (field("title"), field("subtitle")) {
        (Some(title), Some(subtitle)) => Some(format!("{title}: {subtitle}").into()),
        (title, _) => title,
    };
    let source = Source {
        title,
        outlet: first(&["journaltitle", "journal", "booktitle", "maintitle"]),
        published,
        doi: field("doi"),
        url: field("url").or_else(|| field("howpublished").filter(|text| text.starts_with("http"))),
        kind: text_kind(&kind, field("entrysubtype").as_deref(), entry),
        series: field("series"),
        volume: field("volume"),
        issue: field("issue").or_else(|| number.clone().filter(|_| is_article)),
        number: number.filter(|_| is_report),
        edition: field("edition"),
        pages: field("pages").map(|pages| pages.replace('–', "-").into()),
        publisher: first(&["publisher", "institution", "school", "organization"]),
        place: first(&["location", "address"]),
        accessed: field("urldate").filter(|date| Period::parse(date).is_ok()),
        language: first(&["langid", "language"]).and_then(|name| language_tag(&name)),
        ..Source::default()
    };
    let [authors, editors, translators] = ["author", "editor", "translator"].map(people);
    (Reference { source, authors, editors, translators }, bad_date)
}

/// The date of an entry in EDTF; else the text of one that cannot be read.
fn date(entry: &Entry, field: &dyn Fn(&str) -> Option<Box<str>>) -> (Option<Box<str>>, Option<String>) {
    let year = || {
        let year = field("year")?;
        let month = field("month").and_then(|month| month_number(&month));
        Some(match month.filter(|_| year.len() == 4) {
            Some(month) => format!("{year}-{month:02}").into(),
            None => year,
        })
    };
    let Some(written) = field("date").or_else(year) else { return (None, None) };
    // BibLaTeX writes an open end with nothing behind the slash.
    let edtf = match written.strip_suffix('/') {
        Some(open) => format!("{open}/..").into(),
        None => written.clone(),
    };
    match Period::parse(&edtf) {
        Ok(_) => (Some(edtf), None),
        // "in press" and the like are no date, and no mistake of anybody's.
        Err(_) if !written.contains(|letter: char| letter.is_ascii_digit()) => (None, None),
        Err(_) => (None, Some(written.into()).filter(|_| !entry.key.is_empty())),
    }
}

fn month_number(month: &str) -> Option<usize> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = month.to_lowercase();
    let by_name = MONTHS.iter().position(|name| lower.starts_with(name)).map(|number| number + 1);
    by_name.or_else(|| month.parse().ok()).filter(|number| (1..=12).contains(number))
}

fn text_kind(kind: &str, subtype: Option<&str>, entry: &Entry) -> Option<TextKind> {
    Some(match kind {
        "article" if subtype == Some("newspaper") => TextKind::NewspaperArticle,
        "article" if subtype == Some("magazine") => TextKind::MagazineArticle,
        "article" if entry.get("journaltitle").or_else(|| entry.get("journal")).is_some() => {
            TextKind::JournalArticle
        }
        "book" | "mvbook" | "booklet" | "collection" | "mvcollection" | "proceedings" | "manual" => {
            TextKind::Book
        }
        "inbook" | "incollection" | "suppbook" | "suppcollection" | "inreference" => TextKind::Chapter,
        "inproceedings" | "conference" => TextKind::ConferencePaper,
        "report" | "techreport" => TextKind::Report,
        "thesis" | "phdthesis" | "mastersthesis" => TextKind::Thesis,
        "online" | "electronic" | "www" => TextKind::WebPage,
        "dataset" => TextKind::Dataset,
        "unpublished" => TextKind::Manuscript,
        "legislation" | "legal" => TextKind::Law,
        "audio" | "video" | "movie" => TextKind::Broadcast,
        _ => return None,
    })
}

/// The tag of a language that BibLaTeX calls by name.
fn language_tag(name: &str) -> Option<Box<str>> {
    const NAMES: &[(&str, &str)] = &[
        ("american", "en-US"),
        ("british", "en-GB"),
        ("english", "en"),
        ("french", "fr"),
        ("german", "de"),
        ("italian", "it"),
        ("ngerman", "de"),
        ("portuguese", "pt"),
        ("russian", "ru"),
        ("spanish", "es"),
    ];
    let lower = name.to_lowercase();
    let known = NAMES.iter().find(|(known, _)| *known == lower).map(|(_, tag)| (*tag).into());
    let is_tag = (2..=5).contains(&lower.len()) && lower.split('-').all(|part| part.len() == 2);
    known.or_else(|| is_tag.then(|| name.into()))
}
