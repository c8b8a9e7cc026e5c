//! Data flows one way through the program: a room only names rooms that come before it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms in the order of the flow. `model` and `resolve` hold what `syntax` reads; `evaluate` comes before
/// `check`, which may ask how things stand.
const ROOMS: &[&str] = &[
    "source",
    "prose",
    "diagnostic",
    "period",
    "quote",
    "syntax",
    "tidy",
    "solve",
    "model",
    "resolve",
    "evaluate",
    "review",
    "article",
    "check",
    "language",
    "citation",
    "house_style",
    "layout",
    "view",
    "render",
    "cli",
];

/// All Rust files below a folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The room that a file belongs to: its folder's or its own name below `src`.
fn room(file: &Path, src: &Path) -> String {
    let first = file.strip_prefix(src).unwrap().components().next().unwrap();
    first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

#[test]
fn rooms_only_look_back_along_the_flow() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut looks = 0;
    for file in rust_files(&src) {
        let home = room(&file, &src);
        let Some(own) = ROOMS.iter().position(|room| *room == home) else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for rest in line.split("crate::").skip(1) {
                let named: String =
                    rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                if let Some(other) = ROOMS.iter().position(|room| *room == named) {
                    assert!(other <= own, "{}:{}: `{home}` names `{named}`", file.display(), number + 1);
                    looks += 1;
                }
            }
        }
    }
    assert!(looks > 100, "the rooms were found");
}

#[test]
fn every_room_is_one_of_the_flow() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_files(&src) {
        let home = room(&file, &src);
        assert!(ROOMS.contains(&home.as_str()) || ["lib", "main"].contains(&home.as_str()), "{home}");
    }
}
