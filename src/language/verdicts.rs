//! The words for what reviewers found.

use super::Language;
use crate::model::ReviewStatus;
use crate::review::sheet::{Column, Vocabulary};

impl Language {
    /// The word for what a reviewer found, as sheets offer it and read it back.
    pub fn review_status(&self, status: ReviewStatus) -> String {
        self.word(&format!("review-status-{}", key(status)))
    }

    /// What the word for it means.
    pub fn review_meaning(&self, status: ReviewStatus) -> String {
        self.word(&format!("review-means-{}", key(status)))
    }

    /// The head of a column of the check sheet that is read back.
    pub fn review_column(&self, column: Column) -> String {
        self.word(&format!("review-column-{}", column.name()))
    }

    /// The word for it at the box that is ticked on paper; nothing for what needs no tick.
    pub fn review_tick(&self, status: ReviewStatus) -> Option<String> {
        let is_ticked = status != ReviewStatus::Unchecked;
        is_ticked.then(|| self.word(&format!("checksheet-tick-{}", key(status))))
    }

    /// The heads and statuses by which a sheet in this language is read: the words that its table offers, and those at
    /// the boxes of the printed sheet, which people copy from paper.
    pub fn review_vocabulary(&self) -> Vocabulary {
        let offered = ReviewStatus::ALL.map(|status| (status, self.review_status(status)));
        let printed =
            ReviewStatus::ALL.into_iter().filter_map(|status| Some((status, self.review_tick(status)?)));
        Vocabulary {
            columns: Column::ALL.map(|column| (column, self.review_column(column))).into(),
            statuses: offered.into_iter().chain(printed).collect(),
        }
    }
}

/// The status in the names of messages.
fn key(status: ReviewStatus) -> &'static str {
    match status {
        ReviewStatus::Unchecked => "unchecked",
        ReviewStatus::Confirmed => "confirmed",
        ReviewStatus::Fix => "fix",
        ReviewStatus::AskAuthor => "ask-author",
        ReviewStatus::CannotConfirm => "cannot-confirm",
        ReviewStatus::Cut => "cut",
        ReviewStatus::Opinion => "opinion",
    }
}
