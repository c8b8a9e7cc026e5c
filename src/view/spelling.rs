//! How terms are spelled: their ids have small letters only, and `pakistan` is Pakistan for readers.

use std::collections::{BTreeMap, BTreeSet};

use super::words::term_name;
use crate::model::Library;

/// How the words of terms are spelled in the texts of a library.
pub(super) struct Spellings {
    /// By word in small letters; nothing where it has a capital nowhere, or not everywhere.
    words: BTreeMap<String, Option<String>>,
}

impl Spellings {
    /// The spellings of a library, in one walk over its glosses, measures and roles.
    pub(super) fn of(library: &Library) -> Spellings {
        let ids = library.terms.iter().flat_map(|term| term.id.split('-'));
        let wanted: BTreeSet<&str> = ids.collect();
        let glosses = library.terms.iter().flat_map(|term| &term.senses).map(|(_, gloss)| &**gloss);
        let measures = library.measures.iter().flat_map(|measure| {
            let details = &measure.details;
            [Some(&details.name), details.population.as_ref(), details.place.as_ref()].into_iter().flatten()
        });
        let roles = library.voices.iter().filter_map(|voice| voice.details.role.as_deref());
        let mut words: BTreeMap<String, Option<String>> = BTreeMap::new();
        for text in glosses.chain(measures.map(|text| &**text)).chain(roles) {
            for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
                let small = word.to_lowercase();
                if !wanted.contains(&*small) {
                    continue;
                }
                // What is written with a small letter anywhere is no name.
                let spelling = (word != small).then(|| word.to_owned());
                let known = words.entry(small).or_insert_with(|| spelling.clone());
                *known = known.take().and(spelling);
            }
        }
        Spellings { words }
    }

    /// A term in words, names with their capitals.
    pub(super) fn term(&self, id: &str) -> String {
        let word = |word| self.words.get(word).and_then(Option::as_deref).unwrap_or(word);
        id.split('-').map(word).collect::<Vec<_>>().join(" ")
    }
}

/// A term as some texts write it, `NATO` and not `nato`; nothing where none has it but at its head, where every word has
/// a capital.
pub(super) fn written<'t>(id: &str, mut texts: impl Iterator<Item = &'t str>) -> Option<String> {
    let name = term_name(id);
    texts.find_map(|text| {
        let places = text.char_indices().map(|(at, _)| at).filter(|&at| at > 0);
        let mut same = places.filter_map(|at| text.get(at..at + name.len()));
        same.find(|part| part.eq_ignore_ascii_case(&name)).map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analyse, source::Sources};

    #[test]
    fn names_have_capitals_and_other_words_have_none() {
        let mut sources = Sources::default();
        let text = r#"Library(
            terms: {
                "pakistan": {"isi": "the army's service, the ISI", "people": "who lives in Pakistan"},
                "isi-men": {"paid": "Men whom it pays; men of the ISI"},
            },
        )"#;
        sources.add("library.ron", text);
        let analysis = analyse(&sources);
        let spellings = Spellings::of(analysis.debate.library());
        assert_eq!(spellings.term("pakistan"), "Pakistan");
        assert_eq!(spellings.term("isi-men"), "ISI men", "a small letter somewhere is enough");
        assert_eq!(spellings.term("never-said"), "never said");
    }

    #[test]
    fn a_term_is_written_as_the_texts_write_it() {
        let texts = ["Islamabad decides.", "Pakistan’s army and NATO decide."];
        assert_eq!(written("nato", texts.into_iter()).as_deref(), Some("NATO"));
        assert_eq!(written("pakistan", texts.into_iter()), None, "it stands at the head");
        assert_eq!(written("ol", ["ÄÖ", "Öl"].into_iter()), None);
    }
}
