//! The map as a graph of boxes and lines, for the figure and for Mermaid: what is drawn, not where.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::desk::Desk;
use super::moves::Move;
use super::parts::StatusView;
use super::spoken::speak;
use super::words::{RelationNames, relation, side_letter};
use crate::language::Value;
use crate::model::{Attribution, ClaimId, StepId, StepKind, Target};

/// The boxes and lines of a map, both in the author's order.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Diagram {
    /// Claims, then steps, then contraries.
    pub boxes: Vec<Box>,
    /// Lines between boxes, by their positions.
    pub lines: Vec<Line>,
}

impl Diagram {
    /// How many boxes are cards of claims.
    pub(super) fn cards(&self) -> usize {
        self.boxes.iter().filter(|drawn| drawn.look.is_card()).count()
    }
}

/// A box.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Box {
    /// Its position among the boxes of the map.
    pub key: usize,
    /// What it stands for.
    pub look: Look,
    /// The words in it: a claim's short text, a step's word.
    pub label: String,
    /// Whether these words run from right to left.
    pub runs_left: bool,
    /// The claim's number on the page.
    pub number: Option<usize>,
    /// The link from it.
    pub href: String,
    /// How the claim stands.
    pub status: Option<StatusView>,
    /// `support`, `explanation`, `rebut`, `undermine` or `undercut` for a step; `contrary` for contraries.
    pub relation: Option<&'static str>,
    /// What a step does.
    #[serde(skip)]
    pub(crate) made: Option<Move>,
    /// Whether a step has no effect on standing.
    pub is_light: bool,
    /// The word of a step or of contraries by name: `because`, `explained-by`, `but`, `doubt`, `conceded`,
    /// `does-not-follow`, `does-it-follow` or `not-both`.
    pub connective: Option<&'static str>,
    /// What the relation means, for whoever cannot see the picture.
    pub meaning: Option<String>,
    /// The letter of the claim's side.
    pub side: Option<String>,
    /// Who says the claim.
    pub voice: Option<String>,
    /// The anchor phrase of the claim and its place, for whoever points at the box.
    pub anchor: Option<String>,
    /// Whether the encoder supplied the claim.
    pub implicit: bool,
    /// Whether the claim is a thesis.
    pub is_thesis: bool,
    /// How many findings there are about the claim.
    pub findings: usize,
    /// The title of the claim's map, where that is another one.
    pub map: Option<String>,
    /// What a claim bears on and what bears on it, for whoever cannot see the lines.
    pub spoken: Option<String>,
    /// The line below a claim: in which other map it stands, that the encoder supplied it, or who says it.
    pub foot: Option<String>,
}

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// A claim of the map.
    Claim,
    /// A claim of another map.
    Stub,
    /// A support or rebuttal.
    Step,
    /// Claims that cannot both be accepted.
    Contrary,
}

impl Look {
    /// Whether it is the card of a claim, not a word between claims.
    pub fn is_card(self) -> bool {
        matches!(self, Look::Claim | Look::Stub)
    }
}

/// A line from a box to one that stands above it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Line {
    /// The position of the lower box.
    pub from: usize,
    /// The position of the upper box.
    pub to: usize,
    /// Whether it leads from a premise to its step.
    pub is_premise: bool,
    /// The relation of the step that it belongs to.
    pub relation: &'static str,
    /// Whether that step has no effect on standing.
    pub is_light: bool,
}

/// The boxes that claims and steps have, by their keys.
pub(super) struct Drawn {
    pub(super) claims: BTreeMap<ClaimId, usize>,
    pub(super) steps: BTreeMap<StepId, usize>,
}

/// The diagram of the desk's map, whose claims have their numbers, and what its boxes stand for.
pub(super) fn diagram(desk: &Desk) -> (Diagram, Drawn) {
    let debate = &desk.analysis.debate;
    let drawn = Drawn { claims: BTreeMap::new(), steps: BTreeMap::new() };
    let mut drawing = Drawing { desk, diagram: Diagram::default(), drawn };
    let mut claims: Vec<ClaimId> = debate.claims_of(desk.map).map(|(id, _)| id).collect();
    claims.sort_by_key(|claim| desk.number(*claim));
    for claim in claims {
        drawing.claim(claim);
    }
    for step in drawing.steps_in_sight() {
        drawing.step(step);
    }
    for &(one, other) in debate.contraries() {
        if desk.local(one).is_some() || desk.local(other).is_some() {
            drawing.contrary(one, other);
        }
    }
    let mut diagram = drawing.diagram;
    speak(desk, &mut diagram);
    (diagram, drawing.drawn)
}

struct Drawing<'d, 'a> {
    desk: &'d Desk<'a>,
    diagram: Diagram,
    drawn: Drawn,
}

impl Drawing<'_, '_> {
    /// The steps about the map's claims, whoever wrote them down, and those that the map writes down.
    fn steps_in_sight(&self) -> Vec<StepId> {
        let debate = &self.desk.analysis.debate;
        let mut steps: Vec<StepId> = debate.steps_of(self.desk.map).map(|(id, _)| id).collect();
        let mut queue: Vec<Target> =
            debate.claims_of(self.desk.map).map(|(id, _)| Target::Claim(id)).collect();
        queue.extend(steps.iter().map(|&step| Target::Step(step)));
        while let Some(target) = queue.pop() {
            let mut found: Vec<StepId> = debate.rebuttals_of(target).collect();
            if let Target::Claim(claim) = target {
                found.extend(debate.supports_of(claim));
            }
            found.retain(|&step| debate[step].map != self.desk.map);
            queue.extend(found.iter().map(|&step| Target::Step(step)));
            steps.extend(found);
        }
        steps.sort_unstable();
        steps.dedup();
        steps
    }

