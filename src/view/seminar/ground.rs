//! What both sides can start from, what nobody has answered, and what is weakly sourced.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::{Told, about, against, party_voice, told};
use super::choice::is_weak;
use super::sentence::{Given, Telling, tell};
use super::sides::Sides;
use super::walk::{Argument, Camp, Move, Walk};
use crate::evaluate::Label;
use crate::model::{ClaimId, Kind, MapId, Stance, Status};
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

/// So much common ground is named.
const MOST_COMMON: usize = 6;

/// So many unanswered objections are named.
const MOST_UNANSWERED: usize = 6;

/// So many weakly sourced claims are named.
const MOST_WEAK: usize = 6;

/// A claim that both sides can start from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Common {
    /// The claim.
    pub claim: ClaimRef,
    /// The letter of the side that alone uses it; nothing where both do or one grants it.
    pub side: Option<String>,
    /// Why it is common ground.
    pub why: Telling,
    /// Who says it, where that is not the author of a source.
    pub voice: Option<String>,
}

/// An objection to which the map has no reply.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Unanswered {
    /// The claims that only together make it.
    pub claims: Vec<ClaimRef>,
    /// What it is about.
    pub about: Telling,
    /// Whose turn it is to answer, and what hangs on it.
    pub why: Telling,
}

/// A claim that is weakly sourced.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Weak {
    /// The claim.
    pub claim: ClaimRef,
    /// What is weak about its sources, and what rests on it.
    pub why: Vec<Telling>,
}

/// Things found, in order, and how many of them are left out of the sheet.
pub(super) struct Found<T> {
    pub(super) shown: Vec<T>,
    pub(super) left_out: usize,
}

/// A claim with what it is ranked by: whether it is another map's, how far it is from a motion, and what rests on it.
type Ranked = (bool, usize, Reverse<usize>, ClaimId);

/// The claims that both sides use, that a side grants to the other, or that one uses and nobody disputes; those of the
/// two sides in turn. What the cases are made of is not where the two begin, unless both use it: that nobody has replied
/// to the point of a side does not make the other side grant it.
pub(super) fn common(
    desk: &Desk,
    walk: &Walk,
    sides: &Sides,
    of_cases: &BTreeSet<ClaimId>,
) -> Found<ClaimId> {
    let mut shared: Vec<(usize, ClaimId)> = Vec::new();
    let mut undisputed: [Vec<Ranked>; 2] = Default::default();
    let found = claims_with_findings(desk, walk);
    let is_questioned = |claim: ClaimId| {
        is_questioned(desk, claim) || found.contains(&*desk.analysis.debate.qualified(claim))
    };
    // Nor is what a side puts forward as an objection that nobody has answered.
    let objections: BTreeSet<ClaimId> =
        open_objections(desk, walk).flat_map(|argument| argument.premises.iter().copied()).collect();
    for claim in walk.claims().filter(|&claim| !walk.is_motion(claim) && is_settled(desk, walk, claim)) {
        let is_conceded = walk.conceded.contains_key(&claim);
        match sides.camp_of(desk, walk, claim) {
            _ if is_conceded || is_shared(walk, claim) => {
                // Who grants a point says why it does not matter, which does not dispute it.
                let is_pressed = is_questioned(claim) || !is_conceded && is_in_dispute(desk, claim);
                if objections.contains(&claim) || is_pressed {
                    continue;
                }
                let depth = Camp::BOTH.into_iter().filter_map(|camp| walk.depth(claim, camp)).min();
                shared.push((depth.unwrap_or(usize::MAX), claim));
            }
            Some(camp)
                if !of_cases.contains(&claim)
                    && !objections.contains(&claim)
                    && !is_questioned(claim)
                    && is_undisputed(desk, claim) =>
            {
                let depth = walk.depth(claim, walk.camp_of(claim).unwrap_or(camp)).unwrap_or(usize::MAX);
                let is_borrowed = desk.local(claim).is_none();
                undisputed[camp as usize].push((is_borrowed, depth, Reverse(desk.site.load(claim)), claim));
            }
            _ => {}
        }
    }
    // What was granted stands in no argument of the side that grants it.
    let is_used = |claim: ClaimId| Camp::BOTH.into_iter().any(|camp| walk.depth(claim, camp).is_some());
    let is_free =
        |&claim: &ClaimId| !is_used(claim) && is_settled(desk, walk, claim) && !is_questioned(claim);
    let unused = walk.conceded.keys().copied().filter(is_free);
    shared.extend(unused.map(|claim| (usize::MAX, claim)));
    shared.sort_unstable();
    undisputed.iter_mut().for_each(|claims| claims.sort_unstable());
    let mut in_turn: Vec<ClaimId> = shared.into_iter().map(|(_, claim)| claim).collect();
    let [one, other] = undisputed.map(|claims| claims.into_iter().map(|(.., claim)| claim));
    let (mut one, mut other) = (one.peekable(), other.peekable());
    while one.peek().is_some() || other.peek().is_some() {
        in_turn.extend(one.next().into_iter().chain(other.next()));
    }
    let left_out = in_turn.len().saturating_sub(MOST_COMMON);
    in_turn.truncate(MOST_COMMON);
    Found { shown: in_turn, left_out }
}

