use super::twins::twins;
use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{StepId, Target};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "support-and-attack";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Map,
        finds: "the same premises given both for and against one claim",
        why: "A fact can speak for a claim to one person and against it to another, but then something else makes \
              the difference: each reads the fact in the light of a further thought. If a map gives the same \
              premises for the claim and against it, without that thought, readers cannot tell which way they \
              point, or why.\n\nMostly one of the two links is a slip. If both are meant, add to each the premise \
              that turns it its way: to \"the film is long\" once \"one gets much for one's money\", once \"the \
              last bus leaves early\".",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "Reading aloud",
    thesis: ["read-aloud"],
    claims: {
        "read-aloud": (
            text: "Lessons should begin with reading aloud.",
            supports: [(premises: ["takes-time"])],
            rebuttals: [(premises: ["takes-time"])],
        ),
        "takes-time": (text: "Reading aloud takes a good part of the lesson."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "Reading aloud",
    thesis: ["read-aloud"],
    claims: {
        "read-aloud": (
            text: "Lessons should begin with reading aloud.",
            supports: [(premises: ["takes-time", "calms-down"])],
            rebuttals: [(premises: ["takes-time", "much-to-learn"])],
        ),
        "takes-time": (text: "Reading aloud takes a good part of the lesson."),
        "calms-down": (text: "A class needs time to calm down."),
        "much-to-learn": (text: "There is more to learn than fits into the lessons."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    let aim = |target| match target {
        Target::Claim(claim) => Target::Claim(propositions.first(claim)),
        Target::Step(_) => target,
    };
    for group in twins(context.debate, propositions, aim) {
        let first = |is_rebuttal| {
            group.iter().copied().find(|&step| context.debate[step].is_rebuttal() == is_rebuttal)
        };
        if let (Some(support), Some(rebuttal)) = (first(false), first(true)) {
            findings.push(finding(context, support, rebuttal));
        }
    }
}

fn finding(context: &Context, support: StepId, rebuttal: StepId) -> Diagnostic {
    let debate = context.debate;
    let map = debate[rebuttal].map;
    let premises = listed(&debate[rebuttal].premises, |claim| context.called(claim, map));
    let target = debate.conclusion_of(rebuttal);
    let target_name = context.called(target, map);
    let message = match debate[rebuttal].premises.len() {
        1 => message!("{premises} speaks both for and against {target}", premises, target = target_name),
        _ => message!("{premises} speak both for and against {target}", premises, target = target_name),
    };
    let finding = Diagnostic::new(&CHECK.rule, context.premises_span(rebuttal), message)
        .label(format!("against {target_name}"))
        .related(
            context.premises_span(support),
            format!("for {}", context.called(debate.conclusion_of(support), map)),
        );
    let is_restated =
        target != debate.conclusion_of(support) || *debate[rebuttal].premises != *debate[support].premises;
    let finding = match is_restated && differ(context, support, rebuttal) {
        true => finding.reason(message!("as `restates` has it, the claims are the same in both")),
        false => finding,
    };
    finding
        .hint("take out the link that is a slip, or add to each the premise that turns it its way")
        .concerns(context.name(target))
        .concerns(context.step_name(rebuttal))
        .concerns(context.step_name(support))
}

/// Whether two steps name different claims, the order of the premises aside.
fn differ(context: &Context, one: StepId, other: StepId) -> bool {
    let premises = |step: StepId| {
        let mut premises = context.debate[step].premises.to_vec();
        premises.sort();
        premises.dedup();
        premises
    };
    context.debate[one].target != context.debate[other].target || premises(one) != premises(other)
}
