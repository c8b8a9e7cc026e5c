//! The figure of a map: its boxes sized to their text and placed, its lines as paths. Templates draw it.

use serde::Serialize;

use crate::diagnostic::visible;
use crate::layout::text::{Weight, width_px, wrap};
use crate::layout::{self, Edge, Node, Placed, Point, Rect, Size, Spacing};
use crate::view::{Diagram, DiagramBox, DiagramLine, Look};

/// A figure, ready to be drawn. All lengths are in pixels.
#[derive(Debug, Serialize)]
pub struct Figure<'d> {
    /// The width of everything.
    pub width: f64,
    /// The height of everything.
    pub height: f64,
    /// Whether it stays readable when it is shrunk to the width of a page.
    pub fits_page: bool,
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
    /// The line above them: number and status.
    pub head: TextLine,
    /// The line below them: who says it, or where it stands.
    pub foot: Option<TextLine>,
    /// What the map's diagram says of it.
    pub drawn: &'d DiagramBox,
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

const CARD_WIDTH: f64 = 184.0;
const PADDING: f64 = 10.0;
const FONT_PX: f64 = 13.0;
const SMALL_PX: f64 = 11.0;
const LINE_PX: f64 = 17.0;
const HEAD_PX: f64 = 19.0;
const FOOT_PX: f64 = 16.0;
const MOST_LINES: usize = 5;
const MARGIN: f64 = 14.0;
/// Close enough that a map of thirty claims can be read on a sheet of paper.
const SPACING: Spacing = Spacing {
    layer_gap: 24.0,
    node_gap: 20.0,
    partner_gap: 10.0,
    lane_gap: 12.0,
    port_gap: 22.0,
    part_gap: 40.0,
    target_width: 1_400.0,
};
/// A wider figure is shown in its own size and scrolls.
const WIDEST_ON_PAGE: f64 = 1_750.0;
/// Room between the end of a line and the box that its head points at.
const HEAD_GAP: f64 = 2.0;

/// The figure of a diagram.
pub(super) fn figure(diagram: &Diagram) -> Figure<'_> {
    let texts: Vec<Vec<String>> = diagram.boxes.iter().map(text_of).collect();
    let nodes =
        diagram.boxes.iter().zip(&texts).map(|(drawn, text)| Node { size: size(drawn, text) }).collect();
    let edge = |line: &DiagramLine| Edge { from: line.from, to: line.to, joins: line.is_premise };
    let edges = diagram.lines.iter().map(edge).collect();
    let placed = layout::layered(&layout::Diagram { nodes, edges }, &SPACING);
    let width = placed.size.width + 2.0 * MARGIN;
    let mut figure = Figure {
        width,
        fits_page: width <= WIDEST_ON_PAGE,
        height: placed.size.height + 2.0 * MARGIN,
        cards: Vec::new(),
        pills: Vec::new(),
        wires: wires(&diagram.lines, &placed),
    };
    for ((drawn, text), at) in diagram.boxes.iter().zip(texts).zip(&placed.nodes) {
        match is_card(drawn) {
            true => figure.cards.push(card(drawn, text, at)),
            false => figure.pills.push(pill(drawn, at)),
        }
    }
    figure
}

fn is_card(drawn: &DiagramBox) -> bool {
    matches!(drawn.look, Look::Claim | Look::Stub)
}

/// The lines of a card's text.
fn text_of(drawn: &DiagramBox) -> Vec<String> {
    let weight = if drawn.is_thesis { Weight::Bold } else { Weight::Regular };
    match is_card(drawn) {
        true => wrap(&visible(&drawn.label), CARD_WIDTH - 2.0 * PADDING, FONT_PX, weight, MOST_LINES),
        false => Vec::new(),
    }
}

fn size(drawn: &DiagramBox, text: &[String]) -> Size {
    if !is_card(drawn) {
        return Size { width: (width_px(&drawn.label, SMALL_PX, Weight::Bold) + 18.0).ceil(), height: 21.0 };
    }
    let foot = if foot_text(drawn).is_some() { FOOT_PX } else { 0.0 };
    Size {
        width: CARD_WIDTH,
        height: 2.0 * PADDING + HEAD_PX + LINE_PX * text.len().max(1) as f64 + foot - 4.0,
    }
}

/// The line below a claim's text, as much of it as there is room for.
fn foot_text(drawn: &DiagramBox) -> Option<String> {
    let foot = visible(drawn.foot.as_deref()?);
    wrap(&foot, CARD_WIDTH - 2.0 * PADDING, SMALL_PX, Weight::Regular, 1).pop()
}

fn card<'d>(drawn: &'d DiagramBox, text: Vec<String>, at: &Rect) -> Card<'d> {
    let (x, y) = (at.x + MARGIN, at.y + MARGIN);
    let status =
        drawn.status.as_ref().map_or_else(String::new, |status| format!("{} {}", status.sign, status.word));
    let head = match drawn.number {
        Some(number) => format!("{number}  {status}"),
        None => status,
    };
    let first = y + PADDING + HEAD_PX + 8.0;
    let lines: Vec<TextLine> = text
        .into_iter()
        .enumerate()
        .map(|(number, text)| TextLine { y: round(first + LINE_PX * number as f64), text })
        .collect();
    let foot = foot_text(drawn).map(|text| TextLine { y: round(y + at.height - PADDING), text });
    Card {
        x: round(x),
        y: round(y),
        width: at.width,
        height: at.height,
        lines,
        head: TextLine { y: round(y + PADDING + 9.0), text: head },
        foot,
        drawn,
    }
}

fn pill<'d>(drawn: &'d DiagramBox, at: &Rect) -> Pill<'d> {
    let (x, y) = (at.x + MARGIN, at.y + MARGIN);
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

fn wires<'d>(lines: &'d [DiagramLine], placed: &Placed) -> Vec<Wire<'d>> {
    let wires = lines.iter().zip(&placed.edges).map(|(line, points)| {
        let has_head = !line.is_premise;
        Wire { path: path(points, if has_head { HEAD_GAP } else { 0.0 }), has_head, drawn: line }
    });
    wires.collect()
}

/// A smooth path through points: straight where a piece is vertical, an S where it is slanted.
///
/// The curve stays within the band between the two heights, where the layout has left room.
fn path(points: &[Point], gap: f64) -> String {
    let mut points: Vec<Point> = points.to_vec();
    if let [.., before, last] = &mut points[..] {
        // The end keeps clear of the box by the room that the head's tip needs.
        let down = if before.y > last.y { gap } else { -gap };
        last.y += if before.y == last.y { 0.0 } else { down };
    }
    let number = |value: f64| {
        let text = format!("{:.1}", round(value + MARGIN));
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
