use crate::check::wording::listed;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{ClaimId, Debate, Map, MapId, Target};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "one-sided",
        level: Level::Note,
        about: About::Material,
        finds: "a side of a debate for which nothing is said, or nothing argued",
        why: "A map that declares sides promises to show what each has to say. Where one of them has no claim, or only \
              claims without a reason and without a word against the other side, readers see a debate that is none. \
              An article may argue for one side alone, and then needs no sides in its map; an article that claims to \
              weigh both and gives reasons for one of them is worth a second look.\n\nAdd what the text says for the \
              side and mark its claims with `side`. If the text has nothing, take the `sides` out, or leave the \
              finding as what it is: something about the text.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The school bell",
    thesis: ["no-bell"],
    sides: {"quiet": "The bell should go", "bell": "The bell should stay"},
    claims: {
        "no-bell": (
            text: "The school should do without its bell.",
            side: "quiet",
            supports: [(premises: ["startled"])],
        ),
        "startled": (text: "It startles the youngest.", side: "quiet"),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The school bell",
    thesis: ["no-bell"],
    sides: {"quiet": "The bell should go", "bell": "The bell should stay"},
    claims: {
        "no-bell": (
            text: "The school should do without its bell.",
            side: "quiet",
            supports: [(premises: ["startled"])],
            rebuttals: [(premises: ["late"])],
        ),
        "startled": (text: "It startles the youngest.", side: "quiet"),
        "late": (text: "Without it classes would begin late.", side: "bell"),
    },
)"#,
        )],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    for (id, map) in debate.maps().filter(|(map, _)| context.whole().map(*map)) {
        if map.sides.len() < 2 {
            continue;
        }
        let mut members: Vec<Vec<ClaimId>> = vec![Vec::new(); map.sides.len()];
        for (claim, details) in debate.claims_of(id) {
            if let Some(side) = details.side {
                members[side as usize].push(claim);
            }
        }
        let argues = |side: &Vec<ClaimId>| side.iter().any(|&claim| argues(debate, claim));
        let silent: Vec<usize> = (0..members.len()).filter(|&side| !argues(&members[side])).collect();
        // Where no side argues, or what is said against one of them bears no mark, the marks are only not made yet.
        let has_unmarked = debate.steps_of(id).any(|(step, details)| {
            details.is_rebuttal()
                && details.premises.iter().all(|&premise| debate[premise].side.is_none())
                && debate[debate.conclusion_of(step)].side.is_some()
        });
        if silent.len() < members.len() && !has_unmarked && !is_answered_elsewhere(debate, id) {
            findings.extend(silent.into_iter().map(|side| finding(context, id, map, side, &members[side])));
        }
    }
}

/// Whether a claim is given a reason, or is one for or against something.
fn argues(debate: &Debate, claim: ClaimId) -> bool {
    debate.uses_of(claim).next().is_some() || !debate.is_leaf(claim)
}

/// Whether another map says something against claims of this one.
fn is_answered_elsewhere(debate: &Debate, map: MapId) -> bool {
    let mut rebuttals =
        debate.claims_of(map).flat_map(|(claim, _)| debate.rebuttals_of(Target::Claim(claim)));
    rebuttals.any(|step| debate[step].map != map)
}

fn finding(context: &Context, id: MapId, map: &Map, side: usize, members: &[ClaimId]) -> Diagnostic {
    let side = &map.sides[side];
    let claims = listed(members, |claim| context.called(claim, id));
    let message = match members {
        [] => message!("the side {side} has no claim", side),
        [_] => message!(
            "the side {side} has only {claims}, which is not argued for and argues for nothing",
            side,
            claims
        ),
        _ => message!(
            "the side {side} has {claims}, which are not argued for and argue for nothing",
            side,
            claims
        ),
    };
    let finding = Diagnostic::new(&CHECK.rule, context.at(side.place).span(), message)
        .label(side.text.to_string())
        .hint("add what is said for it, and mark the claims with `side`; else do without sides");
    members.iter().fold(finding, |finding, &claim| finding.concerns(context.name(claim)))
}
