use crate::check::provenance::dated;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, SourceId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "said-after-published";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a statement that is younger than the source that prints it, or a source that repeats a younger one",
        why: "What was said on the 22nd cannot stand in a paper of the 17th. Either one of the two dates is wrong, or \
              the words come from another text than the one named. A reader who follows the reference finds nothing, \
              or something else.\n\nCheck both dates. If they are right, find the source in which the statement was \
              really printed and name it in `in`.",
        bad: &[("library.ron", LIBRARY), ("map.ron", MAP)],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"mayor": (name: "Ines Moreau", role: "mayor")},
    sources: {"courier": (title: "The mayor on the square", authors: [], published: "2024-09-23")},
)"#,
            ),
            ("map.ron", MAP),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"mayor": (name: "Ines Moreau", role: "mayor")},
    sources: {"courier": (title: "The mayor on the square", authors: [], published: "2024-09-17")},
)"#;

const MAP: &str = r#"Map(
    title: "The square",
    thesis: ["more-trees"],
    source: "courier",
    claims: {
        "more-trees": (text: "The square needs more trees.", supports: [(premises: ["too-hot"])]),
        "too-hot": (text: "Nobody can bear the heat there.", by: "mayor", on: "2024-09-22"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims() {
        let late = (0..claim.said.len()).find_map(|position| statement(context, id, position));
        findings.extend(late);
    }
    for index in 0..context.debate.library().sources.len() {
        findings.extend(repetition(context, SourceId(index as u32)));
    }
}

/// The finding that a statement is younger than its source.
fn statement(context: &Context, id: ClaimId, position: usize) -> Option<Diagnostic> {
    let said = &context.debate[id].said[position];
    let on = said.on.as_ref()?;
    let source = &context.debate[said.source?];
    let published = source.published.as_ref().filter(|published| published.is_before(on))?;
    let message = message!(
        "{claim} was said {said}, but {source}, which prints it, appeared {published}",
        claim = context.own(id),
        said = dated(on),
        source,
        published = dated(published)
    );
    let finding = Diagnostic::new(&CHECK.rule, context.said_span(id, position, &["on"]), message)
        .label("the date of the statement")
        .related(
            context.published_span(said.source?),
            format!("`{}` appeared {}", source.id, dated(published)),
        )
        .hint("correct the date that is wrong, or name the source that prints the statement in `in`");
    Some(finding.concerns(context.name(id)))
}

/// The finding that a source repeats a younger one.
fn repetition(context: &Context, id: SourceId) -> Option<Diagnostic> {
    let source = &context.debate[id];
    let published = source.published.as_ref()?;
    let original = source.derived_from.iter().copied().find(|&original| {
        // Sources in a circle are another check's finding.
        let is_circle = context.debate.derivation().repeats(original, id);
        let date = context.debate[original].published.as_ref();
        !is_circle && date.is_some_and(|date| published.is_before(date))
    })?;
    let later = context.debate[original].published.as_ref()?;
    let message = message!(
        "{source} is said to repeat {original}, but it appeared {published} and that one {later}",
        source,
        original = context.debate[original],
        published = dated(published),
        later = dated(later)
    );
    let finding = Diagnostic::new(&CHECK.rule, context.published_span(id), message)
        .label("the date of the repetition")
        .related(context.published_span(original), "the date of the original")
        .hint("correct the date that is wrong, or take the source out of `derived_from`");
    Some(finding)
}
