use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use crate::article::{is_variant, sound};
use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Between, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{ClaimId, Debate, SourceId, VoiceId};
use crate::prose::{Words, on_one_line};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "name-variant",
        level: Level::Warning,
        about: About::Map,
        finds: "a name that is spelt two ways: by two voices, by a claim, or by the text of a source",
        why: "One person under two spellings is two witnesses to a reader, and to every check that counts them; and a \
              name that is misspelt in print is the first thing its bearer sees. Names from other scripts have several \
              good spellings, but a page should keep to one.\n\nWrite the name alike everywhere. A spelling that the \
              source has and the map must keep goes into the `aliases` of the voice, which also says that both are one \
              person. Two people of one name tell each other apart by their `role`; two who only happen to have like names can be allowed.\n\nNames \
              count as spelt two ways where first names agree and surnames differ by a letter or two, or a long surname \
              by one.",
        bad: &[
            (
                "map.ron",
                r#"Map(
    title: "The bypass",
    thesis: ["build"],
    claims: {
        "build": (text: "The bypass should be built.", supports: [(premises: ["noise", "doctors"])]),
        "noise": (text: "The main street is loud at night.", by: "hillman", in: "survey"),
        "doctors": (text: "Doctors, Greta Hilman says, have warned of it for years.", by: "hillman", in: "survey"),
    },
)"#,
            ),
            ("library.ron", LIBRARY),
        ],
        good: &[
            (
                "map.ron",
                r#"Map(
    title: "The bypass",
    thesis: ["build"],
    claims: {
        "build": (text: "The bypass should be built.", supports: [(premises: ["noise", "doctors"])]),
        "noise": (text: "The main street is loud at night.", by: "hillman", in: "survey"),
        "doctors": (text: "Doctors, Greta Hillman says, have warned of it for years.", by: "hillman", in: "survey"),
    },
)"#,
            ),
            ("library.ron", LIBRARY),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"hillman": (name: "Greta Hillman")},
    sources: {"survey": (title: "A survey of the main street", authors: ["hillman"])},
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let names = Names::of(context.debate);
    let sayings = Sayings::of(context.debate);
    check_voices(context, &sayings, findings);
    if names.is_empty() {
        return;
    }
    for (id, claim) in context.debate.claims() {
        let said = claim.said.iter().flat_map(|said| said.by.iter().chain(&said.via));
        let found = names.variants(&claim.text, &said.chain(&claim.actors).copied().collect());
        for variant in found.into_values() {
            findings.push(in_claim(context, id, &variant));
        }
    }
    let mut by_voice: BTreeMap<VoiceId, Vec<(SourceId, Variant)>> = BTreeMap::new();
    let speaking = speaking(context.debate);
    for (source, text) in context.texts.iter() {
        let expected = speaking.get(&source).cloned().unwrap_or_default();
        for (voice, variant) in names.variants(text.content(), &expected) {
            by_voice.entry(voice).or_default().push((source, variant));
        }
    }
    for (voice, variants) in by_voice {
        findings.push(in_texts(context, &sayings, voice, &variants));
    }
}

/// For each source the voices that claims say to speak in it.
fn speaking(debate: &Debate) -> BTreeMap<SourceId, BTreeSet<VoiceId>> {
    let mut speaking: BTreeMap<SourceId, BTreeSet<VoiceId>> = BTreeMap::new();
    for said in debate.claims().flat_map(|(_, claim)| &claim.said) {
        if let Some(source) = said.source {
            speaking.entry(source).or_default().extend(said.by.iter().chain(&said.via));
        }
    }
    speaking
}

