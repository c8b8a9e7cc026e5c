//! The map to fill in: its boxes, words and numbers, with lines to write on in place of the claims.

use schemars::{JsonSchema, schema_for};
use serde::Serialize;

use super::branch::{Branch, figures_to_fill_in};
use super::desk::Desk;
use super::diagram::Diagram;
use super::map::{Page, page};
use super::{About, Document, View};

pub(super) const BLANK: View = View {
    name: "blank",
    summary: "the argument map with empty boxes, to fill in",
    address: ".blank",
    html: "html/blank.html",
    markdown: "markdown/blank.md",
    about: About::Map(|desk| Box::new(filled_in(desk, page(desk), Vec::new()))),
    schema: || schema_for!(Blank),
};

/// The page of a map without what its claims say.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Blank {
    /// The page of the map.
    #[serde(flatten)]
    pub page: Page,
    /// The positions of the boxes whose text is given.
    pub given: Vec<usize>,
}

impl Document for Blank {
    fn drawn(&self) -> Option<(&Diagram, &[Branch])> {
        self.page.drawn()
    }

    fn given(&self) -> Option<&[usize]> {
        Some(&self.given)
    }
}

/// The map to fill in, some claims given by their ids.
///
/// # Errors
///
/// The first id that no claim of the map has.
pub fn blank<'i>(desk: &Desk, given: &'i [String]) -> Result<Blank, &'i str> {
    let page = page(desk);
    let position = |id: &'i String| {
        let href = format!("#c-{id}");
        page.diagram.boxes.iter().position(|drawn| drawn.href == href).ok_or(id.as_str())
    };
    let given = given.iter().map(position).collect::<Result<Vec<usize>, &str>>()?;
    Ok(filled_in(desk, page, given))
}

/// The map to fill in with figures of its own, since lines to write on take more room than claims.
fn filled_in(desk: &Desk, page: Page, given: Vec<usize>) -> Blank {
    let figures = figures_to_fill_in(desk, &page.diagram, &given);
    Blank { page: Page { figures, sheets: Vec::new(), ..page }, given }
}
