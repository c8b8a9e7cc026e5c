//! The words of a choice, with what they hold in brackets.

use super::{Fitting, Role};
use crate::diagnostic::{Diagnostic, Message, Value, message};
use crate::syntax::grammar::{Holds, Shape, Variant};
use crate::syntax::near::{nearest, or_list};
use crate::syntax::tape::{NodeId, NodeKind};
use crate::syntax::{printed, rules};

impl Fitting<'_> {
    /// Whether a word, with what it has in brackets, is one of a choice.
    pub(super) fn choice(&mut self, node: NodeId, variants: &'static [Variant], role: Role) -> bool {
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
        let field = Value::code(role.field.name);
        let message = match word.is_empty() {
            true => message!("{field} is {is}", field, is = Message::plain(role.field.is)),
            false => {
                message!("{word} is not a word that {field} knows", word = Value::code(word), field)
            }
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
        let word = Value::code(name);
        let (how, is_unit) = match variant.holds {
            Holds::Nothing if self.tape.node(node).kind == NodeKind::Text => {
                (message!("{word} is written without quotes", word), true)
            }
            Holds::Nothing => (message!("{word} is written without brackets", word), true),
            Holds::Value(Shape::Number) => {
                let example = Value::code(format_args!("{name}(10)"));
                (message!("{word} has a number in brackets, like {example}", word, example), false)
            }
            Holds::Value(_) => {
                let example = Value::code(format_args!("{name}(\"…\")"));
                (message!("{word} has a text in brackets, like {example}", word, example), false)
            }
            Holds::Fields(block) => {
                let field = &block.fields[0];
                let example = Value::code(format_args!("{name}({}: {})", field.name, field.example));
                (message!("{word} has a reason in brackets, like {example}", word, example), false)
            }
        };
        let span = self.span(node);
        let finding =
            Diagnostic::new(&rules::WRONG_TYPE, span, how).label(format!("in `{}`", role.field.name));
        self.diagnostics.push(if is_unit { finding.fix(span, name) } else { finding });
        false
    }
}
