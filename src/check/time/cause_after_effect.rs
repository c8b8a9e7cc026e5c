use crate::check::causal_words::{Causal, causal, named_dates, shared_stems};
use crate::check::provenance::{dated, within};
use crate::check::tense::holds_any;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Thing, Value, message};
use crate::model::{Claim, ClaimId, Kind, Step, StepId, StepKind, Strength, Target};
use crate::period::Period;
use crate::prose::Phrasebook;
use crate::source::Span;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "cause-after-effect";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a cause that came after what it is said to have brought about",
        why: "A visit in October explains nothing that was done in January. Where a step explains its \
              conclusion, or argues from a cause to its effect or from facts to their best explanation, the \
              dates tell whether the order is right; so they do where the sentence itself puts one thing \
              down to another, as in “in response to the visit”. An effect also counts as there already when \
              a source told of it before the cause came. What was foreseen can be a cause before it comes: \
              then the cause is that it was expected.\n\nCheck both dates. If they are right the explanation \
              is not; if people acted on what they saw coming, say so in the text of the cause.",
        bad: &[("map.ron", BAD)],
        good: &[(
            "map.ron",
            r#"Map(
    title: "Empty shops",
    thesis: ["shops-close"],
    claims: {
        "shops-close": (
            text: "Three shops in the high street gave up.",
            when: "2024-10",
            supports: [(premises: ["car-free"], kind: Explains)],
        ),
        "car-free": (text: "The high street was closed to cars.", when: "2024-03"),
    },
)"#,
        )],
    },
    run,
};

const BAD: &str = r#"Map(
    title: "Empty shops",
    thesis: ["shops-close"],
    claims: {
        "shops-close": (
            text: "Three shops in the high street gave up.",
            when: "2023-10",
            supports: [(premises: ["car-free"], kind: Explains)],
        ),
        "car-free": (text: "The high street was closed to cars.", when: "2024-03"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, step) in context.debate.steps() {
        let Target::Claim(target) = step.target else { continue };
        let reversed = pairs(context, step, target).into_iter().find_map(|pair| reversal(context, pair));
        findings.extend(reversed.map(|reversal| finding(context, id, &reversal)));
    }
    for (id, claim) in context.debate.claims() {
        findings.extend(in_words(context, id, claim));
    }
}

/// A claim that a step takes for a cause, and its effect.
#[derive(Clone, Copy)]
struct Pair {
    cause: ClaimId,
    effect: ClaimId,
}

/// The causes and effects of a step, as its kind, its scheme and its roles tell them.
fn pairs(context: &Context, step: &Step, target: ClaimId) -> Vec<Pair> {
    let in_role = |role: &str| {
        let filled = step.roles.iter().filter(move |(name, _)| &**name == role);
        filled.map(|(_, claim)| *claim).collect::<Vec<ClaimId>>()
    };
    let has_role = |claim: ClaimId| step.roles.iter().any(|(_, filler)| *filler == claim);
    let premises = |without: &str| {
        let without = in_role(without);
        step.premises.iter().copied().filter(|premise| !without.contains(premise)).collect::<Vec<ClaimId>>()
    };
    let to_target =
        |causes: Vec<ClaimId>| causes.into_iter().map(|cause| Pair { cause, effect: target }).collect();
    let from_target =
        |effects: Vec<ClaimId>| effects.into_iter().map(|effect| Pair { cause: target, effect }).collect();
    let (causes, effects) = (in_role("cause"), in_role("effect"));
    if let (false, false) = (causes.is_empty(), effects.is_empty()) {
        let of_cause = |cause: &ClaimId| {
            effects.iter().map(|&effect| Pair { cause: *cause, effect }).collect::<Vec<Pair>>()
        };
        return causes.iter().flat_map(of_cause).collect();
    }
    let scheme = step.scheme.map(|scheme| &*context.debate.schemes()[scheme.index()].details.id);
    match (&step.kind, scheme) {
        (StepKind::Rebuttal(_), _) => Vec::new(),
        _ if !causes.is_empty() => to_target(causes),
        (StepKind::Explanation, _) => to_target(premises("law")),
        (_, Some("cause-to-effect")) => match in_role("present") {
            present if present.is_empty() => to_target(premises("law")),
            present => to_target(present),
        },
        (_, Some("best-explanation")) => match in_role("facts") {
            // Without roles the facts to be explained cannot be told from what explains them.
            facts if facts.is_empty() => match step.premises[..] {
                [fact] if !has_role(fact) => from_target(vec![fact]),
                _ => Vec::new(),
            },
            facts => from_target(facts),
        },
        _ if !effects.is_empty() => from_target(effects),
        _ => Vec::new(),
    }
}

