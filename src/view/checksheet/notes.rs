//! What reviewers want of the author: their notes stand in the letter before what the program asks.

use super::super::desk::Desk;
use super::asking::Question;
use crate::model::{ClaimId, ReviewStatus};

/// What reviewers have noted on a claim for its author.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// What they ask and what they would print, a sentence each.
    sentences: Vec<String>,
    /// What to ask where somebody has said how to mend it and there is nothing else to ask; what the right figure is,
    /// is then asked no more.
    assent: Option<String>,
}

/// The notes on a claim as it is now: what only its author can say, and how it should be mended.
pub(super) fn notes(desk: &Desk, claim: ClaimId) -> Notes {
    let verdicts = desk.analysis.reviews.latest(claim).filter(|one| one.is_current);
    let mut notes = Notes::default();
    for verdict in verdicts {
        let note = verdict.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        let sentence = match (verdict.status, note) {
            (ReviewStatus::AskAuthor, Some(note)) => note.to_owned(),
            (ReviewStatus::AskAuthor, None) => desk.word("checksheet-ask-open"),
            (ReviewStatus::Fix, Some(note)) => {
                notes.assent = Some(desk.word("checksheet-ask-assent"));
                let note = note.trim_end_matches('.');
                // The sheet puts a proposed fix behind an arrow, also where nothing is noted before it.
                match note.strip_prefix('→').map(str::trim) {
                    Some(fix) => desk.say("checksheet-ask-mended-to", &[("fix", fix.into())]),
                    None => desk.say("checksheet-ask-mended", &[("note", note.into())]),
                }
            }
            _ => continue,
        };
        notes.sentences.push(sentence);
    }
    notes.sentences.sort();
    notes.sentences.dedup();
    notes
}

impl Notes {
    /// The questions about a claim with the notes before them: what is asked here is one query with them, so that no
    /// point comes twice. What has a topic of its own may be asked from the other end of it.
    pub(super) fn before(
        self,
        mut questions: Vec<(usize, Question)>,
        position: usize,
    ) -> Vec<(usize, Question)> {
        if self.sentences.is_empty() {
            return questions;
        }
        if self.assent.is_some() {
            questions = questions.into_iter().filter_map(mended).collect();
        }
        let (apart, mut here): (Vec<_>, Vec<_>) =
            questions.into_iter().partition(|(_, question)| question.topic.is_some());
        // What has a number of a note in it is about the same as the note.
        let noted: Vec<&str> = self.sentences.iter().flat_map(|sentence| figures(sentence)).collect();
        here.sort_by_key(|(_, question)| !figures(&question.text).any(|figure| noted.contains(&figure)));
        let place = here.first().map(|(place, question)| question.position.unwrap_or(*place));
        let mut sentences = self.sentences;
        if !here.is_empty() || sentences.len() > 1 {
            sentences.iter_mut().for_each(close);
        }
        let asked = here.into_iter().map(|(_, question)| question.text);
        sentences.extend(asked);
        // A sum or a question behind the note asks for an answer by itself.
        if !sentences.last().is_some_and(|last| last.ends_with('?')) {
            sentences.extend(self.assent);
        }
        let first = (place.unwrap_or(position), Question::here(sentences.join(" ")));
        std::iter::once(first).chain(apart).collect()
    }
}

/// What is left of a question about a claim that is mended.
fn mended((position, question): (usize, Question)) -> Option<(usize, Question)> {
    match question.mended {
        None => Some((position, question)),
        Some(told) if told.is_empty() => None,
        // The sum shows why it is mended, so it is told here and not from another end.
        Some(told) => Some((position, Question { position: question.position, ..Question::here(told) })),
    }
}

/// The numbers in figures that words have, as they are written.
fn figures(words: &str) -> impl Iterator<Item = &str> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | ',');
    let words = words.split(move |letter| !is_part(letter)).map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Ends words so that a sentence can follow them.
fn close(words: &mut String) {
    if !words.trim_end_matches(['”', '“']).ends_with(['.', '?', '!', '…']) {
        words.push('.');
    }
}
