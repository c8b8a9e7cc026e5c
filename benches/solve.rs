//! How long `elenchus solve` takes on frameworks of the families that the field measures itself by, and how much memory;
//! beside crustabri, where that is installed.
//!
//! `cargo bench --bench solve --features cadical` runs all of it. The words after `--` name families,
//! problems or numbers of arguments and leave out all others, as in
//! `cargo bench --bench solve -- barabasi-albert SE-PR 1000000`. After `unseen 5` it is 45 frameworks of chance sizes, which
//! follow from the 5 and are others for every other number. `cargo bench --bench solve -- write FOLDER` writes the
//! frameworks instead, in the format i23.
//!
//! Times are of the processor, of the whole program from reading to printing, and so is memory. `CRUSTABRI` names the
//! other program where it is not on the path; nothing of it is part of this one.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[path = "support/frameworks.rs"]
mod frameworks;
use frameworks::Chance;

/// The families with their sizes.
const CASES: &[(&str, u32)] = &[
    ("erdos-renyi", 200),
    ("erdos-renyi-dense", 250),
    ("stable-rich", 500),
    ("sparse", 3_000),
    ("watts-strogatz", 1_000),
    ("communities", 10_000),
    ("ladder", 50_000),
    ("barabasi-albert", 100_000),
    ("grounded-like", 1_000_000),
    ("barabasi-albert", 1_000_000),
];

const PROBLEMS: [&str; 6] = ["SE-GR", "SE-PR", "DS-PR", "SE-ST", "SE-SST", "SE-ID"];

/// The most seconds of the processor that a program is given for a problem.
const LIMIT: u32 = 20;

/// The seed of every framework that is not unseen.
const SEED: u64 = 1;

fn main() {
    let mut words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let mut cases: Vec<(&str, u32, u64)> =
        CASES.iter().map(|&(family, count)| (family, count, SEED)).collect();
    if let [first, seed, ..] = &words[..]
        && first == "unseen"
    {
        cases = frameworks::unseen(seed.parse().expect("`unseen` goes before a number"));
        words.drain(..2);
    }
    if let [first, folder] = &words[..]
        && first == "write"
    {
        for &(family, count, seed) in &cases {
            println!("{}", written(Path::new(folder), family, count, seed).display());
        }
        return;
    }
    let folder = std::env::temp_dir().join(format!("elenchus-solve-{}", std::process::id()));
    let other = std::env::var("CRUSTABRI").unwrap_or_else(|_| "crustabri".to_owned());
    let has_other =
        Command::new(&other).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let has_other = has_other.is_ok();
    let of_kind =
        |kind: &dyn Fn(&str) -> bool| -> Vec<&String> { words.iter().filter(|word| kind(word)).collect() };
    let families = of_kind(&|word| frameworks::family(word).is_some());
    let problems = of_kind(&|word| PROBLEMS.contains(&word));
    let counts = of_kind(&|word| word.parse::<u32>().is_ok());
    let is_asked = |asked: &[&String], name: &str| asked.is_empty() || asked.iter().any(|word| *word == name);
    println!("| framework | problem | seconds | MB | crustabri: seconds | MB | ratio |");
    println!("|---|---|---:|---:|---:|---:|---:|");
    for (family, count, seed) in cases {
        if !is_asked(&families, family) || !is_asked(&counts, &count.to_string()) {
            continue;
        }
        let path = written(&folder, family, count, seed);
        for problem in PROBLEMS.into_iter().filter(|problem| is_asked(&problems, problem)) {
            let query = (count / 3).to_string();
            let mut asked =
                vec!["solve", "-p", problem, "-f", path.to_str().expect("temporary paths are plain")];
            if problem.starts_with('D') {
                asked.extend(["-a", &query]);
            }
            let ours = measure(env!("CARGO_BIN_EXE_elenchus"), &asked);
            let theirs = has_other.then(|| {
                asked.extend(["--logging-level", "off"]);
                measure(&other, &asked)
            });
            if let Some(theirs) = &theirs
                && let (Some(one), Some(other)) = (&ours.verdict, &theirs.verdict)
            {
                assert_eq!(one, other, "{problem} of {family} {count}");
            }
            println!("| {family} {count} | {problem} | {}", row(&ours, theirs.as_ref()));
        }
        fs::remove_file(&path).expect("it was written");
    }
    // Another run may be using a folder of its own.
    let _ = fs::remove_dir(&folder);
}

fn written(folder: &Path, family: &str, count: u32, seed: u64) -> PathBuf {
    fs::create_dir_all(folder).expect("the folder can be made");
    let path = folder.join(format!("{family}-{count}-{seed}.af"));
    let family = frameworks::family(family).expect("the cases name families");
    let text = frameworks::text(count, &(family.make)(count, &mut Chance(seed)));
    fs::write(&path, text).expect("it can be written");
    path
}

/// What a run came to.
struct Run {
    /// The first word that it printed, where it answered in time: `w`, `YES` or `NO`.
    verdict: Option<String>,
    seconds: f64,
    megabytes: f64,
}

/// Runs a program by way of the shell and of GNU `time`, which know what it used.
fn measure(program: &str, arguments: &[&str]) -> Run {
    let script = format!("ulimit -t {LIMIT}; exec time -f '%U %S %M' \"$0\" \"$@\"");
    let output = Command::new("bash")
        .args(["-c", &script.replace("exec time", "exec env time"), program])
        .args(arguments)
        .output()
        .expect("there is a shell");
    let said = String::from_utf8_lossy(&output.stderr);
    let used: Vec<f64> =
        said.lines().last().unwrap_or("").split(' ').filter_map(|word| word.parse().ok()).collect();
    let [user, system, kilobytes] = used[..] else { panic!("GNU time says what was used: {said}") };
    let printed = String::from_utf8_lossy(&output.stdout);
    let verdict = printed.split_whitespace().next().map(str::to_owned);
    Run {
        verdict: verdict.filter(|_| output.status.success()),
        seconds: user + system,
        megabytes: kilobytes / 1024.0,
    }
}

/// The measures of a line of the table.
fn row(ours: &Run, theirs: Option<&Run>) -> String {
    let told = |run: &Run| match run.verdict {
        Some(_) => format!("{:.2} | {:.0}", run.seconds, run.megabytes),
        None => format!("> {LIMIT} | {:.0}", run.megabytes),
    };
    let ratio = theirs.filter(|theirs| ours.verdict.is_some() && theirs.seconds > 0.0);
    let ratio = ratio.map(|theirs| {
        let bound = if theirs.verdict.is_none() { "< " } else { "" };
        format!("{bound}{:.2}", ours.seconds / theirs.seconds)
    });
    let theirs = theirs.map_or_else(|| " | ".to_owned(), told);
    format!("{} | {theirs} | {} |", told(ours), ratio.unwrap_or_default())
}
