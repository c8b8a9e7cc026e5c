use super::told;
use crate::check::wording::MOST_RELATED;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Between, Diagnostic, Level, Message, Rule, Value, message};
use crate::model::{ClaimId, MapId, ReviewStatus};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "cut-claim-carries",
        level: Level::Warning,
        about: About::Material,
        finds: "a thesis that falls with claims that reviewers would cut or cannot confirm",
        why: "A sentence that is struck from a text takes with it what was said for the sake of it. Where every reason \
              for the thesis goes through such claims, the text without them asserts its main point and gives no \
              reason that was borne out.\n\nFind another source for the claim, give the thesis another reason, or \
              weaken it; or think again about the verdict. All claims that are `Cut` or `CannotConfirm` are taken out \
              at once, which `elenchus review` shows conclusion by conclusion.",
        bad: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (text: "The kiosk should stay open.", supports: [(premises: ["last-shop"])]),
        "last-shop": (text: "It is the last shop in the street."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"last-shop": (status: CannotConfirm, by: "M. Weber", on: "2026-03-02")})"#,
            ),
        ],
        good: &[
            (
                "kiosk.ron",
                r#"Map(
    title: "The kiosk",
    thesis: ["keep-kiosk"],
    claims: {
        "keep-kiosk": (
            text: "The kiosk should stay open.",
            supports: [(premises: ["last-shop"]), (premises: ["meeting-place"])],
        ),
        "last-shop": (text: "It is the last shop in the street."),
        "meeting-place": (text: "People meet there."),
    },
)"#,
            ),
            (
                "kiosk.review.ron",
                r#"Review(claims: {"last-shop": (status: CannotConfirm, by: "M. Weber", on: "2026-03-02")})"#,
            ),
        ],
    },
    run,
};

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    if context.reviews.fallout().fallen().is_empty() {
        return;
    }
    for (id, map) in context.debate.maps().filter(|(id, _)| context.whole().map(*id)) {
        findings.extend(map.theses.iter().filter_map(|&thesis| finding(context, id, thesis)));
    }
}

fn finding(context: &Context, map: MapId, thesis: ClaimId) -> Option<Diagnostic> {
    let fallout = context.reviews.fallout();
    let fallen = fallout.falls(thesis)?;
    let (root, count) = (fallen.root, fallen.lost.len());
    let verdict = context.reviews.latest(root).find(|verdict| verdict.is_current);
    let is_cut = verdict.is_some_and(|verdict| verdict.status == ReviewStatus::Cut);
    let root_name = context.called(root, map);
    let cause = match is_cut {
        true => message!("{root} is to be cut", root = root_name),
        false => message!("{root} cannot be confirmed", root = root_name),
    };
    let claim = context.called(thesis, map);
    let message = match count {
        1 => message!("{claim} loses its only support: {cause}", claim, cause),
        _ => message!("{claim} loses all {count} supports, the first because {cause}", claim, count, cause),
    };
    // The way down, where it is short enough to be followed in a sentence.
    let path: Vec<ClaimId> = fallout.path(thesis).take(MOST_RELATED + 2).collect();
    let rests = |pair: &[ClaimId]| {
        let (claim, premise) = (context.called(pair[0], map), context.called(pair[1], map));
        message!("{claim} rests on {premise}", claim, premise)
    };
    let steps: Vec<Message> = path.windows(2).map(rests).collect();
    let mut finding = Diagnostic::new(&CHECK.rule, context.claim_span(thesis), message)
        .label("the thesis")
        .hint("find another source or another reason, or think again about the verdict");
    if steps.len() > 1 && steps.len() <= MOST_RELATED {
        finding = finding.reason(message!("{steps}", steps = Value::series(&steps, Between::Comma)));
    }
    for lost in fallen.lost.iter().take(MOST_RELATED) {
        let root = fallout.falls(lost.premise).map_or(lost.premise, |fallen| fallen.root);
        if let Some(verdict) = context.reviews.latest(root).find(|verdict| verdict.is_current) {
            finding = finding.related(context.at(verdict.place).field("status").span(), told(verdict));
        }
    }
    Some(finding.concerns(context.name(thesis)).concerns(context.name(root)))
}
