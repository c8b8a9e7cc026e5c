//! Which pages a build will write, by name, before any of them is made.

use std::collections::BTreeSet;
use std::path::Path;

use super::super::{Failure, shown};
use super::list::List;
use crate::model::MapId;
use crate::render::Medium;
use crate::view::{self, Content, Desk, Site, View};

/// What every document is written in; a table only where the document has one, which shows when it is made.
const MEDIA: [Medium; 3] = [Medium::Html, Medium::Markdown, Medium::Csv];

/// One document, to be written in every medium.
pub(super) struct Sheet {
    pub(super) view: &'static View,
    /// The name of its files, without ending.
    pub(super) name: String,
}

impl Sheet {
    /// The names of its files by medium.
    pub(super) fn files(&self) -> impl Iterator<Item = (Medium, String)> {
        MEDIA.into_iter().map(|medium| (medium, format!("{}.{}", self.name, medium.extension())))
    }
}

/// The documents about one thing, which are made together.
pub(super) struct Bundle {
    /// The map that they are about; nothing for the corpus.
    pub(super) map: Option<MapId>,
    pub(super) sheets: Vec<Sheet>,
}

impl Bundle {
    /// The names of its files, those of tables that there may not be included.
    pub(super) fn files(&self) -> impl Iterator<Item = String> {
        self.sheets.iter().flat_map(|sheet| sheet.files().map(|(_, name)| name))
    }
}

/// All documents of a corpus.
pub(super) struct Plan {
    /// Those of the corpus first, each by itself, since one of them may be as much work as many maps.
    pub(super) bundles: Vec<Bundle>,
}

impl Plan {
    pub(super) fn of(site: &Site) -> Plan {
        let of_corpus = view::of_corpora().map(|view| {
            let sheets = vec![Sheet { view, name: view.address.to_owned() }];
            Bundle { map: None, sheets }
        });
        let of_maps = site.maps().map(|map| {
            let sheets = view::of_maps().map(|view| Sheet { view, name: view::page_of(view, site, map) });
            Bundle { map: Some(map), sheets: sheets.collect() }
        });
        Plan { bundles: of_corpus.chain(of_maps).collect() }
    }

    /// The names of all files that may be written, where nothing stands in the way that no build before wrote: that
    /// is somebody else's.
    ///
    /// # Errors
    ///
    /// When something does; nothing has been written by then.
    pub(super) fn free_files(
        &self,
        site: &Site,
        folder: &Path,
        list: &List,
    ) -> Result<BTreeSet<String>, Failure> {
        let (in_the_way, free): (BTreeSet<_>, BTreeSet<_>) =
            self.bundles.iter().flat_map(Bundle::files).partition(|name| list.is_strange(folder, name));
        if in_the_way.is_empty() {
            return Ok(free);
        }
        for bundle in &self.bundles {
            let desk = bundle.map.map(|map| Desk::new(site, map));
            for sheet in &bundle.sheets {
                // Whether a document is also a table shows when it is made, and it is made here for no other reason.
                let is_written = |medium| {
                    medium != Medium::Csv || content(sheet.view, site, desk.as_ref()).table().is_some()
                };
                let strange =
                    |(medium, name): &(Medium, String)| in_the_way.contains(name) && is_written(*medium);
                if let Some((_, name)) = sheet.files().find(strange) {
                    let path = shown(&folder.join(name));
                    let hint = "move it away, or write the pages to another folder with -o";
                    return Err(Failure(format!(
                        "cannot write {path}: something stands there that no build wrote; {hint}"
                    )));
                }
            }
        }
        Ok(free)
    }
}

/// What a document says.
pub(super) fn content(view: &View, site: &Site, desk: Option<&Desk>) -> Content {
    let content = match desk {
        Some(desk) => view.of_map(desk),
        None => view.of_corpus(site),
    };
    content.expect("a bundle holds documents about one thing")
}
