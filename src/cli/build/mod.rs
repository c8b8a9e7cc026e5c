//! `elenchus build`: every view of every map of a corpus, and the pages of the whole corpus.
//!
//! A build goes from the [`plan`], which is all names of pages, by way of the [`list`] of what earlier builds
//! wrote, to the [`pages`], which are made and written in parallel, each gone from memory before the next.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use super::check::counted;
use super::citing::Citing;
use super::house::{Choice, Dressed};
use super::output::update;
use super::progress::Progress;
use super::render::{profile_names, renderer};
use super::texts::{Sources, note_unread};
use super::{Failure, Outcome, here, load, print_to_stderr, shown, tell};
use crate::Background;
use crate::check::Memory;
use crate::diagnostic::{FORMATS, Found, Level, Tally};
use crate::view::Site;

mod list;
mod origins;
mod pages;
mod plan;

use list::List;
use origins::Origins;
use pages::Written;
use plan::Plan;

/// The file in the output folder that keeps what checks found, for the next build.
const FINDINGS: &str = ".elenchus-findings";
/// The file in the output folder that keeps how sources are cited.
const CITATIONS: &str = ".elenchus-citations";

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
    house: Choice,
    #[command(flatten)]
    texts: Sources,
    #[command(flatten)]
    citing: Citing,
    /// What Markdown is for; else as the house style says, else `portable`, which is for anywhere
    #[arg(long, value_name = "PROFILE", value_parser = profile_names(true))]
    profile: Option<String>,
    /// Make all pages anew, also those of which nothing has changed since the last build
    #[arg(long)]
    force: bool,
    /// Say nothing but findings
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let begin = Instant::now();
    let path = arguments.path.clone().unwrap_or_else(here);
    let mut corpus = load(&path)?;
    arguments.house.add_to(&mut corpus)?;
    let texts = arguments.texts.shelf(&corpus.root)?;
    let citation_style = arguments.citing.style(&mut corpus)?;
    let checking = Progress::begin("checking", corpus.sources.len(), arguments.quiet);
    let background = Background { texts, citation_style, ..Background::default() };
    let folder = &arguments.output;
    let mut memory = Memory::of_program(origins::program());
    let kept = folder.join(FINDINGS);
    if !arguments.force {
        memory.recall(&fs::read_to_string(&kept).unwrap_or_default());
    }
    let analysis = crate::analyse_again(&corpus.sources, &background, &mut memory);
    drop(checking);
    let Dressed { style: house, findings: of_house } =
        arguments.house.dress(&corpus, &analysis, arguments.templates.as_deref())?;
    let found = [&analysis.diagnostics, &of_house];
    let sources = &corpus.sources;
    print_to_stderr(&(FORMATS[0].print)(&found.map(|diagnostics| Found { diagnostics, sources })));
    let renderer = renderer(&house, arguments.templates.as_ref(), arguments.profile.as_deref())?;
    let mut site = Site::of(&analysis, &house);
    let kept_citations = folder.join(CITATIONS);
    if let Some(program) = origins::program() {
        let known = fs::read_to_string(&kept_citations).ok().filter(|_| !arguments.force);
        site.recall_citations(&program, known.unwrap_or_default());
    }
    let plan = Plan::of(&site);
    let mut list = List::read(folder);
    if arguments.force || origins::program().is_none() {
        list.distrust();
    }
    let free = plan.free_files(&site, folder, &list)?;
    fs::create_dir_all(folder).map_err(|error| Failure(format!("cannot make {}: {error}", shown(folder))))?;
    let origins = Origins::of(&analysis, &site, &renderer, &memory);
    let making = (&site, &renderer, &origins);
    let written = pages::write(&plan, making, folder, (list, free), arguments.quiet)?;
    update(&kept, &memory.written())?;
    if let Some(citations) = site.citations_written() {
        update(&kept_citations, &citations)?;
    }
    let tally = Tally::of(&analysis.diagnostics) + Tally::of(&of_house);
    if !arguments.quiet {
        note_unread(&analysis, &corpus);
        let counts = counted(analysis.debate.maps().len(), analysis.debate.claims().len());
        let seconds = begin.elapsed().as_secs_f64();
        for name in &written.removed.changed {
            tell(format_args!(
                "{} is no longer made, and stays: somebody has changed it",
                shown(&folder.join(name))
            ));
        }
        tell(format_args!("{counts}: {tally}; {} in {}; {seconds:.1} s", told(&written), shown(folder)));
    }
    Ok(if tally.at_least(Level::Error) > 0 { Outcome::Findings } else { Outcome::Clean })
}

/// What became of the pages: "6 pages, 2 of them written, 1 removed".
fn told(written: &Written) -> String {
    let Written { pages, new, removed } = written;
    let plural = if *pages == 1 { "" } else { "s" };
    let new = match *new {
        0 => ", all unchanged".to_owned(),
        new if new == *pages => String::new(),
        new => format!(", {new} of them new or changed"),
    };
    let removed = if removed.count == 0 { String::new() } else { format!(", {} removed", removed.count) };
    format!("{pages} page{plural}{new}{removed}")
}
