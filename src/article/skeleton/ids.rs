//! The names that a corpus has, and new ones beside them.

use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

use crate::model::Debate;
use crate::syntax;

/// The names that the libraries of a corpus have already.
#[derive(Clone, Debug, Default)]
pub struct Known {
    sources: BTreeSet<String>,
    /// Ids by the fingerprints of the texts.
    pub(super) texts: BTreeMap<String, String>,
    /// Ids by names and aliases.
    pub(super) voices: BTreeMap<String, String>,
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

/// An id for a voice: the surname, or the whole name where that is taken.
pub(super) fn voice_id(name: &str, known: &Known, taken: &mut BTreeSet<String>) -> String {
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
pub(super) fn source_id(
    id: &str,
    authors: &[(String, String)],
    published: Option<&str>,
    known: &Known,
) -> String {
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
