//! Sources of the library as items of CSL.

use hayagriva::citationberg::json::{Item, NameValue, Value};
use std::collections::BTreeMap;

use super::date::{self, Issued};
use super::name::Name;
use super::pieces::web_address;
use super::{MapTitle, Piece};
use crate::language::Language;
use crate::model::{Debate, SourceId, VoiceId};
use crate::period::Period;
use crate::syntax::written::TextKind;

/// What there is to print of a source or a map.
#[derive(Debug, Default)]
pub(super) struct Reference {
    id: String,
    kind: &'static str,
    title: String,
    authors: Vec<Name>,
    editors: Vec<Name>,
    translators: Vec<Name>,
    published: Option<Period>,
    accessed: Option<Period>,
    /// All else, by what CSL calls it.
    fields: Vec<(&'static str, String)>,
}

/// A source of the library.
pub(super) fn of_source(debate: &Debate, id: SourceId) -> Reference {
    let source = &debate[id];
    let details = &source.details;
    let names = |voices: &[VoiceId]| voices.iter().map(|&voice| name(debate, voice)).collect();
    let url = text(&details.url).and_then(web_address);
    let fields = [
        ("container-title", text(&details.outlet)),
        ("collection-title", text(&details.series)),
        ("volume", text(&details.volume)),
        ("issue", text(&details.issue)),
        ("number", text(&details.number)),
        ("edition", text(&details.edition)),
        ("page", text(&details.pages)),
        ("publisher", text(&details.publisher)),
        ("publisher-place", text(&details.place)),
        ("DOI", text(&details.doi).map(bare_doi)),
        ("URL", url.as_deref()),
        ("language", text(&details.language)),
    ];
    let fields: Vec<_> =
        fields.into_iter().filter_map(|(name, text)| Some((name, text?.to_owned()))).collect();
    let authors: Vec<Name> = names(source.authors.as_deref().unwrap_or_default());
    let has = |name: &str| fields.iter().any(|(field, _)| *field == name);
    let kind = details.kind.unwrap_or_else(|| match () {
        () if has("volume") || has("issue") => TextKind::JournalArticle,
        () if has("container-title") && has("DOI") => TextKind::JournalArticle,
        () if has("container-title") && has("publisher") => TextKind::Chapter,
        () if has("container-title") => TextKind::NewspaperArticle,
        () if has("number") => TextKind::Report,
        () if has("publisher") => TextKind::Book,
        () => TextKind::WebPage,
    });
    Reference {
        id: source.id.to_string(),
        kind: match kind {
            // Of a journal's article without volume and issue Chicago says that it is "ahead of print", which nobody
            // knows.
            TextKind::JournalArticle if !has("volume") && !has("issue") => {
                csl_type(TextKind::MagazineArticle, has("container-title"), !authors.is_empty())
            }
            _ => csl_type(kind, has("container-title"), !authors.is_empty()),
        },
        title: details.title.as_deref().unwrap_or(&source.id).to_owned(),
        authors,
        editors: names(&source.editors),
        translators: names(&source.translators),
        published: source.published.clone(),
        accessed: source.accessed.clone(),
        fields,
    }
}

/// A map as a work of its own.
pub(super) fn of_map(map: &MapTitle, language: &Language) -> Reference {
    let url = map.url.and_then(web_address);
    let fields = [
        ("genre", Some(language.word("citation-map"))),
        ("container-title", map.corpus.map(str::to_owned)),
        ("URL", url),
        ("language", Some(language.tag())),
    ];
    Reference {
        id: "map".to_owned(),
        kind: "webpage",
        title: map.title.to_owned(),
        authors: map.encoder.map(|encoder| Name::of(encoder, None)).into_iter().collect(),
        published: map.on.cloned(),
        fields: fields.into_iter().filter_map(|(name, text)| Some((name, text?))).collect(),
        ..Reference::default()
    }
}

fn name(debate: &Debate, voice: VoiceId) -> Name {
    let details = &debate[voice].details;
    match details.anonymous {
        true => Name::of(&details.name, Some(&details.name)),
        false => Name::of(&details.name, details.family.as_deref()),
    }
}

/// What a field says; nothing where it is empty.
fn text(field: &Option<Box<str>>) -> Option<&str> {
    field.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

/// A DOI without the address that it is often written as.
fn bare_doi(doi: &str) -> &str {
    let starts = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];
    let is_start =
        |start: &&&str| doi.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    starts.iter().find(is_start).map_or(doi, |start| doi[start.len()..].trim_start())
}

/// What CSL calls a kind of text.
///
/// Articles without byline are entries of a blog to it, since styles of the family of Chicago would file them under
/// the newspaper, which hayagriva then takes for the title of a book; and what appeared nowhere is a page of the web.
fn csl_type(kind: TextKind, has_outlet: bool, has_author: bool) -> &'static str {
    match kind {
        TextKind::NewspaperArticle | TextKind::MagazineArticle | TextKind::BlogPost if !has_outlet => {
            "webpage"
        }
        TextKind::NewspaperArticle | TextKind::MagazineArticle if !has_author => "post-weblog",
        TextKind::WebPage if has_outlet && !has_author => "post-weblog",
        TextKind::JournalArticle => "article-journal",
        TextKind::NewspaperArticle => "article-newspaper",
        TextKind::MagazineArticle => "article-magazine",
        TextKind::WebPage => "webpage",
        TextKind::BlogPost => "post-weblog",
        TextKind::Report => "report",
        TextKind::Book => "book",
        TextKind::Chapter => "chapter",
        TextKind::ConferencePaper => "paper-conference",
        TextKind::Thesis => "thesis",
        TextKind::Speech => "speech",
        TextKind::Interview => "interview",
        TextKind::Broadcast => "broadcast",
        TextKind::Law => "legislation",
        TextKind::Dataset => "dataset",
        TextKind::Manuscript => "manuscript",
    }
}

