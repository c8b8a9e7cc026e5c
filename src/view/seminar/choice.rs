//! Which points a side gets, in what order, and which of a point's claims leads it.
//!
//! What bears on the motion that is debated comes before what bears on another, and what bears on it directly before
//! what bears on something below it. Then the encoder's order decides, who puts the chief reason first and knows the
//! matter: that a point is disputed is why it is debated, and no reason to leave it out.

use std::collections::BTreeSet;

use super::sides::Sides;
use super::testimony::said_first;
use super::walk::{Argument, Camp, Move, Walk};
use crate::evaluate::Label;
use crate::model::{ClaimId, Kind, SourceId, StepId, Target};
use crate::view::desk::Desk;

/// So many points a side is given at most, and no side more room than the other.
pub(super) const MOST_POINTS: usize = 3;

/// So often the points are chosen anew because both sides would make the same one.
const MOST_TURNS: usize = 8;

/// A point that was chosen, before it is put in words.
pub(super) struct Chosen {
    pub(super) argument: Argument,
    pub(super) lead: ClaimId,
}

/// The points of a side, and how many it has.
pub(super) type Points = (Vec<Chosen>, usize);

/// An argument that may become a point, with what it is ranked by.
struct Candidate<'w> {
    argument: &'w Argument,
    lead: ClaimId,
    /// Whether it is about a motion that is not debated.
    is_elsewhere: bool,
    is_weak: bool,
    /// Whether only the encoder says it, and without a reason.
    is_remark: bool,
    /// How directly it bears on the motion; what is further than a step away is equally far.
    distance: usize,
    /// Whether the map has nothing but the claim itself: no second premise and no reason, nor is it something about the
    /// case that has a source and a warrant. A judgement needs a reason, whoever made it.
    is_bare: bool,
    place: Option<(SourceId, &'w str)>,
}

/// The points of each camp, those about the debated motion first, and how many there are of each. No claim leads a
/// point of both.
pub(super) fn choose(desk: &Desk, walk: &Walk, sides: &Sides, debated: usize) -> [Points; 2] {
    let candidates = Camp::BOTH.map(|camp| candidates(desk, walk, sides, camp, debated));
    let mut barred: [BTreeSet<ClaimId>; 2] = Default::default();
    let pick = |barred: &[BTreeSet<ClaimId>; 2]| {
        Camp::BOTH.map(|camp| pick(desk, sides, &candidates[camp as usize], &barred[camp as usize]))
    };
    let mut chosen = pick(&barred);
    for _ in 0..MOST_TURNS {
        let Some((loser, claim)) = twice(desk, sides, &chosen) else { break };
        barred[loser as usize].insert(claim);
        chosen = pick(&barred);
    }
    while let Some((loser, claim)) = twice(desk, sides, &chosen) {
        chosen[loser as usize].retain(|point| point.lead != claim);
    }
    for points in &mut chosen {
        points.sort_by_key(|point| (point.argument.motion != debated, point.argument.motion));
    }
    let [pro, contra] = chosen;
    [(pro, candidates[0].len()), (contra, candidates[1].len())]
}

/// A claim that leads a point of both sides, and the side that is to find another: the one for which it is not declared,
/// else the one that uses it further from the motion.
fn twice(desk: &Desk, sides: &Sides, chosen: &[Vec<Chosen>; 2]) -> Option<(Camp, ClaimId)> {
    let [pro, contra] = chosen;
    let mut pairs = pro.iter().flat_map(|one| contra.iter().map(move |other| (one, other)));
    let (one, other) = pairs.find(|(one, other)| one.lead == other.lead)?;
    let is_further = one.argument.depth > other.argument.depth;
    let loser = sides.declared_camp(desk, one.lead).map(Camp::other);
    Some((loser.unwrap_or(if is_further { Camp::For } else { Camp::Against }), one.lead))
}

