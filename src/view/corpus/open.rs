//! What the maps of a corpus leave open: theses in dispute, the conflicts below them, and what their authors still owe.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Frame, claim, claim_in_map, frame, map_link};
use crate::check::owed_questions;
use crate::evaluate::Label;
use crate::model::{ClaimId, Contrary, Debate, MapId, Status, StepId, Target};
use crate::view::parts::ClaimRef;
use crate::view::patterns;
use crate::view::{About, Document, MapLink, Site, View};

pub(in crate::view) const OPEN: View = View {
    name: "open",
    summary: "what the maps of a corpus leave open: disputed theses, unanswered objections and what is still owed",
    address: "open",
    html: "html/open.html",
    markdown: "markdown/open.md",
    about: About::Corpus(|site| Box::new(open(site))),
    schema: || schema_for!(OpenPage),
};

impl Document for OpenPage {}

/// So many maps are shown in full, those on which most hangs.
const MOST_MAPS: usize = 200;

/// Of each kind so many points of a map are named.
const MOST_POINTS: usize = 12;

/// How many of so many points are named: the note on one or two that are left out would take up their room.
fn shown_of(points: usize) -> usize {
    if points <= MOST_POINTS + 2 { points } else { MOST_POINTS }
}

/// The kinds of findings that tell what else is owed, as the page groups them.
const PREMISES: &[&str] = &["undefended-premise", "crux-unsourced"];
const PREDICTIONS: &[&str] = &["overdue-prediction"];

/// The page of open questions.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenPage {
    /// Title of the corpus, and its pages.
    pub corpus: Frame,
    /// The maps that leave something open, the one on whose open points most rests first.
    pub maps: Vec<OpenMap>,
    /// Maps that leave something open and are only named, where there are very many.
    pub others: Vec<MapLink>,
    /// How many maps leave nothing open.
    pub settled: usize,
}

/// What a map leaves open.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenMap {
    /// The map.
    pub map: MapLink,
    /// Its question.
    pub question: Option<String>,
    /// Its theses, with how they stand.
    pub theses: Vec<ClaimRef>,
    /// Objections below a thesis to which nothing replies, the one against the heaviest claim first.
    pub unanswered: Vec<OpenConflict>,
    /// Conflicts below a thesis in which both sides have spoken.
    pub conflicts: Vec<OpenConflict>,
    /// Critical questions that the arguer owes an answer to.
    pub questions: Vec<OpenQuestion>,
    /// Facts on which a thesis rests and for which nobody vouches.
    pub premises: Vec<OpenPoint>,
    /// Predictions that came due without word of what happened.
    pub predictions: Vec<OpenPoint>,
    /// How many further points are left out.
    pub more: usize,
}

/// A claim in dispute, with all that holds it in suspense.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenConflict {
    /// The claim in dispute; where a reason is, the claim that it is given for; where an objection is, what it says.
    pub about: ClaimRef,
    /// Where an objection is in dispute, what it is an objection to.
    pub objects_to: Option<ClaimRef>,
    /// What is said against it.
    pub counters: Vec<Counter>,
    /// How many claims rest on the one in dispute.
    pub load: usize,
}

/// What holds a claim in suspense.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Counter {
    /// Whether it is the step from reasons or from an objection that it is said against.
    pub is_about_step: bool,
    /// Whether the two cannot both be accepted, without one being an objection to the other.
    pub is_contrary: bool,
    /// The claims that say it.
    pub against: Vec<ClaimRef>,
}

/// A critical question that nothing answers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenQuestion {
    /// The question.
    pub text: String,
    /// The claim that is argued for, or against where the question is put to an objection.
    pub claim: ClaimRef,
    /// What is given for it, and is asked after.
    pub premises: Vec<ClaimRef>,
    /// Whether the question is put to an objection.
    pub is_to_objection: bool,
    /// How many claims rest on the one that is argued for.
    pub load: usize,
}

/// A claim that something is owed at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenPoint {
    /// The claim.
    pub claim: ClaimRef,
    /// How many claims rest on it.
    pub load: usize,
}

