//! The debate of a whole corpus: claims, the steps between them, and who said what where.
//!
//! A [`Debate`] has every name resolved. It answers questions in the field's words; the graph behind them
//! stays private.

use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::BTreeMap;
use std::ops::Index;
use std::sync::{Arc, OnceLock};

use crate::source::FileId;
use crate::syntax::tape::NodeId;

mod claim;
mod derivation;
mod documents;
mod graph;
mod library;
mod map;
mod name_list;
mod part;
mod scheme;
mod slot;
mod step;

use graph::Rebuttals;

pub use claim::{Attribution, Change, Claim, Figure};
pub use derivation::Derivation;
pub use library::{Library, Measure, Rate, Source, Term, Voice};
pub use map::{Allowed, Contrary, Entailment, Expected, Map, Party, Preference, Question, Restatement, Side};
pub use name_list::NameList;
pub use scheme::{Scheme, builtin_schemes, filled};
pub use step::{Attack, Step, StepKind, Target};

pub use crate::syntax::written::{
    Attacks, Bloom, Bound, Burden, Design, Force, Kind, MeasureKind, Number, ReviewStatus, Stance, Stated,
    Status, Strength,
};

/// Declares the numbers by which a debate names its parts.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The number as an index.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// A map, in the order of the files' paths.
    MapId,
    /// A claim, in the order of maps and then of the author.
    ClaimId,
    /// A support or rebuttal, in the order of maps and then of the author.
    StepId,
    /// A source of the library.
    SourceId,
    /// A voice of the library.
    VoiceId,
    /// A measure of the library.
    MeasureId,
    /// A scheme.
    SchemeId,
}

/// Where a part of the debate is written down: a node in the tape of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The node in the file's tape.
    pub node: NodeId,
}

/// What a link of the graph means, read from its source to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bond {
    /// A claim is a premise of a step.
    Premise,
    /// A step supports a claim.
    Support,
    /// A step attacks a claim or a step.
    Rebuttal,
}

/// All maps of a corpus as one debate.
#[derive(Debug, Default)]
pub struct Debate {
    maps: Vec<Map>,
    claims: Vec<Claim>,
    steps: Vec<Step>,
    library: Arc<Library>,
    schemes: Arc<[Scheme]>,
    /// Claims first, then steps, each at its own number; links stand in reverse so that petgraph, which
    /// gives the newest first, gives them in the author's order.
    graph: DiGraph<(), Bond, u32>,
    rebuttals: Rebuttals,
    /// The pairs of claims that cannot both be accepted, in the order of writing, each pair once.
    contraries: Vec<(ClaimId, ClaimId)>,
    /// By pair, the lesser claim first: the map and the set in it that says why the two cannot both be accepted.
    contrary_reasons: BTreeMap<(ClaimId, ClaimId), (u32, u32)>,
    /// For every claim whether a support leads to it. The graph would tell only after all its rebuttals, and
    /// each of those asks.
    is_conclusion: Vec<bool>,
    /// The part that each claim belongs to, once somebody asked.
    parts: OnceLock<Vec<u32>>,
    /// Which sources repeat which, once somebody asked.
    derivation: OnceLock<Derivation>,
}

impl Debate {
    /// The debate of these parts, whose numbers must all be positions in the lists.
    pub(crate) fn new(
        maps: Vec<Map>,
        claims: Vec<Claim>,
        steps: Vec<Step>,
        library: impl Into<Arc<Library>>,
        schemes: impl Into<Arc<[Scheme]>>,
    ) -> Debate {
        let (library, schemes) = (library.into(), schemes.into());
        let graph = graph::build(&claims, &steps);
        let rebuttals = Rebuttals::of(&claims, &steps);
        let contraries = graph::contrary_pairs(&maps);
        let contrary_reasons = graph::contrary_reasons(&maps);
        let is_conclusion = graph::conclusions(&claims, &steps);
        let (parts, derivation) = (OnceLock::new(), OnceLock::new());
        Debate {
            maps,
            claims,
            steps,
            library,
            schemes,
            graph,
            rebuttals,
            contraries,
            contrary_reasons,
            is_conclusion,
            parts,
            derivation,
        }
    }

