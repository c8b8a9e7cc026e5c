//! How everything stands, and why.
//!
//! A debate is compiled to a normal logic program (`program`), whose well-founded model is its labelling
//! (`well_founded`); how strongly a claim is carried is added (`strength`), and every status can be told in
//! sentences (`explain`). What rests on a claim is counted when somebody asks (`load`); so is what would be if claims
//! were given up or conflicts decided (`suppose`), what falls then and by the loss of what (`fallout`), what decides
//! an open claim (`cruxes`), what somebody would have to give up to see it otherwise (`premise_cruxes`), how it then
//! comes to stand so (`stories`), and what a claim cannot do without (`keystones`). A reader's own suppositions make
//! another labelling (`supposition`), and the consistent ways to settle what is open are its readings (`readings`).
//! Numbers instead of statuses, for research, are apart from all this ([`gradual`]).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::model::{ClaimId, Debate, Status, StepId, Strength};

mod atoms;
mod circles;
mod clauses;
mod components;
mod conflicts;
mod cruxes;
mod explain;
mod fallout;
pub mod gradual;
mod keystones;
mod lists;
mod load;
mod premise_cruxes;
mod program;
mod readings;
mod stories;
mod strength;
mod suppose;
mod supposition;
mod well_founded;

#[cfg(test)]
mod tests;

pub use cruxes::{Cruxes, Decision, MOST_CONFLICTS, Outcome, cruxes};
pub use explain::{
    Explanation, Explanations, Given, Part, Polarity, Section, Sentence, Told, Value, explain, explain_all,
    label_in_sentence, step_in_sentence,
};
pub use fallout::{Fallen, Fallout, Lost, Shifted, Weakened};
pub use keystones::{Keystones, keystones};
pub use load::Loads;
pub use premise_cruxes::{MOST_PREMISES, PremiseCruxes, premise_cruxes};
pub use readings::{MOST_MEMBERS, MOST_READINGS, Outlook, Outlooks, Readings, Semantics, readings};
pub use stories::{By, Stories, Story};
pub use suppose::{Bearing, Rule, Supposed};
pub use supposition::{Suppositions, Without, withheld};

use atoms::{Atom, Atoms};
use components::components;
use conflicts::Conflicts;
use program::Program;
use well_founded::Verdict;

/// What holds of a claim or a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// It stands.
    In,
    /// It falls.
    Out,
    /// Neither: what speaks for it and what speaks against it hold each other in suspense.
    Undecided,
}

/// One label for each claim and each step of a debate, and how it came about.
#[derive(Debug)]
pub struct Labelling {
    atoms: Atoms,
    conflicts: Conflicts,
    program: Program,
    verdicts: Vec<Verdict>,
    ranks: Vec<u32>,
    /// By decided atom: which of them hang on one another in a circle, made when somebody asks for stories.
    knots: OnceLock<Vec<u32>>,
    /// By atom; those of the steps are left out.
    statuses: Vec<Status>,
    carried: Vec<Option<Strength>>,
    /// What a reader supposes against the map.
    supposed: BTreeMap<Atom, supposition::Supposition>,
    /// Whether it is a reading of the map, which settles what the map leaves open and leaves open what does not matter.
    is_reading: bool,
}

impl Labelling {
    /// The label of a claim; claims that restate each other have the same.
    pub fn claim(&self, claim: ClaimId) -> Label {
        self.label(self.atoms.claim(claim))
    }

    /// The label of a step.
    pub fn step(&self, step: StepId) -> Label {
        self.label(self.atoms.step(step))
    }

    /// How a claim stands, all told.
    pub fn status(&self, debate: &Debate, claim: ClaimId) -> Status {
        debug_assert_eq!(self.statuses.len(), debate.claims().len(), "the labelling is of another debate");
        self.statuses[self.atoms.claim(claim) as usize]
    }

    /// Whether the reader supposes that the claim does not hold.
    pub fn is_set_aside(&self, claim: ClaimId) -> bool {
        self.supposed.get(&self.atoms.claim(claim)) == Some(&supposition::Supposition::Rejected)
    }

    /// Whether the reader supposes that the claim holds.
    pub fn is_taken_to_hold(&self, claim: ClaimId) -> bool {
        self.supposed.get(&self.atoms.claim(claim)) == Some(&supposition::Supposition::Granted)
    }

    /// Whether the reader supposes that the claim holds or that it does not, whatever bears on it.
    pub fn is_supposed(&self, claim: ClaimId) -> bool {
        self.is_set_aside(claim) || self.is_taken_to_hold(claim)
    }

    /// The claims that are the same proposition as a claim, itself included, in order.
    pub fn restatements(&self, claim: ClaimId) -> impl Iterator<Item = ClaimId> {
        self.atoms.members(claim)
    }

    /// Whether the author gives a rebuttal less weight than what it is against, so that it overturns nothing.
    pub fn is_outweighed(&self, debate: &Debate, step: StepId) -> bool {
        debate[step].attacks() && self.conflicts.against(debate, &self.atoms, step).is_some()
    }

    /// Whether the author gives the first of two claims that cannot stand together more weight.
    pub fn weighs_more(&self, debate: &Debate, claim: ClaimId, contrary: ClaimId) -> bool {
        self.conflicts.between(debate, &self.atoms, claim, contrary).is_some()
    }

