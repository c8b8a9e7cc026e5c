use std::collections::BTreeSet;

use super::telling::is_attributed;
use crate::check::provenance::{all, is_author};
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{Attribution, ClaimId, Kind, SourceId, VoiceId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "single-source";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a claim that seems to have several sources, or a thesis with several grounds, that all go back to one \
                informant",
        why: "Three papers that quote one spokeswoman are one witness three times over. It is found where a \
              claim of fact has attributions from different sources and one voice, in `by` or `via`, is \
              behind all of them; and where all that a thesis finally rests on, three facts or causes at least, \
              comes from one informant who is not the author of the source. What authors say in their own texts is \
              left alone, and so are several papers that cite one office for its figures.\n\nFind somebody \
              else who knows, or say openly that it rests on one informant.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The clinic",
    thesis: ["keep-clinic"],
    claims: {
        "keep-clinic": (text: "The clinic should stay.", supports: [(premises: ["full"])]),
        "full": (
            text: "Every bed is taken.",
            kind: Fact,
            said: [(by: "nurse", in: "post"), (by: "registrar", in: "mirror")],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {
        "post": (title: "No bed free", authors: []),
        "mirror": (title: "Clinic at its limit", authors: []),
    },
    voices: {"nurse": (name: "Ana Costa", role: "nurse"), "registrar": (name: "Jon Weir", role: "registrar")},
)"#;

const BAD: &str = r#"Map(
    title: "The clinic",
    thesis: ["keep-clinic"],
    claims: {
        "keep-clinic": (text: "The clinic should stay.", supports: [(premises: ["full", "matters"])]),
        "full": (
            text: "Every bed is taken.",
            kind: Fact,
            said: [(by: "nurse", in: "post"), (by: "nurse", in: "mirror")],
        ),
        "matters": (text: "A full clinic is a needed clinic.", by: "registrar", in: "post"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    if debate.library().voices.is_empty() {
        return;
    }
    let counters: BTreeSet<VoiceId> =
        debate.library().measures.iter().filter_map(|measure| measure.counted_by).collect();
    for (id, claim) in debate.claims() {
        let is_fact = matches!(claim.kind, Some(Kind::Fact | Kind::Cause));
        if is_fact && context.propositions().first(id) == id {
            findings.extend(several_times(context, &counters, id));
        }
    }
    let mut left = MOST_STEPS;
    for thesis in debate.maps().flat_map(|(_, map)| map.theses.iter().copied()) {
        let account = one_account(context, thesis, &mut left);
        findings.extend(account.map(|account| one_informant(context, thesis, &account)));
    }
}

/// So many steps are walked to the grounds of claims, all claims together.
const MOST_STEPS: usize = 5_000_000;

/// One informant may well give two grounds of a short article.
const LEAST_GROUNDS: usize = 3;

/// The voices that all of some attributions go back to or came through, some voices left out.
fn shared<'a>(
    context: &Context,
    others: &BTreeSet<VoiceId>,
    mut said: impl Iterator<Item = &'a Attribution>,
) -> BTreeSet<VoiceId> {
    let debate = context.debate;
    let Some(first) = said.next() else { return BTreeSet::new() };
    let is_informant = |voice: &VoiceId| !others.contains(voice) && !debate[*voice].details.anonymous;
    let persons = |said: &'a Attribution| said.chain().map(|voice| context.person(voice));
    let mut shared: BTreeSet<VoiceId> = persons(first).filter(is_informant).collect();
    for said in said {
        if shared.is_empty() {
            break;
        }
        shared.retain(|&voice| persons(said).any(|known| known == voice));
    }
    shared
}

/// The finding that one voice is behind all that different sources say of a proposition.
fn several_times(context: &Context, counters: &BTreeSet<VoiceId>, id: ClaimId) -> Option<Diagnostic> {
    let debate = context.debate;
    let said: Vec<(ClaimId, usize, &Attribution)> = context
        .propositions()
        .members(&id)
        .iter()
        .flat_map(|&member| debate[member].said.iter().enumerate().map(move |(at, said)| (member, at, said)))
        .filter(|(.., said)| said.is_for())
        .collect();
    let sources = said.iter().map(|(.., said)| said.source).collect::<Option<BTreeSet<SourceId>>>()?;
    if sources.len() < 2 {
        return None;
    }
    // Sources that only repeat each other are one document, which another check tells.
    let listed: Vec<SourceId> = sources.iter().copied().collect();
    let is_one_document = debate.derivation().common(&listed).is_some();
    let voice = shared(context, counters, said.iter().map(|(.., said)| *said)).into_iter().find(|&voice| {
        // The author of a text is its source, not an informant of it.
        listed.iter().filter(|&&source| !is_author(debate, voice, source)).count() >= 2
    });
    let voice = voice.filter(|&voice| {
        !is_one_document
            && !context.names_any(&debate[id].text, std::iter::once(voice))
            && !is_attributed(&debate[id].text)
    })?;
    let (first, position, _) = said[0];
    let name = context.voice_name(voice);
    let message = message!(
        "{all} sources of {claim} have it from {voice}",
        all = all(sources.len()),
        claim = context.own(first),
        voice = name
    );
    let place = |claim, position| context.said_span(claim, position, &["by", "via", "in"]);
    let mut finding =
        Diagnostic::new(&CHECK.rule, place(first, position), message).label(format!("from {name}"));
    for &(claim, position, _) in said[1..].iter().take(MOST_RELATED) {
        finding = finding.related(place(claim, position), format!("from {name} as well"));
    }
    finding =
        finding.hint("find somebody else who knows it, or say in the text that it rests on one informant");
    Some(
        context
            .propositions()
            .members(&id)
            .iter()
            .take(MOST_RELATED)
            .fold(finding, |finding, &member| finding.concerns(context.name(member))),
    )
}

/// An informant, and the grounds of a claim, all of which come from them, in order.
struct Account {
    voice: VoiceId,
    grounds: Vec<ClaimId>,
}

/// The informant whose word alone a claim rests on by all supports that carry it; nothing where there are others, or
/// few grounds. What authors say in their own texts is no informant's.
///
/// It ends at the first ground that somebody else gives, so that few claims of a large debate are walked far.
fn one_account(context: &Context, claim: ClaimId, left: &mut usize) -> Option<Account> {
    let debate = context.debate;
    let mut passed = BTreeSet::from([claim]);
    let mut waiting = vec![claim];
    let mut grounds = Vec::new();
    let mut voices: Option<BTreeSet<VoiceId>> = None;
    while let Some(at) = waiting.pop() {
        let mut is_leaf = true;
        for step in debate.carriers_of(at) {
            is_leaf = false;
            *left = left.checked_sub(1)?;
            waiting.extend(debate[step].premises.iter().copied().filter(|&premise| passed.insert(premise)));
        }
        let details = &debate[at];
        if !is_leaf || at == claim || !details.is_factual() || details.implicit {
            continue;
        }
        let mut said = details.said.iter().filter(|said| said.is_for()).peekable();
        said.peek()?;
        let sources = details.said.iter().filter_map(|said| said.source);
        let authors = sources.filter_map(|source| debate[source].authors.as_deref()).flatten().copied();
        let own = shared(context, &authors.collect(), said);
        voices = Some(match voices {
            Some(known) => known.intersection(&own).copied().collect(),
            None => own,
        });
        if voices.as_ref().is_some_and(BTreeSet::is_empty) {
            return None;
        }
        grounds.push(at);
    }
    grounds.sort_unstable();
    let is_typed = |ground: &ClaimId| matches!(debate[*ground].kind, Some(Kind::Fact | Kind::Cause));
    let is_enough = grounds.len() >= LEAST_GROUNDS && grounds.iter().all(is_typed);
    let voice = voices.filter(|_| is_enough)?.into_iter().next()?;
    Some(Account { voice, grounds })
}

/// The finding that all a claim rests on comes from one informant.
fn one_informant(context: &Context, claim: ClaimId, account: &Account) -> Diagnostic {
    let debate = context.debate;
    let map = debate[claim].map;
    let name = context.voice_name(account.voice);
    let grounds = &account.grounds;
    let message = message!(
        "{all} grounds that {claim} rests on come from {voice}: {grounds}",
        all = all(grounds.len()),
        claim = context.own(claim),
        voice = name,
        grounds = listed(grounds, |ground| context.called(ground, map))
    );
    let mut finding =
        Diagnostic::new(&CHECK.rule, context.claim_span(claim), message).label("rests on one informant");
    for &ground in grounds.iter().take(MOST_RELATED) {
        finding = finding.related(context.said_span(ground, 0, &["by", "via", "in"]), format!("from {name}"));
    }
    finding = finding
        .hint("add a ground that somebody else knows, or say in the text whose account it rests on")
        .concerns(context.name(claim));
    grounds.iter().take(MOST_RELATED).fold(finding, |finding, &ground| finding.concerns(context.name(ground)))
}
