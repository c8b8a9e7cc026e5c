//! What comes after reading: the thesis and its reasons in brief, the evidence, the objections, what is assumed, and
//! what is open.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::assumptions::{Assumption, assumptions};
use super::blank::{Blank, blank};
use super::evidence::{Evidence, evidence};
use super::objections::{Reply, objections};
use super::questions::{Asked, Proof, proof_of};
use super::study::{Study, Told};
use crate::model::{ClaimId, Force, Status, Step, StepId, Target};
use crate::quote::Order;
use crate::view::parts::ClaimRef;

/// How much of everything is shown; a guide is no second map.
const MOST_REASONS: usize = 5;
const MOST_BELOW: usize = 2;
const MOST_OBJECTIONS: usize = 8;
const MOST_OPEN: usize = 3;
const MOST_BLANKS: usize = 2;

/// What comes after reading.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct After {
    /// Each thesis with its reasons in brief.
    pub arguments: Vec<Argument>,
    /// What the argument rests on in the end, in the order of the text.
    pub evidence: Vec<Evidence>,
    /// How much of it is left out.
    pub more_evidence: usize,
    /// The objections that a reply meets.
    pub met: Vec<ObjectionView>,
    /// Those whose reply is disputed itself.
    pub disputed: Vec<ObjectionView>,
    /// Those that nobody meets.
    pub unmet: Vec<ObjectionView>,
    /// How many objections are left out.
    pub more_objections: usize,
    /// What is granted to the other side.
    pub granted: Vec<ObjectionView>,
    /// What the argument takes for granted.
    pub assumptions: Vec<Assumption>,
    /// How many assumptions are left out.
    pub more_assumptions: usize,
    /// What is open, with what is said for and against it; in the teacher's edition only.
    pub open: Vec<OpenPoint>,
    /// How many such claims are left out.
    pub more_open: usize,
    /// The questions to discuss and to write about.
    pub questions: Vec<Asked>,
    /// The argument as boxes to fill in.
    pub blanks: Vec<Blank>,
}

/// A thesis and its reasons.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Argument {
    /// The thesis.
    pub thesis: Told,
    /// Where the article puts it; where another text does, if the article does not.
    pub places: Vec<Proof>,
    /// Its reasons, in the order of the text.
    pub reasons: Vec<Reason>,
    /// How many reasons are left out.
    pub more: usize,
}

/// A reason in a line, with what stands below it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reason {
    /// The claims that give it together; those that nobody states are left out where there are others.
    pub claims: Vec<Told>,
    /// What is said for them in turn.
    pub below: Vec<Told>,
}

/// What is objected to one claim in one way.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ObjectionView {
    /// The claim that it is about.
    pub against: ClaimRef,
    /// What it is against, in words: the claim, the reasons for it, or only that it is certain.
    pub intro: String,
    /// The objections.
    pub points: Vec<Point>,
}

/// What an objection says, and what is said to it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Point {
    /// What it says.
    pub claims: Vec<Told>,
    /// What replies to it.
    pub replies: Vec<Told>,
}

/// A claim for and against which something stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenPoint {
    /// The claim.
    pub claim: ClaimRef,
    /// What stands for it.
    pub reasons: Vec<ClaimRef>,
    /// What stands against it.
    pub objections: Vec<ClaimRef>,
}

pub(super) fn after(study: &Study, questions: Vec<Asked>) -> After {
    let theses = &study.debate[study.desk.map].theses;
    let (evidence, more_evidence) = evidence(study);
    let (assumptions, more_assumptions) = assumptions(study);
    // Pupils read both sides of it under the headings of the objections.
    let (open, more_open) = if study.is_teachers { open(study) } else { (Vec::new(), 0) };
    let mut after = After {
        arguments: theses.iter().map(|&thesis| argument(study, thesis)).collect(),
        evidence,
        more_evidence,
        met: Vec::new(),
        disputed: Vec::new(),
        unmet: Vec::new(),
        more_objections: 0,
        granted: granted(study),
        assumptions,
        more_assumptions,
        open,
        more_open,
        questions,
        blanks: theses.iter().filter_map(|&thesis| blank(study, thesis)).take(MOST_BLANKS).collect(),
    };
    for objection in objections(study) {
        let list = match objection.reply {
            Reply::Met => &mut after.met,
            Reply::Disputed => &mut after.disputed,
            Reply::Unmet => &mut after.unmet,
        };
        let is_said = list.iter().flat_map(|view| &view.points).count();
        match is_said < MOST_OBJECTIONS {
            true => file_objection(study, list, objection.step, &objection.replies),
            false => after.more_objections += 1,
        }
    }
    after
}

