//! The outline: the whole argument as indented lines, every claim in full once.
//!
//! Lines are a flat list with depths, so that no argument is too deep to be printed; a branch that goes deeper
//! than readers can follow goes on in a section of its own.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeSet, VecDeque};

use super::desk::Desk;
use super::parts::{ClaimRef, ClaimView, StepView};
use crate::model::{ClaimId, StepId, Target};

/// Claims that stand deeper than this have what is below them in a section of its own.
const DEEPEST: usize = 6;

/// Objections to steps, which stand below them, go this deep before they stand beside each other.
const DEEPEST_STEP: usize = 2 * DEEPEST;

/// A part of the outline.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Section {
    /// `thesis`, `further` for a branch cut off above, `apart` for claims that nothing joins to a thesis, or
    /// `elsewhere` for what the map says of other maps.
    pub kind: &'static str,
    /// Its lines, from the top.
    pub entries: Vec<Entry>,
}

/// One line.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Entry {
    /// How far it is indented; 0 at the top.
    pub depth: usize,
    /// How many levels the line goes in against the one before: 1 or 0.
    pub opens: usize,
    /// How many levels end after it.
    pub closes: usize,
    /// The step that leads to the claim, or to the claims below it where it links several.
    pub step: Option<StepView>,
    /// The claim, in full.
    pub claim: Option<ClaimView>,
    /// The claim, by name only: it stands in full elsewhere, on this page or another.
    pub again: Option<ClaimRef>,
    /// Whether the claim's reasons and objections follow in a section of their own.
    pub continued: bool,
}

