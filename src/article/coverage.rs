//! How much of an article its map encodes: every figure, date, quotation and voice, paragraph by paragraph.

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::{Article, Held, Item, ItemKind};
use crate::model::{Claim, ClaimId, Debate, MapId, SourceId, VoiceId};
use crate::period::Period;
use crate::prose::{self, Reading, on_one_line};
use crate::quote::{Match, Text};

/// How much of an article its map encodes.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// The map's id.
    pub map: String,
    /// The source's id.
    pub source: String,
    /// The source's title, where it has one.
    pub title: Option<String>,
    /// The paragraphs that hold anything, in the order of the text.
    pub paragraphs: Vec<Paragraph>,
    /// For every kind how many there are and how many of them are encoded.
    pub counts: BTreeMap<Kind, Count>,
    /// The voices of the library that the text names, in the order of the library.
    pub voices: Vec<NamedVoice>,
    /// Who speaks in the text and is no voice of the library, with the place of the first time.
    pub strangers: Vec<NamedVoice>,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// How many there are.
    pub all: usize,
    /// How many of them a claim encodes.
    pub encoded: usize,
}

/// A paragraph and what there is to encode in it.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph {
    /// Its place, as a locator.
    pub at: String,
    /// Its first words, at most eight.
    pub begins: String,
    /// What there is in it, in the order of the text.
    pub entries: Vec<Entry>,
}

/// Something to encode.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// The words of the text; of a quotation the first eight.
    pub printed: String,
    /// What it is read as: the value of a figure, a date in EDTF; nothing for words.
    pub read: Option<String>,
    /// The claims that encode it.
    pub encoded_by: Vec<String>,
}

/// What a thing to encode is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A number.
    Figure,
    /// A date.
    Date,
    /// Words in quotation marks.
    Quotation,
    /// Somebody who says something.
    Voice,
}

impl Kind {
    /// All kinds, in the order of reports.
    pub const ALL: [Kind; 4] = [Kind::Figure, Kind::Date, Kind::Quotation, Kind::Voice];

    /// The kind's name: one, and several.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Kind::Figure => ("figure", "figures"),
            Kind::Date => ("date", "dates"),
            Kind::Quotation => ("quotation", "quotations"),
            Kind::Voice => ("voice", "voices"),
        }
    }
}

/// Somebody whom the text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedVoice {
    /// The voice's id, where it is one of the library.
    pub id: Option<String>,
    /// The name as the text has it.
    pub name: String,
    /// Where it stands first.
    pub at: String,
    /// Whether a claim of the map is said by or through the voice.
    pub speaks_in_map: bool,
}

/// How much a map encodes of one of its sources.
///
/// A figure counts as encoded where the figures of a claim from this source hold it or give it, a date where a claim
/// has it as its date or that of a figure, a quotation where an anchor phrase lies in it, and a voice where a claim
/// is said by it or through it.
pub fn coverage(debate: &Debate, map: MapId, source: SourceId, text: &Text) -> Coverage {
    coverage_among(debate, &KnownVoices::of(debate), map, source, &Article::of(text))
}

