use std::collections::{BTreeMap, BTreeSet};

use crate::check::provenance::{Speaker, within};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Attribution, ClaimId, Contrary, Stance, Target};
use crate::period::Period;
use crate::prose::Tier;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "self-contradiction";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "one voice that asserts two contrary claims, or asserts and denies the same",
        why: "Nobody can have it both ways. It is looked for over all maps together, also by way of `restates` and \
              `entails`. What is hedged contradicts nothing, and what a voice only reports it does not hold. Where one \
              of the two is certainly older than the other, the voice may have changed its mind: then the finding is a \
              note that gives both dates.\n\nLook both places up. Perhaps one of the two is somebody else's view that \
              the voice reports, and needs another `by` or `stance: Reports`; perhaps the claims mean different times \
              or things, and their texts should say so.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The talks",
    thesis: ["go-on"],
    source: "essay",
    claims: {
        "go-on": (
            text: "The talks should go on.",
            supports: [(premises: ["no-progress"])],
            rebuttals: [(premises: ["progress"])],
        ),
        "no-progress": (text: "The talks have brought nothing so far.", by: "reyes"),
        "progress": (text: "The talks have brought some progress.", by: "sato"),
    },
    contraries: [["no-progress", "progress"]],
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"reyes": (name: "Clara Reyes"), "sato": (name: "Ken Sato")},
    sources: {"essay": (title: "On with the talks", authors: ["sato"])},
)"#;

const BAD: &str = r#"Map(
    title: "The talks",
    thesis: ["go-on"],
    source: "essay",
    claims: {
        "go-on": (
            text: "The talks should go on.",
            supports: [(premises: ["no-progress"])],
            rebuttals: [(premises: ["progress"])],
        ),
        "no-progress": (text: "The talks have brought nothing so far.", by: "reyes"),
        "progress": (text: "The talks have brought some progress.", by: "reyes"),
    },
    contraries: [["no-progress", "progress"]],
)"#;

/// Where a voice asserts or denies something.
#[derive(Clone, Copy)]
struct Stand {
    /// The claim that it speaks of.
    claim: ClaimId,
    /// The position of the attribution.
    position: usize,
}

/// Where each voice takes a stand, by proposition, each told by its first claim.
type Stands = BTreeMap<(ClaimId, Speaker), Stand>;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    let contraries = context.contraries();
    let (mut asserted, mut denied) = (Stands::new(), Stands::new());
    for (id, claim) in debate.claims() {
        let first = context.propositions().first(id);
        for (position, said) in claim.said.iter().enumerate() {
            // What only inherits its voice and quotes nothing may just be a position that the map sets up.
            let is_shown = !said.inherits_voice || said.quote.is_some();
            let Some(speaker) = context.speaker(said).filter(|_| is_shown) else { continue };
            let stand = Stand { claim: id, position };
            match said.stance {
                Stance::Denies => drop(denied.entry((first, speaker)).or_insert(stand)),
                Stance::Asserts if is_sure(context, id, said) => {
                    asserted.entry((first, speaker)).or_insert(stand);
                }
                _ => {}
            }
        }
    }
    if contraries.sets().is_empty() && denied.is_empty() {
        return;
    }
    let follows = follow(context, &mut asserted);
    for ((first, speaker), denial) in &denied {
        if let Some(assertion) = asserted.get(&(*first, *speaker)) {
            findings.push(finding(context, *speaker, *assertion, *denial, Clash::Denial));
        }
    }
    let mut by_claim: BTreeMap<ClaimId, Vec<(Speaker, Stand)>> = BTreeMap::new();
    for (&(first, speaker), &stand) in &asserted {
        by_claim.entry(first).or_default().push((speaker, stand));
    }
    let of = |first: &ClaimId| by_claim.get(first).map_or(&[][..], Vec::as_slice);
    for &(_, contrary) in contraries.sets() {
        // The claim that most speak of comes last, and is only asked for those who spoke before.
        let mut members: Vec<ClaimId> =
            contrary.claims.iter().map(|&claim| context.propositions().first(claim)).collect();
        members.sort_by_key(|first| (of(first).len(), *first));
        members.dedup();
        let Some((last, others)) = members.split_last() else { continue };
        let mut seen: BTreeMap<Speaker, (ClaimId, Stand)> = BTreeMap::new();
        let mut meet = |first: ClaimId, speaker: Speaker, stand: Stand| {
            let &mut (other, known) = seen.entry(speaker).or_insert((first, stand));
            // A pair of which one follows from the other is a slip of the map, and told as such.
            let is_slip = follows.contains(&(first, other)) || follows.contains(&(other, first));
            if other != first && !is_slip && !is_raised(context, known, stand) {
                let (one, other) = if known.claim <= stand.claim { (known, stand) } else { (stand, known) };
                findings.push(finding(context, speaker, one, other, Clash::Contrary(contrary)));
            }
        };
        let mut speakers = Vec::new();
        for &first in others {
            for &(speaker, stand) in of(&first) {
                meet(first, speaker, stand);
                speakers.push(speaker);
            }
        }
        speakers.sort_unstable();
        speakers.dedup();
        for speaker in speakers {
            if let Some(&stand) = asserted.get(&(*last, speaker)) {
                meet(*last, speaker, stand);
            }
        }
    }
}