    /// All maps, in the order of their files' paths.
    pub fn maps(&self) -> impl ExactSizeIterator<Item = (MapId, &Map)> {
        self.maps.iter().enumerate().map(|(index, map)| (MapId(index as u32), map))
    }

    /// All claims, map by map and in the author's order.
    pub fn claims(&self) -> impl ExactSizeIterator<Item = (ClaimId, &Claim)> {
        self.claims.iter().enumerate().map(|(index, claim)| (ClaimId(index as u32), claim))
    }

    /// All supports and rebuttals, map by map and in the author's order.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = (StepId, &Step)> {
        self.steps.iter().enumerate().map(|(index, step)| (StepId(index as u32), step))
    }

    /// Sources, voices, measures and terms.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Which sources repeat which, and which are one document.
    pub fn derivation(&self) -> &Derivation {
        self.derivation.get_or_init(|| Derivation::of(&self.library))
    }

    /// The schemes at hand: the corpus's own first, then those that come with the program.
    pub fn schemes(&self) -> &[Scheme] {
        &self.schemes
    }

    /// The claims of a map, in the author's order.
    pub fn claims_of(&self, map: MapId) -> impl Iterator<Item = (ClaimId, &Claim)> {
        let range = self[map].claims.clone();
        range.map(|index| (ClaimId(index), &self.claims[index as usize]))
    }

    /// The steps that a map writes down, also those about claims of other maps.
    pub fn steps_of(&self, map: MapId) -> impl Iterator<Item = (StepId, &Step)> {
        let range = self[map].steps.clone();
        range.map(|index| (StepId(index), &self.steps[index as usize]))
    }

    /// The supports of a claim, those that explain included, from all maps in the author's order.
    pub fn supports_of(&self, claim: ClaimId) -> impl Iterator<Item = StepId> {
        self.arriving(self.claim_node(claim), Bond::Support).map(|node| self.step_at(node))
    }

    /// The supports of a claim that carry it: those that only explain it are left out.
    pub fn carriers_of(&self, claim: ClaimId) -> impl Iterator<Item = StepId> {
        self.supports_of(claim).filter(|&step| self[step].carries())
    }

    /// The rebuttals of a claim or a step, of any force, from all maps in the author's order.
    pub fn rebuttals_of(&self, target: Target) -> impl Iterator<Item = StepId> {
        self.rebuttals.of_node(self.target_node(target).index()).iter().copied()
    }

    /// The steps in which a claim is a premise, from all maps in the author's order.
    pub fn uses_of(&self, claim: ClaimId) -> impl Iterator<Item = StepId> {
        let node = self.claim_node(claim);
        let edges = self.graph.edges_directed(node, Direction::Outgoing);
        edges.map(|edge| self.step_at(edge.target()))
    }

    /// The pairs of claims that cannot both be accepted, in the order of writing, each pair once.
    pub fn contraries(&self) -> &[(ClaimId, ClaimId)] {
        &self.contraries
    }

    /// Why two claims cannot both be accepted, in the author's words: of several reasons the first.
    pub fn why_contrary(&self, one: ClaimId, other: ClaimId) -> Option<&str> {
        let &(map, set) = self.contrary_reasons.get(&(one.min(other), one.max(other)))?;
        self.maps[map as usize].contraries[set as usize].because.as_deref()
    }

    /// The claim that a step is finally about: its target, or the target of the step that it attacks.
    pub fn conclusion_of(&self, step: StepId) -> ClaimId {
        let mut step = step;
        loop {
            match self[step].target {
                Target::Claim(claim) => return claim,
                // A step is written at its target or names it, and a ring of steps is cut when names are
                // resolved, so this ends.
                Target::Step(target) => step = target,
            }
        }
    }

    /// How a rebuttal attacks, told by its target; nothing for a support.
    ///
    /// It undercuts a step, undermines a claim that is only a premise, and rebuts any other claim
    /// (Prakken 2010; Modgil & Prakken 2013).
    pub fn attack(&self, step: StepId) -> Option<Attack> {
        if !self[step].is_rebuttal() {
            return None;
        }
        Some(match self[step].target {
            Target::Step(_) => Attack::Undercut,
            Target::Claim(claim) => {
                let is_premise = self.uses_of(claim).next().is_some();
                let is_conclusion = self.is_conclusion[claim.index()];
                if is_premise && !is_conclusion { Attack::Undermine } else { Attack::Rebut }
            }
        })
    }

    /// Whether a claim is put forward without argument: no support carries it.
    pub fn is_leaf(&self, claim: ClaimId) -> bool {
        self.carriers_of(claim).next().is_none()
    }

    /// The name of a claim as other maps write it: `map/claim`.
    pub fn qualified(&self, claim: ClaimId) -> String {
        let claim = &self[claim];
        format!("{}/{}", self[claim.map].id, claim.id)
    }

    /// The map of an id.
    pub fn find_map(&self, id: &str) -> Option<MapId> {
        self.maps().find(|(_, map)| &*map.id == id).map(|(map, _)| map)
    }

    /// The claim of an id within a map.
    pub fn find_claim(&self, map: MapId, id: &str) -> Option<ClaimId> {
        self.claims_of(map).find(|(_, claim)| &*claim.id == id).map(|(claim, _)| claim)
    }

    /// The parts of a map that no step, contrary, restatement or entailment joins, each in the author's order;
    /// the part that holds the first thesis comes first.
    pub fn parts_of(&self, map: MapId) -> Vec<Vec<ClaimId>> {
        let numbers = self.parts.get_or_init(|| graph::parts(self));
        let mut parts: BTreeMap<u32, Vec<ClaimId>> = BTreeMap::new();
        for (claim, _) in self.claims_of(map) {
            parts.entry(numbers[claim.index()]).or_default().push(claim);
        }
        let main = self[map].theses.first().map(|thesis| numbers[thesis.index()]);
        let mut parts: Vec<(u32, Vec<ClaimId>)> = parts.into_iter().collect();
        parts.sort_by_key(|(number, part)| (Some(*number) != main, part[0]));
        parts.into_iter().map(|(_, part)| part).collect()
    }

    fn arriving(&self, node: NodeIndex, bond: Bond) -> impl Iterator<Item = NodeIndex> {
        let edges = self.graph.edges_directed(node, Direction::Incoming);
        edges.filter(move |edge| *edge.weight() == bond).map(|edge| edge.source())
    }

    fn claim_node(&self, claim: ClaimId) -> NodeIndex {
        NodeIndex::new(claim.index())
    }

    fn target_node(&self, target: Target) -> NodeIndex {
        match target {
            Target::Claim(claim) => self.claim_node(claim),
            Target::Step(step) => NodeIndex::new(self.claims.len() + step.index()),
        }
    }

    fn step_at(&self, node: NodeIndex) -> StepId {
        StepId((node.index() - self.claims.len()) as u32)
    }
}

impl Index<MapId> for Debate {
    type Output = Map;

    fn index(&self, map: MapId) -> &Map {
        &self.maps[map.index()]
    }
}

impl Index<ClaimId> for Debate {
    type Output = Claim;

    fn index(&self, claim: ClaimId) -> &Claim {
        &self.claims[claim.index()]
    }
}

impl Index<StepId> for Debate {
    type Output = Step;

    fn index(&self, step: StepId) -> &Step {
        &self.steps[step.index()]
    }
}

impl Index<SourceId> for Debate {
    type Output = Source;

    fn index(&self, source: SourceId) -> &Source {
        &self.library.sources[source.index()]
    }
}

impl Index<VoiceId> for Debate {
    type Output = Voice;

    fn index(&self, voice: VoiceId) -> &Voice {
        &self.library.voices[voice.index()]
    }
}

impl Index<MeasureId> for Debate {
    type Output = Measure;

    fn index(&self, measure: MeasureId) -> &Measure {
        &self.library.measures[measure.index()]
    }
}

impl Index<SchemeId> for Debate {
    type Output = Scheme;

    fn index(&self, scheme: SchemeId) -> &Scheme {
        &self.schemes[scheme.index()]
    }
}
