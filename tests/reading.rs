//! What people get to read when a file is not as it should be.
//!
//! A case is a file or a folder in `tests/reading`, and the text beside it is what `elenchus check` says of it,
//! without colour. `UPDATE=1 cargo test reading::` writes the texts anew; read each change as its reader
//! would.

use std::fs;
use std::path::{Path, PathBuf};

use elenchus::diagnostic::{FORMATS, Found, Tally};
use elenchus::source::Sources;

use crate::support::root;

#[test]
fn every_slip_is_marked_in_the_readers_words() {
    let folder = root().join("tests/reading");
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for case in cases(&folder) {
        let expected = case.with_extension("txt");
        let said = report(&case);
        if update {
            fs::write(&expected, &said).expect("the folder of cases can be written to");
        } else if fs::read_to_string(&expected).ok().as_deref() != Some(&said) {
            wrong.push(format!("{}\n\n{said}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{} cases are told in other words:\n\n{}", wrong.len(), wrong.join("\n"));
}

/// The files and folders that are cases, by name.
fn cases(folder: &Path) -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder)
        .expect("there are cases")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_none_or(|extension| extension == "ron"))
        .collect();
    cases.sort();
    cases
}

/// All that is said of a case, and the count at its end.
fn report(case: &Path) -> String {
    let mut files = match case.is_dir() {
        true => cases(case),
        false => vec![case.to_owned()],
    };
    files.sort();
    let mut sources = Sources::default();
    for path in files {
        let name = path.file_name().expect("a file has a name").to_owned();
        sources.add_bytes(name, fs::read(path).expect("the case can be read"));
    }
    let findings = elenchus::analyse(&sources).diagnostics;
    let coloured = (FORMATS[0].print)(&[Found { diagnostics: &findings, sources: &sources }]);
    format!("{}{}\n", anstream::adapter::strip_str(&coloured), Tally::of(&findings))
}
