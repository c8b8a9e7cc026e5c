use super::ground::{Outlook, is_unanswered};
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, Map, Status, StepId, Strength, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "unanswered-rebuttal",
        level: Level::Note,
        about: About::Material,
        finds: "an objection without a reply to a claim that is put without reserve, or to a thesis of which its map says \
                nothing where others say how theirs should stand",
        why: "An objection that nothing answers leaves a claim contested. That is as it should be in a map of an open \
              debate, and this check is silent where the map shows that it knows: where it expects its claim to be \
              contested, where the objection stands on another side, or only doubts. But a text that puts a claim \
              without reserve, tells an objection to it, and goes on as if nothing had been said, owes its readers a \
              reply.\n\nLook for the reply in the text and write it as a rebuttal of the objection, or say in \
              `outweighs` why the claim prevails. If there is none, let the claim be as strong as it is \
              (`strength: Might`), or expect it to be contested.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The sports hall",
    thesis: ["build-hall"],
    claims: {
        "build-hall": (
            text: "The new hall will pay for itself.",
            strength: Does,
            supports: [(premises: ["clubs-rent"])],
            rebuttals: [(premises: ["clubs-leave"])],
        ),
        "clubs-rent": (text: "Six clubs want to rent it."),
        "clubs-leave": (text: "Most of the clubs will have their own halls by then."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The sports hall",
    thesis: ["build-hall"],
    claims: {
        "build-hall": (
            text: "The new hall will pay for itself.",
            strength: Does,
            supports: [(premises: ["clubs-rent"])],
            rebuttals: [(premises: ["clubs-leave"], rebuttals: [(premises: ["bound"])])],
        ),
        "clubs-rent": (text: "Six clubs want to rent it."),
        "clubs-leave": (text: "Most of the clubs will have their own halls by then."),
        "bound": (text: "The clubs are bound to rent it for ten years."),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    let is_usual = expects_usually(debate);
    for (map, details) in debate.maps().filter(|(map, _)| context.whole().map(*map)) {
        let outlook = Outlook::of(details);
        if outlook.admits_doubt {
            continue;
        }
        for (id, claim) in debate.claims_of(map) {
            let is_passed_over = passes_over(&outlook, id, is_usual);
            if !is_passed_over && claim.put() != Some(Strength::Does) {
                continue;
            }
            let status = context.labelling.status(debate, id);
            let is_shown = outlook.expected.contains(&id);
            if is_shown || claim.granted || !matches!(status, Status::Contested | Status::Rejected) {
                continue;
            }
            let against = unanswered(context, id, is_passed_over);
            if !against.is_empty() && bears(debate, &outlook, id) {
                findings.push(finding(context, id, &against));
            }
        }
    }
}

/// Whether a claim is the thesis of a map that says nothing of how it should stand, though the map says so of other
/// claims, or most maps of the corpus of their theses.
fn passes_over(outlook: &Outlook, claim: ClaimId, is_usual: bool) -> bool {
    outlook.theses.contains(&claim) && (!outlook.expected.is_empty() || is_usual)
}

/// Whether at least half of several maps say how their theses should stand.
fn expects_usually(debate: &Debate) -> bool {
    let says = |map: &Map| {
        let outlook = Outlook::of(map);
        !outlook.expected.is_disjoint(&outlook.theses)
    };
    let (all, saying) = (debate.maps().len(), debate.maps().filter(|(_, map)| says(map)).count());
    saying > 0 && all > 1 && 2 * saying >= all
}

/// Whether a claim is a thesis of its map or given as a reason for something.
fn bears(debate: &Debate, outlook: &Outlook, claim: ClaimId) -> bool {
    outlook.theses.contains(&claim) || debate.uses_of(claim).any(|step| debate[step].carries())
}

/// The objections to a claim or its reasons, of its own map, that nothing replies to.
///
/// Those of another side are left out, unless the map passes the matter over.
fn unanswered(context: &Context, claim: ClaimId, is_passed_over: bool) -> Vec<StepId> {
    let debate = context.debate;
    let of_steps = debate.carriers_of(claim).flat_map(|step| debate.rebuttals_of(Target::Step(step)));
    let rebuttals = debate.rebuttals_of(Target::Claim(claim)).chain(of_steps);
    rebuttals
        .filter(|&rebuttal| is_owed_a_reply(context, claim, rebuttal, is_passed_over))
        .take(MOST_RELATED)
        .collect()
}

fn is_owed_a_reply(context: &Context, claim: ClaimId, rebuttal: StepId, is_passed_over: bool) -> bool {
    let debate: &Debate = context.debate;
    let step = &debate[rebuttal];
    let is_at_home = step.map == debate[claim].map;
    let is_of_another_side = step.premises.iter().any(|&premise| {
        let sides = [premise, claim].map(|claim| debate[claim].side);
        sides[0].is_some() && sides[0] != sides[1]
    });
    is_at_home
        && (is_passed_over || !is_of_another_side)
        && step.question.is_none()
        && is_unanswered(context, rebuttal)
}

fn finding(context: &Context, id: ClaimId, against: &[StepId]) -> Diagnostic {
    let debate = context.debate;
    let claim = &debate[id];
    let objection = listed(&debate[against[0]].premises, |premise| context.called(premise, claim.map));
    let status = context.labelling.status(debate, id);
    let objections = match against.len() {
        1 => message!("nothing replies to {objection}", objection),
        count => {
            message!("nothing replies to {count} objections, the first {objection}", count, objection)
        }
    };
    let message = match claim.put() {
        Some(Strength::Does) => message!(
            "{claim} is put without reserve, but is {status}: {objections}",
            claim = context.own(id),
            status,
            objections
        ),
        _ => message!(
            "{claim} is a thesis of which nothing is expected, and is {status}: {objections}",
            claim = context.own(id),
            status,
            objections
        ),
    };
    let locus = context.at(claim.place);
    let span = match claim.strength {
        Some(_) => locus.field("strength").span(),
        None => locus.span(),
    };
    let mut finding = Diagnostic::new(&CHECK.rule, span, message).label(status.name());
    for &step in against {
        finding = finding.related(context.premises_span(step), "no reply");
    }
    let finding = finding
        .hint("add the reply that the text gives, or put the claim less strongly")
        .concerns(context.name(id));
    against.iter().fold(finding, |finding, &step| finding.concerns(context.step_name(step)))
}
