//! What the maps of a corpus share: sources, voices, measures and terms.

use rust_decimal::Decimal;

use super::{Allowed, MeasureId, Place, SourceId, VoiceId};
use crate::period::Period;
use crate::syntax::written;

/// Sources, voices, measures and terms, each in the order of files and then of the author.
#[derive(Debug, Default)]
pub struct Library {
    /// The sources, at their numbers.
    pub sources: Vec<Source>,
    /// The voices, at their numbers.
    pub voices: Vec<Voice>,
    /// The measures, at their numbers.
    pub measures: Vec<Measure>,
    /// The terms.
    pub terms: Vec<Term>,
    /// The findings about any of these that the author accepts.
    pub allowed: Vec<Allowed>,
}

/// A text that claims are taken from.
#[derive(Debug)]
pub struct Source {
    /// The id that claims name.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// The authors; an empty list where the text has no byline, nothing where nobody said.
    pub authors: Option<Vec<VoiceId>>,
    /// The editors.
    pub editors: Vec<VoiceId>,
    /// The translators.
    pub translators: Vec<VoiceId>,
    /// The sources that it only repeats.
    pub derived_from: Vec<SourceId>,
    /// When it was published.
    pub published: Option<Period>,
    /// When it was read on the web.
    pub accessed: Option<Period>,
    /// Title, outlet, date, addresses, sections and the file of the text, as written.
    pub details: written::Source,
}

/// A person, an institution or an unnamed informant.
#[derive(Debug)]
pub struct Voice {
    /// The id that attributions name.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// When it died or was dissolved.
    pub died: Option<Period>,
    /// Name, aliases, role and interest, as written.
    pub details: written::Voice,
}

/// A measured series.
#[derive(Debug)]
pub struct Measure {
    /// The id that figures name.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Who counts.
    pub counted_by: Option<VoiceId>,
    /// The series that it is a part of, or a share in.
    pub part_of: Option<MeasureId>,
    /// The series that it is the quotient of.
    pub rate: Option<Rate>,
    /// Name, unit, quantity, population and place, as written.
    pub details: written::Measure,
}

/// A rate: so much of one series for so many of another.
#[derive(Clone, Debug)]
pub struct Rate {
    /// What is counted or paid.
    pub of: MeasureId,
    /// Those that it is divided among.
    pub per: MeasureId,
    /// For how many of them the rate is; positive.
    pub each: Decimal,
}

/// A term and its senses.
#[derive(Debug)]
pub struct Term {
    /// The term's id.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// Sense to gloss.
    pub senses: Vec<(Box<str>, Box<str>)>,
}
