use super::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule};
use crate::model::{Attacks, Burden, Step, StepId, filled};
use crate::syntax::written::{Scheme, SchemePremise};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "missing-scheme-premise",
        level: Level::Note,
        about: About::Material,
        finds: "a step that says which premises play which parts of its scheme, and leaves a part unplayed",
        why: "An argument from consequences needs two premises: that the measure would lead to the result, and \
              that the result would be good or bad. Authors often say the first and leave the second to the reader. \
              That is no fault in an article, but whoever weighs the argument has to see it, for it is where \
              many arguments are weakest. The check looks only at steps that bind all their premises to `roles`; a \
              scheme without roles commits its author to nothing.\n\nAdd the premise and bind it. If no text says it, \
              give it `implicit: true`, so that pages show who supplied it. Where the reasoning is not of this \
              pattern, name another scheme or none.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The lights in the park",
    thesis: ["no-lights"],
    claims: {
        "no-lights": (
            text: "The park should stay dark at night.",
            supports: [(
                premises: ["moths-leave"],
                scheme: "negative-consequences",
                roles: {"leads": "moths-leave"},
                slots: {"act": "lighting the park", "result": "a park without moths"},
            )],
        ),
        "moths-leave": (text: "Lights would drive the moths out of the park."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The lights in the park",
    thesis: ["no-lights"],
    claims: {
        "no-lights": (
            text: "The park should stay dark at night.",
            supports: [(
                premises: ["moths-leave", "moths-matter"],
                scheme: "negative-consequences",
                roles: {"leads": "moths-leave", "bad": "moths-matter"},
                slots: {"act": "lighting the park", "result": "a park without moths"},
            )],
        ),
        "moths-leave": (text: "Lights would drive the moths out of the park."),
        "moths-matter": (text: "A park without moths is a poorer park.", implicit: true),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, step) in context.debate.steps() {
        let Some(scheme) = step.scheme else { continue };
        let is_bound = |premise| step.roles.iter().any(|(_, bound)| bound == premise);
        // A role whose premise could not be read is not unplayed.
        let is_whole = || {
            let locus = context.at(step.place);
            locus.field("premises").is_whole() && locus.field("roles").is_whole()
        };
        if step.roles.is_empty()
            || step.warrant.is_some()
            || !step.premises.iter().all(is_bound)
            || !is_whole()
        {
            continue;
        }
        let scheme = &context.debate[scheme].details;
        let owed = scheme.premises.iter().filter(|premise| is_owed(scheme, premise));
        let missing: Vec<&SchemePremise> = owed.filter(|premise| !is_played(step, scheme, premise)).collect();
        // A role that the scheme does not have may be one of them, misspelt.
        if !missing.is_empty() && step.roles.len() + missing.len() <= scheme.premises.len() {
            findings.push(finding(context, id, scheme, &missing));
        }
    }
}

/// Whether an argument of this scheme owes a premise: whoever argues has to answer for it, and it speaks of something
/// in particular.
fn is_owed(scheme: &Scheme, premise: &SchemePremise) -> bool {
    let is_answered_for = scheme.questions.iter().any(|question| {
        let asks = matches!(&question.attacks, Attacks::Premise(role) if *role == premise.role);
        asks && question.burden == Burden::Proponent
    });
    is_answered_for && premise.text.contains('{')
}

/// Whether a premise stands for a role, or an answer says what it would say.
fn is_played(step: &Step, scheme: &Scheme, premise: &SchemePremise) -> bool {
    let is_answered = scheme.questions.iter().any(|question| {
        let asks = matches!(&question.attacks, Attacks::Premise(role) if *role == premise.role);
        asks && step.answers.iter().any(|(known, _)| *known == question.id)
    });
    is_answered || step.roles.iter().any(|(role, _)| *role == premise.role)
}

fn finding(context: &Context, id: StepId, scheme: &Scheme, missing: &[&SchemePremise]) -> Diagnostic {
    let debate = context.debate;
    let step = &debate[id];
    let conclusion = debate.conclusion_of(id);
    let said =
        |premise: &SchemePremise| format!("`{}`: “{}”", premise.role, filled(&premise.text, &step.slots));
    let all: Vec<String> = missing.iter().map(|premise| said(premise)).collect();
    let what = if missing.len() == 1 { "a premise" } else { "premises" };
    let about = match step.is_rebuttal() {
        true => format!("the objection to {}", context.target_called(step.target, step.map)),
        false => format!("the reason for {}", context.called(conclusion, step.map)),
    };
    let message = format!("{about} goes without {what} of its scheme, {}", all.join(" and "));
    Diagnostic::new(&CHECK.rule, context.at(step.place).field("roles").span(), message)
        .label(format!("the parts that are played in `{}`", scheme.id))
        .hint("add the premise, with `implicit: true` if no text says it, and bind it to the role")
        .concerns(context.step_name(id))
        .concerns(context.name(conclusion))
}