/// What a side could say, in the order in which it would.
fn candidates<'w>(
    desk: &'w Desk,
    walk: &'w Walk,
    sides: &Sides,
    camp: Camp,
    debated: usize,
) -> Vec<Candidate<'w>> {
    let debate = &desk.analysis.debate;
    let camp_of = |motion: usize| walk.motions.get(motion).map(|(_, camp)| *camp);
    // Where the other motion is the side's own, against the one that is debated, its reasons speak to the debate.
    let is_own =
        |argument: &Argument| camp_of(argument.motion) == Some(camp) && camp_of(debated) != Some(camp);
    let is_evidence = |claim: ClaimId| debate[claim].is_said() && !is_rule(desk, claim);
    let candidate = |argument: &'w Argument| {
        let lead = lead(desk, sides, argument, &BTreeSet::new());
        let has_reason = argument.premises.iter().any(|&premise| chief_step(desk, premise).is_some());
        let has_warrant = argument.step.is_some_and(|step| debate[step].warrant.is_some());
        Candidate {
            lead,
            is_elsewhere: argument.motion != debated && !is_own(argument),
            is_weak: is_weak(desk, argument),
            is_remark: debate[lead].implicit && !has_reason,
            distance: argument.depth.clamp(usize::from(argument.motion != debated), 2),
            is_bare: argument.premises.len() == 1 && !has_reason && !(has_warrant && is_evidence(lead)),
            place: said_first(desk, lead).and_then(|said| Some((said.source?, said.at.as_deref()?))),
            argument,
        }
    };
    let points = walk.arguments.iter().filter(|one| one.camp == camp && is_point(walk, one));
    let mut candidates: Vec<Candidate> = points.map(candidate).collect();
    // What carries the mark of the other side is no point of this one, and what is debated argues for nothing.
    let motion = walk.motions.get(debated).map(|(claim, _)| *claim);
    candidates
        .retain(|one| sides.declared_camp(desk, one.lead) != Some(camp.other()) && Some(one.lead) != motion);
    candidates.sort_by_key(|one| {
        let standing = standing_of_claims(desk, one.argument);
        (one.distance, one.argument.depth, one.argument.step, standing, one.lead)
    });
    candidates
}

/// The best of what a side could say, without what is barred.
fn pick(desk: &Desk, sides: &Sides, candidates: &[Candidate], barred: &BTreeSet<ClaimId>) -> Vec<Chosen> {
    let mut left: Vec<&Candidate> = candidates.iter().collect();
    let mut chosen: Vec<Chosen> = Vec::new();
    let mut used: BTreeSet<ClaimId> = BTreeSet::new();
    let mut places: Vec<Option<(SourceId, &str)>> = Vec::new();
    while chosen.len() < MOST_POINTS {
        left.retain(|one| {
            let lead = lead(desk, sides, one.argument, &used);
            !barred.contains(&lead) && chosen.iter().all(|point| point.lead != lead)
        });
        let repeats =
            |one: &Candidate| one.argument.premises.iter().filter(|premise| used.contains(premise)).count();
        let best = left.iter().enumerate().min_by_key(|(place, one)| {
            // A point that says again what another says is worth less than one that does not.
            let is_repeated = 2 * repeats(one) > one.argument.premises.len();
            // Not all three are to rest on one paragraph or one footnote.
            let is_from_there = places.len() + 1 == MOST_POINTS
                && one.place.is_some()
                && places.iter().all(|place| *place == one.place);
            let is_doubt = one.argument.does == Move::Doubt;
            let is_last = (one.is_remark, one.is_elsewhere, one.is_weak, is_repeated, is_doubt);
            (is_last, is_from_there, one.distance, one.is_bare, repeats(one) > 0, *place)
        });
        let Some((best, _)) = best else { break };
        let one = left.remove(best);
        let lead = lead(desk, sides, one.argument, &used);
        used.extend(&one.argument.premises);
        places.push(one.place);
        chosen.push(Chosen { argument: one.argument.clone(), lead });
    }
    chosen
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

/// The chief reason for a claim: one that stands before one that is open, and of equals the one that the map gives
/// first.
pub(super) fn chief_step(desk: &Desk, claim: ClaimId) -> Option<StepId> {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    // What is said for one of several claims that are one proposition is said for all of them.
    let carriers = labelling.restatements(claim).flat_map(|member| debate.carriers_of(member));
    carriers.min_by_key(|&step| (Standing::of(labelling.step(step)), step))
}

/// The leading premise of the chief reason for a claim.
pub(super) fn chief_reason(desk: &Desk, claim: ClaimId) -> Option<ClaimId> {
    let debate = &desk.analysis.debate;
    let premises = debate[chief_step(desk, claim)?].premises.iter().copied();
    premises.min_by_key(|&premise| {
        let claim = &debate[premise];
        (claim.implicit, is_borrowed(desk, premise), is_rule(desk, premise), !claim.is_said())
    })
}

/// What the cases of both sides are made of: the claims of their points, and those that are given as reasons for them.
pub(super) fn claims_of(desk: &Desk, chosen: &[Points; 2]) -> BTreeSet<ClaimId> {
    let points = chosen.iter().flat_map(|(points, _)| points);
    let claims = points
        .flat_map(|point| point.argument.premises.iter().copied().chain(chief_reason(desk, point.lead)));
    claims.collect()
}
