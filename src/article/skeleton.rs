//! The beginnings of a map: a commented one, or one made from an article.

use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

use super::{Article, Item, ItemKind, Meta, Role, anchor};
use crate::model::Debate;
use crate::prose::{self, Approximation, Number, NumberKind, Reading};
use crate::quote::{Locator, Part, Range, Text};
use crate::syntax;

/// The files that a map begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skeleton {
    /// The map.
    pub map: String,
    /// The library with its source and voices; nothing where there is none to write, since the corpus has them.
    pub library: Option<String>,
    /// What of the text is not the article: each with what it was taken for and its first words, in order.
    pub dropped: Vec<(Role, String)>,
    /// What the article holds: paragraphs, figures, dates, quotations, voices.
    pub counts: [usize; 5],
}

/// The names that the libraries of a corpus have already.
#[derive(Clone, Debug, Default)]
pub struct Known {
    sources: BTreeSet<String>,
    /// Ids by the fingerprints of the texts.
    texts: BTreeMap<String, String>,
    /// Ids by names and aliases.
    voices: BTreeMap<String, String>,
    /// Whether the corpus has a library at all.
    pub has_library: bool,
}

impl Known {
    /// The names of a corpus.
    pub fn of(debate: &Debate) -> Known {
        let library = debate.library();
        let mut known = Known {
            sources: library.sources.iter().map(|source| source.id.to_string()).collect(),
            texts: BTreeMap::new(),
            voices: BTreeMap::new(),
            has_library: !(library.sources.is_empty()
                && library.voices.is_empty()
                && library.measures.is_empty()
                && library.terms.is_empty()),
        };
        for source in &library.sources {
            if let Some(fingerprint) = &source.details.sha256 {
                known.texts.insert(fingerprint.to_string(), source.id.to_string());
            }
        }
        for voice in &library.voices {
            for name in std::iter::once(&voice.details.name).chain(&voice.details.aliases) {
                known.voices.insert(name.to_string(), voice.id.to_string());
            }
        }
        known
    }
}

/// A map with everything to fill in, and a library where the corpus has none.
pub fn blank(id: &str, known: &Known) -> Skeleton {
    let map = format!(
        r#"// A map says what an article argues: its claims, what speaks for them and what against. Its id is the name of
// this file, `{id}`. All fields: `elenchus explain format`.
Map(
    title: {title},
    // question: "The question that the argument answers?",
    thesis: ["thesis"],
    // source: "the-source",                   // from the library: the article that the claims are taken from
    // encoder: (name: "…", on: "2026-01-31"), // who reads it so, and when

    claims: {{
        "thesis": (
            text: "Write here, in one sentence, what is argued.",
            // short: "A few words for the box",
            // kind: Policy,                   // Fact, Cause, Value, Policy, Definition or Prediction
            supports: [(premises: ["reason"])],
            rebuttals: [(premises: ["objection"])],
        ),
        "reason": (
            text: "Write here a reason for it.",
            // quote: "at most eight words of the article", at: "¶1",
            // figures: [(measure: "the-measure", when: "2025", value: 42)],
        ),
        "objection": (text: "Write here an objection."),
    }},
)
"#,
        title = quoted(&title_of(id)),
    );
    let library = (!known.has_library).then(|| {
        r#"// What the maps of this folder share: sources, the voices in them, measured series, and terms with several senses.
Library(
    sources: {
        // "the-source": (title: "…", authors: ["author"], outlet: "…", published: "2026-01-31", url: "https://…", text: "article.txt"),
    },
    voices: {
        // "author": (name: "…", role: "…"),
    },
    measures: {
        // "the-measure": (name: "…", unit: "…", counted_by: "author"),
    },
)
"#
        .to_owned()
    });
    Skeleton { map, library, dropped: Vec::new(), counts: [0; 5] }
}

