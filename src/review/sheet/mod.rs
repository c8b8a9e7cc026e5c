//! The check sheet as it comes back from a spreadsheet.

use crate::model::ReviewStatus;

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
    /// The fingerprint of the claim when the sheet was made.
    Fingerprint,
}

impl Column {
    /// All of them, in the order in which the sheet should have them.
    pub const ALL: [Column; 7] = [
        Column::Map,
        Column::Claim,
        Column::Status,
        Column::By,
        Column::On,
        Column::Note,
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
