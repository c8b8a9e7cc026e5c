//! How far the review of each map is.

use clap::builder::PossibleValuesParser;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use super::path_or_here;
use crate::Analysis;
use crate::cli::concerning::note_errors;
use crate::cli::{Failure, Outcome, load, print};
use crate::diagnostic::visible;
use crate::evaluate::label_in_sentence;
use crate::language::Language;
use crate::model::{ClaimId, MapId, ReviewStatus};
use crate::prose::on_one_line;
use crate::review::{Standing, Verdict};

/// Show how far the review is: counts, what changed, who differs, and what falls.
#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Arguments {
    /// The map, or the folder with maps; the current folder where none is named
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,
    /// Fail if there are claims of these sorts: `unchecked`, `reopened`, `conflict`, a status as `fix`, or `falls` for
    /// conclusions that lose their only support; and wherever there are errors in the files
    #[arg(long, value_name = "SORT,…", value_delimiter = ',', value_parser = PossibleValuesParser::new(SORTS), hide_possible_values = true)]
    deny: Vec<String>,
    /// How to print it
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = PossibleValuesParser::new(["human", "json"]))]
    format: String,
}

/// What a script may ask for: where the review of a claim has got to, and what falls.
const SORTS: [&str; 10] = [
    "unchecked",
    "reopened",
    "conflict",
    "confirmed",
    "fix",
    "ask-author",
    "cannot-confirm",
    "cut",
    "opinion",
    "falls",
];

/// What is told of the review of a map.
#[derive(Debug, Serialize)]
struct Report {
    /// The map's id.
    map: String,
    /// How many claims it has.
    claims: usize,
    /// How many of them are of each sort.
    counts: BTreeMap<&'static str, usize>,
    /// The claims of which nobody has said anything yet, in the order of the map.
    unchecked: Vec<Named>,
    /// The claims that are to be mended.
    fix: Vec<Named>,
    /// The claims that changed since they were checked.
    reopened: Vec<Disputed>,
    /// The claims of which reviewers found different things.
    conflict: Vec<Disputed>,
    /// The claims that are cut or cannot be confirmed.
    taken_out: Vec<String>,
    /// The conclusions that lose their only support without those, in the order of the argument.
    falls: Vec<Falls>,
    /// The conclusions that lose a support and keep another.
    weakened: Vec<String>,
    /// The claims that stand otherwise without those and have not fallen.
    shifted: Vec<String>,
    /// Claims that have verdicts and are not there.
    astray: BTreeSet<String>,
    #[serde(skip)]
    weakened_told: Vec<String>,
    #[serde(skip)]
    shifted_told: Vec<String>,
}

/// A claim by its id and its words.
#[derive(Debug, Serialize)]
struct Named {
    claim: String,
    /// What it says, in short.
    label: String,
}

/// A claim whose review is open although there are verdicts.
#[derive(Debug, Serialize)]
struct Disputed {
    claim: String,
    /// What it says, in short.
    label: String,
    verdicts: Vec<String>,
}

/// A conclusion that falls.
#[derive(Debug, Serialize)]
struct Falls {
    claim: String,
    /// What it says, in short.
    label: String,
    is_thesis: bool,
    /// From the claim down to one that is taken out.
    path: Vec<String>,
    why: String,
}

pub(super) fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let path = path_or_here(&arguments.path);
    let corpus = load(&path)?;
    let analysis = crate::analyse(&corpus.sources);
    let errors = note_errors(&analysis, &corpus, &path);
    let reviewed = analysis.reviews.files().iter().filter(|review| corpus.is_asked(review.file));
    let reviewed: BTreeSet<MapId> = reviewed.filter_map(|review| review.map).collect();
    let is_asked = |map: MapId| corpus.is_asked(analysis.debate[map].place.file) || reviewed.contains(&map);
    let maps = analysis.debate.maps().map(|(map, _)| map).filter(|&map| is_asked(map));
    let teller = Teller { analysis: &analysis, language: Language::english() };
    let reports = teller.reports(&maps.collect::<Vec<_>>());
    print(&match &*arguments.format {
        "json" => serde_json::to_string_pretty(&reports)? + "\n",
        _ => human(&reports),
    })?;
    let is_there = |sort: &String| match sort.as_str() {
        "falls" => reports.iter().any(|report| !report.falls.is_empty()),
        sort => reports.iter().any(|report| report.counts.get(sort).is_some_and(|&count| count > 0)),
    };
    // Of what cannot be read nobody can tell whether it is as it was asked to be.
    let is_refused = !arguments.deny.is_empty() && errors > 0 || arguments.deny.iter().any(is_there);
    Ok(if is_refused { Outcome::Findings } else { Outcome::Clean })
}

struct Teller<'a> {
    analysis: &'a Analysis<'a>,
    language: Language,
}

