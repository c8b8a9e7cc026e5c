//! A quotation put together from passages that stand apart.

use crate::check::quoted::on_one_line;
use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, Value, message};
use crate::quote::Match;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "quote-spliced";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation whose pieces stand in another order in the text, or far from each other",
        why: "Each piece is in the text, and the whole is not. An ellipsis says that something was left out of one \
              passage; joining a sentence of one page to a sentence of another, or turning two round, makes the \
              author say what was never said.\n\nGive each passage a quotation of its own.",
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "the water has 14 degrees … The pool opens in April"),
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "The pool opens in April … the water has 14 degrees"),
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
        let Match::Scattered(scatter) = &quotation.found else { continue };
        let pieces: Vec<_> = scatter.pieces.iter().collect();
        let places = listed(&pieces, |(words, passage)| {
            let (words, place) =
                (Value::Spelling(on_one_line(words)), quotation.text.exact_locator(passage.start));
            message!("{words} at {place}", words, place).value()
        });
        let message = match scatter.is_in_order {
            true => message!("the pieces of this quotation stand far apart in the text: {places}", places),
            false => {
                message!("the pieces of this quotation stand in another order in the text: {places}", places)
            }
        };
        findings.push(
            quotation
                .finding(&CHECK.rule, context, message)
                .hint("quote each passage by itself, as an attribution of its own in `said`"),
        );
    }
}
