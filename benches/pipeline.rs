//! How long each stage takes on generated arguments, beside bare ron on the same text.
//!
//! `cargo bench --bench pipeline` prints the ratios of one size first. With a number and a folder,
//! `cargo bench --bench pipeline -- write 1000000 million`, it writes such arguments instead, and
//! `cargo bench --bench pipeline -- corpus 1000 60 newsroom --links clusters` writes maps of the size that people draw;
//! with a number or a path, `cargo bench --bench pipeline -- checks 100000`, it says which checks take longest.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

use divan::{Bencher, black_box};
use elenchus::review::Reviews;
use elenchus::syntax::written::Claim;
use elenchus::{analyse, check, evaluate, resolve, source::Sources, syntax};
use ron::extensions::Extensions;
use serde::Deserialize;
use std::collections::HashMap;
use std::time::{Duration, Instant};

mod support;
use support::{corpus, newsroom};

/// The numbers of claims.
const CLAIMS: [usize; 3] = [1_000, 100_000, 1_000_000];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |word: &str| {
        let at = arguments.iter().position(|argument| argument == word)?;
        Some(&arguments[at + 1..])
    };
    let number = |text: &String| text.parse().expect("a number");
    match (after("write"), after("corpus"), after("checks")) {
        (Some([claims, folder, ..]), _, _) => write(corpus::files(number(claims)), folder),
        (_, Some([maps, claims, folder, rest @ ..]), _) => {
            let links = match rest {
                [option, links, ..] if option == "--links" => newsroom::Links::of(links),
                _ => Some(newsroom::Links::Clusters),
            };
            let links = links.expect("none, clusters, chain or hub");
            write(newsroom::files(number(maps), number(claims), links), folder);
        }
        (_, _, Some([what, ..])) => checks(what),
        _ => {
            ratios(100_000);
            divan::main();
        }
    }
}

fn write(files: Vec<(String, String)>, folder: &str) {
    std::fs::create_dir_all(folder).expect("the folder can be made");
    for (path, text) in files {
        std::fs::write(std::path::Path::new(folder).join(path), text).expect("the file can be written");
    }
}

/// Prints what each stage takes, and each check with how much it finds. A check that is the first to ask for what
/// several need pays for all.
fn checks(what: &str) {
    let sources = match what.parse() {
        Ok(claims) => sources(claims),
        Err(_) => elenchus::source::load(what.as_ref()).expect("the path can be read").sources,
    };
    let timed =
        |name: &str, begin: Instant| println!("{:9.1} ms {name}", begin.elapsed().as_secs_f64() * 1e3);
    let begin = Instant::now();
    let (documents, values, _) = syntax::parse(&sources);
    timed("parse", begin);
    let begin = Instant::now();
    let resolved = resolve::resolve(&documents, values);
    timed("resolve", begin);
    let begin = Instant::now();
    let labelling = evaluate::grounded(&resolved.debate);
    timed("evaluate", begin);
    let texts = check::Texts::default();
    let reviews = Reviews::default();
    let context = check::Context::new(&resolved.debate, &documents, &labelling, &texts, &reviews, None);
    let mut findings = resolved.diagnostics;
    for check in check::all() {
        let (begin, before) = (Instant::now(), findings.len());
        (check.run)(&context, &mut findings);
        timed(&format!("{}: {}", check.rule.code, findings.len() - before), begin);
    }
    let begin = Instant::now();
    let mut findings = check::settle(&context, &resolved.settings, &elenchus::families(), findings);
    timed("settle", begin);
    let begin = Instant::now();
    elenchus::diagnostic::sort(&mut findings);
    timed("sort", begin);
    for format in elenchus::diagnostic::FORMATS {
        let begin = Instant::now();
        let found = elenchus::diagnostic::Found { diagnostics: &findings, sources: &sources };
        black_box((format.print)(&[found]));
        timed(format.name, begin);
    }
}

