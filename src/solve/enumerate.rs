//! All extensions, one after the other, and how many there are.

use std::fmt;
use std::ops::ControlFlow;

use super::framework::{Argument, Extension, Framework};
use super::part::Part;
use super::reduct::Reduct;
use super::search::{Formula, Search, Stopped};
use super::{Semantics, Visit};

/// A framework as what is settled and parts that have nothing to do with each other: an extension of the whole is one of
/// each part, and what is settled.
pub struct Factors {
    pub(super) settled: Extension,
    pub(super) parts: Vec<Part>,
}

impl Factors {
    /// The grounded extension, and the unconnected parts of the rest.
    pub(super) fn of_rest(framework: &Framework) -> Factors {
        let Reduct { grounded, rest } = Reduct::of(framework);
        let parts = Part::unconnected(&rest.framework, 0);
        Factors { settled: grounded, parts: parts.into_iter().map(|part| part.within(&rest)).collect() }
    }

    /// Nothing, and the unconnected parts of the whole.
    pub(super) fn of_whole(framework: &Framework) -> Factors {
        Factors { settled: Vec::new(), parts: Part::unconnected(framework, 0) }
    }
}

/// Shows each set that satisfies a formula, until it has enough.
///
/// The arguments are decided one after the other, as in a set that is known; then the last decision that was not tried
/// the other way is turned. So nothing has to be kept of sets that were shown, however many there are.
pub(super) fn one_by_one(
    formula: &mut Formula,
    framework: &Framework,
    visit: &mut Visit,
) -> Result<(), Stopped> {
    let Some(mut set) = formula.find(&[])? else { return Ok(()) };
    let mut decisions = Vec::with_capacity(framework.len());
    // How far each decision counts as tried both ways.
    let mut is_turned: Vec<bool> = Vec::with_capacity(framework.len());
    loop {
        if visit(&set) == ControlFlow::Break(()) {
            return Ok(());
        }
        for argument in decisions.len() as Argument..framework.len() as Argument {
            let has = formula.has(argument);
            decisions.push(if set.binary_search(&argument).is_ok() { has } else { !has });
            is_turned.push(false);
        }
        loop {
            let (Some(decision), Some(was_turned)) = (decisions.pop(), is_turned.pop()) else {
                return Ok(());
            };
            if was_turned {
                continue;
            }
            decisions.push(!decision);
            if let Some(found) = formula.find(&decisions)? {
                is_turned.push(true);
                set = found;
                break;
            }
            decisions.pop();
        }
    }
}

/// Lists of extensions are kept in memory up to so many arguments in all; where they would be longer, they are found anew
/// for each choice of the others.
const MOST_KEPT: usize = 1 << 22;

/// So many parts at most are found anew, one inside the other. Each of them has so many extensions that nobody sees the
/// end of three.
const MOST_FOUND_ANEW: usize = 3;

/// Shows each extension of a semantics, until it has enough. Two runs show them in the same order.
pub fn extensions(
    search: &Search,
    framework: &Framework,
    semantics: &Semantics,
    visit: &mut Visit,
) -> Result<(), Stopped> {
    extensions_keeping(search, framework, semantics, MOST_KEPT, visit)
}

/// The same with so much kept in memory.
pub(super) fn extensions_keeping(
    search: &Search,
    framework: &Framework,
    semantics: &Semantics,
    most_kept: usize,
    visit: &mut Visit,
) -> Result<(), Stopped> {
    let Factors { settled, mut parts } = (semantics.factors)(framework);
    // The last of all parts is found anew in any case, and the largest one may well have the longest list.
    parts.sort_by_key(|part| part.framework.len());
    let mut kept: Vec<Vec<Extension>> = Vec::new();
    let mut anew: Vec<Part> = Vec::new();
    let mut room = most_kept;
    while let Some(part) = parts.pop() {
        if anew.is_empty() {
            anew.push(part);
            continue;
        }
        let may_be_anew = anew.len() < MOST_FOUND_ANEW;
        let (list, is_whole) = listed(search, semantics, &part, if may_be_anew { room } else { usize::MAX })?;
        match is_whole {
            true if list.is_empty() => return Ok(()),
            true => {
                room = room.saturating_sub(list.iter().map(Vec::len).sum());
                kept.push(list);
            }
            false => anew.push(part),
        }
    }
    let mut product = Product { search, semantics, anew: &anew, kept: &kept, visit };
    let _ = product.show(&settled)?;
    search.check()
}

