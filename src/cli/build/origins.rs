//! What pages are made from, as fingerprints: where they are the same, so is the page.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Write};

use super::plan::Bundle;
use crate::Analysis;
use crate::check::Memory;
use crate::diagnostic::Diagnostic;
use crate::model::MapId;
use crate::render::Renderer;
use crate::source::{FileId, Fingerprint, Fingerprinter};
use crate::view::{Document, Site};

/// What tells the running program from others: its version, and its file's size and time. Nothing where they cannot
/// be had; nothing is taken over from earlier builds then.
pub(super) fn program() -> Option<String> {
    let file = std::env::current_exe().ok()?.metadata().ok()?;
    let time = file.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(format!("{} {} {}", env!("CARGO_PKG_VERSION"), file.len(), time.as_nanos()))
}

/// What the pages of a corpus are made from.
pub(super) struct Origins {
    /// What all pages are made from: the program, the templates, the house style.
    of_all: Fingerprinter,
    of_corpus: Fingerprint,
    by_map: Vec<Fingerprint>,
}

impl Origins {
    /// The fingerprints of a corpus whose checks were run with this memory.
    ///
    /// What a page says of a map can depend on all maps that it is joined with, by way of links, on their findings,
    /// and on what was found out about their reviews. On other maps it depends by findings, which may name any claim,
    /// by the figures that other maps give for the same, and by sums worked out from these.
    pub(super) fn of(analysis: &Analysis, site: &Site, renderer: &Renderer, memory: &Memory) -> Origins {
        let findings: Vec<Fingerprint> = findings_by_map(analysis, site, memory);
        let figures = figures_by_map(analysis, site);
        let reviews = reviews_by_map(analysis);
        let style = format!("{:?}", analysis.citation_style);
        let program = program().unwrap_or_default();
        let seed = Fingerprinter::default().with(program).with(renderer.fingerprint()).with(style);
        let mut by_map = vec![Fingerprint::new(); findings.len()];
        for (set, joined) in memory.sets() {
            let mut print = seed.clone().with(set);
            for &map in joined {
                print.add(site.addresses().page(map));
                print.add(&findings[map.index()]);
                figures[map.index()].iter().for_each(|known| print.add(known));
                for file in reviews.get(&*analysis.debate[map].id).into_iter().flatten() {
                    print.add(analysis.documents.sources().file(*file).fingerprint());
                }
                for (claim, _) in analysis.debate.claims_of(map) {
                    print.add(site.load(claim).to_le_bytes());
                    for sum in analysis.workings.sums_of(claim) {
                        print.add(format!("{sum:?}"));
                    }
                }
            }
            for &map in joined {
                by_map[map.index()] = print.clone().with(&*analysis.debate[map].id).finish();
            }
        }
        let mut of_corpus = seed.clone();
        for print in &by_map {
            of_corpus.add(print);
        }
        for (_, file) in analysis.documents.sources().iter() {
            of_corpus.add(file.path().as_os_str().as_encoded_bytes());
            of_corpus.add(file.fingerprint());
        }
        for finding in &analysis.diagnostics {
            add_finding(&mut of_corpus, finding);
        }
        Origins { of_all: seed, of_corpus: of_corpus.finish(), by_map }
    }

    /// What a document says and how it is printed; nothing where it cannot be written down.
    pub(super) fn of_document(&self, document: &dyn Document) -> Option<Fingerprint> {
        if document.diagram().is_some() {
            // It is drawn from more than is written down.
            return None;
        }
        let mut says = self.of_all.clone();
        for row in
            document.table().iter().flat_map(|table| std::iter::once(&table.columns).chain(&table.rows))
        {
            row.iter().for_each(|cell| says.add(cell));
        }
        let written = serde_json::to_writer(BufWriter::with_capacity(1 << 16, Whole(&mut says)), document);
        written.ok().map(|()| says.finish())
    }

    /// What the pages of a bundle are made from.
    pub(super) fn of_bundle(&self, bundle: &Bundle) -> &Fingerprint {
        match bundle.map {
            Some(map) => &self.by_map[map.index()],
            None => &self.of_corpus,
        }
    }
}

/// The files of the reviews of each map, by its id.
fn reviews_by_map<'a>(analysis: &'a Analysis) -> BTreeMap<&'a str, Vec<FileId>> {
    let mut reviews: BTreeMap<&str, Vec<FileId>> = BTreeMap::new();
    for review in analysis.reviews.files() {
        reviews.entry(&review.map_name).or_default().push(review.file);
    }
    reviews
}

/// By map: the fingerprint of its findings, and of the maps that they speak of: what a claim that they name is
/// called, and how it stands, can depend on all that its map is joined with.
fn findings_by_map(analysis: &Analysis, site: &Site, memory: &Memory) -> Vec<Fingerprint> {
    let debate = &analysis.debate;
    let mut by_id: BTreeMap<&str, MapId> = BTreeMap::new();
    let mut by_file: BTreeMap<FileId, MapId> = BTreeMap::new();
    for (map, details) in debate.maps() {
        // Of several maps of one id a name means the first.
        by_id.entry(&details.id).or_insert(map);
        by_file.insert(details.place.file, map);
    }
    let mut set_of = vec![""; debate.maps().len()];
    for (set, joined) in memory.sets() {
        joined.iter().for_each(|map| set_of[map.index()] = set);
    }
    let of_map = |map: MapId| {
        let mut print = Fingerprinter::default();
        for &number in site.findings_of(map) {
            let finding = &analysis.diagnostics[number];
            add_finding(&mut print, finding);
            let named = finding.concerns.iter().map(|name| &**name).chain(finding.message.split('`'));
            let named = named.filter_map(|name| by_id.get(name.split_once('/')?.0));
            for &other in by_file.get(&finding.span.file).into_iter().chain(named) {
                if set_of[other.index()] != set_of[map.index()] {
                    print.add(site.addresses().page(other));
                    print.add(set_of[other.index()]);
                }
            }
        }
        print.finish()
    };
    site.maps().map(of_map).collect()
}

/// By map: the fingerprints of the figures that other maps give too, each with all that pages show of every claim that
/// gives it.
fn figures_by_map(analysis: &Analysis, site: &Site) -> Vec<Vec<Fingerprint>> {
    let debate = &analysis.debate;
    let mut by_map = vec![Vec::new(); debate.maps().len()];
    for same in site.shared_figures() {
        let mut print = Fingerprinter::default();
        for &(claim, position) in same {
            let details = &debate[claim];
            let words = (&debate[details.map].title, &details.short, &details.text, details.implicit);
            let figure = (&details.figures[position as usize], &details.when, details.said.first());
            print.add(site.addresses().claim(debate, None, claim));
            print.add(format!("{words:?} {figure:?} {:?}", analysis.labelling.status(debate, claim)));
        }
        let print = print.finish();
        let maps: BTreeSet<MapId> = same.iter().map(|(claim, _)| debate[*claim].map).collect();
        maps.into_iter().for_each(|map| by_map[map.index()].push(print.clone()));
    }
    by_map
}

fn add_finding(print: &mut Fingerprinter, finding: &Diagnostic) {
    print.add(format!("{:?}", (finding.rule.code, finding)));
}

/// Takes in what is written.
struct Whole<'p>(&'p mut Fingerprinter);

impl Write for Whole<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0.add(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
