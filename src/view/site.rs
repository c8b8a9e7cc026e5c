//! What all pages of a corpus share, worked out once: where each is found, and what concerns which map.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::Addresses;
use super::deciding;
use super::desk::Desk;
use super::numerals::Numerals;
use super::outline;
use super::parts::StatusView;
use super::spelling::{Spellings, written};
use super::words::date_words;
use super::words::{STATUSES, status_view};
use crate::Analysis;
use crate::article::{Article, Block, Coverage, Encoders, Head, KnownVoices, coverage_among, encoders};
use crate::citation::{Citations, Cite, MapTitle, bibtex};
use crate::diagnostic::{About, Diagnostic, Thing};
use crate::evaluate::{Loads, Outlook, Outlooks};
use crate::house_style::HouseStyle;
use crate::model::{ClaimId, Debate, MapId, MeasureId, SourceId, Status};
use crate::source::FileId;

/// An analysis, ready to be shown map by map.
pub struct Site<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) house: &'a HouseStyle,
    pub(super) addresses: Addresses,
    /// How numbers are written.
    pub(super) numerals: Numerals<'a>,
    /// By claim: how many claims fall with it.
    loads: Vec<usize>,
    /// The same, for naming them.
    fall: Loads<'a>,
    /// By source: what is what in its text, once somebody asked.
    articles: Vec<OnceLock<(Vec<Block>, Head)>>,
    /// By map: how its open claims fare in their readings, once somebody asked.
    outlooks: Vec<OnceLock<Outlooks>>,
    /// What decides claims, as far as somebody asked.
    deciding: deciding::Known,
    /// The voices by name, once somebody asked.
    voices: OnceLock<KnownVoices>,
    /// By source: the claims of all maps that it says, once somebody asked.
    said_in: OnceLock<BTreeMap<SourceId, Vec<ClaimId>>>,
    /// By source: the maps that mainly read it, once somebody asked.
    readers: OnceLock<BTreeMap<SourceId, Vec<MapId>>>,
    /// By source: what the claims of all maps encode of its text, once somebody asked.
    encoders: Vec<OnceLock<Encoders>>,
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
    /// By measure: the first measure of the same quantity and unit.
    quantities: Vec<MeasureId>,
    /// By quantity and period: the claims that give a figure, with its position, once somebody asked.
    figures: OnceLock<BTreeMap<FigureKey, Vec<(ClaimId, u32)>>>,
    /// What the library calls its sources, voices, measures and senses by their ids; nothing for an id of two of them.
    called: BTreeMap<(Thing, &'a str), &'a str>,
    /// How the words of terms are spelled, once somebody asked.
    spellings: OnceLock<Spellings>,
    /// The maps by their ids; of several of one id the first.
    maps_by_id: BTreeMap<&'a str, MapId>,
    /// The maps by their files.
    maps_by_file: BTreeMap<FileId, MapId>,
    /// By map: its claims by their ids, and what its named steps are about, once somebody asked.
    claims_by_id: Vec<OnceLock<BTreeMap<Box<str>, ClaimId>>>,
    citations: Citations<'a>,
    /// By map: how it is cited itself.
    map_cites: Vec<OnceLock<Cite>>,
}

/// What a figure is of: a quantity, and the days of its period.
pub(super) type FigureKey = (MeasureId, Option<(jiff::civil::Date, jiff::civil::Date)>);

