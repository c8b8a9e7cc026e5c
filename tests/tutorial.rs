//! The tutorial keeps its word: whoever writes what `docs/tutorial.md` says into the files that it names, and runs its
//! commands, reads what it shows.
//!
//! The last line before a block says what the block is for:
//!
//! - “In `map.ron`, under `claims`:” entries of that list. One whose name is there already takes its place, any other
//!   is added at the end.
//! - “In `map.ron`, beside `claims`:” fields of the map, which take the place of those of their names.
//! - “Write `map.ron`:” the whole file.
//! - “In `map.checksheet.csv`:” a table; what it says of a claim is written into the claim's row.
//! - “From `sheet.md`:” lines that the file has, one after the other.
//! - “Your map is now the one in …”: a copy of `sundays.ron` for readers who do not want to write it themselves.
//!
//! A block of the language `console` is a command and what it prints. A line of three dots stands for findings that
//! the page has shown before. `UPDATE=1 cargo test tutorial::` writes what the commands print into the page, and
//! the files that come of it into `docs/tutorial/finished`; read each change as an editor would.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crate::manual::{Block, blocks, output, page};
use crate::support::root;

/// What stands in a block of a map or library, entry by entry.
fn entries(text: &str) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for line in text.lines() {
        match entries.last_mut() {
            Some(entry) if !line.starts_with(|letter: char| letter == '"' || letter.is_alphabetic()) => {
                *entry += &format!("{line}\n");
            }
            _ => entries.push(format!("{line}\n")),
        }
    }
    entries
}

/// The name of an entry or field: what stands before its colon.
fn name(entry: &str) -> &str {
    entry.trim_start().split(':').next().unwrap()
}

/// A text set in by so many blanks.
fn set_in(text: &str, depth: usize) -> String {
    let line = |line: &str| match line {
        "" => "\n".to_owned(),
        line => format!("{:depth$}{line}\n", ""),
    };
    text.lines().map(line).collect()
}

/// Writes entries into lines that stand so deep: in place of those of their names, or behind the last.
fn write_in(lines: &str, depth: usize, text: &str) -> String {
    let margin = " ".repeat(depth);
    let plain: String =
        lines.lines().map(|line| format!("{}\n", line.strip_prefix(&margin).unwrap_or(line))).collect();
    let mut present = entries(&plain);
    for entry in entries(text) {
        match present.iter_mut().find(|other| name(other) == name(&entry)) {
            Some(other) => {
                // An empty line below the old entry stays where it is.
                let gap = if other.ends_with("\n\n") { "\n" } else { "" };
                *other = entry + gap;
            }
            None => present.push(entry),
        }
    }
    set_in(&present.concat(), depth)
}

/// Writes entries into a list of a file, which is made where there is none, or fields beside it.
fn write_into(file: &str, list: Option<&str>, text: &str) -> String {
    let (head, rest) = file.split_once('\n').unwrap();
    let (fields, foot) = rest.rsplit_once(")").unwrap();
    let Some(list) = list else {
        return format!("{head}\n{}){foot}", write_in(fields, 4, text));
    };
    let open = format!("    {list}: {{\n");
    let Some((before, rest)) = fields.split_once(&open) else {
        return format!("{head}\n{fields}\n{open}{}    }},\n){foot}", set_in(text, 8));
    };
    let (held, after) = rest.split_once("    },\n").unwrap_or_else(|| panic!("`{list}` is closed"));
    format!("{head}\n{before}{open}{}    }},\n{after}){foot}", write_in(held, 8, text))
}

/// Whether a line says what was found.
fn is_finding(line: &str) -> bool {
    ["error[", "warning[", "note["].iter().any(|level| line.starts_with(level))
}

/// The findings that the page has shown so far, each by its line.
#[derive(Default)]
struct Shown(BTreeSet<String>);

