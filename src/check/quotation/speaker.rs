//! Whom a text gives quoted words to: “said the keeper, Kim Roy”, “according to Roy”, “Roy, who had come late, said:”.
//!
//! This reads only what stands right beside the quotation marks, and gives up where it is not clear.

use std::collections::{BTreeMap, HashMap};

use super::around::{is_mark, is_quotation_mark, words};
use crate::model::{Debate, VoiceId};
use crate::prose;
use crate::quote::{Passage, Text};

/// In longer paragraphs nobody keeps count of quotation marks.
const LONGEST_PARAGRAPH: usize = 20_000;

/// The speaker stands within so many words behind the quotation.
const REACH: usize = 9;

/// No name of a voice that is looked for has more words.
const LONGEST_NAME: usize = 12;

/// Verbs of saying, as they stand beside a quotation.
const SAYING: &str = " said says say saying told tells added adds argued argues wrote writes warned warns claimed claims insisted \
     insists explained explains noted notes stated states declared declares remarked remarks observed observes recalled \
     recalls admitted admits acknowledged acknowledges replied replies asked asks announced announces concluded \
     concludes contended contends maintained maintains tweeted posted quipped called calls described describes put puts \
     complained complains suggested suggests thinks thought believes believed found finds denied denies ";

/// Words between a name and its verb that change nothing.
const HELPING: &str =
    " has had have also then later once often would used to recently himself herself now still always ";

/// Words before a name that make it somebody else's: “an aide to Roy”.
const BESIDE: &str = " with of for to by from against about after under than like and or nor ";

/// Where the words that name a speaker end.
const ENDS: &str =
    " who whose whom which that with for after before when as in at on by about while because to and ";

/// Words in the names of bodies, which are no people.
const BODIES: &str = " International Watch News Radio University Institute Party Group Bank Office Council Times Post Daily Association \
     Ministry Department Front Force Forces Army Police House Company Union Society Agency Committee Court Center Centre School \
     College Hospital Museum Board Commission Service Trust Fund Foundation Federation League Club City County State States \
     Government Parliament Senate Street Road North South East West New Street River Bridge Report Survey Guardian Observer \
     Herald Gazette Tribune Journal Review Democrats Republicans Labour Greens Conservatives ";

const TITLES: &str = " Mr Mrs Ms Miss Dr Prof Professor Sir Lord Lady Dame Gen General Col Colonel Major Captain President Minister \
     Chancellor Senator Governor Mayor Judge Justice Ambassador Reverend Rev Sheikh Mullah Imam Chief Inspector Prime ";

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check) enum Speaker {
    /// A voice of the library.
    Voice(VoiceId),
    /// Somebody whom the library does not have, by the name that the text gives.
    Other(String),
}

/// Whom words are given to, and the words around them from which that is known.
#[derive(Debug)]
pub(in crate::check) struct Spoken {
    pub(in crate::check) speaker: Speaker,
    pub(in crate::check) around: Vec<String>,
}

/// The voices by the words of their names.
pub(in crate::check) struct Names {
    /// The words of names and aliases, each with its voice, by the first of the words.
    by_first: HashMap<String, Vec<(Vec<String>, VoiceId)>>,
    /// The words of all names of each person, by the number of the voice; empty for bodies and nameless voices.
    people: Vec<Vec<String>>,
}

impl Names {
    /// The names of the voices of a debate.
    pub(in crate::check) fn of(debate: &Debate) -> Names {
        let mut by_words: BTreeMap<Vec<String>, Vec<VoiceId>> = BTreeMap::new();
        let mut people = Vec::new();
        for (number, voice) in debate.library().voices.iter().enumerate() {
            let mut own = Vec::new();
            let names = std::iter::once(&voice.details.name).chain(&voice.details.aliases);
            for name in names.filter(|_| !voice.details.anonymous) {
                let name: Vec<String> = words(name).into_iter().filter(|word| !is_mark(word)).collect();
                let mut forms = vec![name.clone()];
                // A person is called by the last name too; bodies are not.
                if is_person(&name) {
                    forms.extend(name.last().cloned().map(|last| vec![last]));
                    own.extend(name);
                }
                for form in forms.into_iter().filter(|form| !form.is_empty()) {
                    let voices = by_words.entry(form).or_default();
                    if !voices.contains(&VoiceId(number as u32)) {
                        voices.push(VoiceId(number as u32));
                    }
                }
            }
            people.push(own);
        }
        let mut by_first: HashMap<String, Vec<(Vec<String>, VoiceId)>> = HashMap::new();
        for (words, voices) in by_words {
            // A name that two voices have says nothing.
            if let [only] = voices[..] {
                by_first.entry(words[0].clone()).or_default().push((words, only));
            }
        }
        Names { by_first, people }
    }

