//! How strongly a claim is carried.
//!
//! A chain carries no more than its weakest premise, and of several chains the best one counts: a
//! maximum of minima over what is in. Knuth's generalisation of Dijkstra's algorithm (1977) finds it in one pass,
//! strongest first, and with three strengths its queue is three lists.

use super::atoms::{Atom, Atoms};
use super::lists::Lists;
use super::program::{Need, Program};
use crate::model::{Debate, Strength};

/// The strengths, strongest first.
const TIERS: [Strength; 3] = [Strength::Does, Strength::Can, Strength::Might];

/// How strongly each atom that takes part is carried; nothing for all others.
///
/// A claim is carried no more strongly than it is put, and unless it is granted no more strongly than by its best
/// support; a support no more strongly than its weakest premise.
pub(super) fn carried(
    debate: &Debate,
    atoms: &Atoms,
    program: &Program,
    dependants: &Lists,
    takes_part: impl Fn(Atom) -> bool,
) -> Vec<Option<Strength>> {
    let put = put(debate, atoms);
    let put = |atom: Atom| put.get(atom as usize).copied().flatten().unwrap_or(Strength::Does);
    let mut carried = vec![None; program.count()];
    let mut waiting: Vec<u32> = program.atoms().map(|atom| program.reasons(atom).len() as u32).collect();
    let mut ready: [Vec<Atom>; 3] = [const { Vec::new() }; 3];
    for atom in program.atoms().filter(|&atom| program.need(atom) == Need::Nothing && takes_part(atom)) {
        ready[tier(put(atom))].push(atom);
    }
    for (now, &strength) in TIERS.iter().enumerate() {
        while let Some(atom) = ready[now].pop() {
            if carried[atom as usize].is_some() {
                continue;
            }
            carried[atom as usize] = Some(strength);
            for &dependant in dependants.of(atom).iter().filter(|&&dependant| takes_part(dependant)) {
                match program.need(dependant) {
                    Need::Nothing => {}
                    Need::One => ready[now.max(tier(put(dependant)))].push(dependant),
                    Need::All => {
                        // The last premise to arrive is the weakest.
                        waiting[dependant as usize] -= 1;
                        if waiting[dependant as usize] == 0 {
                            ready[now].push(dependant);
                        }
                    }
                }
            }
        }
    }
    carried
}

/// How strongly each claim's proposition is put: of several claims that say so the strongest; nothing where none does.
fn put(debate: &Debate, atoms: &Atoms) -> Vec<Option<Strength>> {
    let mut put = vec![None; debate.claims().len()];
    for (id, claim) in debate.claims() {
        let slot: &mut Option<Strength> = &mut put[atoms.claim(id) as usize];
        *slot = claim.put().max(*slot);
    }
    put
}

fn tier(strength: Strength) -> usize {
    match strength {
        Strength::Does => 0,
        Strength::Can => 1,
        Strength::Might => 2,
    }
}
