use super::twins::twins;
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{StepId, StepKind};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "repeated-link",
        level: Level::Warning,
        about: About::Map,
        finds: "the same premises given twice for, or twice against, the same thing",
        why: "A reason does not grow by being given twice, but on a map it looks as though it did: two arrows where \
              there is one, and a claim that seems to rest on more than it does. The order of the premises makes no \
              difference, nor do other ids for what `restates` declares to be the same.\n\nKeep one of the two. If \
              they were meant to be two arguments, they differ in a premise that is not written down, or in their \
              pattern: add the premise, or name the `scheme` of each.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "A quiet carriage",
    thesis: ["quiet-carriage"],
    claims: {
        "quiet-carriage": (
            text: "Every train should have a quiet carriage.",
            supports: [
                (premises: ["many-work", "noise-disturbs"]),
                (premises: ["noise-disturbs", "many-work"]),
            ],
        ),
        "many-work": (text: "Many travellers work on the train."),
        "noise-disturbs": (text: "Whoever works is disturbed by noise."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "A quiet carriage",
    thesis: ["quiet-carriage"],
    claims: {
        "quiet-carriage": (
            text: "Every train should have a quiet carriage.",
            supports: [(premises: ["many-work", "noise-disturbs"])],
        ),
        "many-work": (text: "Many travellers work on the train."),
        "noise-disturbs": (text: "Whoever works is disturbed by noise."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    for group in twins(context.debate, propositions, |target| target) {
        for is_role in [is_support, is_explanation, is_rebuttal] {
            let steps: Vec<StepId> =
                group.iter().copied().filter(|&step| is_role(&context.debate[step].kind)).collect();
            if steps.len() > 1 && !follow_different_schemes(context, &steps) {
                findings.push(repeated_step(context, &steps));
            }
        }
    }
    let mut seen = Vec::new();
    for (id, step) in context.debate.steps().filter(|(_, step)| step.premises.len() > 1) {
        seen.clear();
        seen.extend(
            step.premises.iter().enumerate().map(|(position, &claim)| (propositions.first(claim), position)),
        );
        seen.sort_unstable();
        if let Some(pair) = seen.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            findings.push(repeated_premise(context, id, pair[0].1, pair[1].1));
        }
    }
}

fn is_support(kind: &StepKind) -> bool {
    *kind == StepKind::Support
}

fn is_explanation(kind: &StepKind) -> bool {
    *kind == StepKind::Explanation
}

fn is_rebuttal(kind: &StepKind) -> bool {
    matches!(kind, StepKind::Rebuttal(_))
}

/// Whether each of the steps names a scheme that no other of them names: then they are different arguments.
fn follow_different_schemes(context: &Context, steps: &[StepId]) -> bool {
    let mut schemes: Vec<_> = steps.iter().map(|&step| context.debate[step].scheme).collect();
    schemes.sort();
    schemes.dedup();
    schemes.len() == steps.len() && schemes.iter().all(Option::is_some)
}

fn repeated_step(context: &Context, steps: &[StepId]) -> Diagnostic {
    let (first, repeated) = (steps[0], steps[1]);
    let map = context.debate[repeated].map;
    let premises = listed(&context.debate[repeated].premises, |claim| context.called(claim, map));
    let target = context.target_called(context.debate[repeated].target, map);
    let times =
        if steps.len() == 2 { message!("twice") } else { message!("{count} times", count = steps.len()) };
    let message = match (context.debate[repeated].premises.len(), context.debate[repeated].is_rebuttal()) {
        (1, false) => message!("{premises} speaks for {target} {times}", premises, target, times),
        (1, true) => message!("{premises} speaks against {target} {times}", premises, target, times),
        (_, false) => message!("{premises} speak for {target} {times}", premises, target, times),
        (_, true) => message!("{premises} speak against {target} {times}", premises, target, times),
    };
    let mut finding = Diagnostic::new(&CHECK.rule, context.premises_span(repeated), message)
        .label("the same again")
        .related(context.premises_span(first), "given here first");
    for &step in steps[2..].iter().take(MOST_RELATED) {
        finding = finding.related(context.premises_span(step), "and again");
    }
    let mut written: Vec<_> = steps.iter().map(|&step| context.debate[step].premises.to_vec()).collect();
    written.iter_mut().for_each(|premises| premises.sort());
    if written.iter().any(|premises| *premises != written[0]) {
        finding = finding.reason(message!("as `restates` has it, the premises are the same"));
    }
    finding
        .hint("keep one, or add the premise in which they differ")
        .concerns(context.name(context.debate.conclusion_of(repeated)))
        .concerns(context.step_name(repeated))
        .concerns(context.step_name(first))
}

fn repeated_premise(context: &Context, step: StepId, first: usize, again: usize) -> Diagnostic {
    let map = context.debate[step].map;
    let premises = &context.debate[step].premises;
    let (one, claim) = (context.called(premises[first], map), context.called(premises[again], map));
    let message = match premises[first] == premises[again] {
        true => message!("{claim} is named twice among the premises of one step", claim),
        false => {
            message!("{one} and {claim} are one proposition, and both are premises of one step", one, claim)
        }
    };
    Diagnostic::new(&CHECK.rule, context.premise_span(step, again), message)
        .label("the same again")
        .related(context.premise_span(step, first), "named here first")
        .hint("keep one of the two")
        .concerns(context.step_name(step))
        .concerns(context.name(premises[again]))
}
