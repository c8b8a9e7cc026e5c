//! The text of a DOCX file: its paragraphs as blocks, its footnotes behind them.

use std::collections::HashMap;

use html5gum::{Token, Tokenizer};

use super::{Archive, Extract, Unreadable, attribute, raised};

/// The text of the document.
pub(super) fn extract(bytes: &[u8]) -> Result<Extract, Unreadable> {
    let mut archive = Archive::open(bytes, "DOCX")?;
    let document = archive.read("word/document.xml")?.ok_or(Unreadable::Broken("DOCX"))?;
    let mut extract = Extract::default();
    let mut notes = Notes::default();
    read(&document, &mut extract, &mut notes);
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(part) = archive.read(part)? {
            read(&part, &mut extract, &mut notes);
        }
    }
    let end = extract.content.trim_end().len();
    extract.content.truncate(end);
    Ok(extract)
}

/// The notes in the order in which the text marks them, which gives them their numbers.
#[derive(Default)]
struct Notes {
    /// How many marks there are.
    marks: usize,
    /// The number of the first mark of each: footnotes and endnotes have ids of their own.
    numbers: HashMap<(Kind, String), usize>,
}

#[derive(PartialEq, Eq, Hash)]
enum Kind {
    Footnote,
    Endnote,
}

/// Adds the text of a part.
fn read(xml: &str, extract: &mut Extract, notes: &mut Notes) {
    let (mut is_text, mut is_dropped) = (false, false);
    let mut mark: Option<String> = None;
    for token in Tokenizer::new(xml) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => match tag.name.as_slice() {
                b"w:p" => {
                    extract.begin_block();
                    if let Some(number) = mark.take() {
                        extract.content.push_str(&raised(&number));
                        extract.content.push(' ');
                    }
                }
                b"w:pstyle" if attribute(&tag, b"w:val").is_some_and(|style| is_heading(&style)) => {
                    extract.headings.push(extract.content.len() as u32);
                }
                b"w:t" => is_text = !tag.self_closing,
                b"w:tab" | b"w:br" | b"w:cr" => extract.content.push('\n'),
                b"w:nobreakhyphen" => extract.content.push('-'),
                b"w:softhyphen" => extract.content.push('\u{ad}'),
                name @ (b"w:footnotereference" | b"w:endnotereference") => {
                    let kind = if name == b"w:footnotereference" { Kind::Footnote } else { Kind::Endnote };
                    notes.marks += 1;
                    if let Some(id) = attribute(&tag, b"w:id") {
                        notes.numbers.entry((kind, id)).or_insert(notes.marks);
                    }
                    extract.content.push_str(&raised(&notes.marks.to_string()));
                }
                name @ (b"w:footnote" | b"w:endnote") => {
                    let kind = if name == b"w:footnote" { Kind::Footnote } else { Kind::Endnote };
                    let id = attribute(&tag, b"w:id");
                    let number = id.and_then(|id| notes.numbers.get(&(kind, id)));
                    // The lines between text and notes are notes too, and nobody refers to them.
                    is_dropped = number.is_none();
                    mark = number.map(usize::to_string);
                }
                _ => {}
            },
            Token::EndTag(tag) if tag.name.as_slice() == b"w:t" => is_text = false,
            Token::String(text) if is_text && !is_dropped => {
                extract.content.push_str(&String::from_utf8_lossy(&text).replace(['\n', '\r'], " "));
            }
            _ => {}
        }
    }
}

fn is_heading(style: &str) -> bool {
    style.starts_with("Heading") || style == "Title"
}
