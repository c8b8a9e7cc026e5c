//! Sources, voices, measures, terms and schemes: what the maps of a corpus share.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::names::sorted_nearest;
use super::{Resolver, rules};
use crate::diagnostic::{Diagnostic, Message, Thing, Value, message};
use crate::model::{
    Allowed, Library, Measure, MeasureId, Place, Rate, Scheme, SchemeId, Source, SourceId, Term, Voice,
    VoiceId, builtin_schemes,
};
use crate::source::{FileId, Span};
use crate::syntax::near::kebab_case;
use crate::syntax::rules as syntax_rules;
use crate::syntax::tape::NodeId;
use crate::syntax::written::{self, Item};

/// Where each shared thing stands, by name.
#[derive(Debug, Default)]
pub(super) struct Shelves {
    sources: Shelf,
    voices: Shelf,
    measures: Shelf,
    terms: Shelf,
    schemes: Shelf,
    /// Each term's senses.
    senses: Vec<Vec<Box<str>>>,
}

/// The things of one kind by name: their numbers and places.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    numbers: HashMap<Box<str>, u32>,
    places: Vec<Place>,
}

impl Shelf {
    /// Puts a thing behind the others.
    pub(super) fn add(&mut self, id: Box<str>, place: Place) {
        self.numbers.insert(id, self.places.len() as u32);
        self.places.push(place);
    }
}

impl Shelves {
    pub(super) fn sources(&mut self) -> &mut Shelf {
        &mut self.sources
    }

    pub(super) fn voices(&mut self) -> &mut Shelf {
        &mut self.voices
    }
}

