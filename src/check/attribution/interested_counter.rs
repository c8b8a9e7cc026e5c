use std::collections::BTreeMap;

use super::telling::credits;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId, Figure, MeasureId, Place, VoiceId};
use crate::period::Period;
use crate::source::Span;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "interested-counter";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a figure asserted as a fact although only somebody with a stake in it has counted",
        why: "An army that counts the enemy's dead, a firm that counts its own customers: the figure may be right, but \
              nobody has checked it, and whoever counted wanted it to be large or small. It is found where the voice \
              in the measure's `counted_by`, or everybody who gives the figure, is `interested`. Nothing is said \
              where an independent voice counts the same quantity at the same time, where the claim is asserted as \
              `Can` or `Might`, or where its text says whose figure it is.\n\nLook for an independent count, or write \
              “by its own count” into the text.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Rail freight",
    thesis: ["subsidise"],
    source: "mirror",
    claims: {
        "subsidise": (text: "The state should subsidise rail freight.", supports: [(premises: ["few-late"])]),
        "few-late": (
            text: "By its own count the railway ran 310 trains late.",
            kind: Fact,
            by: "railway",
            figures: [(measure: "late-trains", when: "2024", value: 310)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {"mirror": (title: "Back to the railway", authors: [])},
    voices: {"railway": (name: "Northern Railway", interested: "its contract depends on punctuality")},
    measures: {"late-trains": (name: "late trains", unit: "trains", counted_by: "railway", quantity: "late-trains")},
)"#;

const BAD: &str = r#"Map(
    title: "Rail freight",
    thesis: ["subsidise"],
    source: "mirror",
    claims: {
        "subsidise": (text: "The state should subsidise rail freight.", supports: [(premises: ["few-late"])]),
        "few-late": (
            text: "Only 310 trains ran late.",
            kind: Fact,
            figures: [(measure: "late-trains", when: "2024", value: 310)],
        ),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let is_interested = |voice: VoiceId| context.debate[voice].details.interested.is_some();
    if !(0..context.debate.library().voices.len()).any(|index| is_interested(VoiceId(index as u32))) {
        return;
    }
    let mut independent: Option<Independent> = None;
    for (id, claim) in context.debate.claims() {
        let is_counted = !claim.figures.is_empty() || !claim.changes.is_empty();
        if !is_counted
            || !claim.is_factual()
            || claim.tier().is_some_and(|tier| tier < crate::prose::Tier::Does)
        {
            continue;
        }
        let Some(count) = count(context, id, claim) else { continue };
        if credits(&claim.text) {
            continue;
        }
        let independent = independent.get_or_insert_with(|| Independent::of(context));
        let is_checked = measured(claim).any(|one| independent.has(context, one.measure, one.when));
        if !is_checked {
            findings.push(finding(context, id, &count));
        }
    }
}

/// What a figure or a change of a claim is of.
struct Measured<'a> {
    measure: MeasureId,
    when: Option<&'a Period>,
    place: Place,
}

/// What the figures of a claim are of, and then its changes.
fn measured(claim: &Claim) -> impl Iterator<Item = Measured<'_>> {
    let figures = claim.figures.iter().map(|figure| Measured {
        measure: figure.measure,
        when: figure.when.as_ref(),
        place: figure.place,
    });
    figures.chain(claim.changes.iter().map(|change| Measured {
        measure: change.measure,
        when: change.to.as_ref(),
        place: change.place,
    }))
}

/// Who counted what a claim gives, with a stake in it.
struct Count {
    voice: VoiceId,
    span: Span,
}

fn count(context: &Context, id: ClaimId, claim: &Claim) -> Option<Count> {
    let is_interested = |voice: &VoiceId| context.debate[*voice].details.interested.is_some();
    let counters =
        || measured(claim).filter_map(|one| Some((context.debate[one.measure].counted_by?, one.place)));
    if let Some((voice, place)) = counters().find(|(voice, _)| is_interested(voice)) {
        return Some(Count { voice, span: context.at(place).field("measure").span() });
    }
    // A counter without a stake has counted, whoever passes the figure on.
    if counters().next().is_some() {
        return None;
    }
    let mut speakers = claim.said.iter().enumerate().filter(|(_, said)| said.is_for()).peekable();
    let first = speakers.peek()?.0;
    let voice = claim.said[first].by.filter(is_interested)?;
    let span = context.said_span(id, first, &["by"]);
    speakers.all(|(_, said)| said.by.as_ref().is_some_and(is_interested)).then_some(Count { voice, span })
}

fn finding(context: &Context, id: ClaimId, count: &Count) -> Diagnostic {
    let claim = &context.debate[id];
    let voice = &context.debate[count.voice];
    let stake = voice.details.interested.as_deref().unwrap_or_default();
    let message = message!(
        "{claim} gives as a fact what only {voice} has counted, which has a stake in it: {stake}",
        claim = context.own(id),
        voice = context.voice_name(count.voice),
        stake = Value::Text(stake.trim_end_matches('.').to_owned())
    );
    Diagnostic::new(&CHECK.rule, context.at(claim.place).field("text").span(), message)
        .label("does not say whose figure it is")
        .related(count.span, "counted by somebody with a stake")
        .related(context.at(voice.place).field("interested").span(), format!("the stake of `{}`", voice.id))
        .hint("add an independent count, or say in the text whose figure it is")
        .concerns(context.name(id))
}

/// The periods for which somebody without a stake counts, by quantity, or by series where it has none.
struct Independent<'a> {
    periods: BTreeMap<(bool, &'a str), Vec<Option<&'a Period>>>,
}

impl<'a> Independent<'a> {
    fn of(context: &Context<'a>) -> Independent<'a> {
        let mut periods: BTreeMap<(bool, &str), Vec<Option<&Period>>> = BTreeMap::new();
        for (_, claim) in context.debate.claims() {
            for figure in &claim.figures {
                if is_independent(context, claim, figure) {
                    periods.entry(series(context, figure.measure)).or_default().push(figure.when.as_ref());
                }
            }
        }
        Independent { periods }
    }

    /// Whether an independent count may be of the same time; a count without a time may be of any.
    fn has(&self, context: &Context, measure: MeasureId, when: Option<&Period>) -> bool {
        let known = self.periods.get(&series(context, measure)).into_iter().flatten().take(MOST_COMPARED);
        known.into_iter().any(|known| known.zip(when).is_none_or(|(known, when)| known.may_meet(when)))
    }
}

/// So many independent counts of one quantity are looked at.
const MOST_COMPARED: usize = 200;

fn series<'a>(context: &Context<'a>, measure: MeasureId) -> (bool, &'a str) {
    let measure = &context.debate[measure];
    measure.details.quantity.as_deref().map_or((false, &*measure.id), |quantity| (true, quantity))
}

fn is_independent(context: &Context, claim: &Claim, figure: &Figure) -> bool {
    let has_no_stake = |voice: VoiceId| context.debate[voice].details.interested.is_none();
    match context.debate[figure.measure].counted_by {
        Some(counter) => has_no_stake(counter),
        None => claim.said.iter().filter(|said| said.is_for()).any(|said| said.by.is_some_and(has_no_stake)),
    }
}
