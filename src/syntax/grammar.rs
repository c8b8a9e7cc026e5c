//! The format as a table: every block, its fields, what each holds, and an example.
//!
//! Reading checks files against it, messages quote it, and the manual prints it; serde's types in
//! [`super::written`] are held to it by a test.

mod corpus;
mod house;
mod library;
mod lookup;
mod map;
mod schemes;
mod steps;
#[cfg(test)]
mod tests;
mod words;

pub(super) use lookup::{element, entry, is_change, is_map, is_number, is_ref, parts};

use crate::diagnostic::Message;

use Shape::{Block as B, List, Number};

/// What a value looks like.
#[derive(Debug)]
pub(super) enum Shape {
    /// A text in quotes.
    Text,
    /// A text that names something: `"claim"`, `"map/claim"`.
    Ref,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// One of a few words, some with values in brackets.
    Choice(&'static [Variant]),
    /// `[ … ]`.
    List(&'static Shape),
    /// `{ "id": … }`.
    Map(&'static Shape),
    /// `( … )`.
    Block(&'static Block),
    /// A value, or a list of several.
    Several(&'static Shape),
    /// A block, or bare what its first field holds.
    Wrapped(&'static Block),
    /// A list of rebuttals. It has a word of its own because rebuttals hold rebuttals, and a table cannot
    /// hold itself.
    Rebuttals,
}

/// The shape that [`Shape::Rebuttals`] stands for.
pub(super) static REBUTTALS: Shape = List(&B(&steps::REBUTTAL));

/// A group of fields.
#[derive(Debug)]
pub(super) struct Block {
    /// What it is, with its article: `a claim`.
    pub(super) what: &'static str,
    /// Its fields, in the order of the manual.
    pub(super) fields: &'static [Field],
}

/// A field of a block.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) shape: &'static Shape,
    pub(super) required: bool,
    /// What the value is, for "`name` is …".
    pub(super) is: &'static str,
    /// A value that fits.
    pub(super) example: &'static str,
    /// What the field says: a sentence for the manual.
    pub(super) says: &'static str,
}

/// A word of a choice.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) name: &'static str,
    /// What stands in brackets behind it.
    pub(super) holds: Holds,
    /// What it says, for the manual.
    pub(super) says: &'static str,
}

/// What stands in brackets behind a word.
#[derive(Debug)]
pub(super) enum Holds {
    Nothing,
    Value(&'static Shape),
    Fields(&'static Block),
}

const fn field(
    name: &'static str,
    shape: &'static Shape,
    is: &'static str,
    example: &'static str,
    says: &'static str,
) -> Field {
    Field { name, shape, required: false, is, example, says }
}

const fn required(field: Field) -> Field {
    Field { required: true, ..field }
}

const fn word(name: &'static str, says: &'static str) -> Variant {
    Variant { name, holds: Holds::Nothing, says }
}

const fn with_number(name: &'static str, says: &'static str) -> Variant {
    Variant { name, holds: Holds::Value(&Number), says }
}

const TEXT: &str = "a text in double quotes";
const IDS: &str = "a list of claim ids";
const DATE: &str = "a date in quotes";

/// The words in front of a file's outermost bracket, with the block that each holds.
pub(super) static DOCUMENTS: &[(&str, &Block)] = &[
    ("Map", &map::MAP),
    ("Library", &library::LIBRARY),
    ("Corpus", &corpus::CORPUS),
    ("Review", &corpus::REVIEW),
    ("Schemes", &schemes::SCHEMES),
    ("House", &house::HOUSE),
];

const FORMAT: Field = field(
    "format",
    &Number,
    "the number of the format",
    "1",
    "The version of the format; 1 where it is left out.",
);

impl Block {
    /// What its first field holds: what may stand bare for it where it is [`Wrapped`].
    pub(super) fn bare(&self) -> &'static Shape {
        self.fields[0].shape
    }

    /// What it is, as a part of a message.
    pub(super) fn part(&self) -> Message {
        Message::plain(self.what)
    }

    /// What it is without its article, for "each …".
    pub(super) fn noun(&self) -> &'static str {
        self.what.split_once(' ').map_or(self.what, |(_, noun)| noun)
    }
}