impl<'a> Site<'a> {
    /// The site of an analysis, in time linear in its findings and relations.
    pub fn of(analysis: &'a Analysis<'a>, house: &'a HouseStyle) -> Site<'a> {
        let terms = analysis.debate.library().terms.iter();
        let glosses =
            terms.flat_map(|term| term.senses.iter().map(|(sense, gloss)| ((&*term.id, &**sense), &**gloss)));
        let mut loads = Loads::of(&analysis.labelling);
        Site {
            addresses: Addresses::of(&analysis.debate),
            numerals: Numerals::of(&house.language, &analysis.debate),
            findings: findings(analysis),
            related: related(&analysis.debate),
            glosses: glosses.collect(),
            citations: Citations::of(&analysis.debate, &analysis.citation_style, &house.language),
            map_cites: analysis.debate.maps().map(|_| OnceLock::new()).collect(),
            statuses: STATUSES.map(|status| status_view(&house.language, status)),
            words: analysis.debate.library().sources.iter().map(|_| OnceLock::new()).collect(),
            quantities: quantities(&analysis.debate),
            figures: OnceLock::new(),
            called: called(&analysis.debate),
            spellings: OnceLock::new(),
            maps_by_id: maps_by_id(&analysis.debate),
            maps_by_file: analysis.debate.maps().map(|(id, map)| (map.place.file, id)).collect(),
            claims_by_id: analysis.debate.maps().map(|_| OnceLock::new()).collect(),
            loads: analysis.debate.claims().map(|(claim, _)| loads.load(claim)).collect(),
            numbers: OnceLock::new(),
            fall: loads,
            articles: analysis.debate.library().sources.iter().map(|_| OnceLock::new()).collect(),
            outlooks: analysis.debate.maps().map(|_| OnceLock::new()).collect(),
            deciding: deciding::Known::default(),
            voices: OnceLock::new(),
            said_in: OnceLock::new(),
            readers: OnceLock::new(),
            encoders: analysis.debate.library().sources.iter().map(|_| OnceLock::new()).collect(),
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
    pub fn load(&self, claim: ClaimId) -> usize {
        self.loads[claim.index()]
    }

    /// What decides a claim.
    pub(super) fn deciding(&self, claim: ClaimId) -> deciding::Asked<'_> {
        self.deciding.of(&self.analysis.debate, &self.analysis.labelling, claim)
    }

    /// How a claim that is open fares in its readings; nothing for one that is decided, or depends on too much.
    pub(super) fn outlook(&self, claim: ClaimId) -> Option<Outlook> {
        let crate::Analysis { debate, labelling, .. } = self.analysis;
        let map = debate[claim].map;
        let of_map = || Outlooks::of(labelling, debate.claims_of(map).map(|(claim, _)| claim));
        self.outlooks[map.index()].get_or_init(of_map).get(claim)
    }

    /// How a source is cited.
    pub(super) fn cite(&self, source: SourceId) -> Cite {
        self.citations.cite(source).clone()
    }

    /// A source as whoever has it in hand knows it: without what a style of citation changes.
    pub(super) fn cite_plainly(&self, source: SourceId) -> Cite {
        let published = self.analysis.debate[source].published.as_ref();
        self.citations.plainly(source, published.map(|date| date_words(&self.house.language, date)))
    }

    /// How a map is cited itself.
    pub(super) fn cite_map(&self, map: MapId) -> Cite {
        let made = self.map_cites[map.index()].get_or_init(|| self.citations.cite_map(&self.map_title(map)));
        made.clone()
    }

    /// The entry of a map for BibTeX.
    pub(super) fn bibtex(&self, map: MapId) -> String {
        let id = &self.analysis.debate[map].id;
        bibtex::of_map(id, &self.map_title(map), &self.house.language)
    }

    fn map_title(&self, map: MapId) -> MapTitle<'_> {
        let this = &self.analysis.debate[map];
        MapTitle {
            title: &this.title,
            encoder: this.encoder.as_deref(),
            on: this.encoded_on.as_ref(),
            corpus: self.analysis.settings.title.as_deref(),
            url: None,
        }
    }

    /// Takes in the citations that [`Site::citations_written`] gave in an earlier run of the program that these words
    /// tell from others.
    pub fn recall_citations(&mut self, program: &str, written: String) {
        self.citations.recall(program, written);
    }

    /// The citations of everything that is cited, as a text to be kept until the next run; nothing where nothing was
    /// recalled, and where what was kept is still right.
    pub fn citations_written(&self) -> Option<String> {
        self.citations
            .written(self.maps().map(|map| (self.map_title(map), self.map_cites[map.index()].get())))
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
            let article = self.article(source)?;
            let read = article.blocks.iter().filter(|block| block.role.is_article());
            Some(read.map(|block| article.words(block).split_whitespace().count()).sum())
        })
    }

    /// The loads of claims, for naming what falls with some.
    pub(super) fn loads(&self) -> Loads<'a> {
        self.fall.anew()
    }

    /// The article in the text of a source; nothing where the text is not at hand.
    pub(super) fn article(&self, source: SourceId) -> Option<Article<'a>> {
        let text = self.analysis.texts.text(source)?;
        let parts = self.articles[source.index()].get_or_init(|| {
            let article = Article::of(text);
            (article.blocks, article.head)
        });
        let (blocks, head) = parts.clone();
        Some(Article { text, blocks, head })
    }

    /// What of a source a map encodes; nothing where its text is not at hand.
    pub(super) fn coverage(&self, map: MapId, source: SourceId) -> Option<Coverage> {
        let debate = &self.analysis.debate;
        let voices = self.voices.get_or_init(|| KnownVoices::of(debate));
        Some(coverage_among(debate, voices, map, source, &self.article(source)?))
    }

    /// What the claims of all maps encode of a source; nothing where its text is not at hand. Among very many claims of
    /// one source the first are looked at.
    pub(super) fn encoders(&self, source: SourceId) -> &Encoders {
        const MOST: usize = 10_000;
        let debate = &self.analysis.debate;
        self.encoders[source.index()].get_or_init(|| {
            let said_in = self.said_in.get_or_init(|| {
                let mut said_in: BTreeMap<SourceId, Vec<ClaimId>> = BTreeMap::new();
                for (id, claim) in debate.claims() {
                    for source in claim.said.iter().filter_map(|said| said.source) {
                        let claims = said_in.entry(source).or_default();
                        if claims.len() < MOST && claims.last() != Some(&id) {
                            claims.push(id);
                        }
                    }
                }
                said_in
            });
            let Some((claims, article)) = said_in.get(&source).zip(self.article(source)) else {
                return Encoders::default();
            };
            let voices = self.voices.get_or_init(|| KnownVoices::of(debate));
            encoders(debate, voices, claims, source, &article)
        })
    }

    /// The maps that mainly read a source, in order.
    pub(super) fn readers_of(&self, source: SourceId) -> &[MapId] {
        let readers = self.readers.get_or_init(|| {
            let mut readers: BTreeMap<SourceId, Vec<MapId>> = BTreeMap::new();
            for (map, details) in self.analysis.debate.maps() {
                if let Some(source) = details.source {
                    readers.entry(source).or_default().push(map);
                }
            }
            readers
        });
        readers.get(&source).map_or(&[], Vec::as_slice)
    }

    /// The sources that maps mainly read, in order.
    pub(super) fn read_sources(&self) -> impl Iterator<Item = SourceId> {
        let mut sources: Vec<SourceId> =
            self.analysis.debate.maps().filter_map(|(_, map)| map.source).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.into_iter()
    }

    /// Whether a name is that of a voice of the library.
    pub(super) fn knows_voice(&self, name: &str) -> bool {
        self.voices.get_or_init(|| KnownVoices::of(&self.analysis.debate)).find(name).is_some()
    }

    /// What the library calls a source, a voice or a measure.
    pub(super) fn called(&self, thing: Thing, id: &str) -> Option<&'a str> {
        self.called.get(&(thing, id)).copied()
    }

    /// The map that a file holds.
    pub(super) fn map_in(&self, file: FileId) -> Option<MapId> {
        self.maps_by_file.get(&file).copied()
    }

    /// The title of the map of an id.
    pub(super) fn map_called(&self, id: &str) -> Option<&'a str> {
        self.maps_by_id.get(id).map(|&map| &*self.analysis.debate[map].title)
    }

    /// The claim that a name in a message stands for: one of a map by its id, one of any map as `map/claim`, and that of
    /// a named step, the claim that it is about.
    pub(crate) fn claim_called(&self, home: MapId, name: &str) -> Option<ClaimId> {
        let (map, id) = match name.split_once('/') {
            None => (home, name),
            Some((map, id)) => (*self.maps_by_id.get(map)?, id),
        };
        let debate = &self.analysis.debate;
        let by_id = self.claims_by_id.get(map.index())?.get_or_init(|| {
            let claims = debate.claims_of(map).map(|(id, claim)| (claim.id.clone(), id));
            let steps = debate.steps_of(map);
            let steps = steps.filter_map(|(id, step)| Some((step.id.clone()?, debate.conclusion_of(id))));
            // Where two have one id, the claim has it.
            steps.chain(claims).collect()
        });
        by_id.get(id).copied()
    }

    /// A term in words, as the library spells it.
    pub(super) fn term(&self, id: &str) -> String {
        self.spellings.get_or_init(|| Spellings::of(self.analysis.debate.library())).term(id)
    }

    /// A term in words, as some claims write it, else as the library spells it.
    pub(super) fn term_in(&self, id: &str, claims: impl IntoIterator<Item = ClaimId>) -> String {
        let texts = claims.into_iter().map(|claim| &*self.analysis.debate[claim].text);
        written(id, texts).unwrap_or_else(|| self.term(id))
    }

    /// Whether the library has a term of an id.
    pub(super) fn has_term(&self, id: &str) -> bool {
        self.glosses.range((id, "")..).next().is_some_and(|((term, _), _)| *term == id)
    }

    /// What a figure of a claim is of; without days where its period is open or not told.
    pub(super) fn figure_key(&self, claim: ClaimId, position: usize) -> FigureKey {
        let claim = &self.analysis.debate[claim];
        let figure = &claim.figures[position];
        let when = figure.when.as_ref().or(claim.when.as_ref());
        let days = when.and_then(|when| when.first().zip(when.last()));
        (self.quantities[figure.measure.index()], days)
    }

    /// All figures of the corpus that are of the same, in the order of the claims, each claim once.
    pub(super) fn same_figures(&self, key: &FigureKey) -> &[(ClaimId, u32)] {
        self.figures().get(key).map_or(&[], Vec::as_slice)
    }

    /// The dated figures that more than one map gives, each as all claims that give it, with its position in each.
    pub fn shared_figures(&self) -> impl Iterator<Item = &[(ClaimId, u32)]> {
        let map = |(claim, _): &(ClaimId, u32)| self.analysis.debate[*claim].map;
        let dated = self.figures().iter().filter(|((_, days), _)| days.is_some());
        let same = dated.map(|(_, same)| same.as_slice());
        same.filter(move |same| same.first().map(map) != same.last().map(map))
    }

    /// All figures of the corpus by what they are of.
    fn figures(&self) -> &BTreeMap<FigureKey, Vec<(ClaimId, u32)>> {
        self.figures.get_or_init(|| {
            let mut figures: BTreeMap<FigureKey, Vec<(ClaimId, u32)>> = BTreeMap::new();
            for (id, claim) in self.analysis.debate.claims() {
                for position in 0..claim.figures.len() {
                    let same = figures.entry(self.figure_key(id, position)).or_default();
                    if same.last().is_none_or(|(last, _)| *last != id) {
                        same.push((id, position as u32));
                    }
                }
            }
            figures
        })
    }

    /// The findings of a map, as positions in the analysis.
    pub fn findings_of(&self, map: MapId) -> &[usize] {
        &self.findings[map.index()]
    }

    /// The maps that relate claims of a map to others, in order.
    pub(super) fn related_to(&self, map: MapId) -> impl Iterator<Item = MapId> {
        self.related[map.index()].iter().copied()
    }

    /// What a term means in a sense; the sense's id where the library has no gloss.
    pub(super) fn gloss(&self, term: &str, sense: &str) -> String {
        self.sense(term, sense).unwrap_or(sense).to_owned()
    }

    /// What the library says that a term means in a sense.
    pub(super) fn sense(&self, term: &str, sense: &str) -> Option<&'a str> {
        self.glosses.get(&(term, sense)).copied()
    }
}

