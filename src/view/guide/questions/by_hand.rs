//! What a person says of the questions: adds, drops, pins, words anew.

use super::{Answer, Draft, Proof, level_name, proof, proof_of, proofs};
use crate::model::{Bloom, ClaimId, Question};
use crate::view::guide::study::Study;

/// A question of a person's own.
pub(super) struct Own {
    pub(super) text: String,
    pub(super) level: Option<Bloom>,
    pub(super) is_pinned: bool,
    /// The answer that the person gives, where one is given.
    pub(super) answer: Option<Answer>,
}

/// The questions after a person went through them.
pub(super) struct Revised {
    /// The derived ones that are left, each with whether it is pinned.
    pub(super) derived: Vec<(Draft, bool)>,
    /// The person's own.
    pub(super) own: Vec<Own>,
    /// What is named and is no derived question, or none any more.
    pub(super) unknown: Vec<String>,
}

/// The derived questions as the map revises them.
pub(super) fn revise(study: &Study, drafts: Vec<Draft>) -> Revised {
    let mut derived: Vec<(Draft, bool)> = drafts.into_iter().map(|draft| (draft, false)).collect();
    let (mut own, mut unknown) = (Vec::new(), Vec::new());
    for question in &study.debate[study.desk.map].questions {
        let meant = derived.iter().position(|(draft, _)| is_meant(question, draft));
        match (meant, question.drop) {
            (Some(index), true) => {
                derived.remove(index);
            }
            (Some(index), false) => {
                let (draft, is_pinned) = &mut derived[index];
                // Whoever names a question wants it.
                *is_pinned = true;
                if question.derived.is_some() && !question.text.trim().is_empty() {
                    draft.text = question.text.to_string();
                }
                match answered(study, question) {
                    Some(answer) if !answer.is_left => draft.answer = answer,
                    // What there is to consider goes with the answer that the question has already.
                    Some(mut answer) => draft.answer.consider.append(&mut answer.consider),
                    None => {}
                }
            }
            (None, true) => unknown.push(named(question)),
            (None, false) => {
                if question.derived.is_some() {
                    unknown.push(named(question));
                }
                if !question.text.trim().is_empty() {
                    own.push(Own {
                        text: question.text.to_string(),
                        level: question.level,
                        is_pinned: question.pin,
                        answer: answered(study, question),
                    });
                }
            }
        }
    }
    Revised { derived, own, unknown }
}

/// The answer that a person gives to a question, with the passages that prove it or that a good one considers.
fn answered(study: &Study, question: &Question) -> Option<Answer> {
    let lines: Vec<String> = question.answer.as_deref().map(str::to_owned).into_iter().collect();
    let is_left = lines.is_empty() && question.proofs.is_empty();
    let consider: Vec<Proof> = question.considers.iter().flat_map(|&claim| passages(study, claim)).collect();
    let has_answer = !is_left || !consider.is_empty();
    let proved = Answer::proved(lines, proofs(study, &question.proofs));
    has_answer.then_some(Answer { is_left, consider, ..proved })
}

/// So many places of one claim are told.
const MOST_PLACES: usize = 5;

/// Where the article says a claim, in each of its places; where another text does, if the article does not.
fn passages(study: &Study, claim: ClaimId) -> Vec<Proof> {
    match study.said_in_order(claim) {
        said if said.is_empty() => vec![proof(study, claim)],
        said => {
            let mut passages: Vec<Proof> =
                said.into_iter().map(|said| proof_of(study, claim, said)).collect();
            // What went through two hands to one place is one passage.
            let place = |proof: &Proof| {
                (proof.voice.clone(), proof.source.clone(), proof.place.clone(), proof.anchor.clone())
            };
            passages.dedup_by_key(|proof| place(proof));
            passages.truncate(MOST_PLACES);
            passages
        }
    }
}

/// Whether a derived question is the one of a name, or of a text where none is named.
fn is_meant(question: &Question, draft: &Draft) -> bool {
    match question.derived.as_deref() {
        Some(name) => name == draft.name(),
        None => words(&question.text).eq(words(&draft.text)),
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

fn named(question: &Question) -> String {
    question.derived.as_deref().unwrap_or(&question.text).to_owned()
}

impl Own {
    pub(super) fn level(&self) -> Option<&'static str> {
        self.level.map(level_name)
    }
}
