//! The figure of a map: its boxes sized to their text and placed, its lines as paths. Templates draw it.

use serde::Serialize;

use crate::layout::text::{Weight, width_px};
use crate::layout::{Point, Rect};
use crate::view::{
    Branch, BranchCard, CardText, Diagram, DiagramBox, DiagramLine, HEAD_PX, LINE_PX, Lettering, NOTE_PX,
    PADDING, Place, RULE_PX, fits, is_blank, is_upright,
};

/// A figure, ready to be drawn. All lengths are in pixels.
#[derive(Debug, Serialize)]
pub struct Figure<'d> {
    /// The width of everything.
    pub width: f64,
    /// The height of everything.
    pub height: f64,
    /// Its number among all drawings of the document, from 1.
    pub serial: usize,
    /// How much larger than that it is shown.
    pub zoom: f64,
    /// Whether its lettering is that of large print.
    pub is_large: bool,
    /// Whether it is only for paper.
    pub is_paper: bool,
    /// Whether it can be read on one sheet of paper.
    pub fits_sheet: bool,
    /// Whether it stays readable when it is shrunk to the width of a page.
    pub fits_page: bool,
    /// Whether it is larger on an upright sheet of paper than on one that lies on its side.
    pub is_upright: bool,
    /// Whether it is to be filled in.
    pub is_blank: bool,
    /// What the map's page says of it.
    pub branch: &'d Branch,
    /// The cards of claims.
    pub cards: Vec<Card<'d>>,
    /// The words between them.
    pub pills: Vec<Pill<'d>>,
    /// The lines between all these.
    pub wires: Vec<Wire<'d>>,
}

/// The card of a claim.
#[derive(Debug, Serialize)]
pub struct Card<'d> {
    /// The left side.
    pub x: f64,
    /// The top side.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// The lines of its text, each with the height of its baseline.
    pub lines: Vec<TextLine>,
    /// The baseline of the line above them: number and status.
    pub head: f64,
    /// Where in it the sign of the status begins, its word, and on the right the side's letter, the sign of findings and
    /// their number end. Each begins anew, since a sign that a font lacks would change the letters beside it.
    pub places: [f64; 5],
    /// The line below them: who says it, or where it stands.
    pub foot: Option<TextLine>,
    /// The lines that tell where it goes on, at the very bottom.
    pub notes: Vec<TextLine>,
    /// The line above these, where there are any, by its height.
    pub rule: Option<f64>,
    /// On a map to fill in, the heights of the lines to write on; empty where the text is printed.
    pub rules: Vec<f64>,
    /// What the map's diagram says of it.
    pub drawn: &'d DiagramBox,
    /// What the figure says of it.
    pub shown: &'d BranchCard,
}

/// A line of text.
#[derive(Debug, Serialize)]
pub struct TextLine {
    /// The baseline.
    pub y: f64,
    /// The text.
    pub text: String,
}

/// The word of a step.
#[derive(Debug, Serialize)]
pub struct Pill<'d> {
    /// The left side.
    pub x: f64,
    /// The top side.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// The middle, from the left.
    pub middle: f64,
    /// The baseline of its word.
    pub baseline: f64,
    /// What the map's diagram says of it.
    pub drawn: &'d DiagramBox,
}

/// A line.
#[derive(Debug, Serialize)]
pub struct Wire<'d> {
    /// The path, as SVG writes it.
    pub path: String,
    /// Whether it ends with the head of its relation.
    pub has_head: bool,
    /// What the map's diagram says of it.
    pub drawn: &'d DiagramLine,
}

/// A wider figure is shown in its own size and scrolls.
const WIDEST_ON_PAGE: f64 = 1_750.0;
/// Room between the end of a line and the box that its head points at.
const HEAD_GAP: f64 = 2.0;

/// Every figure of a map.
pub(super) fn figures<'d>(
    diagram: &'d Diagram,
    branches: impl Iterator<Item = &'d Branch>,
    given: Option<&[usize]>,
) -> Vec<Figure<'d>> {
    branches.zip(1..).map(|(branch, serial)| figure(diagram, branch, given, serial)).collect()
}

