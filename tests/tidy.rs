//! `elenchus fmt` changes the layout of a file and nothing else.
//!
//! A case is a file in `tests/tidy`, and the `.txt` beside it is its canonical layout. `UPDATE=1 cargo test --test
//! tidy` writes them anew; read each change as its reader would.

use std::fs;
use std::path::PathBuf;

use elenchus::source::Sources;
use elenchus::syntax::tape::NodeKind;
use elenchus::syntax::{EXAMPLE, FIGURES, parse};
use elenchus::tidy::tidy;

use crate::chance::Chance;
use crate::support::root;

/// What a file says: its values, each with the number of its node, and its texts, numbers and words as written.
type Said = (String, Vec<(u8, String)>);

/// What a text says, and its canonical layout; nothing where it is not well-formed.
fn read(text: &str) -> Option<(Said, String)> {
    let mut sources = Sources::default();
    let file = sources.add("file.ron", text);
    let (documents, values, _) = parse(&sources);
    if !documents.document(file).well_formed {
        return None;
    }
    let (tape, text) = documents.tape(file);
    let tokens = (0..tape.len() as u32).map(elenchus::syntax::tape::NodeId).map(|node| {
        let kind = tape.node(node).kind;
        let is_plain = matches!(kind, NodeKind::Text | NodeKind::Number | NodeKind::Word | NodeKind::Other);
        (kind as u8, if is_plain { &text[tape.range(node)] } else { tape.name(node, text) }.to_owned())
    });
    Some(((format!("{values:?}"), tokens.collect()), tidy(tape, text)))
}

/// The comments of a well-formed text, in order, without the blanks at their ends.
fn comments(text: &str) -> Vec<String> {
    let (mut comments, mut rest) = (Vec::new(), text);
    while let Some(at) = rest.find(['"', '/']) {
        let hashes = rest[..at].bytes().rev().take_while(|&byte| byte == b'#').count();
        let is_raw = rest[..at - hashes].ends_with('r');
        rest = &rest[at..];
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            let mut depth = 0;
            let bytes = rest.as_bytes();
            let mut at = 0;
            loop {
                match bytes.get(at..at + 2).unwrap() {
                    b"/*" => (depth, at) = (depth + 1, at + 2),
                    b"*/" => (depth, at) = (depth - 1, at + 2),
                    _ => at += 1,
                }
                if depth == 0 {
                    break at;
                }
            }
        } else if is_raw {
            let close = format!("\"{}", "#".repeat(hashes));
            rest = &rest[1..];
            rest.find(&close).unwrap() + close.len()
        } else {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|&(_, letter)| {
                let ends = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            });
            end.unwrap().0 + 1
        };
        if rest.starts_with('/') {
            comments.push(rest[..length].trim_end().to_owned());
        }
        rest = &rest[length..];
    }
    comments
}

/// Holds the layout of a text to all that it promises.
fn assert_kept(what: &str, text: &str) {
    let Some((said, laid_out)) = read(text) else { return };
    let (said_then, again) = read(&laid_out).unwrap_or_else(|| panic!("{what} is broken:\n{laid_out}"));
    assert_eq!(again, laid_out, "{what} is laid out otherwise a second time");
    assert_eq!(said.1, said_then.1, "{what} has other words:\n{laid_out}");
    assert!(said.0 == said_then.0, "{what} says {}\nand then {}", said.0, said_then.0);
    assert_eq!(comments(text), comments(&laid_out), "the comments of {what}:\n{laid_out}");
    for line in laid_out.lines().filter(|line| !text.contains(line.trim())) {
        // A comment stays in its line, and a text is never broken.
        let may_be_long = line.contains("/*") || line.contains("//") || line.matches('"').count() <= 4;
        let is_laid_out = line.chars().count() <= 110 || may_be_long;
        assert!(is_laid_out, "{what} has the line\n{line}");
        assert!(line == line.trim_end(), "{what} has blanks at the end of\n{line}");
    }
}

