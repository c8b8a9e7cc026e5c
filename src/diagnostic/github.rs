//! Findings as annotations: lines that GitHub's runners turn into marks beside the changed lines.
//!
//! Source: “Workflow commands for GitHub Actions”, in the manual of GitHub Actions.

use std::cmp::Reverse;

use super::{Diagnostic, Format, Found, Level};
use crate::source::Sources;

pub(super) const FORMAT: Format =
    Format { name: "github", summary: "annotations for GitHub Actions, a line each", print };

/// The heaviest first, since a runner shows only the first few of each level.
fn print(found: &[Found]) -> String {
    let all = found.iter().flat_map(|found| found.diagnostics.iter().map(|one| (one, found.sources)));
    let mut shown: Vec<(&Diagnostic, &Sources)> = all.filter(|(one, _)| one.allowed.is_none()).collect();
    shown.sort_by_key(|(diagnostic, _)| Reverse((diagnostic.level, diagnostic.load)));
    shown.into_iter().map(|(diagnostic, sources)| annotation(diagnostic, sources)).collect()
}

fn annotation(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let command = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let file = sources.file(diagnostic.span.file);
    let (start, end) = (file.position(diagnostic.span.start), file.position(diagnostic.span.end));
    let mut place = format!("file={},line={}", property(&file.portable_path()), start.line);
    // Columns are understood only within one line; the last one is included.
    place += &match start.line == end.line {
        true => format!(",col={},endColumn={}", start.column, (end.column - 1).max(start.column)),
        false => format!(",endLine={}", end.line),
    };
    let mut message = diagnostic.message.to_string();
    let reason = diagnostic.reason.as_ref().map(ToString::to_string);
    for more in [reason.as_deref(), diagnostic.hint.as_deref()].into_iter().flatten() {
        message += &format!("\n{more}");
    }
    format!("::{command} {place},title={}::{}\n", property(diagnostic.rule.code), data(&message))
}

/// The text of an annotation, which ends with its line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which ends with a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
