//! What comes after reading: the thesis and its reasons in brief, the evidence, the objections, what is assumed, and
//! what is open.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::blank::{Blank, blank};
use super::objections::{Reply, objections};
use super::questions::{Asked, Proof, proof_of};
use super::study::{Study, Told};
use crate::model::{Attribution, ClaimId, Force, Stance, Status, Step, StepId, Target};
use crate::quote::Order;
use crate::view::parts::ClaimRef;
use crate::view::patterns;

/// How much of everything is shown; a guide is no second map.
const MOST_REASONS: usize = 5;
const MOST_BELOW: usize = 2;
const MOST_EVIDENCE: usize = 8;
const MOST_WITNESSES: usize = 4;
const MOST_OBJECTIONS: usize = 8;
const MOST_ASSUMPTIONS: usize = 6;
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
    /// What is open, with both sides; in the teacher's edition only.
    pub open: Vec<OpenPoint>,
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

/// A piece of evidence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Evidence {
    /// What is said.
    pub claim: ClaimRef,
    /// Who says it, each voice once.
    pub said: Vec<Witness>,
    /// The figures in it.
    pub figures: Vec<String>,
    /// What it is a reason for.
    pub carries: Option<ClaimRef>,
}

/// Somebody who says something.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Witness {
    /// The voice, and where it speaks.
    pub passage: Proof,
    /// Through whom it came to the source.
    pub via: Vec<String>,
    /// The voice's stake in it.
    pub interested: Option<String>,
    /// Whether the voice's name is withheld.
    pub anonymous: bool,
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

/// Something that is taken for granted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Assumption {
    /// What is assumed.
    pub text: String,
    /// `premise` for one that the map supplies, `link` for why a reason should count, `pattern` for what reasoning of
    /// this kind needs.
    pub kind: &'static str,
    /// The claim, where it is one of the map.
    pub claim: Option<ClaimRef>,
    /// What needs it, in words.
    pub why: String,
    /// What it helps to show.
    pub to: ClaimRef,
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
        // Pupils read both sides of it under the headings above.
        open: if study.is_teachers { open(study) } else { Vec::new() },
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
    if stated.is_empty() { step.premises.clone() } else { stated }
}

/// The place of a claim in the text: what the article says by its place, and then everything else.
pub(super) fn in_text(study: &Study, claim: Option<ClaimId>) -> (bool, Order) {
    let said = claim.and_then(|claim| study.said_here(claim).next());
    (said.is_none(), said.map(|said| study.spot(said).in_text()).unwrap_or_default())
}

/// What nothing else is given for, and what can be looked up: figures, quotations, what others say.
fn evidence(study: &Study) -> (Vec<Evidence>, usize) {
    let mut leaves: Vec<ClaimId> = study
        .claims()
        .filter(|(claim, written)| {
            !written.implicit
                && study.debate.is_leaf(*claim)
                && study.is_found(*claim)
                && !study.is_thesis(*claim)
        })
        .map(|(claim, _)| claim)
        .collect();
    // Figures first, then what most rests on; shown in the order of the text.
    leaves.sort_by_key(|&claim| {
        let has_figures = !study.debate[claim].figures.is_empty();
        (!has_figures, std::cmp::Reverse(study.desk.site.load(claim)))
    });
    let more = leaves.len().saturating_sub(MOST_EVIDENCE);
    leaves.truncate(MOST_EVIDENCE);
    leaves.sort_by_key(|&claim| in_text(study, Some(claim)));
    (leaves.into_iter().map(|claim| piece(study, claim)).collect(), more)
}

fn piece(study: &Study, claim: ClaimId) -> Evidence {
    let uses = study.debate.uses_of(claim).take(super::study::MOST_STEPS);
    let mut uses: Vec<StepId> =
        uses.filter(|&step| study.debate[step].carries() || study.debate[step].is_rebuttal()).collect();
    // What this map uses it for goes before what another does.
    uses.sort_by_key(|&step| study.debate[step].map != study.desk.map);
    let step = uses.first().copied();
    Evidence {
        claim: study.reference(claim),
        said: witnesses(study, claim),
        figures: study.debate[claim]
            .figures
            .iter()
            .map(|figure| super::questions::figure_line(study, figure))
            .collect(),
        carries: step.map(|step| study.reference(study.debate.conclusion_of(step))),
    }
}

