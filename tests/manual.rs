//! What the tests of the manual have in common: the blocks of code of a page, and what a command of it prints.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::root;

/// A block of code of a page.
pub struct Block {
    /// The language that the page names for it.
    pub language: String,
    /// Its lines, each with its end.
    pub text: String,
    /// The heading that it stands under, by its number in the page.
    pub heading: usize,
    /// What stands between the block before it and this one, without empty lines.
    pub before: String,
}

/// A file of the repository.
pub fn page(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// The blocks of code of a page in their order.
pub fn blocks(page: &str) -> Vec<Block> {
    let (mut blocks, mut open): (Vec<Block>, Option<Block>) = (Vec::new(), None);
    let (mut heading, mut before) = (0, String::new());
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(block), None) => block.text += &format!("{line}\n"),
            (None, Some(language)) => {
                let (language, before) = (language.to_owned(), std::mem::take(&mut before));
                open = Some(Block { language, text: String::new(), heading, before });
            }
            (None, None) => {
                heading += usize::from(line.starts_with('#'));
                before = if line.is_empty() { before } else { format!("{before}{line}\n") };
            }
        }
    }
    blocks
}

/// What a command line beginning with `elenchus` prints: first the findings or the document, then what it says of it.
pub fn output(folder: &Path, command: &str) -> String {
    let arguments = words(command.strip_prefix("elenchus ").expect("the examples call elenchus"));
    let output = Command::new(env!("CARGO_BIN_EXE_elenchus"))
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

/// The words of a command line; what stands between straight double quotes is one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(number, part)| match number % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}
