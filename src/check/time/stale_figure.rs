use std::collections::BTreeMap;

use crate::check::tense::{holds_any, is_in_present, names_any_year, names_year, says_now};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Thing, Value, message};
use crate::model::{Claim, ClaimId, Debate, Figure, Kind, MeasureId};
use crate::period::Period;
use crate::prose::Phrasebook;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "stale-figure";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "an old figure that is given as that of today",
        why: "“One in five is out of work” was true in some year. A figure is stale where its claim speaks \
              of now, and a newer value of the same series was known when the article appeared, or the \
              figure was three years old by then; four where only the tense of its verb speaks of now. \
              Claims that say which year they speak of, or that speak of the past, are left alone, and so \
              is a figure that a claim sets a later one beside: what “148 of 160 are still open” says of now \
              is the 148.\n\nUse \
              the newest value that was known, or say in the text of the claim which year the figure is of.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Work for the town",
    thesis: ["training"],
    source: "herald",
    claims: {
        "training": (text: "The town should pay for training.", supports: [(premises: ["jobless"])]),
        "jobless": (
            text: "In 2019 the jobless rate stood at 9.4 per cent.",
            kind: Fact,
            figures: [(measure: "jobless-rate", when: "2019", value: 9.4)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {"herald": (title: "A town without work", authors: [], published: "2025-05-12")},
    measures: {"jobless-rate": (name: "jobless rate", unit: "per cent", place: "the town")},
)"#;

const BAD: &str = r#"Map(
    title: "Work for the town",
    thesis: ["training"],
    source: "herald",
    claims: {
        "training": (text: "The town should pay for training.", supports: [(premises: ["jobless"])]),
        "jobless": (
            text: "The jobless rate now stands at 9.4 per cent.",
            kind: Fact,
            figures: [(measure: "jobless-rate", when: "2019", value: 9.4)],
        ),
    },
)"#;

/// From so many years on a figure is old, also where nobody knows a newer one: where its claim says “now”.
const OLD_YEARS: i16 = 3;

/// The same where only the tense of the verb speaks of now.
const OLD_YEARS_IN_PRESENT: i16 = 4;

/// Words that say that a figure is one of the past, beside whatever a claim says of now.
static LONG_AGO: Phrasebook =
    Phrasebook::of(&["years ago", "decades ago", "a decade ago", "back then", "at the time"]);

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let mut series: Option<Series> = None;
    for (id, claim) in context.debate.claims().filter(|(_, claim)| !claim.figures.is_empty()) {
        let is_told = claim.is_factual() || claim.kind == Some(Kind::Value);
        let is_present = || is_in_present(&claim.text) && !names_any_year(&claim.text);
        let old_years = match says_now(&claim.text) {
            true => OLD_YEARS,
            false if is_present() => OLD_YEARS_IN_PRESENT,
            false => continue,
        };
        let Some(appeared) = appeared(context, claim).filter(|_| is_told) else { continue };
        let series = series.get_or_insert_with(|| Series::of(context.debate));
        let stale = (0..claim.figures.len())
            .find_map(|index| stale(context, series, id, index, &appeared, old_years));
        findings.extend(stale);
    }
}

/// When the argument that uses a claim appeared, and in which words to say so.
struct Appeared<'a> {
    source: &'a str,
    date: &'a Period,
}

/// The source that a claim was read in, or else that of its map.
fn appeared<'a>(context: &Context<'a>, claim: &'a Claim) -> Option<Appeared<'a>> {
    let said = claim.said.iter().filter(|said| said.is_for()).find_map(|said| said.source);
    let source = &context.debate[said.or(context.debate[claim.map].source)?];
    Some(Appeared { source: &source.id, date: source.published.as_ref()? })
}

