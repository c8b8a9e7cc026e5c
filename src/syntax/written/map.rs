//! `Map( … )` as it is written: claims, the steps between them, and what a person says of both.

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

use super::{Bloom, Bound, Force, Item, Kind, Number, Stance, Stated, Status, Strength, SupportKind};

/// `Map( … )`: one argument.
#[derive(Debug, Default)]
pub struct Map {
    /// The field `title`.
    pub title: Option<Box<str>>,
    /// The field `question`.
    pub question: Option<Box<str>>,
    /// The field `summary`.
    pub summary: Option<Box<str>>,
    /// The field `thesis`: claim ids.
    pub thesis: Vec<Item<Box<str>>>,
    /// The field `source`: a source id.
    pub source: Option<Item<Box<str>>>,
    /// The field `encoder`.
    pub encoder: Option<Encoder>,
    /// The field `sides`: id to what the side holds.
    pub sides: Vec<Item<Box<str>>>,
    /// The field `claims`.
    pub claims: Vec<Item<Claim>>,
    /// The field `supports`: for targets elsewhere.
    pub supports: Vec<Item<Step>>,
    /// The field `rebuttals`: for targets elsewhere.
    pub rebuttals: Vec<Item<Step>>,
    /// The field `contraries`.
    pub contraries: Vec<Item<Contrary>>,
    /// The field `entails`.
    pub entails: Vec<Item<Entails>>,
    /// The field `restates`.
    pub restates: Vec<Item<Vec<Box<str>>>>,
    /// The field `outweighs`.
    pub outweighs: Vec<Item<Outweighs>>,
    /// The field `expect`.
    pub expect: Vec<Item<Status>>,
    /// The field `questions`.
    pub questions: Vec<Item<Question>>,
    /// The field `allow`.
    pub allow: Vec<Item<Allow>>,
}

/// Who wrote a map down, and when.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Encoder {
    /// The person or group.
    pub name: Option<Box<str>>,
    /// The day, as an EDTF date.
    pub on: Option<Box<str>>,
}

/// A claim: one proposition.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Claim {
    pub text: Box<str>,
    pub short: Option<Box<str>>,
    pub kind: Option<Kind>,
    pub strength: Option<Strength>,
    pub base_score: Option<Number>,
    #[serde(default)]
    pub implicit: bool,
    #[serde(default)]
    pub granted: bool,
    pub side: Option<Box<str>>,
    pub scope: Option<Box<str>>,
    #[serde(default)]
    pub actors: Vec<Box<str>>,
    pub quote: Option<Box<str>>,
    pub by: Option<Box<str>>,
    #[serde(default)]
    pub via: Vec<Box<str>>,
    #[serde(rename = "in")]
    pub source: Option<Box<str>>,
    pub at: Option<Box<str>>,
    pub on: Option<Box<str>>,
    pub stance: Option<Stance>,
    #[serde(default)]
    pub said: Vec<Attribution>,
    #[serde(default)]
    pub senses: BTreeMap<Box<str>, Box<str>>,
    pub when: Option<Box<str>>,
    pub as_printed: Option<Box<str>>,
    #[serde(default)]
    pub figures: Vec<Figure>,
    #[serde(default)]
    pub changes: Vec<Change>,
    #[serde(default)]
    pub supports: Vec<Step>,
    #[serde(default)]
    pub rebuttals: Vec<Step>,
}

/// Who said it, where, in which words.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Attribution {
    pub by: Option<Box<str>>,
    #[serde(default)]
    pub via: Vec<Box<str>>,
    #[serde(rename = "in")]
    pub source: Option<Box<str>>,
    pub at: Option<Box<str>>,
    pub on: Option<Box<str>>,
    pub quote: Option<Box<str>>,
    pub strength: Option<Strength>,
    pub stance: Option<Stance>,
}

/// A support or a rebuttal: linked premises, and what holds for the step as a whole.
#[derive(Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Step {
    pub id: Option<Box<str>>,
    pub premises: Vec<Box<str>>,
    pub target: Option<Box<str>>,
    pub kind: Option<SupportKind>,
    pub force: Option<Force>,
    pub question: Option<Box<str>>,
    pub scheme: Option<Box<str>>,
    #[serde(default)]
    pub roles: BTreeMap<Box<str>, Box<str>>,
    #[serde(default)]
    pub slots: BTreeMap<Box<str>, Box<str>>,
    pub warrant: Option<Box<str>>,
    #[serde(default)]
    pub answers: BTreeMap<Box<str>, Box<str>>,
    #[serde(default)]
    pub rebuttals: Vec<Step>,
}

/// A value of a measured series in a period.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Figure {
    pub measure: Box<str>,
    pub when: Option<Box<str>>,
    pub value: Number,
    pub of: Option<Number>,
    pub share: Option<Number>,
    pub bound: Option<Bound>,
    pub highest_in: Option<Box<str>>,
    pub lowest_in: Option<Box<str>>,
    pub as_printed: Option<Box<str>>,
}

/// A change of a series between two periods, as the text states it.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Change {
    pub measure: Box<str>,
    pub from: Option<Box<str>>,
    pub to: Option<Box<str>>,
    pub stated: Stated,
    pub bound: Option<Bound>,
    pub as_printed: Option<Box<str>>,
}

/// `(claims: […], because: …)`, or the list of claims alone: at most one of them can be accepted.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Contrary {
    pub claims: Vec<Box<str>>,
    pub because: Option<Box<str>>,
}

/// [`Contrary`] in either of the two ways in which it is written; serde knows one way to read a type.
#[derive(Debug)]
pub(in crate::syntax) struct ContraryEitherWay(pub Contrary);

impl<'de> Deserialize<'de> for ContraryEitherWay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EitherWay).map(ContraryEitherWay)
    }
}

/// Takes a list or a block, whichever is there.
struct EitherWay;

impl<'de> Visitor<'de> for EitherWay {
    type Value = Contrary;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of claim ids, or `(claims: …, because: …)`")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Contrary, A::Error> {
        let claims = Vec::deserialize(SeqAccessDeserializer::new(list))?;
        Ok(Contrary { claims, because: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<Contrary, A::Error> {
        Contrary::deserialize(MapAccessDeserializer::new(fields))
    }
}

/// `(from: …, to: …)`: whoever accepts the one must accept the other.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Entails {
    pub from: Box<str>,
    pub to: Box<str>,
}

/// `(stronger: …, weaker: …, because: …)`: the author's weighing of one conflict.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Outweighs {
    pub stronger: Box<str>,
    pub weaker: Box<str>,
    pub because: Box<str>,
}

/// A question for readers, written by hand.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Question {
    #[serde(default)]
    pub text: Box<str>,
    pub derived: Option<Box<str>>,
    pub level: Option<Bloom>,
    pub answer: Option<Box<str>>,
    #[serde(default)]
    pub proofs: Vec<Box<str>>,
    #[serde(default)]
    pub considers: Vec<Box<str>>,
    #[serde(default)]
    pub pin: bool,
    #[serde(default)]
    pub drop: bool,
}

/// A finding that the author has seen and accepts.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Allow {
    pub check: Box<str>,
    pub at: Option<Box<str>>,
    pub because: Box<str>,
}
