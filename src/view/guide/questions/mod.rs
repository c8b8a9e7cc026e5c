//! Questions about an article, made from its map: each from a claim, a step or an objection of it.
//!
//! To add a kind of question, write its file and name it below, once as a module and once in [`ALL`].
//!
//! A question's name says what it is about, `figure:surge`, and never where it stands, so that a person can drop or
//! pin it and it stays the same question whatever else changes in the map.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::parts::Hides;
use super::place::Place;
use super::study::Study;
use crate::model::{Attribution, Bloom, ClaimId, Step, StepId};
use crate::view::parts::ClaimRef;

mod by_hand;
mod challenge;
mod choose;
mod clash;
mod critical;
mod figure;
mod firmness;
mod grant;
mod hidden;
mod objection;
mod passage;
mod reply;
mod reword;
mod role;
mod senses;
mod speaker;
mod thesis;
mod withdraw;

pub(super) use choose::choose;
pub(super) use figure::line as figure_line;

/// All kinds of question; of one level the first come first.
pub(super) const ALL: &[&Kind] = &[
    &figure::FIGURE,
    &passage::PASSAGE,
    &speaker::SPEAKER,
    &thesis::THESIS,
    &senses::SENSES,
    &reword::REWORD,
    &hidden::HIDDEN,
    &firmness::FIRMNESS,
    &role::ROLE,
    &withdraw::WITHDRAW,
    &critical::CRITICAL,
    &objection::OBJECTION,
    &clash::CLASH,
    &grant::GRANT,
    &reply::REPLY,
    &challenge::CHALLENGE,
];

/// A kind of question.
pub(super) struct Kind {
    /// The first word of its questions' names.
    name: &'static str,
    /// What it asks of the reader.
    level: Bloom,
    /// Whether it is asked while reading, at the part that it is about, or afterwards.
    is_during: bool,
    /// The questions of this kind that a map gives, in any order.
    ask: fn(&Study) -> Vec<Draft>,
}

/// A question before it is chosen.
pub(super) struct Draft {
    kind: &'static Kind,
    /// What it is about, by the ids of the map.
    subject: String,
    /// The claims that it is about: first the one at whose part it is asked.
    about: Vec<ClaimId>,
    /// Among questions of its kind, the lowest are the best.
    rank: u32,
    text: String,
    choices: Vec<String>,
    hides: Hides,
    /// How many lines an answer takes.
    lines: usize,
    answer: Answer,
}

impl Draft {
    fn new(kind: &'static Kind, subject: String, about: Vec<ClaimId>, text: String, answer: Answer) -> Draft {
        let lines = match kind.level {
            Bloom::Remember => 2,
            Bloom::Create => 6,
            _ => 3,
        };
        Draft {
            kind,
            subject,
            about,
            rank: 0,
            text,
            choices: Vec::new(),
            hides: Hides::Nothing,
            lines,
            answer,
        }
    }

    fn ranked(mut self, rank: u32) -> Draft {
        self.rank = rank;
        self
    }

    fn hiding(mut self, hides: Hides) -> Draft {
        self.hides = hides;
        self
    }

    fn name(&self) -> String {
        format!("{}:{}", self.kind.name, self.subject)
    }
}

/// A question as it is asked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Asked {
    /// Its number on the page.
    pub number: usize,
    /// The name by which a map drops or pins it; nothing for one by hand.
    pub name: Option<String>,
    /// `remember`, `understand`, `apply`, `analyse`, `evaluate` or `create`; nothing where nobody said it.
    pub level: Option<&'static str>,
    /// The question.
    pub text: String,
    /// The sentences to choose from, in the order of the alphabet.
    pub choices: Vec<Choice>,
    /// How many lines an answer takes.
    pub lines: usize,
    /// Whether a person keeps it among those that are printed.
    pub is_pinned: bool,
    /// The answer; in the teacher's edition only, and for questions by hand where the map gives one.
    pub answer: Option<Answer>,
}

/// A sentence to choose.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Choice {
    /// Its letter.
    pub letter: String,
    /// The sentence.
    pub text: String,
}

/// The answer to a question, and what proves it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Answer {
    /// The answer, a line each; empty where the text has none.
    pub lines: Vec<String>,
    /// Whether the text has no answer.
    pub is_open: bool,
    /// Whether a person asks it who leaves the answer to the class, and says only what it should consider.
    pub is_left: bool,
    /// Whether the answer is the map's and stands in no text.
    pub is_supplied: bool,
    /// The passages that prove the answer.
    pub proofs: Vec<Proof>,
    /// What a good answer considers, in words.
    pub hints: Vec<String>,
    /// The passages that a good answer considers.
    pub consider: Vec<Proof>,
}

/// A claim with the passage that says it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Proof {
    /// The claim.
    pub claim: ClaimRef,
    /// The voice that says it, where it is not the article's own author.
    pub voice: Option<String>,
    /// The other text that it stands in, where it is not in the article.
    pub source: Option<String>,
    /// The place, in words.
    pub place: Option<String>,
    /// The words by which the passage is found.
    pub anchor: Option<String>,
}

