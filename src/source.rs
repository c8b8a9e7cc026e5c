//! Paths and texts: the files of a corpus, and byte ranges as lines and columns.
//!
//! This is the only room that reads files. A [`Sources`] can as well be filled from strings, which is what
//! tests and other programs do; everything after it works on text alone.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

mod fingerprint;
mod load;
mod shelf;

pub use fingerprint::{Fingerprint, Fingerprinter};
pub use load::{Corpus, LoadError, Overlooked, home, is_of_corpus, load, load_all};
pub use shelf::{Refusal, Shelf};

/// The number of a file within its [`Sources`], in the order of adding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one file, `start` included and `end` not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The offset of the first byte.
    pub start: u32,
    /// The offset after the last byte.
    pub end: u32,
}

/// A place as a person counts it: both numbers start at 1, columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

/// What was wrong with the bytes of a file before anything was read from them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The bytes at this offset of the text are not UTF-8; they stand in the text as `U+FFFD`.
    NotUtf8 {
        /// Where the first replacement character stands.
        at: u32,
        /// How many places of the file are damaged.
        places: usize,
    },
    /// The file is UTF-16; it was decoded, and should be saved as UTF-8.
    Utf16,
    /// The file is UTF-32; it was decoded, and should be saved as UTF-8.
    Utf32,
    /// The file is larger than 4 GiB and was not read.
    TooLarge,
}

/// One file: its path as shown to people, and its text.
#[derive(Debug)]
pub struct SourceFile {
    path: PathBuf,
    text: String,
    has_mark: bool,
    damage: Option<Damage>,
    line_starts: OnceLock<Vec<u32>>,
    /// The number of characters before every so many bytes, so that a column is found without counting a line
    /// of any length anew.
    characters: OnceLock<Vec<u32>>,
    fingerprint: OnceLock<Fingerprint>,
}

/// So many bytes lie between two counts of characters.
const STRIDE: usize = 4_096;

impl SourceFile {
    /// The file's path as shown to people.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The path with forward slashes on every system, for other programs.
    pub fn portable_path(&self) -> String {
        self.path.to_string_lossy().replace('\\', "/")
    }

    /// The text, without a byte-order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the file begins with a byte-order mark.
    pub fn has_mark(&self) -> bool {
        self.has_mark
    }

    /// What was wrong with the file's bytes.
    pub fn damage(&self) -> Option<Damage> {
        self.damage
    }

    /// What the text is known again by.
    pub fn fingerprint(&self) -> &Fingerprint {
        let of_text =
            || Fingerprinter::default().with(&self.text).with(format!("{:?}", self.damage)).finish();
        self.fingerprint.get_or_init(of_text)
    }

    /// The file's name without folder and `.ron`: the id of the map in it.
    pub fn stem(&self) -> String {
        self.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    pub fn position(&self, offset: u32) -> Position {
        let offset = self.floor(offset);
        let line = self.line_index(offset);
        let start = self.line_starts()[line] as usize;
        let column = match offset - start < STRIDE {
            true => count(&self.text.as_bytes()[start..offset]),
            false => self.characters_before(offset) - self.characters_before(start),
        };
        Position { line: line + 1, column: column + 1 }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let bytes = self.text.as_bytes();
        let counts = self.characters.get_or_init(|| {
            let mut counts = vec![0];
            for stride in bytes.chunks(STRIDE) {
                counts.push(counts[counts.len() - 1] + count(stride) as u32);
            }
            counts
        });
        let stride = offset / STRIDE;
        counts[stride] as usize + count(&bytes[stride * STRIDE..offset])
    }

    /// The text of the lines from `first` to `last`, both counted from 1, and the offset where it starts.
    ///
    /// Lines beyond the end are left out.
    pub fn lines(&self, first: usize, last: usize) -> (&str, u32) {
        let starts = self.line_starts();
        let from = starts[first.clamp(1, starts.len()) - 1] as usize;
        let to = starts.get(last.max(first)).map_or(self.text.len(), |&next| next as usize);
        (&self.text[from..to], from as u32)
    }

    fn line_index(&self, offset: usize) -> usize {
        self.line_starts().partition_point(|&start| start as usize <= offset) - 1
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let ends = self.text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
            std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect()
        })
    }

    /// The nearest character boundary at or before an offset.
    fn floor(&self, offset: u32) -> usize {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

/// How many characters begin in these bytes of a text.
fn count(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

/// All files of a run, by [`FileId`].
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a text under a path and returns its number.
    ///
    /// ```
    /// let mut sources = elenchus::source::Sources::default();
    /// let file = sources.add("tax.ron", "Map(title: \"Tax\")");
    /// assert_eq!(sources.file(file).stem(), "tax");
    /// ```
    pub fn add(&mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> FileId {
        let text: String = text.into();
        let (text, has_mark) = match split_mark(&text) {
            ("", _) => (text, false),
            (_, rest) => (rest.to_owned(), true),
        };
        let file = self.push(path.into(), text, None);
        self.files[file.0 as usize].has_mark = has_mark;
        file
    }

    /// Adds the bytes of a file, decoding what is not UTF-8 as well as can be, and returns its number.
    pub fn add_bytes(&mut self, path: impl Into<PathBuf>, bytes: Vec<u8>) -> FileId {
        let has_mark = bytes.starts_with(b"\xef\xbb\xbf");
        let (text, damage) = decode(bytes);
        let file = self.push(path.into(), text, damage);
        self.files[file.0 as usize].has_mark = has_mark;
        file
    }

    fn push(&mut self, path: PathBuf, text: String, damage: Option<Damage>) -> FileId {
        let file = FileId(self.files.len() as u32);
        self.files.push(SourceFile {
            path,
            text,
            has_mark: false,
            damage,
            line_starts: OnceLock::new(),
            characters: OnceLock::new(),
            fingerprint: OnceLock::new(),
        });
        file
    }

    /// The file of a number that these sources gave out.
    pub fn file(&self, file: FileId) -> &SourceFile {
        &self.files[file.0 as usize]
    }

    /// All files with their numbers, in the order of adding.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index as u32), file))
    }

    /// The files' paths, in the order of adding.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(SourceFile::path)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The text of a span.
    pub fn snippet(&self, span: Span) -> &str {
        let file = self.file(span.file);
        &file.text[file.floor(span.start)..file.floor(span.end)]
    }
}

/// The byte-order mark that a text begins with, empty where there is none, and the text behind it.
///
/// Sources hold texts without it. Whoever writes a file anew puts it back, for the editor that put it there does too.
pub fn split_mark(text: &str) -> (&str, &str) {
    text.split_at(if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 })
}