impl Shown {
    /// What a command prints, with three dots for findings that were shown before.
    fn shorten(&mut self, output: &str) -> String {
        let (mut parts, mut claim) = (Vec::new(), None);
        for part in output.split("\n\n") {
            let found = part.lines().find(|line| is_finding(line));
            let own = part.lines().next().filter(|line| found.is_some() && !is_finding(line));
            let is_old = found.is_some_and(|found| !self.0.insert(found.to_owned()));
            match (is_old, claim.filter(|_| own.is_none() && found.is_some())) {
                (true, _) if parts.last().is_some_and(|part| part == "…") => {}
                (true, _) => parts.push("…".to_owned()),
                // The claim was named above a finding that is left out.
                (false, Some(claim)) => parts.push(format!("{claim}\n{part}")),
                (false, None) => parts.push(part.to_owned()),
            }
            claim = if is_old { own.or(claim) } else { None };
        }
        let text = parts.join("\n\n");
        text.strip_suffix("…\n\n").map(|before| format!("{before}…\n")).unwrap_or(text)
    }
}

/// The tutorial, followed in a folder of its own.
struct Walk {
    folder: tempfile::TempDir,
    shown: Shown,
    /// The page with what the commands print, as far as it was followed.
    page: String,
    /// What is still to follow.
    rest: String,
    /// What does not come out as the page says.
    wrong: String,
    /// The map where the page says that it is the one in `SECOND_DRAFT`.
    second_draft: String,
}

impl Walk {
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap_or_else(|_| panic!("`{name}` is there"))
    }

    fn step(&mut self, block: &Block) {
        let before: Vec<&str> = block.before.lines().collect();
        self.fill_in(&before);
        let text = &block.text;
        let label = before.last().copied().unwrap_or_default();
        let named: Vec<&str> = label.split('`').skip(1).step_by(2).collect();
        if label.starts_with("Your map is now the one in") && label.contains(SECOND_DRAFT) {
            self.second_draft = self.read("sundays.ron");
        }
        if block.language == "console" {
            let (command, said) = text.split_once('\n').unwrap();
            let command = command.strip_prefix("$ ").expect("an example begins with its command");
            let printed = self.shown.shorten(&output(self.folder.path(), command));
            let (before, after) = self.rest.split_once(&format!("$ {command}\n{said}```")).unwrap();
            self.page += &format!("{before}$ {command}\n{printed}```");
            self.rest = after.to_owned();
            return;
        }
        match (label.split(' ').next(), &*named) {
            (Some("In"), [file, list]) => {
                let list = label.contains("under").then_some(*list);
                fs::write(self.file(file), write_into(&self.read(file), list, text)).unwrap();
            }
            (Some("Write"), [file]) => fs::write(self.file(file), text).unwrap(),
            (Some("From"), [file]) => {
                if !self.read(file).contains(&**text) {
                    let listed = self.read(file);
                    let listed =
                        listed.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit()));
                    let listed = listed.collect::<Vec<_>>().join("\n");
                    self.wrong += &format!("`{file}` does not have:\n{text}\nIts lists are:\n{listed}\n");
                }
            }
            _ => panic!("nothing says what this is for: {label}\n{text}"),
        }
    }

    /// Writes a table of verdicts into the sheet that the line before it names.
    fn fill_in(&self, before: &[&str]) {
        let Some(at) = before.iter().position(|line| line.starts_with("In `") && line.ends_with(".csv`:"))
        else {
            return;
        };
        let file = self.file(before[at].split('`').nth(1).unwrap());
        let rows: Vec<Vec<&str>> = before[at + 1..]
            .iter()
            .take_while(|line| line.starts_with('|'))
            .map(|line| {
                line.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('`')).collect()
            })
            .collect();
        let mut sheet = csv::ReaderBuilder::new().has_headers(false).from_path(&file).unwrap();
        let mut sheet: Vec<Vec<String>> =
            sheet.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let column = |sheet: &[Vec<String>], head: &str| {
            sheet[0].iter().position(|name| name == head).unwrap_or_else(|| panic!("a column `{head}`"))
        };
        let by_claim = column(&sheet, "claim");
        for row in &rows[2..] {
            let line = sheet.iter().position(|line| line[by_claim] == row[0]);
            let line = line.unwrap_or_else(|| panic!("`{}` is in the sheet", row[0]));
            for (head, value) in rows[0].iter().zip(row).skip(1) {
                let column = column(&sheet, head);
                sheet[line][column] = (*value).to_owned();
            }
        }
        let mut writer = csv::Writer::from_path(&file).unwrap();
        sheet.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.flush().unwrap();
    }
}

