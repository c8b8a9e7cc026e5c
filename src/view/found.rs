//! Findings in words for readers: what the author's files call by an id is called by its name.
//!
//! Checks speak English. A language that has words for a whole finding tells it in them; else the finding and all that
//! is put into its sentences stays English, whatever the language of the page.

use std::sync::LazyLock;

use super::site::Site;
use crate::diagnostic::{Between, Diagnostic, Message, Name, Piece, Thing, Value};
use crate::evaluate;
use crate::language::{self, Language};
use crate::model::{ClaimId, MapId, Strength};
use crate::period::Period;
use crate::view::patterns;
use crate::view::words::{date_words, place_in_words, strength_message};

static ENGLISH: LazyLock<Language> = LazyLock::new(Language::english);

/// What a finding says, with the names that readers know.
pub(super) struct Teller<'s, 'a> {
    site: &'s Site<'a>,
    /// The map in whose file the finding stands; the map at hand where it stands in no map's file.
    home: MapId,
    finding: &'s Diagnostic,
    speaks_house: bool,
    /// The claim that is called “this”.
    this: Option<ClaimId>,
    /// The words by which a claim is called in place of its name.
    words: Option<Box<dyn Fn(ClaimId) -> Option<String> + 's>>,
}

impl<'s, 'a> Teller<'s, 'a> {
    /// The words for a finding, on a page about a map.
    pub(super) fn of(site: &'s Site<'a>, map: MapId, finding: &'s Diagnostic) -> Teller<'s, 'a> {
        let home = site.map_in(finding.span.file).unwrap_or(map);
        let language = &site.house.language;
        let messages = [Some(&finding.message), finding.reason.as_ref()].into_iter().flatten();
        let mut parts = messages.flat_map(Message::parts);
        let speaks_house = is_english(language) || parts.all(|part| language.knows(&part.id()));
        Teller { site, home, finding, speaks_house, this: None, words: None }
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
    pub(super) fn tell(&self, message: &Message) -> String {
        let (language, id) = (self.language(), message.id());
        if language.knows(&id) {
            let told: Vec<_> = message.slots().map(|(slot, value)| (slot, self.value_of(value))).collect();
            return language.say(&id, &told);
        }
        let pieces = message.pieces().map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Slot(value) => self.value(value),
        });
        pieces.collect()
    }

    /// The same; nothing where something has no name but that of the author's files.
    pub(super) fn tell_by_names(&self, message: &Message) -> Option<String> {
        let has_name = |value: &&Value| !is_by_name(value) || self.name(value).is_some();
        message.values().iter().all(has_name).then(|| self.tell(message))
    }

    /// Whether the finding is told in the language of the house: in English, or in one that has words for all of it.
    pub(super) fn speaks_house(&self) -> bool {
        self.speaks_house
    }

    fn language(&self) -> &Language {
        if self.speaks_house { &self.site.house.language } else { &ENGLISH }
    }

    /// A value for a message of a language.
    fn value_of(&self, value: &Value) -> language::Value<'_> {
        match value {
            Value::Count(count) => language::Value::Count(*count),
            value => self.value(value).into(),
        }
    }

    fn value(&self, value: &Value) -> String {
        let language = self.language();
        let quoted = |text: &str| language.say("quoted", &[("text", text.into())]);
        match value {
            _ if is_by_name(value) => self.name(value).unwrap_or_else(|| value.to_string()),
            Value::Words(words) | Value::Spelling(words) => quoted(words),
            Value::Strength(strength) => {
                let strengths = [Strength::Might, Strength::Can, Strength::Does];
                let known = strengths.into_iter().find(|known| format!("{known:?}") == *strength);
                known.map_or_else(
                    || value.to_string(),
                    |known| quoted(&language.word(strength_message(known))),
                )
            }
            Value::Status(status) => language.word(&format!("status-{status}")),
            Value::Date(date) => self.date(date),
            Value::When { date, word } => {
                // Checks say “in” of any period.
                let unit = match date.len() {
                    _ if !date.chars().all(|letter| letter.is_ascii_digit() || letter == '-') => "span",
                    DAY => "day",
                    MONTH => "month",
                    _ => "year",
                };
                match Period::parse(date) {
                    Ok(_) => language
                        .say("finding-when", &[("unit", unit.into()), ("date", self.date(date).into())]),
                    Err(_) => format!("{word} {date}"),
                }
            }
            Value::Part(part) => self.tell(part),
            Value::List { items, more } => self.list(items, *more),
            Value::Series { items, between } => {
                let between = match between {
                    Between::And => language.word("finding-and"),
                    Between::Comma => language.word("finding-between"),
                    Between::Blank => " ".to_owned(),
                };
                items.iter().map(|item| self.value(item)).collect::<Vec<_>>().join(&between)
            }
            Value::Number(number) if self.speaks_house => self.site.numerals.marked(number),
            // Ids of questions are for whoever writes the answers into the map.
            Value::Named(Thing::Question, _) => language.word("finding-question"),
            Value::Asked { ask, .. } => self.value(ask),
            Value::OfScheme(of) => {
                let schemes = self.site.analysis.debate.schemes();
                let known = schemes.iter().find(|known| *known.details.id == *of.scheme);
                let said = known.and_then(|known| patterns::part(language, known, &of.part, &of.fillers));
                said.unwrap_or_else(|| of.text.clone())
            }
            Value::Place(at) => place_in_words(language, at),
            _ => value.to_string(),
        }
    }

    fn date(&self, date: &str) -> String {
        Period::parse(date).map_or_else(|_| date.to_owned(), |period| date_words(self.language(), &period))
    }

    fn list(&self, items: &[Value], more: usize) -> String {
        let language = self.language();
        let mut told: Vec<String> = items.iter().map(|item| self.value(item)).collect();
        if more > 0 {
            told.push(language.say("finding-more", &[("count", language::Value::Count(more))]));
        }
        match told.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, first)) => {
                let first = first.join(&language.word("finding-between"));
                format!("{first}{}{last}", language.word("finding-and"))
            }
            None => String::new(),
        }
    }

    /// What something is called in place of its id.
    fn name(&self, value: &Value) -> Option<String> {
        let language = self.language();
        let name = match value {
            Value::Claim(name) => return self.claim(name),
            // A step has no name for readers but that of the claim that it leads to.
            Value::Step(name) => {
                return Some(language.say("finding-step", &[("claim", self.claim(name)?.into())]));
            }
            Value::Sense { term, sense } => self.site.sense(term, sense)?.to_owned(),
            Value::Named(Thing::Term, id) => self.site.has_term(id).then(|| self.site.term(id))?,
            Value::Named(Thing::Map, id) => self.site.map_called(id)?.to_owned(),
            Value::Named(Thing::Side, id) => {
                let sides = &self.site.analysis.debate[self.home].sides;
                sides.iter().find(|side| *side.id == **id)?.text.trim_end_matches('.').to_owned()
            }
            Value::Named(thing, id) => self.site.called(*thing, id)?.to_owned(),
            _ => return None,
        };
        Some(language.say("quoted", &[("text", name.into())]))
    }

    /// A claim by its label, or whatever it is called here.
    fn claim(&self, name: &Name) -> Option<String> {
        let claim = self.site.claim_called(self.home, &name.whole)?;
        if self.this == Some(claim) {
            return Some(self.language().word("finding-this"));
        }
        let is_concerned = self.finding.concerns.contains(&name.whole);
        let words = self.words.as_ref().filter(|_| is_concerned).and_then(|words| words(claim));
        let label = || evaluate::label_in_sentence(&self.site.analysis.debate[claim]);
        Some(words.unwrap_or_else(|| self.language().say("quoted", &[("text", label().into())])))
    }
}

/// Whether something is printed by an id, in place of which readers want a name.
fn is_by_name(value: &Value) -> bool {
    match value {
        Value::Named(thing, _) => *thing != Thing::Question,
        value => matches!(value, Value::Claim(_) | Value::Step(_) | Value::Sense { .. } | Value::Code(_)),
    }
}

/// Whether pages in a language are in that of the findings.
pub(super) fn is_english(language: &Language) -> bool {
    language.tag().starts_with("en")
}

/// So many letters has a day, as `2025-12-21`, and a month.
const DAY: usize = 10;
const MONTH: usize = 7;
