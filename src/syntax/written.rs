//! The format as it is written: one plain type for each block of a file, filled by serde and ron.
//!
//! Names are still words here. [`crate::resolve`] turns them into a [`crate::model::Debate`].

use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;

use super::tape::NodeId;

mod house;

pub use house::{Face, House, Markdown, Palette, Paper, Size};

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

/// The entries of a `.bib` or CSL-JSON file.
#[derive(Debug, Default)]
pub struct Bibliography {
    /// The entries; the key of each is the id of the source that it becomes.
    pub entries: Vec<Item<Reference>>,
}

/// An entry of a bibliography: a source whose people are names still.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    /// All but the people.
    pub source: Source,
    /// Its authors, where it names any.
    pub authors: Vec<Person>,
    /// Its editors.
    pub editors: Vec<Person>,
    /// Its translators.
    pub translators: Vec<Person>,
}

/// Somebody as a bibliography names them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The whole name in reading order.
    pub name: Box<str>,
    /// The family name with its particles; the whole name where it is that of an institution.
    pub family: Box<str>,
}

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
    pub contraries: Vec<Item<Vec<Box<str>>>>,
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

/// `Library( … )`: sources, voices, measures and terms that the maps of a corpus share.
#[derive(Debug, Default)]
pub struct Library {
    /// The field `sources`.
    pub sources: Vec<Item<Source>>,
    /// The field `voices`.
    pub voices: Vec<Item<Voice>>,
    /// The field `measures`.
    pub measures: Vec<Item<Measure>>,
    /// The field `terms`: a term's senses, each with its gloss.
    pub terms: Vec<Item<BTreeMap<Box<str>, Box<str>>>>,
    /// The field `allow`.
    pub allow: Vec<Item<Allow>>,
}

/// A text that claims are taken from.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Source {
    pub title: Option<Box<str>>,
    pub authors: Option<Vec<Box<str>>>,
    pub outlet: Option<Box<str>>,
    pub published: Option<Box<str>>,
    pub doi: Option<Box<str>>,
    pub url: Option<Box<str>>,
    pub text: Option<Box<str>>,
    pub sha256: Option<Box<str>>,
    #[serde(default)]
    pub sections: Vec<Section>,
    #[serde(default)]
    pub derived_from: Vec<Box<str>>,
    pub design: Option<Design>,
    pub kind: Option<TextKind>,
    #[serde(default)]
    pub editors: Vec<Box<str>>,
    #[serde(default)]
    pub translators: Vec<Box<str>>,
    pub series: Option<Box<str>>,
    pub volume: Option<Box<str>>,
    pub issue: Option<Box<str>>,
    pub number: Option<Box<str>>,
    pub edition: Option<Box<str>>,
    pub pages: Option<Box<str>>,
    pub publisher: Option<Box<str>>,
    pub place: Option<Box<str>>,
    pub accessed: Option<Box<str>>,
    pub language: Option<Box<str>>,
}

/// A section of a source.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Section {
    pub at: Box<str>,
    pub title: Option<Box<str>>,
    pub begins: Option<Box<str>>,
}

/// A person, an institution or an unnamed informant who says things.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Voice {
    pub name: Box<str>,
    #[serde(default)]
    pub aliases: Vec<Box<str>>,
    pub role: Option<Box<str>>,
    pub family: Option<Box<str>>,
    #[serde(default)]
    pub anonymous: bool,
    pub interested: Option<Box<str>>,
    pub died: Option<Box<str>>,
}

/// A measured series: what is counted, in what, by whom.
#[derive(Clone, Debug, Default, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Measure {
    pub name: Box<str>,
    pub unit: Option<Box<str>>,
    pub kind: Option<MeasureKind>,
    pub part_of: Option<Box<str>>,
    pub counted_by: Option<Box<str>>,
    pub quantity: Option<Box<str>>,
    pub population: Option<Box<str>>,
    pub place: Option<Box<str>>,
}

