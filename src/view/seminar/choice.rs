//! Which points a side gets, in what order, and which of a point's claims leads it.
//!
//! The encoder puts the chief reason first and knows the matter, so that nothing is reckoned here: what bears on the
//! motion comes before what bears on something below it, the map's own before what it borrows, what stands before what
//! is disputed, and otherwise the order of the map decides.

use std::collections::BTreeSet;

use super::sides::Sides;
use super::walk::{Argument, Camp, Move, Walk};
use crate::evaluate::Label;
use crate::model::{ClaimId, Kind, Target};
use crate::view::desk::Desk;

/// So many points a side is given at most, and no side more room than the other.
pub(super) const MOST_POINTS: usize = 3;

/// A point that was chosen, before it is put in words.
pub(super) struct Chosen<'w> {
    pub(super) argument: &'w Argument,
    pub(super) lead: ClaimId,
}

/// The points of each camp, those about the first motion first, and how many there are of each.
pub(super) fn choose<'w>(desk: &Desk, walk: &'w Walk, sides: &Sides) -> [(Vec<Chosen<'w>>, usize); 2] {
    Camp::BOTH.map(|camp| {
        let mut candidates: Vec<&Argument> = walk
            .arguments
            .iter()
            .filter(|argument| argument.camp == camp && is_point(walk, argument))
            .collect();
        let count = candidates.len();
        candidates.sort_by_cached_key(|argument| rank(desk, sides, argument));
        let mut chosen: Vec<Chosen> = Vec::new();
        let mut used: BTreeSet<ClaimId> = BTreeSet::new();
        while chosen.len() < MOST_POINTS && !candidates.is_empty() {
            // A point that says again what another says is worth less than one that does not.
            let repeats = |argument: &Argument| {
                argument.premises.iter().filter(|premise| used.contains(premise)).count()
            };
            let best = (0..candidates.len()).min_by_key(|&place| {
                let argument = candidates[place];
                let (is_weak, is_doubt) = (is_weak(desk, argument), argument.does == Move::Doubt);
                let is_repeated = 2 * repeats(argument) > argument.premises.len();
                // Where there are two motions, a side that has something on both speaks to both.
                let is_covered = chosen.iter().any(|point| point.argument.motion == argument.motion);
                (is_weak, is_repeated, is_doubt, is_covered, repeats(argument) > 0, place)
            });
            let argument = candidates.remove(best.expect("there are candidates"));
            let lead = lead(desk, sides, argument, &used);
            used.extend(&argument.premises);
            chosen.push(Chosen { argument, lead });
        }
        chosen.sort_by_key(|point| point.argument.motion);
        (chosen, count)
    })
}

/// Whether an argument is a point of its own, not the backing of one: a reason for a motion, or an attack.
pub(super) fn is_point(walk: &Walk, argument: &Argument) -> bool {
    match (argument.does, argument.target) {
        (Move::Reason, Target::Claim(claim)) => walk.is_motion(claim),
        (Move::Reason, Target::Step(_)) => false,
        _ => true,
    }
}

/// Whether the map itself answers an argument.
pub(super) fn is_weak(desk: &Desk, argument: &Argument) -> bool {
    standing(desk, argument) == Standing::Falls
}

/// How an argument or what it says stands; the better comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    Stands,
    Open,
    Falls,
}

impl Standing {
    fn of(label: Label) -> Standing {
        match label {
            Label::In => Standing::Stands,
            Label::Undecided => Standing::Open,
            Label::Out => Standing::Falls,
        }
    }

    /// The word for it, as on the sheet.
    pub(super) fn word(self) -> &'static str {
        match self {
            Standing::Stands => "stands",
            Standing::Open => "open",
            Standing::Falls => "falls",
        }
    }
}

/// How an argument stands: whether it carries what it supports or prevails over what it attacks.
pub(super) fn standing(desk: &Desk, argument: &Argument) -> Standing {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    match argument.step {
        Some(step) if labelling.is_outweighed(debate, step) => Standing::Falls,
        Some(step) => Standing::of(labelling.step(step)),
        None => Standing::of(labelling.claim(argument.premises[0])),
    }
}

/// How what an argument says stands, whatever becomes of what it is about: an objection that nobody disputes is not
/// disputed because the motion is.
pub(super) fn standing_of_claims(desk: &Desk, argument: &Argument) -> Standing {
    if is_weak(desk, argument) {
        return Standing::Falls;
    }
    let of = |&premise: &ClaimId| Standing::of(desk.analysis.labelling.claim(premise));
    argument.premises.iter().map(of).max().unwrap_or(Standing::Stands)
}

/// Smaller comes first.
fn rank(desk: &Desk, sides: &Sides, argument: &Argument) -> impl Ord + use<> {
    let kind = if argument.does == Move::Reason { Move::Reason } else { Move::Objection };
    let is_borrowed = is_borrowed(desk, lead(desk, sides, argument, &BTreeSet::new()));
    (kind, argument.depth, is_borrowed, standing_of_claims(desk, argument), argument.step)
}

fn is_borrowed(desk: &Desk, claim: ClaimId) -> bool {
    desk.local(claim).is_none()
}

/// Whether a claim says how things ought to be or are called, and not how they are in the case at hand.
fn is_rule(desk: &Desk, claim: ClaimId) -> bool {
    matches!(desk.analysis.debate[claim].kind, Some(Kind::Value | Kind::Policy | Kind::Definition))
}

/// The premise that tells a point from others: not in another point, the map's own, about the case and not a rule, of
/// its own side, and said by somebody.
pub(super) fn lead(desk: &Desk, sides: &Sides, argument: &Argument, used: &BTreeSet<ClaimId>) -> ClaimId {
    let debate = &desk.analysis.debate;
    let best = argument.premises.iter().copied().enumerate().min_by_key(|&(place, premise)| {
        let claim = &debate[premise];
        let is_own = claim.side.is_some() && claim.side == sides.declared[argument.camp as usize];
        let is_beside =
            (used.contains(&premise), claim.implicit, is_borrowed(desk, premise), is_rule(desk, premise));
        (is_beside, !is_own, !claim.is_said(), place)
    });
    best.map_or(argument.premises[0], |(_, premise)| premise)
}

/// The leading premise of the chief reason for a claim: one that stands before one that is open, and of equals the one
/// that the map gives first.
pub(super) fn chief_reason(desk: &Desk, claim: ClaimId) -> Option<ClaimId> {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    let best = debate.carriers_of(claim).min_by_key(|&step| (Standing::of(labelling.step(step)), step))?;
    let premises = debate[best].premises.iter().copied();
    premises.min_by_key(|&premise| {
        let claim = &debate[premise];
        (claim.implicit, is_borrowed(desk, premise), is_rule(desk, premise), !claim.is_said())
    })
}

/// What the cases of both sides are made of: the claims of their points, and those that are given as reasons for them.
pub(super) fn claims_of(desk: &Desk, chosen: &[(Vec<Chosen>, usize); 2]) -> BTreeSet<ClaimId> {
    let points = chosen.iter().flat_map(|(points, _)| points);
    let claims = points
        .flat_map(|point| point.argument.premises.iter().copied().chain(chief_reason(desk, point.lead)));
    claims.collect()
}
