//! The list of pages in the output folder: what builds wrote there, and so may replace and remove, and what each
//! page was made from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::super::Failure;
use super::super::output::update;
use crate::source::Fingerprint;

/// The file in the output folder that lists what the program wrote there.
const NAME: &str = ".elenchus-pages";

/// The pages that builds wrote.
///
/// A line of the file is a page: its name and, once it is written, the fingerprint of what it was made from, its size
/// and time as they were then, and for a page of the corpus the fingerprint of what it says, with tabs between.
#[derive(Default)]
pub(super) struct List {
    pages: BTreeMap<String, Option<Origin>>,
}

/// What became of the pages that are no longer made.
#[derive(Default)]
pub(super) struct Removed {
    /// How many are gone.
    pub(super) count: usize,
    /// Those that somebody has changed, and that stay.
    pub(super) changed: Vec<String>,
}

/// What a page was made from, and how its file was left.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Origin {
    pub(super) made_from: Fingerprint,
    pub(super) left: Left,
    /// What it says, and in which templates: where that is the same, so is the page, whatever it was made from. Known
    /// of pages of the corpus alone, which every edit concerns and few change.
    pub(super) says: Option<Fingerprint>,
}

/// How a file was left: nobody who writes to it leaves it so.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Left {
    size: u64,
    /// Nanoseconds since 1970.
    time: u128,
}

impl Left {
    /// How a file stands now; nothing where it is none, or its time cannot be told.
    pub(super) fn of(path: &Path) -> Option<Left> {
        let known = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
        let time = known.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        Some(Left { size: known.len(), time })
    }
}

impl List {
    /// The list of a folder; empty where there is none yet.
    pub(super) fn read(folder: &Path) -> List {
        let known = fs::read_to_string(folder.join(NAME)).unwrap_or_default();
        List { pages: known.lines().filter_map(page).collect() }
    }

    /// Forgets what pages were made from, so that all are made anew.
    pub(super) fn distrust(&mut self) {
        for origin in self.pages.values_mut().flatten() {
            origin.made_from.clear();
            origin.says = None;
        }
    }

    /// Whether something stands where a page would, and no build before wrote it.
    pub(super) fn is_strange(&self, folder: &Path, name: &str) -> bool {
        !self.pages.contains_key(name) && folder.join(name).symlink_metadata().is_ok()
    }

    /// Whether a build wrote a page of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.pages.contains_key(name)
    }

    /// Whether a page stands as a build left it that made it from the same.
    pub(super) fn is_current(&self, folder: &Path, name: &str, made_from: &Fingerprint) -> bool {
        let Some(Some(origin)) = self.pages.get(name) else { return false };
        origin.made_from == *made_from && Left::of(&folder.join(name)) == Some(origin.left)
    }

    /// What a page says that stands as a build left it; nothing where that is not known.
    pub(super) fn says(&self, folder: &Path, name: &str) -> Option<&Fingerprint> {
        let origin = self.pages.get(name)?.as_ref()?;
        origin.says.as_ref().filter(|_| Left::of(&folder.join(name)) == Some(origin.left))
    }

    /// Lists pages before they are written, so that a build that is broken off leaves none behind that nobody
    /// knows of, and none that seems to be made from what it is not.
    pub(super) fn announce(
        &mut self,
        folder: &Path,
        names: impl IntoIterator<Item = String>,
    ) -> Result<(), Failure> {
        self.pages.extend(names.into_iter().map(|name| (name, None)));
        self.write(folder)
    }

    /// Notes what a page was made from that has been written.
    pub(super) fn note(&mut self, name: String, origin: Option<Origin>) {
        self.pages.insert(name, origin);
    }

    /// Removes the pages that are no longer made, and forgets them once they are gone. What somebody has written to
    /// since is theirs: it stays, and is forgotten too.
    pub(super) fn keep_only(&mut self, folder: &Path, made: &BTreeSet<String>) -> Result<Removed, Failure> {
        let mut removed = Removed::default();
        self.pages.retain(|name, origin| {
            let path = folder.join(name);
            if made.contains(name) {
                return true;
            }
            let left = origin.as_ref().map(|origin| origin.left);
            if left.is_some() && path.symlink_metadata().is_ok() && Left::of(&path) != left {
                removed.changed.push(name.clone());
                return false;
            }
            let is_gone = fs::remove_file(&path).is_ok();
            removed.count += usize::from(is_gone);
            !is_gone && path.exists()
        });
        self.write(folder)?;
        Ok(removed)
    }

    fn write(&self, folder: &Path) -> Result<(), Failure> {
        let line = |(name, origin): (&String, &Option<Origin>)| match origin {
            Some(Origin { made_from, left, says }) => {
                let says = says.as_ref().map_or_else(String::new, |says| format!("\t{says}"));
                format!("{name}\t{made_from}\t{}\t{}{says}\n", left.size, left.time)
            }
            None => format!("{name}\n"),
        };
        update(&folder.join(NAME), &self.pages.iter().map(line).collect::<String>())?;
        Ok(())
    }
}

/// The page of a line, where it is that of a page in the folder itself: a list that was tampered with removes
/// nothing else.
fn page(line: &str) -> Option<(String, Option<Origin>)> {
    let mut parts = line.split('\t');
    let name = parts.next()?;
    let is_plain = !name.contains(['/', '\\']) && !name.starts_with('.');
    let is_page = is_plain && [".html", ".md", ".csv"].iter().any(|ending| name.ends_with(ending));
    let mut origin = || {
        let (made_from, size, time) = (parts.next()?, parts.next()?, parts.next()?);
        let left = Left { size: size.parse().ok()?, time: time.parse().ok()? };
        let says = parts.next().map(str::to_owned);
        Some(Origin { made_from: made_from.to_owned(), left, says })
    };
    is_page.then(|| (name.to_owned(), origin()))
}
