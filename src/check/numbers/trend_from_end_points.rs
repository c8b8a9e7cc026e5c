use super::amounts::number;
use super::directions::Directions;
use super::series::Point;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId, MeasureId};
use crate::period::Period;
use crate::prose::{self, Words};
use crate::source::Span;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "trend-from-end-points";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a steady rise or fall of which only the beginning and the end are given",
        why: "Two figures show that something is more or less than it was; they do not show how it got there. \
              “Steadily”, “year after year” and “a secular increase” speak of the time in between, and of that \
              nothing is known here: it may have gone up and down.\n\nAdd the figures of the time between as \
              `figures` of the same measure, or speak of the two years only.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The village shop",
    thesis: ["help-shop"],
    claims: {
        "help-shop": (text: "The village should help its shop.", supports: [(premises: ["fewer"])]),
        "fewer": (
            text: "Its customers have steadily declined, from 310 in 2015 to 190 in 2024.",
            figures: [
                (measure: "customers", when: "2015", value: 310),
                (measure: "customers", when: "2024", value: 190),
            ],
        ),
    },
)"#,
            ),
        ],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The village shop",
    thesis: ["help-shop"],
    claims: {
        "help-shop": (text: "The village should help its shop.", supports: [(premises: ["fewer"])]),
        "fewer": (
            text: "Its customers were fewer in 2024 than in 2015: 190 instead of 310.",
            figures: [
                (measure: "customers", when: "2015", value: 310),
                (measure: "customers", when: "2024", value: 190),
            ],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"customers": (name: "customers of the village shop", unit: "customers")})"#;

/// Words that speak of the whole way from the beginning to the end.
static STEADY: Words = Words::of(
    "steady steadily continuous continuously continual continually secular unbroken uninterrupted \
     uninterruptedly unremitting relentless relentlessly inexorable inexorably consistently constantly \
     ceaselessly monotonically unabated unstoppably",
);

const PHRASES: &[&str] = &[
    "year after year",
    "every year",
    "each year",
    "year by year",
    "month after month",
    "every month",
    "without a break",
];

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims() {
        if claim.figures.is_empty() && claim.changes.is_empty() {
            continue;
        }
        let said = |position: usize| context.said_span(id, position, &["quote"]);
        let quotes = claim.said.iter().enumerate();
        let quotes = quotes.filter_map(|(position, said)| Some((Some(position), said.quote.as_deref()?)));
        let mut texts = [(None, &*claim.text)].into_iter().chain(quotes);
        let Some((position, words)) = texts.find_map(|(position, text)| Some((position, steady(text)?)))
        else {
            continue;
        };
        let span = position.map_or_else(|| context.at(claim.place).field("text").span(), said);
        findings.extend(
            stretch(context, id, claim).map(|(from, to)| finding(context, id, (&words, span), from, to)),
        );
    }
}

/// The words of a text that tell of a steady change, in the sentence that tells of the change.
fn steady(text: &str) -> Option<String> {
    prose::sentences(text).into_iter().find_map(|sentence| {
        let sentence = text.get(sentence)?;
        let lower = sentence.to_lowercase();
        let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
        let found = words.find(|word| STEADY.contains(word)).map(str::to_owned);
        let found = found.or_else(|| {
            PHRASES.iter().find(|phrase| lower.contains(**phrase)).map(|&phrase| phrase.to_owned())
        });
        found.filter(|_| {
            let directions = Directions::in_text(sentence);
            directions.rises || directions.falls
        })
    })
}

/// So many figures after the first are looked at for one between the two.
const MOST_BETWEEN: usize = 64;

/// The first and the last figure of a claim's series, where there are others neither in the claim nor elsewhere,
/// though there is room for some.
fn stretch<'s>(context: &'s Context, id: ClaimId, claim: &Claim) -> Option<(&'s Point<'s>, &'s Point<'s>)> {
    let measures = claim.figures.iter().map(|figure| figure.measure);
    let measures: Vec<MeasureId> =
        measures.chain(claim.changes.iter().map(|change| change.measure)).collect();
    measures.into_iter().find_map(|measure| {
        let series = context.series();
        let own = |point: &&Point| point.when.is_some_and(|when| when.days().is_some());
        let stated = claim.changes.iter().find(|change| change.measure == measure);
        let ends = stated.and_then(|change| {
            let at = |end: &Option<Period>| series.on(measure, end.as_ref()?).first();
            at(&change.from).zip(at(&change.to))
        });
        let (from, to) = ends.or_else(|| {
            let from = series.of_claim(id, measure).find(own)?;
            Some((from, series.of_claim(id, measure).filter(own).last()?))
        })?;
        let (start, end) = (from.when?, to.when?);
        let gap = start.days_until(end)?;
        let length = start.days()?.max(end.days()?);
        let points = series.of_measure(measure);
        let begin = points.partition_point(|point| point.when.and_then(Period::first) <= start.last());
        let mut between = points[begin..].iter().take(MOST_BETWEEN).filter_map(|point| point.when);
        let is_known = between.any(|when| start.is_before(when) && when.is_before(end));
        // From one year to the next nothing lies between.
        (gap > length && !is_known).then_some((from, to))
    })
}

fn finding(
    context: &Context,
    claim: ClaimId,
    (words, span): (&str, Span),
    from: &Point,
    to: &Point,
) -> Diagnostic {
    let message = message!(
        "{words} rests on two figures: {from} {then} and {to} {when}",
        words = Value::words(words),
        from = number(from.value()),
        then = context.within(from),
        to = number(to.value()),
        when = context.within(to)
    );
    Diagnostic::new(&CHECK.rule, span, message)
        .label("said of the whole time")
        .related(context.value_span(from), "the beginning")
        .related(context.value_span(to), "the end")
        .hint("add the figures between the two, or speak of the two only")
        .concerns(context.name(claim))
}