impl Answer {
    /// An answer that the text gives in certain passages.
    fn proved(lines: Vec<String>, proofs: Vec<Proof>) -> Answer {
        Answer { lines, proofs, ..Answer::default() }
    }

    /// What to consider where the text has no answer.
    fn open(hints: Vec<String>, consider: Vec<Proof>) -> Answer {
        Answer { is_open: true, hints, consider, ..Answer::default() }
    }
}

/// The passage that says a claim.
pub(super) fn proof(study: &Study, claim: ClaimId) -> Proof {
    match study.found(claim) {
        Some(said) => proof_of(study, claim, said),
        None => Proof { claim: study.reference(claim), voice: None, source: None, place: None, anchor: None },
    }
}

/// The passage of an attribution.
pub(super) fn proof_of(study: &Study, claim: ClaimId, said: &Attribution) -> Proof {
    let other = said.source.filter(|source| Some(*source) != study.source);
    Proof {
        claim: study.reference(claim),
        voice: study.other_voice(said).map(|voice| study.voice(voice)),
        source: other.map(|source| study.title(source)),
        place: study.place(said),
        anchor: said.quote.as_deref().map(str::to_owned),
    }
}

fn proofs(study: &Study, claims: &[ClaimId]) -> Vec<Proof> {
    claims.iter().map(|&claim| proof(study, claim)).collect()
}

/// What a claim's reasons are, as far as an answer goes into them.
pub(super) fn reasons(study: &Study, claim: ClaimId) -> Vec<ClaimId> {
    const MOST_REASONS: usize = 3;
    let mut seen = BTreeSet::new();
    let premises = study.carriers(claim).flat_map(|(_, step)| step.premises.iter().copied());
    let said = premises.filter(|&premise| !study.debate[premise].implicit && seen.insert(premise));
    said.take(MOST_REASONS).collect()
}

/// How questions call a claim: by its id, with its map where that is another one.
fn claim_name(study: &Study, claim: ClaimId) -> String {
    match study.desk.local(claim) {
        Some(_) => study.debate[claim].id.to_string(),
        None => study.debate.qualified(claim),
    }
}

/// How questions call a step: by its id, else by what it leads from and to.
fn step_name(study: &Study, id: StepId, step: &Step) -> String {
    match &step.id {
        Some(name) => name.to_string(),
        None => {
            let premises: Vec<String> = step.premises.iter().map(|&one| claim_name(study, one)).collect();
            format!("{}.{}", claim_name(study, study.debate.conclusion_of(id)), premises.join("+"))
        }
    }
}

/// A rank by the distance of a claim from the thesis.
fn by_distance(study: &Study, claim: ClaimId) -> u32 {
    study.distance(claim).min(1_000) * 10
}

/// What a question loses in rank that sends the reader through a whole section for one sentence.
fn by_vagueness(said: &Attribution) -> u32 {
    const WHOLE_SECTION: u32 = 25;
    let place = Place::read(said.at.as_deref().unwrap_or_default());
    if place.is_empty() || place.is_section_only() { WHOLE_SECTION } else { 0 }
}

/// Whether words are a title rather than part of a sentence, as of a text that a footnote names: capitals throughout.
fn is_title(words: &str) -> bool {
    const FEWEST: usize = 3;
    const LONGEST_SMALL: usize = 3;
    let letters = |word: &str| word.chars().filter(|one| one.is_alphabetic()).count();
    let words: Vec<&str> = words.split_whitespace().filter(|word| letters(word) > 0).collect();
    let is_capital =
        |word: &&str| word.chars().find(|one| one.is_alphabetic()).is_some_and(char::is_uppercase);
    // Its small words may be small, but for the first and the last.
    let ends = words.first().into_iter().chain(words.last());
    let mut long = words.iter().filter(|word| letters(word) > LONGEST_SMALL);
    words.len() >= FEWEST && ends.into_iter().all(is_capital) && long.all(is_capital)
}

/// The premises of a step that somebody states, and those that nobody does.
fn stated(study: &Study, step: &Step) -> (Vec<ClaimId>, Vec<ClaimId>) {
    step.premises.iter().partition(|&&premise| !study.debate[premise].implicit)
}

pub(super) fn level_name(level: Bloom) -> &'static str {
    match level {
        Bloom::Remember => "remember",
        Bloom::Understand => "understand",
        Bloom::Apply => "apply",
        Bloom::Analyse => "analyse",
        Bloom::Evaluate => "evaluate",
        Bloom::Create => "create",
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, is_title};

    #[test]
    fn a_title_has_capitals_throughout() {
        assert!(is_title("Why the Council Is Selling Its Gardens"));
        assert!(!is_title("the Harbour Post and the Council of Lund met") && !is_title("Town Hall"));
    }

    #[test]
    fn the_manual_names_every_kind_of_question() {
        let manual = include_str!("../../../../docs/reading-guide.md");
        let names: Vec<&str> = manual
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split_once(':').map(|(name, _)| name))
            .collect();
        assert_eq!(names, ALL.iter().map(|kind| kind.name).collect::<Vec<_>>());
    }
}
