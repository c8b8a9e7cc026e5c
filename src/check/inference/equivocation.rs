use std::collections::BTreeMap;

use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Thing, Value, message};
use crate::model::{ClaimId, MapId, StepId, Target, Term};
use crate::source::Span;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "equivocation";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a step, or claims that are to be one or to follow from each other, with one term in different senses",
        why: "A step carries only as long as its words keep their meaning. Where a premise speaks of a bank by the \
              river and the conclusion of a bank that lends money, both may be true, and the one still says nothing \
              about the other. In an article the two senses often stand paragraphs apart, and each sentence reads \
              well.\n\nRead both passages again. If the author means one thing after all, correct the sense. If they \
              are two things, the step does not carry as it stands: say so in a rebuttal of it, or add the premise \
              that leads from the one sense to the other as a step of its own. If the text itself shifts its meaning, \
              that is a finding about the text.",
        bad: &[
            (
                "map.ron",
                r#"Map(
    title: "The free buses",
    thesis: ["no-cost"],
    claims: {
        "no-cost": (
            text: "Free buses cost the town nothing.",
            senses: {"free": "without-cost"},
            supports: [(premises: ["no-fares"])],
        ),
        "no-fares": (text: "Nobody pays on a free bus.", senses: {"free": "without-fare"}),
    },
)"#,
            ),
            (
                "library.ron",
                r#"Library(
    terms: {"free": {"without-fare": "riders pay nothing", "without-cost": "nobody pays anything"}},
)"#,
            ),
        ],
        good: &[
            (
                "map.ron",
                r#"Map(
    title: "The free buses",
    thesis: ["no-barrier"],
    claims: {
        "no-barrier": (
            text: "Free buses take everybody along.",
            senses: {"free": "without-fare"},
            supports: [(premises: ["no-fares"])],
        ),
        "no-fares": (text: "Nobody pays on a free bus.", senses: {"free": "without-fare"}),
    },
)"#,
            ),
            (
                "library.ron",
                r#"Library(
    terms: {"free": {"without-fare": "riders pay nothing"}},
)"#,
            ),
        ],
    },
    run,
};

/// The claims that are joined and use a term, each with its sense.
type Uses<'a> = Vec<(ClaimId, &'a str)>;

/// Claims that can only be joined as they are where their words keep their meaning.
struct Joint {
    map: MapId,
    /// The claims, the one that the others lead to last.
    claims: Vec<ClaimId>,
    kind: JointKind,
    /// Where they are joined, and what is to be seen there.
    span: Span,
    label: String,
    step: Option<StepId>,
}

/// What joins claims.
#[derive(Clone, Copy)]
enum JointKind {
    Step,
    Entailment,
    Restatement,
}

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    let terms: BTreeMap<&str, &Term> = debate.library().terms.iter().map(|term| (&*term.id, term)).collect();
    if debate.claims().all(|(_, claim)| claim.senses.is_empty()) {
        return;
    }
    let steps = debate.steps().filter(|(_, step)| step.carries()).filter_map(|(id, step)| {
        let Target::Claim(conclusion) = step.target else { return None };
        Some(Joint {
            map: step.map,
            claims: step.premises.iter().copied().chain([conclusion]).collect(),
            kind: JointKind::Step,
            span: context.premises_span(id),
            label: format!("a reason for {}", context.called(conclusion, step.map)),
            step: Some(id),
        })
    });
    let relations = debate.maps().flat_map(|(map, details)| {
        let entailments = details.entailments.iter().map(move |entailment| Joint {
            map,
            claims: vec![entailment.from, entailment.to],
            kind: JointKind::Entailment,
            span: context.at(entailment.place).span(),
            label: "the one is to follow from the other".to_owned(),
            step: None,
        });
        let restatements = details.restatements.iter().map(move |restatement| Joint {
            map,
            claims: restatement.claims.clone(),
            kind: JointKind::Restatement,
            span: context.at(restatement.place).span(),
            label: "said to be one proposition".to_owned(),
            step: None,
        });
        entailments.chain(restatements)
    });
    for joint in steps.chain(relations) {
        let mut uses: BTreeMap<&str, Uses> = BTreeMap::new();
        for &claim in &joint.claims {
            for (term, sense) in &debate[claim].senses {
                uses.entry(term).or_default().push((claim, sense));
            }
        }
        for (term, uses) in uses {
            if uses.iter().any(|(_, sense)| *sense != uses[0].1) {
                findings.push(finding(context, &joint, term, &uses, terms.get(term).copied()));
            }
        }
    }
}

fn finding(context: &Context, joint: &Joint, term: &str, uses: &Uses, entry: Option<&Term>) -> Diagnostic {
    let debate = context.debate;
    let map = joint.map;
    let gloss = |sense: &str| {
        let known = entry.and_then(|entry| entry.senses.iter().find(|(known, _)| &**known == sense));
        match known {
            Some((_, gloss)) => format!("`{sense}`: {gloss}"),
            None => format!("`{sense}`"),
        }
    };
    let span = |claim: ClaimId| context.at(debate[claim].place).field("senses").entry(term).value().span();
    let (last, last_sense) = uses[uses.len() - 1];
    let (first, first_sense) =
        uses.iter().copied().find(|(_, sense)| *sense != last_sense).unwrap_or(uses[0]);
    let conclusion = joint.claims[joint.claims.len() - 1];
    let sense = |sense: &str| Value::Sense { term: term.to_owned(), sense: sense.to_owned() };
    let other = context.called(last, map);
    let other = match joint.kind {
        _ if last != conclusion => message!("{other}, which is linked with it,", other),
        JointKind::Step => message!("the conclusion {other}", other),
        JointKind::Entailment => message!("{other}, which is to follow from it,", other),
        JointKind::Restatement => message!("{other}, which is to be the same proposition,", other),
    };
    let message = message!(
        "{one} uses {term} as {sense}, and {other} as {other_sense}",
        one = context.called(first, map),
        term = Value::named(Thing::Term, term),
        sense = sense(first_sense),
        other,
        other_sense = sense(last_sense)
    );
    let mut finding = Diagnostic::new(&CHECK.rule, span(first), message).label(gloss(first_sense));
    let others = uses.iter().filter(|(claim, _)| *claim != first).rev();
    for &(claim, sense) in others.take(MOST_RELATED) {
        finding = finding.related(span(claim), gloss(sense));
    }
    let finding = finding
        .related(joint.span, joint.label.clone())
        .hint("correct the sense that is wrong, or show what leads from the one to the other")
        .concerns(context.name(conclusion));
    let finding = match joint.step {
        Some(step) => finding.concerns(context.step_name(step)),
        None => finding,
    };
    uses.iter().fold(finding, |finding, &(claim, _)| finding.concerns(context.name(claim)))
}
