//! The RON files as written: their structure, their values, and where each of them stands.
//!
//! [`parse`] never fails. It gives what could be read and says what could not.

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span};

mod grammar;
pub mod near;
mod read;
pub mod rules;
mod scan;
mod shape;
pub mod tape;
pub mod written;

pub use grammar::reference;
pub(crate) use read::builtin_schemes;

use tape::{NodeId, NodeKind, Tape};
use written::Written;

/// One file as written.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// Its structure.
    pub tape: Tape,
    /// The keys of blocks that are too broken to be read, so that nobody calls them unknown.
    pub broken: Vec<Box<str>>,
    /// Whether parts of the file could not be read.
    pub incomplete: bool,
}

/// All files of a corpus as written.
#[derive(Debug)]
pub struct Documents<'s> {
    sources: &'s Sources,
    documents: Vec<Document>,
}

/// The structure and the values of all files, and what could not be understood in them.
///
/// One [`Document`] and one value a file, in the order of the files; a file that holds nothing readable has
/// no value.
pub fn parse(sources: &Sources) -> (Documents<'_>, Vec<Option<Written>>, Vec<Diagnostic>) {
    let mut documents = Vec::with_capacity(sources.len());
    let mut values = Vec::with_capacity(sources.len());
    let mut diagnostics = Vec::new();
    for read in read::files(sources) {
        documents.push(read.document);
        values.push(read.written);
        diagnostics.extend(read.diagnostics);
    }
    (Documents { sources, documents }, values, diagnostics)
}

impl<'s> Documents<'s> {
    /// The files' texts.
    pub fn sources(&self) -> &'s Sources {
        self.sources
    }

    /// The structure of a file.
    pub fn document(&self, file: FileId) -> &Document {
        &self.documents[file.0 as usize]
    }

    /// The structure of a file, and its text.
    pub fn tape(&self, file: FileId) -> (&Tape, &'s str) {
        (&self.document(file).tape, self.sources.file(file).text())
    }

    /// Whether a name stands in a part of a file that could not be read.
    pub fn was_broken(&self, file: FileId, name: &str) -> bool {
        let document = self.document(file);
        document.incomplete
            && (document.broken.iter().any(|broken| &**broken == name)
                || self.sources.file(file).text().contains(&format!("\"{name}\":")))
    }

    /// The place of a node.
    pub fn at(&self, file: FileId, node: NodeId) -> Locus<'_> {
        Locus { document: self.document(file), text: self.sources.file(file).text(), node }
    }
}

/// A place in a file from which to find places inside it.
///
/// Looking for something that is not written gives the place itself, so that a finding always has one.
#[derive(Clone, Copy, Debug)]
pub struct Locus<'a> {
    document: &'a Document,
    text: &'a str,
    node: NodeId,
}

impl<'a> Locus<'a> {
    /// The value of a field of this block.
    pub fn field(self, name: &str) -> Locus<'a> {
        let tape = &self.document.tape;
        let value = tape.value(self.node);
        match tape.field(value, name, self.text) {
            Some(field) => Locus { node: tape.value(field), ..self },
            None => self,
        }
    }

    /// Whether this block has a field.
    pub fn has_field(self, name: &str) -> bool {
        let tape = &self.document.tape;
        tape.field(tape.value(self.node), name, self.text).is_some()
    }

    /// An element of this list, counted from 0.
    pub fn index(self, index: usize) -> Locus<'a> {
        let tape = &self.document.tape;
        match tape.children(tape.value(self.node)).nth(index) {
            Some(node) => Locus { node, ..self },
            None => self,
        }
    }

    /// The entry of a key in this map.
    pub fn entry(self, key: &str) -> Locus<'a> {
        let tape = &self.document.tape;
        let entries = tape.children(tape.value(self.node));
        let mut entries = entries.filter(|&entry| tape.node(entry).kind == NodeKind::Entry);
        match entries.find(|&entry| tape.bare_text(NodeId(entry.0 + 1), self.text) == key) {
            Some(node) => Locus { node, ..self },
            None => self,
        }
    }

    /// The key of this entry.
    pub fn key(self) -> Locus<'a> {
        match self.document.tape.node(self.node).kind {
            NodeKind::Entry => Locus { node: NodeId(self.node.0 + 1), ..self },
            _ => self,
        }
    }

    /// The value of this entry.
    pub fn value(self) -> Locus<'a> {
        Locus { node: self.document.tape.value(self.node), ..self }
    }

    /// The bytes of this place: of the key where it is an entry, of the name where it is a named block, of
    /// the whole value elsewhere.
    pub fn span(self) -> Span {
        let tape = &self.document.tape;
        let node = tape.node(self.key().node);
        let end = match node.head {
            0 => node.end,
            head => node.start + head,
        };
        Span { file: self.document.file, start: node.start, end }
    }

    /// The bytes of this place from end to end.
    pub fn whole(self) -> Span {
        let node = self.document.tape.node(self.node);
        Span { file: self.document.file, start: node.start, end: node.end }
    }
}

/// Whether a word is an id: ASCII lower-case letters and digits, joined by single hyphens.
pub fn is_id(word: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    word.split('-').all(part)
}

/// The finding that an id is not in kebab-case, where it is not.
pub(crate) fn bad_id(span: Span, id: &str) -> Option<Diagnostic> {
    if is_id(id) {
        return None;
    }
    let slug = near::kebab_case(id);
    let finding = Diagnostic::new(&rules::BAD_ID, span, format!("the id `{id}` is not in kebab-case"));
    Some(match slug.is_empty() {
        true => finding.hint("use lower-case letters a to z, digits and hyphens"),
        false => finding.hint(format!("call it `{slug}`, here and where it is named")),
    })
}
