use crate::check::propositions::Propositions;
use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, message};
use crate::evaluate::Label;
use crate::model::{ClaimId, Expected, MapId, Status, StepId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "unmet-expectation",
        level: Level::Error,
        about: About::Map,
        finds: "a claim that does not stand as `expect` says it should",
        why: "`expect` is a test: it writes down how a claim should come out once all reasons and objections are \
              weighed up as the map has them. When it fails, either the argument does not do what its author \
              thinks, or it has changed since: somebody added an objection, perhaps in another map, or took a \
              reason away.\n\nLook at why the claim stands as it does (`elenchus why` tells it in sentences) and \
              decide which of the two is right. If the argument is, change the expectation; that is a decision \
              about what the text says, so it deserves a second look.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The choir trip",
    thesis: ["go-by-train"],
    claims: {
        "go-by-train": (
            text: "The choir should go by train.",
            supports: [(premises: ["enjoy-together"])],
            rebuttals: [(premises: ["heavy-drums"])],
        ),
        "enjoy-together": (text: "Everybody travels together on a train."),
        "heavy-drums": (text: "The drums are too heavy to carry to the station."),
    },
    expect: {"go-by-train": Accepted},
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The choir trip",
    thesis: ["go-by-train"],
    claims: {
        "go-by-train": (
            text: "The choir should go by train.",
            supports: [(premises: ["enjoy-together"])],
            rebuttals: [(premises: ["heavy-drums"])],
        ),
        "enjoy-together": (text: "Everybody travels together on a train."),
        "heavy-drums": (text: "The drums are too heavy to carry to the station."),
    },
    expect: {"go-by-train": Contested},
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    // What a broken file leaves out may be what the expectation rests on.
    let whole = context.whole();
    let propositions = context.propositions();
    for (id, map) in context.debate.maps().filter(|(id, _)| whole.map(*id)) {
        for expected in &map.expected {
            let status = context.labelling.status(context.debate, expected.claim);
            if status != expected.status {
                findings.push(finding(context, propositions, id, expected, status));
            }
        }
    }
}

fn finding(
    context: &Context,
    propositions: &Propositions,
    map: MapId,
    expected: &Expected,
    status: Status,
) -> Diagnostic {
    let claim = expected.claim;
    let (is, should) = (status.name(), expected.status.name());
    let message = message!(
        "{claim} is {status}, but was expected to be {expected}",
        claim = context.called(claim, map),
        status,
        expected = expected.status
    );
    Diagnostic::new(&CHECK.rule, context.at(expected.place).span(), message)
        .label(format!("expected: {should}"))
        .related(context.claim_span(claim), is)
        .reason(reason(context, propositions, claim, map, status))
        .hint("mend the argument, or change the expectation if the argument is right")
        .concerns(context.name(claim))
}

/// Why a claim stands as it does, in a clause; the first cause where there are several.
fn reason(
    context: &Context,
    propositions: &Propositions,
    claim: ClaimId,
    map: MapId,
    status: Status,
) -> Message {
    let debate = context.debate;
    let members = || propositions.members(&claim).iter().copied();
    let premises = |step: StepId| listed(&debate[step].premises, |premise| context.called(premise, map));
    let carrier = |label| {
        let mut carriers = members().flat_map(|claim| debate.carriers_of(claim));
        carriers.find(|&step| context.labelling.step(step) == label)
    };
    let rebuttals = || {
        let rebuttals = members().flat_map(|claim| debate.rebuttals_of(Target::Claim(claim)));
        rebuttals.map(|step| (step, context.labelling.step(step)))
    };
    let is_outweighed = |step| context.labelling.is_outweighed(debate, step);
    let attacker = |label| {
        let found =
            rebuttals().find(|&(step, one)| one == label && debate[step].attacks() && !is_outweighed(step));
        found.map(|(step, _)| premises(step))
    };
    let contraries = || {
        debate.contraries().iter().filter_map(|&(one, other)| {
            let is_one = propositions.same(one, claim);
            (is_one || propositions.same(other, claim)).then_some(if is_one { other } else { one })
        })
    };
    let contrary = |label| {
        let weighs_less = |other| context.labelling.weighs_more(debate, claim, other);
        let found =
            contraries().find(|&other| context.labelling.claim(other) == label && !weighs_less(other));
        found.map(|other| context.called(other, map))
    };
    // Of a claim that stands: what keeps its objections from overturning it.
    let answered = || {
        let stays = |label| label != Label::Out;
        let (mut fall, mut weigh_less, mut remain) = (false, false, false);
        for (step, label) in rebuttals() {
            match (is_outweighed(step), stays(label)) {
                (true, _) => weigh_less = true,
                (false, true) => remain = true,
                (false, false) => fall = true,
            }
        }
        remain = remain || contraries().any(|other| stays(context.labelling.claim(other)));
        match (remain, weigh_less, fall) {
            (true, ..) => message!("no objection to it prevails"),
            (false, true, true) => message!("the objections to it fall or weigh less"),
            (false, true, false) => message!("what speaks against it weighs less"),
            (false, false, _) => message!("no objection to it stands"),
        }
    };
    match status {
        Status::Granted => {
            message!("nothing needs to carry it, and {answered}", answered = answered())
        }
        Status::Accepted => match carrier(Label::In) {
            Some(step) => message!(
                "it rests on {premises}, and {answered}",
                premises = premises(step),
                answered = answered()
            ),
            None => message!("a reason carries it, and {answered}", answered = answered()),
        },
        Status::Rejected => match attacker(Label::In).or_else(|| contrary(Label::In)) {
            Some(against) => message!("against it stands {against}, and nothing answers that", against),
            None => message!("an objection to it stands"),
        },
        Status::Unsupported => message!("no reason for it stands"),
        Status::Contested => {
            if let Some(against) = attacker(Label::Undecided).or_else(|| contrary(Label::Undecided)) {
                message!("it is open whether what speaks against it, {against}, prevails", against)
            } else if let Some(step) = carrier(Label::Undecided) {
                message!(
                    "it is open whether what it rests on, {premises}, carries it",
                    premises = premises(step)
                )
            } else {
                message!("what speaks for it and what speaks against it hold each other in suspense")
            }
        }
    }
}
