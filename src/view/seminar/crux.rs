//! The one conflict that a group had best talk about, why it is that one, and what hangs on it.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::warrant;
use super::choice::Points;
use super::decisive::{Worked, given_up, number, party, settled};
use super::issue::objection_and_target;
use super::sentence::{Given, Telling, begun, tell, told_together};
use super::story::story;
use super::walk::{Camp, Walk};
use crate::evaluate::{By, Decision, Label, Story};
use crate::model::{ClaimId, Party, Target};
use crate::view::desk::Desk;
use crate::view::parts::{ClaimRef, StatusView};

/// So many conflicts are named besides the one.
const MOST_FURTHER: usize = 2;

/// So many claims are named that the motion cannot do without.
const MOST_NEEDS: usize = 2;

/// What decides a motion, as far as a group can use it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Decides {
    /// The motion.
    pub motion: ClaimRef,
    /// How it stands now.
    pub status: StatusView,
    /// How it stands and why that is so, in a sentence.
    pub opening: Telling,
    /// The conflict to talk about; nothing where no two points meet.
    pub crux: Option<Crux>,
    /// Further conflicts on which it hangs.
    pub further: Vec<Telling>,
    /// What it cannot do without.
    pub needs: Vec<Telling>,
}

/// The conflict to talk about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Crux {
    /// Its two ends.
    pub ends: Telling,
    /// Why it is the one.
    pub why: Vec<Telling>,
    /// What to ask about it.
    pub ask: Telling,
    /// Why the objection counts, in the encoder's words.
    pub warrant: Option<String>,
    /// What becomes of the motion if either end prevails, where that is known.
    pub outcomes: Vec<Telling>,
}

/// How much of a conflict the sides present.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Presented {
    Both,
    One,
    Neither,
}

/// The conflicts that decide a motion, the one to talk about first: one of which each side presents an end, then one
/// that decides whoever wins it, then one with few others.
pub(super) struct Ranked {
    conflicts: Vec<(Presented, Decision)>,
    /// The conflict in which the points meet that are presented, an objection and what it is about.
    meeting: Option<Decision>,
}

impl Ranked {
    pub(super) fn of(desk: &Desk, walk: &Walk, chosen: &[Points; 2], worked: &Worked) -> Ranked {
        let cruxes = &worked.deciding.cruxes;
        let doubles: Vec<_> = cruxes.double().collect();
        let mut known: Vec<(Presented, bool, usize, usize, Decision)> = Vec::new();
        for set in [&cruxes.stands, &cruxes.falls].into_iter().flat_map(|outcome| &outcome.sets) {
            for &decision in set {
                let ends = (decision.stronger, decision.weaker);
                if known.iter().any(|(.., known)| same(*known, decision)) {
                    continue;
                }
                let is_double = doubles.iter().any(|&double| [double, (double.1, double.0)].contains(&ends));
                let presented = presented(walk, chosen, decision);
                known.push((presented, !is_double, set.len(), known.len(), decision));
            }
        }
        known.sort_by_key(|&(presented, is_single, size, place, _)| (presented, is_single, size, place));
        let conflicts = known.into_iter().map(|(presented, .., decision)| (presented, decision)).collect();
        Ranked { conflicts, meeting: meeting(desk, walk, chosen, worked) }
    }

    /// The conflict to begin the discussion with: one that the sides present.
    pub(super) fn first(&self) -> Option<Decision> {
        let presented = self.conflicts.first().filter(|(presented, _)| *presented != Presented::Neither);
        let deciding = || self.conflicts.first().map(|(_, decision)| *decision);
        presented.map(|(_, decision)| *decision).or(self.meeting).or_else(deciding)
    }

    /// The conflict to talk about, and then the others that decide the motion.
    pub(super) fn conflicts(&self) -> impl Iterator<Item = Decision> {
        let first = self.first();
        let others = self.all().filter(move |&decision| first.is_none_or(|first| !same(first, decision)));
        first.into_iter().chain(others)
    }

    /// Whether a conflict helps to decide the motion.
    pub(super) fn is_deciding(&self, decision: Decision) -> bool {
        self.all().any(|known| same(known, decision))
    }

    /// The conflicts that decide the motion.
    fn all(&self) -> impl Iterator<Item = Decision> {
        self.conflicts.iter().map(|(_, decision)| *decision)
    }
}

/// Whether two decisions are of one conflict.
fn same(one: Decision, other: Decision) -> bool {
    let key = |decision: Decision| {
        let [one, other] = [decision.stronger, decision.weaker].map(number);
        (one.min(other), one.max(other))
    };
    key(one) == key(other)
}

/// Which side presents an end of a conflict among its points; the motion is what both speak of.
fn presenter(walk: &Walk, chosen: &[Points; 2], end: Party) -> Option<Camp> {
    let is_part = |camp: &Camp| {
        chosen[*camp as usize].0.iter().any(|point| match end {
            Party::Claim(claim) => !walk.is_motion(claim) && point.argument.premises.contains(&claim),
            Party::Step(step) => point.argument.step == Some(step),
        })
    };
    Camp::BOTH.into_iter().find(is_part)
}

