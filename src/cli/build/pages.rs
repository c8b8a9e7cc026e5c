//! Making and writing the pages: in parallel over maps, each page written as soon as it is made.

use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;

use super::super::Failure;
use super::super::output::update;
use super::super::progress::Progress;
use super::list::List;
use super::plan::{Bundle, Plan, content};
use crate::render::Renderer;
use crate::view::{Desk, Site};

/// What became of the pages of a build.
#[derive(Clone, Copy, Default)]
pub(super) struct Written {
    /// How many there are.
    pub(super) pages: usize,
    /// How many of them are new or have changed.
    pub(super) new: usize,
    /// How many of an earlier build are gone.
    pub(super) removed: usize,
}

/// Makes and writes all pages, and removes those that are no longer made.
///
/// Of several that fail, the first of the plan is told, however the threads went.
pub(super) fn write(
    plan: &Plan,
    site: &Site,
    renderer: &Renderer,
    folder: &Path,
    mut list: List,
    is_quiet: bool,
) -> Result<Written, Failure> {
    let progress = Progress::begin("writing", plan.bundles.len(), is_quiet);
    let work = |bundle| {
        let made = bundle_pages(bundle, site, renderer, folder);
        progress.step();
        made
    };
    // One at a time: a page of the corpus may be as much work as many maps.
    let made: Vec<Result<Vec<(String, bool)>, Failure>> =
        plan.bundles.par_iter().with_max_len(1).map(work).collect();
    drop(progress);
    let mut written = Written::default();
    let mut names = BTreeSet::new();
    for made in made {
        for (name, is_new) in made? {
            written.pages += 1;
            written.new += usize::from(is_new);
            names.insert(name);
        }
    }
    written.removed = list.keep_only(folder, &names)?;
    Ok(written)
}

/// The names of the pages of a bundle, and whether each was written, since it was not there yet or another.
fn bundle_pages(
    bundle: &Bundle,
    site: &Site,
    renderer: &Renderer,
    folder: &Path,
) -> Result<Vec<(String, bool)>, Failure> {
    let desk = bundle.map.map(|map| Desk::new(site, map));
    let mut pages = Vec::new();
    for sheet in &bundle.sheets {
        let document = content(sheet.view, site, desk.as_ref());
        for (medium, name) in sheet.files() {
            if let Some(text) = renderer.render(sheet.view, &*document, medium)? {
                let is_new = update(&folder.join(&name), &text)?;
                pages.push((name, is_new));
            }
        }
    }
    Ok(pages)
}