fn open(site: &Site) -> OpenPage {
    let debate = &site.analysis.debate;
    let below = below(debate);
    let replied = Replied::of(debate);
    let owed = owed(site);
    let mut questions: BTreeMap<MapId, Vec<(StepId, String)>> = BTreeMap::new();
    for (step, question) in owed_questions(site.analysis) {
        questions.entry(debate[step].map).or_default().push((step, question));
    }
    let mut drafts: Vec<Draft> = debate
        .maps()
        .map(|(map, _)| {
            let questions = questions.remove(&map).unwrap_or_default();
            draft(site, map, &below, &replied, questions, owed.get(&map).map_or(&[], Vec::as_slice))
        })
        .filter(Draft::is_open)
        .collect();
    drafts.sort_by_key(|draft| (Reverse(draft.weight), draft.map));
    let settled = debate.maps().len() - drafts.len();
    let others = drafts.iter().skip(MOST_MAPS).map(|draft| map_link(site, draft.map)).collect();
    let maps = drafts.into_iter().take(MOST_MAPS).map(|draft| shown(site, draft)).collect();
    OpenPage { corpus: frame(site, &OPEN), maps, others, settled }
}

/// For every claim whether it is a thesis, or bears on one by whatever chain of reasons and objections.
fn below(debate: &Debate) -> Vec<bool> {
    let mut is_below = vec![false; debate.claims().len()];
    let mut waiting: Vec<ClaimId> = debate.maps().flat_map(|(_, map)| map.theses.iter().copied()).collect();
    waiting.iter().for_each(|thesis| is_below[thesis.index()] = true);
    let mut steps: Vec<StepId> = Vec::new();
    while let Some(claim) = waiting.pop() {
        steps.extend(debate.carriers_of(claim).chain(debate.rebuttals_of(Target::Claim(claim))));
        // Each step has one target, so none is met twice.
        while let Some(step) = steps.pop() {
            steps.extend(debate.rebuttals_of(Target::Step(step)));
            for premise in &debate[step].premises {
                if !std::mem::replace(&mut is_below[premise.index()], true) {
                    waiting.push(*premise);
                }
            }
        }
    }
    is_below
}

/// What something is said against.
struct Replied {
    targets: BTreeSet<Target>,
}

impl Replied {
    fn of(debate: &Debate) -> Replied {
        let rebuttals = debate.steps().filter(|(_, step)| step.is_rebuttal());
        Replied { targets: rebuttals.map(|(_, step)| step.target).collect() }
    }

    /// Whether anybody says anything against an objection or what it rests on.
    fn has_reply(&self, debate: &Debate, rebuttal: StepId) -> bool {
        let mut premises = debate[rebuttal].premises.iter();
        self.targets.contains(&Target::Step(rebuttal))
            || premises.any(|&premise| self.targets.contains(&Target::Claim(premise)))
    }
}

/// By map the positions of the findings that tell what is owed, each with the claim that it is about.
fn owed(site: &Site) -> BTreeMap<MapId, Vec<(ClaimId, usize)>> {
    let debate = &site.analysis.debate;
    let maps: BTreeMap<&str, MapId> = debate.maps().map(|(id, map)| (&*map.id, id)).collect();
    let mut owed: BTreeMap<MapId, Vec<(ClaimId, usize)>> = BTreeMap::new();
    let codes = [PREMISES, PREDICTIONS].concat();
    let found = site.analysis.diagnostics.iter().enumerate();
    let mut names: BTreeMap<MapId, BTreeMap<&str, ClaimId>> = BTreeMap::new();
    for (number, finding) in found.filter(|(_, finding)| codes.contains(&finding.rule.code)) {
        let Some((map, name)) = finding.subject.as_ref().and_then(|subject| subject.name.split_once('/'))
        else {
            continue;
        };
        let Some(&map) = maps.get(map) else { continue };
        let names = names
            .entry(map)
            .or_insert_with(|| debate.claims_of(map).map(|(id, claim)| (&*claim.id, id)).collect());
        if let Some(&claim) = names.get(name) {
            owed.entry(map).or_default().push((claim, number));
        }
    }
    owed
}

/// What a map leaves open, before it is put in words.
struct Draft {
    map: MapId,
    weight: usize,
    unanswered: Vec<Dispute>,
    conflicts: Vec<Dispute>,
    questions: Vec<(StepId, String)>,
    owed: [Vec<ClaimId>; 2],
    has_open_thesis: bool,
}

