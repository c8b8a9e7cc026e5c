//! One quotation given to two voices.

use std::collections::BTreeMap;

use super::around::{is_mark, words};
use super::quotation::{Quotation, field_span, shown};
use super::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule};
use crate::model::{Attribution, ClaimId, SourceId, Stance, VoiceId};
use crate::prose;
use crate::quote::Passage;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "quote-by-another-voice",
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation that the text gives to another voice than the map does, or that two claims give to two voices",
        why: "Who said it is half of what a quotation says. Words in the wrong mouth are the mistake that the people \
              concerned forgive least, and what rests on the standing of the speaker falls with it.\n\nA text is \
              taken to name the speaker where the words stand in its quotation marks with “said Roy”, “according \
              to Roy” or the like right beside them. Name that voice in `by`; where the speaker only repeats \
              somebody, name that one in `by` and the speaker in `via`. Where two people did say the same, quote \
              each with its place in `at`.",
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

/// The speaker stands within so many words of the verb.
const REACH: usize = 9;

/// In longer paragraphs nobody keeps count of quotation marks.
const LONGEST_PARAGRAPH: usize = 20_000;

/// Verbs of saying, as they stand beside a quotation.
const SAYING: &str = " said says say told tells added adds argued argues wrote writes warned warns claimed claims insisted insists \
     explained explains noted notes stated states declared declares remarked remarks observed observes recalled recalls \
     admitted admits acknowledged acknowledges replied replies asked asks announced announces concluded concludes \
     contended contends maintained maintains tweeted posted quipped called calls described describes put puts ";

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let names = Names::of(context);
    let mut is_told = Vec::new();
    for quotation in context.quotations() {
        let Some((voice, passage)) = other_speaker(context, &names, quotation) else { continue };
        is_told.push((quotation.claim, quotation.position));
        let name = &context.debate[voice].details.name;
        let id = &context.debate[voice].id;
        let claimed = quotation.said.by.map(|by| format!("`{}`", context.debate[by].id));
        let claimed = claimed.unwrap_or_else(|| "its author".to_owned());
        let message = format!("the text gives these words to `{id}`, the map to {claimed}");
        let mut finding = quotation
            .finding(&CHECK.rule, context, message)
            .reason(format!(
                "at {} it reads {}",
                quotation.text.locator(passage.start),
                shown(quotation.text, passage)
            ))
            .hint(format!("write `by: \"{id}\"` if {name} says it"));
        if !quotation.said.inherits_voice {
            let span = quotation.field(context, "by").span();
            finding = finding.related(span, "given to this voice").fix(span, format!("\"{id}\""));
        }
        findings.push(finding);
    }
    twice_given(context, &is_told, findings);
}

/// The voices by the words of their names.
struct Names {
    /// The words of a name or alias, in small letters, with the voice; the longest first.
    by_words: Vec<(Vec<String>, VoiceId)>,
}

impl Names {
    fn of(context: &Context) -> Names {
        let mut by_words: BTreeMap<Vec<String>, Vec<VoiceId>> = BTreeMap::new();
        for (number, voice) in context.debate.library().voices.iter().enumerate() {
            if voice.details.anonymous {
                continue;
            }
            let voice_id = VoiceId(number as u32);
            let names = std::iter::once(&voice.details.name).chain(&voice.details.aliases);
            for name in names {
                let name: Vec<String> = words(name).into_iter().filter(|word| !is_mark(word)).collect();
                let last = name.last().cloned();
                let mut forms = vec![name.clone()];
                // A person is called by the last name too; bodies are not.
                let is_person = (2..=3).contains(&name.len()) && name.iter().all(|word| is_capital(word));
                forms.extend(last.filter(|_| is_person).map(|last| vec![last]));
                for form in forms.into_iter().filter(|form| !form.is_empty()) {
                    let voices = by_words.entry(form).or_default();
                    if !voices.contains(&voice_id) {
                        voices.push(voice_id);
                    }
                }
            }
        }
        // A name that two voices have says nothing.
        let mut by_words: Vec<(Vec<String>, VoiceId)> = by_words
            .into_iter()
            .filter_map(|(words, voices)| if let [only] = voices[..] { Some((words, only)) } else { None })
            .collect();
        by_words.sort_by(|one, other| other.0.len().cmp(&one.0.len()).then_with(|| one.0.cmp(&other.0)));
        Names { by_words }
    }

    /// The one voice that some words name, unless they name somebody beside it: “an aide to Roy” is not Roy.
    fn subject(&self, words: &[String]) -> Option<VoiceId> {
        const BESIDE: &str = " with of for to by from against about after under than like and or nor ";
        let [voice] = self.within(words)[..] else { return None };
        let starts = |(name, known): &(Vec<String>, VoiceId)| {
            let at = words.windows(name.len()).position(|window| window == name)?;
            (*known == voice).then_some(at)
        };
        let start = self.by_words.iter().find_map(starts)?;
        let before = start.checked_sub(1).map_or("", |before| &words[before]);
        (!BESIDE.split_whitespace().any(|word| word == before)).then_some(voice)
    }

