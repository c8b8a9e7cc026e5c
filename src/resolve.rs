//! From written names to one [`Debate`]: every name finds what it means, or is a diagnostic.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, Value, message};
use crate::model::{ClaimId, Debate, Library, Map, MapId, NameList, Place, Question, Scheme, Side};
use crate::period::Period;
use crate::source::{FileId, Span};
use crate::syntax::tape::NodeId;
use crate::syntax::written::{self, LevelSetting, Written};
use crate::syntax::{Documents, Locus, is_id, near, rules as syntax_rules};

mod bibliographies;
mod claims;
mod library;
mod names;
mod parts;
mod relations;
mod reviews;
pub mod rules;
mod steps;
mod topics;

use bibliographies::References;
use library::Shelves;
use names::{Named, Names};

pub use reviews::{Pronounced, Reviewed};
pub use topics::Topic;

/// What a corpus says of itself.
#[derive(Debug, Default)]
pub struct Settings {
    /// The corpus's title.
    pub title: Option<Box<str>>,
    /// What its maps are about.
    pub topics: Vec<Topic>,
    /// The level of each check that has another than its own, with where that is written.
    pub levels: BTreeMap<Box<str>, (LevelSetting, Place)>,
    /// Language, citation style, texts and house style, as written.
    pub written: Option<written::Corpus>,
    /// The file of that.
    pub file: Option<FileId>,
    /// The house styles in the corpus, in the order of their files.
    pub houses: Vec<(FileId, written::House)>,
}

/// A corpus with its names resolved.
#[derive(Debug, Default)]
pub struct Resolved {
    /// The debate.
    pub debate: Debate,
    /// What the corpus says of itself.
    pub settings: Settings,
    /// The reviews; they never enter the debate.
    pub reviews: Vec<Reviewed>,
    /// What could not be resolved.
    pub diagnostics: Vec<Diagnostic>,
}

/// The debate that the files of a corpus make together.
///
/// `values` are those of [`crate::syntax::parse`], in the same order. Nothing fails: what names nothing is left
/// out and reported, except where it stands in a part of a file that could not be read.
pub fn resolve(documents: &Documents, values: Vec<Option<Written>>) -> Resolved {
    let mut files = Files::default();
    for (index, value) in values.into_iter().enumerate() {
        files.add(FileId(index as u32), value);
    }
    let mut resolver = Resolver {
        documents,
        names: Names::new(documents),
        shelves: Shelves::default(),
        references: References::default(),
        diagnostics: Vec::new(),
    };
    let mut settings = Settings { houses: files.houses, ..resolver.settings(files.corpora) };
    resolver.shelve_bibliographies(files.bibliographies, &files.libraries, &files.maps);
    let (library, schemes) = resolver.library(files.libraries, files.schemes);
    let debate = resolver.debate(files.maps, library, schemes);
    let reviews = resolver.reviews(files.reviews);
    settings.topics = resolver.topics(&settings);
    Resolved { debate, settings, reviews, diagnostics: resolver.diagnostics }
}

/// The files by what they hold.
#[derive(Default)]
struct Files {
    maps: Vec<(FileId, written::Map)>,
    libraries: Vec<(FileId, written::Library)>,
    bibliographies: Vec<(FileId, written::Bibliography)>,
    corpora: Vec<(FileId, written::Corpus)>,
    schemes: Vec<(FileId, written::Schemes)>,
    houses: Vec<(FileId, written::House)>,
    reviews: Vec<(FileId, written::Review)>,
}

impl Files {
    fn add(&mut self, file: FileId, value: Option<Written>) {
        match value {
            Some(Written::Map(map)) => self.maps.push((file, *map)),
            Some(Written::Library(library)) => self.libraries.push((file, *library)),
            Some(Written::Bibliography(bibliography)) => self.bibliographies.push((file, bibliography)),
            Some(Written::Corpus(corpus)) => self.corpora.push((file, *corpus)),
            Some(Written::Schemes(schemes)) => self.schemes.push((file, *schemes)),
            Some(Written::House(house)) => self.houses.push((file, *house)),
            Some(Written::Review(review)) => self.reviews.push((file, *review)),
            None => {}
        }
    }
}

/// The state of resolving: what names mean, and what was found.
struct Resolver<'s> {
    documents: &'s Documents<'s>,
    names: Names<'s>,
    shelves: Shelves,
    /// What bibliographies say of the sources that are named.
    references: References,
    diagnostics: Vec<Diagnostic>,
}

