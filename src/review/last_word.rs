//! Whose last word is which: of several verdicts of a person, the one that counts.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::civil::Date;

use super::Verdict;
use crate::period::Period;
use crate::prose::on_one_line;
use crate::source::FileId;

/// Who gave a verdict, however the name is written. Those without a name in one file are one person's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Person {
    name: String,
    /// The file of a verdict without a name.
    file: Option<FileId>,
}

impl Person {
    /// The person of a name.
    pub(super) fn called(name: &str) -> Person {
        Person { name: plain_name(name), file: None }
    }

    /// The person who gave a verdict.
    pub(super) fn of(verdict: &Verdict) -> Person {
        match &verdict.by {
            Some(name) => Person::called(name),
            None => Person { name: String::new(), file: Some(verdict.place.file) },
        }
    }

    /// Whether the person said who it is.
    pub(super) fn is_named(&self) -> bool {
        self.file.is_none()
    }
}

/// A name by which to tell whether two are the same person's.
pub(crate) fn plain_name(name: &str) -> String {
    on_one_line(name).to_lowercase()
}

/// The text that a verdict is on. The greater one counts more: the claim as it is, before any that it was.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Text {
    /// What the claim was, by its fingerprint.
    Earlier(Box<str>),
    /// The claim as it is.
    Present,
}

impl Text {
    /// The text that a verdict is on, which without a fingerprint is the present one.
    pub(super) fn of(verdict: &Verdict) -> Text {
        match &verdict.fingerprint {
            Some(fingerprint) if !verdict.is_current => Text::Earlier(fingerprint.trim().into()),
            _ => Text::Present,
        }
    }
}

/// The last word of each person on each text of a claim, of verdicts that are added in the order of writing.
#[derive(Debug, Default)]
pub(super) struct LastWords {
    count: usize,
    /// When each person's verdict before this one was given.
    days: BTreeMap<Person, Option<Date>>,
    /// By person and text: when the last word was given, and its number.
    words: BTreeMap<(Person, Text), (Option<Date>, usize)>,
}

impl LastWords {
    /// Adds a verdict. The later is the last word: by the last day of its date, then by its place in the file.
    ///
    /// A verdict without a date was given when the same person's before it was, as far as is known.
    pub(super) fn add(&mut self, person: Person, text: Text, on: Option<&Period>) {
        let day = on.and_then(Period::last).or_else(|| self.days.get(&person).copied().flatten());
        let word = (day, self.count);
        self.count += 1;
        self.days.insert(person.clone(), day);
        match self.words.entry((person, text)) {
            Entry::Vacant(place) => {
                place.insert(word);
            }
            Entry::Occupied(mut last) if word > *last.get() => {
                last.insert(word);
            }
            Entry::Occupied(_) => {}
        }
    }

    /// Whether a verdict, by its number in the order of adding, is this person's last word on this text.
    pub(super) fn is_last(&self, person: &Person, text: &Text, number: usize) -> bool {
        self.words.get(&(person.clone(), text.clone())).is_some_and(|&(_, last)| last == number)
    }

    /// What each person says by now: the numbers of their last words on the claim as it is, or where they said nothing
    /// of that, of their last on what it was.
    pub(super) fn by_now(&self) -> impl Iterator<Item = usize> {
        let mut by_person: BTreeMap<&Person, (bool, Option<Date>, usize)> = BTreeMap::new();
        for ((person, text), &(day, number)) in &self.words {
            let word = (*text == Text::Present, day, number);
            let last = by_person.entry(person).or_insert(word);
            *last = word.max(*last);
        }
        by_person.into_values().map(|(.., number)| number)
    }
}
