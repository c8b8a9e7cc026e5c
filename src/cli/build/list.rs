//! The list of pages in the output folder: what builds wrote there, and so may replace and remove.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::super::Failure;
use super::super::output::write_whole;

/// The file in the output folder that lists what the program wrote there.
const NAME: &str = ".elenchus-pages";

/// The pages that builds wrote, by name.
#[derive(Default)]
pub(super) struct List {
    names: BTreeSet<String>,
}

impl List {
    /// The list of a folder; empty where there is none yet.
    pub(super) fn read(folder: &Path) -> List {
        let known = fs::read_to_string(folder.join(NAME)).unwrap_or_default();
        List { names: known.lines().filter(|name| is_page(name)).map(str::to_owned).collect() }
    }

    /// Whether something stands where a page would, and no build before wrote it.
    pub(super) fn is_strange(&self, folder: &Path, name: &str) -> bool {
        !self.names.contains(name) && folder.join(name).symlink_metadata().is_ok()
    }

    /// Lists pages before they are written, so that a build that is broken off leaves none behind that nobody
    /// knows of.
    pub(super) fn announce(&mut self, folder: &Path, names: BTreeSet<String>) -> Result<(), Failure> {
        self.names.extend(names);
        self.write(folder)
    }

    /// Removes the pages that are no longer made, and forgets them once they are gone; tells how many there were.
    pub(super) fn keep_only(&mut self, folder: &Path, made: &BTreeSet<String>) -> Result<usize, Failure> {
        let mut removed = 0;
        self.names.retain(|name| {
            let path = folder.join(name);
            if made.contains(name) {
                return true;
            }
            let is_gone = fs::remove_file(&path).is_ok();
            removed += usize::from(is_gone);
            !is_gone && path.exists()
        });
        self.write(folder)?;
        Ok(removed)
    }

    fn write(&self, folder: &Path) -> Result<(), Failure> {
        let lines: String = self.names.iter().map(|name| format!("{name}\n")).collect();
        write_whole(&folder.join(NAME), &lines)
    }
}

/// Whether a listed name is that of a page in the folder itself: a list that was tampered with removes nothing
/// else.
fn is_page(name: &str) -> bool {
    let is_plain = !name.contains(['/', '\\']) && !name.starts_with('.');
    is_plain && [".html", ".md", ".csv"].iter().any(|ending| name.ends_with(ending))
}
