//! The parts that documents share: a claim, a step, who said it, how it stands, what was found.

use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// A status for readers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatusView {
    /// `granted`, `accepted`, `contested`, `rejected` or `unsupported`.
    pub name: &'static str,
    /// The word that readers see.
    pub word: Arc<str>,
    /// What the word means.
    pub meaning: Arc<str>,
    /// A sign that tells the statuses apart without colour.
    pub sign: &'static str,
}

/// A claim by name: enough to point at it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClaimRef {
    /// Its number on this page; nothing for a claim of another map.
    pub number: Option<usize>,
    /// Its short text.
    pub label: String,
    /// Its text.
    pub text: String,
    /// The link to it.
    pub href: String,
    /// How it stands.
    pub status: StatusView,
    /// The title of its map, where that is another one.
    pub map: Option<String>,
    /// Whether the encoder supplied it.
    pub implicit: bool,
}

/// A piece of a sentence: text, and the link where it names a claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Words {
    /// The words.
    pub text: String,
    /// The link, where they name a claim.
    pub href: Option<String>,
}

/// A claim in full.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClaimView {
    /// Its number on this page, in the order of the outline.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// The name of its place on the page.
    pub anchor: String,
    /// Its short text, where it was given one.
    pub short: Option<String>,
    /// Its text.
    pub text: String,
    /// `fact`, `cause`, `value`, `policy`, `definition` or `prediction`.
    pub kind: Option<&'static str>,
    /// How strongly the map asserts it: `does`, `can` or `might`.
    pub strength: Option<&'static str>,
    /// Whether the encoder supplied it.
    pub implicit: bool,
    /// Whether it is a thesis of the map.
    pub is_thesis: bool,
    /// The letter of its side.
    pub side: Option<String>,
    /// How it stands.
    pub status: StatusView,
    /// Why it stands so, in short: sentences of words; none where it is only put forward.
    pub why: Vec<Vec<Words>>,
    /// Who said it.
    pub said: Vec<SaidView>,
    /// The senses in which it uses terms: term and gloss.
    pub senses: Vec<(String, String)>,
    /// When what it tells happened.
    pub when: Option<String>,
    /// Its figures and changes, in words.
    pub figures: Vec<String>,
    /// What was found about it.
    pub findings: Vec<FindingView>,
}

/// Who said a claim, where, in which words.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SaidView {
    /// The voice; nothing where the source names no author.
    pub voice: Option<String>,
    /// Whether the source withholds the voice's name.
    pub anonymous: bool,
    /// The voice's stake in what it says.
    pub interested: Option<String>,
    /// Through whom it reached the source.
    pub via: Vec<String>,
    /// What the voice does with it, where it is not simply asserting: `denies`, `reports`.
    pub stance: Option<&'static str>,
    /// How strongly: `can` or `might`; nothing where it is flat or not told.
    pub strength: Option<&'static str>,
    /// The anchor phrase.
    pub quote: Option<String>,
    /// The source's title.
    pub source: Option<String>,
    /// The link to the source on this page.
    pub source_href: Option<String>,
    /// Whether it is the source that the map mainly reads.
    pub is_main_source: bool,
    /// The place in the source.
    pub at: Option<String>,
    /// When it was said.
    pub on: Option<String>,
}

/// A support or rebuttal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StepView {
    /// The name of its place on the page.
    pub anchor: String,
    /// `support`, `explanation`, `rebut`, `undermine` or `undercut`.
    pub relation: &'static str,
    /// The word that leads from what it is about to its premises, by name: `because`, `explained-by`, `but`,
    /// `doubt`, `conceded`, `does-not-follow` or `does-it-follow`.
    pub connective: &'static str,
    /// That word as readers see it.
    pub word: String,
    /// The relation in the reader's words, for the legend and for screen readers.
    pub meaning: String,
    /// How many premises are linked in it.
    pub premises: usize,
    /// The scheme's name.
    pub scheme: Option<String>,
    /// The scheme in a sentence.
    pub gist: Option<String>,
    /// Why the premises carry it.
    pub warrant: Option<String>,
    /// `contests`, `decides`, `doubts` or `concedes`; nothing for a support.
    pub force: Option<&'static str>,
    /// Why it decides.
    pub because: Option<String>,
    /// The critical question that it presses.
    pub question: Option<String>,
    /// Critical questions that the encoder answers: question and answer.
    pub answers: Vec<(String, String)>,
    /// `stands`, `falls` or `open`.
    pub standing: &'static str,
    /// The claim that it is finally about, where that is not what stands above it.
    pub target: Option<ClaimRef>,
    /// Whether it is about a step to that claim, not about the claim itself.
    pub targets_step: bool,
}

/// A finding for readers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FindingView {
    /// The code of its check.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub level: &'static str,
    /// Whether it is about the material, not about the encoding.
    pub material: bool,
    /// What the check looks for, in a sentence of the page's language; nothing where the message is in that language.
    pub finds: Option<String>,
    /// Whether the message and the reason are in English.
    pub is_english: bool,
    /// What was found, with the names that readers know in place of ids.
    pub message: String,
    /// Why it matters here.
    pub reason: Option<String>,
    /// What the author of the map may do about it, in English whatever the language of the page.
    pub hint: Option<String>,
    /// The encoder's reason to accept it.
    pub allowed: Option<String>,
    /// The line of the map's file.
    pub line: usize,
}
