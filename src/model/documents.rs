//! Which sources of the library are one document under several ids.

use std::collections::BTreeMap;

use super::{Library, Source, SourceId};

impl Library {
    /// For every source the first one that is the same document: by DOI, fingerprint or address, or by title and authors.
    pub(super) fn documents(&self) -> Vec<SourceId> {
        let mut known: BTreeMap<(u8, String), SourceId> = BTreeMap::new();
        let first_of = |(index, source): (usize, &Source)| {
            let own = SourceId(index as u32);
            let keys = keys(source);
            let first = keys.iter().find_map(|key| known.get(key).copied()).unwrap_or(own);
            let is_same = first == own || is_same(source, &self.sources[first.index()]);
            let first = if is_same { first } else { own };
            for key in keys {
                known.entry(key).or_insert(first);
            }
            first
        };
        self.sources.iter().enumerate().map(first_of).collect()
    }
}

/// Whether two sources that are known by the same are one: chapters of one book share its DOI or address and differ in
/// title.
fn is_same(one: &Source, other: &Source) -> bool {
    let title = |source: &Source| source.details.title.as_deref().map(folded);
    title(one).zip(title(other)).is_none_or(|(one, other)| one == other)
        || is_of_one_day(one, other)
        || one.details.sha256.is_some() && one.details.sha256 == other.details.sha256
}

/// Whether two sources appeared on one day: a page may change its heading, but chapters have no day of their own.
fn is_of_one_day(one: &Source, other: &Source) -> bool {
    let day =
        |source: &Source| source.details.published.clone().filter(|date| date.len() == "2025-01-31".len());
    day(one).is_some() && day(one) == day(other) && one.authors == other.authors
}

/// What a source can be known by.
fn keys(source: &Source) -> Vec<(u8, String)> {
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