/// Whether a finding is shown to readers: what is allowed about the encoding is settled, what is allowed about
/// the material stays visible.
pub(super) fn is_shown(finding: &Diagnostic) -> bool {
    is_for_readers(finding) && (finding.allowed.is_none() || finding.rule.about == About::Material)
}

/// Whether a finding is for whoever reads the maps, and not only for those who review them.
pub(super) fn is_for_readers(finding: &Diagnostic) -> bool {
    finding.family != REVIEW
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

/// For each measure the first one of the same quantity and unit; itself where it names no quantity.
fn quantities(debate: &Debate) -> Vec<MeasureId> {
    let mut first: BTreeMap<(&str, Option<String>), MeasureId> = BTreeMap::new();
    let measures = (0..).map(MeasureId).zip(&debate.library().measures);
    measures
        .map(|(id, measure)| match measure.details.quantity.as_deref() {
            None => id,
            Some(quantity) => {
                let unit = measure.details.unit.as_deref().map(str::to_lowercase);
                *first.entry((quantity, unit)).or_insert(id)
            }
        })
        .collect()
}

fn maps_by_id(debate: &Debate) -> BTreeMap<&str, MapId> {
    let mut by_id = BTreeMap::new();
    for (id, map) in debate.maps() {
        by_id.entry(&*map.id).or_insert(id);
    }
    by_id
}

fn called(debate: &Debate) -> BTreeMap<(Thing, &str), &str> {
    let library = debate.library();
    let sources = library.sources.iter();
    let sources =
        sources.filter_map(|source| Some(((Thing::Source, &*source.id), source.details.title.as_deref()?)));
    let voices = library.voices.iter().map(|voice| ((Thing::Voice, &*voice.id), &*voice.details.name));
    let measures = library.measures.iter();
    let measures = measures.map(|measure| ((Thing::Measure, &*measure.id), &*measure.details.name));
    sources.chain(voices).chain(measures).collect()
}
