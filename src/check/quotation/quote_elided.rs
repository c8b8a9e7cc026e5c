//! A quotation that leaves out words without a sign.

use crate::check::quoted::{compared, named, place};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::quote::{Closeness, Match};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "quote-elided";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation that leaves out words of the text without an ellipsis",
        why: "Between two quoted words there is nothing but a blank: whoever reads them believes that they follow each \
              other. Words that are left out in silence may be the ones that made the difference, and the reader \
              cannot even ask for them.\n\nPut an ellipsis where words are left out, “the pool … is cold”, or \
              quote them too.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims, for the water has 14 degrees"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The pool opens in April.

In spring hardly anybody swims in it, for the water has 14 degrees."#,
            ),
        ],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims … for the water has 14 degrees"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The pool opens in April.

In spring hardly anybody swims in it, for the water has 14 degrees."#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for quotation in context.quotations().iter().filter(|quotation| quotation.elsewhere.is_none()) {
        let Match::Near(near) = &quotation.found else { continue };
        if near.closeness != Closeness::Elided {
            continue;
        }
        let text = quotation.text;
        let message = message!(
            "the quotation has no ellipsis for words of the text: {differences}",
            differences = named(near)
        );
        let reason = message!(
            "at {place} the text reads {words}",
            place = place(text, near.passage),
            words = compared(text, near)
        );
        findings.push(
            quotation
                .finding(&CHECK.rule, context, message)
                .reason(reason)
                .hint("put `…` where words are left out, or quote them"),
        );
    }
}
