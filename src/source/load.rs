//! Reading the files of a corpus from disk.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use super::{Damage, FileId, Sources};

/// Offsets have 32 bits.
const LARGEST: u64 = u32::MAX as u64;

/// The files of a corpus, and which of them were asked for.
#[derive(Debug)]
pub struct Corpus {
    /// All files, in the order of their paths.
    pub sources: Sources,
    /// The files that findings are reported of and views are rendered of: the one that was named, or all.
    pub asked: BTreeSet<u32>,
    /// The folder that holds the corpus.
    pub root: PathBuf,
    /// Files that were not read and are probably meant to be, in the order of their paths.
    pub overlooked: Vec<Overlooked>,
    /// Folders below that may not be read, in the order of their paths.
    pub closed: Vec<PathBuf>,
}

/// A file whose name ends in `.ron.txt`, which editors make of one that was to end in `.ron`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlooked {
    /// Its path.
    pub path: PathBuf,
}

impl Overlooked {
    /// The name that the file should have.
    pub fn meant(&self) -> PathBuf {
        self.path.with_extension("")
    }
}

impl fmt::Display for Overlooked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (path, meant) = (self.path.display(), name(&self.meant()));
        write!(formatter, "`{path}` looks like a map and was not read; name it `{meant}`")
    }
}

impl Corpus {
    /// Whether a file was asked for.
    pub fn is_asked(&self, file: FileId) -> bool {
        self.asked.contains(&file.0)
    }
}

/// A file or folder that could not be read.
#[derive(Debug)]
pub struct LoadError {
    /// The path as it was given or found.
    pub path: PathBuf,
    /// Why.
    pub cause: Cause,
}

/// Why a path could not be read.
#[derive(Debug)]
pub enum Cause {
    /// The system refused.
    Io(io::Error),
    /// There is no `.ron` file; perhaps one that was to be one.
    NothingThere(Option<Overlooked>),
}

impl fmt::Display for LoadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.cause {
            Cause::Io(error) if error.kind() == io::ErrorKind::NotFound => {
                write!(formatter, "cannot read {path}: there is no such file or folder")
            }
            Cause::Io(error) => write!(formatter, "cannot read {path}: {error}"),
            Cause::NothingThere(None) => write!(formatter, "there is no .ron file in {path}"),
            Cause::NothingThere(Some(overlooked)) => {
                write!(formatter, "there is no .ron file in {path}; {overlooked}")
            }
        }
    }
}

impl std::error::Error for LoadError {}

/// The corpus that a path belongs to.
///
/// A folder is a corpus: all `.ron` files in it and below, with bibliographies and citation styles, hidden ones left
/// out. A file belongs to the nearest folder upward that holds a `corpus.ron`, else to the nearest that holds a
/// library, else it is alone with the reviews that are called after it.
///
/// # Errors
///
/// When the path or one of the files cannot be read, or a folder holds no `.ron` file.
pub fn load(path: &Path) -> Result<Corpus, LoadError> {
    Ok(load_all(&[path])?.pop().expect("a path belongs to a corpus"))
}

/// The corpora that several paths belong to, as [`load`] finds them, in the order in which they are named first.
///
/// Each is read once, however many of its files are named, and these are asked for together.
///
/// # Errors
///
/// As [`load`] has them, before anything is read where a path is not there.
pub fn load_all<P: AsRef<Path>>(paths: &[P]) -> Result<Vec<Corpus>, LoadError> {
    let mut search = Search::default();
    for path in paths {
        search.add(path.as_ref())?;
    }
    // A folder may have been looked through for a file only that is no part of what it holds.
    let found = search.found.into_iter().filter(|found| !found.asked.is_empty());
    found.map(Found::read).collect()
}

/// The files of a corpus before they are read.
struct Found {
    root: PathBuf,
    /// By path, but that one without the name of such a file may come last.
    files: Vec<PathBuf>,
    asked: BTreeSet<u32>,
    overlooked: Vec<Overlooked>,
    closed: Vec<PathBuf>,
    /// The position of each file by its whole path; filled when a file is called by another than its own.
    canonical: Option<HashMap<PathBuf, usize>>,
}

impl Found {
    fn read(self) -> Result<Corpus, LoadError> {
        let Found { root, files, asked, overlooked, closed, .. } = self;
        Ok(Corpus { sources: read_all(&files)?, asked, root, overlooked, closed })
    }

    /// Where a file stands among those of a folder, however its path is written.
    fn position(&mut self, path: &Path) -> Result<Option<usize>, LoadError> {
        if let Ok(position) = self.files.binary_search_by(|file| file.as_path().cmp(path)) {
            return Ok(Some(position));
        }
        let wanted = fs::canonicalize(path).map_err(|error| refused(path, error))?;
        let canonical = self.canonical.get_or_insert_with(|| {
            let whole = self.files.iter().enumerate().rev();
            whole.filter_map(|(position, file)| Some((fs::canonicalize(file).ok()?, position))).collect()
        });
        Ok(canonical.get(&wanted).copied())
    }
}

