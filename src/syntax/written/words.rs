//! The words that fields choose from.

use serde::Deserialize;

use super::Number;

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

impl Bound {
    /// Whether it is the lower end of what is meant.
    pub fn is_low(self) -> bool {
        matches!(self, Bound::AtLeast | Bound::Over)
    }

    /// Whether it is the upper end of what is meant.
    pub fn is_high(self) -> bool {
        matches!(self, Bound::AtMost | Bound::Under)
    }
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
