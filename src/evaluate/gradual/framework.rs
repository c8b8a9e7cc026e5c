//! A quantitative bipolar framework in which some arguments stand for what several premises say together.

use crate::evaluate::atoms::Atom;
use crate::evaluate::lists::Lists;

/// Arguments with base scores, and who supports and attacks whom.
#[derive(Debug)]
pub(super) struct Framework {
    /// The base scores of the first arguments. The others begin at the strength of their weakest premise.
    scores: Vec<f64>,
    premises: Lists,
    supporters: Lists,
    attackers: Lists,
}

/// A framework that is being made: links as pairs, what they lead to first.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) scores: Vec<f64>,
    pub(super) premises: Vec<(Atom, Atom)>,
    pub(super) supports: Vec<(Atom, Atom)>,
    pub(super) attacks: Vec<(Atom, Atom)>,
}

impl Draft {
    /// The framework of so many arguments.
    pub(super) fn finish(self, count: usize) -> Framework {
        Framework {
            scores: self.scores,
            premises: Lists::of_links(count, &self.premises),
            supporters: Lists::of_links(count, &self.supports),
            attackers: Lists::of_links(count, &self.attacks),
        }
    }
}

impl Framework {
    /// How many arguments there are.
    pub(super) fn count(&self) -> usize {
        self.premises.count()
    }

    /// All arguments.
    pub(super) fn arguments(&self) -> std::ops::Range<Atom> {
        0..self.count() as Atom
    }

    pub(super) fn supporters(&self, argument: Atom) -> &[Atom] {
        self.supporters.of(argument)
    }

    pub(super) fn attackers(&self, argument: Atom) -> &[Atom] {
        self.attackers.of(argument)
    }

    /// What an argument begins at, given how strong its premises are.
    pub(super) fn base(&self, argument: Atom, strength: impl Fn(Atom) -> f64) -> f64 {
        match self.scores.get(argument as usize) {
            Some(&score) => score,
            None => self.premises.of(argument).iter().map(|&premise| strength(premise)).fold(1.0, f64::min),
        }
    }

    /// All that the strength of an argument depends on.
    pub(super) fn inputs(&self, argument: Atom) -> impl Iterator<Item = Atom> {
        let lists = [&self.premises, &self.supporters, &self.attackers];
        lists.into_iter().flat_map(move |list| list.of(argument)).copied()
    }
}
