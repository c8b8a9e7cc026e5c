//! One document at a time, with templates of one's own or without.

use std::fs;

use super::{CLEAN, NAMED_STEP, WRONG, code, command, folder, root, run, text};

#[test]
fn a_file_with_errors_is_still_rendered() {
    let here = folder(&[("map.ron", WRONG)]);
    let output = run(here.path(), &["render", "map.ron", "--to", "md"]);
    assert!(text(&output.stdout).contains("The park should stay open."));
    assert!(text(&output.stderr).contains("no claim is called `bb`"));
}

#[test]
fn the_name_of_the_file_says_what_it_is_to_be() {
    let here = folder(&[("map.ron", CLEAN)]);
    let written = |name: &str, more: &[&str]| {
        let output =
            run(here.path(), &[&["render", "map.ron", "--view", "outline", "-o", name], more].concat());
        assert_eq!(code(&output), 0, "{name}: {}", text(&output.stderr));
        fs::read_to_string(here.path().join(name)).unwrap()
    };
    assert!(written("map.md", &[]).starts_with("# "));
    assert!(written("map.json", &[]).starts_with('{'));
    assert!(written("map.txt", &[]).starts_with("<!DOCTYPE html>"));
    assert!(written("other.md", &["--to", "html"]).starts_with("<!DOCTYPE html>"));
    let output = run(here.path(), &["render", "map.ron", "-o", "map.pdf"]);
    assert_eq!(code(&output), 2);
    assert!(text(&output.stderr).contains("print it"), "{}", text(&output.stderr));
    assert!(!here.path().join("map.pdf").exists());
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
fn a_reader_that_goes_away_is_no_failure() {
    use std::process::Stdio;
    let mut child =
        command(root(), &["explain", "--all"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), text(&output.stderr)), (0, String::new()));
}

#[test]
fn render_writes_over_nothing_that_people_wrote() {
    let library = r#"Library(sources: {"s": (title: "S", authors: [], text: "a.txt")})"#;
    let files = [
        ("corpus.ron", "Corpus(texts: \"texts\")\n"),
        ("library.ron", library),
        ("map.ron", CLEAN),
        ("map.review.ron", "Review(claims: {})\n"),
        ("refs.bib", "@book{b, title = {B}}\n"),
        ("texts/a.txt", "The square is full by nine.\n"),
        ("texts/b.txt", "Another text.\n"),
    ];
    let here = folder(&files);
    let here = here.path();
    for name in files.map(|(name, _)| name).iter().chain(&["./texts/../map.ron", "new.ron"]) {
        let output = run(here, &["render", "map.ron", "--to", "md", "-o", name]);
        assert_eq!(code(&output), 2, "{name}");
        assert!(
            text(&output.stderr).contains("name another file, as `-o page.html`"),
            "{}",
            text(&output.stderr)
        );
    }
    for (name, written) in files {
        assert_eq!(fs::read_to_string(here.join(name)).unwrap(), written, "{name}");
    }
    assert!(!here.join("new.ron").exists());
    // The text of a source is one wherever it stands; beside it, pages are written, and written again.
    fs::rename(here.join("texts/a.txt"), here.join("a.txt")).unwrap();
    let render =
        |name: &str| code(&run(here, &["render", "map.ron", "--sources", ".", "--to", "md", "-o", name]));
    assert_eq!([render("a.txt"), render("page.txt"), render("page.txt")], [2, 0, 0]);
}
