//! A quotation with other words than the text.

use crate::check::quoted::{compared, named, place, written};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::quote::{Closeness, Match};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "quote-altered";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation that changes words of the text",
        why: "A quotation is either word for word or none. A changed number or a dropped “not” turns the text into its \
              opposite while it still looks like evidence; a smoothed word is a small thing, and still shows that \
              nobody compared. Typography makes no difference: quotation marks, dashes, hyphens and blanks may be \
              as they are, and so may the first letter.\n\nQuote what stands there. Words of your own go into \
              brackets, as in “the [new] tax”, and an ellipsis marks what is left out.",
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "the water has 15 degrees"),
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "the water has 14 degrees"),
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
        if near.closeness != Closeness::Altered {
            continue;
        }
        let text = quotation.text;
        let message = message!("the quotation changes the text: {differences}", differences = named(near));
        let reason = message!(
            "at {place} the text reads {words}",
            place = place(text, near.passage),
            words = compared(text, near)
        );
        let finding = quotation.finding(&CHECK.rule, context, message).reason(reason);
        let finding = match quotation.words.contains(['…', '[']) || quotation.words.contains("...") {
            true => finding.hint("quote it as it stands there"),
            false => finding
                .hint("quote it as it stands there, with words of your own in brackets")
                .fix(quotation.field(context, "quote").span(), written(text.words(near.passage))),
        };
        findings.push(finding);
    }
}
