//! Writing verdicts into a review file, without touching what stands in it.

use std::collections::BTreeMap;
use std::path::Path;

use super::Entry;
use crate::diagnostic::steers;
use crate::source::{FileId, Sources, split_mark};
use crate::syntax::tape::{NodeId, NodeKind, Tape};
use crate::syntax::{self, Documents, written};
use crate::tidy::tidy;

/// Why verdicts cannot be written into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritable {
    /// The file has a mistake in its brackets, quotation marks or the like.
    Broken,
    /// The file holds something else than a review, or the review cannot be read as it is meant.
    NoReview,
}

/// A review file with more verdicts: behind those that stand there on the same claim, and new claims at the end.
///
/// `text` is the file's, nothing where there is no file yet; `map` is what the file says with `map`, where its name
/// does not tell. Every verdict and comment stays, and so do a byte-order mark and the layout, but that a file in the
/// canonical one is laid out anew.
///
/// # Errors
///
/// When the file is not one that can be added to. Its text is the judge: what was written is read again, and must
/// hold what was there and what was added, and no more.
pub fn with_verdicts(
    path: &Path,
    text: Option<&str>,
    map: Option<&str>,
    added: &[Entry],
) -> Result<String, Unwritable> {
    let blank = match map {
        Some(map) => format!("Review(\n    map: {},\n    claims: {{\n    }},\n)\n", quoted(map)),
        None => "Review(\n    claims: {\n    },\n)\n".to_owned(),
    };
    let is_new = text.is_none();
    // All offsets are those of the text without its mark, as it is read.
    let (mark, text) = split_mark(text.unwrap_or(&blank));
    let before = Read::of(path, text);
    let entries = before.with(|documents, written| {
        let document = documents.document(FileId(0));
        let is_whole = document.well_formed && !document.incomplete;
        match (document.well_formed, written) {
            (false, _) => Err(Unwritable::Broken),
            (true, Some(written)) if is_whole => {
                let (tape, text) = documents.tape(FileId(0));
                Ok((entries_of(written), insertions(tape, text, added), is_new || tidy(tape, text) == text))
            }
            _ => Err(Unwritable::NoReview),
        }
    })?;
    let (mut expected, insertions, is_tidy) = entries;
    let mut new = text.to_owned();
    for (at, piece) in insertions.iter().rev() {
        new.insert_str(*at, piece);
    }
    if is_tidy {
        new = Read::of(path, &new).with(|documents, _| {
            let (tape, text) = documents.tape(FileId(0));
            tidy(tape, text)
        });
    }
    for entry in added {
        expected.entry(entry.claim.clone()).or_default().push(entry.verdict_text());
    }
    let is_kept = Read::of(path, &new).with(|documents, written| {
        let is_whole = !documents.document(FileId(0)).incomplete;
        is_whole && written.is_some_and(|written| entries_of(written) == expected)
    });
    if is_kept { Ok(format!("{mark}{new}")) } else { Err(Unwritable::NoReview) }
}

/// A file by itself.
struct Read {
    sources: Sources,
}

impl Read {
    fn of(path: &Path, text: &str) -> Read {
        let mut sources = Sources::default();
        sources.add(path, text);
        Read { sources }
    }

    fn with<T>(&self, tell: impl FnOnce(&Documents, Option<&written::Review>) -> T) -> T {
        let (documents, values, _) = syntax::parse(&self.sources);
        match values.first() {
            Some(Some(written::Written::Review(review))) => tell(&documents, Some(review)),
            _ => tell(&documents, None),
        }
    }
}

/// The verdicts of a file by claim, in the order of writing, each as one text.
fn entries_of(review: &written::Review) -> BTreeMap<Box<str>, Vec<String>> {
    let mut entries: BTreeMap<Box<str>, Vec<String>> = BTreeMap::new();
    for item in &review.claims {
        let verdict = &item.value;
        let text = verdict_text(
            verdict.status.name(),
            [&verdict.by, &verdict.on, &verdict.note, &verdict.fingerprint].map(|field| field.as_deref()),
        );
        entries.entry(item.key.clone()).or_default().push(text);
    }
    entries
}

impl Entry {
    /// The verdict as a file has it.
    fn verdict_text(&self) -> String {
        let fields = [&self.by, &self.on, &self.note, &self.fingerprint];
        verdict_text(self.status.name(), fields.map(|field| field.as_deref()))
    }
}

