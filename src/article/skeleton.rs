//! The beginnings of a map: a commented one, or one made from an article.

use super::{Article, ItemKind, Meta, Role, anchor};
use crate::quote::{Locator, Part, Range, Text};

mod facts;
mod ids;
mod library;
mod map;

use facts::Facts;
use library::library_text;
use map::map_text;

pub use ids::Known;

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
