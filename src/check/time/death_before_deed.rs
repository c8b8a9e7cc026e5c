use crate::check::provenance::dated;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{Claim, ClaimId, Kind, VoiceId};
use crate::period::Period;
use crate::source::Span;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "death-before-deed";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a voice that does, says or counts something after it died or was dissolved",
        why: "Two people of one name, a wrong year, a quotation put into the wrong mouth: whichever it is, the dates \
              give it away. What the dead said while they lived may be quoted at any time; here they act, speak or \
              count after their `died`.\n\nCheck who is meant, and give each of two bearers of one name a voice of \
              its own. If the words are old, say when they were spoken in `on`.",
        bad: &[("library.ron", LIBRARY), ("map.ron", MAP)],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {
        "karim": (name: "Omar Karim", role: "minister", died: "2010"),
        "karim-junior": (name: "Omar Karim the younger", role: "minister"),
    },
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The cabinet",
    thesis: ["old-guard"],
    claims: {
        "old-guard": (
            text: "The old guard is still in power.",
            supports: [(premises: ["founded"]), (premises: ["appointed"])],
        ),
        "founded": (text: "Omar Karim founded the party.", actors: ["karim"], when: "1994"),
        "appointed": (text: "His son was made prime minister.", actors: ["karim-junior"], when: "2021-09"),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"karim": (name: "Omar Karim", role: "minister", died: "2010")},
)"#;

const MAP: &str = r#"Map(
    title: "The cabinet",
    thesis: ["old-guard"],
    claims: {
        "old-guard": (text: "The old guard is still in power.", supports: [(premises: ["appointed"])]),
        "appointed": (text: "Omar Karim was made prime minister.", actors: ["karim"], when: "2021-09"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    if context.debate.library().voices.iter().all(|voice| voice.died.is_none()) {
        return;
    }
    for (id, claim) in context.debate.claims() {
        let deed = acts(context, claim);
        let deed = deed.or_else(|| says(context, id, claim)).or_else(|| counts(context, claim));
        findings.extend(deed.map(|deed| finding(context, id, &deed)));
    }
}

/// What a voice does after its death.
struct Deed<'a> {
    voice: VoiceId,
    /// What it does, to be read between its name and the date.
    what: Message,
    date: &'a Period,
    span: Span,
}

fn finding(context: &Context, id: ClaimId, deed: &Deed) -> Diagnostic {
    let voice = &context.debate[deed.voice];
    let died = voice.died.as_ref().map_or_else(|| Value::Text(String::new()), dated);
    let message = message!(
        "{claim} has {voice} {deed} {when}, after the death {died}",
        claim = context.own(id),
        voice = context.voice_name(deed.voice),
        deed = deed.what,
        when = dated(deed.date),
        died
    );
    Diagnostic::new(&CHECK.rule, deed.span, message)
        .related(context.at(voice.place).field("died").span(), format!("`{}` died {died}", voice.id))
        .hint(format!(
            "correct the date, or name who is meant: another bearer of the name needs a voice of their own beside `{}`",
            voice.id
        ))
        .concerns(context.name(id))
}

/// Whether a voice was dead before a date.
fn died_before(context: &Context, voice: VoiceId, date: &Period) -> bool {
    context.debate[voice].died.as_ref().is_some_and(|died| died.is_before(date))
}

/// An actor who was dead when the thing was done.
fn acts<'a>(context: &Context<'a>, claim: &'a Claim) -> Option<Deed<'a>> {
    let date = claim.when.as_ref()?;
    let index = claim.actors.iter().position(|&actor| died_before(context, actor, date))?;
    let actors = context.at(claim.place).field("actors");
    let span = context.name_span(actors, &claim.actors, index);
    Some(Deed { voice: claim.actors[index], what: message!("act"), date, span })
}

/// Somebody who speaks after their death, or tells what happened only then.
fn says<'a>(context: &Context<'a>, id: ClaimId, claim: &'a Claim) -> Option<Deed<'a>> {
    let tells = claim.is_factual() && !context.foretells(id);
    claim.said.iter().enumerate().find_map(|(position, said)| {
        if let Some(date) = &said.on {
            let voice = said.chain().find(|&voice| died_before(context, voice, date))?;
            let span = context.said_span(id, position, &["on"]);
            return Some(Deed { voice, what: message!("speak"), date, span });
        }
        let figures = claim.figures.iter().filter_map(|figure| figure.when.as_ref());
        let counted = || figures.filter(|_| claim.said.len() == 1).max_by_key(|when| when.last());
        let date = claim.when.as_ref().or_else(counted).filter(|_| tells && said.is_for())?;
        let voice = said.by.filter(|&voice| died_before(context, voice, date))?;
        // A source that is older than the event is another check's finding.
        let published = said.source.and_then(|source| context.debate[source].published.as_ref());
        if published.is_some_and(|published| published.is_before(date)) {
            return None;
        }
        Some(Deed {
            voice,
            what: message!("tell what happened"),
            date,
            span: context.said_span(id, position, &["by"]),
        })
    })
}

/// Somebody who counts what happened after their death.
fn counts<'a>(context: &Context<'a>, claim: &'a Claim) -> Option<Deed<'a>> {
    if claim.kind == Some(Kind::Prediction) {
        return None;
    }
    claim.figures.iter().find_map(|figure| {
        let date = figure.when.as_ref()?;
        let voice = context.debate[figure.measure].counted_by?;
        let span = context.at(figure.place).field("when").span();
        died_before(context, voice, date).then_some(Deed {
            voice,
            what: message!("count what happened"),
            date,
            span,
        })
    })
}
