//! What checks found before, so that a corpus of which little has changed is not checked anew.
//!
//! The maps of a corpus fall into sets that are joined by what they name of each other. For each set the findings of
//! those checks that look no further are kept under the fingerprint of all that they can depend on: the files of the
//! set, everything that is no map, and the program. Nothing that is kept is ever out of date, only out of use.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use super::{Context, all, run_these};
use crate::diagnostic::{Diagnostic, Fix, Level, Message, Related, Rule};
use crate::evaluate;
use crate::model::MapId;
use crate::review::Reviews;
use crate::source::{FileId, Fingerprint, Fingerprinter, Sources, Span};

/// The findings of earlier runs.
#[derive(Default)]
pub struct Memory {
    /// What tells the running program from others, which may find something else; nothing where it cannot be told.
    program: Option<String>,
    kept: BTreeMap<Fingerprint, Kept>,
    /// The files about which findings are wanted; nothing where all are.
    asked: Option<BTreeSet<FileId>>,
    /// After a run: the sets of joined maps.
    sets: Vec<(Fingerprint, Vec<MapId>)>,
}

/// The findings about one set of maps.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    /// The paths of the files that they speak of.
    files: Vec<String>,
    findings: Vec<Finding>,
}

/// A finding as it is kept, its files by position.
#[derive(Clone, Serialize, Deserialize)]
struct Finding {
    code: String,
    level: u8,
    message: Message,
    at: Place,
    label: String,
    related: Vec<(Place, String)>,
    reason: Option<Message>,
    hint: Option<String>,
    fix: Option<(Place, String)>,
    concerns: Vec<String>,
}

/// File, start and end.
type Place = (usize, u32, u32);

const LEVELS: [Level; 3] = [Level::Note, Level::Warning, Level::Error];

/// So many claims are checked together; a larger set by itself. A few more make no difference, but no count that a
/// check gives up at is to be reached by the company that a set is in.
const TOGETHER: usize = 6_000;

impl Memory {
    /// An empty memory of the program that is told from others by these words; without them nothing is remembered.
    pub fn of_program(program: Option<String>) -> Memory {
        Memory { program, ..Memory::default() }
    }

    /// An empty memory for somebody who asks about some files alone: of maps that are not joined with any of theirs the
    /// findings are left out that checks of joined maps make.
    pub fn of_files(asked: BTreeSet<FileId>) -> Memory {
        Memory { asked: Some(asked), ..Memory::default() }
    }

    /// Takes in what a memory was written out as. What is damaged, or was kept by another program, is not taken in.
    pub fn recall(&mut self, text: &str) {
        let Some((head, body)) = text.split_once('\n') else { return };
        if self.program.is_some() && head == self.head(body) {
            self.kept = serde_json::from_str(body).unwrap_or_default();
        }
    }

    /// Everything of use, as a text to be kept until the next run.
    pub fn written(&self) -> String {
        let body = serde_json::to_string(&self.kept).expect("findings are plain data");
        format!("{}\n{body}", self.head(&body))
    }

    /// The first line: what is kept, and a fingerprint that shows damage.
    fn head(&self, body: &str) -> String {
        let program = self.program.as_deref().unwrap_or_default();
        let sum = Fingerprinter::default().with(program).with(body).finish();
        format!("elenchus findings 2 {sum}")
    }

    /// The sets of maps after a run, each with what it is known again by: everything that what is said about its maps
    /// can depend on, as far as it stands in files.
    pub fn sets(&self) -> &[(Fingerprint, Vec<MapId>)] {
        &self.sets
    }

