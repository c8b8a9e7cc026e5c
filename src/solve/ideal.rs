//! Ideal semantics: what can be held without fear, whatever preferred extension somebody else holds.

use super::defence::Defence;
use super::framework::{Argument, Extension, Framework};
use super::growth::grow;
use super::labelling::{Label, Labelling};
use super::nearby::{Finding, Nearby};
use super::part::{Part, union};
use super::preferred::grown;
use super::reduct::{Place, Reduct};
use super::search::{Search, Stopped};
use super::sets::{Kind, Sets};
use super::{BATCH, Factors, Semantics};

pub(super) const SEMANTICS: Semantics = Semantics {
    id: "ID",
    name: "ideal",
    source: "Dung, Mancarella & Toni 2007, Definition 2.2: the largest admissible set within every preferred extension",
    some: |search, framework| Ok(Some(extension(search, framework)?)),
    holding: |search, framework, argument| decide(search, framework, argument, true),
    lacking: |search, framework, argument| decide(search, framework, argument, false),
    factors: |_, framework| Ok(Factors::of_rest(framework)),
    each: |search, framework, visit| {
        let _ = visit(&extension_in(search, framework)?);
        Ok(())
    },
};

fn extension(search: &Search, framework: &Framework) -> Result<Extension, Stopped> {
    let reduct = Reduct::of(framework);
    let mut sets = Vec::new();
    for part in Part::unconnected(&reduct.rest.framework, BATCH) {
        sets.push(part.outside(&extension_in(search, &part.framework)?));
    }
    Ok(reduct.with(&union(sets)))
}

fn decide(
    search: &Search,
    framework: &Framework,
    argument: Argument,
    wants: bool,
) -> Result<Option<Extension>, Stopped> {
    if search.certifies {
        let extension = extension(search, framework)?;
        let holds = extension.binary_search(&argument).is_ok();
        return Ok((holds == wants).then_some(extension));
    }
    let reduct = Reduct::of(framework);
    let holds = match reduct.place(argument) {
        Place::In => true,
        Place::Out => false,
        Place::Rest(argument) => {
            let cone = Part::cone(&reduct.rest.framework, argument);
            let ideal = extension_in(search, &cone.framework)?;
            cone.inside(argument).is_some_and(|inside| ideal.binary_search(&inside).is_ok())
        }
    };
    Ok((holds == wants).then(Vec::new))
}

/// The ideal extension of a framework without grounded arguments.
///
/// It is the largest admissible set that no admissible set attacks, and lies in every preferred extension. So one of
/// these is cut down by small admissible sets that are soon found, by other preferred ones, each grown to attack what is
/// left, and then by whatever admissible set attacks any of it, until none does. What is cut down loses with each member those that only this one defended.
///
/// Source: Dunne 2009, "The computational complexity of ideal semantics"; Thimm, Cerutti & Vallati 2021, "On computing
/// the set of acceptable arguments in abstract argumentation".
fn extension_in(search: &Search, framework: &Framework) -> Result<Extension, Stopped> {
    let mut candidates = Candidates::of(framework, &grown(search, framework, &[])?);
    candidates.give_up_easily();
    while candidates.count > 0 {
        let before = candidates.count;
        candidates.give_up_beyond(search, &[])?;
        if candidates.count == before {
            break;
        }
    }
    // What attacks them from within an admissible set depends on nothing but what they depend on.
    let unclear = match framework.len() > FEW {
        true => give_up_nearby(search, &mut candidates)?,
        false => candidates.iter().collect(),
    };
    let relevant = Part::cone_of(framework, unclear.iter().copied());
    match relevant.framework.len() > FEW {
        true => give_up_in_groups(search, &mut candidates, unclear, &relevant)?,
        false => give_up_one_by_one(search, &mut candidates, unclear, &relevant)?,
    }
    Ok(candidates.iter().collect())
}

