//! All extensions, one after the other, and how many there are.

use std::fmt;
use std::ops::ControlFlow;

use super::definitions::range;
use super::framework::{Argument, Extension, Framework};
use super::part::Part;
use super::reduct::Reduct;
use super::sat::Literal;
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

/// Shows each set that meets conditions, until it has enough. The sets are conflict-free, or the conditions say so.
///
/// Beside a set that is known another one is sought. An argument that only one of them holds divides all that are left,
/// and those like the known one come first: again another is sought among them, until it is the only one. Then the last
/// side that was left over is looked at in the same way. So two questions or three find a set, and nothing has to be kept
/// of those that were shown, however many there are.
pub(super) fn one_by_one<'f>(
    search: &Search,
    framework: &'f Framework,
    conditions: impl Fn(&mut Formula<'f>),
    visit: &mut Visit,
) -> Result<(), Stopped> {
    one_by_one_keeping(search, framework, conditions, MOST_KEPT, visit)
}

/// The same with so much kept in memory.
pub(super) fn one_by_one_keeping<'f>(
    search: &Search,
    framework: &'f Framework,
    conditions: impl Fn(&mut Formula<'f>),
    mut room: usize,
    visit: &mut Visit,
) -> Result<(), Stopped> {
    let fresh = || {
        let mut formula = search.formula(framework);
        conditions(&mut formula);
        formula
    };
    let mut formula = fresh();
    let Some(mut set) = formula.find(&[])? else { return Ok(()) };
    let mut divisions: Vec<Division> = Vec::new();
    // What holds of all that are left.
    let mut settled: Vec<Literal> = Vec::new();
    // How many literals of questions that were answered the solver may still have. They are not to outgrow the formula
    // by much.
    let mut burden = 0;
    let most_burden = LEAST_BURDEN + 16 * (framework.len() + framework.attack_count());
    loop {
        if visit(&set) == ControlFlow::Break(()) {
            return Ok(());
        }
        let is_other = formula.switch();
        let other_than_this = other_than(&formula, framework, &set, is_other);
        burden += other_than_this.len();
        formula.require(other_than_this);
        loop {
            let sides = divisions.iter().map(|division| division.side);
            let assumptions: Vec<Literal> = sides.chain([is_other]).collect();
            let Some(other) = formula.find(&assumptions)? else { break };
            let is_kept = other.len() <= room;
            let side = side_of(&formula, &set, &other);
            let other_side = match is_kept {
                true => {
                    room -= other.len();
                    OtherSide::Found(other)
                }
                false => OtherSide::Left,
            };
            divisions.push(Division { side, other_side });
        }
        formula.require([!is_other]);
        while divisions.last().is_some_and(|division| matches!(division.other_side, OtherSide::Seen)) {
            divisions.pop();
        }
        let Some(Division { side, other_side }) = divisions.pop() else { return Ok(()) };
        if divisions.is_empty() {
            settled.push(!side);
            formula.require([!side]);
        } else {
            divisions.push(Division { side: !side, other_side: OtherSide::Seen });
        }
        if burden > most_burden {
            formula = fresh();
            burden = 0;
            settled.iter().for_each(|&literal| formula.require([literal]));
        }
        set = match other_side {
            OtherSide::Found(found) => {
                room += found.len();
                found
            }
            _ => {
                let sides: Vec<Literal> = divisions.iter().map(|division| division.side).collect();
                let found = formula.find(&sides)?;
                found.expect("a set was found on this side before")
            }
        };
    }
}

/// All sets that are left, divided by whether they hold an argument.
struct Division {
    /// What holds on the side that is looked at.
    side: Literal,
    other_side: OtherSide,
}

enum OtherSide {
    /// It is still to be looked at, and this is one of its sets.
    Found(Extension),
    /// The same where there was no room for the set.
    Left,
    Seen,
}

/// The literals of which one holds of every conflict-free set but this; and one that says that nothing is to hold.
fn other_than(formula: &Formula, framework: &Framework, set: &[Argument], is_other: Literal) -> Vec<Literal> {
    let reached = range(framework, set);
    // What holds all of the set holds nothing that the set attacks.
    let unreached = framework.arguments().filter(|one| reached.binary_search(one).is_err());
    let mut literals: Vec<Literal> = set.iter().map(|&member| !formula.has(member)).collect();
    literals.extend(unreached.map(|one| formula.has(one)));
    literals.push(!is_other);
    literals
}

/// What holds of a set and not of another.
fn side_of(formula: &Formula, set: &[Argument], other: &[Argument]) -> Literal {
    let lacking =
        |from: &[Argument], of: &[Argument]| of.iter().copied().find(|one| from.binary_search(one).is_err());
    // So much follows from what is in a set that little is left to be looked for beside it.
    match (lacking(other, set), lacking(set, other)) {
        (Some(one), _) => formula.has(one),
        (None, Some(one)) => !formula.has(one),
        (None, None) => unreachable!("the sets differ"),
    }
}

/// A formula is not made anew for fewer literals than these.
const LEAST_BURDEN: usize = 1 << 14;

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
    let Factors { settled, mut parts } = (semantics.factors)(search, framework)?;
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
    for part in (semantics.factors)(search, framework)?.parts {
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
