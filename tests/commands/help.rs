//! The help of every command, and that its examples run.

use super::{code, root, run, text};

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
