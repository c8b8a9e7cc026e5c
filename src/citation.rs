//! Sources as style manuals have them printed: a note and an entry of the bibliography for each, in any CSL style.
//!
//! What comes back is pieces of text with what is italic and what is a link. The media escape them by rules of
//! their own, so that no markup of a library or of a style ever reaches a page.

use hayagriva::citationberg::json;
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, StyleClass};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChildren};
use schemars::JsonSchema;
use serde::Serialize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

use crate::language::Language;
use crate::model::{Debate, SourceId};
use crate::period::Period;

pub mod bibtex;
mod date;
mod item;
mod kept;
pub mod name;
mod pieces;
pub mod style;

pub use style::Style;

use item::Reference;
use kept::Kept;

/// A source as it is cited.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Cite {
    /// In full, to stand in a sentence or a note: the note where the style is one of notes, else the same as the
    /// entry; without a full stop at the end.
    pub note: Vec<Piece>,
    /// As an entry of the bibliography, with the punctuation at its end.
    pub entry: Vec<Piece>,
}

/// A piece of a citation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether it is italic, as titles of books are.
    pub italic: bool,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is in small capitals.
    pub small_caps: bool,
    /// The address on the web that it leads to.
    pub href: Option<String>,
}

/// An argument map, to be cited itself.
#[derive(Clone, Debug, Default)]
pub struct MapTitle<'a> {
    /// Its title.
    pub title: &'a str,
    /// Who wrote it down.
    pub encoder: Option<&'a str>,
    /// When.
    pub on: Option<&'a Period>,
    /// What the corpus that it belongs to is called.
    pub corpus: Option<&'a str>,
    /// Where it is found on the web.
    pub url: Option<&'a str>,
}

/// The citations of a corpus, each made when it is first asked for.
pub struct Citations<'a> {
    debate: &'a Debate,
    printer: Printer<'a>,
    cites: Vec<OnceLock<Cite>>,
    /// Those of an earlier run.
    kept: Option<Kept>,
}

impl<'a> Citations<'a> {
    /// The citations of a debate's sources in a style and a language.
    pub fn of(debate: &'a Debate, style: &Style, language: &'a Language) -> Citations<'a> {
        let cites = debate.library().sources.iter().map(|_| OnceLock::new()).collect();
        Citations { debate, printer: Printer::new(style, language), cites, kept: None }
    }

    /// Takes in what [`Citations::written`] gave in an earlier run of the program that these words tell from others.
    pub fn recall(&mut self, program: &str, written: String) {
        let Printer { style, language, .. } = &self.printer;
        self.kept = Some(Kept::recalled(program, style, language, written));
    }

    /// The citations of the sources and of some maps, as far as they are known, as a text to be kept until the next
    /// run; nothing where nothing was recalled or none was asked for.
    pub fn written<'m>(
        &self,
        maps: impl Iterator<Item = (MapTitle<'m>, Option<&'m Cite>)>,
    ) -> Option<String> {
        let sources = (0..).map(SourceId).zip(&self.cites);
        let sources = sources.map(|(id, cite)| (item::of_source(self.debate, id), cite.get()));
        let maps = maps.map(|(map, cite)| (item::of_map(&map, self.printer.language), cite));
        self.kept.as_ref()?.written(sources.chain(maps))
    }

    /// How a source is cited.
    pub fn cite(&self, source: SourceId) -> &Cite {
        self.cites[source.index()].get_or_init(|| self.print(&item::of_source(self.debate, source)))
    }

    /// A source in words that no style changes: its title as it is written, and its date in the words that are given.
    pub fn plainly(&self, source: SourceId, published: Option<String>) -> Cite {
        self.printer.plain(&item::of_source(self.debate, source), published)
    }

    /// How a map is cited.
    pub fn cite_map(&self, map: &MapTitle) -> Cite {
        self.print(&item::of_map(map, self.printer.language))
    }

    fn print(&self, reference: &Reference) -> Cite {
        let known = self.kept.as_ref().and_then(|kept| kept.cite(reference));
        known.unwrap_or_else(|| self.printer.print(reference))
    }
}

/// A style in a language, made ready when something is first printed in it.
struct Printer<'a> {
    style: Style,
    language: &'a Language,
    ready: OnceLock<Ready>,
}

/// What hayagriva needs for every citation.
struct Ready {
    style: Arc<IndependentStyle>,
    locale: Option<LocaleCode>,
    terms: Vec<Locale>,
}

impl<'a> Printer<'a> {
    fn new(style: &Style, language: &'a Language) -> Printer<'a> {
        Printer { style: style.clone(), language, ready: OnceLock::new() }
    }

    fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| {
            let (locale, terms) = style::terms(&self.language.tag());
            let (style, own) = self.style.get();
            Ready { style, locale: own.or(locale), terms }
        })
    }

    fn print(&self, reference: &Reference) -> Cite {
        let (item, date) = reference.csl(self.language);
        let Some((note, entry)) = self.formatted(&item) else { return self.plain(reference, None) };
        let is_unmarked = |circa: &json::Item| {
            // A style that has no mark for dates that are not sure prints the same without.
            let certain = date::as_certain(circa);
            self.formatted(&certain).is_some_and(|(_, same)| same == entry)
        };
        let (note, entry) = match date.doubtful {
            Some(year) if is_unmarked(&item) => {
                let (item, words) = date::as_words(&item, format!("[{year}?]"));
                match self.formatted(&item) {
                    Some(formatted) => (words.fill(formatted.0), words.fill(formatted.1)),
                    None => (note, entry),
                }
            }
            _ => (date.words.fill(note), date.words.fill(entry)),
        };
        let entry = pieces::tidy(entry, &reference.texts());
        let note = pieces::without_stop(pieces::tidy(note, &reference.texts()));
        let note = if self.is_of_notes() { pieces::with_comma(note) } else { note };
        match (pieces::length(&note), pieces::length(&entry)) {
            (0, 0) => self.plain(reference, None),
            (0, _) => Cite { note: pieces::without_stop(entry.clone()), entry },
            (_, 0) => Cite { entry: pieces::with_stop(note.clone()), note },
            _ => Cite { note, entry },
        }
    }

    fn is_of_notes(&self) -> bool {
        self.ready().style.settings.class == StyleClass::Note
    }

    /// Note and entry as the style has them; nothing where it breaks on what it is given.
    fn formatted(&self, item: &json::Item) -> Option<(Vec<Piece>, Vec<Piece>)> {
        let Ready { style, locale, terms } = self.ready();
        let made = catch_unwind(AssertUnwindSafe(|| {
            let mut driver = BibliographyDriver::new();
            let cited = vec![CitationItem::with_entry(item)];
            driver.citation(CitationRequest::new(cited, style, locale.clone(), terms, Some(1)));
            driver.finish(BibliographyRequest::new(style, locale.clone(), terms))
        }));
        // A style is somebody else's program, and what breaks in it must not take the page with it.
        let made = made.ok()?;
        let note = made.citations.into_iter().next().map(|made| made.citation).unwrap_or_default();
        let entry = made.bibliography.and_then(|made| made.items.into_iter().next());
        let entry = entry.map(|made| made.content).unwrap_or_else(|| note.clone());
        let in_full = |note: ElemChildren| if self.is_of_notes() { note } else { entry.clone() };
        Some((pieces::of(&in_full(note)), pieces::of(&entry)))
    }

    /// A citation where the style has none: names, title, outlet, date and address.
    fn plain(&self, reference: &Reference, published: Option<String>) -> Cite {
        let entry = reference.plain(self.language, published);
        Cite { note: pieces::without_stop(entry.clone()), entry }
    }
}
