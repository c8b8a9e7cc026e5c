//! Values of another shape than their field has: what belongs there, and how what stands there is mended.

use super::{Fitting, Role};
use crate::diagnostic::{Diagnostic, Message, Value, message};
use crate::syntax::grammar::{Field, Holds, Shape};
use crate::syntax::near::or_list;
use crate::syntax::tape::{NodeId, NodeKind};
use crate::syntax::written::parse_decimal;
use crate::syntax::{printed, rules};

impl Fitting<'_> {
    /// Reports a value of another shape; it does not fit.
    pub(super) fn mismatch(&mut self, node: NodeId, shape: &Shape, role: Role) -> bool {
        let Field { name, is, example, .. } = role.field;
        let (field, is, one) = (Value::code(name), Message::plain(*is), Message::plain(shape.what()));
        let example = Value::code(example);
        let message = match (role.is_element, shape, role.field.shape) {
            (false, Shape::Flag, _) => message!("{field} is {is}", field, is),
            (false, ..) => message!("{field} is {is}, like {example}", field, is, example),
            (true, _, Shape::Map(_)) => {
                message!("each entry of {field} is {one}, as in {example}", field, one, example)
            }
            (true, ..) => message!("each element of {field} is {one}, as in {example}", field, one, example),
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
    pub(super) fn found(&self, node: NodeId) -> String {
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
}
