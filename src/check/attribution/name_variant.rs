use std::collections::{BTreeMap, BTreeSet};

use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Between, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{ClaimId, Debate, SourceId, VoiceId};

mod misspelt;
mod person;
mod twins;

use misspelt::{Names, Variant};
use twins::check_voices;

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
