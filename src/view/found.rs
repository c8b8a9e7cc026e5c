//! Findings in words for readers: what the author's files call by an id is called by its name.
//!
//! Checks speak English, and so does everything that is put into their sentences, whatever the language of the page.

use std::sync::LazyLock;

use super::site::Site;
use crate::diagnostic::Diagnostic;
use crate::evaluate;
use crate::language::Language;
use crate::model::{ClaimId, MapId, Strength};
use crate::period::Period;
use crate::view::words::{date_words, strength_message};

static ENGLISH: LazyLock<Language> = LazyLock::new(Language::english);

/// What a finding says, with the names that readers know.
///
/// Bare names are those of the map in whose file it stands; of the map at hand where it stands in no map's file.
pub(super) struct Teller<'s, 'a> {
    site: &'s Site<'a>,
    home: MapId,
    finding: &'s Diagnostic,
    /// The claim that is called “this”.
    this: Option<ClaimId>,
    /// The words by which a claim is called in place of its name.
    words: Option<Box<dyn Fn(ClaimId) -> Option<String> + 's>>,
}

impl<'s, 'a> Teller<'s, 'a> {
    /// The words for a finding, on a page about a map.
    pub(super) fn of(site: &'s Site<'a>, map: MapId, finding: &'s Diagnostic) -> Teller<'s, 'a> {
        let home = site.map_in(finding.span.file).unwrap_or(map);
        Teller { site, home, finding, this: None, words: None }
    }

    /// The same, where it is clear which claim is spoken of; it is then called “this”.
    pub(super) fn about(self, claim: ClaimId) -> Teller<'s, 'a> {
        Teller { this: Some(claim), ..self }
    }

    /// The same, with words of one's choice for the claims that the finding concerns; their names where there are none.
    pub(super) fn quoting(self, words: impl Fn(ClaimId) -> Option<String> + 's) -> Teller<'s, 'a> {
        Teller { words: Some(Box::new(words)), ..self }
    }

    /// A message with names in place of ids; what has none stays between backticks.
    pub(super) fn tell(&self, message: &str) -> String {
        let has_questions = self.finding.rule.code == "open-question";
        let message = if has_questions { &without_question_ids(message) } else { message };
        let mut parts = message.split('`');
        let mut told = self.dated(parts.next().unwrap_or_default());
        let mut term = None;
        while let Some(part) = parts.next() {
            let Some(after) = parts.next() else {
                told.push('`');
                told.push_str(part);
                break;
            };
            // A step has no name for readers but that of the claim that it leads to.
            if told.ends_with("the step ") {
                told.push_str("to ");
            }
            // Senses are named within their term, whatever else may have their name.
            let sense = term.filter(|_| told.ends_with(" as ")).and_then(|term| self.site.sense(term, part));
            if self.site.has_term(part) {
                term = Some(part);
            }
            let quoted = |text: &str| self.language().say("quoted", &[("text", text.into())]);
            told.push_str(&match sense {
                Some(sense) => quoted(sense),
                None if self.this.is_some() && self.claim(part) == self.this => {
                    self.language().word("finding-this")
                }
                // Words of a text, and no name.
                None if part.contains(char::is_whitespace) => quoted(part),
                None => self.quoted(part).unwrap_or_else(|| {
                    self.called(part).map_or_else(|| format!("`{part}`"), |name| quoted(&name))
                }),
            });
            told.push_str(&self.dated(after));
        }
        told
    }

    /// The language of the sentence: that of the house where it is English, with the words that the house has of its
    /// own.
    fn language(&self) -> &Language {
        let language = &self.site.house.language;
        if is_english(language) { language } else { &ENGLISH }
    }

    /// The program's words with dates as readers write them; what is quoted stays as it is.
    fn dated(&self, words: &str) -> String {
        let mut is_quoted = false;
        let mut told = String::with_capacity(words.len());
        for piece in words.split_inclusive(|letter: char| !letter.is_alphanumeric() && !"-/".contains(letter))
        {
            let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            let date = Period::parse(word).ok().filter(|_| !is_quoted && is_date(word));
            is_quoted = piece.ends_with('“') || is_quoted && !piece.ends_with('”');
            let Some(date) = date else {
                told.push_str(piece);
                continue;
            };
            // Checks say “in” of any period.
            if word.len() == DAY && told.ends_with(" in ") {
                told.truncate(told.len() - "in ".len());
                told.push_str("on ");
            }
            told.push_str(&date_words(self.language(), &date));
            told.push_str(&piece[word.len()..]);
        }
        told
    }