/// A map as the simplest program would read it.
#[derive(Deserialize)]
#[serde(rename = "Map")]
#[allow(dead_code, reason = "it is only read")]
struct Plain {
    title: String,
    thesis: Vec<String>,
    claims: HashMap<String, Claim>,
}

fn plain(sources: &Sources) {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    for (_, file) in sources.iter() {
        // The library is a fiftieth of it all.
        if file.text().starts_with("Map") {
            black_box(options.from_str::<Plain>(file.text()).expect("the generated argument is sound"));
        }
    }
}

fn sources(claims: usize) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in corpus::files(claims) {
        sources.add(path, text);
    }
    sources
}

/// Prints what each stage takes in units of bare ron, the fastest of several rounds each.
fn ratios(claims: usize) {
    let sources = sources(claims);
    let bare = fastest(|| plain(&sources));
    let bytes: usize = sources.iter().map(|(_, file)| file.text().len()).sum();
    println!("{claims} claims, {:.1} MB", bytes as f64 / 1e6);
    let stages: [(&str, &mut dyn FnMut()); 2] = [
        ("parse", &mut || drop(black_box(syntax::parse(&sources)))),
        ("analyse", &mut || drop(black_box(analyse(&sources)))),
    ];
    println!("{:>8} {:7.1} ms {:5.2}", "ron", bare.as_secs_f64() * 1e3, 1.0);
    for (name, run) in stages {
        let time = fastest(run).as_secs_f64();
        println!("{name:>8} {:7.1} ms {:5.2}", time * 1e3, time / bare.as_secs_f64());
    }
}

fn fastest(mut run: impl FnMut()) -> Duration {
    let round = |_| {
        let begin = Instant::now();
        run();
        begin.elapsed()
    };
    (0..7).map(round).min().expect("there are rounds")
}

#[divan::bench(args = CLAIMS, sample_count = 5, sample_size = 1)]
fn bare_ron(bencher: Bencher, claims: usize) {
    let sources = sources(claims);
    bencher.bench(|| plain(black_box(&sources)));
}

#[divan::bench(args = CLAIMS, sample_count = 5, sample_size = 1)]
fn parse(bencher: Bencher, claims: usize) {
    let sources = sources(claims);
    bencher.bench(|| syntax::parse(black_box(&sources)));
}

#[divan::bench(args = CLAIMS, sample_count = 5, sample_size = 1)]
fn resolving(bencher: Bencher, claims: usize) {
    let sources = sources(claims);
    bencher.with_inputs(|| syntax::parse(&sources)).bench_values(|(documents, values, _)| {
        let resolved = resolve::resolve(&documents, values);
        (documents, resolved)
    });
}

#[divan::bench(args = CLAIMS, sample_count = 5, sample_size = 1)]
fn standing(bencher: Bencher, claims: usize) {
    let sources = sources(claims);
    let analysis = analyse(&sources);
    bencher.bench(|| evaluate::grounded(black_box(&analysis.debate)));
}

#[divan::bench(args = CLAIMS, sample_count = 5, sample_size = 1)]
fn checking(bencher: Bencher, claims: usize) {
    let sources = sources(claims);
    let analysis = analyse(&sources);
    bencher.bench(|| {
        let (debate, documents) = (&analysis.debate, &analysis.documents);
        check::run(&black_box(check::Context::new(
            debate,
            documents,
            &analysis.labelling,
            &analysis.texts,
            &analysis.reviews,
            None,
        )))
    });
}

#[divan::bench(args = CLAIMS, sample_count = 5, sample_size = 1)]
fn whole(bencher: Bencher, claims: usize) {
    let sources = sources(claims);
    bencher.bench(|| analyse(black_box(&sources)));
}

/// A thousand maps of a hundred claims each.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn whole_newsroom(bencher: Bencher) {
    let mut sources = Sources::default();
    for (path, text) in corpus::maps(1_000, 100) {
        sources.add(path, text);
    }
    bencher.bench(|| analyse(black_box(&sources)));
}