/// The same as [`coverage`], of an article that is read already and with the voices of the library sorted by name.
pub fn coverage_among(
    debate: &Debate,
    known: &KnownVoices,
    map: MapId,
    source: SourceId,
    article: &Article,
) -> Coverage {
    let text = article.text;
    let encoded = Encoded::of(debate, debate.claims_of(map).map(|(id, _)| id), source, text);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut counts: BTreeMap<Kind, Count> =
        Kind::ALL.into_iter().map(|kind| (kind, Count::default())).collect();
    let mut strangers: Vec<NamedVoice> = Vec::new();
    for item in article.items() {
        let printed = &text.content()[item.span.clone()];
        let Some((kind, read, claims)) = entry(&encoded, known, &item, printed) else { continue };
        let at = text.locator(item.span.start as u32).to_string();
        if kind == Kind::Voice
            && known.find(printed).is_none()
            && !strangers.iter().any(|known| known.name == printed)
        {
            strangers.push(NamedVoice {
                id: None,
                name: printed.to_owned(),
                at: at.clone(),
                speaks_in_map: false,
            });
        }
        let count = counts.entry(kind).or_default();
        count.all += 1;
        count.encoded += usize::from(!claims.is_empty());
        let block = article.blocks.partition_point(|block| block.span.end <= item.span.start);
        let begins =
            article.blocks.get(block).map_or(String::new(), |block| super::anchor(article.words(block)));
        let printed = if kind == Kind::Quotation { super::anchor(printed) } else { on_one_line(printed) };
        let encoded_by = claims.into_iter().map(|claim| debate[claim].id.to_string()).collect();
        let entry = Entry { kind, printed, read, encoded_by };
        match paragraphs.last_mut().filter(|last| last.at == at && last.begins == begins) {
            Some(last) => last.entries.push(entry),
            None => paragraphs.push(Paragraph { at, begins, entries: vec![entry] }),
        }
    }
    Coverage {
        map: debate[map].id.to_string(),
        source: debate[source].id.to_string(),
        title: debate[source].details.title.as_deref().map(str::to_owned),
        paragraphs,
        counts,
        voices: known.named_in(debate, &encoded, text),
        strangers,
    }
}

/// What some claims, of whatever maps, encode of an article.
#[derive(Clone, Debug, Default)]
pub struct Encoders {
    /// For each entry of its [`coverage`], in the same order: the number of its paragraph, and the claims that encode
    /// it. A claim that quotes the article encodes nothing in other paragraphs.
    pub entries: Vec<(usize, Vec<ClaimId>)>,
    /// By the number of a paragraph: the maps whose claims quote it.
    pub readers: BTreeMap<usize, BTreeSet<MapId>>,
}

/// What some claims encode of a source.
pub fn encoders(
    debate: &Debate,
    known: &KnownVoices,
    claims: &[ClaimId],
    source: SourceId,
    article: &Article,
) -> Encoders {
    let text = article.text;
    let encoded = Encoded::of(debate, claims.iter().copied(), source, text);
    let block = |offset: usize| article.blocks.partition_point(|block| block.span.end <= offset);
    // What is quoted from other paragraphs only has the figure or the date by chance.
    let mut quoted: BTreeMap<ClaimId, BTreeSet<usize>> = BTreeMap::new();
    let mut readers: BTreeMap<usize, BTreeSet<MapId>> = BTreeMap::new();
    for (number, span) in &encoded.quotes {
        let claim = encoded.claims[*number];
        quoted.entry(claim).or_default().insert(block(span.start));
        readers.entry(block(span.start)).or_default().insert(debate[claim].map);
    }
    let items = article.items().into_iter();
    let entries = items.filter_map(|item| {
        let (_, _, mut claims) = entry(&encoded, known, &item, &text.content()[item.span.clone()])?;
        let at = block(item.span.start);
        claims.retain(|claim| quoted.get(claim).is_none_or(|blocks| blocks.contains(&at)));
        Some((at, claims))
    });
    Encoders { entries: entries.collect(), readers }
}

/// The kind of an item, what it is read as, and the claims that encode it; nothing for a name that does not speak.
fn entry(
    encoded: &Encoded,
    known: &KnownVoices,
    item: &Item,
    printed: &str,
) -> Option<(Kind, Option<String>, Vec<ClaimId>)> {
    Some(match &item.kind {
        ItemKind::Figure(number) => (Kind::Figure, Some(value(number)), encoded.figure(number)),
        ItemKind::Date(reading) => (Kind::Date, date(reading), encoded.date(reading, printed)),
        ItemKind::Quotation => (Kind::Quotation, None, encoded.quotation(&item.span)),
        ItemKind::Voice => {
            (Kind::Voice, None, known.find(printed).map_or(Vec::new(), |voice| encoded.voice(voice)))
        }
        ItemKind::Name => return None,
    })
}

