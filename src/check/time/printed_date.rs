use jiff::ToSpan;

use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId, Debate, Kind};
use crate::period::Period;
use crate::prose::{self, Reading};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "printed-date",
        level: Level::Warning,
        about: About::Map,
        finds: "a claim whose `when` is not the date that its text or its quotation gives",
        why: "What came before what, and which figures are of one time, is worked out from `when`. Where the \
              text, the quotation or `as_printed` gives one date alone, “in 1936”, and it is neither in `when` nor in a figure or \
              change of the claim, one of them was mistyped: two digits have changed places, or the day is of \
              another year. “Last year” and “last autumn” are counted from the date of the source.\n\nLook at the \
              source and correct the one that is wrong. A date that only names something, “the plan of 1936”, is \
              left alone, and so are predictions, which are dated by when they are due.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The pool",
    thesis: ["repair"],
    claims: {
        "repair": (text: "The pool should be repaired.", supports: [(premises: ["old"])]),
        "old": (text: "The pool opened on 6 June 1936.", kind: Fact, when: "1963-06-06"),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The pool",
    thesis: ["repair"],
    claims: {
        "repair": (text: "The pool should be repaired.", supports: [(premises: ["old"])]),
        "old": (text: "The pool opened on 6 June 1936.", kind: Fact, when: "1936-06-06"),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims() {
        // What is foretold is dated by when it is due, and its words often tell when it was foretold.
        let dated = claim.when.as_ref().filter(|when| !when.is_approximate());
        if let Some(when) = dated.filter(|_| claim.kind != Some(Kind::Prediction)) {
            findings.extend(finding(context, id, claim, when));
        }
    }
}

fn finding(context: &Context, id: ClaimId, claim: &Claim, when: &Period) -> Option<Diagnostic> {
    let place = context.at(claim.place);
    let printed = claim.as_printed.as_deref().map(|printed| (printed, place.field("as_printed").span()));
    let quotes = claim.said.iter().enumerate().filter_map(|(position, said)| {
        Some((said.quote.as_deref()?, context.said_span(id, position, &["quote"])))
    });
    let texts = printed.into_iter().chain(quotes).chain([(&*claim.text, place.field("text").span())]);
    let texts: Vec<_> = texts.collect();
    // Where other words of the claim confirm its date, only a slip of the pen is told.
    let is_confirmed = texts.iter().any(|(text, _)| names(text, when));
    let (printed, span) = texts.into_iter().find_map(|(text, span)| {
        let (printed, given) = other_date(context.debate, claim, text)?;
        (!is_confirmed || is_slip(given.written(), when.written())).then_some((printed, span))
    })?;
    let message = message!(
        "{claim} is dated {date}, and its words give {printed}",
        claim = context.own(id),
        date = when,
        printed = Value::words(printed)
    );
    Some(
        Diagnostic::new(&CHECK.rule, place.field("when").span(), message)
            .label("this date")
            .related(span, "another date")
            .hint("look at the source and correct the one that is wrong")
            .concerns(context.name(id)),
    )
}

/// Whether a text names a date that this may be.
fn names(text: &str, when: &Period) -> bool {
    prose::dates(text).iter().any(|date| match &date.reading {
        Reading::Full(edtf) => Period::parse(edtf).is_ok_and(|date| date.may_meet(when)),
        _ => false,
    })
}

/// Whether two dates differ in one digit, or in the order of their digits.
fn is_slip(one: &str, other: &str) -> bool {
    let digits = |date: &str| {
        let mut digits: Vec<u8> = date.bytes().collect();
        digits.sort_unstable();
        digits
    };
    let differing = one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).count();
    one.len() == other.len() && (differing == 1 || digits(one) == digits(other))
}

/// The words of the only date of a text that says when something was, with that date, where it is none of the claim's.
fn other_date<'t>(debate: &Debate, claim: &Claim, text: &'t str) -> Option<(&'t str, Period)> {
    let dates = prose::dates(text);
    let [date] = &dates[..] else { return None };
    let words = &text[date.span.clone()];
    let given = match &date.reading {
        Reading::Full(edtf) if says_when(&text[..date.span.start]) => Period::parse(edtf).ok()?,
        Reading::Relative => counted_back(words, writing(debate, claim)?)?,
        _ => return None,
    };
    let figures =
        claim.figures.iter().flat_map(|figure| [&figure.when, &figure.highest_in, &figure.lowest_in]);
    let changes = claim.changes.iter().flat_map(|change| [&change.from, &change.to]);
    let said = claim.said.iter().filter_map(|said| said.date(debate));
    let said = said.filter(|_| matches!(date.reading, Reading::Full(_)));
    let mut known = figures.chain(changes).chain([&claim.when]).flatten().chain(said);
    (!known.any(|known| known.may_meet(&given))).then_some((words, given))
}

/// Whether the words before a date say that something was then: “in 1936” does, “the plan of 1936” does not.
fn says_when(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    matches!(&*last, "in" | "on" | "during")
}

/// When the words of a claim were written, where all its sources are of one day or month.
fn writing<'d>(debate: &'d Debate, claim: &'d Claim) -> Option<&'d Period> {
    let mut dates = claim.said.iter().map(|said| said.date(debate));
    let first = dates.next()??;
    let is_near = first.days().is_some_and(|days| days <= 31) && !first.is_approximate();
    (is_near && dates.all(|date| date.is_some_and(|date| date.is_same(first)))).then_some(first)
}

/// What “last year” or “last autumn” may be in a text of this time: the year before, or one of the days of a year and
/// a month before.
fn counted_back(words: &str, written: &Period) -> Option<Period> {
    let (from, to) = written.first().zip(written.last())?;
    let words = words.to_lowercase();
    let given = match words.strip_prefix("last ")? {
        "year" => format!("{:04}", from.year() - 1),
        "spring" | "summer" | "autumn" | "fall" | "winter" => {
            format!("{}/{to}", from.saturating_sub(400.days()))
        }
        _ => return None,
    };
    Period::parse(&given).ok()
}