impl Teller<'_> {
    /// What is told of maps, in their order, in time linear in all claims and verdicts.
    fn reports(&self, maps: &[MapId]) -> Vec<Report> {
        let debate = &self.analysis.debate;
        let reviews = &self.analysis.reviews;
        let positions: BTreeMap<MapId, usize> =
            maps.iter().enumerate().map(|(position, &map)| (map, position)).collect();
        let mut reports: Vec<Report> = maps.iter().map(|&map| Report::of(&debate[map].id)).collect();
        for &map in maps {
            let report = &mut reports[positions[&map]];
            for (claim, _) in debate.claims_of(map) {
                let standing = reviews.standing(claim);
                report.claims += 1;
                let sort = sort(standing);
                *report.counts.entry(sort).or_default() += 1;
                match sort {
                    "unchecked" => report.unchecked.push(self.named(claim)),
                    "fix" => report.fix.push(self.named(claim)),
                    _ => {}
                }
                match standing {
                    Standing::Reopened => report.reopened.push(self.disputed(claim)),
                    Standing::InConflict => report.conflict.push(self.disputed(claim)),
                    _ => {}
                }
            }
        }
        let of = |claim: ClaimId| positions.get(&debate[claim].map).copied();
        let fallout = reviews.fallout();
        for claim in fallout.taken() {
            if let Some(position) = of(claim) {
                reports[position].taken_out.push(debate[claim].id.to_string());
            }
        }
        for fallen in fallout.fallen() {
            let Some(position) = of(fallen.claim) else { continue };
            let map = debate[fallen.claim].map;
            let is_thesis = debate[map].theses.contains(&fallen.claim);
            let id = match (is_thesis, fallen.lost.len()) {
                (false, 1) => "review-loses-only",
                (false, _) => "review-loses-all",
                (true, 1) => "review-thesis-loses-only",
                (true, _) => "review-thesis-loses-all",
            };
            let (claim, premise) = (self.called(fallen.claim, map), self.called(fallen.cause().premise, map));
            let values = [
                ("claim", (&claim).into()),
                ("premise", (&premise).into()),
                ("count", fallen.lost.len().into()),
            ];
            let path = fallout.path(fallen.claim);
            let path = path.take(MOST_STEPS).map(|claim| debate.qualified(claim));
            reports[position].falls.push(Falls {
                claim: debate.qualified(fallen.claim),
                label: label_in_sentence(&debate[fallen.claim]).to_owned(),
                is_thesis,
                path: path.collect(),
                why: self.language.say(id, &values),
            });
        }
        for weakened in fallout.weakened() {
            let Some(position) = of(weakened.claim) else { continue };
            let map = debate[weakened.claim].map;
            let (claim, premise) =
                (self.called(weakened.claim, map), self.called(weakened.lost[0].premise, map));
            let values =
                [("claim", (&claim).into()), ("premise", (&premise).into()), ("left", weakened.left.into())];
            let told = self.language.say("review-keeps", &values);
            reports[position].weakened.push(debate.qualified(weakened.claim));
            reports[position].weakened_told.push(told);
        }
        for shifted in fallout.shifted() {
            let Some(position) = of(shifted.claim) else { continue };
            let claim = self.called(shifted.claim, debate[shifted.claim].map);
            let (before, after) = (shifted.before.name(), shifted.after.name());
            reports[position].shifted_told.push(format!("{claim} would be {after} and not {before}."));
            reports[position].shifted.push(debate.qualified(shifted.claim));
        }
        for verdict in reviews.astray() {
            if let Some(&position) = verdict.map.and_then(|map| positions.get(&map)) {
                reports[position].astray.insert(verdict.claim_name.to_string());
            }
        }
        reports
    }

    fn named(&self, claim: ClaimId) -> Named {
        let debate = &self.analysis.debate;
        Named { claim: debate[claim].id.to_string(), label: label_in_sentence(&debate[claim]).to_owned() }
    }

    fn disputed(&self, claim: ClaimId) -> Disputed {
        let latest = self.analysis.reviews.latest(claim);
        Disputed {
            claim: self.analysis.debate[claim].id.to_string(),
            label: label_in_sentence(&self.analysis.debate[claim]).to_owned(),
            verdicts: latest.map(|verdict| self.verdict(verdict)).collect(),
        }
    }

    /// A verdict in words, and where it stands.
    fn verdict(&self, verdict: &Verdict) -> String {
        let documents = &self.analysis.documents;
        let span = documents.at(verdict.place.file, verdict.place.node).span();
        let file = documents.sources().file(verdict.place.file);
        let said = [
            Some(self.language.review_status(verdict.status)),
            verdict.by.as_deref().map(str::to_owned),
            verdict.on.as_ref().map(|on| on.written().to_owned()),
            (!verdict.is_current).then(|| "on what it said before".to_owned()),
            verdict.note.as_deref().map(|note| format!("“{}”", on_one_line(note))),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        format!("{} ({}:{})", said.join(", "), file.path().display(), file.position(span.start).line)
    }

    /// A claim by its short text, and by its id, under which the files have it.
    fn called(&self, claim: ClaimId, map: MapId) -> String {
        let debate = &self.analysis.debate;
        let id = match debate[claim].map == map {
            true => debate[claim].id.to_string(),
            false => debate.qualified(claim),
        };
        format!("“{}” (`{id}`)", visible(label_in_sentence(&debate[claim])))
    }
}

