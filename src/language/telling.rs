//! Explanations in the words of a language.

use super::{Language, Value};
use crate::evaluate::{Explanation, Given, Sentence, Told, label_in_sentence};
use crate::model::{Claim, Debate};

impl Language {
    /// The pieces of a sentence: words, and the claims that it names.
    pub fn tell(&self, sentence: &Sentence) -> Vec<Told> {
        sentence.tell(&|name, values| self.phrase(name, values))
    }

    /// The same, short enough to be read on its own: of a long list the rest is counted.
    pub fn tell_at_a_glance(&self, sentence: &Sentence) -> Vec<Told> {
        sentence.tell_at_a_glance(&|name, values| self.phrase(name, values))
    }

    /// The pieces of a sentence before its list.
    pub fn tell_lead(&self, sentence: &Sentence) -> Vec<Told> {
        sentence.tell_lead(&|name, values| self.phrase(name, values))
    }

    fn phrase(&self, name: &str, values: &[(&str, Given)]) -> String {
        let value = |given: &Given| match given {
            Given::Text(text) => Value::from(text.clone()),
            Given::Count(count) => Value::Count(*count),
        };
        let values: Vec<(&str, Value)> = values.iter().map(|(key, given)| (*key, value(given))).collect();
        self.say(name, &values)
    }

    /// A sentence as text, with the short texts of claims in quotation marks.
    pub fn sentence(&self, sentence: &Sentence, debate: &Debate) -> String {
        self.plain(&self.tell(sentence), debate)
    }

    /// Pieces of a sentence as text, with the short texts of claims in quotation marks.
    pub fn plain(&self, told: &[Told], debate: &Debate) -> String {
        let text = |piece: &Told| match piece {
            Told::Text(text) => text.clone(),
            Told::Claim(claim) => self.quoted(&debate[*claim]),
        };
        told.iter().map(text).collect()
    }

    /// The sentences of an explanation, one after the other.
    pub fn explanation(&self, explanation: &Explanation, debate: &Debate) -> String {
        let sentences = explanation.sentences().map(|sentence| self.sentence(sentence, debate));
        sentences.collect::<Vec<_>>().join(" ")
    }

    /// A claim's short text in quotation marks; those within it, of whatever language, are the inner ones.
    fn quoted(&self, claim: &Claim) -> String {
        let mut inner =
            [self.word("quote-inside-opens"), self.word("quote-inside-closes")].into_iter().cycle();
        let mut label = String::new();
        for letter in label_in_sentence(claim).chars() {
            match letter {
                '“' | '”' | '„' | '«' | '»' | '"' => label.extend(inner.next()),
                letter => label.push(letter),
            }
        }
        self.say("quoted", &[("text", label.into())])
    }
}