    /// The voices whose names stand in some words.
    pub(in crate::check) fn within(&self, words: &[String]) -> Vec<VoiceId> {
        let mut found: Vec<VoiceId> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            for (name, voice) in self.by_first.get(word).into_iter().flatten() {
                if words[at..].starts_with(name) && !found.contains(voice) {
                    found.push(*voice);
                }
            }
        }
        found
    }

    /// Whether a voice is a person who shares no part of a name.
    pub(in crate::check) fn is_another_person(&self, voice: VoiceId, name: &str) -> bool {
        let own = self.people.get(voice.index());
        own.is_some_and(|own| !own.is_empty() && !words(name).iter().any(|word| own.contains(word)))
    }

    /// Whom the text gives a passage to that stands in quotation marks, where that is clear.
    pub(in crate::check) fn speaker(&self, text: &Text, passage: Passage) -> Option<Spoken> {
        let around = text.paragraphs_around(passage);
        let paragraph = text.words(around);
        let marked = marked(text, passage)?;
        let before = words(paragraph.get(..marked.start)?);
        // Behind a full stop the sentence of the quotation has ended.
        let is_ended = paragraph.get(marked.clone())?.trim_end().ends_with('.');
        let behind = if is_ended { Vec::new() } else { words(paragraph.get(marked.end..)?) };
        let is_end = |word: &String| matches!(&**word, "." | "!" | "?" | ";");
        let begin = before.iter().rposition(is_end).map_or(0, |at| at + 1);
        let end = behind.iter().position(is_end).unwrap_or(behind.len());
        let (earlier, before) = before.split_at(begin);
        let behind = &behind[..end.min(2 * REACH)];
        let found = [self.before_quotation(before), self.behind_quotation(behind)];
        let [subject] = found.into_iter().flatten().collect::<Vec<_>>()[..] else { return None };
        let mut around: Vec<String> = before.iter().chain(behind).cloned().collect();
        let speaker = match subject {
            Subject::Named(name) => self.called(name)?,
            Subject::Pronoun => {
                around.extend(earlier.iter().cloned());
                self.only_person(earlier)?
            }
        };
        Some(Spoken { speaker, around })
    }

    /// The subject of “Roy, the keeper, said: “…””, “according to Roy, “…””.
    fn before_quotation<'w>(&self, before: &'w [String]) -> Option<Subject<'w>> {
        let words = &before[..before.iter().rposition(|word| !is_mark(word)).map_or(0, |last| last + 1)];
        match words.iter().rposition(|word| is_saying(word)).filter(|at| words.len() - at <= 5) {
            Some(at) => self.subject(&words[..at]),
            None => {
                let is_according =
                    |pair: &[String]| pair[0].eq_ignore_ascii_case("according") && pair[1] == "to";
                let at = words.windows(2).rposition(is_according)?;
                self.object(&words[at + 2..])
            }
        }
    }

    /// The subject of ““…,” said the keeper, Roy”, ““…,” Roy said”, ““…,” according to Roy”.
    fn behind_quotation<'w>(&self, behind: &'w [String]) -> Option<Subject<'w>> {
        let words = &behind[behind.iter().position(|word| !is_mark(word)).unwrap_or(behind.len())..];
        if words.first().is_some_and(|word| word == "according") {
            return self.object(words.get(2..)?);
        }
        match words.iter().position(|word| is_saying(word)).filter(|at| *at < REACH)? {
            0 => self.object(&words[1..]),
            at => self.subject(&words[..at]),
        }
    }

    /// The subject of the verb that stands behind some words.
    fn subject<'w>(&self, words: &'w [String]) -> Option<Subject<'w>> {
        let helps = |word: &&String| has(HELPING, word);
        let mut end = words.len() - words.iter().rev().take_while(helps).count();
        // “Roy, who had come late,” is Roy.
        if end > 0 && words[end - 1] == "," {
            let is_behind_name = |at: &usize| words[*at] == "," && is_capital(&words[*at - 1]);
            let comma = (1..end).find(is_behind_name)?;
            if words.get(comma + 1).is_some_and(|next| matches!(&**next, "and" | "but")) {
                return None;
            }
            end = comma;
        }
        if end > 0 && matches!(&*words[end - 1], "he" | "she" | "He" | "She") {
            return Some(Subject::Pronoun);
        }
        let start = self.name_ending(words, end).unwrap_or_else(|| name_start(words, end));
        let before = start.checked_sub(1).map_or("", |before| &words[before]);
        (start < end && !has(BESIDE, before)).then(|| Subject::Named(&words[start..end]))
    }

    /// The first name in the words behind a verb, as far as they say who it is: “the keeper, Roy” of “the keeper, Roy, who
    /// had come late”.
    fn object<'w>(&self, words: &'w [String]) -> Option<Subject<'w>> {
        let goes_on =
            |word: &String| is_capital(word) || matches!(&**word, "the" | "a" | "an" | "former" | "its");
        let end = words.iter().enumerate().position(|(at, word)| match is_mark(word) {
            true => !(word == "," && words.get(at + 1).is_some_and(goes_on)),
            false => has(ENDS, word),
        });
        let (all, words) = (words, &words[..end.unwrap_or(words.len()).min(REACH)]);
        if words.first().is_some_and(|word| matches!(&**word, "he" | "she")) {
            return Some(Subject::Pronoun);
        }
        let first = words.iter().position(|word| is_capital(word))?;
        let before = first.checked_sub(1).map_or("", |before| &words[before]);
        let capitals = words[first..].iter().take_while(|word| is_capital(word)).count();
        let length = self.name_beginning(all, first).map_or(capitals, |length| length.max(capitals));
        (!has(BESIDE, before)).then(|| Subject::Named(&all[first..first + length]))
    }

    /// Where a voice's name of several words begins that ends at a place: “League of Marlow” has a word without a
    /// capital, which ends any other run of names.
    fn name_ending(&self, words: &[String], end: usize) -> Option<usize> {
        (end.saturating_sub(LONGEST_NAME)..end).find(|&start| self.is_name(&words[start..end]))
    }

    /// The length of the longest name of a voice that begins at a place.
    fn name_beginning(&self, words: &[String], start: usize) -> Option<usize> {
        let longest = LONGEST_NAME.min(words.len() - start);
        (2..=longest).rev().find(|length| self.is_name(&words[start..start + length]))
    }

    fn is_name(&self, words: &[String]) -> bool {
        let names = words.first().and_then(|first| self.by_first.get(first));
        words.len() > 1 && names.into_iter().flatten().any(|(name, _)| name == words)
    }

    /// The voice that a name is one of, or the name.
    fn called(&self, name: &[String]) -> Option<Speaker> {
        let whole = self.by_first.get(&name[0]).into_iter().flatten().find(|(words, _)| words == name);
        if let Some(&(_, voice)) = whole {
            return Some(Speaker::Voice(voice));
        }
        match self.within(name)[..] {
            [voice] => Some(Speaker::Voice(voice)),
            [] => is_person(name).then(|| Speaker::Other(name.join(" "))),
            _ => None,
        }
    }

    /// The one person that the sentences before speak of, whom “he” or “she” must be.
    fn only_person(&self, words: &[String]) -> Option<Speaker> {
        let mut people: Vec<Speaker> = Vec::new();
        let mut end = words.len();
        while end > 0 {
            let start = name_start(words, end);
            let name = &words[start..end];
            let voice = self.within(name).into_iter().find(|voice| !self.people[voice.index()].is_empty());
            let before = start.checked_sub(1).map_or("", |before| &words[before]);
            if let Some(voice) = voice {
                // Whoever is spoken of in passing may still be meant: then it is not clear.
                if has(BESIDE, before) {
                    return None;
                }
                people.push(Speaker::Voice(voice));
            } else if is_person(name) && !before.eq_ignore_ascii_case("the") {
                people.push(Speaker::Other(name.join(" ")));
            }
            end = start.min(end - 1);
        }
        people.dedup();
        if let [only] = &people[..] { Some(only.clone()) } else { None }
    }
}

