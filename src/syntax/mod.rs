//! The files as written: the structure and the values of RON files, the entries of bibliographies, and where each of
//! them stands.
//!
//! [`parse`] never fails. It gives what could be read and says what could not.

use std::collections::{BTreeSet, HashSet};
use std::sync::OnceLock;

use crate::diagnostic::{Diagnostic, Value, message};
use crate::source::{FileId, Sources, Span};

mod bibliography;
mod example;
mod grammar;
mod locus;
mod lost;
pub mod near;
mod printed;
mod read;
mod reference;
pub mod rules;
mod scan;
mod shape;
pub mod tape;
pub mod written;

pub use example::{EXAMPLE, FIGURES};
pub use locus::Locus;
pub(crate) use read::builtin_schemes;
pub use reference::reference;
pub(crate) use scan::comment_end;

use tape::{NodeId, Tape};
use written::Written;

/// One file as written.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// Its structure.
    pub tape: Tape,
    /// Whether it is well-formed, whatever it says.
    pub well_formed: bool,
    /// Whether parts of the file could not be read.
    pub incomplete: bool,
    /// Whether it is in RON, and not in the format of a bibliography or a citation style.
    pub is_ron: bool,
    long: locus::Long,
}

/// All files of a corpus as written.
#[derive(Debug)]
pub struct Documents<'s> {
    sources: &'s Sources,
    documents: Vec<Document>,
    /// The names in each file's unread parts, found when somebody asks.
    lost: Vec<OnceLock<HashSet<Box<str>>>>,
    /// The same of all files.
    lost_anywhere: OnceLock<HashSet<Box<str>>>,
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
    let lost = documents.iter().map(|_| OnceLock::new()).collect();
    (Documents { sources, documents, lost, lost_anywhere: OnceLock::new() }, values, diagnostics)
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

    /// Whether a name may be that of something in a part of a file that could not be read.
    pub fn was_broken(&self, file: FileId, name: &str) -> bool {
        self.document(file).incomplete && self.lost_names(file).contains(name)
    }

    /// Whether a name may be that of something in a part of any file that could not be read.
    pub fn was_broken_anywhere(&self, name: &str) -> bool {
        let incomplete = || self.documents.iter().filter(|document| document.incomplete);
        let names = self.lost_anywhere.get_or_init(|| {
            incomplete().flat_map(|document| self.lost_names(document.file)).cloned().collect()
        });
        names.contains(name)
    }

    fn lost_names(&self, file: FileId) -> &HashSet<Box<str>> {
        let (tape, text) = self.tape(file);
        self.lost[file.0 as usize].get_or_init(|| lost::names(tape, text))
    }

    /// The place of a node.
    pub fn at(&self, file: FileId, node: NodeId) -> Locus<'_> {
        Locus::new(self.document(file), self.sources.file(file).text(), node)
    }
}

/// What messages call the blocks of a map's file and what belongs in their fields, in English: each is a part of a
/// message, for which other languages have words of their own.
pub fn parts_of_messages() -> BTreeSet<&'static str> {
    grammar::parts()
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
    let finding = Diagnostic::new(
        &rules::BAD_ID,
        span,
        message!("the id {id} is not in kebab-case", id = Value::code(id)),
    );
    Some(match slug.is_empty() {
        true => finding.hint("use lower-case letters a to z, digits and hyphens"),
        false => finding.hint(format!("call it `{slug}`, here and where it is named")),
    })
}
