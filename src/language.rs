//! The words of documents: messages by name, a language in a folder of Fluent files.
//!
//! What a language leaves untranslated is said in English.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;
use std::fmt;
use unic_langid::{CharacterDirection, LanguageIdentifier};

mod files;
mod verdicts;

pub use files::BUILT_IN;

/// The language that every other falls back to.
const ENGLISH: &str = "en";

/// The words of a language.
pub struct Language {
    tag: LanguageIdentifier,
    /// The messages of the language itself, and then those of English.
    bundles: Vec<FluentBundle<FluentResource>>,
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

/// A file of messages that cannot be read, or a language that nothing is written in.
#[derive(Debug)]
pub struct LanguageError {
    /// The file, or the tag of the language.
    pub file: String,
    /// Where in the file, in bytes.
    pub span: Option<std::ops::Range<usize>>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for LanguageError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.file, self.message)
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
        formatter.debug_tuple("Language").field(&self.tag.to_string()).finish()
    }
}

impl Language {
    /// English, which every message is written in.
    pub fn english() -> Language {
        Language::new(ENGLISH, &[]).expect("the messages that come along are sound")
    }

    /// The language of a BCP 47 tag, `de` or `de-AT`, from the messages that come with the program and files of
    /// the user's own, by name (`de/common.ftl`) and text; a message of a later file takes the place of an
    /// earlier one.
    ///
    /// # Errors
    ///
    /// When the tag is none, when nothing is written in the language, or when a file cannot be read.
    pub fn new(tag: &str, own: &[(String, String)]) -> Result<Language, LanguageError> {
        let wrong = |message: String| LanguageError { file: tag.to_owned(), span: None, message };
        let id: LanguageIdentifier =
            tag.parse().map_err(|_| wrong("it is no tag of a language, as `en` or `de-AT` is".to_owned()))?;
        let files = || {
            let built_in = BUILT_IN.iter().copied();
            built_in.chain(own.iter().map(|(name, text)| (name.as_str(), text.as_str())))
        };
        let is_of = |name: &str, tag: &str| name.split_once('/').is_some_and(|(folder, _)| folder == tag);
        // The most particular first: `de-AT`, `de`, `en`.
        let mut folders = vec![id.to_string(), id.language.to_string(), ENGLISH.to_owned()];
        folders.dedup();
        if !files().any(|(name, _)| folders[..folders.len() - 1].iter().any(|folder| is_of(name, folder)))
            && id.language.as_str() != ENGLISH
        {
            return Err(wrong("nothing is written in this language".to_owned()));
        }
        let mut bundles = Vec::new();
        for folder in folders {
            let locale = folder.parse().unwrap_or_else(|_| id.clone());
            let mut bundle = FluentBundle::new_concurrent(vec![locale]);
            bundle.set_use_isolating(false);
            for (name, text) in files().filter(|(name, _)| is_of(name, &folder)) {
                let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
                    let first = errors.into_iter().next();
                    LanguageError {
                        file: name.to_owned(),
                        span: first.as_ref().map(|error| error.pos.clone()),
                        message: first.map_or_else(String::new, |error| error.kind.to_string()),
                    }
                })?;
                bundle.add_resource_overriding(resource);
            }
            bundles.push(bundle);
        }
        Ok(Language { tag: id, bundles })
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

    /// Whether there is a message of a name.
    pub fn knows(&self, id: &str) -> bool {
        self.bundles.iter().any(|bundle| bundle.has_message(id))
    }

    /// A message without values; its name where there is none.
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// A message with values for what it leaves open; its name where there is none.
    pub fn say(&self, id: &str, values: &[(&str, Value)]) -> String {
        let found = self.bundles.iter().find_map(|bundle| Some((bundle, bundle.get_message(id)?.value()?)));
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
        let own = [("tlh/common.ftl".to_owned(), "because = mo'".to_owned())];
        let language = Language::new("tlh", &own).unwrap();
        assert_eq!(language.word("because"), "mo'");
        assert_eq!(language.say("claims", &[("count", 2.into())]), "2 claims");
        assert!(Language::new("tlh", &[]).is_err());
        assert!(Language::new("no tag!", &[]).is_err());
    }

    #[test]
    fn every_language_has_the_messages_of_english_and_no_others() {
        let names = |folder: &str| -> Vec<String> {
            let mut names: Vec<String> = BUILT_IN
                .iter()
                .filter(|(name, _)| name.starts_with(folder))
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
