//! A quotation that stands in another source than the one named.

use crate::check::quoted::shown;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Thing, Value, message};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "quote-in-another-source";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation that does not stand in the source it names but, word for word, in another",
        why: "A reader who looks the words up finds nothing where they are said to be, and the one who is said to have \
              written them never did. Mostly a claim inherits the map’s `source` and needs an `in` of its own; \
              sometimes the author of one text put words of another into it.\n\nName the source that has the \
              words. If the one named ought to have them, look for another edition of it.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee"), "roy": (name: "Kim Roy")},
    sources: {
        "report": (title: "A report on the pool", authors: ["lee"], text: "report.txt"),
        "letter": (title: "A letter about the pool", authors: ["roy"], text: "letter.txt"),
    },
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty", "cold", "lessons"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it"),
        "cold": (text: "The children come home blue.", in: "report", quote: "the children come home blue"),
        "lessons": (text: "There are lessons in spring.", in: "letter", quote: "from their lessons"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The pool opens in April.

In spring hardly anybody swims in it, for the water has 14 degrees."#,
            ),
            ("letter.txt", r#"Every spring the children come home blue from their lessons."#),
        ],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee"), "roy": (name: "Kim Roy")},
    sources: {
        "report": (title: "A report on the pool", authors: ["lee"], text: "report.txt"),
        "letter": (title: "A letter about the pool", authors: ["roy"], text: "letter.txt"),
    },
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty", "cold", "lessons"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it"),
        "cold": (text: "The children come home blue.", in: "letter", quote: "the children come home blue"),
        "lessons": (text: "There are lessons in spring.", in: "letter", quote: "from their lessons"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The pool opens in April.

In spring hardly anybody swims in it, for the water has 14 degrees."#,
            ),
            ("letter.txt", r#"Every spring the children come home blue from their lessons."#),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for quotation in context.quotations() {
        let Some((other, passage)) = quotation.elsewhere else { continue };
        let Some(text) = context.texts.text(other) else { continue };
        let other = &context.debate[other].id;
        let source = quotation.source_called(context);
        let at = text.locator(passage.start);
        let message = message!(
            "these words are not in {source} but in {other}, at {place}",
            source,
            other = Value::named(Thing::Source, other),
            place = at
        );
        let mut finding = quotation
            .finding(&CHECK.rule, context, message)
            .reason(message!("there it reads {words}", words = shown(text, passage)))
            .hint(format!("name it: `in: \"{other}\"`"));
        if quotation.said.inherits_source {
            finding = finding.label(format!("{source} is inherited from the map"));
        } else {
            let span = quotation.field(context, "in").span();
            finding = finding.related(span, "said to be here").fix(span, format!("\"{other}\""));
        }
        findings.push(finding);
    }
}
