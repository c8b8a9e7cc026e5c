//! Holds what is written against the table of the format, in the reader's words.
//!
//! Every mismatch of a block is found in one go. What does not fit is dropped from its container, so that the
//! rest is still read, and nothing that depends on it is reported a second time.

use std::collections::HashMap;

use super::grammar::{Block, Field, REBUTTALS, Shape};
use super::rules;
use super::tape::{NodeId, NodeKind, Tape};
use crate::diagnostic::{Diagnostic, Message, Value, message};
use crate::source::{FileId, Span};

mod fields;
mod mismatch;
mod words;

/// No fix repeats more of the text than this.
const LONGEST_FIX: usize = 1_000;

/// Steps nest no deeper than this; the recursion here and in ron is bounded by it.
const DEEPEST: usize = 16;

/// What is being checked, for messages: the field, and whether it is an element of its list or map.
#[derive(Clone, Copy)]
struct Role<'a> {
    field: &'a Field,
    is_element: bool,
}

/// The result for one item.
pub(super) struct Fit {
    /// Whether the item itself can be read.
    pub(super) fits: bool,
    /// The nodes inside it that are left out.
    pub(super) dropped: Vec<NodeId>,
    /// What was found.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Holds an item that stands in a field against the field's shape.
///
/// `is_element` tells that the item is one element of the field's list or map, and `shape` the element's.
pub(super) fn fit(
    tape: &Tape,
    text: &str,
    file: FileId,
    value: NodeId,
    shape: &Shape,
    field: &Field,
    is_element: bool,
) -> Fit {
    let mut fitting = Fitting { tape, text, file, dropped: Vec::new(), diagnostics: Vec::new(), depth: 0 };
    let fits = fitting.value(value, shape, Role { field, is_element });
    Fit { fits, dropped: fitting.dropped, diagnostics: fitting.diagnostics }
}

/// The fields of a block that are known and stand there once, with their values.
pub(super) fn fields(
    tape: &Tape,
    text: &str,
    file: FileId,
    group: NodeId,
    block: &'static Block,
) -> (Vec<(&'static Field, NodeId)>, Fit) {
    let mut fitting = Fitting { tape, text, file, dropped: Vec::new(), diagnostics: Vec::new(), depth: 0 };
    let mut known = Vec::new();
    let fits = fitting.known_fields(group, block, |_, field, node| {
        known.push((field, tape.value(node)));
        true
    });
    (known, Fit { fits, dropped: fitting.dropped, diagnostics: fitting.diagnostics })
}

/// The finding that a list of lists is written with one pair of brackets only, where it is.
pub(super) fn unpaired(
    tape: &Tape,
    text: &str,
    file: FileId,
    list: NodeId,
    field: &Field,
) -> Option<Diagnostic> {
    let Shape::List(element) = field.shape else { return None };
    let set = if let Shape::Wrapped(block) = element { block.bare() } else { element };
    let Shape::List(Shape::Ref) = set else { return None };
    let is_text = |child: NodeId| tape.node(child).kind == NodeKind::Text;
    if tape.children(list).nth(1).is_none() || !tape.children(list).all(is_text) {
        return None;
    }
    let node = tape.node(list);
    let span = Span { file, start: node.start, end: node.end };
    let Field { name, is, .. } = field;
    let message = message!("{field} is {is}", field = Value::code(name), is = Message::plain(*is));
    let finding = Diagnostic::new(&rules::WRONG_TYPE, span, message)
        .label("one pair of brackets is missing")
        .hint("put a second pair of brackets around claims that belong together");
    let written = &text[tape.range(list)];
    Some(if written.len() <= LONGEST_FIX { finding.fix(span, format!("[{written}]")) } else { finding })
}

struct Fitting<'t> {
    tape: &'t Tape,
    text: &'t str,
    file: FileId,
    dropped: Vec<NodeId>,
    diagnostics: Vec<Diagnostic>,
    depth: usize,
}

impl<'t> Fitting<'t> {
    /// Whether a value fits its shape closely enough to be read.
    fn value(&mut self, node: NodeId, shape: &Shape, role: Role) -> bool {
        if !role.field.required && !role.is_element {
            if self.tape.node(node).kind == NodeKind::Word && self.written(node) == "None" {
                return self.may_be_left_out(node, shape, role);
            }
            if let Some(inner) = self.some(node) {
                return self.may_be_left_out(node, shape, role) && self.plain_value(inner, shape, role);
            }
        }
        self.plain_value(node, shape, role)
    }

    /// Whether `Some(…)` and `None` can stand for a value: for those that are optional in RON's sense.
    fn may_be_left_out(&mut self, node: NodeId, shape: &Shape, role: Role) -> bool {
        match shape {
            Shape::List(_) | Shape::Map(_) | Shape::Flag | Shape::Rebuttals => {
                self.mismatch(node, shape, role)
            }
            _ => true,
        }
    }