impl Reference {
    /// The item that styles are given.
    pub(super) fn csl(&self, language: &Language) -> (Item, Issued) {
        let mut item = Item(BTreeMap::new());
        let mut set = |name: &str, value: Value| item.0.insert(name.to_owned(), value);
        set("id", Value::String(self.id.clone()));
        set("type", Value::String(self.kind.to_owned()));
        set("title", Value::String(self.title.clone()));
        for (name, text) in &self.fields {
            set(name, Value::String(text.clone()));
        }
        for (role, names) in
            [("author", &self.authors), ("editor", &self.editors), ("translator", &self.translators)]
        {
            let names: Vec<NameValue> = names.iter().map(Name::csl).collect();
            if !names.is_empty() {
                set(role, Value::Names(names));
            }
        }
        if let Some(date) = self.accessed.as_ref().and_then(|accessed| date::simple(accessed.written())) {
            set("accessed", Value::Date(date));
        }
        let issued = match &self.published {
            Some(published) => date::set(&mut item, published, language),
            None => Issued::default(),
        };
        (item, issued)
    }

    /// Its own texts, for what a style changes in them.
    pub(super) fn texts(&self) -> Vec<&str> {
        let fields = self.fields.iter().filter(|(name, _)| !matches!(*name, "URL" | "DOI" | "language"));
        std::iter::once(&*self.title).chain(fields.map(|(_, text)| &**text)).collect()
    }

    /// The reference without any style, its date in the words that are given for it.
    pub(super) fn plain(&self, language: &Language, published: Option<String>) -> Vec<Piece> {
        let field =
            |name: &str| self.fields.iter().find(|(field, _)| *field == name).map(|(_, text)| text.clone());
        let plain = |text: String| Piece { text, ..Piece::default() };
        let names: Vec<String> = self.authors.iter().map(Name::whole).collect();
        let names = if names.is_empty() { String::new() } else { format!("{}, ", names.join(", ")) };
        let quoted = language.say("citation-quoted", &[("title", (&self.title).into())]);
        let mut pieces = vec![plain(format!("{names}{quoted}"))];
        if let Some(outlet) = field("container-title") {
            pieces.extend([plain(", ".to_owned()), Piece { italic: true, ..plain(outlet) }]);
        }
        let written = || self.published.as_ref().map(|published| published.written().to_owned());
        if let Some(published) = published.or_else(written) {
            pieces.push(plain(format!(", {published}")));
        }
        if let Some(url) = field("URL") {
            pieces.extend([plain(", ".to_owned()), Piece { href: Some(url.clone()), ..plain(url) }]);
        }
        pieces.push(plain(".".to_owned()));
        pieces
    }
}
