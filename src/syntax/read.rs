//! Values: ron reads each block of a file by itself, so that one broken block hides no other.

use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::thread;

use super::grammar::{Block, DOCUMENTS, Field, Shape};
use super::near::nearest;
use super::shape;
use super::tape::{NodeId, NodeKind, Tape};
use super::written::{self, Item, Written};
use super::{Document, bibliography, rules, scan};
use crate::diagnostic::{Diagnostic, Message, Value, message};
use crate::source::{Damage, FileId, SourceFile, Sources, Span};

/// One file: what it holds, and what could not be understood.
pub(super) struct Read {
    pub(super) document: Document,
    pub(super) written: Option<Written>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Lists of blocks longer than this are read by several threads.
const LONG: usize = 2_000;

/// All files, in order, read by as many threads as the machine has.
pub(super) fn files(sources: &Sources) -> Vec<Read> {
    let files: Vec<(FileId, &SourceFile)> = sources.iter().collect();
    spread(&files, 8, |&(id, file)| read(id, file)).collect()
}

/// Maps a list in order, in threads where it is at least `long`.
fn spread<T: Sync, R: Send>(
    items: &[T],
    long: usize,
    work: impl Fn(&T) -> R + Sync,
) -> std::iter::Flatten<std::vec::IntoIter<Vec<R>>> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(16);
    let (share, work) = (items.len().div_ceil(threads).max(1), &work);
    let parts: Vec<Vec<R>> = match items.len() < long || threads < 2 {
        true => vec![items.iter().map(work).collect()],
        false => thread::scope(|scope| {
            let work_on = |part| scope.spawn(move || Vec::from_iter(<[T]>::iter(part).map(work)));
            let workers: Vec<_> = items.chunks(share).map(work_on).collect();
            let result = |worker: thread::ScopedJoinHandle<Vec<R>>| {
                worker.join().expect("reading reports errors and does not panic")
            };
            workers.into_iter().map(result).collect()
        }),
    };
    // The parts are handed on one by one, since putting them together would copy every claim.
    parts.into_iter().flatten()
}

fn read(file: FileId, source: &SourceFile) -> Read {
    let text = source.text();
    let mut diagnostics: Vec<Diagnostic> = damage(file, source).into_iter().collect();
    if let Some(read) = bibliography::read(file, source, &mut diagnostics) {
        let (tape, written) = read;
        let (well_formed, incomplete) = (true, false);
        let document =
            Document { file, tape, well_formed, incomplete, is_ron: false, long: Default::default() };
        return Read { document, written, diagnostics };
    }
    let (tape, syntax) = scan::scan(file, text);
    let incomplete = !syntax.is_empty() || source.damage().is_some();
    let syntax_spans = syntax.iter().map(|error| error.span).collect();
    diagnostics.extend(syntax);
    let mut reader = Reader {
        file,
        text,
        document: Document {
            file,
            tape,
            well_formed: !incomplete,
            incomplete,
            is_ron: true,
            long: Default::default(),
        },
        syntax_spans,
        options: Options::default(),
        diagnostics,
    };
    reader.options = reader.options();
    let written = reader.root();
    Read { document: reader.document, written, diagnostics: reader.diagnostics }
}

fn damage(file: FileId, source: &SourceFile) -> Option<Diagnostic> {
    let here = |at: u32, length: u32| Span { file, start: at, end: at + length };
    Some(match source.damage()? {
        Damage::NotUtf8 { at, places } => {
            let message = match places {
                1 => message!("the file is not UTF-8: these bytes are no character"),
                _ => message!("the file is not UTF-8: here, and in {count} more places", count = places - 1),
            };
            Diagnostic::new(&rules::NOT_UTF8, here(at, 3), message).hint("save the file again as UTF-8")
        }
        Damage::Utf16 => {
            let message = message!("the file is UTF-16, not UTF-8");
            Diagnostic::new(&rules::NOT_UTF8, here(0, 0), message).hint("save the file again as UTF-8")
        }
        Damage::Utf32 => {
            let message = message!("the file is UTF-32, not UTF-8");
            Diagnostic::new(&rules::NOT_UTF8, here(0, 0), message).hint("save the file again as UTF-8")
        }
        Damage::TooLarge => {
            let message = message!("the file is larger than 4 GiB and was not read");
            Diagnostic::new(&rules::NOT_UTF8, here(0, 0), message)
                .hint("split the argument into several maps")
        }
    })
}

