//! The readings of a map, for `elenchus why --semantics` and `--readings`.

use clap::builder::{PossibleValue, PossibleValuesParser};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::question::{Inquiry, heading, one_line};
use super::why::{Explained, Heard, items, paragraphs};
use crate::evaluate::{Label, Outlook, Readings, Semantics, readings, step_in_sentence};
use crate::model::{ClaimId, StepId, Target};

/// So many readings are told one after the other.
const MOST_TOLD: usize = 8;

/// So many fit side by side into a window of usual width.
const MOST_COLUMNS: usize = 16;

/// The signs for what stands or prevails in a reading, and for what does not.
const PLUS: &str = "+";
const MINUS: &str = "–";

/// A cell for each reading that is shown, side by side.
type Columns<'a> = dyn Fn(&dyn Fn(usize) -> String) -> String + 'a;

/// The kinds of readings, for the command line.
pub(super) fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(
        Semantics::ALL.map(|semantics| PossibleValue::new(semantics.name()).help(semantics.summary())),
    )
}

/// How an open claim fares in its readings, for programs.
#[derive(Serialize)]
pub(super) struct Fares {
    /// How many readings there are; nothing where there are more than could be listed.
    count: Option<usize>,
    /// On how many of them it stands: `every`, `some` or `none`. Where they were not counted, `some` is one at least.
    holds: &'static str,
    /// In how many it stands, falls and stays open; nothing where they were not counted.
    stands: Option<usize>,
    falls: Option<usize>,
    open: Option<usize>,
}

impl Fares {
    pub(super) fn of(outlook: Outlook) -> Fares {
        let count = outlook.count();
        let (holds, stands, falls, open) = match outlook {
            Outlook::Counted { stands, falls, open } => {
                let holds = match (stands, falls + open) {
                    (0, _) => "none",
                    (_, 0) => "every",
                    _ => "some",
                };
                (holds, Some(stands), Some(falls), Some(open))
            }
            Outlook::Many { stands, .. } => (if stands { "some" } else { "none" }, None, None, None),
        };
        Fares { count, holds, stands, falls, open }
    }
}

/// Which reading something is told of.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Number {
    semantics: &'static str,
    /// From 1.
    number: usize,
    /// How many there are, or were found.
    count: usize,
    /// Whether there are, or may be, more than that.
    has_more: bool,
}

impl Number {
    fn of(found: &Readings, semantics: Semantics, reading: usize) -> Number {
        Number {
            semantics: semantics.name(),
            number: reading + 1,
            count: found.count(),
            has_more: found.has_more(),
        }
    }
}

/// Why claims stand or fall in each of their readings, in paragraphs.
pub(super) fn told(inquiry: &Inquiry, semantics: Semantics, depth: usize) -> String {
    let debate = &inquiry.analysis.debate;
    let language = &inquiry.house.language;
    let mut told = Vec::new();
    for &claim in &inquiry.claims {
        let found = readings(&inquiry.analysis.labelling, &[claim], semantics);
        let mut paragraph = head(inquiry, semantics, &found);
        if found.count() > 1 {
            let count = |label| (0..found.count()).filter(|&one| found.label(one, claim) == label).count();
            let values = [
                ("claim", debate.qualified(claim).into()),
                ("stands", count(Label::In).into()),
                ("falls", count(Label::Out).into()),
                ("open", count(Label::Undecided).into()),
                ("count", found.count().into()),
            ];
            paragraph += &format!("{}\n", language.say("readings-stands-in", &values));
        }
        told.push(paragraph);
        for reading in (0..found.count()).take(MOST_TOLD) {
            let values = [("number", (reading + 1).into()), ("count", found.count().into())];
            let id = if found.has_more() { "readings-one-of-more" } else { "readings-one" };
            let labelling = found.labelling(debate, reading);
            let why =
                paragraphs(debate, &labelling, language, (claim, depth), |_| None, &mut Heard::default());
            told.push(format!("# {}\n\n{why}", language.say(id, &values)));
        }
        if found.count() > MOST_TOLD {
            let left = [("count", (found.count() - MOST_TOLD).into())];
            told.push(format!("{}\n", language.say("readings-left", &left)));
        }
    }
    told.join("\n")
}

