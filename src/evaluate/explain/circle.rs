//! Reasons that run in a circle.

use super::account::Account;
use super::sentence::{MOST_TOLD, Sentence, Value};
use crate::evaluate::atoms::Atom;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, StepId, Target};

impl Account<'_> {
    /// How a step that rests on itself comes round: this claim rests on “B”, “B” on “C” and “C” on this claim.
    pub(super) fn circle(&self, step: StepId) -> Sentence {
        let mut sentence = Sentence::default();
        let path = self.circle_from(step);
        let pairs: Vec<&[ClaimId]> = path.windows(2).collect();
        let closed = path.len() > 1 && path[..path.len() - 1].contains(&path[path.len() - 1]);
        for (index, pair) in pairs.iter().enumerate() {
            let name = match index {
                0 => "why-circle-first",
                _ if closed && index + 1 == pairs.len() => "why-circle-last",
                _ => "why-circle-next",
            };
            sentence.with(name, vec![("one", self.mention(pair[0])), ("other", self.mention(pair[1]))]);
        }
        if !closed {
            sentence.phrase("why-circle-goes-on");
        }
        sentence
    }

    /// A claim by its name, or the claim that is explained as this claim.
    pub(super) fn mention(&self, claim: ClaimId) -> Value {
        if self.labelling.atoms.claim(claim) != self.atom {
            return claim.into();
        }
        let mut this = Sentence::default();
        this.phrase("why-this-claim");
        this.into()
    }

    /// Whether every way to carry the claim comes round to the claim itself, as far as that is told.
    pub(super) fn rests_only_on_itself(&self, reasons: &[StepId]) -> bool {
        !reasons.is_empty()
            && reasons.iter().all(|&reason| {
                let path = self.circle_from(reason);
                self.verdict(self.labelling.atoms.step(reason)) == Verdict::Unfounded
                    && path.len() > 1
                    && path.first() == path.last()
            })
    }

    /// Claims of which each rests on the next, from what the step supports until one comes up again, or until
    /// there are enough of them.
    fn circle_from(&self, step: StepId) -> Vec<ClaimId> {
        let program = self.program();
        let unfounded = |atoms: &[Atom]| {
            let mut atoms = atoms.iter().copied();
            atoms.find(|&atom| self.verdict(atom) == Verdict::Unfounded)
        };
        let mut path: Vec<ClaimId> = Vec::new();
        if let Target::Claim(claim) =
            self.labelling.atoms.meaning(self.labelling.atoms.target(self.debate[step].target))
        {
            path.push(claim);
        }
        let mut at = self.labelling.atoms.step(step);
        while path.len() <= MOST_TOLD {
            // A member of an unfounded set always has a reason that is one too.
            let Some(claim) = unfounded(program.reasons(at)) else {
                break;
            };
            let Target::Claim(premise) = self.labelling.atoms.meaning(claim) else {
                break;
            };
            let comes_round = path.contains(&premise);
            path.push(premise);
            let Some(support) = unfounded(program.reasons(claim)) else {
                break;
            };
            if comes_round {
                break;
            }
            at = support;
        }
        path
    }
}
