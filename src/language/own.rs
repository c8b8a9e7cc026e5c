//! Messages of the user's own: what is wrong with them.

use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::{BUILT_IN, ENGLISH};
use crate::syntax::near::nearest;

/// A file of messages of the user's own.
#[derive(Clone, Debug)]
pub struct MessageFile {
    /// The folder that names its language, and its own name: `de/common.ftl`.
    pub name: String,
    /// The path by which its user knows it.
    pub path: String,
    /// The text, in Fluent.
    pub text: String,
}

/// What is wrong in messages of the user's own.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What: lower case, without a full stop.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// Whether it is only the name of a message that is wrong.
    pub is_name: bool,
}

/// The values that each message of English is given, by the message's name.
static KNOWN: LazyLock<BTreeMap<&str, BTreeSet<&str>>> = LazyLock::new(|| {
    let english = BUILT_IN.iter().filter(|(name, _)| name.split('/').next() == Some(ENGLISH));
    english
        .flat_map(|(_, text)| {
            messages(text).into_iter().map(|message| {
                (&text[message.name], values(&text[message.text]).map(|(_, value)| value).collect())
            })
        })
        .collect()
});

/// The messages that other languages have and English does without, since the program itself says in English what
/// schemes ask and what checks look for and find; each with the values that it has there.
static BESIDE_ENGLISH: LazyLock<BTreeMap<&str, BTreeSet<&str>>> = LazyLock::new(|| {
    let mut beside: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, text) in BUILT_IN {
        for message in
            messages(text).into_iter().filter(|message| !KNOWN.contains_key(&text[message.name.clone()]))
        {
            let given = values(&text[message.text]).map(|(_, value)| value);
            beside.entry(&text[message.name]).or_default().extend(given);
        }
    }
    beside
});

/// What the messages begin with that tell what checks find: they say all that they are given, in every language.
const FOUND: &str = "found-";

/// The names of all messages, in alphabetical order.
pub fn names() -> impl Iterator<Item = &'static str> {
    KNOWN.keys().copied()
}

/// Everything that is wrong in a text of messages, in the order of the text.
///
/// A name that no message has is taken for one of the user's own templates, unless it is nearly that of a message.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
        faults.extend(errors.into_iter().map(|error| Fault {
            span: error.pos.clone(),
            message: sentence(&error.kind.to_string()),
            hint: None,
            is_name: false,
        }));
    }
    for message in messages(text) {
        let name = &text[message.name.clone()];
        let found = BESIDE_ENGLISH.get(name).filter(|_| name.starts_with(FOUND));
        match KNOWN.get(name).or(found) {
            None if BESIDE_ENGLISH.contains_key(name) => {}
            None => {
                if let Some(near) = nearest(name, names().chain(BESIDE_ENGLISH.keys().copied())) {
                    faults.push(Fault {
                        span: message.name,
                        message: format!("there is no message `{name}`"),
                        hint: Some(format!("did you mean `{near}`?")),
                        is_name: true,
                    });
                }
            }
            Some(given) => {
                let start = message.text.start;
                let strange = values(&text[message.text]).filter(|(_, value)| !given.contains(value));
                faults.extend(strange.map(|(at, value)| Fault {
                    span: start + at..start + at + value.len(),
                    message: format!("the message `{name}` is given no value `${value}`"),
                    hint: Some(told(given)),
                    is_name: false,
                }));
            }
        }
    }
    faults.sort_by_key(|fault| fault.span.start);
    faults
}

/// Which values a message is given.
fn told(given: &BTreeSet<&str>) -> String {
    let values: Vec<String> = given.iter().map(|value| format!("`${value}`")).collect();
    match values.is_empty() {
        true => "it is given none".to_owned(),
        false => format!("it is given {}", values.join(", ")),
    }
}

/// An error of Fluent in the manner of the findings.
fn sentence(error: &str) -> String {
    let error = error.trim_end_matches('.');
    let mut letters = error.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + letters.as_str())
}

/// A message in a text: where its name stands, and where its words do.
struct Message {
    name: Range<usize>,
    text: Range<usize>,
}

/// The messages of a text, as far as its lines tell them.
fn messages(text: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let (mut at, mut is_open) = (0, false);
    for line in text.split_inclusive('\n') {
        let begins = line.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let name = line.split('=').next().unwrap_or_default().trim_end();
        if begins && name.len() < line.len() {
            let name_end = at + name.len();
            let equals = at + line.find('=').unwrap_or(name.len());
            messages.push(Message { name: at..name_end, text: equals..at + line.len() });
            is_open = true;
        } else if line.starts_with(['#', '-']) || begins {
            is_open = false;
        } else if let (true, Some(last)) = (is_open, messages.last_mut()) {
            last.text.end = at + line.len();
        }
        at += line.len();
    }
    messages
}

/// The values that the words of a message ask for, each with its place.
fn values(words: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut depth = 0;
    words.char_indices().filter_map(move |(at, letter)| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            '$' if depth > 0 => {
                let rest = &words[at + 1..];
                let is_name = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
                let end = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
                return Some((at + 1, &rest[..end]));
            }
            _ => {}
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_of(text: &str) -> Vec<(String, String)> {
        let faults = faults(text).into_iter();
        faults.map(|fault| (text[fault.span].to_owned(), fault.message)).collect()
    }

    #[test]
    fn messages_that_can_be_said_have_no_fault() {
        let sound =
            "# Words\nbecause = since\n\nclaims = { $count ->\n    [one] one\n   *[other] { $count }\n}\n";
        assert_eq!(told_of(sound), []);
        assert_eq!(told_of("word-of-my-own-template = x { $y }\n"), []);
        assert_eq!(told_of("check-quote-altered = x\n"), []);
        assert_eq!(told_of("found-claim-is-used-against-itself = { $claim } x\n"), []);
    }

    #[test]
    fn a_misspelt_name_or_value_is_marked() {
        let fault = |place: &str, message: &str| vec![(place.to_owned(), message.to_owned())];
        assert_eq!(told_of("becuse = since\n"), fault("becuse", "there is no message `becuse`"));
        let fault_of_check = fault("check-quote-altred", "there is no message `check-quote-altred`");
        assert_eq!(told_of("check-quote-altred = x\n"), fault_of_check);
        let found = "found-claim-is-used-against-itself = { $clam }\n";
        let no_value = "the message `found-claim-is-used-against-itself` is given no value `$clam`";
        assert_eq!(told_of(found), fault("clam", no_value));
        let value = "a = b\nclaims = { $cout } claims\n";
        assert_eq!(told_of(value), fault("cout", "the message `claims` is given no value `$cout`"));
        assert_eq!(faults(value)[0].hint.as_deref(), Some("it is given `$count`"));
    }

    #[test]
    fn what_fluent_cannot_read_is_marked() {
        let faults = faults("because = { $a\n");
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(faults[1].message.starts_with("expected"), "{faults:?}");
    }

    #[test]
    fn every_language_gives_its_messages_what_english_gives_them() {
        for (name, text) in BUILT_IN {
            let faults: Vec<Fault> = faults(text);
            assert!(faults.is_empty(), "{name}: {faults:?}");
        }
    }
}
