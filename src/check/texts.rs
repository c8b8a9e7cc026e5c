//! The texts of the sources of a debate, as far as they are at hand.

use crate::model::{Debate, Source, SourceId};
use crate::quote::{EXTENSIONS, Locator, Text, Unreadable};
use crate::source::{Refusal, Shelf};

/// The text of every source that has one.
#[derive(Debug, Default)]
pub struct Texts {
    /// By the number of the source; empty where no texts are at hand at all.
    texts: Vec<Option<Result<Text, Missing>>>,
    is_at_hand: bool,
}

/// Why a source that names a file has no text.
#[derive(Debug)]
pub enum Missing {
    /// The file could not be had.
    Refused(Refusal),
    /// The file could be had, but not read.
    Unreadable(Unreadable),
}

impl Texts {
    /// The texts of the sources of a debate: the file that a source names, else one that is called as it is.
    pub fn read(debate: &Debate, shelf: &Shelf) -> Texts {
        if shelf.is_empty() {
            return Texts::default();
        }
        let texts = debate.library().sources.iter().map(|source| read(source, shelf)).collect();
        Texts { texts, is_at_hand: true }
    }

    /// Whether there is a folder of texts at all.
    pub fn is_at_hand(&self) -> bool {
        self.is_at_hand
    }

    /// The text of a source.
    pub fn text(&self, source: SourceId) -> Option<&Text> {
        self.texts.get(source.index())?.as_ref()?.as_ref().ok()
    }

    /// All texts with their sources, in the order of the library.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Text)> {
        let sources = (0..self.texts.len() as u32).map(SourceId);
        sources.filter_map(|source| Some((source, self.text(source)?)))
    }

    /// Why a source that names a file has no text.
    pub(super) fn missing(&self, source: SourceId) -> Option<&Missing> {
        self.texts.get(source.index())?.as_ref()?.as_ref().err()
    }
}

/// The text of a source; nothing where it names no file and none is called as it is.
fn read(source: &Source, shelf: &Shelf) -> Option<Result<Text, Missing>> {
    let (name, bytes) = match source.details.text.as_deref() {
        Some(name) => match shelf.read(name) {
            Ok(bytes) => (name.to_owned(), bytes),
            Err(refusal) => return Some(Err(Missing::Refused(refusal))),
        },
        None => EXTENSIONS.iter().find_map(|extension| {
            let name = format!("{}.{extension}", source.id);
            let bytes = shelf.read(&name).ok()?;
            Some((name, bytes))
        })?,
    };
    let text = Text::read(&name, &bytes).map(|mut text| {
        let sections = source.details.sections.iter().filter_map(|section| {
            let locator = Locator::parse(&section.at).ok()?;
            Some((locator, section.begins.as_deref(), section.title.as_deref()))
        });
        text.take_sections(sections);
        text
    });
    Some(text.map_err(Missing::Unreadable))
}
