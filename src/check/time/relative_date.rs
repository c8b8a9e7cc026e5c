use crate::check::tense::foretells;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId};
use crate::prose::{Date, Reading, dates};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "relative-date";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Map,
        finds: "a claim with a date such as “last year” or “in January” and nothing to count it from",
        why: "“Last year” means another year in every year in which it is read, and “on Tuesday” nothing at all a week \
              later. The map outlives the article, so that a claim of fact with such words in its text or in \
              `as_printed` needs its date in `when`, or periods in its figures.\n\nWork the date out from that of the \
              source and write it into `when`; where only the year is sure, the year is enough. In the text, name \
              the year itself.",
        bad: &[("map.ron", BAD)],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The pool",
    thesis: ["repair"],
    claims: {
        "repair": (text: "The pool should be repaired.", supports: [(premises: ["closed"])]),
        "closed": (text: "The pool was closed last summer.", kind: Fact, when: "2024-22"),
    },
)"#,
        )],
    },
    run,
};

const BAD: &str = r#"Map(
    title: "The pool",
    thesis: ["repair"],
    claims: {
        "repair": (text: "The pool should be repaired.", supports: [(premises: ["closed"])]),
        "closed": (text: "The pool was closed last summer.", kind: Fact),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims().filter(|(_, claim)| is_unanchored(claim)) {
        findings.extend(finding(context, id, claim));
    }
}

/// Whether a claim tells what has happened and has no date of its own.
fn is_unanchored(claim: &Claim) -> bool {
    let figures = claim.figures.iter().any(|figure| figure.when.is_some());
    let changes = claim.changes.iter().any(|change| change.from.is_some() || change.to.is_some());
    claim.is_factual() && claim.when.is_none() && !figures && !changes
}

fn finding(context: &Context, id: ClaimId, claim: &Claim) -> Option<Diagnostic> {
    // A day without its year is that of a dated source; of one whose date is a guess, a fact needs it told.
    let mut dates = claim.said.iter().filter_map(|said| said.date(context.debate));
    let dated = dates.any(|date| !date.is_approximate());
    let is_fact = claim.kind.is_some() && !dated;
    let printed = claim
        .as_printed
        .as_deref()
        .and_then(|printed| floating(printed, !dated))
        .map(|words| ("as_printed", words));
    let text =
        || floating(&claim.text, is_fact).filter(|_| !foretells(&claim.text)).map(|words| ("text", words));
    let (field, words) = printed.or_else(text)?;
    let place = context.at(claim.place);
    let message = message!(
        "{claim} speaks of {words}, and nothing says when that was",
        claim = context.own(id),
        words = Value::words(words)
    );
    let source = claim.said.iter().find_map(|said| said.source);
    let mut finding =
        Diagnostic::new(&CHECK.rule, place.field(field).span(), message).label("counts from no date");
    finding = match source.map(|source| (source, &context.debate[source].published)) {
        Some((source, Some(published))) => {
            let label = format!("`{}` appeared in {published}", context.debate[source].id);
            finding
                .related(context.published_span(source), label)
                .hint("work the date out from that of the source and write it into `when`")
        }
        _ => finding.hint("find out when that was and write it into `when`, if only the year"),
    };
    Some(finding.concerns(context.name(id)))
}

/// The first date of a text that another date would have to pin down, those that lack only the year or not; nothing
/// where the text names one that does.
fn floating(text: &str, without_year: bool) -> Option<&str> {
    let dates = dates(text);
    if dates.iter().any(|date| matches!(date.reading, Reading::Full(_))) {
        return None;
    }
    let is_floating = |date: &Date| date.reading == Reading::Relative || without_year;
    let mut floating = dates.into_iter().filter(is_floating);
    floating.find(|date| !recurs(text, date.span.start)).map(|date| &text[date.span])
}

/// Whether the words before a date make it one of every year.
fn recurs(text: &str, start: usize) -> bool {
    let before = text[..start].split_whitespace().next_back().unwrap_or_default().to_lowercase();
    matches!(&*before, "every" | "each" | "all" | "any" | "most" | "between")
}