fn is_shared(walk: &Walk, claim: ClaimId) -> bool {
    Camp::BOTH.into_iter().all(|camp| walk.depth(claim, camp).is_some())
}

/// Whether a claim stands, and is nobody's supplement.
fn is_settled(desk: &Desk, walk: &Walk, claim: ClaimId) -> bool {
    let debate = &desk.analysis.debate;
    let status = desk.analysis.labelling.status(debate, claim);
    !debate[claim].implicit
        && matches!(status, Status::Granted | Status::Accepted)
        && walk.contraries_of(claim).is_empty()
}

/// Whether a claim says what is the case, by a source that can be asked, and nothing is said against a step that begins
/// with it, nor is it an open objection itself.
fn is_undisputed(desk: &Desk, claim: ClaimId) -> bool {
    let debate = &desk.analysis.debate;
    let is_fact = matches!(debate[claim].kind, None | Some(Kind::Fact | Kind::Definition));
    let is_firm = || weaknesses(desk, claim).iter().all(|(_, weight)| *weight < 2);
    is_fact && debate[claim].is_said() && debate.is_leaf(claim) && !is_in_dispute(desk, claim) && is_firm()
}

/// Whether something is said against a claim, or a check has something to ask about it.
fn is_questioned(desk: &Desk, claim: ClaimId) -> bool {
    !against(desk, None, &[claim]).is_empty() || has_finding(desk, claim)
}

/// Whether a claim is an open objection, or begins a step against which something is said.
fn is_in_dispute(desk: &Desk, claim: ClaimId) -> bool {
    let debate = &desk.analysis.debate;
    // A claim of another map is argued about there as well.
    let maps = [desk.map, debate[claim].map];
    let uses = debate.uses_of(claim).filter(|&step| maps.contains(&debate[step].map));
    uses.take(MOST_USES).any(|step| {
        let is_open = desk.analysis.labelling.step(step) == Label::Undecided;
        debate[step].is_rebuttal() && is_open || !against(desk, Some(step), &[]).is_empty()
    })
}

/// The claims in which a check found something, by name, in this map and in those that it borrows from. Of several that
/// a finding concerns, the first is the one that it is about.
fn claims_with_findings<'d>(desk: &Desk<'d>, walk: &Walk) -> BTreeSet<&'d str> {
    let debate = &desk.analysis.debate;
    let maps: BTreeSet<MapId> = walk.claims().map(|claim| debate[claim].map).collect();
    let numbers = maps.into_iter().flat_map(|map| desk.site.findings_of(map));
    let findings = numbers.map(|&number| &desk.analysis.diagnostics[number]);
    let material = findings.filter(|finding| finding.rule.about == crate::diagnostic::About::Material);
    material.filter_map(|finding| finding.concerns.first().map(String::as_str)).collect()
}

/// Whether a check found something in what a claim says.
fn has_finding(desk: &Desk, claim: ClaimId) -> bool {
    let local = desk.local(claim).map_or(&[][..], |local| desk.findings(local));
    let about = |number: &usize| desk.analysis.diagnostics[*number].rule.about;
    local.iter().any(|number| about(number) == crate::diagnostic::About::Material)
}

/// So many steps that begin with a claim are looked at.
const MOST_USES: usize = 50;

pub(super) fn common_view(desk: &Desk, walk: &Walk, sides: &Sides, claim: ClaimId) -> Common {
    let (why, side) = if is_shared(walk, claim) {
        (tell(desk, "seminar-common-both", &[]), None)
    } else if let Some(camp) = walk.conceded.get(&claim) {
        (tell(desk, "seminar-common-granted", &[("side", Given::Word(&sides.letter(*camp)))]), None)
    } else {
        let letter = sides.camp_of(desk, walk, claim).map_or_else(String::new, |camp| sides.letter(camp));
        (tell(desk, "seminar-common-undisputed", &[("side", Given::Word(&letter))]), Some(letter))
    };
    Common { claim: desk.claim_ref(claim), side, why, voice: party_voice(desk, claim) }
}

/// The objections and doubts that the map does not answer: attacks first, then those nearest to the motion.
pub(super) fn unanswered<'w>(desk: &Desk, walk: &'w Walk) -> Found<&'w Argument> {
    let mut open: Vec<&Argument> = open_objections(desk, walk).collect();
    open.sort_by_key(|argument| (argument.does, argument.depth));
    let left_out = open.len().saturating_sub(MOST_UNANSWERED);
    open.truncate(MOST_UNANSWERED);
    Found { shown: open, left_out }
}

fn open_objections<'w>(desk: &Desk, walk: &'w Walk) -> impl Iterator<Item = &'w Argument> {
    walk.arguments.iter().filter(|argument| {
        matches!(argument.does, Move::Objection | Move::Doubt)
            && !is_weak(desk, argument)
            && against(desk, argument.step, &argument.premises).is_empty()
    })
}

