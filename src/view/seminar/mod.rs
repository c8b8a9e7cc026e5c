//! The seminar sheet: what a discussion leader needs to have a map argued out by people.
//!
//! Everything on it comes from the map, and each line names its claim and says why it is there. Both sides get the
//! same room, whatever the map has of them, and what a side lacks is said.

use std::collections::BTreeSet;

use schemars::{JsonSchema, schema_for};
use serde::Serialize;

use super::desk::Desk;
use super::parts::ClaimRef;
use super::{About, Document, View};
use crate::citation::Cite;
use crate::evaluate::Label;
use crate::model::{ClaimId, SourceId};

mod cases;
mod choice;
mod critical;
mod crux;
mod decisive;
mod flow;
mod ground;
mod issue;
mod plans;
mod questions;
mod roles;
mod sentence;
mod sides;
mod story;
mod testimony;
mod walk;

pub use cases::{Balance, Case, Ground, Point, Reply, Used};
pub use crux::{Crux, Decides};
pub use decisive::{Decisive, OutcomeView};
pub use flow::{Cell, Flow, Row};
pub use ground::{Common, OneSided, Passage, Unanswered, Weak};
pub use plans::{Phase, Plans, Time};
pub use questions::{Asked, Questions};
pub use roles::{Card, CardList, Item, Prompt, Restate};
pub use sentence::{Piece, Telling};
pub use testimony::Told;

use choice::Points;
use crux::Ranked;
use decisive::Worked;
use questions::Matter;
use roles::Hand;
use sentence::{Given, tell};
use sides::Sides;
use walk::{Camp, Walk};

pub(super) const SEMINAR: View = View {
    name: "seminar",
    summary: "a sheet for whoever leads a discussion: both cases, what decides, questions, roles and plans",
    address: ".seminar",
    html: "html/seminar.html",
    markdown: "markdown/seminar.md",
    about: About::Map(|desk| Box::new(seminar(desk))),
    schema: || schema_for!(Sheet),
};

impl Document for Sheet {}

/// So many motions are looked into.
const MOST_MOTIONS: usize = 2;

/// With less common ground than this, the groups are asked for more.
const LITTLE_COMMON: usize = 3;

/// So many passages are picked.
const MOST_PASSAGES: usize = 6;

/// The seminar sheet of a map.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sheet {
    /// Title, question, encoder.
    pub map: MapNote,
    /// What is argued about: the map's theses.
    pub motions: Vec<Motion>,
    /// What is to be said about the motions, where the map gives none or more than two.
    pub motion_note: Option<Telling>,
    /// The number of the motion that the sheet is about, from 1; nothing where there is only one.
    pub debated: Option<usize>,
    /// Why it is that one.
    pub debated_note: Option<Telling>,
    /// What both sides can start from.
    pub common: Vec<Common>,
    /// What to do about it where it is little.
    pub common_note: Option<Telling>,
    /// How much more common ground there is.
    pub common_left_out: usize,
    /// What one side alone uses, and nothing on the map speaks against.
    pub one_sided: Vec<OneSided>,
    /// How much more of it there is.
    pub one_sided_left_out: usize,
    /// The two cases, the one for the motion first.
    pub cases: Vec<Case>,
    /// What is to be said about the balance of the two; nothing where the map has much of both.
    pub lopsided: Vec<Telling>,
    /// The sides that the map declares besides these two.
    pub other_sides: Vec<String>,
    /// What decides each motion, the one that is debated first.
    pub decides: Vec<Decides>,
    /// Objections to which the map has no reply.
    pub unanswered: Vec<Unanswered>,
    /// How many more there are.
    pub unanswered_left_out: usize,
    /// Questions to ask.
    pub questions: Questions,
    /// What happens in 45, 60 and 90 minutes.
    pub plans: Plans,
    /// Cards for the roles.
    pub cards: Vec<Card>,
    /// The flow sheet.
    pub flow: Flow,
    /// Boxes for restating the other side.
    pub restate: Vec<Restate>,
    /// Packets for after the sides are swapped.
    pub swap: Vec<Card>,
    /// The sources that it names, in full.
    pub sources: Vec<Cited>,
    /// The name of the page, without ending.
    pub address: String,
    /// The name of the map's page, without ending.
    pub map_address: String,
}

/// What is argued about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Motion {
    /// The claim.
    #[serde(flatten)]
    pub claim: ClaimRef,
    /// Who says it, where that is not the author of a source.
    pub voice: Option<String>,
}

/// A source in full.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Cited {
    /// How it is cited, in the style of the corpus; the filter `cited` prints its pieces.
    pub cite: Cite,
}

/// The map that a document is about, in short.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MapNote {
    /// Its title.
    pub title: String,
    /// The question that it answers.
    pub question: Option<String>,
    /// Who wrote it down.
    pub encoder: Option<String>,
    /// When, in words.
    pub encoded_on: Option<String>,
    /// When, as `2026-11-22`.
    pub encoded_date: Option<String>,
    /// The title of the source that it mainly reads.
    pub source: Option<String>,
}

