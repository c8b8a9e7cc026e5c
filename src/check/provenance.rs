//! Who a claim goes back to: the voices behind its attributions, and how findings name and mark them.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostic::{Message, Slot, Thing, Value, message};
use crate::model::{Attribution, Claim, ClaimId, Debate, Kind, MapId, SourceId, Stance, VoiceId};
use crate::period::Period;
use crate::source::Span;
use crate::syntax::Locus;

/// A speaker: a voice, or the unnamed author of a source without byline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Speaker {
    Voice(VoiceId),
    Unsigned(SourceId),
}

impl Attribution {
    /// Whether the voice holds the claim or passes it on, and does not deny it.
    pub(crate) fn is_for(&self) -> bool {
        self.stance != Stance::Denies
    }

    /// Who says it; nothing where neither a voice nor a source is known.
    pub(super) fn speaker(&self) -> Option<Speaker> {
        self.by.map(Speaker::Voice).or(self.source.map(Speaker::Unsigned))
    }

    /// The voices that it passed through, the speaker first; the author of the source is not among them unless named.
    pub(super) fn chain(&self) -> impl Iterator<Item = VoiceId> {
        self.by.into_iter().chain(self.via.iter().copied())
    }

    /// Whether the speaker wrote the source, so that it is the source's own word.
    pub(super) fn is_own_word(&self, debate: &Debate) -> bool {
        match (self.by, self.source) {
            (None, _) => self.via.is_empty(),
            (Some(voice), Some(source)) => self.via.is_empty() && is_author(debate, voice, source),
            (Some(_), None) => false,
        }
    }

    /// When it was known at the latest that the voice said so: the day of speaking, else that of the source.
    pub(super) fn date<'a>(&'a self, debate: &'a Debate) -> Option<&'a Period> {
        self.on.as_ref().or_else(|| debate[self.source?].published.as_ref())
    }
}

/// A date with its preposition: “on 2025-10-10”, “in 2025-10”.
pub(super) fn dated(date: &Period) -> Value {
    let is_day = date.first().is_some() && date.first() == date.last();
    Value::When { date: date.written().to_owned(), word: if is_day { "on" } else { "in" }.into() }
}

/// A period with “in” before it, whatever it is.
pub(super) fn within(period: &Period) -> Value {
    Value::When { date: period.written().to_owned(), word: "in".into() }
}

/// So many things in words that begin a sentence: “both”, “all 3”.
pub(super) fn all(count: usize) -> Message {
    if count == 2 { message!("both") } else { message!("all {count}", count) }
}

/// Whether a voice is an author of a source.
pub(super) fn is_author(debate: &Debate, voice: VoiceId, source: SourceId) -> bool {
    debate[source].authors.as_ref().is_some_and(|authors| authors.contains(&voice))
}

impl Claim {
    /// Whether it says that something is or was so, not what will or should be, what is good or what a word means.
    pub(super) fn is_factual(&self) -> bool {
        matches!(self.kind, None | Some(Kind::Fact | Kind::Cause))
    }
}

/// For every voice the first one that has a name or an alias in common with it.
pub(super) fn persons(debate: &Debate) -> Vec<VoiceId> {
    let mut known: BTreeMap<String, VoiceId> = BTreeMap::new();
    let voices = debate.library().voices.iter().enumerate();
    voices
        .map(|(index, voice)| {
            let names = std::iter::once(&voice.details.name).chain(&voice.details.aliases);
            let names: Vec<String> = names.map(|name| name.trim().to_lowercase()).collect();
            // What two unnamed informants are called tells nothing of who they are.
            let is_known = |name: &String| known.get(name).copied().filter(|_| !voice.details.anonymous);
            let first = names.iter().find_map(is_known).unwrap_or(VoiceId(index as u32));
            for name in names {
                known.entry(name).or_insert(first);
            }
            first
        })
        .collect()
}

impl<'a> Context<'a> {
    /// The first voice of the library that is the same person or institution as this one.
    pub(super) fn person(&self, voice: VoiceId) -> VoiceId {
        self.persons()[voice.index()]
    }

    /// Who says what an attribution has, as [`Attribution::speaker`] tells, by the first voice of that person.
    pub(super) fn speaker(&self, said: &Attribution) -> Option<Speaker> {
        said.speaker().map(|speaker| match speaker {
            Speaker::Voice(voice) => Speaker::Voice(self.person(voice)),
            Speaker::Unsigned(source) => Speaker::Unsigned(source),
        })
    }

    /// The place of an attribution of a claim, told by its position: its block in `said`, or the claim itself where
    /// it is written in short.
    pub(super) fn said_at(&self, claim: ClaimId, position: usize) -> Locus<'a> {
        self.at(self.debate[claim].said[position].place)
    }

    /// The span of the first of some fields that an attribution has, else that of the attribution.
    pub(super) fn said_span(&self, claim: ClaimId, position: usize, fields: &[&str]) -> Span {
        let said = self.said_at(claim, position);
        fields.iter().find(|field| said.has_field(field)).map_or(said, |field| said.field(field)).span()
    }

    /// A voice by its name.
    pub(super) fn voice_name(&self, voice: VoiceId) -> Value {
        let voice = &self.debate[voice];
        let (id, name) = (voice.id.to_string(), voice.details.name.to_string());
        Value::Called { thing: Thing::Voice, id, name }
    }

    /// What a speaker is called: the name of the voice, or “the author of `source`”.
    pub(super) fn speaker_name(&self, speaker: Speaker) -> Value {
        match speaker {
            Speaker::Voice(voice) => self.voice_name(voice),
            Speaker::Unsigned(source) => {
                message!("the author of {source}", source = self.debate[source]).value()
            }
        }
    }

    /// The span of the date of a source.
    pub(super) fn published_span(&self, source: SourceId) -> Span {
        self.at(self.debate[source].place).field("published").span()
    }

    /// The day that counts as today for a map; nothing where nobody gave one.
    pub(super) fn today(&self, map: MapId) -> Option<&'a Period> {
        self.as_of.or(self.debate[map].encoded_on.as_ref())
    }
}