/// A cause that came after its effect, with what shows it.
struct Reversal<'a> {
    pair: Pair,
    /// When the cause began.
    cause: &'a Period,
    /// When the effect was there at the latest.
    effect: &'a Period,
    effect_span: Span,
    /// The source that told of the effect by then, where the effect itself has no date.
    told_by: Option<&'a str>,
}

fn reversal<'a>(context: &Context<'a>, pair: Pair) -> Option<Reversal<'a>> {
    let (cause_claim, effect_claim) = (&context.debate[pair.cause], &context.debate[pair.effect]);
    let cause = cause_claim.when.as_ref()?;
    if !happened(context, pair.cause) || effect_claim.kind == Some(Kind::Prediction) {
        return None;
    }
    if let Some(effect) = &effect_claim.when {
        let effect_span = context.at(effect_claim.place).field("when").span();
        return effect.is_before(cause).then_some(Reversal {
            pair,
            cause,
            effect,
            effect_span,
            told_by: None,
        });
    }
    if !happened(context, pair.effect) {
        return None;
    }
    effect_claim.said.iter().enumerate().find_map(|(position, said)| {
        let is_sure = said.is_for() && said.strength != Some(Strength::Might);
        let source = said.source.filter(|_| is_sure)?;
        let effect = context.debate[source].published.as_ref().filter(|date| date.is_before(cause))?;
        let effect_span = match said.inherits_source {
            true => context.published_span(source),
            false => context.said_span(pair.effect, position, &["in"]),
        };
        Some(Reversal { pair, cause, effect, effect_span, told_by: Some(&context.debate[source].id) })
    })
}

/// Whether a claim tells what has happened, not what was coming.
fn happened(context: &Context, id: ClaimId) -> bool {
    let claim = &context.debate[id];
    claim.is_factual() && claim.strength != Some(Strength::Might) && !context.foretells(id)
}

fn finding(context: &Context, id: StepId, reversal: &Reversal) -> Diagnostic {
    let step = &context.debate[id];
    let Reversal { pair, cause, effect, .. } = *reversal;
    let (cause_name, effect_name) =
        (context.called(pair.cause, step.map), context.called(pair.effect, step.map));
    let message = match reversal.told_by {
        None => {
            message!(
                "{cause} is a cause of {effect}, but came after it: {earlier}, then {later}",
                cause = cause_name,
                effect = effect_name,
                earlier = effect,
                later = cause
            )
        }
        Some(source) => message!(
            "{cause} is a cause of {effect}, but {source} told of the effect {earlier}, and the cause came {later}",
            cause = cause_name,
            effect = effect_name,
            source = Value::named(Thing::Source, source),
            earlier = dated(effect),
            later = dated(cause)
        ),
    };
    let span = match step.premises.iter().position(|&premise| premise == pair.cause) {
        Some(position) => context.premise_span(id, position),
        None => context.premises_span(id),
    };
    Diagnostic::new(&CHECK.rule, span, message)
        .label("said to be the cause, or to show it")
        .related(context.at(context.debate[pair.cause].place).field("when").span(), format!("the cause: {cause}"))
        .related(reversal.effect_span, format!("the effect: {effect}"))
        .hint(
            "correct the date that is wrong, or take the explanation out; if the cause was foreseen, say so in its text",
        )
        .concerns(context.name(pair.effect))
        .concerns(context.name(pair.cause))
}

