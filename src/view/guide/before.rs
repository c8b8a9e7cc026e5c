//! What a reader should know before the article: the question, the words, the voices, and a guess to test.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::head::{Person, person};
use super::study::Study;
use crate::model::{ClaimId, Stance, VoiceId};
use crate::view::parts::ClaimRef;
use crate::view::words::side_letter;

/// So many terms, claims of a sense and voices are shown at most.
const MOST_TERMS: usize = 8;
const MOST_CLAIMS: usize = 4;
const MOST_VOICES: usize = 8;

/// What comes before reading.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Before {
    /// The question that the article is about.
    pub question: Option<String>,
    /// What it is about, in a paragraph.
    pub context: Option<String>,
    /// The words that the argument turns on.
    pub terms: Vec<Term>,
    /// Who speaks in it besides its authors, with what is known of each.
    pub voices: Vec<Person>,
    /// The answers that the map tells apart, where it has sides.
    pub sides: Vec<Side>,
    /// The guess to make before reading.
    pub prediction: String,
}

/// An answer that a side gives.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Side {
    /// Its letter.
    pub letter: String,
    /// What it holds.
    pub text: String,
}

/// A word that the argument turns on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Term {
    /// The word.
    pub term: String,
    /// What it is used for.
    pub senses: Vec<Sense>,
}

/// A sense of a word.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Sense {
    /// What the word means in it.
    pub gloss: String,
    /// Who uses it so.
    pub users: Vec<String>,
    /// The claims that use it so; for pupils only where the word has no other sense.
    pub claims: Vec<ClaimRef>,
}

pub(super) fn before(study: &Study) -> Before {
    let map = &study.debate[study.desk.map];
    let sides = map.sides.iter().enumerate();
    let has_sides = map.sides.len() > 1;
    let prediction = match (map.question.is_some(), has_sides) {
        (true, true) => "guide-predict-sides",
        (true, false) => "guide-predict-question",
        (false, _) => "guide-predict-title",
    };
    Before {
        question: map.question.as_deref().map(str::to_owned),
        context: map.summary.as_deref().map(str::to_owned),
        terms: terms(study),
        voices: voices(study),
        sides: sides
            .filter(|_| has_sides)
            .map(|(number, side)| Side { letter: side_letter(number), text: side.text.to_string() })
            .collect(),
        prediction: study.say(
            prediction,
            &[
                ("question", map.question.as_deref().unwrap_or_default().into()),
                ("title", map.title.to_string().into()),
            ],
        ),
    }
}

/// The terms of the library that claims use, each with the senses that they use.
fn terms(study: &Study) -> Vec<Term> {
    let mut uses: BTreeMap<(&str, &str), Vec<ClaimId>> = BTreeMap::new();
    for (claim, written) in study.claims() {
        for (term, sense) in &written.senses {
            uses.entry((term, sense)).or_default().push(claim);
        }
    }
    let terms = study.debate.library().terms.iter().filter_map(|term| {
        let senses = term.senses.iter().filter_map(|(sense, gloss)| {
            let claims = uses.get(&(&*term.id, &**sense))?;
            let users: BTreeSet<String> = claims.iter().filter_map(|&claim| user(study, claim)).collect();
            let claims = claims.iter().take(MOST_CLAIMS).map(|&claim| study.reference(claim));
            let users = users.into_iter().take(MOST_CLAIMS).collect();
            Some(Sense { gloss: gloss.to_string(), users, claims: claims.collect() })
        });
        let mut senses: Vec<Sense> = senses.collect();
        // Which passage uses which sense is for pupils to find.
        if senses.len() > 1 && !study.is_teachers {
            senses.iter_mut().for_each(|sense| sense.claims.clear());
        }
        (!senses.is_empty()).then(|| Term { term: study.term(&term.id), senses })
    });
    terms.take(MOST_TERMS).collect()
}

/// Who uses the words of a claim: its voice, else the source that it stands in.
fn user(study: &Study, claim: ClaimId) -> Option<String> {
    let said = study.found(claim)?;
    // An author who only passes it on, or denies it, does not use the word so.
    if said.stance != Stance::Asserts && study.other_voice(said).is_none() {
        return None;
    }
    let voice = said.by.filter(|&voice| !study.debate[voice].details.anonymous);
    Some(match voice {
        Some(voice) => study.voice(voice),
        None if said.source == study.source => study.word("guide-the-article"),
        None => study.say("quoted", &[("text", study.title(said.source?).into())]),
    })
}

/// The voices of the article and of other texts, without its authors, of which there is something to tell; the nearest to the thesis
/// first.
pub(super) fn voices(study: &Study) -> Vec<Person> {
    let mut seen: BTreeSet<VoiceId> = BTreeSet::new();
    let mut voices = Vec::new();
    for (_, written) in study.claims() {
        for said in &written.said {
            let named = said.by.into_iter().chain(said.via.iter().copied());
            for voice in named.filter(|voice| !study.is_author(*voice)) {
                let person = person(study, voice);
                let tells =
                    person.role.is_some() || person.interested.is_some() || !person.aliases.is_empty();
                if tells && !study.debate[voice].details.anonymous && seen.insert(voice) {
                    voices.push(person);
                }
            }
        }
    }
    voices.truncate(MOST_VOICES);
    voices
}
