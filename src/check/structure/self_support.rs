use crate::check::propositions::Propositions;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, StepId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "self-support",
        level: Level::Error,
        about: About::Map,
        finds: "a support one of whose premises is the very claim that it is to support",
        why: "A reason has to be something else than what it is a reason for: nobody who doubts a claim can be won \
              over by hearing it again. The step begs the question, and carries nothing. It also counts as such \
              when premise and conclusion have different ids that `restates` declares to be one proposition.\n\n\
              Often the text gives a further thought that the map left out: what exactly is it that speaks for the \
              claim? Name that as the premise. If the text truly only repeats itself, leave the step out; a seminar \
              may want to know of it, so say it in the summary.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The new bakery",
    thesis: ["good-bread"],
    claims: {
        "good-bread": (
            text: "The new bakery bakes good bread.",
            supports: [(premises: ["good-bread"])],
        ),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The new bakery",
    thesis: ["good-bread"],
    claims: {
        "good-bread": (
            text: "The new bakery bakes good bread.",
            supports: [(premises: ["slow-dough"])],
        ),
        "slow-dough": (text: "The new bakery lets its dough rise overnight."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    for (id, step) in context.debate.steps().filter(|(_, step)| !step.is_rebuttal()) {
        let Target::Claim(target) = step.target else { continue };
        let own = step.premises.iter().position(|&premise| propositions.same(premise, target));
        if let Some(position) = own {
            findings.push(finding(context, propositions, id, position, target));
        }
    }
}

fn finding(
    context: &Context,
    propositions: &Propositions,
    step: StepId,
    position: usize,
    target: ClaimId,
) -> Diagnostic {
    let map = context.debate[step].map;
    let premise = context.debate[step].premises[position];
    let name = context.called(target, map);
    let finding = if premise == target {
        let message = message!("{claim} is given as a reason for itself", claim = name);
        Diagnostic::new(&CHECK.rule, context.premise_span(step, position), message)
            .label("the claim itself")
            .related(context.claim_span(target), "supported by itself")
    } else {
        let message = message!(
            "{premise} supports {claim}, but the two are one proposition",
            premise = context.called(premise, map),
            claim = name
        );
        let finding = Diagnostic::new(&CHECK.rule, context.premise_span(step, position), message)
            .label(format!("the same proposition as {name}"))
            .related(context.claim_span(target), "supported by itself in other words");
        match propositions.restated_at(premise) {
            Some(place) => finding.related(context.at(place).span(), "said to be one proposition"),
            None => finding,
        }
    };
    finding
        .hint(format!("name what the text says for {name}, or take the step out"))
        .concerns(context.name(target))
        .concerns(context.step_name(step))
}
