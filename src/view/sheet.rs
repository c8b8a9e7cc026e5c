//! Figures on sheets of paper: how large one can be printed, and the drawing that prints largest.

use super::card::Lettering;
use crate::layout::{self, Placed, Point, Size, Spacing};

/// The room that the style sheet leaves for a figure on A4 and on Letter, upright and on its side, at 96 px to the inch.
const UPRIGHT: Size = Size { width: 710.0, height: 900.0 };
const ON_ITS_SIDE: Size = Size { width: 972.0, height: 650.0 };
/// Points to a pixel.
const PT: f64 = 0.75;
/// Close enough that much can be read on a sheet of paper.
const SPACING: Spacing = Spacing {
    layer_gap: 24.0,
    node_gap: 20.0,
    partner_gap: 10.0,
    lane_gap: 12.0,
    port_gap: 22.0,
    part_gap: 40.0,
    target_width: 1_400.0,
    aspect: 1.6,
};
/// Other widths that are tried.
const NARROWER: [f64; 2] = [1_100.0, 850.0];
/// By how much a drawing must be larger on paper to be taken in place of the usual one.
const MUCH_LARGER: f64 = 1.12;
/// A line of a drawing that can be followed leads so far up or down, in the mean.
const LONGEST_MEAN: f64 = 150.0;
/// Drawings of more boxes and words are not fitted to paper.
const MOST_ON_PAPER: usize = 150;

/// A diagram in the width in which it is best drawn.
pub(crate) fn laid_out_wide(diagram: &layout::Diagram) -> Placed {
    layout::layered(diagram, &SPACING)
}

/// A diagram as it is drawn on screens and on sheets of paper. What is too large for a sheet is no wider than one, and
/// goes on to the next.
pub(crate) fn laid_out_for_paper(diagram: &layout::Diagram, lettering: &Lettering) -> Placed {
    let best = laid_out(diagram, lettering);
    if fits(&best, lettering) || diagram.nodes.len() > MOST_ON_PAPER {
        return best;
    }
    let width = room(UPRIGHT, lettering).width / least_part(lettering) - 2.0 * lettering.margin;
    let narrow = layout::layered(diagram, &Spacing { target_width: width, aspect: 0.0, ..SPACING });
    if narrow.size.width < best.size.width { narrow } else { best }
}

/// A diagram in the usual width, or in a narrower one where that is much larger on paper.
fn laid_out(diagram: &layout::Diagram, lettering: &Lettering) -> Placed {
    let mut best = laid_out_wide(diagram);
    // A map as large as that is not for one sheet.
    if diagram.nodes.len() > MOST_ON_PAPER {
        return best;
    }
    let mut largest = part_of(&best, lettering);
    for spacing in spacings(lettering) {
        if largest >= 1.0 {
            break;
        }
        let other = layout::layered(diagram, &spacing);
        let part = part_of(&other, lettering);
        // What is as large as that at any rate is drawn wide, as one expects it on a screen.
        let is_needed = largest < least_part(lettering) && part > largest;
        if is_needed || part > largest * MUCH_LARGER {
            (best, largest) = (other, part);
        }
    }
    best
}

/// The narrower drawings: as wide as is usual on pages, and as sheets of paper are.
fn spacings(lettering: &Lettering) -> impl Iterator<Item = Spacing> {
    let least = least_part(lettering);
    let sheet = move |sheet: Size| {
        let width = sheet.width / least;
        (width, width / (sheet.height / least))
    };
    let narrower = NARROWER.into_iter().map(|width| (width, SPACING.aspect));
    let lettering = *lettering;
    narrower.chain([sheet(room(ON_ITS_SIDE, &lettering)), sheet(room(UPRIGHT, &lettering))]).map(
        move |(width, aspect)| Spacing { target_width: width - 2.0 * lettering.margin, aspect, ..SPACING },
    )
}

/// Whether a drawing can be read on a sheet of paper.
pub(crate) fn fits(placed: &Placed, lettering: &Lettering) -> bool {
    // A drawing that is just as large must not fail by the last digit.
    part_of(placed, lettering) >= least_part(lettering) - 1e-6
}

/// Whether its lines are so long, since they pass so many boxes, that one loses them.
pub(crate) fn is_tangled(placed: &Placed) -> bool {
    let span = |line: &Vec<Point>| match (line.first(), line.last()) {
        (Some(first), Some(last)) => (first.y - last.y).abs(),
        _ => 0.0,
    };
    placed.edges.iter().map(span).sum::<f64>() > LONGEST_MEAN * placed.edges.len() as f64
}

/// Whether it is larger on an upright sheet than on one that lies on its side.
pub(crate) fn is_upright(placed: &Placed, lettering: &Lettering) -> bool {
    part_on(UPRIGHT, placed, lettering) > part_on(ON_ITS_SIDE, placed, lettering)
}

/// The smallest part of its size at which the smallest letters of a figure can be read.
fn least_part(lettering: &Lettering) -> f64 {
    lettering.least_pt / (lettering.small_px * lettering.zoom * PT)
}

/// How large a drawing is on the sheet on which it is larger, as a part of its size on the screen; not more than 1.
fn part_of(placed: &Placed, lettering: &Lettering) -> f64 {
    part_on(UPRIGHT, placed, lettering).max(part_on(ON_ITS_SIDE, placed, lettering))
}

fn part_on(sheet: Size, placed: &Placed, lettering: &Lettering) -> f64 {
    let room = room(sheet, lettering);
    let around = 2.0 * lettering.margin;
    (room.width / (placed.size.width + around)).min(room.height / (placed.size.height + around)).min(1.0)
}

/// The room on a sheet in pixels of the drawing.
fn room(sheet: Size, lettering: &Lettering) -> Size {
    Size { width: sheet.width / lettering.zoom, height: sheet.height / lettering.zoom }
}
