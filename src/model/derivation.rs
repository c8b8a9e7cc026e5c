//! Where sources have it from: which repeat which, and which are no more than one witness.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::{BTreeSet, VecDeque};

use super::{Library, SourceId};

/// A source is followed to so many documents at most, the nearest first, and has so many origins at most.
const MOST_FOLLOWED: usize = 64;

/// Which sources repeat which, by `derived_from`, and which of them are one document.
#[derive(Debug, Default)]
pub struct Derivation {
    /// For every source the first one that is the same document. What follows is told by these.
    documents: Vec<SourceId>,
    /// By document: those that it repeats, directly or by way of others, in order.
    repeated: Vec<Vec<SourceId>>,
    /// By document: those that it goes back to and that have it from nobody, in order; itself where it repeats nothing.
    origins: Vec<Vec<SourceId>>,
    /// By document: the sources beyond its circle that it is an origin of, in order.
    going_back: Vec<Vec<SourceId>>,
    circles: Vec<Vec<SourceId>>,
    /// By document: the number of its circle.
    circle: Vec<Option<usize>>,
}

impl Derivation {
    /// What the library says of its sources.
    pub(super) fn of(library: &Library) -> Derivation {
        let documents = library.documents();
        let repeats = direct(library, &documents);
        let groups = groups(&repeats);
        let origins = origins(&repeats, &groups);
        let repeated = repeated(&repeats, &origins);
        let circles = circles(library, &documents, &groups);
        let mut circle = vec![None; documents.len()];
        for (number, sources) in circles.iter().enumerate() {
            sources.iter().for_each(|source| circle[documents[source.index()].index()] = Some(number));
        }
        let mut going_back = vec![Vec::new(); documents.len()];
        for (index, &document) in documents.iter().enumerate() {
            let own = circle[document.index()];
            for &origin in &origins[document.index()] {
                if origin != document && (own.is_none() || own != circle[origin.index()]) {
                    going_back[origin.index()].push(SourceId(index as u32));
                }
            }
        }
        Derivation { documents, repeated, origins, going_back, circles, circle }
    }

    /// Whether two sources are one document.
    pub fn is_one_document(&self, one: SourceId, other: SourceId) -> bool {
        self.document(one) == self.document(other)
    }

    /// Whether a source repeats another, directly or by way of others, and is not the same document.
    pub fn repeats(&self, source: SourceId, original: SourceId) -> bool {
        self.repeated[self.document(source).index()].binary_search(&self.document(original)).is_ok()
    }

    /// The origin of sources that are one witness: of any two of them, the one goes back to nothing that the other does
    /// not go back to as well. A source with an origin of its own may have checked the one against the other.
    ///
    /// Sources of one circle are one witness, and the first of the circle stands for their origin.
    pub fn common(&self, sources: &[SourceId]) -> Option<SourceId> {
        let mut origins: Vec<&[SourceId]> = sources.iter().map(|&source| self.origins(source)).collect();
        origins.sort_by_key(|origins| origins.len());
        let is_within = |fewer: &[SourceId], more: &[SourceId]| {
            fewer.iter().all(|origin| more.binary_search(origin).is_ok())
        };
        let is_one = origins.windows(2).all(|pair| is_within(pair[0], pair[1]));
        origins.first().filter(|_| is_one)?.first().copied()
    }

    /// The sources that go back to one that has it from nobody, in order; nothing for a source that is no origin.
    pub fn going_back_to(&self, origin: SourceId) -> &[SourceId] {
        &self.going_back[origin.index()]
    }

    /// The sources that repeat one another in circles, so that none of them is an origin: each circle from its first
    /// source on, the circles by their first sources.
    pub fn circles(&self) -> &[Vec<SourceId>] {
        &self.circles
    }

    /// The number of the circle that a source is in.
    pub fn circle(&self, source: SourceId) -> Option<usize> {
        self.circle[self.document(source).index()]
    }

    fn document(&self, source: SourceId) -> SourceId {
        self.documents[source.index()]
    }

    fn origins(&self, source: SourceId) -> &[SourceId] {
        &self.origins[self.document(source).index()]
    }
}

/// By document, those that it repeats by its own word, in order.
fn direct(library: &Library, documents: &[SourceId]) -> Vec<Vec<SourceId>> {
    let mut direct = vec![Vec::new(); documents.len()];
    for (source, &own) in library.sources.iter().zip(documents) {
        let originals = source.derived_from.iter().map(|original| documents[original.index()]);
        direct[own.index()].extend(originals.filter(|&original| original != own));
    }
    for originals in &mut direct {
        originals.sort_unstable();
        originals.dedup();
    }
    direct
}

