//! The text in the bytes of a file: plain text, Markdown, HTML, DOCX, EPUB, PDF.

use std::fmt;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::decode::decode;

mod docx;
mod epub;
mod html;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;

/// No text is longer than this: what unpacks to more is a trap, or nothing that anybody quotes from.
const LONGEST: usize = 64 << 20;

/// The endings of the files that can be read, in the order in which they are looked for.
pub const EXTENSIONS: [&str; 8] = ["txt", "md", "html", "htm", "xhtml", "docx", "epub", "pdf"];

/// Why a file gives no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is a PDF, and this program was built without the feature that reads them.
    NeedsFeature(&'static str),
    /// It is not what it seems to be, or broken off.
    Broken(&'static str),
    /// Its text is longer than any text.
    TooLong,
    /// It is of a sort that is not read, such as a picture.
    Unknown,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::NeedsFeature(feature) => {
                write!(formatter, "this build of elenchus has no `{feature}` feature")
            }
            Unreadable::Broken(what) => write!(formatter, "it is no sound {what}"),
            Unreadable::TooLong => formatter.write_str("its text is longer than 64 MB"),
            Unreadable::Unknown => formatter.write_str("it is no text"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// A text as it comes out of a file, with what only the file's own format tells.
#[derive(Debug, Default)]
pub(super) struct Extract {
    /// The text: blocks between blank lines, pages between form feeds.
    pub(super) content: String,
    /// Where headings begin.
    pub(super) headings: Vec<u32>,
}

impl Extract {
    /// Begins a block, a blank line behind the one before.
    fn begin_block(&mut self) {
        while self.content.ends_with([' ', '\n']) {
            self.content.pop();
        }
        if !self.content.is_empty() {
            self.content.push_str("\n\n");
        }
    }

    fn begin_heading(&mut self) {
        self.begin_block();
        self.headings.push(self.content.len() as u32);
    }

    /// Adds running text, all white space in it as one blank.
    fn push_running(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => {
                    if !self.content.is_empty() && !self.content.ends_with([' ', '\n']) {
                        self.content.push(' ');
                    }
                }
                letter => self.content.push(letter),
            }
        }
    }

    /// Adds another extract behind this one.
    fn append(&mut self, other: Extract) {
        self.begin_block();
        let offset = self.content.len() as u32;
        self.content.push_str(&other.content);
        self.headings.extend(other.headings.into_iter().map(|heading| heading + offset));
    }
}

/// The text of a file, told by its name and its bytes.
pub(super) fn extract(name: &str, bytes: &[u8]) -> Result<Extract, Unreadable> {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let extract = match extension.as_deref() {
        // What is not packed is as long as its text.
        Some("txt" | "md" | "markdown" | "html" | "htm" | "xhtml") if bytes.len() > 2 * LONGEST => {
            return Err(Unreadable::TooLong);
        }
        Some("docx") => docx::extract(bytes)?,
        Some("epub") => epub::extract(bytes)?,
        Some("html" | "htm" | "xhtml") => html::extract(&decode(bytes)),
        Some("md" | "markdown") => markdown::extract(&decode(bytes)),
        Some("pdf") => pdf_text(bytes)?,
        // A name without a known ending says nothing, the bytes may.
        _ if bytes.starts_with(b"%PDF-") => pdf_text(bytes)?,
        _ if is_binary(bytes) => return Err(Unreadable::Unknown),
        _ => Extract { content: decode(bytes), headings: Vec::new() },
    };
    match extract.content.len() > LONGEST {
        true => Err(Unreadable::TooLong),
        false => Ok(extract),
    }
}

/// Whether bytes are those of a picture or an archive: text has no zero bytes except in UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8_192)];
    head.contains(&0) && decode(head).contains('\0')
}

#[cfg(feature = "pdf")]
fn pdf_text(bytes: &[u8]) -> Result<Extract, Unreadable> {
    pdf::extract(bytes)
}

#[cfg(not(feature = "pdf"))]
fn pdf_text(_: &[u8]) -> Result<Extract, Unreadable> {
    Err(Unreadable::NeedsFeature("pdf"))
}

/// A packed file, of which no more than [`LONGEST`] bytes are ever unpacked.
struct Archive<'b> {
    files: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
}

impl<'b> Archive<'b> {
    fn open(bytes: &'b [u8], what: &'static str) -> Result<Archive<'b>, Unreadable> {
        let files = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken(what))?;
        Ok(Archive { files, left: LONGEST as u64 })
    }

    /// The text of a file inside; nothing where there is none or it is broken.
    fn read(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let Ok(file) = self.files.by_name(name) else { return Ok(None) };
        if file.size() > self.left {
            return Err(Unreadable::TooLong);
        }
        // A file may say that it is short and not be.
        let mut bytes = Vec::new();
        if file.take(self.left + 1).read_to_end(&mut bytes).is_err() {
            return Ok(None);
        }
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or(Unreadable::TooLong)?;
        Ok(Some(decode(&bytes)))
    }
}

/// The value of an attribute of a tag.
fn attribute(tag: &html5gum::StartTag<()>, name: &[u8]) -> Option<String> {
    let value = tag.attributes.get(name)?;
    Some(String::from_utf8_lossy(value).into_owned())
}

/// A number in raised figures, as marks of footnotes are printed.
fn raised(number: &str) -> String {
    number
        .chars()
        .map(|digit| match digit {
            '0' => '⁰',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            '4'..='9' => char::from_u32(0x2070 + (digit as u32 - '0' as u32)).unwrap_or(digit),
            other => other,
        })
        .collect()
}
