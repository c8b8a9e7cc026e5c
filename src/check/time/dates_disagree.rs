use std::collections::BTreeMap;

use crate::check::provenance::is_author;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Kind, VoiceId};
use crate::period::Period;

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "dates-disagree",
        level: Level::Warning,
        about: About::Material,
        finds: "one event that restatements of one claim date differently, or one saying that is said on two days",
        why: "Two articles tell of one visit, the one has it on the day of a withdrawal and the other five days later: \
              one of them is wrong, or they tell of two visits. Everything that is said to have come before or after \
              it hangs on which. The same goes for the words of one voice that are quoted from two days. Dates that are less exact agree with those that fall within them, and “about” is \
              taken for what it is.\n\nLook the day up. Where the articles tell of two events, the claims are no \
              restatements of one another; where one has it wrong, correct the date if it is the map's own, and allow \
              the finding with a word on which is right if it is the article's.",
        bad: &[("map.ron", BAD)],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The closing of the bath",
    thesis: ["too-early"],
    claims: {
        "too-early": (
            text: "The bath was closed too early.",
            kind: Value,
            supports: [(premises: ["closed"]), (premises: ["warm"])],
        ),
        "warm": (text: "It was still warm then.", kind: Fact, supports: [(premises: ["shut"])]),
        "closed": (text: "The bath closed its doors on 4 September.", when: "2021-09-04"),
        "shut": (text: "In early September the bath was shut.", when: "2021-09-01/2021-09-10"),
    },
    restates: [["closed", "shut"]],
)"#,
        )],
    },
    run,
};

const BAD: &str = r#"Map(
    title: "The closing of the bath",
    thesis: ["too-early"],
    claims: {
        "too-early": (
            text: "The bath was closed too early.",
            kind: Value,
            supports: [(premises: ["closed"]), (premises: ["warm"])],
        ),
        "warm": (text: "It was still warm then.", kind: Fact, supports: [(premises: ["shut"])]),
        "closed": (text: "The bath closed its doors on 4 September.", when: "2021-09-04"),
        "shut": (text: "The bath was shut on the last day of August.", when: "2021-08-31"),
    },
    restates: [["closed", "shut"]],
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    let mut dated: BTreeMap<ClaimId, Vec<(ClaimId, &Period)>> = BTreeMap::new();
    for (id, claim) in debate.claims() {
        let Some(when) = &claim.when else { continue };
        if context.propositions().restated_at(id).is_some() && claim.kind != Some(Kind::Prediction) {
            dated.entry(context.propositions().first(id)).or_default().push((id, when));
        }
    }
    for members in dated.values() {
        let clashes = clashes(members.iter().copied());
        findings.extend(clashes.into_iter().map(|(one, other)| of_events(context, one, other)));
    }
    let mut sayings: BTreeMap<(VoiceId, &str), Vec<(Saying, &Period)>> = BTreeMap::new();
    for (id, claim) in debate.claims() {
        for (position, said) in claim.said.iter().enumerate() {
            // What an author words himself may rest on reports of several days.
            let is_author = |voice| said.source.is_some_and(|source| is_author(debate, voice, source));
            let voice = said.by.filter(|&voice| !is_author(voice));
            if let (Some(voice), Some(quote), Some(on)) = (voice, said.quote.as_deref(), &said.on) {
                sayings.entry((context.person(voice), quote)).or_default().push(((id, position), on));
            }
        }
    }
    for (&(voice, _), sayings) in &sayings {
        let clashes = clashes(sayings.iter().copied());
        findings.extend(clashes.into_iter().map(|(one, other)| of_sayings(context, voice, one, other)));
    }
}

/// An attribution: its claim, and its position there.
type Saying = (ClaimId, usize);

/// Something with its date.
type Dated<'a, T> = (T, &'a Period);

/// The pairs that cannot have one date. Each is held against the most exact of those before it, so that one slip among
/// many is told once for all.
fn clashes<'a, T: Copy>(dated: impl Iterator<Item = Dated<'a, T>>) -> Vec<(Dated<'a, T>, Dated<'a, T>)> {
    let mut clashes = Vec::new();
    let mut exact: Option<Dated<T>> = None;
    for one in dated {
        match exact {
            Some(known) if !one.1.may_meet(known.1) => clashes.push((known, one)),
            Some(known) if !is_more_exact(one.1, known.1) => {}
            _ => exact = Some(one),
        }
    }
    clashes
}

/// Whether a date leaves fewer days open than another.
fn is_more_exact(one: &Period, other: &Period) -> bool {
    one.days().unwrap_or(u32::MAX) < other.days().unwrap_or(u32::MAX)
}

fn of_events(context: &Context, one: Dated<ClaimId>, other: Dated<ClaimId>) -> Diagnostic {
    let debate = context.debate;
    let map = debate[other.0].map;
    let place = |claim: ClaimId| context.at(debate[claim].place).field("when").span();
    let message = message!(
        "{one} and {other} are one claim, dated {date} and {other_date}",
        one = context.called(one.0, map),
        other = context.called(other.0, map),
        date = one.1,
        other_date = other.1
    );
    let restated = context.propositions().restated_at(other.0);
    let finding = Diagnostic::new(&CHECK.rule, place(other.0), message)
        .label(other.1.to_string())
        .related(place(one.0), one.1.to_string());
    let finding = match restated {
        Some(place) => finding.related(context.at(place).span(), "said to be one claim"),
        None => finding,
    };
    finding
        .hint("correct the date that is wrong, or take the restatement out if there were two events")
        .concerns(context.name(other.0))
        .concerns(context.name(one.0))
}

fn of_sayings(context: &Context, voice: VoiceId, one: Dated<Saying>, other: Dated<Saying>) -> Diagnostic {
    let ((claim, position), ((known, known_position), before)) = (other.0, one);
    let message = message!(
        "the same words of {voice} in {claim} are dated {date} at one place and {other_date} at another",
        voice = context.voice_name(voice),
        claim = context.own(claim),
        date = before,
        other_date = other.1
    );
    let finding = Diagnostic::new(&CHECK.rule, context.said_span(claim, position, &["on"]), message)
        .label(other.1.to_string())
        .related(context.said_span(known, known_position, &["on"]), before.to_string())
        .hint("correct the date that is wrong; words that were said twice are no one saying, and need two anchors")
        .concerns(context.name(claim));
    if known == claim { finding } else { finding.concerns(context.name(known)) }
}
