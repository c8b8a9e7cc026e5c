//! What falls with a claim: how much of the debate has no other support.

use std::sync::Arc;

use super::Labelling;
use super::atoms::Atom;
use super::lists::Lists;
use super::program::{Need, Program};
use crate::model::{ClaimId, Target};

/// Not *footed*: nothing carries the atom in the first place.
pub(super) const NEVER: u32 = u32::MAX;

/// So many links are followed for one claim at most …
const MOST_LINKS_OF_ONE: usize = 10_000;

/// … and so many for all together, after which each further claim gets few.
const MOST_LINKS: usize = 100_000_000;
const FEW_LINKS: usize = 100;

/// The loads of claims, worked out as they are asked for.
///
/// A proposition is *footed* if it is granted or has no support that could carry it, or if the premises of one of
/// its supports are all footed, which is not to be had in a circle. The load of a proposition is the number of
/// others that are footed, and would not be if it were not: those that lose their only support, directly or by
/// the fall of others. Objections do not enter into it. Claims that restate each other are one proposition and
/// count once; what a support that only explains leads to does not rest on it.
///
/// Where very much rests on a claim in more than one way, the count stops early and the load is at least the number
/// given. Along a chain in which each claim bears one other it never does.
#[derive(Debug)]
pub struct Loads<'a> {
    labelling: &'a Labelling,
    ground: Arc<Ground>,
    /// For each claim how many of its supports were footed before it, once somebody asked.
    earlier: Vec<Option<u32>>,
    /// The loads that are known.
    known: Vec<Option<u32>>,
    links_left: usize,
    fall: Fall,
}

/// What is worked out once for all claims.
#[derive(Debug)]
struct Ground {
    /// For each atom the atoms that it is a reason for.
    dependants: Lists,
    /// When each atom was found to be footed; [`NEVER`] for those that are not. Every footed claim with supports
    /// has a footed support before it.
    footed: Vec<u32>,
}

/// What falls with one claim, while it is looked for.
#[derive(Debug, Default)]
struct Fall {
    has_fallen: Vec<bool>,
    /// For a claim that lost a support: how many of those that were footed before it are left.
    left: Vec<Option<u32>>,
    /// The atoms whose entries above are set.
    touched: Vec<Atom>,
    fallen: Vec<Atom>,
}

impl<'a> Loads<'a> {
    /// The loads of a debate's claims, none of them worked out yet.
    pub fn of(labelling: &'a Labelling) -> Loads<'a> {
        let dependants = labelling.program.dependants();
        let footed = footed(&labelling.program, &dependants);
        Loads::on(labelling, Arc::new(Ground { dependants, footed }))
    }

    /// The same loads, none of them worked out yet, for somebody else to ask.
    pub fn anew(&self) -> Loads<'a> {
        Loads::on(self.labelling, Arc::clone(&self.ground))
    }

