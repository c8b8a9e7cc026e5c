use std::collections::BTreeSet;

use crate::check::phrases::Phrases;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{Attacks, ClaimId, Debate, Force, StepId, Target};
use crate::source::Span;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "undercut-one-premise",
        level: Level::Warning,
        about: About::Map,
        finds: "an objection to a step of several premises that speaks against one of them only",
        why: "An objection to a step grants the premises and denies that they carry the conclusion. One that says that \
              a premise is false belongs at that premise: there it hits every step that uses the premise, and the \
              page shows what is really in dispute. Written at the step, it leaves the premise standing as if nobody \
              had a word against it.\n\nMove the objection into the `rebuttals` of the premise. If it speaks against \
              the step as well, say in its text what the premises fail to show.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The ferry",
    thesis: ["keep-ferry"],
    claims: {
        "keep-ferry": (
            text: "The ferry should go on.",
            supports: [(
                premises: ["ferry-used", "no-bridge"],
                rebuttals: [(premises: ["ferry-empty"])],
            )],
        ),
        "ferry-used": (text: "Many people use the ferry."),
        "no-bridge": (text: "There is no bridge for miles."),
        "ferry-empty": (text: "The ferry is all but empty."),
    },
    contraries: [["ferry-used", "ferry-empty"]],
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The ferry",
    thesis: ["keep-ferry"],
    claims: {
        "keep-ferry": (
            text: "The ferry should go on.",
            supports: [(premises: ["ferry-used", "no-bridge"])],
        ),
        "ferry-used": (text: "Many people use the ferry.", rebuttals: [(premises: ["ferry-empty"])]),
        "no-bridge": (text: "There is no bridge for miles."),
        "ferry-empty": (text: "The ferry is all but empty."),
    },
)"#,
        )],
    },
    run,
};

/// Why an objection to a step is really one to a premise, and where that is to be seen.
struct Cause {
    premise: ClaimId,
    says: String,
    at: Span,
}

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    for (id, step) in debate.steps() {
        let Target::Step(target) = step.target else { continue };
        let premises: BTreeSet<ClaimId> = debate[target].premises.iter().copied().collect();
        if premises.len() < 2 || premises.len() > MOST_PREMISES || step.force() == Some(&Force::Concedes) {
            continue;
        }
        let hit: Vec<Cause> =
            premises.iter().filter_map(|&premise| speaks_against(context, id, premise)).take(2).collect();
        if let [cause] = hit.as_slice() {
            findings.push(finding(context, id, target, cause));
        }
    }
}

/// No step that a person writes has more.
const MOST_PREMISES: usize = 64;

/// What shows that an objection to a step speaks against a premise of it.
fn speaks_against(context: &Context, rebuttal: StepId, premise: ClaimId) -> Option<Cause> {
    let debate = context.debate;
    let map = debate[rebuttal].map;
    let name = context.called(premise, map);
    let objections = debate[rebuttal].premises.iter().copied().take(MOST_PREMISES);
    let contrary = objections.clone().find_map(|objection| {
        let firsts = [objection, premise].map(|claim| context.propositions().first(claim));
        let (_, contrary) = context.contraries().between(firsts[0], firsts[1])?;
        let says = format!("{} and {name} are contrary", context.called(objection, map));
        Some(Cause { premise, says, at: context.at(contrary.place).span() })
    });
    let twice = || {
        let mut others = debate.rebuttals_of(Target::Claim(premise)).take(MOST_PREMISES);
        let same = others.find(|&other| *debate[other].premises == *debate[rebuttal].premises)?;
        let says = format!("the same objection to {name}");
        Some(Cause { premise, says, at: context.premises_span(same) })
    };
    let pressed = || {
        presses(context.debate, rebuttal, premise).then(|| {
            let says = format!("the question is about {name}, and so are its words");
            Cause { premise, says, at: context.claim_span(premise) }
        })
    };
    contrary.or_else(twice).or_else(pressed)
}

/// Whether an objection presses the question about a premise of a step, and speaks of that premise in its own words.
fn presses(debate: &Debate, rebuttal: StepId, premise: ClaimId) -> bool {
    let Target::Step(target) = debate[rebuttal].target else { return false };
    let (step, question) = (&debate[target], debate[rebuttal].question.as_deref());
    let Some(scheme) = step.scheme.map(|scheme| &debate[scheme].details) else { return false };
    let asked = scheme.questions.iter().find(|known| Some(&*known.id) == question);
    let is_about = asked.is_some_and(|asked| {
        let Attacks::Premise(role) = &asked.attacks else { return false };
        step.roles.iter().any(|(bound, claim)| bound == role && *claim == premise)
    });
    if !is_about {
        return false;
    }
    let words = |claim: ClaimId| Phrases::of(&debate[claim].text).stems();
    let said: BTreeSet<String> = debate[rebuttal].premises.iter().flat_map(|&claim| words(claim)).collect();
    let shared = |claim: ClaimId| words(claim).intersection(&said).count();
    let others = || step.premises.iter().filter(|&&other| other != premise);
    let least = words(premise).len().min(said.len());
    shared(premise) > 1
        && 5 * shared(premise) >= 2 * least
        && others().all(|&other| shared(other) < shared(premise))
}

fn finding(context: &Context, rebuttal: StepId, target: StepId, cause: &Cause) -> Diagnostic {
    let debate = context.debate;
    let map = debate[rebuttal].map;
    let name = context.called(cause.premise, map);
    let message = message!(
        "the objection to {target} speaks against its premise {premise} only",
        target = context.target_called(Target::Step(target), map),
        premise = name
    );
    Diagnostic::new(&CHECK.rule, context.premises_span(rebuttal), message)
        .label(format!("speaks against {name}"))
        .related(cause.at, cause.says.clone())
        .hint(format!("move it into the `rebuttals` of {name}"))
        .concerns(context.step_name(rebuttal))
        .concerns(context.name(cause.premise))
        .concerns(context.name(debate.conclusion_of(target)))
}