/// The documents in groups of those that repeat one another, each group behind all that it repeats.
///
/// They are the strongly connected components of what repeats what. A long chain of sources is no deeper call: the
/// algorithm keeps its own stack.
fn groups(repeats: &[Vec<SourceId>]) -> Vec<Vec<SourceId>> {
    let links: usize = repeats.iter().map(Vec::len).sum();
    let mut graph: DiGraph<(), (), u32> = DiGraph::with_capacity(repeats.len(), links);
    for _ in repeats {
        graph.add_node(());
    }
    let node = |document: SourceId| NodeIndex::new(document.index());
    for (document, originals) in (0..).map(SourceId).zip(repeats) {
        for &original in originals {
            graph.add_edge(node(document), node(original), ());
        }
    }
    let groups = kosaraju_scc(&graph).into_iter();
    groups
        .map(|nodes| {
            let mut group: Vec<SourceId> =
                nodes.into_iter().map(|node| SourceId(node.index() as u32)).collect();
            group.sort_unstable();
            group
        })
        .collect()
}

/// By document, where it has it from in the end.
fn origins(repeats: &[Vec<SourceId>], groups: &[Vec<SourceId>]) -> Vec<Vec<SourceId>> {
    let mut origins: Vec<Vec<SourceId>> = vec![Vec::new(); repeats.len()];
    for group in groups {
        // Those of its own group have none yet.
        let originals = group.iter().flat_map(|document| &repeats[document.index()]);
        let all: BTreeSet<SourceId> =
            originals.flat_map(|original| &origins[original.index()]).copied().collect();
        let all: Vec<SourceId> = match all.is_empty() {
            true => vec![group[0]],
            false => all.into_iter().take(MOST_FOLLOWED).collect(),
        };
        for document in group {
            origins[document.index()].clone_from(&all);
        }
    }
    origins
}

/// By document, the nearest that it goes back to, and its origins however far they are.
fn repeated(repeats: &[Vec<SourceId>], origins: &[Vec<SourceId>]) -> Vec<Vec<SourceId>> {
    let documents = (0..repeats.len() as u32).map(SourceId);
    documents
        .map(|document| {
            let mut seen = BTreeSet::from([document]);
            let mut waiting = VecDeque::from([document]);
            while let Some(at) = waiting.pop_front() {
                for &original in &repeats[at.index()] {
                    if seen.len() > MOST_FOLLOWED {
                        break;
                    }
                    if seen.insert(original) {
                        waiting.push_back(original);
                    }
                }
            }
            seen.extend(&origins[document.index()]);
            seen.remove(&document);
            seen.into_iter().collect()
        })
        .collect()
}

/// The circles of sources: groups of several documents, and sources that are said to repeat themselves.
fn circles(library: &Library, documents: &[SourceId], groups: &[Vec<SourceId>]) -> Vec<Vec<SourceId>> {
    let mut group_of = vec![0; documents.len()];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|document| group_of[document.index()] = number);
    }
    let mut circles = vec![Vec::new(); groups.len()];
    for (source, own) in library.sources.iter().zip((0..).map(SourceId)) {
        let document = documents[own.index()];
        let group = group_of[document.index()];
        let is_back = |&original: &SourceId| {
            let repeated = documents[original.index()];
            original == own || repeated != document && group_of[repeated.index()] == group
        };
        if source.derived_from.iter().any(is_back) {
            circles[group].push(own);
        }
    }
    circles.retain(|circle| !circle.is_empty());
    circles.sort();
    circles
}

#[cfg(test)]
mod tests {
    use super::{Derivation, MOST_FOLLOWED};
    use crate::model::{Library, Place, Source, SourceId};
    use crate::source::FileId;
    use crate::syntax::tape::NodeId;
    use crate::syntax::written;

    /// A library in which each source repeats the ones that are listed for it.
    fn library(derived_from: impl IntoIterator<Item = Vec<u32>>) -> Library {
        let source = |derived_from: Vec<u32>| Source {
            id: "s".into(),
            place: Place { file: FileId(0), node: NodeId(0) },
            authors: None,
            editors: Vec::new(),
            translators: Vec::new(),
            derived_from: derived_from.into_iter().map(SourceId).collect(),
            published: None,
            accessed: None,
            details: written::Source::default(),
        };
        Library { sources: derived_from.into_iter().map(source).collect(), ..Library::default() }
    }

