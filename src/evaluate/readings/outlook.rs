//! How a claim that a map leaves open fares in its preferred readings.

use super::compose::Composition;
use super::formula::{Formula, Kind, Truth};
use super::{MOST_MEMBERS, MOST_READINGS};
use crate::evaluate::suppose::Bearing;
use crate::evaluate::{Label, Labelling};
use crate::model::ClaimId;

/// How a claim fares in the preferred readings of what it depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// There are so many of them.
    Counted {
        /// In how many it stands.
        stands: usize,
        /// In how many it falls.
        falls: usize,
        /// How many leave it open.
        open: usize,
    },
    /// There are more than [`MOST_READINGS`].
    Many {
        /// Whether it stands in one of them at least.
        stands: bool,
        /// Whether it falls in one of them at least.
        falls: bool,
    },
}

impl Outlook {
    /// How many readings there are, where they were counted.
    pub fn count(self) -> Option<usize> {
        match self {
            Outlook::Counted { stands, falls, open } => Some(stands + falls + open),
            Outlook::Many { .. } => None,
        }
    }

    /// Whether it stands in one of two, as every claim in a single conflict does: its explanation says as much.
    pub fn is_plain(self) -> bool {
        self == Outlook::Counted { stands: 1, falls: 1, open: 0 }
    }
}

/// What is worked out for the outlooks of claims together.
#[derive(Debug)]
pub struct Outlooks {
    /// The claims that are open, in order, with their outlooks.
    outlooks: Vec<(ClaimId, Outlook)>,
    /// Whether the claims depend on too much for a search.
    is_too_large: bool,
}

/// So much is looked at for all outlooks of a map together, in claims and steps of readings: a tenth of a second. What
/// is left when that is used up has no outlook.
const MOST_WRITTEN: usize = 4_000_000;

impl Outlooks {
    /// The outlooks of some claims. A claim that is decided has none, nor has one that depends on too much.
    pub fn of(labelling: &Labelling, claims: impl IntoIterator<Item = ClaimId>) -> Outlooks {
        let is_open = |claim: &ClaimId| labelling.claim(*claim) == Label::Undecided;
        let mut claims: Vec<ClaimId> = claims.into_iter().filter(is_open).collect();
        claims.sort_unstable();
        claims.dedup();
        let Some(bearing) = Bearing::undecided_on(labelling, &claims, MOST_MEMBERS) else {
            return Outlooks { outlooks: Vec::new(), is_too_large: true };
        };
        let mut composition = Composition::of(bearing.program(), Kind::Preferred, MOST_READINGS);
        let mut ever = None;
        let mut outlooks = Vec::with_capacity(claims.len());
        for claim in claims {
            if composition.written > MOST_WRITTEN {
                break;
            }
            let Some(number) = bearing.number(claim) else { continue };
            let outlook = match composition.truths_of(number) {
                Some(truths) => {
                    let count = |sought| truths.iter().filter(|&&truth| truth == sought).count();
                    let [stands, falls, open] = [Truth::True, Truth::False, Truth::Open].map(count);
                    Some(Outlook::Counted { stands, falls, open })
                }
                None => {
                    let ever = ever.get_or_insert_with(|| {
                        let mut formula = Formula::of(bearing.program());
                        Some((formula.ever(Truth::True)?, formula.ever(Truth::False)?))
                    });
                    // What is so in any reading is so in a preferred one.
                    ever.as_ref().map(|(stands, falls)| Outlook::Many {
                        stands: stands[number as usize],
                        falls: falls[number as usize],
                    })
                }
            };
            outlooks.extend(outlook.map(|outlook| (claim, outlook)));
        }
        Outlooks { outlooks, is_too_large: false }
    }

    /// Whether the claims depend on more than [`MOST_MEMBERS`] open claims and steps, so that none has an outlook.
    pub fn are_too_large(&self) -> bool {
        self.is_too_large
    }

    /// The outlook of a claim.
    pub fn get(&self, claim: ClaimId) -> Option<Outlook> {
        let place = self.outlooks.binary_search_by_key(&claim, |(known, _)| *known).ok()?;
        Some(self.outlooks[place].1)
    }
}