/// The same for programs, all readings.
pub(super) fn explained(inquiry: &Inquiry, semantics: Semantics, depth: usize) -> Vec<Explained> {
    let debate = &inquiry.analysis.debate;
    let mut all = Vec::new();
    for &claim in &inquiry.claims {
        let found = readings(&inquiry.analysis.labelling, &[claim], semantics);
        for reading in 0..found.count() {
            let labelling = found.labelling(debate, reading);
            for (_, mut explained) in items(debate, &labelling, &inquiry.house.language, claim, depth) {
                explained.reading = Some(Number::of(&found, semantics, reading));
                all.push(explained);
            }
        }
    }
    all
}

/// Which readings are meant, and how many there are.
fn head(inquiry: &Inquiry, semantics: Semantics, found: &Readings) -> String {
    let language = &inquiry.house.language;
    let kind = language.say("readings-kind", &[("kind", semantics.name().into())]);
    let count = [("count", found.count().into())];
    let counted = match (found.is_too_large(), found.has_more(), found.count()) {
        (true, ..) => language.word("readings-too-large"),
        (_, true, 0) => language.word("readings-too-hard"),
        (_, true, _) => language.say("readings-counted-more", &count),
        (_, _, 0) => language.word("readings-none"),
        _ => language.say("readings-counted", &count),
    };
    format!("{kind} {counted}\n")
}

/// A table of readings for programs.
#[derive(Serialize)]
pub(super) struct Table {
    semantics: &'static str,
    /// How many readings there are, or were found.
    count: usize,
    /// Whether there are, or may be, more than that.
    has_more: bool,
    /// The claims that do not stand alike in all of them, those that were asked about first.
    claims: Vec<Row>,
    /// As many steps as it takes to tell the readings apart in which all claims stand alike.
    steps: Vec<StepRow>,
}

#[derive(Serialize)]
struct Row {
    /// The claim, as `map/claim`.
    claim: String,
    text: String,
    /// By reading: `stands`, `falls` or `open`.
    readings: Vec<&'static str>,
}

#[derive(Serialize)]
struct StepRow {
    /// The step, as `map/step`; nothing where it has no id.
    step: Option<String>,
    /// The claim that it is about, be it by another step, as `map/claim`.
    about: String,
    /// What it is, in the language that was asked for.
    text: String,
    /// By reading: `stands`, `falls` or `open`.
    readings: Vec<&'static str>,
}

/// The readings side by side, for programs.
pub(super) fn table(inquiry: &Inquiry, semantics: Semantics) -> Table {
    let debate = &inquiry.analysis.debate;
    let found = readings(&inquiry.analysis.labelling, &inquiry.claims, semantics);
    let word = |label| match label {
        Label::In => "stands",
        Label::Out => "falls",
        Label::Undecided => "open",
    };
    let row = |claim: ClaimId| Row {
        claim: debate.qualified(claim),
        text: debate[claim].text.to_string(),
        readings: (0..found.count()).map(|reading| word(found.label(reading, claim))).collect(),
    };
    let step_row = |step: StepId| StepRow {
        step: debate[step].id.as_ref().map(|id| format!("{}/{id}", debate[debate[step].map].id)),
        about: debate.qualified(debate.conclusion_of(step)),
        text: step_called(inquiry, step),
        readings: (0..found.count()).map(|reading| word(found.step(reading, step))).collect(),
    };
    Table {
        semantics: semantics.name(),
        count: found.count(),
        has_more: found.has_more(),
        claims: found.differing().into_iter().map(row).collect(),
        steps: found.telling_steps().into_iter().map(step_row).collect(),
    }
}