    /// How strongly a claim that stands is carried: no more strongly than it is itself put, nor, unless it is
    /// granted, than the weakest premise of its best chain. Nothing for a claim that does not stand.
    ///
    /// A claim is put as strongly as the map says, else as its main voice puts it, else without reserve.
    pub fn carried(&self, claim: ClaimId) -> Option<Strength> {
        self.carried[self.atoms.claim(claim) as usize]
    }

    /// How strongly each claim of the debate would be carried if everything that is contested stood, claim by claim;
    /// nothing for those that fall.
    pub fn carried_at_best(&self, debate: &Debate) -> Vec<Option<Strength>> {
        let is_left = |atom: Atom| !self.verdicts[atom as usize].is_out();
        let dependants = self.program.dependants();
        let carried = strength::carried(debate, &self.atoms, &self.program, &dependants, is_left);
        debate.claims().map(|(claim, _)| carried[self.atoms.claim(claim) as usize]).collect()
    }

    /// The labelling of a program, the well-founded model.
    fn of(
        debate: &Debate,
        atoms: Atoms,
        conflicts: Conflicts,
        program: Program,
        supposed: BTreeMap<Atom, supposition::Supposition>,
    ) -> Labelling {
        let dependants = program.dependants();
        let model = well_founded::solve(&program, &dependants);
        let is_in = |atom: Atom| model.verdicts[atom as usize] == Verdict::In;
        let carried = strength::carried(debate, &atoms, &program, &dependants, is_in);
        let claims = 0..debate.claims().len() as Atom;
        let statuses = claims.map(|atom| status(&program, &model.verdicts, atom)).collect();
        Labelling {
            atoms,
            conflicts,
            program,
            verdicts: model.verdicts,
            ranks: model.ranks,
            knots: OnceLock::new(),
            statuses,
            carried,
            supposed,
            is_reading: false,
        }
    }

    /// The same debate labelled without some attacks: attacker, attacked.
    fn without_attacks(&self, debate: &Debate, lifted: &BTreeSet<(Atom, Atom)>) -> Labelling {
        let atoms = Atoms::of(debate);
        let conflicts = Conflicts::of(debate, &atoms);
        let keeps = |attacker, attacked| !lifted.contains(&(attacker, attacked));
        let program = self.program.with(|_, need| Some(need), keeps);
        let labelling = Labelling::of(debate, atoms, conflicts, program, self.supposed.clone());
        Labelling { is_reading: true, ..labelling }
    }

    fn label(&self, atom: Atom) -> Label {
        match self.verdicts[atom as usize] {
            Verdict::In => Label::In,
            Verdict::Out | Verdict::Unfounded => Label::Out,
            Verdict::Undecided => Label::Undecided,
        }
    }

    fn rank(&self, atom: Atom) -> u32 {
        self.ranks[atom as usize]
    }

    /// Whether the story of something decided can name something that it depends on, so that no story comes back to
    /// where it began: this was decided before it, or depends in turn on nothing that depends on it.
    fn comes_before(&self, earlier: Atom, later: Atom) -> bool {
        let program = &self.program;
        let knots = self.knots.get_or_init(|| {
            let is_decided = |atom: Atom| self.verdicts[atom as usize] != Verdict::Undecided;
            components(program.count(), is_decided, |atom, link| {
                let (reasons, attackers) = (program.reasons(atom), program.attackers(atom));
                let link = link as usize;
                reasons.get(link).or_else(|| attackers.get(link - reasons.len())).copied()
            })
        });
        knots[earlier as usize] != knots[later as usize] || self.rank(earlier) < self.rank(later)
    }
}

/// The grounded labelling of a debate: what stands, what falls, and what the map leaves open.
///
/// It is the well-founded model of the debate as a normal logic program; where supports run in no circle, the
/// grounded labelling of a Dung framework. Time and memory are linear, but for circles of support that take part
/// in a ring of attacks.
///
/// Source: Van Gelder, Ross & Schlipf 1991, Definition 3.5; Dung 1995, Definition 20.
pub fn grounded(debate: &Debate) -> Labelling {
    grounded_supposing(debate, &Suppositions::default())
}

/// The grounded labelling of a debate for a reader who supposes something against it.
pub fn grounded_supposing(debate: &Debate, suppositions: &Suppositions) -> Labelling {
    let atoms = Atoms::of(debate);
    let conflicts = Conflicts::of(debate, &atoms);
    let mut program = program::compile(debate, &atoms, &conflicts);
    let supposed = suppositions.by_atom(&atoms);
    if !supposed.is_empty() {
        program = supposition::Supposition::applied(&program, &supposed);
    }
    Labelling::of(debate, atoms, conflicts, program, supposed)
}

fn status(program: &Program, verdicts: &[Verdict], claim: Atom) -> Status {
    let stands = |atom: &Atom| verdicts[*atom as usize] == Verdict::In;
    match verdicts[claim as usize] {
        Verdict::Undecided => Status::Contested,
        Verdict::In if program.reasons(claim).iter().any(stands) => Status::Accepted,
        Verdict::In => Status::Granted,
        _ if program.attackers(claim).iter().any(stands) => Status::Rejected,
        _ => Status::Unsupported,
    }
}
