use std::collections::BTreeMap;

use crate::check::provenance::all;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{Attribution, ClaimId, Kind, StepId, VoiceId};

use crate::check::tense::holds_any;
use crate::prose::Phrasebook;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "anonymous-only";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a claim that goes back to unnamed informants alone",
        why: "An unnamed informant cannot be asked, weighed or held to it. What nobody asserts under their \
              name rests on the judgement of whoever passed it on, and readers should be told so. It is \
              looked for in facts, causes and predictions. Attributions count as unnamed where the speaker \
              or one of those in `via` is `anonymous`. Nothing is said where only doubts rest on the claim, \
              where a named voice asserts it too, here or in a claim that restates it, where a named voice \
              gives a reason for it, or where its text says openly that the informant is unnamed.\n\nLook \
              for somebody who says it by name, or for a document. If there is none, say so in the text, or \
              allow it with the reason why the name is withheld.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The tender",
    thesis: ["repeat-tender"],
    source: "post",
    claims: {
        "repeat-tender": (text: "The tender should be repeated.", supports: [(premises: ["price-known"])]),
        "price-known": (
            text: "The winner knew the price limit beforehand.",
            kind: Fact,
            said: [(by: "insider"), (by: "auditor")],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {"post": (title: "How the tender was won", authors: [])},
    voices: {
        "insider": (name: "somebody in the building office", anonymous: true),
        "auditor": (name: "Lena Park", role: "auditor of the town"),
    },
)"#;

const BAD: &str = r#"Map(
    title: "The tender",
    thesis: ["repeat-tender"],
    source: "post",
    claims: {
        "repeat-tender": (text: "The tender should be repeated.", supports: [(premises: ["price-known", "matters"])]),
        "price-known": (text: "The winner knew the price limit beforehand.", kind: Fact, by: "insider"),
        "matters": (text: "Whoever knows the limit has an unfair advantage.", by: "auditor"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    if context.debate.library().voices.iter().all(|voice| !voice.details.anonymous) {
        return;
    }
    let mut follows: BTreeMap<ClaimId, Vec<ClaimId>> = BTreeMap::new();
    for entailment in context.debate.maps().flat_map(|(_, map)| &map.entailments) {
        follows.entry(entailment.to).or_default().push(entailment.from);
    }
    let mut backed: BTreeMap<ClaimId, bool> = BTreeMap::new();
    for (id, claim) in context.debate.claims() {
        let unnamed = unnamed(context, id).filter(|_| {
            (claim.is_factual() || claim.kind == Some(Kind::Prediction)) && !holds_any(&claim.text, &OPENLY)
        });
        let Some((position, voice)) = unnamed.filter(|_| bears(context, id)) else { continue };
        let first = context.propositions().first(id);
        let is_backed = *backed.entry(first).or_insert_with(|| {
            context.propositions().members(&id).iter().any(|&member| {
                let supports = context.debate.carriers_of(member);
                let premises = supports.flat_map(|step| context.debate[step].premises.iter().copied());
                let entailing = follows.get(&member).into_iter().flatten().copied();
                is_named(context, member) || premises.chain(entailing).any(|claim| is_named(context, claim))
            })
        });
        if !is_backed {
            findings.push(finding(context, id, position, voice));
        }
    }
}

/// Whether a claim bears on anything: a thesis, or a premise of a support that carries or of a rebuttal that attacks.
fn bears(context: &Context, id: ClaimId) -> bool {
    let debate = context.debate;
    let is_weight = |step: StepId| debate[step].carries() || debate[step].attacks();
    debate[debate[id].map].theses.contains(&id) || debate.uses_of(id).any(is_weight)
}

/// Words by which a text says itself that nobody is named.
static OPENLY: Phrasebook = Phrasebook::of(&[
    "unnamed",
    "anonymous",
    "anonymously",
    "not named",
    "unidentified",
    "unverified",
    "unconfirmed",
    "none of them named",
    "it is believed",
    "is believed",
    "are believed",
    "rumour",
    "rumours",
    "rumoured",
    "rumor",
    "rumors",
    "rumored",
    "on condition of anonymity",
    "without naming",
    "does not name",
    "will not be named",
    "would not be named",
    "not to be named",
    "not be named",
    "not give a name",
    "not give his name",
    "not give her name",
    "not give their name",
    "not give its name",
    "not want to be named",
    "wanted no name",
    "asked for anonymity",
    "anonymity",
    "remain nameless",
    "nameless",
    "undisclosed",
    "without giving a name",
    "nobody is named",
    "whom nobody names",
]);

/// The unnamed voice that an attribution goes back to or came through.
fn unnamed_voice(context: &Context, said: &Attribution) -> Option<VoiceId> {
    said.chain().find(|&voice| context.debate[voice].details.anonymous)
}

/// The first attribution of a claim with its unnamed voice, where all that speak for it have one.
fn unnamed(context: &Context, id: ClaimId) -> Option<(usize, VoiceId)> {
    let said = context.debate[id].said.iter().enumerate().filter(|(_, said)| said.is_for());
    let mut first = None;
    for (position, said) in said {
        let voice = unnamed_voice(context, said)?;
        first = first.or(Some((position, voice)));
    }
    first
}

/// Whether somebody asserts a claim of fact under their name, or at least in an article's own name.
fn is_named(context: &Context, id: ClaimId) -> bool {
    let claim = &context.debate[id];
    let mut said = claim.said.iter().filter(|said| said.is_for() && !said.is_report());
    let is_told = claim.is_factual() || claim.kind == Some(Kind::Prediction);
    is_told && said.any(|said| unnamed_voice(context, said).is_none())
}

fn finding(context: &Context, id: ClaimId, position: usize, voice: VoiceId) -> Diagnostic {
    let claim = &context.debate[id];
    let count = claim.said.iter().filter(|said| said.is_for()).count();
    let message = match count {
        1 => message!(
            "{claim} goes back to an unnamed informant alone: {voice}",
            claim = context.own(id),
            voice = context.voice_name(voice)
        ),
        count => message!(
            "{all} who say {claim} are unnamed, or heard it from somebody who is",
            all = all(count),
            claim = context.own(id)
        ),
    };
    let mut finding = Diagnostic::new(&CHECK.rule, context.said_span(id, position, &["by", "via"]), message)
        .label("who is not named")
        .related(
            context.at(context.debate[voice].place).field("anonymous").span(),
            format!("`{}` is anonymous", context.debate[voice].id),
        );
    for other in (position + 1..claim.said.len()).take(crate::check::wording::MOST_RELATED) {
        finding = finding.related(context.said_span(id, other, &["by", "via"]), "and here");
    }
    finding
        .hint("name somebody who asserts it, support it by a claim of somebody named, or say in the text that the informant is unnamed")
        .concerns(context.name(id))
}
