//! The rows of the matrix: what two articles or more speak of, and what each of them says.

use petgraph::unionfind::UnionFind;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{ArticleLink, Saying, Shelf, stance};
use crate::model::{Attribution, ClaimId, MapId, MeasureId, Stance, Target};
use crate::view::corpus::figures::{Thing, group_name, things, value};
use crate::view::corpus::{claim_in_map, date};
use crate::view::parts::ClaimRef;

/// So many rows of each kind are shown.
const MOST_THESES: usize = 16;
const MOST_PROPOSITIONS: usize = 24;
const MOST_FIGURES: usize = 12;
const MOST_TERMS: usize = 12;

/// So many sayings stand in one cell; fewer where the nearest to a thesis tell how an article stands to it.
const MOST_SAYINGS: usize = 3;
const MOST_ANSWERS: usize = 2;

/// A row of the matrix.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Theme {
    /// `map` for what a map argues about, `proposition`, `figure` or `term`.
    pub kind: &'static str,
    /// The map, the claim, what is measured, or the term.
    pub title: String,
    /// The page where more is to be found, or the claim.
    pub href: String,
    /// The thesis of the map, which the sayings are for or against.
    pub thesis: Option<ClaimRef>,
    /// One cell an article, in their order; those that say nothing of it have no sayings.
    pub cells: Vec<MatrixCell>,
}

/// What an article says of a theme.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MatrixCell {
    /// The article.
    pub article: ArticleLink,
    /// What it says.
    pub sayings: Vec<Saying>,
    /// How many further claims of the article speak of it.
    pub more: usize,
}

/// A row before it is put in words.
struct Draft<'a> {
    title: String,
    href: String,
    thesis: Option<ClaimId>,
    row: Row<'a>,
}

/// By article what it says of a theme.
type Row<'a> = BTreeMap<usize, Vec<(ClaimId, &'a Attribution, &'static str, Option<String>)>>;

/// The rows of the matrix, and how many are left out.
pub(super) fn themes(shelf: &Shelf) -> (Vec<Theme>, usize) {
    let mut more = 0;
    let mut themes = Vec::new();
    let all = [
        ("map", theses(shelf), MOST_THESES),
        ("proposition", propositions(shelf), MOST_PROPOSITIONS),
        ("figure", figures(shelf), MOST_FIGURES),
        ("term", terms(shelf), MOST_TERMS),
    ];
    for (kind, mut rows, most) in all {
        rows.retain(|draft| draft.row.len() > 1);
        // What most articles speak of first; the sort keeps the order of maps and claims otherwise.
        rows.sort_by_key(|draft| Reverse(draft.row.len()));
        more += rows.len().saturating_sub(most);
        themes.extend(rows.into_iter().take(most).map(|draft| theme(shelf, kind, draft)));
    }
    (themes, more)
}

fn theme(shelf: &Shelf, kind: &'static str, draft: Draft) -> Theme {
    let Draft { title, href, thesis, row } = draft;
    let most = if kind == "map" { MOST_ANSWERS } else { MOST_SAYINGS };
    let home = thesis.map(|thesis| shelf.debate()[thesis].map);
    let cell = |position: usize| {
        let said = row.get(&position).map_or(&[][..], Vec::as_slice);
        let sayings = said.iter().take(most).map(|(claim, said, stance, words)| {
            let saying = shelf.saying(*claim, said, stance);
            let is_home = home == Some(shelf.debate()[*claim].map);
            // The row names its map.
            let claim = if is_home { claim_in_map(shelf.site, *claim) } else { saying.claim };
            Saying { claim, words: words.clone(), ..saying }
        });
        MatrixCell {
            article: shelf.link(position),
            sayings: sayings.collect(),
            more: said.len().saturating_sub(most),
        }
    };
    let thesis = thesis.map(|thesis| claim_in_map(shelf.site, thesis));
    Theme { kind, title, href, thesis, cells: (0..shelf.articles.len()).map(cell).collect() }
}

/// What the articles say for or against the theses of the maps, nearest to the thesis first; a row for each thesis, since
/// what is for the one may be against the other.
fn theses<'a>(shelf: &Shelf<'_, 'a>) -> Vec<Draft<'a>> {
    let debate = shelf.debate();
    let mut rows = Vec::new();
    let theses = debate.maps().flat_map(|(map, details)| details.theses.iter().map(move |&one| (map, one)));
    for (map, thesis) in theses {
        let details = &debate[map];
        let mut row: Row = BTreeMap::new();
        for (claim, stance) in bearing(shelf, map, thesis) {
            let mut seen = BTreeSet::new();
            for (article, said) in shelf.said(claim).filter(|(article, _)| seen.insert(*article)) {
                let stance = match (stance, said.stance) {
                    ("thesis" | "for", Stance::Denies) => "against",
                    ("against", Stance::Denies) => "for",
                    (stance, _) => stance,
                };
                row.entry(article).or_default().push((claim, said, stance, None));
            }
        }
        let title = details.title.to_string();
        let href = format!("{}.html", shelf.site.addresses.page(map));
        rows.push(Draft { title, href, thesis: Some(thesis), row });
    }
    rows
}