/// What decides a claim, as if it were the motion.
pub fn decisive(desk: &Desk, claim: ClaimId) -> Decisive {
    let desk = &desk.away();
    let walk = Walk::from(desk, &[claim]);
    decisive::view(desk, &walk, &Worked::of(desk, claim))
}

/// The seminar sheet of a map.
pub fn seminar(desk: &Desk) -> Sheet {
    let desk = &desk.away();
    let (motions, motion_note) = motions(desk);
    let mut walk = Walk::from(desk, &motions);
    let sides = Sides::of(desk, &walk);
    walk.settle(|claim| sides.declared_camp(desk, claim));
    walk.name_steps(|argument| choice::lead(desk, &sides, argument, &BTreeSet::new()));
    let debated = debated(desk, &motions);
    let chosen = choice::choose(desk, &walk, &sides, debated);
    for camp in Camp::BOTH {
        for (point, number) in chosen[camp as usize].0.iter().zip(1..) {
            walk.name_point(&point.argument, point.lead, cases::name(&sides.letter(camp), number));
        }
    }
    let walk = walk;
    let cases = cases::cases(desk, &walk, &sides, &chosen);
    let worked: Vec<Worked> =
        motions.iter().take(MOST_MOTIONS).map(|&motion| Worked::of(desk, motion)).collect();
    let ranked: Vec<Ranked> = worked.iter().map(|worked| Ranked::of(desk, &walk, &chosen, worked)).collect();
    let beginnings = ground::beginnings(desk, &walk, &sides, &chosen);
    let (common, one_sided) = (&beginnings.common, &beginnings.one_sided);
    let common_views: Vec<Common> =
        common.shown.iter().map(|&claim| ground::common_view(desk, &walk, &sides, claim)).collect();
    let one_sided_views: Vec<OneSided> =
        one_sided.shown.iter().map(|&claim| ground::one_sided_view(desk, &walk, &sides, claim)).collect();
    let unanswered = ground::unanswered(desk, &walk);
    let unanswered_views: Vec<_> = unanswered
        .shown
        .iter()
        .map(|&argument| (argument, ground::unanswered_view(desk, &walk, &sides, argument)))
        .collect();
    let matter = Matter {
        desk,
        walk: &walk,
        sides: &sides,
        chosen: &chosen,
        worked: &worked,
        debated,
        ranked: ranked.get(debated),
        common: &common.shown,
        one_sided: &one_sided.shown,
        unanswered: &unanswered.shown,
    };
    let questions = questions::questions(&matter);
    let plans = plans::plans(&matter, &cases, &questions);
    let weak = ground::weak(desk, &walk);
    let passages = passages(desk, &walk, &chosen);
    let hand = Hand {
        desk,
        walk: &walk,
        cases: &cases,
        ranked: ranked.get(debated),
        common: &common_views,
        one_sided: &one_sided_views,
        unanswered: &unanswered_views,
        weak: &weak.shown,
        weak_left_out: weak.left_out,
        passages: &passages,
    };
    let map_address = desk.site.addresses.page(desk.map).to_owned();
    let mut decides: Vec<Decides> = worked
        .iter()
        .zip(&ranked)
        .enumerate()
        .map(|(place, (worked, ranked))| {
            crux::decides(desk, &walk, &chosen, worked, ranked, place == debated)
        })
        .collect();
    if debated < decides.len() {
        decides.rotate_left(debated);
    }
    Sheet {
        map: map_note(desk),
        cards: hand.cards(),
        restate: hand.restate(),
        swap: hand.swap(),
        motions: motions
            .iter()
            .map(|&motion| Motion {
                claim: desk.claim_ref(motion),
                voice: testimony::party_voice(desk, motion),
            })
            .collect(),
        motion_note,
        debated: (motions.len() > 1).then_some(debated + 1),
        debated_note: (motions.len() > 1).then(|| debated_note(desk, &motions, debated)),
        common_note: (1..LITTLE_COMMON)
            .contains(&common.shown.len())
            .then(|| tell(desk, "seminar-common-few", &[])),
        common_left_out: common.left_out,
        one_sided_left_out: one_sided.left_out,
        sources: sources(desk, &walk, &chosen),
        lopsided: lopsided(desk, &cases),
        decides,
        unanswered_left_out: unanswered.left_out,
        unanswered: unanswered_views.into_iter().map(|(_, view)| view).collect(),
        questions,
        plans,
        flow: flow::flow(desk, &cases),
        common: common_views,
        one_sided: one_sided_views,
        other_sides: sides.others,
        address: format!("{map_address}{}", SEMINAR.address),
        cases,
        map_address,
    }
}

/// The motion to debate: the first that is open, since an hour on what stands or falls anyway is wasted; else the first.
fn debated(desk: &Desk, motions: &[ClaimId]) -> usize {
    let is_open = |claim: &ClaimId| desk.analysis.labelling.claim(*claim) == Label::Undecided;
    motions.iter().take(MOST_MOTIONS).position(is_open).unwrap_or(0)
}

