//! Ideal semantics: what can be held without fear, whatever preferred extension somebody else holds.

use super::framework::{Argument, Extension, Framework};
use super::growth::grow;
use super::labelling::{Label, Labelling};
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
    factors: Factors::of_rest,
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
/// these is cut down by others, each grown to attack what is left; and then by whatever admissible set attacks any of
/// it, until none does. What is cut down loses with each member those that only this one defended.
///
/// Source: Dunne 2009, "The computational complexity of ideal semantics"; Thimm, Cerutti & Vallati 2021, "On computing
/// the set of acceptable arguments in abstract argumentation".
fn extension_in(search: &Search, framework: &Framework) -> Result<Extension, Stopped> {
    let mut candidates = Candidates::of(framework, &grown(search, framework, &[])?);
    while candidates.count > 0 {
        let before = candidates.count;
        candidates.give_up_beyond(search, &[])?;
        if candidates.count == before {
            break;
        }
    }
    // What attacks them from within an admissible set depends on nothing but what they depend on.
    let relevant = Part::cone_of(framework, candidates.iter());
    let mut sets = Sets::of(search, &relevant.framework, Kind::Admissible);
    if relevant.framework.len() > FEW {
        give_up_in_groups(&mut candidates, &relevant, &mut sets)?;
        return Ok(candidates.iter().collect());
    }
    while candidates.count > 0 {
        sets.require_attack(candidates.iter().filter_map(|one| relevant.inside(one)).collect());
        let Some(set) = sets.find(&[])? else { break };
        candidates.give_up_beyond(search, &relevant.outside(&set))?;
    }
    Ok(candidates.iter().collect())
}

/// Up to so many relevant arguments one attacked candidate after the other is looked for.
const FEW: usize = 2_000;

/// Where there are more, candidates are attacked in so many groups at once.
const GROUPS: usize = 64;

/// Takes out the candidates that admissible sets attack. A set has to attack one of each group; where none does, the
/// groups are halved, until a group is left that no admissible set attacks at all.
fn give_up_in_groups(candidates: &mut Candidates, relevant: &Part, sets: &mut Sets) -> Result<(), Stopped> {
    let all: Vec<Argument> = candidates.iter().collect();
    let size = all.len().div_ceil(GROUPS).max(1);
    let mut tasks: Vec<Vec<Vec<Argument>>> = vec![all.chunks(size).map(<[Argument]>::to_vec).collect()];
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
                tasks.push(groups);
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
