//! What theses rest on in the end: the claims below them, and which of those nobody vouches for.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Context;
use crate::evaluate::Label;
use crate::model::{Claim, ClaimId, Debate, Kind, Map, MapId, Status, StepId, Target};

/// So many premises are looked at below all theses together.
const MOST_LINKS: usize = 5_000_000;

/// What a thesis rests on.
pub(in crate::check) struct Ground {
    /// The thesis.
    pub(in crate::check) thesis: ClaimId,
    /// The map that has it for its thesis.
    pub(in crate::check) map: MapId,
    /// The claims that carry it, directly or by others, nearest first, each with the number of steps up to it.
    pub(in crate::check) claims: Vec<(ClaimId, usize)>,
}

impl Ground {
    /// The claims at the bottom, each with the number of steps up to the thesis.
    pub(in crate::check) fn leaves<'a>(
        &'a self,
        debate: &'a Debate,
    ) -> impl Iterator<Item = (ClaimId, usize)> + 'a {
        self.claims.iter().copied().filter(|(claim, _)| debate.is_leaf(*claim))
    }
}

/// What each thesis rests on, in the order of maps; the last ones are left out where very many theses rest on very
/// much.
pub(in crate::check) fn grounds(debate: &Debate) -> Vec<Ground> {
    let mut links_left = MOST_LINKS;
    let mut seen: Vec<u32> = vec![0; debate.claims().len()];
    let theses =
        debate.maps().flat_map(|(map, details)| details.theses.iter().map(move |&thesis| (map, thesis)));
    let mut grounds = Vec::new();
    for (number, (map, thesis)) in (1..).zip(theses) {
        let mut claims = vec![(thesis, 0)];
        seen[thesis.index()] = number;
        let mut next = 0;
        while let Some(&(claim, steps)) = claims.get(next) {
            next += 1;
            for premise in debate.carriers_of(claim).flat_map(|step| &debate[step].premises) {
                if links_left == 0 {
                    return grounds;
                }
                links_left -= 1;
                if seen[premise.index()] != number {
                    seen[premise.index()] = number;
                    claims.push((*premise, steps + 1));
                }
            }
        }
        claims.remove(0);
        grounds.push(Ground { thesis, map, claims });
    }
    grounds
}

/// Whether a claim says what can be looked up: no verdict, demand or meaning of a word.
pub(in crate::check) fn is_of_fact(claim: &Claim) -> bool {
    !matches!(claim.kind, Some(Kind::Value | Kind::Policy | Kind::Definition))
}

/// Whether a text or a voice vouches for a claim, also under another id.
pub(in crate::check) fn is_vouched_for(context: &Context, claim: ClaimId) -> bool {
    let members = context.propositions().members(&claim).iter();
    members.copied().any(|member| context.debate[member].is_said())
}

/// Whether a map, or what it rests on, says of some of its claims themselves where they are from.
pub(in crate::check) fn gives_sources(debate: &Debate, map: MapId) -> bool {
    debate.claims_of(map).any(|(_, claim)| claim.has_source_of_its_own())
}

/// What a map says of how its claims should stand.
pub(in crate::check) struct Outlook {
    /// What the map is about.
    pub(in crate::check) theses: BTreeSet<ClaimId>,
    /// The claims of which it says how they should stand.
    pub(in crate::check) expected: BTreeSet<ClaimId>,
    /// Whether it says that a thesis is open, or falls.
    pub(in crate::check) admits_doubt: bool,
}

impl Outlook {
    pub(in crate::check) fn of(map: &Map) -> Outlook {
        let theses: BTreeSet<ClaimId> = map.theses.iter().copied().collect();
        let is_open = |status| !matches!(status, Status::Accepted | Status::Granted);
        let admits_doubt =
            map.expected.iter().any(|expected| theses.contains(&expected.claim) && is_open(expected.status));
        let expected = map.expected.iter().map(|expected| expected.claim).collect();
        Outlook { theses, expected, admits_doubt }
    }
}

/// Whether an objection is neither answered nor settled, and nothing replies to it.
pub(in crate::check) fn is_unanswered(context: &Context, rebuttal: StepId) -> bool {
    let debate = context.debate;
    let step = &debate[rebuttal];
    step.attacks()
        && context.labelling.step(rebuttal) != Label::Out
        && !context.labelling.is_outweighed(debate, rebuttal)
        && !context.has_reply(rebuttal)
}

