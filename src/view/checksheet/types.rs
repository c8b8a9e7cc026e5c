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

/// Words that claim the highest or the first place; “most” and “least” only behind “the”.
const SUPERLATIVES: &str = " first last largest biggest smallest highest lowest longest shortest oldest youngest \
     newest latest best worst greatest fastest slowest deadliest bloodiest strongest weakest poorest richest \
     unprecedented record ever sole unique foremost unrivalled ";

fn is_superlative(text: &str) -> bool {
    let mut before = String::new();
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).any(|word| {
        let word = word.to_lowercase();
        let is_listed = SUPERLATIVES.split_whitespace().any(|known| known == word)
            || matches!(&*word, "most" | "least") && before == "the";
        before = word;
        is_listed
    })
}