struct Reader<'s> {
    file: FileId,
    text: &'s str,
    document: Document,
    syntax_spans: Vec<Span>,
    options: Options,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// ron's options: optional values bare, newtypes unwrapped, and what the file's header enables.
    fn options(&mut self) -> Options {
        let mut extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES;
        for &(start, end) in &self.document.tape.extensions {
            let name = &self.text[start as usize..end as usize];
            match Extensions::from_ident(name) {
                Some(extension) => extensions |= extension,
                None => self.diagnostics.push(
                    Diagnostic::new(
                        &rules::SYNTAX,
                        Span { file: self.file, start, end },
                        message!("RON has no extension {name}", name = Value::code(name)),
                    )
                    .hint("leave the line out: optional values are written bare anyway"),
                ),
            }
        }
        Options::default().with_default_extension(extensions)
    }

    fn root(&mut self) -> Option<Written> {
        let Some(root) = self.document.tape.root() else {
            if self.diagnostics.is_empty() {
                let here = Span { file: self.file, start: 0, end: 0 };
                let message = message!("the file is empty");
                let hint = "an argument begins with `Map(` and ends with `)`";
                self.diagnostics.push(Diagnostic::new(&rules::UNKNOWN_DOCUMENT, here, message).hint(hint));
            }
            self.document.incomplete = true;
            return None;
        };
        let Some(&(name, block)) = self.known_document(root) else {
            self.document.incomplete = true;
            return None;
        };
        let fields = self.fields(root, block);
        if !self.is_known_format(&fields) {
            self.document.incomplete = true;
            return None;
        }
        Some(match name {
            "Map" => Written::Map(Box::new(self.map(&fields))),
            "Library" => Written::Library(Box::new(self.library(&fields))),
            "Corpus" => Written::Corpus(Box::new(self.corpus(&fields))),
            "Review" => Written::Review(Box::new(self.review(&fields))),
            "House" => Written::House(Box::new(self.house(&fields))),
            _ => Written::Schemes(Box::new(self.schemes(&fields))),
        })
    }

    /// The block that the file's first word names.
    fn known_document(&mut self, root: NodeId) -> Option<&'static (&'static str, &'static Block)> {
        let tape = &self.document.tape;
        let node = *tape.node(root);
        let is_group = node.kind == NodeKind::Group;
        let name = if is_group { tape.name(root, self.text) } else { "" };
        let known = DOCUMENTS.iter().find(|(known, _)| *known == name);
        if known.is_none() && self.syntax_spans.is_empty() {
            let end = if node.head > 0 { node.start + node.head } else { node.start + 1 };
            let span = Span { file: self.file, start: node.start, end };
            let message = match name.is_empty() {
                true => message!("the file does not say what it holds"),
                false => message!("there is no block called {name}", name = Value::code(name)),
            };
            let names = DOCUMENTS.iter().map(|(name, _)| *name);
            let finding = Diagnostic::new(&rules::UNKNOWN_DOCUMENT, span, message);
            self.diagnostics.push(match nearest(name, names) {
                Some(near) => finding.hint(format!("did you mean `{near}`?")).fix(span, near),
                None => finding.hint("write `Map(` before an argument, `Library(` before sources and voices"),
            });
        }
        known
    }

    /// The known fields of a top-level block; what is left out is noted.
    fn fields(&mut self, group: NodeId, block: &'static Block) -> Vec<(&'static Field, NodeId)> {
        let (fields, fit) = shape::fields(&self.document.tape, self.text, self.file, group, block);
        self.note(fit.dropped, fit.diagnostics);
        fields
    }

    fn is_known_format(&mut self, fields: &[(&'static Field, NodeId)]) -> bool {
        let Some(&(field, node)) = fields.iter().find(|(field, _)| field.name == "format") else {
            return true;
        };
        let Some(written::Number(number)) = self.one(field, node) else { return true };
        if number == 1.into() {
            return true;
        }
        let range = self.document.tape.range(node);
        let span = Span { file: self.file, start: range.start as u32, end: range.end as u32 };
        let message = message!(
            "the file is in format {number}, and this program reads format 1",
            number = Value::number(number)
        );
        let hint = "update the program, or write `format: 1` if the file is meant for it";
        self.diagnostics.push(Diagnostic::new(&rules::NEWER_FORMAT, span, message).hint(hint));
        false
    }

    fn map(&mut self, fields: &[(&'static Field, NodeId)]) -> written::Map {
        let mut map = written::Map::default();
        for &(field, node) in fields {
            match field.name {
                "title" => map.title = self.one(field, node),
                "question" => map.question = self.one(field, node),
                "summary" => map.summary = self.one(field, node),
                "thesis" => map.thesis = self.list(field, node),
                "source" => {
                    map.source = self.one(field, node).map(|value| Item { node, key: "".into(), value });
                }
                "encoder" => map.encoder = self.one(field, node),
                "sides" => map.sides = self.entries(field, node),
                "claims" => map.claims = self.entries(field, node),
                "supports" => map.supports = self.list(field, node),
                "rebuttals" => map.rebuttals = self.list(field, node),
                "contraries" => map.contraries = self.contraries(field, node),
                "entails" => map.entails = self.list(field, node),
                "restates" => map.restates = self.list(field, node),
                "outweighs" => map.outweighs = self.list(field, node),
                "expect" => map.expect = self.keyed(field, node),
                "questions" => map.questions = self.list(field, node),
                "allow" => map.allow = self.list(field, node),
                _ => {}
            }
        }
        map
    }

    fn library(&mut self, fields: &[(&'static Field, NodeId)]) -> written::Library {
        let mut library = written::Library::default();
        for &(field, node) in fields {
            match field.name {
                "sources" => library.sources = self.entries(field, node),
                "voices" => library.voices = self.entries(field, node),
                "measures" => library.measures = self.entries(field, node),
                "terms" => library.terms = self.entries(field, node),
                "allow" => library.allow = self.list(field, node),
                _ => {}
            }
        }
        library
    }

    fn corpus(&mut self, fields: &[(&'static Field, NodeId)]) -> written::Corpus {
        let mut corpus = written::Corpus::default();
        for &(field, node) in fields {
            match field.name {
                "title" => corpus.title = self.one(field, node),
                "topics" => corpus.topics = self.list(field, node),
                "levels" => corpus.levels = self.keyed(field, node),
                "language" => corpus.language = self.one(field, node),
                "citation_style" => corpus.citation_style = self.one(field, node),
                "texts" => corpus.texts = self.one(field, node),
                "house_style" => corpus.house_style = self.one(field, node),
                _ => {}
            }
        }
        corpus
    }

    fn review(&mut self, fields: &[(&'static Field, NodeId)]) -> written::Review {
        let mut review = written::Review::default();
        for &(field, node) in fields {
            match field.name {
                "map" => {
                    review.map = self.one(field, node);
                    review.map_node = review.map.is_some().then_some(node);
                }
                "claims" => review.claims = self.verdicts(field, node),
                _ => {}
            }
        }
        review
    }

    /// The verdicts of a review, each read by itself, with the claim that it is on as its key. Those of a claim
    /// stand in the order of writing.
    fn verdicts(&mut self, field: &'static Field, node: NodeId) -> Vec<Item<written::Verdict>> {
        let Shape::Map(Shape::Several(shape)) = field.shape else {
            unreachable!("`{}` is a map of lists", field.name)
        };
        if self.document.tape.node(node).kind != NodeKind::Map {
            return self.one::<Nothing>(field, node).map_or_else(Vec::new, |_| Vec::new());
        }
        let entries = self.unique_entries(field, node);
        let (context, mut nodes) = (self.context(), Vec::new());
        for entry in entries {
            let value = context.tape.value(entry);
            match context.tape.node(value).kind {
                NodeKind::List => nodes.extend(context.tape.children(value).map(|verdict| (entry, verdict))),
                _ => nodes.push((entry, value)),
            }
        }
        let results =
            spread(&nodes, LONG, |&(_, verdict)| (verdict, context.item(field, shape, verdict, true)));
        let results: Vec<_> = results.collect();
        let mut keys = nodes.iter().map(|&(entry, _)| NodeId(entry.0 + 1));
        self.collect(results.into_iter(), nodes.len(), |tape, (_, text)| {
            keys.next().map_or_else(|| "".into(), |key| tape.bare_text(key, text).into())
        })
    }

    /// Sets of contraries, each written as a list or as a block.
    fn contraries(&mut self, field: &'static Field, node: NodeId) -> Vec<Item<written::Contrary>> {
        let sets = self.list::<written::ContraryEitherWay>(field, node).into_iter();
        sets.map(|Item { node, key, value }| Item { node, key, value: value.0 }).collect()
    }

    fn schemes(&mut self, fields: &[(&'static Field, NodeId)]) -> written::Schemes {
        let mut schemes = written::Schemes::default();
        for &(field, node) in fields {
            match field.name {
                "catalogue" => schemes.catalogue = self.one(field, node),
                "version" => schemes.version = self.one(field, node),
                "schemes" => schemes.schemes = self.list(field, node),
                _ => {}
            }
        }
        schemes
    }

    fn house(&mut self, fields: &[(&'static Field, NodeId)]) -> written::House {
        let mut house = written::House::default();
        for &(field, node) in fields {
            match field.name {
                "name" => house.name = self.one(field, node),
                "logo" => house.logo = self.one(field, node),
                "language" => house.language = self.one(field, node),
                "light" => house.light = self.one(field, node).unwrap_or_default(),
                "dark" => house.dark = self.one(field, node).unwrap_or_default(),
                "paper" => house.paper = self.one(field, node),
                "margin" => house.margin = self.one(field, node),
                "size" => house.size = self.one(field, node),
                "face" => house.face = self.one(field, node),
                "markdown" => house.markdown = self.one(field, node),
                "verdicts" => house.verdicts = self.keyed(field, node),
                "words" => house.words = self.one(field, node),
                "messages" => house.messages = self.keyed(field, node),
                "footer" => house.footer = self.one(field, node),
                "made_with" => house.made_with = self.one(field, node),
                _ => {}
            }
        }
        house
    }

    /// The value of a whole field.
    fn one<T: DeserializeOwned>(&mut self, field: &'static Field, node: NodeId) -> Option<T> {
        let mut result = self.context().item::<Option<T>>(field, field.shape, node, false);
        if result.value.is_none() {
            // What its value would have named counts as lost, not as missing.
            result.dropped.push(NodeId(node.0 - 1));
        }
        self.note(result.dropped, result.diagnostics);
        result.value.flatten()
    }

    /// The elements of a list, each read by itself.
    fn list<T: DeserializeOwned + Send>(&mut self, field: &'static Field, node: NodeId) -> Vec<Item<T>> {
        let Shape::List(shape) = field.shape else { unreachable!("`{}` is a list", field.name) };
        let nodes: Vec<NodeId> = match self.document.tape.node(node).kind {
            NodeKind::List => self.document.tape.children(node).collect(),
            _ => return self.one::<Nothing>(field, node).map_or_else(Vec::new, |_| Vec::new()),
        };
        let context = self.context();
        if let Some(finding) = shape::unpaired(context.tape, self.text, self.file, node, field) {
            self.note(vec![NodeId(node.0 - 1)], vec![finding]);
            return Vec::new();
        }
        let results = spread(&nodes, LONG, |&node| (node, context.item::<T>(field, shape, node, true)));
        self.collect(results, nodes.len(), |_, _| "".into())
    }

    /// The entries of a map whose keys name things of the author's: each key is an id.
    fn entries<T: DeserializeOwned + Send>(&mut self, field: &'static Field, node: NodeId) -> Vec<Item<T>> {
        let items = self.keyed(field, node);
        for item in &items {
            let key = self.document.tape.range(NodeId(item.node.0 + 1));
            let span = Span { file: self.file, start: key.start as u32, end: key.end as u32 };
            self.diagnostics.extend(super::bad_id(span, &item.key));
        }
        items
    }

    /// The entries of a map, each read by itself; of entries with one key the first.
    fn keyed<T: DeserializeOwned + Send>(&mut self, field: &'static Field, node: NodeId) -> Vec<Item<T>> {
        let Shape::Map(shape) = field.shape else { unreachable!("`{}` is a map", field.name) };
        if self.document.tape.node(node).kind != NodeKind::Map {
            return self.one::<Nothing>(field, node).map_or_else(Vec::new, |_| Vec::new());
        }
        let nodes = self.unique_entries(field, node);
        let context = self.context();
        let tape = context.tape;
        let results =
            spread(&nodes, LONG, |&entry| (entry, context.item::<T>(field, shape, tape.value(entry), true)));
        self.collect(results, nodes.len(), |tape, (entry, text)| {
            tape.bare_text(NodeId(entry.0 + 1), text).into()
        })
    }

    /// The entries of a map that have a key in quotes which no entry before has.
    fn unique_entries(&mut self, field: &'static Field, node: NodeId) -> Vec<NodeId> {
        let (tape, text) = (&self.document.tape, self.text);
        let mut first: HashMap<&str, NodeId> = HashMap::new();
        let (mut unique, mut repeated, mut unquoted) = (Vec::new(), Vec::new(), Vec::new());
        for entry in tape.children(node) {
            let key = NodeId(entry.0 + 1);
            match tape.node(key).kind {
                NodeKind::Text => match first.entry(tape.bare_text(key, text)) {
                    std::collections::hash_map::Entry::Vacant(vacant) => {
                        vacant.insert(key);
                        unique.push(entry);
                    }
                    std::collections::hash_map::Entry::Occupied(taken) => {
                        repeated.push((entry, *taken.get()))
                    }
                },
                _ => unquoted.push(entry),
            }
        }
        let file = self.file;
        let span = |node: NodeId| {
            let range = tape.range(node);
            Span { file, start: range.start as u32, end: range.end as u32 }
        };
        let mut found = Vec::new();
        for &(entry, first) in &repeated {
            let key = NodeId(entry.0 + 1);
            let message = message!(
                "{name} is named twice in {field}",
                name = Value::code(tape.bare_text(key, text)),
                field = Value::code(field.name)
            );
            found.push(
                Diagnostic::new(&rules::DUPLICATE_NAME, span(key), message)
                    .label("again here")
                    .related(span(first), "first here")
                    .hint("give one of the two another id, or make them one"),
            );
        }
        for &entry in &unquoted {
            let key = NodeId(entry.0 + 1);
            let message = message!("an id stands in double quotes");
            let finding = Diagnostic::new(&rules::WRONG_TYPE, span(key), message);
            let written = &text[tape.range(key)];
            found.push(match tape.node(key).kind {
                NodeKind::Word => finding.fix(span(key), format!("\"{written}\"")),
                _ => finding.label("not an id"),
            });
        }
        let dropped = repeated.into_iter().map(|(entry, _)| entry).chain(unquoted).collect();
        self.note(dropped, found);
        unique
    }

    /// Sorts results into values and what was left out.
    fn collect<T>(
        &mut self,
        results: impl Iterator<Item = (NodeId, Outcome<T>)>,
        count: usize,
        mut key: impl FnMut(&Tape, (NodeId, &str)) -> Box<str>,
    ) -> Vec<Item<T>> {
        let mut items = Vec::with_capacity(count);
        for (node, outcome) in results {
            let key = key(&self.document.tape, (node, self.text));
            let (mut dropped, diagnostics) = (outcome.dropped, outcome.diagnostics);
            match outcome.value {
                Some(value) => items.push(Item { node, key, value }),
                None => dropped.push(node),
            }
            self.note(dropped, diagnostics);
        }
        items
    }

    fn note(&mut self, dropped: Vec<NodeId>, diagnostics: Vec<Diagnostic>) {
        for node in dropped {
            self.document.tape.nodes[node.0 as usize].dropped = true;
            self.document.incomplete = true;
        }
        self.diagnostics.extend(diagnostics);
    }

    fn context(&self) -> Context<'_> {
        Context {
            file: self.file,
            text: self.text,
            tape: &self.document.tape,
            options: &self.options,
            syntax_spans: &self.syntax_spans,
        }
    }
}

/// A value that nothing has: asking for it reports the type error and no more.
type Nothing = serde::de::IgnoredAny;

/// What reading an item needs to know of its file.
#[derive(Clone, Copy)]
struct Context<'r> {
    file: FileId,
    text: &'r str,
    tape: &'r Tape,
    options: &'r Options,
    syntax_spans: &'r [Span],
}

/// An item's value, and what could not be understood in it.
struct Outcome<T> {
    value: Option<T>,
    dropped: Vec<NodeId>,
    diagnostics: Vec<Diagnostic>,
}

impl Context<'_> {
    /// Reads one item: its shape by the table, its value by ron.
    fn item<T: DeserializeOwned>(
        &self,
        field: &Field,
        shape: &Shape,
        value: NodeId,
        is_element: bool,
    ) -> Outcome<T> {
        let fit = shape::fit(self.tape, self.text, self.file, value, shape, field, is_element);
        let (fits, dropped, mut diagnostics) = (fit.fits, fit.dropped, fit.diagnostics);
        if !fits {
            return Outcome { value: None, dropped, diagnostics };
        }
        let readable = self.tape.readable(value, &dropped, self.text);
        let value = match self.options.from_str::<T>(&readable) {
            Ok(read) => Some(read),
            Err(error) => {
                diagnostics.extend(self.refused(value, &readable, &error));
                None
            }
        };
        Outcome { value, dropped, diagnostics }
    }

    /// ron's own objection to an item that has the right shape: a bad escape, a number too large.
    ///
    /// Nothing where a syntax error in the item has been reported.
    fn refused(&self, value: NodeId, readable: &str, error: &ron::error::SpannedError) -> Option<Diagnostic> {
        let range = self.tape.range(value);
        let inside = |span: &&Span| span.start as usize >= range.start && span.end as usize <= range.end;
        if self.syntax_spans.iter().any(|span| inside(&span)) {
            return None;
        }
        let is_unchanged = readable.len() == range.len();
        let at = range.start + if is_unchanged { offset(readable, error.span.start) } else { 0 };
        let length = self.text[at..].chars().next().map_or(0, char::len_utf8);
        let span = Span { file: self.file, start: at as u32, end: (at + length) as u32 };
        let mut message = error.code.to_string();
        if let Some(first) = message.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        let finding = Diagnostic::new(&rules::SYNTAX, span, Message::plain(message));
        Some(match error.code {
            ron::Error::InvalidEscape(_) => finding
                .hint("a backslash in a text is written twice: `\\\\`; a quotation mark is written `\\\"`"),
            _ => finding,
        })
    }
}

/// The byte offset of a position that ron gives, which counts lines and characters from 1.
fn offset(text: &str, position: ron::error::Position) -> usize {
    let line_start: usize =
        text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let line = &text[line_start..];
    line_start + line.char_indices().nth(position.col.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
}

/// The schemes of the program's own file.
///
/// # Panics
///
/// When the file does not read without a finding; a test reads it.
pub(crate) fn builtin_schemes(text: &str) -> Vec<written::Scheme> {
    let mut sources = Sources::default();
    let id = sources.add("schemes.ron", text);
    let read = read(id, sources.file(id));
    assert!(read.diagnostics.is_empty(), "the schemes that come with the program are well written");
    match read.written {
        Some(Written::Schemes(schemes)) => schemes.schemes.into_iter().map(|item| item.value).collect(),
        _ => unreachable!("the file holds schemes"),
    }
}