    /// The claim of a name: one of the finding's own map, else the one by that name which the finding concerns.
    fn claim(&self, name: &str) -> Option<ClaimId> {
        let own = self.site.claim_called(self.home, name);
        own.or_else(|| self.site.claim_called(self.home, self.concerned(name)?))
    }

    /// The words of one's choice for a claim that the finding concerns.
    fn quoted(&self, name: &str) -> Option<String> {
        let words = self.words.as_ref()?;
        self.concerned(name)?;
        words(self.claim(name)?)
    }

    /// The claim or step of a name that the finding concerns, with its map.
    fn concerned(&self, name: &str) -> Option<&str> {
        let is_it = |concern: &&String| {
            concern.as_str() == name || concern.split_once('/').is_some_and(|(_, id)| id == name)
        };
        self.finding.concerns.iter().find(is_it).map(String::as_str)
    }

    /// What a name stands for: a claim by its label, a strength in words, else what the library calls it.
    fn called(&self, name: &str) -> Option<String> {
        let strength = [Strength::Might, Strength::Can, Strength::Does];
        if let Some(strength) = strength.into_iter().find(|strength| format!("{strength:?}") == name) {
            return Some(self.language().word(strength_message(strength)));
        }
        let library = self.site.called(name).map(str::to_owned);
        // A measure may have the id of a claim: where no such claim is concerned, it is not spoken of.
        if let Some(library) = library.as_ref().filter(|_| self.concerned(name).is_none()) {
            return Some(library.clone());
        }
        let claim = self.claim(name).map(|claim| &self.site.analysis.debate[claim]);
        let claim = claim.map(|claim| evaluate::label_in_sentence(claim).to_owned());
        let term = || self.site.has_term(name).then(|| self.site.term(name));
        claim.or(library).or_else(term).or_else(|| self.site.map_called(name).map(str::to_owned))
    }
}

/// Whether pages in a language are in that of the findings.
pub(super) fn is_english(language: &Language) -> bool {
    language.tag().starts_with("en")
}

/// So many letters has a day, as `2025-12-21`.
const DAY: usize = 10;

/// Whether a word is a month, a day, or a time from one year, month or day to another.
fn is_date(word: &str) -> bool {
    let digits =
        |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_one = |date: &str| {
        let mut parts = date.split('-');
        parts.next().is_some_and(|year| digits(year, 4)) && parts.all(|part| digits(part, 2))
    };
    match word.split_once('/') {
        Some((from, to)) => is_one(from) && is_one(to),
        None => is_one(word) && word.contains('-'),
    }
}

/// What is said of critical questions, without their ids: those are for whoever writes the answers into the map.
fn without_question_ids(text: &str) -> String {
    let mut parts = text.split('`');
    let mut told = parts.next().unwrap_or_default().to_owned();
    while let Some(id) = parts.next() {
        let after = parts.next().unwrap_or_default();
        if let Some(before) = told.strip_suffix("the question ") {
            told = format!("{before}a question{after}");
        } else if let Some(question) = after.strip_prefix(": ") {
            told.push_str(question);
        } else {
            told.push_str(&format!("`{id}`{after}"));
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_months_and_times_are_dates_and_years_and_sums_are_not() {
        for word in ["2025-12-21", "2025-12", "1974/2026", "2024-09/2025-07", "2025-10-05/2025-12-21"] {
            assert!(is_date(word), "{word}");
        }
        for word in ["2025", "455", "310/331", "2025-1", "c1-4be1", "and/or", "12-21", ""] {
            assert!(!is_date(word), "{word}");
        }
    }

    #[test]
    fn critical_questions_are_told_without_their_ids() {
        let one = "the reason for `full-up` leaves the question `basis` open: What does it rest on?";
        assert_eq!(
            without_question_ids(one),
            "the reason for `full-up` leaves a question open: What does it rest on?"
        );
        assert_eq!(
            without_question_ids("`basis`: What does it rest on? `bias`: Who says so?"),
            "What does it rest on? Who says so?"
        );
    }
}
