//! Sentences that name claims, as data: which phrases they are made of, and what stands in them.
//!
//! A phrase is known by its name, and every language has words for it; no words stand here.

use serde::{Serialize, Serializer};

use crate::model::{Claim, ClaimId, Status};
use crate::prose::on_one_line;

/// The most items of a list that are told one by one; of more, the rest is counted.
pub(super) const MOST_TOLD: usize = 5;

/// The same of a list in a sentence that is meant to be read on its own, such as one on a page.
pub(super) const MOST_AT_A_GLANCE: usize = 3;

/// The phrase at the end of an item that says why a step speaks for or against something.
pub(super) const SINCE: &str = "why-since";

/// The phrases with which a sentence begins that says why a step speaks for or against something.
pub(super) const LINK: &str = "why-link";
pub(super) const LINK_OF: &str = "why-link-of";

/// Those of one that says why claims cannot stand together.
pub(super) const NOT_BOTH: &str = "why-not-both";
pub(super) const NOT_BOTH_OF: &str = "why-not-both-of";

/// A sentence, from its first word to its full stop, or a part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Phrases and names of claims in order.
    pub parts: Vec<Part>,
    /// The list with which the sentence ends, behind a colon; its parts do not count these in. Items have no items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Sentence>,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A phrase, which brings along all spaces and punctuation that it needs.
    Phrase {
        /// Its name, which is that of a message in every language.
        name: &'static str,
        /// What stands in it, by name.
        values: Vec<(&'static str, Value)>,
    },
    /// A claim, named by its short text: a link on a page, words in quotation marks on a terminal.
    #[serde(serialize_with = "super::number")]
    Claim(ClaimId),
}

/// What stands in a phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A claim.
    #[serde(serialize_with = "super::number")]
    Claim(ClaimId),
    /// How a claim stands.
    #[serde(serialize_with = "name_of_status")]
    Status(Status),
    /// How many there are of something.
    Count(usize),
    /// The name of a case, by which a phrase chooses its words.
    Case(&'static str),
    /// Words of the author.
    Words(String),
    /// More phrases, such as a list.
    #[serde(serialize_with = "parts_alone")]
    Parts(Sentence),
}

/// A piece of a sentence in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Words.
    Text(String),
    /// A claim.
    Claim(ClaimId),
}

/// A value for a message: words, or a count.
#[derive(Clone, Debug)]
pub enum Given {
    /// Words, or a mark that stands for a piece.
    Text(String),
    /// A count, which decides between singular and plural.
    Count(usize),
}

/// Stands for a piece while a phrase is put into words; the letters up to the next are its number.
const MARK: char = '\u{e000}';

impl From<ClaimId> for Value {
    fn from(claim: ClaimId) -> Value {
        Value::Claim(claim)
    }
}

impl From<Status> for Value {
    fn from(status: Status) -> Value {
        Value::Status(status)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Value {
        Value::Count(count)
    }
}

impl From<&'static str> for Value {
    fn from(case: &'static str) -> Value {
        Value::Case(case)
    }
}

impl From<Sentence> for Value {
    fn from(parts: Sentence) -> Value {
        Value::Parts(parts)
    }
}

/// The short text of a claim as a sentence names it: without a full stop, which would end the sentence around it.
pub fn label_in_sentence(claim: &Claim) -> &str {
    claim.label().trim_end().trim_end_matches('.')
}

/// How many of some items are told one by one; one item is never worth a count.
pub(super) fn cut(count: usize, most: usize) -> usize {
    if count > most.saturating_add(1) { most } else { count }
}

/// The phrases that stand between the items of a list: all but the last two, and the last two.
#[derive(Clone, Copy)]
pub(super) struct Joints {
    pub(super) between: &'static str,
    pub(super) last: &'static str,
}

/// A, B and C.
pub(super) const AND: Joints = Joints { between: "why-between", last: "why-and" };
/// A; B; and C, where the items have commas in them.
pub(super) const LONG: Joints = Joints { between: "why-long-between", last: "why-long-and" };

