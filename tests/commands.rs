//! The command line from end to end, through the program itself.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use elenchus::view::{self, View};
use tempfile::TempDir;

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

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = text(&run(root(), &["--help"]).stdout);
    let list = help.split_once("Commands:\n").unwrap().1.split_once("\n\n").unwrap().0;
    let names = list.lines().filter_map(|line| line.strip_prefix("  ")?.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

#[test]
fn every_command_has_help_with_an_example() {
    assert!(commands().len() >= 5, "{:?}", commands());
    for name in commands() {
        let output = run(root(), &[&name, "--help"]);
        let help = text(&output.stdout);
        assert_eq!((code(&output), output.stderr.len()), (0, 0), "of {name}");
        assert!(help.contains(&format!("Example: elenchus {name} ")), "{name} has an example:\n{help}");
        assert!(help.contains(&format!("Usage: elenchus {name}")), "{name} has its usage:\n{help}");
        for line in help.lines() {
            assert!(line.chars().count() <= 100, "the line `{line}` of {name}");
        }
        // A description a line: every argument says what it is for.
        for option in help.lines().filter(|line| line.starts_with("      --") || line.starts_with("  -")) {
            let after = help.split_once(option).unwrap().1.trim_start_matches('\n');
            let is_told = after.starts_with("          ") || option.trim().contains("   ");
            assert!(is_told, "`{option}` of {name} says what it is for");
        }
    }
}

#[test]
fn examples_of_the_help_run() {
    for name in commands() {
        let help = text(&run(root(), &[&name, "--help"]).stdout);
        let examples = help.split_once("Example: ").unwrap().1.lines().map(str::trim);
        for example in examples.filter(|line| !line.is_empty()) {
            // What an example writes, it writes elsewhere.
            let elsewhere = tempfile::tempdir().unwrap();
            let words: Vec<&str> = example.split(' ').collect();
            let is_written = |place: usize| words[place - 1] == "-o" || words[place] == "my-templates";
            let argument = |place: usize| match is_written(place) {
                true => elsewhere.path().join(words[place]).display().to_string(),
                false => words[place].to_owned(),
            };
            let arguments: Vec<String> = (1..words.len()).map(argument).collect();
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let output = run(root(), &arguments);
            assert_eq!(code(&output), 0, "of `{example}`: {}", text(&output.stderr));
        }
    }
}

#[test]
fn exit_codes_tell_clean_from_findings_and_from_what_could_not_run() {
    let here = folder(&[]);
    for (name, map) in [("clean", CLEAN), ("warned", WARNED), ("wrong", WRONG)] {
        fs::create_dir(here.path().join(name)).unwrap();
        fs::write(here.path().join(name).join("map.ron"), map).unwrap();
    }
    fs::create_dir(here.path().join("empty")).unwrap();
    fs::create_dir(here.path().join("shelf")).unwrap();
    fs::write(here.path().join("shelf/library.ron"), LIBRARY).unwrap();
    for (expected, arguments) in [
        (0, "check clean"),
        (0, "check clean/map.ron"),
        (0, "check clean --deny note"),
        (0, "check warned"),
        (0, "check warned --deny error"),
        (1, "check warned --deny warning"),
        (1, "check warned --deny note"),
        (1, "check wrong"),
        (1, "check clean wrong"),
        (2, "check nowhere"),
        (2, "check clean nowhere"),
        (2, "check empty"),
        (1, "check warned --deny repeated-link"),
        (1, "check warned --deny structure,note"),
        (0, "check warned --deny unused-claim"),
        (0, "check warned --deny warning --allow structure"),
        (1, "check warned --deny repeated-link --allow structure"),
        (0, "check warned --deny warning --only numbers"),
        (1, "check warned --deny warning --only numbers,repeated-link"),
        (1, "check wrong --only numbers"),
        (0, "check wrong --allow unknown-name"),
        (2, "check warned --deny repeated-link --allow repeated-link"),
        (2, "check warned --deny structure --allow structure"),
        (2, "check clean --only nothing"),
        (2, "check clean --allow error"),
        (2, "check clean --deny much"),
        (2, "check clean --format verse"),
        (2, "check clean --loud"),
        (0, "build clean -o site-1"),
        (0, "build warned -o site-2"),
        (1, "build wrong -o site-3"),
        (2, "build nowhere -o site-4"),
        (2, "build empty -o site-4"),
        (2, "build clean -o site-4 --templates nowhere"),
        (0, "render clean/map.ron"),
        (0, "render clean/map.ron --view outline --to md"),
        (0, "render warned/map.ron"),
        (1, "render wrong/map.ron"),
        (2, "render nowhere.ron"),
        (2, "render clean"),
        (2, "render shelf/library.ron"),
        (2, "render clean/map.ron --view nothing"),
        (2, "render clean/map.ron --to pdf"),
        (2, "render clean/map.ron -o clean/map.ron/map.html"),
        (1, "fmt clean --check"),
        (0, "fmt clean/map.ron --stdout"),
        (0, "fmt shelf"),
        (0, "fmt shelf --check"),
        (0, "fmt shelf -q"),
        (2, "fmt . --stdout"),
        (2, "fmt clean --stdout --check"),
        (2, "fmt nowhere"),
        (0, "fmt shelf --fill"),
        (0, "fmt shelf --fill --sources clean"),
        (2, "fmt shelf --fill --sources nowhere"),
        (2, "fmt shelf --sources clean"),
        (2, "fmt empty"),
        (0, "explain"),
        (0, "explain --all"),
        (0, "explain format"),
        (0, "explain self-attack"),
        (2, "explain self-atack"),
        (2, "explain --all self-attack"),
        (0, "why map/a --in clean"),
        (0, "why map --in clean"),
        (0, "why map/a --in wrong"),
        (2, "why map/x --in clean"),
        (2, "why mop/a --in clean"),
        (2, "why map/a --in nowhere"),
        (2, "why"),
        (0, "why map --in clean --format json"),
        (0, "cruxes map/a --in clean"),
        (0, "cruxes map --in clean --format json"),
        (2, "cruxes map/x --in clean"),
        (2, "cruxes"),
        (0, "review clean"),
        (0, "review status clean/map.ron --format json"),
        (1, "review clean --deny unchecked"),
        (2, "review nowhere"),
        (2, "review clean --deny nonsense"),
        (2, "review import nowhere.csv --in clean"),
        (2, "review import clean/map.ron --in nowhere"),
        (1, "review import clean/map.ron --in clean"),
        (2, "no-command"),
        (0, "--version"),
    ] {
        let output = run(here.path(), &arguments.split(' ').collect::<Vec<_>>());
        let said = text(&output.stderr);
        assert_eq!(code(&output), expected, "of `{arguments}`: {said}");
        let is_refusal = |line: &str| line.starts_with("elenchus: ") || line.starts_with("error: ");
        assert_eq!(said.lines().any(is_refusal), expected == 2, "`{arguments}`: {said}");
        if expected == 2 {
            assert!(output.stdout.is_empty(), "what could not run prints nothing: `{arguments}`");
        }
    }
    assert!(!here.path().join("site-4").exists(), "what could not run leaves nothing behind");
    assert!(names(&here.path().join("site-3")).contains("map.html"), "pages are made also of what is wrong");
}

#[test]
fn a_file_with_errors_is_still_rendered() {
    let here = folder(&[("map.ron", WRONG)]);
    let output = run(here.path(), &["render", "map.ron", "--to", "md"]);
    assert!(text(&output.stdout).contains("The park should stay open."));
    assert!(text(&output.stderr).contains("no claim is called `bb`"));
}

/// The files of a site of one map called `map`.
fn pages() -> BTreeSet<String> {
    let name = |view: &View| match view.is_of_map() {
        true => format!("map{}", view.address),
        false => view.address.to_owned(),
    };
    let names = view::ALL.iter().map(name);
    let files = names.flat_map(|name| ["html", "md"].map(|ending| format!("{name}.{ending}")));
    // The check sheet and the findings can be had as tables too.
    let hidden = [".elenchus-citations", ".elenchus-findings", ".elenchus-pages"];
    let tables = ["findings.csv", "map.checksheet.csv"];
    files.chain(hidden.into_iter().chain(tables).map(str::to_owned)).collect()
}

#[test]
fn build_writes_every_page_at_its_address() {
    let here = folder(&[("map.ron", CLEAN)]);
    let output = run(here.path(), &["build", "-o", "a/new/site"]);
    let said = text(&output.stderr);
    let (said, seconds) = said.rsplit_once("; ").unwrap();
    let count = pages().iter().filter(|name| !name.starts_with('.')).count();
    assert_eq!(said, format!("1 map, 2 claims: no findings; {count} pages in a/new/site"));
    assert!(seconds.strip_suffix(" s\n").is_some_and(|number| number.parse::<f64>().is_ok()), "{seconds}");
    assert!(output.stdout.is_empty());
    let site = here.path().join("a/new/site");
    assert_eq!(names(&site), pages());
    for view in view::of_maps() {
        for medium in ["html", "md"] {
            let alone = run(here.path(), &["render", "map.ron", "--view", view.name, "--to", medium]).stdout;
            let name = format!("map{}.{medium}", view.address);
            assert!(fs::read(site.join(&name)).unwrap() == alone, "{name} is what `render` prints");
        }
    }
    assert_eq!(text(&run(here.path(), &["build", "-q", "-o", "a/new/site"]).stderr), "");
}

#[test]
fn build_removes_its_own_stale_pages_and_nobody_elses() {
    let here = folder(&[("map.ron", CLEAN), ("old.ron", WARNED)]);
    let site = here.path().join("site");
    assert_eq!(code(&run(here.path(), &["build"])), 0);
    assert!(site.join("old.html").exists() && site.join("old.outline.md").exists());
    fs::write(site.join("mine.html"), "mine").unwrap();
    fs::write(here.path().join("outside.html"), "outside").unwrap();
    // A list that was tampered with, as in an archive from elsewhere, reaches nothing outside of the folder.
    let list = site.join(".elenchus-pages");
    let outside = here.path().join("outside.html").display().to_string();
    let tampered = fs::read_to_string(&list).unwrap() + "../outside.html\n" + &outside + "\n..\n.\n\n";
    fs::write(&list, tampered).unwrap();
    fs::remove_file(here.path().join("old.ron")).unwrap();
    let before = fs::metadata(site.join("map.html")).unwrap().modified().unwrap();
    assert_eq!(code(&run(here.path(), &["build"])), 0);
    let mut expected = pages();
    expected.insert("mine.html".to_owned());
    assert_eq!(names(&site), expected);
    assert_eq!(fs::read_to_string(here.path().join("outside.html")).unwrap(), "outside");
    let after = fs::metadata(site.join("map.html")).unwrap().modified().unwrap();
    assert_eq!(before, after, "a page that stays the same is not written anew");
    assert!(!fs::read_to_string(&list).unwrap().contains("old"), "the list forgets what is gone");
}

#[test]
fn what_cannot_be_written_is_said_and_leaves_nothing_half_done() {
    let here = folder(&[("map.ron", CLEAN), ("in-the-way", "a file")]);
    let at = |path: &str| here.path().join(path);
    fs::create_dir_all(at("site/map.html")).unwrap();
    fs::create_dir_all(at("listed/.elenchus-pages")).unwrap();
    for (arguments, path) in [
        ("build -o in-the-way", "in-the-way"),
        ("build -o in-the-way/site", "in-the-way/site"),
        ("build -o site", "site/map.html"),
        ("build -o listed", "listed/.elenchus-pages"),
        ("render map.ron -o site/map.html", "site/map.html"),
        ("render map.ron -o in-the-way/map.html", "in-the-way/map.html"),
    ] {
        let output = run(here.path(), &arguments.split(' ').collect::<Vec<_>>());
        let said = text(&output.stderr);
        assert_eq!(code(&output), 2, "of `{arguments}`: {said}");
        assert!(said.contains("cannot") && said.contains(path), "`{said}` names {path}");
    }
    assert_eq!(fs::read_to_string(at("in-the-way")).unwrap(), "a file");
    for folder in ["", "site", "listed"] {
        let halves: Vec<String> =
            names(&at(folder)).into_iter().filter(|name| name.ends_with(".part")).collect();
        assert_eq!(halves, [""; 0], "in `{folder}`");
    }
    let pages = names(&at("site")).into_iter().filter(|name| at("site").join(name).is_file());
    for page in pages.filter(|name| name.ends_with(".html")) {
        let page = fs::read_to_string(at("site").join(page)).unwrap();
        assert!(page.trim_end().ends_with("</html>"), "a page is whole or not there");
    }
}

#[test]
fn findings_for_programs_are_one_json_document_with_their_counts() {
    let here = folder(&[("clean.ron", CLEAN), ("warned.ron", WARNED), ("wrong.ron", WRONG)]);
    for (path, errors, warnings, notes) in
        [(".", 1, 1, 0), ("clean.ron", 0, 0, 0), ("warned.ron", 0, 1, 0), ("wrong.ron", 1, 0, 0)]
    {
        let output = run(here.path(), &["check", "--format", "json", path]);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let counts = ["errors", "warnings", "notes"].map(|level| report[level].as_u64().unwrap());
        assert_eq!(counts, [errors, warnings, notes], "of {path}");
        let findings = report["findings"].as_array().unwrap();
        assert_eq!(findings.len() as u64, errors + warnings + notes, "of {path}");
        for finding in findings {
            let file = finding["file"].as_str().unwrap();
            assert!(here.path().join(file).is_file(), "{file} is the path of a file");
            assert!(finding["line"].as_u64().unwrap() >= 1 && finding["message"].is_string());
        }
    }
}

#[test]
fn codes_and_families_choose_what_is_told_and_an_allowance_stays_used() {
    let allowing =
        WARNED.replace("})", r#"}, allow: [(check: "repeated-link", at: "a", because: "said twice")])"#);
    let here =
        folder(&[("allowing/map.ron", &allowing), ("warned/map.ron", WARNED), ("wrong/map.ron", WRONG)]);
    for (arguments, expected) in [
        ("warned", "1 map, 2 claims: 1 warning"),
        ("warned --deny structure", "1 map, 2 claims: 1 error"),
        ("warned --only unused-allow", "1 map, 2 claims: no findings; 1 more not asked for"),
        ("warned --allow structure", "1 map, 2 claims: no findings; 1 more not asked for"),
        ("allowing", "1 map, 2 claims: no findings; 1 more allowed in the maps"),
        ("allowing --deny structure", "1 map, 2 claims: no findings; 1 more allowed in the maps"),
        ("allowing --only unused-allow", "1 map, 2 claims: no findings; 1 more not asked for"),
        ("allowing --allow repeated-link", "1 map, 2 claims: no findings; 1 more not asked for"),
        ("wrong --only structure", "1 map, 2 claims: 1 error"),
        (
            "wrong --only structur",
            "elenchus: there is no code or family `structur`: did you mean `structure`?",
        ),
        (
            "wrong --deny warnign",
            "elenchus: there is no code, family or level `warnign`: did you mean `warning`?",
        ),
        (
            "wrong --allow a,self-atack",
            "elenchus: there is no code or family `a`: `elenchus explain` lists the codes and families",
        ),
    ] {
        let words = ["check"].into_iter().chain(arguments.split(' '));
        let output = run(here.path(), &words.collect::<Vec<_>>());
        assert_eq!(text(&output.stderr), format!("{expected}\n"), "of `{arguments}`");
    }
}

#[test]
fn what_the_library_says_of_a_map_is_told_where_the_map_is_asked_for() {
    let map = |voice: &str| {
        format!(
            "Map(title: \"The pier\", thesis: [\"mend\"], claims: {{
                \"mend\": (text: \"The pier should be mended.\", supports: [(premises: [\"leans\"])]),
                \"leans\": (text: \"It leans.\", by: \"{voice}\"),
            }})"
        )
    };
    let library = "Library(voices: {\"a\": (name: \"Greta Hillman\"), \"b\": (name: \"Greta Hilman\"), \"c\": (name: \"Ivo Kerr\")})";
    let here = folder(&[("library.ron", library), ("one.ron", &map("a")), ("other.ron", &map("c"))]);
    let found = |file| text(&run(here.path(), &["check", file, "--only", "name-variant"]).stdout);
    assert!(found("one.ron").contains("have nearly one name"), "{}", found("one.ron"));
    assert_eq!(found("other.ron"), "");
}

