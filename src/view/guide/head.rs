//! The article that a guide is about: how it is cited, who wrote it, how long it takes to read.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::study::Study;
use crate::citation::Cite;
use crate::model::{ClaimId, SourceId, VoiceId};
use crate::quote::Order;

/// Words that a pupil reads in a minute.
const WORDS_A_MINUTE: usize = 200;

/// The article.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Article {
    /// What it is called, with its author and date.
    pub cite: Cite,
    /// Who wrote it, with what the library says of each; empty where nobody is named.
    pub authors: Vec<Person>,
    /// Whether it is known to have no byline.
    pub no_byline: bool,
    /// How many minutes it takes to read; nothing where the text is not at hand.
    pub minutes: Option<usize>,
}

/// Another text of which passages are used.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Beside {
    /// What it is called, with its author and date.
    pub cite: Cite,
    /// The places of the passages, in words and in the order of the text.
    pub places: Vec<String>,
    /// How many further places there are.
    pub more: usize,
}

/// A voice with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Person {
    /// Its name.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Its role.
    pub role: Option<String>,
    /// Its stake in what it says.
    pub interested: Option<String>,
}

/// A source in few words, for a heading: its authors and its title.
pub(super) fn named(study: &Study, source: SourceId) -> String {
    let title = study.say("quoted", &[("text", study.title(source).into())]);
    let authors = study.debate[source].authors.iter().flatten();
    let authors: Vec<String> = authors.map(|&voice| study.voice(voice)).collect();
    match authors.is_empty() {
        true => title,
        false => format!("{}: {title}", study.list(&authors)),
    }
}

/// The article that the map reads.
pub(super) fn article(study: &Study) -> Option<Article> {
    let id = study.source?;
    let source = &study.debate[id];
    let words = study.desk.site.words_of(id);
    Some(Article {
        cite: study.desk.site.cite_plainly(id),
        authors: source.authors.iter().flatten().map(|&voice| author(study, voice)).collect(),
        no_byline: source.authors.as_ref().is_some_and(Vec::is_empty),
        minutes: words.map(|words| words.div_ceil(WORDS_A_MINUTE).max(1)),
    })
}

/// So many other texts and so many places of each are named.
const MOST_BESIDE: usize = 8;
const MOST_PLACES: usize = 8;

/// The other texts from which the map and its reasons take passages: the one of most passages first.
pub(super) fn beside(study: &Study) -> Vec<Beside> {
    let mut places: BTreeMap<SourceId, BTreeSet<(Order, String)>> = BTreeMap::new();
    let of_others = study.steps().into_iter().flat_map(|(_, step)| step.premises.iter().copied());
    let claims: BTreeSet<ClaimId> = study.claims().map(|(claim, _)| claim).chain(of_others).collect();
    for claim in claims.into_iter().filter(|&claim| !study.is_here(claim) && !study.debate[claim].implicit) {
        let Some(said) = study.found(claim) else { continue };
        let Some((source, place)) = said.source.zip(study.place(said)) else { continue };
        places.entry(source).or_default().insert((study.spot(said).in_text(), place));
    }
    let mut sources: Vec<(SourceId, BTreeSet<(Order, String)>)> = places.into_iter().collect();
    sources.sort_by_key(|(source, places)| (std::cmp::Reverse(places.len()), *source));
    let sources = sources.into_iter().take(MOST_BESIDE).map(|(source, places)| Beside {
        cite: study.desk.site.cite_plainly(source),
        more: places.len().saturating_sub(MOST_PLACES),
        places: places.into_iter().take(MOST_PLACES).map(|(_, place)| place).collect(),
    });
    sources.collect()
}

/// An author of the article; that one is its author is said before the name.
fn author(study: &Study, voice: VoiceId) -> Person {
    let person = person(study, voice);
    let names = study.word("guide-names-of-authors").to_lowercase();
    let is_plain = |role: &str| names.split(", ").any(|name| name == role.trim().to_lowercase());
    Person { role: person.role.filter(|role| !is_plain(role)), ..person }
}

pub(super) fn person(study: &Study, voice: VoiceId) -> Person {
    let details = &study.debate[voice].details;
    Person {
        name: details.name.to_string(),
        aliases: details.aliases.iter().map(|alias| alias.to_string()).collect(),
        role: details.role.as_deref().map(str::to_owned),
        interested: details.interested.as_deref().map(str::to_owned),
    }
}
