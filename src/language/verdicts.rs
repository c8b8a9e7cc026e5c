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

    /// The heads and statuses by which a sheet in this language is read.
    pub fn review_vocabulary(&self) -> Vocabulary {
        Vocabulary {
            columns: Column::ALL.map(|column| (column, self.review_column(column))).into(),
            statuses: ReviewStatus::ALL.map(|status| (status, self.review_status(status))).into(),
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