/// Whether neither the map nor the voice hedges a claim.
fn is_sure(context: &Context, id: ClaimId, said: &Attribution) -> bool {
    let is_flat = |tier: Option<Tier>| tier.is_none_or(|tier| tier == Tier::Does);
    is_flat(context.debate[id].tier()) && is_flat(said.tier()) && !said.is_report()
}

/// At most so many assertions are drawn from others by entailment.
const MOST_DRAWN: usize = 100_000;

/// Adds what follows from what a voice asserts, at the place of the assertion. Gives the pairs of propositions of which
/// the second follows from the first for one who asserts that.
fn follow(context: &Context, asserted: &mut Stands) -> BTreeSet<(ClaimId, ClaimId)> {
    let mut onward: BTreeMap<ClaimId, Vec<ClaimId>> = BTreeMap::new();
    for entailment in context.debate.maps().flat_map(|(_, map)| &map.entailments) {
        let first = |claim| context.propositions().first(claim);
        onward.entry(first(entailment.from)).or_default().push(first(entailment.to));
    }
    let direct = asserted.iter().filter(|((first, _), _)| onward.contains_key(first));
    let mut waiting: Vec<(ClaimId, (ClaimId, Speaker), Stand)> =
        direct.map(|(key, stand)| (key.0, *key, *stand)).collect();
    let (mut pairs, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut left = MOST_DRAWN;
    while let Some((start, (first, speaker), stand)) = waiting.pop() {
        for &to in onward.get(&first).into_iter().flatten() {
            if left > 0 && seen.insert((start, speaker, to)) {
                left -= 1;
                pairs.insert((start, to));
                asserted.entry((to, speaker)).or_insert(stand);
                waiting.push((start, (to, speaker), stand));
            }
        }
    }
    pairs
}

/// Whether one of two claims is an objection to the other that the author raises without holding it: the map gives
/// neither a voice nor how strongly it is meant, and has the one rebut the other or puts the two on different sides.
fn is_raised(context: &Context, one: Stand, other: Stand) -> bool {
    let debate = context.debate;
    let is_unsaid = |stand: Stand| {
        let (claim, said) = (&debate[stand.claim], &debate[stand.claim].said[stand.position]);
        said.inherits_voice && said.strength.or(claim.strength).is_none()
    };
    if !is_unsaid(one) && !is_unsaid(other) {
        return false;
    }
    let sides = debate[one.claim].side.zip(debate[other.claim].side);
    let is_other_side =
        debate[one.claim].map == debate[other.claim].map && sides.is_some_and(|(one, other)| one != other);
    let rebuts = |by: ClaimId, target: ClaimId| {
        debate.rebuttals_of(Target::Claim(target)).any(|step| debate[step].premises.contains(&by))
    };
    is_other_side || rebuts(one.claim, other.claim) || rebuts(other.claim, one.claim)
}

/// What makes two stands exclude each other.
#[derive(Clone, Copy)]
enum Clash<'a> {
    Denial,
    Contrary(&'a Contrary),
}

fn finding(context: &Context, speaker: Speaker, one: Stand, other: Stand, clash: Clash) -> Diagnostic {
    let debate = context.debate;
    let date = |stand: Stand| debate[stand.claim].said[stand.position].date(debate);
    let order = match date(one).zip(date(other)) {
        Some((first, second)) if first.is_before(second) => Some((one, other, first, second)),
        Some((second, first)) if first.is_before(second) => Some((other, one, first, second)),
        _ => None,
    };
    let map = debate[other.claim].map;
    let name = context.speaker_name(speaker);
    let (one_name, other_name) = (context.called(one.claim, map), context.called(other.claim, map));
    let message = match (clash, order) {
        (Clash::Denial, None) => {
            let at = |stand: Stand| debate[stand.claim].said[stand.position].at.as_deref();
            let asserted = match at(one) {
                Some(at) => message!("asserted at {place}", place = Value::Place(at.to_owned())),
                None => message!("asserted"),
            };
            let denied = match at(other) {
                Some(at) => message!("denied at {place}", place = Value::Place(at.to_owned())),
                None => message!("denied"),
            };
            message!(
                "{claim} is {asserted} and {denied} by one voice: {speaker}",
                claim = one_name,
                asserted,
                denied,
                speaker = name
            )
        }
        (Clash::Denial, Some((.., first, second)))
            if debate[one.claim].said[one.position].date(debate) == Some(first) =>
        {
            message!(
                "{claim} is asserted {first} and denied {second} by one voice: {speaker}",
                claim = one_name,
                first = within(first),
                second = within(second),
                speaker = name
            )
        }
        (Clash::Denial, Some((.., first, second))) => {
            message!(
                "{claim} is denied {first} and asserted {second} by one voice: {speaker}",
                claim = one_name,
                first = within(first),
                second = within(second),
                speaker = name
            )
        }
        (Clash::Contrary(..), None) => {
            message!(
                "{one} and {other} are contrary, and one voice asserts both: {speaker}",
                one = one_name,
                other = other_name,
                speaker = name
            )
        }
        (Clash::Contrary(..), Some((earlier, later, first, second))) => message!(
            "{one} of {first} and {other} of {second} are contrary, and one voice asserts both: {speaker}",
            one = context.called(earlier.claim, map),
            first,
            other = context.called(later.claim, map),
            second,
            speaker = name
        ),
    };
    let place =
        |stand: Stand| context.said_span(stand.claim, stand.position, &["quote", "stance", "by", "in", "on"]);
    let says = |stand: Stand| {
        let at = debate[stand.claim].said[stand.position]
            .at
            .as_deref()
            .map_or(String::new(), |at| format!(", {at}"));
        let date = date(stand).map_or(String::new(), |date: &Period| format!(", {date}"));
        format!("{}{at}{date}", context.called(stand.claim, map))
    };
    let mut finding =
        Diagnostic::new(&CHECK.rule, place(other), message).label(says(other)).related(place(one), says(one));
    if let Clash::Contrary(contrary) = clash {
        finding = finding.related(context.at(contrary.place).span(), "said to be contrary");
    }
    finding = match order {
        // A change of mind is worth knowing, and no fault.
        Some(_) => {
            finding.level = Level::Note;
            finding.hint("say in the later claim that the voice has changed its mind, or correct the date that is wrong")
        }
        None => finding.hint("give one of the two to whom it belongs with `by` or `stance: Reports`, or tell their times or meanings apart in the texts"),
    };
    let finding = finding.concerns(context.name(other.claim));
    if one.claim == other.claim { finding } else { finding.concerns(context.name(one.claim)) }
}