/// The corpora of the paths so far, and what was looked up on the way.
#[derive(Default)]
struct Search {
    found: Vec<Found>,
    /// The corpora that are folders, by the folder's whole path …
    folders: BTreeMap<PathBuf, usize>,
    /// … and those that are files alone with their reviews.
    alone: BTreeMap<Vec<PathBuf>, usize>,
    /// By folder: the corpus that its files belong to, and the reviews in it.
    homes: BTreeMap<PathBuf, Option<PathBuf>>,
    reviews: BTreeMap<PathBuf, Vec<PathBuf>>,
}

impl Search {
    fn add(&mut self, path: &Path) -> Result<(), LoadError> {
        let metadata = fs::metadata(path).map_err(|error| refused(path, error))?;
        if metadata.is_dir() {
            let number = self.folder(path)?;
            let found = &mut self.found[number];
            if !found.files.iter().any(|file| is_ron(file)) {
                let cause = Cause::NothingThere(found.overlooked.first().cloned());
                return Err(LoadError { path: path.to_owned(), cause });
            }
            found.asked = (0..found.files.len() as u32).collect();
            return Ok(());
        }
        let home = self.homes.entry(parent(path)).or_insert_with(|| corpus_of(path)).clone();
        match home {
            Some(root) => self.file_of(&root, path),
            None => {
                self.lone_file(path);
                Ok(())
            }
        }
    }

    /// The number of the corpus that is a folder.
    fn folder(&mut self, folder: &Path) -> Result<usize, LoadError> {
        let canonical = fs::canonicalize(folder).map_err(|error| refused(folder, error))?;
        if let Some(&known) = self.folders.get(&canonical) {
            return Ok(known);
        }
        let Files { files, overlooked, closed } = files_of(folder)?;
        self.folders.insert(canonical, self.found.len());
        let (root, asked) = (folder.to_owned(), BTreeSet::new());
        self.found.push(Found { root, files, asked, overlooked, closed, canonical: None });
        Ok(self.found.len() - 1)
    }

    /// Asks for a file of a folder's corpus.
    fn file_of(&mut self, root: &Path, path: &Path) -> Result<(), LoadError> {
        let number = self.folder(root)?;
        let found = &mut self.found[number];
        if let Some(position) = found.position(path)? {
            found.asked.insert(position as u32);
            return Ok(());
        }
        // By its name it is no part of any corpus, and is none of this one for the other paths.
        let mut files = found.files.clone();
        let asked = BTreeSet::from([files.len() as u32]);
        files.push(path.to_owned());
        let mut overlooked = found.overlooked.clone();
        overlooked.retain(|overlooked| overlooked.path != path);
        let (root, closed) = (root.to_owned(), found.closed.clone());
        self.found.push(Found { root, files, asked, overlooked, closed, canonical: None });
        Ok(())
    }

    /// Asks for a file that is no part of a folder's corpus.
    fn lone_file(&mut self, path: &Path) {
        let folder = parent(path);
        let reviews = self.reviews.entry(folder.clone()).or_insert_with(|| reviews_in(&folder));
        let files = with_reviews(path, reviews);
        let position = files.iter().position(|file| file == path).expect("the file is one of them");
        let number = *self.alone.entry(files.clone()).or_insert_with(|| {
            let (root, asked, overlooked, closed) = (folder, BTreeSet::new(), Vec::new(), Vec::new());
            self.found.push(Found { root, files, asked, overlooked, closed, canonical: None });
            self.found.len() - 1
        });
        self.found[number].asked.insert(position as u32);
    }
}

/// The reviews that stand in a folder itself.
fn reviews_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(Result::ok).map(|entry| without_dot(entry.path()));
    paths.filter(|path| name(path).ends_with(REVIEW) && path.is_file()).collect()
}

/// A map and the reviews that are called after it and stand beside it, by path; of a review, its map and all of them.
fn with_reviews(file: &Path, reviews: &[PathBuf]) -> Vec<PathBuf> {
    let own = name(file);
    let map = own.split('.').next().unwrap_or_default();
    let mut files = Vec::new();
    if !map.is_empty() {
        let is_of_map = |path: &&PathBuf| {
            let name = name(path);
            name != own && name.strip_prefix(map).is_some_and(|rest| rest.starts_with('.'))
        };
        files.extend(reviews.iter().filter(is_of_map).cloned());
        let its_map = parent(file).join(format!("{map}.ron"));
        if own.starts_with(&format!("{map}.")) && own.ends_with(REVIEW) && its_map.is_file() {
            files.push(without_dot(its_map));
        }
    }
    files.push(file.to_owned());
    files.sort();
    files
}

/// How the files of reviews end.
const REVIEW: &str = ".review.ron";

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The folder of the corpus that a file belongs to or, where it is not there yet, would belong to; nothing where it
/// would be alone.
pub fn home(file: &Path) -> Option<PathBuf> {
    corpus_of(file)
}