/// So many claims of a sort are named; as JSON all of them are.
const MOST_NAMED: usize = 20;

/// No way down to a claim that is taken out is told further than this.
const MOST_STEPS: usize = 50;

impl Report {
    fn of(map: &str) -> Report {
        Report {
            map: map.to_owned(),
            claims: 0,
            counts: BTreeMap::new(),
            unchecked: Vec::new(),
            fix: Vec::new(),
            reopened: Vec::new(),
            conflict: Vec::new(),
            taken_out: Vec::new(),
            falls: Vec::new(),
            weakened: Vec::new(),
            astray: BTreeSet::new(),
            weakened_told: Vec::new(),
            shifted: Vec::new(),
            shifted_told: Vec::new(),
        }
    }

    fn count(&self, sort: &str) -> usize {
        self.counts.get(sort).copied().unwrap_or(0)
    }

    fn is_begun(&self) -> bool {
        self.count("unchecked") < self.claims || !self.astray.is_empty()
    }
}

fn sort(standing: Standing) -> &'static str {
    match standing {
        Standing::Unchecked | Standing::Settled(ReviewStatus::Unchecked) => "unchecked",
        Standing::Reopened => "reopened",
        Standing::InConflict => "conflict",
        Standing::Settled(ReviewStatus::Confirmed) => "confirmed",
        Standing::Settled(ReviewStatus::Fix) => "fix",
        Standing::Settled(ReviewStatus::AskAuthor) => "ask-author",
        Standing::Settled(ReviewStatus::CannotConfirm) => "cannot-confirm",
        Standing::Settled(ReviewStatus::Cut) => "cut",
        Standing::Settled(ReviewStatus::Opinion) => "opinion",
    }
}

/// The reports for people: maps of which nothing was checked are only counted.
fn human(reports: &[Report]) -> String {
    let mut text = String::new();
    let blank = reports.iter().filter(|report| !report.is_begun());
    let (maps, claims) = blank.fold((0, 0), |(maps, claims), report| (maps + 1, claims + report.claims));
    for report in reports.iter().filter(|report| report.is_begun()) {
        if !text.is_empty() {
            text.push('\n');
        }
        report.tell(&mut text);
    }
    if maps > 0 {
        let gap = if text.is_empty() { "" } else { "\n" };
        let _ = writeln!(text, "{gap}{} without a verdict", crate::cli::check::counted(maps, claims));
    }
    text
}

impl Report {
    fn tell(&self, text: &mut String) {
        let settled: Vec<String> = SORTS[3..9]
            .iter()
            .filter(|sort| self.count(sort) > 0)
            .map(|sort| format!("{} {}", self.count(sort), sort.replace('-', " ")))
            .collect();
        let done: usize = SORTS[3..9].iter().map(|sort| self.count(sort)).sum();
        let _ = writeln!(text, "{}: {done} of {} claims are settled", self.map, self.claims);
        if !settled.is_empty() {
            let _ = writeln!(text, "    {}", settled.join(", "));
        }
        let open = [("unchecked", "unchecked"), ("reopened", "changed since"), ("conflict", "disputed")];
        let open = open.iter().filter(|(sort, _)| self.count(sort) > 0);
        let open: Vec<String> = open.map(|(sort, word)| format!("{} {word}", self.count(sort))).collect();
        if !open.is_empty() {
            let _ = writeln!(text, "    open: {}", open.join(", "));
        }
        for (head, claims) in [("to be mended:", &self.fix), ("nobody has looked yet:", &self.unchecked)] {
            if claims.is_empty() {
                continue;
            }
            let _ = writeln!(text, "  {head}");
            for named in claims.iter().take(MOST_NAMED) {
                let _ = writeln!(text, "    “{}” (`{}`)", visible(&named.label), named.claim);
            }
            if claims.len() > MOST_NAMED {
                let _ = writeln!(text, "    and {} more", claims.len() - MOST_NAMED);
            }
        }
        for (head, claims) in
            [("changed since they were checked:", &self.reopened), ("reviewers differ:", &self.conflict)]
        {
            if !claims.is_empty() {
                let _ = writeln!(text, "  {head}");
            }
            for disputed in claims {
                let _ = writeln!(text, "    “{}” (`{}`)", visible(&disputed.label), disputed.claim);
                for verdict in &disputed.verdicts {
                    let _ = writeln!(text, "        {}", visible(verdict));
                }
            }
        }
        let lines = || {
            let falls = self.falls.iter().map(|falls| &falls.why);
            falls.chain(&self.weakened_told).chain(&self.shifted_told)
        };
        if lines().next().is_some() {
            let _ = writeln!(text, "  without what is cut or cannot be confirmed:");
            for line in lines() {
                let _ = writeln!(text, "    {line}");
            }
        } else if !self.taken_out.is_empty() {
            let _ = writeln!(text, "  nothing falls without what is cut or cannot be confirmed");
        }
        if !self.astray.is_empty() {
            let names: Vec<String> = self.astray.iter().map(|name| format!("`{}`", visible(name))).collect();
            let _ = writeln!(text, "  verdicts on claims that are not there: {}", names.join(", "));
        }
    }
}
