//! Which sources go back to which others, by `derived_from`.

use std::collections::BTreeSet;

use crate::model::{Debate, SourceId};

/// A source is followed to so many others at most.
const MOST_FOLLOWED: usize = 64;

/// What every source goes back to.
pub(super) struct Derived {
    /// By source: the sources that it repeats, directly or by way of others, in order.
    repeats: Vec<BTreeSet<SourceId>>,
    /// By source: those that repeat it directly, in order.
    pub(super) repeated_by: Vec<Vec<SourceId>>,
    /// Sources that repeat one another, so that none is the origin.
    pub(super) circles: Vec<Vec<SourceId>>,
}

impl Derived {
    pub(super) fn of(debate: &Debate) -> Derived {
        let sources = &debate.library().sources;
        let mut repeated_by = vec![Vec::new(); sources.len()];
        for (index, source) in sources.iter().enumerate() {
            for original in &source.derived_from {
                repeated_by[original.index()].push(SourceId(index as u32));
            }
        }
        let repeats = (0..sources.len()).map(|index| followed(debate, SourceId(index as u32)));
        Derived { repeats: repeats.collect(), repeated_by, circles: debate.library().circles() }
    }

    /// Where sources have something in common, so that they are not so many witnesses: the source that all of them go back
    /// to, or the one of them that the others repeat.
    pub(super) fn common(&self, sources: &[SourceId]) -> Option<SourceId> {
        let is_behind = |origin: SourceId, source: SourceId| {
            origin == source || self.repeats[source.index()].contains(&origin)
        };
        let (&first, rest) = sources.split_first()?;
        let of_first = self.repeats[first.index()].iter().copied().chain([first]);
        of_first.filter(|&origin| rest.iter().all(|&source| is_behind(origin, source))).min()
    }

    /// Whether a source goes back to another.
    pub(super) fn goes_back_to(&self, source: SourceId, origin: SourceId) -> bool {
        self.repeats[source.index()].contains(&origin)
    }

    /// The sources that go back to one that itself repeats none.
    pub(super) fn of_origin(&self, debate: &Debate, origin: SourceId) -> Vec<SourceId> {
        if !debate[origin].derived_from.is_empty() || self.repeated_by[origin.index()].is_empty() {
            return Vec::new();
        }
        // Not by a look at all sources: there may be as many origins.
        let mut seen = BTreeSet::from([origin]);
        let mut waiting = vec![origin];
        while let Some(at) = waiting.pop() {
            for &source in &self.repeated_by[at.index()] {
                if seen.len() <= MOST_FOLLOWED && seen.insert(source) {
                    waiting.push(source);
                }
            }
        }
        seen.remove(&origin);
        seen.into_iter().collect()
    }
}

fn followed(debate: &Debate, source: SourceId) -> BTreeSet<SourceId> {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![source];
    while let Some(at) = waiting.pop() {
        for &original in &debate[at].derived_from {
            if seen.len() < MOST_FOLLOWED && seen.insert(original) {
                waiting.push(original);
            }
        }
    }
    seen
}
