//! A place at which the text does not have what is quoted.

use super::quotation::{field_span, shown};
use super::wording::listed;
use super::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule};
use crate::model::{ClaimId, SourceId};
use crate::quote::{Locator, Part, Text};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "wrong-locator",
        level: Level::Warning,
        about: About::Map,
        finds: "an `at` that points to another place than the one where the words stand",
        why: "A wrong place sends every reader who wants to check to the wrong page, and looks as if nobody had checked \
              before. Paragraphs are blocks between blank lines, counted from the first or from where the \
              `sections` of the source say; a footnote’s number also means the passage that it belongs to.\n\nCorrect the \
              place, or leave `at` out: it is found from the quotation.",
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it", at: "¶1"),
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
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it", at: "¶2"),
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
    for quotation in context.quotations() {
        let places = quotation.places();
        let Some(at) = quotation.at().filter(|_| !places.is_empty()) else { continue };
        let text = quotation.text;
        if places.iter().any(|&place| text.agrees(&at, place)) {
            continue;
        }
        let found: Vec<Locator> = places.iter().map(|place| text.locator_like(place.start, &at)).collect();
        let named: Vec<&Locator> = found.iter().collect();
        let message =
            format!("the words stand at {}, not at {at}", listed(&named, |place| place.to_string()));
        let span = quotation.field(context, "at").span();
        let finding = Diagnostic::new(&CHECK.rule, span, message)
            .related(quotation.field(context, "quote").span(), "these words")
            .reason(format!("there it reads {}", shown(text, places[0])))
            .concerns(context.name(quotation.claim));
        findings.push(match &found[..] {
            [only] => finding.hint("correct the place").fix(span, format!("\"{only}\"")),
            _ => finding.hint("write the place that is meant"),
        });
    }
    for (claim, details) in context.debate.claims() {
        for (position, said) in details.said.iter().enumerate().filter(|(_, said)| said.quote.is_none()) {
            let (Some(source), Some(at)) = (said.source, said.at.as_deref()) else { continue };
            findings.extend(beyond_the_end(context, claim, position, source, at));
        }
    }
}

/// The finding that a text has no such place, for an attribution that quotes no words.
fn beyond_the_end(
    context: &Context,
    claim: ClaimId,
    position: usize,
    source: SourceId,
    at: &str,
) -> Option<Diagnostic> {
    let text = context.texts.text(source)?;
    let locator = Locator::parse(at).ok()?;
    let (part, has) = locator.parts.iter().find_map(|part| Some((part, missing(text, part)?)))?;
    let message = format!("`{}` has no {part}: it has {has}", context.debate[source].id);
    let finding = Diagnostic::new(&CHECK.rule, field_span(context, claim, position, "at"), message);
    Some(finding.hint("correct the place, or quote a few words of it").concerns(context.name(claim)))
}

/// What a text has, where it is less than a part of a locator says.
fn missing(text: &Text, part: &Part) -> Option<String> {
    let (range, count, noun) = match part {
        Part::Paragraph(range) => (range, text.paragraphs().iter().map(|one| one.number).max()?, "paragraph"),
        Part::Page(range) => (range, Some(text.pages()).filter(|pages| *pages > 0)?, "page"),
        Part::Line(range) => (range, text.lines(), "line"),
        Part::Section(_) | Part::Note(_) => return None,
    };
    let plural = if count == 1 { "" } else { "s" };
    (range.from > count).then(|| format!("{count} {noun}{plural}"))
}
