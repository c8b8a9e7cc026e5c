//! A text that is not at hand.

use crate::check::quoted::on_one_line;
use crate::check::texts::Missing;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::SourceId;
use crate::quote::Unreadable;
use crate::source::Refusal;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "text-missing",
        level: Level::Warning,
        about: About::Map,
        finds: "a source whose `text` names a file that is not there or cannot be read",
        why: "Quotations from a source are compared with its text. Where the file is missing, or is broken, none of them \
              is, and the map looks better checked than it is. The path is seen from the folder of texts and may \
              not lead out of it.\n\nPut the file there, correct its name, or leave `text` out where there is no \
              text to be had. A file that is no text, such as a scanned page, has to be made one first.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "repotr.txt")},
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
    for (number, source) in context.debate.library().sources.iter().enumerate() {
        let Some(missing) = context.texts.missing(SourceId(number as u32)) else { continue };
        let name = on_one_line(source.details.text.as_deref().unwrap_or_default());
        let file = Value::code(&name);
        let (why, hint) = match missing {
            Missing::Refused(Refusal::NotThere) => (
                message!("there is no file {file} in the folder of texts", file),
                "put the file there, or correct its name".to_owned(),
            ),
            Missing::Refused(Refusal::Outside) => (
                message!("{file} leads out of the folder of texts", file),
                "put the file into the folder of texts, and name it from there".to_owned(),
            ),
            Missing::Refused(refusal) => (
                message!("{file}: {why}", file, why = Value::Text(refusal.to_string())),
                "look at the file".to_owned(),
            ),
            Missing::Unreadable(Unreadable::NeedsFeature(feature)) => (
                message!(
                    "{file} needs the feature {feature}, which this program was built without",
                    file,
                    feature = Value::code(feature)
                ),
                format!(
                    "build it with `cargo install --features {feature} elenchus`, or save the file as plain text"
                ),
            ),
            Missing::Unreadable(unreadable) => (
                message!("{file} cannot be read: {why}", file, why = Value::Text(unreadable.to_string())),
                "save the text anew, as plain text, HTML, DOCX or EPUB".to_owned(),
            ),
        };
        let span = context.at(source.place).field("text").span();
        let message = message!("the text of {source} is missing: {why}", source, why);
        findings.push(Diagnostic::new(&CHECK.rule, span, message).hint(hint));
    }
}
