//! `elenchus build`: every view of every map of a corpus, and an index.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::check::counted;
use super::output::{update, write_whole};
use super::render::renderer;
use super::texts::{Sources, note_unread};
use super::{Failure, Outcome, here, load, print_to_stderr, shown};
use crate::diagnostic::{FORMATS, Found, Level, Tally};
use crate::house_style::HouseStyle;
use crate::render::{Medium, Renderer};
use crate::view::{self, Desk, Document, Site, View};
use crate::{Analysis, Background};

/// Check a folder of maps and write all its pages.
///
/// Every map gets its page, `<map>.html`, with Markdown beside it, `<map>.md`; `index.html` lists them. The
/// pages are written also when there are errors. Pages of an earlier build that are no longer made are
/// removed; files that the program did not write are left alone.
#[derive(clap::Args)]
#[command(after_help = "Example: elenchus build arguments -o site")]
pub(super) struct Arguments {
    /// The folder with the maps, or a map, which stands for its folder; the current folder where none is named
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,
    /// The folder to write the pages to; it is made where there is none
    #[arg(long, short, value_name = "DIR", default_value = "site")]
    output: PathBuf,
    /// A folder with templates of your own, used in place of those of the same name
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    #[command(flatten)]
    texts: Sources,
    /// Say nothing but findings
    #[arg(long, short)]
    quiet: bool,
}

/// What every document is written in.
const MEDIA: [Medium; 3] = [Medium::Html, Medium::Markdown, Medium::Csv];

/// The file in the output folder that lists what the program wrote there.
const MANIFEST: &str = ".elenchus-pages";

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let house = HouseStyle::default();
    let renderer = renderer(&house, arguments.templates.as_ref())?;
    let path = arguments.path.clone().unwrap_or_else(here);
    let corpus = load(&path)?;
    let texts = arguments.texts.shelf(&corpus.root)?;
    let analysis = crate::analyse_against(&corpus.sources, &Background { texts, ..Background::default() });
    print_to_stderr(&(FORMATS[0].print)(&[Found {
        diagnostics: &analysis.diagnostics,
        sources: &corpus.sources,
    }]));
    let pages = pages(&analysis, &house, &renderer)?;
    let folder = &arguments.output;
    fs::create_dir_all(folder).map_err(|error| Failure(format!("cannot make {}: {error}", shown(folder))))?;
    write(folder, &pages)?;
    let tally = Tally::of(&analysis.diagnostics);
    if !arguments.quiet {
        note_unread(&analysis, &corpus);
        let counts = counted(analysis.debate.maps().len(), analysis.debate.claims().len());
        eprintln!("{counts}: {tally}; {} pages in {}", pages.len(), shown(folder));
    }
    Ok(if tally.at_least(Level::Error) > 0 { Outcome::Findings } else { Outcome::Clean })
}

/// All pages, by file name.
fn pages(
    analysis: &Analysis,
    house: &HouseStyle,
    renderer: &Renderer,
) -> Result<Vec<(String, String)>, Failure> {
    let site = Site::of(analysis, house);
    let mut pages = Vec::new();
    for view in view::of_corpora() {
        let document = view.of_corpus(&site).expect("the view is of a corpus");
        print_all(renderer, view, view.address, &*document, &mut pages)?;
    }
    for (map, _) in analysis.debate.maps() {
        let desk = Desk::new(&site, map);
        for view in view::of_maps() {
            let document = view.of_map(&desk).expect("the view is of a map");
            print_all(renderer, view, &view::page_of(view, &site, map), &*document, &mut pages)?;
        }
    }
    Ok(pages)
}

/// A document in every medium in which it is written beside the others.
fn print_all(
    renderer: &Renderer,
    view: &View,
    name: &str,
    document: &dyn Document,
    pages: &mut Vec<(String, String)>,
) -> Result<(), Failure> {
    for medium in MEDIA {
        if let Some(text) = renderer.render(view, document, medium)? {
            pages.push((format!("{name}.{}", medium.extension()), text));
        }
    }
    Ok(())
}

/// Writes the pages and the list of them, and removes those of the list before that are no longer made.
///
/// A file that stands where a page would, and that no build before wrote, is somebody else's: then nothing is
/// written at all.
fn write(folder: &Path, pages: &[(String, String)]) -> Result<(), Failure> {
    let manifest = folder.join(MANIFEST);
    let known = fs::read_to_string(&manifest).unwrap_or_default();
    let listed: BTreeSet<&str> = known.lines().filter(|name| is_page(name)).collect();
    let in_the_way = |name: &str| !listed.contains(name) && folder.join(name).symlink_metadata().is_ok();
    if let Some((name, _)) = pages.iter().find(|(name, _)| in_the_way(name)) {
        let path = shown(&folder.join(name));
        let hint = "move it away, or write the pages to another folder with -o";
        return Err(Failure(format!(
            "cannot write {path}: something stands there that no build wrote; {hint}"
        )));
    }
    let made: BTreeSet<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    // The list grows before pages are written and shrinks after stale ones are gone, so that a build that is
    // broken off leaves no page behind that nobody knows of.
    write_list(&manifest, listed.union(&made).copied())?;
    for (name, text) in pages {
        update(&folder.join(name), text)?;
    }
    let is_left = |name: &&str| fs::remove_file(folder.join(name)).is_err() && folder.join(name).exists();
    let left: Vec<&str> = listed.difference(&made).copied().filter(is_left).collect();
    write_list(&manifest, made.iter().copied().chain(left))
}

fn write_list<'n>(path: &Path, names: impl Iterator<Item = &'n str>) -> Result<(), Failure> {
    let lines: String = names.map(|name| format!("{name}\n")).collect();
    write_whole(path, &lines)
}

/// Whether a listed name is that of a page in the folder itself: a list that was tampered with removes nothing
/// else.
fn is_page(name: &str) -> bool {
    let is_plain = !name.contains(['/', '\\']) && !name.starts_with('.');
    is_plain && [".html", ".md", ".csv"].iter().any(|ending| name.ends_with(ending))
}
