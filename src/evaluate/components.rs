//! Strongly connected components of part of a graph.

use super::atoms::Atom;

/// The component of an atom that takes no part.
pub(super) const NONE: u32 = u32::MAX;

/// The number of the strongly connected component of each of `count` atoms, [`NONE`] for those that take no part.
///
/// `next` gives what an atom leads to, one after the other, and nothing at the end; what it leads to outside the
/// part is skipped. Components are numbered so that each leads only to smaller numbers and to itself.
///
/// Source: Tarjan 1972, with his recursion as an explicit stack, since a map can be as deep as it is long.
pub(super) fn components(
    count: usize,
    takes_part: impl Fn(Atom) -> bool,
    next: impl Fn(Atom, u32) -> Option<Atom>,
) -> Vec<u32> {
    let mut walk = Walk {
        component: vec![NONE; count],
        low: vec![0; count],
        visits: 0,
        numbered: 0,
        open: Vec::new(),
        path: Vec::new(),
    };
    for root in 0..count as Atom {
        if !takes_part(root) || walk.low[root as usize] != 0 {
            continue;
        }
        walk.enter(root);
        while let Some((atom, _, link)) = walk.path.last_mut() {
            let atom = *atom;
            match next(atom, *link) {
                None => walk.leave(),
                Some(to) => {
                    *link += 1;
                    if takes_part(to) {
                        walk.follow(atom, to);
                    }
                }
            }
        }
    }
    walk.component
}

struct Walk {
    component: Vec<u32>,
    /// The visit of each atom, from 1, lowered to the earliest open atom that was reached from it.
    low: Vec<u32>,
    visits: u32,
    numbered: u32,
    /// The atoms that were entered and are in no component yet.
    open: Vec<Atom>,
    /// The atoms on the way down, each with its own visit and the next of its links to follow.
    path: Vec<(Atom, u32, u32)>,
}

impl Walk {
    fn enter(&mut self, atom: Atom) {
        self.visits += 1;
        self.low[atom as usize] = self.visits;
        self.open.push(atom);
        self.path.push((atom, self.visits, 0));
    }

    fn follow(&mut self, from: Atom, to: Atom) {
        let reached = self.low[to as usize];
        if reached == 0 {
            self.enter(to);
        } else if self.component[to as usize] == NONE {
            self.lower(from, reached);
        }
    }

    fn lower(&mut self, atom: Atom, reached: u32) {
        let low = &mut self.low[atom as usize];
        *low = reached.min(*low);
    }

    /// Goes back up; an atom that reaches nothing earlier than itself closes a component.
    fn leave(&mut self) {
        let Some((atom, visit, _)) = self.path.pop() else {
            return;
        };
        let reached = self.low[atom as usize];
        if reached < visit {
            if let Some(&(parent, ..)) = self.path.last() {
                self.lower(parent, reached);
            }
            return;
        }
        while let Some(member) = self.open.pop() {
            self.component[member as usize] = self.numbered;
            if member == atom {
                break;
            }
        }
        self.numbered += 1;
    }
}