fn presented(walk: &Walk, chosen: &[Points; 2], decision: Decision) -> Presented {
    let ends = [decision.stronger, decision.weaker].map(|end| presenter(walk, chosen, end));
    match ends {
        [Some(one), Some(other)] if one != other => Presented::Both,
        [None, None] => Presented::Neither,
        _ => Presented::One,
    }
}

/// Where the points of the two sides meet: an objection that is presented against what the other side presents, else
/// the first against the motion itself.
fn meeting(desk: &Desk, walk: &Walk, chosen: &[Points; 2], worked: &Worked) -> Option<Decision> {
    let debate = &desk.analysis.debate;
    let of = |camp: Camp| chosen[camp as usize].0.iter().map(move |point| (camp, point));
    let points = of(Camp::Against).chain(of(Camp::For));
    let against = points.filter_map(|(camp, point)| {
        let target = match point.argument.target {
            Target::Claim(claim) => Party::Claim(claim),
            Target::Step(step) => Party::Step(step),
        };
        let end = match point.argument.step {
            Some(step) if debate[step].is_rebuttal() => Party::Step(step),
            Some(_) => return None,
            None => Party::Claim(point.lead),
        };
        Some((camp, Decision { stronger: end, weaker: target }))
    });
    let against: Vec<(Camp, Decision)> = against.collect();
    let meets = |(camp, decision): &&(Camp, Decision)| {
        presenter(walk, chosen, decision.weaker).is_some_and(|other| other != *camp)
    };
    let is_of_motion = |(_, decision): &&(Camp, Decision)| decision.weaker == Party::Claim(worked.motion);
    let found = against.iter().find(meets).or_else(|| against.iter().find(is_of_motion));
    found.map(|(_, decision)| *decision)
}

/// Both ends of a conflict; what is objected to comes second.
fn ends(desk: &Desk, decision: Decision) -> (Party, Party) {
    let debate = &desk.analysis.debate;
    objection_and_target(debate, &decision).unwrap_or((decision.stronger, decision.weaker))
}

/// A conflict by its ends.
pub(super) fn against(desk: &Desk, walk: &Walk, decision: Decision) -> Telling {
    let (one, other) = ends(desk, decision);
    let [one, other] = [one, other].map(|end| party(desk, walk, end));
    let given = [("one", Given::Telling(&one)), ("other", Given::Telling(&other))];
    begun(tell(desk, "seminar-item-conflict", &given))
}

/// What is asked of an objection and what it is raised against, each time in other words.
const WEIGHED: [&str; 3] = ["seminar-ask-compatible", "seminar-ask-enough", "seminar-ask-lighter"];

/// What to ask about a conflict: of what cannot both be, which is so; of an objection, whether both can be and which weighs
/// more, or what is left of the step that it attacks. It counts how often weighing was asked for.
pub(super) fn ask(desk: &Desk, walk: &Walk, decision: Decision, weighed: &mut usize) -> Telling {
    let debate = &desk.analysis.debate;
    let (objection, target) = ends(desk, decision);
    let [one, other] = [objection, target].map(|end| party(desk, walk, end));
    let given = [("one", Given::Telling(&one)), ("other", Given::Telling(&other))];
    let is_objection = objection_and_target(debate, &decision).is_some();
    match (objection, target) {
        (Party::Step(step), Party::Step(_)) if is_objection => {
            let claim = walk.lead_of(debate, step);
            tell(
                desk,
                "seminar-ask-carries",
                &[("claim", Given::Claim(claim)), ("other", Given::Telling(&other))],
            )
        }
        _ if is_objection => {
            let message = WEIGHED[*weighed % WEIGHED.len()];
            *weighed += 1;
            begun(tell(desk, message, &given))
        }
        _ => begun(tell(desk, "seminar-ask-exclusive", &given)),
    }
}

/// What becomes of the motion if either end of a conflict prevails.
fn outcomes(desk: &Desk, walk: &Walk, worked: &Worked, decision: Decision) -> Vec<Telling> {
    let cruxes = &worked.deciding.cruxes;
    let (one, other) = ends(desk, decision);
    let ways = [(one, other), (other, one)].map(|(stronger, weaker)| Decision { stronger, weaker });
    let told = ways.into_iter().filter_map(|way| {
        let outcomes = [("stands", &cruxes.stands), ("falls", &cruxes.falls)];
        let sets =
            outcomes.into_iter().flat_map(|(name, outcome)| outcome.sets.iter().map(move |set| (name, set)));
        let (name, set) = sets.filter(|(_, set)| set.contains(&way)).min_by_key(|(_, set)| set.len())?;
        let is_motion = way.stronger == Party::Claim(worked.motion);
        let (message, end) = match is_motion {
            true => ("seminar-crux-if-not", way.weaker),
            false => ("seminar-crux-if", way.stronger),
        };
        let end = party(desk, walk, end);
        let count = Given::Count(set.len() - 1);
        let given = [("end", Given::Telling(&end)), ("outcome", Given::Word(name)), ("count", count)];
        let telling = tell(desk, message, &given);
        // That an objection to the motion prevails is said already.
        let is_said = |found: &Story| found.way.is_empty() && matches!(found.by, By::Objection(_));
        let found = worked.stories.deciding(set).filter(|found| set.len() == 1 && !is_said(found));
        Some(match found {
            Some(found) => told_together(&[telling, story(desk, &found)]),
            None => telling,
        })
    });
    told.collect()
}

