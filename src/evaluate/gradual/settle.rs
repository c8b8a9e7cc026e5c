//! In which order strengths are worked out: what no circle leads to by itself, what circles lead to together.

use petgraph::unionfind::UnionFind;

use super::framework::Framework;
use super::integrate::integrate;
use super::{GradualSemantics, Strength};
use crate::evaluate::atoms::Atom;
use crate::evaluate::lists::Lists;

/// The place of an argument that is in no group.
pub(super) const NOWHERE: u32 = u32::MAX;

/// The strengths of all arguments.
pub(super) fn settle(framework: &Framework, semantics: &GradualSemantics) -> Vec<Strength> {
    let mut strengths = vec![f64::NAN; framework.count()];
    let dependants = Lists::new(framework.count(), |link| {
        for argument in framework.arguments() {
            framework.inputs(argument).for_each(|input| link(input, argument));
        }
    });
    let mut waiting: Vec<u32> =
        framework.arguments().map(|argument| framework.inputs(argument).count() as u32).collect();
    let mut ready: Vec<Atom> =
        framework.arguments().filter(|&argument| waiting[argument as usize] == 0).collect();
    while let Some(argument) = ready.pop() {
        strengths[argument as usize] = target(framework, semantics, argument, |one| strengths[one as usize]);
        for &dependant in dependants.of(argument) {
            waiting[dependant as usize] -= 1;
            if waiting[dependant as usize] == 0 {
                ready.push(dependant);
            }
        }
    }
    let mut settled: Vec<Strength> = strengths.iter().map(|&strength| Strength::Settled(strength)).collect();
    let groups = unsettled(framework, &strengths);
    let mut place = vec![NOWHERE; framework.count()];
    for (at, &argument) in groups.iter().flat_map(|group| group.iter().enumerate()) {
        place[argument as usize] = at as u32;
    }
    for group in groups {
        integrate(framework, semantics, (&group, &place), &strengths, &mut settled);
    }
    settled
}

/// What the strengths of the others make of an argument.
pub(super) fn target(
    framework: &Framework,
    semantics: &GradualSemantics,
    argument: Atom,
    strength: impl Fn(Atom) -> f64,
) -> f64 {
    let base = framework.base(argument, &strength);
    let supporters = framework.supporters(argument).iter().map(|&one| strength(one));
    let attackers = framework.attackers(argument).iter().map(|&one| strength(one));
    semantics.strength(base, supporters, attackers)
}

/// The arguments that circles lead to, in groups that have nothing to do with each other; each in ascending order.
fn unsettled(framework: &Framework, strengths: &[f64]) -> Vec<Vec<Atom>> {
    let is_open = |argument: &Atom| strengths[*argument as usize].is_nan();
    let mut sets = UnionFind::<u32>::new(framework.count());
    for argument in framework.arguments().filter(is_open) {
        for input in framework.inputs(argument).filter(is_open) {
            sets.union(argument, input);
        }
    }
    let mut groups: Vec<Vec<Atom>> = Vec::new();
    let mut group_of = vec![usize::MAX; framework.count()];
    for argument in framework.arguments().filter(is_open) {
        let group = &mut group_of[sets.find_mut(argument) as usize];
        if *group == usize::MAX {
            *group = groups.len();
            groups.push(Vec::new());
        }
        groups[*group].push(argument);
    }
    groups
}
