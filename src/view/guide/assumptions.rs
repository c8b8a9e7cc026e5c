//! What an argument takes for granted.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::study::Study;
use crate::model::{ClaimId, Step, StepId};
use crate::view::parts::ClaimRef;
use crate::view::patterns;

const MOST_ASSUMPTIONS: usize = 6;

/// Something that is taken for granted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Assumption {
    /// What is assumed.
    pub text: String,
    /// `premise` for one that the map supplies, `link` for why a reason should count, `pattern` for what reasoning of
    /// this kind needs.
    pub kind: &'static str,
    /// The claim, where it is one of the map.
    pub claim: Option<ClaimRef>,
    /// What needs it, in words.
    pub why: String,
    /// What it helps to show.
    pub to: ClaimRef,
}

/// What reasons need and nobody states: premises that the map supplies, why they should count, and what reasoning of
/// their pattern takes for granted.
pub(super) fn assumptions(study: &Study) -> (Vec<Assumption>, usize) {
    let mut assumptions = Vec::new();
    let mut seen: BTreeSet<ClaimId> = BTreeSet::new();
    let steps = study.steps().into_iter().filter(|(_, step)| step.carries());
    let mut steps: Vec<(StepId, &Step)> = steps.collect();
    steps.sort_by_key(|&(id, _)| study.distance(study.debate.conclusion_of(id)));
    for (id, step) in steps {
        let (given, hidden): (Vec<ClaimId>, Vec<ClaimId>) =
            step.premises.iter().partition(|&&premise| !study.debate[premise].implicit);
        let scheme = step.scheme.map(|scheme| &study.debate[scheme]);
        let conclusion = study.debate.conclusion_of(id);
        let why = match given.is_empty() {
            true => study.say("guide-assumption-to", &[("to", study.label(conclusion).into())]),
            false => study.say(
                "guide-assumption-from",
                &[("from", study.labels(&given).into()), ("to", study.label(conclusion).into())],
            ),
        };
        let make = |text: String, kind, claim: Option<ClaimId>| Assumption {
            text,
            kind,
            claim: claim.map(|claim| study.reference(claim)),
            why: why.clone(),
            to: study.reference(conclusion),
        };
        for &premise in hidden.iter().filter(|&&premise| study.debate.is_leaf(premise)) {
            if seen.insert(premise) {
                assumptions.push(make(study.sentence(premise), "premise", Some(premise)));
            }
        }
        if let Some(warrant) = step.warrant.as_deref().filter(|warrant| !warrant.trim().is_empty()) {
            assumptions.push(make(warrant.to_owned(), "link", None));
            continue;
        }
        let Some(scheme) = scheme else { continue };
        for premise in unplayed(step, scheme) {
            assumptions.push(make(
                patterns::needed(&study.desk.site.house.language, scheme, premise, &step.slots),
                "pattern",
                None,
            ));
        }
    }
    // What the map itself supplies is surer than what a pattern needs.
    assumptions.sort_by_key(|assumption| assumption.kind == "pattern");
    let more = assumptions.len().saturating_sub(MOST_ASSUMPTIONS);
    assumptions.truncate(MOST_ASSUMPTIONS);
    (assumptions, more)
}

/// The premises that reasoning of a pattern needs, and that no claim of the step and no answer gives; nothing where the
/// step does not say which claims play which parts.
fn unplayed<'s>(
    step: &'s Step,
    scheme: &'s crate::model::Scheme,
) -> impl Iterator<Item = &'s crate::syntax::written::SchemePremise> {
    use crate::model::Attacks;
    let binds_all = !step.roles.is_empty()
        && step.premises.iter().all(|premise| step.roles.iter().any(|(_, one)| one == premise));
    scheme.details.premises.iter().filter(move |premise| {
        let is_answered = scheme.details.questions.iter().any(|question| {
            let asks = matches!(&question.attacks, Attacks::Premise(role) if *role == premise.role);
            asks && step.answers.iter().any(|(known, _)| *known == question.id)
        });
        let is_played = step.roles.iter().any(|(role, _)| *role == premise.role);
        // What fills no slot would be said of anything.
        let is_particular = step.slots.iter().any(|(slot, _)| premise.text.contains(&format!("{{{slot}|")));
        binds_all && is_particular && !is_answered && !is_played
    })
}
