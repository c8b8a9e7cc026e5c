//! The figure of a map: its boxes sized to their text and placed, its lines as paths. Templates draw it.

use serde::Serialize;

use crate::diagnostic::visible;
use crate::layout::text::{Weight, width_px, wrap};
use crate::layout::{self, Edge, Node, Placed, Point, Rect, Size, Spacing};
use crate::view::{Branch, BranchCard, Diagram, DiagramBox, DiagramLine, Look};

/// A figure, ready to be drawn. All lengths are in pixels.
#[derive(Debug, Serialize)]
pub struct Figure<'d> {
    /// The width of everything.
    pub width: f64,
    /// The height of everything.
    pub height: f64,
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

const CARD_WIDTH: f64 = 184.0;
const PADDING: f64 = 10.0;
const FONT_PX: f64 = 13.0;
const SMALL_PX: f64 = 11.0;
const LINE_PX: f64 = 17.0;
const HEAD_PX: f64 = 19.0;
const FOOT_PX: f64 = 16.0;
const NOTE_PX: f64 = 14.0;
/// Room above and below the notes of a card.
const NOTES_PX: f64 = 8.0;
const MOST_LINES: usize = 5;
const MOST_NOTES: usize = 4;
/// The height of a line to write on, and how many a card has at least.
const RULE_PX: f64 = 24.0;
const LEAST_RULES: usize = 3;
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
/// Other widths that are tried.
const NARROWER: [f64; 2] = [1_100.0, 850.0];
/// By how much a drawing must be larger on paper to be taken in place of the usual one.
const MUCH_LARGER: f64 = 1.12;
/// Drawings of more boxes and words are not fitted to paper.
const MOST_ON_PAPER: usize = 150;
/// The room that a style sheet leaves on A4 and Letter, upright and on its side, at 96 px to the inch.
const UPRIGHT: Size = Size { width: 680.0, height: 830.0 };
const ON_ITS_SIDE: Size = Size { width: 964.0, height: 635.0 };
/// A wider figure is shown in its own size and scrolls.
const WIDEST_ON_PAGE: f64 = 1_750.0;
/// Room between the end of a line and the box that its head points at.
const HEAD_GAP: f64 = 2.0;

/// Every figure of a map.
pub(super) fn figures<'d>(
    diagram: &'d Diagram,
    branches: &'d [Branch],
    given: Option<&[usize]>,
) -> Vec<Figure<'d>> {
    branches.iter().map(|branch| figure(diagram, branch, given)).collect()
}

/// A figure of a diagram. On a map to fill in, `given` are the boxes whose text is printed all the same.
pub(super) fn figure<'d>(diagram: &'d Diagram, branch: &'d Branch, given: Option<&[usize]>) -> Figure<'d> {
    let is_blank =
        |at: usize| diagram.boxes[at].look == Look::Claim && given.is_some_and(|given| !given.contains(&at));
    let texts: Vec<CardText> = branch
        .cards
        .iter()
        .map(|card| CardText::of(&diagram.boxes[card.position], card, is_blank(card.position)))
        .collect();
    let words = branch.pills.iter().map(|&pill| &diagram.boxes[pill]);
    let sizes = texts.iter().map(CardText::size).chain(words.clone().map(pill_size));
    let nodes: Vec<Node> = sizes.map(|size| Node { size }).collect();
    let mut node_of: Vec<(usize, usize)> = branch.cards.iter().map(|card| card.position).zip(0..).collect();
    node_of.extend(branch.pills.iter().copied().zip(branch.cards.len()..));
    node_of.sort_unstable();
    let node = |position: usize| {
        let found = node_of.binary_search_by_key(&position, |&(position, _)| position);
        node_of[found.expect("a figure has the boxes of its lines")].1
    };
    let lines: Vec<&DiagramLine> = branch.lines.iter().map(|&line| &diagram.lines[line]).collect();
    let edge =
        |line: &&DiagramLine| Edge { from: node(line.from), to: node(line.to), joins: line.is_premise };
    let edges = lines.iter().map(edge).collect();
    let placed = laid_out(&layout::Diagram { nodes, edges });
    let width = placed.size.width + 2.0 * MARGIN;
    let height = placed.size.height + 2.0 * MARGIN;
    let (of_cards, of_pills) = placed.nodes.split_at(branch.cards.len());
    let cards = branch.cards.iter().zip(texts).zip(of_cards);
    Figure {
        width,
        fits_page: width <= WIDEST_ON_PAGE,
        height,
        is_blank: given.is_some(),
        is_upright: part_on(UPRIGHT, width, height) > part_on(ON_ITS_SIDE, width, height),
        branch,
        cards: cards
            .map(|((shown, text), at)| card(&diagram.boxes[shown.position], shown, text, at))
            .collect(),
        pills: words.zip(of_pills).map(|(drawn, at)| pill(drawn, at)).collect(),
        wires: wires(lines, &placed.edges),
    }
}

