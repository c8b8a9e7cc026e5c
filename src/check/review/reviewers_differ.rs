use super::told;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::ClaimId;
use crate::review::{Standing, Verdict};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "reviewers-differ",
        level: Level::Warning,
        about: About::Map,
        finds: "a claim of which two people who checked it found different things",
        why: "Both verdicts are kept, and neither is taken to be the right one: it is for the two, or for whoever \
              answers for the text, to settle. Until then the claim counts neither as confirmed nor as cut.\n\nWho \
              changes their mind adds a later verdict of their own; the earlier one stays on record and counts no \
              more. With `Unchecked` a person takes their word back.",
        bad: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (text: "The kiosk should stay open.", supports: [(premises: ["last-shop"])]),
        "last-shop": (text: "It is the last shop in the street."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"last-shop": [
    (status: Confirmed, by: "M. Weber", on: "2026-03-02"),
    (status: Fix, by: "T. Oster", on: "2026-03-03", note: "There is a baker at number 40."),
]})"#,
            ),
        ],
        good: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (text: "The kiosk should stay open.", supports: [(premises: ["last-shop"])]),
        "last-shop": (text: "It is the last shop in the street."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"last-shop": [
    (status: Confirmed, by: "M. Weber", on: "2026-03-02"),
    (status: Fix, by: "T. Oster", on: "2026-03-03", note: "There is a baker at number 40."),
    (status: Fix, by: "M. Weber", on: "2026-03-04", note: "Seen."),
]})"#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let differing = context.reviews.claims().filter(|(_, standing)| *standing == Standing::InConflict);
    findings.extend(differing.filter_map(|(claim, _)| finding(context, claim)));
}

fn finding(context: &Context, claim: ClaimId) -> Option<Diagnostic> {
    let current: Vec<&Verdict> = context.reviews.latest(claim).filter(|verdict| verdict.is_current).collect();
    let (last, others) = current.split_last()?;
    let message = message!("those who checked {claim} found different things", claim = context.own(claim));
    let finding = Diagnostic::new(&CHECK.rule, context.at(last.place).field("status").span(), message)
        .label(told(last))
        .hint("let them settle it: who changes their mind adds a later verdict");
    let place = |verdict: &Verdict| context.at(verdict.place).field("status").span();
    let finding = others.iter().fold(finding, |finding, other| finding.related(place(other), told(other)));
    Some(finding.concerns(context.name(claim)))
}
