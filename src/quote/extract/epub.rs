//! The text of an EPUB: its chapters in the order of reading.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

use super::{Archive, Extract, LONGEST, Unreadable, attribute, html};

/// The text of the book.
pub(super) fn extract(bytes: &[u8]) -> Result<Extract, Unreadable> {
    let broken = Unreadable::Broken("EPUB");
    let mut archive = Archive::open(bytes, "EPUB")?;
    let container = archive.read("META-INF/container.xml")?.ok_or(broken.clone())?;
    let package_path = root_file(&container).ok_or(broken.clone())?;
    let package = archive.read(&package_path)?.ok_or(broken)?;
    let folder = package_path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut extract = Extract::default();
    for chapter in chapters(&package) {
        if let Some(chapter) = archive.read(&resolved(folder, &chapter))? {
            extract.append(html::extract_xhtml(&chapter));
        }
        if extract.content.len() > LONGEST {
            return Err(Unreadable::TooLong);
        }
    }
    Ok(extract)
}

/// The path of the package document that the container names.
fn root_file(container: &str) -> Option<String> {
    Tokenizer::new(container).find_map(|token| match token {
        Ok(Token::StartTag(tag)) if local_name(&tag.name) == b"rootfile" => attribute(&tag, b"full-path"),
        _ => None,
    })
}

/// The paths of the chapters, in the order of the spine.
fn chapters(package: &str) -> Vec<String> {
    let mut paths = BTreeMap::new();
    let mut spine = Vec::new();
    for token in Tokenizer::new(package) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        match local_name(&tag.name) {
            b"item" => {
                if let (Some(id), Some(path)) = (attribute(&tag, b"id"), attribute(&tag, b"href")) {
                    paths.insert(id, path);
                }
            }
            b"itemref" => spine.extend(attribute(&tag, b"idref")),
            _ => {}
        }
    }
    // Each chapter once: a spine that names one a million times is no book.
    spine.into_iter().filter_map(|id| paths.remove(&id)).collect()
}

fn local_name(name: &[u8]) -> &[u8] {
    name.rsplit(|byte| *byte == b':').next().unwrap_or(name)
}

/// A path of the package document, from the root of the archive.
fn resolved(folder: &str, path: &str) -> String {
    let path = path.split('#').next().unwrap_or(path);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    unescaped(&parts.join("/"))
}

/// A path with `%20` and the like as the characters that they stand for.
fn unescaped(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let code = behind.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match (first, code.and_then(|code| u8::from_str_radix(code, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            _ => {
                bytes.push(first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
