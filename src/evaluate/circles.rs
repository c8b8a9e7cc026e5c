//! Circles of support, and which of them to search for unfounded sets.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::atoms::Atom;
use super::components::NONE;
use super::lists::Lists;

/// Sets of atoms that hold each other up, as long as they are undecided.
#[derive(Debug, Default)]
pub(super) struct Circles {
    /// The circle of each atom, [`NONE`] where it is in none; empty where there are no circles at all.
    of: Vec<u32>,
    pub(super) members: Lists,
    /// The circles to search, the first of them next.
    due: BinaryHeap<Reverse<u32>>,
    is_due: Vec<bool>,
    /// How many members were looked at in all searches.
    pub(super) searched: usize,
    /// For how many others a member has to wait, while its circle is searched.
    pub(super) awaited: Vec<u32>,
}

impl Circles {
    /// The circles among components: those of more than one atom.
    pub(super) fn new(mut component: Vec<u32>) -> Circles {
        let components = component.iter().filter(|&&number| number != NONE).max().map_or(0, |last| last + 1);
        let mut sizes = vec![0_u32; components as usize];
        component.iter().filter(|&&number| number != NONE).for_each(|&number| sizes[number as usize] += 1);
        let mut count = 0;
        let numbers: Vec<u32> = sizes
            .iter()
            .map(|&size| {
                // A step supports no step and a claim is no premise of a claim: no atom is a reason for itself.
                let number = if size > 1 { count } else { NONE };
                count += u32::from(size > 1);
                number
            })
            .collect();
        for number in component.iter_mut().filter(|number| **number != NONE) {
            *number = numbers[*number as usize];
        }
        let members = grouped(&component, count);
        Circles { of: component, members, ..Circles::default() }
    }

    /// Numbers the circles anew, those of earlier components first and of one component the small ones first,
    /// and makes all due.
    pub(super) fn sort_by_component(&mut self, component: &[u32]) {
        let count = self.members.count() as u32;
        let mut order: Vec<u32> = (0..count).collect();
        order.sort_by_key(|&circle| {
            let members = self.members.of(circle);
            (component[members[0] as usize], members.len(), members[0])
        });
        let mut numbers = vec![0; order.len()];
        for (number, &circle) in order.iter().enumerate() {
            numbers[circle as usize] = number as u32;
        }
        for circle in self.of.iter_mut().filter(|circle| **circle != NONE) {
            *circle = numbers[*circle as usize];
        }
        self.members = grouped(&self.of, count);
        self.due = (0..count).map(Reverse).collect();
        self.is_due = vec![true; order.len()];
        self.awaited = vec![0; self.of.len()];
    }

    /// The circle of an atom, [`NONE`] where it is in none.
    pub(super) fn of(&self, atom: Atom) -> u32 {
        self.of.get(atom as usize).copied().unwrap_or(NONE)
    }

    /// The circle to search next, which is then no longer due.
    pub(super) fn next_due(&mut self) -> Option<u32> {
        let Reverse(circle) = self.due.pop()?;
        self.is_due[circle as usize] = false;
        Some(circle)
    }

    /// Makes the circle of an atom due, if it is in one.
    pub(super) fn search_again(&mut self, atom: Atom) {
        let circle = self.of(atom);
        if circle != NONE && !self.is_due[circle as usize] {
            self.is_due[circle as usize] = true;
            self.due.push(Reverse(circle));
        }
    }
}

/// The atoms of each of `count` groups, in order.
fn grouped(group: &[u32], count: u32) -> Lists {
    Lists::new(count as usize, |link| {
        for (atom, &group) in group.iter().enumerate().filter(|(_, group)| **group != NONE) {
            link(group, atom as Atom);
        }
    })
}
