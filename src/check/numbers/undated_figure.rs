use super::amounts::number;
use super::series::Point;
use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, message};
use crate::model::{Claim, ClaimId, Kind, MeasureKind};
use crate::prose;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "undated-figure";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a rank, a count or a share of which nobody says when it was so",
        why: "Counts, ranks and shares change from year to year. “Ranks second” without a year cannot be looked up, \
              cannot be compared with another figure, and may have been true only when the source was written. A \
              figure is dated by its own `when`, by that of its claim, by `on` of an attribution, or by a date in \
              the words of the claim or of the measure.\n\nWhat does not change is left alone: lengths and limits, \
              definitions, demands, forecasts, and claims that the encoder supplies. Look up the period in the \
              source and write it into `when`; if the text gives none, allow it with that reason.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Clean air",
    thesis: ["act"],
    claims: {
        "act": (text: "The town must act.", supports: [(premises: ["second"])]),
        "second": (
            text: "The town now ranks second among the dustiest of the country.",
            kind: Fact,
            figures: [(measure: "dust-rank", value: 2)],
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
    title: "Clean air",
    thesis: ["act"],
    claims: {
        "act": (text: "The town must act.", supports: [(premises: ["second"])]),
        "second": (
            text: "In 2024 the town ranked second among the dustiest of the country.",
            kind: Fact,
            figures: [(measure: "dust-rank", when: "2024", value: 2)],
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str =
    r#"Library(measures: {"dust-rank": (name: "the town's rank by dust in the air", kind: Level)})"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims() {
        if claim.figures.is_empty() || claim.when.is_some() || !is_dated_kind(claim) {
            continue;
        }
        // What stands there and is no date is told already.
        let is_written = |point: &Point| context.at(point.figure.place).has_field("when");
        let is_undated =
            |point: &Point| point.figure.when.is_none() && !is_written(point) && changes(context, point);
        let mut measures: Vec<_> = claim.figures.iter().map(|figure| figure.measure).collect();
        measures.sort_unstable();
        measures.dedup();
        let of_measure = |measure| context.series().of_claim(id, measure);
        let mut undated: Vec<&Point> =
            measures.into_iter().flat_map(of_measure).filter(|point| is_undated(point)).collect();
        undated.sort_by_key(|point| point.position);
        if !undated.is_empty() && !says_when(claim) {
            findings.push(finding(context, id, &undated));
        }
    }
}

fn finding(context: &Context, claim: ClaimId, undated: &[&Point]) -> Diagnostic {
    let called = |point: &Point| {
        let (measure, number) = (&context.debate[point.figure.measure], number(point.value()));
        message!("{measure}: {number}", measure, number).value()
    };
    let message = message!("no period is given for {figures}", figures = listed(undated, called));
    let mut finding = Diagnostic::new(&CHECK.rule, context.value_span(undated[0]), message)
        .label("a figure without a period")
        .hint("look up the period and write it as `when: \"2024\"`")
        .concerns(context.name(claim));
    for point in undated.iter().skip(1).take(crate::check::wording::MOST_RELATED) {
        finding = finding.related(context.value_span(point), "another");
    }
    finding
}

/// Whether a claim tells something that was or is so at some time.
fn is_dated_kind(claim: &Claim) -> bool {
    let is_timeless =
        matches!(claim.kind, Some(Kind::Definition | Kind::Policy | Kind::Prediction | Kind::Value));
    !claim.implicit && !is_timeless && claim.as_printed.is_none()
}

/// Whether the claim's words or attributions carry a date.
fn says_when(claim: &Claim) -> bool {
    let quotes = claim.said.iter().filter_map(|said| said.quote.as_deref());
    let printed = claim.figures.iter().filter_map(|figure| figure.as_printed.as_deref());
    claim.said.iter().any(|said| said.on.is_some())
        || quotes.chain(printed).chain([&*claim.text]).any(|text| !prose::dates(text).is_empty())
}

/// Words in the names of measures that are set, not counted, and stay as they are until somebody changes them.
const FIXED: &[&str] = &[
    "limit",
    "limits",
    "threshold",
    "fine",
    "fines",
    "fee",
    "fees",
    "quota",
    "quotas",
    "quorum",
    "minimum",
    "maximum",
    "length",
    "height",
    "width",
    "depth",
    "distance",
    "altitude",
    "elevation",
    "constant",
    "seats",
];

/// Units of what is as long or as wide today as it was.
const LASTING: &[&str] = &["km", "kilomet", "mile", "metre", "meter", "feet", "degree", "square"];

/// Whether what a figure measures changes with time.
fn changes(context: &Context, point: &Point) -> bool {
    let details = &context.debate[point.figure.measure].details;
    let name = details.name.to_lowercase();
    let unit = details.unit.as_deref().unwrap_or_default().to_lowercase();
    let is_share = context.series().unit(point.figure.measure).is_per_cent();
    let mut words = name.split(|letter: char| !letter.is_alphanumeric());
    let is_lasting = LASTING.iter().any(|word| unit.contains(word));
    let is_fixed = !is_share && words.any(|word| FIXED.contains(&word))
        || details.kind != Some(MeasureKind::Total) && is_lasting;
    let texts = [Some(&details.name), details.population.as_ref(), details.quantity.as_ref()];
    let is_dated = texts.into_iter().flatten().any(|text| !prose::dates(text).is_empty());
    !is_fixed && !is_dated
}
