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

/// Shows each extension of a semantics, until it has enough. Two runs show them in the same order.
pub fn extensions(
    search: &Search,
    framework: &Framework,
    semantics: &Semantics,
    visit: &mut Visit,
) -> Result<(), Stopped> {
    let Factors { settled, parts } = (semantics.factors)(framework);
    // Of all parts but the last the extensions are kept; those of the last pass by for each choice of the others.
    let mut kept: Vec<Vec<Extension>> = Vec::new();
    let Some((last, others)) = parts.split_last() else {
        let _ = visit(&settled);
        return Ok(());
    };
    for part in others {
        let mut of_part = Vec::new();
        (semantics.each)(search, &part.framework, &mut |set| {
            of_part.push(part.outside(set));
            match search.stop.is_stopped() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        })?;
        search.check()?;
        if of_part.is_empty() {
            return Ok(());
        }
        kept.push(of_part);
    }
    (semantics.each)(search, &last.framework, &mut |set| {
        let mut chosen = vec![0; kept.len()];
        loop {
            if search.stop.is_stopped() {
                return ControlFlow::Break(());
            }
            let mut extension = last.outside(set);
            extension.extend_from_slice(&settled);
            for (of_part, &choice) in kept.iter().zip(&chosen) {
                extension.extend_from_slice(&of_part[choice]);
            }
            extension.sort_unstable();
            visit(&extension)?;
            // The next choice, as a counter with a digit for each part.
            let Some(place) = (0..kept.len()).find(|&place| chosen[place] + 1 < kept[place].len()) else {
                return ControlFlow::Continue(());
            };
            chosen[place] += 1;
            chosen[..place].fill(0);
        }
    })?;
    search.check()
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
