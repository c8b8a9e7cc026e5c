//! What the head of a web page says of the article on it.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use std::collections::BTreeMap;

/// What a page says of its article where no reader sees it; empty for a text that is no page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The title.
    pub title: Option<String>,
    /// The authors' names.
    pub authors: Vec<String>,
    /// The outlet.
    pub outlet: Option<String>,
    /// The day of publication, as EDTF.
    pub published: Option<String>,
    /// The address.
    pub url: Option<String>,
}

impl Meta {
    /// What a page in HTML says in its head.
    pub fn of(html: &str) -> Meta {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut title = None;
        let mut is_title = false;
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    is_title = name == "title" && title.is_none();
                    let value = |name: &[u8]| {
                        tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).trim().to_owned())
                    };
                    let key = value(b"property").or_else(|| value(b"name")).or_else(|| value(b"itemprop"));
                    if let ("meta", Some(key), Some(content)) = (&*name, key, value(b"content")) {
                        said.entry(key.to_ascii_lowercase()).or_default().push(content);
                    }
                    if (&*name, value(b"rel").as_deref()) == ("link", Some("canonical")) {
                        said.entry("canonical".to_owned()).or_default().extend(value(b"href"));
                    }
                }
                Token::String(text) if is_title => {
                    title = Some(String::from_utf8_lossy(&text).trim().to_owned())
                }
                Token::EndTag(tag) => {
                    is_title = false;
                    if tag.name.as_slice() == b"head" {
                        break;
                    }
                }
                _ => {}
            }
        }
        let first = |keys: &[&str]| {
            let known = keys.iter().filter_map(|key| said.get(*key)?.first());
            known.into_iter().find(|value| !value.is_empty()).cloned()
        };
        let authors = ["author", "citation_author", "article:author", "dc.creator", "byl"]
            .iter()
            .filter_map(|key| said.get(*key));
        // An address is a page about the author, not a name.
        let authors = authors.map(|names| {
            names.iter().filter(|name| !name.contains("://") && !name.is_empty()).cloned().collect::<Vec<_>>()
        });
        let published = first(&[
            "article:published_time",
            "citation_publication_date",
            "datepublished",
            "dc.date",
            "date",
            "pubdate",
        ]);
        Meta {
            title: first(&["og:title", "citation_title", "dc.title"])
                .or(title.filter(|title| !title.is_empty())),
            authors: authors.into_iter().find(|names| !names.is_empty()).unwrap_or_default(),
            outlet: first(&["og:site_name", "citation_journal_title", "dc.publisher"]),
            published: published.as_deref().and_then(day),
            url: first(&["canonical", "og:url"]).filter(|url| url.starts_with("http")),
        }
    }
}

/// The day of a time stamp such as `2024-05-03T06:00:00Z`, or a date in words.
fn day(stamp: &str) -> Option<String> {
    let head: String = stamp.chars().take(10).collect::<String>().replace('/', "-");
    if head.len() == 10 && crate::period::Period::parse(&head).is_ok() {
        return Some(head);
    }
    crate::prose::dates(stamp).into_iter().find_map(|date| match date.reading {
        crate::prose::Reading::Full(edtf) => Some(edtf.to_string()),
        _ => None,
    })
}
