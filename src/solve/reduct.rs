//! What the grounded extension leaves undecided.

use super::framework::{Argument, Extension, Framework};
use super::labelling::{Label, Labelling};
use super::part::Part;

/// A framework as its grounded extension and the rest that this leaves open. The complete extensions of the whole, and
/// with them the preferred, stable, semi-stable and ideal ones, are those of the rest with the grounded one added.
///
/// Source: Baumann, Brewka & Ulbricht 2020 (the reduct and modularisation).
pub(super) struct Reduct {
    pub(super) grounded: Extension,
    pub(super) rest: Part,
}

/// What the reduct says of an argument.
pub(super) enum Place {
    /// Every complete extension holds it.
    In,
    /// Every complete extension attacks it.
    Out,
    /// It is this one of the rest.
    Rest(Argument),
}

impl Reduct {
    pub(super) fn of(framework: &Framework) -> Reduct {
        let labelling = Labelling::grounded(framework);
        let rest = Part::picked(framework, |argument| labelling.label(argument) == Label::Undecided);
        let mut grounded = labelling.into_extension();
        // It stays for as long as the rest is searched.
        grounded.shrink_to_fit();
        Reduct { grounded, rest }
    }

    pub(super) fn place(&self, argument: Argument) -> Place {
        match self.rest.inside(argument) {
            Some(inside) => Place::Rest(inside),
            None if self.grounded.binary_search(&argument).is_ok() => Place::In,
            None => Place::Out,
        }
    }

    /// The extension of the whole that a set of the rest makes.
    pub(super) fn with(&self, set: &[Argument]) -> Extension {
        let mut all = self.rest.outside(set);
        all.extend_from_slice(&self.grounded);
        all.sort_unstable();
        all
    }
}
