//! The words of documents: messages by name, a language in a folder of Fluent files.
//!
//! What a language leaves untranslated is said in English.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentMessage, FluentResource, FluentValue};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::diagnostic::Excerpt;
use crate::source::{Fingerprint, Fingerprinter};

mod files;
mod outlook;
mod own;
mod telling;
mod verdicts;

pub use files::BUILT_IN;
pub use own::{Fault, MessageFile, faults, names};

/// The language that every other falls back to.
const ENGLISH: &str = "en";

/// The words of a language.
pub struct Language {
    tag: LanguageIdentifier,
    /// The messages of the language itself, and then those of English.
    bundles: Vec<FluentBundle<FluentResource>>,
    /// The messages that leave nothing open, as they are said: most of what pages say, thousands of times over.
    fixed: HashMap<&'static str, String>,
    /// What the user's own messages are known again by.
    own: Fingerprint,
}

/// A value in a message.
#[derive(Clone, Debug)]
pub enum Value<'v> {
    /// A text, set as it is.
    Text(Cow<'v, str>),
    /// A count, which decides between singular and plural.
    Count(usize),
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Value<'v> {
        Value::Text(text.into())
    }
}

impl<'v> From<&'v String> for Value<'v> {
    fn from(text: &'v String) -> Value<'v> {
        Value::Text(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Value::Count(count)
    }
}

/// A language that nothing is written in, or messages that cannot be said.
#[derive(Debug)]
pub struct LanguageError {
    /// What is wrong.
    pub message: String,
    /// Where, as far as it is in files of the user's own.
    pub faults: Vec<Excerpt>,
}

impl fmt::Display for LanguageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        for fault in &self.faults {
            write!(formatter, "\n{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for LanguageError {}

impl Default for Language {
    fn default() -> Language {
        Language::english()
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Language").field(&self.tag.to_string()).field(&self.own).finish()
    }
}

impl Language {
    /// English, which every message is written in.
    pub fn english() -> Language {
        Language::new(ENGLISH, &[]).expect("the messages that come along are sound")
    }

    /// The languages that come along, by their tags.
    pub fn all() -> impl Iterator<Item = Language> {
        built_in()
            .into_iter()
            .map(|tag| Language::new(tag, &[]).expect("the messages that come along are sound"))
    }

    /// The language of a BCP 47 tag, `de` or `de-AT`, from the messages that come with the program and files of
    /// the user's own; a message of a later file takes the place of an earlier one.
    ///
    /// # Errors
    ///
    /// When the tag is none, when nothing is written in the language, or when a file cannot be read.
    pub fn new(tag: &str, own: &[MessageFile]) -> Result<Language, LanguageError> {
        let wrong = |message: String| LanguageError { message, faults: Vec::new() };
        let Ok(id) = tag.parse::<LanguageIdentifier>() else {
            return Err(wrong(format!("`{tag}` is no tag of a language, as `en` or `de-AT` is")));
        };
        let faults: Vec<Excerpt> = own.iter().flat_map(excerpts).collect();
        if !faults.is_empty() {
            return Err(LanguageError {
                message: "there are messages that cannot be said".to_owned(),
                faults,
            });
        }
        let known = Fingerprinter::default();
        let known = own.iter().fold(known, |known, file| known.with(&file.name).with(&file.text));
        let messages = own.iter().map(|file| (file.name.as_str(), file.text.as_str()));
        let files: Vec<(&str, &str)> = BUILT_IN.iter().copied().chain(messages).collect();
        let is_of = |name: &str, tag: &str| name.split_once('/').is_some_and(|(folder, _)| folder == tag);
        let folders = folders(&id);
        let is_written = folders.iter().any(|folder| files.iter().any(|(name, _)| is_of(name, folder)));
        if !is_written && id.language.as_str() != ENGLISH {
            return Err(wrong(format!("no labels are written in the language `{tag}`; {}", there_are())));
        }
        let mut bundles = Vec::new();
        for folder in folders.into_iter().chain([ENGLISH.to_owned()]) {
            let locale = folder.parse().unwrap_or_else(|_| id.clone());
            let mut bundle = FluentBundle::new_concurrent(vec![locale]);
            bundle.set_use_isolating(false);
            for (_, text) in files.iter().filter(|(name, _)| is_of(name, &folder)) {
                // What could not be read of the user's own has been told above.
                let read = FluentResource::try_new((*text).to_owned());
                bundle.add_resource_overriding(read.unwrap_or_else(|(read, _)| read));
            }
            bundles.push(bundle);
        }
        let mut language = Language { tag: id, bundles, fixed: HashMap::new(), own: known.finish() };
        language.fixed = names().filter_map(|name| Some((name, language.fixed(name)?))).collect();
        Ok(language)
    }

    /// The tag of the language, for the `lang` of pages.
    pub fn tag(&self) -> String {
        self.tag.to_string()
    }

    /// The direction in which the language is written, for the `dir` of pages: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        match self.tag.character_direction() {
            CharacterDirection::RTL => "rtl",
            _ => "ltr",
        }
    }

    /// A message that is the same whatever values it is given; nothing where it is not.
    fn fixed(&self, id: &str) -> Option<String> {
        let (bundle, message) = self.find(id)?;
        let mut errors: Vec<FluentError> = Vec::new();
        let text = bundle.format_pattern(message.value()?, None, &mut errors).into_owned();
        // A value that is missing is an error.
        errors.is_empty().then_some(text)
    }

    /// Whether there is a message of a name.
    pub fn knows(&self, id: &str) -> bool {
        self.fixed.contains_key(id) || self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    /// A message without values; its name where there is none.
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A message with values for what it leaves open; its name where there is none.
    pub fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        if let Some(text) = self.fixed.get(id) {
            return text.clone();
        }
        let found = self.find(id);
        let found = found.as_ref().and_then(|(bundle, message)| Some((bundle, message.value()?)));
        let Some((bundle, pattern)) = found else { return id.to_owned() };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.as_ref()),
                Value::Count(count) => FluentValue::from(*count),
            };
            arguments.set(*name, value);
        }
        let mut errors: Vec<FluentError> = Vec::new();
        bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// A message that says something, with its bundle: that of the language itself where it has it.
    fn find(&self, id: &str) -> Option<(&FluentBundle<FluentResource>, FluentMessage<'_>)> {
        let mut messages = self.bundles.iter().filter_map(|bundle| Some((bundle, bundle.get_message(id)?)));
        messages.find(|(_, message)| message.value().is_some())
    }
}

