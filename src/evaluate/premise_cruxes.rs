//! What somebody would have to give up to see a claim otherwise: the smallest sets of claims put forward without
//! argument whose loss changes how it stands.
//!
//! Giving up is not monotone: a claim that falls takes an objection with it, which may lift another claim. So each
//! labelling yields a *clause* (see `clauses`), which names the claims of which one at least has to go besides, and
//! the search for a hitting set of all clauses branches over one that is not hit yet. This is the scheme of implicit
//! hitting sets (Reiter 1987; Moreno-Centeno & Karp 2013), with clauses in the place of conflict sets.

use super::clauses::{Clause, clause};
use super::suppose::Bearing;
use super::{Label, Labelling};
use crate::model::ClaimId;

/// Sets of more claims than this are not looked for: nobody could hold them in mind.
pub const MOST_PREMISES: usize = 4;

/// A claim that depends on more claims and steps than this is not looked into …
pub(super) const MOST_MEMBERS: usize = 20_000;

/// … and so many are labelled at most in the search for one claim.
const MOST_LABELLED: usize = 2_000_000;

/// So many sets are kept.
const MOST_SETS: usize = 24;

/// The smallest changes of mind that change how a claim stands.
///
/// A *premise crux* of a claim is a set of other claims that are put forward without argument, or granted; when all
/// of them are given up, the claim has another label. Of claims that are one proposition the first is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PremiseCruxes {
    /// The smallest sets with how the claim then stands, those of the nearest claims first; all of one size.
    pub sets: Vec<(Vec<ClaimId>, Label)>,
    /// All sets of up to so many claims have been tried, unless smaller ones were found.
    pub tried: usize,
    /// Whether no set of whatever size changes how the claim stands.
    pub is_settled: bool,
    /// Whether there may be more sets of the same size.
    pub has_more: bool,
    /// Whether the claim depends on too much for a search.
    pub is_too_large: bool,
}

impl PremiseCruxes {
    /// The claims each of which alone changes how the claim stands, with how it then stands.
    pub fn single(&self) -> impl Iterator<Item = (ClaimId, Label)> {
        self.sets.iter().filter_map(|(set, then)| match set[..] {
            [claim] => Some((claim, *then)),
            _ => None,
        })
    }
}

/// The smallest sets of claims without argument whose giving up changes how a claim stands.
///
/// The sets are complete for their size unless it is said that there may be more. Each labelling is linear in what
/// the claim depends on, and their number is bounded.
pub fn premise_cruxes(labelling: &Labelling, claim: ClaimId) -> PremiseCruxes {
    let Some(bearing) = Bearing::on(labelling, &[claim], MOST_MEMBERS) else {
        return PremiseCruxes { is_too_large: true, ..PremiseCruxes::default() };
    };
    let number = bearing.number(claim).expect("the part is about the claim");
    let mut search = Search {
        bearing: &bearing,
        number,
        now: labelling.claim(claim),
        clauses: Vec::new(),
        labellings_left: (MOST_LABELLED / bearing.size().max(1)).max(1),
        found: Vec::new(),
        is_cut_short: false,
        is_bounded: false,
    };
    let mut cruxes = PremiseCruxes::default();
    for size in 1..=MOST_PREMISES {
        search.is_bounded = false;
        search.run(size, &mut Vec::new(), &mut vec![false; bearing.size()]);
        if search.is_cut_short || !search.found.is_empty() {
            break;
        }
        cruxes.tried = size;
        // Where no branch ended for want of room, more room helps nothing.
        if !search.is_bounded {
            cruxes.is_settled = true;
            break;
        }
    }
    let mut found = search.found;
    found.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    cruxes.has_more = !found.is_empty() && search.is_cut_short;
    let named = |set: Vec<u32>| set.into_iter().filter_map(|member| bearing.claim_of(member)).collect();
    cruxes.sets = found.into_iter().map(|(set, then)| (named(set), then)).collect();
    cruxes
}