/// The readings side by side: a column a reading, a row a claim that does not stand alike in all of them.
pub(super) fn side_by_side(inquiry: &Inquiry, semantics: Semantics) -> String {
    let debate = &inquiry.analysis.debate;
    let language = &inquiry.house.language;
    let found = readings(&inquiry.analysis.labelling, &inquiry.claims, semantics);
    let headings = inquiry.claims.iter();
    let headings = headings.map(|&claim| heading(debate, &inquiry.analysis.labelling, language, claim));
    let mut told = headings.collect::<String>() + "\n" + &head(inquiry, semantics, &found);
    if found.count() == 0 {
        return told;
    }
    let (differing, steps) = (found.differing(), found.telling_steps());
    if differing.is_empty() {
        told += &format!("{}\n", language.word("readings-alike"));
    }
    if differing.is_empty() && steps.is_empty() {
        return told;
    }
    let sign = |label| match label {
        Label::In => PLUS,
        Label::Out => MINUS,
        Label::Undecided => "?",
    };
    let columns: &Columns = &|cell| {
        let shown = (0..found.count()).take(MOST_COLUMNS);
        shown.map(|reading| format!("{:>3}", cell(reading))).collect::<String>()
    };
    told += &format!("\n{}\n", columns(&|reading| (reading + 1).to_string()));
    for claim in differing {
        let cells = columns(&|reading| sign(found.label(reading, claim)).to_owned());
        let label = quoted(inquiry, claim);
        let role = role(inquiry, claim);
        let role = role.map(|role| format!(" ({})", language.say("readings-role", &[("role", role.into())])));
        told += &format!("{cells}  {}  {label}{}\n", debate.qualified(claim), role.unwrap_or_default());
    }
    told += &format!("{}\n", language.word("readings-legend"));
    let (open, objections) = objections(inquiry, &found, columns);
    told += &objections;
    let steps: Vec<StepId> = steps.into_iter().filter(|step| !open.contains(step)).collect();
    if !steps.is_empty() {
        told += &format!("\n{}\n", language.word("readings-steps"));
    }
    for step in steps {
        let cells = columns(&|reading| sign(found.step(reading, step)).to_owned());
        let about = debate.qualified(debate.conclusion_of(step));
        told += &format!("{cells}  {about}  {}\n", step_called(inquiry, step));
    }
    if found.count() > MOST_COLUMNS {
        let left = [("count", (found.count() - MOST_COLUMNS).into())];
        told += &format!("{}\n", language.say("readings-columns-left", &left));
    }
    told
}

/// The open objections, a row each: where they prevail, and where they do not though they hold.
fn objections(inquiry: &Inquiry, found: &Readings, columns: &Columns) -> (BTreeSet<StepId>, String) {
    let debate = &inquiry.analysis.debate;
    let language = &inquiry.house.language;
    let decided: Vec<BTreeMap<StepId, bool>> =
        (0..found.count()).map(|reading| found.decided(debate, reading).into_iter().collect()).collect();
    let open: BTreeSet<StepId> = decided.iter().flat_map(|reading| reading.keys().copied()).collect();
    let mut told = String::new();
    for step in found.objections(debate).into_iter().filter(|step| open.contains(step)) {
        let cells = columns(&|reading| {
            let sign = decided[reading].get(&step).map(|&prevails| if prevails { PLUS } else { MINUS });
            sign.unwrap_or_default().to_owned()
        });
        let named = match debate[step].target {
            Target::Claim(claim) => {
                let values = [
                    ("objection", step_called(inquiry, step).into()),
                    ("claim", quoted(inquiry, claim).into()),
                ];
                language.say("readings-objection", &values)
            }
            Target::Step(_) => step_called(inquiry, step),
        };
        told += &format!("{cells}  {named}\n");
    }
    if !told.is_empty() {
        let heading = language.word("readings-objections");
        told = format!("\n{heading}\n{told}{}\n", language.word("readings-objections-legend"));
    }
    (open, told)
}

/// What a claim is to one that is asked about, by the name of the case.
fn role(inquiry: &Inquiry, claim: ClaimId) -> Option<&'static str> {
    let analysis = inquiry.analysis;
    let (debate, labelling) = (&analysis.debate, &analysis.labelling);
    let atom = |claim: ClaimId| labelling.restatements(claim).next();
    let is_asked = |claim: ClaimId| inquiry.claims.iter().any(|&asked| atom(asked) == atom(claim));
    if is_asked(claim) {
        return Some("asked");
    }
    let leads = |target: Target| matches!(target, Target::Claim(target) if is_asked(target));
    let mut steps = debate.steps().map(|(_, step)| step).filter(|step| leads(step.target));
    let step = steps.find(|step| step.premises.iter().any(|&premise| atom(premise) == atom(claim)))?;
    Some(match (step.is_rebuttal(), step.premises.len()) {
        (true, 1) => "objection",
        (true, _) => "part-of-objection",
        (false, 1) => "reason",
        (false, _) => "part-of-reason",
    })
}

/// A claim by its name, on one line.
fn quoted(inquiry: &Inquiry, claim: ClaimId) -> String {
    let label = one_line(inquiry.analysis.debate[claim].label());
    inquiry.house.language.say("quoted", &[("text", label.into())])
}

/// A step by what it is, on one line.
fn step_called(inquiry: &Inquiry, step: StepId) -> String {
    let analysis = inquiry.analysis;
    let sentence = step_in_sentence(&analysis.debate, &analysis.labelling, step);
    one_line(&inquiry.house.language.sentence(&sentence, &analysis.debate))
}
