use super::telling::{hedge, strength, tier_name};
use crate::check::tense::holds_any;
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Slot, Value, message};
use crate::model::{Attribution, Claim, ClaimId, Stance};
use crate::prose::{Phrasebook, Tier};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "hedge-dropped";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Map,
        finds: "a claim that the map asserts more strongly than the voice that it is taken from",
        why: "“Might”, “arguably”, “is likely to”: such words are the most easily lost on the way from a text to its \
              summary, and then a guess stands as a fact. Three tiers are told apart, `Does`, `Can` and `Might`, by \
              the `strength` of claim and attribution and by the words of text and quotation. A `Fact`, a `Cause` or a \
              `Prediction` whose text has no hedge is asserted as `Does`. Readers hear no difference within a tier, \
              and none is made here: “is linked to” is as flat as “causes”.\n\nWeaken the claim as its voice does, in \
              the text or with `strength`; or quote the place where the voice says it flatly.",
        bad: &[("library.ron", LIBRARY), ("map.ron", BAD)],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "Bees in town",
    thesis: ["plant-more"],
    source: "bees",
    claims: {
        "plant-more": (text: "The parks need more flowers.", supports: [(premises: ["bees-return"])]),
        "bees-return": (
            text: "Flowers in parks may bring back the bees.",
            kind: Cause,
            quote: "may well bring back the bees",
        ),
    },
)"#,
            ),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    sources: {"bees": (title: "Bees in town", authors: [])},
)"#;

const BAD: &str = r#"Map(
    title: "Bees in town",
    thesis: ["plant-more"],
    source: "bees",
    claims: {
        "plant-more": (text: "The parks need more flowers.", supports: [(premises: ["bees-return"])]),
        "bees-return": (
            text: "Flowers in parks bring back the bees.",
            kind: Cause,
            quote: "may well bring back the bees",
        ),
    },
)"#;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for (id, claim) in context.debate.claims().filter(|(_, claim)| !claim.said.is_empty()) {
        let dropped =
            strongest(claim).zip(claim.tier()).filter(|((_, said), tier)| is_dropped(claim, *said, *tier));
        let dropped = dropped.filter(|_| !holds_any(&claim.text, &ONLY_THOUGHT));
        findings.extend(dropped.map(|((position, said), tier)| finding(context, id, position, said, tier)));
    }
}

/// The attribution that asserts a claim most strongly, by its position, with its tier.
///
/// Nothing where one does not tell how strongly it does, or where nobody asserts it: what is only reported is
/// another check's matter.
fn strongest(claim: &Claim) -> Option<(usize, Tier)> {
    let asserting = claim.said.iter().enumerate().filter(|(_, said)| said.is_for());
    let mut strongest: Option<(usize, Tier)> = None;
    let mut is_only_reported = true;
    for (position, said) in asserting {
        is_only_reported &= said.is_report();
        let tier = said.tier()?;
        if strongest.is_none_or(|(_, known)| known < tier) {
            strongest = Some((position, tier));
        }
    }
    strongest.filter(|_| !is_only_reported)
}

/// Words by which a text says that somebody only thinks so, which is hedge enough.
static ONLY_THOUGHT: Phrasebook = Phrasebook::of(&[
    "suspects",
    "suspect",
    "suspected",
    "suspicion",
    "fears",
    "fear",
    "feared",
    "guess",
    "guesses",
    "guessed",
    "believes",
    "believe",
    "believed",
    "thinks",
    "think",
    "thought",
    "supposes",
    "suppose",
    "supposed",
    "assumes",
    "assume",
    "assumed",
    "wonders",
    "wondered",
    "doubts",
    "doubt",
    "expects",
    "expect",
    "expected",
    "hopes",
    "hope",
    "hoped",
    "speculates",
    "speculated",
    "whether",
]);

fn is_dropped(claim: &Claim, said: Tier, tier: Tier) -> bool {
    // What a quotation calls possible may be called that in many ways; only a flat claim is too strong for it.
    let is_told = claim.said.iter().any(|said| said.strength.is_some() && said.stance == Stance::Asserts);
    said < tier && (tier == Tier::Does || is_told)
}

fn finding(context: &Context, id: ClaimId, position: usize, said: Tier, tier: Tier) -> Diagnostic {
    let claim = &context.debate[id];
    let place = context.at(claim.place);
    let attribution: &Attribution = &claim.said[position];
    let words = attribution.quote.as_deref().and_then(|quote| Some((quote, hedge(quote)?.1)));
    let speaker = attribution
        .speaker()
        .map_or_else(|| message!("its voice").value(), |speaker| context.speaker_name(speaker));
    let message = match &words {
        Some((quote, hedge)) => message!(
            "{claim} is asserted as {strength}, but {speaker} hedges it: {words}",
            claim = context.own(id),
            strength = strength(tier),
            speaker,
            words = Value::words(&quote[hedge.clone()])
        ),
        None => message!(
            "{claim} is asserted as {strength}, but {speaker} says it only as {weaker}",
            claim = context.own(id),
            strength = strength(tier),
            speaker,
            weaker = strength(said)
        ),
    };
    let span = place.field(if claim.strength.is_some() { "strength" } else { "text" }).span();
    let fields = if words.is_some() { ["quote", "strength"] } else { ["strength", "quote"] };
    Diagnostic::new(&CHECK.rule, span, message)
        .label(format!("put as `{}`", tier_name(tier)))
        .related(context.said_span(id, position, &fields), format!("said as `{}`", tier_name(said)))
        .hint(format!("write `strength: {}`, or keep the hedge in the text", tier_name(said)))
        .concerns(context.name(id))
}
