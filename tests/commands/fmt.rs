//! Files laid out anew, and what the texts can fill in.

use std::fs;

use super::{CLEAN, code, folder, names, run, text};

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
fn a_file_is_laid_out_once_however_often_it_is_named() {
    let here = folder(&[("map.ron", CLEAN), ("other.ron", CLEAN), ("library.ron", "Library()\n")]);
    for paths in [["map.ron", "other.ron", "./map.ron"], [".", "map.ron", "other.ron"]] {
        let output = run(here.path(), &[&["fmt", "--check"], &paths[..]].concat());
        assert_eq!((code(&output), text(&output.stdout)), (1, "map.ron\nother.ron\n".to_owned()));
    }
    let output = run(here.path(), &["fmt", "map.ron", "other.ron", "map.ron"]);
    assert_eq!(text(&output.stderr), "2 files: 2 laid out anew\n");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_layout() {
    let here = folder(&[("map.ron", &format!("\u{feff}{CLEAN}"))]);
    let at = || fs::read_to_string(here.path().join("map.ron")).unwrap();
    let told = |arguments: &[&str]| text(&run(here.path(), arguments).stderr);
    assert_eq!(told(&["fmt", "--check"]), "1 file: 1 in another layout\n");
    assert_eq!(told(&["fmt"]), "1 file: 1 laid out anew\n");
    let laid_out = at();
    assert!(laid_out.starts_with("\u{feff}Map(\n"), "{laid_out}");
    assert_eq!(told(&["fmt", "--check"]), "1 file: 0 in another layout\n");
    assert_eq!(told(&["fmt"]), "1 file: 0 laid out anew\n");
    assert_eq!(at(), laid_out);
    assert_eq!(text(&run(here.path(), &["fmt", "map.ron", "--stdout"]).stdout), laid_out);
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
fn what_is_not_ron_is_left_as_it_is() {
    let bibliography = "@book{weil2020,\n  title={Pools},\n author = {Weil, Ann}, year=2020}\n";
    let json = r#"[{"id": "a", "type": "book", "title": "Parks"}]"#;
    let style = "<style xmlns=\"http://purl.org/net/xbiblio/csl\"/>\n";
    let here = folder(&[
        ("map.ron", CLEAN),
        ("refs.bib", bibliography),
        ("refs.csl.json", json),
        ("own.csl", style),
    ]);
    assert_eq!(text(&run(here.path(), &["fmt", "."]).stderr), "1 file: 1 laid out anew\n");
    assert_eq!(text(&run(here.path(), &["fmt", "--check", "."]).stderr), "1 file: 0 in another layout\n");
    run(here.path(), &["fmt", "refs.bib", "refs.csl.json", "own.csl"]);
    for (name, before) in [("refs.bib", bibliography), ("refs.csl.json", json), ("own.csl", style)] {
        assert_eq!(fs::read_to_string(here.path().join(name)).unwrap(), before);
    }
}

#[test]
fn lines_end_as_the_first_does() {
    let map = "Map(title: \"T\", thesis: [\"a\"], /* of two\n lines */ claims: {\n\
               \"a\": (text: \"The square should \\\n    charge.\", note: \"One.\n\nTwo.\"), // so\n})\n";
    let here = folder(&[("unix.ron", map), ("dos.ron", &map.replace('\n', "\r\n"))]);
    let at = |name: &str| fs::read_to_string(here.path().join(name)).unwrap();
    assert_eq!(code(&run(here.path(), &["fmt"])), 0);
    let unix = at("unix.ron");
    assert!(unix.contains("should \\\n") && !unix.contains('\r'), "{unix}");
    assert_eq!(at("dos.ron"), unix.replace('\n', "\r\n"));
    assert_eq!(code(&run(here.path(), &["fmt", "--check"])), 0, "there is nothing left to lay out");
    fs::write(here.path().join("dos.ron"), unix.replace("should \\\n", "should \\\r\n")).unwrap();
    assert_eq!(code(&run(here.path(), &["fmt", "dos.ron"])), 0);
    assert_eq!(at("dos.ron"), unix, "most lines of it ended otherwise");
}
