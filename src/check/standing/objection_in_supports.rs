use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, StepId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "objection-in-supports",
        level: Level::Note,
        about: About::Map,
        finds: "a reason for a claim that belongs to the other side",
        why: "A map with `sides` says of its claims to which side they belong. Where all premises of a support belong \
              to another side than the claim that they support, and that is the side of a thesis, an objection has mostly \
              slipped in among the reasons: the claim then stands the firmer for what is said against it.\n\nMove the step into `rebuttals`, or \
              correct the `side`. Where one side does grant the other a reason, leave the finding as what it is.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The school bell",
    thesis: ["no-bell"],
    sides: {"quiet": "The bell should go", "bell": "The bell should stay"},
    claims: {
        "no-bell": (
            text: "The school should do without its bell.",
            side: "quiet",
            supports: [(premises: ["startled"]), (premises: ["late"])],
        ),
        "startled": (text: "It startles the youngest.", side: "quiet"),
        "late": (text: "Without it classes would begin late.", side: "bell"),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The school bell",
    thesis: ["no-bell"],
    sides: {"quiet": "The bell should go", "bell": "The bell should stay"},
    claims: {
        "no-bell": (
            text: "The school should do without its bell.",
            side: "quiet",
            supports: [(premises: ["startled"])],
            rebuttals: [(premises: ["late"])],
        ),
        "startled": (text: "It startles the youngest.", side: "quiet"),
        "late": (text: "Without it classes would begin late.", side: "bell"),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    for (id, step) in debate.steps().filter(|(_, step)| !step.is_rebuttal()) {
        let Target::Claim(target) = step.target else { continue };
        let conclusion = &debate[target];
        // The sides of two maps are not the same.
        let is_opposed = |side: Option<u32>| side.is_some() && side != conclusion.side;
        let mut premises = step.premises.iter().map(|&premise| &debate[premise]);
        // Who objects may well start from what the other side says itself.
        let is_of_thesis = conclusion.side.is_some()
            && debate[conclusion.map].theses.iter().any(|&thesis| debate[thesis].side == conclusion.side);
        let is_other = is_of_thesis
            && !step.premises.is_empty()
            && premises.all(|premise| premise.map == conclusion.map && is_opposed(premise.side));
        if is_other {
            findings.push(finding(context, id));
        }
    }
}

fn finding(context: &Context, id: StepId) -> Diagnostic {
    let (debate, step) = (context.debate, &context.debate[id]);
    let target = debate.conclusion_of(id);
    let premises = listed(&step.premises, |premise| context.called(premise, step.map));
    let message = message!(
        "{claim} is supported by {premises} of another side",
        claim = context.called(target, step.map),
        premises
    );
    let side = |claim: ClaimId| context.at(debate[claim].place).field("side").span();
    Diagnostic::new(&CHECK.rule, context.premise_span(id, 0), message)
        .label("an objection among the reasons?")
        .related(side(step.premises[0]), "its side")
        .related(side(target), "the side of what it supports")
        .hint("move it into `rebuttals`, or correct the `side`")
        .concerns(context.name(target))
        .concerns(context.step_name(id))
}
