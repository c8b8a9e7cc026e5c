use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, Map, MapId};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "missing-thesis",
        level: Level::Warning,
        about: About::Map,
        finds: "a map that has claims but does not say which of them is its thesis",
        why: "The thesis is the claim that everything else in the map speaks for or against. Readers look for it \
              first: it stands at the top of the map and of the outline, it answers the map's question, and the \
              page says of it whether it stands. Without one, a map is a heap of claims, and nobody can say which \
              of them are beside the point.\n\nAsk what the text wants its readers to believe or to do in the end, \
              and name that claim in `thesis`. Where a text argues for two things, name both; where they have \
              little to do with each other, make two maps.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The lunch break",
    claims: {
        "longer-break": (
            text: "The lunch break should be longer.",
            supports: [(premises: ["still-queueing"])],
        ),
        "still-queueing": (text: "Many pupils are still in the queue when the bell rings."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The lunch break",
    thesis: ["longer-break"],
    claims: {
        "longer-break": (
            text: "The lunch break should be longer.",
            supports: [(premises: ["still-queueing"])],
        ),
        "still-queueing": (text: "Many pupils are still in the queue when the bell rings."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, map) in context.debate.maps() {
        if map.claims.is_empty()
            || !map.theses.is_empty()
            || names_some_thesis(context, map)
            || map.incomplete
        {
            continue;
        }
        let place = context.at(map.place);
        let (span, label) = match (&map.question, map.titled) {
            (Some(_), _) => (place.field("question").span(), "no thesis answers this question"),
            (None, true) => (place.field("title").span(), "what does this map argue for?"),
            (None, false) => (place.field("claims").key().span(), "which of these is the thesis?"),
        };
        let message = message!("the map {map} names no thesis", map);
        let mut finding = Diagnostic::new(&CHECK.rule, span, message).label(label);
        finding = match only_summit(context.debate, id) {
            Some(summit) => finding
                .related(context.claim_span(summit), "all arguments of the map end here")
                .hint(format!(
                    "if that is what the map is about, write `thesis: [\"{}\"]`",
                    context.debate[summit].id
                ))
                .concerns(context.name(summit)),
            None => finding.hint("name the claim that everything else is for or against: `thesis: [\"…\"]`"),
        };
        findings.push(finding);
    }
}

/// Whether a thesis is written that is no claim's name, which is a finding of its own.
fn names_some_thesis(context: &Context, map: &Map) -> bool {
    let map = context.at(map.place);
    let written = map.field("thesis");
    map.has_field("thesis") && written.index(0).span() != written.span()
}

/// The claim of a map that is argued about and is no premise of anything, where there is just one.
fn only_summit(debate: &Debate, map: MapId) -> Option<ClaimId> {
    let is_premise = |claim| debate.uses_of(claim).next().is_some();
    let is_supported = |claim| debate.supports_of(claim).next().is_some();
    let mut summits = debate
        .claims_of(map)
        .map(|(claim, _)| claim)
        .filter(|&claim| is_supported(claim) && !is_premise(claim));
    let summit = summits.next()?;
    summits.next().is_none().then_some(summit)
}
