//! Which claims lose their only support when others are taken out together.

use std::collections::{BTreeMap, BTreeSet};

use super::propositions::Propositions;
use crate::evaluate::Loads;
use crate::model::{ClaimId, Debate, StepId, Target};
use crate::view::Site;

/// So many links are followed for all questions together; those that are asked later get no answer.
const MOST_LINKS: usize = 20_000_000;

/// The claims of a debate, ready to be asked what falls with some of them.
pub(super) struct Falling<'a> {
    debate: &'a Debate,
    propositions: &'a Propositions,
    loads: Loads<'a>,
    links_left: usize,
}

impl<'a> Falling<'a> {
    pub(super) fn of(site: &Site<'a>, propositions: &'a Propositions) -> Falling<'a> {
        let debate = &site.analysis.debate;
        let loads = Loads::of(&site.analysis.labelling);
        Falling { debate, propositions, loads, links_left: MOST_LINKS }
    }

    /// The claims that would have nothing left to carry them if some were taken out, without those themselves, in
    /// order; nothing where too much has been asked already. Objections do not enter into it. Claims that restate each
    /// other are taken out together and fall together, and the first of them is told.
    pub(super) fn with(&mut self, out: &[ClaimId]) -> Option<Vec<ClaimId>> {
        let out: BTreeSet<ClaimId> =
            out.iter().flat_map(|&claim| self.propositions.with(claim)).copied().collect();
        let above = self.above(&out)?;
        // What stands after all: the claims that have, without a circle, a reason that is not touched.
        let mut waits_for: BTreeMap<StepId, usize> = BTreeMap::new();
        let mut standing: Vec<ClaimId> = Vec::new();
        let mut stands: BTreeMap<ClaimId, bool> = above.iter().map(|&claim| (claim, false)).collect();
        let is_out = |claim: ClaimId| out.contains(&claim);
        for &claim in &above {
            if is_out(claim) || !self.loads.is_footed(claim) {
                continue;
            }
            let mut holds = self.debate[claim].granted;
            for step in self.debate.carriers_of(claim) {
                let premises = &self.debate[step].premises;
                let touched = premises.iter().filter(|premise| stands.contains_key(premise)).count();
                let rest = premises.iter().filter(|premise| !stands.contains_key(premise));
                let is_sound = rest.copied().all(|premise| self.loads.is_footed(premise));
                holds |= is_sound && touched == 0;
                if is_sound {
                    waits_for.insert(step, touched);
                }
            }
            if holds {
                standing.extend(self.propositions.with(claim));
            }
        }
        while let Some(claim) = standing.pop() {
            if stands.insert(claim, true) == Some(true) {
                continue;
            }
            for step in self.debate.uses_of(claim) {
                let Some(left) = waits_for.get_mut(&step) else { continue };
                *left = left.saturating_sub(1);
                if let (0, Target::Claim(target)) = (*left, self.debate[step].target) {
                    standing.extend(self.propositions.with(target));
                }
            }
        }
        let fell = |claim: ClaimId| {
            let is_first = self.propositions.first(claim) == claim;
            is_first && !stands[&claim] && !is_out(claim) && self.loads.is_footed(claim)
        };
        Some(above.into_iter().filter(|&claim| fell(claim)).collect())
    }

    /// Some claims and everything that they help to carry, in order.
    fn above(&mut self, out: &BTreeSet<ClaimId>) -> Option<Vec<ClaimId>> {
        let mut seen = out.clone();
        let mut waiting: Vec<ClaimId> = out.iter().copied().collect();
        while let Some(claim) = waiting.pop() {
            for step in self.debate.uses_of(claim).filter(|&step| self.debate[step].carries()) {
                self.links_left = self.links_left.checked_sub(1)?;
                let Target::Claim(target) = self.debate[step].target else { continue };
                waiting.extend(self.propositions.with(target).iter().filter(|&&claim| seen.insert(claim)));
            }
        }
        Some(seen.into_iter().collect())
    }
}