/// Something in dispute: the claim, the rebuttal of it, of which it is told whether it is one of a step; or the claim
/// that it cannot stand together with.
struct Dispute {
    about: ClaimId,
    by: Against,
    load: usize,
}

enum Against {
    Rebuttal(StepId),
    Contrary(ClaimId),
}

impl Draft {
    fn is_open(&self) -> bool {
        self.has_open_thesis
            || !self.unanswered.is_empty()
            || !self.conflicts.is_empty()
            || !self.questions.is_empty()
            || self.owed.iter().any(|points| !points.is_empty())
    }
}

fn draft(
    site: &Site,
    map: MapId,
    below: &[bool],
    replied: &Replied,
    mut questions: Vec<(StepId, String)>,
    owed: &[(ClaimId, usize)],
) -> Draft {
    let (debate, labelling) = (&site.analysis.debate, &site.analysis.labelling);
    let (mut unanswered, mut conflicts) = (Vec::new(), Vec::new());
    for (id, step) in debate.steps_of(map) {
        let about = debate.conclusion_of(id);
        let is_open = step.attacks()
            && below[about.index()]
            && labelling.step(id) != Label::Out
            && !labelling.is_outweighed(debate, id);
        if !is_open {
            continue;
        }
        let has_reply = replied.has_reply(debate, id);
        let disputes = if has_reply { &mut conflicts } else { &mut unanswered };
        disputes.push(Dispute { about, by: Against::Rebuttal(id), load: site.load(about) });
    }
    for Contrary { claims, .. } in &debate[map].contraries {
        for (position, &one) in claims.iter().enumerate() {
            for &other in &claims[position + 1..] {
                let is_open = |claim: ClaimId| labelling.claim(claim) == Label::Undecided;
                if is_open(one) && is_open(other) && (below[one.index()] || below[other.index()]) {
                    let load = site.load(one).max(site.load(other));
                    conflicts.push(Dispute { about: one, by: Against::Contrary(other), load });
                }
            }
        }
    }
    for disputes in [&mut unanswered, &mut conflicts] {
        disputes.sort_by_key(|dispute| (Reverse(dispute.load), dispute.about));
    }
    questions.sort_by_key(|&(step, _)| (Reverse(site.load(debate.conclusion_of(step))), step));
    let of_kind = |codes: &[&str]| -> Vec<ClaimId> {
        let code = |number: usize| site.analysis.diagnostics[number].rule.code;
        let points = owed.iter().filter(|(_, number)| codes.contains(&code(*number)));
        let mut points: Vec<ClaimId> = points.map(|(claim, _)| *claim).collect();
        points.sort_by_key(|&claim| (Reverse(site.load(claim)), claim));
        points.dedup();
        points
    };
    let owed = [of_kind(PREMISES), of_kind(PREDICTIONS)];
    let theses = &debate[map].theses;
    let has_open_thesis = theses.iter().any(|&thesis| labelling.status(debate, thesis) == Status::Contested);
    let disputed = unanswered.iter().chain(&conflicts).map(|dispute| dispute.load + 1);
    let points = owed.iter().flatten().copied();
    let points = points.chain(questions.iter().map(|(step, _)| debate.conclusion_of(*step)));
    let weight = disputed.chain(points.map(|claim| site.load(claim) + 1)).sum();
    Draft { map, weight, unanswered, conflicts, questions, owed, has_open_thesis }
}

