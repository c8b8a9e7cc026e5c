//! Making and writing the pages: in parallel over maps, each page written as soon as it is made, and only those made
//! anew whose origins have changed.

use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::super::Failure;
use super::super::output::update;
use super::super::progress::Progress;
use super::list::{Left, List, Origin, Removed};
use super::origins::Origins;
use super::plan::{Bundle, Plan, content};
use crate::render::{LaidOut, Medium, Renderer};
use crate::source::Fingerprint;
use crate::view::{Desk, Site};

/// What became of the pages of a build.
#[derive(Default)]
pub(super) struct Written {
    /// How many there are.
    pub(super) pages: usize,
    /// How many of them are new or have changed.
    pub(super) new: usize,
    /// Those of an earlier build.
    pub(super) removed: Removed,
}

/// A page that stands in the folder.
struct Page {
    name: String,
    /// What it was made from; nothing where that is noted already.
    origin: Option<Option<Origin>>,
    is_new: bool,
}

/// Makes and writes the pages that are not current, and removes those that are no longer made. `free` are the names
/// that may be written.
///
/// Of several that fail, the first of the plan is told, however the threads went.
pub(super) fn write(
    plan: &Plan,
    (site, renderer, origins): (&Site, &Renderer, &Origins),
    folder: &Path,
    (mut list, free): (List, BTreeSet<String>),
    is_quiet: bool,
) -> Result<Written, Failure> {
    let current: Vec<Option<Vec<Page>>> =
        plan.bundles.par_iter().map(|bundle| current(bundle, &list, folder, origins)).collect();
    let stale: Vec<&Bundle> = plan
        .bundles
        .iter()
        .zip(&current)
        .filter(|(_, current)| current.is_none())
        .map(|(bundle, _)| bundle)
        .collect();
    let said: Vec<Said> = stale.iter().map(|bundle| said(bundle, &list, folder)).collect();
    let files = stale.iter().flat_map(|bundle| bundle.files()).filter(|name| free.contains(name));
    list.announce(folder, files.collect::<Vec<_>>())?;
    let progress = Progress::begin("writing", stale.len(), is_quiet);
    let work = |(bundle, said): (&&Bundle, &Said)| {
        let made = make((bundle, said), (site, renderer, origins), folder);
        progress.step();
        made
    };
    // One at a time: a page of the corpus may be as much work as many maps.
    let made: Vec<Result<Vec<Page>, Failure>> =
        stale.par_iter().zip(&said).with_max_len(1).map(work).collect();
    drop(progress);
    let mut written = Written::default();
    let mut names = BTreeSet::new();
    for pages in current.into_iter().flatten().map(Ok).chain(made) {
        for page in pages? {
            written.pages += 1;
            written.new += usize::from(page.is_new);
            if let Some(origin) = page.origin {
                list.note(page.name.clone(), origin);
            }
            names.insert(page.name);
        }
    }
    written.removed = list.keep_only(folder, &names)?;
    Ok(written)
}

/// The pages of a bundle, where all stand in the folder as they would be made.
fn current(bundle: &Bundle, list: &List, folder: &Path, origins: &Origins) -> Option<Vec<Page>> {
    let made_from = origins.of_bundle(bundle);
    let mut pages = Vec::new();
    for (medium, name) in bundle.sheets.iter().flat_map(|sheet| sheet.files()) {
        // A build that made a document of the same left no table where it has none.
        let is_none = medium == Medium::Csv && !list.has(&name);
        if !is_none && !list.is_current(folder, &name, made_from) {
            return None;
        }
        if !is_none {
            pages.push(Page { name, origin: None, is_new: false });
        }
    }
    Some(pages)
}

/// What the pages of a bundle say that stand as a build left them, by name.
type Said = BTreeMap<String, Fingerprint>;

/// What is known of what the pages of the corpus say; of those of a map nothing, as nothing but what concerns them
/// makes them anew.
fn said(bundle: &Bundle, list: &List, folder: &Path) -> Said {
    let files = bundle.files().filter(|_| bundle.map.is_none());
    files.filter_map(|name| Some((name.clone(), list.says(folder, &name)?.clone()))).collect()
}

/// Makes and writes the pages of a bundle. A page that has its text already is not touched, and one that says the same
/// as before not even printed.
fn make(
    (bundle, said): (&Bundle, &Said),
    (site, renderer, origins): (&Site, &Renderer, &Origins),
    folder: &Path,
) -> Result<Vec<Page>, Failure> {
    let made_from = origins.of_bundle(bundle);
    let desk = bundle.map.map(|map| Desk::new(site, map));
    let mut pages = Vec::new();
    for sheet in &bundle.sheets {
        let document = content(sheet.view, site, desk.as_ref());
        let says = if bundle.map.is_none() { origins.of_document(&*document) } else { None };
        let origin = |path: &Path| {
            Left::of(path).map(|left| Origin { made_from: made_from.clone(), left, says: says.clone() })
        };
        let is_same = |name: &str| says.is_some() && said.get(name) == says.as_ref();
        let is_written = |medium: Medium| medium != Medium::Csv || document.table().is_some();
        let laid_out = LaidOut::of(&*document);
        for (medium, name) in sheet.files() {
            let path = folder.join(&name);
            if is_same(&name) && is_written(medium) {
                pages.push(Page { origin: Some(origin(&path)), name, is_new: false });
                continue;
            }
            if let Some(text) = renderer.render_laid_out(sheet.view, &laid_out, medium)? {
                let is_new = update(&path, &text)?;
                pages.push(Page { origin: Some(origin(&path)), name, is_new });
            }
        }
    }
    Ok(pages)
}
