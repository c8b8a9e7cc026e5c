use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::wording::MOST_RELATED;
use super::{Check, Context};
use crate::article::{is_variant, sound};
use crate::diagnostic::{About, Diagnostic, Level, Rule};
use crate::model::{ClaimId, Debate, SourceId, VoiceId};

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
    check_voices(context, findings);
    if names.is_empty() {
        return;
    }
    for (id, claim) in context.debate.claims() {
        let found = names.variants(&claim.text);
        for variant in found.into_values() {
            findings.push(in_claim(context, id, &variant));
        }
    }
    let mut by_voice: BTreeMap<VoiceId, Vec<(SourceId, Variant)>> = BTreeMap::new();
    for (source, text) in context.texts.iter() {
        for (voice, variant) in names.variants(text.content()) {
            by_voice.entry(voice).or_default().push((source, variant));
        }
    }
    for (voice, variants) in by_voice {
        findings.push(in_texts(context, voice, &variants));
    }
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
struct Names {
    names: Vec<Name>,
    by_first: HashMap<String, Vec<usize>>,
    /// Long surnames by every way to leave out one letter of them.
    by_last: HashMap<String, Vec<usize>>,
    /// Every word of any name or alias, and so none that is misspelt.
    known: BTreeSet<String>,
}

/// A surname that stands alone is compared from so many letters on.
const LONG: usize = 7;

impl Names {
    fn of(debate: &Debate) -> Names {
        let mut names = Names {
            names: Vec::new(),
            by_first: HashMap::new(),
            by_last: HashMap::new(),
            known: BTreeSet::new(),
        };
        for (index, voice) in debate.library().voices.iter().enumerate() {
            let details = &voice.details;
            for written in std::iter::once(&details.name).chain(&details.aliases) {
                names.known.extend(capitals(written).into_iter().map(|word| word.lower));
            }
            if let Some((first, last)) = person(&details.name).filter(|_| !details.anonymous) {
                let number = names.names.len();
                if last.chars().count() >= LONG {
                    for key in shortened(&last) {
                        names.by_last.entry(key).or_default().push(number);
                    }
                }
                names.by_first.entry(sound(&first)).or_default().push(number);
                let (voice, written) = (VoiceId(index as u32), details.name.to_string());
                names.names.push(Name { voice, first, last, written });
            }
        }
        names
    }

    fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The first misspelling of each voice's name in a text.
    fn variants(&self, text: &str) -> BTreeMap<VoiceId, Variant> {
        let mut variants: BTreeMap<VoiceId, Variant> = BTreeMap::new();
        let words = capitals(text);
        for index in 0..words.len() {
            let Some((name, from, to)) = self.full(&words, index).or_else(|| self.surname(&words, index))
            else {
                continue;
            };
            let span = words[from].span.start..words[to].span.end;
            variants.entry(name.voice).or_insert_with(|| Variant {
                voice: name.voice,
                words: text[span.clone()].split_whitespace().collect::<Vec<_>>().join(" "),
                meant: name.written.clone(),
                span,
            });
        }
        variants
    }

    /// A first name that is known or sounds like one, and behind it, perhaps past a middle name, a surname that is its
    /// own or nearly so; not both as they should be.
    fn full(&self, words: &[Word], index: usize) -> Option<(&Name, usize, usize)> {
        let first = &words[index].lower;
        let names = self.by_first.get(&sound(first))?;
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

    /// A long surname that is nearly a known one, where no first name stands before it that says otherwise.
    fn surname(&self, words: &[Word], index: usize) -> Option<(&Name, usize, usize)> {
        let word = &words[index];
        if word.lower.chars().count() < LONG - 1 || word.begins_sentence || self.known.contains(&word.lower) {
            return None;
        }
        let before = index.checked_sub(1).filter(|_| word.follows).map(|before| &words[before].lower);
        let keys = std::iter::once(word.lower.clone()).chain(shortened(&word.lower));
        let near = keys.filter_map(|key| self.by_last.get(&key)).flatten().map(|&name| &self.names[name]);
        let mut near = near.filter(|name| {
            let is_own = before.is_none_or(|before| *before == name.first || !is_name_like(before));
            is_own
                && strsim::osa_distance(&name.last, &word.lower) == 1
                && is_variant(&name.last, &word.lower)
        });
        near.next().map(|name| (name, index, index))
    }
}

/// Whether a word with a capital before a surname may be another person's first name.
fn is_name_like(word: &str) -> bool {
    !matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "dr"
            | "professor"
            | "president"
            | "general"
            | "minister"
            | "ambassador"
            | "the"
    )
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

/// Voices of the library whose names are nearly one.
fn check_voices(context: &Context, findings: &mut Vec<Diagnostic>) {
    // Who could have nearly one name begins with one letter, in first name and surname.
    let mut alike: BTreeMap<(Option<char>, Option<char>), Vec<(VoiceId, String, String)>> = BTreeMap::new();
    for (index, voice) in context.debate.library().voices.iter().enumerate() {
        if let Some((first, last)) = person(&voice.details.name).filter(|_| !voice.details.anonymous) {
            let key = (sound(&first).chars().next(), sound(&last).chars().next());
            alike.entry(key).or_default().push((VoiceId(index as u32), first, last));
        }
    }
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
                findings.push(two_voices(context, *other, *voice));
            }
        }
    }
}

