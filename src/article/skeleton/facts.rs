//! What is known of an article, and where that is known from.

use std::collections::BTreeSet;

use super::ids::{Known, source_id, voice_id};
use super::on_one_line;
use crate::article::{Article, Meta, Role, anchor};

/// What is known of the article, from its page and its text.
pub(super) struct Facts {
    pub(super) source: String,
    pub(super) title: Option<String>,
    /// Ids and names.
    pub(super) authors: Vec<(String, String)>,
    /// What to say of the authors.
    pub(super) authors_note: String,
    pub(super) outlet: Option<(String, &'static str)>,
    pub(super) published: Option<(String, String)>,
    pub(super) doi: Option<String>,
    pub(super) url: Option<String>,
}

impl Facts {
    pub(super) fn of(id: &str, article: &Article, meta: &Meta, known: &Known) -> Facts {
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
