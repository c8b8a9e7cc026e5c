use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::evaluate::Label;
use crate::model::{ClaimId, Debate, Entailment, MapId, StepId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "twin-not-rebutted",
        level: Level::Warning,
        about: About::Map,
        finds: "a claim that stands untouched, though something speaks against what follows from it",
        why: "Whoever accepts “all the trees are ill” must accept “some of the trees are ill”. So whatever speaks \
              against the weaker of the two speaks against the stronger as well. Where one proposition is written in \
              two strengths, an objection is easily attached to one wording only, and the map then shows the bolder \
              claim as undisputed.\n\nLet the objection speak against the stronger claim, which may be enough, or \
              against both. If the stronger claim does not imply the weaker one, take the `entails` out.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The trees",
    thesis: ["fell-trees"],
    claims: {
        "fell-trees": (text: "The trees should be felled.", supports: [(premises: ["all-ill"])]),
        "all-ill": (text: "All the trees are ill."),
        "some-ill": (text: "Some of the trees are ill.", rebuttals: [(premises: ["just-autumn"])]),
        "just-autumn": (text: "They only lose their leaves, as they do every autumn."),
    },
    entails: [(from: "all-ill", to: "some-ill")],
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The trees",
    thesis: ["fell-trees"],
    claims: {
        "fell-trees": (text: "The trees should be felled.", supports: [(premises: ["all-ill"])]),
        "all-ill": (text: "All the trees are ill.", rebuttals: [(premises: ["just-autumn"])]),
        "some-ill": (text: "Some of the trees are ill.", rebuttals: [(premises: ["just-autumn"])]),
        "just-autumn": (text: "They only lose their leaves, as they do every autumn."),
    },
    entails: [(from: "all-ill", to: "some-ill")],
)"#,
        )],
    },
    run,
};

/// What speaks against a claim and has not been answered.
enum Against {
    Rebuttals(Vec<StepId>),
    Contrary(ClaimId),
}

/// So many contraries of one claim are looked at.
const MOST_CONTRARIES: usize = 1_000;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    for (map, details) in debate.maps() {
        for entailment in &details.entailments {
            let labels = [entailment.from, entailment.to].map(|claim| context.labelling.claim(claim));
            if labels[0] != Label::In || labels[1] == Label::In {
                continue;
            }
            if let Some(against) = against(context, entailment) {
                findings.push(finding(context, map, entailment, &against));
            }
        }
    }
}

fn against(context: &Context, entailment: &Entailment) -> Option<Against> {
    let claim = entailment.to;
    let debate = context.debate;
    let members = || context.propositions().members(&claim).iter().copied();
    let rebuttals = members().flat_map(|member| debate.rebuttals_of(Target::Claim(member)));
    let rebuttals: Vec<StepId> =
        rebuttals.filter(|&step| is_live(context, step)).take(MOST_RELATED).collect();
    if !rebuttals.is_empty() {
        return Some(Against::Rebuttals(rebuttals));
    }
    let propositions = context.propositions();
    let first = propositions.first(claim);
    let others = context.contraries().sets_with(first).flat_map(|set| set.claims.iter().copied());
    // That the two are contrary to each other is told by itself.
    let is_third =
        |other: &ClaimId| !propositions.same(*other, claim) && !propositions.same(*other, entailment.from);
    let pairs = others.filter(is_third).take(MOST_CONTRARIES);
    let mut live = pairs.filter(|&other| {
        context.labelling.claim(other) != Label::Out && !context.labelling.weighs_more(debate, claim, other)
    });
    live.next().map(Against::Contrary)
}

fn is_live(context: &Context, step: StepId) -> bool {
    let debate: &Debate = context.debate;
    debate[step].attacks()
        && context.labelling.step(step) != Label::Out
        && !context.labelling.is_outweighed(debate, step)
}

fn finding(context: &Context, map: MapId, entailment: &Entailment, against: &Against) -> Diagnostic {
    let debate = context.debate;
    let (from, to) = (context.called(entailment.from, map), context.called(entailment.to, map));
    let message = message!("{to} is attacked, and {from}, from which it follows, stands untouched", to, from);
    let finding = Diagnostic::new(&CHECK.rule, context.at(entailment.place).span(), message)
        .label(format!("{to} follows from {from}"))
        .related(context.claim_span(entailment.from), "stands");
    let finding = match against {
        Against::Rebuttals(rebuttals) => rebuttals.iter().fold(finding, |finding, &step| {
            finding
                .related(context.premises_span(step), format!("speaks against {to}, and so against {from}"))
        }),
        Against::Contrary(other) => {
            let name = context.called(*other, debate[*other].map);
            finding.related(context.claim_span(*other), format!("{name} is contrary to {to}"))
        }
    };
    finding
        .reason(message!(
            "whoever accepts {from} must accept {to}, and with it all that speaks against it",
            from,
            to
        ))
        .hint(format!("let the objection speak against {from} as well, or take the `entails` out"))
        .concerns(context.name(entailment.from))
        .concerns(context.name(entailment.to))
}
