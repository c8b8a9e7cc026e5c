//! Who argues for what: every argument of a map by the side that it helps.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::model::{ClaimId, Debate, Force, Party, StepId, Target};
use crate::view::desk::Desk;

/// A side of the motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Camp {
    For,
    Against,
}

impl Camp {
    pub(super) const BOTH: [Camp; 2] = [Camp::For, Camp::Against];

    pub(super) fn other(self) -> Camp {
        match self {
            Camp::For => Camp::Against,
            Camp::Against => Camp::For,
        }
    }
}

/// What an argument does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Move {
    /// It supports its target.
    Reason,
    /// It attacks its target.
    Objection,
    /// It cannot stand together with its target.
    Contrary,
    /// It questions its target, and overturns nothing by itself.
    Doubt,
}

/// A step, or a claim that stands against another.
#[derive(Clone, Debug)]
pub(super) struct Argument {
    pub(super) step: Option<StepId>,
    pub(super) premises: Vec<ClaimId>,
    pub(super) target: Target,
    pub(super) does: Move,
    pub(super) camp: Camp,
    /// How many steps it is away from the motion.
    pub(super) depth: usize,
    /// The motion that it is about, by its place among them; of several, the one to which it is nearest.
    pub(super) motion: usize,
}

/// From where a walk comes to a claim or a step.
#[derive(Clone, Copy)]
struct Trail {
    camp: Camp,
    depth: usize,
    motion: usize,
}

impl Trail {
    /// The trail of what attacks from here.
    fn against(self) -> Trail {
        Trail { camp: self.camp.other(), ..self }
    }

    /// The trail one step further from the motion.
    fn further(self) -> Trail {
        Trail { depth: self.depth + 1, ..self }
    }
}

/// The arguments of a map, nearest to the motion first, and who uses which claim.
pub(super) struct Walk {
    pub(super) motions: Vec<(ClaimId, Camp)>,
    pub(super) arguments: Vec<Argument>,
    /// Points that a side grants to the other, with the side that grants them.
    pub(super) conceded: BTreeMap<ClaimId, Camp>,
    /// Which of its premises leads a step, wherever it is named.
    leads: BTreeMap<StepId, ClaimId>,
    /// What is presented: the step or the claim, the claim that leads it, and its name on the sheet.
    points: Vec<(Party, ClaimId, String)>,
    /// By claim: how near each side uses it.
    used: BTreeMap<ClaimId, [Option<usize>; 2]>,
    /// The claims that cannot stand together with a claim.
    contraries: BTreeMap<ClaimId, Vec<ClaimId>>,
}

impl Walk {
    /// Walks from the motions down: what supports an argument is of its side, what attacks it of the other. Motions of
    /// another declared side than the first are of the other side.
    pub(super) fn from(desk: &Desk, motions: &[ClaimId]) -> Walk {
        let debate = &desk.analysis.debate;
        let side = |claim: &ClaimId| debate[*claim].side;
        let camp = |claim: &ClaimId| match (side(claim), motions.first().and_then(side)) {
            (Some(own), Some(first)) if own != first => Camp::Against,
            _ => Camp::For,
        };
        let mut walk = Walk {
            motions: motions.iter().map(|claim| (*claim, camp(claim))).collect(),
            arguments: Vec::new(),
            conceded: BTreeMap::new(),
            leads: BTreeMap::new(),
            points: Vec::new(),
            used: BTreeMap::new(),
            contraries: contraries(desk),
        };
        let mut queue: VecDeque<(ClaimId, Trail)> = VecDeque::new();
        let mut seen: BTreeSet<(Target, Camp)> = BTreeSet::new();
        for (motion, (claim, camp)) in walk.motions.clone().into_iter().enumerate() {
            walk.visit(&mut queue, claim, Trail { camp, depth: 0, motion });
        }
        while let Some((claim, mut trail)) = queue.pop_front() {
            // What is said of a motion is about that one, even where it is a reason for another.
            trail.motion = walk.place_of(claim).unwrap_or(trail.motion);
            // What is argued about claims of other maps is told there.
            if desk.local(claim).is_none() && !walk.is_motion(claim) {
                continue;
            }
            for step in debate.carriers_of(claim) {
                walk.add_step(debate, &mut seen, &mut queue, step, trail);
            }
            for rebuttal in debate.rebuttals_of(Target::Claim(claim)) {
                walk.add_step(debate, &mut seen, &mut queue, rebuttal, trail.against());
            }
            for contrary in walk.contraries.get(&claim).cloned().unwrap_or_default() {
                let Trail { camp, depth, motion } = trail.against();
                if seen.insert((Target::Claim(contrary), camp)) {
                    walk.arguments.push(Argument {
                        step: None,
                        premises: vec![contrary],
                        target: Target::Claim(claim),
                        does: Move::Contrary,
                        camp,
                        depth,
                        motion,
                    });
                    walk.visit(&mut queue, contrary, trail.against().further());
                }
            }
        }
        walk
    }