fn shown(site: &Site, draft: Draft) -> OpenMap {
    let map = &site.analysis.debate[draft.map];
    let debate = &site.analysis.debate;
    let (unanswered, disputed) = (conflicts(debate, &draft.unanswered), conflicts(debate, &draft.conflicts));
    let lengths = [unanswered.len(), disputed.len(), draft.questions.len()];
    let lengths = lengths.into_iter().chain(draft.owed.iter().map(Vec::len));
    let more = lengths.map(|length| length - shown_of(length)).sum();
    let [premises, predictions] = draft.owed;
    let points = |points: Vec<ClaimId>| {
        let point = |claim| OpenPoint { claim: claim_in_map(site, claim), load: site.load(claim) };
        let shown = shown_of(points.len());
        points.into_iter().take(shown).map(point).collect()
    };
    let shown = shown_of(draft.questions.len());
    let questions = draft.questions.into_iter().take(shown);
    let questions = questions.map(|(step, asked)| question(site, draft.map, step, &asked)).collect();
    let disputes = |conflicts: Vec<(ClaimId, Option<ClaimId>, Vec<&Dispute>)>| {
        let shown = shown_of(conflicts.len());
        let conflict =
            |(about, objects_to, disputes): (ClaimId, Option<ClaimId>, Vec<&Dispute>)| OpenConflict {
                about: refer(site, draft.map, about),
                objects_to: objects_to.map(|claim| refer(site, draft.map, claim)),
                load: disputes.iter().map(|dispute| dispute.load).max().unwrap_or_default(),
                counters: disputes.iter().map(|dispute| counter(site, draft.map, dispute)).collect(),
            };
        conflicts.into_iter().take(shown).map(conflict).collect()
    };
    OpenMap {
        map: map_link(site, draft.map),
        question: map.question.as_deref().map(str::to_owned),
        theses: map.theses.iter().map(|&thesis| claim_in_map(site, thesis)).collect(),
        more,
        unanswered: disputes(unanswered),
        conflicts: disputes(disputed),
        questions,
        premises: points(premises),
        predictions: points(predictions),
    }
}

/// A claim as the page of a map names it, with the title of its own map where that is another one.
fn refer(site: &Site, home: MapId, id: ClaimId) -> ClaimRef {
    if site.analysis.debate[id].map == home { claim_in_map(site, id) } else { claim(site, id) }
}

fn question(site: &Site, home: MapId, id: StepId, asked: &str) -> OpenQuestion {
    let debate = &site.analysis.debate;
    let about = debate.conclusion_of(id);
    OpenQuestion {
        text: patterns::asked_of(&site.house.language, debate, id, asked),
        claim: refer(site, home, about),
        premises: debate[id].premises.iter().take(MOST_POINTS).map(|&one| refer(site, home, one)).collect(),
        is_to_objection: debate[id].is_rebuttal(),
        load: site.load(about),
    }
}

/// What an objection says that a step answers: it is then in dispute, and not the claim that both are about.
pub(super) fn answered(debate: &Debate, answer: StepId) -> Option<ClaimId> {
    match debate[answer].target {
        Target::Step(objection) if debate[objection].is_rebuttal() => {
            debate[objection].premises.first().copied()
        }
        _ => None,
    }
}

/// The claims in dispute, in the order of the disputes, each once with all that is said against it.
fn conflicts<'d>(
    debate: &Debate,
    disputes: &'d [Dispute],
) -> Vec<(ClaimId, Option<ClaimId>, Vec<&'d Dispute>)> {
    let mut conflicts: Vec<(ClaimId, Option<ClaimId>, Vec<&Dispute>)> = Vec::new();
    let mut known: BTreeMap<(ClaimId, Option<ClaimId>), usize> = BTreeMap::new();
    let mut said = BTreeSet::new();
    for dispute in disputes {
        let objection = match dispute.by {
            Against::Rebuttal(step) => answered(debate, step),
            Against::Contrary(_) => None,
        };
        let key = (objection.unwrap_or(dispute.about), objection.map(|_| dispute.about));
        let at = *known.entry(key).or_insert(conflicts.len());
        if at == conflicts.len() {
            conflicts.push((key.0, key.1, Vec::new()));
        }
        // One claim may be raised against several reasons alike.
        let sign = match dispute.by {
            Against::Contrary(claim) => (at, false, vec![claim]),
            Against::Rebuttal(step) => (at, is_of_step(debate, step), debate[step].premises.clone()),
        };
        if said.insert(sign) {
            conflicts[at].2.push(dispute);
        }
    }
    conflicts
}

fn is_of_step(debate: &Debate, rebuttal: StepId) -> bool {
    matches!(debate[rebuttal].target, Target::Step(_))
}

fn counter(site: &Site, home: MapId, dispute: &Dispute) -> Counter {
    let debate = &site.analysis.debate;
    match dispute.by {
        Against::Contrary(claim) => {
            Counter { is_about_step: false, is_contrary: true, against: vec![refer(site, home, claim)] }
        }
        Against::Rebuttal(step) => Counter {
            is_about_step: is_of_step(debate, step),
            is_contrary: false,
            against: {
                let premises = debate[step].premises.iter().take(MOST_POINTS);
                premises.map(|&premise| refer(site, home, premise)).collect()
            },
        },
    }
}
