//! Argumentation schemes: common patterns of reasoning with the questions that test them.

use crate::prose::capitalised;
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

/// A scheme's text as a sentence: what fills a slot stands in place of `{slot|fallback}`, else the fallback.
pub fn filled(text: &str, slots: &[(Box<str>, Box<str>)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}').map(|length| open + length) else { break };
        let (slot, fallback) = rest[open + 1..close].split_once('|').unwrap_or((&rest[open + 1..close], ""));
        filled.push_str(&rest[..open]);
        let filler = slots.iter().find(|(known, _)| &**known == slot).map(|(_, filler)| &**filler);
        filled.push_str(filler.unwrap_or(fallback));
        rest = &rest[close + 1..];
    }
    filled.push_str(rest);
    capitalised(&filled)
}