/// `Corpus( … )`: the settings of a folder.
#[derive(Debug, Default)]
pub struct Corpus {
    /// The field `title`.
    pub title: Option<Box<str>>,
    /// The field `levels`: a check's code to the level that it has here.
    pub levels: Vec<Item<LevelSetting>>,
    /// The field `language`: a BCP 47 tag.
    pub language: Option<Box<str>>,
    /// The field `citation_style`: the name of a CSL style or a `.csl` file.
    pub citation_style: Option<Box<str>>,
    /// The field `texts`: the folder of source texts.
    pub texts: Option<Box<str>>,
    /// The field `house_style`: a RON file with names, colours and paper.
    pub house_style: Option<Box<str>>,
}

/// `Review( … )`: what reviewers said of a map's claims.
#[derive(Debug, Default)]
pub struct Review {
    /// The field `map`; the file's name says it where the field is left out.
    pub map: Option<Box<str>>,
    /// The field `map`, as a place.
    pub map_node: Option<NodeId>,
    /// The field `claims`: the verdicts, each with its claim as its key. A claim may have several.
    pub claims: Vec<Item<Verdict>>,
}

/// What a reviewer said of one claim.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the table in `grammar` documents each field")]
pub struct Verdict {
    pub status: ReviewStatus,
    pub by: Option<Box<str>>,
    pub on: Option<Box<str>>,
    pub note: Option<Box<str>>,
    pub fingerprint: Option<Box<str>>,
}

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

/// What sort of proposition a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Kind {
    /// Something is or was so.
    Fact,
    /// Something brings something about.
    Cause,
    /// Something is good, bad, better or worse.
    Value,
    /// Something should be done.
    Policy,
    /// A word means something.
    Definition,
    /// Something will be so.
    Prediction,
}

/// How strongly something is asserted, weakest first: readers tell three tiers apart (Adams et al. 2017).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Strength {
    /// It may be so.
    Might,
    /// It can be so.
    Can,
    /// It is so.
    Does,
}

/// What a voice does with a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Stance {
    /// The voice holds it.
    #[default]
    Asserts,
    /// The voice holds that it is false.
    Denies,
    /// The voice tells it without holding it.
    Reports,
}

/// What a support does for its claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum SupportKind {
    /// It gives a reason to believe the claim.
    #[default]
    Justifies,
    /// It says why something known anyway is so; it carries nothing.
    Explains,
}

/// What a rebuttal does to what it hits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Force {
    /// An open conflict: each suspends the other.
    #[default]
    Contests,
    /// It settles the matter: retracted, overtaken, refuted.
    Decides {
        /// Why it settles the matter.
        because: Box<str>,
    },
    /// A partial point: shown, without effect on standing.
    Doubts,
    /// Granted by the other side: shown, without effect on standing.
    Concedes,
}

/// How a stated change is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Stated {
    /// By so many per cent.
    Percent(Number),
    /// By so many percentage points.
    Points(Number),
    /// To so many times as much.
    Times(Number),
    /// By so many units.
    By(Number),
}

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Bound {
    /// This much or more.
    AtLeast,
    /// This much or less.
    AtMost,
    /// Roughly this much.
    About,
    /// More than this.
    Over,
    /// Less than this.
    Under,
    /// A little less than this.
    Nearly,
}

/// How the values of a series behave, which says what may be added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum MeasureKind {
    /// What happens in a period: the months add up to the year.
    Total,
    /// What is the case at a time: a price, a population, a rank.
    Level,
    /// A share of a whole, in per cent: never above 100.
    Share,
}

