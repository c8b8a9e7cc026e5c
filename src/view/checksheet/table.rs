//! The sheet as a table for spreadsheets: a row for each claim, which can be filled in and read back.

use std::collections::BTreeMap;

use super::super::Table;
use super::super::desk::Desk;
use super::queries::Asked;
use super::rows::{Place, Row};
use super::sums::Shown;
use crate::check::Verdict;
use crate::model::ClaimId;
use crate::review::sheet::Column;
use crate::review::{Standing, fingerprint};

/// What stands in a column: a part of the review, which is read back, or something of the sheet, by the name of its
/// message.
enum Cells {
    Review(Column),
    Sheet(&'static str),
}

/// The columns in their order; the claim's id comes first.
const COLUMNS: [Cells; 18] = [
    Cells::Review(Column::Claim),
    Cells::Review(Column::Map),
    Cells::Review(Column::Fingerprint),
    Cells::Sheet("number"),
    Cells::Sheet("text"),
    Cells::Sheet("type"),
    Cells::Sheet("load"),
    Cells::Sheet("source"),
    Cells::Sheet("locator"),
    Cells::Sheet("quotation"),
    Cells::Sheet("flags"),
    Cells::Review(Column::Status),
    Cells::Review(Column::By),
    Cells::Review(Column::On),
    Cells::Review(Column::Note),
    Cells::Sheet("query"),
    Cells::Sheet("working"),
    Cells::Review(Column::Fix),
];

/// The table of a sheet.
pub(super) fn table(desk: &Desk, rows: &[(Place, Row)], queries: &[Asked], sums: &[Shown]) -> Table {
    let mut asked: BTreeMap<ClaimId, Vec<String>> = BTreeMap::new();
    for query in queries {
        asked.entry(query.claim).or_default().push(query.text());
    }
    let mut worked: BTreeMap<ClaimId, Vec<String>> = BTreeMap::new();
    for sum in sums.iter().filter(|sum| sum.working.verdict != Verdict::Open) {
        let line = sum.view.sum.iter().map(|line| format!("{line}: {}", sum.view.word));
        worked.entry(sum.working.claim).or_default().extend(line);
    }
    let head = |cells: &Cells| match cells {
        Cells::Review(column) => desk.site.house.language.review_column(*column),
        Cells::Sheet(name) => desk.word(&format!("checksheet-column-{name}")),
    };
    let rows = rows.iter().map(|(place, row)| {
        let cell = |cells: &Cells| match cells {
            Cells::Review(column) => reviewed(desk, place.claim, *column),
            Cells::Sheet("query") => asked.get(&place.claim).map_or_else(String::new, |all| all.join(" | ")),
            Cells::Sheet("working") => {
                worked.get(&place.claim).map_or_else(String::new, |all| all.join(" | "))
            }
            Cells::Sheet(name) => sheet(desk, place, row, name),
        };
        COLUMNS.iter().map(cell).collect()
    });
    Table { columns: COLUMNS.iter().map(head).collect(), rows: rows.collect() }
}

/// A part of a claim's review. What its reviewers do not agree on stays blank, so that whoever fills it in decides.
fn reviewed(desk: &Desk, claim: ClaimId, column: Column) -> String {
    let debate = &desk.analysis.debate;
    let reviews = &desk.analysis.reviews;
    let verdict = reviews.latest(claim).find(|verdict| verdict.is_current);
    let verdict = verdict.filter(|_| matches!(reviews.standing(claim), Standing::Settled(_)));
    let told = match column {
        Column::Claim => return debate[claim].id.to_string(),
        Column::Map => return debate[debate[claim].map].id.to_string(),
        Column::Fingerprint => return fingerprint(debate, claim),
        Column::Status => verdict.map(|verdict| desk.site.house.review_status(verdict.status)),
        Column::By => verdict.and_then(|verdict| verdict.by.as_deref().map(str::to_owned)),
        Column::On => verdict.and_then(|verdict| verdict.on.as_ref().map(|on| on.written().to_owned())),
        // What was proposed stands in the note by now.
        Column::Fix => None,
        Column::Note => verdict.and_then(|verdict| verdict.note.as_deref().map(str::to_owned)),
    };
    told.unwrap_or_default()
}

fn sheet(desk: &Desk, place: &Place, row: &Row, name: &str) -> String {
    let of_places = |part: fn(&super::PlaceView) -> Option<&str>| {
        let parts: Vec<&str> = row.places.iter().filter_map(part).collect();
        parts.join("; ")
    };
    match name {
        "number" => row.claim.number.map_or_else(String::new, |number| number.to_string()),
        "text" => row.claim.text.clone(),
        "type" => row.types.join(", "),
        "load" => row.load.to_string(),
        "source" => place.source.map_or_else(String::new, |source| super::rows::source_title(desk, source)),
        "locator" => of_places(|place| place.at.as_deref()),
        "quotation" => of_places(|place| place.quote.as_deref()),
        "flags" => {
            let flags = row.flags.iter().map(|flag| {
                let other = flag.claim.as_ref().and_then(|claim| claim.number);
                let other = other.map_or_else(String::new, |number| format!(" ({number})"));
                let accepted = flag.accepted.as_ref().map_or_else(String::new, |why| format!(" ({why})"));
                format!("{}{other}: {}{accepted}", flag.word, flag.text)
            });
            flags.collect::<Vec<_>>().join(" | ")
        }
        _ => String::new(),
    }
}