fn view_of(desk: &Desk, walk: &Walk, chosen: &[Points; 2], worked: &Worked, decision: Decision) -> Crux {
    let is_double = worked
        .deciding
        .cruxes
        .double()
        .any(|(one, other)| same(decision, Decision { stronger: one, weaker: other }));
    let outcomes = outcomes(desk, walk, worked, decision);
    let presented = match presented(walk, chosen, decision) {
        Presented::Both => "seminar-crux-why-both",
        Presented::One if outcomes.is_empty() => "seminar-crux-why-points",
        Presented::One => "seminar-crux-why-one",
        Presented::Neither => "seminar-crux-why-neither",
    };
    let why = [Some(presented), is_double.then_some("seminar-crux-why-double")];
    let (objection, _) = ends(desk, decision);
    Crux {
        ends: against(desk, walk, decision),
        why: why.into_iter().flatten().map(|message| tell(desk, message, &[])).collect(),
        ask: ask(desk, walk, decision, &mut 0),
        warrant: match objection {
            Party::Step(step) => warrant(desk, Some(step)),
            Party::Claim(_) => None,
        },
        outcomes,
    }
}

/// What decides a motion, as far as a group can use it: one conflict and why it is the one, a few more by name, and what
/// the motion cannot do without. All the ways to settle it are told by `elenchus cruxes`.
pub(super) fn decides(
    desk: &Desk,
    walk: &Walk,
    chosen: &[Points; 2],
    worked: &Worked,
    ranked: &Ranked,
    is_debated: bool,
) -> Decides {
    let labelling = &desk.analysis.labelling;
    let motion = worked.motion;
    let opening = match labelling.claim(motion) {
        Label::Undecided if worked.deciding.cruxes.is_too_large => "seminar-crux-too-large",
        Label::Undecided => "seminar-decides-open",
        _ => settled(desk, motion),
    };
    // The points are about the motion that is debated, so that of another only the conflicts are named.
    let first = ranked.first().filter(|_| is_debated);
    let further: Vec<Decision> = match is_debated {
        true => ranked.conflicts().skip(1).take(MOST_FURTHER).collect(),
        false => ranked.all().take(MOST_FURTHER).collect(),
    };
    Decides {
        motion: desk.claim_ref(motion),
        status: desk.status(motion),
        opening: tell(desk, opening, &[]),
        crux: first.map(|decision| view_of(desk, walk, chosen, worked, decision)),
        further: further.into_iter().map(|decision| against(desk, walk, decision)).collect(),
        needs: if is_debated { needs(desk, worked, first) } else { Vec::new() },
    }
}

/// What the motion cannot do without: claims on every way to it, then one whose giving up changes how it stands, unless
/// the conflict to talk about says that already.
fn needs(desk: &Desk, worked: &Worked, crux: Option<Decision>) -> Vec<Telling> {
    let debate = &desk.analysis.debate;
    let is_end = |claim: ClaimId, end: Party| match end {
        Party::Claim(end) => end == claim,
        Party::Step(step) => debate[step].premises.contains(&claim),
    };
    let is_told = |claim| crux.is_some_and(|crux| is_end(claim, crux.stronger) || is_end(claim, crux.weaker));
    let (keystones, premises) = (&worked.deciding.keystones, &worked.deciding.premises);
    let points = keystones.single_points.iter().copied().filter(|claim| *claim != worked.motion);
    let mut points: Vec<ClaimId> = points.collect();
    points.sort_by_key(|&claim| (Reverse(desk.site.load(claim)), claim));
    let alone =
        premises.single().find(|(claim, _)| !keystones.single_points.contains(claim) && !is_told(*claim));
    points.truncate(MOST_NEEDS - usize::from(alone.is_some()));
    let every = |claim| tell(desk, "seminar-single-point", &[("claim", Given::Claim(claim))]);
    let mut told: Vec<Telling> = points.into_iter().map(every).collect();
    let alone = alone.and_then(|(claim, _)| premises.sets.iter().find(|(set, _)| set[..] == [claim]));
    told.extend(alone.map(|(set, then)| given_up(desk, worked, set, *then)));
    told
}
