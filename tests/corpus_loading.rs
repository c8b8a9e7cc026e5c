//! Which files a run reads, and what it says where it cannot.

use std::fs;
use std::path::{Path, PathBuf};

use elenchus::source::{Corpus, load, load_all};

/// A folder of files, each with a text.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is a temporary folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("folders can be made");
        fs::write(path, text).expect("files can be written");
    }
    folder
}

fn names(corpus: &Corpus, folder: &Path) -> Vec<String> {
    let folder = fs::canonicalize(folder).expect("it is there");
    let name = |path: &Path| {
        let path = fs::canonicalize(path).expect("it was read");
        path.strip_prefix(&folder).expect("it is in the folder").to_string_lossy().replace('\\', "/")
    };
    corpus.sources.iter().map(|(_, file)| name(file.path())).collect()
}

fn asked(corpus: &Corpus) -> Vec<String> {
    let asked = corpus.sources.iter().filter(|(file, _)| corpus.is_asked(*file));
    asked.map(|(_, file)| file.stem()).collect()
}

const LIBRARY: &str = "// shared\nLibrary()";

#[test]
fn a_folder_is_read_with_all_below_it_in_the_order_of_paths() {
    let files = [("b.ron", ""), ("a/c.RON", ""), ("a.txt", ""), (".hidden.ron", ""), (".git/d.ron", "")];
    let folder = folder(&files);
    let corpus = load(folder.path()).expect("it can be read");
    assert_eq!(names(&corpus, folder.path()), ["a/c.RON", "b.ron"]);
    assert_eq!(asked(&corpus), ["c", "b"]);
}

#[test]
fn a_lone_map_is_read_with_its_reviews_and_a_review_with_its_map() {
    let files = ["a.ron", "a.review.ron", "a.weber.review.ron", "ab.review.ron", "b.ron", "a.txt"];
    let folder = folder(&files.map(|name| (name, "")));
    for (file, expected) in [
        ("a.ron", &["a.review.ron", "a.ron", "a.weber.review.ron"][..]),
        ("a.weber.review.ron", &["a.review.ron", "a.ron", "a.weber.review.ron"]),
        ("b.ron", &["b.ron"]),
    ] {
        let corpus = load(&folder.path().join(file)).expect("it can be read");
        assert_eq!(names(&corpus, folder.path()), expected);
        assert_eq!(asked(&corpus).join(" ") + ".ron", file);
    }
}

#[test]
fn a_map_that_an_editor_called_a_text_is_pointed_out() {
    let both = folder(&[("a.ron", LIBRARY), ("b/uniforms.ron.txt", "Map()"), ("notes.txt", "")]);
    let corpus = load(both.path()).expect("it can be read");
    assert_eq!(names(&corpus, both.path()), ["a.ron"]);
    let told: Vec<String> = corpus.overlooked.iter().map(ToString::to_string).collect();
    let path = both.path().join("b").join("uniforms.ron.txt");
    let told_of = format!("`{}` looks like a map and was not read; name it `uniforms.ron`", path.display());
    assert_eq!(told, [told_of]);
    let alone = folder(&[("uniforms.ron.txt", "Map()")]);
    let error = load(alone.path()).expect_err("nothing is there").to_string();
    assert!(error.ends_with("; name it `uniforms.ron`"), "{error}");
    let asked_for = load(&alone.path().join("uniforms.ron.txt")).expect("whoever names it wants it read");
    assert!(asked_for.overlooked.is_empty());
}

#[test]
fn a_folder_that_is_called_like_a_file_is_a_folder() {
    let folder = folder(&[("x.ron/y.ron", "Library()"), ("z.ron", LIBRARY)]);
    let corpus = load(folder.path()).expect("it can be read");
    assert_eq!(names(&corpus, folder.path()), ["x.ron/y.ron", "z.ron"]);
    let corpus = load(&folder.path().join("x.ron")).expect("it can be read");
    assert_eq!(names(&corpus, folder.path()), ["x.ron/y.ron"]);
}

#[test]
fn a_file_brings_the_corpus_that_it_belongs_to() {
    let files = [
        ("corpus.ron", "Corpus()"),
        ("maps/a.ron", "Map()"),
        ("maps/deep/b.ron", "Map()"),
        ("shared/library.ron", LIBRARY),
    ];
    let folder = folder(&files);
    let corpus = load(&folder.path().join("maps/deep/b.ron")).expect("it can be read");
    assert_eq!(
        names(&corpus, folder.path()),
        ["corpus.ron", "maps/a.ron", "maps/deep/b.ron", "shared/library.ron"]
    );
    assert_eq!(asked(&corpus), ["b"]);
}

