use super::ground::Outlook;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::evaluate::Loads;
use crate::model::{Attribution, Claim, ClaimId, Kind, Stance, Status};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "left-unsupported";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Map,
        finds: "a fact with a source of its own that stands unsupported, because the reasons given for it fall",
        why: "A claim that has reasons needs one of them to survive. That is right for a conclusion. A fact that a \
              source states stands on that source, and a reason that is added to it makes it weaker: as soon as the \
              reason falls, the fact falls with it, and so does everything that rests on the fact.\n\nIf the source \
              is enough, give the claim `granted: true`; it then stands whatever becomes of its reasons. If what is \
              given is no reason but a cause of what is known anyway, give the support `kind: Explains`. If the claim \
              should fall, say so: `expect: {\"…\": Unsupported}`.",
        bad: &[
            (
                "map.ron",
                r#"Map(
    title: "The mill",
    thesis: ["mill-old"],
    claims: {
        "mill-old": (text: "The mill is worth keeping.", supports: [(premises: ["built-then"])]),
        "built-then": (
            text: "The mill was built before the railway came.",
            kind: Fact,
            in: "chronicle",
            quote: "the mill already stood",
            supports: [(premises: ["beam"])],
        ),
        "beam": (
            text: "Its main beam bears an old date.",
            rebuttals: [(premises: ["carved-later"], force: Decides(because: "The carver has said so."))],
        ),
        "carved-later": (text: "The date was carved by the last miller."),
    },
)"#,
            ),
            ("library.ron", r#"Library(sources: {"chronicle": (title: "The town chronicle")})"#),
        ],
        good: &[
            (
                "map.ron",
                r#"Map(
    title: "The mill",
    thesis: ["mill-old"],
    claims: {
        "mill-old": (text: "The mill is worth keeping.", supports: [(premises: ["built-then"])]),
        "built-then": (
            text: "The mill was built before the railway came.",
            kind: Fact,
            in: "chronicle",
            quote: "the mill already stood",
            granted: true,
            supports: [(premises: ["beam"])],
        ),
        "beam": (
            text: "Its main beam bears an old date.",
            rebuttals: [(premises: ["carved-later"], force: Decides(because: "The carver has said so."))],
        ),
        "carved-later": (text: "The date was carved by the last miller."),
    },
)"#,
            ),
            ("library.ron", r#"Library(sources: {"chronicle": (title: "The town chronicle")})"#),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    let loads = Loads::of(context.labelling);
    for (map, details) in debate.maps().filter(|(map, _)| context.whole().map(*map)) {
        let expected = Outlook::of(details).expected;
        for (id, claim) in debate.claims_of(map).filter(|(_, claim)| is_fact(claim)) {
            let own = claim.said.iter().position(states);
            let is_left = context.labelling.status(debate, id) == Status::Unsupported;
            // What rests on itself is told as a circle.
            if let Some(said) = own.filter(|_| is_left && loads.is_footed(id) && !expected.contains(&id)) {
                findings.push(finding(context, id, said));
            }
        }
    }
}

fn is_fact(claim: &Claim) -> bool {
    let has_figures = !claim.figures.is_empty() || !claim.changes.is_empty();
    claim.kind == Some(Kind::Fact) || claim.kind.is_none() && has_figures
}

/// Whether an attribution by itself gives a claim something to stand on.
fn states(said: &Attribution) -> bool {
    said.stance != Stance::Denies && (said.quote.is_some() || !said.inherits_source || !said.inherits_voice)
}

fn finding(context: &Context, id: ClaimId, said: usize) -> Diagnostic {
    let debate = context.debate;
    let claim = &debate[id];
    let message = message!(
        "{claim} has a source of its own, and stands unsupported since its reasons fall",
        claim = context.own(id)
    );
    let locus = context.at(claim.place);
    let source = match locus.has_field("said") {
        true => context.at(claim.said[said].place),
        false => ["quote", "in", "by"]
            .into_iter()
            .find(|field| locus.has_field(field))
            .map_or(locus, |field| locus.field(field)),
    };
    let mut finding = Diagnostic::new(&CHECK.rule, locus.span(), message)
        .label("unsupported")
        .related(source.span(), "what it could stand on");
    for step in debate.carriers_of(id).take(crate::check::wording::MOST_RELATED) {
        finding = finding.related(context.premises_span(step), "falls");
    }
    finding
        .hint("give it `granted: true` if its source is enough, or `expect` it to be `Unsupported`")
        .concerns(context.name(id))
}
