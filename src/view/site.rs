//! What all pages of a corpus share, worked out once: where each is found, and what concerns which map.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::Addresses;
use super::desk::Desk;
use super::outline;
use super::parts::StatusView;
use super::words::{STATUSES, status_view};
use crate::Analysis;
use crate::article::Article;
use crate::diagnostic::{About, Diagnostic};
use crate::evaluate::Loads;
use crate::house_style::HouseStyle;
use crate::model::{ClaimId, Debate, MapId, SourceId, Status};

/// An analysis, ready to be shown map by map.
pub struct Site<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) house: &'a HouseStyle,
    pub(super) addresses: Addresses,
    /// By claim: how many claims fall with it.
    loads: Vec<usize>,
    /// By map: the shown findings that stand in its file or concern one of its claims or steps.
    findings: Vec<Vec<usize>>,
    /// By map: the maps whose contraries, restatements or entailments name one of its claims, itself included.
    related: Vec<BTreeSet<MapId>>,
    /// The gloss of each sense of each term.
    glosses: BTreeMap<(&'a str, &'a str), &'a str>,
    /// The statuses in words, as very many claims share them.
    statuses: [StatusView; STATUSES.len()],
    /// By claim: its number on the page of its map, once somebody asked.
    numbers: OnceLock<Vec<usize>>,
    /// By source: how many words its text has for readers, once somebody asked.
    words: Vec<OnceLock<Option<usize>>>,
}

impl<'a> Site<'a> {
    /// The site of an analysis, in time linear in its findings and relations.
    pub fn of(analysis: &'a Analysis<'a>, house: &'a HouseStyle) -> Site<'a> {
        let terms = analysis.debate.library().terms.iter();
        let glosses =
            terms.flat_map(|term| term.senses.iter().map(|(sense, gloss)| ((&*term.id, &**sense), &**gloss)));
        let mut loads = Loads::of(&analysis.labelling);
        Site {
            addresses: Addresses::of(&analysis.debate),
            findings: findings(analysis),
            related: related(&analysis.debate),
            glosses: glosses.collect(),
            statuses: STATUSES.map(|status| status_view(&house.language, status)),
            words: analysis.debate.library().sources.iter().map(|_| OnceLock::new()).collect(),
            loads: analysis.debate.claims().map(|(claim, _)| loads.load(claim)).collect(),
            numbers: OnceLock::new(),
            analysis,
            house,
        }
    }

    /// All maps, in the order of their files' paths.
    pub fn maps(&self) -> impl Iterator<Item = MapId> {
        self.analysis.debate.maps().map(|(map, _)| map)
    }

    /// The names of the maps' pages.
    pub fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    /// How many claims fall with a claim.
    #[allow(dead_code)]
    pub(super) fn load(&self, claim: ClaimId) -> usize {
        self.loads[claim.index()]
    }

    /// A status in words.
    pub(super) fn status(&self, status: Status) -> &StatusView {
        let known = self.statuses.iter().find(|known| known.name == status.name());
        known.expect("every status is in words")
    }

    /// The number of a claim on the page of its map, for pages about more than one.
    pub(super) fn number(&self, claim: ClaimId) -> usize {
        let numbers = self.numbers.get_or_init(|| {
            let maps = self.analysis.debate.maps();
            maps.flat_map(|(map, _)| outline::order(&Desk::unnumbered(self, map)).1).collect()
        });
        numbers[claim.index()]
    }

    /// How many words of a source there are to read, without the page around it; nothing where its text is not at hand.
    pub(super) fn words_of(&self, source: SourceId) -> Option<usize> {
        *self.words[source.index()].get_or_init(|| {
            let article = Article::of(self.analysis.texts.text(source)?);
            let read = article.blocks.iter().filter(|block| block.role.is_article());
            Some(read.map(|block| article.words(block).split_whitespace().count()).sum())
        })
    }

    /// The findings of a map, as positions in the analysis.
    pub(super) fn findings_of(&self, map: MapId) -> &[usize] {
        &self.findings[map.index()]
    }

    /// The maps that relate claims of a map to others, in order.
    pub(super) fn related_to(&self, map: MapId) -> impl Iterator<Item = MapId> {
        self.related[map.index()].iter().copied()
    }

    /// What a term means in a sense; the sense's id where the library has no gloss.
    pub(super) fn gloss(&self, term: &str, sense: &str) -> String {
        self.glosses.get(&(term, sense)).copied().unwrap_or(sense).to_owned()
    }
}

/// Whether a finding is shown to readers: what is allowed about the encoding is settled, what is allowed about
/// the material stays visible.
pub(super) fn is_shown(finding: &Diagnostic) -> bool {
    let is_of_readers = finding.family != REVIEW;
    is_of_readers && (finding.allowed.is_none() || finding.rule.about == About::Material)
}

/// What reviewers found of the claims is for those who answer for the text, and the check sheet tells it.
const REVIEW: &str = "review";

fn findings(analysis: &Analysis) -> Vec<Vec<usize>> {
    let debate = &analysis.debate;
    let by_file: BTreeMap<u32, MapId> = debate.maps().map(|(id, map)| (map.place.file.0, id)).collect();
    let by_id: BTreeMap<&str, MapId> = debate.maps().map(|(id, map)| (&*map.id, id)).collect();
    let mut findings = vec![Vec::new(); debate.maps().len()];
    for (number, finding) in analysis.diagnostics.iter().enumerate().filter(|(_, one)| is_shown(one)) {
        let named = finding.concerns.iter().filter_map(|name| by_id.get(name.split('/').next()?));
        let maps: BTreeSet<MapId> =
            by_file.get(&finding.span.file.0).into_iter().chain(named).copied().collect();
        for map in maps {
            findings[map.index()].push(number);
        }
    }
    findings
}

fn related(debate: &Debate) -> Vec<BTreeSet<MapId>> {
    let mut related: Vec<BTreeSet<MapId>> = debate.maps().map(|(id, _)| BTreeSet::from([id])).collect();
    for (id, map) in debate.maps() {
        let mut note = |claims: &[ClaimId]| {
            for claim in claims {
                related[debate[*claim].map.index()].insert(id);
            }
        };
        map.contraries.iter().for_each(|contrary| note(&contrary.claims));
        map.restatements.iter().for_each(|restatement| note(&restatement.claims));
        map.entailments.iter().for_each(|entailment| note(&[entailment.from, entailment.to]));
    }
    related
}
