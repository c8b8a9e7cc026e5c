//! What was not checked, so that nobody takes a clean sheet for a true article.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::super::desk::Desk;
use super::rows::source_title;
use crate::model::{ClaimId, SourceId};

/// What was not checked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Limits {
    /// Whether any texts of sources were at hand.
    pub has_texts: bool,
    /// The sources that claims are taken from and whose text was not at hand, with the number of claims.
    pub unread: Vec<UnreadSource>,
    /// Claims that say where they are from, but not at which place.
    pub without_place: usize,
    /// Claims with neither source nor voice that the map does not mark as supplied by its encoder.
    pub without_source: usize,
    /// Claims that the encoder supplied.
    pub implicit: usize,
    /// Figures that one source alone gives.
    pub lone_figures: usize,
}

/// A source without text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UnreadSource {
    /// Its title.
    pub title: String,
    /// How many claims are taken from it.
    pub claims: usize,
}

pub(super) fn limits(desk: &Desk, order: &[ClaimId], lone_figures: usize) -> Limits {
    let debate = &desk.analysis.debate;
    let mut unread: BTreeMap<SourceId, usize> = BTreeMap::new();
    let (mut without_place, mut without_source, mut implicit) = (0, 0, 0);
    for &id in order {
        let claim = &debate[id];
        implicit += usize::from(claim.implicit);
        without_source += usize::from(!claim.implicit && !claim.is_said());
        let has_source = claim.said.iter().any(|said| said.source.is_some());
        let has_place = claim.said.iter().any(|said| said.at.is_some() || said.quote.is_some());
        without_place += usize::from(!claim.implicit && has_source && !has_place);
        let mut sources: Vec<SourceId> = claim.said.iter().filter_map(|said| said.source).collect();
        sources.sort_unstable();
        sources.dedup();
        for source in sources.into_iter().filter(|&source| desk.analysis.texts.text(source).is_none()) {
            *unread.entry(source).or_default() += 1;
        }
    }
    let unread = unread.into_iter();
    Limits {
        has_texts: desk.analysis.texts.is_at_hand(),
        unread: unread
            .map(|(source, claims)| UnreadSource { title: source_title(desk, source), claims })
            .collect(),
        without_place,
        without_source,
        implicit,
        lone_figures,
    }
}
