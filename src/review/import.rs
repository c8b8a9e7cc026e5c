//! Taking a check sheet in: what its rows add to the verdicts that there are.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::BAD_SHEET;
use super::sheet::{Row, Said, Sheet};
use super::{Reviews, Verdict, fingerprint, plain_name};
use crate::diagnostic::Diagnostic;
use crate::model::{ClaimId, Debate, MapId, ReviewStatus};
use crate::source::Span;
use crate::syntax::near::nearest;

/// After this many unknown names no more near misses are looked for: each search is over all names.
const MOST_SEARCHES: usize = 50;

/// A verdict to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The claim's id.
    pub claim: Box<str>,
    /// What was found.
    pub status: ReviewStatus,
    /// Who checked.
    pub by: Option<Box<str>>,
    /// When, in EDTF.
    pub on: Option<Box<str>>,
    /// What there is to say.
    pub note: Option<Box<str>>,
    /// What was checked.
    pub fingerprint: Option<Box<str>>,
}

/// What holds for every row that does not say otherwise.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Who checked.
    pub by: Option<Box<str>>,
    /// When, in EDTF.
    pub on: Option<Box<str>>,
    /// The map that the sheet is of.
    pub map: Option<MapId>,
}

/// What a sheet adds.
#[derive(Debug, Default)]
pub struct Import {
    /// The verdicts that are new, by map, in the order of the sheet.
    pub added: BTreeMap<MapId, Vec<Entry>>,
    /// How many rows say what is on record already.
    pub known: usize,
    /// How many of the new verdicts are on a claim that has changed since the sheet was made.
    pub outdated: usize,
    /// The claims that are not in the map any more, whose verdicts are kept all the same.
    pub gone: BTreeSet<Box<str>>,
    /// The claims of which somebody else has found something different.
    pub disputed: Vec<ClaimId>,
    /// How many of the new verdicts have no date.
    pub undated: usize,
    /// The rows that cannot be taken in, of which each is an error.
    pub diagnostics: Vec<Diagnostic>,
}

impl Import {
    /// How many verdicts are new.
    pub fn count(&self) -> usize {
        self.added.values().map(Vec::len).sum()
    }
}

/// What a sheet adds to the verdicts on the claims of a debate.
///
/// A row adds nothing where the same person has said the same of the same text. Where the name and date in a row are
/// those of a verdict that was there, and the status is another, they were left standing when the row was edited, and
/// the name and date of the whole sheet take their place.
pub fn import(debate: &Debate, reviews: &Reviews, sheet: &Sheet, terms: &Terms) -> Import {
    let mut importer = Importer {
        debate,
        sheet,
        terms,
        maps: debate.maps().map(|(id, map)| (&*map.id, id)).collect(),
        names: BTreeMap::new(),
        searches: 0,
        on_record: BTreeMap::new(),
        records: BTreeMap::new(),
        nameless: Vec::new(),
        mapless: Vec::new(),
        import: Import::default(),
    };
    for verdict in reviews.verdicts() {
        if let Some(map) = verdict.map {
            importer.on_record.entry((map, &verdict.claim_name)).or_default().push(verdict);
        }
    }
    for row in &sheet.rows {
        importer.row(row);
    }
    importer.find_disputes();
    importer.tell_what_is_missing();
    importer.import
}

/// What a person has said of a claim.
#[derive(Clone, Debug)]
struct Record {
    person: String,
    is_named: bool,
    status: ReviewStatus,
    on: Option<String>,
    note: Option<String>,
    fingerprint: Option<String>,
    /// Whether it is the person's last word on this text.
    is_last: bool,
}

struct Importer<'a> {
    debate: &'a Debate,
    sheet: &'a Sheet,
    terms: &'a Terms,
    maps: BTreeMap<&'a str, MapId>,
    /// The claims of each map that was asked for, by id.
    names: BTreeMap<MapId, BTreeMap<&'a str, ClaimId>>,
    /// How many unknown names were looked for.
    searches: usize,
    /// The verdicts that there are, by the names of map and claim.
    on_record: BTreeMap<(MapId, &'a str), Vec<&'a Verdict>>,
    /// What is on record of each claim that the sheet speaks of, what it adds itself included.
    records: BTreeMap<(MapId, Box<str>), Vec<Record>>,
    /// The rows of which nobody says whose they are …
    nameless: Vec<Span>,
    /// … or of which map.
    mapless: Vec<Span>,
    import: Import,
}