/// A map made from an article: its source as far as the text tells it, and what there is to encode as comments with
/// their places. What the text does not tell is said, not guessed.
pub fn skeleton(id: &str, file: &str, mut text: Text, meta: &Meta, known: &Known) -> Skeleton {
    // Paragraphs are counted from the first of the article, as readers do.
    let first = Article::of(&text).first_paragraph().map(|block| block.span.clone());
    let begins = first.map(|span| beginning(&text.content()[span]));
    let opening = Locator::of(Part::Paragraph(Range::one(1)));
    text.take_sections(begins.as_deref().map(|begins| (opening, Some(begins), None)));
    let article = Article::titled(&text, meta.title.as_deref());
    let facts = Facts::of(id, &article, meta, known);
    let items = article.items();
    let count = |wanted: fn(&ItemKind) -> bool| items.iter().filter(|item| wanted(&item.kind)).count();
    let counts = [
        article.blocks.iter().filter(|block| block.role == Role::Body).count(),
        count(|kind| matches!(kind, ItemKind::Figure(_))),
        count(|kind| matches!(kind, ItemKind::Date(_))),
        count(|kind| matches!(kind, ItemKind::Quotation)),
        count(|kind| matches!(kind, ItemKind::Voice)),
    ];
    let is_dropped = |role: Role| !role.is_article() && role != Role::Byline && role != Role::Date;
    let dropped = article.blocks.iter().filter(|block| is_dropped(block.role));
    let dropped = dropped.map(|block| (block.role, anchor(article.words(block)))).collect();
    let map = map_text(id, file, &article, &facts, &items);
    let is_new = !known.texts.contains_key(article.text.fingerprint());
    let library = is_new.then(|| library_text(file, &article, &facts, &items, begins.as_deref(), known));
    Skeleton { map, library, dropped, counts }
}

