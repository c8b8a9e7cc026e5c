//! One quotation given to two voices.

use std::collections::BTreeMap;

use super::around::{is_mark, words};
use super::speaker::{Names, Speaker, Spoken};
use crate::check::quoted::{Quotation, field_span, shown};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, Value, message};
use crate::model::{Attribution, ClaimId, SourceId, Stance, VoiceId};
use crate::quote::Passage;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "quote-by-another-voice";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation that the text gives to another voice than the map does, or that is given to two voices",
        why: "Who said it is half of what a quotation says. Words in the wrong mouth are the mistake that the people \
              concerned forgive least, and what rests on the standing of the speaker falls with it.\n\nA text is \
              taken to name the speaker where the words stand in its quotation marks with “said Roy”, “according \
              to Roy” or the like right beside them. Name that voice in `by`; where the speaker only repeats \
              somebody, name that one in `by` and the speaker in `via`. Where two people did say the same, quote \
              each with its place in `at`. Where the text does not tell whose the words are, as where a \
              quotation in a quotation is never closed, give them to both, and allow the finding with that reason.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {
        "lee": (name: "Robin Lee"),
        "roy": (name: "Kim Roy", role: "keeper of the pool"),
        "day": (name: "Sam Day", role: "mayor"),
    },
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (
            text: "The pool should be heated in spring.",
            supports: [(premises: ["cold"])],
            rebuttals: [(premises: ["luxury"])],
        ),
        "cold": (text: "The children freeze there.", by: "day", quote: "The children come home blue"),
        "luxury": (text: "Heating is a luxury.", by: "day", quote: "a luxury"),
        "keeper": (text: "A keeper watches over the pool.", by: "roy"),
    },
    supports: [(premises: ["keeper"], target: "cold")],
)"#,
            ),
            (
                "report.txt",
                r#"“The children come home blue,” said the keeper, Kim Roy.

Sam Day, the mayor, calls the heating “a luxury”."#,
            ),
        ],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {
        "lee": (name: "Robin Lee"),
        "roy": (name: "Kim Roy", role: "keeper of the pool"),
        "day": (name: "Sam Day", role: "mayor"),
    },
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (
            text: "The pool should be heated in spring.",
            supports: [(premises: ["cold"])],
            rebuttals: [(premises: ["luxury"])],
        ),
        "cold": (text: "The children freeze there.", by: "roy", quote: "The children come home blue"),
        "luxury": (text: "Heating is a luxury.", by: "day", quote: "a luxury"),
        "keeper": (text: "A keeper watches over the pool.", by: "roy"),
    },
    supports: [(premises: ["keeper"], target: "cold")],
)"#,
            ),
            (
                "report.txt",
                r#"“The children come home blue,” said the keeper, Kim Roy.

Sam Day, the mayor, calls the heating “a luxury”."#,
            ),
        ],
    },
    run,
};

/// Words as few as these may be said by anybody.
const FEWEST_WORDS: usize = 4;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let names = Names::of(context.debate);
    let mut is_told = Vec::new();
    for quotation in context.quotations() {
        let Some((speaker, passage)) = other_speaker(&names, context, quotation) else { continue };
        is_told.push((quotation.claim, quotation.position));
        let given = quotation.said.by.map(|by| context.debate[by].value());
        let given = given.unwrap_or_else(|| message!("its author").value());
        let (speaking, hint) = match &speaker {
            Speaker::Voice(voice) => {
                let (id, name) = (&context.debate[*voice].id, &context.debate[*voice].details.name);
                (context.debate[*voice].value(), format!("write `by: \"{id}\"` if it is {name} who says it"))
            }
            Speaker::Other(name) => (
                Value::Text(name.clone()),
                format!("add {name} to the library's `voices`, and name that voice in `by`"),
            ),
        };
        let place = quotation.text.locator(passage.start);
        let mut finding = quotation
            .finding(
                &CHECK.rule,
                context,
                message!(
                    "the text gives these words to {speaker}, the map to {given}",
                    speaker = speaking,
                    given
                ),
            )
            .reason(message!("at {place} it reads {words}", place, words = shown(quotation.text, passage)))
            .hint(hint);
        if !quotation.said.inherits_voice {
            let span = quotation.field(context, "by").span();
            finding = finding.related(span, "given to this voice");
            if let Speaker::Voice(voice) = speaker {
                finding = finding.fix(span, format!("\"{}\"", context.debate[voice].id));
            }
        }
        findings.push(finding);
    }
    twice_given(context, &is_told, findings);
}

