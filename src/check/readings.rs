//! What the sentence of each claim says, read once for all checks.

use std::sync::OnceLock;

use super::Context;
use super::causal_words::named_dates;
use super::tense;
use crate::model::ClaimId;
use crate::period::Period;
use crate::prose::{self, Number};

/// What the text of one claim says, as far as it has been asked for.
#[derive(Default)]
pub(super) struct Reading {
    numbers: OnceLock<Box<[Number]>>,
    named_dates: OnceLock<Box<[Period]>>,
    foretells: OnceLock<bool>,
}

impl Context<'_> {
    fn reading(&self, claim: ClaimId) -> &Reading {
        let readings = || self.debate.claims().map(|_| Reading::default()).collect();
        let readings: &Vec<Reading> = self.shared.readings.get_or_init(readings);
        &readings[claim.index()]
    }

    /// The numbers in the text of a claim, in order.
    pub(super) fn numbers_in(&self, claim: ClaimId) -> &[Number] {
        self.reading(claim).numbers.get_or_init(|| prose::numbers(&self.debate[claim].text).into())
    }

    /// The dates that the text of a claim names in full, in order.
    pub(super) fn dates_in(&self, claim: ClaimId) -> &[Period] {
        self.reading(claim).named_dates.get_or_init(|| named_dates(&self.debate[claim].text).into())
    }

    /// Whether the text of a claim foretells, plans, demands or allows for something.
    pub(super) fn foretells(&self, claim: ClaimId) -> bool {
        *self.reading(claim).foretells.get_or_init(|| tense::foretells(&self.debate[claim].text))
    }
}
