use std::collections::BTreeMap;

use super::told;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::ClaimId;
use crate::review::Verdict;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "verdicts-of-one-day",
        level: Level::Note,
        about: About::Map,
        finds: "two different verdicts of one person on one claim on one day",
        why: "Somebody who looks again may find something else, and then the later verdict counts. Of two of one day \
              only their order in the file tells which is the later, and with two files not even that is sure.\n\n\
              Take out the one that was a slip, or correct its date. If the sheet came back with the name and the date \
              of the verdict before still in its row, say `--by` and `--on` when it is imported.",
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
    (status: Fix, by: "M. Weber", on: "2026-03-02", note: "There is a baker round the corner."),
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
    (status: Fix, by: "M. Weber", on: "2026-03-04", note: "There is a baker round the corner."),
]})"#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (claim, _) in context.reviews.claims() {
        let mut by_day: BTreeMap<(String, &str, Option<&str>), &Verdict> = BTreeMap::new();
        for verdict in context.reviews.of_claim(claim) {
            let (Some(by), Some(on)) = (&verdict.by, &verdict.on) else { continue };
            let key = (crate::review::plain_name(by), on.written(), verdict.fingerprint.as_deref());
            let first = by_day.insert(key, verdict);
            if let Some(first) = first.filter(|first| first.status != verdict.status) {
                findings.push(finding(context, claim, first, verdict));
            }
        }
    }
}

fn finding(context: &Context, claim: ClaimId, first: &Verdict, second: &Verdict) -> Diagnostic {
    let message = message!(
        "{by} found two things of {claim} on one day",
        by = Value::Spelling(second.by.as_deref().unwrap_or_default().to_owned()),
        claim = context.own(claim)
    );
    Diagnostic::new(&CHECK.rule, context.at(second.place).field("status").span(), message)
        .label(format!("{}; it counts", told(second)))
        .related(context.at(first.place).field("status").span(), told(first))
        .hint("take out the one that was a slip, or correct its date")
        .concerns(context.name(claim))
}
