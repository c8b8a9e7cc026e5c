use super::ground::{cruxes, grounds, threads, undefended};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, StepId};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "undefended-premise";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a fact on which a thesis rests, with no source and no reason, or disputed and with nothing said for it",
        why: "What an argument rests on in the end is what its readers are asked to take from somebody. Where the map \
              names nobody, they have only the map's word; and where somebody disputes the fact besides, they have \
              one word against another. The check looks only at maps that say of their other facts where they are \
              from, at claims of `kind: Fact`, and leaves alone what is `implicit` or `granted`.\n\nWrite down who \
              says it and where (`by`, `in`, `quote`), give a reason for it, or grant it. If the text has nothing, \
              that is a finding about the text.",
        bad: &[
            (
                "map.ron",
                r#"Map(
    title: "The bells",
    thesis: ["fewer-bells"],
    claims: {
        "fewer-bells": (
            text: "The bells should ring less.",
            supports: [(premises: ["rings-often"]), (premises: ["sleepless"])],
        ),
        "rings-often": (text: "They ring at every quarter.", kind: Fact, in: "parish-sheet"),
        "sleepless": (text: "The whole street lies awake.", kind: Fact),
    },
)"#,
            ),
            ("library.ron", r#"Library(sources: {"parish-sheet": (title: "Parish sheet")})"#),
        ],
        good: &[
            (
                "map.ron",
                r#"Map(
    title: "The bells",
    thesis: ["fewer-bells"],
    claims: {
        "fewer-bells": (
            text: "The bells should ring less.",
            supports: [(premises: ["rings-often"]), (premises: ["sleepless"])],
        ),
        "rings-often": (text: "They ring at every quarter.", kind: Fact, in: "parish-sheet"),
        "sleepless": (text: "The whole street lies awake.", kind: Fact, by: "neighbours"),
    },
)"#,
            ),
            (
                "library.ron",
                r#"Library(
    sources: {"parish-sheet": (title: "Parish sheet")},
    voices: {"neighbours": (name: "the neighbours")},
)"#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let grounds = grounds(context.debate);
    let undefended = undefended(context, &grounds);
    if undefended.is_empty() {
        return;
    }
    // What a whole thesis hangs on is told as that.
    let (threads, cruxes) = (threads(context, &grounds), cruxes(context, &grounds));
    for (claim, against) in undefended {
        if !threads.contains_key(&claim) && !cruxes.contains_key(&claim) {
            findings.push(finding(context, claim, &against));
        }
    }
}

fn finding(context: &Context, id: ClaimId, against: &[StepId]) -> Diagnostic {
    let debate = context.debate;
    let claim = &debate[id];
    let name = context.called(id, claim.map);
    let message = match against {
        [] => message!(
            "{claim} is a fact on which the argument rests, and has neither a source nor a reason",
            claim = name
        ),
        _ => message!(
            "{claim} is a fact that is disputed, and has neither a source of its own nor a reason",
            claim = name
        ),
    };
    let mut finding = Diagnostic::new(&CHECK.rule, context.claim_span(id), message).label("nobody is named");
    for &step in against {
        finding = finding.related(context.premises_span(step), "disputes it");
    }
    if let Some(step) = debate.uses_of(id).find(|&step| debate[step].carries()) {
        let about = context.called(debate.conclusion_of(step), claim.map);
        finding = finding.related(context.premises_span(step), format!("a reason for {about}"));
    }
    finding.hint("say who says it and where, give a reason for it, or grant it").concerns(context.name(id))
}