    /// The findings of all checks, unsorted, as [`super::run`] gives them; `set_aside` are the files that no check
    /// reads.
    pub fn run(&mut self, context: &Context, set_aside: &BTreeSet<FileId>) -> Vec<Diagnostic> {
        let common = self.common(context, set_aside);
        let sets = context.debate.joined();
        let mark = |maps: &Vec<MapId>| set_fingerprint(context, &common, maps);
        let marks: Vec<Fingerprint> = sets.par_iter().map(mark).collect();
        let sources = context.documents.sources();
        let paths = sources.iter().filter_map(|(id, file)| Some((file.path().to_str()?, id))).collect();
        let known = |mark: &Fingerprint| self.kept.get(mark)?.findings(sources, &paths);
        let known: Vec<Option<Vec<Diagnostic>>> = marks.iter().map(known).collect();
        let is_asked = |maps: &Vec<MapId>| {
            let mut files = maps.iter().map(|&map| context.debate[map].place.file);
            self.asked.as_ref().is_none_or(|asked| files.any(|file| asked.contains(&file)))
        };
        let new = sets.iter().zip(&known).filter(|(maps, known)| known.is_none() && is_asked(maps));
        let new = new.map(|(maps, _)| maps);
        let batches = batches(context, new);
        // What stays the same in all parts of the corpus is made before they are looked at side by side.
        context.whole();
        let of_corpus = || run_these(all().filter(|check| !check.is_within_joined_maps()), context);
        let of_parts = || batches.par_iter().map(|maps| run_part(context, maps)).collect::<Vec<_>>();
        let (mut findings, found) = rayon::join(of_corpus, of_parts);
        let found: Vec<Diagnostic> = found.into_iter().flatten().collect();
        self.keep(context, &sets, &marks, &found);
        findings.extend(found);
        findings.extend(known.into_iter().flatten().flatten());
        self.sets = marks.into_iter().zip(sets).collect();
        findings
    }

    /// Forgets what is of no use any more, and keeps what was found about sets that were not known.
    fn keep(&mut self, context: &Context, sets: &[Vec<MapId>], marks: &[Fingerprint], found: &[Diagnostic]) {
        let files = context.debate.maps().map(|(map, details)| (details.place.file, map));
        let map_of: BTreeMap<FileId, MapId> = files.collect();
        let mut by_map: BTreeMap<MapId, Vec<&Diagnostic>> = BTreeMap::new();
        for finding in found {
            match map_of.get(&finding.span.file) {
                Some(map) => by_map.entry(*map).or_default().push(finding),
                // A check that finds something elsewhere looks further than it says, and nothing is kept of it.
                None => return self.kept.clear(),
            }
        }
        let mut kept = std::mem::take(&mut self.kept);
        for (maps, mark) in sets.iter().zip(marks) {
            let fresh = || {
                let findings = maps.iter().filter_map(|map| by_map.get(map)).flatten().copied();
                Kept::of(findings, context.documents.sources())
            };
            if let Some(known) = kept.remove(mark).or_else(fresh) {
                self.kept.insert(mark.clone(), known);
            }
        }
    }

    /// The fingerprint of what all maps share.
    fn common(&self, context: &Context, set_aside: &BTreeSet<FileId>) -> Fingerprint {
        let mut common = Fingerprinter::default().with(self.program.as_deref().unwrap_or_default());
        common.add(context.as_of.map_or("", |date| date.written()));
        let maps: BTreeSet<FileId> = context.debate.maps().map(|(_, map)| map.place.file).collect();
        for (id, file) in context.documents.sources().iter() {
            if !maps.contains(&id) && !set_aside.contains(&id) {
                common.add(file.path().as_os_str().as_encoded_bytes());
                common.add(file.fingerprint());
            }
        }
        common.add([u8::from(context.texts.is_at_hand())]);
        for (source, details) in (0..).map(crate::model::SourceId).zip(&context.debate.library().sources) {
            if let Some(text) = context.texts.text(source) {
                [&*details.id, text.name(), text.fingerprint()].iter().for_each(|piece| common.add(piece));
            }
            if let Some(missing) = context.texts.missing(source) {
                common.add(&*details.id);
                common.add(format!("{missing:?}"));
            }
        }
        for word in context.whole().mentioned() {
            common.add(word);
        }
        common.finish()
    }
}

/// The fingerprint of a set of maps.
fn set_fingerprint(context: &Context, common: &Fingerprint, maps: &[MapId]) -> Fingerprint {
    let mut print = Fingerprinter::default().with(common);
    for &map in maps {
        let details = &context.debate[map];
        let file = context.documents.sources().file(details.place.file);
        print.add(file.path().as_os_str().as_encoded_bytes());
        print.add(file.fingerprint());
        print.add([u8::from(details.incomplete), u8::from(context.whole().map(map))]);
    }
    print.finish()
}

