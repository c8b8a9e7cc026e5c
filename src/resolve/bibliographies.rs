//! Sources from bibliographies: those entries that a map or a library names, joined with what the library says.
//!
//! The library's fields go before those of a bibliography, which fill what it leaves out.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Resolver;
use super::library::twice;
use crate::diagnostic::message;
use crate::model::Place;
use crate::source::FileId;
use crate::syntax::near::kebab_case;
use crate::syntax::written::{self, Item, Person, Reference, Source};

/// What bibliographies say of the sources that are named.
#[derive(Debug, Default)]
pub(super) struct References {
    /// By id, and where it stands.
    used: BTreeMap<Box<str>, (Place, Reference)>,
    /// The ids of all entries, for names that are misspelt.
    pub(super) ids: Vec<Box<str>>,
}

impl Resolver<'_> {
    /// Keeps the entries that a map or a library names; of two of one id the first.
    pub(super) fn shelve_bibliographies(
        &mut self,
        bibliographies: Vec<(FileId, written::Bibliography)>,
        libraries: &[(FileId, written::Library)],
        maps: &[(FileId, written::Map)],
    ) {
        if bibliographies.is_empty() {
            return;
        }
        let named = named(libraries, maps);
        let mut seen: HashMap<Box<str>, Place> = HashMap::new();
        for (file, bibliography) in bibliographies {
            for Item { node, key, value } in bibliography.entries {
                let place = Place { file, node };
                if let Some(&first) = seen.get(&key) {
                    let (span, first) = (self.at(place).span(), self.at(first).span());
                    let finding = twice(message!("source"), &key, span, first);
                    self.diagnostics.push(finding);
                    continue;
                }
                seen.insert(key.clone(), place);
                self.references.ids.push(key.clone());
                if named.contains(&*key) {
                    self.references.used.insert(key, (place, value));
                }
            }
        }
    }

    /// Adds what bibliographies say to sources and voices: whole sources to those of the libraries, and fields and
    /// authors to sources of the same id.
    pub(super) fn add_references(
        &mut self,
        sources: &mut Vec<(Place, Item<Source>)>,
        voices: &mut Vec<(Place, Item<written::Voice>)>,
    ) {
        let mut used = std::mem::take(&mut self.references.used);
        if used.is_empty() {
            return;
        }
        let mut people = People::of(voices);
        for (_, item) in sources.iter_mut() {
            if let Some((place, reference)) = used.remove(&item.key) {
                let filled = people.source(reference, place, voices);
                fill(&mut item.value, filled);
            }
        }
        for (id, (place, reference)) in used {
            let value = people.source(reference, place, voices);
            let item = Item { node: place.node, key: id, value };
            self.shelve(place.file, vec![item], message!("source"), |shelves| shelves.sources(), sources);
        }
        for (place, item) in voices.iter().skip(people.known) {
            self.shelves.voices().add(item.key.clone(), *place);
        }
    }
}

/// The ids of sources that libraries and maps name.
fn named<'w>(
    libraries: &'w [(FileId, written::Library)],
    maps: &'w [(FileId, written::Map)],
) -> HashSet<&'w str> {
    let mut named = HashSet::new();
    for (_, library) in libraries {
        for item in &library.sources {
            named.insert(&*item.key);
            named.extend(item.value.derived_from.iter().map(|id| &**id));
        }
    }
    for (_, map) in maps {
        named.extend(map.source.iter().map(|item| &*item.value));
        for claim in map.claims.iter().map(|item| &item.value) {
            named.extend(claim.source.as_deref());
            named.extend(claim.said.iter().filter_map(|said| said.source.as_deref()));
        }
    }
    named
}

/// Fills what a source leaves out.
fn fill(own: &mut Source, from: Source) {
    fn or<T>(own: &mut Option<T>, from: Option<T>) {
        if own.is_none() {
            *own = from;
        }
    }
    if own.editors.is_empty() {
        own.editors = from.editors;
    }
    if own.translators.is_empty() {
        own.translators = from.translators;
    }
    or(&mut own.authors, from.authors);
    or(&mut own.kind, from.kind);
    let texts = [
        (&mut own.title, from.title),
        (&mut own.outlet, from.outlet),
        (&mut own.published, from.published),
        (&mut own.doi, from.doi),
        (&mut own.url, from.url),
        (&mut own.series, from.series),
        (&mut own.volume, from.volume),
        (&mut own.issue, from.issue),
        (&mut own.number, from.number),
        (&mut own.edition, from.edition),
        (&mut own.pages, from.pages),
        (&mut own.publisher, from.publisher),
        (&mut own.place, from.place),
        (&mut own.accessed, from.accessed),
        (&mut own.language, from.language),
    ];
    for (own, from) in texts {
        or(own, from);
    }
}

/// The voices by their names, in lower case.
struct People {
    by_name: HashMap<String, Box<str>>,
    taken: HashSet<Box<str>>,
    /// By what ids were made of: the number to try next.
    numbers: HashMap<String, usize>,
    /// How many voices libraries have.
    known: usize,
}

impl People {
    fn of(voices: &[(Place, Item<written::Voice>)]) -> People {
        let mut by_name = HashMap::new();
        for (_, item) in voices {
            let names = std::iter::once(&item.value.name).chain(&item.value.aliases);
            for name in names {
                by_name.entry(plain(name)).or_insert_with(|| item.key.clone());
            }
        }
        let taken = voices.iter().map(|(_, item)| item.key.clone()).collect();
        People { by_name, taken, numbers: HashMap::new(), known: voices.len() }
    }

    /// A reference as a source, whose people are voices.
    fn source(
        &mut self,
        reference: Reference,
        place: Place,
        voices: &mut Vec<(Place, Item<written::Voice>)>,
    ) -> Source {
        let Reference { source, authors, editors, translators } = reference;
        let mut ids = |people: Vec<Person>| -> Vec<Box<str>> {
            people.into_iter().map(|one| self.voice(one, place, voices)).collect()
        };
        let authors = ids(authors);
        Source {
            // Where an entry names nobody, nobody said that there is no byline.
            authors: (!authors.is_empty()).then_some(authors),
            editors: ids(editors),
            translators: ids(translators),
            ..source
        }
    }

    /// The voice of somebody's name, a new one where there is none.
    fn voice(
        &mut self,
        person: Person,
        place: Place,
        voices: &mut Vec<(Place, Item<written::Voice>)>,
    ) -> Box<str> {
        if let Some(id) = self.by_name.get(&plain(&person.name)) {
            return id.clone();
        }
        let base = kebab_case(&person.name);
        let base = if base.is_empty() { "author".to_owned() } else { base };
        let number = self.numbers.entry(base.clone()).or_insert(1);
        let mut id = base.clone();
        while self.taken.contains(&*id) {
            *number += 1;
            id = format!("{base}-{number}");
        }
        let id: Box<str> = id.into();
        self.taken.insert(id.clone());
        self.by_name.insert(plain(&person.name), id.clone());
        let value =
            written::Voice { name: person.name, family: Some(person.family), ..written::Voice::default() };
        voices.push((place, Item { node: place.node, key: id.clone(), value }));
        id
    }
}

/// A name as names are compared: its words in lower case.
fn plain(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
