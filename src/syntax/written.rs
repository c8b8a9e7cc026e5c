//! The format as it is written: one plain type for each block of a file, filled by serde and ron.
//!
//! Names are still words here. [`crate::resolve`] turns them into a [`crate::model::Debate`].

use rust_decimal::Decimal;
use serde::Deserialize;

use super::tape::NodeId;

mod corpus;
mod house;
mod library;
mod map;
mod schemes;
mod words;

pub use corpus::{Corpus, Review, Topic, Verdict};
pub use house::{Face, House, Markdown, Palette, Paper, Size};
pub use library::{Bibliography, Library, Measure, Person, Rate, Reference, Section, Source, Voice};
pub(in crate::syntax) use map::ContraryEitherWay;
pub use map::{
    Allow, Attribution, Change, Claim, Contrary, Encoder, Entails, Figure, Map, Outweighs, Question, Step,
};
pub use schemes::{CriticalQuestion, Scheme, SchemePremise, Schemes};
pub use words::{
    Attacks, Bloom, Bound, Burden, Design, Family, Force, Kind, LevelSetting, MeasureKind, Provenance,
    ReviewStatus, Stance, Stated, Status, Strength, SupportKind, TextKind,
};

/// A value together with where it stands and, in a map `{ }`, the key in front of it.
#[derive(Clone, Debug)]
pub struct Item<T> {
    /// The node of the entry in a map, of the value itself elsewhere.
    pub node: NodeId,
    /// The key; empty where the item stands in a list.
    pub key: Box<str>,
    /// The value.
    pub value: T,
}

/// What one file holds.
#[derive(Debug)]
pub enum Written {
    /// An argument.
    Map(Box<Map>),
    /// Sources, voices, measures and terms.
    Library(Box<Library>),
    /// The settings of a folder.
    Corpus(Box<Corpus>),
    /// What reviewers said of a map's claims.
    Review(Box<Review>),
    /// Argumentation schemes.
    Schemes(Box<Schemes>),
    /// How documents look, and what their labels say.
    House(Box<House>),
    /// Sources as a reference manager keeps them.
    Bibliography(Bibliography),
}

/// A number exactly as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(pub Decimal);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&ron::value::RawValue>::deserialize(deserializer)?;
        parse_decimal(raw.trim().get_ron())
            .map(Number)
            .ok_or_else(|| serde::de::Error::custom(format!("`{}` is not a decimal number", raw.get_ron())))
    }
}

/// The exact value of a written number; nothing where it is none, or has more than 28 digits.
pub(super) fn parse_decimal(written: &str) -> Option<Decimal> {
    let digits = written.replace('_', "");
    let digits = digits.strip_prefix('+').unwrap_or(&digits);
    if digits.contains(['e', 'E']) {
        Decimal::from_scientific(digits).ok()
    } else {
        Decimal::from_str_exact(digits).ok()
    }
}
