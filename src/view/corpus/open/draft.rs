//! What a map leaves open: what is disputed below a thesis, and what is owed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::dispute::{Against, Dispute};
use crate::check::standing::{crux_unsourced, undefended_premise};
use crate::check::time::overdue_prediction;
use crate::evaluate::Label;
use crate::model::{ClaimId, Contrary, Debate, MapId, Status, StepId, Target};
use crate::view::Site;

/// The kinds of findings that tell what else is owed, as the page groups them.
const PREMISES: &[&str] = &[undefended_premise::CODE, crux_unsourced::CODE];
const PREDICTIONS: &[&str] = &[overdue_prediction::CODE];

/// What a map leaves open, before it is put in words.
pub(super) struct Draft {
    pub(super) map: MapId,
    pub(super) weight: usize,
    pub(super) unanswered: Vec<Dispute>,
    pub(super) conflicts: Vec<Dispute>,
    pub(super) questions: Vec<(StepId, String)>,
    pub(super) owed: [Vec<ClaimId>; 2],
    has_open_thesis: bool,
}

impl Draft {
    pub(super) fn is_open(&self) -> bool {
        self.has_open_thesis
            || !self.unanswered.is_empty()
            || !self.conflicts.is_empty()
            || !self.questions.is_empty()
            || self.owed.iter().any(|points| !points.is_empty())
    }
}

pub(super) fn draft(
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

/// For every claim whether it is a thesis, or bears on one by whatever chain of reasons and objections.
pub(super) fn below(debate: &Debate) -> Vec<bool> {
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
pub(super) struct Replied {
    targets: BTreeSet<Target>,
}

impl Replied {
    pub(super) fn of(debate: &Debate) -> Replied {
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
pub(super) fn owed(site: &Site) -> BTreeMap<MapId, Vec<(ClaimId, usize)>> {
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
