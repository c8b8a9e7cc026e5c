//! The colours of a house: what it chose, what follows from that, and what cannot be read.

use std::collections::BTreeMap;

use super::colour::Colour;
use crate::syntax::written;

/// The name of a colour in the format, and in the style sheet, with its default on light and on dark ground.
pub(super) struct Part {
    pub(super) name: &'static str,
    variable: &'static str,
    light: &'static str,
    dark: &'static str,
    written: fn(&written::Palette) -> Option<&str>,
}

/// The ground.
pub(super) static PAPER: Part = Part {
    name: "paper",
    variable: "paper",
    light: "#ffffff",
    dark: "#121417",
    written: |palette| palette.paper.as_deref(),
};

/// What is written on the ground; the first is the text. The defaults are those of the style sheet.
pub(super) static ON_PAPER: [Part; 5] = [
    Part {
        name: "ink",
        variable: "ink",
        light: "#1a1c20",
        dark: "#e8eaed",
        written: |palette| palette.ink.as_deref(),
    },
    Part {
        name: "accent",
        variable: "link",
        light: "#0b4f8a",
        dark: "#8cc4f5",
        written: |palette| palette.accent.as_deref(),
    },
    Part {
        name: "support",
        variable: "support",
        light: "#0b5fa5",
        dark: "#6cb4ee",
        written: |palette| palette.support.as_deref(),
    },
    Part {
        name: "rebuttal",
        variable: "rebut",
        light: "#b3420a",
        dark: "#f2995c",
        written: |palette| palette.rebuttal.as_deref(),
    },
    Part {
        name: "undercut",
        variable: "undercut",
        light: "#4a4a4a",
        dark: "#d0d0d0",
        written: |palette| palette.undercut.as_deref(),
    },
];

impl Part {
    /// What the house wrote for it.
    pub(super) fn written<'p>(&self, palette: &'p written::Palette) -> Option<&'p str> {
        (self.written)(palette)
    }

    /// The colour that the house chose; nothing where it chose none, or what it wrote is none.
    fn chosen(&self, palette: &written::Palette) -> Option<Colour> {
        Colour::parse(self.written(palette)?)
    }

    /// The colour that it has: the house's, else its own.
    pub(super) fn colour(&self, palette: &written::Palette, is_dark: bool) -> Colour {
        let own = if is_dark { self.dark } else { self.light };
        self.chosen(palette).unwrap_or_else(|| Colour::parse(own).expect("the default is a colour"))
    }
}

/// The variables of the style sheet that a palette sets, with their values; empty where it sets none.
pub(super) fn variables(palette: &written::Palette, is_dark: bool) -> BTreeMap<&'static str, String> {
    let mut variables = BTreeMap::new();
    for part in std::iter::once(&PAPER).chain(&ON_PAPER) {
        if let Some(colour) = part.chosen(palette) {
            variables.insert(part.variable, colour.to_string());
        }
    }
    let ink = &ON_PAPER[0];
    if PAPER.chosen(palette).is_some() || ink.chosen(palette).is_some() {
        let (paper, ink) = (PAPER.colour(palette, is_dark), ink.colour(palette, is_dark));
        let between = |share| ink.mixed(paper, share);
        variables.insert("quiet", between(0.3).legible_on(paper).to_string());
        variables.insert("line", between(0.75).to_string());
        variables.insert("soft", between(0.95).to_string());
        variables.insert("focus", ink.to_string());
    }
    variables
}

/// The variables that a palette sets for print, where the ground is white whatever the house's paper is.
pub(super) fn printed(palette: &written::Palette) -> BTreeMap<&'static str, String> {
    let white = Colour::parse("#ffffff").expect("it is a colour");
    let relations = ON_PAPER[2..].iter();
    let chosen = relations.filter_map(|part| Some((part.variable, part.chosen(palette)?)));
    chosen.map(|(variable, colour)| (variable, colour.legible_on(white).to_string())).collect()
}
