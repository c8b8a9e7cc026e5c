//! The names of a corpus, and what to say of a name that nothing has.

use std::cell::{Cell, OnceCell};
use std::collections::{HashMap, HashSet};

use super::rules;
use crate::diagnostic::Diagnostic;
use crate::model::{ClaimId, MapId};
use crate::source::{FileId, Span};
use crate::syntax::Documents;
use crate::syntax::near::nearest;

/// What a name within a map means. Steps are still numbered as drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Claim(ClaimId),
    Draft(usize),
}

/// After this many unknown names no more near misses are looked for: each search is over all names.
const MOST_SEARCHES: usize = 50;

/// The maps and what is named in each.
pub(super) struct Names<'s> {
    documents: &'s Documents<'s>,
    pub(super) maps: HashMap<&'s str, MapId>,
    pub(super) files: Vec<FileId>,
    pub(super) in_map: Vec<HashMap<&'s str, Named>>,
    searches: Cell<usize>,
    unread: OnceCell<HashSet<String>>,
}

impl<'s> Names<'s> {
    pub(super) fn new(documents: &'s Documents<'s>) -> Names<'s> {
        Names {
            documents,
            maps: HashMap::new(),
            files: Vec::new(),
            in_map: Vec::new(),
            searches: Cell::new(0),
            unread: OnceCell::new(),
        }
    }

    /// What a name written in a map means.
    ///
    /// # Errors
    ///
    /// A finding where it means nothing; none where it stands in a part that could not be read.
    pub(super) fn find(
        &self,
        map: MapId,
        written: &str,
        span: impl Fn() -> Span,
    ) -> Result<Named, Option<Diagnostic>> {
        let (home, name) = match written.split_once('/') {
            Some((home, name)) => match self.maps.get(home) {
                Some(&home) => (home, name),
                None => return Err(self.unknown_map(home, span)),
            },
            None => (map, written),
        };
        if let Some(&named) = self.in_map[home.index()].get(name) {
            return Ok(named);
        }
        if self.documents.was_broken(self.files[home.index()], name) {
            return Err(None);
        }
        let message = match home == map {
            true => format!("no claim is called `{name}`"),
            false => format!("no claim of the map `{}` is called `{name}`", self.stem(home)),
        };
        let finding = Diagnostic::new(&rules::UNKNOWN_NAME, span(), message);
        Err(Some(self.suggest(finding, home == map, home, name)))
    }

    fn suggest(&self, finding: Diagnostic, is_own: bool, home: MapId, name: &str) -> Diagnostic {
        if !self.may_search() {
            return finding;
        }
        if let Some(near) = sorted_nearest(name, self.in_map[home.index()].keys().copied()) {
            return finding.hint(format!("did you mean `{near}`?"));
        }
        let elsewhere = self.in_map.iter().position(|names| is_own && names.contains_key(name));
        match elsewhere {
            Some(other) => {
                let stem = self.stem(MapId(other as u32));
                finding.hint(format!("the map `{stem}` has one: write `{stem}/{name}`"))
            }
            None => finding.hint("add a claim of this id, or name one that there is"),
        }
    }

    fn unknown_map(&self, home: &str, span: impl Fn() -> Span) -> Option<Diagnostic> {
        if self.unread().contains(home) {
            return None;
        }
        let finding = Diagnostic::new(&rules::UNKNOWN_NAME, span(), format!("no map is called `{home}`"));
        let near = self.may_search().then(|| sorted_nearest(home, self.maps.keys().copied())).flatten();
        Some(match near {
            Some(near) => finding.hint(format!("did you mean `{near}`?")),
            None => finding.hint(format!("a map's name is its file's: is `{home}.ron` in this corpus?")),
        })
    }

    /// The names of the files that could not be read as a whole: one of them may be the map that is meant.
    fn unread(&self) -> &HashSet<String> {
        self.unread.get_or_init(|| {
            let files = self.documents.sources().iter();
            let unread = files.filter(|&(file, _)| self.documents.document(file).incomplete);
            unread.map(|(_, source)| source.stem()).collect()
        })
    }

    fn stem(&self, map: MapId) -> String {
        self.documents.sources().file(self.files[map.index()]).stem()
    }

    pub(super) fn may_search(&self) -> bool {
        self.searches.set(self.searches.get() + 1);
        self.searches.get() <= MOST_SEARCHES
    }
}

/// The nearest name, the first in the alphabet of equals, since names come in no order.
pub(super) fn sorted_nearest<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    nearest(written, names)
}
