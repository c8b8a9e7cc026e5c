//! What an article says that an editor checks one by one.

use std::collections::HashSet;
use std::ops::Range;

use super::{Article, Role};
use crate::prose::{self, Number, Reading};

/// Something in an article to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// What it is.
    pub kind: ItemKind,
}

/// What an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemKind {
    /// A number.
    Figure(Box<Number>),
    /// A date.
    Date(Reading),
    /// Words in quotation marks, three or more.
    Quotation,
    /// Somebody who is said to say something.
    Voice,
    /// Another name, where it stands first.
    Name,
}

/// A passage in quotation marks of fewer words is a term and no quotation.
const SHORTEST_QUOTATION: usize = 3;

/// The items of an article, in the order of the text; of footnotes the figures alone.
pub(super) fn items(article: &Article) -> Vec<Item> {
    let mut items = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    for block in &article.blocks {
        let is_note = block.role == Role::Note;
        if !matches!(block.role, Role::Body | Role::Heading | Role::Standfirst) && !is_note {
            continue;
        }
        let text = article.words(block);
        let at = |span: Range<usize>| block.span.start + span.start..block.span.start + span.end;
        let first = items.len();
        for number in prose::numbers(text) {
            // What a note cites has pages and volumes, which are no figures to check.
            let is_sure = number.kind != prose::NumberKind::Amount || number.currency.is_some();
            if !is_note || is_sure {
                items.push(Item { span: at(number.span.clone()), kind: ItemKind::Figure(Box::new(number)) });
            }
        }
        if !is_note {
            let dates = prose::dates(text).into_iter();
            items.extend(dates.map(|date| Item { span: at(date.span), kind: ItemKind::Date(date.reading) }));
            let quotations = prose::quotations(text).into_iter().map(|quotation| quotation.span);
            let long =
                quotations.filter(|span| text[span.clone()].split_whitespace().count() >= SHORTEST_QUOTATION);
            items.extend(long.map(|span| Item { span: at(span), kind: ItemKind::Quotation }));
            let names = prose::names(text);
            let speakers = speakers(text, &names);
            for (name, speaks) in names.iter().zip(speakers) {
                let is_new = seen.insert(&text[name.span.clone()]);
                if speaks || is_new {
                    let kind = if speaks { ItemKind::Voice } else { ItemKind::Name };
                    items.push(Item { span: at(name.span.clone()), kind });
                }
            }
        }
        items[first..].sort_by_key(|item| (item.span.start, item.span.end));
    }
    items
}

/// Words that tell of saying.
const SAYING: &[&str] = &[
    "said",
    "says",
    "told",
    "tells",
    "argued",
    "argues",
    "warned",
    "warns",
    "wrote",
    "writes",
    "claimed",
    "claims",
    "denied",
    "denies",
    "noted",
    "notes",
    "added",
    "adds",
    "explained",
    "explains",
    "stated",
    "states",
    "insisted",
    "insists",
    "announced",
    "announces",
    "declared",
    "declares",
    "suggested",
    "suggests",
    "reported",
    "reports",
    "asked",
    "asks",
    "replied",
    "recalled",
    "recalls",
    "acknowledged",
    "admitted",
    "admits",
    "alleged",
    "alleges",
    "asserted",
    "asserts",
    "estimated",
    "estimates",
    "described",
    "describes",
    "complained",
    "concluded",
    "concludes",
    "maintains",
    "maintained",
    "contends",
    "contended",
    "accused",
    "observed",
    "observes",
    "called",
    "vowed",
    "testified",
];

/// At most so many bytes lie between a speaker and the word of saying.
const REACH: usize = 200;

/// For each name whether a word of saying goes with it: behind it, at once or past a description between commas;
/// before it at its side; or “according to” before it.
fn speakers(text: &str, names: &[prose::Name]) -> Vec<bool> {
    let lower = text.to_ascii_lowercase();
    let is_speaker = |name: &prose::Name| {
        let before = lower[..name.span.start].trim_end();
        let before = before.strip_suffix("the").map_or(before, str::trim_end);
        let is_source =
            ["according to", "as claimed by", "quoted by"].iter().any(|words| before.ends_with(words));
        let last = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        let is_inverted = SAYING.contains(&last)
            && before[..before.len() - last.len()].trim_end().ends_with(['”', '"', ',', '’', '\'']);
        // “a source close to the ISI said” lets somebody else speak.
        let is_of_another = matches!(
            last,
            "to" | "of" | "by" | "with" | "in" | "from" | "for" | "within" | "at" | "near" | "against"
        );
        let mut end = text.len().min(name.span.end + REACH);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let behind = &lower[name.span.end..end];
        !is_attribute(behind) && (is_source || is_inverted || !is_of_another && says(behind))
    };
    names.iter().map(is_speaker).collect()
}

/// Whether the words behind a name come to one of saying: at once, or past a description between commas.
fn says(behind: &str) -> bool {
    let end = behind.find(['.', '!', '?', ';', ':']).unwrap_or(behind.len());
    let sentence = &behind[..end];
    match sentence.strip_prefix(',') {
        // The description may end in a title within quotation marks.
        Some(described) => described
            .match_indices(',')
            .take(3)
            .any(|(at, _)| begins_with_saying(described[at + 1..].trim_start_matches(['”', '"', '’']))),
        None => begins_with_saying(sentence),
    }
}

/// Whether the word behind a name makes it an attribute: “the Afghan government”.
fn is_attribute(behind: &str) -> bool {
    let word = behind.trim_start().split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    matches!(
        word,
        "government"
            | "authorities"
            | "officials"
            | "military"
            | "police"
            | "army"
            | "ministry"
            | "media"
            | "sources"
            | "leaders"
            | "side"
            | "state"
            | "establishment"
            | "forces"
            | "diplomats"
            | "intelligence"
            | "press"
            | "people"
    )
}

/// Whether a word of saying stands first, or behind words that only time or stress it.
fn begins_with_saying(text: &str) -> bool {
    const BESIDE: [&str; 19] = [
        "has",
        "had",
        "have",
        "also",
        "later",
        "once",
        "even",
        "recently",
        "rightly",
        "again",
        "himself",
        "herself",
        "then",
        "already",
        "repeatedly",
        "often",
        "publicly",
        "openly",
        "who",
    ];
    if !text.starts_with(char::is_whitespace) {
        return false;
    }
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.skip_while(|word| BESIDE.contains(word));
    words.next().is_some_and(|word| SAYING.contains(&word))
}
