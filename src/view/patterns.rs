//! Patterns of reasoning in everyday words: what a pattern says in a sentence, the questions that test it and the
//! premises that it needs.
//!
//! The catalogue says them in English; a language may say those of the patterns that come along in messages of its
//! own, `scheme-sign-gist`, `scheme-sign-q-other` and `scheme-sign-p-link`. A corpus's own patterns are told as it
//! writes them.

use super::desk::Desk;
use crate::language::Value;
use crate::model::{Scheme, filled};
use crate::syntax::written::{CriticalQuestion, SchemePremise};

/// What fills the slots of a step's pattern.
type Slots = [(Box<str>, Box<str>)];

/// What a pattern says in a sentence.
pub(super) fn gist(desk: &Desk, scheme: &Scheme) -> Option<String> {
    let id = format!("scheme-{}-gist", scheme.details.id);
    translated(desk, scheme, &id, &[]).or_else(|| scheme.details.gist.as_deref().map(str::to_owned))
}

/// A question that tests an argument of a pattern, about what fills its slots.
pub(super) fn asked(desk: &Desk, scheme: &Scheme, question: &CriticalQuestion, slots: &Slots) -> String {
    let id = format!("scheme-{}-q-{}", scheme.details.id, question.id);
    translated(desk, scheme, &id, slots).unwrap_or_else(|| filled(&question.ask, slots))
}

/// A premise that an argument of a pattern needs, about what fills its slots.
pub(super) fn needed(desk: &Desk, scheme: &Scheme, premise: &SchemePremise, slots: &Slots) -> String {
    let id = format!("scheme-{}-p-{}", scheme.details.id, premise.role);
    translated(desk, scheme, &id, slots).unwrap_or_else(|| filled(&premise.text, slots))
}

/// What the language of the house says in place of the catalogue.
fn translated(desk: &Desk, scheme: &Scheme, id: &str, slots: &Slots) -> Option<String> {
    let language = &desk.site.house.language;
    if !scheme.builtin || !language.knows(id) {
        return None;
    }
    let values = scheme.details.slots.iter().map(|slot| {
        let filler = slots.iter().find(|(known, _)| known == slot).map(|(_, filler)| filler.to_string());
        (&**slot, Value::from(filler.unwrap_or_else(|| language.word(&format!("scheme-slot-{slot}")))))
    });
    Some(language.say(id, &values.collect::<Vec<_>>()))
}