/// The value of a number in figures.
fn value(number: &prose::Number) -> String {
    let value = number.value.normalize();
    let upper = number.upper.map(|upper| format!("–{}", upper.normalize())).unwrap_or_default();
    let unit = match number.kind {
        prose::NumberKind::Percent => " %",
        prose::NumberKind::Points => " points",
        prose::NumberKind::Times => " times",
        prose::NumberKind::Vague => " or more",
        _ => "",
    };
    let whole = number.whole.map(|whole| format!(" of {whole}")).unwrap_or_default();
    format!("{value}{upper}{unit}{whole}")
}

fn date(reading: &Reading) -> Option<String> {
    match reading {
        Reading::Full(edtf) => Some(edtf.to_string()),
        Reading::Yearless(_) | Reading::Relative => None,
    }
}

/// What the claims of a map that come from one source encode.
struct Encoded {
    claims: Vec<ClaimId>,
    held: Vec<Held>,
    /// The dates of a claim and of its figures, with its own number among the claims.
    dates: Vec<(usize, Period)>,
    /// The words for dates and figures as printed, in small letters.
    printed: Vec<(usize, String)>,
    /// Where anchor phrases stand in the text, by place.
    quotes: Vec<(usize, Range<usize>)>,
    voices: BTreeMap<VoiceId, Vec<usize>>,
}

impl Encoded {
    fn of(debate: &Debate, claims: impl Iterator<Item = ClaimId>, source: SourceId, text: &Text) -> Encoded {
        let mut encoded = Encoded {
            claims: Vec::new(),
            held: Vec::new(),
            dates: Vec::new(),
            printed: Vec::new(),
            quotes: Vec::new(),
            voices: BTreeMap::new(),
        };
        for id in claims {
            let claim = &debate[id];
            let is_here = claim.said.iter().any(|said| said.source == Some(source));
            if is_here {
                encoded.add(debate, id, claim, source, text);
            }
        }
        encoded.quotes.sort_by_key(|(_, span)| (span.start, span.end));
        encoded
    }

    fn add(&mut self, debate: &Debate, id: ClaimId, claim: &Claim, source: SourceId, text: &Text) {
        let number = self.claims.len();
        self.claims.push(id);
        self.held.push(Held::of(debate, claim));
        let figures =
            claim.figures.iter().flat_map(|figure| [&figure.when, &figure.highest_in, &figure.lowest_in]);
        let changes = claim.changes.iter().flat_map(|change| [&change.from, &change.to]);
        let said = claim.said.iter().map(|said| &said.on);
        let periods = figures.chain(changes).chain(said).chain([&claim.when]).flatten();
        self.dates.extend(periods.map(|period| (number, period.clone())));
        let figures = claim.figures.iter().map(|figure| &figure.as_printed);
        let changes = claim.changes.iter().map(|change| &change.as_printed);
        let printed = figures.chain(changes).chain([&claim.as_printed]).flatten();
        self.printed.extend(printed.map(|printed| (number, printed.to_lowercase())));
        for said in claim.said.iter().filter(|said| said.source == Some(source)) {
            for voice in said.by.iter().chain(&said.via) {
                self.voices.entry(*voice).or_default().push(number);
            }
            if let Some(Match::Found(passages)) = said.quote.as_deref().map(|quote| text.find(quote)) {
                let spans = passages.into_iter().map(|passage| passage.start as usize..passage.end as usize);
                self.quotes.extend(spans.map(|span| (number, span)));
            }
        }
    }

    fn named(&self, numbers: impl IntoIterator<Item = usize>) -> Vec<ClaimId> {
        let numbers: BTreeSet<usize> = numbers.into_iter().collect();
        numbers.into_iter().map(|number| self.claims[number]).collect()
    }

    fn figure(&self, number: &prose::Number) -> Vec<ClaimId> {
        let held = self.held.iter().enumerate().filter(|(_, held)| held.holds(number));
        self.named(held.map(|(claim, _)| claim))
    }