#[test]
fn a_file_brings_the_library_beside_it_and_without_one_is_alone() {
    let folder =
        folder(&[("in/a.ron", "Map()"), ("in/b.ron", LIBRARY), ("out/c.ron", "Map()"), ("out/d.ron", "")]);
    let corpus = load(&folder.path().join("in/a.ron")).expect("it can be read");
    assert_eq!(names(&corpus, folder.path()), ["in/a.ron", "in/b.ron"]);
    let alone = load(&folder.path().join("out/c.ron")).expect("it can be read");
    assert_eq!(names(&alone, folder.path()), ["out/c.ron"]);
}

#[test]
fn several_paths_into_one_corpus_are_one_corpus_that_is_read_once() {
    let folder = folder(&[
        ("maps/library.ron", LIBRARY),
        ("maps/a.ron", ""),
        ("maps/b.ron", ""),
        ("maps/deep/c.ron", ""),
        ("maps/d.txt", ""),
        ("lone/e.ron", ""),
        ("lone/e.desk.review.ron", ""),
        ("lone/f.ron", ""),
    ]);
    let told = |paths: &[&str]| -> Vec<(Vec<String>, Vec<String>)> {
        let paths: Vec<PathBuf> = paths.iter().map(|path| folder.path().join(path)).collect();
        let corpora = load_all(&paths).expect("they can be read");
        corpora.iter().map(|corpus| (names(corpus, folder.path()), asked(corpus))).collect()
    };
    let owned = |names: &[&str]| -> Vec<String> { names.iter().map(|&name| name.to_owned()).collect() };
    let maps = owned(&["maps/a.ron", "maps/b.ron", "maps/deep/c.ron", "maps/library.ron"]);
    assert_eq!(
        told(&["maps/b.ron", "maps/../maps/a.ron", "maps/b.ron"]),
        [(maps.clone(), owned(&["a", "b"]))]
    );
    assert_eq!(told(&["maps/b.ron", "maps"]), [(maps.clone(), owned(&["a", "b", "c", "library"]))]);
    // A review and its map are read together, and another lone map by itself.
    let lone = owned(&["lone/e.desk.review.ron", "lone/e.ron"]);
    assert_eq!(
        told(&["lone/e.ron", "lone/f.ron", "lone/e.desk.review.ron"]),
        [(lone, owned(&["e.desk.review", "e"])), (owned(&["lone/f.ron"]), owned(&["f"]))]
    );
    // What no corpus is made of by its name joins one for itself alone.
    let with_text = maps.iter().cloned().chain(owned(&["maps/d.txt"])).collect();
    let told = told(&["maps/a.ron", "maps/d.txt"]);
    assert_eq!(told, [(maps, owned(&["a"])), (with_text, owned(&["d"]))]);
    assert!(load_all(&[folder.path().join("maps"), folder.path().join("nowhere")]).is_err());
}

#[test]
fn only_what_lies_above_a_file_is_its_corpus_however_its_path_is_written() {
    let folder = folder(&[("library.ron", LIBRARY), ("in/a.ron", "Map()"), ("in/deep/note.txt", "")]);
    let beside = tempfile::tempdir().expect("a folder can be made");
    std::fs::write(beside.path().join("b.ron"), "Map()").expect("it can be written");
    let name = beside.path().file_name().expect("it has a name");
    // The library lies above `in/deep`, and not above what `..` leads to from there.
    let roundabout = folder.path().join("in/deep/../../..").join(name).join("b.ron");
    let corpus = load(&roundabout).expect("it can be read");
    assert_eq!(corpus.sources.iter().count(), 1);
    let back = load(&folder.path().join("in/deep/../a.ron")).expect("it can be read");
    assert_eq!(names(&back, folder.path()), ["in/a.ron", "library.ron"]);
    assert_eq!(asked(&back), ["a"]);
}

#[test]
fn a_file_of_any_name_is_read_where_it_is_named() {
    let folder = folder(&[("notes.txt", "Map()"), ("library.ron", LIBRARY)]);
    let corpus = load(&folder.path().join("notes.txt")).expect("it can be read");
    assert_eq!(asked(&corpus), ["notes"]);
}

#[test]
fn what_is_not_there_is_named() {
    let folder = folder(&[("a.txt", "")]);
    let said = |path: PathBuf| load(&path).expect_err("there is nothing").to_string();
    let path = folder.path().join("none.ron");
    assert_eq!(
        said(path.clone()),
        format!("cannot read {}: there is no such file or folder", path.display())
    );
    let path = folder.path().to_owned();
    assert_eq!(said(path.clone()), format!("there is no .ron file in {}", path.display()));
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_a_circle_are_followed_once() {
    let folder = folder(&[("a.ron", "Library()"), ("in/b.ron", "")]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("in/again")).expect("links can be made");
    std::os::unix::fs::symlink("nowhere", folder.path().join("gone.ron")).expect("links can be made");
    let corpus = load(folder.path()).expect("it can be read");
    assert_eq!(names(&corpus, folder.path()), ["a.ron", "in/b.ron"]);
}
