//! Debates for tests, built without files.

use crate::model::{
    Claim, ClaimId, Contrary, Debate, Force, Library, Map, MapId, NameList, Party, Place, Preference,
    Restatement, Step, StepId, StepKind, Strength, Target,
};
use crate::source::FileId;
use crate::syntax::tape::NodeId;

const NOWHERE: Place = Place { file: FileId(0), node: NodeId(0) };

/// A debate of one map or two, in the making. Claims are called `c0`, `c1` and so on.
pub(crate) struct Sketch {
    claims: Vec<Claim>,
    steps: Vec<Step>,
    contraries: Vec<Contrary>,
    restatements: Vec<Restatement>,
    preferences: Vec<Preference>,
    /// How many claims and steps belong to the first map; all where there is no other.
    split: Option<(u32, u32)>,
}

impl Sketch {
    pub(crate) fn new(claims: u32) -> Sketch {
        Sketch {
            claims: (0..claims).map(claim).collect(),
            steps: Vec::new(),
            contraries: Vec::new(),
            restatements: Vec::new(),
            preferences: Vec::new(),
            split: None,
        }
    }

    pub(crate) fn step(&mut self, kind: StepKind, premises: &[u32], target: Target) -> StepId {
        self.steps.push(Step {
            id: None,
            map: MapId(0),
            place: NOWHERE,
            kind,
            premises: premises.iter().map(|&premise| Some(ClaimId(premise))).collect(),
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
        self.contraries.push(Contrary { claims: ids(claims), because: None, place: NOWHERE });
    }

    pub(crate) fn restate(&mut self, claims: &[u32]) {
        self.restatements.push(Restatement { claims: ids(claims), place: NOWHERE });
    }

    pub(crate) fn outweighs(&mut self, stronger: Party, weaker: Party) {
        let because = "it was checked twice".into();
        self.preferences.push(Preference { stronger, weaker, because, place: NOWHERE });
    }

    /// Gives the claims and steps from these on to a second map, so that steps link the two.
    pub(crate) fn split(&mut self, claims: u32, steps: u32) {
        self.split = Some((claims, steps));
        let (second, first) = (MapId(1), |number: usize, from: u32| number < from as usize);
        let claims = self.claims.iter_mut().enumerate().filter(|(number, _)| !first(*number, claims));
        claims.for_each(|(_, claim)| claim.map = second);
        let steps = self.steps.iter_mut().enumerate().filter(|(number, _)| !first(*number, steps));
        steps.for_each(|(_, step)| step.map = second);
    }

    pub(crate) fn build(mut self) -> Debate {
        let all = (self.claims.len() as u32, self.steps.len() as u32);
        let first = self.split.unwrap_or(all);
        let mut maps = vec![self.map("map", 0..first.0, 0..first.1)];
        if self.split.is_some() {
            let mut other = self.map("other", first.0..all.0, first.1..all.1);
            // What is said of the claims of both is said in either map.
            let own = &mut maps[0];
            other.preferences = own.preferences.split_off(own.preferences.len() / 2);
            other.contraries = own.contraries.split_off(own.contraries.len() / 2);
            maps.push(other);
        }
        Debate::new(maps, self.claims, self.steps, Library::default(), Vec::new())
    }

    fn map(&mut self, id: &str, claims: std::ops::Range<u32>, steps: std::ops::Range<u32>) -> Map {
        Map {
            id: id.into(),
            place: NOWHERE,
            title: id.into(),
            titled: false,
            question: None,
            summary: None,
            theses: NameList::default(),
            source: None,
            encoder: None,
            encoded_on: None,
            sides: Vec::new(),
            claims,
            steps,
            contraries: std::mem::take(&mut self.contraries),
            entailments: Vec::new(),
            restatements: std::mem::take(&mut self.restatements),
            preferences: std::mem::take(&mut self.preferences),
            expected: Vec::new(),
            questions: Vec::new(),
            allowed: Vec::new(),
            incomplete: false,
        }
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
        actors: NameList::default(),
        id: format!("c{number}").into(),
        map: MapId(0),
        place: NOWHERE,
        text: format!("c{number}").into(),
        short: None,
        kind: None,
        strength: None,
        base_score: None,
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