impl<'a> Importer<'a> {
    fn row(&mut self, row: &Row) {
        let Some((map, name)) = self.map_of(row) else { return };
        let claim = self.names(map).get(name).copied();
        if claim.is_none() && !self.may_be_gone(map, name, row) {
            return;
        }
        let present = claim.map(|claim| fingerprint(self.debate, claim));
        let checked = row.fingerprint.as_deref().or(present.as_deref());
        let reading = Reading { row, checked, is_outdated: checked != present.as_deref() };
        let known = self.on_record.get(&(map, name)).map_or(&[][..], Vec::as_slice);
        let records = self.records.entry((map, Box::from(name))).or_insert_with(|| records(known));
        let (by, on) = reading.signature(records, self.terms);
        let is_known = records.iter().any(|record| {
            reading.is_repeated(record, self.sheet, self.terms) || reading.is_from(record, by, on)
        });
        if is_known {
            self.import.known += 1;
            return;
        }
        let Some(by) = by else {
            self.nameless.push(row.claim.span);
            return;
        };
        let entry = Entry {
            claim: name.into(),
            status: row.status,
            by: Some(by.into()),
            on: on.map(Box::from),
            note: row.note.clone(),
            fingerprint: checked.map(Box::from),
        };
        let record = Record::of(&entry);
        let is_replaced =
            |other: &&mut Record| other.person == record.person && other.fingerprint == record.fingerprint;
        records.iter_mut().filter(is_replaced).for_each(|other| other.is_last = false);
        records.push(record);
        self.import.outdated += usize::from(reading.is_outdated && claim.is_some());
        self.import.undated += usize::from(entry.on.is_none());
        if claim.is_none() {
            self.import.gone.insert(entry.claim.clone());
        }
        self.import.added.entry(map).or_default().push(entry);
    }

    /// The map of a row, and the name of the claim in it.
    fn map_of<'r>(&mut self, row: &'r Row) -> Option<(MapId, &'r str)> {
        let (written, name) = match row.claim.text.split_once('/') {
            Some((map, name)) => (Some(Said { text: map.into(), span: row.claim.span }), name),
            None => (row.map.clone(), &*row.claim.text),
        };
        let Some(written) = written else {
            if self.terms.map.is_none() {
                self.mapless.push(row.claim.span);
            }
            return self.terms.map.map(|map| (map, name));
        };
        let found = self.maps.get(&*written.text).copied();
        if found.is_none() {
            let message = format!("no map is called `{}`", written.text);
            let near =
                if self.may_search() { nearest(&written.text, self.maps.keys().copied()) } else { None };
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => {
                    "a map is called as its file is, without `.ron`; name its folder with `--in`".to_owned()
                }
            };
            self.import.diagnostics.push(Diagnostic::new(&BAD_SHEET, written.span, message).hint(hint));
        }
        found.map(|map| (map, name))
    }

    fn names(&mut self, map: MapId) -> &BTreeMap<&'a str, ClaimId> {
        let debate = self.debate;
        self.names
            .entry(map)
            .or_insert_with(|| debate.claims_of(map).map(|(id, claim)| (&*claim.id, id)).collect())
    }

    /// Whether a claim that is not in the map was there when the sheet was made; else its name is a slip.
    fn may_be_gone(&mut self, map: MapId, name: &str, row: &Row) -> bool {
        if row.fingerprint.is_some() {
            return true;
        }
        let message = format!("`{}` has no claim called `{name}`", self.debate[map].id);
        let may_search = self.may_search();
        let near = nearest(name, self.names(map).keys().copied().filter(|_| may_search)).map(str::to_owned);
        match near {
            Some(near) => self.refuse(row, message, &format!("did you mean `{near}`?")),
            None => self.refuse(row, message, "write the claim's id, as the sheet had it when it was made"),
        }
        false
    }

    /// Whether one more unknown name is compared with all that there are.
    fn may_search(&mut self) -> bool {
        self.searches += 1;
        self.searches <= MOST_SEARCHES
    }

    fn refuse(&mut self, row: &Row, message: String, hint: &str) {
        self.import.diagnostics.push(Diagnostic::new(&BAD_SHEET, row.claim.span, message).hint(hint));
    }

    /// One finding for all rows that lack a name, and one for all that lack a map.
    fn tell_what_is_missing(&mut self) {
        let missing = [
            (
                &self.nameless,
                "does not say who checked",
                "do not say who checked",
                "write a name into each row, or say `--by NAME` for the whole sheet",
            ),
            (
                &self.mapless,
                "does not say which map its claim is of",
                "do not say which map their claims are of",
                "name the map's file with `--in`, as `--in maps/my-map.ron`",
            ),
        ];
        for (spans, one, several, hint) in missing {
            let Some(&first) = spans.first() else { continue };
            let message = match spans.len() {
                1 => format!("this row {one}"),
                count => format!("{count} rows {several}, this one first"),
            };
            self.import.diagnostics.push(Diagnostic::new(&BAD_SHEET, first, message).hint(hint));
        }
    }

    /// The claims of which two people say different things by now, one of them in the sheet.
    fn find_disputes(&mut self) {
        let added = self.import.added.iter();
        let added: BTreeSet<(MapId, &str)> =
            added.flat_map(|(&map, added)| added.iter().map(move |entry| (map, &*entry.claim))).collect();
        let mut disputed = Vec::new();
        for ((map, name), records) in
            self.records.iter().filter(|((map, name), _)| added.contains(&(*map, name)))
        {
            let Some(&claim) = self.names.get(map).and_then(|names| names.get(&**name)) else { continue };
            let present = fingerprint(self.debate, claim);
            let counts = |record: &&Record| {
                let is_current = record.fingerprint.as_ref().is_none_or(|known| *known == present);
                is_current && record.is_last && record.status != ReviewStatus::Unchecked
            };
            let mut said = records.iter().filter(counts).map(|record| record.status);
            let first = said.next();
            if said.any(|other| Some(other) != first) {
                disputed.push(claim);
            }
        }
        self.import.disputed = disputed;
    }
}