/// The order of an outline: its sections with their lines, before anything is put in words.
pub(super) type Order = Vec<(&'static str, Vec<Draft>)>;

/// A line while the order is settled, before claims have their numbers.
pub(super) struct Draft {
    depth: usize,
    step: Option<StepId>,
    claim: Option<ClaimId>,
    is_first: bool,
    continued: bool,
    shows_target: bool,
}

/// The sections of a map's outline.
pub(super) fn outline(desk: &Desk) -> Vec<Section> {
    let sections = desk.order().iter();
    sections.map(|(kind, drafts)| Section { kind, entries: entries(desk, drafts) }).collect()
}

/// The order of a map's outline, and the number of each of its claims in it.
pub(super) fn order(desk: &Desk) -> (Order, Vec<usize>) {
    let debate = &desk.analysis.debate;
    let count = debate[desk.map].claims.len();
    let mut walk = Walk {
        seen: vec![false; count],
        numbers: vec![0; count],
        next: 1,
        further: VecDeque::new(),
        shown: BTreeSet::new(),
    };
    let mut sections: Order = Vec::new();
    for &thesis in &debate[desk.map].theses {
        if desk.local(thesis).is_some_and(|local| !walk.seen[local]) {
            sections.push(("thesis", walk.branch(desk, thesis)));
            walk.cut_branches(desk, &mut sections);
        }
    }
    for part in debate.parts_of(desk.map) {
        // The claims that nothing rests on lead; where all rest on each other, the author's first.
        let leads = part.iter().filter(|claim| debate.uses_of(**claim).next().is_none());
        for &claim in leads.chain(&part) {
            if desk.local(claim).is_some_and(|local| !walk.seen[local]) {
                sections.push(("apart", walk.branch(desk, claim)));
                walk.cut_branches(desk, &mut sections);
            }
        }
    }
    let elsewhere = walk.elsewhere(desk);
    if !elsewhere.is_empty() {
        sections.push(("elsewhere", elsewhere));
    }
    (sections, walk.numbers)
}

/// The walk over a map's claims.
struct Walk {
    /// Whether each claim of the map has had its line.
    seen: Vec<bool>,
    /// The number of each claim of the map; 0 before it has one.
    numbers: Vec<usize>,
    /// The next claim's number.
    next: usize,
    /// Claims whose branches are cut off.
    further: VecDeque<ClaimId>,
    /// The steps that have had their lines.
    shown: BTreeSet<StepId>,
}

/// What is still to be walked, last first.
enum Task {
    Claim { claim: ClaimId, step: Option<StepId>, depth: usize },
    Step { step: StepId, depth: usize },
}

impl Walk {
    /// The lines from a claim downward.
    fn branch(&mut self, desk: &Desk, claim: ClaimId) -> Vec<Draft> {
        self.walk(desk, vec![Task::Claim { claim, step: None, depth: 0 }])
    }

    fn cut_branches(&mut self, desk: &Desk, sections: &mut Vec<(&'static str, Vec<Draft>)>) {
        while let Some(claim) = self.further.pop_front() {
            let mut lines = vec![Draft {
                depth: 0,
                step: None,
                claim: Some(claim),
                is_first: false,
                continued: false,
                shows_target: false,
            }];
            lines.extend(self.walk(desk, below_claim(desk, claim, 1)));
            sections.push(("further", lines));
        }
    }

    fn walk(&mut self, desk: &Desk, mut tasks: Vec<Task>) -> Vec<Draft> {
        let mut lines = Vec::new();
        while let Some(task) = tasks.pop() {
            match task {
                Task::Claim { claim, step, depth } => {
                    self.claim(desk, claim, step, depth, &mut lines, &mut tasks)
                }
                Task::Step { step, depth } => {
                    self.shown.insert(step);
                    let premises = &desk.analysis.debate[step].premises;
                    if let [premise] = premises[..] {
                        self.claim(desk, premise, Some(step), depth, &mut lines, &mut tasks);
                        tasks.extend(undercuts(desk, step, depth + 1));
                        continue;
                    }
                    lines.push(Draft {
                        depth,
                        step: Some(step),
                        claim: None,
                        is_first: false,
                        continued: false,
                        shows_target: false,
                    });
                    tasks.extend(undercuts(desk, step, depth + 1));
                    let premises = premises.iter().rev();
                    tasks.extend(premises.map(|&claim| Task::Claim { claim, step: None, depth: depth + 1 }));
                }
            }
        }
        lines
    }

    fn claim(
        &mut self,
        desk: &Desk,
        claim: ClaimId,
        step: Option<StepId>,
        depth: usize,
        lines: &mut Vec<Draft>,
        tasks: &mut Vec<Task>,
    ) {
        let local = desk.local(claim);
        let is_first = local.is_some_and(|local| !std::mem::replace(&mut self.seen[local], true));
        let mut line =
            Draft { depth, step, claim: Some(claim), is_first, continued: false, shows_target: false };
        if let (Some(local), true) = (local, is_first) {
            self.numbers[local] = self.next;
            self.next += 1;
            let below = below_claim(desk, claim, depth + 1);
            if depth + 1 > DEEPEST && !below.is_empty() {
                line.continued = true;
                self.further.push_back(claim);
            } else {
                tasks.extend(below);
            }
        }
        lines.push(line);
    }

    /// What the map says of claims and steps of other maps.
    fn elsewhere(&mut self, desk: &Desk) -> Vec<Draft> {
        let debate = &desk.analysis.debate;
        let steps: Vec<StepId> = debate
            .steps_of(desk.map)
            .filter(|(_, step)| match step.target {
                Target::Claim(claim) => desk.local(claim).is_none(),
                Target::Step(target) => debate[target].map != desk.map,
            })
            .map(|(id, _)| id)
            .filter(|id| !self.shown.contains(id))
            .collect();
        let mut lines = Vec::new();
        for step in steps {
            // One that undercuts another of these stands below it already.
            if self.shown.contains(&step) {
                continue;
            }
            let start = lines.len();
            lines.extend(self.walk(desk, vec![Task::Step { step, depth: 0 }]));
            lines[start].shows_target = true;
        }
        lines
    }
}

/// The supports and then the rebuttals of a claim, last first, to be walked.
fn below_claim(desk: &Desk, claim: ClaimId, depth: usize) -> Vec<Task> {
    let debate = &desk.analysis.debate;
    let steps = debate.supports_of(claim).chain(debate.rebuttals_of(Target::Claim(claim)));
    let mut tasks: Vec<Task> = steps.map(|step| Task::Step { step, depth }).collect();
    tasks.reverse();
    tasks
}

/// The rebuttals of a step, last first.
fn undercuts(desk: &Desk, step: StepId, depth: usize) -> Vec<Task> {
    let steps = desk.analysis.debate.rebuttals_of(Target::Step(step));
    let mut tasks: Vec<Task> =
        steps.map(|step| Task::Step { step, depth: depth.min(DEEPEST_STEP) }).collect();
    tasks.reverse();
    tasks
}

fn entries(desk: &Desk, drafts: &[Draft]) -> Vec<Entry> {
    let depths: Vec<usize> = level(drafts.iter().map(|draft| draft.depth));
    let mut entries = Vec::with_capacity(drafts.len());
    for (index, draft) in drafts.iter().enumerate() {
        let depth = depths[index];
        let before = if index == 0 { None } else { Some(depths[index - 1]) };
        let after = depths.get(index + 1);
        let target = draft.step.filter(|_| draft.shows_target).map(|step| {
            let about = desk.analysis.debate.conclusion_of(step);
            desk.claim_ref(about)
        });
        entries.push(Entry {
            depth,
            opens: usize::from(before.is_none_or(|before| depth > before)),
            closes: after.map_or(depth + 1, |&after| (depth + 1).saturating_sub(after + 1)),
            step: draft.step.map(|step| desk.step_view(step, target)),
            claim: draft.claim.filter(|_| draft.is_first).map(|claim| desk.claim_view(claim)),
            again: draft.claim.filter(|_| !draft.is_first).map(|claim| desk.claim_ref(claim)),
            continued: draft.continued,
        });
    }
    entries
}

/// Depths with no line more than one level below the line before it.
fn level(depths: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut last = 0;
    depths
        .map(|depth| {
            last = depth.min(last + 1);
            last
        })
        .collect()
}
