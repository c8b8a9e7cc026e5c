//! Files written whole or not at all.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Failure, shown};

/// Writes a file by way of another beside it, so that nobody ever sees half of it. Its folder is made where
/// there is none.
///
/// A link is followed. What is no file, such as a pipe or a terminal, is written to as it is.
pub(super) fn write_whole(path: &Path, text: impl AsRef<[u8]>) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure(format!("cannot write {}: {error}", shown(path)));
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(path).is_ok_and(|known| !known.is_file() && !known.is_dir()) {
        return fs::write(path, text.as_ref()).map_err(failed);
    }
    let Some(name) = path.file_name() else {
        return Err(Failure(format!("cannot write {}: it has no name", shown(path))));
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    // Several files are written at once, and names that are long are cut.
    static NUMBER: AtomicUsize = AtomicUsize::new(0);
    let (process, number) = (std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let aside = path.with_file_name(format!(".{:.40}.{process}-{number}.part", name.to_string_lossy()));
    let written = fs::write(&aside, text.as_ref())
        .and_then(|()| keep_permissions(path, &aside))
        .and_then(|()| fs::rename(&aside, path));
    if written.is_err() {
        let _ = fs::remove_file(&aside);
    }
    written.map_err(failed)
}

/// Gives the new file the permissions of the one that it replaces.
fn keep_permissions(known: &Path, new: &Path) -> io::Result<()> {
    match fs::metadata(known) {
        Ok(known) => fs::set_permissions(new, known.permissions()),
        Err(_) => Ok(()),
    }
}

/// Writes a file as [`write_whole`] does, unless it has this text already; tells whether it wrote.
pub(super) fn update(path: &Path, text: &str) -> Result<bool, Failure> {
    if fs::read(path).is_ok_and(|known| known == text.as_bytes()) {
        return Ok(false);
    }
    write_whole(path, text)?;
    Ok(true)
}