    /// The voices whose names stand in some words, possessives left out.
    fn within(&self, words: &[String]) -> Vec<VoiceId> {
        let mut found: Vec<VoiceId> = Vec::new();
        for (name, voice) in &self.by_words {
            if words.windows(name.len()).any(|window| window == name) && !found.contains(voice) {
                found.push(*voice);
            }
        }
        found
    }
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The voice that the text clearly gives the words to, where it is another than the map's, with the passage.
fn other_speaker(context: &Context, names: &Names, quotation: &Quotation) -> Option<(VoiceId, Passage)> {
    let [passage] = quotation.meant()[..] else { return None };
    let said = quotation.said;
    if said.stance == Stance::Reports {
        return None;
    }
    let (before, behind) = beside_quotation(quotation, passage)?;
    let speakers = [speaker_before(names, &before), speaker_behind(names, &behind)];
    let [speaker] = speakers.into_iter().flatten().collect::<Vec<_>>()[..] else { return None };
    let around: Vec<String> = before.iter().chain(&behind).cloned().collect();
    let near = names.within(&around);
    let is_claimed = said.by == Some(speaker) || said.via.contains(&speaker);
    let is_named = said.by.is_some_and(|by| near.contains(&by));
    let is_clear = near.len() == 1;
    if is_claimed || is_named || !is_clear {
        return None;
    }
    // A claim about what somebody says is rightly the author's own.
    let claim = &context.debate[quotation.claim];
    let is_about_speaker = names.within(&words(&claim.text)).contains(&speaker);
    (!(said.inherits_voice && is_about_speaker)).then_some((speaker, passage))
}

/// The words right before and behind the quotation marks of the text that a passage stands in, as far as the
/// sentences go.
fn beside_quotation(quotation: &Quotation, passage: Passage) -> Option<(Vec<String>, Vec<String>)> {
    let text = quotation.text;
    let around = text.paragraphs_around(passage);
    let paragraph = text.words(around);
    if paragraph.len() > LONGEST_PARAGRAPH {
        return None;
    }
    let (start, end) = ((passage.start - around.start) as usize, (passage.end - around.start) as usize);
    let quotations = prose::quotations(paragraph);
    let marked = quotations.into_iter().find(|one| one.span.start <= start && end <= one.span.end)?;
    let before = words(paragraph.get(..marked.span.start)?);
    let behind = words(paragraph.get(marked.span.end..)?);
    let is_end = |word: &String| matches!(&**word, "." | "!" | "?" | ";");
    let before_from = before.iter().rposition(is_end).map_or(0, |at| at + 1);
    let behind_to = behind.iter().position(is_end).unwrap_or(behind.len());
    let before = before[before_from..].iter().rev().take(2 * REACH).rev().cloned().collect();
    let behind = behind[..behind_to].iter().take(2 * REACH).cloned().collect();
    Some((before, behind))
}

/// The voice in “Roy, the keeper, said: “…””, “according to Roy, “…””.
fn speaker_before(names: &Names, before: &[String]) -> Option<VoiceId> {
    let words = &before[..before.iter().rposition(|word| !is_mark(word)).map_or(0, |last| last + 1)];
    match words.iter().rposition(|word| is_saying(word)).filter(|at| words.len() - at <= 5) {
        Some(at) => names.subject(&words[at.saturating_sub(REACH)..at]),
        None => {
            let is_according = |pair: &[String]| pair[0].eq_ignore_ascii_case("according") && pair[1] == "to";
            let at = words.windows(2).rposition(is_according)?;
            names.subject(noun_phrase(&words[at + 2..]))
        }
    }
}

/// The voice in ““…,” said the keeper, Roy”, ““…,” Roy said”, ““…,” according to Roy”.
fn speaker_behind(names: &Names, behind: &[String]) -> Option<VoiceId> {
    let words = &behind[behind.iter().position(|word| !is_mark(word)).unwrap_or(behind.len())..];
    if words.first().is_some_and(|word| word == "according") {
        return names.subject(noun_phrase(words.get(2..)?));
    }
    match words.iter().position(|word| is_saying(word)).filter(|at| *at < REACH)? {
        0 => names.subject(noun_phrase(&words[1..])),
        at => names.subject(&words[..at]),
    }
}

/// The words that begin a text up to where something else is told than who: “the keeper, Roy” of “the keeper, Roy,
/// who had come late”.
fn noun_phrase(words: &[String]) -> &[String] {
    const ENDS: &str =
        " who whose whom which that with for after before when as in at on by about while because to and ";
    let goes_on =
        |word: &String| is_capital(word) || matches!(&**word, "the" | "a" | "an" | "former" | "its");
    let end = words.iter().enumerate().position(|(at, word)| match is_mark(word) {
        true => !(word == "," && words.get(at + 1).is_some_and(goes_on)),
        false => ENDS.split_whitespace().any(|end| end == word),
    });
    &words[..end.unwrap_or(words.len()).min(REACH)]
}

fn is_saying(word: &str) -> bool {
    SAYING.split_whitespace().any(|known| known == word)
}

/// Adds a finding for every two claims that give the same words to two voices.
fn twice_given(context: &Context, is_told: &[(ClaimId, usize)], findings: &mut Vec<Diagnostic>) {
    let mut by_words: BTreeMap<(Option<SourceId>, String), Vec<(ClaimId, usize, &Attribution)>> =
        BTreeMap::new();
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
            *claim != first
                && one.by != other.by
                && !is_passed_on(one, other)
                && !is_passed_on(other, one)
                && (one.at == other.at || one.at.is_none() || other.at.is_none())
        });
        let Some(&(claim, other_position, other)) = other else { continue };
        if is_told.contains(&(first, position)) || is_told.contains(&(claim, other_position)) {
            continue;
        }
        let voice =
            |said: &Attribution| said.by.map_or_else(String::new, |by| context.debate[by].id.to_string());
        let home = context.debate[claim].map;
        let message = format!(
            "the same words are given to `{}` here and to `{}` in {}",
            voice(other),
            voice(one),
            context.called(first, home)
        );
        findings.push(
            Diagnostic::new(&CHECK.rule, field_span(context, claim, other_position, "quote"), message)
                .related(field_span(context, first, position, "quote"), "the same words")
                .hint("name the voice that says it in both; who only repeats it belongs into `via`")
                .concerns(context.name(claim))
                .concerns(context.name(first)),
        );
    }
}
