use super::ground::{cruxes, grounds, threads};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::ClaimId;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "crux-unsourced";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "the one claim on which a thesis hangs, which nobody says, while everything else has a source",
        why: "Several reasons for a thesis may all lean on one claim. If that claim falls, they all fall, however well \
              the others are sourced; so that is the claim to look up first. Where it alone has no source, or is a \
              matter of fact that the encoder had to supply, the argument is weakest where it bears most.\n\nWrite \
              down who says it and where, or give a reason for it. If no text says it, that is what readers should \
              be told.",
        bad: &[
            (
                "map.ron",
                r#"Map(
    title: "The eels",
    thesis: ["eels-back"],
    claims: {
        "eels-back": (
            text: "The eels are back in the brook.",
            supports: [(premises: ["traps", "same-eels"]), (premises: ["anglers", "same-eels"])],
        ),
        "traps": (text: "Traps caught forty young fish.", kind: Fact, in: "survey"),
        "anglers": (text: "Anglers saw long thin fish.", kind: Fact, in: "gazette"),
        "same-eels": (text: "Long thin fish in this brook are eels.", kind: Fact),
    },
)"#,
            ),
            (
                "library.ron",
                r#"Library(sources: {"survey": (title: "Brook survey"), "gazette": (title: "The Gazette")})"#,
            ),
        ],
        good: &[
            (
                "map.ron",
                r#"Map(
    title: "The eels",
    thesis: ["eels-back"],
    claims: {
        "eels-back": (
            text: "The eels are back in the brook.",
            supports: [(premises: ["traps", "same-eels"]), (premises: ["anglers", "same-eels"])],
        ),
        "traps": (text: "Traps caught forty young fish.", kind: Fact, in: "survey"),
        "anglers": (text: "Anglers saw long thin fish.", kind: Fact, in: "gazette"),
        "same-eels": (text: "Long thin fish in this brook are eels.", kind: Fact, in: "survey"),
    },
)"#,
            ),
            (
                "library.ron",
                r#"Library(sources: {"survey": (title: "Brook survey"), "gazette": (title: "The Gazette")})"#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let grounds = grounds(context.debate);
    let cruxes = cruxes(context, &grounds);
    if cruxes.is_empty() {
        return;
    }
    let threads = threads(context, &grounds);
    for (crux, thesis) in cruxes {
        if !threads.contains_key(&crux) && context.whole().map(context.debate[crux].map) {
            findings.push(finding(context, crux, thesis));
        }
    }
}

fn finding(context: &Context, crux: ClaimId, thesis: ClaimId) -> Diagnostic {
    let claim = &context.debate[crux];
    let (name, hanging) = (context.called(crux, claim.map), context.called(thesis, claim.map));
    let message = match claim.implicit {
        true => message!(
            "{thesis} hangs on {claim} alone, a matter of fact that no text says",
            thesis = hanging,
            claim = name
        ),
        false => message!(
            "{thesis} hangs on {claim} alone, which has no source, as all else has",
            thesis = hanging,
            claim = name
        ),
    };
    Diagnostic::new(&CHECK.rule, context.claim_span(crux), message)
        .label("if this falls, every reason falls")
        .related(context.claim_span(thesis), "the thesis")
        .hint("say who says it and where, or give a reason for it")
        .concerns(context.name(crux))
        .concerns(context.name(thesis))
}
