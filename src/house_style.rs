//! The house style: what the pages of one newsroom or school have in common.

use std::sync::Arc;

use crate::language::Language;
use crate::model::ReviewStatus;
use crate::review::sheet::Vocabulary;

/// How all documents of a house are set.
#[derive(Debug, Default)]
pub struct HouseStyle {
    /// The language of labels.
    pub language: Arc<Language>,
}

impl HouseStyle {
    /// The house's word for what a reviewer found.
    pub fn review_status(&self, status: ReviewStatus) -> String {
        self.language.review_status(status)
    }

    /// The words by which the house's check sheets are read back.
    pub fn review_vocabulary(&self) -> Vocabulary {
        let mut vocabulary = self.language.review_vocabulary();
        for (status, word) in &mut vocabulary.statuses {
            *word = self.review_status(*status);
        }
        vocabulary
    }
}
