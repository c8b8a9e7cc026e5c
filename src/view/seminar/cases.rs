//! The case of each side: its strongest points in equal space, and what the map has on either side.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::sentence::{Given, Telling, tell};
use super::sides::Sides;
use super::walk::{Argument, Camp, Move, Walk};
use crate::evaluate::Label;
use crate::model::{Attribution, ClaimId, StepId, Target};
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

/// So many points a side is given at most, and no side more room than the other.
pub(super) const MOST_POINTS: usize = 3;

/// So many replies are told to a point.
const MOST_REPLIES: usize = 2;

/// A side and the best that it can say.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Case {
    /// Its letter, as on the map's page.
    pub letter: String,
    /// What it holds: the map's words, or that it speaks for or against the motion.
    pub holds: Telling,
    /// Whether it speaks for the motion.
    pub is_for: bool,
    /// Its strongest points, at most three, the strongest first.
    pub points: Vec<Point>,
    /// How many lines are left blank, so that both sides have the same room.
    pub blanks: usize,
    /// How many more points the map has for it.
    pub left_out: usize,
    /// Why it cannot argue the motion from the map, and what is missing; empty where it can.
    pub missing: Vec<Telling>,
    /// What the map has on this side.
    pub balance: Balance,
}

/// What the map has on a side.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Balance {
    /// Claims.
    pub claims: usize,
    /// Claims for which a source or a voice is named.
    pub sourced: usize,
    /// Sources, each counted once.
    pub sources: usize,
    /// Objections and doubts that it raises against the other side.
    pub objections: usize,
}

/// A main point.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Point {
    /// Its name on the sheet: the side's letter and a number.
    pub name: String,
    /// The claim that leads it.
    pub lead: ClaimRef,
    /// The claims that only together with it make the point.
    pub also: Vec<ClaimRef>,
    /// `reason`, `objection`, `contrary` or `doubt`.
    pub does: &'static str,
    /// What it speaks to, in a sentence.
    pub about: Telling,
    /// The best-carried reason for the leading claim.
    pub reason: Option<ClaimRef>,
    /// Who says it, where.
    pub said: Option<Told>,
    /// `stands`, `open` or `falls`.
    pub standing: &'static str,
    /// What the other side replies in the map.
    pub replies: Vec<Reply>,
    /// How many more replies there are.
    pub more_replies: usize,
}

/// A reply to a point.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reply {
    /// The claims that only together make it.
    pub claims: Vec<ClaimRef>,
    /// `objection`, `contrary` or `doubt`.
    pub does: &'static str,
    /// What the first side says to it, where the map has it.
    pub answer: Option<ClaimRef>,
}

/// Who said a claim, and where.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Told {
    /// The voice; nothing where the source names no author.
    pub voice: Option<String>,
    /// Through whom it reached the source.
    pub via: Vec<String>,
    /// The source's title; nothing for a place in the source that the map mainly reads.
    pub source: Option<String>,
    /// The place in it.
    pub at: Option<String>,
    /// The anchor phrase.
    pub quote: Option<String>,
}

/// A point that was chosen, before it is put in words.
pub(super) struct Chosen<'w> {
    pub(super) argument: &'w Argument,
    pub(super) lead: ClaimId,
}