/// The folder of the corpus that a file belongs to.
fn corpus_of(file: &Path) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = upward(file);
    let with_settings = folders.iter().find(|folder| folder.join("corpus.ron").is_file());
    with_settings.or_else(|| folders.iter().find(|folder| holds_library(folder))).cloned()
}

/// The folders from a file's own upward, the nearest first, written as the file's path is as far as that goes.
fn upward(file: &Path) -> Vec<PathBuf> {
    let here = parent(file);
    // What is left of `../maps` when its last name is taken off is not above it.
    let is_plain = here.components().all(|part| part != Component::ParentDir);
    let written = here.ancestors().take(if is_plain { usize::MAX } else { 1 });
    let mut folders: Vec<PathBuf> =
        written.filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned).collect();
    // What lies above the working folder has no relative path that begins with a name.
    let beyond = match is_plain {
        true => here.is_relative().then(|| Path::new(".")),
        false => Some(&*here),
    };
    if let Some(Ok(absolute)) = beyond.map(fs::canonicalize) {
        folders.extend(absolute.ancestors().map(Path::to_owned));
    }
    folders
}

fn parent(file: &Path) -> PathBuf {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Whether a `.ron` file of this very folder begins with the word `Library`.
fn holds_library(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.filter_map(Result::ok).any(|entry| {
        let path = entry.path();
        is_ron(&path) && path.is_file() && begins_with_library(&path)
    })
}

fn begins_with_library(path: &Path) -> bool {
    let mut head = Vec::new();
    let Ok(file) = fs::File::open(path) else { return false };
    if file.take(8_192).read_to_end(&mut head).is_err() {
        return false;
    }
    let head = String::from_utf8_lossy(&head);
    let mut rest = head.trim_start_matches('\u{feff}').trim_start();
    loop {
        let skipped = match rest.get(..2) {
            Some("//") => rest.find('\n'),
            Some("/*") => rest.find("*/").map(|at| at + 1),
            Some("#!") => rest.find(']'),
            _ => return rest.starts_with("Library"),
        };
        let Some(skipped) = skipped else { return false };
        rest = rest[skipped + 1..].trim_start();
    }
}

fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"))
}

/// Whether a file is one that a corpus is made of: an argument and the like, a bibliography, or a citation style.
pub fn is_of_corpus(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    is_ron(path) || [".bib", ".csl", ".csl.json", ".csljson"].iter().any(|ending| name.ends_with(ending))
}

/// Whether a name ends in `.ron.txt`.
fn is_overlooked(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("txt"))
        && path.file_stem().is_some_and(|stem| is_ron(Path::new(stem)))
}

/// What is in a folder and below, each by path.
#[derive(Default)]
struct Files {
    /// The files of the corpus.
    files: Vec<PathBuf>,
    /// Those that were probably to be such.
    overlooked: Vec<Overlooked>,
    /// The folders that may not be read.
    closed: Vec<PathBuf>,
}

/// All files of a corpus in a folder and below; folders that link back upward are not followed.
fn files_of(root: &Path) -> Result<Files, LoadError> {
    let mut found = Files::default();
    let mut folders = vec![root.to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        let canonical = fs::canonicalize(&folder).map_err(|error| refused(&folder, error))?;
        if !seen.insert(canonical) {
            continue;
        }
        let entries = match fs::read_dir(&folder) {
            // A folder below need not hold anything of the corpus, as that of a system that keeps lost files.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied && folder != root => {
                found.closed.push(without_dot(folder));
                continue;
            }
            entries => entries.map_err(|error| refused(&folder, error))?,
        };
        for entry in entries {
            let entry = entry.map_err(|error| refused(&folder, error))?;
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            let path = entry.path();
            if is_hidden {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if is_of_corpus(&path) && path.is_file() {
                found.files.push(without_dot(path));
            } else if is_overlooked(&path) && path.is_file() {
                found.overlooked.push(Overlooked { path: without_dot(path) });
            }
        }
    }
    found.files.sort();
    found.overlooked.sort_by(|one, other| one.path.cmp(&other.path));
    found.closed.sort();
    Ok(found)
}

/// A path in the working folder by its name alone.
fn without_dot(path: PathBuf) -> PathBuf {
    path.strip_prefix(".").map(Path::to_owned).unwrap_or(path)
}

fn read_all(files: &[PathBuf]) -> Result<Sources, LoadError> {
    let mut sources = Sources::default();
    for path in files {
        match read(path).map_err(|error| refused(path, error))? {
            Some(bytes) => sources.add_bytes(path, bytes),
            None => sources.push(path.clone(), String::new(), Some(Damage::TooLarge)),
        };
    }
    Ok(sources)
}

/// The bytes of a file; nothing where they are too many.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = fs::File::open(path)?;
    let length = file.metadata()?.len();
    if length > LARGEST {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(length as usize + 1);
    // What is no ordinary file, such as a pipe, does not tell its length beforehand.
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LARGEST).then_some(bytes))
}

fn refused(path: &Path, error: io::Error) -> LoadError {
    LoadError { path: path.to_owned(), cause: Cause::Io(error) }
}