/// The claims that are the only ones at the bottom of a thesis that is three steps or more above them, with several
/// claims in between, and that are disputed or have nothing of their own to stand on; each with its thesis.
pub(in crate::check) fn threads(context: &Context, grounds: &[Ground]) -> BTreeMap<ClaimId, ClaimId> {
    let debate = context.debate;
    let mut threads = BTreeMap::new();
    let admits_doubt: Vec<bool> = debate.maps().map(|(_, map)| Outlook::of(map).admits_doubt).collect();
    let gives_sources: Vec<bool> = debate.maps().map(|(map, _)| gives_sources(debate, map)).collect();
    for ground in grounds.iter().filter(|ground| !admits_doubt[ground.map.index()]) {
        let is_explicit = |claim: ClaimId| !debate[claim].implicit;
        let mut leaves = ground.leaves(debate).filter(|(leaf, _)| is_explicit(*leaf));
        let (Some((leaf, steps)), None) = (leaves.next(), leaves.next()) else { continue };
        let above = ground.claims.iter().filter(|(claim, _)| is_explicit(*claim)).count() - 1;
        if steps < LEAST_STEPS || above < LEAST_ABOVE || debate[leaf].granted {
            continue;
        }
        // In a map that names no sources a bare claim is nothing to speak of, unless several ways lead down to it.
        let carried_by = |claim: ClaimId| debate.uses_of(claim).filter(|&step| debate[step].carries());
        let is_broad = debate.carriers_of(ground.thesis).nth(1).is_some()
            && ground.claims.iter().any(|&(claim, _)| carried_by(claim).nth(1).is_some());
        let is_bare =
            !debate[leaf].has_source_of_its_own() && (is_broad || gives_sources[ground.map.index()]);
        if is_bare || context.labelling.status(debate, leaf) == Status::Contested {
            threads.entry(leaf).or_insert(ground.thesis);
        }
    }
    threads
}

const LEAST_STEPS: usize = 3;
const LEAST_ABOVE: usize = 3;

/// The claims on which alone an accepted thesis hangs and for which nobody vouches, where somebody does for all else
/// at its bottom; each with its thesis.
pub(in crate::check) fn cruxes(context: &Context, grounds: &[Ground]) -> BTreeMap<ClaimId, ClaimId> {
    let debate = context.debate;
    let mut loads = crate::evaluate::Loads::of(context.labelling);
    let mut cruxes = BTreeMap::new();
    for ground in grounds {
        let leaves: Vec<ClaimId> =
            ground.leaves(debate).map(|(leaf, _)| leaf).filter(|&leaf| is_of_fact(&debate[leaf])).collect();
        let is_bare = |leaf: &&ClaimId| {
            let claim = &debate[**leaf];
            let is_checkable = !claim.implicit || claim.kind.is_some();
            !claim.granted && is_checkable && !is_vouched_for(context, **leaf)
        };
        let mut bare = leaves.iter().filter(is_bare);
        let (Some(&crux), None) = (bare.next(), bare.next()) else { continue };
        let others = || leaves.iter().copied().filter(|&leaf| leaf != crux && !debate[leaf].implicit);
        let is_crux = others().count() >= LEAST_OTHERS
            && context.labelling.status(debate, ground.thesis) == Status::Accepted
            && loads.falls_with(ground.thesis, crux)
            && !others().any(|leaf| loads.falls_with(ground.thesis, leaf));
        if is_crux {
            cruxes.entry(crux).or_insert(ground.thesis);
        }
    }
    cruxes
}

const LEAST_OTHERS: usize = 2;

/// The facts at the bottom of a thesis that nothing holds up: nobody is said to have said them, or they are disputed
/// and nothing is said for them; each with the objections to it.
pub(in crate::check) fn undefended(context: &Context, grounds: &[Ground]) -> BTreeMap<ClaimId, Vec<StepId>> {
    let debate = context.debate;
    let mut undefended = BTreeMap::new();
    let leaves: BTreeSet<ClaimId> =
        grounds.iter().flat_map(|ground| ground.leaves(debate)).map(|(leaf, _)| leaf).collect();
    let is_fact = |claim: &Claim| claim.kind == Some(Kind::Fact);
    for (map, details) in debate.maps().filter(|(map, _)| context.whole().map(*map)) {
        let told = || {
            let of_fact = |claim: &Claim| is_of_fact(claim) && !claim.implicit && !claim.granted;
            debate.claims_of(map).filter(move |(id, claim)| of_fact(claim) && debate.is_leaf(*id))
        };
        let (gives_sources, outlook) = (gives_sources(debate, map), Outlook::of(details));
        let vouched = told().filter(|(id, _)| is_vouched_for(context, *id)).count();
        let is_usual = 2 * vouched >= told().count() && gives_sources;
        for (id, claim) in told().filter(|(id, claim)| is_fact(claim) && leaves.contains(id)) {
            let against: Vec<StepId> = debate
                .rebuttals_of(Target::Claim(id))
                .filter(|&step| is_unanswered(context, step))
                .take(crate::check::wording::MOST_RELATED)
                .collect();
            let is_disputed = !against.is_empty() && !outlook.admits_doubt;
            let is_unsaid = !is_vouched_for(context, id) && is_usual;
            let is_bare = !claim.has_source_of_its_own() && claim.figures.is_empty() && gives_sources;
            if is_unsaid || is_disputed && is_bare {
                undefended.insert(id, against);
            }
        }
    }
    undefended
}