/// What is known of the article, from its page and its text.
struct Facts {
    source: String,
    title: Option<String>,
    /// Ids and names.
    authors: Vec<(String, String)>,
    /// What to say of the authors.
    authors_note: String,
    outlet: Option<(String, &'static str)>,
    published: Option<(String, String)>,
    doi: Option<String>,
    url: Option<String>,
}

impl Facts {
    fn of(id: &str, article: &Article, meta: &Meta, known: &Known) -> Facts {
        let words = |span: &std::ops::Range<usize>| on_one_line(&article.text.content()[span.clone()]);
        let head = &article.head;
        let title =
            head.title.as_ref().map(words).or_else(|| meta.title.clone().map(|title| on_one_line(&title)));
        let names: Vec<String> = match meta.authors.is_empty() {
            true => head.authors.iter().map(words).collect(),
            false => meta.authors.iter().map(|name| on_one_line(name)).collect(),
        };
        let authors_note = match (&head.byline, names.is_empty()) {
            (None, true) => "the text names no author".to_owned(),
            (Some(span), true) => {
                format!("the text names no author; of the author it says “{}”", anchor(&words(span)))
            }
            (Some(_), false) if head.is_from_note => {
                "from the note at the end; there is no byline".to_owned()
            }
            _ => String::new(),
        };
        let mut taken = BTreeSet::new();
        let authors: Vec<(String, String)> = names
            .into_iter()
            .map(|name| {
                (known.voices.get(&name).cloned().unwrap_or_else(|| voice_id(&name, known, &mut taken)), name)
            })
            .collect();
        let in_head = head.date.as_ref().map(|(span, edtf)| {
            let is_below = head.title.as_ref().is_some_and(|title| title.end < span.start);
            let is_sure = head.is_published || is_below || head.is_plain;
            let sure = if is_sure { "" } else { ", which may be that of the page view" };
            (edtf.to_string(), format!("the date in its head, “{}”{sure}", words(span)))
        });
        let in_copyright = head
            .copyright
            .as_ref()
            .and_then(|(_, year)| year.as_ref())
            .map(|year| (year.to_string(), "the year of the copyright".to_owned()));
        let in_meta = meta.published.clone().map(|day| (day, String::new()));
        let published = in_meta.or(in_head).or(in_copyright);
        let owner = head.copyright.as_ref().map(|(owner, _)| (owner.to_string(), "who holds the copyright"));
        let label = outlet(article).map(|outlet| (outlet, "from the line of the date"));
        let outlet = meta.outlet.clone().map(|outlet| (outlet, "")).or(owner).or(label);
        let source = match known.texts.get(article.text.fingerprint()) {
            Some(known) => known.clone(),
            None => source_id(id, &authors, published.as_ref().map(|(day, _)| &**day), known),
        };
        let doi = doi(article);
        Facts { source, title, authors, authors_note, outlet, published, doi, url: meta.url.clone() }
    }
}

fn map_text(id: &str, file: &str, article: &Article, facts: &Facts, items: &[Item]) -> String {
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
            ItemKind::Figure(number) => line("figure", &around(content, item), &figure(content, number)),
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
    let sentence = behind.split(['.', ',', ';', ':', '\n', '—', '(']).next().unwrap_or_default();
    let words: Vec<&str> = sentence.split_whitespace().take(3).collect();
    let gap = if sentence.starts_with(char::is_whitespace) && !words.is_empty() { " " } else { "" };
    on_one_line(&format!("{}{gap}{}", &content[item.span.clone()], words.join(" ")))
}

/// What to write for a number in a figure or a change.
fn figure(content: &str, number: &Number) -> String {
    let value = number.value.normalize();
    let percent = |percent: Decimal| percent.round_dp(1).normalize();
    let bound = match number.approximation {
        None => "",
        Some(Approximation::About | Approximation::Nearly) => ", bound: About",
        Some(Approximation::Over) => ", bound: Over",
        Some(Approximation::Under) => ", bound: Under",
        Some(Approximation::AtLeast) => ", bound: AtLeast",
        Some(Approximation::AtMost) => ", bound: AtMost",
    };
    if let Some(percent) = prose::change_told(content, number) {
        return format!("stated: Percent({percent}){bound}");
    }
    if let Some(share) = number.percent().map(percent).filter(|_| number.is_proportion(content)) {
        return format!("share: {share} beside value and of, or value: {share} in per cent{bound}");
    }
    match (number.kind, number.whole, number.upper) {
        (NumberKind::Vague, ..) => "no exact number".to_owned(),
        (NumberKind::Times, ..) => format!("stated: Times({value}){bound}"),
        (NumberKind::Points, ..) => format!("stated: Points({value}){bound}"),
        (NumberKind::Percent, ..) => format!("value: {value}, or stated: Percent({value}){bound}"),
        (_, Some(whole), _) => format!("value: {value}, of: {whole}{bound}"),
        (_, _, Some(upper)) => format!("value: {value}, to {}", upper.normalize()),
        _ => format!("value: {value}{bound}"),
    }
}

/// What to write for a date.
fn date(reading: &Reading, printed: &str) -> String {
    match reading {
        Reading::Full(edtf) => format!("when: {}", quoted(edtf)),
        Reading::Yearless(_) => format!("the text gives no year; as_printed: {}", quoted(printed)),
        Reading::Relative => format!("counts from when it was written; as_printed: {}", quoted(printed)),
    }
}

fn library_text(
    file: &str,
    article: &Article,
    facts: &Facts,
    items: &[Item],
    begins: Option<&str>,
    known: &Known,
) -> String {
    let mut source = String::new();
    let mut field = |name: &str, value: Option<String>, comment: &str| {
        let comment =
            if comment.is_empty() { String::new() } else { format!(" // {}", on_one_line(comment)) };
        let _ = match value {
            Some(value) => writeln!(source, "            {name}: {value},{comment}"),
            None => writeln!(source, "            // {name}: …,{comment}"),
        };
    };
    let title_note = if facts.title.is_some() { "" } else { "the text has no headline" };
    field("title", facts.title.as_deref().map(quoted), title_note);
    let authors: Vec<String> = facts.authors.iter().map(|(id, _)| quoted(id)).collect();
    field("authors", Some(format!("[{}]", authors.join(", "))), &facts.authors_note);
    match &facts.outlet {
        Some((outlet, note)) => field("outlet", Some(quoted(outlet)), note),
        None => field("outlet", None, "the text does not say where it was published"),
    }
    match &facts.published {
        Some((day, note)) => field("published", Some(quoted(day)), note),
        None => field("published", None, "the text does not say when it was published"),
    }
    if let Some(doi) = &facts.doi {
        field("doi", Some(quoted(doi)), "");
    }
    if let Some(url) = &facts.url {
        field("url", Some(quoted(url)), "");
    }
    field("text", Some(quoted(&on_one_line(file))), "");
    field("sha256", Some(quoted(article.text.fingerprint())), "");
    if let Some(begins) = begins {
        let section = format!("[(at: \"¶1\", title: \"The article\", begins: {})]", quoted(begins));
        field("sections", Some(section), "paragraphs are counted from the first of the article");
    }
    let mut voices = String::new();
    for (id, name) in facts.authors.iter().filter(|(_, name)| !known.voices.contains_key(name)) {
        let _ = writeln!(voices, "        {}: (name: {}, role: \"author\"),", quoted(id), quoted(name));
    }
    let speakers = speakers(article, facts, items, known);
    if !speakers.is_empty() {
        voices += "        // Those who speak in the text; take in whose words you encode.\n";
        voices.extend(
            speakers
                .iter()
                .map(|(id, name)| format!("        // {}: (name: {}),\n", quoted(id), quoted(name))),
        );
    }
    format!(
        "Library(\n    sources: {{\n        {}: (\n{source}        ),\n    }},\n\n    voices: {{\n{voices}    }},\n)\n",
        quoted(&facts.source)
    )
}

/// Whom the text lets speak, each once, with an id; those that a library has already left out.
fn speakers(article: &Article, facts: &Facts, items: &[Item], known: &Known) -> Vec<(String, String)> {
    let mut seen: BTreeSet<String> = facts.authors.iter().map(|(_, name)| name.clone()).collect();
    let mut taken: BTreeSet<String> = facts.authors.iter().map(|(id, _)| id.clone()).collect();
    let mut speakers = Vec::new();
    for item in items.iter().filter(|item| item.kind == ItemKind::Voice) {
        let name = on_one_line(&article.text.content()[item.span.clone()]);
        let is_surname = seen.iter().any(|seen| seen.ends_with(&format!(" {name}")));
        if known.voices.contains_key(&name) || is_surname || !seen.insert(name.clone()) {
            continue;
        }
        speakers.push((voice_id(&name, known, &mut taken), name));
    }
    speakers
}

/// What stands before the date in its line: “The Harbour Post, 3 May 2024”.
fn outlet(article: &Article) -> Option<String> {
    let content = article.text.content();
    let (span, _) = article.head.date.as_ref()?;
    let line =
        article.blocks.iter().find(|block| block.span.start <= span.start && span.end <= block.span.end)?;
    let before = on_one_line(
        content[line.span.start..span.start].trim_matches(|letter: char| !letter.is_alphanumeric()),
    );
    let is_name = before.split_whitespace().count() >= 2
        && before.split_whitespace().count() <= 6
        && before.starts_with(char::is_uppercase);
    (line.role == Role::Date && is_name && !before.to_lowercase().contains("publish")).then_some(before)
}

/// The DOI that the text says is its own.
fn doi(article: &Article) -> Option<String> {
    let lines = article.blocks.iter().flat_map(|block| article.words(block).lines());
    let line = lines.into_iter().find(|line| {
        let lower = line.trim_start().to_ascii_lowercase();
        ["doi:", "doi ", "https://doi.org/10.", "http://dx.doi.org/10."]
            .iter()
            .any(|opening| lower.starts_with(opening))
    })?;
    let start = line.find("10.")?;
    let end =
        line[start..].find(|letter: char| letter.is_whitespace() || matches!(letter, '>' | ')' | ']' | '"'));
    let doi = line[start..][..end.unwrap_or(line.len() - start)].trim_end_matches(['.', ',']);
    doi.contains('/').then(|| doi.to_owned())
}

/// An id for a voice: the surname, or the whole name where that is taken.
fn voice_id(name: &str, known: &Known, taken: &mut BTreeSet<String>) -> String {
    let is_free = |id: &String, taken: &BTreeSet<String>| {
        !id.is_empty() && !taken.contains(id) && !known.voices.values().any(|known| known == id)
    };
    let words = || name.split_whitespace();
    let is_acronym = words().count() == 1;
    let surname = slug(words().next_back().unwrap_or_default(), 3);
    let body = words().count() > 3;
    let candidates =
        [if body && !is_acronym { slug(name, 3) } else { surname.clone() }, slug(name, 4), slug(name, 6)];
    let id = candidates.into_iter().find(|id| is_free(id, taken));
    let id = id.unwrap_or_else(|| {
        let numbered =
            (2..).map(|number| format!("{}-{number}", if surname.is_empty() { "voice" } else { &surname }));
        numbered.into_iter().find(|id| is_free(id, taken)).unwrap_or_default()
    });
    taken.insert(id.clone());
    id
}

/// An id for the source: the first author's and the year; the map's where the text lacks one of them.
fn source_id(id: &str, authors: &[(String, String)], published: Option<&str>, known: &Known) -> String {
    let year = published
        .and_then(|day| day.get(..4))
        .filter(|year| year.chars().all(|digit| digit.is_ascii_digit()));
    let first = match (authors.first(), year) {
        (Some((author, _)), Some(year)) => format!("{author}-{year}"),
        _ => id.to_owned(),
    };
    let numbered = std::iter::once(first.clone()).chain((2..).map(|number| format!("{first}-{number}")));
    let mut free = numbered.into_iter().filter(|id| !known.sources.contains(id));
    free.next().unwrap_or(first)
}

/// The words of a text as an id, so many at most; empty where none of its letters can stand in one.
fn slug(text: &str, most: usize) -> String {
    // Accents are left out, and letters that have no plain one in them.
    let plain: String = text.nfd().filter(|letter| letter.is_ascii() || letter.is_whitespace()).collect();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(str::to_ascii_lowercase).take(most);
    let id = words.collect::<Vec<_>>().join("-");
    if syntax::is_id(&id) { id } else { String::new() }
}

/// The first words of a paragraph, as the library gives them: as they stand, without a mark of omission.
fn beginning(paragraph: &str) -> String {
    on_one_line(anchor(paragraph).trim_end_matches(" …"))
}

/// An id as a title: “Rent caps” for `rent-caps`.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Words on one line, as comments need them: no line ends, and nothing that turns the direction of writing.
fn on_one_line(text: &str) -> String {
    let is_plain = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    let words: Vec<String> =
        text.split_whitespace().map(|word| word.chars().filter(is_plain).collect()).collect();
    words.join(" ")
}

/// A text in quotes as RON reads it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
