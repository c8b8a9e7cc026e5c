//! The case of each side: its strongest points in equal space, and what the map has on either side.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::choice::{
    Chosen, Points, Standing, chief_reason, chief_step, is_point, is_weak, lead, standing, standing_of_claims,
};
use super::decisive::listed;
use super::sentence::{Given, Telling, tell};
use super::sides::Sides;
use super::testimony::{Told, all_told};
use super::walk::{Argument, Camp, Move, Walk};
use crate::model::{ClaimId, StepId, Target};
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

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
    /// Claims of this map: those that it declares for the side, where it declares sides.
    pub claims: usize,
    /// Claims that the side's arguments borrow from other maps.
    pub borrowed: usize,
    /// Of these claims, the borrowed ones among them, those for which a source or a voice is named.
    pub sourced: usize,
    /// Their sources, each counted once.
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
    pub also: Vec<Ground>,
    /// `reason`, `objection`, `contrary` or `doubt`.
    pub does: &'static str,
    /// What it speaks to, in a sentence.
    pub about: Telling,
    /// Why it counts, in the encoder's words.
    pub warrant: Option<String>,
    /// The number of the motion that it is about, from 1; nothing where there is only one.
    pub motion: Option<usize>,
    /// The chief reason for the leading claim.
    pub reason: Option<Ground>,
    /// Who says the leading claim, where: each voice once; empty where nobody does.
    pub said: Vec<Told>,
    /// How its claims stand: `stands`, `open` or `falls`; the last also where the map answers the point.
    pub standing: &'static str,
    /// Whether its claims stand, and yet it is open whether it carries what it supports or prevails over what it
    /// attacks.
    pub is_undecided: bool,
    /// What the other side replies in the map.
    pub replies: Vec<Reply>,
    /// How many more replies there are.
    pub more_replies: usize,
}

/// A claim that helps to make a point, and whose it is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Ground {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRef,
    /// Who says it, where: each voice once; with the words only where the leading claim has none.
    pub said: Vec<Told>,
    /// For a reason: the claims that only together with it make the reason.
    pub also: Vec<ClaimRef>,
    /// For a reason: why it counts, in the encoder's words.
    pub warrant: Option<String>,
}

/// A reply to a point.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reply {
    /// The claims that only together make it.
    pub claims: Vec<ClaimRef>,
    /// `objection`, `contrary` or `doubt`.
    pub does: &'static str,
    /// Why it counts, in the encoder's words.
    pub warrant: Option<String>,
    /// What the first side says to it, where the map has it.
    pub answer: Option<Used>,
    /// Whether the map answers it only with the point itself or with the reply, so that the group has to find more.
    pub is_circular: bool,
}

/// A claim that is used, and why it counts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Used {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRef,
    /// Why it counts, in the encoder's words.
    pub warrant: Option<String>,
}

