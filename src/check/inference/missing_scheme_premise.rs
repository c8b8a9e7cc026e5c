use crate::check::wording::of_scheme;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Between, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{Attacks, Burden, ClaimId, Debate, Kind, Step, StepId, filled};
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
              many arguments are weakest. The check looks only at steps that bind all their premises to `roles`, and for \
              what is good or bad also at those that answer questions; a scheme by itself commits its author to nothing.\n\nAdd the premise and bind it. If no text says it, \
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
        let scheme = &context.debate[scheme].details;
        let missing = missing(context, step, scheme);
        // A role that the scheme does not have may be one of them, misspelt.
        if !missing.is_empty() && step.roles.len() + missing.len() <= scheme.premises.len() {
            findings.push(finding(context, id, scheme, &missing));
        }
    }
}

/// The premises of its scheme that a step can be said to go without.
pub(super) fn missing<'s>(context: &Context, step: &Step, scheme: &'s Scheme) -> Vec<&'s SchemePremise> {
    let locus = context.at(step.place);
    let is_bound = |premise| step.roles.iter().any(|(_, bound)| bound == premise);
    // A role whose premise could not be read is not unplayed.
    let is_whole = || locus.field("premises").is_whole() && locus.field("roles").is_whole();
    let binds_all = !step.roles.is_empty() && step.premises.iter().all(is_bound);
    let says_facts =
        step.roles.is_empty() && !step.answers.is_empty() && has_facts_alone(context.debate, step);
    if step.warrant.is_some() || !(binds_all || says_facts) || !is_whole() {
        return Vec::new();
    }
    let premises = scheme.premises.iter().filter(|premise| !is_played(step, scheme, premise));
    match binds_all {
        true => premises.filter(|premise| is_owed(scheme, premise)).collect(),
        false => premises.filter(|premise| says_worth(premise)).collect(),
    }
}

/// Whether all premises of a step are said to be about what is so.
fn has_facts_alone(debate: &Debate, step: &Step) -> bool {
    let is_fact = |premise: &ClaimId| {
        matches!(debate[*premise].kind, Some(Kind::Fact | Kind::Cause | Kind::Prediction))
    };
    step.premises.iter().all(is_fact)
}

/// Whether a premise of a scheme says that something is good or bad, which no fact says.
fn says_worth(premise: &SchemePremise) -> bool {
    let words = ["good.", "bad.", "matters here.", "should aim", "unacceptable."];
    words.iter().any(|word| premise.text.contains(word))
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
    let said = |premise: &SchemePremise| {
        let text = filled(&premise.text, &step.slots);
        let text = of_scheme(scheme, step, format!("p-{}", premise.role), text);
        message!("{role}: “{text}”", role = Value::code(&premise.role), text)
    };
    let premises: Vec<Message> = missing.iter().map(|premise| said(premise)).collect();
    let premises = Value::series(&premises, Between::And);
    let about = match step.is_rebuttal() {
        true => message!("the objection to {target}", target = context.target_called(step.target, step.map)),
        false => message!("the reason for {claim}", claim = context.called(conclusion, step.map)),
    };
    let message = match missing.len() {
        1 => message!("{about} goes without a premise of its scheme, {premises}", about, premises),
        _ => message!("{about} goes without premises of its scheme, {premises}", about, premises),
    };
    let locus = context.at(step.place);
    let (span, label) = match step.roles.is_empty() {
        true => (context.premises_span(id), "these say what is so".to_owned()),
        false => (locus.field("roles").span(), format!("the parts that are played in `{}`", scheme.id)),
    };
    Diagnostic::new(&CHECK.rule, span, message)
        .label(label)
        .hint("add the premise, with `implicit: true` if no text says it, and bind it to the role")
        .concerns(context.step_name(id))
        .concerns(context.name(conclusion))
}