    /// Whether a value fits its shape, `Some` and `None` apart.
    fn plain_value(&mut self, node: NodeId, shape: &Shape, role: Role) -> bool {
        let kind = self.tape.node(node).kind;
        match (shape, kind) {
            (Shape::Text | Shape::Ref, NodeKind::Text) | (Shape::Number, NodeKind::Number) => true,
            (Shape::Flag, NodeKind::Word) if matches!(self.written(node), "true" | "false") => true,
            (Shape::List(element), NodeKind::List) => {
                for child in self.tape.children(node) {
                    if !self.value(child, element, Role { is_element: true, ..role }) {
                        self.dropped.push(child);
                    }
                }
                true
            }
            (Shape::Rebuttals, _) => self.plain_value(node, &REBUTTALS, role),
            (Shape::Several(one), NodeKind::List) => {
                for child in self.tape.children(node) {
                    if !self.value(child, one, Role { is_element: true, ..role }) {
                        self.dropped.push(child);
                    }
                }
                true
            }
            (Shape::Several(one), _) => self.plain_value(node, one, role),
            (Shape::Wrapped(block), NodeKind::Group) => self.plain_value(node, &Shape::Block(block), role),
            (Shape::Wrapped(block), _) => self.plain_value(node, block.bare(), role),
            (Shape::Map(value), NodeKind::Map) => self.map(node, value, role),
            (Shape::Block(block), NodeKind::Group) if self.tape.node(node).head == 0 => {
                self.block(node, block)
            }
            (Shape::Choice(variants), NodeKind::Word | NodeKind::Group | NodeKind::Text) => {
                self.choice(node, variants, role)
            }
            _ => self.mismatch(node, shape, role),
        }
    }

    /// The value inside `Some(…)`.
    fn some(&self, node: NodeId) -> Option<NodeId> {
        let mut inside = self.tape.children(node);
        let inner = inside.next()?;
        let is_some = self.tape.name(node, self.text) == "Some" && inside.next().is_none();
        (is_some && self.tape.node(inner).kind != NodeKind::Field).then_some(inner)
    }

    fn map(&mut self, node: NodeId, value: &Shape, role: Role) -> bool {
        let mut keys: HashMap<&str, NodeId> = HashMap::new();
        for entry in self.tape.children(node) {
            let key = NodeId(entry.0 + 1);
            if self.tape.node(key).kind != NodeKind::Text {
                self.unquoted_key(key);
                self.dropped.push(entry);
                continue;
            }
            let name = self.tape.bare_text(key, self.text);
            if let Some(&first) = keys.get(name) {
                let (span, first) = (self.span(key), self.span(first));
                let message = message!(
                    "{name} stands twice in {field}",
                    name = Value::code(name),
                    field = Value::code(role.field.name)
                );
                self.diagnostics.push(
                    Diagnostic::new(&rules::DUPLICATE_FIELD, span, message)
                        .label("again here")
                        .related(first, "first here"),
                );
                self.dropped.push(entry);
                continue;
            }
            keys.insert(name, key);
            if !self.value(self.tape.value(entry), value, Role { is_element: true, ..role }) {
                self.dropped.push(entry);
            }
        }
        true
    }

    fn unquoted_key(&mut self, key: NodeId) {
        let written = self.written(key);
        let span = self.span(key);
        let message = message!("an id stands in double quotes");
        let finding = Diagnostic::new(&rules::WRONG_TYPE, span, message);
        self.diagnostics.push(match self.tape.node(key).kind {
            NodeKind::Word => finding.fix(span, format!("\"{written}\"")),
            _ => finding.label(format!("this is {}", self.found(key))),
        });
    }

    /// A block fits unless a required field is missing or broken.
    fn block(&mut self, group: NodeId, block: &'static Block) -> bool {
        if self.depth == DEEPEST {
            let span = self.first_byte(group);
            let message = message!("rebuttals are nested too deep here to be followed");
            let hint = "make the inner objection a claim of its own, and rebut it there";
            self.diagnostics.push(Diagnostic::new(&rules::TOO_DEEP, span, message).hint(hint));
            return false;
        }
        self.depth += 1;
        let fits = self.known_fields(group, block, |fitting, field, node| {
            let role = Role { field, is_element: false };
            if !fitting.value(fitting.tape.value(node), field.shape, role) {
                fitting.dropped.push(node);
                return false;
            }
            true
        });
        self.depth -= 1;
        fits
    }

    fn written(&self, node: NodeId) -> &'t str {
        &self.text[self.tape.range(node)]
    }

    fn span(&self, node: NodeId) -> Span {
        let node = self.tape.node(node);
        Span { file: self.file, start: node.start, end: node.end }
    }

    /// The name of a field or group.
    fn head(&self, node: NodeId) -> Span {
        let node = self.tape.node(node);
        Span { file: self.file, start: node.start, end: node.start + node.head }
    }

    /// The name and opening bracket of a group.
    fn opening(&self, group: NodeId) -> Span {
        let node = self.tape.node(group);
        Span { file: self.file, start: node.start, end: node.start + node.head.max(1) }
    }

    fn first_byte(&self, node: NodeId) -> Span {
        let node = self.tape.node(node);
        Span { file: self.file, start: node.start, end: node.start + 1 }
    }
}
