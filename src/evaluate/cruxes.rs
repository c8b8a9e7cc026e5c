//! What decides an open claim: the smallest sets of open conflicts whose decision makes it stand or fall.

use std::collections::BTreeMap;

use super::atoms::Atom;
use super::suppose::Bearing;
use super::{Label, Labelling};
use crate::model::{ClaimId, Debate, Party, Target};

/// Sets of more conflicts than this are not looked for: nobody could hold them in mind.
pub const MOST_CONFLICTS: usize = 4;

/// A claim that depends on more undecided claims and steps than this is not looked into.
pub(super) const MOST_MEMBERS: usize = 5_000;

/// So many claims and steps are labelled at most in the search for one claim.
const MOST_LABELLED: usize = 200_000;

/// So many sets are kept for one outcome.
const MOST_SETS: usize = 24;

/// A decision of a conflict: the stronger prevails, so that the weaker does not attack it.
///
/// It is what `outweighs` of a map says. A rebuttal and what it is about are the ends of a conflict, and so are two
/// claims that cannot stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The end that prevails.
    pub stronger: Party,
    /// The end that yields.
    pub weaker: Party,
}

/// What decides a claim.
///
/// A *crux* is a set of decisions of open conflicts, no two of one conflict, under which the claim has another label;
/// for each outcome those with the fewest decisions are given. An open conflict is an attack, or two against each
/// other, between claims or steps that are all undecided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cruxes {
    /// The open conflicts on which the claim depends, nearest first; none for a claim that is decided.
    pub conflicts: Vec<(Party, Party)>,
    /// What makes the claim stand.
    pub stands: Outcome,
    /// What makes it fall.
    pub falls: Outcome,
    /// Whether the claim depends on too much for a search.
    pub is_too_large: bool,
}

/// The cruxes for one outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The smallest sets, those of the nearest conflicts first; all of one size.
    pub sets: Vec<Vec<Decision>>,
    /// All sets of up to so many conflicts have been tried, unless smaller ones were found.
    pub tried: usize,
    /// Whether there may be more sets of the same size.
    pub has_more: bool,
}

impl Cruxes {
    /// The conflicts each of which decides the claim alone, for either outcome: whoever wins one wins the claim.
    pub fn double(&self) -> impl Iterator<Item = (Party, Party)> {
        let alone = |outcome: &Outcome, (one, other): (Party, Party)| {
            outcome.sets.iter().any(|set| {
                matches!(set[..], [decision] if [(one, other), (other, one)].contains(&(decision.stronger, decision.weaker)))
            })
        };
        let conflicts = self.conflicts.iter().copied();
        conflicts.filter(move |&conflict| alone(&self.stands, conflict) && alone(&self.falls, conflict))
    }
}

/// What decides a claim.
///
/// Every set of up to [`MOST_CONFLICTS`] conflicts is tried, smallest first, on what the claim depends on and is
/// undecided, each in linear time; the results say how far the search came.
///
/// Source: that a preference lifts an attack on the preferred is Amgoud & Cayrol 2002; a double crux is a belief that
/// both sides dispute and whose reversal would change either mind.
pub fn cruxes(debate: &Debate, labelling: &Labelling, claim: ClaimId) -> Cruxes {
    if labelling.claim(claim) != Label::Undecided {
        return Cruxes::default();
    }
    let Some(bearing) = Bearing::undecided_on(labelling, &[claim], MOST_MEMBERS) else {
        return Cruxes { is_too_large: true, ..Cruxes::default() };
    };
    let conflicts = conflicts(debate, labelling, &bearing);
    let mut search = Search {
        claim,
        bearing: &bearing,
        conflicts: &conflicts,
        labellings_left: MOST_LABELLED / bearing.size().max(1),
        stands: Outcome::default(),
        falls: Outcome::default(),
    };
    search.run();
    let (stands, falls) = (search.stands, search.falls);
    Cruxes { conflicts: conflicts.iter().map(Conflict::ends).collect(), stands, falls, is_too_large: false }
}

/// An open conflict, and both ways to decide it.
#[derive(Debug)]
pub(super) struct Conflict {
    ways: [Way; 2],
}

/// A decision and the attacks that it lifts.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) decision: Decision,
    /// By members of the bearing: attacker, attacked.
    pub(super) lifted: Vec<(u32, u32)>,
}

impl Conflict {
    /// Both ways to decide it.
    pub(super) fn ways(&self) -> &[Way; 2] {
        &self.ways
    }

    fn ends(&self) -> (Party, Party) {
        (self.ways[0].decision.stronger, self.ways[0].decision.weaker)
    }
}

