//! A quotation taken at second hand.

use std::collections::BTreeMap;

use super::speaker::is_spoken;
use crate::check::provenance::is_author;
use crate::check::quoted::field_span;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{Attribution, SourceId, VoiceId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "second-hand-quote";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation taken from a source that only repeats it, where the library has the original",
        why: "Whoever quotes from a quotation inherits its mistakes: what was left out around it, where it was cut, whether \
              it was said at all. An editor goes back to the original, and here it is in the library.\n\nA voice \
              that speaks to a reporter is first hand: nothing is found where the library has no text of that \
              voice with these words. Name the original in `in` and compare the words there, or quote both places \
              in `said`. Where the second hand is what matters, say through whom the words came with `via`.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee"), "roy": (name: "Kim Roy")},
    sources: {
        "column": (title: "A column on the pool", authors: ["lee"], text: "column.txt"),
        "letter": (title: "A letter about the pool", authors: ["roy"], text: "letter.txt"),
    },
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "column",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["cold", "lessons"])]),
        "cold": (text: "The children freeze there.", by: "roy", in: "column", quote: "the children come home blue"),
        "lessons": (text: "They have lessons in spring.", by: "roy", in: "letter", quote: "from their lessons"),
    },
)"#,
            ),
            ("column.txt", r#"Kim Roy writes that “the children come home blue”. Heat the pool."#),
            ("letter.txt", r#"Every spring the children come home blue from their lessons."#),
        ],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee"), "roy": (name: "Kim Roy")},
    sources: {
        "column": (title: "A column on the pool", authors: ["lee"], text: "column.txt"),
        "letter": (title: "A letter about the pool", authors: ["roy"], text: "letter.txt"),
    },
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "column",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["cold", "lessons"])]),
        "cold": (text: "The children freeze there.", by: "roy", in: "letter", quote: "the children come home blue"),
        "lessons": (text: "They have lessons in spring.", by: "roy", in: "letter", quote: "from their lessons"),
    },
)"#,
            ),
            ("column.txt", r#"Kim Roy writes that “the children come home blue”. Heat the pool."#),
            ("letter.txt", r#"Every spring the children come home blue from their lessons."#),
        ],
    },
    run,
};

/// Words as few as these stand in many texts.
const FEWEST_WORDS: usize = 4;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let written = written_by(context);
    for (claim, details) in context.debate.claims() {
        for (position, said) in details.said.iter().enumerate() {
            let Some((original, how)) = original(context, &written, said) else { continue };
            let Some(source) = said.source else { continue };
            // Whoever compares the two has been to the original.
            let is_compared = |other: &Attribution| other.source == Some(original) && other.quote.is_some();
            if details.said.iter().any(is_compared) {
                continue;
            }
            let (first_hand, original) = (original, &context.debate[original].id);
            let message = match how {
                Hand::Repeated => message!(
                    "the words are quoted from {source}, which has them from {original}",
                    source = context.debate[source],
                    original = context.debate[first_hand]
                ),
                Hand::Told => message!(
                    "the words are those of {source}, not of the voice that it tells of, whose own {original} is in the library",
                    source = context.debate[source],
                    original = context.debate[first_hand]
                ),
            };
            let mut finding =
                Diagnostic::new(&CHECK.rule, field_span(context, claim, position, "quote"), message)
                    .label("quoted at second hand")
                    .hint(format!(
                        "quote the original, `in: \"{original}\"`, or say with `via` who relays it"
                    ))
                    .concerns(context.name(claim));
            if !said.inherits_source {
                let span = field_span(context, claim, position, "in");
                finding = finding.related(span, "taken from here");
            }
            findings.push(finding);
        }
    }
}

/// How words come from another source than the one that they are taken from.
enum Hand {
    /// The other source has the same words.
    Repeated,
    /// The source tells in its own words what the other says.
    Told,
}

/// The source that words really come from, where they are taken from another that has them from it.
fn original(
    context: &Context,
    written: &BTreeMap<VoiceId, Vec<SourceId>>,
    said: &Attribution,
) -> Option<(SourceId, Hand)> {
    let (words, source, voice) = (said.quote.as_deref()?, said.source?, said.by?);
    if !said.via.is_empty() || is_author(context.debate, voice, source) {
        return None;
    }
    let originals: Vec<SourceId> =
        written.get(&voice)?.iter().copied().filter(|other| *other != source).collect();
    let repeated = originals.iter().find(|original| match context.texts.text(**original) {
        Some(text) => words.split_whitespace().count() >= FEWEST_WORDS && !text.places(words).is_empty(),
        // Without its text, only what the library says of the two tells.
        None => context.debate.derivation().repeats(source, **original),
    });
    if let Some(original) = repeated {
        return Some((*original, Hand::Repeated));
    }
    // Words that a text neither quotes nor ascribes are its author's own.
    let has_author = context.debate[source].authors.as_ref().is_some_and(|authors| !authors.is_empty());
    let text = context.texts.text(source).filter(|_| has_author)?;
    let [place] = text.places(words)[..] else { return None };
    let original = originals.first().filter(|_| !is_spoken(text, place))?;
    Some((*original, Hand::Told))
}

/// The sources by their authors.
fn written_by(context: &Context) -> BTreeMap<VoiceId, Vec<SourceId>> {
    let mut written: BTreeMap<VoiceId, Vec<SourceId>> = BTreeMap::new();
    for (number, source) in context.debate.library().sources.iter().enumerate() {
        for author in source.authors.iter().flatten() {
            written.entry(*author).or_default().push(SourceId(number as u32));
        }
    }
    written
}
