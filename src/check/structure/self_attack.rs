use crate::check::propositions::Propositions;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, StepId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "self-attack",
        level: Level::Error,
        about: About::Map,
        finds: "a rebuttal that rests on what it attacks",
        why: "A rebuttal says: this holds, so that does not. If both are the same claim, it says that the claim \
              holds and therefore does not hold, and no reader can do anything with that. The same goes for an \
              objection to a step whose premise stands on nothing but that step: as soon as the objection succeeds, \
              it has taken away its own ground.\n\nIn the first case the wrong claim is named as the premise: \
              name the one that speaks against it. In the second, either the premise has another support, which \
              the map should show, or the objection means something else: perhaps the premise of the step.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "Dogs in the park",
    thesis: ["no-leash"],
    claims: {
        "no-leash": (
            text: "Dogs should run free in the park.",
            rebuttals: [(premises: ["no-leash"])],
        ),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "Dogs in the park",
    thesis: ["no-leash"],
    claims: {
        "no-leash": (
            text: "Dogs should run free in the park.",
            rebuttals: [(premises: ["small-children"])],
        ),
        "small-children": (text: "Small children are afraid of dogs that run free."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let propositions = context.propositions();
    for (id, step) in context.debate.steps().filter(|(_, step)| step.is_rebuttal()) {
        match step.target {
            Target::Claim(target) => {
                let own = step.premises.iter().position(|&premise| propositions.same(premise, target));
                if let Some(position) = own {
                    findings.push(attack_on_itself(context, propositions, id, position, target));
                }
            }
            Target::Step(target) => {
                let resting = step
                    .premises
                    .iter()
                    .position(|&claim| stands_only_on(context.debate, propositions, claim, target));
                if let Some(position) = resting {
                    findings.push(attack_on_own_ground(context, id, position, target));
                }
            }
        }
    }
}

/// Whether a claim would lose its only reason if a step fell.
fn stands_only_on(debate: &Debate, propositions: &Propositions, claim: ClaimId, step: StepId) -> bool {
    let members = propositions.members(&claim);
    let mut carriers = members.iter().flat_map(|&member| debate.carriers_of(member));
    let is_granted = members.iter().any(|&member| debate[member].granted);
    !is_granted && carriers.next() == Some(step) && carriers.next().is_none()
}

fn attack_on_itself(
    context: &Context,
    propositions: &Propositions,
    step: StepId,
    position: usize,
    target: ClaimId,
) -> Diagnostic {
    let map = context.debate[step].map;
    let premise = context.debate[step].premises[position];
    let name = context.called(target, map);
    let span = context.premise_span(step, position);
    let finding = if premise == target {
        let message = message!("{claim} is used against itself", claim = name);
        Diagnostic::new(&CHECK.rule, span, message).label("the claim itself")
    } else {
        let message = message!(
            "{premise} is used against {claim}, but the two are one proposition",
            premise = context.called(premise, map),
            claim = name
        );
        Diagnostic::new(&CHECK.rule, span, message).label(format!("the same proposition as {name}"))
    };
    let finding = finding.related(context.claim_span(target), "attacked by itself");
    let finding = match propositions.restated_at(premise) {
        Some(place) if premise != target => {
            finding.related(context.at(place).span(), "said to be one proposition")
        }
        _ => finding,
    };
    finding
        .hint(format!("name the claim that speaks against {name}, or take the rebuttal out"))
        .concerns(context.name(target))
        .concerns(context.step_name(step))
}

fn attack_on_own_ground(context: &Context, step: StepId, position: usize, target: StepId) -> Diagnostic {
    let map = context.debate[step].map;
    let premise = context.debate[step].premises[position];
    let name = context.called(premise, map);
    let message = message!(
        "this rebuttal rests on {premise}, which stands only on the step that it attacks",
        premise = name
    );
    Diagnostic::new(&CHECK.rule, context.premise_span(step, position), message)
        .label("falls if the rebuttal succeeds")
        .related(context.premises_span(target), format!("the only reason for {name}, under attack"))
        .hint(format!("give {name} another support, or say which premise of the step the objection is about"))
        .concerns(context.step_name(step))
        .concerns(context.name(premise))
}