/// The finding that the sentence of a claim itself puts something down to what came later: by the dates in it, or by
/// those of the premises that tell of the one part and of the other.
fn in_words(context: &Context, id: ClaimId, claim: &Claim) -> Option<Diagnostic> {
    let parts = causal(&claim.text).filter(|_| happened(context, id))?;
    let text = |range: &std::ops::Range<usize>| &claim.text[range.clone()];
    let place = context.at(claim.place).field("text").span();
    let earliest = |part: &str| named_dates(part).into_iter().min_by_key(Period::first);
    // A rise from the level of 2020 did not come in 2020.
    let latest = |part: &str| match holds_any(part, &BASELINE) {
        true => None,
        false => named_dates(part).into_iter().max_by_key(Period::last),
    };
    let cause = earliest(text(&parts.cause)).map(|date| Part { date, span: place, claim: None });
    let effect = latest(text(&parts.effect)).map(|date| Part { date, span: place, claim: None });
    let dated = |is_cause| match parts.is_order_only || claim.kind != Some(Kind::Cause) {
        true => None,
        false => premise_of(context, id, claim, &parts, is_cause),
    };
    let cause = cause.or_else(|| dated(true))?;
    let effect = effect.or_else(|| dated(false))?;
    if !effect.date.is_before(&cause.date) {
        return None;
    }
    let message = message!(
        "{claim} puts what was there {earlier} down to what came {later}",
        claim = context.own(id),
        earlier = within(&effect.date),
        later = within(&cause.date)
    );
    let mut finding = Diagnostic::new(&CHECK.rule, place, message).label("the effect comes before the cause");
    let mut concerned = vec![id];
    for (part, what) in [(cause, "cause"), (effect, "effect")] {
        if let Some(claim) = part.claim {
            finding = finding.related(part.span, format!("the {what}: {}", part.date));
            concerned.push(claim);
        }
    }
    finding = finding.hint(
        "correct the date that is wrong, or look for another cause; if it was foreseen, say so in the text",
    );
    Some(concerned.into_iter().fold(finding, |finding, claim| finding.concerns(context.name(claim))))
}

/// Words before the date that something is compared with.
static BASELINE: Phrasebook = Phrasebook::of(&[
    "from", "since", "than", "compared", "against", "over", "until", "before", "unlike", "as in",
]);

/// The date of one part of a sentence, and the premise that gives it where the sentence does not.
struct Part {
    date: Period,
    span: Span,
    claim: Option<ClaimId>,
}

/// The dated premise of a claim that shares words with the one part of its sentence and not so many with the other.
fn premise_of(context: &Context, id: ClaimId, claim: &Claim, parts: &Causal, is_cause: bool) -> Option<Part> {
    let debate = context.debate;
    let (own, other) = if is_cause { (&parts.cause, &parts.effect) } else { (&parts.effect, &parts.cause) };
    let premises =
        debate.carriers_of(id).take(MOST_STEPS).flat_map(|step| debate[step].premises.iter().copied());
    let fitting = premises.filter_map(|premise| {
        let told = &debate[premise];
        let date = told.when.clone().filter(|_| happened(context, premise))?;
        let near = shared_stems(&told.text, &claim.text[own.clone()]);
        let far = shared_stems(&told.text, &claim.text[other.clone()]);
        let span = context.at(told.place).field("when").span();
        (near > far).then_some((near, Part { date, span, claim: Some(premise) }))
    });
    let mut best: Option<(usize, Part)> = None;
    for (near, part) in fitting {
        if best.as_ref().is_none_or(|(known, _)| *known < near) {
            best = Some((near, part));
        }
    }
    best.map(|(_, part)| part)
}

/// So many supports of a claim are looked at for the dates of its cause and effect.
const MOST_STEPS: usize = 16;
