//! The check sheet as it comes back from a spreadsheet.

use std::collections::BTreeMap;

use super::rules::BAD_SHEET;
use crate::diagnostic::{Diagnostic, Message};
use crate::model::ReviewStatus;
use crate::prose::on_one_line;
use crate::source::{FileId, Span};
use crate::syntax::near::{nearest, or_list};

mod cells;
mod dates;

use cells::{Cell, Rows, SEPARATORS};

/// A column of the check sheet that is read back. The sheet may have others, in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The map's id; where it is left out, all rows are of one map.
    Map,
    /// The claim's id.
    Claim,
    /// What was found; blank where nobody has said anything.
    Status,
    /// Who checked.
    By,
    /// When.
    On,
    /// What there is to say.
    Note,
    /// What should stand there instead; it goes into the note.
    Fix,
    /// The fingerprint of the claim when the sheet was made.
    Fingerprint,
}

impl Column {
    /// All of them, in the order in which the sheet should have them.
    pub const ALL: [Column; 8] = [
        Column::Map,
        Column::Claim,
        Column::Status,
        Column::By,
        Column::On,
        Column::Note,
        Column::Fix,
        Column::Fingerprint,
    ];

    /// The column's name in every language, beside the head that it has in that of the house.
    pub fn name(self) -> &'static str {
        match self {
            Column::Map => "map",
            Column::Claim => "claim",
            Column::Status => "status",
            Column::By => "by",
            Column::On => "on",
            Column::Note => "note",
            Column::Fix => "fix",
            Column::Fingerprint => "fingerprint",
        }
    }
}

/// The words of a house for columns and statuses, beside which those of the format are always known.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// What each column is headed.
    pub columns: Vec<(Column, String)>,
    /// What each status is called.
    pub statuses: Vec<(ReviewStatus, String)>,
}

impl Vocabulary {
    /// The words of this vocabulary, then those of another.
    pub fn and(mut self, other: Vocabulary) -> Vocabulary {
        self.columns.extend(other.columns);
        self.statuses.extend(other.statuses);
        self
    }

    fn column(&self, head: &str) -> Option<Column> {
        let head = key(head);
        let is_name = |column: &Column| key(column.name()) == head;
        let by_name = Column::ALL.into_iter().find(is_name);
        by_name.or_else(|| self.columns.iter().find(|(_, word)| key(word) == head).map(|(column, _)| *column))
    }

    fn status(&self, word: &str) -> Option<ReviewStatus> {
        let word = key(word);
        let by_name = ReviewStatus::ALL.into_iter().find(|status| key(status.name()) == word);
        by_name
            .or_else(|| self.statuses.iter().find(|(_, known)| key(known) == word).map(|(status, _)| *status))
    }

    /// The words for the statuses, as the house has them; those of the format where it has none.
    fn status_words(&self) -> Vec<&str> {
        let own = ReviewStatus::ALL.map(|status| {
            let own = self.statuses.iter().find(|(known, _)| *known == status);
            own.map_or(status.name(), |(_, word)| word)
        });
        own.into()
    }
}

/// A word however it is written: with hyphens, blanks or none, in small letters or capitals.
fn key(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The rows of a sheet in which somebody says something.
#[derive(Debug, Default)]
pub struct Sheet {
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// How many rows name a claim and say nothing of it.
    pub silent: usize,
    /// Whether the sheet has a column for who checked.
    pub names_people: bool,
}

/// What a row says.
#[derive(Clone, Debug)]
pub struct Row {
    /// The map, where the row names one.
    pub map: Option<Said>,
    /// The claim.
    pub claim: Said,
    /// What was found; [`ReviewStatus::Unchecked`] for a note alone.
    pub status: ReviewStatus,
    /// Where that stands.
    pub status_span: Span,
    /// Who checked.
    pub by: Option<Box<str>>,
    /// When, in EDTF.
    pub on: Option<Box<str>>,
    /// What there is to say.
    pub note: Option<Box<str>>,
    /// What was checked.
    pub fingerprint: Option<Box<str>>,
}

/// A word of a sheet and where it stands.
#[derive(Clone, Debug)]
pub struct Said {
    /// The word.
    pub text: Box<str>,
    /// Its place.
    pub span: Span,
}

/// So many rows may stand above the heads: a title, a date, an empty line.
const MOST_ABOVE: usize = 20;

/// What a sheet says, and what cannot be understood in it.
///
/// Cells may be separated by commas, semicolons or tabs; columns may stand in any order and have others beside them.
pub fn read(file: FileId, text: &str, vocabulary: &Vocabulary) -> (Sheet, Vec<Diagnostic>) {
    let mut reader = Reader { file, vocabulary, diagnostics: Vec::new() };
    let sheet = reader.sheet(text);
    (sheet, reader.diagnostics)
}

struct Reader<'v> {
    file: FileId,
    vocabulary: &'v Vocabulary,
    diagnostics: Vec<Diagnostic>,
}

