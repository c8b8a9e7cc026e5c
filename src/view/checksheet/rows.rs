//! The full table: every claim, source by source, in the order of the text.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::super::desk::Desk;
use super::super::head::{SourceName, source_name_away};
use super::super::parts::ClaimRef;
use super::flags::{Flag, flags_of};
use super::review::{ReviewView, review};
use super::types::{Type, types};
use crate::check::Compared;
use crate::model::{Attribution, ClaimId, SourceId, Stance};
use crate::prose;
use crate::quote::{Locator, Match, Order, Part, Passage};

/// The claims that stand first in one source, in the order of its text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RowGroup {
    /// The source; nothing for claims that no text says.
    pub source: Option<SourceName>,
    /// Whether it is the article itself.
    pub is_article: bool,
    /// Whether its text is at hand.
    pub has_text: bool,
    /// Whether the encoder supplied all of the claims.
    pub is_supplied: bool,
    /// The claims.
    pub rows: Vec<Row>,
}

/// A claim to be checked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Row {
    /// The claim.
    pub claim: ClaimRef,
    /// The claim's id, by which a review names it.
    pub id: String,
    /// The name of its place on the sheet.
    pub anchor: String,
    /// Whether it is a thesis of the map.
    pub is_thesis: bool,
    /// What there is to check: figure, quotation, date and so on.
    pub types: Vec<String>,
    /// How many other claims fall with it, objections of the encoder's own left out.
    pub load: usize,
    /// What finding it wrong does to a thesis of the map, in words; nothing where that alone makes no difference.
    pub turns: Option<String>,
    /// Who says it where, in which words.
    pub places: Vec<PlaceView>,
    /// What was found.
    pub flags: Vec<Flag>,
    /// Where its review has got to.
    pub review: ReviewView,
}

/// Where a claim is said.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PlaceView {
    /// The place in the source, as exactly as it is known.
    pub at: Option<String>,
    /// The anchor phrase.
    pub quote: Option<String>,
    /// Whose words or whose assertion it is, where it is not the author of the source.
    pub voice: Option<String>,
    /// Through whom it reached the source.
    pub via: Vec<String>,
    /// What the voice does, where it does not simply assert: it denies or reports.
    pub stance: Option<String>,
    /// The source, where it is not that of the group.
    pub source: Option<String>,
}

/// Where a claim stands among all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The source by the order of the sheet; the last number where there is none.
    group: usize,
    /// Where in the text, where that is known; the last place where it is not.
    offset: u32,
    /// Where by the locator.
    order: (bool, Order),
    pub(super) claim: ClaimId,
    pub(super) source: Option<SourceId>,
}

/// Where a claim stands in the text of the article, which maps that read one article have in common: what stands first
/// in another text comes last.
pub(super) type InText = (bool, u32, (bool, Order));

impl Place {
    pub(super) fn in_article(&self) -> InText {
        (self.group > 0, self.offset, self.order.clone())
    }
}

/// The claims of a map by source, each group in the order of its text; the article first, those that no text says last.
pub(super) fn groups(desk: &Desk) -> Vec<(Option<SourceId>, Vec<Place>)> {
    let debate = &desk.analysis.debate;
    let mut order: BTreeMap<SourceId, usize> = BTreeMap::new();
    if let Some(article) = debate[desk.map].source {
        order.insert(article, 0);
    }
    let mut places: Vec<Place> = Vec::with_capacity(debate[desk.map].claims.len());
    for (id, claim) in debate.claims_of(desk.map) {
        let said = claim.said.iter().enumerate().find(|(_, said)| said.source.is_some());
        let said = said.filter(|_| !claim.implicit);
        let source = said.and_then(|(_, said)| said.source);
        let group = source.map_or(usize::MAX, |source| {
            let next = order.len();
            *order.entry(source).or_insert(next)
        });
        let (offset, order_in_text) =
            said.map_or((u32::MAX, (true, Order::default())), |(position, said)| {
                let compared = compared(desk, id, position);
                (compared.and_then(first).unwrap_or(u32::MAX), order_of(said))
            });
        places.push(Place { group, offset, order: order_in_text, claim: id, source });
    }
    places.sort();
    let groups = places.chunk_by(|one, other| one.group == other.group);
    groups.map(|group| (group[0].source, group.to_vec())).collect()
}

/// How a quotation compares with its text; nothing where the text is not at hand.
pub(super) fn compared<'a>(desk: &Desk<'a>, claim: ClaimId, position: usize) -> Option<&'a Compared> {
    desk.analysis.workings.quotations_of(claim).iter().find(|one| one.position == position)
}

/// Where a quotation stands first, or what comes nearest to it.
fn first(compared: &Compared) -> Option<u32> {
    passage(compared).map(|passage| passage.start)
}

pub(super) fn passage(compared: &Compared) -> Option<Passage> {
    match &compared.found {
        Match::Found(places) => compared.meant.first().or(places.first()).copied(),
        Match::Near(near) => Some(near.passage),
        Match::Scattered(scatter) => scatter.pieces.first().map(|(_, passage)| *passage),
        Match::Nowhere | Match::Empty => None,
    }
}

/// Where a locator is among others; a place that cannot be read comes behind those that can.
fn order_of(said: &Attribution) -> (bool, Order) {
    match said.at.as_deref().map(Locator::parse) {
        Some(Ok(locator)) => (false, Part::order(&locator.parts)),
        _ => (true, Order::default()),
    }
}

