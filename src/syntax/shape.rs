//! Holds what is written against the table of the format, in the reader's words.
//!
//! Every mismatch of a block is found in one go. What does not fit is dropped from its container, so that the
//! rest is still read, and nothing that depends on it is reported a second time.

use std::collections::HashMap;

use super::grammar::{Block, Field, Holds, REBUTTALS, Shape, Variant};
use super::rules;
use super::tape::{NodeId, NodeKind, Tape};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span};
use crate::syntax::near::{nearest, or_list};
use crate::syntax::printed;
use crate::syntax::written::parse_decimal;

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
    let finding = Diagnostic::new(&rules::WRONG_TYPE, span, format!("`{name}` is {is}"))
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
                let message = format!("`{name}` stands twice in `{}`", role.field.name);
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
        let finding = Diagnostic::new(&rules::WRONG_TYPE, span, "an id stands in double quotes");
        self.diagnostics.push(match self.tape.node(key).kind {
            NodeKind::Word => finding.fix(span, format!("\"{written}\"")),
            _ => finding.label(format!("this is {}", self.found(key))),
        });
    }

    /// A block fits unless a required field is missing or broken.
    fn block(&mut self, group: NodeId, block: &'static Block) -> bool {
        if self.depth == DEEPEST {
            let span = self.first_byte(group);
            let message = "rebuttals are nested too deep here to be followed";
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

    /// Hands on each known field once, and hears whether it was taken. Gives back whether all required fields are there and were taken.
    fn known_fields(
        &mut self,
        group: NodeId,
        block: &'static Block,
        mut take: impl FnMut(&mut Self, &'static Field, NodeId) -> bool,
    ) -> bool {
        let mut seen = vec![None; block.fields.len()];
        let (mut fits, mut is_unnamed, mut misspelt) = (true, false, Vec::new());
        let mut inner: Option<Vec<&Block>> = None;
        for child in self.tape.children(group) {
            if self.tape.node(child).kind != NodeKind::Field {
                if !is_unnamed {
                    self.unnamed(child, block);
                }
                is_unnamed = true;
                self.dropped.push(child);
                continue;
            }
            let name = self.tape.name(child, self.text);
            let Some(number) = block.fields.iter().position(|field| field.name == name) else {
                let inner = inner.get_or_insert_with(|| self.without_brackets(group, block));
                if !inner.iter().any(|block| block.fields.iter().any(|field| field.name == name)) {
                    misspelt.extend(self.unknown_field(child, name, block));
                }
                self.dropped.push(child);
                continue;
            };
            if let Some(first) = seen[number] {
                let (span, first) = (self.head(child), self.head(first));
                self.diagnostics.push(
                    Diagnostic::new(
                        &rules::DUPLICATE_FIELD,
                        span,
                        format!("`{name}` stands twice in {}", block.what),
                    )
                    .label("again here")
                    .related(first, "first here")
                    .hint("merge the two, or delete one"),
                );
                self.dropped.push(child);
                continue;
            }
            seen[number] = Some(child);
            let field = &block.fields[number];
            if !take(self, field, child) && field.required {
                fits = false;
            }
        }
        // What is missing is there under another name, or under none, and has been reported.
        let is_known = |field: &Field| is_unnamed || misspelt.contains(&field.name);
        self.missing_fields(group, block, &seen, is_known) && fits
    }

    /// Whether no required field is missing.
    fn missing_fields(
        &mut self,
        group: NodeId,
        block: &Block,
        seen: &[Option<NodeId>],
        is_known: impl Fn(&Field) -> bool,
    ) -> bool {
        let mut complete = true;
        for (number, field) in block.fields.iter().enumerate() {
            if !field.required || seen[number].is_some() {
                continue;
            }
            complete = false;
            // A field that was there and broken has been reported.
            let is_broken = self.tape.all_children(group).any(|child| {
                self.tape.node(child).kind == NodeKind::Field
                    && self.tape.name(child, self.text) == field.name
            });
            if is_broken || is_known(field) {
                continue;
            }
            let Field { name, is, example, .. } = field;
            let (message, hint) = match field.name {
                "target" => missing_target(block),
                _ => (
                    format!("{} needs `{name}`", block.what),
                    format!("`{name}` is {is}, like `{name}: {example}`"),
                ),
            };
            self.diagnostics.push(
                Diagnostic::new(&rules::MISSING_FIELD, self.opening(group), message)
                    .label(format!("there is no `{name}` in here"))
                    .hint(hint),
            );
        }
        complete
    }

    fn unnamed(&mut self, node: NodeId, block: &Block) {
        let message = format!("{} is written with the name of each field", block.what);
        let field = block.fields.iter().find(|field| field.required).unwrap_or(&block.fields[0]);
        self.diagnostics.push(
            Diagnostic::new(&rules::WRONG_TYPE, self.span(node), message)
                .label(format!("this is {} without a name", self.found(node)))
                .hint(format!("write it like `{}: {}`", field.name, field.example)),
        );
    }

    /// What belongs in the brackets of the words that stand in a block without them, as `because` belongs in those
    /// of `Decides`: that a word lacks its brackets is said there.
    fn without_brackets(&self, group: NodeId, block: &'static Block) -> Vec<&'static Block> {
        let fields =
            self.tape.all_children(group).filter(|&child| self.tape.node(child).kind == NodeKind::Field);
        let inner = fields.filter_map(|child| {
            let value = self.tape.value(child);
            let is_bare =
                value.0 < self.tape.node(child).next && self.tape.node(value).kind == NodeKind::Word;
            let name = self.tape.name(child, self.text);
            let known = block.fields.iter().find(|field| is_bare && field.name == name)?;
            let Shape::Choice(variants) = known.shape else { return None };
            variants.iter().find_map(|variant| match variant.holds {
                Holds::Fields(inner) if variant.name == self.written(value) => Some(inner),
                _ => None,
            })
        });
        // The same word in very many fields of one block says it no better than in the first.
        inner.take(1).collect()
    }

    /// Reports a field that the block does not have; gives back the one that was probably meant.
    fn unknown_field(&mut self, node: NodeId, name: &str, block: &Block) -> Option<&'static str> {
        let span = self.head(node);
        let message = format!("{} has no field `{name}`", block.what);
        let finding = Diagnostic::new(&rules::UNKNOWN_FIELD, span, message);
        let near = nearest(name, block.fields.iter().map(|field| field.name));
        self.diagnostics.push(match near {
            Some(near) => finding.hint(format!("did you mean `{near}`?")).fix(span, near),
            None => {
                let names: Vec<&str> = block.fields.iter().map(|field| field.name).collect();
                finding.hint(format!("its fields are {}", or_list(&names, "and")))
            }
        });
        near
    }

    fn choice(&mut self, node: NodeId, variants: &'static [Variant], role: Role) -> bool {
        let kind = self.tape.node(node).kind;
        let word = match kind {
            NodeKind::Word => self.written(node),
            NodeKind::Group => self.tape.name(node, self.text),
            _ => self.tape.bare_text(node, self.text),
        };
        let Some(variant) = variants.iter().find(|variant| variant.name == word) else {
            return self.unknown_word(node, word, variants, role);
        };
        match (&variant.holds, kind) {
            (Holds::Nothing, NodeKind::Word) => true,
            (Holds::Fields(block), NodeKind::Group) => self.block(node, block),
            (Holds::Value(shape), NodeKind::Group) => {
                let mut inside = self.tape.children(node);
                match (inside.next(), inside.next()) {
                    (Some(inner), None) if self.tape.node(inner).kind != NodeKind::Field => {
                        self.value(inner, shape, Role { is_element: true, ..role })
                    }
                    _ => self.wrong_word(node, variant, role),
                }
            }
            _ => self.wrong_word(node, variant, role),
        }
    }

    fn unknown_word(&mut self, node: NodeId, word: &str, variants: &[Variant], role: Role) -> bool {
        let span = match self.tape.node(node).kind {
            NodeKind::Group if self.tape.node(node).head > 0 => self.head(node),
            _ => self.span(node),
        };
        let message = match word.is_empty() {
            true => format!("`{}` is {}", role.field.name, role.field.is),
            false => format!("`{word}` is not a word that `{}` knows", role.field.name),
        };
        let finding = Diagnostic::new(&rules::WRONG_TYPE, span, message);
        let names: Vec<&str> = variants.iter().map(|variant| variant.name).collect();
        if let Some(printed) = printed::read(role.field.name, word) {
            let finding = finding.hint(printed.hint);
            self.diagnostics.push(match printed.meant {
                Some(meant) => finding.fix(span, meant),
                None => finding,
            });
            return false;
        }
        let lower = word.to_lowercase();
        let near = names.iter().copied().find(|name| name.to_lowercase() == lower);
        self.diagnostics.push(match near.or_else(|| nearest(word, names.iter().copied())) {
            Some(near) => finding.hint(format!("did you mean `{near}`?")).fix(span, near),
            None => finding.hint(format!("it is one of {}", or_list(&names, "or"))),
        });
        false
    }

    /// A known word in quotes, or without or with the wrong brackets.
    fn wrong_word(&mut self, node: NodeId, variant: &Variant, role: Role) -> bool {
        let name = variant.name;
        let (how, is_unit) = match variant.holds {
            Holds::Nothing if self.tape.node(node).kind == NodeKind::Text => {
                (format!("`{name}` is written without quotes"), true)
            }
            Holds::Nothing => (format!("`{name}` is written without brackets"), true),
            Holds::Value(Shape::Number) => {
                (format!("`{name}` has a number in brackets, like `{name}(10)`"), false)
            }
            Holds::Value(_) => (format!("`{name}` has a text in brackets, like `{name}(\"…\")`"), false),
            Holds::Fields(block) => {
                let field = &block.fields[0];
                (
                    format!(
                        "`{name}` has a reason in brackets, like `{name}({}: {})`",
                        field.name, field.example
                    ),
                    false,
                )
            }
        };
        let span = self.span(node);
        let finding =
            Diagnostic::new(&rules::WRONG_TYPE, span, how).label(format!("in `{}`", role.field.name));
        self.diagnostics.push(if is_unit { finding.fix(span, name) } else { finding });
        false
    }

    fn mismatch(&mut self, node: NodeId, shape: &Shape, role: Role) -> bool {
        let Field { name, is, example, .. } = role.field;
        let message = match (role.is_element, shape) {
            (false, Shape::Flag) => format!("`{name}` is {is}"),
            (false, _) => format!("`{name}` is {is}, like `{example}`"),
            (true, _) => {
                let part = if let Shape::Map(_) = role.field.shape { "entry" } else { "element" };
                format!("each {part} of `{name}` is {}, as in `{example}`", one_of(shape))
            }
        };
        let span = self.span(node);
        let kind = self.tape.node(node).kind;
        let finding =
            Diagnostic::new(&rules::WRONG_TYPE, span, message).label(format!("this is {}", self.found(node)));
        let written = self.written(node);
        self.diagnostics.push(match (shape, kind) {
            (Shape::List(Shape::Ref | Shape::Text), NodeKind::Text) => {
                finding.hint("put it in square brackets").fix(span, format!("[{written}]"))
            }
            (Shape::List(Shape::Ref), NodeKind::Word) => finding
                .hint("put it in double quotes and square brackets")
                .fix(span, format!("[\"{written}\"]")),
            (Shape::List(Shape::Block(_) | Shape::Wrapped(_)), NodeKind::Group) => {
                finding.hint("put it in square brackets")
            }
            (Shape::Text | Shape::Ref, NodeKind::Word | NodeKind::Number) => {
                finding.hint("put it in double quotes").fix(span, format!("\"{written}\""))
            }
            (Shape::Number, NodeKind::Text) => {
                let inner = self.tape.bare_text(node, self.text);
                match (parse_decimal(inner), printed::read(name, inner)) {
                    (Some(_), _) => finding.hint("write a number without quotes").fix(span, inner),
                    (None, Some(printed)) => {
                        let finding =
                            finding.hint(format!("write a number without quotes; {}", printed.hint));
                        match printed.meant {
                            Some(meant) => finding.fix(span, meant),
                            None => finding,
                        }
                    }
                    (None, None) => finding.hint("write a number without quotes"),
                }
            }
            (Shape::Choice(words), NodeKind::Number) => {
                let meant: Vec<String> = words
                    .iter()
                    .filter(|word| matches!(word.holds, Holds::Value(Shape::Number)))
                    .map(|word| format!("{}({written})", word.name))
                    .collect();
                let meant: Vec<&str> = meant.iter().map(String::as_str).collect();
                match meant.is_empty() {
                    true => finding,
                    false => finding.hint(format!("write {}", or_list(&meant, "or"))),
                }
            }
            (Shape::Flag, NodeKind::Text | NodeKind::Word) => {
                match written.trim_matches('"').to_ascii_lowercase().as_str() {
                    "true" | "yes" => finding.fix(span, "true"),
                    "false" | "no" => finding.fix(span, "false"),
                    "none" => finding.hint("leave it out"),
                    _ => finding,
                }
            }
            (Shape::List(_) | Shape::Map(_) | Shape::Rebuttals, NodeKind::Word) if written == "None" => {
                finding.hint("leave it out")
            }
            (_, NodeKind::Group) if self.tape.name(node, self.text) == "Some" => {
                finding.hint("write the value itself, without `Some( )`")
            }
            (Shape::Block(_), NodeKind::Group) => finding.hint("write the brackets without a name in front"),
            (Shape::Block(_), NodeKind::Map) => finding.hint("a block with fields stands in round brackets"),
            (Shape::Map(_), NodeKind::Group | NodeKind::List) => {
                finding.hint("ids with values stand in curly brackets, `{\"id\": …}`")
            }
            _ => finding,
        });
        false
    }

    /// What a node is, for "this is …".
    fn found(&self, node: NodeId) -> String {
        match self.tape.node(node).kind {
            NodeKind::Group if self.tape.node(node).head > 0 => {
                format!("`{}( … )`", self.tape.name(node, self.text))
            }
            NodeKind::Group => "a group in `( )`".into(),
            NodeKind::List => "a list in `[ ]`".into(),
            NodeKind::Map => "a map in `{ }`".into(),
            NodeKind::Text => "a text".into(),
            NodeKind::Number => "a number".into(),
            NodeKind::Word => "a bare word".into(),
            NodeKind::Field | NodeKind::Entry | NodeKind::Other => "something else".into(),
        }
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

/// Message and hint for a step outside the claims that does not say what it is about.
fn missing_target(block: &Block) -> (String, String) {
    let (direction, list) = match block.fields.iter().any(|field| field.name == "force") {
        true => ("against", "rebuttals"),
        false => ("for", "supports"),
    };
    let message = format!("{} says with `target` what it is {direction}", block.what);
    (message, format!("add `target: \"ID\"`, or move it into the `{list}` of that claim"))
}

/// What one element of a list or map is.
fn one_of(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text => "a text in double quotes",
        Shape::Ref => "an id in double quotes",
        Shape::Number => "a number",
        Shape::Flag => "`true` or `false`",
        Shape::Choice(_) => "a word",
        Shape::List(_) | Shape::Rebuttals => "a list in `[ ]`",
        Shape::Map(_) => "a map in `{ }`",
        Shape::Block(block) => block.what,
        Shape::Several(one) => one_of(one),
        Shape::Wrapped(block) => one_of(block.bare()),
    }
}