/// Who says a claim, the one first by whom it is found, each with the first place.
fn witnesses(study: &Study, claim: ClaimId) -> Vec<Witness> {
    let found = study.found(claim);
    let others = study.said_here(claim).chain(&study.debate[claim].said).filter(|said| said.source.is_some());
    let mut seen = BTreeSet::new();
    // Whoever denies it, or an author who only passes it on, is no witness beside others.
    let speaks = |said: &Attribution| match said.stance {
        Stance::Asserts => true,
        Stance::Reports => study.other_voice(said).is_some(),
        Stance::Denies => false,
    };
    let said = found.into_iter().chain(others.filter(|said| speaks(said)));
    let said = said.filter(|said| match study.other_voice(said) {
        Some(voice) => seen.insert((None, Some(voice))),
        None => seen.insert((said.source, None)),
    });
    let witness = |said: &Attribution| {
        let voice = study.other_voice(said).map(|voice| &study.debate[voice].details);
        Witness {
            passage: proof_of(study, claim, said),
            via: study.via(said),
            interested: voice.and_then(|voice| voice.interested.as_deref().map(str::to_owned)),
            anonymous: voice.is_some_and(|voice| voice.anonymous),
        }
    };
    said.take(MOST_WITNESSES).map(witness).collect()
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

/// What reasons need and nobody states: premises that the map supplies, why they should count, and what reasoning of
/// their pattern takes for granted.
fn assumptions(study: &Study) -> (Vec<Assumption>, usize) {
    let mut assumptions = Vec::new();
    let mut seen: BTreeSet<ClaimId> = BTreeSet::new();
    let steps = study.steps().into_iter().filter(|(_, step)| step.carries());
    let mut steps: Vec<(StepId, &Step)> = steps.collect();
    steps.sort_by_key(|&(id, _)| study.distance(study.debate.conclusion_of(id)));
    for (id, step) in steps {
        let (given, hidden): (Vec<ClaimId>, Vec<ClaimId>) =
            step.premises.iter().partition(|&&premise| !study.debate[premise].implicit);
        let scheme = step.scheme.map(|scheme| &study.debate[scheme]);
        let conclusion = study.debate.conclusion_of(id);
        let why = match given.is_empty() {
            true => study.say("guide-assumption-to", &[("to", study.label(conclusion).into())]),
            false => study.say(
                "guide-assumption-from",
                &[("from", study.labels(&given).into()), ("to", study.label(conclusion).into())],
            ),
        };
        let make = |text: String, kind, claim: Option<ClaimId>| Assumption {
            text,
            kind,
            claim: claim.map(|claim| study.reference(claim)),
            why: why.clone(),
            to: study.reference(conclusion),
        };
        for &premise in hidden.iter().filter(|&&premise| study.debate.is_leaf(premise)) {
            if seen.insert(premise) {
                assumptions.push(make(study.sentence(premise), "premise", Some(premise)));
            }
        }
        if let Some(warrant) = step.warrant.as_deref().filter(|warrant| !warrant.trim().is_empty()) {
            assumptions.push(make(warrant.to_owned(), "link", None));
            continue;
        }
        let Some(scheme) = scheme else { continue };
        for premise in unplayed(step, scheme) {
            assumptions.push(make(
                patterns::needed(&study.desk.site.house.language, scheme, premise, &step.slots),
                "pattern",
                None,
            ));
        }
    }
    // What the map itself supplies is surer than what a pattern needs.
    assumptions.sort_by_key(|assumption| assumption.kind == "pattern");
    let more = assumptions.len().saturating_sub(MOST_ASSUMPTIONS);
    assumptions.truncate(MOST_ASSUMPTIONS);
    (assumptions, more)
}

/// The premises that reasoning of a pattern needs, and that no claim of the step and no answer gives; nothing where the
/// step does not say which claims play which parts.
fn unplayed<'s>(
    step: &'s Step,
    scheme: &'s crate::model::Scheme,
) -> impl Iterator<Item = &'s crate::syntax::written::SchemePremise> {
    use crate::model::Attacks;
    let binds_all = !step.roles.is_empty()
        && step.premises.iter().all(|premise| step.roles.iter().any(|(_, one)| one == premise));
    scheme.details.premises.iter().filter(move |premise| {
        let is_answered = scheme.details.questions.iter().any(|question| {
            let asks = matches!(&question.attacks, Attacks::Premise(role) if *role == premise.role);
            asks && step.answers.iter().any(|(known, _)| *known == question.id)
        });
        let is_played = step.roles.iter().any(|(role, _)| *role == premise.role);
        // What fills no slot would be said of anything.
        let is_particular = step.slots.iter().any(|(slot, _)| premise.text.contains(&format!("{{{slot}|")));
        binds_all && is_particular && !is_answered && !is_played
    })
}

/// The claims that are open, the nearest to the thesis first.
fn open(study: &Study) -> Vec<OpenPoint> {
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
        let against: Vec<ClaimRef> = against.map(|one| study.reference(one)).collect();
        let reasons = super::questions::reasons(study, claim);
        (!against.is_empty()).then(|| OpenPoint {
            claim: study.reference(claim),
            reasons: reasons.into_iter().map(|one| study.reference(one)).collect(),
            objections: against,
        })
    });
    points.take(MOST_OPEN).collect()
}