/// Both cases in words.
pub(super) fn cases(desk: &Desk, walk: &Walk, sides: &Sides, chosen: &[Points; 2]) -> Vec<Case> {
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
                .map(|(point, number)| view(desk, walk, point, name(&letter, number)))
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

/// The name of a point on the sheet: the letter of its side and its number there.
pub(super) fn name(letter: &str, number: usize) -> String {
    format!("{letter}{number}")
}

/// Why a step counts, in the encoder's words.
pub(super) fn warrant(desk: &Desk, step: Option<StepId>) -> Option<String> {
    desk.analysis.debate[step?].warrant.as_deref().map(str::to_owned)
}

fn view(desk: &Desk, walk: &Walk, point: &Chosen, name: String) -> Point {
    let Chosen { argument, lead } = point;
    let said = all_told(desk, *lead);
    let has_words = said.iter().any(|said| said.quote.is_some());
    let ground = |claim: ClaimId, is_quoted: bool| {
        let own = all_told(desk, claim).into_iter();
        let mut own: Vec<Told> =
            own.map(|own| Told { quote: own.quote.filter(|_| is_quoted), ..own }).collect();
        // Beside other voices each is told in full.
        if own.len() == 1 {
            own = own.into_iter().map(|own| beside(own, said.first())).collect();
        }
        Ground { claim: desk.claim_in_sentence(claim), said: own, also: Vec::new(), warrant: None }
    };
    let chief = chief_step(desk, *lead);
    let linked = |reason: ClaimId| {
        let premises = chief.into_iter().flat_map(|step| &desk.analysis.debate[step].premises);
        premises
            .filter(|premise| **premise != reason)
            .map(|&premise| desk.claim_in_sentence(premise))
            .collect()
    };
    let reason = |reason: ClaimId| Ground {
        also: linked(reason),
        warrant: warrant(desk, chief),
        ..ground(reason, !has_words)
    };
    let also = argument.premises.iter().filter(|premise| *premise != lead);
    let (replies, more_replies) = replies(desk, walk, argument);
    let standing_of_claims = standing_of_claims(desk, argument);
    Point {
        name,
        lead: desk.claim_ref(*lead),
        also: also.map(|&premise| ground(premise, false)).collect(),
        does: word(argument.does),
        about: about(desk, walk, argument),
        motion: (walk.motions.len() > 1).then_some(argument.motion + 1),
        warrant: warrant(desk, argument.step),
        reason: chief_reason(desk, *lead).map(reason),
        said,
        standing: standing_of_claims.word(),
        is_undecided: standing_of_claims == Standing::Stands && standing(desk, argument) == Standing::Open,
        replies,
        more_replies,
    }
}

/// Who said a claim, where that stands below who said the leading one: what is the same is not told again.
fn beside(own: Told, lead: Option<&Told>) -> Told {
    match lead {
        Some(lead)
            if own.at.is_some()
                && (&own.voice, &own.via, &own.source) == (&lead.voice, &lead.via, &lead.source) =>
        {
            Told { voice: None, via: Vec::new(), source: None, ..own }
        }
        _ => own,
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

/// What an argument speaks to; where there are several motions, with the one that it is about.
pub(super) fn about(desk: &Desk, walk: &Walk, argument: &Argument) -> Telling {
    let debate = &desk.analysis.debate;
    let kind = ("kind", Given::Word(word(argument.does)));
    let has_several = walk.motions.len() > 1;
    let (told, names_motion) = match argument.target {
        Target::Claim(claim) if walk.is_motion(claim) => {
            let number = if has_several { argument.motion + 1 } else { 0 };
            (tell(desk, "seminar-about-motion", &[kind, ("number", Given::Count(number))]), true)
        }
        Target::Claim(claim) => {
            (tell(desk, "seminar-about-claim", &[kind, ("claim", Given::Claim(claim))]), false)
        }
        Target::Step(step) if debate[step].is_rebuttal() => {
            let first = Given::Claim(walk.lead_of(debate, step));
            (tell(desk, "seminar-about-objection", &[kind, ("claim", first)]), false)
        }
        Target::Step(step) => {
            let claim = debate.conclusion_of(step);
            let (reasons, is_motion) = (listed(desk, &debate[step].premises), walk.is_motion(claim));
            let message = match is_motion && !has_several {
                true => "seminar-about-step-to-motion",
                false => "seminar-about-step",
            };
            let given = [kind, ("reasons", Given::Telling(&reasons)), ("claim", Given::Claim(claim))];
            (tell(desk, message, &given), is_motion)
        }
    };
    if names_motion || !has_several {
        return told;
    }
    let given = [("about", Given::Telling(&told)), ("number", Given::Count(argument.motion + 1))];
    tell(desk, "seminar-about-below", &given)
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
        replies.push((does, Some(step), debate[step].premises.to_vec()));
    }
    replies
        .extend(contraries.filter(|claim| is_new(claim)).map(|&claim| (Move::Contrary, None, vec![claim])));
    replies.sort_by_key(|(does, step, _)| (*does, *step));
    // One claim against the step and again against its premise is one reply.
    let mut seen: BTreeSet<Vec<ClaimId>> = BTreeSet::new();
    replies.retain(|(.., premises)| seen.insert(premises.clone()));
    let more = replies.len().saturating_sub(MOST_REPLIES);
    let view = |(does, step, premises): (Move, Option<StepId>, Vec<ClaimId>)| {
        let answers = self::against(desk, step, &premises);
        // What stands in the row already is no answer to what is said against it.
        let is_said = |claim: &ClaimId| argument.premises.contains(claim) || premises.contains(claim);
        let lead = |answer: &StepId| {
            let own = Some(walk.lead_of(debate, *answer)).filter(|claim| !is_said(claim));
            let claim =
                own.or_else(|| debate[*answer].premises.iter().copied().find(|claim| !is_said(claim)))?;
            Some(Used { claim: desk.claim_ref(claim), warrant: warrant(desk, Some(*answer)) })
        };
        let answer = answers.iter().find_map(lead);
        Reply {
            is_circular: answer.is_none() && !answers.is_empty(),
            answer,
            claims: leading(desk, walk, step, &premises),
            does: word(does),
            warrant: warrant(desk, step),
        }
    };
    (replies.into_iter().take(MOST_REPLIES).map(view).collect(), more)
}

/// The claims of an argument, the one by which the sheet names it first.
pub(super) fn leading(desk: &Desk, walk: &Walk, step: Option<StepId>, premises: &[ClaimId]) -> Vec<ClaimRef> {
    let lead = step.map_or(premises[0], |step| walk.lead_of(&desk.analysis.debate, step));
    let others = premises.iter().copied().filter(|&premise| premise != lead);
    let all = std::iter::once(lead).chain(others);
    // Of several that are told in a row none ends as a sentence.
    match premises.len() {
        1 => all.map(|claim| desk.claim_ref(claim)).collect(),
        _ => all.map(|claim| desk.claim_in_sentence(claim)).collect(),
    }
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
    if points.iter().all(|point| is_weak(desk, &point.argument)) {
        return vec![tell(desk, "seminar-only-answered", &[side()])];
    }
    if points.iter().all(|point| is_weak(desk, &point.argument) || point.argument.does == Move::Doubt) {
        return vec![tell(desk, "seminar-only-doubts", &[side()])];
    }
    Vec::new()
}

fn balance(desk: &Desk, walk: &Walk, sides: &Sides, camp: Camp) -> Balance {
    let debate = &desk.analysis.debate;
    let mut balance = Balance::default();
    let mut sources = BTreeSet::new();
    let of_camp = |claim: &ClaimId| sides.camp_of(desk, walk, *claim) == Some(camp);
    // The map's page counts the claims that it declares for a side, and both are to say the same.
    let own: Vec<ClaimId> = match sides.declared[camp as usize] {
        Some(side) => {
            let declared = debate.claims_of(desk.map).filter(|(_, claim)| claim.side == Some(side));
            declared.map(|(claim, _)| claim).collect()
        }
        None => walk.claims().filter(|claim| desk.local(*claim).is_some()).filter(of_camp).collect(),
    };
    let borrowed: Vec<ClaimId> =
        walk.claims().filter(|claim| desk.local(*claim).is_none()).filter(of_camp).collect();
    (balance.claims, balance.borrowed) = (own.len(), borrowed.len());
    for claim in own.into_iter().chain(borrowed) {
        balance.sourced += usize::from(debate[claim].is_said());
        sources.extend(debate[claim].said.iter().filter_map(|said| said.source));
    }
    balance.sources = sources.len();
    let is_objection = |argument: &&Argument| argument.camp == camp && argument.does != Move::Reason;
    balance.objections = walk.arguments.iter().filter(is_objection).count();
    balance
}
