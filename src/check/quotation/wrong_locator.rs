//! A place at which the text does not have what is quoted.

use std::collections::BTreeMap;

use crate::check::quoted::{field_span, shown};
use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Slot, Value, message};
use crate::model::{ClaimId, SourceId};
use crate::quote::{Locator, Part, Passage, Range, Text};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "wrong-locator",
        level: Level::Warning,
        about: About::Map,
        finds: "an `at` that points to another place than the one where the words stand",
        why: "A wrong place sends every reader who wants to check to the wrong page, and looks as if nobody had checked \
              before. Paragraphs are blocks between blank lines, counted from the first or from where the \
              `sections` of the source say; a footnote’s number also means the passage that it belongs to.\n\nCorrect the \
              place, or leave `at` out: it is found from the quotation.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it", at: "¶1"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The pool opens in April.

In spring hardly anybody swims in it, for the water has 14 degrees."#,
            ),
        ],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["empty"])]),
        "empty": (text: "Hardly anybody swims there in spring.", quote: "hardly anybody swims in it", at: "¶2"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The pool opens in April.

In spring hardly anybody swims in it, for the water has 14 degrees."#,
            ),
        ],
    },
    run,
};

/// So many quotations of a source must be off by one number for it to be a way of counting.
const FEWEST_ALIKE: usize = 3;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let counted_from = counted_from(context);
    for quotation in context.quotations() {
        let places = quotation.places();
        let Some(at) = quotation.at().filter(|_| !places.is_empty()) else { continue };
        let text = quotation.text;
        let shift = counted_from.get(&quotation.source).copied().unwrap_or_default();
        let is_shifted = |place: &Passage| shift != 0 && off_by(text, *place, &at) == Some(shift);
        if places.iter().any(|place| text.agrees(&at, *place) || is_shifted(place)) {
            continue;
        }
        let locator = |place: &Passage| counted(text.locator_like(place.start, &at), shift);
        let found: Vec<Locator> = places.iter().map(locator).collect();
        let named: Vec<&Locator> = found.iter().collect();
        let found_at = listed(&named, |place| place.value());
        let message = message!("the words stand at {places}, not at {at}", places = found_at, at);
        let span = quotation.field(context, "at").span();
        let finding = Diagnostic::new(&CHECK.rule, span, message)
            .related(quotation.field(context, "quote").span(), "these words")
            .reason(message!("there it reads {words}", words = shown(text, places[0])))
            .concerns(context.name(quotation.claim));
        findings.push(match &found[..] {
            [only] => finding.hint("correct the place").fix(span, format!("\"{only}\"")),
            _ => finding.hint("write the place that is meant"),
        });
    }
    for (claim, details) in context.debate.claims() {
        for (position, said) in details.said.iter().enumerate().filter(|(_, said)| said.quote.is_none()) {
            let (Some(source), Some(at)) = (said.source, said.at.as_deref()) else { continue };
            findings.extend(beyond_the_end(context, claim, position, source, at));
        }
    }
}

/// By how much the paragraphs of a source are counted otherwise than here, where most of its places are off by the
/// same number: whoever counts may begin below the standfirst.
fn counted_from(context: &Context) -> BTreeMap<SourceId, i64> {
    let mut shifts: BTreeMap<SourceId, Vec<i64>> = BTreeMap::new();
    for quotation in context.quotations() {
        let [place] = quotation.places() else { continue };
        let at = quotation.at().unwrap_or(Locator { parts: Vec::new() });
        if let Some(shift) = off_by(quotation.text, *place, &at) {
            shifts.entry(quotation.source).or_default().push(shift);
        }
    }
    let most = |mut shifts: Vec<i64>| {
        shifts.sort_unstable();
        let runs = shifts.chunk_by(|one, other| one == other);
        let longest = runs
            .max_by_key(|run| run.len())
            .filter(|run| run.len() >= FEWEST_ALIKE && 2 * run.len() > shifts.len());
        longest.map_or(0, |run| run[0])
    };
    shifts.into_iter().map(|(source, shifts)| (source, most(shifts))).collect()
}

/// A locator as it is where paragraphs are counted otherwise.
fn counted(mut locator: Locator, shift: i64) -> Locator {
    for part in &mut locator.parts {
        if let Part::Paragraph(range) = part
            && let Ok(number) = u32::try_from(i64::from(range.from) - shift)
        {
            *range = Range::one(number);
        }
    }
    locator
}

/// By how much the paragraph of a passage has another number here than a locator gives it.
fn off_by(text: &Text, place: Passage, at: &Locator) -> Option<i64> {
    let number = text.paragraph_at(place.start).map(|paragraph| i64::from(paragraph.number))?;
    Some(number - paragraph(at)?)
}

/// The number of the paragraph that a locator names first.
fn paragraph(at: &Locator) -> Option<i64> {
    at.parts.iter().find_map(|part| match part {
        Part::Paragraph(range) => Some(i64::from(range.from)),
        _ => None,
    })
}

/// The finding that a text has no such place, for an attribution that quotes no words.
fn beyond_the_end(
    context: &Context,
    claim: ClaimId,
    position: usize,
    source: SourceId,
    at: &str,
) -> Option<Diagnostic> {
    let text = context.texts.text(source)?;
    let locator = Locator::parse(at).ok()?;
    let (part, has) = locator.parts.iter().find_map(|part| Some((part, missing(text, part)?)))?;
    let message = message!(
        "{source} has no {part}: it has {has}",
        source = context.debate[source],
        part = Value::Place(part.to_string()),
        has
    );
    let finding = Diagnostic::new(&CHECK.rule, field_span(context, claim, position, "at"), message);
    Some(finding.hint("correct the place, or quote a few words of it").concerns(context.name(claim)))
}

/// What a text has, where it is less than a part of a locator says.
fn missing(text: &Text, part: &Part) -> Option<Message> {
    let (range, count) = match part {
        Part::Paragraph(range) => (range, text.paragraphs().last()?.number),
        Part::Line(range) => (range, text.lines()),
        Part::Section(_) | Part::Note(_) | Part::Page(_) => return None,
    };
    let is_paragraph = matches!(part, Part::Paragraph(_));
    let number = Value::number(count);
    (range.from > count).then(|| match (is_paragraph, count) {
        (true, 1) => message!("{number} paragraph", number),
        (true, _) => message!("{number} paragraphs", number),
        (false, 1) => message!("{number} line", number),
        (false, _) => message!("{number} lines", number),
    })
}
