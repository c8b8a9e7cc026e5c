use std::cell::OnceCell;

use rust_decimal::Decimal;

use super::printed::Place;
use crate::article::Held;
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId, Debate, Figure, Kind, MapId};
use crate::prose::{self, NumberKind};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "unencoded-number";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Map,
        finds: "a number in the text of a claim that none of its figures or changes holds",
        why: "The arithmetic of a map is checked in its figures. A number that stands only in the sentence is compared \
              with nothing: it may contradict another claim, or have slipped a digit on its way from the article, and \
              no check will see it.\n\nA figure or change of the claim must hold the number, or give it: a share of its \
              part and whole, a difference or a sum of its figures, how many times as much one is as the other \
              (“three times as many”) and so much for each (“£12 a head”) all count, and a number may be rounded as \
              the sentence rounds it. What a claim one step away holds need not be said again. Years, durations, ordinals, numbers in names and vague ones (“thousands”) are \
              left alone, and so are claims of kind `Value`, `Policy` and `Definition`, those that are implicit, and \
              everything in a corpus without measures.\n\nAdd the figure with its measure and period. If text and figure \
              were to be the same number, correct the one that is wrong.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Night buses",
    thesis: ["run-all-night"],
    claims: {
        "run-all-night": (
            text: "The night buses should run on every weekday.",
            supports: [(premises: ["passengers"])],
        ),
        "passengers": (
            text: "The night buses carried 3,870 passengers in 2023 and 4,120 in 2024.",
            kind: Fact,
            figures: [(measure: "passengers", when: "2024", value: 4120)],
        ),
    },
)"#,
            ),
        ],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Night buses",
    thesis: ["run-all-night"],
    claims: {
        "run-all-night": (
            text: "The night buses should run on every weekday.",
            supports: [(premises: ["passengers"])],
        ),
        "passengers": (
            text: "The night buses carried 3,870 passengers in 2023 and 4,120 in 2024.",
            kind: Fact,
            figures: [(measure: "passengers", when: "2023", value: 3870), (measure: "passengers", when: "2024", value: 4120)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    measures: {
        "passengers": (name: "Passengers of the night buses", unit: "passengers"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    // Who measures nothing draws up the argument alone, and would be told so at every claim.
    if context.debate.library().measures.is_empty() {
        return;
    }
    let held = Holdings::of(context.debate);
    for (map, _) in context.debate.maps() {
        check_map(context, &held, map, findings);
    }
}

/// What each claim holds, worked out when it is first asked for: a claim is a neighbour of many.
struct Holdings<'a> {
    debate: &'a Debate,
    held: Vec<OnceCell<Box<Held>>>,
}

impl Holdings<'_> {
    fn of(debate: &Debate) -> Holdings<'_> {
        Holdings { debate, held: debate.claims().map(|_| OnceCell::new()).collect() }
    }

    /// Whether a claim holds a number.
    fn hold(&self, claim: ClaimId, number: &prose::Number) -> bool {
        let of = &self.debate[claim];
        let is_empty = of.figures.is_empty() && of.changes.is_empty();
        let held = || self.held[claim.index()].get_or_init(|| Held::of(self.debate, of).into());
        !is_empty && held().holds(number)
    }

    /// Whether the figures of a claim give a number by division.
    fn give_rate(&self, claim: ClaimId, number: &prose::Number) -> bool {
        let of = &self.debate[claim];
        let held = || self.held[claim.index()].get_or_init(|| Held::of(self.debate, of).into());
        of.figures.len() > 1 && held().gives_rate(number)
    }
}

fn check_map(context: &Context, held: &Holdings, map: MapId, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims_of(map) {
        if claim.implicit || matches!(claim.kind, Some(Kind::Value | Kind::Policy | Kind::Definition)) {
            continue;
        }
        let numbers = context.numbers_in(id);
        if numbers.is_empty() {
            continue;
        }
        let is_measured = !claim.figures.is_empty() || !claim.changes.is_empty();
        let mut missing: Vec<&prose::Number> = numbers
            .iter()
            .filter(|number| is_figure(&claim.text, number, is_measured) && !is_year(claim, number))
            .filter(|number| !held.hold(id, number))
            .filter(|number| !(is_rate(&claim.text, number) && held.give_rate(id, number)))
            .collect();
        if !missing.is_empty() {
            missing.retain(|number| !is_told(context, id, number));
        }
        for neighbour in neighbours(context.debate, id) {
            if missing.is_empty() {
                break;
            }
            missing.retain(|number| !held.hold(neighbour, number));
        }
        if !missing.is_empty() {
            findings.push(finding(context, id, claim, &missing));
        }
    }
}

/// The claims one step away, a few of them: the premises of the claim, and what it is a premise for.
fn neighbours(debate: &Debate, claim: ClaimId) -> impl Iterator<Item = ClaimId> {
    let premises = debate.supports_of(claim).flat_map(|step| debate[step].premises.iter().copied());
    let conclusions = debate.uses_of(claim).map(|step| debate.conclusion_of(step));
    premises.take(MOST_NEIGHBOURS).chain(conclusions.take(MOST_NEIGHBOURS))
}

/// At most so many claims on either side may hold the number instead.
const MOST_NEIGHBOURS: usize = 50;

fn finding(context: &Context, id: ClaimId, claim: &Claim, missing: &[&prose::Number]) -> Diagnostic {
    let text = context.at(claim.place).field("text");
    let written = |number: &prose::Number| Value::Spelling(claim.text[number.span.clone()].to_owned());
    let numbers = listed(missing, written);
    let message = match claim.figures.is_empty() && claim.changes.is_empty() {
        true => message!(
            "no figure of {claim} holds {numbers}, which its text states",
            claim = context.own(id),
            numbers
        ),
        false => message!(
            "none of the figures of {claim} holds {numbers}, which its text states",
            claim = context.own(id),
            numbers
        ),
    };
    let mut finding =
        Diagnostic::new(&CHECK.rule, context.part_span(text, &claim.text, &missing[0].span), message)
            .label("only in the text")
            .concerns(context.name(id));
    for number in missing[1..].iter().take(MOST_RELATED) {
        finding = finding.related(context.part_span(text, &claim.text, &number.span), "and this");
    }
    let figures = claim.figures.iter().map(|figure| figure.place);
    if let Some(first) = figures.chain(claim.changes.iter().map(|change| change.place)).next() {
        finding = finding.related(context.at(first).span(), "its figures begin here");
    }
    let example = example(claim, missing[0]);
    finding.hint(format!("add {example}, or make text and figure agree where they were to be one number"))
}

/// What to write for a number, as far as the text tells it.
fn example(claim: &Claim, number: &prose::Number) -> String {
    let value = number.value.normalize();
    if let Some(percent) = prose::change_told(&claim.text, number) {
        return format!("a change, `(measure: …, from: …, to: …, stated: Percent({percent}))`");
    }
    let share = number.percent().map(|percent| percent.round_dp(1).normalize());
    if let Some(share) =
        share.filter(|_| number.kind == NumberKind::Percent || number.is_proportion(&claim.text))
    {
        let lacks_share = |figure: &Figure| figure.of.is_some() && figure.share.is_none();
        return match claim.figures.iter().any(lacks_share) {
            true => format!("`share: {share}` to the figure that has `of`"),
            false => format!("a figure in per cent, `(measure: …, when: …, value: {share})`"),
        };
    }
    match number.kind {
        NumberKind::Times => format!("a change, `(measure: …, from: …, to: …, stated: Times({value}))`"),
        NumberKind::Points => format!("a change, `(measure: …, from: …, to: …, stated: Points({value}))`"),
        NumberKind::Part => match number.whole {
            Some(whole) => format!("a figure, `(measure: …, when: …, value: {value}, of: {whole})`"),
            None => format!("a figure, `(measure: …, when: …, value: {value})`"),
        },
        _ => format!("a figure, `(measure: …, when: …, value: {value})`"),
    }
}

/// Whether a number of a text is one that a figure could hold; `is_measured` where the claim has figures at all.
fn is_figure(text: &str, number: &prose::Number, is_measured: bool) -> bool {
    let counted = number.counted.clone().map_or("", |counted| &text[counted]).to_ascii_lowercase();
    let singular = counted.strip_suffix('s').unwrap_or(&counted);
    // How long a thing lasted is told by its dates; a million nights are counted.
    let is_ago = || {
        let behind = number.counted.as_ref().map_or("", |counted| text[counted.end..].trim_start());
        ["ago", "earlier", "later"].into_iter().any(|word| behind.starts_with(word))
    };
    let is_duration = (prose::is_time(&counted) || is_ago()) && number.value < Decimal::ONE_THOUSAND;
    let is_small = number.in_words && number.kind == NumberKind::Amount && number.value <= Decimal::TEN;
    // A few of something is a figure where people are counted or other figures stand beside it, and mostly a manner
    // of speaking elsewhere.
    let is_told = !is_small || is_people(singular) || is_measured && singular.len() + 1 == counted.len();
    number.kind != NumberKind::Vague && !is_duration && is_told
}

/// Whether a text gives a number for each of something: “£12 a head”, “7.80 pounds per swim”.
fn is_rate(text: &str, number: &prose::Number) -> bool {
    let behind =
        text[number.span.end..].split(['.', ',', ';', ':', '(', '–', '—']).next().unwrap_or_default();
    let mut words = behind.split_whitespace().take(3);
    words.any(|word| matches!(word, "a" | "an" | "per" | "each" | "every" | "apiece"))
}

/// Whether a number is a year that the claim or a figure is dated with: “around 1790”.
fn is_year(claim: &Claim, number: &prose::Number) -> bool {
    let digits = &claim.text[number.span.clone()];
    let is_like_one = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let figures = claim.figures.iter().filter_map(|figure| figure.when.as_ref());
    is_like_one && claim.when.iter().chain(figures).any(|when| when.written().contains(digits))
}

/// Whether it is told of a figure of the claim already that its value is wrong: that this number is printed for it, or
/// where the number is worked out from figures, that any is.
fn is_told(context: &Context, id: ClaimId, number: &prose::Number) -> bool {
    let claim = &context.debate[id];
    let is_worked_out = number.kind != NumberKind::Amount;
    let points = claim.figures.iter().take(MOST_FIGURES);
    let points = points.flat_map(|figure| context.series().of_claim(id, figure.measure));
    let mut misprints = points.take(MOST_FIGURES).filter_map(|point| point.misprint.as_ref());
    misprints.any(|misprint| {
        let is_found = misprint.place != Place::Text || misprint.scale.is_some();
        is_found && (is_worked_out || misprint.printed == claim.text[number.span.clone()])
    })
}

/// So many figures of a claim are asked whether they are wrong.
const MOST_FIGURES: usize = 32;

/// Whether a word, its plural ending taken off, is what tolls are counted in.
fn is_people(word: &str) -> bool {
    matches!(
        word,
        "people"
            | "person"
            | "soldier"
            | "civilian"
            | "fighter"
            | "officer"
            | "policemen"
            | "police"
            | "children"
            | "women"
            | "death"
            | "attack"
            | "case"
            | "victim"
            | "worker"
            | "refugee"
            | "militant"
            | "were"
            | "was"
            | "troop"
            | "bomb"
            | "bombing"
            | "strike"
            | "airstrike"
            | "arrest"
            | "pakistani"
            | "afghan"
            | "paramilitary"
            | "militia"
            | "guard"
    )
}
