//! A claim: one proposition, with everybody who said it.

use crate::period::Period;

use super::{
    Bound, Kind, MapId, MeasureId, NameList, Number, Place, SourceId, Stance, Stated, Strength, VoiceId,
};

/// One proposition.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The author's id, unique within the map.
    pub id: Box<str>,
    /// The map that it stands in.
    pub map: MapId,
    /// The node of its entry.
    pub place: Place,
    /// The proposition, in the encoder's words.
    pub text: Box<str>,
    /// A few words for the box on the map.
    pub short: Option<Box<str>>,
    /// What sort of proposition it is.
    pub kind: Option<Kind>,
    /// How strongly the map asserts it.
    pub strength: Option<Strength>,
    /// How strong it is for its author before anything is said for or against it, from 0 to 1: where gradual strengths
    /// begin.
    pub base_score: Option<Number>,
    /// Whether the encoder supplied it: no text says it.
    pub implicit: bool,
    /// Whether it stands whatever becomes of its supports.
    pub granted: bool,
    /// The side that it belongs to, as a position in the map's sides.
    pub side: Option<u32>,
    /// Whom or what it speaks of, where a step goes from few to many.
    pub scope: Option<Box<str>>,
    /// The voices that do what it tells.
    pub actors: NameList<VoiceId>,
    /// Everybody who said it; empty for an implicit claim. The first is the main one.
    pub said: Vec<Attribution>,
    /// The sense in which it uses a term, by term.
    pub senses: Vec<(Box<str>, Box<str>)>,
    /// When what it tells happened, or will have happened.
    pub when: Option<Period>,
    /// The date as the text gives it.
    pub as_printed: Option<Box<str>>,
    /// The figures in it.
    pub figures: Vec<Figure>,
    /// The changes that it states.
    pub changes: Vec<Change>,
}

impl Claim {
    /// The words for the box on the map: `short`, or the text where there is none.
    pub fn label(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.text)
    }

    /// How strongly it is put: as the map says, else as its main voice does; nothing where neither says it.
    pub fn put(&self) -> Option<Strength> {
        self.strength.or_else(|| self.said.first().and_then(|attribution| attribution.strength))
    }

    /// Whether somebody is said to have said it: a text, a voice or words of its own.
    pub fn is_said(&self) -> bool {
        self.said.iter().any(|said| said.source.is_some() || said.by.is_some() || said.quote.is_some())
    }

    /// Whether it has an attribution of its own, beyond the source that it inherits from its map.
    pub fn has_source_of_its_own(&self) -> bool {
        let is_own = |said: &Attribution| {
            !said.inherits_source || !said.inherits_voice || said.quote.is_some() || !said.via.is_empty()
        };
        self.said.iter().any(|said| is_own(said) || said.at.is_some())
    }
}

/// Who said a claim, where, in which words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The block that holds its fields: an element of `said`, or the claim where it is written there in short.
    pub place: Place,
    /// The voice that said it; nothing where the source has no byline.
    pub by: Option<VoiceId>,
    /// The voices through which it reached the source, nearest to the speaker first.
    pub via: Vec<VoiceId>,
    /// The source that it was read in.
    pub source: Option<SourceId>,
    /// The place within the source.
    pub at: Option<Box<str>>,
    /// When it was said.
    pub on: Option<Period>,
    /// The anchor phrase.
    pub quote: Option<Box<str>>,
    /// How strongly the voice asserts it.
    pub strength: Option<Strength>,
    /// What the voice does with it.
    pub stance: Stance,
    /// Whether `by` was not written but is the author of the source.
    pub inherits_voice: bool,
    /// Whether `source` was not written but is the map's.
    pub inherits_source: bool,
}

/// A value of a series in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Where it is written.
    pub place: Place,
    /// The series.
    pub measure: MeasureId,
    /// The period.
    pub when: Option<Period>,
    /// The exact value, in the measure's unit.
    pub value: Number,
    /// The whole that the value is a part of.
    pub of: Option<Number>,
    /// The share, in per cent, that the text gives for the part.
    pub share: Option<Number>,
    /// How exactly it is meant.
    pub bound: Option<Bound>,
    /// The time within which no period of this length has more.
    pub highest_in: Option<Period>,
    /// The time within which no period of this length has less.
    pub lowest_in: Option<Period>,
    /// The figure as the text gives it.
    pub as_printed: Option<Box<str>>,
}

/// A change of a series, as the text states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where it is written.
    pub place: Place,
    /// The series.
    pub measure: MeasureId,
    /// The first period.
    pub from: Option<Period>,
    /// The second period.
    pub to: Option<Period>,
    /// The change.
    pub stated: Stated,
    /// How exactly it is meant.
    pub bound: Option<Bound>,
    /// The change as the text gives it.
    pub as_printed: Option<Box<str>>,
}