/// A figure of a diagram. On a map to fill in, `given` are the boxes whose text is printed all the same.
pub(super) fn figure<'d>(
    diagram: &'d Diagram,
    branch: &'d Branch,
    given: Option<&[usize]>,
    serial: usize,
) -> Figure<'d> {
    let lettering = &branch.lettering;
    let text = |card: &BranchCard| {
        let drawn = &diagram.boxes[card.position];
        CardText::of(drawn, card.note.as_deref(), is_blank(drawn, given), lettering)
    };
    let texts: Vec<CardText> = branch.cards.iter().map(text).collect();
    let placed = branch.placed(diagram, &texts);
    let margin = lettering.margin;
    let width = placed.size.width + 2.0 * margin;
    let (of_cards, of_pills) = placed.nodes.split_at(branch.cards.len());
    let cards = branch.cards.iter().zip(texts).zip(of_cards);
    let words = branch.pills.iter().map(|&pill| &diagram.boxes[pill]);
    let lines = branch.lines.iter().map(|&line| &diagram.lines[line]);
    Figure {
        width,
        height: placed.size.height + 2.0 * margin,
        serial,
        zoom: lettering.zoom,
        is_large: *lettering == Lettering::LARGE,
        is_paper: branch.place == Place::Paper,
        fits_sheet: fits(&placed, lettering),
        fits_page: width <= WIDEST_ON_PAGE,
        is_blank: given.is_some(),
        is_upright: is_upright(&placed, lettering),
        branch,
        cards: cards
            .map(|((shown, text), at)| {
                let drawn = &diagram.boxes[shown.position];
                let places = places(drawn, &moved(at, margin), lettering.small_px);
                Card { places, ..card(drawn, shown, text, &moved(at, margin)) }
            })
            .collect(),
        pills: words.zip(of_pills).map(|(drawn, at)| pill(drawn, &moved(at, margin))).collect(),
        wires: wires(lines, &placed.edges, margin),
    }
}

/// A box with the margin of the figure before it.
fn moved(at: &Rect, margin: f64) -> Rect {
    Rect { x: at.x + margin, y: at.y + margin, ..*at }
}

/// The places of what stands in the uppermost line of a card.
fn places(drawn: &DiagramBox, at: &Rect, small_px: f64) -> [f64; 5] {
    let width = |text: &str| width_px(text, small_px, Weight::Bold);
    let number = drawn.number.map_or(0.0, |number| width(&format!("{number} ")));
    let (left, right) = (at.x + PADDING + number, at.x + at.width - PADDING);
    let sign = right - width(&drawn.findings.to_string());
    let letter = if drawn.findings > 0 { sign - small_px } else { right };
    [left, left + small_px + 1.0, letter, sign, right].map(round)
}

fn card<'d>(drawn: &'d DiagramBox, shown: &'d BranchCard, text: CardText, at: &Rect) -> Card<'d> {
    let Rect { x, y, .. } = *at;
    let first = y + PADDING + HEAD_PX + 8.0;
    let bottom = y + at.height - text.notes_px();
    let rule = (!text.notes.is_empty()).then(|| round(bottom));
    let down = |first: f64, step: f64, texts: Vec<String>| -> Vec<TextLine> {
        let lines = texts.into_iter().enumerate();
        lines.map(|(number, text)| TextLine { y: round(first + step * number as f64), text }).collect()
    };
    Card {
        x: round(x),
        y: round(y),
        width: at.width,
        height: at.height,
        lines: down(first, LINE_PX, text.lines),
        head: round(y + PADDING + 9.0),
        places: [0.0; 5],
        foot: text.foot.map(|text| TextLine { y: round(bottom - PADDING), text }),
        rules: (1..=text.rules)
            .map(|rule| round(y + PADDING + HEAD_PX - 6.0 + RULE_PX * rule as f64))
            .collect(),
        notes: down(bottom + NOTE_PX, NOTE_PX, text.notes),
        rule,
        drawn,
        shown,
    }
}

fn pill<'d>(drawn: &'d DiagramBox, at: &Rect) -> Pill<'d> {
    let Rect { x, y, .. } = *at;
    Pill {
        x: round(x),
        y: round(y),
        width: at.width,
        height: at.height,
        middle: round(x + at.width / 2.0),
        baseline: round(y + at.height / 2.0 + 4.0),
        drawn,
    }
}

fn wires<'d>(
    lines: impl Iterator<Item = &'d DiagramLine>,
    routes: &[Vec<Point>],
    margin: f64,
) -> Vec<Wire<'d>> {
    let wires = lines.zip(routes).map(|(line, points)| {
        let has_head = !line.is_premise;
        Wire { path: path(points, margin, if has_head { HEAD_GAP } else { 0.0 }), has_head, drawn: line }
    });
    wires.collect()
}

/// A smooth path through points: straight where a piece is vertical, an S where it is slanted.
///
/// The curve stays within the band between the two heights, where the layout has left room.
fn path(points: &[Point], margin: f64, gap: f64) -> String {
    let mut points: Vec<Point> = points.to_vec();
    if let [.., before, last] = &mut points[..] {
        // The end keeps clear of the box by the room that the head's tip needs.
        let down = if before.y > last.y { gap } else { -gap };
        last.y += if before.y == last.y { 0.0 } else { down };
    }
    let number = |value: f64| {
        let text = format!("{:.1}", round(value + margin));
        text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
    };
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        let (x, y) = (number(point.x), number(point.y));
        let Some(before) = index.checked_sub(1).map(|before| points[before]) else {
            path += &format!("M{x} {y}");
            continue;
        };
        if (before.x - point.x).abs() < 0.05 || (before.y - point.y).abs() < 0.05 {
            path += &format!("L{x} {y}");
        } else {
            let middle = number((before.y + point.y) / 2.0);
            path += &format!("C{} {middle} {x} {middle} {x} {y}", number(before.x));
        }
    }
    path
}

fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