    /// Adds a step and what attacks it.
    fn add_step(
        &mut self,
        debate: &Debate,
        seen: &mut BTreeSet<(Target, Camp)>,
        queue: &mut VecDeque<(ClaimId, Trail)>,
        step: StepId,
        trail: Trail,
    ) {
        let mut pending = VecDeque::from([(step, trail)]);
        while let Some((step, trail)) = pending.pop_front() {
            let Trail { camp, depth, motion } = trail;
            if !seen.insert((Target::Step(step), camp)) {
                continue;
            }
            let this = &debate[step];
            let does = match this.force() {
                None => Move::Reason,
                Some(Force::Doubts) => Move::Doubt,
                Some(Force::Contests | Force::Decides { .. }) => Move::Objection,
                Some(Force::Concedes) => {
                    self.conceded.extend(this.premises.iter().map(|&premise| (premise, camp.other())));
                    continue;
                }
            };
            let (premises, target) = (this.premises.to_vec(), this.target);
            for &premise in &premises {
                self.visit(queue, premise, trail.further());
            }
            self.arguments.push(Argument { step: Some(step), premises, target, does, camp, depth, motion });
            let rebuttals = debate.rebuttals_of(Target::Step(step));
            pending.extend(rebuttals.map(|rebuttal| (rebuttal, trail.against().further())));
        }
    }

    fn visit(&mut self, queue: &mut VecDeque<(ClaimId, Trail)>, claim: ClaimId, trail: Trail) {
        let slot = &mut self.used.entry(claim).or_default()[trail.camp as usize];
        if slot.is_none() {
            *slot = Some(trail.depth);
            queue.push_back((claim, trail));
        }
    }

    /// Leaves each step to one side: a step that is reached from both belongs to the one that its premises are declared
    /// for, else to the one that is nearer to the motion.
    pub(super) fn settle(&mut self, declared: impl Fn(ClaimId) -> Option<Camp>) {
        let mut of: BTreeMap<StepId, Camp> = BTreeMap::new();
        for argument in &self.arguments {
            let Some(step) = argument.step else { continue };
            let meant = argument.premises.iter().find_map(|&premise| declared(premise));
            of.entry(step).or_insert(meant.unwrap_or(argument.camp));
        }
        let both: BTreeSet<StepId> = {
            let mut seen = BTreeSet::new();
            let steps = self.arguments.iter().filter_map(|argument| argument.step);
            steps.filter(|&step| !seen.insert(step)).collect()
        };
        self.arguments.retain(|argument| match argument.step {
            Some(step) if both.contains(&step) => of[&step] == argument.camp,
            _ => true,
        });
    }

    /// Gives each step the claim by which it is named wherever the sheet speaks of it.
    pub(super) fn name_steps(&mut self, lead: impl Fn(&Argument) -> ClaimId) {
        let named = self.arguments.iter().filter_map(|argument| Some((argument.step?, lead(argument))));
        self.leads = named.collect();
    }

