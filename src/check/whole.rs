//! What can be said to be missing: only what no file that could not be read may hold.

use std::collections::BTreeSet;

use crate::model::{Debate, MapId};
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
            let is_damaged = |map: MapId| debate[map].incomplete || mentioned.contains(&*debate[map].id);
            let mut maps = vec![true; debate.maps().len()];
            for part in debate.joined() {
                let is_whole = !part.iter().any(|&map| is_damaged(map));
                part.iter().for_each(|map| maps[map.index()] = is_whole);
            }
            maps
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

/// Each word that stands right behind a quotation mark, up to the next mark or `/`.
fn quoted_words(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').skip(1).filter_map(|rest| {
        let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-').count();
        (length > 0 && (length == rest.len() || rest.as_bytes()[length] == b'/')).then(|| &rest[..length])
    })
}
