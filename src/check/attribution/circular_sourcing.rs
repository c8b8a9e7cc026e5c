use std::collections::{BTreeMap, BTreeSet};

use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, message};
use crate::model::{ClaimId, SourceId, StepId, Target, VoiceId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "circular-sourcing";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "sources or voices that have a claim from one another in a circle",
        why: "The paper has it from the agency, the agency from the ministry, and the ministry from the paper: each \
              can point to another, and nobody to the thing itself. It is looked for in the `derived_from` of the \
              sources, in the voices of `by` and `via`, and where a claim is supported by a source that only repeats \
              the one that the claim itself comes from.\n\nFind out who knew it first, and cite that. If nobody did, \
              the claim has no source.",
        bad: &[("library.ron", BAD), ("map.ron", MAP)],
        good: &[
            (
                "library.ron",
                r#"Library(
    sources: {
        "wiki": (title: "The bell tower", authors: [], derived_from: ["guide"]),
        "guide": (title: "A guide to the town", authors: []),
    },
)"#,
            ),
            ("map.ron", MAP),
        ],
    },
    run,
};

const BAD: &str = r#"Library(
    sources: {
        "wiki": (title: "The bell tower", authors: [], derived_from: ["guide"]),
        "guide": (title: "A guide to the town", authors: [], derived_from: ["wiki"]),
    },
)"#;

const MAP: &str = r#"Map(
    title: "The bell tower",
    thesis: ["restore"],
    source: "wiki",
    claims: {
        "restore": (text: "The bell tower should be restored.", supports: [(premises: ["old"])]),
        "old": (text: "The bell tower is the oldest in the country."),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let circles = context.debate.derivation().circles();
    findings.extend(circles.iter().map(|circle| sources(context, circle)));
    for (id, _) in context.debate.claims() {
        findings.extend(voices(context, id));
    }
    if context.debate.library().sources.iter().any(|source| !source.derived_from.is_empty()) {
        for (id, _) in context.debate.steps() {
            findings.extend(echo(context, id));
        }
    }
}

fn sources(context: &Context, circle: &[SourceId]) -> Diagnostic {
    let name = |source: SourceId| context.debate[source].value();
    let derived = |source: SourceId| context.at(context.debate[source].place).field("derived_from").span();
    let message = match circle {
        [one] => message!("{source} is said to repeat itself", source = name(*one)),
        _ => message!(
            "{sources} repeat one another in a circle, so that none of them is an origin",
            sources = listed(circle, name)
        ),
    };
    let mut finding =
        Diagnostic::new(&CHECK.rule, derived(circle[0]), message).label("repeats what repeats it");
    for &source in circle[1..].iter().take(MOST_RELATED) {
        finding = finding.related(derived(source), format!("what {} repeats", name(source)));
    }
    finding.hint(
        "find the one that had it first and take out what it is said to repeat, or find their common source",
    )
}

/// The finding that the voices behind a proposition have it from one another.
fn voices(context: &Context, id: ClaimId) -> Option<Diagnostic> {
    let debate = context.debate;
    let members = context.propositions().members(&id);
    if members[0] != id {
        return None;
    }
    let said = || {
        members.iter().flat_map(|&member| {
            debate[member].said.iter().enumerate().map(move |(at, said)| (member, at, said))
        })
    };
    // Who tells, from whom, and where that is written.
    let mut tells: BTreeMap<VoiceId, Vec<(VoiceId, ClaimId, usize)>> = BTreeMap::new();
    let mut first_hand = BTreeSet::new();
    for (member, position, said) in said().filter(|(_, _, said)| said.is_for()) {
        let authors = said.source.and_then(|source| debate[source].authors.as_deref()).unwrap_or_default();
        let mut chain: Vec<VoiceId> = said.chain().collect();
        match said.by {
            // An author who speaks has it from those whom the text names.
            Some(by) if authors.contains(&by) => chain.rotate_left(1),
            _ => chain.extend(authors.first().filter(|author| chain.last() != Some(author))),
        }
        if said.is_own_word(debate) {
            first_hand.extend(said.by.map(|voice| context.person(voice)));
        }
        let chain: Vec<VoiceId> = chain.into_iter().map(|voice| context.person(voice)).collect();
        for link in chain.windows(2) {
            if link[0] == link[1] {
                continue;
            }
            tells.entry(link[1]).or_default().push((link[0], member, position));
        }
    }
    let circle = circle(&tells)?;
    if circle.iter().any(|(voice, _, _)| first_hand.contains(voice)) {
        return None;
    }
    let (_, member, position) = circle[0];
    let names: Vec<VoiceId> = circle.iter().map(|(voice, _, _)| *voice).collect();
    let message = message!(
        "{claim} goes round in a circle: {voices} have it from one another",
        claim = context.own(member),
        voices = listed(&names, |voice| context.voice_name(voice))
    );
    let mut finding =
        Diagnostic::new(&CHECK.rule, context.said_span(member, position, &["via", "by", "in"]), message)
            .label("told by way of itself");
    for &(voice, member, position) in circle[1..].iter().take(MOST_RELATED) {
        finding = finding.related(
            context.said_span(member, position, &["by", "via", "in"]),
            format!("from {} here", context.voice_name(voice)),
        );
    }
    let finding = finding.hint("find out who knew it first and name only those behind them in `via`");
    Some(finding.concerns(context.name(member)))
}

