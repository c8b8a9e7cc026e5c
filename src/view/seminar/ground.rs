//! What both sides can start from, what nobody has answered, and what is weakly sourced.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::{about, against, leading, warrant};
use super::choice::{Points, claims_of, is_weak};
use super::sentence::{Given, Telling, tell};
use super::sides::Sides;
use super::testimony::{Told, is_passed_on, said_first, told};
use super::walk::{Argument, Camp, Move, Walk};
use crate::diagnostic::{About, Diagnostic};
use crate::evaluate::Label;
use crate::model::{ClaimId, Kind, MapId, Stance, Status};
use crate::view::desk::{CONFLICTS, Desk};
use crate::view::parts::ClaimRef;

/// So much common ground is named.
const MOST_COMMON: usize = 4;

/// So many claims are named that only one side uses.
const MOST_TOLD: usize = 3;

/// What is further from the motion than this is nothing to begin with …
const FURTHEST: usize = 3;

/// … and what only one side tells is nearer still: a remark on a remark would be read aloud for nothing.
const FURTHEST_TOLD: usize = 2;

/// So many unanswered objections are named.
const MOST_UNANSWERED: usize = 4;

/// So many weakly sourced claims are named.
const MOST_WEAK: usize = 6;

/// A claim that both sides can start from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Common {
    /// The claim.
    pub claim: ClaimRef,
    /// Why it is common ground.
    pub why: Telling,
    /// Who says it.
    pub whose: Telling,
}

/// A claim that one side uses and that nothing on the map speaks against: nobody has granted it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OneSided {
    /// The claim.
    pub claim: ClaimRef,
    /// The letter of the side that uses it.
    pub side: String,
    /// Who says it.
    pub whose: Telling,
}

/// An objection to which the map has no reply.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Unanswered {
    /// The claims that only together make it.
    pub claims: Vec<ClaimRef>,
    /// What it is about.
    pub about: Telling,
    /// Why it counts, in the encoder's words.
    pub warrant: Option<String>,
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

/// A claim with what it is ranked by: how far it is from a motion, whether it is another map's, and what rests on it.
type Ranked = (usize, bool, Reverse<usize>, ClaimId);

/// What a discussion can begin with.
pub(super) struct Beginnings {
    /// What both sides use, what one grants the other, and what the encoder grants and neither uses.
    pub(super) common: Found<ClaimId>,
    /// What one side alone uses, and nobody has answered.
    pub(super) one_sided: Found<ClaimId>,
}

/// What a discussion can begin with, what is nearest to the motion first. What leads a point of a side is not where the
/// two begin, even where the other uses it as well. That nobody has replied to a claim does not make the other side
/// grant it, so that such claims stand apart.
pub(super) fn beginnings(desk: &Desk, walk: &Walk, sides: &Sides, chosen: &[Points; 2]) -> Beginnings {
    let debate = &desk.analysis.debate;
    let of_cases = claims_of(desk, chosen);
    let leads: BTreeSet<ClaimId> =
        chosen.iter().flat_map(|(points, _)| points.iter().map(|point| point.lead)).collect();
    let mut common: Vec<(usize, ClaimId)> = Vec::new();
    let mut one_sided: [Vec<Ranked>; 2] = Default::default();
    let found = claims_with_findings(desk, walk);
    let is_questioned =
        |claim: ClaimId| is_questioned(desk, claim) || found.contains(&*debate.qualified(claim));
    // Nor is what a side puts forward as an objection that nobody has answered.
    let objections: BTreeSet<ClaimId> =
        open_objections(desk, walk).flat_map(|argument| argument.premises.iter().copied()).collect();
    let nearest = |claim: ClaimId| Camp::BOTH.into_iter().filter_map(|camp| walk.depth(claim, camp)).min();
    for claim in walk.claims().filter(|&claim| !walk.is_motion(claim) && is_settled(desk, walk, claim)) {
        let is_conceded = walk.conceded.contains_key(&claim);
        let depth = nearest(claim).unwrap_or(usize::MAX);
        if objections.contains(&claim) || leads.contains(&claim) || is_questioned(claim) {
            continue;
        }
        match sides.camp_of(desk, walk, claim) {
            // Who grants a point says why it does not matter, which does not dispute it.
            _ if is_conceded => common.push((depth, claim)),
            _ if is_shared(walk, claim) => {
                let is_common = depth <= FURTHEST && !is_in_dispute(desk, claim);
                common.extend(is_common.then_some((depth, claim)));
            }
            Some(camp)
                if depth <= FURTHEST_TOLD && !of_cases.contains(&claim) && is_undisputed(desk, claim) =>
            {
                let is_borrowed = desk.local(claim).is_none();
                one_sided[camp as usize].push((depth, is_borrowed, Reverse(desk.site.load(claim)), claim));
            }
            _ => {}
        }
    }
    // What was granted stands in no argument of the side that grants it, and what the encoder grants perhaps in none.
    let is_free =
        |&claim: &ClaimId| nearest(claim).is_none() && is_settled(desk, walk, claim) && !is_questioned(claim);
    let granted = debate
        .claims_of(desk.map)
        .filter(|(_, claim)| claim.granted && claim.side.is_none())
        .map(|(id, _)| id);
    let unused: BTreeSet<ClaimId> = walk.conceded.keys().copied().chain(granted).filter(is_free).collect();
    common.extend(unused.into_iter().map(|claim| (usize::MAX, claim)));
    common.sort_unstable();
    let common = common.into_iter().map(|(_, claim)| claim).collect();
    one_sided.iter_mut().for_each(|claims| claims.sort_unstable());
    let [one, other] = one_sided.map(|claims| claims.into_iter().map(|(.., claim)| claim));
    let (mut one, mut other) = (one.peekable(), other.peekable());
    let mut in_turn: Vec<ClaimId> = Vec::new();
    while one.peek().is_some() || other.peek().is_some() {
        in_turn.extend(one.next().into_iter().chain(other.next()));
    }
    Beginnings { common: first(common, MOST_COMMON), one_sided: first(in_turn, MOST_TOLD) }
}

