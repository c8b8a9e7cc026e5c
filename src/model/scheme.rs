//! Argumentation schemes: common patterns of reasoning with the questions that test them.

use crate::syntax::written;

/// A scheme and where it comes from.
#[derive(Debug)]
pub struct Scheme {
    /// Whether it comes with the program, not with the corpus.
    pub builtin: bool,
    /// The scheme, as written.
    pub details: written::Scheme,
}

/// The schemes that come with the program, in the order of `schemes.ron`.
///
/// They follow Walton, Reed & Macagno (2008), *Argumentation Schemes*, in our own words; the head of the file
/// says by way of which derivatives.
pub fn builtin_schemes() -> Vec<written::Scheme> {
    crate::syntax::builtin_schemes(include_str!("../schemes.ron"))
}
