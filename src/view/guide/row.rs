//! A passage of the article in the table: where it stands, what it says and what it does there, as far as no question asks
//! for it.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

use super::parts::{Filed, Hides, Key};
use super::roles::{Untold, does};
use super::study::Study;
use crate::model::{Attribution, ClaimId, VoiceId};
use crate::view::parts::ClaimRef;

/// A passage: what it says, and what it does in the argument.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Row {
    /// The claim that it makes.
    pub claim: ClaimRef,
    /// Its place, in words; without the section where that is the part.
    pub place: Option<String>,
    /// What it says, in the map's words; nothing where a question has the reader write it.
    pub says: Option<String>,
    /// The number of the question that has the reader write what it says.
    pub says_asked: Option<usize>,
    /// What it does in the argument, a sentence each; nothing where a question has the reader write it.
    pub does: Option<Vec<String>>,
    /// The number of the question that has the reader write what it does.
    pub does_asked: Option<usize>,
    /// The words by which the passage is found; nothing where a question has the reader find them. Where it is to be
    /// filled in and no place is told but a section, its figures are left out of them.
    pub anchor: Option<String>,
}

/// A passage for the table; it does not tell the voices that a question about its part has the reader find.
pub(super) fn row(
    study: &Study,
    key: &Key,
    filed: &Filed,
    untold: &Untold,
    sought: &BTreeSet<VoiceId>,
) -> Row {
    let claim = filed.claim;
    let asked = |what| untold.asked(claim, what);
    let is_hidden = |what| asked(what).is_some();
    let at = filed.said.and_then(|said| said.at.as_deref());
    let spot = filed.said.map(|said| study.spot(said)).unwrap_or_default();
    let place = at.and_then(|at| {
        let within = match key {
            // The heading says it.
            Key::Opening => None,
            Key::Section(_) | Key::Named(..) if spot.place.section().is_some() => spot.within_section(),
            _ => Some(spot.clone()),
        };
        Some(within?.words(study.desk, at))
    });
    let does = match filed.is_again {
        true => vec![again(study, claim)],
        false => {
            let is_sought =
                |said: &&Attribution| study.other_voice(said).is_some_and(|voice| sought.contains(&voice));
            does(study, untold, claim, filed.said.filter(|said| !is_sought(said)))
        }
    };
    let anchor = filed.said.and_then(|said| said.quote.as_deref());
    // What is said again is filled in once, and what that does gives no more away than that.
    let (says, does, anchor) = match filed.is_again {
        true => {
            let elsewhere =
                told_at(study, claim).filter(|_| is_hidden(Hides::Says) || is_hidden(Hides::Sense));
            let is_shown = !is_hidden(Hides::Says) && !is_hidden(Hides::Anchor);
            let says = elsewhere.unwrap_or_else(|| study.sentence(claim));
            (Some(says), Some(does), anchor.filter(|_| is_shown).map(str::to_owned))
        }
        false => {
            let says = !is_hidden(Hides::Says) && !is_hidden(Hides::Sense);
            let anchor = match (is_hidden(Hides::Says), is_hidden(Hides::Anchor)) {
                (true, _) => {
                    let gapped = anchor.filter(|_| spot.is_vague()).and_then(without_figures);
                    // A thesis above all paragraphs is found by its words alone.
                    let is_bare = place.is_none() && study.is_thesis(claim);
                    gapped.or_else(|| anchor.filter(|_| is_bare).map(str::to_owned))
                }
                (_, true) => None,
                _ => anchor.map(str::to_owned),
            };
            (
                says.then(|| study.sentence(claim)),
                (!is_hidden(Hides::Does) && !is_hidden(Hides::Speaker)).then_some(does),
                anchor,
            )
        }
    };
    let says_asked = asked(Hides::Says).or(asked(Hides::Sense)).filter(|_| says.is_none());
    let does_asked = asked(Hides::Does).or(asked(Hides::Speaker)).filter(|_| does.is_none());
    Row { claim: study.reference(claim), place, says, says_asked, does, does_asked, anchor }
}

/// That a passage says what another says in the first place.
fn again(study: &Study, claim: ClaimId) -> String {
    match study.found(claim).and_then(|said| study.place(said)) {
        Some(place) => study.say("guide-does-again-at", &[("place", place.into())]),
        None => study.word("guide-does-again"),
    }
}

/// That what a passage says is filled in at another.
fn told_at(study: &Study, claim: ClaimId) -> Option<String> {
    let place = study.found(claim).and_then(|said| study.place(said))?;
    Some(study.say("guide-says-again", &[("place", place.into())]))
}

/// Words with a gap for each figure; nothing where they have none, or would say it in words.
fn without_figures(words: &str) -> Option<String> {
    let is_figure = |word: &str| word.contains(|letter: char| letter.is_numeric());
    let words: Vec<&str> = words.split_whitespace().collect();
    let has_figures = words.iter().any(|word| is_figure(word));
    let gapped = words.into_iter().map(|word| if is_figure(word) { "…" } else { word });
    has_figures.then(|| gapped.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::without_figures;

    #[test]
    fn words_to_find_a_figure_by_do_not_tell_it() {
        let gapped = ["rose from 89 in 2021 to 1,699", "more than doubled"].map(without_figures);
        assert_eq!(gapped, [Some("rose from … in … to …".to_owned()), None]);
    }
}
