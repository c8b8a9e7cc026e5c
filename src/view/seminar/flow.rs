//! The flow sheet: a column for each speech, the reply beside the argument.

use schemars::JsonSchema;
use serde::Serialize;

use super::cases::{Case, Point, Used};
use super::sentence::{Given, Telling, joined, tell};
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

/// The flow sheet.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Flow {
    /// The speeches in order.
    pub speeches: Vec<String>,
    /// A row for each main point, those of the first speaker first.
    pub rows: Vec<Row>,
    /// How many rows are left empty for points that are new.
    pub blanks: usize,
}

/// A point and what becomes of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Row {
    /// The name of the point.
    pub name: String,
    /// A cell for each speech.
    pub cells: Vec<Cell>,
}

/// What a speech says to a point.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Cell {
    /// `early` before the point is made, `filled` from the map, `dropped` where the map has no reply, `open` to be
    /// written in.
    pub state: &'static str,
    /// The claims that are said, each with why it counts.
    pub claims: Vec<Used>,
    /// What is to be said beside them.
    pub note: Option<Telling>,
}

/// The first side opens and closes; the other answers and opens, and has the word before the last.
const SPEECHES: usize = 5;

/// So many rows are left empty.
const BLANKS: usize = 2;

/// The flow sheet of both cases, the first columns filled.
pub(super) fn flow(desk: &Desk, cases: &[Case]) -> Flow {
    let speech = |number: usize| {
        let own = &cases[number % 2].letter;
        desk.say(&format!("seminar-speech-{}", number + 1), &[("side", own.into())])
    };
    let rows = cases.iter().enumerate().flat_map(|(opens, case)| {
        case.points
            .iter()
            .map(move |point| Row { name: point.name.clone(), cells: cells(desk, point, opens) })
    });
    Flow { speeches: (0..SPEECHES).map(speech).collect(), rows: rows.collect(), blanks: BLANKS }
}

/// The cells of a point that is made in the speech of this number.
fn cells(desk: &Desk, point: &Point, opens: usize) -> Vec<Cell> {
    let empty = |state| Cell { state, claims: Vec::new(), note: None };
    let mut cells: Vec<Cell> = (0..opens).map(|_| empty("early")).collect();
    let also = (!point.also.is_empty())
        .then(|| tell(desk, "seminar-flow-also", &[("count", Given::Count(point.also.len()))]));
    let own = Used { claim: point.lead.clone(), warrant: point.warrant.clone() };
    cells.push(Cell { state: "filled", claims: vec![own], note: also });
    let Some(first) = point.replies.first() else {
        cells.push(Cell { note: Some(tell(desk, "seminar-flow-dropped", &[])), ..empty("dropped") });
        cells.resize_with(SPEECHES, || empty("open"));
        return cells;
    };
    let mut leads: Vec<Used> = Vec::new();
    for reply in &point.replies {
        let is_new = |claim: &&ClaimRef| leads.iter().all(|lead| lead.claim.href != claim.href);
        let lead = reply.claims.iter().find(is_new).cloned();
        leads.extend(lead.map(|claim| Used { claim, warrant: reply.warrant.clone() }));
    }
    let more = (point.more_replies > 0)
        .then(|| tell(desk, "seminar-flow-more", &[("count", Given::Count(point.more_replies))]));
    let is_doubt = point.replies.iter().all(|reply| reply.does == "doubt");
    let doubt = is_doubt.then(|| tell(desk, "seminar-flow-doubt", &[]));
    // What the row has already is no answer to what is said in it.
    let is_new = |answer: &&Used| leads.iter().all(|lead| lead.claim.href != answer.claim.href);
    let answer = point.replies.iter().filter_map(|reply| reply.answer.as_ref()).find(is_new).cloned();
    let is_circular = point.replies.iter().any(|reply| reply.is_circular || reply.answer.is_some());
    let linked: usize = point.replies.iter().map(|reply| reply.claims.len() - 1).sum();
    let linked = (linked > 0).then(|| tell(desk, "seminar-flow-also", &[("count", Given::Count(linked))]));
    let notes: Vec<Telling> = linked.into_iter().chain(more.or(doubt)).collect();
    let note = (!notes.is_empty()).then(|| joined(&notes));
    cells.push(Cell { state: "filled", claims: leads, note });
    cells.push(match answer {
        Some(answer) => Cell { state: "filled", claims: vec![answer], note: None },
        None if is_circular => Cell { note: Some(tell(desk, "seminar-flow-yours", &[])), ..empty("dropped") },
        None if first.does == "contrary" => empty("open"),
        None => Cell { note: Some(tell(desk, "seminar-flow-dropped", &[])), ..empty("dropped") },
    });
    cells.resize_with(SPEECHES, || empty("open"));
    cells
}