    fn claim(&mut self, id: ClaimId) -> usize {
        if let Some(&known) = self.drawn.claims.get(&id) {
            return known;
        }
        let desk = self.desk;
        let debate = &desk.analysis.debate;
        let (claim, local) = (&debate[id], desk.local(id));
        let reference = desk.claim_ref(id);
        let voice = claim.said.first().and_then(|said| said.by);
        let voice = voice.map(|voice| debate[voice].details.name.to_string());
        let foot = match &reference.map {
            Some(map) => Some(desk.say("claim-in-label", &[("map", map.into())])),
            None if claim.implicit => Some(desk.say("implicit", &[])),
            None => voice.clone(),
        };
        self.drawn.claims.insert(id, self.diagram.boxes.len());
        self.push(Box {
            key: self.diagram.boxes.len(),
            look: if local.is_some() { Look::Claim } else { Look::Stub },
            runs_left: runs_left(&reference.label),
            label: reference.label,
            number: reference.number,
            href: reference.href,
            status: Some(reference.status),
            relation: None,
            made: None,
            is_light: false,
            connective: None,
            meaning: None,
            side: claim.side.filter(|_| local.is_some()).map(|side| side_letter(side as usize)),
            voice,
            anchor: claim.said.first().and_then(|said| self.anchor_text(said)),
            implicit: claim.implicit,
            is_thesis: debate[desk.map].theses.contains(&id),
            findings: local.map_or(0, |local| desk.findings(local).len()),
            spoken: None,
            foot,
            map: reference.map,
        })
    }

    fn step(&mut self, id: StepId) -> usize {
        if let Some(&known) = self.drawn.steps.get(&id) {
            return known;
        }
        let desk = self.desk;
        let debate = &desk.analysis.debate;
        let step = &debate[id];
        let RelationNames { relation, connective, meaning } = relation(&step.kind, debate.attack(id));
        let is_light = !(step.carries() || step.attacks());
        let own = self.push(Box {
            key: self.diagram.boxes.len(),
            look: Look::Step,
            label: desk.say(connective, &[]),
            runs_left: false,
            number: None,
            href: String::new(),
            status: None,
            relation: Some(relation),
            made: Some(Move::of(desk, id)),
            is_light,
            connective: Some(connective),
            meaning: Some(desk.say(meaning, &[])),
            side: None,
            voice: None,
            anchor: None,
            implicit: false,
            is_thesis: false,
            findings: 0,
            foot: None,
            spoken: None,
            map: (step.map != desk.map).then(|| debate[step.map].title.to_string()),
        });
        self.drawn.steps.insert(id, own);
        for &premise in &step.premises {
            let from = self.claim(premise);
            self.diagram.lines.push(Line { from, to: own, is_premise: true, relation, is_light });
        }
        let to = match step.target {
            Target::Claim(claim) => self.claim(claim),
            Target::Step(target) => match self.drawn.steps.get(&target) {
                Some(&known) => known,
                // Targets are numbered before what attacks them, but for those named across maps.
                None => self.step_of_other_map(target),
            },
        };
        self.diagram.lines.push(Line { from: own, to, is_premise: false, relation, is_light });
        let of_support = matches!(step.kind, StepKind::Support | StepKind::Explanation);
        debug_assert!(of_support || debate.attack(id).is_some());
        own
    }

    /// A step that is only in sight because this map attacks it.
    fn step_of_other_map(&mut self, first: StepId) -> usize {
        let debate = &self.desk.analysis.debate;
        // From the outermost inward, so that each finds its target drawn.
        let mut chain = vec![first];
        while let Target::Step(next) = debate[*chain.last().expect("it begins with one")].target {
            chain.push(next);
        }
        let mut last = 0;
        for step in chain.into_iter().rev() {
            last = self.step(step);
        }
        last
    }

    fn contrary(&mut self, one: ClaimId, other: ClaimId) {
        let (one, other) = (self.claim(one), self.claim(other));
        let own = self.push(Box {
            key: self.diagram.boxes.len(),
            look: Look::Contrary,
            label: self.desk.say("not-both", &[]),
            runs_left: false,
            number: None,
            href: String::new(),
            status: None,
            relation: Some("contrary"),
            made: None,
            is_light: false,
            connective: Some("not-both"),
            meaning: Some(self.desk.say("step-contrary", &[])),
            side: None,
            voice: None,
            anchor: None,
            implicit: false,
            is_thesis: false,
            findings: 0,
            spoken: None,
            map: None,
            foot: None,
        });
        for to in [one, other] {
            let line = Line { from: own, to, is_premise: false, relation: "contrary", is_light: false };
            self.diagram.lines.push(line);
        }
    }

    /// An anchor phrase with its place: “at worst”, §1.
    fn anchor_text(&self, said: &Attribution) -> Option<String> {
        let quote = Value::from(said.quote.as_deref()?);
        Some(match said.at.as_deref() {
            Some(at) => self.desk.say("quoted-at", &[("text", quote), ("place", at.into())]),
            None => self.desk.say("quoted", &[("text", quote)]),
        })
    }

    fn push(&mut self, drawn: Box) -> usize {
        self.diagram.boxes.push(drawn);
        self.diagram.boxes.len() - 1
    }
}

/// Whether a text runs from right to left, as its first letter does.
///
/// Source: Unicode Standard Annex 9, rules P2 and P3, for the scripts of Hebrew, Arabic and their neighbours.
fn runs_left(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(
        |letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'),
    )
}
