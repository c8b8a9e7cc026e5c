//! Explanations in English, from the messages themselves: no room before that of languages names it.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

use crate::evaluate::{Explanation, Given, Sentence, Told, label_in_sentence};
use crate::model::Debate;

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut english = FluentBundle::new_concurrent(vec!["en".parse().expect("it is a tag")]);
    english.set_use_isolating(false);
    for text in [
        include_str!("../../../templates/words/en/common.ftl"),
        include_str!("../../../templates/words/en/why.ftl"),
    ] {
        let messages = FluentResource::try_new(text.to_owned()).expect("the messages are sound");
        english.add_resource(messages).expect("no message is there twice");
    }
    english
});

/// The pieces of a sentence; every phrase must have its message, and every message its values.
pub(super) fn tell(sentence: &Sentence) -> Vec<Told> {
    sentence.tell(&|name, values| {
        let message = ENGLISH.get_message(name).and_then(|message| message.value());
        let message = message.unwrap_or_else(|| panic!("there is no message `{name}`"));
        let mut arguments = FluentArgs::new();
        for (key, value) in values {
            match value {
                Given::Text(text) => arguments.set(*key, text.as_str()),
                Given::Count(count) => arguments.set(*key, *count),
            }
        }
        let mut errors = Vec::new();
        let told = ENGLISH.format_pattern(message, Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{name}: {errors:?}");
        told
    })
}

/// A sentence as text, with the short texts of claims in quotation marks.
pub(super) fn text_of(sentence: &Sentence, debate: &Debate) -> String {
    let text = |piece: Told| match piece {
        Told::Text(text) => text,
        Told::Claim(claim) => format!("“{}”", label_in_sentence(&debate[claim])),
    };
    tell(sentence).into_iter().map(text).collect()
}

/// The sentences of an explanation, one after the other.
pub(super) fn text(explanation: &Explanation, debate: &Debate) -> String {
    let sentences = explanation.sentences().map(|sentence| text_of(sentence, debate));
    sentences.collect::<Vec<_>>().join(" ")
}