/// The best points of each camp, and how many there are of each.
pub(super) fn choose<'w>(desk: &Desk, walk: &'w Walk, sides: &Sides) -> [(Vec<Chosen<'w>>, usize); 2] {
    Camp::BOTH.map(|camp| {
        let mut candidates: Vec<&Argument> = walk
            .arguments
            .iter()
            .filter(|argument| argument.camp == camp && is_point(walk, argument))
            .collect();
        let count = candidates.len();
        candidates.sort_by_cached_key(|argument| rank(desk, argument));
        let mut chosen: Vec<Chosen> = Vec::new();
        let mut used: BTreeSet<ClaimId> = BTreeSet::new();
        while chosen.len() < MOST_POINTS && !candidates.is_empty() {
            // A point that says again what another says is worth less than one that does not.
            let repeats = |argument: &Argument| {
                argument.premises.iter().filter(|premise| used.contains(premise)).count()
            };
            let best = (0..candidates.len()).min_by_key(|&place| {
                let argument = candidates[place];
                let weak = (is_weak(desk, argument), argument.does == Move::Doubt);
                (weak, 2 * repeats(argument) > argument.premises.len(), repeats(argument) > 0, place)
            });
            let argument = candidates.remove(best.expect("there are candidates"));
            let lead = lead(desk, sides, argument, &used);
            used.extend(&argument.premises);
            chosen.push(Chosen { argument, lead });
        }
        (chosen, count)
    })
}

/// Whether an argument is a point of its own, not the backing of one: a reason for a motion, or an attack.
fn is_point(walk: &Walk, argument: &Argument) -> bool {
    match (argument.does, argument.target) {
        (Move::Reason, Target::Claim(claim)) => walk.is_motion(claim),
        (Move::Reason, Target::Step(_)) => false,
        _ => true,
    }
}

/// Whether the map itself answers an argument.
pub(super) fn is_weak(desk: &Desk, argument: &Argument) -> bool {
    standing(desk, argument) == "falls"
}

pub(super) fn standing(desk: &Desk, argument: &Argument) -> &'static str {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    let label = match argument.step {
        Some(step) if labelling.is_outweighed(debate, step) => Label::Out,
        Some(step) => labelling.step(step),
        None => labelling.claim(argument.premises[0]),
    };
    match label {
        Label::In => "stands",
        Label::Out => "falls",
        Label::Undecided => "open",
    }
}

/// Smaller is stronger: what supports or attacks the motion itself comes first, then what stands, is strongly put, and
/// has a source.
fn rank(desk: &Desk, argument: &Argument) -> impl Ord + use<> {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    let standing = ["stands", "open", "falls"].iter().position(|word| *word == standing(desk, argument));
    let carried = argument.premises.iter().map(|&premise| labelling.carried(premise)).min().flatten();
    let sourced = argument.premises.iter().filter(|&&premise| debate[premise].is_said()).count();
    let kind = if argument.does == Move::Reason { Move::Reason } else { Move::Objection };
    let load = argument.premises.iter().map(|&premise| desk.site.load(premise)).max();
    (kind, argument.depth, standing, Reverse(carried), Reverse(sourced.min(1)), Reverse(load), argument.step)
}

/// The premise that tells a point from others: of its own side, said by somebody, and not in another point.
fn lead(desk: &Desk, sides: &Sides, argument: &Argument, used: &BTreeSet<ClaimId>) -> ClaimId {
    let debate = &desk.analysis.debate;
    let best = argument.premises.iter().copied().enumerate().min_by_key(|&(place, premise)| {
        let claim = &debate[premise];
        let is_own = claim.side.is_some() && claim.side == sides.declared[argument.camp as usize];
        (used.contains(&premise), claim.implicit, !is_own, !claim.is_said(), place)
    });
    best.map_or(argument.premises[0], |(_, premise)| premise)
}

/// Both cases in words.
pub(super) fn cases(
    desk: &Desk,
    walk: &Walk,
    sides: &Sides,
    chosen: &[(Vec<Chosen>, usize); 2],
) -> Vec<Case> {
    let room = chosen.iter().map(|(points, _)| points.len()).max().unwrap_or(0);
    let case = |camp: Camp| {
        let (points, count) = &chosen[camp as usize];
        let letter = sides.letter(camp);
        Case {
            holds: sides.holds(desk, camp),
            is_for: camp == Camp::For,
            points: points
                .iter()
                .zip(1..)
                .map(|(point, number)| view(desk, walk, point, &letter, number))
                .collect(),
            blanks: room - points.len(),
            left_out: count - points.len(),
            missing: missing(desk, walk, sides, camp, points),
            balance: balance(desk, walk, sides, camp),
            letter,
        }
    };
    Camp::BOTH.into_iter().map(case).collect()
}

fn view(desk: &Desk, walk: &Walk, point: &Chosen, letter: &str, number: usize) -> Point {
    let Chosen { argument, lead } = point;
    let also = argument.premises.iter().filter(|premise| *premise != lead);
    let reason = best_reason(desk, *lead);
    let (replies, more_replies) = replies(desk, walk, argument);
    Point {
        name: format!("{letter}{number}"),
        lead: desk.claim_ref(*lead),
        also: also.map(|&premise| desk.claim_ref(premise)).collect(),
        does: word(argument.does),
        about: about(desk, walk, argument),
        said: told(desk, *lead).or_else(|| told(desk, reason?)),
        reason: reason.map(|reason| desk.claim_ref(reason)),
        standing: standing(desk, argument),
        replies,
        more_replies,
    }
}