/// The open conflicts among the members, by the nearer of their ends.
pub(super) fn conflicts(debate: &Debate, labelling: &Labelling, bearing: &Bearing) -> Vec<Conflict> {
    let atoms = &labelling.atoms;
    let rebuts = |attacker: Atom, attacked: Atom| match atoms.meaning(attacker) {
        Target::Step(step) if debate[step].is_rebuttal() && atoms.target(debate[step].target) == attacked => {
            Some(step)
        }
        _ => None,
    };
    // The weighings that would lift each attack: of the two ends, and of an end and a premise of the rebuttal.
    let mut lifted: BTreeMap<(Atom, Atom), Vec<(u32, u32)>> = BTreeMap::new();
    let mut pairs: BTreeMap<(u32, u32), (u32, u32)> = BTreeMap::new();
    for (attacker, attacked) in bearing.attacks() {
        let ends = (bearing.member(attacker), bearing.member(attacked));
        let attack = (attacker, attacked);
        lifted.entry((ends.1, ends.0)).or_default().push(attack);
        let (rebuttal, back) = (rebuts(ends.0, ends.1), rebuts(ends.1, ends.0));
        for &premise in rebuttal.iter().flat_map(|&step| &debate[step].premises) {
            lifted.entry((ends.1, atoms.claim(premise))).or_default().push(attack);
        }
        for &premise in back.iter().flat_map(|&step| &debate[step].premises) {
            lifted.entry((atoms.claim(premise), ends.0)).or_default().push(attack);
        }
        let (near, far) = (attacker.min(attacked), attacker.max(attacked));
        if near != far {
            pairs.entry((near, far)).or_insert((near, far));
        }
    }
    let party = |atom: Atom, other: Atom| match (atoms.meaning(atom), rebuts(other, atom)) {
        // A proposition of several ids by the one that is argued about.
        (_, Some(rebuttal)) => party_of(debate[rebuttal].target),
        (meaning, None) => party_of(meaning),
    };
    let conflict = |&(near, far): &(u32, u32)| {
        let (near, far) = (bearing.member(near), bearing.member(far));
        let way = |stronger: Atom, weaker: Atom| {
            let mut lifted = lifted.get(&(stronger, weaker)).cloned().unwrap_or_default();
            lifted.sort_unstable();
            lifted.dedup();
            let decision = Decision { stronger: party(stronger, weaker), weaker: party(weaker, stronger) };
            Way { decision, lifted }
        };
        Conflict { ways: [way(near, far), way(far, near)] }
    };
    pairs.values().map(conflict).collect()
}

fn party_of(target: Target) -> Party {
    match target {
        Target::Claim(claim) => Party::Claim(claim),
        Target::Step(step) => Party::Step(step),
    }
}

/// The search for the cruxes of a claim.
struct Search<'a> {
    claim: ClaimId,
    bearing: &'a Bearing<'a>,
    conflicts: &'a [Conflict],
    labellings_left: usize,
    stands: Outcome,
    falls: Outcome,
}

impl Search<'_> {
    fn run(&mut self) {
        for size in 1..=MOST_CONFLICTS.min(self.conflicts.len()) {
            let before = [self.stands.sets.is_empty(), self.falls.sets.is_empty()];
            if before == [false; 2] {
                return;
            }
            let is_done = self.try_all(size);
            for (outcome, was_open) in [&mut self.stands, &mut self.falls].into_iter().zip(before) {
                if was_open && is_done {
                    outcome.tried = size;
                } else if was_open && !outcome.sets.is_empty() {
                    outcome.has_more = true;
                }
            }
            if !is_done {
                return;
            }
        }
    }

    /// Tries all decisions of all sets of `size` conflicts in order; whether it came to an end.
    fn try_all(&mut self, size: usize) -> bool {
        let (wants_standing, wants_falling) = (self.stands.sets.is_empty(), self.falls.sets.is_empty());
        let mut chosen: Vec<usize> = (0..size).collect();
        loop {
            for ways in 0..1_usize << size {
                let decided: Vec<&Way> = chosen
                    .iter()
                    .enumerate()
                    .map(|(place, &conflict)| &self.conflicts[conflict].ways[ways >> place & 1])
                    .collect();
                // What changes nothing is in no smallest set.
                if decided.iter().any(|way| way.lifted.is_empty()) {
                    continue;
                }
                if self.labellings_left == 0 {
                    return false;
                }
                self.labellings_left -= 1;
                let is_lifted = |attacker: u32, attacked: u32| {
                    decided.iter().any(|way| way.lifted.binary_search(&(attacker, attacked)).is_ok())
                };
                let label = self.bearing.supposing(|_| false, is_lifted).claim(self.claim);
                let outcome = match label {
                    Some(Label::In) if wants_standing => &mut self.stands,
                    Some(Label::Out) if wants_falling => &mut self.falls,
                    _ => continue,
                };
                if outcome.sets.len() < MOST_SETS {
                    outcome.sets.push(decided.iter().map(|way| way.decision).collect());
                } else {
                    outcome.has_more = true;
                }
            }
            // The next set in lexicographic order, so that sets of near conflicts come first.
            let count = self.conflicts.len();
            let Some(place) = (0..size).rev().find(|&place| chosen[place] + size - place < count) else {
                return true;
            };
            chosen[place] += 1;
            for later in place + 1..size {
                chosen[later] = chosen[later - 1] + 1;
            }
        }
    }
}
