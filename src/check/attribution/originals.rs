//! Which documents a source goes back to, and which sources are one document.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Debate, SourceId};

/// Which sources repeat one another or are one document.
pub(in crate::check) struct Originals {
    /// For every source the first one that is the same document.
    firsts: Vec<SourceId>,
    /// For every source, told by the first that is the same document, the sources without origin of their own that
    /// it goes back to; itself where it goes back to none.
    origins: Vec<BTreeSet<SourceId>>,
}

/// A source goes back to at most so many others; more are no evidence of one common origin.
const MOST_ORIGINS: usize = 16;

impl Originals {
    pub(in crate::check) fn of(debate: &Debate) -> Originals {
        let firsts = firsts(debate);
        let origins = origins(debate, &firsts);
        Originals { firsts, origins }
    }

    /// Whether two sources are one document.
    pub(in crate::check) fn same(&self, one: SourceId, other: SourceId) -> bool {
        self.firsts[one.index()] == self.firsts[other.index()]
    }

    /// The original that two sources both go back to; where one of them only repeats the other, that other.
    pub(in crate::check) fn common(&self, one: SourceId, other: SourceId) -> Option<SourceId> {
        let of = |source: SourceId| &self.origins[self.firsts[source.index()].index()];
        let (one, other) = (of(one), of(other));
        // A source with an origin of its own besides the shared one may have checked the one against the other.
        let (fewer, more) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        fewer.is_subset(more).then(|| fewer.first().copied()).flatten()
    }

    /// Whether a source repeats another, directly or by way of others, and is not the same document.
    pub(in crate::check) fn repeats(&self, debate: &Debate, source: SourceId, original: SourceId) -> bool {
        if self.same(source, original) {
            return false;
        }
        let mut seen = BTreeSet::from([source]);
        let mut waiting = vec![source];
        while let Some(at) = waiting.pop() {
            for &from in debate[at].derived_from.iter().take(MOST_ORIGINS) {
                if self.same(from, original) {
                    return true;
                }
                if seen.len() < MOST_ORIGINS && seen.insert(from) {
                    waiting.push(from);
                }
            }
        }
        false
    }
}

/// For every source the first one that is the same document: by DOI, fingerprint or address, or by title and authors.
fn firsts(debate: &Debate) -> Vec<SourceId> {
    let mut known: BTreeMap<(u8, String), SourceId> = BTreeMap::new();
    let sources = debate.library().sources.iter().enumerate();
    sources
        .map(|(index, source)| {
            let own = SourceId(index as u32);
            let keys = keys(debate, own);
            let first = keys.iter().find_map(|key| known.get(key).copied()).unwrap_or(own);
            let title = &source.details.title;
            // Chapters of one book share its DOI or address and differ in title.
            let is_same = first == own
                || title.is_none()
                || debate[first].details.title.is_none()
                || folded(title.as_deref().unwrap_or_default())
                    == folded(debate[first].details.title.as_deref().unwrap_or_default())
                || is_of_one_day(debate, own, first)
                || source.details.sha256.is_some() && source.details.sha256 == debate[first].details.sha256;
            let first = if is_same { first } else { own };
            for key in keys {
                known.entry(key).or_insert(first);
            }
            first
        })
        .collect()
}

/// Whether two sources appeared on one day: a page may change its heading, but chapters have no day of their own.
fn is_of_one_day(debate: &Debate, one: SourceId, other: SourceId) -> bool {
    let day = |source: SourceId| {
        debate[source].details.published.as_deref().filter(|date| date.len() == "2025-01-31".len())
    };
    day(one).is_some() && day(one) == day(other) && debate[one].authors == debate[other].authors
}

/// What a source can be known by.
fn keys(debate: &Debate, id: SourceId) -> Vec<(u8, String)> {
    let source = &debate[id];
    let details = &source.details;
    let mut keys = Vec::new();
    if let Some(doi) = &details.doi {
        let doi = doi.to_lowercase();
        let bare =
            ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];
        let bare = bare.iter().find_map(|head| doi.strip_prefix(head)).unwrap_or(&doi);
        keys.push((0, bare.trim().to_owned()));
    }
    if let Some(sha256) = &details.sha256 {
        keys.push((1, sha256.to_lowercase()));
    }
    if let Some(url) = &details.url {
        let url = url.to_lowercase();
        let url = url.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
        let url = url.split('#').next().unwrap_or_default().trim_end_matches('/');
        // The address of a whole site is that of everything on it.
        if url.contains('/') {
            keys.push((2, url.to_owned()));
        }
    }
    if let (Some(title), Some([_, ..])) = (&details.title, source.authors.as_deref()) {
        let mut authors: Vec<u32> = source.authors.iter().flatten().map(|author| author.0).collect();
        authors.sort_unstable();
        // Reports that come every year have one title.
        let published = details.published.as_deref().unwrap_or_default();
        keys.push((3, format!("{} {authors:?} {published}", folded(title))));
    }
    keys
}

/// A title in small letters, without punctuation.
fn folded(title: &str) -> String {
    let words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// What each source goes back to, worked out from the originals onward.
fn origins(debate: &Debate, firsts: &[SourceId]) -> Vec<BTreeSet<SourceId>> {
    let first = |source: SourceId| firsts[source.index()];
    let count = firsts.len();
    let mut repeated_by: Vec<Vec<SourceId>> = vec![Vec::new(); count];
    let mut waits_for = vec![0_usize; count];
    for (index, source) in debate.library().sources.iter().enumerate() {
        let own = firsts[index];
        for &from in source.derived_from.iter().filter(|&&from| first(from) != own) {
            repeated_by[first(from).index()].push(own);
            waits_for[own.index()] += 1;
        }
    }
    let mut origins: Vec<BTreeSet<SourceId>> = vec![BTreeSet::new(); count];
    let mut ready: Vec<SourceId> = (0..count as u32).map(SourceId).collect();
    ready.retain(|source| first(*source) == *source && waits_for[source.index()] == 0);
    while let Some(source) = ready.pop() {
        if origins[source.index()].is_empty() {
            origins[source.index()].insert(source);
        }
        let own = origins[source.index()].clone();
        for &repeating in &repeated_by[source.index()] {
            let known = &mut origins[repeating.index()];
            known.extend(own.iter().copied());
            while known.len() > MOST_ORIGINS {
                known.pop_last();
            }
            waits_for[repeating.index()] -= 1;
            if waits_for[repeating.index()] == 0 {
                ready.push(repeating);
            }
        }
    }
    // Sources that repeat each other in a circle have no original; each stands for itself.
    for (index, origins) in origins.iter_mut().enumerate().filter(|(_, origins)| origins.is_empty()) {
        origins.insert(SourceId(index as u32));
    }
    origins
}
