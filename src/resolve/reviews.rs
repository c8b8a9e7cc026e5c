//! Reviews: whose map each is about, and the dates of its verdicts.

use super::Resolver;
use crate::model::{MapId, Place};
use crate::period::Period;
use crate::source::FileId;
use crate::syntax::written::{self, ReviewStatus};

/// The ending of a review's file name before `.ron`.
const ENDING: &str = ".review";

/// A review as written, with its file.
#[derive(Clone, Debug)]
pub struct Reviewed {
    /// The file.
    pub file: FileId,
    /// The name of the map that it is about.
    pub map_name: Box<str>,
    /// Where that name is written; nothing where the file's name says it.
    pub named_at: Option<Place>,
    /// The map; nothing where none is called so.
    pub map: Option<MapId>,
    /// The verdicts, in the order of writing.
    pub verdicts: Vec<Pronounced>,
}

/// A verdict as written.
#[derive(Clone, Debug)]
pub struct Pronounced {
    /// The id of the claim that it is on.
    pub claim_name: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// What was found.
    pub status: ReviewStatus,
    /// Who checked.
    pub by: Option<Box<str>>,
    /// When.
    pub on: Option<Period>,
    /// What there is to say.
    pub note: Option<Box<str>>,
    /// What was checked, in short.
    pub fingerprint: Option<Box<str>>,
}

impl Resolver<'_> {
    /// The reviews, each with the map that it is about.
    ///
    /// A file says so with `map`, else by its name: `<map>.review.ron`, or `<map>.<anything>.review.ron` where
    /// several review one map.
    pub(super) fn reviews(&mut self, written: Vec<(FileId, written::Review)>) -> Vec<Reviewed> {
        let reviews = written.into_iter().map(|(file, review)| {
            let stem = self.documents.sources().file(file).stem();
            let map_name = review.map.unwrap_or_else(|| self.map_of(&stem).into());
            let map = self.names.maps.get(&*map_name).copied();
            let named_at = review.map_node.map(|node| Place { file, node });
            let verdicts = review.claims.into_iter().map(|item| {
                let place = Place { file, node: item.node };
                let verdict = item.value;
                let written = self.at(place);
                let on = verdict.on.filter(|on| !on.trim().is_empty());
                Pronounced {
                    claim_name: item.key,
                    place,
                    status: verdict.status,
                    by: verdict.by.filter(|by| !by.trim().is_empty()),
                    on: self.period(on, || written.field("on").span()),
                    note: verdict.note.filter(|note| !note.trim().is_empty()),
                    fingerprint: verdict.fingerprint,
                }
            });
            let verdicts = verdicts.collect();
            Reviewed { file, map_name, named_at, map, verdicts }
        });
        reviews.collect()
    }

    /// The name of the map that the stem of a review's file begins with.
    fn map_of<'n>(&self, stem: &'n str) -> &'n str {
        let name = stem.strip_suffix(ENDING).unwrap_or(stem);
        match name.split_once('.') {
            // The name of a map has a dot in it only where its file is badly named.
            Some((map, _)) if !self.names.maps.contains_key(name) => map,
            _ => name,
        }
    }
}