/// The claims that bear on a thesis of a map, nearest first, each with what it does: it is the thesis, or it speaks for
/// or against it. Claims of other maps are met, but not what stands below them.
fn bearing(shelf: &Shelf, map: MapId, thesis: ClaimId) -> Vec<(ClaimId, &'static str)> {
    let debate = shelf.debate();
    let mut found: Vec<(ClaimId, &'static str)> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut waiting: VecDeque<(ClaimId, bool)> = VecDeque::from([(thesis, true)]);
    while let Some((claim, is_for)) = waiting.pop_front() {
        if !seen.insert(claim) {
            continue;
        }
        let stance = match (claim == thesis, is_for) {
            (true, _) => "thesis",
            (false, true) => "for",
            (false, false) => "against",
        };
        found.push((claim, stance));
        if debate[claim].map != map {
            continue;
        }
        for step in debate.carriers_of(claim) {
            waiting.extend(debate[step].premises.iter().map(|&premise| (premise, is_for)));
            let undercuts = debate.rebuttals_of(Target::Step(step)).filter(|&by| debate[by].attacks());
            waiting.extend(undercuts.flat_map(|by| &debate[by].premises).map(|&premise| (premise, !is_for)));
        }
        let rebuttals = debate.rebuttals_of(Target::Claim(claim)).filter(|&by| debate[by].attacks());
        waiting.extend(rebuttals.flat_map(|by| &debate[by].premises).map(|&premise| (premise, !is_for)));
    }
    found
}

/// What claims say that are one, follow from each other or cannot be accepted together, and single claims of which several
/// articles speak each in its own way. What all of them assert stands among the agreements.
fn propositions<'a>(shelf: &Shelf<'_, 'a>) -> Vec<Draft<'a>> {
    let debate = shelf.debate();
    let mut sets = UnionFind::<u32>::new(debate.claims().len());
    for (_, map) in debate.maps() {
        let joined = map.contraries.iter().map(|contrary| &contrary.claims);
        for claims in joined.chain(map.restatements.iter().map(|one| &one.claims)) {
            claims.windows(2).for_each(|pair| _ = sets.union(pair[0].0, pair[1].0));
        }
        for entailment in &map.entailments {
            sets.union(entailment.from.0, entailment.to.0);
        }
    }
    let mut positions: BTreeMap<u32, usize> = BTreeMap::new();
    let mut rows: Vec<(ClaimId, Row)> = Vec::new();
    for (claim, _) in debate.claims() {
        let position = *positions.entry(sets.find_mut(claim.0)).or_insert_with(|| {
            rows.push((claim, Row::new()));
            rows.len() - 1
        });
        let mut seen = BTreeSet::new();
        for (article, said) in shelf.said(claim).filter(|(article, _)| seen.insert(*article)) {
            rows[position].1.entry(article).or_default().push((claim, said, stance(said), None));
        }
    }
    let row = |(claim, row): (ClaimId, Row<'a>)| Draft {
        title: debate[claim].text.to_string(),
        href: shelf.site.addresses.claim(debate, None, claim),
        thesis: None,
        row,
    };
    rows.into_iter().filter(|(_, row)| row.len() > 1 && !is_agreed(row)).map(row).collect()
}

/// Whether all that articles do with one claim is to assert it.
fn is_agreed(row: &Row) -> bool {
    let mut said = row.values().flatten();
    let first = said.clone().next().map(|(claim, ..)| *claim);
    said.all(|(claim, said, ..)| Some(*claim) == first && said.stance == Stance::Asserts)
}

/// What is measured, and the figures that the articles give.
fn figures<'a>(shelf: &Shelf<'_, 'a>) -> Vec<Draft<'a>> {
    let debate = shelf.debate();
    let things = things(debate);
    let mut rows: BTreeMap<Thing, (BTreeSet<MeasureId>, Row)> = BTreeMap::new();
    for (claim, details) in debate.claims() {
        for figure in &details.figures {
            let (measures, row) = rows.entry(things[figure.measure.index()]).or_default();
            let value = value(shelf.site, figure);
            let words = match &figure.when {
                Some(when) => format!("{value} ({})", date(shelf.site, when)),
                None => value,
            };
            for (article, said) in shelf.said(claim).take(1) {
                measures.insert(figure.measure);
                row.entry(article).or_default().push((claim, said, stance(said), Some(words.clone())));
            }
        }
    }
    let draft = |(measures, row): (BTreeSet<MeasureId>, Row<'a>)| Draft {
        title: group_name(shelf.site, &measures),
        href: "figures.html".to_owned(),
        thesis: None,
        row,
    };
    rows.into_values().map(draft).collect()
}

/// The terms, and the senses in which the articles use them.
fn terms<'a>(shelf: &Shelf<'_, 'a>) -> Vec<Draft<'a>> {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (claim, details) in shelf.debate().claims() {
        for (term, sense) in &details.senses {
            for (article, said) in shelf.said(claim).take(1) {
                // One claim shows that an article uses a term in a sense.
                if seen.insert((term, sense, article)) {
                    let gloss = shelf.site.gloss(term, sense);
                    let row = rows.entry(term).or_default().entry(article).or_default();
                    row.push((claim, said, stance(said), Some(gloss)));
                }
            }
        }
    }
    let draft = |(term, row): (&str, Row<'a>)| Draft {
        title: shelf.site.term(term),
        href: "terms.html".to_owned(),
        thesis: None,
        row,
    };
    rows.into_iter().map(draft).collect()
}