/// The first of some things.
fn first<T>(mut all: Vec<T>, most: usize) -> Found<T> {
    let left_out = all.len().saturating_sub(most);
    all.truncate(most);
    Found { shown: all, left_out }
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
/// a finding concerns, the first is the one that it is about, and a conflict is about all of them.
fn claims_with_findings<'d>(desk: &Desk<'d>, walk: &Walk) -> BTreeSet<&'d str> {
    let debate = &desk.analysis.debate;
    let maps: BTreeSet<MapId> = walk.claims().map(|claim| debate[claim].map).collect();
    let numbers = maps.into_iter().flat_map(|map| desk.site.findings_of(map));
    let findings = numbers.map(|&number| &desk.analysis.diagnostics[number]);
    let material = findings.filter(|finding| finding.rule.about == About::Material);
    let about = |finding: &'d Diagnostic| match CONFLICTS.contains(&finding.rule.code) {
        true => &finding.concerns[..],
        false => &finding.concerns[..finding.concerns.len().min(1)],
    };
    material.flat_map(about).map(String::as_str).collect()
}

/// Whether a check found something in what a claim says.
fn has_finding(desk: &Desk, claim: ClaimId) -> bool {
    let Some(local) = desk.local(claim) else { return false };
    let about = |number: &usize| desk.analysis.diagnostics[*number].rule.about;
    !desk.conflicts(local).is_empty()
        || desk.findings(local).iter().any(|number| about(number) == About::Material)
}

/// So many steps that begin with a claim are looked at.
const MOST_USES: usize = 50;

pub(super) fn common_view(desk: &Desk, walk: &Walk, sides: &Sides, claim: ClaimId) -> Common {
    let why = match walk.conceded.get(&claim) {
        _ if is_shared(walk, claim) => tell(desk, "seminar-common-both", &[]),
        Some(camp) => tell(desk, "seminar-common-granted", &[("side", Given::Word(&sides.letter(*camp)))]),
        None => tell(desk, "seminar-common-by-encoder", &[]),
    };
    Common { claim: desk.claim_ref(claim), why, whose: whose(desk, claim) }
}

pub(super) fn one_sided_view(desk: &Desk, walk: &Walk, sides: &Sides, claim: ClaimId) -> OneSided {
    let side = sides.camp_of(desk, walk, claim).map_or_else(String::new, |camp| sides.letter(camp));
    OneSided { claim: desk.claim_ref(claim), side, whose: whose(desk, claim) }
}

/// Who says a claim, also where it is the author of a source or nobody whom it names.
pub(super) fn whose(desk: &Desk, claim: ClaimId) -> Telling {
    let debate = &desk.analysis.debate;
    let Some(said) = said_first(desk, claim) else {
        let message = if debate[claim].implicit { "seminar-supplied" } else { "seminar-no-source" };
        return tell(desk, message, &[]);
    };
    let voice = said.by.map(|voice| &*debate[voice].details.name);
    match (voice, said.source.map(|source| &debate[source])) {
        (Some(voice), _) if is_passed_on(desk, said) => {
            tell(desk, "seminar-as-reported", &[("voice", Given::Text(voice))])
        }
        (Some(voice), _) => tell(desk, "seminar-says", &[("voice", Given::Text(voice))]),
        (None, Some(source)) => {
            let title = source.details.title.as_deref().unwrap_or(&source.id);
            tell(desk, "seminar-article-says", &[("title", Given::Text(title))])
        }
        (None, None) => tell(desk, "seminar-no-source", &[]),
    }
}

/// The objections and doubts that the map does not answer: attacks first, then those nearest to the motion.
pub(super) fn unanswered<'w>(desk: &Desk, walk: &'w Walk) -> Found<&'w Argument> {
    let mut open: Vec<&Argument> = open_objections(desk, walk).collect();
    open.sort_by_key(|argument| (argument.does, argument.depth));
    // What is raised against two things is one objection to read out and to answer.
    let mut seen: BTreeSet<&[ClaimId]> = BTreeSet::new();
    open.retain(|argument| seen.insert(&argument.premises));
    first(open, MOST_UNANSWERED)
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
        claims: leading(desk, walk, argument.step, &argument.premises),
        about: about(desk, walk, argument),
        warrant: warrant(desk, argument.step),
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
        let is_passage = said.sentence.is_some() || said.quote.as_deref().is_some_and(is_readable);
        (is_passage && seen.insert(claim)).then(|| Passage { said, claim: desk.claim_ref(claim) })
    };
    claims.filter_map(passage).take(most).collect()
}

/// Whether words taken from a text say something when they are read aloud alone.
fn is_readable(quote: &str) -> bool {
    quote.split_whitespace().nth(LEAST_WORDS - 1).is_some()
}

/// With fewer words nobody hears what a passage is about.
const LEAST_WORDS: usize = 3;
