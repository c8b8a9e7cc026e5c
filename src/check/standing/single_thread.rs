use super::ground::{grounds, threads};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Status};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "single-thread";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Note,
        about: About::Material,
        finds: "a thesis high above the one claim that all its reasons come down to, which is disputed or has no source",
        why: "An argument may look broad and have one root: its reasons have reasons, and these all lead back to the \
              same claim, so that nothing in it stands without that one. That is no fault where the claim is firm. \
              Where it is disputed, or nobody but the author is named for it, all that was built on it is only as \
              firm as that. The check looks only at theses three steps or more above it, with several claims in \
              between.\n\nSay where the claim is from, or defend it. If the text has a reason for the thesis that does \
              without it, add that.",
        bad: &[
            (
                "map.ron",
                r#"Map(
    title: "The new line",
    thesis: ["build-line"],
    source: "leader",
    claims: {
        "build-line": (
            text: "The new line should be built.",
            supports: [(premises: ["town-grows"]), (premises: ["trains-full"])],
        ),
        "town-grows": (text: "The town will grow.", quote: "is about to grow", supports: [(premises: ["firms-come"])]),
        "trains-full": (text: "The trains will be full.", supports: [(premises: ["firms-come"])]),
        "firms-come": (text: "Firms will settle by the river.", supports: [(premises: ["fair-rents"])]),
        "fair-rents": (text: "Land by the river will stay cheap."),
    },
)"#,
            ),
            ("library.ron", r#"Library(sources: {"leader": (title: "A leading article")})"#),
        ],
        good: &[
            (
                "map.ron",
                r#"Map(
    title: "The new line",
    thesis: ["build-line"],
    source: "leader",
    claims: {
        "build-line": (
            text: "The new line should be built.",
            supports: [(premises: ["town-grows"]), (premises: ["trains-full"])],
        ),
        "town-grows": (text: "The town will grow.", quote: "is about to grow", supports: [(premises: ["firms-come"])]),
        "trains-full": (text: "The trains will be full.", supports: [(premises: ["firms-come"])]),
        "firms-come": (text: "Firms will settle by the river.", supports: [(premises: ["fair-rents"])]),
        "fair-rents": (text: "Land by the river will stay cheap.", quote: "has bound itself to sell at cost"),
    },
)"#,
            ),
            ("library.ron", r#"Library(sources: {"leader": (title: "A leading article")})"#),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (leaf, thesis) in threads(context, &grounds(context.debate)) {
        if context.whole().map(context.debate[leaf].map) {
            findings.push(finding(context, leaf, thesis));
        }
    }
}

fn finding(context: &Context, leaf: ClaimId, thesis: ClaimId) -> Diagnostic {
    let debate = context.debate;
    let claim = &debate[leaf];
    let (name, resting) = (context.called(leaf, claim.map), context.called(thesis, claim.map));
    let message = match context.labelling.status(debate, leaf) {
        Status::Contested => message!(
            "all reasons for {thesis} come down to {claim}, which is disputed",
            thesis = resting,
            claim = name
        ),
        _ => message!(
            "all reasons for {thesis} come down to {claim}, which has no source of its own",
            thesis = resting,
            claim = name
        ),
    };
    Diagnostic::new(&CHECK.rule, context.claim_span(leaf), message)
        .label("everything rests on this")
        .related(context.claim_span(thesis), "the thesis")
        .hint("say where it is from or defend it, or add a reason that does without it")
        .concerns(context.name(leaf))
        .concerns(context.name(thesis))
}