/// The maps of several sets each, in order, so that threads have something to share.
fn batches<'s>(context: &Context, sets: impl Iterator<Item = &'s Vec<MapId>>) -> Vec<Vec<MapId>> {
    let mut batches: Vec<(usize, Vec<MapId>)> = Vec::new();
    for maps in sets {
        let claims: usize = maps.iter().map(|&map| context.debate[map].claims.len()).sum();
        match batches.last_mut() {
            Some((known, batch)) if *known + claims <= TOGETHER => {
                *known += claims;
                batch.extend(maps);
            }
            _ => batches.push((claims, maps.clone())),
        }
    }
    let sorted = |(_, mut maps): (usize, Vec<MapId>)| {
        maps.sort_unstable();
        maps
    };
    batches.into_iter().map(sorted).collect()
}

/// What the checks that look no further than joined maps find in some sets of them.
fn run_part(context: &Context, maps: &[MapId]) -> Vec<Diagnostic> {
    let debate = context.debate.part(maps);
    let labelling = evaluate::grounded(&debate);
    // Verdicts concern no check of this kind.
    let reviews = Reviews::default();
    let part = Context::new(&debate, context.documents, &labelling, context.texts, &reviews, context.as_of);
    let _ = part.shared.whole.set(context.whole().part(maps));
    run_these(all().filter(|check| check.is_within_joined_maps()), &part)
}

impl Kept {
    /// Nothing where a path cannot be written down.
    fn of<'f>(findings: impl Iterator<Item = &'f Diagnostic>, sources: &Sources) -> Option<Kept> {
        let mut kept = Kept { files: Vec::new(), findings: Vec::new() };
        for finding in findings {
            let mut place = |span: Span| {
                let path = sources.file(span.file).path().to_str()?;
                let known = kept.files.iter().position(|file| file == path);
                let file = known.unwrap_or_else(|| {
                    kept.files.push(path.to_owned());
                    kept.files.len() - 1
                });
                Some((file, span.start, span.end))
            };
            let at = place(finding.span)?;
            let related = finding.related.iter().map(|one| Some((place(one.span)?, one.label.clone())));
            let related = related.collect::<Option<Vec<_>>>()?;
            let fix = match &finding.fix {
                Some(fix) => Some((place(fix.span)?, fix.replacement.clone())),
                None => None,
            };
            kept.findings.push(Finding {
                code: finding.rule.code.to_owned(),
                level: LEVELS.iter().position(|level| *level == finding.level)? as u8,
                message: finding.message.clone(),
                at,
                label: finding.label.clone(),
                related,
                reason: finding.reason.clone(),
                hint: finding.hint.clone(),
                fix,
                concerns: finding.concerns.clone(),
            });
        }
        Some(kept)
    }

    /// The findings as they were; nothing where they speak of what there is not.
    fn findings(&self, sources: &Sources, paths: &BTreeMap<&str, FileId>) -> Option<Vec<Diagnostic>> {
        let files = self.files.iter().map(|path| paths.get(&**path).copied());
        let files = files.collect::<Option<Vec<FileId>>>()?;
        let place = |&(file, start, end): &Place| {
            let file = *files.get(file)?;
            let is_inside = start <= end && end as usize <= sources.file(file).text().len();
            is_inside.then_some(Span { file, start, end })
        };
        let finding = |kept: &Finding| {
            let mut finding = Diagnostic::new(rule(&kept.code)?, place(&kept.at)?, kept.message.clone());
            finding.level = *LEVELS.get(usize::from(kept.level))?;
            finding.label.clone_from(&kept.label);
            let related = kept.related.iter();
            let related = related.map(|(at, label)| Some(Related { span: place(at)?, label: label.clone() }));
            finding.related = related.collect::<Option<Vec<_>>>()?;
            finding.reason.clone_from(&kept.reason);
            finding.hint.clone_from(&kept.hint);
            if let Some((at, replacement)) = &kept.fix {
                finding.fix = Some(Fix { span: place(at)?, replacement: replacement.clone() });
            }
            finding.concerns.clone_from(&kept.concerns);
            Some(finding)
        };
        self.findings.iter().map(finding).collect()
    }
}

fn rule(code: &str) -> Option<&'static Rule> {
    all().map(|check| &check.rule).find(|rule| rule.code == code)
}