/// The search for the premise cruxes of a claim.
struct Search<'a> {
    bearing: &'a Bearing<'a>,
    /// The claim among the members, and how it stands.
    number: u32,
    now: Label,
    clauses: Vec<Clause>,
    labellings_left: usize,
    /// The sets, each sorted, with how the claim then stands.
    found: Vec<(Vec<u32>, Label)>,
    /// Whether something was not tried because there was too much.
    is_cut_short: bool,
    /// Whether a branch ended because its set was large enough.
    is_bounded: bool,
}

impl Search<'_> {
    /// Finds the sets that hold what is given up already, none of what is kept, and `room` claims more.
    ///
    /// It calls itself once for each claim that is given up, so never deeper than [`MOST_PREMISES`].
    fn run(&mut self, room: usize, given_up: &mut Vec<u32>, is_kept: &mut Vec<bool>) {
        if self.is_cut_short {
            return;
        }
        let open = match self.unhit(room, given_up, is_kept) {
            Unhit::Clause(clause) => clause,
            Unhit::TooMany => {
                self.is_bounded = true;
                return;
            }
            Unhit::None => match self.label(given_up) {
                Some(clause) => clause,
                None => return,
            },
        };
        let choices: Vec<u32> = self.clauses[open].to_give_up(|member| is_kept[member as usize]);
        if room == 0 {
            self.is_bounded |= !choices.is_empty();
            return;
        }
        for &member in &choices {
            given_up.push(member);
            self.run(room - 1, given_up, is_kept);
            given_up.pop();
            // Sets with this claim have all been seen.
            is_kept[member as usize] = true;
        }
        for &member in &choices {
            is_kept[member as usize] = false;
        }
    }

    /// A clause that is not hit, the one that leaves the fewest choices; or that there are more such clauses without
    /// a claim in common than there is room for.
    fn unhit(&self, room: usize, given_up: &[u32], is_kept: &[bool]) -> Unhit {
        let mut best: Option<(usize, usize)> = None;
        let mut is_taken = std::collections::BTreeSet::new();
        let mut apart = 0;
        for (index, clause) in self.clauses.iter().enumerate() {
            if clause.is_hit(given_up) {
                continue;
            }
            let choices = clause.to_give_up(|member| is_kept[member as usize]);
            if choices.iter().all(|member| !is_taken.contains(member)) {
                apart += 1;
                is_taken.extend(choices.iter().copied());
            }
            if best.is_none_or(|(_, fewest)| choices.len() < fewest) {
                best = Some((index, choices.len()));
            }
        }
        match best {
            Some((index, 0)) => Unhit::Clause(index),
            _ if apart > room => Unhit::TooMany,
            Some((index, _)) => Unhit::Clause(index),
            None => Unhit::None,
        }
    }

    /// Labels the claim as it stands without some others: the clause that says why it is as before, or nothing where
    /// it is not, or where there is no time.
    fn label(&mut self, given_up: &[u32]) -> Option<usize> {
        if self.labellings_left == 0 {
            self.is_cut_short = true;
            return None;
        }
        self.labellings_left -= 1;
        let mut sorted = given_up.to_vec();
        sorted.sort_unstable();
        let supposed = self.bearing.supposing(|member| sorted.binary_search(&member).is_ok(), |_, _| false);
        let then = supposed.label(self.number);
        if then != self.now {
            if self.found.len() < MOST_SETS {
                self.found.push((sorted, then));
            } else {
                self.is_cut_short = true;
            }
            return None;
        }
        self.clauses.push(clause(self.bearing, &supposed, self.number, &sorted));
        Some(self.clauses.len() - 1)
    }
}

/// What the clauses so far leave to do.
enum Unhit {
    /// This one has to be hit.
    Clause(usize),
    /// More have to be hit than there is room for.
    TooMany,
    /// All are hit.
    None,
}