/// Whoever the text clearly gives the words to, where it is not the map's voice.
fn other_speaker(names: &Names, context: &Context, quotation: &Quotation) -> Option<(Speaker, Passage)> {
    let [passage] = quotation.meant()[..] else { return None };
    let said = quotation.said;
    // A name that the library does not have is told already.
    let is_unknown = said.inherits_voice && quotation.attribution(context).has_field("by");
    if said.stance == Stance::Reports || is_unknown {
        return None;
    }
    let Spoken { speaker, around } = names.speaker(quotation.text, passage)?;
    let claimed: Vec<VoiceId> = said.by.iter().chain(&said.via).copied().collect();
    let named = names.within(&around);
    let claim = words(&context.debate[quotation.claim].text);
    let is_other = match &speaker {
        Speaker::Voice(voice) => {
            // A claim about what somebody says is rightly the author's own.
            let is_told = said.inherits_voice && names.within(&claim).contains(voice);
            !claimed.contains(voice) && !is_told
        }
        // Offices speak through people, so only one person is told from another.
        Speaker::Other(name) => {
            !said.inherits_voice && claimed.iter().all(|voice| names.is_another_person(*voice, name))
        }
    };
    let is_named = said.by.is_some_and(|by| named.contains(&by));
    (is_other && !is_named).then_some((speaker, passage))
}

/// An attribution: its claim, and its position there.
type Given<'a> = (ClaimId, usize, &'a Attribution);

/// Adds a finding for the same words that two claims, or one of them, give to two voices.
fn twice_given(context: &Context, is_told: &[(ClaimId, usize)], findings: &mut Vec<Diagnostic>) {
    let mut by_words: BTreeMap<(Option<SourceId>, String), Vec<Given>> = BTreeMap::new();
    for (claim, details) in context.debate.claims() {
        for (position, said) in details.said.iter().enumerate() {
            let Some(quote) = said.quote.as_deref() else { continue };
            let quoted: Vec<String> = words(quote)
                .into_iter()
                .filter(|word| !is_mark(word))
                .map(|word| word.to_lowercase())
                .collect();
            let is_given = said.by.is_some() && !said.inherits_voice && said.stance == Stance::Asserts;
            if quoted.len() >= FEWEST_WORDS && is_given {
                by_words.entry((said.source, quoted.join(" "))).or_default().push((claim, position, said));
            }
        }
    }
    for said in by_words.into_values() {
        let (first, position, one) = said[0];
        let other = said[1..].iter().find(|(claim, _, other)| {
            let is_passed_on =
                |one: &Attribution, other: &Attribution| one.by.is_some_and(|by| other.via.contains(&by));
            // Within a claim the words are the one's or the other's, unless somebody sums up both in them.
            let is_clear = match *claim == first {
                true => !one.via.is_empty() && one.via == other.via,
                false => is_passed_on(one, other) || is_passed_on(other, one),
            };
            one.by != other.by && !is_clear && (one.at == other.at || one.at.is_none() || other.at.is_none())
        });
        let Some(&(claim, other_position, other)) = other else { continue };
        if is_told.contains(&(first, position)) || is_told.contains(&(claim, other_position)) {
            continue;
        }
        let voice =
            |said: &Attribution| said.by.map_or_else(|| Value::code(""), |by| context.debate[by].value());
        let home = context.debate[claim].map;
        let place = match claim == first {
            true => message!("beside it"),
            false => message!("in {claim}", claim = context.called(first, home)),
        };
        let (here, there) = (voice(other), voice(one));
        let message =
            message!("the same words are given to {here} here and to {there} {place}", here, there, place);
        let finding =
            Diagnostic::new(&CHECK.rule, field_span(context, claim, other_position, "quote"), message)
                .related(field_span(context, first, position, "quote"), "the same words")
                .hint("name the voice that says it in both; who only repeats it belongs into `via`")
                .concerns(context.name(claim));
        findings.push(if claim == first { finding } else { finding.concerns(context.name(first)) });
    }
}