/// What finds the words for the name of a phrase and its values.
type Say<'s> = dyn Fn(&str, &[(&str, Given)]) -> String + 's;

impl Sentence {
    /// The sentence in the words that `say` finds for the name of a phrase and its values, all its items in a row.
    pub fn tell(&self, say: &Say) -> Vec<Told> {
        self.tell_up_to(usize::MAX, say)
    }

    /// The same, short enough to be read on its own: of a long list the rest is counted, and items do not say why they
    /// bear on the claim.
    pub fn tell_at_a_glance(&self, say: &Say) -> Vec<Told> {
        let mut short = self.clone();
        for item in &mut short.items {
            item.parts.retain(|part| !matches!(part, Part::Phrase { name: SINCE, .. }));
        }
        short.tell_up_to(MOST_AT_A_GLANCE, say)
    }

    /// The words before its list, which end in a colon.
    pub fn tell_lead(&self, say: &Say) -> Vec<Told> {
        let mut told = Vec::new();
        self.add_lead(say, &mut told);
        told
    }

    fn tell_up_to(&self, most: usize, say: &Say) -> Vec<Told> {
        let mut told = self.tell_lead(say);
        if self.items.is_empty() {
            return told;
        }
        let is_plain = |item: &Sentence| item.parts.len() == 1 && item.claims().len() == 1;
        let joints = if self.items.iter().all(is_plain) { AND } else { LONG };
        let row = joined(&self.items, most, joints, |row, item| {
            row.parts(item.clone());
        });
        push(&mut told, Told::Text(" ".to_owned()));
        row.add_lead(say, &mut told);
        push(&mut told, Told::Text(say("why-stop", &[])));
        told
    }

    fn add_lead(&self, say: &Say, told: &mut Vec<Told>) {
        for part in &self.parts {
            match part {
                Part::Claim(claim) => told.push(Told::Claim(*claim)),
                Part::Phrase { name, values } => tell_phrase(name, values, say, told),
            }
        }
    }

    /// Whether it says why a step speaks for or against something, or why claims cannot stand together, as the author
    /// puts it: what a page shows at the step or the claims themselves.
    pub fn is_link(&self) -> bool {
        matches!(self.parts.first(), Some(Part::Phrase { name: LINK | LINK_OF | NOT_BOTH | NOT_BOTH_OF, .. }))
    }

    /// The statuses that it names, in order.
    pub fn statuses(&self) -> Vec<Status> {
        let mut statuses = Vec::new();
        for part in &self.parts {
            if let Part::Phrase { values, .. } = part {
                for (_, value) in values {
                    match value {
                        Value::Status(status) => statuses.push(*status),
                        Value::Parts(parts) => statuses.extend(parts.statuses()),
                        _ => {}
                    }
                }
            }
        }
        statuses.extend(self.items.iter().flat_map(Sentence::statuses));
        statuses
    }

    /// The claims that it names, in order.
    pub fn claims(&self) -> Vec<ClaimId> {
        let mut claims = Vec::new();
        self.add_claims(&mut claims);
        claims
    }

    // Lists stand in phrases and phrases in lists as deep as an account nests them, which no map can deepen.
    fn add_claims(&self, claims: &mut Vec<ClaimId>) {
        for part in &self.parts {
            match part {
                Part::Claim(claim) => claims.push(*claim),
                Part::Phrase { values, .. } => {
                    for (_, value) in values {
                        match value {
                            Value::Claim(claim) => claims.push(*claim),
                            Value::Parts(parts) => parts.add_claims(claims),
                            _ => {}
                        }
                    }
                }
            }
        }
        self.items.iter().for_each(|item| item.add_claims(claims));
    }

    /// Adds a phrase without values.
    pub(super) fn phrase(&mut self, name: &'static str) -> &mut Sentence {
        self.with(name, Vec::new())
    }

