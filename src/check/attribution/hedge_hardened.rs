use super::drift::{Drift, Way};
use super::telling::{strength, tier_name};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::prose::Tier;

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "hedge-hardened";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a claim that grows firmer as it is repeated, without new evidence",
        why: "“At worst a failure” in the introduction, “might be a failure” in the middle, “the failure” at the end: \
              nothing was added but repetition. The same happens from article to article, where each cites the one \
              before a little more boldly. It is looked for between the attributions of one voice in one source, \
              between what a voice says, there or elsewhere, and how a source reports it (`stance: Reports`), \
              between claims that `restates` or `entails` joins, and between a claim and the only claim of another \
              map that it rests on. A later claim with a factual reason of its own is left alone, for it may have \
              grown firmer rightly.\n\nBring the later claim back to the strength of the first with `strength`, or \
              add what made it firmer as a support.",
        bad: &[("library.ron", LIBRARY), ("2024.ron", FIRST), ("2025.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            ("2024.ron", FIRST),
            (
                "2025.ron",
                r#"Map(
    title: "The bridge, a year on",
    thesis: ["rebuild"],
    source: "post-2025",
    claims: {
        "rebuild": (text: "The bridge must be rebuilt.", supports: [(premises: ["unsafe"])]),
        "unsafe": (text: "The bridge is still suspected to be unsafe.", kind: Fact, strength: Might),
    },
    restates: [["2024/unsafe", "unsafe"]],
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {
        "post-2024": (title: "Is the bridge safe?", authors: [], published: "2024-05-04"),
        "post-2025": (title: "The bridge, a year on", authors: [], published: "2025-06-01"),
    },
)"#;

const FIRST: &str = r#"Map(
    title: "Is the bridge safe?",
    thesis: ["inspect"],
    source: "post-2024",
    claims: {
        "inspect": (text: "The bridge should be inspected.", supports: [(premises: ["unsafe"])]),
        "unsafe": (text: "The bridge may be unsafe.", kind: Fact, strength: Might),
    },
)"#;

const BAD: &str = r#"Map(
    title: "The bridge, a year on",
    thesis: ["rebuild"],
    source: "post-2025",
    claims: {
        "rebuild": (text: "The bridge must be rebuilt.", supports: [(premises: ["unsafe"])]),
        "unsafe": (text: "The bridge is unsafe.", kind: Fact, strength: Does),
    },
    restates: [["2024/unsafe", "unsafe"]],
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    findings.extend(
        context
            .drifts()
            .iter()
            .filter(|drift| drift.way != Way::Reported)
            .map(|drift| finding(context, drift)),
    );
}

fn finding(context: &Context, drift: &Drift) -> Diagnostic {
    let map = context.debate[drift.strong].map;
    let (strong, weak) = (context.called(drift.strong, map), context.called(drift.weak, map));
    let (weaker, firm) = (tier_name(drift.weak_tier), strength(Tier::Does));
    let message = match (&drift.places, drift.strong == drift.weak) {
        (Some((speaker, [weak_place, strong_place])), _) => message!(
            "{speaker} puts {strong} as {weaker} {weak_place} and as {firm} {strong_place}",
            speaker = context.speaker_name(*speaker),
            strong,
            weaker = strength(drift.weak_tier),
            weak_place,
            firm,
            strong_place
        ),
        (None, true) => message!(
            "{strong} is reported as {firm}, and who says it puts it as {weaker}",
            strong,
            firm,
            weaker = strength(drift.weak_tier)
        ),
        (None, false) => message!(
            "{strong} asserts as {firm} what {weak} puts as {weaker}",
            strong,
            firm,
            weak,
            weaker = strength(drift.weak_tier)
        ),
    };
    drift
        .show(context, Diagnostic::new(&CHECK.rule, drift.strong_span, message).label("put as `Does`"))
        .hint(format!("write `strength: {weaker}` here as well, or add what made it firmer as a support"))
}
