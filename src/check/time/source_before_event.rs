use crate::check::provenance::dated;
use crate::check::tense::foretells;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Thing, Value, message};
use crate::model::{Bound, Claim, ClaimId, MeasureId, SourceId, Strength};
use crate::period::Period;
use crate::source::Span;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "source-before-event";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a source that appeared before what it is cited for had happened",
        why: "A text of January cannot report what happened in October. Where it is cited for that, the date \
              of the event is wrong, the reference was mixed up with another, or a forecast is passed off as \
              a report. The same is true of figures: a report of 2023 does not have the count of 2025. The \
              event's date is `when`, or else a day or month that the text of the claim names. Dates are \
              compared only as far as they are known, so that a source of 2025 may report on any day of that \
              year; claims that look ahead are left alone.\n\nLook the source up. Name the one that reports \
              the event in `in`, or correct the date; and if it was only expected then, make the claim a \
              `Prediction`, or say in its text that it was planned.",
        bad: &[("library.ron", LIBRARY), ("map.ron", MAP)],
        good: &[
            (
                "library.ron",
                r#"Library(
    sources: {"gazette": (title: "The ferry is back", authors: [], published: "2025-10-20")},
)"#,
            ),
            ("map.ron", MAP),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {"gazette": (title: "The ferry is back", authors: [], published: "2025-01-20")},
)"#;

const MAP: &str = r#"Map(
    title: "The ferry",
    thesis: ["keep-ferry"],
    source: "gazette",
    claims: {
        "keep-ferry": (text: "The town should keep its ferry.", supports: [(premises: ["ferry-back"])]),
        "ferry-back": (text: "The ferry went back to work in the autumn.", kind: Fact, when: "2025-10"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims().filter(|(id, _)| is_report(context, *id)) {
        let finding = event(context, id, claim).or_else(|| figure(context, id, claim));
        findings.extend(finding);
    }
}

/// Whether a claim tells what has happened.
fn is_report(context: &Context, id: ClaimId) -> bool {
    let claim = &context.debate[id];
    claim.is_factual() && claim.strength != Some(Strength::Might) && !context.foretells(id)
}

/// The finding that a source is older than the event.
fn event(context: &Context, id: ClaimId, claim: &Claim) -> Option<Diagnostic> {
    let when = claim.when.as_ref().or_else(|| named_day(context, id))?;
    let mut early = claim.said.iter().enumerate().filter_map(|(position, said)| {
        let hedges = said.strength == Some(Strength::Might);
        let too_early = (said.is_for() && !hedges).then(|| dates(context, id, position))?;
        too_early.into_iter().find(|date| date.period.is_before(when))
    });
    let first = early.next()?;
    let message = match first.source {
        Some(source) => message!(
            "{claim} happened {when}, but its source {source} appeared {published}",
            claim = context.own(id),
            when = dated(when),
            source = Value::named(Thing::Source, source),
            published = dated(first.period)
        ),
        None => message!(
            "{claim} happened {when}, but it was said {said}",
            claim = context.own(id),
            when = dated(when),
            said = dated(first.period)
        ),
    };
    let field = if claim.when.is_some() { "when" } else { "text" };
    let mut finding = Diagnostic::new(&CHECK.rule, context.at(claim.place).field(field).span(), message)
        .label("the date of the event");
    for date in std::iter::once(first).chain(early) {
        finding = finding.related(date.span, date.label());
    }
    Some(finding.hint(HINT).concerns(context.name(id)))
}

/// The latest day or month that the text of a claim names; a year is often part of a name.
fn named_day<'c>(context: &'c Context, id: ClaimId) -> Option<&'c Period> {
    let is_exact = |date: &&Period| date.days().is_some_and(|days| days <= 31) && !date.is_approximate();
    context.dates_in(id).iter().filter(is_exact).max_by_key(|date| date.last())
}

