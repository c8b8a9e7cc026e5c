//! Voices of nearly one name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::person::{SHORT, person};
use super::{CHECK, Sayings};
use crate::article::{is_variant, sound};
use crate::check::Context;
use crate::diagnostic::{Diagnostic, Value, message};
use crate::model::{Debate, VoiceId};

/// The first sounds of a first name and a surname.
type Initials = (Option<char>, Option<char>);

/// Voices of the library whose names are nearly one.
pub(super) fn check_voices(context: &Context, sayings: &Sayings, findings: &mut Vec<Diagnostic>) {
    // Who could have nearly one name begins with one letter, in first name and surname.
    let mut alike: BTreeMap<Initials, Vec<(VoiceId, String, String)>> = BTreeMap::new();
    for (index, voice) in context.debate.library().voices.iter().enumerate() {
        if let Some((first, last)) = person(&voice.details.name).filter(|_| !voice.details.anonymous) {
            let key = (sound(&first).chars().next(), sound(&last).chars().next());
            alike.entry(key).or_default().push((VoiceId(index as u32), first, last));
        }
    }
    check_bodies(context, sayings, findings);
    for names in alike.into_values() {
        for (position, (voice, first, last)) in names.iter().enumerate().take(MOST_COMPARED) {
            let is_twin = |(other, other_first, other_last): &&(VoiceId, String, String)| {
                let is_one = |one: &str, other: &str| one == other || sound(one) == sound(other);
                let is_near = (is_one(first, other_first)
                    && (last == other_last || is_variant(last, other_last)))
                    || (last == other_last && is_variant(first, other_first));
                // One name may be that of two people, if the library says who either is.
                is_near
                    && !((first, last) == (other_first, other_last)
                        && are_told_apart(context.debate, *voice, *other))
            };
            if let Some((other, ..)) = names[..position].iter().find(is_twin) {
                findings.push(two_voices(context, sayings, *other, *voice));
            }
        }
    }
}

/// Bodies whose names differ in one word, and in that by a letter or two: “the Tarnow Museum”, “the Tarnov Museum”.
fn check_bodies(context: &Context, sayings: &Sayings, findings: &mut Vec<Diagnostic>) {
    let mut by_rest: HashMap<(usize, String), Vec<(VoiceId, String)>> = HashMap::new();
    let mut twins: BTreeSet<(VoiceId, VoiceId)> = BTreeSet::new();
    for (index, voice) in context.debate.library().voices.iter().enumerate() {
        let name = voice.details.name.to_lowercase();
        let words: Vec<&str> = name.split_whitespace().filter(|word| *word != "the").collect();
        if voice.details.anonymous
            || person(&voice.details.name).is_some()
            || words.len() < 2
            || words.len() > LONGEST_NAME
        {
            continue;
        }
        let is_spelt = |word: &str| {
            word.chars().count() >= SHORT && !word.contains(|letter: char| letter.is_ascii_digit())
        };
        for (at, word) in words.iter().enumerate() {
            let rest: Vec<&str> =
                words.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, word)| *word).collect();
            let known = by_rest.entry((at, rest.join(" "))).or_default();
            let twin = known
                .iter()
                .take(MOST_COMPARED)
                .find(|(_, other)| other == word || is_spelt(word) && is_variant(other, word));
            twins.extend(twin.map(|(other, _)| (*other, VoiceId(index as u32))));
            known.push((VoiceId(index as u32), (*word).to_owned()));
        }
    }
    let apart = |(one, other): &(VoiceId, VoiceId)| {
        let name = |voice: &VoiceId| context.debate[*voice].details.name.to_lowercase();
        name(one) == name(other) && are_told_apart(context.debate, *one, *other)
    };
    findings.extend(
        twins
            .iter()
            .filter(|pair| !apart(pair))
            .map(|(one, other)| two_voices(context, sayings, *one, *other)),
    );
}

/// A name of more words is a description.
const LONGEST_NAME: usize = 8;

/// Of voices whose names begin alike so many are compared.
const MOST_COMPARED: usize = 400;

/// Whether the library says who either of two is, and says different things.
fn are_told_apart(debate: &Debate, one: VoiceId, other: VoiceId) -> bool {
    let (one, other) = (&debate[one].details, &debate[other].details);
    one.role.is_some() && other.role.is_some() && one.role != other.role
}

fn two_voices(context: &Context, sayings: &Sayings, one: VoiceId, other: VoiceId) -> Diagnostic {
    let name = |voice: VoiceId| context.debate[voice].details.name.to_string();
    let message = if name(one) == name(other) {
        message!(
            "the voices {one} and {other} have one name, {name}",
            one = context.debate[one],
            other = context.debate[other],
            name = Value::Spelling(name(one))
        )
    } else {
        message!(
            "the voices {one} and {other} have nearly one name, {name} and {other_name}",
            one = context.debate[one],
            other = context.debate[other],
            name = Value::Spelling(name(one)),
            other_name = Value::Spelling(name(other))
        )
    };
    let span = |voice: VoiceId| context.at(context.debate[voice].place).field("name").span();
    let finding = Diagnostic::new(&CHECK.rule, span(other), message)
        .label("spelt so here")
        .related(span(one), "and so here");
    sayings.concerning(context, finding, &[other, one])
        .hint("make them one voice, with the other spelling among its `aliases`, or allow it where they are two people")
}
