//! What pages are made from, as fingerprints: where they are the same, so is the page.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufWriter, Write};

use super::plan::Bundle;
use crate::Analysis;
use crate::check::{Memory, Working};
use crate::diagnostic::{Diagnostic, Message, Value};
use crate::model::{Attribution, ClaimId, Figure, MapId};
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
        let findings = findings(analysis, site);
        let figures = figures_by_map(analysis, site);
        let reviews = reviews_by_map(analysis);
        let style = format!("{:?}", analysis.citation_style);
        let program = program().unwrap_or_default();
        let seed = Fingerprinter::default().with(program).with(renderer.fingerprint()).with(style);
        let mut by_map = vec![Fingerprint::new(); analysis.debate.maps().len()];
        for (set, joined) in memory.sets() {
            let mut print = seed.clone().with(set);
            for &map in joined {
                print.add(site.addresses().page(map));
                site.findings_of(map).iter().for_each(|&number| print.add(&findings[number]));
                figures[map.index()].iter().for_each(|known| print.add(known));
                for file in reviews.get(&*analysis.debate[map].id).into_iter().flatten() {
                    print.add(analysis.documents.sources().file(*file).fingerprint());
                }
                for (claim, _) in analysis.debate.claims_of(map) {
                    print.add(site.load(claim).to_le_bytes());
                    for sum in analysis.workings.sums_of(claim) {
                        print.add(worked_out(sum));
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
        findings.iter().for_each(|print| of_corpus.add(print));
        Origins { of_all: seed, of_corpus: of_corpus.finish(), by_map }
    }

    /// What a document says and how it is printed; nothing where it cannot be written down.
    pub(super) fn of_document(&self, document: &dyn Document) -> Option<Fingerprint> {
        if document.drawn().is_some() {
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

/// The fingerprint of each finding with what pages show of it beyond what it holds: its line, and of the claims that it
/// names, wherever they stand, what they are called, how they stand, and who said them.
fn findings(analysis: &Analysis, site: &Site) -> Vec<Fingerprint> {
    let named = |name: &str| name.contains('/').then(|| site.claim_called(MapId(0), name)).flatten();
    // A claim may be named by the findings of very many maps.
    let mut known: BTreeMap<ClaimId, Fingerprint> = BTreeMap::new();
    let mut print = |finding: &Diagnostic| {
        let file = analysis.documents.sources().file(finding.span.file);
        // Files and claims by name, not by number: the numbers change with what stands before them in the corpus.
        let place =
            (file.path(), finding.span.start, finding.span.end, file.position(finding.span.start).line);
        let says = (finding.rule.code, finding.level, &finding.message, &finding.reason, &finding.hint);
        let concerns = (&finding.concerns, finding.load, &finding.allowed);
        let mut print = Fingerprinter::default().with(format!("{:?}", (place, says, concerns)));
        let others = [Some(&finding.message), finding.reason.as_ref()].into_iter().flatten();
        let others = others.flat_map(Message::values).filter_map(|value| match value {
            Value::Claim(name) | Value::Step(name) => Some(&*name.called),
            _ => None,
        });
        let names = finding.concerns.iter().map(|name| &**name).chain(others);
        for claim in names.filter_map(named) {
            print.add(known.entry(claim).or_insert_with(|| named_claim(analysis, site, claim)));
        }
        print.finish()
    };
    analysis.diagnostics.iter().map(&mut print).collect()
}

/// What pages of other maps show of a claim that a finding names.
fn named_claim(analysis: &Analysis, site: &Site, claim: ClaimId) -> Fingerprint {
    let debate = &analysis.debate;
    let details = &debate[claim];
    let said: Vec<String> = details.said.iter().map(attribution).collect();
    // Where it is written is no matter to them.
    let words = (&details.text, &details.short, details.implicit, &details.senses, &said);
    let place = (site.addresses().claim(debate, None, claim), &debate[details.map].title);
    let stands = analysis.labelling.status(debate, claim);
    let quoted = analysis.workings.quotations_of(claim).iter();
    let quoted: Vec<_> = quoted.map(|one| (one.position, &one.found, &one.meant, one.elsewhere)).collect();
    Fingerprinter::default().with(format!("{:?}", (words, place, stands, quoted))).finish()
}

/// What an attribution says, wherever it is written.
fn attribution(said: &Attribution) -> String {
    let Attribution {
        place: _,
        by,
        via,
        source,
        at,
        on,
        quote,
        strength,
        stance,
        inherits_voice,
        inherits_source,
    } = said;
    format!("{:?}", (by, via, source, at, on, quote, strength, stance, inherits_voice, inherits_source))
}

/// What a figure says, wherever it is written.
fn figure(figure: &Figure) -> String {
    let Figure { place: _, measure, when, value, of, share, bound, highest_in, lowest_in, as_printed } =
        figure;
    format!("{:?}", (measure, when, value, of, share, bound, highest_in, lowest_in, as_printed))
}

/// What was worked out about a claim.
fn worked_out(sum: &Working) -> String {
    let Working { claim: _, measure, sum, numbers, when, stated, as_printed, is_per_cent, verdict } = sum;
    format!("{:?}", (measure, sum, numbers, when, stated, as_printed, is_per_cent, verdict))
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
            let given = figure(&details.figures[position as usize]);
            let figure = (given, &details.when, details.said.first().map(attribution));
            print.add(site.addresses().claim(debate, None, claim));
            print.add(format!("{words:?} {figure:?} {:?}", analysis.labelling.status(debate, claim)));
        }
        let print = print.finish();
        let maps: BTreeSet<MapId> = same.iter().map(|(claim, _)| debate[*claim].map).collect();
        maps.into_iter().for_each(|map| by_map[map.index()].push(print.clone()));
    }
    by_map
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
