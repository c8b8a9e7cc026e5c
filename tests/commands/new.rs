//! New files to begin with.

use std::fs;

use super::{code, folder, run, text};

#[test]
fn new_writes_no_file_over_another_unless_told() {
    let here = folder(&[
        ("article.txt", "The town should keep its 12 trees. They stand well.\n"),
        ("other.txt", "The town should plant 40 oaks. They grow well.\n"),
    ]);
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
    let output = run(here.path(), &["new", "oaks", "--from", "other.txt"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert!(read("oaks-source.ron").contains("\"oaks\""));
    let output = run(here.path(), &["check", "--sources", "."]);
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
    // An article that the library has is named, and not entered again.
    let output = run(here.path(), &["new", "elms", "--from", "article.txt"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    assert!(read("elms.ron").contains("source: \"trees\"") && !here.path().join("elms-source.ron").exists());
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

/// A map in a folder below belongs to the library above, and so does what is entered for it.
#[test]
fn new_in_a_folder_below_keeps_to_the_library_that_it_shares() {
    let article = "Keep the trees\n\nBy Ann Reed\n\nThe town should keep its 12 trees. They stand well.\n";
    let library = "Library(voices: {\"ann\": (name: \"Ann Reed\")})\n";
    for corpus in [None, Some("Corpus(title: \"Trees\")\n")] {
        let here = folder(&[("library.ron", library), ("article.txt", article)]);
        if let Some(corpus) = corpus {
            fs::write(here.path().join("corpus.ron"), corpus).unwrap();
        }
        let output = run(here.path(), &["new", "trees", "--from", "article.txt", "-o", "below"]);
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        let map = fs::read_to_string(here.path().join("below/trees.ron")).unwrap();
        fs::write(
            here.path().join("below/trees.ron"),
            map.replace("text: \"Write", "by: \"ann\", text: \"Write"),
        )
        .unwrap();
        let output = run(here.path(), &["check", "below/trees.ron", "--sources", "."]);
        assert_eq!(code(&output), 0, "{corpus:?}: {}", text(&output.stdout));
    }
}

#[test]
fn a_page_in_an_old_encoding_names_its_author_rightly() {
    let page = "<html><head><title>Trees</title><meta name=\"author\" content=\"Jos\u{e9} M\u{fc}ller\"></head>\
        <body><h1>Keep the trees</h1><p>The town should keep its trees, since they stand well.</p></body></html>";
    let here = folder(&[]);
    let bytes: Vec<u8> = page.chars().map(|letter| letter as u8).collect();
    fs::write(here.path().join("page.html"), bytes).unwrap();
    let output = run(here.path(), &["new", "trees", "--from", "page.html"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let library = fs::read_to_string(here.path().join("library.ron")).unwrap();
    assert!(library.contains("name: \"Jos\u{e9} M\u{fc}ller\""), "{library}");
}

#[test]
fn a_blank_map_is_sound() {
    let here = folder(&[]);
    assert_eq!(code(&run(here.path(), &["new", "rent-caps"])), 0);
    let output = run(here.path(), &["check", "--deny", "note"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
}

/// A map of such a name would be written over, or would be taken for what its name says.
#[test]
fn a_map_is_not_called_like_the_files_beside_it() {
    let here = folder(&[("house.md", "The town should keep its 12 trees.\n")]);
    for arguments in ["new library", "new corpus -o below", "new house.ron", "new --from house.md"] {
        let output = run(here.path(), &arguments.split(' ').collect::<Vec<_>>());
        assert_eq!(code(&output), 2, "{arguments}");
        assert!(text(&output.stderr).contains("choose another id"), "{}", text(&output.stderr));
    }
    assert_eq!(super::names(here.path()).len(), 1, "nothing is written");
}