/// Takes out those of the unclear candidates that admissible sets attack, with whatever else is not in a preferred
/// extension that holds such a set.
fn give_up_one_by_one(
    search: &Search,
    candidates: &mut Candidates,
    mut unclear: Vec<Argument>,
    relevant: &Part,
) -> Result<(), Stopped> {
    let mut sets = Sets::of(search, &relevant.framework, Kind::Admissible);
    while !unclear.is_empty() {
        sets.require_attack(unclear.iter().filter_map(|&one| relevant.inside(one)).collect());
        let Some(set) = sets.find(&[])? else { break };
        candidates.give_up_beyond(search, &relevant.outside(&set))?;
        unclear.retain(|&one| candidates.has[one as usize]);
    }
    Ok(())
}

/// Takes out the candidates that admissible sets attack, as far as that is decided near them; gives those left of which
/// it is not.
fn give_up_nearby(search: &Search, candidates: &mut Candidates) -> Result<Vec<Argument>, Stopped> {
    let framework = candidates.framework;
    let mut nearby = Nearby::of(search, framework);
    let mut unclear = Vec::new();
    for candidate in framework.arguments() {
        for &attacker in framework.attackers_of(candidate) {
            if !candidates.has[candidate as usize] {
                break;
            }
            match nearby.look(attacker, NEAR)? {
                Finding::Held(set) => {
                    let attacked = set.iter().flat_map(|&one| framework.attacked_by(one));
                    candidates.give_up(attacked.copied().collect());
                }
                Finding::Hopeless => {}
                Finding::Unclear => {
                    unclear.push(candidate);
                    break;
                }
            }
        }
    }
    unclear.retain(|&candidate| candidates.has[candidate as usize]);
    Ok(unclear)
}

/// So many arguments are heard of near the candidates, before all is looked at that they depend on.
const NEAR: u32 = 2_000;

/// Up to so many relevant arguments one attacked candidate after the other is looked for.
const FEW: usize = 2_000;

/// Takes out those of the unclear candidates that admissible sets attack. A set has to attack one of each group. Where one does, the
/// groups are halved, so that the next takes out more; where none does, half of the groups is asked about at a time, until
/// a group is left that no admissible set attacks at all.
fn give_up_in_groups(
    search: &Search,
    candidates: &mut Candidates,
    unclear: Vec<Argument>,
    relevant: &Part,
) -> Result<(), Stopped> {
    let mut sets = Sets::of(search, &relevant.framework, Kind::Admissible);
    let mut tasks: Vec<Vec<Vec<Argument>>> = vec![vec![unclear]];
    while let Some(mut groups) = tasks.pop() {
        for group in &mut groups {
            group.retain(|&one| candidates.has[one as usize]);
        }
        groups.retain(|group| !group.is_empty());
        if groups.is_empty() {
            continue;
        }
        let inside = |group: &Vec<Argument>| group.iter().filter_map(|&one| relevant.inside(one)).collect();
        match sets.find_attacks(&groups.iter().map(inside).collect::<Vec<_>>())? {
            Some(set) => {
                let mut labelling = Labelling::grounded(&relevant.framework);
                labelling.accept(&set);
                let attacked = relevant.framework.arguments();
                let attacked = attacked.filter(|&one| labelling.label(one) == Label::Out);
                candidates.give_up(attacked.map(|one| relevant.member(one)).collect());
                let halves = groups.iter().flat_map(|group| group.chunks(group.len().div_ceil(2)));
                tasks.push(halves.map(<[Argument]>::to_vec).collect());
            }
            None if groups.len() == 1 => {}
            None => {
                tasks.push(groups.split_off(groups.len() / 2));
                tasks.push(groups);
            }
        }
    }
    Ok(())
}

/// A set of arguments that loses members, and with each what only that defended.
struct Candidates<'f> {
    framework: &'f Framework,
    has: Vec<bool>,
    /// How many members attack each argument.
    attackers: Vec<u32>,
    count: usize,
}

