//! Preferred semantics: admissible sets to which nothing can be added.

use std::ops::ControlFlow;

use super::complete::admissible_set;
use super::defence::Defence;
use super::framework::{Argument, Extension, Framework};
use super::growth::grow;
use super::labelling::{Label, Labelling};
use super::part::Part;
use super::reduct::{Place, Reduct};
use super::search::{OutOfBudget, Search, Stopped};
use super::sets::{Kind, Sets};
use super::{Factors, Semantics, Visit};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "PR",
    name: "preferred",
    source: "Dung 1995, Definition 7: maximal admissible sets",
    some: |search, framework| {
        let reduct = Reduct::of(framework);
        Ok(Some(reduct.with(&grown(search, &reduct.rest.framework, &[])?)))
    },
    holding: |search, framework, argument| {
        let reduct = Reduct::of(framework);
        let set = admissible_set(search, &reduct, argument)?;
        set.map(|set| certificate(search, &reduct, set)).transpose()
    },
    lacking: |search, framework, argument| {
        let reduct = Reduct::of(framework);
        let set = match reduct.place(argument) {
            Place::In => None,
            Place::Out => Some(Vec::new()),
            Place::Rest(argument) => admissible_set_without(search, &reduct.rest.framework, argument)?,
        };
        set.map(|set| certificate(search, &reduct, set)).transpose()
    },
    factors: |_, framework| Ok(Factors::of_rest(framework)),
    each,
};

/// A preferred extension that holds an admissible set of the rest, where one is asked for.
fn certificate(search: &Search, reduct: &Reduct, set: Extension) -> Result<Extension, Stopped> {
    match search.certifies {
        true => Ok(reduct.with(&grown(search, &reduct.rest.framework, &set)?)),
        false => Ok(reduct.with(&set)),
    }
}

/// A preferred extension that holds an admissible set.
pub(super) fn grown(search: &Search, framework: &Framework, set: &[Argument]) -> Result<Extension, Stopped> {
    let mut labelling = Labelling::grounded(framework);
    labelling.accept(set);
    grow(search, &mut labelling, framework, |_| false)?;
    Ok(labelling.into_extension())
}

/// An admissible set that no preferred extension with an argument holds; nothing where all preferred extensions hold
/// the argument.
fn admissible_set_without(
    search: &Search,
    framework: &Framework,
    argument: Argument,
) -> Result<Option<Extension>, Stopped> {
    let cone = Part::cone(framework, argument);
    let argument = cone.inside(argument).expect("the cone of an argument holds it");
    Ok(refutation(search, &cone.framework, argument)?.map(|set| cone.outside(&set)))
}

/// The same within the cone of the argument.
///
/// A preferred extension without the argument attacks every admissible set with it. So an admissible set is sought that
/// attacks all that were found with the argument so far. Where it cannot be extended by the argument, it is the
/// answer; else the extended one is remembered.
///
/// Source: Thimm, Cerutti & Vallati 2021, "Skeptical reasoning with preferred semantics in abstract argumentation
/// without computing preferred extensions", Theorem 1.
fn refutation(
    search: &Search,
    framework: &Framework,
    argument: Argument,
) -> Result<Option<Extension>, Stopped> {
    let bare = Labelling::grounded(framework);
    let mut defence = Defence::of(framework);
    for &attacker in framework.attackers_of(argument) {
        if defence.can_defend(&bare, attacker) {
            return Ok(Some(defence.set().to_vec()));
        }
    }
    let mut sets = Sets::of(search, framework, Kind::Admissible);
    let mut attacking = Sets::of(search, framework, Kind::Admissible);
    attacking.require_attack(vec![argument]);
    let (mut attack, mut defence) = (attacking.question(&[]), sets.question(&[argument]));
    let mut can_be_attacked = true;
    let mut with = loop {
        search.check()?;
        if can_be_attacked {
            match attack.answer(&mut attacking, Some(1)) {
                Ok(Some(set)) => return Ok(Some(set)),
                Ok(None) => can_be_attacked = false,
                Err(OutOfBudget) => {}
            }
        }
        match defence.answer(&mut sets, Some(1)) {
            Ok(Some(set)) => break set,
            // No admissible set has it, so any will do.
            Ok(None) => return Ok(Some(Vec::new())),
            Err(OutOfBudget) => {}
        }
    };
    loop {
        sets.require_attack(with);
        let Some(set) = sets.find(&[])? else { return Ok(None) };
        let mut labelling = bare.clone();
        labelling.accept(&set);
        let mut members = labelling.extension();
        members.push(argument);
        if labelling.label(argument) == Label::Out {
            members.pop();
            return Ok(Some(members));
        }
        match sets.find(&members)? {
            Some(extended) => with = extended,
            None => {
                members.pop();
                return Ok(Some(members));
            }
        }
    }
}

/// Each preferred extension: one is grown, and from then on only what does not lie in it is looked at.
fn each(search: &Search, framework: &Framework, visit: &mut Visit) -> Result<(), Stopped> {
    let mut formula = search.formula(framework);
    formula.admissible();
    while let Some(set) = formula.find(&[])? {
        let extension = grown(search, framework, &set)?;
        if visit(&extension) == ControlFlow::Break(()) {
            return Ok(());
        }
        let left_out = framework.arguments().filter(|one| extension.binary_search(one).is_err());
        let left_out: Vec<_> = left_out.map(|one| formula.has(one)).collect();
        formula.require(left_out);
    }
    Ok(())
}
