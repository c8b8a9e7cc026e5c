//! What `check` and `coverage` tell, of what, and with which exit code.

use std::fs;
use std::path::Path;

use super::{CLEAN, LIBRARY, WARNED, WRONG, code, command, folder, names, run, text};

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
fn a_mistake_in_what_a_map_shares_is_told_where_the_map_is_asked_for() {
    let library = r#"Library(
        voices: {"ann": (nmae: "Ann Reed")},
        sources: {
            "pools": (title: "On pools", authors: ["ann"], text: "pools.txt"),
            "parks": (title: "On parks", authors: ["ann"], text: "parks.txt"),
        },
    )"#;
    let map = |source: &str| {
        format!(
            r#"Map(title: "T", thesis: ["a"], source: "{source}", claims: {{
                "a": (text: "The pool should be heated.", quote: "heated", supports: [(premises: ["b"])]),
                "b": (text: "It is cold."),
            }})"#
        )
    };
    let (one, other) = (map("pools"), map("parks"));
    let broken = "Map(title: \"Broken\"";
    let here = folder(&[
        ("library.ron", library),
        ("one.ron", &one),
        ("two.ron", &other),
        ("three.ron", broken),
        (
            "pools.txt",
            "Paddling in winter\n\nBy Ann Reed\n\nThe water is heated, and that is all there is to say of it.\n",
        ),
        (
            "parks.txt",
            "Paths in winter\n\nBy Ann Reed\n\nThe lamps are heated, and that is all there is to say of them.\n",
        ),
    ]);
    let told = run(here.path(), &["check", "one.ron", "--format", "csv", "--sources", "."]);
    let printed = text(&told.stdout);
    assert!(printed.contains("nmae"), "an error in the library: {printed}");
    let line = |name: &str| library.lines().position(|line| line.contains(name)).unwrap() + 1;
    assert!(
        printed.contains(&format!("library.ron,{}", line("pools"))),
        "a doubt about its source: {printed}"
    );
    assert!(!printed.contains(&format!("library.ron,{}", line("parks"))), "a source of others: {printed}");
    assert!(!printed.contains("three.ron"), "a map of others: {printed}");
    assert_eq!(code(&told), 1);
}

#[test]
fn lone_files_of_one_folder_are_all_checked() {
    let here = folder(&[("clean.ron", CLEAN), ("wrong.ron", WRONG)]);
    let output = run(here.path(), &["check", "clean.ron", "wrong.ron"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("wrong.ron"));
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

#[test]
fn no_text_of_an_article_steers_the_terminal() {
    let library = r#"Library(sources: {"article": (title: "Trees", authors: [], text: "article.txt")})"#;
    let map = r#"Map(title: "Trees", thesis: ["keep"], source: "article", claims: {
        "keep": (text: "The trees should stay.", supports: [(premises: ["many"])]),
        "many": (text: "There are many trees."),
    })"#;
    let article =
        "\u{1b}]0;Owned\u{7} the town should keep its 12 trees, said Ann Reed.\n\nComments (3) \u{1b}[2J\n";
    let here = folder(&[("library.ron", library), ("trees.ron", map), ("article.txt", article)]);
    let covered = run(here.path(), &["coverage", "trees.ron", "--sources", "."]);
    let begun = run(here.path(), &["new", "again", "--from", "article.txt"]);
    for told in [&covered.stdout, &covered.stderr, &begun.stdout, &begun.stderr] {
        assert!(!told.contains(&0x1b), "{}", text(told));
    }
    assert!(text(&covered.stdout).contains("12 trees"), "{}", text(&covered.stdout));
}

/// A folder below may be a corpus by itself; its settings are its own.
#[test]
fn the_settings_of_a_corpus_are_those_of_its_own_folder() {
    let here = folder(&[("corpus.ron", "Corpus(title: \"Whole\", levels: {\"unused-claim\": Error})\n")]);
    fs::create_dir(here.path().join("a")).unwrap();
    fs::write(here.path().join("a/corpus.ron"), "Corpus(title: \"Part\", language: \"de\")\n").unwrap();
    fs::write(here.path().join("a/map.ron"), CLEAN).unwrap();
    assert_eq!(code(&run(here.path(), &["build", ".", "-o", "site"])), 0);
    let index = fs::read_to_string(here.path().join("site/index.html")).unwrap();
    assert!(index.contains("lang=\"en\"") && index.contains("Whole") && !index.contains("Part"), "{index}");
    assert_eq!(code(&run(here.path(), &["build", "a", "-o", "part"])), 0);
    let index = fs::read_to_string(here.path().join("part/index.html")).unwrap();
    assert!(index.contains("lang=\"de\"") && index.contains("Part"), "{index}");
}

/// Whoever reads only the first lines, or nothing, does not stop the work.
#[cfg(unix)]
#[test]
fn nothing_depends_on_whether_standard_error_is_read() {
    let here = folder(&[("map.ron", WRONG), ("article.txt", "The town should keep its 12 trees.\n")]);
    for (arguments, expected) in [
        (&["check", "map.ron"][..], 1),
        (&["check", "nowhere"], 2),
        (&["build", ".", "-o", "site"], 1),
        (&["fmt", "map.ron"], 0),
        (&["new", "trees", "--from", "article.txt"], 0),
        (&["why", "map/a"], 0),
        (&["templates", "own"], 0),
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = command(here.path(), arguments).stderr(full).output().unwrap();
        assert_eq!(code(&output), expected, "{arguments:?}");
    }
    assert!(here.path().join("site/index.html").exists() && here.path().join("trees.ron").exists());
}

/// Names of files are anybody's, and stay in their line.
#[cfg(unix)]
#[test]
fn no_name_of_a_file_breaks_a_line_or_steers_the_terminal() {
    let here = folder(&[("a\n::error file=b\u{1b}[2J.ron", WRONG)]);
    for arguments in [&["check", "."][..], &["fmt", "--check"], &["review", "--deny", "falls"]] {
        let output = run(here.path(), arguments);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(said.contains("a[U+000A]::error file=b"), "{arguments:?}: {said}");
        assert!(!said.contains("\n::error") && !said.contains("\u{1b}[2J"), "{arguments:?}: {said}");
    }
    let odd = format!("a\n{}", "b".repeat(1_000));
    let said = text(&run(here.path(), &["explain", &odd]).stderr);
    assert!(said.starts_with("elenchus: no finding has the code `a[U+000A]b") && said.len() < 200, "{said}");
}

/// A folder below that nobody may look into, as the system keeps for lost files, is told of and left out.
#[cfg(unix)]
#[test]
fn a_closed_folder_below_is_left_out() {
    use std::os::unix::{fs::PermissionsExt, process::CommandExt};
    let here = folder(&[("map.ron", CLEAN), ("below/lost/other.ron", WRONG)]);
    let closed = here.path().join("below/lost");
    let allow = |path: &Path, mode: u32| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    allow(here.path(), 0o755);
    allow(&closed, 0);
    let check = |path: &str| {
        let mut command = command(here.path(), &["check", path]);
        // The superuser may look into every folder, and looks as somebody else.
        if fs::read_dir(&closed).is_ok() {
            command.uid(65_534);
        }
        command.output().ok()
    };
    // Nobody else can run the program where it stands in a folder of the superuser's own.
    if let (Some(all), Some(lost)) = (check("."), check("below/lost")) {
        let said = text(&all.stderr);
        assert!(said.starts_with("note: below/lost is left out: it may not be read\n"), "{said}");
        assert_eq!((code(&all), code(&lost)), (0, 2), "{said}");
    }
    allow(&closed, 0o755);
}