/// Voices each of which has it from the next and the last from the first, with the attribution that says so.
fn circle(
    tells: &BTreeMap<VoiceId, Vec<(VoiceId, ClaimId, usize)>>,
) -> Option<Vec<(VoiceId, ClaimId, usize)>> {
    let mut settled: BTreeSet<VoiceId> = BTreeSet::new();
    for &start in tells.keys() {
        if settled.contains(&start) {
            continue;
        }
        // The path of a search in depth, each voice with the position of the link that is tried next.
        let mut path: Vec<(VoiceId, usize)> = vec![(start, 0)];
        while let Some((voice, next)) = path.last_mut() {
            let voice = *voice;
            let link = tells.get(&voice).and_then(|links| links.get(*next)).copied();
            *next += 1;
            let Some((from, ..)) = link else {
                settled.insert(voice);
                path.pop();
                continue;
            };
            if let Some(begin) = path.iter().position(|(known, _)| *known == from) {
                let circle = path[begin..].iter().map(|&(voice, next)| {
                    let (from, claim, position) = tells[&voice][next - 1];
                    (from, claim, position)
                });
                return Some(circle.collect());
            }
            if !settled.contains(&from) {
                path.push((from, 0));
            }
        }
    }
    None
}

/// The finding that a claim is supported by a source that only repeats the claim's own.
fn echo(context: &Context, id: StepId) -> Option<Diagnostic> {
    let (debate, derivation) = (context.debate, context.debate.derivation());
    let step = &debate[id];
    let Target::Claim(target) = step.target else { return None };
    if !step.carries() || !debate[target].is_factual() {
        return None;
    }
    let sources =
        |claim: ClaimId| debate[claim].said.iter().filter(|said| said.is_for()).map(|said| said.source);
    let own = sources(target).collect::<Option<Vec<SourceId>>>().filter(|own| !own.is_empty())?;
    step.premises.iter().enumerate().find_map(|(position, &premise)| {
        let given = sources(premise).collect::<Option<Vec<SourceId>>>().filter(|given| !given.is_empty())?;
        let repeated =
            |source: &SourceId| own.iter().copied().find(|&own| derivation.repeats(*source, own));
        let original = given.iter().map(repeated).collect::<Option<Vec<SourceId>>>()?[0];
        // A circle of sources is told once, in the library.
        if given.iter().any(|&source| derivation.circle(source).is_some()) {
            return None;
        }
        let map = step.map;
        let message = message!(
            "{premise} supports {claim}, but its source {source} only repeats {original}, from which {claim} comes itself",
            premise = context.called(premise, map),
            claim = context.called(target, map),
            source = debate[given[0]],
            original = debate[original]
        );
        Some(
            Diagnostic::new(&CHECK.rule, context.premise_span(id, position), message)
                .label("no reason of its own")
                .related(
                    context.at(debate[given[0]].place).field("derived_from").span(),
                    format!("repeats `{}`", debate[original].id),
                )
                .related(context.said_span(target, 0, &["in"]), "the source of the conclusion")
                .hint("support the claim from a source of its own, or take the support out")
                .concerns(context.name(target))
                .concerns(context.name(premise)),
        )
    })
}