/// Of voices whose names begin alike so many are compared.
const MOST_COMPARED: usize = 400;

/// Whether the library says who either of two is, and says different things.
fn are_told_apart(debate: &Debate, one: VoiceId, other: VoiceId) -> bool {
    let (one, other) = (&debate[one].details, &debate[other].details);
    one.role.is_some() && other.role.is_some() && one.role != other.role
}

fn two_voices(context: &Context, one: VoiceId, other: VoiceId) -> Diagnostic {
    let name = |voice: VoiceId| context.debate[voice].details.name.to_string();
    let id = |voice: VoiceId| context.debate[voice].id.to_string();
    let message = if name(one) == name(other) {
        format!("the voices `{}` and `{}` have one name, `{}`", id(one), id(other), name(one))
    } else {
        format!(
            "the voices `{}` and `{}` have nearly one name, `{}` and `{}`",
            id(one),
            id(other),
            name(one),
            name(other)
        )
    };
    let span = |voice: VoiceId| context.at(context.debate[voice].place).field("name").span();
    let finding = Diagnostic::new(&CHECK.rule, span(other), message)
        .label("spelt so here")
        .related(span(one), "and so here");
    concerning(context, finding, &[other, one])
        .hint("make them one voice, with the other spelling among its `aliases`, or allow it where they are two people")
}

fn in_claim(context: &Context, claim: ClaimId, variant: &Variant) -> Diagnostic {
    let details = &context.debate[claim];
    let voice = &context.debate[variant.voice];
    let name = context.called(claim, details.map);
    let message = format!(
        "{name} writes `{}`, and the voice `{}` is called `{}`",
        variant.words, voice.id, variant.meant
    );
    let place = context.at(details.place).field("text");
    Diagnostic::new(&CHECK.rule, context.part_span(place, &details.text, &variant.span), message)
        .label("another spelling")
        .related(context.at(voice.place).field("name").span(), "the name of the voice")
        .hint("write the name alike, or add the spelling to the `aliases` of the voice")
        .concerns(context.name(claim))
}

fn in_texts(context: &Context, id: VoiceId, variants: &[(SourceId, Variant)]) -> Diagnostic {
    let voice = &context.debate[id];
    let place = |source: SourceId, variant: &Variant| {
        let text = context.texts.text(source);
        let at = text.map_or(String::new(), |text| format!(", {}", text.locator(variant.span.start as u32)));
        format!("`{}` in `{}`{at}", variant.words, context.debate[source].id)
    };
    let said: Vec<String> =
        variants.iter().take(MOST_SAID).map(|(source, variant)| place(*source, variant)).collect();
    let message = format!("`{}` is spelt {}", voice.details.name, said.join(" and "));
    let span = context.at(voice.place).field("name").span();
    let finding = Diagnostic::new(&CHECK.rule, span, message).label("spelt so here");
    concerning(context, finding, &[id])
        .hint("ask which spelling is right; one that the source has goes into the `aliases` of the voice")
}

/// A message names so many places.
const MOST_SAID: usize = 3;

/// The finding about the first claims that these voices say, so that it can be allowed at one of them.
fn concerning(context: &Context, finding: Diagnostic, voices: &[VoiceId]) -> Diagnostic {
    let says = |said: &crate::model::Attribution| said.by.is_some_and(|by| voices.contains(&by));
    let claims = context.debate.claims().filter(|(_, claim)| claim.said.iter().any(says)).take(MOST_RELATED);
    claims.fold(finding, |finding, (claim, _)| finding.concerns(context.name(claim)))
}