/// The extensions of a part as sets of the whole, and whether these are all: the list ends where it would be longer than
/// there is room for.
fn listed(
    search: &Search,
    semantics: &Semantics,
    part: &Part,
    room: usize,
) -> Result<(Vec<Extension>, bool), Stopped> {
    let (mut list, mut length, mut is_whole) = (Vec::new(), 0, true);
    (semantics.each)(search, &part.framework, &mut |set| {
        length += set.len();
        is_whole = length <= room;
        if search.stop.is_stopped() || !is_whole {
            return ControlFlow::Break(());
        }
        list.push(part.outside(set));
        ControlFlow::Continue(())
    })?;
    search.check()?;
    Ok((list, is_whole))
}

/// All choices of one extension of each part.
struct Product<'p, 'v> {
    search: &'p Search,
    semantics: &'p Semantics,
    /// Parts whose extensions are found anew.
    anew: &'p [Part],
    /// The extensions of the others.
    kept: &'p [Vec<Extension>],
    visit: &'p mut Visit<'v>,
}

impl Product<'_, '_> {
    /// Shows what holds a set that is chosen so far; goes on or not. It is no deeper than there are parts to find anew.
    fn show(&mut self, so_far: &[Argument]) -> Result<ControlFlow<()>, Stopped> {
        let Some((part, others)) = self.anew.split_first() else { return Ok(self.show_kept(so_far)) };
        let mut flow = Ok(ControlFlow::Continue(()));
        (self.semantics.each)(self.search, &part.framework, &mut |set| {
            if self.search.stop.is_stopped() {
                return ControlFlow::Break(());
            }
            let mut chosen = part.outside(set);
            chosen.extend_from_slice(so_far);
            let (search, semantics, kept) = (self.search, self.semantics, self.kept);
            flow = Product { search, semantics, anew: others, kept, visit: self.visit }.show(&chosen);
            match flow {
                Ok(flow) => flow,
                Err(Stopped) => ControlFlow::Break(()),
            }
        })?;
        flow
    }

    /// The same where the lists of all other parts are kept.
    fn show_kept(&mut self, so_far: &[Argument]) -> ControlFlow<()> {
        let mut choice = vec![0; self.kept.len()];
        loop {
            if self.search.stop.is_stopped() {
                return ControlFlow::Break(());
            }
            let mut extension = so_far.to_vec();
            for (list, &choice) in self.kept.iter().zip(&choice) {
                extension.extend_from_slice(&list[choice]);
            }
            extension.sort_unstable();
            (self.visit)(&extension)?;
            // The next choice, as a counter with a digit for each part.
            let Some(place) = (0..choice.len()).find(|&place| choice[place] + 1 < self.kept[place].len())
            else {
                return ControlFlow::Continue(());
            };
            choice[place] += 1;
            choice[..place].fill(0);
        }
    }
}

/// How many extensions a semantics has. Those of unconnected parts are counted apart, so there may be more than anybody
/// could look at.
pub fn count(search: &Search, framework: &Framework, semantics: &Semantics) -> Result<Count, Stopped> {
    let mut product = Count::one();
    for part in (semantics.factors)(framework).parts {
        let mut count = 0_u64;
        (semantics.each)(search, &part.framework, &mut |_| {
            count += 1;
            match search.stop.is_stopped() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        })?;
        search.check()?;
        product.multiply(count);
        if count == 0 {
            break;
        }
    }
    Ok(product)
}

/// A number of extensions, however large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Nine decimal digits each, the lowest first; no leading zeros.
    limbs: Vec<u32>,
}

const LIMB: u64 = 1_000_000_000;

impl Count {
    fn one() -> Count {
        Count { limbs: vec![1] }
    }

    fn multiply(&mut self, factor: u64) {
        let mut carry = 0_u128;
        for limb in &mut self.limbs {
            carry += u128::from(*limb) * u128::from(factor);
            *limb = (carry % u128::from(LIMB)) as u32;
            carry /= u128::from(LIMB);
        }
        while carry > 0 {
            self.limbs.push((carry % u128::from(LIMB)) as u32);
            carry /= u128::from(LIMB);
        }
        while self.limbs.len() > 1 && self.limbs.last() == Some(&0) {
            self.limbs.pop();
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut limbs = self.limbs.iter().rev();
        write!(formatter, "{}", limbs.next().unwrap_or(&0))?;
        limbs.try_for_each(|limb| write!(formatter, "{limb:09}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_grow_beyond_any_machine_number() {
        let mut count = Count::one();
        for _ in 0..40 {
            count.multiply(1_000);
        }
        assert_eq!(count.to_string(), format!("1{}", "0".repeat(120)));
        count.multiply(0);
        assert_eq!(count.to_string(), "0");
    }
}
