//! The fields of a block: which it knows, which are missing, and which were meant.

use super::Fitting;
use crate::diagnostic::{Diagnostic, Message, Value, message};
use crate::syntax::grammar::{Block, Field, Holds, Shape};
use crate::syntax::near::{nearest, or_list};
use crate::syntax::rules;
use crate::syntax::tape::{NodeId, NodeKind};

impl Fitting<'_> {
    /// Hands on each known field once, and hears whether it was taken. Gives back whether all required fields are there and were taken.
    pub(super) fn known_fields(
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
                        message!(
                            "{name} stands twice in {block}",
                            name = Value::code(name),
                            block = block.part()
                        ),
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
                    message!("{block} needs {field}", block = block.part(), field = Value::code(name)),
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
        let message = message!("{block} is written with the name of each field", block = block.part());
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
        let message = message!("{block} has no field {name}", block = block.part(), name = Value::code(name));
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
}

/// Message and hint for a step outside the claims that does not say what it is about.
fn missing_target(block: &Block) -> (Message, String) {
    let (one, field) = (block.part(), Value::code("target"));
    let (message, list) = match block.fields.iter().any(|field| field.name == "force") {
        true => (message!("{one} says with {field} what it is against", one, field), "rebuttals"),
        false => (message!("{one} says with {field} what it is for", one, field), "supports"),
    };
    (message, format!("add `target: \"ID\"`, or move it into the `{list}` of that claim"))
}
