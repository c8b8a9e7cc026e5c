//! Parts of a framework: what is left of it when some arguments are settled, and how that falls apart.

use super::builder::Builder;
use super::framework::{Argument, Extension, Framework};

/// A framework on some arguments of another, with the attacks between them.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// The part itself, its arguments numbered from 0.
    pub(super) framework: Framework,
    /// Which argument of the whole each is, in ascending order.
    members: Vec<Argument>,
}

impl Part {
    /// The part of a framework on these arguments, which are in ascending order.
    pub(super) fn of(whole: &Framework, members: Vec<Argument>) -> Part {
        // A small part of a large framework is not worth a table of all of it.
        if members.len() < whole.len() / 16 {
            let sought = members.clone();
            let number = |argument| sought.binary_search(&argument).ok().map(|at| at as Argument);
            return Part::numbered(whole, members, number);
        }
        let mut numbers = vec![NONE; whole.len()];
        for (at, &member) in members.iter().enumerate() {
            numbers[member as usize] = at as Argument;
        }
        let number = |argument: Argument| Some(numbers[argument as usize]).filter(|number| *number != NONE);
        Part::numbered(whole, members, number)
    }

    /// The same, with a quick way from an argument of the whole to its number in the part.
    fn numbered(
        whole: &Framework,
        members: Vec<Argument>,
        number: impl Fn(Argument) -> Option<Argument>,
    ) -> Part {
        let most = members.iter().map(|&member| whole.attacked_by(member).len()).sum();
        let mut attacks = Builder::with_room(members.len(), most);
        for (at, &member) in members.iter().enumerate() {
            for attacked in whole.attacked_by(member).iter().filter_map(|&attacked| number(attacked)) {
                attacks.attack(at as Argument, attacked);
            }
        }
        Part { framework: attacks.finish(members.len() as u32), members }
    }

    /// The part on the arguments that a test picks.
    pub(super) fn picked(whole: &Framework, is_picked: impl Fn(Argument) -> bool) -> Part {
        Part::of(whole, whole.arguments().filter(|&argument| is_picked(argument)).collect())
    }

    /// The parts of a framework that no attack connects, in the order of their smallest arguments.
    ///
    /// Small ones are kept together until they have `least` arguments: there may be hundreds of thousands of two or
    /// three. With 0 there, each is by itself.
    pub(super) fn unconnected(whole: &Framework, least: u32) -> Vec<Part> {
        let mut leader: Vec<Argument> = whole.arguments().collect();
        for attacker in whole.arguments() {
            for &attacked in whole.attacked_by(attacker) {
                let (one, other) = (lead(&mut leader, attacker), lead(&mut leader, attacked));
                leader[one.max(other) as usize] = one.min(other);
            }
        }
        let mut sizes = vec![0_u32; whole.len()];
        for argument in whole.arguments() {
            let leads = lead(&mut leader, argument);
            leader[argument as usize] = leads;
            sizes[leads as usize] += 1;
        }
        let mut groups: Vec<Vec<Argument>> = Vec::new();
        let mut open = None;
        let mut group_of = vec![NONE; whole.len()];
        for first in whole.arguments().filter(|&argument| leader[argument as usize] == argument) {
            let size = sizes[first as usize];
            let group = match open {
                Some((group, so_far)) if size < least && so_far < least => {
                    open = Some((group, so_far + size));
                    group
                }
                _ => {
                    groups.push(Vec::new());
                    if size < least {
                        open = Some((groups.len() - 1, size));
                    }
                    groups.len() - 1
                }
            };
            group_of[first as usize] = group as u32;
        }
        if groups.len() == 1 {
            return vec![Part { framework: whole.clone(), members: whole.arguments().collect() }];
        }
        let mut numbers = vec![NONE; whole.len()];
        for argument in whole.arguments() {
            let group = &mut groups[group_of[leader[argument as usize] as usize] as usize];
            numbers[argument as usize] = group.len() as Argument;
            group.push(argument);
        }
        // No attack leads out of a group, so its numbers are never mistaken for those of another.
        let part = |group| Part::numbered(whole, group, |argument| Some(numbers[argument as usize]));
        groups.into_iter().map(part).collect()
    }

