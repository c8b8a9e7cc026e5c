//! What is in dispute in a map: each claim once, with all that holds it in suspense.

use std::collections::BTreeMap;

use super::{Counter, OpenConflict, OpenStep, Teller};
use crate::model::{ClaimId, Debate, StepId, Target};

/// So many claims that say one thing together, and so many steps that one claim puts in question, are named.
const MOST_NAMED: usize = 12;

/// Something in dispute: the claim, and what is said against it or against a step to it.
pub(super) struct Dispute {
    pub(super) about: ClaimId,
    pub(super) by: Against,
    /// How many claims rest on the claim.
    pub(super) load: usize,
}

/// What holds a claim in suspense.
pub(super) enum Against {
    /// An objection to the claim, or to a step to it.
    Rebuttal(StepId),
    /// A claim that it cannot stand together with.
    Contrary(ClaimId),
}

/// What an objection says that a step answers: it is then in dispute, and not the claim that both are about.
pub(in crate::view::corpus) fn answered(debate: &Debate, answer: StepId) -> Option<ClaimId> {
    match debate[answer].target {
        Target::Step(objection) if debate[objection].is_rebuttal() => {
            debate[objection].premises.first().copied()
        }
        _ => None,
    }
}

/// A claim in dispute, with all that is said against it.
pub(super) struct Gathered<'d> {
    about: ClaimId,
    /// Where the claim is an objection, what it is one to.
    objects_to: Option<ClaimId>,
    load: usize,
    /// What is said, each once, with the steps that do not follow where that is what it says.
    counters: Vec<(&'d Dispute, Vec<StepId>)>,
}

/// The claims in dispute, in the order of the disputes, each once with all that is said against it.
pub(super) fn gathered<'d>(debate: &Debate, disputes: &'d [Dispute]) -> Vec<Gathered<'d>> {
    let mut gathered: Vec<Gathered> = Vec::new();
    let mut known: BTreeMap<(ClaimId, Option<ClaimId>), usize> = BTreeMap::new();
    // One claim may be raised against several reasons alike.
    let mut said = BTreeMap::new();
    for dispute in disputes {
        let (objection, attacked, against) = match dispute.by {
            Against::Rebuttal(id) => {
                (answered(debate, id), attacked(debate, id), debate[id].premises.to_vec())
            }
            Against::Contrary(claim) => (None, None, vec![claim]),
        };
        let key = (objection.unwrap_or(dispute.about), objection.map(|_| dispute.about));
        let at = *known.entry(key).or_insert(gathered.len());
        if at == gathered.len() {
            gathered.push(Gathered { about: key.0, objects_to: key.1, load: 0, counters: Vec::new() });
        }
        let one = &mut gathered[at];
        one.load = one.load.max(dispute.load);
        let number = *said.entry((at, attacked.is_some(), against)).or_insert(one.counters.len());
        if number == one.counters.len() {
            one.counters.push((dispute, Vec::new()));
        }
        one.counters[number].1.extend(attacked);
    }
    gathered
}

/// The step that a rebuttal says does not follow; nothing where it is about a claim.
fn attacked(debate: &Debate, rebuttal: StepId) -> Option<StepId> {
    match debate[rebuttal].target {
        Target::Step(step) => Some(step),
        Target::Claim(_) => None,
    }
}

impl Gathered<'_> {
    /// In the words of the maps.
    pub(super) fn told(&self, teller: &mut Teller) -> OpenConflict {
        OpenConflict {
            about: teller.in_full(self.about),
            objects_to: self.objects_to.map(|claim| teller.refer(claim)),
            load: self.load,
            counters: self.counters.iter().map(|(by, steps)| self.counter(teller, by, steps)).collect(),
        }
    }

    fn counter(&self, teller: &mut Teller, dispute: &Dispute, steps: &[StepId]) -> Counter {
        let debate = &teller.site.analysis.debate;
        let (against, warrant): (&[ClaimId], _) = match &dispute.by {
            Against::Contrary(claim) => (std::slice::from_ref(claim), None),
            Against::Rebuttal(step) => (&debate[*step].premises, debate[*step].warrant.as_deref()),
        };
        let steps = steps.iter().take(MOST_NAMED).map(|&id| self.step(teller, id));
        let steps = steps.filter(|step| !step.premises.is_empty() || step.warrant.is_some()).collect();
        Counter {
            is_about_step: matches!(dispute.by, Against::Rebuttal(id) if attacked(debate, id).is_some()),
            is_contrary: matches!(dispute.by, Against::Contrary(_)),
            against: against.iter().take(MOST_NAMED).map(|&claim| teller.in_full(claim)).collect(),
            warrant: warrant.map(str::to_owned),
            steps,
        }
    }

    /// A step that is put in question.
    fn step(&self, teller: &Teller, id: StepId) -> OpenStep {
        let step = &teller.site.analysis.debate[id];
        // Where an objection is in dispute, what it says has been told.
        let told = self.objects_to.map(|_| self.about);
        let premises = step.premises.iter().copied().filter(|&premise| Some(premise) != told);
        OpenStep {
            premises: premises.take(MOST_NAMED).map(|premise| teller.in_short(premise)).collect(),
            warrant: step.warrant.as_deref().map(str::to_owned),
        }
    }
}