    fn on(labelling: &'a Labelling, ground: Arc<Ground>) -> Loads<'a> {
        let count = ground.footed.len();
        let fall = Fall { has_fallen: vec![false; count], left: vec![None; count], ..Fall::default() };
        let (known, earlier) = (vec![None; count], vec![None; count]);
        Loads { labelling, ground, earlier, known, links_left: MOST_LINKS, fall }
    }

    /// The load of a claim; none for a claim that nothing carries.
    pub fn load(&mut self, claim: ClaimId) -> usize {
        let mut chain = vec![self.labelling.atoms.claim(claim)];
        // What falls with a claim that bears only one other is that one, and what falls with it.
        let load = loop {
            let atom = chain[chain.len() - 1];
            if let Some(known) = self.known[atom as usize] {
                chain.pop();
                break known;
            }
            match self.only_borne(atom) {
                Some(borne) => chain.push(borne),
                None => {
                    chain.pop();
                    let load = self.count_fallen(atom);
                    self.known[atom as usize] = Some(load);
                    break load;
                }
            }
        };
        for (more, atom) in (1..).zip(chain.iter().rev()) {
            self.known[*atom as usize] = Some(load + more);
        }
        load as usize + chain.len()
    }

    /// The claim that falls first with an atom, where it is the only one to do so and stands on nothing else.
    fn only_borne(&self, atom: Atom) -> Option<Atom> {
        let program = &self.labelling.program;
        let mut bearing = self
            .ground
            .dependants
            .of(atom)
            .iter()
            .filter(|&&step| !self.ground.dependants.of(step).is_empty());
        let (Some(step), None) = (bearing.next(), bearing.next()) else { return None };
        let [claim] = self.ground.dependants.of(*step) else { return None };
        let is_alone = program.need(*claim) == Need::One && program.reasons(*claim) == [*step];
        (is_alone && self.ground.footed[*claim as usize] != NEVER).then_some(*claim)
    }

    /// Whether a claim is footed: what carries it does not go in a circle.
    pub fn is_footed(&self, claim: ClaimId) -> bool {
        self.ground.footed[self.labelling.atoms.claim(claim) as usize] != NEVER
    }

    /// Whether another claim falls with a claim. Where very much rests on the first, it may be `false` all the same.
    pub fn falls_with(&mut self, other: ClaimId, claim: ClaimId) -> bool {
        let atoms = &self.labelling.atoms;
        let (start, other) = (atoms.claim(claim), atoms.claim(other));
        start != other && self.fell(start, |fall| fall.has_fallen[other as usize]).unwrap_or(false)
    }

    /// The claims that fall with a claim, each proposition by the first of its claims, in order. Where very much rests
    /// on it, there are none of them.
    pub fn falling_with(&mut self, claim: ClaimId) -> Vec<ClaimId> {
        let Labelling { atoms, program, .. } = self.labelling;
        let start = atoms.claim(claim);
        let fallen = self.fell(start, |fall| {
            let others = fall.fallen.iter().filter(|&&atom| atom != start && fall.has_fallen[atom as usize]);
            let claims = others.filter(|&&atom| program.need(atom) != Need::All);
            let mut claims: Vec<ClaimId> = claims
                .filter_map(|&atom| match atoms.meaning(atom) {
                    Target::Claim(claim) => Some(claim),
                    Target::Step(_) => None,
                })
                .collect();
            claims.sort_unstable();
            claims
        });
        fallen.unwrap_or_default()
    }

    /// How many claims fall with an atom.
    fn count_fallen(&mut self, start: Atom) -> u32 {
        let program = &self.labelling.program;
        let count = self.fell(start, |fall| {
            let still_fallen = fall.fallen.iter().filter(|&&atom| fall.has_fallen[atom as usize]);
            still_fallen.filter(|&&atom| program.need(atom) != Need::All).count() as u32 - 1
        });
        count.unwrap_or(0)
    }

    /// What there is to tell of the fall of an atom; nothing where nothing carries it, or too much rests on it.
    fn fell<T>(&mut self, start: Atom, tell: impl Fn(&Fall) -> T) -> Option<T> {
        if self.ground.footed[start as usize] == NEVER {
            return None;
        }
        let allowed = if self.links_left == 0 { FEW_LINKS } else { MOST_LINKS_OF_ONE };
        let mut links_left = allowed;
        self.drop_from(start, &mut links_left);
        let caught_all = self.catch(start, &mut links_left);
        self.links_left = self.links_left.saturating_sub(allowed - links_left);
        let fall = &mut self.fall;
        let told = caught_all.then(|| tell(fall));
        for atom in fall.touched.drain(..) {
            fall.has_fallen[atom as usize] = false;
            fall.left[atom as usize] = None;
        }
        fall.fallen.clear();
        told
    }

    /// Drops an atom, and every claim all of whose supports that were footed before it have fallen. What then
    /// still stands does so without any circle.
    fn drop_from(&mut self, start: Atom, links_left: &mut usize) {
        let program = &self.labelling.program;
        let fall = &mut self.fall;
        fall.drop(start);
        let mut next = 0;
        while next < fall.fallen.len() {
            let atom = fall.fallen[next];
            next += 1;
            for &dependant in self.ground.dependants.of(atom) {
                if *links_left == 0 {
                    return;
                }
                *links_left -= 1;
                let index = dependant as usize;
                let since = self.ground.footed[index];
                if fall.has_fallen[index] || since == NEVER || self.ground.footed[atom as usize] > since {
                    continue;
                }
                let falls = match program.need(dependant) {
                    Need::Nothing => false,
                    Need::All => true,
                    Need::One => {
                        let earlier = *self.earlier[index].get_or_insert_with(|| {
                            let reasons = program.reasons(dependant).iter();
                            reasons.filter(|&&reason| self.ground.footed[reason as usize] < since).count()
                                as u32
                        });
                        let left = fall.left[index].unwrap_or(earlier) - 1;
                        fall.left[index] = Some(left);
                        fall.touched.push(dependant);
                        left == 0
                    }
                };
                if falls {
                    fall.drop(dependant);
                }
            }
        }
    }

    /// Takes back the fall of claims that have a support among those that were footed after them and still stands;
    /// whether it came to an end.
    fn catch(&mut self, start: Atom, links_left: &mut usize) -> bool {
        let fallen = self.fall.fallen.iter().copied();
        let mut caught: Vec<Atom> =
            fallen.filter(|&atom| atom != start && self.holds(atom, links_left)).collect();
        while let Some(atom) = caught.pop() {
            self.fall.has_fallen[atom as usize] = false;
            for &dependant in self.ground.dependants.of(atom) {
                let has_fallen = dependant != start && self.fall.has_fallen[dependant as usize];
                if has_fallen && self.holds(dependant, links_left) {
                    caught.push(dependant);
                }
            }
            if *links_left == 0 {
                return false;
            }
        }
        true
    }

    /// Whether an atom that fell has after all what it needs.
    fn holds(&self, atom: Atom, links_left: &mut usize) -> bool {
        let mut reasons = self.labelling.program.reasons(atom).iter().inspect(|_| {
            *links_left = links_left.saturating_sub(1);
        });
        let stands = |&reason: &Atom| {
            self.ground.footed[reason as usize] != NEVER && !self.fall.has_fallen[reason as usize]
        };
        match self.labelling.program.need(atom) {
            Need::Nothing => false,
            Need::One => reasons.any(stands),
            Need::All => reasons.all(stands),
        }
    }
}

impl Fall {
    fn drop(&mut self, atom: Atom) {
        self.has_fallen[atom as usize] = true;
        self.touched.push(atom);
        self.fallen.push(atom);
    }
}

/// When each atom is found to be footed, with a work list over counters.
pub(super) fn footed(program: &Program, dependants: &Lists) -> Vec<u32> {
    let mut footed = vec![NEVER; program.count()];
    let mut waiting: Vec<u32> = program.atoms().map(|atom| program.reasons(atom).len() as u32).collect();
    let mut found: Vec<Atom> = program.atoms().filter(|&atom| program.need(atom) == Need::Nothing).collect();
    for (now, &atom) in found.iter().enumerate() {
        footed[atom as usize] = now as u32;
    }
    let mut next = 0;
    while next < found.len() {
        let atom = found[next];
        next += 1;
        for &dependant in dependants.of(atom) {
            let index = dependant as usize;
            waiting[index] -= 1;
            let is_footed = match program.need(dependant) {
                Need::Nothing => false,
                Need::One => true,
                Need::All => waiting[index] == 0,
            };
            if is_footed && footed[index] == NEVER {
                footed[index] = found.len() as u32;
                found.push(dependant);
            }
        }
    }
    footed
}