    /// The part on all that an argument depends on: its attackers, their attackers, and so on, and itself. Nothing
    /// outside attacks it.
    ///
    /// Source: the relevance of Liao & Huang 2013; semantics that are directional (Baroni & Giacomin 2007) judge the
    /// argument as in the whole.
    pub(super) fn cone(whole: &Framework, argument: Argument) -> Part {
        Part::cone_of(whole, [argument].into_iter())
    }

    /// The same of several arguments together.
    pub(super) fn cone_of(whole: &Framework, arguments: impl Iterator<Item = Argument>) -> Part {
        let mut members: Vec<Argument> = arguments.collect();
        let mut is_relevant = vec![false; whole.len()];
        for &member in &members {
            is_relevant[member as usize] = true;
        }
        let mut next = 0;
        while let Some(&member) = members.get(next) {
            next += 1;
            for &attacker in whole.attackers_of(member) {
                if !std::mem::replace(&mut is_relevant[attacker as usize], true) {
                    members.push(attacker);
                }
            }
        }
        members.sort_unstable();
        Part::of(whole, members)
    }

    /// What an argument of the whole is called in the part; nothing where it is none of it.
    pub(super) fn inside(&self, argument: Argument) -> Option<Argument> {
        self.members.binary_search(&argument).ok().map(|at| at as Argument)
    }

    /// Which argument of the whole one of the part is.
    pub(super) fn member(&self, argument: Argument) -> Argument {
        self.members[argument as usize]
    }

    /// The same part of what its whole is a part of.
    pub(super) fn within(self, outer: &Part) -> Part {
        Part { members: outer.outside(&self.members), framework: self.framework }
    }

    /// A set of the part as one of the whole.
    pub(super) fn outside(&self, set: &[Argument]) -> Extension {
        set.iter().map(|&argument| self.members[argument as usize]).collect()
    }
}

/// No number of an argument.
const NONE: u32 = u32::MAX;

/// The leader of an argument's group; the way to it is halved for the next who asks.
fn lead(leader: &mut [Argument], mut argument: Argument) -> Argument {
    while leader[argument as usize] != argument {
        let above = leader[leader[argument as usize] as usize];
        leader[argument as usize] = above;
        argument = above;
    }
    argument
}

/// The union of sets that have nothing in common.
pub(super) fn union(sets: impl IntoIterator<Item = Extension>) -> Extension {
    let mut all: Extension = sets.into_iter().flatten().collect();
    all.sort_unstable();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unconnected_parts_are_apart_unless_they_are_small() {
        let framework = Framework::new(7, &[(0, 4), (4, 0), (2, 1), (5, 6), (6, 5)]);
        let members = |least| -> Vec<_> {
            Part::unconnected(&framework, least).into_iter().map(|part| part.members).collect()
        };
        assert_eq!(members(0), [vec![0, 4], vec![1, 2], vec![3], vec![5, 6]]);
        assert_eq!(members(3), [vec![0, 1, 2, 4], vec![3, 5, 6]]);
        let part = &Part::unconnected(&framework, 0)[1];
        assert_eq!(
            (part.framework.attacked_by(1), part.inside(2), part.inside(3)),
            (&[0][..], Some(1), None)
        );
        assert_eq!(part.outside(&[0, 1]), [1, 2]);
    }

    #[test]
    fn the_cone_is_all_that_an_argument_depends_on() {
        let framework = Framework::new(5, &[(0, 1), (1, 2), (2, 1), (2, 3), (4, 4)]);
        assert_eq!(Part::cone(&framework, 2).members, [0, 1, 2]);
        assert_eq!(Part::cone(&framework, 0).members, [0]);
    }
}