impl<'s> Resolver<'s> {
    /// What the corpus file of the corpus says. Folders below may hold corpora of their own, whose files say nothing of
    /// the whole.
    fn settings(&mut self, corpora: Vec<(FileId, written::Corpus)>) -> Settings {
        let sources = self.documents.sources();
        let depth = |file: FileId| sources.file(file).path().components().count();
        let Some((file, corpus)) = corpora.into_iter().min_by_key(|&(file, _)| (depth(file), file)) else {
            return Settings::default();
        };
        let mut settings = Settings { title: corpus.title.clone(), file: Some(file), ..Settings::default() };
        for level in &corpus.levels {
            let place = Place { file, node: level.node };
            settings.levels.entry(level.key.clone()).or_insert((level.value, place));
        }
        settings.written = Some(corpus);
        settings
    }

    fn debate(
        &mut self,
        written: Vec<(FileId, written::Map)>,
        library: Library,
        schemes: Vec<Scheme>,
    ) -> Debate {
        let (mut maps, mut written) = self.name_maps(written);
        let mut claim_count = 0;
        for ((map, names), (file, written)) in maps.iter_mut().zip(&mut self.names.in_map).zip(&written) {
            let first = claim_count;
            for item in &written.claims {
                let key = NodeId(item.node.0 + 1);
                let text = self.documents.sources().file(*file).text();
                let name = self.documents.document(*file).tape.bare_text(key, text);
                names.insert(name, Named::Claim(ClaimId(claim_count)));
                claim_count += 1;
            }
            map.claims = first..claim_count;
        }
        let drafts = self.drafts(&maps, &mut written);
        let steps = self.steps(drafts, &mut maps, &schemes);
        let mut claims = Vec::with_capacity(claim_count as usize);
        for (index, (file, written)) in written.into_iter().enumerate() {
            let id = MapId(index as u32);
            self.describe(id, file, &written, &mut maps[index]);
            self.relations(id, file, &written, &steps.numbers, &mut maps[index]);
            claims.extend(self.claims(id, file, written.claims, &maps[index], &library));
        }
        self.note_loose_ends(&mut maps);
        Debate::new(maps, claims, steps.steps, library, schemes)
    }

    /// Marks the maps of which something could not be taken in: what seems to be missing there may only be misspelt.
    fn note_loose_ends(&self, maps: &mut [Map]) {
        let left_out =
            [&rules::UNKNOWN_NAME, &rules::NO_PREMISES, &rules::CIRCULAR_TARGET, &rules::TOO_MANY_CONTRARIES];
        let is_loose = |finding: &&Diagnostic| left_out.iter().any(|rule| rule.code == finding.rule.code);
        let loose: BTreeSet<FileId> =
            self.diagnostics.iter().filter(is_loose).map(|finding| finding.span.file).collect();
        for map in maps.iter_mut().filter(|map| loose.contains(&map.place.file)) {
            map.incomplete = true;
        }
    }

    /// The maps by their ids; of two of one id the first. Their claims and steps are still to come.
    fn name_maps(&mut self, written: Vec<(FileId, written::Map)>) -> (Vec<Map>, Vec<(FileId, written::Map)>) {
        let (mut maps, mut kept): (Vec<Map>, Vec<(FileId, written::Map)>) = (Vec::new(), Vec::new());
        let mut by_id: HashMap<String, Place> = HashMap::new();
        for (file, written) in written {
            let place = Place { file, node: NodeId(0) };
            let span = self.at(place).span();
            let id = self.documents.sources().file(file).stem();
            if !is_id(&id) {
                let slug = near::kebab_case(&id);
                let message = message!(
                    "the map's name, taken from its file, is not in kebab-case: {name}",
                    name = Value::code(&id)
                );
                self.diagnostics.push(
                    Diagnostic::new(&syntax_rules::BAD_ID, span, message).hint(format!(
                        "call the file `{}.ron`",
                        if slug.is_empty() { "my-map" } else { &slug }
                    )),
                );
            }
            if let Some(&first) = by_id.get(&*id) {
                let first = self.at(first).span();
                self.diagnostics.push(
                    Diagnostic::new(
                        &syntax_rules::DUPLICATE_NAME,
                        span,
                        message!("two maps are called {name}", name = Value::code(&id)),
                    )
                    .label("again here")
                    .related(first, "first here")
                    .hint("a map is called as its file is: rename one of the files"),
                );
                continue;
            }
            let number = MapId(maps.len() as u32);
            self.names.maps.insert(self.stem(file), number);
            self.names.files.push(file);
            self.names.in_map.push(HashMap::with_capacity(written.claims.len()));
            maps.push(blank_map(&id, place));
            by_id.insert(id, place);
            kept.push((file, written));
        }
        (maps, kept)
    }

