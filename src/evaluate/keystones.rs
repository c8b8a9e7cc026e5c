//! What a claim cannot do without: the claims on every support path.

use super::program::Need;
use super::suppose::Bearing;
use super::{Label, Labelling};
use crate::model::ClaimId;

/// A claim that depends on more claims and steps than this is not looked into …
const MOST_MEMBERS: usize = 5_000;

/// … and so many are labelled at most in the search for it.
const MOST_LABELLED: usize = 100_000;

/// What a claim cannot do without.
///
/// Of claims that are one proposition the first is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keystones {
    /// The single points of failure: the other claims that are on each of its support paths, nearest first. If one
    /// of them falls, it has no reason left that could carry it (see [`Loads`](super::Loads)); objections do not
    /// enter into it.
    pub single_points: Vec<ClaimId>,
    /// Whether these are all there are; otherwise the claim depends on too much.
    pub is_all: bool,
}

/// What a claim cannot do without, by trying: each labelling is linear in what the claim depends on, and there are
/// as many as there are claims on one support path and claims without argument, up to a bound.
pub fn keystones(labelling: &Labelling, claim: ClaimId) -> Keystones {
    let Some(bearing) = Bearing::on(labelling, &[claim], MOST_MEMBERS) else {
        return Keystones::default();
    };
    let most = MOST_LABELLED / bearing.size().max(1);
    let on_path = path(&bearing, claim);
    let is_all = on_path.len() <= most;
    let number = bearing.number(claim).expect("the part is about the claim");
    let falls_with = |other: &ClaimId| {
        let other = bearing.number(*other);
        bearing.supposing(|member| Some(member) == other, |_, _| true).label(number) != Label::In
    };
    Keystones { single_points: on_path.into_iter().take(most).filter(falls_with).collect(), is_all }
}

/// The other claims on one support path of a claim, nearest first; what is on every path is on this one. None where
/// no path leads to claims without argument.
fn path(bearing: &Bearing, claim: ClaimId) -> Vec<ClaimId> {
    let start = bearing.number(claim).expect("the part is about the claim");
    let footed = bearing.supposing(|_| false, |_, _| true);
    if footed.label(start) != Label::In {
        return Vec::new();
    }
    let program = bearing.program();
    let mut is_on_path = vec![false; bearing.size()];
    is_on_path[start as usize] = true;
    let mut path = vec![start];
    let mut next = 0;
    while let Some(&member) = path.get(next) {
        next += 1;
        let reasons = program.reasons(member).iter().copied();
        let needed: Vec<u32> = match program.need(member) {
            Need::Nothing => Vec::new(),
            Need::All => reasons.collect(),
            // The first that was found to hold, which no circle leads back from.
            Need::One => reasons.min_by_key(|&reason| footed.rank(reason)).into_iter().collect(),
        };
        for reason in needed {
            if !std::mem::replace(&mut is_on_path[reason as usize], true) {
                path.push(reason);
            }
        }
    }
    path.into_iter().skip(1).filter_map(|member| bearing.claim_of(member)).collect()
}