/// All RON texts at hand: the maps, the cases of the tests, the examples of the manual.
fn texts() -> Vec<(String, String)> {
    let mut folders: Vec<PathBuf> = ["arguments", "src", "tests"].map(|folder| root().join(folder)).into();
    let mut texts = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ron") {
                let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
                texts.push((path.display().to_string(), text));
            }
        }
    }
    let examples = elenchus::rules().flat_map(|rule| rule.bad.iter().chain(rule.good));
    texts.extend(
        examples.chain(EXAMPLE).chain(FIGURES).map(|(name, text)| ((*name).to_owned(), (*text).to_owned())),
    );
    texts
}

#[test]
fn each_case_has_its_layout() {
    let folder = root().join("tests/tidy");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    assert!(!cases.is_empty());
    for case in cases {
        let text = fs::read_to_string(&case).unwrap();
        let (_, laid_out) = read(&text).unwrap_or_else(|| panic!("{} is well-formed", case.display()));
        let expected = case.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &laid_out).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), laid_out, "of {}", case.display());
    }
}

#[test]
fn a_layout_keeps_what_a_file_says() {
    let texts = texts();
    assert!(texts.iter().filter(|(_, text)| read(text).is_some()).count() > 150, "there is much to lay out");
    for (name, text) in texts {
        assert_kept(&name, &text);
    }
}

/// A text with blanks, line ends and comments strewn between its tokens.
fn strewn(text: &str, seed: u64) -> String {
    let mut chance = Chance(seed);
    const STREWN: [&str; 12] = [
        " ",
        "\n",
        "\n\n",
        "\n\n\n\t",
        "\r\n",
        " // beside \n",
        "\n// above\n",
        "\n\n// apart  \n\n",
        "/* in */",
        " /* over\n  lines */ ",
        "/* /* deep */ */\n",
        "\n  // two\n  // lines\n",
    ];
    let mut strewn = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '(', ')', '[', ']', '{', '}', ',', ':', '/']) {
        let is_text = rest[at..].starts_with('"');
        let end = match is_text {
            true => rest[at + 1..].find('"').unwrap() + at + 2,
            false => at + 1,
        };
        if !is_text && chance.one_in(4) {
            strewn.push_str(&rest[..at]);
            strewn.push_str(chance.any(&STREWN));
            strewn.push_str(&rest[at..end]);
        } else {
            strewn.push_str(&rest[..end]);
        }
        if chance.one_in(4) {
            strewn.push_str(chance.any(&STREWN));
        }
        rest = &rest[end..];
    }
    strewn + rest
}

#[test]
fn blanks_and_comments_may_stand_anywhere() {
    let mut texts = texts();
    // Texts with quotation marks or slashes of their own would be torn apart.
    texts.retain(|(_, text)| {
        !text.contains(['\\', '#', '/', '\'']) && text.len() < 6_000 && read(text).is_some()
    });
    let mut well_formed = 0;
    for (number, (name, text)) in texts.iter().enumerate() {
        for seed in 0..20 {
            let strewn = strewn(text, (number * 20 + seed) as u64);
            well_formed += usize::from(read(&strewn).is_some());
            assert_kept(&format!("{name}, strewn with seed {seed}"), &strewn);
        }
    }
    assert!(well_formed > 1_000, "{well_formed} were well-formed");
}

#[test]
fn a_hundred_thousand_claims_and_a_deep_nest_are_laid_out() {
    let claims: String = (0..100_000)
        .map(|number| {
            format!(
                "\"c{number}\":(text:\"Claim {number}\",supports:[(premises:[\"c1\",\"c2\"])]), // {number}\n"
            )
        })
        .collect();
    let text = format!("Map(title:\"T\",thesis:[\"c1\"],claims:{{{claims}}})");
    let (_, laid_out) = read(&text).unwrap();
    assert_eq!(laid_out.lines().count(), 100_000 + 6);
    let deep = format!("Map(title: {}{})", "[".repeat(50), "]".repeat(50));
    assert_kept("a nest", &deep);
}

#[test]
fn the_maps_that_come_along_are_laid_out() {
    for entry in fs::read_dir(root().join("arguments")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let (_, laid_out) = read(&text).unwrap();
        assert!(laid_out == text, "`elenchus fmt arguments` lays {} out anew", path.display());
    }
}