    /// The stem of a file's name, for as long as the sources live.
    fn stem(&self, file: FileId) -> &'s str {
        let path = self.documents.sources().file(file).path();
        path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default()
    }

    /// Title, question, sides and the like.
    fn describe(&mut self, id: MapId, file: FileId, written: &written::Map, map: &mut Map) {
        map.titled = written.title.is_some();
        map.title = written.title.clone().unwrap_or_else(|| map.id.clone());
        map.question.clone_from(&written.question);
        map.summary.clone_from(&written.summary);
        map.encoder = written.encoder.as_ref().and_then(|encoder| encoder.name.clone());
        map.encoded_on = written.encoder.as_ref().and_then(|encoder| {
            let place = Place { file, node: NodeId(0) };
            let map = self.at(place);
            self.period(encoder.on.clone(), || map.field("encoder").field("on").span())
        });
        map.incomplete = self.documents.document(file).incomplete;
        map.source = written.source.as_ref().and_then(|item| {
            let span = self.span(file, item.node);
            self.source(&item.value, || span)
        });
        map.sides = written
            .sides
            .iter()
            .map(|item| Side {
                id: item.key.clone(),
                text: item.value.clone(),
                place: Place { file, node: item.node },
            })
            .collect();
        map.questions = written
            .questions
            .iter()
            .map(|item| Question {
                text: item.value.text.clone(),
                derived: item.value.derived.clone(),
                level: item.value.level,
                answer: item.value.answer.clone(),
                proofs: self.claims_of(id, file, item, "proofs", &item.value.proofs),
                considers: self.claims_of(id, file, item, "considers", &item.value.considers),
                pin: item.value.pin,
                drop: item.value.drop,
                place: Place { file, node: item.node },
            })
            .collect();
        map.theses = written
            .thesis
            .iter()
            .map(|item| {
                let span = self.span(file, item.node);
                self.claim(id, &item.value, || span)
            })
            .collect();
    }

    /// The claims that a field of a question names.
    fn claims_of(
        &mut self,
        map: MapId,
        file: FileId,
        question: &written::Item<written::Question>,
        field: &str,
        names: &[Box<str>],
    ) -> Vec<ClaimId> {
        let list = self.documents.at(file, question.node).field(field);
        let names = names.iter().enumerate();
        names.filter_map(|(index, name)| self.claim(map, name, || list.index(index).span())).collect()
    }

    /// The claim of a name written in a map; what it means otherwise is reported.
    fn claim(&mut self, map: MapId, written: &str, span: impl Fn() -> Span) -> Option<ClaimId> {
        match self.names.find(map, written, message!("claim"), &span) {
            Ok(Named::Claim(claim)) => Some(claim),
            Ok(Named::Draft(_)) => {
                let message =
                    message!("{name} is a step, and a claim belongs here", name = Value::code(written));
                self.diagnostics.push(
                    Diagnostic::new(&rules::UNKNOWN_NAME, span(), message)
                        .hint("name one of the step's premises, or the claim that it supports"),
                );
                None
            }
            Err(finding) => {
                self.diagnostics.extend(finding.map(|finding| *finding));
                None
            }
        }
    }

    /// The period of a date as written, whose place `span` gives; what is no date is reported.
    fn period(&mut self, written: Option<Box<str>>, span: impl Fn() -> Span) -> Option<Period> {
        match Period::parse(&written?) {
            Ok(period) => Some(period),
            Err(bad) => {
                let finding = Diagnostic::new(&rules::BAD_DATE, span(), bad.message).hint(bad.hint);
                self.diagnostics.push(finding);
                None
            }
        }
    }

    /// The places of the blocks in a list field, in order.
    fn blocks(&self, place: Place, field: &str) -> impl Iterator<Item = Place> + use<'s> {
        let (tape, text) = self.documents.tape(place.file);
        let list = tape.field(tape.value(place.node), field, text).expect("blocks were read from this field");
        let file = place.file;
        tape.children(tape.value(list)).map(move |node| Place { file, node })
    }

    fn at(&self, place: Place) -> Locus<'s> {
        self.documents.at(place.file, place.node)
    }

    fn span(&self, file: FileId, node: NodeId) -> Span {
        self.documents.at(file, node).span()
    }
}

/// A map of which only the id is known.
fn blank_map(id: &str, place: Place) -> Map {
    Map {
        id: id.into(),
        place,
        title: id.into(),
        titled: false,
        question: None,
        summary: None,
        theses: NameList::default(),
        source: None,
        encoder: None,
        encoded_on: None,
        sides: Vec::new(),
        claims: 0..0,
        steps: 0..0,
        contraries: Vec::new(),
        entailments: Vec::new(),
        restatements: Vec::new(),
        preferences: Vec::new(),
        expected: Vec::new(),
        questions: Vec::new(),
        allowed: Vec::new(),
        incomplete: false,
    }
}