/// A point by its name on the sheet and its leading claim.
pub(super) fn named(desk: &Desk, point: &Point) -> Telling {
    tell(desk, "seminar-point", &[("name", Given::Word(&point.name)), ("claim", Given::Ref(&point.lead))])
}

fn word(does: Move) -> &'static str {
    match does {
        Move::Reason => "reason",
        Move::Objection => "objection",
        Move::Contrary => "contrary",
        Move::Doubt => "doubt",
    }
}

/// What an argument speaks to.
pub(super) fn about(desk: &Desk, walk: &Walk, argument: &Argument) -> Telling {
    let debate = &desk.analysis.debate;
    let kind = ("kind", Given::Word(word(argument.does)));
    match argument.target {
        Target::Claim(claim) if walk.is_motion(claim) => {
            let several = walk.motions.len() > 1;
            let number =
                walk.motions.iter().position(|(motion, _)| *motion == claim).map_or(0, |place| place + 1);
            let number = if several { number } else { 0 };
            tell(desk, "seminar-about-motion", &[kind, ("number", Given::Count(number))])
        }
        Target::Claim(claim) => tell(desk, "seminar-about-claim", &[kind, ("claim", Given::Claim(claim))]),
        Target::Step(step) if debate[step].is_rebuttal() => {
            let first = Given::Claim(debate[step].premises[0]);
            tell(desk, "seminar-about-objection", &[kind, ("claim", first)])
        }
        Target::Step(step) => {
            let (reason, claim) = (debate[step].premises[0], debate.conclusion_of(step));
            let message =
                if walk.is_motion(claim) { "seminar-about-step-to-motion" } else { "seminar-about-step" };
            tell(desk, message, &[kind, ("reason", Given::Claim(reason)), ("claim", Given::Claim(claim))])
        }
    }
}

/// The leading premise of the best-carried reason for a claim: one that stands before one that is open, and a strong
/// one before a weak one.
pub(super) fn best_reason(desk: &Desk, claim: ClaimId) -> Option<ClaimId> {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    let best = debate.carriers_of(claim).min_by_key(|&step| {
        let label = match labelling.step(step) {
            Label::In => 0,
            Label::Undecided => 1,
            Label::Out => 2,
        };
        let carried = debate[step].premises.iter().map(|&premise| labelling.carried(premise)).min().flatten();
        (label, Reverse(carried), step)
    })?;
    let premises = debate[best].premises.iter().copied();
    premises.min_by_key(|&premise| (debate[premise].implicit, !debate[premise].is_said()))
}

/// Where a claim was said first; nothing where nobody said it.
pub(super) fn said_first<'d>(desk: &'d Desk, claim: ClaimId) -> Option<&'d Attribution> {
    let is_told = |said: &&Attribution| said.source.is_some() || said.by.is_some();
    desk.analysis.debate[claim].said.iter().find(is_told)
}

/// Who said a claim first; nothing where nobody did. The source that the map mainly reads is named at the head of the
/// sheet, so that here the voice or the place in it will do.
pub(super) fn told(desk: &Desk, claim: ClaimId) -> Option<Told> {
    let debate = &desk.analysis.debate;
    let said = said_first(desk, claim)?;
    let is_main = said.source.is_some() && said.source == debate[desk.map].source;
    let is_named_above = is_main && said.at.is_some();
    let source = said.source.filter(|_| !is_named_above).map(|source| &debate[source]);
    Some(Told {
        voice: said.by.map(|voice| debate[voice].details.name.to_string()),
        via: said.via.iter().map(|voice| debate[*voice].details.name.to_string()).collect(),
        source: source.map(|source| source.details.title.as_deref().unwrap_or(&source.id).to_owned()),
        at: said.at.as_deref().map(|at| desk.place(at)),
        quote: said.quote.as_deref().map(str::to_owned),
    })
}

