use super::drift::{Drift, Way};
use super::telling::is_attributed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{Claim, ClaimId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "report-becomes-fact";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "something that is only reported or rumoured, and then asserted as a fact",
        why: "“There are reports of a meeting” and “the meeting” are two things, and many an article begins with the \
              one and ends with the other. It is found where all attributions of a claim are `stance: Reports`, or \
              quote words such as “reportedly”, and the map asserts it flatly; and where another claim that restates \
              it or follows from it does.\n\nFind somebody who holds it. If there is nobody, keep the report a \
              report: with `strength: Might`, or with “is reported to” in the text.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The sale of the mill",
    thesis: ["stop-sale"],
    source: "post",
    claims: {
        "stop-sale": (text: "The council should stop the sale of the mill.", supports: [(premises: ["secret-talks"])]),
        "secret-talks": (
            text: "The owner is reported to have met a buyer in secret.",
            kind: Fact,
            quote: "has reportedly met a buyer",
            stance: Reports,
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {"post": (title: "Who buys the mill?", authors: [])},
)"#;

const BAD: &str = r#"Map(
    title: "The sale of the mill",
    thesis: ["stop-sale"],
    source: "post",
    claims: {
        "stop-sale": (text: "The council should stop the sale of the mill.", supports: [(premises: ["secret-talks"])]),
        "secret-talks": (
            text: "The owner has met a buyer in secret.",
            kind: Fact,
            quote: "has reportedly met a buyer",
            stance: Reports,
        ),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims() {
        if let Some(position) = only_reported(claim)
            && claim.is_flat()
            && !is_attributed(&claim.text)
        {
            findings.push(finding(context, id, position));
        }
    }
    findings.extend(
        context
            .drifts()
            .iter()
            .filter(|drift| drift.way == Way::Reported)
            .map(|drift| hardened(context, drift)),
    );
}

/// The first attribution of a claim where all that speak for it only report it.
pub(super) fn only_reported(claim: &Claim) -> Option<usize> {
    let mut reports = claim.said.iter().enumerate().filter(|(_, said)| said.is_for()).peekable();
    let first = reports.peek()?.0;
    reports.all(|(_, said)| said.is_report()).then_some(first)
}

fn finding(context: &Context, id: ClaimId, position: usize) -> Diagnostic {
    let claim = &context.debate[id];
    let place = context.at(claim.place);
    let span = match claim.strength {
        Some(_) => place.field("strength").span(),
        None => place.field("text").span(),
    };
    let message = message!(
        "{claim} is asserted as a fact, but nobody here does more than report it",
        claim = context.own(id)
    );
    Diagnostic::new(&CHECK.rule, span, message)
        .label("put as a fact")
        .related(context.said_span(id, position, &["stance", "quote"]), "only reported")
        .hint("add somebody who holds it to `said`, or write `strength: Might`, or say in the text that it is reported")
        .concerns(context.name(id))
}

fn hardened(context: &Context, drift: &Drift) -> Diagnostic {
    let map = context.debate[drift.strong].map;
    let (strong, weak) = (context.called(drift.strong, map), context.called(drift.weak, map));
    let message = match &drift.places {
        Some((_, [weak_place, strong_place])) => message!(
            "{strong} is reported {weak_place} and asserted as a fact {strong_place}",
            strong,
            weak_place,
            strong_place
        ),
        None => message!("{strong} asserts as a fact what {weak} only reports", strong, weak),
    };
    drift
        .show(context, Diagnostic::new(&CHECK.rule, drift.strong_span, message).label("put as a fact"))
        .hint("add what turns the report into a fact as a support, or keep it a report here as well")
}
