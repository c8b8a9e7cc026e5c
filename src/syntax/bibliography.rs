//! Bibliographies as reference managers keep them: `.bib` files and CSL-JSON.
//!
//! Each entry becomes a source of the library. An entry that cannot be read is a finding, and the rest is read.

use std::path::Path;

use super::near::kebab_case;
use super::rules;
use super::tape::{Node, NodeId, NodeKind, Tape};
use super::written::{self, Item, Person, Reference, Written};
use crate::diagnostic::{Diagnostic, Message};
use crate::source::{FileId, SourceFile, Span};

mod bibtex;
mod csl_json;

/// So many findings of one file are told.
const MOST_FINDINGS: usize = 20;

/// An entry, before it has its place.
struct Found {
    /// Where its key stands, else where it begins.
    key: std::ops::Range<usize>,
    id: String,
    reference: Reference,
}

/// A mistake in a file: where, what, and what to do.
struct Mistake {
    at: std::ops::Range<usize>,
    message: String,
    hint: &'static str,
}

/// What a file of another format than RON holds, and the places in it; nothing where the file is in RON. A citation
/// style holds nothing for the argument.
pub(super) fn read(
    file: FileId,
    source: &SourceFile,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<(Tape, Option<Written>)> {
    let name = source.path().file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let ends = |ending: &str| name.ends_with(ending);
    let (found, mistakes) = match () {
        () if ends(".bib") => bibtex::read(source.text()),
        () if ends(".csl.json") || ends(".csljson") => csl_json::read(source.text()),
        () if Path::new(&name).extension().is_some_and(|ending| ending == "csl") => {
            return Some((Tape::default(), None));
        }
        () => return None,
    };
    let span = |at: &std::ops::Range<usize>| Span { file, start: at.start as u32, end: at.end as u32 };
    let rest = mistakes.len().saturating_sub(MOST_FINDINGS);
    for (number, mistake) in mistakes.into_iter().take(MOST_FINDINGS).enumerate() {
        let message = match number + 1 == MOST_FINDINGS && rest > 0 {
            true => format!("{}; {rest} more entries cannot be read", mistake.message),
            false => mistake.message,
        };
        let finding = Diagnostic::new(&rules::BAD_BIBLIOGRAPHY, span(&mistake.at), Message::plain(message));
        diagnostics.push(finding.hint(mistake.hint));
    }
    let (tape, entries) = laid_out(found, source.text().len());
    Some((tape, Some(Written::Bibliography(written::Bibliography { entries }))))
}

/// The entries with nodes of a tape, so that findings about a source know where it stands.
fn laid_out(found: Vec<Found>, length: usize) -> (Tape, Vec<Item<Reference>>) {
    let total = 1 + 3 * found.len() as u32;
    let node = |kind, at: &std::ops::Range<usize>, next| Node {
        kind,
        dropped: false,
        start: at.start as u32,
        end: at.end as u32,
        next,
        head: 0,
    };
    let mut tape = Tape::default();
    tape.nodes.push(node(NodeKind::Map, &(0..length), total));
    let mut entries = Vec::with_capacity(found.len());
    for Found { key, id, mut reference } in found {
        let this = tape.nodes.len() as u32;
        tape.nodes.push(node(NodeKind::Entry, &key, this + 3));
        tape.nodes.push(node(NodeKind::Text, &key, this + 2));
        tape.nodes.push(node(NodeKind::Group, &(key.end..key.end), this + 3));
        reference.source.derived_from.clear();
        entries.push(Item { node: NodeId(this), key: id.into(), value: reference });
    }
    (tape, entries)
}

/// The id of an entry: its key in kebab-case; a name of its kind where the key has no letter for one.
fn id_of(key: &str, number: usize) -> String {
    let id = kebab_case(key);
    if id.is_empty() { format!("entry-{}", number + 1) } else { id }
}

/// Somebody of these names; nothing where all are empty.
fn person(given: &str, particle: &str, family: &str, suffix: &str) -> Option<Person> {
    let joined = |parts: &[&str]| {
        let words: Vec<&str> = parts.iter().flat_map(|part| part.split_whitespace()).collect();
        words.join(" ")
    };
    let name = joined(&[given, particle, family, suffix]);
    let family = joined(&[particle, family]);
    let family = if family.is_empty() { name.clone() } else { family };
    (!name.is_empty()).then(|| Person { name: name.into(), family: family.into() })
}
