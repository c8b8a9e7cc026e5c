//! The pages that `build` writes, removes and leaves alone.

use std::collections::BTreeSet;
use std::fs;

use elenchus::view::{self, View};

use super::{CLEAN, WARNED, code, folder, names, run, text};

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
