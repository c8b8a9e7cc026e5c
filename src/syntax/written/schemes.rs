//! `Schemes( … )` as it is written: patterns of reasoning with their questions.

use serde::Deserialize;

use super::{Attacks, Burden, Family, Item, Number, Provenance};

/// `Schemes( … )`: argumentation schemes.
#[derive(Debug, Default)]
pub struct Schemes {
    /// The field `catalogue`: what the collection calls itself.
    pub catalogue: Option<Box<str>>,
    /// The field `version`.
    pub version: Option<Number>,
    /// The field `schemes`.
    pub schemes: Vec<Item<Scheme>>,
}

/// A common pattern of reasoning with the questions that test it.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Scheme {
    pub id: Box<str>,
    pub name: Box<str>,
    #[serde(default)]
    pub aliases: Vec<Box<str>>,
    pub family: Option<Family>,
    pub gist: Option<Box<str>>,
    #[serde(default)]
    pub slots: Vec<Box<str>>,
    #[serde(default)]
    pub premises: Vec<SchemePremise>,
    pub conclusion: Option<Box<str>>,
    #[serde(default)]
    pub questions: Vec<CriticalQuestion>,
    #[serde(default)]
    pub wants: Vec<Box<str>>,
    #[serde(default)]
    pub seen_in: Vec<Provenance>,
}

/// A premise that a scheme expects.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct SchemePremise {
    pub role: Box<str>,
    pub text: Box<str>,
}

/// A question that a step of a scheme has to stand up to.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct CriticalQuestion {
    pub id: Box<str>,
    pub ask: Box<str>,
    pub attacks: Attacks,
    pub burden: Burden,
}