/// Why of two motions it is the one.
fn debated_note(desk: &Desk, motions: &[ClaimId], debated: usize) -> Telling {
    let is_open = |claim: &ClaimId| desk.analysis.labelling.claim(*claim) == Label::Undecided;
    let open = motions.iter().take(MOST_MOTIONS).filter(|claim| is_open(claim)).count();
    let given = [("number", Given::Count(debated + 1)), ("open", Given::Count(open))];
    tell(desk, "seminar-debated", &given)
}

/// What is argued about: the theses, else the claim that leads the outline.
fn motions(desk: &Desk) -> (Vec<ClaimId>, Option<Telling>) {
    let theses = &desk.analysis.debate[desk.map].theses;
    if theses.len() > MOST_MOTIONS {
        let more = theses.len() - MOST_MOTIONS;
        let note = tell(desk, "seminar-more-motions", &[("count", Given::Count(more))]);
        return (theses[..MOST_MOTIONS].to_vec(), Some(note));
    }
    if !theses.is_empty() {
        return (theses.to_vec(), None);
    }
    match desk.by_number().first() {
        Some(&lead) => (vec![lead], Some(tell(desk, "seminar-no-thesis", &[]))),
        None => (Vec::new(), Some(tell(desk, "seminar-no-claims", &[]))),
    }
}

fn map_note(desk: &Desk) -> MapNote {
    let debate = &desk.analysis.debate;
    let map = &debate[desk.map];
    let title = |source| {
        let source: &crate::model::Source = &debate[source];
        source.details.title.as_deref().unwrap_or(&source.id).to_owned()
    };
    MapNote {
        title: map.title.to_string(),
        question: map.question.as_deref().map(str::to_owned),
        encoder: map.encoder.as_deref().map(str::to_owned),
        encoded_on: map.encoded_on.as_ref().map(|on| desk.date(on)),
        encoded_date: map.encoded_on.as_ref().map(|on| on.written().to_owned()),
        source: map.source.map(title),
    }
}

/// Says where the map has much more of one side: twice as many claims or objections, or twice the share of claims with
/// a source, and not by one or two.
fn lopsided(desk: &Desk, cases: &[Case]) -> Vec<Telling> {
    let counts = |case: &Case| [case.balance.claims, case.balance.sourced, case.balance.objections];
    let messages = ["seminar-lopsided-claims", "seminar-lopsided-sourced", "seminar-lopsided-objections"];
    let mut told = Vec::new();
    for (place, message) in messages.into_iter().enumerate() {
        let fuller = cases.iter().max_by_key(|case| counts(case)[place]);
        let thinner = cases.iter().min_by_key(|case| counts(case)[place]);
        let Some((fuller, thinner)) = fuller.zip(thinner) else { continue };
        let (more, less) = (counts(fuller)[place], counts(thinner)[place]);
        // The side that has fewer claims has fewer with a source as well: of those it is the share that tells.
        let of = |case: &Case| if place == 1 { case.balance.claims + case.balance.borrowed } else { 1 };
        if more * of(thinner) >= 2 * less * of(fuller) && more >= less + 3 {
            let given = [
                ("fuller", Given::Word(&fuller.letter)),
                ("more", Given::Count(more)),
                ("thinner", Given::Word(&thinner.letter)),
                ("less", Given::Count(less)),
            ];
            told.push(tell(desk, message, &given));
        }
    }
    told
}

/// The sources behind the motions and the main points, that which the map mainly reads first.
fn sources(desk: &Desk, walk: &Walk, chosen: &[Points; 2]) -> Vec<Cited> {
    let debate = &desk.analysis.debate;
    let points = chosen.iter().flat_map(|(points, _)| points);
    let points = points.flat_map(|point| {
        let reason = choice::chief_reason(desk, point.lead);
        point.argument.premises.iter().copied().chain(reason)
    });
    let claims = walk.motions.iter().map(|(claim, _)| *claim).chain(points);
    let said = claims.filter_map(|claim| testimony::said_first(desk, claim)?.source);
    let mut seen = BTreeSet::new();
    let is_new = |source: &SourceId| seen.insert(*source);
    let sources = debate[desk.map].source.into_iter().chain(said).filter(is_new);
    sources.map(|source| Cited { cite: desk.site.cite(source) }).collect()
}

/// Passages behind the main points of both sides, one of each in turn, and then behind other claims.
fn passages(desk: &Desk, walk: &Walk, chosen: &[Points; 2]) -> Vec<Passage> {
    let [pro, contra] = Camp::BOTH.map(|camp| &chosen[camp as usize].0);
    let place = |number: usize| [pro.get(number), contra.get(number)].into_iter().flatten();
    let leads = (0..choice::MOST_POINTS).flat_map(place);
    let points = leads.flat_map(|point| {
        std::iter::once(point.lead)
            .chain(point.argument.premises.iter().copied().filter(|claim| *claim != point.lead))
    });
    let motions = walk.motions.iter().map(|(claim, _)| *claim);
    ground::passages(desk, motions.chain(points), MOST_PASSAGES)
}