fn verdict_text(status: &str, fields: [Option<&str>; 4]) -> String {
    let names = ["by", "on", "note", "fingerprint"];
    let fields = names.iter().zip(fields).filter_map(|(name, text)| Some((name, text?)));
    let fields: String = fields.map(|(name, text)| format!(", {name}: {}", quoted(text))).collect();
    format!("(status: {status}{fields})")
}

/// What to put in where, by offset.
fn insertions(tape: &Tape, text: &str, added: &[Entry]) -> Vec<(usize, String)> {
    let Some(root) = tape.root() else { return Vec::new() };
    let mut by_claim: Vec<(&str, Vec<String>)> = Vec::new();
    let mut positions: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in added {
        let position = *positions.entry(&entry.claim).or_insert_with(|| {
            by_claim.push((&entry.claim, Vec::new()));
            by_claim.len() - 1
        });
        by_claim[position].1.push(entry.verdict_text());
    }
    let claims = tape.field(root, "claims", text).map(|field| tape.value(field));
    let claims = claims.filter(|&claims| tape.node(claims).kind == NodeKind::Map);
    let known: BTreeMap<&str, NodeId> = claims
        .into_iter()
        .flat_map(|claims| tape.children(claims))
        .map(|entry| (tape.bare_text(NodeId(entry.0 + 1), text), tape.value(entry)))
        .collect();
    let (mut pieces, mut new) = (Vec::new(), String::new());
    for (claim, verdicts) in by_claim {
        let lines: Vec<String> = verdicts.iter().map(|verdict| format!("            {verdict}")).collect();
        let lines = lines.join(",\n");
        match known.get(claim) {
            Some(&list) if tape.node(list).kind == NodeKind::List => {
                pieces.extend(at_the_end(tape, text, list, &format!("{lines},\n        ")));
            }
            Some(&one) => {
                let range = tape.range(one);
                pieces.push((range.start, "[\n            ".to_owned()));
                pieces.push((range.end, format!(",\n{lines},\n        ]")));
            }
            None if verdicts.len() == 1 => new += &format!("        {}: {},\n", quoted(claim), verdicts[0]),
            None => new += &format!("        {}: [\n{lines},\n        ],\n", quoted(claim)),
        }
    }
    if !new.is_empty() {
        match claims {
            Some(claims) => pieces.extend(at_the_end(tape, text, claims, &format!("{new}    "))),
            None => {
                let field = format!("    claims: {{\n{new}    }},\n");
                pieces.extend(at_the_end(tape, text, root, &field));
            }
        }
    }
    pieces.sort_by_key(|&(at, _)| at);
    pieces
}

/// The pieces that put lines before the closing bracket of a node, with a comma before them where it needs one.
fn at_the_end(tape: &Tape, text: &str, node: NodeId, lines: &str) -> Vec<(usize, String)> {
    let close = tape.range(node).end - 1;
    let last = tape.all_children(node).last().map(|child| tape.range(child).end);
    let comma = last.filter(|&last| !has_comma(&text[last..close])).map(|last| (last, ",".to_owned()));
    // The lines begin where the bracket's own line does, where it has one.
    let line = text[..close].rfind('\n').map_or(0, |end| end + 1);
    let is_alone = text[line..close].trim().is_empty() && line > 0;
    let piece = match is_alone {
        true => (line, format!("{}\n", lines.trim_end())),
        false => (close, format!("\n{lines}")),
    };
    comma.into_iter().chain([piece]).collect()
}

/// Whether a comma stands between two parts outside of comments.
fn has_comma(between: &str) -> bool {
    let bytes = between.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at = match (bytes[at], bytes.get(at + 1)) {
            (b',', _) => return true,
            (b'/', Some(b'/')) => between[at..].find('\n').map_or(bytes.len(), |end| at + end),
            (b'/', Some(b'*')) => syntax::comment_end(bytes, at).unwrap_or(bytes.len()),
            _ => at + 1,
        };
    }
    false
}

/// A text as RON writes it.
fn quoted(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => written.extend(['\\', letter]),
            '\n' => written += "\\n",
            '\t' => written += "\\t",
            // Who reads the file sees what it says.
            letter if letter.is_control() || steers(letter) => {
                written += &format!("\\u{{{:x}}}", u32::from(letter))
            }
            letter => written.push(letter),
        }
    }
    written + "\""
}

/// Whether a file's name tells that it reviews a map.
pub fn names_its_map(path: &Path, map: &str) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let rest = name.strip_prefix(map);
    rest.is_some_and(|rest| rest.starts_with('.') && rest.ends_with(".review.ron"))
}
