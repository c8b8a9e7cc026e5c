//! The readings of a map, for `elenchus why --semantics` and `--readings`.

use clap::builder::{PossibleValue, PossibleValuesParser};
use serde::Serialize;

use super::question::{Inquiry, one_line};
use super::why::{Explained, Heard, items, paragraphs};
use crate::evaluate::{Label, Outlook, Readings, Semantics, readings, step_in_sentence};
use crate::model::{ClaimId, StepId};

/// So many readings are told one after the other.
const MOST_TOLD: usize = 8;

/// So many fit side by side into a window of usual width.
const MOST_COLUMNS: usize = 16;

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
    format!("{}: {kind}. {counted}\n", semantics.name())
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
    let mut told = head(inquiry, semantics, &found);
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
        Label::In => "+",
        Label::Out => "–",
        Label::Undecided => "?",
    };
    let columns = |cell: &dyn Fn(usize) -> String| {
        let shown = (0..found.count()).take(MOST_COLUMNS);
        shown.map(|reading| format!("{:>3}", cell(reading))).collect::<String>()
    };
    told += &format!("\n{}\n", columns(&|reading| (reading + 1).to_string()));
    for claim in differing {
        let cells = columns(&|reading| sign(found.label(reading, claim)).to_owned());
        let label = language.say("quoted", &[("text", one_line(debate[claim].label()).into())]);
        told += &format!("{cells}  {}  {label}\n", debate.qualified(claim));
    }
    if !steps.is_empty() {
        told += &format!("\n{}\n", language.word("readings-steps"));
    }
    for step in steps {
        let cells = columns(&|reading| sign(found.step(reading, step)).to_owned());
        let about = debate.qualified(debate.conclusion_of(step));
        told += &format!("{cells}  {about}  {}\n", step_called(inquiry, step));
    }
    told += &format!("\n{}\n", language.word("readings-legend"));
    told += &format!("{}\n", language.word("readings-legend-both"));
    if found.count() > MOST_COLUMNS {
        let left = [("count", (found.count() - MOST_COLUMNS).into())];
        told += &format!("{}\n", language.say("readings-columns-left", &left));
    }
    told
}

/// A step by what it is, on one line.
fn step_called(inquiry: &Inquiry, step: StepId) -> String {
    let analysis = inquiry.analysis;
    let sentence = step_in_sentence(&analysis.debate, &analysis.labelling, step);
    one_line(&inquiry.house.language.sentence(&sentence, &analysis.debate))
}