/// The text of a file's bytes, and what was wrong with them.
fn decode(bytes: Vec<u8>) -> (String, Option<Damage>) {
    if u32::try_from(bytes.len()).is_err() {
        return (String::new(), Some(Damage::TooLarge));
    }
    let unmarked = |text: String| text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    let utf_16 = |read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
        let text = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
        (unmarked(text.collect()), Some(Damage::Utf16))
    };
    let utf_32 = |read: fn([u8; 4]) -> u32| {
        let units = bytes.chunks_exact(4).map(|unit| read([unit[0], unit[1], unit[2], unit[3]]));
        let text = units.map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
        (unmarked(text.collect()), Some(Damage::Utf32))
    };
    // A file without a mark begins with plain letters, of which each has one byte that is not zero.
    let begins = |mark: &[u8], zeros: [bool; 4]| {
        let is_letter =
            || bytes.len() > 3 && zeros.iter().zip(&bytes).all(|(zero, &byte)| *zero == (byte == 0));
        bytes.starts_with(mark) || is_letter()
    };
    if begins(b"\xff\xfe\0\0", [false, true, true, true]) {
        return utf_32(u32::from_le_bytes);
    }
    if begins(b"\0\0\xfe\xff", [true, true, true, false]) {
        return utf_32(u32::from_be_bytes);
    }
    if begins(b"\xff\xfe", [false, true, false, true]) {
        return utf_16(u16::from_le_bytes);
    }
    if begins(b"\xfe\xff", [true, false, true, false]) {
        return utf_16(u16::from_be_bytes);
    }
    let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to() as u32;
            let places = error.as_bytes().utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (text, Some(Damage::NotUtf8 { at, places }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_at_either_kind_of_line_end() {
        let mut sources = Sources::default();
        let file = sources.add("a.ron", "é1\r\nzwei\n");
        let position = |offset| sources.file(file).position(offset).to_string();
        assert_eq!([position(0), position(2), position(5), position(99)], ["1:1", "1:2", "2:1", "3:1"]);
    }

    #[test]
    fn damaged_bytes_keep_the_rest_readable() {
        let mut sources = Sources::default();
        let file = sources.add_bytes("a.ron", b"ab\xffcd\xfe".to_vec());
        assert_eq!(sources.file(file).text(), "ab\u{fffd}cd\u{fffd}");
        assert_eq!(sources.file(file).damage(), Some(Damage::NotUtf8 { at: 2, places: 2 }));
    }

    #[test]
    fn every_width_of_letters_is_known_by_its_mark_or_its_zeros() {
        let bytes_of = |width: usize, mark: &str, is_big: bool| {
            let mut bytes = Vec::new();
            for letter in format!("{mark}Map(é").chars() {
                let wide = u32::from(letter).to_be_bytes();
                let start = bytes.len();
                bytes.extend(&wide[4 - width..]);
                if !is_big {
                    bytes[start..].reverse();
                }
            }
            bytes
        };
        for (width, damage) in [(2, Damage::Utf16), (4, Damage::Utf32)] {
            for (mark, is_big) in [("", false), ("", true), ("\u{feff}", false), ("\u{feff}", true)] {
                let found = decode(bytes_of(width, mark, is_big));
                assert_eq!(found, ("Map(é".to_owned(), Some(damage)), "{width} {mark:?} {is_big}");
            }
        }
    }

    #[test]
    fn utf_16_and_a_byte_order_mark_are_decoded() {
        let mut sources = Sources::default();
        let wide = sources.add_bytes("a.ron", b"\xff\xfeM\0a\0".to_vec());
        let marked = sources.add_bytes("b.ron", b"\xef\xbb\xbfMa".to_vec());
        assert_eq!(sources.file(wide).text(), "Ma");
        assert_eq!(sources.file(marked).text(), "Ma");
    }
}