/// What sort of text a source is, which decides how it is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum TextKind {
    /// An article in a scholarly journal.
    JournalArticle,
    /// An article in a newspaper, printed or not.
    NewspaperArticle,
    /// An article in a magazine.
    MagazineArticle,
    /// A page of a website.
    WebPage,
    /// An entry of a blog.
    BlogPost,
    /// A report of an institution.
    Report,
    /// A book.
    Book,
    /// A chapter of a book.
    Chapter,
    /// A paper in the proceedings of a conference.
    ConferencePaper,
    /// A thesis for a degree.
    Thesis,
    /// A speech.
    Speech,
    /// An interview.
    Interview,
    /// A programme on radio or television, or a recording.
    Broadcast,
    /// A law.
    Law,
    /// A collection of data.
    Dataset,
    /// What was never published.
    Manuscript,
}

/// How a study that a source reports was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Design {
    /// It watched what happened: it can show that things go together.
    Observational,
    /// It changed one thing and watched another: it can show what causes what.
    Experimental,
}

/// How a claim stands, all told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Status {
    /// Put forward without argument, and nothing that stands speaks against it.
    Granted,
    /// Carried by a reason that stands.
    Accepted,
    /// Objections and reasons both stand.
    Contested,
    /// An objection stands and nothing answers it.
    Rejected,
    /// Not refuted, but no reason for it survives.
    Unsupported,
}

impl Status {
    /// The status as a word, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Status::Granted => "granted",
            Status::Accepted => "accepted",
            Status::Contested => "contested",
            Status::Rejected => "rejected",
            Status::Unsupported => "unsupported",
        }
    }
}

/// The levels of Bloom's taxonomy of questions, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[allow(missing_docs, reason = "the names are the field's own")]
pub enum Bloom {
    Remember,
    Understand,
    Apply,
    Analyse,
    Evaluate,
    Create,
}

/// A level that a corpus gives to a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum LevelSetting {
    Error,
    Warning,
    Note,
    Off,
}

/// What a reviewer found of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum ReviewStatus {
    /// Nobody has looked, or whoever did takes the word back.
    Unchecked,
    /// It holds.
    Confirmed,
    /// It is wrong and can be mended.
    Fix,
    /// Only the author knows.
    AskAuthor,
    /// No source bears it out.
    CannotConfirm,
    /// It should go.
    Cut,
    /// It cannot be checked.
    Opinion,
}

impl ReviewStatus {
    /// All of them, in the order of the manual.
    pub const ALL: [ReviewStatus; 7] = [
        ReviewStatus::Unchecked,
        ReviewStatus::Confirmed,
        ReviewStatus::Fix,
        ReviewStatus::AskAuthor,
        ReviewStatus::CannotConfirm,
        ReviewStatus::Cut,
        ReviewStatus::Opinion,
    ];

    /// The status as files write it.
    pub fn name(self) -> &'static str {
        match self {
            ReviewStatus::Unchecked => "Unchecked",
            ReviewStatus::Confirmed => "Confirmed",
            ReviewStatus::Fix => "Fix",
            ReviewStatus::AskAuthor => "AskAuthor",
            ReviewStatus::CannotConfirm => "CannotConfirm",
            ReviewStatus::Cut => "Cut",
            ReviewStatus::Opinion => "Opinion",
        }
    }

    /// Whether it takes a claim out of the argument: it should go, or nothing bears it out.
    pub fn takes_out(self) -> bool {
        matches!(self, ReviewStatus::CannotConfirm | ReviewStatus::Cut)
    }
}

/// The family of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Family {
    Source,
    Evidence,
    Case,
    Practical,
}

/// The part of a step that a critical question attacks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Attacks {
    /// The premise in this role: it undermines.
    Premise(Box<str>),
    /// The inference: it undercuts.
    Inference,
    /// The conclusion: it rebuts.
    Conclusion,
}

/// Who has to answer a critical question (Gordon, Prakken & Walton 2007).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Burden {
    /// Whoever argues: once asked, the step is open until it is answered.
    Proponent,
    /// Whoever challenges: asking alone changes nothing.
    Challenger,
}

/// Where a scheme was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "the head of `schemes.ron` explains the names")]
pub enum Provenance {
    Araucaria,
    Carneades,
    Notes,
    Grennan,
    NameOnly,
    Ours,
}