    fn date(&self, reading: &Reading, printed: &str) -> Vec<ClaimId> {
        let words = printed.to_lowercase();
        let in_words =
            self.printed.iter().filter(|(_, known)| known.contains(&words)).map(|(number, _)| *number);
        match reading {
            Reading::Full(edtf) => {
                let Ok(day) = Period::parse(edtf) else { return self.named(in_words) };
                // A claim may be dated more exactly than the words, or begin or end there.
                let ends = |period: &Period| {
                    let first = period.first().map(Period::day);
                    let last = period.last().map(Period::day);
                    [first, last].into_iter().flatten().any(|end| end.is_within(&day))
                };
                let dated = self.dates.iter().filter(|(_, period)| period.is_same(&day) || ends(period));
                self.named(in_words.chain(dated.map(|(number, _)| *number)))
            }
            Reading::Yearless(edtf) => {
                let ending = edtf.trim_start_matches('-');
                let dated = self.dates.iter().filter(|(_, period)| {
                    period.written().split('/').any(|end| {
                        end.get(4..).is_some_and(|rest| rest.trim_start_matches('-').starts_with(ending))
                    })
                });
                self.named(in_words.chain(dated.map(|(number, _)| *number)))
            }
            Reading::Relative => self.named(in_words),
        }
    }

    fn quotation(&self, span: &Range<usize>) -> Vec<ClaimId> {
        let meeting =
            self.quotes.iter().filter(|(_, quote)| quote.start < span.end && span.start < quote.end);
        self.named(meeting.map(|(number, _)| *number))
    }

    fn voice(&self, voice: VoiceId) -> Vec<ClaimId> {
        self.named(self.voices.get(&voice).into_iter().flatten().copied())
    }
}

/// The voices of a library by what texts call them.
pub struct KnownVoices {
    by_name: BTreeMap<String, VoiceId>,
}

impl KnownVoices {
    /// The voices of a debate: by name and alias, and by surname where only one voice has it.
    pub fn of(debate: &Debate) -> KnownVoices {
        let mut by_name = BTreeMap::new();
        let mut by_surname: BTreeMap<String, Option<VoiceId>> = BTreeMap::new();
        for (index, voice) in debate.library().voices.iter().enumerate() {
            let id = VoiceId(index as u32);
            for name in std::iter::once(&voice.details.name).chain(&voice.details.aliases) {
                let name = plain(name);
                if let Some((_, surname)) = name.rsplit_once(' ').filter(|_| !voice.details.anonymous) {
                    let known = by_surname.entry(surname.to_owned()).or_insert(Some(id));
                    *known = known.filter(|known| *known == id);
                }
                by_name.entry(name).or_insert(id);
            }
        }
        for (surname, id) in by_surname {
            if let Some(id) = id {
                by_name.entry(surname).or_insert(id);
            }
        }
        KnownVoices { by_name }
    }

    /// The voice that a text calls so.
    pub fn find(&self, name: &str) -> Option<VoiceId> {
        let name = plain(name);
        let surname = name.rsplit(' ').next().unwrap_or_default();
        self.by_name.get(&name).or_else(|| self.by_name.get(surname)).copied()
    }

    /// The voices that a text names, each with the place of the first time.
    fn named_in(&self, debate: &Debate, encoded: &Encoded, text: &Text) -> Vec<NamedVoice> {
        let mut first: BTreeMap<VoiceId, (String, String)> = BTreeMap::new();
        for name in prose::names(text.content()) {
            let printed = &text.content()[name.span.clone()];
            if let Some(voice) = self.find(printed) {
                first.entry(voice).or_insert_with(|| {
                    (on_one_line(printed), text.locator(name.span.start as u32).to_string())
                });
            }
        }
        first
            .into_iter()
            .map(|(voice, (name, at))| NamedVoice {
                id: Some(debate[voice].id.to_string()),
                name,
                at,
                speaks_in_map: encoded.voices.contains_key(&voice),
            })
            .collect()
    }
}

/// A name in small letters without article, stops and blanks beyond one.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase().replace(['.', '’', '\''], "");
    let words = on_one_line(&lower);
    words.strip_prefix("the ").map_or(words.clone(), str::to_owned)
}