impl Resolver<'_> {
    /// All libraries of the corpus as one, and all schemes, the corpus's own first.
    pub(super) fn library(
        &mut self,
        libraries: Vec<(FileId, written::Library)>,
        schemes: Vec<(FileId, written::Schemes)>,
    ) -> (Library, Vec<Scheme>) {
        let schemes = self.schemes(schemes);
        let (mut sources, mut voices, mut measures, mut terms) = (vec![], vec![], vec![], vec![]);
        let mut allowed = vec![];
        for (file, library) in libraries {
            self.shelve(
                file,
                library.sources,
                message!("source"),
                |shelves| &mut shelves.sources,
                &mut sources,
            );
            self.shelve(file, library.voices, message!("voice"), |shelves| &mut shelves.voices, &mut voices);
            self.shelve(
                file,
                library.measures,
                message!("measure"),
                |shelves| &mut shelves.measures,
                &mut measures,
            );
            self.shelve(file, library.terms, message!("term"), |shelves| &mut shelves.terms, &mut terms);
            allowed
                .extend(library.allow.into_iter().map(|item| (Place { file, node: item.node }, item.value)));
        }
        self.add_references(&mut sources, &mut voices);
        self.shelves.senses = terms.iter().map(|(_, item)| item.value.keys().cloned().collect()).collect();
        let library = Library {
            voices: voices.into_iter().map(|(place, item)| self.shelved_voice(place, item)).collect(),
            sources: sources.into_iter().map(|(place, item)| self.shelved_source(place, item)).collect(),
            measures: measures.into_iter().map(|(place, item)| self.shelved_measure(place, item)).collect(),
            terms: terms
                .into_iter()
                .map(|(place, item)| Term { id: item.key, place, senses: item.value.into_iter().collect() })
                .collect(),
            allowed: allowed
                .into_iter()
                .filter_map(|(place, written)| self.shelved_allowance(place, written))
                .collect(),
        };
        (library, schemes)
    }

    /// Gives numbers to the things of one kind; of two with one name the first is kept.
    pub(super) fn shelve<T>(
        &mut self,
        file: FileId,
        items: Vec<Item<T>>,
        what: Message,
        shelf: impl Fn(&mut Shelves) -> &mut Shelf,
        things: &mut Vec<(Place, Item<T>)>,
    ) {
        for item in items {
            let place = Place { file, node: item.node };
            let shelf = shelf(&mut self.shelves);
            if let Some(&first) = shelf.numbers.get(&item.key) {
                let first = shelf.places[first as usize];
                let (span, first) = (self.at(place).span(), self.at(first).span());
                self.diagnostics.push(twice(what.clone(), &item.key, span, first));
                continue;
            }
            shelf.add(item.key.clone(), place);
            things.push((place, item));
        }
    }

    fn shelved_source(&mut self, place: Place, item: Item<written::Source>) -> Source {
        let documents = self.documents;
        let at = |field: &'static str, index| {
            documents.at(place.file, place.node).field(field).index(index).span()
        };
        let authors = item.value.authors.as_ref().map(|names| {
            let names = names.iter().enumerate();
            names.filter_map(|(index, name)| self.voice(name, || at("authors", index))).collect()
        });
        let originals = item.value.derived_from.iter().enumerate();
        let derived_from =
            originals.filter_map(|(index, name)| self.source(name, || at("derived_from", index))).collect();
        let block = || documents.at(place.file, place.node);
        let published = self.period(item.value.published.clone(), || block().field("published").span());
        let accessed = self.period(item.value.accessed.clone(), || block().field("accessed").span());
        let mut people = |field: &'static str, names: &[Box<str>]| {
            let names = names.iter().enumerate();
            names.filter_map(|(index, name)| self.voice(name, || at(field, index))).collect()
        };
        let editors = people("editors", &item.value.editors);
        let translators = people("translators", &item.value.translators);
        let details = item.value;
        Source {
            id: item.key,
            place,
            authors,
            editors,
            translators,
            derived_from,
            published,
            accessed,
            details,
        }
    }

    fn shelved_voice(&mut self, place: Place, item: Item<written::Voice>) -> Voice {
        let documents = self.documents;
        let span = || documents.at(place.file, place.node).field("died").span();
        let died = self.period(item.value.died.clone(), span);
        Voice { id: item.key, place, died, details: item.value }
    }

    fn shelved_measure(&mut self, place: Place, item: Item<written::Measure>) -> Measure {
        let documents = self.documents;
        let counted_by = item.value.counted_by.as_ref().and_then(|voice| {
            self.voice(voice, || documents.at(place.file, place.node).field("counted_by").span())
        });
        let part_of = item.value.part_of.as_ref().and_then(|whole| {
            self.measure(whole, || documents.at(place.file, place.node).field("part_of").span())
        });
        let rate = item.value.rate.as_ref().and_then(|rate| self.rate(place, rate));
        Measure { id: item.key, place, counted_by, part_of, rate, details: item.value }
    }

    fn rate(&mut self, place: Place, rate: &written::Rate) -> Option<Rate> {
        let documents = self.documents;
        let at = |field: &str| documents.at(place.file, place.node).field("rate").field(field).span();
        let of = self.measure(&rate.of, || at("of"));
        let per = self.measure(&rate.per, || at("per"));
        let each = rate.each.map_or(Decimal::ONE, |each| each.0);
        if each <= Decimal::ZERO {
            let message = message!(
                "a rate is for each so many, and not for each {number}",
                number = Value::number(each)
            );
            let finding = Diagnostic::new(&syntax_rules::WRONG_TYPE, at("each"), message);
            self.diagnostics.push(finding.hint("write a number above zero, such as 1000"));
            return None;
        }
        Some(Rate { of: of?, per: per?, each })
    }

    fn shelved_allowance(&mut self, place: Place, written: written::Allow) -> Option<Allowed> {
        let written::Allow { check, at, because } = written;
        if let Some(name) = &at {
            let shelves = &self.shelves;
            let shelves = [&shelves.sources, &shelves.voices, &shelves.measures, &shelves.terms];
            if !shelves.iter().any(|shelf| shelf.numbers.contains_key(name)) {
                if !self.documents.was_broken_anywhere(name) {
                    let message = message!(
                        "no source, voice, measure or term is called {name}",
                        name = Value::code(name)
                    );
                    let span = self.at(place).field("at").span();
                    let finding = Diagnostic::new(&rules::UNKNOWN_NAME, span, message);
                    let known = || shelves.iter().flat_map(|shelf| shelf.numbers.keys());
                    let near = self.names.may_search().then(|| sorted_nearest(name, known().map(|id| &**id)));
                    self.diagnostics.push(match near.flatten() {
                        Some(near) => finding.hint(format!("did you mean `{near}`?")),
                        None => finding.hint("name what the finding is about as the library does"),
                    });
                }
                return None;
            }
        }
        Some(Allowed { check, at, because, place })
    }

    /// The schemes by name; one of the corpus takes the place of the program's of the same name.
    fn schemes(&mut self, written: Vec<(FileId, written::Schemes)>) -> Vec<Scheme> {
        let own = written.into_iter().flat_map(|(file, schemes)| {
            schemes.schemes.into_iter().map(move |item| (Some(Place { file, node: item.node }), item.value))
        });
        let builtin = builtin_schemes().into_iter().map(|scheme| (None, scheme));
        let mut schemes: Vec<Scheme> = Vec::new();
        let mut places: Vec<Option<Place>> = Vec::new();
        for (place, details) in own.chain(builtin) {
            if let Some(&first) = self.shelves.schemes.numbers.get(&details.id) {
                if let (Some(place), Some(first)) = (place, places[first as usize]) {
                    let (span, first) =
                        (self.at(place).field("id").span(), self.at(first).field("id").span());
                    self.diagnostics.push(twice(message!("scheme"), &details.id, span, first));
                }
                continue;
            }
            self.shelves.schemes.numbers.insert(details.id.clone(), schemes.len() as u32);
            places.push(place);
            schemes.push(Scheme { builtin: place.is_none(), details });
        }
        // An alias never hides a name.
        for (number, scheme) in schemes.iter().enumerate() {
            for alias in &scheme.details.aliases {
                self.shelves.schemes.numbers.entry(alias.clone()).or_insert(number as u32);
            }
        }
        schemes
    }

    /// The source of a name.
    pub(super) fn source(&mut self, name: &str, span: impl Fn() -> Span) -> Option<SourceId> {
        self.shelved(name, message!("source"), span, |shelves| &shelves.sources).map(SourceId)
    }

    /// The voice of a name.
    pub(super) fn voice(&mut self, name: &str, span: impl Fn() -> Span) -> Option<VoiceId> {
        self.shelved(name, message!("voice"), span, |shelves| &shelves.voices).map(VoiceId)
    }

    /// The measure of a name.
    pub(super) fn measure(&mut self, name: &str, span: impl Fn() -> Span) -> Option<MeasureId> {
        self.shelved(name, message!("measure"), span, |shelves| &shelves.measures).map(MeasureId)
    }

    /// The scheme of a name, alias or everyday label.
    pub(super) fn scheme(&mut self, name: &str, span: impl Fn() -> Span) -> Option<SchemeId> {
        // Labels as people write them, "cause–effect" or "Practical reasoning", are found by their words.
        let label = kebab_case(name);
        let name = if self.shelves.schemes.numbers.contains_key(&*label) { &label } else { name };
        self.shelved(name, message!("scheme"), span, |shelves| &shelves.schemes).map(SchemeId)
    }

    /// Whether a term has a sense; if not, that is reported. `span` gives the mark of the term or of the sense.
    pub(super) fn has_sense(&mut self, term: &str, sense: &str, span: impl Fn(bool) -> Span) -> bool {
        let number = self.shelved(term, message!("term"), || span(true), |shelves| &shelves.terms);
        let Some(number) = number else { return false };
        let senses = &self.shelves.senses[number as usize];
        if senses.iter().any(|known| &**known == sense) {
            return true;
        }
        let message = message!(
            "the term {term} has no sense called {name}",
            term = Value::named(Thing::Term, term),
            name = Value::code(sense)
        );
        let finding = Diagnostic::new(&rules::UNKNOWN_NAME, span(false), message);
        self.diagnostics.push(match sorted_nearest(sense, senses.iter().map(|sense| &**sense)) {
            Some(near) => finding.hint(format!("did you mean `{near}`?")),
            None => finding.hint(format!("add the sense to `{term}` in the library's `terms`")),
        });
        false
    }

    /// The id of the first thing on a shelf that is called like this in words.
    fn id_of(&self, name: &str, what: &str, shelf: &Shelf) -> Option<&str> {
        let field = named_by(what);
        let name = name.trim().to_lowercase();
        shelf.places.iter().find_map(|place| {
            let (tape, text) = self.documents.tape(place.file);
            let value = tape.value(tape.field(tape.value(place.node), field, text)?);
            (tape.bare_text(value, text).trim().to_lowercase() == name)
                .then(|| tape.bare_text(NodeId(place.node.0 + 1), text))
        })
    }

    fn shelved(
        &mut self,
        name: &str,
        what: Message,
        span: impl Fn() -> Span,
        shelf: impl Fn(&Shelves) -> &Shelf,
    ) -> Option<u32> {
        if let Some(&number) = shelf(&self.shelves).numbers.get(name) {
            return Some(number);
        }
        if self.documents.was_broken_anywhere(name) {
            return None;
        }
        let message = message!("no {what} is called {name}", what, name = Value::code(name));
        let finding = Diagnostic::new(&rules::UNKNOWN_NAME, span(), message);
        let cited = self.references.ids.iter().filter(|_| what.template() == "source");
        let known = shelf(&self.shelves).numbers.keys().chain(cited).map(|name| &**name);
        let may_search = self.names.may_search();
        if let Some(id) =
            may_search.then(|| self.id_of(name, what.template(), shelf(&self.shelves))).flatten()
        {
            let hint = format!("the {what} of this {} is `{id}`", named_by(what.template()));
            self.diagnostics.push(finding.hint(hint).fix(span(), format!("\"{id}\"")));
            return None;
        }
        let near = may_search.then(|| sorted_nearest(name, known)).flatten();
        self.diagnostics.push(match near {
            Some(near) => finding.hint(format!("did you mean `{near}`?")),
            None if what.template() == "scheme" => {
                finding.hint("leave `scheme` out where none fits: no step needs one")
            }
            None => finding.hint(format!("add it to the `{what}s` of a library, such as `library.ron`")),
        });
        None
    }
}

/// The field that says how people call a thing of this kind.
fn named_by(what: &str) -> &'static str {
    if what == "source" { "title" } else { "name" }
}

pub(super) fn twice(what: Message, name: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::new(
        &syntax_rules::DUPLICATE_NAME,
        span,
        message!("two {what}s are called {name}", what, name = Value::code(name)),
    )
    .label("again here")
    .related(first, "first here")
    .hint("give one of the two another id, or make them one")
}