/// A row, and what it is about.
struct Reading<'r> {
    row: &'r Row,
    /// The fingerprint of what was checked.
    checked: Option<&'r str>,
    /// Whether the claim is no longer so.
    is_outdated: bool,
}

impl<'r> Reading<'r> {
    /// Whether the row says nothing that is not on record, and may be meant to repeat it.
    fn is_repeated(&self, record: &Record, sheet: &Sheet, terms: &Terms) -> bool {
        // In a sheet without names nobody can have meant to agree, and a row without one was nobody's.
        let may_be_meant = match &self.row.by {
            Some(by) => record.person == plain_name(by),
            None => {
                let is_own = terms.by.as_deref().is_some_and(|by| record.person == plain_name(by));
                !sheet.names_people || !record.is_named || is_own
            }
        };
        may_be_meant
            && self.says_the_same(record)
            && (record.is_last || record.on.as_deref() == self.row.on.as_deref())
    }

    /// Whether the row has been taken in before under this name and date.
    fn is_from(&self, record: &Record, by: Option<&str>, on: Option<&str>) -> bool {
        let is_own = by.is_some_and(|by| record.person == plain_name(by));
        is_own && self.says_the_same(record) && (record.is_last || record.on.as_deref() == on)
    }

    /// Whether a verdict is the same, on the same text, with nothing new in the note.
    fn says_the_same(&self, record: &Record) -> bool {
        let is_of_text = match &record.fingerprint {
            Some(known) => self.checked == Some(known),
            // A verdict without a fingerprint is on the claim as it is.
            None => !self.is_outdated,
        };
        let note = self.row.note.as_deref().map(plain);
        is_of_text && record.status == self.row.status && (note.is_none() || note == record.note)
    }

    /// The name and the date of what the row says.
    ///
    /// Where both are those of a verdict that was there, they were left standing when the row was edited.
    fn signature(&self, records: &[Record], terms: &'r Terms) -> (Option<&'r str>, Option<&'r str>) {
        let (by, on) = (self.row.by.as_deref(), self.row.on.as_deref());
        let is_as_written = |record: &Record| {
            by.is_some_and(|by| record.person == plain_name(by)) && record.on.as_deref() == on
        };
        let (told_by, told_on) = (terms.by.as_deref(), terms.on.as_deref());
        match records.iter().any(is_as_written) {
            true => (told_by.or(by), told_on.or(on)),
            false => (by.or(told_by), on.or(told_on)),
        }
    }
}

impl Record {
    fn of(entry: &Entry) -> Record {
        Record {
            person: entry.by.as_deref().map(plain_name).unwrap_or_default(),
            is_named: entry.by.is_some(),
            status: entry.status,
            on: entry.on.as_deref().map(str::to_owned),
            note: entry.note.as_deref().map(plain),
            fingerprint: entry.fingerprint.as_deref().map(str::to_owned),
            is_last: true,
        }
    }
}

/// The verdicts on a claim, in the order of writing, with each person's last on each text.
fn records(verdicts: &[&Verdict]) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    let mut last: BTreeMap<(String, Option<String>), usize> = BTreeMap::new();
    for verdict in verdicts {
        let record = Record {
            person: verdict.by.as_deref().map(plain_name).unwrap_or_default(),
            is_named: verdict.by.is_some(),
            status: verdict.status,
            on: verdict.on.as_ref().map(|on| on.written().to_owned()),
            note: verdict.note.as_deref().map(plain),
            fingerprint: verdict.fingerprint.as_deref().map(|known| known.trim().to_owned()),
            is_last: false,
        };
        let key = (record.person.clone(), record.fingerprint.clone());
        // Days in EDTF sort as they follow each other, as far as they are whole days.
        let is_later = last.get(&key).is_none_or(|&other: &usize| {
            record.on.is_none() || records[other].on.is_none() || record.on >= records[other].on
        });
        if is_later {
            last.insert(key, records.len());
        }
        records.push(record);
    }
    for position in last.into_values() {
        records[position].is_last = true;
    }
    records
}

/// A note without regard to how its lines are broken.
fn plain(note: &str) -> String {
    note.split_whitespace().collect::<Vec<_>>().join(" ")
}
