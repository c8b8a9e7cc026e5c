//! What there is to check in a claim: a figure, a date, a name.

use super::super::desk::Desk;
use crate::model::{Claim, ClaimId, Kind};
use crate::prose::{self, MarkerKind};

/// What an editor checks in a claim; a claim may be of several types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Figure,
    Quote,
    Date,
    Name,
    Attribution,
    Causal,
    Superlative,
    Prediction,
    Opinion,
    Term,
    Fact,
}

impl Type {
    pub(super) const ALL: [Type; 11] = [
        Type::Figure,
        Type::Quote,
        Type::Date,
        Type::Name,
        Type::Attribution,
        Type::Causal,
        Type::Superlative,
        Type::Prediction,
        Type::Opinion,
        Type::Term,
        Type::Fact,
    ];

    /// The word for it in the language of the house.
    pub(super) fn word(self, desk: &Desk) -> String {
        let id = match self {
            Type::Figure => "checksheet-type-figure",
            Type::Quote => "checksheet-type-quote",
            Type::Date => "checksheet-type-date",
            Type::Name => "checksheet-type-name",
            Type::Attribution => "checksheet-type-attribution",
            Type::Causal => "checksheet-type-causal",
            Type::Superlative => "checksheet-type-superlative",
            Type::Prediction => "checksheet-type-prediction",
            Type::Opinion => "checksheet-type-opinion",
            Type::Term => "checksheet-type-term",
            Type::Fact => "checksheet-type-fact",
        };
        desk.word(id)
    }
}

/// The types of a claim, at least one, in the order of the list.
pub(super) fn types(desk: &Desk, id: ClaimId, is_in_quotation_marks: bool) -> Vec<Type> {
    let claim = &desk.analysis.debate[id];
    let marks = prose::markers(&claim.text);
    let is = |kind: Type| match kind {
        Type::Figure => {
            !claim.figures.is_empty() || !claim.changes.is_empty() || !prose::numbers(&claim.text).is_empty()
        }
        Type::Quote => is_in_quotation_marks || !prose::quotations(&claim.text).is_empty(),
        Type::Date => {
            claim.when.is_some()
                || claim.said.iter().any(|said| said.on.is_some())
                || !prose::dates(&claim.text).is_empty()
        }
        Type::Name => names_somebody(desk, claim),
        Type::Attribution => is_attributed(desk, claim),
        Type::Causal => {
            claim.kind == Some(Kind::Cause) || marks.iter().any(|mark| mark.kind == MarkerKind::Cause)
        }
        Type::Superlative => {
            is_superlative(&claim.text) || marks.iter().any(|mark| mark.kind == MarkerKind::Universal)
        }
        Type::Prediction => claim.kind == Some(Kind::Prediction),
        Type::Opinion => matches!(claim.kind, Some(Kind::Value | Kind::Policy)),
        Type::Term => claim.kind == Some(Kind::Definition),
        Type::Fact => false,
    };
    let types: Vec<Type> = Type::ALL.into_iter().filter(|kind| is(*kind)).collect();
    if types.is_empty() { vec![Type::Fact] } else { types }
}

/// Whether somebody with a name and an office or a title is named.
fn names_somebody(desk: &Desk, claim: &Claim) -> bool {
    let names = prose::names(&claim.text);
    let is_person = |name: &prose::Name| {
        name.is_titled || claim.text.get(name.span.clone()).is_some_and(|name| desk.site.knows_voice(name))
    };
    names.iter().any(is_person)
}

/// Whether the claim is put into the mouth of somebody who is not the author of the source.
pub(super) fn is_attributed(desk: &Desk, claim: &Claim) -> bool {
    claim.said.iter().any(|said| {
        let authors = said.source.and_then(|source| desk.analysis.debate[source].authors.as_ref());
        let is_author = |voice| authors.is_some_and(|authors| authors.contains(&voice));
        !said.inherits_voice && said.by.is_some_and(|voice| !is_author(voice)) || !said.via.is_empty()
    })
}

/// Words that claim the highest place; “most” and “least” only behind “the”.
const SUPERLATIVES: &str = " largest biggest smallest highest lowest longest shortest oldest youngest newest latest best \
     worst greatest fastest slowest deadliest bloodiest strongest weakest poorest richest unprecedented record ever sole \
     unique foremost unrivalled ";

fn is_superlative(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    (0..words.len()).any(|at| match words[at] {
        "most" | "least" => at > 0 && words[at - 1] == "the",
        "first" | "last" => is_rank(&words, at),
        word => SUPERLATIVES.split_whitespace().any(|known| known == word),
    })
}

/// Words that say of something that it is the first.
const IS: [&str; 7] = ["is", "are", "was", "were", "be", "became", "become"];

/// Whether “first” or “last” says that nobody was before or after: “the first to …”, “was the first city”, “for the first
/// time”. “The first tram runs in May” only counts.
fn is_rank(words: &[&str], at: usize) -> bool {
    let next = words.get(at + 1..).unwrap_or_default();
    let is_told_of = || at > 1 && words[at - 1] == "the" && IS.contains(&words[at - 2]);
    let is_once = || at > 1 && words[at - 2..at] == ["for", "the"] && next.first() == Some(&"time");
    next.first() == Some(&"to") || next.starts_with(&["in", "the"]) || is_told_of() || is_once()
}

#[cfg(test)]
mod tests {
    use super::is_superlative;

    #[test]
    fn what_is_only_counted_claims_no_rank() {
        let claiming = [
            "Northgate was the first to build one.",
            "It is the first city with a tram.",
            "Last year riders were asked for the first time.",
            "Nobody had ever asked.",
            "It is the most costly line.",
        ];
        assert!(claiming.into_iter().all(is_superlative));
        let counting = [
            "The first tram runs in May 2031.",
            "The first line opened on 3 May 2016.",
            "Last year most riders paid.",
            "At first nobody came, and at last all did.",
        ];
        assert_eq!(counting.map(is_superlative), [false; 4]);
    }
}
