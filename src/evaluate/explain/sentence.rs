//! Sentences that name claims.

use serde::Serialize;

use crate::model::{Claim, ClaimId, Debate};

/// The most items of a list that are told one by one; of more, the rest is counted.
pub(super) const MOST_TOLD: usize = 5;

/// The same of a list in a sentence that is meant to be read on its own, such as one on a page.
pub(super) const MOST_AT_A_GLANCE: usize = 3;

/// A sentence, from its first word to its full stop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Sentence {
    /// Words and names of claims in order, with all spaces and punctuation between them in the words.
    pub parts: Vec<Part>,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Words.
    Text(String),
    /// A claim, named by its short text: a link on a page, words in quotation marks on a terminal.
    #[serde(serialize_with = "super::number")]
    Claim(ClaimId),
}

/// The short text of a claim as a sentence names it: without a full stop, which would end the sentence around it.
pub fn label_in_sentence(claim: &Claim) -> &str {
    claim.label().trim_end().trim_end_matches('.')
}

/// How many of some items are told one by one; one item is never worth a count.
pub(super) fn cut(count: usize, most: usize) -> usize {
    if count > most + 1 { most } else { count }
}

impl Sentence {
    /// The sentence as text, with the short texts of claims in quotation marks.
    pub fn to_text(&self, debate: &Debate) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Text(words) => text.push_str(words),
                Part::Claim(claim) => {
                    let label = label_in_sentence(&debate[*claim]);
                    let label = label.replace('“', "‘").replace('”', "’");
                    text.push_str(&format!("“{label}”"));
                }
            }
        }
        text
    }

    /// The claims that it names, in order.
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> {
        self.parts.iter().filter_map(|part| match part {
            Part::Claim(claim) => Some(*claim),
            Part::Text(_) => None,
        })
    }

    /// Adds words.
    pub(super) fn text(&mut self, words: &str) -> &mut Sentence {
        match self.parts.last_mut() {
            Some(Part::Text(text)) => text.push_str(words),
            _ => self.parts.push(Part::Text(words.to_owned())),
        }
        self
    }

    /// Adds a claim.
    pub(super) fn claim(&mut self, claim: ClaimId) -> &mut Sentence {
        self.parts.push(Part::Claim(claim));
        self
    }

    /// Adds claims as a list: “A”, “B” and “C”.
    pub(super) fn list(&mut self, claims: &[ClaimId]) -> &mut Sentence {
        self.series(claims, |sentence, &claim| {
            sentence.claim(claim);
        })
    }

    /// Adds items as a list, each written by `write`; of a long list the rest is counted.
    pub(super) fn series<T>(&mut self, items: &[T], write: impl Fn(&mut Sentence, &T)) -> &mut Sentence {
        self.joined(items, MOST_TOLD, (", ", " and "), write)
    }

    /// The same for items that have commas in them.
    pub(super) fn long_series<T>(&mut self, items: &[T], write: impl Fn(&mut Sentence, &T)) -> &mut Sentence {
        self.joined(items, MOST_TOLD, ("; ", "; and "), write)
    }

    /// Adds items with these words between them, and others before the last; of more than `most` the rest is counted.
    pub(super) fn joined<T>(
        &mut self,
        items: &[T],
        most: usize,
        (between, last): (&str, &str),
        write: impl Fn(&mut Sentence, &T),
    ) -> &mut Sentence {
        let told = cut(items.len(), most);
        for (index, item) in items[..told].iter().enumerate() {
            match index {
                0 => {}
                _ if index + 1 == items.len() => drop(self.text(last)),
                _ => drop(self.text(between)),
            }
            write(self, item);
        }
        if told < items.len() {
            self.text(&format!("{last}{} more", items.len() - told));
        }
        self
    }

    /// Adds the author's words behind a colon, if there are any.
    pub(super) fn because(&mut self, words: &str) -> &mut Sentence {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words.trim_end_matches('.');
        if !words.is_empty() {
            self.text(": ").text(words);
        }
        self
    }
}