/// The finding that all sources are older than the period of a figure.
fn figure(context: &Context, id: ClaimId, claim: &Claim) -> Option<Diagnostic> {
    let late = late_figure(context, claim)?;
    let mut latest: Option<Known> = None;
    for (position, said) in claim.said.iter().enumerate().filter(|(_, said)| said.is_for()) {
        let published = context.debate[said.source?].published.as_ref()?;
        if !published.is_before(&late.end) {
            return None;
        }
        let date = dates(context, id, position).into_iter().next()?;
        if latest.as_ref().is_none_or(|latest| latest.period.is_before(date.period)) {
            latest = Some(date);
        }
    }
    let latest = latest?;
    let source = latest.source?;
    let message = message!(
        "{claim} gives {figure} for {when}, but its source {source} appeared {published}",
        claim = context.own(id),
        figure = late.what,
        when = late.end,
        source = Value::named(Thing::Source, source),
        published = dated(latest.period)
    );
    let finding = Diagnostic::new(&CHECK.rule, late.span, message)
        .label("the period of the figure")
        .related(latest.span, latest.label());
    Some(finding.hint(HINT).concerns(context.name(id)))
}

const HINT: &str = "name the source that reports it in `in`, or correct the date; what was only expected then is a \
                    `Prediction`";

/// When an attribution was known.
struct Known<'a> {
    period: &'a Period,
    span: Span,
    /// The source whose date it is; nothing where it is that of the statement itself.
    source: Option<&'a str>,
}

impl Known<'_> {
    fn label(&self) -> String {
        match self.source {
            Some(source) => format!("`{source}` appeared {}", dated(self.period)),
            None => format!("said {}", dated(self.period)),
        }
    }
}

/// The dates of an attribution: that of its source, then that of the statement.
fn dates<'a>(context: &Context<'a>, claim: ClaimId, position: usize) -> Vec<Known<'a>> {
    let debate = context.debate;
    let said = &debate[claim].said[position];
    let published = |source: SourceId| {
        let period = debate[source].published.as_ref()?;
        Some(Known { period, span: context.published_span(source), source: Some(&debate[source].id) })
    };
    let on = said.on.as_ref().map(|period| Known {
        period,
        span: context.said_span(claim, position, &["on"]),
        source: None,
    });
    said.source.and_then(published).into_iter().chain(on).collect()
}

/// The figure or change of a claim that reaches farthest into time.
struct LateFigure {
    end: Period,
    span: Span,
    what: Message,
}

fn late_figure(context: &Context, claim: &Claim) -> Option<LateFigure> {
    let is_limit = |bound: Option<Bound>| matches!(bound, Some(Bound::AtLeast | Bound::AtMost));
    let measure = |id: MeasureId| &*context.debate[id].details.name;
    let series = |id: MeasureId| Value::Called {
        thing: Thing::Measure,
        id: context.debate[id].id.to_string(),
        name: measure(id).to_owned(),
    };
    let looks_ahead =
        |measure: &str, printed: Option<&str>| foretells(measure) || printed.is_some_and(foretells);
    let figures = claim.figures.iter().filter_map(|figure| {
        let name = measure(figure.measure);
        let is_meant = !is_limit(figure.bound) && !looks_ahead(name, figure.as_printed.as_deref());
        let end = last_part(figure.when.as_ref().filter(|_| is_meant)?)?;
        let span = context.at(figure.place).field("when").span();
        Some(LateFigure {
            end,
            span,
            what: message!(
                "{measure}: {number}",
                measure = series(figure.measure),
                number = Value::number(figure.value.0)
            ),
        })
    });
    let changes = claim.changes.iter().filter_map(|change| {
        let name = measure(change.measure);
        let is_meant = !is_limit(change.bound) && !looks_ahead(name, change.as_printed.as_deref());
        let end = last_part(change.to.as_ref().filter(|_| is_meant)?)?;
        let span = context.at(change.place).field("to").span();
        Some(LateFigure {
            end,
            span,
            what: message!("a change of {measure}", measure = series(change.measure)),
        })
    });
    let mut latest: Option<LateFigure> = None;
    for late in figures.chain(changes) {
        if latest.as_ref().is_none_or(|latest| latest.end.is_before(&late.end)) {
            latest = Some(late);
        }
    }
    latest
}

/// The end of an interval, as it is written, or the whole of a single date; nothing where the end is open.
///
/// A count of the running year is common, so that a year as a whole must be over only where it had not begun.
fn last_part(period: &Period) -> Option<Period> {
    let written = period.written();
    let end = written.rsplit_once('/').map_or(written, |(_, end)| end);
    Period::parse(end).ok().filter(|end| end.last().is_some())
}