    #[test]
    fn what_repeats_what_is_that_of_the_definition_in_every_small_library() {
        const SOURCES: u32 = 4;
        for links in 0..1_u32 << (SOURCES * SOURCES) {
            let is_link = |one: u32, other: u32| links >> (one * SOURCES + other) & 1 == 1;
            let all = || 0..SOURCES;
            let library = library(all().map(|one| all().filter(|&other| is_link(one, other)).collect()));
            let derivation = Derivation::of(&library);
            let mut leads = [[false; SOURCES as usize]; SOURCES as usize];
            all().for_each(|one| all().for_each(|two| leads[one as usize][two as usize] = is_link(one, two)));
            for by in 0..leads.len() {
                for from in 0..leads.len() {
                    for to in 0..leads.len() {
                        leads[from][to] |= leads[from][by] && leads[by][to];
                    }
                }
            }
            let leads = |one: SourceId, other: SourceId| leads[one.index()][other.index()];
            let all = || all().map(SourceId);
            // The sources that one goes back to and from which nothing leads on, but back to them.
            let origins = |one: SourceId| -> Vec<SourceId> {
                let is_last =
                    |origin: SourceId| all().all(|next| !leads(origin, next) || leads(next, origin));
                let is_first = |origin: SourceId| {
                    all().all(|other| other >= origin || !(leads(origin, other) && leads(other, origin)))
                };
                let reached = all().filter(|&origin| one == origin || leads(one, origin));
                let last: Vec<SourceId> = reached.filter(|&origin| is_last(origin)).collect();
                // Of a circle, the first stands for all.
                let first = |origin: SourceId| {
                    all().find(|&other| {
                        is_first(other) && (other == origin || leads(origin, other) && leads(other, origin))
                    })
                };
                let mut firsts: Vec<SourceId> = last.into_iter().filter_map(first).collect();
                firsts.sort();
                firsts.dedup();
                firsts
            };
            for one in all() {
                for other in all() {
                    assert_eq!(
                        derivation.repeats(one, other),
                        one != other && leads(one, other),
                        "{links:b}"
                    );
                    let is_circle = leads(one, other) && leads(other, one);
                    let is_told = derivation.circle(one).is_some()
                        && derivation.circle(one) == derivation.circle(other);
                    assert_eq!(is_told, is_circle, "{links:b}: a circle of {one:?} and {other:?}");
                    let (of_one, of_other) = (origins(one), origins(other));
                    let is_within =
                        |few: &[SourceId], many: &[SourceId]| few.iter().all(|one| many.contains(one));
                    let is_one = is_within(&of_one, &of_other) || is_within(&of_other, &of_one);
                    let fewer = if of_one.len() <= of_other.len() { of_one[0] } else { of_other[0] };
                    assert_eq!(derivation.common(&[one, other]), is_one.then_some(fewer), "{links:b}");
                    let goes_back = derivation.going_back_to(other).contains(&one);
                    let has_origin = of_one.contains(&other) && one != other && !is_circle;
                    assert_eq!(goes_back, has_origin, "{links:b}: {one:?} goes back to {other:?}");
                }
            }
            let listed: Vec<SourceId> = derivation.circles().iter().flatten().copied().collect();
            assert_eq!(listed.len(), all().filter(|&one| leads(one, one)).count(), "{links:b}");
        }
    }

    #[test]
    fn the_origin_of_a_long_chain_is_known_and_the_nearest_before_it() {
        let last = 3 * MOST_FOLLOWED as u32;
        let derivation = Derivation::of(&library(
            (0..=last).map(|at| (at < last).then_some(at + 1).into_iter().collect()),
        ));
        let repeated = (1..=last).filter(|&other| derivation.repeats(SourceId(0), SourceId(other)));
        let mut expected: Vec<u32> = (1..=MOST_FOLLOWED as u32).collect();
        expected.push(last);
        assert_eq!(repeated.collect::<Vec<_>>(), expected);
        assert_eq!(derivation.common(&[SourceId(0), SourceId(last - 1)]), Some(SourceId(last)));
        assert_eq!(derivation.going_back_to(SourceId(last)).len(), last as usize);
    }
}
