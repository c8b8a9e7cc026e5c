//! Steps that are alike: the same premises, the same target.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::check::propositions::Propositions;
use crate::model::{ClaimId, Debate, StepId, Target};

/// The groups of two or more steps that have the same premises, as a set of propositions, and the same
/// target, after `aim` had its say; each group in order, and the groups in the order of their first steps.
pub(in crate::check) fn twins(
    debate: &Debate,
    propositions: &Propositions,
    aim: impl Fn(Target) -> Target,
) -> Vec<Vec<StepId>> {
    // Hashes are sorted instead of the premises themselves, so that a claim with very many supports costs
    // no more than as many claims with one.
    let mut premises = Vec::new();
    let mut hashes: Vec<(u64, StepId)> = debate
        .steps()
        .map(|(id, step)| {
            fill(&mut premises, &step.premises, propositions);
            let mut hasher = DefaultHasher::new();
            let target = match aim(step.target) {
                Target::Claim(claim) => (false, claim.0),
                Target::Step(step) => (true, step.0),
            };
            (target, &premises).hash(&mut hasher);
            (hasher.finish(), id)
        })
        .collect();
    hashes.sort_unstable();
    let mut groups = Vec::new();
    for run in hashes.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
        let mut alike: Vec<(Target, Vec<ClaimId>, StepId)> = run
            .iter()
            .map(|&(_, id)| {
                let mut premises = Vec::new();
                fill(&mut premises, &debate[id].premises, propositions);
                (aim(debate[id].target), premises, id)
            })
            .collect();
        alike.sort();
        let same = alike.chunk_by(|one, other| (one.0, &one.1) == (other.0, &other.1));
        groups
            .extend(same.filter(|same| same.len() > 1).map(|same| same.iter().map(|twin| twin.2).collect()));
    }
    groups.sort_by_key(|group: &Vec<StepId>| group[0]);
    groups
}

/// Puts the propositions of premises into a list, smallest first, each once.
fn fill(list: &mut Vec<ClaimId>, premises: &[ClaimId], propositions: &Propositions) {
    list.clear();
    list.extend(premises.iter().map(|&premise| propositions.first(premise)));
    list.sort_unstable();
    list.dedup();
}
