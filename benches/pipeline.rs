//! How long each stage takes on generated arguments, beside bare ron on the same text.
//!
//! `cargo bench --bench pipeline` prints the ratios of one size first. With a number and a path,
//! `cargo bench --bench pipeline -- write 1000000 million.ron`, it writes such an argument instead.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

use divan::{Bencher, black_box};
use elenchus::syntax::written::Claim;
use elenchus::{analyse, check, evaluate, resolve, source::Sources, syntax};
use ron::extensions::Extensions;
use serde::Deserialize;
use std::collections::HashMap;
use std::time::{Duration, Instant};

mod support;
use support::corpus;

/// The numbers of claims.
const CLAIMS: [usize; 3] = [1_000, 100_000, 1_000_000];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "write") {
        let claims = arguments[at + 1].parse().expect("a number of claims");
        std::fs::write(&arguments[at + 2], corpus::map(claims)).expect("the path can be written to");
        return;
    }
    ratios(100_000);
    divan::main();
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

fn plain(text: &str) -> Plain {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES;
    ron::Options::default()
        .with_default_extension(extensions)
        .from_str(text)
        .expect("the generated argument is sound")
}

fn sources(claims: usize) -> Sources {
    let mut sources = Sources::default();
    sources.add("rents.ron", corpus::map(claims));
    sources
}

/// Prints what each stage takes in units of bare ron, the fastest of several rounds each.
fn ratios(claims: usize) {
    let sources = sources(claims);
    let text = sources.iter().next().expect("there is one file").1.text();
    let bare = fastest(|| {
        black_box(plain(text));
    });
    println!("{claims} claims, {:.1} MB", text.len() as f64 / 1e6);
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
    let text = corpus::map(claims);
    bencher.bench(|| plain(black_box(&text)));
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
