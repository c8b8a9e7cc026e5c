//! The command line from end to end, through the program itself.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::root;

mod build;
mod check;
mod explain;
mod fmt;
mod help;
mod new;
mod render;
mod why;

const CLEAN: &str = r#"Map(title: "T", thesis: ["a"], claims: {
    "a": (text: "The square should charge.", supports: [(premises: ["b"])]),
    "b": (text: "It is full by nine."),
})"#;

/// A reason with a name.
const NAMED_STEP: &str = r#"Map(title: "S", thesis: ["a"], claims: {
    "a": (text: "The square should charge.", supports: [(id: "noise", premises: ["b"])]),
    "b": (text: "It is full by nine."),
})"#;

/// One reason given twice.
const WARNED: &str = r#"Map(title: "W", thesis: ["a"], claims: {
    "a": (text: "The bridge should close.", supports: [(premises: ["b"]), (premises: ["b"])]),
    "b": (text: "It shakes."),
})"#;

/// A premise that nothing is called.
const WRONG: &str = r#"Map(title: "E", thesis: ["a"], claims: {
    "a": (text: "The park should stay open.", supports: [(premises: ["bb"])]),
    "b": (text: "It is loud at night.", rebuttals: [(premises: ["a"])]),
})"#;

const LIBRARY: &str = r#"Library(voices: {})"#;

/// A folder of files, by name and text.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The program, at work in a folder.
fn run(at: &Path, arguments: &[&str]) -> Output {
    command(at, arguments).output().unwrap()
}

fn command(at: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_elenchus"));
    command.args(arguments).current_dir(at).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("the program was not killed")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program prints UTF-8")
}

/// The names in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    entries.map(|name| name.into_string().unwrap()).collect()
}