/// The folders of a language, the most particular first: `de-AT`, `de`; none for plain English, which all come to.
fn folders(id: &LanguageIdentifier) -> Vec<String> {
    let mut folders = vec![id.to_string(), id.language.to_string()];
    folders.dedup();
    folders.retain(|folder| folder != ENGLISH);
    folders
}

/// What is wrong with a language's tag, as far as the messages that come along tell: it is none, or nothing is
/// written in it.
pub fn fault_of_tag(tag: &str) -> Option<String> {
    Language::new(tag, &[]).err().map(|error| error.message)
}

/// The tags of the languages that come along, in alphabetical order.
fn built_in() -> std::collections::BTreeSet<&'static str> {
    BUILT_IN.iter().filter_map(|(name, _)| name.split('/').next()).collect()
}

/// The languages that come along, in a half-sentence.
fn there_are() -> String {
    let folders: Vec<String> = built_in().into_iter().map(|folder| format!("`{folder}`")).collect();
    format!("there are {}", folders.join(", "))
}

/// What is wrong in a file of the user's own, each place with the lines around it.
fn excerpts(file: &MessageFile) -> Vec<Excerpt> {
    let faults = faults(&file.text).into_iter();
    faults
        .map(|fault| Excerpt {
            path: file.path.clone(),
            text: file.text.clone(),
            span: fault.span,
            message: fault.message,
            hint: fault.hint,
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
mod tests {
    use super::*;

    #[test]
    fn a_message_takes_its_values_and_counts_as_the_language_does() {
        let say = |language: &Language, count: usize| language.say("claims", &[("count", count.into())]);
        let (english, german) = (Language::english(), Language::new("de-AT", &[]).unwrap());
        assert_eq!([say(&english, 1), say(&english, 2)], ["1 claim", "2 claims"]);
        assert_eq!([say(&german, 1), say(&german, 2)], ["1 Behauptung", "2 Behauptungen"]);
    }

    #[test]
    fn a_file_of_ones_own_replaces_messages_and_what_it_lacks_is_english() {
        let own = [MessageFile {
            name: "tlh/common.ftl".to_owned(),
            path: "own/tlh/common.ftl".to_owned(),
            text: "because = mo'".to_owned(),
        }];
        let language = Language::new("tlh", &own).unwrap();
        assert_eq!(language.word("because"), "mo'");
        assert_eq!(language.say("claims", &[("count", 2.into())]), "2 claims");
        assert!(Language::new("tlh", &[]).is_err());
        assert!(Language::new("no tag!", &[]).is_err());
    }

    /// What patterns of reasoning say, which is English in their catalogue.
    const SCHEMES: &str = "/schemes.ftl";

    #[test]
    fn every_language_says_all_of_the_catalogue_of_schemes_and_nothing_else() {
        let mut expected = std::collections::BTreeSet::new();
        for scheme in crate::model::builtin_schemes() {
            let name = |part: &str| format!("scheme-{}-{part}", scheme.id);
            expected.extend([name("name"), name("gist")]);
            expected.extend(scheme.questions.iter().map(|question| name(&format!("q-{}", question.id))));
            expected.extend(scheme.premises.iter().map(|premise| name(&format!("p-{}", premise.role))));
            expected.extend(scheme.slots.iter().map(|slot| format!("scheme-slot-{slot}")));
        }
        let files: Vec<_> = BUILT_IN.iter().filter(|(name, _)| name.ends_with(SCHEMES)).collect();
        assert!(!files.is_empty(), "a language other than English has them");
        for (file, text) in files {
            let said = text
                .lines()
                .filter_map(|line| line.split_once(" = "))
                .filter(|(name, _)| !name.starts_with('#'));
            let names: std::collections::BTreeSet<String> =
                said.clone().map(|(name, _)| name.to_owned()).collect();
            assert_eq!(names, expected, "{file}");
            // A slot that the pattern does not have would be printed as its name.
            for (name, text) in said {
                let scheme = crate::model::builtin_schemes().into_iter().find(|scheme| {
                    let rest = name.strip_prefix("scheme-").and_then(|name| name.strip_prefix(&*scheme.id));
                    rest.is_some_and(|rest| {
                        ["-name", "-gist", "-q-", "-p-"].iter().any(|part| rest.starts_with(part))
                    })
                });
                let slots = scheme.map(|scheme| scheme.slots).unwrap_or_default();
                for slot in text.split("{ $").skip(1).filter_map(|part| part.split_once(" }")) {
                    assert!(slots.iter().any(|known| **known == *slot.0), "`{}` in {name} of {file}", slot.0);
                }
            }
        }
    }

    /// What checks look for, which is English in the program.
    const CHECKS: &str = "/checks.ftl";

    /// What checks find, which is so too.
    const MESSAGES: &str = "/messages.ftl";

    #[test]
    fn every_language_has_the_messages_of_english_and_no_others() {
        let names = |folder: &str| -> Vec<String> {
            let mut names: Vec<String> = BUILT_IN
                .iter()
                .filter(|(name, _)| {
                    name.starts_with(folder)
                        && !([SCHEMES, CHECKS, MESSAGES].iter().any(|file| name.ends_with(file)))
                })
                .flat_map(|(name, text)| {
                    let file = name.split_once('/').unwrap().1;
                    let lines =
                        text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
                    lines.map(move |line| format!("{file}: {}", line.split_once(" =").unwrap().0))
                })
                .collect();
            names.sort();
            names
        };
        let english = names("en/");
        let mut plain: Vec<_> = english.iter().map(|name| name.split_once(": ").unwrap().1).collect();
        plain.sort_unstable();
        assert!(plain.windows(2).all(|pair| pair[0] != pair[1]), "no message is written twice: {plain:?}");
        assert_eq!(english, names("de/"));
    }
}
