//! A quotation whose words are not in its source.

use crate::check::quoted::{compared, place};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::quote::{Closeness, Match};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "quote-not-found";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation whose words do not stand in the text of its source, nor anything much like them",
        why: "What stands between quotation marks is the one thing in an argument that anybody can look up. Words that \
              are not there were taken from somewhere else, or remembered, or made up; whatever rests on them rests \
              on nothing until they are found.\n\nThe finding shows the passage that comes nearest, with the words \
              of the text before each arrow and those of the quotation behind it. Quote that passage, name the \
              source that has the words, or take the quotation out and say it in words of your own.",
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "nobody dares to go in before June"),
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it"),
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
        let near = match &quotation.found {
            Match::Nowhere => None,
            Match::Near(near) if near.closeness == Closeness::Far => Some(near),
            _ => continue,
        };
        let message = message!(
            "these words are not in the text of {source}",
            source = quotation.source_called(context)
        );
        let finding = quotation.finding(&CHECK.rule, context, message).label("not in the text");
        let finding = match near {
            Some(near) => {
                let place = place(quotation.text, near.passage);
                finding.reason(message!(
                    "nearest comes, at {place}: {words}",
                    place,
                    words = compared(quotation.text, near)
                ))
            }
            None => finding.reason(message!("no passage of the text is like it")),
        };
        findings.push(
            finding.hint("quote the text word for word, or name in `in` the source that has these words"),
        );
    }
}