/// The drawing in the usual width, or in a narrower one where that is much larger on paper.
fn laid_out(diagram: &layout::Diagram) -> Placed {
    let part = |placed: &Placed| {
        let Size { width, height } = placed.size;
        part_on(UPRIGHT, width, height).max(part_on(ON_ITS_SIDE, width, height))
    };
    let mut best = layout::layered(diagram, &SPACING);
    // A map as large as that is not for one sheet.
    if diagram.nodes.len() > MOST_ON_PAPER {
        return best;
    }
    for target_width in NARROWER {
        let other = layout::layered(diagram, &Spacing { target_width, ..SPACING });
        if part(&other) > part(&best) * MUCH_LARGER {
            best = other;
        }
    }
    best
}

/// How large a drawing is on a sheet of paper, as a part of its size on the screen; not more than 1.
fn part_on(sheet: Size, width: f64, height: f64) -> f64 {
    (sheet.width / width).min(sheet.height / height).min(1.0)
}

/// What stands on a card, in lines.
struct CardText {
    lines: Vec<String>,
    foot: Option<String>,
    notes: Vec<String>,
    /// How many lines there are to write on.
    rules: usize,
}

impl CardText {
    fn of(drawn: &DiagramBox, shown: &BranchCard, is_blank: bool) -> CardText {
        let weight = if drawn.is_thesis { Weight::Bold } else { Weight::Regular };
        let fit = |text: &str, font_px: f64, weight: Weight, most: usize| {
            wrap(&visible(text), CARD_WIDTH - 2.0 * PADDING, font_px, weight, most)
        };
        let foot = drawn.foot.as_deref().and_then(|foot| fit(foot, SMALL_PX, Weight::Regular, 1).pop());
        let notes = shown.note.as_deref().map(|note| fit(note, SMALL_PX, Weight::Bold, MOST_NOTES));
        let lines = fit(&drawn.label, FONT_PX, weight, MOST_LINES);
        let notes = notes.unwrap_or_default();
        if is_blank {
            return CardText { rules: lines.len().max(LEAST_RULES), lines: Vec::new(), foot: None, notes };
        }
        CardText { lines, foot, notes, rules: 0 }
    }

    fn notes_px(&self) -> f64 {
        if self.notes.is_empty() { 0.0 } else { NOTES_PX + NOTE_PX * self.notes.len() as f64 }
    }

    fn size(&self) -> Size {
        let foot = if self.foot.is_some() { FOOT_PX } else { 0.0 };
        let lines = match self.rules {
            0 => LINE_PX * self.lines.len().max(1) as f64,
            rules => RULE_PX * rules as f64,
        };
        Size { width: CARD_WIDTH, height: 2.0 * PADDING + HEAD_PX + lines + foot - 4.0 + self.notes_px() }
    }
}

fn pill_size(drawn: &DiagramBox) -> Size {
    Size { width: (width_px(&drawn.label, SMALL_PX, Weight::Bold) + 18.0).ceil(), height: 21.0 }
}

fn card<'d>(drawn: &'d DiagramBox, shown: &'d BranchCard, text: CardText, at: &Rect) -> Card<'d> {
    let (x, y) = (at.x + MARGIN, at.y + MARGIN);
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

fn wires<'d>(lines: Vec<&'d DiagramLine>, routes: &[Vec<Point>]) -> Vec<Wire<'d>> {
    let wires = lines.into_iter().zip(routes).map(|(line, points)| {
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
