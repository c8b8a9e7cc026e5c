//! Data flows one way through the program: a room only names rooms that come before it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::root;

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

/// What the library offers beside its rooms, and the rooms that each of these names, by themselves or through others.
fn open_to_all(src: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(src.join("lib.rs")).unwrap();
    let code =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    // The rooms that imported names are from.
    let mut from: BTreeMap<String, String> = BTreeMap::new();
    for import in code.split("\nuse ").skip(1).filter_map(|rest| rest.split(';').next()) {
        let (room, names) = import.split_once("::").unwrap_or((import, ""));
        if ROOMS.contains(&room) {
            from.extend(words(names).map(|name| (name.to_owned(), room.to_owned())));
        }
    }
    // An item ends at a bracket that stands by itself, or in its own line.
    let mut items: BTreeMap<String, String> = BTreeMap::new();
    let mut own: Option<String> = None;
    for line in code.lines() {
        let line_words: Vec<&str> = words(line).collect();
        let keyword = line_words
            .iter()
            .position(|word| ["fn", "struct", "enum", "const", "type", "impl"].contains(word));
        if !line.starts_with([' ', '}', ')'])
            && let Some(keyword) = keyword
        {
            own = line_words.get(keyword + 1).map(|name| (*name).to_owned());
        }
        if let Some(name) = &own {
            items.entry(name.clone()).or_default().push_str(&format!("{line}\n"));
        }
        if line.starts_with('}') || !line.starts_with(' ') && line.ends_with(';') {
            own = None;
        }
    }
    let direct = |text: &str| -> BTreeSet<String> {
        let named = words(text).filter_map(|word| {
            ROOMS.contains(&word).then(|| word.to_owned()).or_else(|| from.get(word).cloned())
        });
        named.collect()
    };
    let mut reach: BTreeMap<String, BTreeSet<String>> =
        items.iter().map(|(name, text)| (name.clone(), direct(text))).collect();
    for _ in 0..items.len() {
        for (name, text) in &items {
            let through = words(text).filter_map(|word| reach.get(word)).flatten().cloned();
            let through: Vec<String> = through.collect();
            reach.get_mut(name).unwrap().extend(through);
        }
    }
    reach
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty())
}

/// The names that a line takes from the library itself: `crate::name`, or several in braces.
fn taken(line: &str) -> Vec<&str> {
    let taken = line.split("crate::").skip(1).flat_map(|rest| match rest.strip_prefix('{') {
        Some(list) => {
            let list = list.split('}').next().unwrap_or_default();
            list.split(',').filter_map(|one| words(one).next()).collect::<Vec<_>>()
        }
        None => words(rest).next().into_iter().collect(),
    });
    taken.collect()
}

#[test]
fn rooms_only_look_back_along_the_flow() {
    let src = root().join("src");
    let open_to_all = open_to_all(&src);
    assert!(
        open_to_all["families"].contains("house_style"),
        "what is open to all is followed: {open_to_all:?}"
    );
    let mut looks = 0;
    for file in rust_files(&src) {
        let home = room(&file, &src);
        let Some(own) = ROOMS.iter().position(|room| *room == home) else { continue };
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
        {
            for named in taken(line) {
                let reached: Vec<&str> = match open_to_all.get(named) {
                    _ if ROOMS.contains(&named) => vec![named],
                    Some(rooms) => rooms.iter().map(String::as_str).collect(),
                    None => panic!("{}:{}: what is `crate::{named}`?", file.display(), number + 1),
                };
                for room in reached {
                    let other = ROOMS.iter().position(|known| *known == room).unwrap();
                    let through = if room == named { String::new() } else { format!(", through `{named}`") };
                    assert!(
                        other <= own,
                        "{}:{}: `{home}` names `{room}`{through}",
                        file.display(),
                        number + 1
                    );
                    looks += 1;
                }
            }
        }
    }
    assert!(looks > 100, "the rooms were found");
}

#[test]
fn every_room_is_one_of_the_flow() {
    let src = root().join("src");
    for file in rust_files(&src) {
        let home = room(&file, &src);
        assert!(ROOMS.contains(&home.as_str()) || ["lib", "main"].contains(&home.as_str()), "{home}");
    }
}
