//! A place that cannot be read.

use crate::check::quoted::{field_span, on_one_line};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::quote::Locator;
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "bad-locator",
        level: Level::Error,
        about: About::Map,
        finds: "an `at` that is no place in a text",
        why: "A place is written so that programs can look it up and readers understand it: `§2` for a section, `¶4` for \
              a paragraph, `fn. 3` for a footnote, `p. 7` for a page, `l. 15` for a line, several with commas \
              between them and a dash for a range. What is written in other words says nothing to the program, \
              which then cannot tell whether it is right.\n\nWhere the text is at hand and the words are quoted, \
              `at` may be left out.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The pool",
    thesis: ["heat"],
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", at: "page 4"),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The pool",
    thesis: ["heat"],
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", at: "p. 4"),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for source in &context.debate.library().sources {
        for (index, section) in source.details.sections.iter().enumerate() {
            let span = || context.at(source.place).field("sections").index(index).field("at").span();
            findings.extend(finding(&section.at, span));
        }
    }
    for (claim, details) in context.debate.claims() {
        for (position, said) in details.said.iter().enumerate() {
            let Some(at) = said.at.as_deref() else { continue };
            let found = finding(at, || field_span(context, claim, position, "at"));
            findings.extend(found.map(|finding| finding.concerns(context.name(claim))));
        }
    }
}

fn finding(at: &str, span: impl Fn() -> Span) -> Option<Diagnostic> {
    let error = Locator::parse(at).err()?;
    let part = on_one_line(&error.part);
    let message = match part.is_empty() {
        true => message!("a place is missing here"),
        false => message!("{part} is no place in a text", part = Value::Spelling(part)),
    };
    let finding = Diagnostic::new(&CHECK.rule, span(), message);
    Some(match error.meant {
        Some(meant) => finding.hint(format!("write `{meant}`")).fix(span(), format!("\"{meant}\"")),
        None => finding.hint("places are `§2`, `¶4`, `fn. 3`, `p. 7`, `l. 15`, with commas between several"),
    })
}