/// The place of an attribution as exactly as it is known: as the map gives it, else as the text has it.
pub(super) fn place_of(desk: &Desk, claim: ClaimId, position: usize, said: &Attribution) -> Option<String> {
    if let Some(at) = &said.at {
        return Some(desk.place(at));
    }
    let text = desk.analysis.texts.text(said.source?)?;
    let [only] = compared(desk, claim, position)?.meant[..] else { return None };
    Some(desk.place(&text.locator(only.start).to_string()))
}

/// Where a claim is said first, in a few words: the source where it is not the article, and the place in it.
pub(super) fn place_words(desk: &Desk, id: ClaimId) -> Option<String> {
    let debate = &desk.analysis.debate;
    let claim = &debate[id];
    let said = claim.said.first().filter(|_| !claim.implicit)?;
    let place = place_of(desk, id, 0, said);
    let source = said.source.filter(|source| Some(*source) != debate[desk.map].source);
    let source = source.map(|source| quoted_title(desk, source));
    let words: Vec<String> = source.into_iter().chain(place).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// The title of a source in quotation marks.
pub(super) fn quoted_title(desk: &Desk, id: SourceId) -> String {
    desk.say("quoted", &[("text", source_title(desk, id).into())])
}

pub(super) fn source_title(desk: &Desk, id: SourceId) -> String {
    let source = &desk.analysis.debate[id];
    source.details.title.as_deref().unwrap_or(&source.id).to_owned()
}

/// A claim with all that is to be checked about it.
pub(super) fn row(desk: &Desk, place: &Place, load: usize, turns: &BTreeMap<ClaimId, String>) -> Row {
    let debate = &desk.analysis.debate;
    let id = place.claim;
    let claim = &debate[id];
    let said = claim.said.iter().enumerate();
    let said = said.filter(|(_, said)| said.source.is_some() || said.by.is_some() || said.quote.is_some());
    let said: Vec<_> = said.filter(|_| !claim.implicit).collect();
    let is_quoted = said.iter().any(|(position, said)| is_quoted(desk, id, *position, said));
    let claim_ref = desk.claim_ref(id);
    Row {
        anchor: anchor(&claim_ref),
        id: claim.id.to_string(),
        is_thesis: debate[desk.map].theses.contains(&id),
        types: types(desk, id, is_quoted).into_iter().map(|kind: Type| kind.word(desk)).collect(),
        load,
        turns: turns.get(&id).cloned(),
        places: said.into_iter().map(|(position, said)| place_view(desk, place, position, said)).collect(),
        flags: flags_of(desk, id),
        review: review(desk, id),
        claim: claim_ref,
    }
}

/// The name of a claim's row.
pub(super) fn anchor(claim: &ClaimRef) -> String {
    format!("row-{}", claim.number.unwrap_or_default())
}

fn place_view(desk: &Desk, place: &Place, position: usize, said: &Attribution) -> PlaceView {
    let debate = &desk.analysis.debate;
    let authors = said.source.and_then(|source| debate[source].authors.as_ref());
    let is_author = |voice| authors.is_some_and(|authors| authors.contains(&voice));
    let stance = match said.stance {
        Stance::Asserts => None,
        Stance::Denies => Some(desk.word("checksheet-denies")),
        Stance::Reports => Some(desk.word("checksheet-reports")),
    };
    PlaceView {
        at: place_of(desk, place.claim, position, said),
        quote: said.quote.as_deref().map(str::to_owned),
        voice: said.by.filter(|voice| !is_author(*voice)).map(|voice| debate[voice].details.name.to_string()),
        via: said.via.iter().map(|voice| debate[*voice].details.name.to_string()).collect(),
        stance,
        source: said
            .source
            .filter(|source| Some(*source) != place.source)
            .map(|source| source_title(desk, source)),
    }
}

/// Whether the anchor phrase stands between quotation marks in its text; without the text, whether it is said by
/// somebody else than the author of the source.
pub(super) fn is_quoted(desk: &Desk, claim: ClaimId, position: usize, said: &Attribution) -> bool {
    if said.quote.is_none() {
        return false;
    }
    let text = said.source.and_then(|source| desk.analysis.texts.text(source));
    let passage = compared(desk, claim, position).and_then(passage);
    let Some((text, passage)) = text.zip(passage) else {
        let authors = said.source.and_then(|source| desk.analysis.debate[source].authors.as_ref());
        return said.by.is_some_and(|voice| !authors.is_some_and(|authors| authors.contains(&voice)));
    };
    let sentence = text.sentence(passage);
    let (start, end) = ((passage.start - sentence.start) as usize, (passage.end - sentence.start) as usize);
    let marked = prose::quotations(text.words(sentence));
    marked.iter().any(|marked| marked.span.start < end && start < marked.span.end)
}

/// The groups as the sheet shows them, of rows in the same order.
pub(super) fn shown(
    desk: &Desk,
    groups: Vec<(Option<SourceId>, Vec<Place>)>,
    rows: Vec<(Place, Row)>,
) -> Vec<RowGroup> {
    let mut rows = rows.into_iter().map(|(_, row)| row);
    let groups = groups.into_iter().map(|(source, places)| RowGroup {
        source: source.map(|source| source_name_away(desk, source)),
        is_article: source.is_some() && source == desk.analysis.debate[desk.map].source,
        has_text: source.is_some_and(|source| desk.analysis.texts.text(source).is_some()),
        is_supplied: places.iter().all(|place| desk.analysis.debate[place.claim].implicit),
        rows: rows.by_ref().take(places.len()).collect(),
    });
    groups.collect()
}