impl<'f> Candidates<'f> {
    /// The members of an admissible set.
    fn of(framework: &'f Framework, set: &[Argument]) -> Candidates<'f> {
        let mut candidates = Candidates {
            framework,
            has: vec![false; framework.len()],
            attackers: vec![0; framework.len()],
            count: set.len(),
        };
        for &member in set {
            candidates.has[member as usize] = true;
            for &attacked in framework.attacked_by(member) {
                candidates.attackers[attacked as usize] += 1;
            }
        }
        candidates
    }

    fn iter(&self) -> impl Iterator<Item = Argument> {
        self.framework.arguments().filter(|&one| self.has[one as usize])
    }

    /// Takes out what is not in a preferred extension that holds an admissible set and attacks them where it can.
    fn give_up_beyond(&mut self, search: &Search, set: &[Argument]) -> Result<(), Stopped> {
        let mut labelling = Labelling::grounded(self.framework);
        labelling.accept(set);
        grow(search, &mut labelling, self.framework, |one| self.has[one as usize])?;
        let beyond: Vec<Argument> = self.iter().filter(|&one| labelling.label(one) != Label::In).collect();
        self.give_up(beyond);
        Ok(())
    }

    /// Takes out those that small admissible sets attack, as far as these are soon found.
    fn give_up_easily(&mut self) {
        let bare = Labelling::grounded(self.framework);
        let mut defence = Defence::of(self.framework);
        for candidate in self.framework.arguments() {
            for &attacker in self.framework.attackers_of(candidate) {
                if !self.has[candidate as usize] {
                    break;
                }
                if defence.can_defend(&bare, attacker) {
                    let attacked = defence.set().iter().flat_map(|&one| self.framework.attacked_by(one));
                    self.give_up(attacked.copied().collect());
                }
            }
        }
    }

    /// Takes arguments out, and all that the others no longer defend.
    fn give_up(&mut self, mut leaving: Vec<Argument>) {
        while let Some(member) = leaving.pop() {
            if !std::mem::replace(&mut self.has[member as usize], false) {
                continue;
            }
            self.count -= 1;
            for &attacked in self.framework.attacked_by(member) {
                self.attackers[attacked as usize] -= 1;
                if self.attackers[attacked as usize] == 0 {
                    // It attacks again, so what it attacks goes.
                    leaving.extend(self.framework.attacked_by(attacked));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::tests::{Chance, by_chance, defined};

    /// Candidates that are attacked one by one and in groups come to the same, which is the ideal extension.
    #[test]
    fn candidates_are_given_up_alike_one_by_one_and_in_groups() {
        let (mut chance, search) = (Chance(13), Search::default());
        let mut given_up = 0;
        for round in 0..400 {
            let (arguments, degree) = (4 + chance.below(8), 1 + chance.below(3));
            let whole = by_chance(&mut chance, arguments, degree);
            let reduct = Reduct::of(&whole);
            let framework = &reduct.rest.framework;
            let first = grown(&search, framework, &[]).expect("nobody stops it");
            for is_grouped in [false, true] {
                let mut candidates = Candidates::of(framework, &first);
                let relevant = Part::cone_of(framework, candidates.iter());
                let all = candidates.iter().collect();
                match is_grouped {
                    true => give_up_in_groups(&search, &mut candidates, all, &relevant),
                    false => give_up_one_by_one(&search, &mut candidates, all, &relevant),
                }
                .expect("nobody stops it");
                let ideal: Extension = candidates.iter().collect();
                given_up += usize::from(ideal.len() < first.len());
                let ideal = reduct.with(&ideal);
                assert!(
                    defined(&whole, "ID").contains(&ideal),
                    "{round}, {is_grouped}: {ideal:?} of {whole:?}"
                );
            }
        }
        assert!(given_up > 100, "candidates were given up in {given_up} of 800 cases");
    }

    /// What small sets attack is given up before anything is asked, and never what the ideal extension holds.
    #[test]
    fn what_is_easily_given_up_is_not_ideal() {
        let (mut chance, search) = (Chance(17), Search::default());
        for _ in 0..400 {
            let (arguments, degree) = (4 + chance.below(8), 1 + chance.below(3));
            let framework = by_chance(&mut chance, arguments, degree);
            let first = grown(&search, &framework, &[]).expect("nobody stops it");
            let mut candidates = Candidates::of(&framework, &first);
            candidates.give_up_easily();
            let left: Extension = candidates.iter().collect();
            let ideal = defined(&framework, "ID");
            let ideal = ideal.first().expect("there is always one");
            assert!(
                ideal.iter().all(|one| left.contains(one)),
                "{left:?} lacks some of {ideal:?}: {framework:?}"
            );
        }
    }
}