pub(super) fn unanswered_view(desk: &Desk, walk: &Walk, sides: &Sides, argument: &Argument) -> Unanswered {
    let debate = &desk.analysis.debate;
    let conclusion = argument.step.map(|step| debate.conclusion_of(step));
    let rests = conclusion.filter(|claim| !walk.is_motion(*claim)).map_or(0, |claim| desk.site.load(claim));
    let turn = sides.letter(argument.camp.other());
    Unanswered {
        claims: argument.premises.iter().map(|&premise| desk.claim_ref(premise)).collect(),
        about: about(desk, walk, argument),
        why: tell(
            desk,
            "seminar-unanswered-why",
            &[("side", Given::Word(&turn)), ("count", Given::Count(rests))],
        ),
    }
}

/// The claims of fact with the weakest sources, of those on which something rests or that make an objection: the
/// weakest first, and of equals the one on which most rests.
pub(super) fn weak(desk: &Desk, walk: &Walk) -> Found<Weak> {
    let debate = &desk.analysis.debate;
    let mut weak: Vec<(Reverse<usize>, Reverse<usize>, ClaimId)> = Vec::new();
    for claim in walk.claims().filter(|&claim| !walk.is_motion(claim) && desk.local(claim).is_some()) {
        let is_of_fact = !matches!(debate[claim].kind, Some(Kind::Value | Kind::Policy | Kind::Definition));
        let weight: usize = weaknesses(desk, claim).iter().map(|(_, weight)| weight).sum();
        if is_of_fact && weight > 0 && debate.is_leaf(claim) && !is_remark(desk, claim) {
            weak.push((Reverse(weight), Reverse(desk.site.load(claim)), claim));
        }
    }
    weak.sort_unstable();
    let left_out = weak.len().saturating_sub(MOST_WEAK);
    let view = |&(_, Reverse(load), claim): &(_, Reverse<usize>, ClaimId)| {
        let mut why: Vec<Telling> =
            weaknesses(desk, claim).iter().map(|(message, _)| tell(desk, message, &[])).collect();
        if load > 0 {
            why.push(tell(desk, "seminar-weak-load", &[("count", Given::Count(load))]));
        }
        Weak { claim: desk.claim_ref(claim), why }
    };
    Found { shown: weak.iter().take(MOST_WEAK).map(view).collect(), left_out }
}

/// Whether a claim is the encoder's own remark: supplied, and only ever raised against something. There is nothing to
/// look up about it; it is to be weighed.
pub(super) fn is_remark(desk: &Desk, claim: ClaimId) -> bool {
    let debate = &desk.analysis.debate;
    let mut uses = debate.uses_of(claim).peekable();
    debate[claim].implicit && uses.peek().is_some() && !uses.any(|step| debate[step].carries())
}

/// What is weak about how a claim is sourced, and how weak that is.
fn weaknesses(desk: &Desk, claim: ClaimId) -> Vec<(&'static str, usize)> {
    let debate = &desk.analysis.debate;
    let this = &debate[claim];
    if this.implicit {
        return vec![("seminar-weak-supplied", 3)];
    }
    if !this.is_said() {
        return vec![("seminar-weak-unsaid", 4)];
    }
    let all = |test: &dyn Fn(&crate::model::Attribution) -> bool| this.said.iter().all(test);
    let voice = |said: &crate::model::Attribution| said.by.map(|voice| &debate[voice].details);
    let mut weak = Vec::new();
    if all(&|said| voice(said).is_some_and(|voice| voice.anonymous)) {
        weak.push(("seminar-weak-anonymous", 3));
    }
    if all(&|said| voice(said).is_some_and(|voice| voice.interested.is_some())) {
        weak.push(("seminar-weak-interested", 2));
    }
    if all(&|said| !said.via.is_empty() || said.stance == Stance::Reports) {
        weak.push(("seminar-weak-second-hand", 2));
    }
    if all(&|said| said.at.is_none() && said.quote.is_none()) {
        weak.push(("seminar-weak-no-place", 1));
    }
    if has_finding(desk, claim) {
        weak.push(("seminar-weak-finding", 2));
    }
    weak
}

/// A passage to read aloud.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Passage {
    /// The words, its source and place.
    pub said: Told,
    /// The claim that is taken from it.
    pub claim: ClaimRef,
}

/// The words in which claims were said, each once; claims without any are left out.
pub(super) fn passages(desk: &Desk, claims: impl Iterator<Item = ClaimId>, most: usize) -> Vec<Passage> {
    let mut seen = BTreeSet::new();
    let passage = |claim: ClaimId| {
        let said = told(desk, claim)?;
        (said.quote.is_some() && seen.insert(claim)).then(|| Passage { said, claim: desk.claim_ref(claim) })
    };
    claims.filter_map(passage).take(most).collect()
}
