//! Templates of one's own.

use std::fs;

use super::elenchus;

/// What `render` does with templates of the user's: its output and its errors.
fn with_template(name: &str, text: &str) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    let templates = folder.path().display().to_string();
    let map = "arguments/better-off-beneath.ron";
    let output = elenchus(&["render", map, "--view", "outline", "--to", "md", "--templates", &templates]);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(&templates, "…");
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_template_of_ones_own_takes_the_place_of_the_one_of_its_name() {
    let own = "{% import \"markdown/parts.md\" as parts %}\n{{ map.title }}: {{ t(\"claims\", count=counts.claims) }}\n";
    let (code, printed, errors) = with_template("markdown/outline.md", own);
    assert_eq!((code, &*errors), (0, ""));
    assert!(
        printed.starts_with("Better off beneath the surface: ") && printed.ends_with(" claims\n"),
        "{printed}"
    );
    let (code, printed, _) = with_template("markdown/head.md", "# My own head\n");
    assert_eq!(code, 0);
    assert!(printed.starts_with("# My own head\n") && printed.contains("## The outline"), "{printed}");
}

#[test]
fn a_broken_template_is_shown_with_its_place_and_nothing_is_printed() {
    for (template, line, word, marked) in [
        ("one\n{% if %}\n", 2, "syntax error", "{% if %}"),
        ("one\n\n{{ map.titel }}\n", 3, "undefined", "map.titel"),
        ("{{ map.title | shout }}\n", 1, "shout", "shout"),
        ("{{ t(\"no-such-message\") }}\n", 1, "there is no message `no-such-message`", "t("),
        ("\n{% include \"/etc/passwd\" %}\n", 2, "/etc/passwd", "include"),
        ("\n{% include \"../../../../etc/passwd\" %}\n", 2, "etc/passwd", "include"),
        ("{{ \"x\" * 9999999999 }}", 1, "too large", "\"x\""),
        ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "recursion", "m()"),
    ] {
        let (code, printed, errors) = with_template("markdown/outline.md", template);
        assert_eq!((code, &*printed), (2, ""), "of `{template}`");
        let place = format!("…/markdown/outline.md:{line}:");
        assert!(errors.contains(&place) && errors.contains(word), "`{errors}` names {place} and {word}");
        let mut lines = errors.lines().skip_while(|shown| !shown.contains(&format!("{line} | ")));
        assert!(lines.next().is_some_and(|shown| shown.contains(marked)), "`{errors}` shows {marked}");
        assert!(lines.next().is_some_and(|marks| marks.contains('^')), "`{errors}` marks {marked}");
    }
}
