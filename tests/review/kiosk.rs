//! The kiosk: a small map with its library, which reviews are of.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use elenchus::analyse;
use elenchus::review::fingerprint;
use elenchus::source::Sources;

use crate::support::root;

pub fn data(name: &str) -> String {
    fs::read_to_string(root().join("tests/review").join(name)).unwrap()
}

/// A folder with the kiosk's map and library, and other files.
pub fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["kiosk.ron", "library.ron"] {
        fs::write(folder.path().join(name), data(name)).unwrap();
    }
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

pub fn run(at: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_elenchus")).args(arguments).current_dir(at).output().unwrap()
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The sources of the kiosk's map, changed in places, with a review.
pub fn corpus(changes: &[(&str, &str)], review: &str) -> Sources {
    let mut sources = Sources::default();
    for name in ["kiosk.ron", "library.ron"] {
        let mut text = data(name);
        for (from, to) in changes {
            text = text.replace(from, to);
        }
        sources.add(name, text);
    }
    if !review.is_empty() {
        sources.add("kiosk.review.ron", review);
    }
    sources
}

/// The fingerprint of a claim of the kiosk's map, changed in places.
pub fn print_of(claim: &str, changes: &[(&str, &str)]) -> String {
    let sources = corpus(changes, "");
    let analysis = analyse(&sources);
    assert!(analysis.debate.find_map("kiosk").is_some(), "{changes:?}: {:?}", analysis.diagnostics);
    let id = analysis.debate.find_claim(analysis.debate.find_map("kiosk").unwrap(), claim);
    fingerprint(&analysis.debate, id.unwrap_or_else(|| panic!("{claim} is there after {changes:?}")))
}
