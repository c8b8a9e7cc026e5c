use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Name, Rule, Value, message};
use crate::resolve::{Pronounced, Reviewed};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "unsigned-verdict",
        level: Level::Warning,
        about: About::Map,
        finds: "a verdict that does not say whose it is",
        why: "Who checked something is half of what the record is for: whom to ask, and whose word stands against \
              whose. Of two verdicts of one person the later counts; two verdicts of nobody cannot be told apart.\n\n\
              Write the name in `by`, and the day in `on`. `elenchus review import` takes both from the sheet, or \
              from `--by` and `--on`.",
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
            ("kiosk.review.ron", r#"Review(claims: {"last-shop": (status: Confirmed)})"#),
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
                r#"Review(claims: {"last-shop": (status: Confirmed, by: "M. Weber", on: "2026-03-02")})"#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    findings.extend(context.reviews.files().iter().filter_map(|review| finding(context, review)));
}

/// One finding for all unsigned verdicts of a file.
fn finding(context: &Context, review: &Reviewed) -> Option<Diagnostic> {
    let unsigned: Vec<&Pronounced> = review.verdicts.iter().filter(|verdict| verdict.by.is_none()).collect();
    let first = unsigned.first()?;
    let message = match unsigned.len() {
        1 => message!(
            "the verdict on {claim} does not say whose it is",
            claim = Value::Claim(Name {
                whole: format!("{}/{}", review.map_name, first.claim_name),
                called: first.claim_name.to_string(),
            })
        ),
        count => message!("{count} verdicts do not say whose they are", count),
    };
    let finding = Diagnostic::new(&CHECK.rule, context.at(first.place).field("status").span(), message)
        .label("found by whom?")
        .hint("write who checked in `by`, and when in `on`");
    let names = unsigned.iter().map(|verdict| format!("{}/{}", review.map_name, verdict.claim_name));
    Some(names.fold(finding, Diagnostic::concerns))
}
