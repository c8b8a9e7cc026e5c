//! What `why` and `cruxes` tell of a claim.

use super::{NAMED_STEP, code, folder, run, text};

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
        told.starts_with("parking/a: accepted\n  The square should charge.\n  This is accepted"),
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
fn what_is_supposed_is_told_to_programs_too() {
    let map = r#"Map(title: "T", thesis: ["a"], claims: {
        "a": (text: "The hall should be let.", supports: [(premises: ["b"])]),
        "b": (text: "It stands empty.", rebuttals: [(premises: ["c"])]),
        "c": (text: "It is full on Sundays."),
    })"#;
    let here = folder(&[("m.ron", map)]);
    let read = |arguments: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&run(here.path(), arguments).stdout).expect("it prints JSON")
    };
    let supposing = ["--grant", "b", "--reject", "c", "--without", "anonymous", "--format", "json"];
    for command in [&["why", "m/a"][..], &["why", "m/a", "--readings"], &["cruxes", "m/a"]] {
        let plain = read(&[command, &["--format", "json"]].concat());
        let items = plain.as_array().expect("it is a list");
        assert!(items.iter().all(|item| item.get("supposed").is_none()), "{command:?}: {plain}");
        let told = read(&[command, &supposing].concat());
        let items = told.as_array().expect("it is still a list");
        let expected = serde_json::json!({
            "granted": ["m/b"], "rejected": ["m/c"], "without": [{"voice": "anonymous", "claims": 0}],
        });
        assert!(!items.is_empty(), "{command:?}");
        assert!(items.iter().all(|item| item["supposed"] == expected), "{command:?}: {told}");
    }
    let status =
        |more: &[&str]| read(&[&["why", "m/a", "--format", "json"], more].concat())[0]["status"].clone();
    assert_eq!((status(&[]), status(&["--grant", "b"])), ("contested".into(), "accepted".into()));
}

/// A premise whose text is misspelt is left out, and whoever asks is told that there is more than was read.
#[test]
fn answers_about_files_with_errors_say_so() {
    let broken = r#"Map(title: "B", thesis: ["a"], claims: {
        "a": (text: "The hall should be let.", supports: [(premises: ["b"])]),
        "b": (txet: "It stands empty."),
    })"#;
    let article = r#"Library(sources: {"s": (title: "S", authors: [], text: "s.txt")})"#;
    let here = folder(&[("bk/m.ron", broken), ("bk/library.ron", article), ("clean.ron", NAMED_STEP)]);
    for arguments in ["why m --in bk", "cruxes m --in bk", "coverage bk/m.ron", "review bk"] {
        let output = run(here.path(), &arguments.split(' ').collect::<Vec<_>>());
        let said = text(&output.stderr);
        assert_eq!(code(&output), 0, "{arguments}: {said}");
        assert!(
            said.contains("there is 1 error in bk/m.ron, so this may be incomplete or wrong"),
            "{arguments}: {said}"
        );
        assert!(said.contains("see `elenchus check bk"), "{arguments}: {said}");
    }
    for command in ["why", "cruxes"] {
        let output = run(here.path(), &[command, "m", "--in", "bk", "--format", "json"]);
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("standard output is JSON alone");
        assert!(text(&output.stderr).starts_with("note: there is 1 error "), "{}", text(&output.stderr));
        let clean = run(here.path(), &[command, "clean.ron"]);
        assert_eq!(text(&clean.stderr), "", "{command}");
    }
}

#[test]
fn no_claim_is_supposed_to_hold_and_not_to_hold() {
    let here = folder(&[("parking.ron", NAMED_STEP)]);
    for (arguments, claim) in [
        ("why parking/a --grant b --reject b", "parking/b"),
        ("cruxes parking --reject parking/a --grant a", "parking/a"),
        ("check parking.ron --grant a --reject parking/a", "parking/a"),
    ] {
        let output = run(here.path(), &arguments.split(' ').collect::<Vec<_>>());
        let expected = format!(
            "elenchus: `{claim}` cannot both hold and not hold: name it with --grant or with --reject\n"
        );
        assert_eq!((code(&output), text(&output.stderr)), (2, expected), "{arguments}");
        assert!(output.stdout.is_empty());
    }
}
