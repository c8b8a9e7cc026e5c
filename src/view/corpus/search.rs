//! What the search of the index finds: maps, claims, voices, sources and terms, in as few bytes as can be.
//!
//! The page carries it within itself, since a page that is opened from a folder may read no other file.

use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::voices::with_part;
use super::{SOURCES, TERMS, VOICES, say, source_title};
use crate::diagnostic::visible;
use crate::model::{ClaimId, Debate, MapId, SourceId, VoiceId};
use crate::view::address::{claim_anchor, source_anchor};
use crate::view::{Site, View};

/// Where the short texts of all claims are longer together, in bytes, those of the claims with least load are left out.
const MOST_LABELS: usize = 6 << 20;

/// Where the full texts of all claims are longer together, in bytes, only the short ones are searched.
const MOST_TEXTS: usize = 512 << 10;

/// So many results are shown at once.
const MOST_RESULTS: usize = 20;

/// So many voices, sources and terms each are searched; as many as their pages show.
pub(super) const MOST_THINGS: usize = 1_000;

/// Everything that can be found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Search {
    /// The maps with their claims.
    pub maps: Vec<SearchedMap>,
    /// The voices.
    pub voices: Vec<SearchedThing>,
    /// The sources.
    pub sources: Vec<SearchedThing>,
    /// The terms.
    pub terms: Vec<SearchedThing>,
    /// What the page says while somebody searches.
    pub words: SearchWords,
    /// Whether the full texts of claims are searched, not only the short ones.
    pub has_texts: bool,
    /// How many claims are left out, since nothing rests on them and there are too many.
    pub left_out: usize,
}

/// A map and its claims.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SearchedMap {
    /// Its title.
    pub title: String,
    /// Its question; empty where it has none.
    pub question: String,
    /// Its page.
    pub page: String,
    /// Each claim: its place on the page, its short text, and its full text where that is another one and is searched.
    pub claims: Vec<(String, String, String)>,
}

/// A voice, a source or a term.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SearchedThing {
    /// Its name.
    pub name: String,
    /// What else it is known by: aliases, authors, senses.
    pub also: String,
    /// The page and the place on it.
    pub href: String,
}

/// What the page says while somebody searches.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SearchWords {
    /// What a result is: a map, a claim of a map (whose title stands at `{map}`), a voice, a source, a term.
    pub kinds: Vec<String>,
    /// How many results there are, for none, one, two and so on up to the most that are shown.
    pub counts: Vec<String>,
    /// That there are more than are shown.
    pub more: String,
}

/// Everything that can be found in a corpus, in time linear in it but for the order of claims where they are too many.
pub(super) fn search(site: &Site) -> Search {
    let debate = &site.analysis.debate;
    let texts: usize = debate.claims().map(|(_, claim)| claim.text.len()).sum();
    let has_texts = texts <= MOST_TEXTS;
    let left_out = left_out(site);
    Search {
        maps: debate.maps().map(|(map, _)| searched(site, map, has_texts, &left_out)).collect(),
        voices: voices(debate),
        sources: sources(debate),
        terms: terms(site),
        words: words(site),
        has_texts,
        left_out: left_out.len(),
    }
}

fn shown(text: &str) -> String {
    visible(text).into_owned()
}

fn searched(site: &Site, id: MapId, has_texts: bool, left_out: &BTreeSet<ClaimId>) -> SearchedMap {
    let debate = &site.analysis.debate;
    let map = &debate[id];
    let claims = debate.claims_of(id).filter(|(claim, _)| !left_out.contains(claim));
    SearchedMap {
        title: shown(&map.title),
        question: map.question.as_deref().map_or_else(String::new, shown),
        page: format!("{}.html", site.addresses.page(id)),
        claims: claims
            .map(|(claim, details)| {
                let has_text = has_texts && details.short.is_some();
                let text = if has_text { shown(&details.text) } else { String::new() };
                (claim_anchor(debate, claim), shown(details.label()), text)
            })
            .collect(),
    }
}

/// The claims that are too many: theses stay, and those that most rests on.
fn left_out(site: &Site) -> BTreeSet<ClaimId> {
    let debate = &site.analysis.debate;
    let size = |claim: ClaimId| debate[claim].label().len() + debate[claim].id.len();
    if debate.claims().map(|(claim, _)| size(claim)).sum::<usize>() <= MOST_LABELS {
        return BTreeSet::new();
    }
    let theses: BTreeSet<ClaimId> = debate.maps().flat_map(|(_, map)| map.theses.iter().copied()).collect();
    let mut claims: Vec<ClaimId> = debate.claims().map(|(claim, _)| claim).collect();
    claims.sort_by_key(|&claim| (!theses.contains(&claim), Reverse(site.load(claim)), claim));
    let mut bytes = 0;
    let kept = claims.iter().take_while(|&&claim| {
        bytes += size(claim);
        bytes <= MOST_LABELS
    });
    let kept = kept.count();
    claims.split_off(kept).into_iter().collect()
}

fn thing(name: &str, also: &[&str], page: &View, anchor: &str) -> SearchedThing {
    SearchedThing {
        name: shown(name),
        also: shown(&also.join(" ")),
        href: format!("{}.html#{anchor}", page.address),
    }
}

fn voices(debate: &Debate) -> Vec<SearchedThing> {
    let with_part = with_part(debate);
    let voices = debate.library().voices.iter().enumerate().take(MOST_THINGS);
    let voices = voices.filter(|(index, _)| with_part[*index]);
    let voice = |(index, voice): (usize, &crate::model::Voice)| {
        let also: Vec<&str> = voice.details.aliases.iter().map(|alias| &**alias).collect();
        thing(&voice.details.name, &also, &VOICES, &voice_anchor(VoiceId(index as u32)))
    };
    voices.map(voice).collect()
}

fn sources(debate: &Debate) -> Vec<SearchedThing> {
    let sources = (0..debate.library().sources.len().min(MOST_THINGS) as u32).map(SourceId);
    let source = |id: SourceId| {
        let authors = debate[id].authors.iter().flatten().map(|author| &*debate[*author].details.name);
        let also: Vec<&str> = authors.chain(debate[id].details.outlet.as_deref()).collect();
        thing(&source_title(debate, id), &also, &SOURCES, &source_anchor(debate, id))
    };
    sources.map(source).collect()
}

fn terms(site: &Site) -> Vec<SearchedThing> {
    let terms = site.analysis.debate.library().terms.iter().enumerate().take(MOST_THINGS);
    let term = |(index, term): (usize, &crate::model::Term)| {
        let also: Vec<&str> = term.senses.iter().map(|(_, gloss)| &**gloss).collect();
        thing(&site.term(&term.id), &also, &TERMS, &term_anchor(index))
    };
    terms.map(term).collect()
}

/// The name of a voice's place on the page of voices.
pub(super) fn voice_anchor(voice: VoiceId) -> String {
    format!("voice-{}", voice.0 + 1)
}

/// The name of a term's place on the page of terms, by its position in the library.
pub(super) fn term_anchor(position: usize) -> String {
    format!("term-{}", position + 1)
}

fn words(site: &Site) -> SearchWords {
    let kind = |kind: &str| say(site, &format!("index-search-{kind}"), &[("map", "{map}".into())]);
    let count = |count: usize| say(site, "index-search-count", &[("count", count.into())]);
    SearchWords {
        kinds: ["map", "claim", "voice", "source", "term"].map(kind).to_vec(),
        counts: (0..=MOST_RESULTS).map(count).collect(),
        more: say(site, "index-search-more", &[("count", MOST_RESULTS.into())]),
    }
}
