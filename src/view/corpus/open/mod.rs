//! What the maps of a corpus leave open: theses in dispute, the conflicts below them, and what their authors still owe.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Frame, claim, claim_in_map, frame, map_link};
use crate::check::owed_questions;
use crate::model::{ClaimId, MapId, StepId};
use crate::view::parts::ClaimRef;
use crate::view::patterns;
use crate::view::{About, Document, MapLink, Site, View};

mod dispute;
mod draft;

pub(super) use dispute::answered;

use dispute::{Gathered, gathered};
use draft::{Draft, Replied, below, draft, owed};

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

/// A claim, in full where the map's section comes to it first, so that one can talk about it without the map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Mention {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRef,
    /// Whether it is to be told in full.
    pub in_full: bool,
}

/// A claim in dispute, with all that holds it in suspense.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenConflict {
    /// The claim in dispute; where a reason is, the claim that it is given for; where an objection is, what it says.
    pub about: Mention,
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
    pub against: Vec<Mention>,
    /// Why it counts, where the map says so.
    pub warrant: Option<String>,
    /// The reasons or objections that do not follow, where that is what it says.
    pub steps: Vec<OpenStep>,
}

/// A reason or an objection that is put in question.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenStep {
    /// What it goes from; without the claim in dispute, where an objection is put in question that says this.
    pub premises: Vec<Mention>,
    /// Why it is held to lead to its conclusion, where the map says so.
    pub warrant: Option<String>,
}

/// A critical question that nothing answers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenQuestion {
    /// The question.
    pub text: String,
    /// The claim that is argued for, or against where the question is put to an objection.
    pub claim: Mention,
    /// What is given for it, and is asked after.
    pub step: OpenStep,
    /// Whether the question is put to an objection.
    pub is_to_objection: bool,
    /// How many claims rest on the one that is argued for.
    pub load: usize,
}

/// A claim that something is owed at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OpenPoint {
    /// The claim.
    pub claim: Mention,
    /// How many claims rest on it.
    pub load: usize,
}

fn open(site: &Site) -> OpenPage {
    let debate = &site.analysis.debate;
    let below = below(debate);
    let replied = Replied::of(debate);
    let owed = owed(site);
    let mut questions: BTreeMap<MapId, Vec<(StepId, String)>> = BTreeMap::new();
    for (step, question) in owed_questions(&site.analysis.context()) {
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

fn shown(site: &Site, draft: Draft) -> OpenMap {
    let map = &site.analysis.debate[draft.map];
    let debate = &site.analysis.debate;
    let (unanswered, disputed) = (gathered(debate, &draft.unanswered), gathered(debate, &draft.conflicts));
    let lengths = [unanswered.len(), disputed.len(), draft.questions.len()];
    let lengths = lengths.into_iter().chain(draft.owed.iter().map(Vec::len));
    let more = lengths.map(|length| length - shown_of(length)).sum();
    let mut teller = Teller { site, home: draft.map, told: map.theses.iter().copied().collect() };
    OpenMap {
        map: map_link(site, draft.map),
        question: map.question.as_deref().map(str::to_owned),
        theses: map.theses.iter().map(|&thesis| claim_in_map(site, thesis)).collect(),
        more,
        unanswered: teller.disputes(&unanswered),
        conflicts: teller.disputes(&disputed),
        questions: teller.questions(&draft.questions),
        premises: teller.points(&draft.owed[0]),
        predictions: teller.points(&draft.owed[1]),
    }
}

/// Tells what a map leaves open, point after point.
struct Teller<'s, 'a> {
    site: &'s Site<'a>,
    /// The map.
    home: MapId,
    /// The claims that have been told in full.
    told: BTreeSet<ClaimId>,
}

impl Teller<'_, '_> {
    /// A claim as the page of the map names it, with the title of its own map where that is another one.
    fn refer(&self, id: ClaimId) -> ClaimRef {
        let is_home = self.site.analysis.debate[id].map == self.home;
        if is_home { claim_in_map(self.site, id) } else { claim(self.site, id) }
    }

    fn in_full(&mut self, id: ClaimId) -> Mention {
        Mention { claim: self.refer(id), in_full: self.told.insert(id) }
    }

    fn in_short(&self, id: ClaimId) -> Mention {
        Mention { claim: self.refer(id), in_full: false }
    }

    fn disputes(&mut self, gathered: &[Gathered]) -> Vec<OpenConflict> {
        gathered.iter().take(shown_of(gathered.len())).map(|one| one.told(self)).collect()
    }

    fn questions(&mut self, questions: &[(StepId, String)]) -> Vec<OpenQuestion> {
        let debate = &self.site.analysis.debate;
        let shown = questions.iter().take(shown_of(questions.len()));
        let question = |(id, asked): &(StepId, String)| {
            let about = debate.conclusion_of(*id);
            let claim = self.in_full(about);
            let premises = debate[*id].premises.iter().take(MOST_POINTS);
            OpenQuestion {
                text: patterns::asked_of(&self.site.house.language, debate, *id, asked),
                claim,
                step: OpenStep {
                    premises: premises.map(|&premise| self.in_full(premise)).collect(),
                    warrant: debate[*id].warrant.as_deref().map(str::to_owned),
                },
                is_to_objection: debate[*id].is_rebuttal(),
                load: self.site.load(about),
            }
        };
        shown.map(question).collect()
    }

    fn points(&mut self, points: &[ClaimId]) -> Vec<OpenPoint> {
        let shown = points.iter().take(shown_of(points.len()));
        shown.map(|&claim| OpenPoint { claim: self.in_full(claim), load: self.site.load(claim) }).collect()
    }
}
