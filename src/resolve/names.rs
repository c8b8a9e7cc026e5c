//! The names of a corpus, and what to say of a name that nothing has.

use std::borrow::Cow;
use std::cell::{Cell, OnceCell};
use std::collections::{HashMap, HashSet};

use super::rules;
use crate::diagnostic::{Diagnostic, Message, Thing, Value, message};
use crate::model::{ClaimId, MapId};
use crate::source::{FileId, Span};
use crate::syntax::near::nearest;
use crate::syntax::tape::NodeId;
use crate::syntax::{Documents, is_id};

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

    /// What a name written in a map means; `what` is what it should be a name of, for the finding.
    ///
    /// # Errors
    ///
    /// A finding where it means nothing; none where it stands in a part that could not be read.
    pub(super) fn find(
        &self,
        map: MapId,
        written: &str,
        what: Message,
        span: impl Fn() -> Span,
    ) -> Result<Named, Option<Box<Diagnostic>>> {
        let (home, name) = match written.split_once('/') {
            Some((home, name)) => match self.maps.get(home) {
                Some(&home) => (home, name),
                None => return Err(self.unknown_map(home, name, span).map(Box::new)),
            },
            None => (map, written),
        };
        if let Some(&named) = self.in_map[home.index()].get(name) {
            return Ok(named);
        }
        if let Some(&named) = self.in_map[home.index()].get(&*as_in_the_text(name)) {
            // A key with escapes; it is no id, which has been reported.
            return Ok(named);
        }
        if self.documents.was_broken(self.files[home.index()], name) {
            return Err(None);
        }
        let message = match home == map {
            true => message!("no {what} is called {name}", what, name = Value::code(name)),
            false => message!(
                "no {what} of the map {map} is called {name}",
                what,
                map = Value::named(Thing::Map, &self.stem(home)),
                name = Value::code(name)
            ),
        };
        let finding = Diagnostic::new(&rules::UNKNOWN_NAME, span(), message);
        Err(Some(Box::new(self.suggest(finding, home == map, home, name))))
    }

    fn suggest(&self, finding: Diagnostic, is_own: bool, home: MapId, name: &str) -> Diagnostic {
        if !self.may_search() {
            return finding;
        }
        if !is_id(name)
            && let Some(hint) = self.misunderstood(home, name)
        {
            return finding.hint(hint);
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

    /// What was written instead of an id, where it can be told.
    fn misunderstood(&self, home: MapId, name: &str) -> Option<String> {
        let is_known = |name: &str| self.in_map[home.index()].contains_key(name);
        if let Some(id) = self.claim_of_text(home, name) {
            return Some(format!("that is the text of `{id}`: name the claim by its id"));
        }
        let ids: Vec<&str> = name.split([',', ';']).map(str::trim).collect();
        if ids.len() > 1 && ids.iter().all(|id| is_id(id)) && ids.iter().any(|id| is_known(id)) {
            return Some(format!("each id has its own quotes: `\"{}\"`", ids.join("\", \"")));
        }
        // A single backslash is the beginning of an escape, as of a line end.
        let (home, name) = name.split_once(['\\', '\n', '\r', '\t'])?;
        self.maps
            .contains_key(home)
            .then(|| format!("a map and its claim are joined by `/`: `{home}/{}`", name.trim_matches('\\')))
    }

    /// The id of the claim of a map that has this text.
    fn claim_of_text(&self, map: MapId, wanted: &str) -> Option<&'s str> {
        let (tape, text) = self.documents.tape(self.files[map.index()]);
        let wanted = as_in_the_text(wanted.trim());
        let claims = tape.value(tape.field(tape.root()?, "claims", text)?);
        tape.children(claims).find_map(|entry| {
            let value = tape.value(tape.field(tape.value(entry), "text", text)?);
            (tape.bare_text(value, text).trim() == wanted).then(|| tape.bare_text(NodeId(entry.0 + 1), text))
        })
    }

    /// The map of a name.
    ///
    /// # Errors
    ///
    /// A finding where no map is called so; none where it may be one of the files that could not be read.
    pub(super) fn map(&self, name: &str, span: impl Fn() -> Span) -> Result<MapId, Option<Box<Diagnostic>>> {
        let known = self.maps.get(name).copied();
        known.ok_or_else(|| self.unknown_map(name, "", span).map(Box::new))
    }

    fn unknown_map(&self, home: &str, name: &str, span: impl Fn() -> Span) -> Option<Diagnostic> {
        if self.unread().contains(home) {
            return None;
        }
        let finding = Diagnostic::new(
            &rules::UNKNOWN_NAME,
            span(),
            message!("no map is called {name}", name = Value::code(home)),
        );
        if let Some(stem) = home.strip_suffix(".ron")
            && self.maps.contains_key(stem)
        {
            let meant = if name.is_empty() { stem.to_owned() } else { format!("{stem}/{name}") };
            return Some(finding.hint(format!("leave `.ron` out: `{meant}`")));
        }
        let near = self.may_search().then(|| sorted_nearest(home, self.maps.keys().copied())).flatten();
        Some(match near {
            Some(near) => finding.hint(format!("did you mean `{near}`?")),
            None => {
                let file = home.strip_suffix(".ron").unwrap_or(home);
                finding.hint(format!("a map's name is its file's: is `{file}.ron` in this corpus?"))
            }
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

/// A name as it stands in a file's text, where it may hold escapes.
fn as_in_the_text(name: &str) -> Cow<'_, str> {
    match name.contains(['\\', '"']) {
        true => name.replace('\\', "\\\\").replace('"', "\\\"").into(),
        false => name.into(),
    }
}

/// The nearest name, the first in the alphabet of equals, since names come in no order.
pub(super) fn sorted_nearest<'n>(written: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    nearest(written, names)
}
