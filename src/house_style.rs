//! The house style: what the pages of one newsroom or school have in common.

use std::sync::Arc;

use crate::language::Language;

/// How all documents of a house are set.
#[derive(Debug, Default)]
pub struct HouseStyle {
    /// The language of labels.
    pub language: Arc<Language>,
}
