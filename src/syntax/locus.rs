//! Finding places inside places, for the marks of findings.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Document;
use super::tape::{NodeId, NodeKind, Tape};
use crate::source::Span;

/// The elements of a list beyond this many are looked up, not walked to, so that a finding for each of a
/// million costs no million walks.
const SHORT: usize = 32;

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
    pub(super) fn new(document: &'a Document, text: &'a str, node: NodeId) -> Locus<'a> {
        Locus { document, text, node }
    }

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

    /// Whether nothing in this list or block had to be left out.
    pub fn is_whole(self) -> bool {
        let tape = &self.document.tape;
        tape.all_children(tape.value(self.node)).all(|child| !tape.node(child).dropped)
    }

    /// An element of this list, counted from 0.
    pub fn index(self, index: usize) -> Locus<'a> {
        let tape = &self.document.tape;
        let list = tape.value(self.node);
        let element = match index < SHORT {
            true => tape.children(list).nth(index),
            false => self.document.long.elements(tape, list).get(index).copied(),
        };
        element.map_or(self, |node| Locus { node, ..self })
    }

    /// The entry of a key in this map.
    pub fn entry(self, key: &str) -> Locus<'a> {
        let tape = &self.document.tape;
        let map = tape.value(self.node);
        let is_named = |&entry: &NodeId| key_of(tape, entry, self.text) == Some(key);
        let entry = tape.children(map).take(SHORT).find(is_named);
        let entry = entry.or_else(|| self.document.long.entry(tape, map, key, self.text));
        entry.map_or(self, |node| Locus { node, ..self })
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

/// The key of an entry.
fn key_of<'t>(tape: &Tape, entry: NodeId, text: &'t str) -> Option<&'t str> {
    let is_entry = tape.node(entry).kind == NodeKind::Entry;
    is_entry.then(|| tape.bare_text(NodeId(entry.0 + 1), text))
}

/// The elements of long lists and the entries of long maps, noted when they are first asked for.
#[derive(Debug, Default)]
pub(super) struct Long {
    elements: Mutex<HashMap<NodeId, Arc<[NodeId]>>>,
    entries: Mutex<HashMap<NodeId, HashMap<Box<str>, NodeId>>>,
}

impl Long {
    fn elements(&self, tape: &Tape, list: NodeId) -> Arc<[NodeId]> {
        let mut lists = self.elements.lock().unwrap_or_else(PoisonError::into_inner);
        lists.entry(list).or_insert_with(|| tape.children(list).collect()).clone()
    }

    fn entry(&self, tape: &Tape, map: NodeId, key: &str, text: &str) -> Option<NodeId> {
        tape.children(map).nth(SHORT)?;
        let mut maps = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let entries = maps.entry(map).or_insert_with(|| {
            let mut entries = HashMap::new();
            for entry in tape.children(map) {
                if let Some(key) = key_of(tape, entry, text) {
                    entries.entry(key.into()).or_insert(entry);
                }
            }
            entries
        });
        entries.get(key).copied()
    }
}
