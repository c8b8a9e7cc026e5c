//! What to check first: what the thesis rests on, nearest first; then claims by what hangs on them: what falls if a
//! claim is wrong, named, and whether a thesis turns on it.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use super::rows::{Place, Row};
use crate::evaluate::{Label, Loads};
use crate::model::ClaimId;

/// A claim with what falls if it is wrong.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Weight {
    /// The claim.
    pub claim: ClaimRef,
    /// The name of its row.
    pub anchor: String,
    /// How many others fall with it.
    pub load: usize,
    /// The first of them, theses of the map before all others.
    pub falls: Vec<ClaimRef>,
    /// How many of them are not named.
    pub more: usize,
    /// Whether a thesis of the map is among them.
    pub takes_thesis: bool,
    /// What finding it wrong does to a thesis of the map, in words; nothing where that alone makes no difference.
    pub turns: Option<String>,
    /// How many flags it has.
    pub flags: usize,
    /// What there is to check in it.
    pub types: Vec<String>,
}

/// What a thesis, or a claim that one rests on, rests on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Ground {
    /// The thesis or the claim.
    pub of: ClaimRef,
    /// What it rests on.
    pub claims: Vec<Near>,
}

/// A claim that another rests on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Near {
    /// The claim.
    pub claim: ClaimRef,
    /// The name of its row.
    pub anchor: String,
    /// How many flags it has.
    pub flags: usize,
    /// What there is to check in it.
    pub types: Vec<String>,
}

/// So many claims nearest to the theses are shown.
const MOST_NEAR: usize = 8;
/// Among very many reasons for one claim and uses of one, so many are looked at.
const MOST_STEPS: usize = 50;

/// The claims that the theses rest on by reasons that are not refuted: the nearest first, of those as near the ones that
/// are used most. What the encoder supplied cannot be looked up and is passed over.
pub(super) fn nearest(desk: &Desk, rows: &[(Place, Row)]) -> Vec<Ground> {
    let (debate, labelling) = (&desk.analysis.debate, &desk.analysis.labelling);
    let rows: BTreeMap<ClaimId, &Row> = rows.iter().map(|(place, row)| (place.claim, row)).collect();
    let theses = &debate[desk.map].theses;
    let mut seen: BTreeSet<ClaimId> = theses.iter().copied().collect();
    let mut queue: VecDeque<(ClaimId, u32)> = theses.iter().map(|&thesis| (thesis, 0)).collect();
    let mut found: Vec<(u32, ClaimId, ClaimId)> = Vec::new();
    while let Some((claim, distance)) = queue.pop_front() {
        let steps = debate.carriers_of(claim).take(MOST_STEPS);
        for step in steps.filter(|&step| labelling.step(step) != Label::Out) {
            for &premise in &debate[step].premises {
                if desk.local(premise).is_some() && seen.insert(premise) {
                    found.push((distance, premise, claim));
                    queue.push_back((premise, distance + 1));
                }
            }
        }
    }
    let uses = |claim: ClaimId| debate.uses_of(claim).take(MOST_STEPS).count();
    found.retain(|&(_, claim, _)| !debate[claim].implicit);
    found.sort_by_cached_key(|&(distance, claim, _)| {
        (distance, std::cmp::Reverse(uses(claim)), desk.number(claim), claim)
    });
    let mut grounds: Vec<(ClaimId, Ground)> = Vec::new();
    for (_, claim, carried) in found.into_iter().take(MOST_NEAR) {
        let Some(row) = rows.get(&claim) else { continue };
        let near = Near {
            claim: row.claim.clone(),
            anchor: row.anchor.clone(),
            flags: row.flags.len(),
            types: row.types.clone(),
        };
        match grounds.iter_mut().find(|(of, _)| *of == carried) {
            Some((_, ground)) => ground.claims.push(near),
            None => {
                grounds.push((carried, Ground { of: desk.claim_in_sentence(carried), claims: vec![near] }))
            }
        }
    }
    grounds.into_iter().map(|(_, ground)| ground).collect()
}

/// Of claims with so many others on them objections weigh little, and what falls is not looked through.
const MOST_LOOKED_THROUGH: usize = 12;

/// How many other claims fall with a claim, objections of the encoder's own left out: an article does not rest on them.
pub(super) fn borne(desk: &Desk, loads: &mut Loads, claim: ClaimId) -> usize {
    let load = desk.site.load(claim);
    if load == 0 || load > MOST_LOOKED_THROUGH {
        return load;
    }
    let objections = loads.falling_with(claim).into_iter().filter(|&fallen| is_objection(desk, fallen));
    load.saturating_sub(objections.count())
}

/// Whether a claim is an objection that no text makes.
fn is_objection(desk: &Desk, claim: ClaimId) -> bool {
    let debate = &desk.analysis.debate;
    let mut uses = debate.uses_of(claim).take(MOST_STEPS).peekable();
    debate[claim].implicit && uses.peek().is_some() && uses.all(|step| !debate[step].carries())
}

/// So many claims are shown: what an editor checks before anything else.
const MOST: usize = 15;
/// So many of those that fall are named.
const MOST_NAMED: usize = 4;

/// The claims of a map on which a thesis turns and then the heaviest, and how many that bear anything are left out.
pub(super) fn weights(desk: &Desk, rows: &[(Place, Row)]) -> (Vec<Weight>, usize) {
    let mut heavy: Vec<&(Place, Row)> =
        rows.iter().filter(|(_, row)| row.load > 0 || row.turns.is_some()).collect();
    // Of two that bear as much, the one that was flagged, then the one that stands first.
    heavy.sort_by_key(|(_, row)| {
        (std::cmp::Reverse((row.turns.is_some(), row.load, row.flags.len())), row.claim.number)
    });
    let left = heavy.len().saturating_sub(MOST);
    let mut loads = desk.site.loads();
    let theses = &desk.analysis.debate[desk.map].theses;
    let weights = heavy.into_iter().take(MOST).map(|(place, row)| {
        let mut falls: Vec<ClaimId> = loads.falling_with(place.claim);
        falls.retain(|&fallen| !is_objection(desk, fallen));
        falls.sort_by_key(|claim| {
            (!theses.contains(claim), desk.number(*claim).unwrap_or(usize::MAX), *claim)
        });
        Weight {
            claim: row.claim.clone(),
            anchor: row.anchor.clone(),
            load: row.load,
            more: row.load.saturating_sub(falls.len().min(MOST_NAMED)),
            takes_thesis: falls.first().is_some_and(|first| theses.contains(first)),
            falls: falls.iter().take(MOST_NAMED).map(|&claim| desk.claim_in_sentence(claim)).collect(),
            turns: row.turns.clone(),
            flags: row.flags.len(),
            types: row.types.clone(),
        }
    });
    (weights.collect(), left)
}
