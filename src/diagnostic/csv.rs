//! Findings for a spreadsheet: a line each, as RFC 4180 has it.

use super::{Diagnostic, Format, Found};
use crate::source::Sources;

pub(super) const FORMAT: Format = Format { name: "csv", summary: "for a spreadsheet, a line each", print };

/// The names of the columns. New ones are added at the end.
const COLUMNS: [&str; 15] = [
    "code",
    "level",
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "message",
    "reason",
    "hint",
    "claim",
    "concerns",
    "load",
    "allowed",
    "family",
];

fn print(found: &[Found]) -> String {
    let mut printed = COLUMNS.join(",") + "\r\n";
    for found in found {
        for diagnostic in found.diagnostics {
            let cells: Vec<String> = row(diagnostic, found.sources).iter().map(|cell| quoted(cell)).collect();
            printed += &(cells.join(",") + "\r\n");
        }
    }
    printed
}

fn row(diagnostic: &Diagnostic, sources: &Sources) -> [String; COLUMNS.len()] {
    let file = sources.file(diagnostic.span.file);
    let (start, end) = (file.position(diagnostic.span.start), file.position(diagnostic.span.end));
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    [
        diagnostic.rule.code.to_owned(),
        diagnostic.level.to_string(),
        file.portable_path(),
        start.line.to_string(),
        start.column.to_string(),
        end.line.to_string(),
        end.column.to_string(),
        diagnostic.message.to_string(),
        diagnostic.reason.as_ref().map(ToString::to_string).unwrap_or_default(),
        text(diagnostic.hint.as_deref()),
        text(diagnostic.subject.as_ref().map(|subject| &*subject.name)),
        diagnostic.concerns.join(" "),
        diagnostic.load.to_string(),
        text(diagnostic.allowed.as_deref()),
        diagnostic.family.to_owned(),
    ]
}

/// A cell, in quotes where it needs them.
///
/// A spreadsheet takes what begins with one of a few signs for a formula and computes it, whoever wrote it. An
/// apostrophe in front makes it text again.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    match cell.contains([',', '"', '\r', '\n']) {
        true => format!("\"{guard}{}\"", cell.replace('"', "\"\"")),
        false => format!("{guard}{cell}"),
    }
}