/// The files of a folder of the repository, by name.
fn files(folder: &str) -> BTreeMap<String, String> {
    let files = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// Follows the page from its first block to its last.
fn follow(page: &str) -> Walk {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files("docs/tutorial/texts") {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let rest = page.to_owned();
    let mut walk = Walk {
        folder,
        shown: Shown::default(),
        page: String::new(),
        rest,
        wrong: String::new(),
        second_draft: String::new(),
    };
    blocks(page).iter().for_each(|block| walk.step(block));
    walk.page += &std::mem::take(&mut walk.rest);
    walk
}

/// What is left over for readers who do not want to write it themselves.
const FINISHED: &[&str] = &["corpus.ron", "library.ron", "sundays.review.ron", "sundays.ron"];

/// The map with the boxes of the second draft, as the page links to it.
const SECOND_DRAFT: &str = "tutorial/second-draft/sundays.ron";

#[test]
fn every_step_of_the_tutorial_says_what_the_program_says() {
    let page = page("docs/tutorial.md");
    let walk = follow(&page);
    let is_update = std::env::var_os("UPDATE").is_some_and(|update| update == "1");
    let second_draft = root().join("docs").join(SECOND_DRAFT);
    if is_update {
        fs::write(&second_draft, &walk.second_draft).unwrap();
        fs::write(root().join("docs/tutorial.md"), &walk.page).unwrap();
        for name in FINISHED {
            fs::write(root().join("docs/tutorial/finished").join(name), walk.read(name)).unwrap();
        }
    }
    assert_eq!(walk.wrong, "");
    let differs = page.lines().zip(walk.page.lines()).find(|(one, other)| one != other);
    assert!(is_update || page == walk.page, "the page and the program differ: {differs:#?}");
    assert_eq!(fs::read_to_string(second_draft).unwrap(), walk.second_draft, "of `{SECOND_DRAFT}`");
    let finished = files("docs/tutorial/finished");
    assert_eq!(finished.keys().collect::<Vec<_>>(), FINISHED);
    for (name, text) in finished {
        assert_eq!(walk.read(&name), text, "of `{name}`");
    }
}

#[test]
fn the_finished_files_are_in_order() {
    let folder = root().join("docs/tutorial");
    let found = output(&folder, "elenchus check finished --sources texts");
    assert_eq!(found, "1 map, 39 claims: no findings; 1 more allowed in the maps\n");
    assert_eq!(output(&folder, "elenchus fmt --check finished"), "4 files: 0 in another layout\n");
}

#[test]
fn every_family_of_checks_finds_something_in_the_tutorial() {
    let page = page("docs/tutorial.md");
    let blocks = blocks(&page);
    let shown =
        blocks.iter().filter(|block| block.language == "console").flat_map(|block| block.text.lines());
    let code = |line: &'_ str| line.split(['[', ']']).nth(1).map(str::to_owned);
    let found: BTreeSet<String> = shown.filter(|line| is_finding(line)).filter_map(code).collect();
    for (family, rules) in elenchus::families() {
        let is_found = rules.iter().any(|rule| found.contains(rule.code));
        let is_told = page.contains(&format!("| `{}` |", family.name));
        assert!(is_found && is_told, "{}", family.name);
    }
}

#[test]
fn the_column_is_as_long_as_columns_are() {
    for (name, text) in files("docs/tutorial/texts") {
        let words = text.split_whitespace().count();
        let is_column = ["sundays.txt", "second-draft.txt"].contains(&&*name);
        assert!((600..=900).contains(&words) == is_column, "{name}: {words} words");
    }
}

#[test]
fn no_box_of_the_tutorial_is_longer_than_a_screen() {
    for block in blocks(&page("docs/tutorial.md")) {
        let lines = block.text.lines().count();
        assert!(lines <= 55, "{lines} lines: {}", block.text);
    }
}

#[test]
fn everything_that_the_tutorial_links_to_is_there() {
    let page = page("docs/tutorial.md");
    let links: Vec<&str> =
        page.split("](").skip(1).map(|rest| rest.split([')', '#']).next().unwrap()).collect();
    assert!(links.len() > 4);
    for link in links {
        assert!(root().join("docs").join(link).exists(), "{link}");
    }
}
