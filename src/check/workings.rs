//! What the checks worked out, right or wrong, for documents that show the working.

use super::Context;
use super::numbers::working::{Working, workings};
use crate::model::{ClaimId, SourceId};
use crate::quote::{Match, Passage};

/// The sums and the comparisons behind the findings.
#[derive(Debug, Default)]
pub struct Workings {
    /// The changes and shares with their arithmetic, in the order of the claims.
    pub sums: Vec<Working>,
    /// Every quotation of which the text is at hand, in the order of the claims and of their attributions.
    pub quotations: Vec<Compared>,
}

/// A quotation beside its text.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The claim.
    pub claim: ClaimId,
    /// The position of the attribution among those of the claim.
    pub position: usize,
    /// What became of it in the text of its source.
    pub found: Match,
    /// The places where it stands word for word and that its locator may mean.
    pub meant: Vec<Passage>,
    /// Where else it stands word for word, where it does not stand in its source.
    pub elsewhere: Option<(SourceId, Passage)>,
}

impl Workings {
    /// What the checks of a corpus worked out.
    pub fn of(context: &Context) -> Workings {
        let quotations = context.quotations().iter().map(|quotation| Compared {
            claim: quotation.claim,
            position: quotation.position,
            found: quotation.found.clone(),
            meant: quotation.meant(),
            elsewhere: quotation.elsewhere,
        });
        Workings { sums: workings(context), quotations: quotations.collect() }
    }

    /// The sums of a claim.
    pub fn sums_of(&self, claim: ClaimId) -> &[Working] {
        let first = self.sums.partition_point(|sum| sum.claim < claim);
        let count = self.sums[first..].partition_point(|sum| sum.claim == claim);
        &self.sums[first..first + count]
    }

    /// The comparisons of a claim's quotations.
    pub fn quotations_of(&self, claim: ClaimId) -> &[Compared] {
        let first = self.quotations.partition_point(|one| one.claim < claim);
        let count = self.quotations[first..].partition_point(|one| one.claim == claim);
        &self.quotations[first..first + count]
    }
}