fn argument(study: &Study, thesis: ClaimId) -> Argument {
    let mut seen = BTreeSet::new();
    // Reasons that share what they state are one line.
    let mut steps: Vec<&Step> = study.carriers(thesis).map(|(_, step)| step).collect();
    steps.retain(|step| seen.insert(shown(study, step).first().copied()));
    let more = steps.len().saturating_sub(MOST_REASONS);
    steps.truncate(MOST_REASONS);
    steps.sort_by_key(|step| in_text(study, shown(study, step).first().copied()));
    let reasons = steps.into_iter().map(|step| {
        let claims = shown(study, step);
        let below = claims.iter().flat_map(|&claim| super::questions::reasons(study, claim));
        Reason {
            below: below.take(MOST_BELOW).map(|claim| study.told(claim)).collect(),
            claims: claims.into_iter().map(|claim| study.told(claim)).collect(),
        }
    });
    let mut places = study.said_in_order(thesis);
    if places.is_empty() {
        places.extend(study.found(thesis));
    }
    Argument {
        thesis: study.told(thesis),
        places: places.into_iter().map(|said| proof_of(study, thesis, said)).collect(),
        reasons: reasons.collect(),
        more,
    }
}

/// The premises of a step that are stated; all of them where none is.
pub(super) fn shown(study: &Study, step: &Step) -> Vec<ClaimId> {
    let stated = study.stated(step);
    if stated.is_empty() { step.premises.to_vec() } else { stated }
}

/// The place of a claim in the text: what the article says by its place, and then everything else.
pub(super) fn in_text(study: &Study, claim: Option<ClaimId>) -> (bool, Order) {
    let said = claim.and_then(|claim| study.said_here(claim).next());
    (said.is_none(), said.map(|said| study.spot(said).in_text()).unwrap_or_default())
}

/// Files an objection under what it is against, where it was not filed there yet.
fn file_objection(study: &Study, list: &mut Vec<ObjectionView>, id: StepId, replies: &[ClaimId]) {
    let step = &study.debate[id];
    let against = study.debate.conclusion_of(id);
    let intro = match (step.force(), step.target) {
        (Some(Force::Doubts), _) => "guide-doubt-of",
        (Some(Force::Concedes), _) => "guide-granted-about",
        (_, Target::Step(_)) => "guide-against-step",
        (_, Target::Claim(_)) => "guide-against",
    };
    let intro = study.say(intro, &[("claim", study.label(against).into())]);
    let refs = |claims: &[ClaimId]| claims.iter().map(|&claim| study.told(claim)).collect();
    let point = Point { claims: refs(&step.premises), replies: refs(replies) };
    match list.iter_mut().find(|view| view.intro == intro) {
        Some(view) => view.points.push(point),
        None => list.push(ObjectionView { against: study.reference(against), intro, points: vec![point] }),
    }
}

fn granted(study: &Study) -> Vec<ObjectionView> {
    let steps = study.steps().into_iter().filter(|(_, step)| step.force() == Some(&Force::Concedes));
    let mut granted = Vec::new();
    steps.take(MOST_OBJECTIONS).for_each(|(id, _)| file_objection(study, &mut granted, id, &[]));
    granted
}

/// The claims that are open, the nearest to the thesis first, and how many are left out.
fn open(study: &Study) -> (Vec<OpenPoint>, usize) {
    let labelling = &study.desk.analysis.labelling;
    let contested =
        study.claims().filter(|(claim, _)| labelling.status(study.debate, *claim) == Status::Contested);
    let points = contested.filter_map(|(claim, _)| {
        let objections = study
            .objections(Target::Claim(claim))
            .chain(study.carriers(claim).flat_map(|(step, _)| study.objections(Target::Step(step))));
        let objections = objections.flat_map(|(_, step)| step.premises.iter().copied());
        let mut seen = BTreeSet::new();
        let against = objections.filter(|one| seen.insert(*one)).take(3);
        let against: Vec<ClaimRef> = against.map(|one| study.desk.claim_in_sentence(one)).collect();
        let reasons = super::questions::reasons(study, claim);
        (!against.is_empty()).then(|| OpenPoint {
            claim: study.reference(claim),
            reasons: reasons.into_iter().map(|one| study.desk.claim_in_sentence(one)).collect(),
            objections: against,
        })
    });
    let mut points: Vec<OpenPoint> = points.collect();
    let more = points.len().saturating_sub(MOST_OPEN);
    points.truncate(MOST_OPEN);
    (points, more)
}