    /// Gives an argument the name under which it is presented.
    pub(super) fn name_point(&mut self, argument: &Argument, lead: ClaimId, name: String) {
        if let Some(step) = argument.step {
            self.leads.insert(step, lead);
        }
        let end = argument.step.map_or(Party::Claim(lead), Party::Step);
        self.points.push((end, lead, name));
    }

    /// The claim that leads a step.
    pub(super) fn lead_of(&self, debate: &Debate, step: StepId) -> ClaimId {
        self.leads.get(&step).copied().unwrap_or(debate[step].premises[0])
    }

    /// The name and the leading claim of the point that an end of a conflict is.
    pub(super) fn point_of(&self, end: Party) -> Option<(&str, ClaimId)> {
        let is_it = |known: Party, lead: ClaimId| known == end || end == Party::Claim(lead);
        let found = self.points.iter().find(|(known, lead, _)| is_it(*known, *lead));
        found.map(|(_, lead, name)| (name.as_str(), *lead))
    }

    /// Which side uses a claim nearest to the motion, and how near.
    pub(super) fn nearest(&self, claim: ClaimId) -> Option<(usize, Camp)> {
        Camp::BOTH.into_iter().filter_map(|camp| Some((self.depth(claim, camp)?, camp))).min()
    }

    /// Whether a rebuttal is raised against an objection, or against what one rests on.
    pub(super) fn is_reply(&self, debate: &Debate, rebuttal: StepId) -> bool {
        match debate[rebuttal].target {
            Target::Step(step) if debate[step].is_rebuttal() => true,
            Target::Step(_) | Target::Claim(_) => {
                let about = debate.conclusion_of(rebuttal);
                !self.is_motion(about) && matches!(self.nearest(about), Some((_, Camp::Against)))
            }
        }
    }

    /// How near to the motion a side uses a claim; nothing where it does not.
    pub(super) fn depth(&self, claim: ClaimId, camp: Camp) -> Option<usize> {
        self.used.get(&claim)?[camp as usize]
    }

    /// The side that alone uses a claim.
    pub(super) fn camp_of(&self, claim: ClaimId) -> Option<Camp> {
        match self.used.get(&claim)? {
            [Some(_), None] => Some(Camp::For),
            [None, Some(_)] => Some(Camp::Against),
            _ => None,
        }
    }

    /// All claims that are used, in the order of the debate.
    pub(super) fn claims(&self) -> impl Iterator<Item = ClaimId> {
        self.used.keys().copied()
    }

    /// The claims that cannot stand together with a claim.
    pub(super) fn contraries_of(&self, claim: ClaimId) -> &[ClaimId] {
        self.contraries.get(&claim).map_or(&[], Vec::as_slice)
    }

    /// Whether a claim is itself argued about.
    pub(super) fn is_motion(&self, claim: ClaimId) -> bool {
        self.place_of(claim).is_some()
    }

    /// The place of a claim among the motions.
    fn place_of(&self, claim: ClaimId) -> Option<usize> {
        self.motions.iter().position(|(motion, _)| *motion == claim)
    }
}

/// The contraries of the map's claims, each way.
fn contraries(desk: &Desk) -> BTreeMap<ClaimId, Vec<ClaimId>> {
    let debate = &desk.analysis.debate;
    let mut contraries: BTreeMap<ClaimId, Vec<ClaimId>> = BTreeMap::new();
    for map in desk.site.related_to(desk.map) {
        for set in debate[map].contraries.iter().map(|contrary| &contrary.claims) {
            for &claim in set.iter().filter(|claim| desk.local(**claim).is_some()) {
                let others = set.iter().copied().filter(|&other| other != claim);
                contraries.entry(claim).or_default().extend(others.take(MOST_CONTRARIES));
            }
        }
    }
    contraries
}

/// Of a set of claims that exclude each other so many are looked at for each.
const MOST_CONTRARIES: usize = 50;
