//! Patterns of reasoning in everyday words: what a pattern is called and says in a sentence, the questions that test
//! it and the premises that it needs.
//!
//! The catalogue says them in English; a language may say those of the patterns that come along in messages of its
//! own, `scheme-sign-name`, `scheme-sign-gist`, `scheme-sign-q-other` and `scheme-sign-p-link`. A corpus's own patterns are told as it
//! writes them.

use crate::language::{Language, Value};
use crate::model::{Debate, Scheme, StepId, Target, filled};
use crate::syntax::written::{CriticalQuestion, SchemePremise};

/// What fills the slots of a step's pattern.
type Slots = [(Box<str>, Box<str>)];

/// What a pattern is called, within a sentence.
pub(super) fn name(language: &Language, scheme: &Scheme) -> String {
    let id = format!("scheme-{}-name", scheme.details.id);
    translated(language, scheme, &id, &[]).unwrap_or_else(|| match scheme.builtin {
        true => scheme.details.name.to_lowercase(),
        false => scheme.details.name.to_string(),
    })
}

/// What a pattern says in a sentence.
pub(super) fn gist(language: &Language, scheme: &Scheme) -> Option<String> {
    let id = format!("scheme-{}-gist", scheme.details.id);
    translated(language, scheme, &id, &[]).or_else(|| scheme.details.gist.as_deref().map(str::to_owned))
}

/// A question that tests an argument of a pattern, about what fills its slots.
pub(super) fn asked(
    language: &Language,
    scheme: &Scheme,
    question: &CriticalQuestion,
    slots: &Slots,
) -> String {
    let id = format!("scheme-{}-q-{}", scheme.details.id, question.id);
    translated(language, scheme, &id, slots).unwrap_or_else(|| filled(&question.ask, slots))
}

/// A premise that an argument of a pattern needs, about what fills its slots.
pub(super) fn needed(language: &Language, scheme: &Scheme, premise: &SchemePremise, slots: &Slots) -> String {
    let id = format!("scheme-{}-p-{}", scheme.details.id, premise.role);
    translated(language, scheme, &id, slots).unwrap_or_else(|| filled(&premise.text, slots))
}

/// A question of a step's pattern that the map knows by its id; the id where the pattern has no such question.
pub(super) fn asked_of(language: &Language, debate: &Debate, step: StepId, id: &str) -> String {
    known(language, debate, step, id).unwrap_or_else(|| id.to_owned())
}

/// The question that a rebuttal presses, in the words of the pattern of what it attacks.
pub(super) fn pressed(language: &Language, debate: &Debate, rebuttal: StepId, id: &str) -> String {
    let attacked: Vec<StepId> = match debate[rebuttal].target {
        Target::Step(step) => vec![step],
        Target::Claim(claim) => debate.supports_of(claim).collect(),
    };
    let asked = attacked.into_iter().find_map(|step| known(language, debate, step, id));
    asked.unwrap_or_else(|| id.to_owned())
}

fn known(language: &Language, debate: &Debate, step: StepId, id: &str) -> Option<String> {
    let scheme = &debate[debate[step].scheme?];
    let question = scheme.details.questions.iter().find(|question| &*question.id == id)?;
    Some(asked(language, scheme, question, &debate[step].slots))
}

/// The same of a question or a premise that is told by its name; nothing where the language has no words of its own.
pub(super) fn part(
    language: &Language,
    scheme: &Scheme,
    part: &str,
    fillers: &[(String, String)],
) -> Option<String> {
    let slots: Vec<_> = fillers.iter().map(|(slot, filler)| ((&**slot).into(), (&**filler).into())).collect();
    translated(language, scheme, &format!("scheme-{}-{part}", scheme.details.id), &slots)
}

/// What the language of the house says in place of the catalogue.
fn translated(language: &Language, scheme: &Scheme, id: &str, slots: &Slots) -> Option<String> {
    if !scheme.builtin || !language.knows(id) {
        return None;
    }
    let values = scheme.details.slots.iter().map(|slot| {
        let filler = slots.iter().find(|(known, _)| known == slot).map(|(_, filler)| filler.to_string());
        (&**slot, Value::from(filler.unwrap_or_else(|| language.word(&format!("scheme-slot-{slot}")))))
    });
    Some(language.say(id, &values.collect::<Vec<_>>()))
}