#[test]
fn lone_files_of_one_folder_are_all_checked() {
    let here = folder(&[("clean.ron", CLEAN), ("wrong.ron", WRONG)]);
    let output = run(here.path(), &["check", "clean.ron", "wrong.ron"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("wrong.ron"));
}

#[test]
fn build_leaves_a_file_alone_that_stands_where_a_page_would() {
    let here = folder(&[("maps/map.ron", CLEAN), ("site/index.html", "mine")]);
    let output = run(here.path(), &["build", "maps", "-o", "site"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(here.path().join("site/index.html")).unwrap(), "mine");
    assert_eq!(fs::read_dir(here.path().join("site")).unwrap().count(), 1, "nothing else was written");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_written_anew_stays_as_private_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let here = folder(&[("map.ron", CLEAN)]);
    let map = here.path().join("map.ron");
    fs::set_permissions(&map, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(code(&run(here.path(), &["fmt"])), 0);
    assert_ne!(fs::read_to_string(&map).unwrap(), CLEAN);
    assert_eq!(fs::metadata(&map).unwrap().permissions().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[test]
fn render_writes_through_a_link() {
    let here = folder(&[("map.ron", CLEAN), ("real.html", "")]);
    std::os::unix::fs::symlink("real.html", here.path().join("link.html")).unwrap();
    let output = run(here.path(), &["render", "map.ron", "-o", "link.html"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(here.path().join("link.html").is_symlink());
    assert!(fs::read_to_string(here.path().join("real.html")).unwrap().contains("</html>"));
}

#[test]
fn findings_of_several_corpora_are_one_document_all_the_same() {
    let here = folder(&[("one/wrong.ron", WRONG), ("other/wrong.ron", WRONG)]);
    let output = run(here.path(), &["check", "--format", "json", "one", "other"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["errors"].as_u64(), Some(2));
    let files: Vec<_> =
        report["findings"].as_array().unwrap().iter().map(|one| one["file"].clone()).collect();
    assert_eq!(files, ["one/wrong.ron", "other/wrong.ron"]);
}

#[test]
fn fmt_writes_the_layout_and_leaves_a_broken_file_alone() {
    let broken = "Map(title: \"B\" claims: {})";
    let here = folder(&[("map.ron", CLEAN), ("broken.ron", broken), ("library.ron", "Library()\n")]);
    let at = |name: &str| fs::read_to_string(here.path().join(name)).unwrap();
    let output = run(here.path(), &["fmt", "--check"]);
    assert_eq!((code(&output), text(&output.stdout)), (1, "map.ron\n".to_owned()));
    assert!(text(&output.stderr).contains("error[syntax]"), "{}", text(&output.stderr));
    assert!(text(&output.stderr).ends_with("3 files: 1 in another layout, 1 with errors left alone\n"));
    assert_eq!(at("map.ron"), CLEAN, "--check writes nothing");
    let printed = run(here.path(), &["fmt", "map.ron", "--stdout"]);
    assert_eq!((code(&printed), at("map.ron")), (0, CLEAN.to_owned()));
    let output = run(here.path(), &["fmt", "map.ron"]);
    assert_eq!((code(&output), text(&output.stderr)), (0, "1 file: 1 laid out anew\n".to_owned()));
    assert_eq!(at("map.ron"), text(&printed.stdout));
    let output = run(here.path(), &["fmt"]);
    assert_eq!((code(&output), at("broken.ron")), (1, broken.to_owned()));
    assert_eq!(code(&run(here.path(), &["fmt", "map.ron", "--check"])), 0);
    assert_eq!(names(here.path()).len(), 3, "nothing else is written");
}

#[test]
fn fmt_fills_in_what_the_texts_tell_beyond_doubt() {
    let map = |first: &str, second: &str| {
        format!(
            r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {{
        "heat": (
            text: "The pool should be heated.",
            supports: [(premises: ["cold", "empty"])],
        ),
        // What the keeper saw.
        "cold": (
            text: "In spring the water is cold.",
            // His own words.
            quote: "the water is cold"{first}, // twice in the report, in one paragraph
            strength: Does,
        ),
        "empty": (
            text: "Few people swim in spring.",
            said: [(quote: "hardly anybody swims"), (quote: "nobody in the water"{second})],
        ),
    }},
)
"#
        )
    };
    let library = |fingerprint: &str| {
        format!(
            "Library(\n    sources: {{\"report\": (title: \"Pool\", text: \"report.txt\"{fingerprint})}}, // one\n)\n"
        )
    };
    let report = "Few come.\n\nAs the water is cold, hardly anybody swims. Yes, the water is cold.\n\n\
                  The keeper saw nobody in the water; hardly anybody swims.\n";
    let (plain_map, plain_library) = (map("", ""), library(""));
    let files =
        [("maps/pool.ron", &*plain_map), ("maps/library.ron", &plain_library), ("texts/report.txt", report)];
    let here = folder(&files);
    let at = |name: &str| fs::read_to_string(here.path().join(name)).unwrap();
    let output = run(here.path(), &["fmt", "maps"]);
    assert_eq!(text(&output.stderr), "2 files: 0 laid out anew\n");
    let fill = ["fmt", "maps", "--fill", "--sources", "texts"];
    let output = run(here.path(), &fill);
    let said = text(&output.stderr);
    assert_eq!(code(&output), 0, "{said}");
    let fingerprint = said.split('"').nth(1).unwrap().to_owned();
    assert_eq!(
        said,
        format!(
            "maps/library.ron:2: sha256: \"{fingerprint}\"\nmaps/pool.ron:14: at: \"¶2\"\n\
             maps/pool.ron:19: at: \"¶3\"\n2 files: 2 laid out anew, 3 gaps filled\n"
        )
    );
    let filled = map(",\n            at: \"¶2\"", ", at: \"¶3\"");
    assert_eq!(at("maps/pool.ron"), filled);
    assert!(
        at("maps/library.ron").contains(&format!("sha256: \"{fingerprint}\"")) && fingerprint.len() == 64
    );
    let again = run(here.path(), &fill);
    assert_eq!(text(&again.stderr), "2 files: 0 laid out anew\n");
    let checked = run(here.path(), &["check", "maps", "--sources", "texts", "--only", "quotation"]);
    assert!(text(&checked.stdout).contains("quote-ambiguous"), "what is in doubt stays open");
}

#[test]
fn colour_comes_only_where_it_is_wanted() {
    let here = folder(&[("map.ron", WRONG)]);
    let is_coloured = |settings: &[(&str, &str)], arguments: &[&str]| {
        let output = command(here.path(), arguments).envs(settings.iter().copied()).output().unwrap();
        [output.stdout, output.stderr].concat().contains(&0x1b)
    };
    for arguments in [
        &["check"][..],
        &["render", "map.ron"],
        &["build"],
        &["explain", "self-attack"],
        &["why", "map/a"],
        &["--help"],
        &["no-command"],
    ] {
        assert!(!is_coloured(&[], arguments), "{arguments:?} into a pipe");
        assert!(!is_coloured(&[("NO_COLOR", "1")], arguments), "{arguments:?} with NO_COLOR");
        assert!(!is_coloured(&[("TERM", "dumb")], arguments), "{arguments:?} on a dumb terminal");
    }
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")], &["check"]), "the findings have colours at all");
}

#[test]
fn every_code_is_explained() {
    let list = text(&run(root(), &["explain"]).stdout);
    for rule in elenchus::rules() {
        let page = run(root(), &["explain", rule.code]);
        let page = (code(&page), text(&page.stdout));
        assert!(page.0 == 0 && page.1.starts_with(&format!("## {}\n", rule.code)), "{}", page.1);
        assert!(
            list.lines().any(|line| line.split_whitespace().next() == Some(rule.code)),
            "{} is listed",
            rule.code
        );
    }
    for (family, rules) in elenchus::families().into_iter().filter(|(_, rules)| !rules.is_empty()) {
        let chapter = text(&run(root(), &["explain", family.name]).stdout);
        let pages: Vec<&str> = chapter.lines().filter_map(|line| line.strip_prefix("### ")).collect();
        let codes: Vec<&str> = rules.iter().map(|rule| rule.code).collect();
        assert_eq!(pages, codes, "of {}", family.name);
    }
    let output = run(root(), &["explain", "self-atack"]);
    assert!(text(&output.stderr).contains("did you mean `self-attack`?"));
    let output = run(root(), &["explain", "what-is-this"]);
    assert!(text(&output.stderr).contains("`elenchus explain` lists the codes"));
}

#[test]
fn every_scheme_is_explained_with_its_roles_and_questions() {
    let list = text(&run(root(), &["explain", "schemes"]).stdout);
    for scheme in elenchus::model::builtin_schemes() {
        assert!(list.lines().any(|line| line.split_whitespace().next() == Some(&scheme.id)), "{}", scheme.id);
        let page = run(root(), &["explain", &scheme.id]);
        let (code, page) = (code(&page), text(&page.stdout));
        assert!(code == 0 && page.starts_with(&format!("## {}\n", scheme.id)), "{page}");
        let roles = scheme.premises.iter().map(|premise| &premise.role);
        for id in roles.chain(scheme.questions.iter().map(|question| &question.id)) {
            assert!(page.contains(&format!("- `{id}`")), "`{id}` of {page}");
        }
        assert!(!page.contains('{'), "{page}");
    }
}

/// Compares a file of the repository with what it should hold, or writes it where `UPDATE=1` is set.
fn assert_file(path: &str, expected: &str) {
    let path: PathBuf = root().join(path);
    if std::env::var_os("UPDATE").is_some_and(|update| update == "1") {
        fs::write(&path, expected).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    assert!(known == expected, "{} is out of date: UPDATE=1 cargo test writes it anew", path.display());
}

#[test]
fn the_manual_of_the_checks_is_what_explain_prints() {
    assert_file("docs/checks.md", &text(&run(root(), &["explain", "--all"]).stdout));
}

#[test]
fn the_manual_of_templates_tells_every_field() {
    let manual = text(&run(root(), &["explain", "views"]).stdout);
    assert_file("docs/views.md", &manual);
    for line in manual.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split(" | ").collect();
        assert!(
            cells.iter().all(|cell| cell.trim_matches(['|', ' ']).len() > 1),
            "nothing is left untold: {line}"
        );
        assert!(!line.contains("anything"), "every field is of a kind: {line}");
    }
    for view in elenchus::view::ALL {
        let json =
            run(root(), &["render", "arguments/pyrrhic-victory.ron", "--view", view.name, "--to", "json"]);
        let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
        let chapter = manual.split("\n### ").find(|chapter| chapter.starts_with(&format!("`{}`", view.name)));
        for name in json.as_object().unwrap().keys() {
            let row = format!("| `{name}` |");
            assert!(chapter.unwrap().contains(&row), "the manual tells of `{name}` of `{}`", view.name);
        }
    }
}

#[test]
fn templates_are_written_out_and_print_the_same_pages() {
    let here = folder(&[("parking.ron", NAMED_STEP)]);
    let output = run(here.path(), &["templates", "own"]);
    assert_eq!(code(&output), 0);
    let pages =
        |arguments: &[&str]| run(here.path(), &[&["render", "parking.ron"], arguments].concat()).stdout;
    assert_eq!(pages(&["--templates", "own"]), pages(&[]));
    let words = here.path().join("own/words/en/common.ftl");
    let text_of_words = fs::read_to_string(&words).unwrap();
    fs::write(&words, text_of_words.replace("\nbecause = because\n", "\nbecause = seeing that\n")).unwrap();
    assert!(text(&pages(&["--templates", "own"])).contains("seeing that"), "messages can be changed as well");
    fs::write(&words, text_of_words).unwrap();
    let changed = here.path().join("own/html/map.html");
    fs::write(&changed, "mine").unwrap();
    let output = run(here.path(), &["templates", "own"]);
    assert_eq!(code(&output), 2, "a changed template is left alone");
    assert_eq!(fs::read_to_string(&changed).unwrap(), "mine");
    assert_eq!(code(&run(here.path(), &["templates", "own", "--only", "html/page"])), 0);
    assert_eq!(code(&run(here.path(), &["templates", "own", "--only", "html/nothing"])), 2);
    assert_eq!(code(&run(here.path(), &["templates", "own", "--force"])), 0);
    assert_ne!(fs::read_to_string(&changed).unwrap(), "mine");
}

#[test]
fn why_suggests_what_was_meant() {
    let here = folder(&[
        ("parking.ron", NAMED_STEP),
        ("nothing.ron", r#"Map(title: "N", claims: {"full": (text: "F"), "b": (text: "B")})"#),
    ]);
    for (name, expected) in [
        ("parkin/a", "no map is called `parkin`: did you mean `parking`?"),
        ("nothing/fill", "no claim is called `fill`: did you mean `full`?"),
        ("nothing/something", "no claim is called `something`"),
        ("nothing", "the map `nothing` names no thesis: name a claim, as `nothing/claim`"),
        ("parking/noise", "`noise` is a step about `a`: ask `why parking/a`"),
        ("noise", "`noise` is a step about `parking/a`: ask `why parking/a`"),
        ("./maps/parking.ron", "a map is named without its folder and `.ron`: ask `why parking`"),
        ("full", "no map is called `full`: did you mean `nothing/full`?"),
        ("b", "no map is called `b`: did you mean `nothing/b` or `parking/b`?"),
    ] {
        let output = run(here.path(), &["why", name]);
        assert_eq!((code(&output), text(&output.stderr)), (2, format!("elenchus: {expected}\n")));
    }
    let told = text(&run(here.path(), &["why", "parking/a"]).stdout);
    assert!(
        told.starts_with("parking/a: accepted\n  “The square should charge.”\n  This is accepted"),
        "{told}"
    );
    assert!(told.contains("it is carried by “It is full by nine”"), "{told}");
    // A map may be called by its file, from wherever one stands.
    assert_eq!(text(&run(here.path(), &["why", "parking.ron/a"]).stdout), told);
    let above = here.path().parent().unwrap();
    let file = format!("{}/parking.ron", here.path().file_name().unwrap().to_str().unwrap());
    assert_eq!(text(&run(above, &["why", &file]).stdout), told);
    let elsewhere = run(here.path(), &["why", "parking.ron/a", "--in", "."]);
    let expected = "elenchus: a map is named without `.ron`: ask `why parking/a`\n";
    assert_eq!((code(&elsewhere), &*text(&elsewhere.stderr)), (2, expected));
}

#[test]
fn why_and_cruxes_are_told_to_programs_too() {
    let here = folder(&[("parking.ron", NAMED_STEP)]);
    let read = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&run(here.path(), arguments).stdout).expect("it prints JSON")
    };
    let why = read(&["why", "parking/a", "--format", "json"]);
    assert_eq!((&why[0]["claim"], &why[0]["status"]), (&"parking/a".into(), &"accepted".into()));
    assert!(why[0]["sentences"][0].as_str().unwrap().starts_with("“The square should charge” is accepted"));
    assert!(why[0]["leans_on"].as_array().unwrap().contains(&"parking/b".into()), "{why}");
    let cruxes = read(&["cruxes", "parking/a", "--format", "json"]);
    assert_eq!(cruxes[0]["motion"]["label"], "The square should charge.");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    use std::process::Stdio;
    let mut child =
        command(root(), &["explain", "--all"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), text(&output.stderr)), (0, String::new()));
}

#[test]
fn new_writes_no_file_over_another_unless_told() {
    let here = folder(&[("article.txt", "The town should keep its 12 trees. They stand well.\n")]);
    let read = |name: &str| fs::read_to_string(here.path().join(name)).unwrap();
    let output = run(here.path(), &["new", "trees", "--from", "article.txt"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert!(read("trees.ron").contains("12 trees") && read("library.ron").contains("article.txt"));
    let before = read("trees.ron");
    let output = run(here.path(), &["new", "trees", "--from", "article.txt"]);
    assert_eq!(code(&output), 2);
    assert!(text(&output.stderr).contains("trees.ron: there is such a file already"));
    assert_eq!(read("trees.ron"), before);
    assert_eq!(code(&run(here.path(), &["new", "trees", "--overwrite"])), 0);
    assert_ne!(read("trees.ron"), before);
    // A second article goes beside the library that is there, and the two are one.
    let output = run(here.path(), &["new", "oaks", "--from", "article.txt"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert!(read("oaks-source.ron").contains("\"oaks\""));
    let output = run(here.path(), &["check", "--sources", "."]);
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
    for wrong in ["new", "new Not_An_Id", "new trees --from nowhere.txt"] {
        assert_eq!(code(&run(here.path(), &wrong.split(' ').collect::<Vec<_>>())), 2, "{wrong}");
    }
}

#[test]
fn new_takes_a_library_of_whatever_it_holds_for_one() {
    for library in ["Library(terms: {\"tree\": (senses: {\"oak\": \"an oak\"})})\n", "Library()\n"] {
        let here =
            folder(&[("library.ron", library), ("article.txt", "The town should keep its 12 trees.\n")]);
        let arguments = ["new", "trees", "--from", "article.txt", "--overwrite"];
        assert_eq!(code(&run(here.path(), &arguments)), 0, "{library}");
        assert_eq!(fs::read_to_string(here.path().join("library.ron")).unwrap(), library);
        assert!(here.path().join("trees-source.ron").exists());
    }
}

#[test]
fn a_blank_map_is_sound() {
    let here = folder(&[]);
    assert_eq!(code(&run(here.path(), &["new", "rent-caps"])), 0);
    let output = run(here.path(), &["check", "--deny", "note"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
}

#[test]
fn coverage_is_printed_for_people_and_for_programs() {
    let library = r#"Library(sources: {"article": (title: "Trees", authors: [], text: "article.txt")}, voices: {}, measures: {"trees": (name: "Trees")})"#;
    let map = r#"Map(title: "Trees", thesis: ["keep"], source: "article", claims: {
        "keep": (text: "The trees should stay.", supports: [(premises: ["many"])]),
        "many": (text: "There are 12 trees.", figures: [(measure: "trees", value: 12)]),
    })"#;
    let article = "The town should keep its 12 trees. Since 1998 it has felled 30, “for no good reason”.\n";
    let here = folder(&[("library.ron", library), ("trees.ron", map), ("article.txt", article)]);
    let print = |format: &str| {
        text(&run(here.path(), &["coverage", "trees.ron", "--sources", ".", "--format", format]).stdout)
    };
    let human = print("human");
    assert!(human.contains("figure     30") && !human.contains("figure     12"), "{human}");
    assert!(
        human.contains("encoded: 1 of 2 figures, 0 of 1 dates, 0 of 1 quotations, 0 of 0 voices"),
        "{human}"
    );
    assert!(print("csv").contains("trees,article,¶1,figure,12,12,many\n"), "{}", print("csv"));
    let json: serde_json::Value = serde_json::from_str(&print("json")).unwrap();
    assert_eq!(json[0]["counts"]["figure"]["encoded"], 1);
}
