use std::collections::BTreeSet;

use super::ground::Outlook;
use crate::check::provenance::Speaker;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::evaluate::Label;
use crate::model::{Attribution, Claim, ClaimId, SourceId, Stance, Status, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "left-open",
        level: Level::Note,
        about: About::Map,
        finds: "a claim that its author asserts, and that is contested only because the reasons that others give for it are",
        why: "A claim that has reasons needs one of them to stand. That is right for a conclusion. What an author puts \
              forward, and only others give reasons for, stands on the author's word; a reason that is added makes \
              it weaker, for as soon as that is disputed so is the claim, although nobody has said a word against \
              it.\n\nIf the word of its text is enough, give the claim `granted: true`; it then stands whatever \
              becomes of its reasons. If it is a conclusion that you draw from them, say in `expect` that it is \
              `Contested`, or allow the finding with the reason.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[("library.ron", LIBRARY), ("map.ron", GOOD)],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"ito": (name: "Aya Ito"), "berg": (name: "Ole Berg")},
    sources: {
        "harbour": (title: "The harbour", authors: ["ito"]),
        "letter": (title: "A letter", authors: ["berg"]),
    },
)"#;

const BAD: &str = r#"Map(
    title: "The harbour",
    thesis: ["dredge"],
    source: "harbour",
    claims: {
        "dredge": (text: "The harbour must be dredged.", supports: [(premises: ["silts"])]),
        "silts": (text: "The harbour fills with mud.", kind: Fact, quote: "mud as far as the crane", supports: [(premises: ["ran-aground"])]),
        "ran-aground": (
            text: "A ferry ran aground off the mole.",
            in: "letter",
            quote: "we sat fast for an hour",
            rebuttals: [(premises: ["drunk"])],
        ),
        "drunk": (text: "Its mate had misread the chart.", quote: "the mate misread his chart"),
    },
)"#;

const GOOD: &str = r#"Map(
    title: "The harbour",
    thesis: ["dredge"],
    source: "harbour",
    claims: {
        "dredge": (text: "The harbour must be dredged.", supports: [(premises: ["silts"])]),
        "silts": (
            text: "The harbour fills with mud.",
            kind: Fact,
            quote: "mud as far as the crane",
            granted: true,
            supports: [(premises: ["ran-aground"])],
        ),
        "ran-aground": (
            text: "A ferry ran aground off the mole.",
            in: "letter",
            quote: "we sat fast for an hour",
            rebuttals: [(premises: ["drunk"])],
        ),
        "drunk": (text: "Its mate had misread the chart.", quote: "the mate misread his chart"),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    for (map, details) in debate.maps().filter(|(map, _)| context.whole().map(*map)) {
        let expected = Outlook::of(details).expected;
        for (id, claim) in debate.claims_of(map) {
            let is_open = context.labelling.status(debate, id) == Status::Contested;
            if !is_open || expected.contains(&id) || is_disputed(context, id) {
                continue;
            }
            let own = claim.said.iter().position(|said| is_own_word(context, said));
            if let Some(own) = own.filter(|_| all_from_elsewhere(context, id, claim)) {
                findings.push(finding(context, id, own));
            }
        }
    }
}

/// Whether something speaks against the claim itself, or against what is the same proposition, and has not fallen.
fn is_disputed(context: &Context, id: ClaimId) -> bool {
    let debate = context.debate;
    let members = context.propositions().members(&id).iter().copied();
    let is_left = |label: Label| label != Label::Out;
    let first = context.propositions().first(id);
    let is_same = |other: ClaimId| context.propositions().first(other) == first;
    let mut contraries = context.contraries().sets_with(first).flat_map(|set| &set.claims);
    let mut rebuttals = members.flat_map(|member| debate.rebuttals_of(Target::Claim(member)));
    rebuttals.any(|step| debate[step].attacks() && is_left(context.labelling.step(step)))
        || contraries.any(|&other| !is_same(other) && is_left(context.labelling.claim(other)))
}

/// Whether the author of a text asserts something there, in words that are given.
fn is_own_word(context: &Context, said: &Attribution) -> bool {
    said.stance == Stance::Asserts && said.quote.is_some() && said.is_own_word(context.debate)
}

/// Whether no reason for a claim is from the voices and texts that assert it, and there is a reason.
fn all_from_elsewhere(context: &Context, id: ClaimId, claim: &Claim) -> bool {
    let debate = context.debate;
    let from = |claim: &Claim| -> BTreeSet<(Option<Speaker>, Option<SourceId>)> {
        claim.said.iter().map(|said| (context.speaker(said), said.source)).collect()
    };
    let own = from(claim);
    let mut premises =
        debate.carriers_of(id).flat_map(|step| &debate[step].premises).map(|&premise| &debate[premise]);
    let mut any = false;
    premises.all(|premise| {
        any |= !premise.implicit;
        from(premise).is_disjoint(&own)
    }) && any
}

fn finding(context: &Context, id: ClaimId, own: usize) -> Diagnostic {
    let debate = context.debate;
    let message = message!(
        "{claim} is asserted by its text, and contested only since the reasons of others are",
        claim = context.own(id)
    );
    let mut finding = Diagnostic::new(&CHECK.rule, context.claim_span(id), message)
        .label("contested")
        .related(context.said_at(id, own).field("quote").span(), "what it could stand on");
    for step in debate.carriers_of(id).take(crate::check::wording::MOST_RELATED) {
        finding = finding.related(context.premises_span(step), "from elsewhere, and open");
    }
    finding.hint("give it `granted: true` if the word of its text is enough").concerns(context.name(id))
}
