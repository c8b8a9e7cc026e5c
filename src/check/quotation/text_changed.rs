//! A text that is no longer the one that was read.

use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::SourceId;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "text-changed",
        level: Level::Warning,
        about: About::Map,
        finds: "a source whose text has another fingerprint than the one that the library gives",
        why: "Articles are corrected, shortened and rewritten after they are published, and so are files. A map was made \
              from one wording; if the text is another now, what was compared then has to be compared again, and \
              places may have moved.\n\nLook at what changed. If the map still holds, write the new fingerprint \
              into the library; if the old text matters, keep its file under another name.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {
        "report": (
            title: "A report on the pool",
            authors: ["lee"],
            text: "report.txt",
            sha256: "0000000079a6eb7f6f5f84c326ed4498d6edb81269adf8a52cd9da47ce9b3f05",
        ),
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
    sources: {
        "report": (
            title: "A report on the pool",
            authors: ["lee"],
            text: "report.txt",
            sha256: "d7bac13479a6eb7f6f5f84c326ed4498d6edb81269adf8a52cd9da47ce9b3f05",
        ),
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

/// So many figures of a fingerprint are enough to tell texts apart, for libraries that write it short.
const SHORTEST: usize = 8;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (number, source) in context.debate.library().sources.iter().enumerate() {
        let Some(text) = context.texts.text(SourceId(number as u32)) else { continue };
        let Some(known) = source.details.sha256.as_deref() else { continue };
        let known = known.trim().trim_end_matches('…').to_ascii_lowercase();
        if known.len() >= SHORTEST && text.fingerprint().starts_with(&known) {
            continue;
        }
        let message = message!("the text of {source} is not the one that was encoded", source);
        let label = format!("`{}` has another fingerprint", text.name());
        let hint =
            format!("compare the two; if the map still holds, write `sha256: \"{}\"`", text.fingerprint());
        let span = context.at(source.place).field("sha256").span();
        findings.push(Diagnostic::new(&CHECK.rule, span, message).label(label).hint(hint));
    }
}
