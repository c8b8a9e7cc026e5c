//! `House( … )` as it is written.

use serde::Deserialize;

use super::{Item, Number};

/// `House( … )`: how documents look, and what their labels say.
#[derive(Clone, Debug, Default)]
pub struct House {
    /// The field `name`.
    pub name: Option<Box<str>>,
    /// The field `logo`: an image file beside this one.
    pub logo: Option<Box<str>>,
    /// The field `language`: a BCP 47 tag.
    pub language: Option<Box<str>>,
    /// The field `light`.
    pub light: Palette,
    /// The field `dark`.
    pub dark: Palette,
    /// The field `paper`.
    pub paper: Option<Paper>,
    /// The field `margin`, in millimetres.
    pub margin: Option<Number>,
    /// The field `size`.
    pub size: Option<Size>,
    /// The field `face`.
    pub face: Option<Face>,
    /// The field `markdown`.
    pub markdown: Option<Markdown>,
    /// The field `verdicts`: review status to word.
    pub verdicts: Vec<Item<Box<str>>>,
    /// The field `words`: a folder beside this file.
    pub words: Option<Box<str>>,
    /// The field `messages`: name to text.
    pub messages: Vec<Item<Box<str>>>,
    /// The field `footer`.
    pub footer: Option<Box<str>>,
    /// The field `made_with`.
    pub made_with: Option<bool>,
}

/// Colours, each as `#rrggbb`.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Palette {
    pub paper: Option<Box<str>>,
    pub ink: Option<Box<str>>,
    pub accent: Option<Box<str>>,
    pub support: Option<Box<str>>,
    pub rebuttal: Option<Box<str>>,
    pub undercut: Option<Box<str>>,
}

/// The paper that pages are printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each word")]
pub enum Paper {
    A4,
    Letter,
}

/// The size of the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each word")]
pub enum Size {
    Normal,
    Large,
}

/// The type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each word")]
pub enum Face {
    Sans,
    Serif,
    Spaced,
}

/// The place that Markdown is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each word")]
pub enum Markdown {
    Portable,
    GitHub,
    Obsidian,
    Quarto,
}
