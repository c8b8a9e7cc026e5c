//! Who says a claim, where and in which words, as they are read out.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Attribution, ClaimId, Stance};
use crate::prose::on_one_line;
use crate::quote::{Locator, Match};
use crate::view::desk::Desk;

/// So many voices of one claim are named.
const MOST_VOICES: usize = 4;

/// A sentence longer than this is nothing to read aloud.
const LONGEST_SENTENCE: usize = 480;

/// Who said a claim, and where.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Told {
    /// The voice; nothing where the source names no author.
    pub voice: Option<String>,
    /// Through whom it reached the source.
    pub via: Vec<String>,
    /// The source's title; nothing for a place in the source that the map mainly reads.
    pub source: Option<String>,
    /// The place in it.
    pub at: Option<String>,
    /// The anchor phrase.
    pub quote: Option<String>,
    /// The whole sentence, where the text of the source is at hand.
    pub sentence: Option<String>,
}

/// Where a claim was said first; nothing where nobody said it.
pub(super) fn said_first<'d>(desk: &'d Desk, claim: ClaimId) -> Option<&'d Attribution> {
    let is_told = |said: &&Attribution| said.source.is_some() || said.by.is_some();
    desk.analysis.debate[claim].said.iter().find(is_told)
}

/// Who said a claim first; nothing where nobody did. The source that the map mainly reads is named at the head of the
/// sheet, so that here the voice or the place in it will do.
pub(super) fn told(desk: &Desk, claim: ClaimId) -> Option<Told> {
    Some(as_told(desk, said_first(desk, claim)?))
}

/// Everybody who said a claim, each voice with its first place: whoever said it first, and then who puts it forward.
pub(super) fn all_told(desk: &Desk, claim: ClaimId) -> Vec<Told> {
    let debate = &desk.analysis.debate;
    let is_told = |said: &&Attribution| said.source.is_some() || said.by.is_some();
    let puts_forward = |said: &&Attribution| said.stance == Stance::Asserts;
    let others = debate[claim].said.iter().filter(is_told).filter(puts_forward);
    let mut told: Vec<Told> = Vec::new();
    for one in said_first(desk, claim).into_iter().chain(others).map(|said| as_told(desk, said)) {
        // One who has no name is another in every source.
        let is_known =
            |known: &Told| known.voice == one.voice && (one.voice.is_some() || known.source == one.source);
        if told.len() < MOST_VOICES && !told.iter().any(is_known) {
            told.push(one);
        }
    }
    told
}

fn as_told(desk: &Desk, said: &Attribution) -> Told {
    let debate = &desk.analysis.debate;
    let is_main = said.source.is_some() && said.source == debate[desk.map].source;
    let is_named_above = is_main && said.at.is_some();
    let source = said.source.filter(|_| !is_named_above).map(|source| &debate[source]);
    Told {
        voice: said.by.map(|voice| {
            let name = debate[voice].details.name.to_string();
            match is_passed_on(desk, said) {
                true => desk.say("seminar-as-reported", &[("voice", name.into())]),
                false => name,
            }
        }),
        via: said.via.iter().map(|voice| debate[*voice].details.name.to_string()).collect(),
        source: source.map(|source| source.details.title.as_deref().unwrap_or(&source.id).to_owned()),
        at: said.at.as_deref().map(|at| desk.place(at)),
        quote: said.quote.as_deref().map(str::to_owned),
        sentence: sentence(desk, said),
    }
}

/// Whether an author only passes on what a claim says, as the word of nobody in particular.
pub(super) fn is_passed_on(desk: &Desk, said: &Attribution) -> bool {
    let authors = said.source.and_then(|source| desk.analysis.debate[source].authors.as_deref());
    let is_author = |voice| said.inherits_voice || authors.unwrap_or_default().contains(&voice);
    said.stance == Stance::Reports && said.by.is_some_and(is_author)
}

/// The sentence in which a claim was said, as the source prints it.
fn sentence(desk: &Desk, said: &Attribution) -> Option<String> {
    let text = desk.analysis.texts.text(said.source?)?;
    let Match::Found(places) = text.find(said.quote.as_deref()?) else { return None };
    let at = said.at.as_deref().and_then(|at| Locator::parse(at).ok());
    let meant = places.iter().find(|place| at.as_ref().is_none_or(|at| text.agrees(at, **place)));
    let words = text.words(text.sentence(*meant.or(places.first())?));
    // The marks of footnotes are not read aloud, and the sheet puts quotation marks of its own around the words.
    let is_mark = |c: char| matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹');
    let words = on_one_line(words).replace(is_mark, "");
    let words = words.trim_matches(['“', '”']).replace('“', "‘").replace('”', "’");
    (words.len() <= LONGEST_SENTENCE).then_some(words)
}

/// The voice whose word a claim is, where no author of a source puts it forward.
pub(super) fn party_voice(desk: &Desk, claim: ClaimId) -> Option<String> {
    let debate = &desk.analysis.debate;
    let said: Vec<&Attribution> =
        debate[claim].said.iter().filter(|said| said.stance == Stance::Asserts).collect();
    let is_author = |said: &&Attribution| {
        let authors = said.source.and_then(|source| debate[source].authors.as_deref());
        said.by.is_none_or(|voice| said.inherits_voice || authors.unwrap_or_default().contains(&voice))
    };
    if said.iter().any(is_author) {
        return None;
    }
    said.first()?.by.map(|voice| debate[voice].details.name.to_string())
}
