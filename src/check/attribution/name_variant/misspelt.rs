//! The names of voices, misspelt in a text.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use super::person::{LONG, SHORT, Word, capitals, person, single};
use crate::article::{is_variant, sound};
use crate::model::{Debate, VoiceId};
use crate::prose::{Words, on_one_line};

/// A name in a text that is a voice's, misspelt.
pub(super) struct Variant {
    pub(super) voice: VoiceId,
    /// The name as the text has it.
    pub(super) words: String,
    /// The name that it probably is.
    pub(super) meant: String,
    pub(super) span: Range<usize>,
}

/// A name in its words as they are compared: the first and the last, in small letters.
struct Name {
    voice: VoiceId,
    first: String,
    last: String,
    /// As the library writes it.
    written: String,
}

/// The names of all voices that are people, to find misspelt ones in texts.
#[derive(Default)]
pub(super) struct Names {
    names: Vec<Name>,
    by_first: HashMap<String, Vec<usize>>,
    /// Surnames by every way to leave out one letter of them.
    by_last: HashMap<String, Vec<usize>>,
    /// Surnames by how they sound.
    by_sound: HashMap<String, Vec<usize>>,
    /// Every word of any name or alias, and so none that is misspelt.
    known: BTreeSet<String>,
    /// What words of texts come near to, which many texts have in common.
    near: RefCell<HashMap<String, Rc<Near>>>,
}

/// The names that a word comes near to.
struct Near {
    /// Those whose first name it sounds like.
    first: Vec<usize>,
    /// Those whose surname it is a variant of, nearest in sound first, and whether the two sound alike.
    last: Vec<(usize, bool)>,
}

impl Names {
    pub(super) fn of(debate: &Debate) -> Names {
        let mut names = Names::default();
        for (index, voice) in debate.library().voices.iter().enumerate() {
            let details = &voice.details;
            for written in std::iter::once(&details.name).chain(&details.aliases) {
                names.known.extend(capitals(written).into_iter().map(|word| word.lower));
            }
            if details.anonymous {
                continue;
            }
            let Some((first, last)) = person(&details.name).or_else(|| single(&details.name)) else {
                continue;
            };
            let number = names.names.len();
            for key in shortened(&last) {
                names.by_last.entry(key).or_default().push(number);
            }
            names.by_sound.entry(sound(&last)).or_default().push(number);
            if !first.is_empty() {
                names.by_first.entry(sound(&first)).or_default().push(number);
            }
            let (voice, written) = (VoiceId(index as u32), details.name.to_string());
            names.names.push(Name { voice, first, last, written });
        }
        names
    }

    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The first misspelling of each voice's name in a text where some voices are expected.
    pub(super) fn variants(&self, text: &str, expected: &BTreeSet<VoiceId>) -> BTreeMap<VoiceId, Variant> {
        let mut variants: BTreeMap<VoiceId, Variant> = BTreeMap::new();
        let words = capitals(text);
        for index in 0..words.len() {
            let Some((name, from, to)) =
                self.full(&words, index).or_else(|| self.surname(&words, index, expected))
            else {
                continue;
            };
            let span = words[from].span.start..words[to].span.end;
            variants.entry(name.voice).or_insert_with(|| Variant {
                voice: name.voice,
                words: on_one_line(&text[span.clone()]),
                meant: name.written.clone(),
                span,
            });
        }
        variants
    }

    /// The names that a word comes near to, worked out for the first text that has the word.
    fn near(&self, word: &str) -> Rc<Near> {
        if let Some(known) = self.near.borrow().get(word) {
            return Rc::clone(known);
        }
        let sound = sound(word);
        let sounds = self.by_sound.get(&sound).into_iter().flatten();
        let keys = std::iter::once(word.to_owned()).chain(shortened(word));
        let nearly = keys.filter_map(|key| self.by_last.get(&key)).flatten();
        let last = sounds.chain(nearly).filter(|name| is_variant(&self.names[**name].last, word));
        let near = Rc::new(Near {
            first: self.by_first.get(&sound).cloned().unwrap_or_default(),
            last: last.map(|&name| (name, sounds_alike(&self.names[name].last, word))).collect(),
        });
        self.near.borrow_mut().insert(word.to_owned(), Rc::clone(&near));
        near
    }

    /// A first name that is known or sounds like one, and behind it, perhaps past a middle name, a surname that is its
    /// own or nearly so; not both as they should be.
    fn full(&self, words: &[Word], index: usize) -> Option<(&Name, usize, usize)> {
        let first = &words[index].lower;
        let near = self.near(first);
        let names = &near.first;
        if names.is_empty() {
            return None;
        }
        for (offset, word) in
            words[index + 1..].iter().enumerate().take(2).take_while(|(_, word)| word.follows)
        {
            let is_known = self.known.contains(&word.lower);
            let is_near = |name: &Name| match name.last == word.lower {
                true => name.first != *first && !self.known.contains(first),
                false => !is_known && is_variant(&word.lower, &name.last),
            };
            if let Some(&name) = names.iter().find(|&&name| is_near(&self.names[name])) {
                return Some((&self.names[name], index, index + 1 + offset));
            }
            if is_known {
                return None;
            }
        }
        None
    }

    /// A surname that is nearly a known one, where no first name stands before it that says otherwise. A short one
    /// must sound alike, and stand behind a title or be that of somebody `expected` here.
    fn surname(
        &self,
        words: &[Word],
        index: usize,
        expected: &BTreeSet<VoiceId>,
    ) -> Option<(&Name, usize, usize)> {
        let word = &words[index];
        let length = word.lower.chars().count();
        if length < SHORT || self.known.contains(&word.lower) {
            return None;
        }
        let before = index.checked_sub(1).filter(|_| word.follows).map(|before| &words[before]);
        // “As Weiss says”: a capital may only begin the sentence.
        let before = before.filter(|before| !(before.begins_sentence && OPENING.contains(&before.lower)));
        let is_titled = before.is_some_and(|before| is_title(&before.lower));
        let is_own =
            |name: &Name| before.is_none_or(|before| before.lower == name.first || is_title(&before.lower));
        let near = self.near(&word.lower);
        let mut names = near.last.iter().map(|&(name, is_alike)| (&self.names[name], is_alike));
        let (name, _) = names.find(|&(name, is_alike)| {
            let is_long = length.min(name.last.chars().count()) >= LONG;
            let is_sure = is_titled || expected.contains(&name.voice);
            is_own(name) && (is_long && !word.begins_sentence || is_sure && (is_alike || is_titled))
        })?;
        Some((name, index, index))
    }
}

/// Whether two words sound alike, or have the same consonants.
fn sounds_alike(one: &str, other: &str) -> bool {
    let consonants =
        |word: &str| sound(word).chars().filter(|letter| !"aeiou".contains(*letter)).collect::<String>();
    consonants(one) == consonants(other)
}

/// The word itself and all ways to leave out one letter.
fn shortened(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let without = |left_out: usize| {
        letters.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, letter)| letter).collect()
    };
    std::iter::once(word.to_owned()).chain((0..letters.len()).map(without)).collect()
}

/// Words that begin a sentence before a surname.
static OPENING: Words = Words::of(
    "as in but and the for what when since after to by if yet so on at with from like even only both while that this \
     according because although though whether unlike here there then now not or once until where why how did does has \
     had was is can could would will should may might let",
);

/// Whether a word before a surname is a title and no first name.
fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "professor"
            | "prof"
            | "president"
            | "general"
            | "minister"
            | "ambassador"
            | "mayor"
            | "sir"
            | "lady"
            | "councillor"
            | "inspector"
            | "judge"
    )
}
