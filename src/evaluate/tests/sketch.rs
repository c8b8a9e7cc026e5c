//! Debates for tests, built without files.

use crate::model::{
    Claim, ClaimId, Contrary, Debate, Force, Library, Map, MapId, Party, Place, Preference, Restatement,
    Step, StepId, StepKind, Strength, Target,
};
use crate::source::FileId;
use crate::syntax::tape::NodeId;

const NOWHERE: Place = Place { file: FileId(0), node: NodeId(0) };

/// A debate of one map, in the making. Claims are called `c0`, `c1` and so on.
pub(crate) struct Sketch {
    claims: Vec<Claim>,
    steps: Vec<Step>,
    contraries: Vec<Contrary>,
    restatements: Vec<Restatement>,
    preferences: Vec<Preference>,
}

impl Sketch {
    pub(crate) fn new(claims: u32) -> Sketch {
        Sketch {
            claims: (0..claims).map(claim).collect(),
            steps: Vec::new(),
            contraries: Vec::new(),
            restatements: Vec::new(),
            preferences: Vec::new(),
        }
    }

    pub(crate) fn step(&mut self, kind: StepKind, premises: &[u32], target: Target) -> StepId {
        self.steps.push(Step {
            id: None,
            map: MapId(0),
            place: NOWHERE,
            kind,
            premises: premises.iter().map(|&premise| ClaimId(premise)).collect(),
            target,
            scheme: None,
            roles: Vec::new(),
            slots: Vec::new(),
            warrant: None,
            answers: Vec::new(),
            question: None,
        });
        StepId(self.steps.len() as u32 - 1)
    }

    pub(crate) fn support(&mut self, premises: &[u32], target: u32) -> StepId {
        self.step(StepKind::Support, premises, Target::Claim(ClaimId(target)))
    }

    pub(crate) fn contests(&mut self, premises: &[u32], target: u32) -> StepId {
        self.step(StepKind::Rebuttal(Force::Contests), premises, Target::Claim(ClaimId(target)))
    }

    pub(crate) fn decides(&mut self, premises: &[u32], target: u32) -> StepId {
        self.step(StepKind::Rebuttal(decisive()), premises, Target::Claim(ClaimId(target)))
    }

    pub(crate) fn undercut(&mut self, force: Force, premises: &[u32], target: StepId) -> StepId {
        self.step(StepKind::Rebuttal(force), premises, Target::Step(target))
    }

    pub(crate) fn grant(&mut self, claim: u32) {
        self.claims[claim as usize].granted = true;
    }

    pub(crate) fn put(&mut self, claim: u32, strength: Strength) {
        self.claims[claim as usize].strength = Some(strength);
    }

    pub(crate) fn contrary(&mut self, claims: &[u32]) {
        self.contraries.push(Contrary { claims: ids(claims), place: NOWHERE });
    }

    pub(crate) fn restate(&mut self, claims: &[u32]) {
        self.restatements.push(Restatement { claims: ids(claims), place: NOWHERE });
    }

    pub(crate) fn outweighs(&mut self, stronger: Party, weaker: Party) {
        let because = "it was checked twice".into();
        self.preferences.push(Preference { stronger, weaker, because, place: NOWHERE });
    }

    pub(crate) fn build(self) -> Debate {
        let map = Map {
            id: "map".into(),
            place: NOWHERE,
            title: "map".into(),
            titled: false,
            question: None,
            summary: None,
            theses: Vec::new(),
            source: None,
            encoder: None,
            encoded_on: None,
            sides: Vec::new(),
            claims: 0..self.claims.len() as u32,
            steps: 0..self.steps.len() as u32,
            contraries: self.contraries,
            entailments: Vec::new(),
            restatements: self.restatements,
            preferences: self.preferences,
            expected: Vec::new(),
            questions: Vec::new(),
            allowed: Vec::new(),
            incomplete: false,
        };
        Debate::new(vec![map], self.claims, self.steps, Library::default(), Vec::new())
    }
}

/// A rebuttal's force that settles the matter.
pub(crate) fn decisive() -> Force {
    Force::Decides { because: "it was withdrawn".into() }
}

fn ids(claims: &[u32]) -> Vec<ClaimId> {
    claims.iter().map(|&claim| ClaimId(claim)).collect()
}

fn claim(number: u32) -> Claim {
    Claim {
        scope: None,
        actors: Vec::new(),
        id: format!("c{number}").into(),
        map: MapId(0),
        place: NOWHERE,
        text: format!("c{number}").into(),
        short: None,
        kind: None,
        strength: None,
        implicit: false,
        granted: false,
        side: None,
        said: Vec::new(),
        senses: Vec::new(),
        when: None,
        as_printed: None,
        figures: Vec::new(),
        changes: Vec::new(),
    }
}
