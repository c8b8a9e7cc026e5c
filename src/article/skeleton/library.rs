//! The library of an article: the source, and the voices in it.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::facts::Facts;
use super::ids::{Known, voice_id};
use super::{on_one_line, quoted};
use crate::article::{Article, Item, ItemKind};

/// The library: the article as a source, its authors as voices, and those who speak in it as comments.
pub(super) fn library_text(
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
