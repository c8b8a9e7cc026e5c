//! Tables for spreadsheets, as RFC 4180 has them.

use crate::view::Table;

/// A table with its columns' names in the first line.
pub(super) fn print(table: &Table) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    for row in std::iter::once(&table.columns).chain(&table.rows) {
        writer.write_record(row.iter().map(|cell| guarded(cell))).expect("all rows of a table are as long");
    }
    let bytes = writer.into_inner().expect("memory takes whatever is written to it");
    String::from_utf8(bytes).expect("what was written is text")
}

/// A cell that no spreadsheet takes for a formula, which it would compute whoever wrote it: an apostrophe in front
/// makes it text.
fn guarded(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("{}{cell}", if is_formula { "'" } else { "" })
}
