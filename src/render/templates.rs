//! The templates that come with the program, and those that a user puts in their place.

use std::fs;
use std::path::{Path, PathBuf};

use super::TemplateError;

/// Names a template of the folder `templates`, and takes in its text.
macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// The templates by name.
pub const BUILT_IN: &[(&str, &str)] = built_in![
    "html/about.html",
    "html/behind.html",
    "html/blank.html",
    "html/checksheet.html",
    "html/corpus.html",
    "html/drawing.css",
    "html/figure.svg",
    "html/figures.html",
    "html/findings.html",
    "html/guide.html",
    "html/head.html",
    "html/house.css",
    "html/index.html",
    "html/keys.html",
    "html/legend.html",
    "html/map-address.js",
    "html/map-bar.html",
    "html/map-claim.js",
    "html/map-find.js",
    "html/map-model.js",
    "html/map-page.js",
    "html/map-panel.html",
    "html/map-present.js",
    "html/map-view.js",
    "html/map-what-if.js",
    "html/map.html",
    "html/map.js",
    "html/matching.js",
    "html/open.html",
    "html/outline.html",
    "html/page.html",
    "html/parts.html",
    "html/reading.html",
    "html/search.js",
    "html/seminar.html",
    "html/sources.html",
    "html/style.css",
    "html/terms.html",
    "html/voices.html",
    "html/words.html",
    "markdown/behind.md",
    "markdown/blank.md",
    "markdown/checksheet.md",
    "markdown/corpus.md",
    "markdown/diagram.md",
    "markdown/figures.md",
    "markdown/findings.md",
    "markdown/foot.md",
    "markdown/guide.md",
    "markdown/head.md",
    "markdown/index.md",
    "markdown/map.md",
    "markdown/open.md",
    "markdown/outline.md",
    "markdown/parts.md",
    "markdown/reading.md",
    "markdown/seminar.md",
    "markdown/sources.md",
    "markdown/terms.md",
    "markdown/voices.md",
    "svg/map.svg",
];

/// The templates of a folder by name, path and text: every file in it and below.
///
/// They are read once, here, so that no template can reach a file later.
pub(super) fn of_folder(folder: &Path) -> Result<Vec<(String, PathBuf, String)>, TemplateError> {
    let mut templates = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        let entries = fs::read_dir(&at).map_err(|error| unreadable(&at, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| unreadable(&at, &error))?.path();
            let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if is_hidden || path.is_symlink() {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(folder).expect("the walk began there");
            // What lies in `words` are messages, which are no templates.
            if inside.starts_with("words") {
                continue;
            }
            let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            let name: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            templates.push((name.join("/"), path.clone(), text));
        }
    }
    templates.sort();
    Ok(templates)
}

fn unreadable(path: &Path, error: &std::io::Error) -> TemplateError {
    TemplateError {
        template: path.display().to_string(),
        message: format!("cannot be read: {error}"),
        place: None,
    }
}