/// What the map has against an argument: attacks before doubts, and how many are left out.
fn replies(desk: &Desk, walk: &Walk, argument: &Argument) -> (Vec<Reply>, usize) {
    let debate = &desk.analysis.debate;
    let against = against(desk, argument.step, &argument.premises);
    let contraries = argument.premises.iter().flat_map(|&premise| walk.contraries_of(premise));
    let is_new = |claim: &ClaimId| argument.target != Target::Claim(*claim) && !walk.is_motion(*claim);
    let mut replies: Vec<(Move, Option<StepId>, Vec<ClaimId>)> = Vec::new();
    for &step in &against {
        let does = if debate[step].attacks() { Move::Objection } else { Move::Doubt };
        replies.push((does, Some(step), debate[step].premises.clone()));
    }
    replies
        .extend(contraries.filter(|claim| is_new(claim)).map(|&claim| (Move::Contrary, None, vec![claim])));
    replies.sort_by_key(|(does, step, _)| (*does, *step));
    let more = replies.len().saturating_sub(MOST_REPLIES);
    let view = |(does, step, premises): (Move, Option<StepId>, Vec<ClaimId>)| {
        let answers = self::against(desk, step, &premises);
        let answer = answers.iter().find(|answer| Some(**answer) != argument.step);
        Reply {
            answer: answer.map(|&answer| desk.claim_ref(debate[answer].premises[0])),
            claims: premises.iter().map(|&premise| desk.claim_ref(premise)).collect(),
            does: word(does),
        }
    };
    (replies.into_iter().take(MOST_REPLIES).map(view).collect(), more)
}

/// The rebuttals of a step and of its premises, but for points that are granted.
pub(super) fn against(desk: &Desk, step: Option<StepId>, premises: &[ClaimId]) -> Vec<StepId> {
    let debate = &desk.analysis.debate;
    let targets =
        step.map(Target::Step).into_iter().chain(premises.iter().map(|&premise| Target::Claim(premise)));
    let rebuttals = targets.flat_map(|target| debate.rebuttals_of(target));
    rebuttals.filter(|&rebuttal| debate[rebuttal].force() != Some(&crate::model::Force::Concedes)).collect()
}

/// Why a side cannot argue the motion from the map.
fn missing(desk: &Desk, walk: &Walk, sides: &Sides, camp: Camp, points: &[Chosen]) -> Vec<Telling> {
    let letter = sides.letter(camp);
    let side = || ("side", Given::Word(&letter));
    let Some(&(motion, _)) = walk.motions.iter().find(|(_, of)| *of == Camp::For).or(walk.motions.first())
    else {
        return Vec::new();
    };
    let motion = || ("motion", Given::Claim(motion));
    if points.is_empty() {
        let missing = if camp == Camp::For { "seminar-missing-for" } else { "seminar-missing-against" };
        let mut told = vec![tell(desk, "seminar-cannot-argue", &[side()]), tell(desk, missing, &[motion()])];
        let target = walk.arguments.iter().find(|argument| argument.camp != camp && is_point(walk, argument));
        if let Some(target) = target.filter(|_| camp == Camp::Against) {
            let lead = lead(desk, sides, target, &BTreeSet::new());
            told.push(tell(desk, "seminar-missing-start", &[("claim", Given::Claim(lead))]));
        }
        return told;
    }
    if points.iter().all(|point| is_weak(desk, point.argument)) {
        return vec![tell(desk, "seminar-only-answered", &[side()])];
    }
    if points.iter().all(|point| is_weak(desk, point.argument) || point.argument.does == Move::Doubt) {
        return vec![tell(desk, "seminar-only-doubts", &[side()])];
    }
    Vec::new()
}

fn balance(desk: &Desk, walk: &Walk, sides: &Sides, camp: Camp) -> Balance {
    let debate = &desk.analysis.debate;
    let mut balance = Balance::default();
    let mut sources = BTreeSet::new();
    for claim in walk.claims().filter(|&claim| sides.camp_of(desk, walk, claim) == Some(camp)) {
        balance.claims += 1;
        balance.sourced += usize::from(debate[claim].is_said());
        sources.extend(debate[claim].said.iter().filter_map(|said| said.source));
    }
    balance.sources = sources.len();
    let is_objection = |argument: &&Argument| argument.camp == camp && argument.does != Move::Reason;
    balance.objections = walk.arguments.iter().filter(is_objection).count();
    balance
}
