//! The texts of sources: files in a folder, read when somebody asks for one.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// No text has more bytes than this.
const LARGEST: u64 = 256 << 20;

/// Where the texts of sources are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// None are at hand.
    #[default]
    Empty,
    /// In this folder.
    Folder(PathBuf),
    /// In the folder that the corpus file names, if it names one, seen from this one.
    Named(PathBuf),
    /// Here, by name.
    Held(BTreeMap<String, Vec<u8>>),
}

/// Why a text could not be had.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such file.
    NotThere,
    /// The name leads out of the folder.
    Outside,
    /// It is larger than any text.
    TooLarge,
    /// The system refused, for this reason.
    Io(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::NotThere => formatter.write_str("there is no such file"),
            Refusal::Outside => formatter.write_str("the path leads out of the folder of texts"),
            Refusal::TooLarge => formatter.write_str("it is larger than 256 MB"),
            Refusal::Io(error) => formatter.write_str(error),
        }
    }
}

impl std::error::Error for Refusal {}

impl Shelf {
    /// The same shelf, where a corpus file names this folder of texts or none.
    pub fn named(&self, folder: Option<&str>) -> Shelf {
        match (self, folder) {
            (Shelf::Named(root), Some(folder)) if is_inside(Path::new(folder)) => {
                Shelf::Folder(root.join(folder))
            }
            (Shelf::Named(_), _) => Shelf::Empty,
            (shelf, _) => shelf.clone(),
        }
    }

    /// Whether there is nothing to read from: no folder was given, or it is not there.
    pub fn is_empty(&self) -> bool {
        match self {
            Shelf::Empty | Shelf::Named(_) => true,
            Shelf::Folder(folder) => !folder.is_dir(),
            Shelf::Held(_) => false,
        }
    }

    /// The bytes of a text.
    ///
    /// # Errors
    ///
    /// When there is no such file, it is too large, or its path leads out of the folder, be it by a link.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Refusal> {
        let path = Path::new(name);
        if !is_inside(path) {
            return Err(Refusal::Outside);
        }
        match self {
            Shelf::Empty | Shelf::Named(_) => Err(Refusal::NotThere),
            Shelf::Held(held) => held.get(name).cloned().ok_or(Refusal::NotThere),
            Shelf::Folder(folder) => read_within(folder, path),
        }
    }
}

/// Whether a path is relative and goes down only.
fn is_inside(path: &Path) -> bool {
    let goes_down = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    // A path of Windows is none of this system, and still leads out of the folder there.
    let text = path.to_string_lossy();
    !text.is_empty()
        && path.components().all(goes_down)
        && !text.contains(['\\', '\0'])
        && !text.contains(':')
}

fn read_within(folder: &Path, path: &Path) -> Result<Vec<u8>, Refusal> {
    let folder = fs::canonicalize(folder).map_err(refused)?;
    let path = fs::canonicalize(folder.join(path)).map_err(refused)?;
    if !path.starts_with(&folder) {
        return Err(Refusal::Outside);
    }
    let metadata = fs::metadata(&path).map_err(refused)?;
    if !metadata.is_file() {
        return Err(Refusal::NotThere);
    }
    if metadata.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    let file = fs::File::open(&path).map_err(refused)?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > LARGEST { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

fn refused(error: io::Error) -> Refusal {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Refusal::NotThere,
        _ => Refusal::Io(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let home = tempfile::tempdir().expect("there is room for a folder");
        let folder = home.path().join("texts");
        fs::create_dir_all(folder.join("deep")).expect("the folder can be made");
        fs::write(home.path().join("secret.txt"), "secret").expect("the file can be written");
        fs::write(folder.join("deep/a.txt"), "a").expect("the file can be written");
        #[cfg(unix)]
        std::os::unix::fs::symlink("../secret.txt", folder.join("link.txt")).expect("the link can be made");
        let shelf = Shelf::Folder(folder);
        assert_eq!(shelf.read("deep/a.txt"), Ok(b"a".to_vec()));
        assert_eq!(shelf.read("./deep/a.txt"), Ok(b"a".to_vec()));
        let absolute = home.path().join("secret.txt").to_string_lossy().into_owned();
        for outside in ["../secret.txt", "deep/../../secret.txt", &absolute, "..\\secret.txt", "C:x", ""] {
            assert_eq!(shelf.read(outside), Err(Refusal::Outside), "{outside}");
        }
        #[cfg(unix)]
        assert_eq!(shelf.read("link.txt"), Err(Refusal::Outside));
        assert_eq!(shelf.read("deep"), Err(Refusal::NotThere));
        assert_eq!(shelf.read("none.txt"), Err(Refusal::NotThere));
        assert_eq!(shelf.read("deep/a.txt/b"), Err(Refusal::NotThere));
    }
}
