//! The objections of a map, and whether somebody meets them.

use std::collections::BTreeSet;

use super::study::{MOST_STEPS, Study};
use crate::evaluate::Label;
use crate::model::{ClaimId, StepId, Target};

/// So many objections are looked at: the nearest to the thesis.
const MOST_OBJECTIONS: usize = 60;

/// Whether an objection is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// There is a reply to which nobody objects, or the map weighs the objection less than what it is against.
    Met,
    /// There are replies, and each is objected to in turn.
    Disputed,
    /// Nobody replies.
    Unmet,
}

/// An objection to a claim or to a step to it.
#[derive(Clone, Debug)]
pub(super) struct Objection {
    pub(super) step: StepId,
    /// The claim that it is finally about.
    pub(super) conclusion: ClaimId,
    pub(super) reply: Reply,
    /// What replies to it.
    pub(super) replies: Vec<ClaimId>,
}

/// The objections to studied claims and their reasons, the nearest to the thesis first, in the author's order.
///
/// What answers an objection is none itself.
pub(super) fn objections(study: &Study) -> Vec<Objection> {
    let debate = study.debate;
    let steps = study.steps().into_iter().filter(|(_, step)| {
        step.is_rebuttal() && !matches!(step.force(), Some(crate::model::Force::Concedes))
    });
    let steps = steps.filter(|(id, step)| match step.target {
        Target::Step(target) => !debate[target].is_rebuttal(),
        Target::Claim(_) => !super::roles::is_objection(study, debate.conclusion_of(*id)),
    });
    let mut objections: Vec<Objection> = steps.map(|(id, _)| objection(study, id)).collect();
    objections.sort_by_key(|objection| study.distance(objection.conclusion));
    // What is said twice against the same, once as an objection and once as a doubt, is told once.
    let mut seen = BTreeSet::new();
    objections.retain(|objection| seen.insert((objection.conclusion, &debate[objection.step].premises[..])));
    objections.truncate(MOST_OBJECTIONS);
    objections
}

fn objection(study: &Study, id: StepId) -> Objection {
    let (debate, labelling) = (study.debate, &study.desk.analysis.labelling);
    let conclusion = debate.conclusion_of(id);
    let to_premises =
        debate[id].premises.iter().flat_map(|&premise| debate.rebuttals_of(Target::Claim(premise)));
    let answers: Vec<StepId> = debate
        .rebuttals_of(Target::Step(id))
        .chain(to_premises)
        .filter(|&answer| debate[answer].attacks())
        // That a claim and an objection exclude each other answers neither.
        .filter(|&answer| !debate[answer].premises.contains(&conclusion))
        .take(MOST_STEPS)
        .collect();
    // A reply and its objection hold each other in suspense, which makes neither of them disputed by anybody else.
    let is_disputed = |answer: StepId| {
        let premises = debate[answer].premises.iter();
        let attacks = premises.flat_map(|&premise| debate.rebuttals_of(Target::Claim(premise)));
        let attacks = attacks.chain(debate.rebuttals_of(Target::Step(answer))).take(MOST_STEPS);
        let own = &debate[id].premises;
        attacks.into_iter().any(|attack| {
            debate[attack].attacks() && debate[attack].premises.iter().any(|premise| !own.contains(premise))
        })
    };
    let is_settled = labelling.is_outweighed(debate, id)
        || answers.iter().any(|&answer| labelling.step(answer) == Label::In || !is_disputed(answer));
    let reply = match (is_settled, answers.is_empty()) {
        (true, _) => Reply::Met,
        (false, false) => Reply::Disputed,
        (false, true) => Reply::Unmet,
    };
    let replies = answers.iter().flat_map(|&answer| debate[answer].premises.iter().copied());
    Objection { step: id, conclusion, reply, replies: replies.collect() }
}
