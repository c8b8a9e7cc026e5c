//! What decides claims, worked out once for all documents that ask.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::evaluate::{self, Cruxes, Keystones, Labelling, PremiseCruxes};
use crate::model::{ClaimId, Debate};

/// What decides a claim.
#[derive(Debug)]
pub(super) struct Deciding {
    pub(super) cruxes: Cruxes,
    pub(super) keystones: Keystones,
    pub(super) premises: PremiseCruxes,
}

/// What decides claims, as far as somebody asked.
#[derive(Debug, Default)]
pub(super) struct Known {
    by_claim: Mutex<BTreeMap<ClaimId, Arc<OnceLock<Deciding>>>>,
}

/// What decides one claim, once somebody looks.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    debate: &'a Debate,
    labelling: &'a Labelling,
    claim: ClaimId,
    found: Arc<OnceLock<Deciding>>,
}

impl Known {
    pub(super) fn of<'a>(&self, debate: &'a Debate, labelling: &'a Labelling, claim: ClaimId) -> Asked<'a> {
        // Whoever panicked did so while nothing was half written.
        let mut by_claim = self.by_claim.lock().unwrap_or_else(PoisonError::into_inner);
        let found = Arc::clone(by_claim.entry(claim).or_default());
        Asked { debate, labelling, claim, found }
    }
}

impl std::ops::Deref for Asked<'_> {
    type Target = Deciding;

    fn deref(&self) -> &Deciding {
        // Two documents that ask at once wait for one search, and other claims are not held up by it.
        self.found.get_or_init(|| Deciding {
            cruxes: evaluate::cruxes(self.debate, self.labelling, self.claim),
            keystones: evaluate::keystones(self.labelling, self.claim),
            premises: evaluate::premise_cruxes(self.labelling, self.claim),
        })
    }
}
