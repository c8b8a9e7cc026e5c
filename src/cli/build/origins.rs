//! What pages are made from, as fingerprints: where they are the same, so is the page.

use std::collections::BTreeMap;

use super::plan::Bundle;
use crate::Analysis;
use crate::check::Memory;
use crate::diagnostic::Diagnostic;
use crate::render::Renderer;
use crate::source::{FileId, Fingerprint, Fingerprinter};
use crate::view::Site;

/// What tells the running program from others: its version, and its file's size and time. Nothing where they cannot
/// be had; nothing is taken over from earlier builds then.
pub(super) fn program() -> Option<String> {
    let file = std::env::current_exe().ok()?.metadata().ok()?;
    let time = file.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(format!("{} {} {}", env!("CARGO_PKG_VERSION"), file.len(), time.as_nanos()))
}

/// What the pages of a corpus are made from.
pub(super) struct Origins {
    of_corpus: Fingerprint,
    by_map: Vec<Fingerprint>,
}

impl Origins {
    /// The fingerprints of a corpus whose checks were run with this memory.
    ///
    /// What a page says of a map can depend on all maps that it is joined with, by way of links, on their findings,
    /// and on what was found out about their reviews; on other maps by findings alone.
    pub(super) fn of(analysis: &Analysis, site: &Site, renderer: &Renderer, memory: &Memory) -> Origins {
        let findings: Vec<Fingerprint> = findings_by_map(analysis, site);
        let reviews = reviews_by_map(analysis);
        let seed = Fingerprinter::default().with(renderer.fingerprint());
        let mut by_map = vec![Fingerprint::new(); findings.len()];
        for (set, joined) in memory.sets() {
            let mut print = seed.clone().with(set);
            for &map in joined {
                print.add(site.addresses().page(map));
                print.add(&findings[map.index()]);
                for file in reviews.get(&*analysis.debate[map].id).into_iter().flatten() {
                    print.add(analysis.documents.sources().file(*file).fingerprint());
                }
                for (claim, _) in analysis.debate.claims_of(map) {
                    print.add(site.load(claim).to_le_bytes());
                }
            }
            for &map in joined {
                by_map[map.index()] = print.clone().with(&*analysis.debate[map].id).finish();
            }
        }
        let mut of_corpus = seed;
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
        Origins { of_corpus: of_corpus.finish(), by_map }
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

/// By map: the fingerprint of its findings.
fn findings_by_map(analysis: &Analysis, site: &Site) -> Vec<Fingerprint> {
    let of_map = |map| {
        let mut print = Fingerprinter::default();
        for &finding in site.findings_of(map) {
            add_finding(&mut print, &analysis.diagnostics[finding]);
        }
        print.finish()
    };
    site.maps().map(of_map).collect()
}

fn add_finding(print: &mut Fingerprinter, finding: &Diagnostic) {
    print.add(format!("{:?}", (finding.rule.code, finding)));
}