    /// Adds a phrase with what stands in it.
    pub(super) fn with(&mut self, name: &'static str, values: Vec<(&'static str, Value)>) -> &mut Sentence {
        self.parts.push(Part::Phrase { name, values });
        self
    }

    /// Adds a claim.
    pub(super) fn claim(&mut self, claim: ClaimId) -> &mut Sentence {
        self.parts.push(Part::Claim(claim));
        self
    }

    /// Adds more of the sentence.
    pub(super) fn parts(&mut self, parts: Sentence) -> &mut Sentence {
        self.parts.extend(parts.parts);
        self
    }

    /// Adds the author's words behind a colon, if there are any.
    pub(super) fn because(&mut self, words: &str) -> &mut Sentence {
        let words = on_one_line(words);
        let words = words.trim_end_matches('.');
        if !words.is_empty() {
            self.with("why-words", vec![("words", Value::Words(words.to_owned()))]);
        }
        self
    }
}

/// Claims as a list: “A”, “B” and “C”; of a long one the rest is counted.
pub(super) fn list(claims: &[ClaimId]) -> Sentence {
    joined(claims, MOST_TOLD, AND, |sentence, &claim| {
        sentence.claim(claim);
    })
}

/// Items with phrases between them, each written by `write`; of more than `most` the rest is counted.
pub(super) fn joined<T>(
    items: &[T],
    most: usize,
    joints: Joints,
    write: impl Fn(&mut Sentence, &T),
) -> Sentence {
    let mut sentence = Sentence::default();
    let told = cut(items.len(), most);
    for (index, item) in items[..told].iter().enumerate() {
        match index {
            0 => {}
            _ if index + 1 == items.len() => drop(sentence.phrase(joints.last)),
            _ => drop(sentence.phrase(joints.between)),
        }
        write(&mut sentence, item);
    }
    if told < items.len() {
        sentence.phrase(joints.last).with("why-more", vec![("count", (items.len() - told).into())]);
    }
    sentence
}

fn tell_phrase(name: &str, values: &[(&'static str, Value)], say: &Say, told: &mut Vec<Told>) {
    let mut pieces: Vec<Vec<Told>> = Vec::new();
    let mut mark = |piece: Vec<Told>| {
        pieces.push(piece);
        Given::Text(format!("{MARK}{}{MARK}", pieces.len() - 1))
    };
    let mut given = Vec::with_capacity(values.len());
    for (key, value) in values {
        let value = match value {
            Value::Claim(claim) => mark(vec![Told::Claim(*claim)]),
            Value::Status(status) => Given::Text(say(&format!("status-{}", status.name()), &[])),
            Value::Count(count) => Given::Count(*count),
            Value::Case(case) => Given::Text((*case).to_owned()),
            Value::Words(words) => mark(vec![Told::Text(words.clone())]),
            Value::Parts(parts) => mark(parts.tell(say)),
        };
        given.push((*key, value));
    }
    let words = say(name, &given);
    let mut words = words.split(MARK);
    push(told, Told::Text(words.next().unwrap_or_default().to_owned()));
    while let (Some(number), after) = (words.next(), words.next()) {
        let piece = number.parse().ok().and_then(|number: usize| pieces.get(number));
        for part in piece.into_iter().flatten() {
            push(told, part.clone());
        }
        push(told, Told::Text(after.unwrap_or_default().to_owned()));
    }
}

/// Adds a piece; words go on where words end.
fn push(told: &mut Vec<Told>, piece: Told) {
    match (told.last_mut(), piece) {
        (_, Told::Text(text)) if text.is_empty() => {}
        (Some(Told::Text(before)), Told::Text(text)) => before.push_str(&text),
        (_, piece) => told.push(piece),
    }
}

// What stands in a phrase has no items.
fn parts_alone<S: Serializer>(sentence: &Sentence, serializer: S) -> Result<S::Ok, S::Error> {
    sentence.parts.serialize(serializer)
}

// It takes a reference because serde asks for it.
fn name_of_status<S: Serializer>(status: &Status, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.name())
}
