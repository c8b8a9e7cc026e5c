//! A logo: an image that pages carry within them.

use base64::Engine;
use std::path::Path;

/// The largest image, in bytes: every page carries it.
const LARGEST: usize = 200_000;

/// The kinds of image by the endings of their names, each with its type and how its bytes begin.
const KINDS: &[(&str, &str, &[u8])] = &[
    ("svg", "image/svg+xml", b""),
    ("png", "image/png", b"\x89PNG\r\n\x1a\n"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
];

/// An image.
#[derive(Clone, Debug)]
pub struct Logo {
    kind: &'static str,
    bytes: Vec<u8>,
}

impl Logo {
    /// The image of a file.
    ///
    /// # Errors
    ///
    /// With what is wrong, when it is too large or not the kind of image that its name says.
    pub fn new(file: &str, bytes: Vec<u8>) -> Result<Logo, String> {
        let (_, kind, begins) = kind(file)?;
        if bytes.len() > LARGEST {
            let size = bytes.len().div_ceil(1_000);
            return Err(format!("`{file}` has {size} kB, and a logo has at most {} kB", LARGEST / 1_000));
        }
        let is_markup = || bytes.windows(4).take(4_000).any(|part| part == b"<svg");
        if !bytes.starts_with(begins) || begins.is_empty() && !is_markup() {
            return Err(format!("`{file}` is not the kind of image that its name says"));
        }
        Ok(Logo { kind, bytes })
    }

    /// The image as a `data:` address, in which no script of an SVG runs.
    pub(super) fn address(&self) -> String {
        format!("data:{};base64,{}", self.kind, base64::engine::general_purpose::STANDARD.encode(&self.bytes))
    }
}

/// What is wrong with the name of a logo's file; nothing where a file of that name can be one.
pub fn logo_fault(file: &str) -> Option<String> {
    kind(file).err()
}

fn kind(file: &str) -> Result<&'static (&'static str, &'static str, &'static [u8]), String> {
    let is_inside = !file.starts_with('/') && !file.contains('\\') && !file.contains(':');
    if !is_inside || file.split('/').any(|part| part == "..") {
        return Err(format!("`{file}` does not lie beside the house style’s file, or below"));
    }
    let ending = Path::new(file).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let known = KINDS.iter().find(|(known, ..)| ending.as_deref() == Some(*known));
    known.ok_or_else(|| format!("`{file}` is no SVG, PNG or JPEG by its name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_is_what_its_name_says_and_not_too_large() {
        let png = b"\x89PNG\r\n\x1a\nrest".to_vec();
        assert_eq!(
            Logo::new("a.PNG", png.clone()).expect("it is").address(),
            "data:image/png;base64,iVBORw0KGgpyZXN0"
        );
        assert!(Logo::new("a.svg", b"<?xml version=\"1.0\"?><svg/>".to_vec()).is_ok());
        for (file, bytes) in [
            ("a.jpg", png.clone()),
            ("a.svg", b"<html>".to_vec()),
            ("a.gif", b"GIF89a".to_vec()),
            ("a", png.clone()),
            ("../a.png", png.clone()),
            ("/a.png", png.clone()),
            ("a.png", [png, vec![0; LARGEST]].concat()),
        ] {
            assert!(Logo::new(file, bytes).is_err(), "{file}");
        }
    }
}
