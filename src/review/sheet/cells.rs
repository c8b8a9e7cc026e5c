//! The cells of a table as programs write it: RFC 4180 with any of three separators, and with its slips forgiven.

use crate::source::{FileId, Span};

/// What may stand between cells: programs write what their country is used to.
pub(super) const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// A cell and where it stands, its quotation marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) span: Span,
}

/// The rows of a text, one by one.
pub(super) struct Rows<'t> {
    file: FileId,
    text: &'t str,
    separator: char,
    at: usize,
    /// The mark that opens a cell which is never closed.
    pub(super) unclosed: Option<Span>,
}

impl<'t> Rows<'t> {
    /// The rows from an offset of a text on.
    pub(super) fn of(file: FileId, text: &'t str, from: usize, separator: char) -> Rows<'t> {
        Rows { file, text, separator, at: from, unclosed: None }
    }

    /// A cell from where the reader stands, up to a separator or the end of the line.
    fn cell(&mut self) -> Cell {
        let start = self.at;
        let mut text = String::new();
        if self.text[start..].starts_with('"') {
            self.quoted(&mut text);
        }
        // A cell without marks, or what stands by mistake behind the closing one.
        let rest = &self.text[self.at..];
        let length = rest.find([self.separator, '\n']).unwrap_or(rest.len());
        text.push_str(&rest[..length]);
        self.at += length;
        let span = Span { file: self.file, start: start as u32, end: self.at as u32 };
        Cell { text: plain(&text).to_owned(), span }
    }

    /// A text in quotation marks, which are doubled within it.
    fn quoted(&mut self, text: &mut String) {
        let start = self.at;
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let Some(length) = rest.find('"') else {
                let start = start as u32;
                self.unclosed.get_or_insert(Span { file: self.file, start, end: start + 1 });
                text.push_str(rest);
                self.at = self.text.len();
                return;
            };
            text.push_str(&rest[..length]);
            self.at += length + 1;
            if !self.text[self.at..].starts_with('"') {
                return;
            }
            text.push('"');
            self.at += 1;
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<Cell>;

    fn next(&mut self) -> Option<Vec<Cell>> {
        if self.at >= self.text.len() {
            return None;
        }
        let mut row = vec![self.cell()];
        while self.text[self.at..].starts_with(self.separator) {
            self.at += self.separator.len_utf8();
            row.push(self.cell());
        }
        // What ends the row is a line end, or the end of the text.
        self.at += 1;
        Some(row)
    }
}

/// The text of a cell without the blanks around it, and without the apostrophe that keeps a program from computing
/// it.
fn plain(text: &str) -> &str {
    let text = text.trim();
    let guarded = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']));
    guarded.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
        let rows = Rows::of(FileId(0), text, 0, separator);
        rows.map(|row| row.into_iter().map(|cell| cell.text).collect()).collect()
    }

    #[test]
    fn cells_are_what_stands_between_separators_outside_of_quotation_marks() {
        assert_eq!(
            rows("a,\"b, \"\"c\"\"\nd\",'=1\n,\n", ','),
            [vec!["a", "b, \"c\"\nd", "=1"], vec!["", ""]]
        );
        assert_eq!(rows("a;b,c;", ';'), [["a", "b,c", ""]]);
        assert_eq!(rows("\"a\"b\tc", '\t'), [["ab", "c"]]);
        assert_eq!(rows("'s ist,'-5", ','), [["'s ist", "-5"]]);
        assert_eq!(rows("", ','), [[""; 0]; 0]);
    }

    #[test]
    fn a_mark_that_is_never_closed_is_found() {
        let mut rows = Rows::of(FileId(0), "a,\"b\nc", 0, ',');
        assert_eq!(rows.by_ref().count(), 1);
        assert_eq!(rows.unclosed.map(|span| span.start), Some(2));
    }
}