fn stale(
    context: &Context,
    series: &Series,
    id: ClaimId,
    index: usize,
    appeared: &Appeared,
    old_years: i16,
) -> Option<Diagnostic> {
    let claim = &context.debate[id];
    let figure = &claim.figures[index];
    let when = period(claim, figure)?;
    let (last, first) = when.last().zip(appeared.date.first())?;
    // Beside a later figure, of whatever, an earlier one is what that is compared with or a part of.
    let is_latest_here =
        claim.figures.iter().all(|other| period(claim, other).is_none_or(|other| !when.is_before(other)));
    let is_dated = names_year(&claim.text, last.year())
        || when.first().is_some_and(|first| names_year(&claim.text, first.year()))
        || holds_any(&claim.text, &LONG_AGO);
    if !is_latest_here || is_dated || !when.is_before(appeared.date) {
        return None;
    }
    let newer = series.newest_known(context, figure.measure, appeared.date, when);
    let years = first.year() - last.year();
    if newer.is_none() && years < old_years {
        return None;
    }
    let series = &context.debate[figure.measure];
    let measure = Value::Called {
        thing: Thing::Measure,
        id: series.id.to_string(),
        name: series.details.name.to_string(),
    };
    let message = match &newer {
        Some((_, newer)) => message!(
            "{claim} speaks of now with the {measure} of {when}, {number}, though that of {newer}, {newer_number}, was known",
            claim = context.own(id),
            measure,
            when,
            number = Value::number(figure.value.0),
            newer = Value::Date(newer.when.as_ref().map_or("", Period::written).to_owned()),
            newer_number = Value::number(newer.value.0)
        ),
        None => message!(
            "{claim} speaks of now with the {measure} of {when}, {years} years before {source} appeared",
            claim = context.own(id),
            measure,
            when,
            years = Value::number(years),
            source = Value::named(Thing::Source, appeared.source)
        ),
    };
    let place = context.at(figure.place);
    let when_span =
        if place.has_field("when") { place.field("when") } else { context.at(claim.place).field("when") };
    let mut finding = Diagnostic::new(&CHECK.rule, when_span.span(), message)
        .label("the period of the figure")
        .related(context.at(claim.place).field("text").span(), format!("said as of {}", appeared.date))
        .hint("use the newest value that was known, or say in the text which year the figure is of")
        .concerns(context.name(id));
    if let Some((claim, _)) = newer {
        let name = context.called(claim, context.debate[id].map);
        finding = finding
            .related(
                context.at(context.debate[claim].place).field("figures").span(),
                format!("the newer value, in {name}"),
            )
            .concerns(context.name(claim));
    }
    Some(finding)
}

/// The period of a figure: its own, or that of its claim.
fn period<'a>(claim: &'a Claim, figure: &'a Figure) -> Option<&'a Period> {
    figure.when.as_ref().or(claim.when.as_ref())
}

/// The figures of each series with the claims that give them.
struct Series<'a> {
    figures: BTreeMap<MeasureId, Vec<(ClaimId, &'a Figure)>>,
}

impl<'a> Series<'a> {
    fn of(debate: &'a Debate) -> Series<'a> {
        let mut figures: BTreeMap<MeasureId, Vec<(ClaimId, &Figure)>> = BTreeMap::new();
        for (id, claim) in debate.claims().filter(|(_, claim)| claim.kind != Some(Kind::Prediction)) {
            for figure in claim
                .figures
                .iter()
                .filter(|figure| figure.when.as_ref().is_some_and(|when| when.last().is_some()))
            {
                figures.entry(figure.measure).or_default().push((id, figure));
            }
        }
        // Latest first, so that a long series is not gone through for each of its figures.
        for figures in figures.values_mut() {
            figures.sort_by_key(|(_, figure)| std::cmp::Reverse(figure.when.as_ref().and_then(Period::last)));
        }
        Series { figures }
    }

    /// The newest figure of a series that was known at a date and is of a later period than another.
    fn newest_known(
        &self,
        context: &Context,
        measure: MeasureId,
        date: &Period,
        after: &Period,
    ) -> Option<(ClaimId, &'a Figure)> {
        let later = self.figures.get(&measure)?.iter().take(MOST_COMPARED);
        let mut later =
            later.filter(|(_, figure)| figure.when.as_ref().is_some_and(|when| after.is_before(when)));
        later.find(|(claim, figure)| is_known(context, *claim, figure, date)).copied()
    }
}

/// So many of the latest figures of a series are looked at for a newer one.
const MOST_COMPARED: usize = 64;

/// Whether a figure was known when an article appeared: some source had given it by then.
fn is_known(context: &Context, claim: ClaimId, figure: &Figure, date: &Period) -> bool {
    let mut published = context.debate[claim]
        .said
        .iter()
        .filter_map(|said| context.debate[said.source?].published.as_ref())
        .peekable();
    match published.peek() {
        Some(_) => published.any(|published| !date.is_before(published)),
        None => figure.when.as_ref().is_some_and(|when| when.is_before(date)),
    }
}
