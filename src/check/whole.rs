//! What can be said to be missing: only what no file that could not be read may hold.

use std::collections::BTreeSet;

use petgraph::unionfind::UnionFind;

use crate::model::{Debate, MapId, Target};
use crate::syntax::Documents;
use crate::syntax::near::nearest;

/// Where more words than this are mentioned in what could not be read, any of them may be meant.
const MOST_COMPARED: usize = 2_000;

/// Which maps, and the maps that they are joined with, could be read to the end.
pub(super) struct Whole<'a> {
    /// By map; nothing where all files could be read.
    maps: Option<Vec<bool>>,
    /// The words in quotes, and the words before a `/`, of the files that could not be read.
    mentioned: BTreeSet<&'a str>,
}

impl<'a> Whole<'a> {
    pub(super) fn of(debate: &'a Debate, documents: &'a Documents<'a>) -> Whole<'a> {
        let damaged_files =
            documents.sources().iter().filter(|(file, _)| documents.document(*file).incomplete);
        let damaged_maps = debate.maps().filter(|(_, map)| map.incomplete);
        let texts = damaged_files
            .map(|(_, source)| source.text())
            .chain(damaged_maps.map(|(_, map)| documents.sources().file(map.place.file).text()));
        let mentioned: BTreeSet<&str> = texts.flat_map(quoted_words).collect();
        let is_any = debate.maps().any(|(_, map)| map.incomplete) || !mentioned.is_empty();
        let maps = is_any.then(|| {
            let mut joined = joined_maps(debate);
            let is_damaged =
                |(_, map): &(MapId, &crate::model::Map)| map.incomplete || mentioned.contains(&*map.id);
            let damaged: BTreeSet<usize> =
                debate.maps().filter(is_damaged).map(|(id, _)| joined.find_mut(id.index())).collect();
            (0..debate.maps().len()).map(|map| !damaged.contains(&joined.find_mut(map))).collect()
        });
        Whole { maps, mentioned }
    }

    /// Whether nothing that bears on a map's claims may be hidden.
    pub(super) fn map(&self, map: MapId) -> bool {
        self.maps.as_ref().is_none_or(|maps| maps[map.index()])
    }

    /// The same for some of the maps, in order.
    pub(super) fn part(&self, part: &[MapId]) -> Whole<'a> {
        let maps = self.maps.as_ref().map(|maps| part.iter().map(|map| maps[map.index()]).collect());
        Whole { maps, mentioned: self.mentioned.clone() }
    }

    /// The words that what could not be read mentions, in order.
    pub(super) fn mentioned(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.mentioned.iter().copied()
    }

    /// Whether no file that could not be read mentions a thing of the library, or something spelt much like it.
    pub(super) fn entry(&self, id: &str) -> bool {
        let is_meant = || nearest(id, self.mentioned.iter().copied()).is_some();
        !self.mentioned.contains(id) && self.mentioned.len() < MOST_COMPARED && !is_meant()
    }
}

/// The maps as sets: those whose claims a step or another relation brings together are in one.
fn joined_maps(debate: &Debate) -> UnionFind<usize> {
    let mut sets = UnionFind::new(debate.maps().len());
    for (id, step) in debate.steps() {
        let about = match step.target {
            Target::Claim(claim) => claim,
            Target::Step(_) => debate.conclusion_of(id),
        };
        for claim in step.premises.iter().chain([&about]) {
            sets.union(step.map.index(), debate[*claim].map.index());
        }
    }
    for (id, map) in debate.maps() {
        let sets_of_claims = map.contraries.iter().map(|contrary| &contrary.claims);
        let named = sets_of_claims.chain(map.restatements.iter().map(|one| &one.claims)).flatten();
        let pairs = map.entailments.iter().flat_map(|one| [&one.from, &one.to]);
        for claim in named.chain(pairs) {
            sets.union(id.index(), debate[*claim].map.index());
        }
    }
    sets
}

/// Each word that stands right behind a quotation mark, up to the next mark or `/`.
fn quoted_words(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).filter_map(|rest| {
        let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
        (length > 0 && (length == rest.len() || rest.as_bytes()[length] == b'/')).then(|| &rest[..length])
    })
}