/// A name in a text that is a voice's, misspelt.
struct Variant {
    voice: VoiceId,
    /// The name as the text has it.
    words: String,
    /// The name that it probably is.
    meant: String,
    span: Range<usize>,
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
struct Names {
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

/// A surname that stands alone is compared from so many letters on.
const LONG: usize = 7;

impl Names {
    fn of(debate: &Debate) -> Names {
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

    fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The first misspelling of each voice's name in a text where some voices are expected.
    fn variants(&self, text: &str, expected: &BTreeSet<VoiceId>) -> BTreeMap<VoiceId, Variant> {
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

/// A surname of fewer letters is compared only behind its first name.
const SHORT: usize = 4;

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

/// A name of one word, as bodies have them.
fn single(name: &str) -> Option<(String, String)> {
    let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    let is_word = name.chars().all(char::is_alphabetic)
        && name.chars().any(char::is_lowercase)
        && name.starts_with(char::is_uppercase);
    (is_word && name.chars().count() >= LONG).then(|| (String::new(), name.to_lowercase()))
}

/// The word itself and all ways to leave out one letter.
fn shortened(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let without = |left_out: usize| {
        letters.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, letter)| letter).collect()
    };
    std::iter::once(word.to_owned()).chain((0..letters.len()).map(without)).collect()
}

/// First name and surname of a person, in small letters; nothing for a body or a single word.
fn person(name: &str) -> Option<(String, String)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let is_particle = |word: &&str| {
        matches!(*word, "bin" | "ibn" | "al" | "ul" | "de" | "da" | "van" | "von" | "der" | "la" | "le")
    };
    let is_person =
        (2..=4).contains(&words.len()) && words.iter().all(|word| is_capital(word) || is_particle(word));
    let capitals = capitals(name);
    match (capitals.first(), capitals.last()) {
        (Some(first), Some(last)) if is_person && capitals.len() > 1 => {
            Some((first.lower.clone(), last.lower.clone()))
        }
        _ => None,
    }
}

/// A word with a capital letter.
struct Word {
    lower: String,
    span: Range<usize>,
    /// Whether it stands behind another such word with nothing but a blank, or a stop and a blank, between.
    follows: bool,
    begins_sentence: bool,
}

/// The words of a text that begin with a capital letter and go on in small ones, in order.
fn capitals(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    let inside = |letter: char| letter.is_alphabetic() || matches!(letter, '-' | '\u{300}'..='\u{36f}');
    while at < text.len() {
        let rest = &text[at..];
        let length = rest.find(|letter: char| !inside(letter)).unwrap_or(rest.len());
        let word = rest[..length].trim_end_matches('-');
        if word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase) {
            let between = words.last().map_or("", |last| &text[last.span.end..at]);
            let follows = !words.is_empty()
                && between.len() <= 2
                && between.trim_start_matches('.').chars().all(char::is_whitespace)
                && !between.is_empty();
            let before = text[..at].trim_end_matches(['“', '"', '‘', '\'', '(', ' ', '\n']);
            let begins_sentence = before.is_empty() || before.ends_with(['.', '!', '?', ':']);
            words.push(Word {
                lower: word.to_lowercase(),
                span: at..at + word.len(),
                follows,
                begins_sentence,
            });
        }
        let skipped = rest[length..].chars().next().map_or(0, char::len_utf8);
        at += length + skipped;
    }
    words
}

/// The first sounds of a first name and a surname.
type Initials = (Option<char>, Option<char>);

/// Voices of the library whose names are nearly one.
fn check_voices(context: &Context, sayings: &Sayings, findings: &mut Vec<Diagnostic>) {
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

fn in_claim(context: &Context, claim: ClaimId, variant: &Variant) -> Diagnostic {
    let details = &context.debate[claim];
    let voice = &context.debate[variant.voice];
    let message = message!(
        "{claim} writes {words}, and the voice {voice} is called {name}",
        claim = context.own(claim),
        words = Value::Spelling(variant.words.to_string()),
        voice,
        name = Value::Spelling(variant.meant.to_string())
    );
    let place = context.at(details.place).field("text");
    Diagnostic::new(&CHECK.rule, context.part_span(place, &details.text, &variant.span), message)
        .label("another spelling")
        .related(context.at(voice.place).field("name").span(), "the name of the voice")
        .hint("write the name alike, or add the spelling to the `aliases` of the voice")
        .concerns(context.name(claim))
}

fn in_texts(
    context: &Context,
    sayings: &Sayings,
    id: VoiceId,
    variants: &[(SourceId, Variant)],
) -> Diagnostic {
    let voice = &context.debate[id];
    let place = |source: SourceId, variant: &Variant| {
        let text = context.texts.text(source);
        let (words, source) = (Value::Spelling(variant.words.to_string()), &context.debate[source]);
        match text.map(|text| text.locator(variant.span.start as u32)) {
            Some(place) => message!("{words} in {source}, {place}", words, source, place),
            None => message!("{words} in {source}", words, source),
        }
    };
    let said: Vec<Message> =
        variants.iter().take(MOST_SAID).map(|(source, variant)| place(*source, variant)).collect();
    let message = message!(
        "{name} is spelt {said}",
        name = Value::Spelling(voice.details.name.to_string()),
        said = Value::series(&said, Between::And)
    );
    let span = context.at(voice.place).field("name").span();
    let finding = Diagnostic::new(&CHECK.rule, span, message).label("spelt so here");
    sayings
        .concerning(context, finding, &[id])
        .hint("ask which spelling is right; one that the source has goes into the `aliases` of the voice")
}

/// A message names so many places.
const MOST_SAID: usize = 3;

/// The first claims that each voice says, so that what is found of its name can be allowed at one of them.
struct Sayings(BTreeMap<VoiceId, Vec<ClaimId>>);

impl Sayings {
    fn of(debate: &Debate) -> Sayings {
        let mut sayings: BTreeMap<VoiceId, Vec<ClaimId>> = BTreeMap::new();
        for (claim, details) in debate.claims() {
            for voice in details.said.iter().filter_map(|said| said.by) {
                let claims = sayings.entry(voice).or_default();
                if claims.len() < MOST_RELATED && claims.last() != Some(&claim) {
                    claims.push(claim);
                }
            }
        }
        Sayings(sayings)
    }

    /// The finding about the first claims that these voices say.
    fn concerning(&self, context: &Context, finding: Diagnostic, voices: &[VoiceId]) -> Diagnostic {
        let claims: BTreeSet<ClaimId> =
            voices.iter().filter_map(|voice| self.0.get(voice)).flatten().copied().collect();
        let claims = claims.into_iter().take(MOST_RELATED);
        claims.fold(finding, |finding, claim| finding.concerns(context.name(claim)))
    }
}
