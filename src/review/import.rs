//! Taking a check sheet in: what its rows add to the verdicts that there are.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::BAD_SHEET;
use super::sheet::{Row, Said, Sheet};
use super::{LastWords, Person, Reviews, Text, Verdict, fingerprint};
use crate::diagnostic::{Diagnostic, Message};
use crate::model::{ClaimId, Debate, MapId, ReviewStatus};
use crate::period::Period;
use crate::prose::on_one_line;
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

/// What people have said of a claim, in the order of writing.
#[derive(Debug, Default)]
struct Records {
    records: Vec<Record>,
    last: LastWords,
}

/// What a person has said of a claim.
#[derive(Debug)]
struct Record {
    person: Person,
    /// The text that it was said of.
    text: Text,
    status: ReviewStatus,
    on: Option<String>,
    note: Option<String>,
    /// Its number among the records of the claim.
    number: usize,
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
    records: BTreeMap<(MapId, Box<str>), Records>,
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
        let is_outdated = checked != present.as_deref();
        let text = match checked {
            Some(checked) if is_outdated => Text::Earlier(checked.into()),
            _ => Text::Present,
        };
        let reading = Reading {
            row,
            text: &text,
            person: row.by.as_deref().map(Person::called),
            teller: self.terms.by.as_deref().map(Person::called),
            note: row.note.as_deref().map(plain),
        };
        let known = self.on_record.get(&(map, name)).map_or(&[][..], Vec::as_slice);
        let records = self.records.entry((map, Box::from(name))).or_insert_with(|| Records::of(known));
        let (by, on) = reading.signature(records, self.terms);
        let person = by.map(Person::called);
        let is_known = records.records.iter().any(|record| {
            reading.is_repeated(record, records, self.sheet)
                || reading.is_from(record, records, person.as_ref(), on)
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
        records.add_entry(&entry, text);
        self.import.outdated += usize::from(is_outdated && claim.is_some());
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
            self.import
                .diagnostics
                .push(Diagnostic::new(&BAD_SHEET, written.span, Message::plain(message)).hint(hint));
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
        self.import
            .diagnostics
            .push(Diagnostic::new(&BAD_SHEET, row.claim.span, Message::plain(message)).hint(hint));
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
            self.import
                .diagnostics
                .push(Diagnostic::new(&BAD_SHEET, first, Message::plain(message)).hint(hint));
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
            let counts = |record: &&Record| {
                let is_current = record.text == Text::Present && records.is_last(record);
                is_current && record.status != ReviewStatus::Unchecked
            };
            let mut said = records.records.iter().filter(counts).map(|record| record.status);
            let first = said.next();
            if said.any(|other| Some(other) != first) {
                disputed.push(claim);
            }
        }
        self.import.disputed = disputed;
    }
}

/// A row, and what it is about. It is compared with each record of its claim, so that names and notes are made
/// comparable once.
struct Reading<'r> {
    row: &'r Row,
    /// The text that was checked.
    text: &'r Text,
    /// Whom the row names.
    person: Option<Person>,
    /// Whom the whole sheet names.
    teller: Option<Person>,
    /// What the row notes.
    note: Option<String>,
}

impl<'r> Reading<'r> {
    /// Whether the row says nothing that is not on record, and may be meant to repeat it.
    fn is_repeated(&self, record: &Record, records: &Records, sheet: &Sheet) -> bool {
        // In a sheet without names nobody can have meant to agree, and a row without one was nobody's.
        let may_be_meant = match &self.person {
            Some(person) => record.person == *person,
            None => {
                let is_own = self.teller.as_ref() == Some(&record.person);
                !sheet.names_people || !record.person.is_named() || is_own
            }
        };
        may_be_meant
            && self.says_the_same(record)
            && (record.on.as_deref() == self.row.on.as_deref() || records.is_last(record))
    }

    /// Whether the row has been taken in before under this name and date.
    fn is_from(&self, record: &Record, records: &Records, by: Option<&Person>, on: Option<&str>) -> bool {
        by == Some(&record.person)
            && self.says_the_same(record)
            && (record.on.as_deref() == on || records.is_last(record))
    }

    /// Whether a verdict is the same, on the same text, with nothing new in the note.
    fn says_the_same(&self, record: &Record) -> bool {
        record.status == self.row.status
            && record.text == *self.text
            && (self.note.is_none() || self.note == record.note)
    }

    /// The name and the date of what the row says.
    ///
    /// Where both are those of a verdict that was there, they were left standing when the row was edited.
    fn signature(&self, records: &Records, terms: &'r Terms) -> (Option<&'r str>, Option<&'r str>) {
        let (by, on) = (self.row.by.as_deref(), self.row.on.as_deref());
        let is_as_written =
            |record: &Record| self.person.as_ref() == Some(&record.person) && record.on.as_deref() == on;
        let (told_by, told_on) = (terms.by.as_deref(), terms.on.as_deref());
        match records.records.iter().any(is_as_written) {
            true => (told_by.or(by), told_on.or(on)),
            false => (by.or(told_by), on.or(told_on)),
        }
    }
}

impl Records {
    /// The verdicts on a claim.
    fn of(verdicts: &[&Verdict]) -> Records {
        let mut records = Records::default();
        for verdict in verdicts {
            let (status, note) = (verdict.status, verdict.note.as_deref());
            records.add(Person::of(verdict), Text::of(verdict), status, verdict.on.as_ref(), note);
        }
        records
    }

    /// Adds what a row says, behind all that there is.
    fn add_entry(&mut self, entry: &Entry, text: Text) {
        let person = Person::called(entry.by.as_deref().unwrap_or_default());
        // A sheet gives dates as they can be written down.
        let on = entry.on.as_deref().and_then(|on| Period::parse(on).ok());
        self.add(person, text, entry.status, on.as_ref(), entry.note.as_deref());
    }

    fn add(
        &mut self,
        person: Person,
        text: Text,
        status: ReviewStatus,
        on: Option<&Period>,
        note: Option<&str>,
    ) {
        self.last.add(person.clone(), text.clone(), on);
        let (on, note) = (on.map(|on| on.written().to_owned()), note.map(plain));
        self.records.push(Record { person, text, status, on, note, number: self.records.len() });
    }

    /// Whether a record is its person's last word on its text.
    fn is_last(&self, record: &Record) -> bool {
        self.last.is_last(&record.person, &record.text, record.number)
    }
}

/// A note without regard to how its lines are broken.
fn plain(note: &str) -> String {
    on_one_line(note)
}