/// Where each known column stands.
type Heads = BTreeMap<Column, usize>;

impl Reader<'_> {
    fn sheet(&mut self, text: &str) -> Sheet {
        // A first line `sep=;` tells spreadsheets what separates cells.
        let first = text.lines().next().unwrap_or_default();
        let told = first.trim().trim_matches('"').strip_prefix("sep=").and_then(|rest| rest.chars().next());
        let from = if told.is_some() { (first.len() + 1).min(text.len()) } else { 0 };
        let told = told.filter(|separator| SEPARATORS.contains(separator));
        let separators =
            SEPARATORS.into_iter().filter(|separator| told.is_none_or(|told| told == *separator));
        let best = separators.map(|separator| (self.heads(text, from, separator), separator)).max_by_key(
            |(found, separator)| {
                let position = SEPARATORS.iter().position(|known| known == separator);
                (found.as_ref().map_or(0, |(heads, ..)| heads.len()), std::cmp::Reverse(position))
            },
        );
        let Some((Some((heads, row, above)), separator)) = best else {
            let line = text[from..].lines().next().unwrap_or_default();
            let span = Span { file: self.file, start: from as u32, end: (from + line.len()) as u32 };
            let message = "this is no check sheet: no row names the columns `claim` and `status`";
            let hint =
                "the first row holds the heads; save the sheet as CSV from the spreadsheet's first table";
            self.diagnostics.push(Diagnostic::new(&BAD_SHEET, span, Message::plain(message)).hint(hint));
            return Sheet::default();
        };
        if !self.has_what_it_needs(&heads, &row) {
            return Sheet::default();
        }
        let mut rows = Rows::of(self.file, text, from, separator);
        let mut sheet = Sheet { names_people: heads.contains_key(&Column::By), ..Sheet::default() };
        for row in rows.by_ref().skip(above + 1) {
            self.row(&heads, &row, &mut sheet);
        }
        if let Some(span) = rows.unclosed {
            let message = "a quotation mark opens this cell and none closes it";
            let hint = "close the cell with a quotation mark; one within a cell is written twice";
            self.diagnostics.push(Diagnostic::new(&BAD_SHEET, span, Message::plain(message)).hint(hint));
        }
        sheet
    }

    /// The row that names the most columns, with these, and how many rows stand above it.
    fn heads(&self, text: &str, from: usize, separator: char) -> Option<(Heads, Vec<Cell>, usize)> {
        let rows = Rows::of(self.file, text, from, separator).take(MOST_ABOVE).enumerate();
        let found = rows.map(|(above, row)| {
            let mut heads = Heads::new();
            for (position, cell) in row.iter().enumerate() {
                if let Some(column) = self.vocabulary.column(&cell.text) {
                    heads.entry(column).or_insert(position);
                }
            }
            (heads, row, above)
        });
        let named = found.filter(|(heads, ..)| !heads.is_empty());
        named.max_by_key(|(heads, _, above)| (heads.len(), std::cmp::Reverse(*above)))
    }

    /// Whether the heads name claim and status, and each column once.
    fn has_what_it_needs(&mut self, heads: &Heads, row: &[Cell]) -> bool {
        let known = self.diagnostics.len();
        for column in [Column::Claim, Column::Status].into_iter().filter(|column| !heads.contains_key(column))
        {
            let span = Span { end: row[row.len() - 1].span.end, ..row[0].span };
            let message = format!("the sheet has no column `{}`", column.name());
            let finding = Diagnostic::new(&BAD_SHEET, span, Message::plain(message)).label("the heads");
            let words = self.vocabulary.columns.iter().filter(|(known, _)| *known == column);
            let mut words = words.map(|(_, word)| word.as_str()).chain([column.name()]);
            let near = row
                .iter()
                .find(|cell| words.clone().any(|word| nearest(&cell.text.to_lowercase(), [word]).is_some()));
            let word = words.next().unwrap_or(column.name());
            self.diagnostics.push(match near {
                Some(near) => finding.hint(format!("call the column `{}` `{word}`", near.text)),
                None => finding.hint(format!("give the column the head `{word}`")),
            });
        }
        let mut seen: BTreeMap<Column, Span> = BTreeMap::new();
        for cell in row {
            let Some(column) = self.vocabulary.column(&cell.text) else { continue };
            if let Some(first) = seen.insert(column, cell.span) {
                let message = format!("two columns say `{}`", column.name());
                let finding = Diagnostic::new(&BAD_SHEET, cell.span, Message::plain(message))
                    .related(first, "the first");
                self.diagnostics.push(finding.hint("give one of the two another head, or delete it"));
            }
        }
        self.diagnostics.len() == known
    }

    fn row(&mut self, heads: &Heads, row: &[Cell], sheet: &mut Sheet) {
        let cell = |column: Column| {
            let cell = row.get(*heads.get(&column)?)?;
            (!cell.text.is_empty()).then_some(cell)
        };
        let word = |column: Column| cell(column).map(|cell| Box::from(&*cell.text));
        let said = |cell: &Cell| Said { text: Box::from(&*cell.text), span: cell.span };
        let (status, note) = (cell(Column::Status), cell(Column::Note).or(cell(Column::Fix)));
        let (Some(claim), Some(speaks)) = (cell(Column::Claim), status.or(note)) else {
            if let (None, Some(status)) = (cell(Column::Claim), status)
                && self.vocabulary.status(&status.text).is_some()
            {
                let message = "this row has a status and names no claim";
                let finding = Diagnostic::new(&BAD_SHEET, status.span, Message::plain(message));
                self.diagnostics.push(finding.hint("write the claim's id into the row, as the sheet had it"));
            }
            sheet.silent += usize::from(cell(Column::Claim).is_some());
            return;
        };
        let found = status.map_or(Some(ReviewStatus::Unchecked), |status| self.status(status));
        let on = cell(Column::On).map(|cell| self.day(cell));
        let fingerprint = cell(Column::Fingerprint).map(|cell| self.fingerprint(cell));
        let (Some(status), Some(on), Some(fingerprint)) = (
            found,
            on.map_or(Some(None), |day| day.map(Some)),
            fingerprint.map_or(Some(None), |known| known.map(Some)),
        ) else {
            return;
        };
        sheet.rows.push(Row {
            map: cell(Column::Map).map(said),
            claim: said(claim),
            status,
            status_span: speaks.span,
            by: word(Column::By),
            on,
            note: match (word(Column::Note), cell(Column::Fix)) {
                (note, None) => note,
                (None, Some(fix)) => Some(format!("→ {}", fix.text).into()),
                (Some(note), Some(fix)) => Some(format!("{note} → {}", fix.text).into()),
            },
            fingerprint,
        });
    }

    fn status(&mut self, cell: &Cell) -> Option<ReviewStatus> {
        let found = self.vocabulary.status(&cell.text);
        if found.is_none() {
            let words = self.vocabulary.status_words();
            let message = format!("`{}` is no status", short(&cell.text));
            let finding = Diagnostic::new(&BAD_SHEET, cell.span, Message::plain(message));
            self.diagnostics.push(match nearest(&cell.text.to_lowercase(), words.iter().copied()) {
                Some(near) => finding.hint(format!("did you mean `{near}`?")),
                None => finding.hint(format!("it is one of {}", or_list(&words, "or"))),
            });
        }
        found
    }

    fn day(&mut self, cell: &Cell) -> Option<Box<str>> {
        match dates::day(&cell.text) {
            Ok(day) => Some(day.into()),
            Err((message, hint)) => {
                self.diagnostics
                    .push(Diagnostic::new(&BAD_SHEET, cell.span, Message::plain(message)).hint(hint));
                None
            }
        }
    }

    fn fingerprint(&mut self, cell: &Cell) -> Option<Box<str>> {
        let is_digit = |letter: char| letter.is_ascii_digit() || ('a'..='f').contains(&letter);
        let is_one = cell.text.strip_prefix('c').and_then(|rest| rest.split_once('-')).is_some_and(
            |(version, digits)| {
                !version.is_empty()
                    && version.chars().all(|letter| letter.is_ascii_digit())
                    && digits.len() >= 8
                    && digits.chars().all(is_digit)
            },
        );
        if !is_one {
            let message = format!("`{}` is no fingerprint", short(&cell.text));
            let hint =
                "copy it from the sheet as it was made, or leave the cell blank if the claim has not changed";
            self.diagnostics.push(Diagnostic::new(&BAD_SHEET, cell.span, Message::plain(message)).hint(hint));
        }
        is_one.then(|| Box::from(&*cell.text))
    }
}

/// A cell's text for a message, cut where it is long.
fn short(text: &str) -> String {
    let line = on_one_line(text).replace('`', "'");
    match line.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