/// What names the speaker.
#[derive(Clone, Copy)]
enum Subject<'w> {
    Named(&'w [String]),
    Pronoun,
}

/// The range within its paragraph of the quotation marks that a passage mostly stands in.
fn marked(text: &Text, passage: Passage) -> Option<std::ops::Range<usize>> {
    let around = text.paragraphs_around(passage);
    let paragraph = text.words(around);
    if paragraph.len() > LONGEST_PARAGRAPH {
        return None;
    }
    let (start, end) = ((passage.start - around.start) as usize, (passage.end - around.start) as usize);
    let overlap = |span: &std::ops::Range<usize>| span.end.min(end).saturating_sub(span.start.max(start));
    let spans: Vec<_> = prose::quotations(paragraph).into_iter().map(|quotation| quotation.span).collect();
    let marked: usize = spans.iter().map(overlap).sum();
    let most = spans.into_iter().max_by_key(overlap)?;
    (2 * marked >= end - start).then_some(most)
}

/// Whether a text gives a passage as somebody's words: in quotation marks, or beside a verb of saying.
pub(in crate::check) fn is_spoken(text: &Text, passage: Passage) -> bool {
    let sentence = words(text.words(text.sentence(passage)));
    let is_told =
        |word: &String| is_saying(word) || word.eq_ignore_ascii_case("according") || is_quotation_mark(word);
    marked(text, passage).is_some() || sentence.iter().any(is_told)
}

/// Where the run of words with capitals begins that ends at a place.
fn name_start(words: &[String], end: usize) -> usize {
    end - words[..end].iter().rev().take_while(|word| is_capital(word)).count()
}

/// Whether words look like the name of a person: two to four with capitals, none of them of a body.
fn is_person(name: &[String]) -> bool {
    let named = name.iter().filter(|word| !has(TITLES, word)).count();
    let is_titled = named < name.len();
    let is_body =
        name.iter().any(|word| has(BODIES, word) || (word.len() > 1 && *word == word.to_uppercase()));
    name.len() <= 4
        && name.iter().all(|word| is_capital(word))
        && (named > 1 || (named == 1 && is_titled))
        && !is_body
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_saying(word: &str) -> bool {
    has(SAYING, word)
}

/// Whether a list of words with blanks between them has a word.
fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}
