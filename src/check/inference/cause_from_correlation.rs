use std::cell::OnceCell;

use super::open_question::open_questions;
use crate::check::phrases::Phrases;
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, message};
use crate::model::{Claim, ClaimId, Debate, Design, Kind, Step, StepId, Strength, Target};
use crate::prose::{MarkerKind, Tier, dates, markers, tier};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "cause-from-correlation";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a cause that is concluded from things that only go together, or follow one another",
        why: "Accidents fell after the cameras were put up. That may be the cameras' doing; or accidents fell \
              everywhere, or the cameras came after an unusually bad year, or both have a third cause. Figures and \
              dates show that things go together. That the one brought the other about is a further claim, and in \
              articles it often slips in with a word such as “led to”.\n\nLook for what the text has besides: a \
              mechanism (a premise of `kind: Cause`), a comparison with a place where nothing was changed, an \
              experiment, an answer to the question of what else might explain it. Write it down as a premise, as \
              the `warrant`, or in `answers` of the scheme `correlation-to-cause`. If there is nothing, conclude no \
              more than that the two go together, or give the claim `strength: Might`.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The speed cameras",
    thesis: ["cameras-work"],
    claims: {
        "cameras-work": (
            text: "The cameras have made the road safer.",
            kind: Cause,
            supports: [(premises: ["fewer-accidents"])],
        ),
        "fewer-accidents": (text: "Accidents on the road fell by a third after the cameras were put up."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The speed cameras",
    thesis: ["cameras-work"],
    claims: {
        "cameras-work": (
            text: "The cameras have made the road safer.",
            kind: Cause,
            supports: [(premises: ["fewer-accidents", "drivers-slow"])],
        ),
        "fewer-accidents": (text: "Accidents on the road fell by a third after the cameras were put up."),
        "drivers-slow": (text: "Drivers slow down where they know of a camera.", kind: Cause),
    },
)"#,
        )],
    },
    run,
};

/// Schemes that go from what is seen together to what lies behind it.
const SEEN_TOGETHER: [&str; 3] = ["correlation-to-cause", "sign", "sample-to-population"];

/// Words by which a text says that one thing came with or after another.
const SEQUENCE: &str = "after/since/following/followed/in the wake of/afterwards/thereafter/at the same time/\
    as soon as/no sooner/in the same year/in the same years/in the same period/just as/within months/within a year/\
    the year before/the years before/before and after/hand in hand/no coincidence/coincidence/the year that/the month that/the year in which/\
    the month in which/the week in which/the day on which/the year when/the month when/began to/ever since/in step with/in parallel";

/// Words by which a text says that something has grown or shrunk, or is greater here than there.
const CHANGE: &str = "rose/risen/rising/fell/fallen/falling/grew/grown/growing/dropped/dropping/declined/declining/\
    increased/increasing/decreased/decreasing/doubled/tripled/trebled/quadrupled/halved/surged/soared/jumped/climbed/\
    plunged/plummeted/slumped/shrank/shrunk/dwindled/higher/lower/fewer/more likely/less likely/twice as/worsened/\
    improved/a rise/the rise/a fall/the fall/a drop/the drop/a decline/the decline/an increase/the increase/a surge/\
    the surge/more than/less than/per cent/percent/is down/are down/is up/are up/went up/went down/gone up/gone down/climbing/\
    spiked/a spike/the spike/dipped/peaked/took off/more often/less often/two thirds/half of/three quarters/\
    out of/in ten/a majority of/boomed/vanished/the moment/from the day/the day after/not since";

/// Words by which a text looks at what would have been otherwise …
const COMPARISON: &str = "control group/control groups/controlling for/controlled for/in comparison/compared with other/\
    compared with similar/than elsewhere/than in other/elsewhere/outside/unlike/unaffected/randomised/randomized/\
    at random/experiment/experiments/trial/trials/placebo/assigned/adjusted for/adjusting for/nothing else changed/\
    without/whether or not";

/// … and those that do so beside another premise.
const CONTRAST: &str =
    "did not/no such/stayed/remained/unchanged/neighbouring/other towns/other countries/the others";

/// Words by which a text says that one thing brings about another, besides those of every text.
const BRINGING_ABOUT: &str = "is behind/are behind/lies behind/the reason why/the reason for/to blame for/the result of/\
    the effect of/a consequence of/the consequence of/consequence of/pushes up/pushed up/pushing up/drives up/drove up/\
    driving up/is driving/are driving/drives down/drove down/driving down/brought down/has fuelled/is fuelling/\
    is killing/makes people/make people/made people/explains why/accounts for";

/// Words by which a text picks out some of a kind …
const OF_A_KIND: [&str; 6] = ["who", "that", "which", "with", "where", "whose"];

/// … and, behind them, words by which it says that there is more of something, or less.
const MORE: [&str; 22] = [
    "more",
    "less",
    "fewer",
    "higher",
    "lower",
    "better",
    "worse",
    "longer",
    "shorter",
    "richer",
    "poorer",
    "healthier",
    "happier",
    "safer",
    "sicker",
    "fatter",
    "older",
    "younger",
    "slower",
    "faster",
    "most",
    "least",
];

/// Words that the list of causes has and that are as often nouns.
const AMBIGUOUS: [&str; 9] =
    ["cause", "drive", "fuel", "prompt", "spark", "trigger", "produced", "thereby", "provoked"];

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let debate = context.debate;
    // A step that answers questions and leaves this one open is told as that.
    let open = OnceCell::new();
    let is_told = |step: StepId| {
        let open = open.get_or_init(|| open_questions(context));
        !debate[step].answers.is_empty() && open.iter().any(|(other, _)| *other == step)
    };
    for (id, claim) in debate.claims().filter(|(id, _)| !debate.is_leaf(*id)) {
        if !concludes_a_cause(claim) {
            continue;
        }
        let carriers: Vec<StepId> = debate.carriers_of(id).collect();
        if carriers.iter().all(|&step| only_goes_together(debate, step) && !is_told(step)) {
            findings.push(finding(context, id, &carriers));
        }
    }
}

/// Whether a claim says, without reserve, that one thing brought another about.
fn concludes_a_cause(claim: &Claim) -> bool {
    let is_causal = match claim.kind {
        Some(Kind::Cause) => true,
        None | Some(Kind::Fact) => causal_word(&claim.text).is_some(),
        Some(_) => false,
    };
    let is_sure = !matches!(claim.strength, Some(Strength::Can | Strength::Might));
    is_causal && is_sure && tier(&claim.text) != Tier::Might
}

/// The first words of a text that say what brings about what.
fn causal_word(text: &str) -> Option<String> {
    let causes = markers(text).into_iter().filter(|marker| marker.kind == MarkerKind::Cause);
    let mut words = causes.map(|marker| text[marker.span].to_owned());
    let known = words.find(|word| !AMBIGUOUS.contains(&word.to_lowercase().as_str()));
    let phrases = Phrases::of(text);
    known.or_else(|| BRINGING_ABOUT.split('/').find(|phrase| phrases.has(phrase)).map(str::to_owned))
}

/// Whether a support has nothing but premises that say what goes together, or after another, and nothing in it or
/// against it asks what that shows.
fn only_goes_together(debate: &Debate, id: StepId) -> bool {
    let step = &debate[id];
    let scheme = step.scheme.map(|scheme| &*debate[scheme].details.id);
    let is_correlation = scheme == Some("correlation-to-cause");
    let is_answered = match is_correlation {
        // That the correlation is real does not say what it comes from.
        true => step.answers.iter().any(|(question, _)| &**question != "real"),
        false => !step.answers.is_empty(),
    };
    let is_other_scheme = scheme.is_some_and(|scheme| !SEEN_TOGETHER.contains(&scheme));
    let is_disputed = debate.rebuttals_of(Target::Step(id)).next().is_some();
    if step.warrant.is_some() || is_answered || is_other_scheme || is_disputed {
        return false;
    }
    let seen: Vec<Option<Seen>> =
        step.premises.iter().map(|&premise| seen(debate, &debate[premise])).collect();
    let is_contrast = |premise: &&ClaimId| Phrases::of(&debate[**premise].text).has_one_of(CONTRAST);
    let all_seen = seen.iter().all(Option::is_some)
        && (seen.len() == 1 || !step.premises.iter().any(|premise| is_contrast(&premise)));
    let is_enough = seen.iter().flatten().any(|seen| *seen != Seen::Dated);
    match is_correlation && step.premises.len() == 1 {
        true => !says_why(&debate[step.premises[0]]),
        false => all_seen && is_enough,
    }
}

/// What a premise has to say of things that go together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    /// One thing came after or with another.
    Together(&'static str),
    /// Figures, or words of growth.
    Figures,
    /// It rests on a study that only watched.
    Watched,
    /// It happened at some time, or so much.
    Dated,
}

/// What a premise says of things that go together; nothing where it says more, or nothing of the kind.
fn seen(debate: &Debate, claim: &Claim) -> Option<Seen> {
    let designs = claim.said.iter().filter_map(|said| debate[said.source?].details.design);
    let designs: Vec<Design> = designs.collect();
    let phrases = Phrases::of(&claim.text);
    if says_why(claim) || designs.contains(&Design::Experimental) || phrases.has_one_of(COMPARISON) {
        return None;
    }
    if markers(&claim.text).iter().any(|marker| marker.kind == MarkerKind::Correlation) {
        return Some(Seen::Together("it speaks of things that go together"));
    }
    if phrases.has_one_of(SEQUENCE) {
        return Some(Seen::Together("it says what came with or after what"));
    }
    // A single figure says how much there is of one thing; two say that it differs.
    let has_figures = claim.figures.len() > 1 || !claim.changes.is_empty();
    if has_figures || phrases.has_one_of(CHANGE) || compares(&phrases) {
        return Some(Seen::Figures);
    }
    if designs.contains(&Design::Observational) {
        return Some(Seen::Watched);
    }
    let is_dated = claim.when.is_some() || !dates(&claim.text).is_empty() || !claim.figures.is_empty();
    is_dated.then_some(Seen::Dated)
}

/// Whether a text says of those of one kind that there is more of something with them, or less: “children who … sleep
/// less”.
fn compares(phrases: &Phrases) -> bool {
    let kind = phrases.words().iter().position(|word| OF_A_KIND.contains(&word.as_str()));
    let more = phrases.words().iter().rposition(|word| MORE.contains(&word.as_str()));
    kind.is_some_and(|kind| more.is_some_and(|more| more > kind))
}

/// Whether a premise may say how the one brings the other about.
fn says_why(claim: &Claim) -> bool {
    claim.implicit || !matches!(claim.kind, None | Some(Kind::Fact)) || causal_word(&claim.text).is_some()
}

fn finding(context: &Context, id: ClaimId, carriers: &[StepId]) -> Diagnostic {
    let debate = context.debate;
    let claim = &debate[id];
    let steps = || carriers.iter().map(|&step| &debate[step]);
    let mut premises: Vec<ClaimId> = steps().flat_map(|step: &Step| step.premises.iter().copied()).collect();
    premises.sort_unstable();
    premises.dedup();
    let names = listed(&premises, |premise| context.called(premise, claim.map));
    let message = match premises.len() {
        1 => message!(
            "{claim} is a cause, and {premises} only says what goes together or after another",
            claim = context.own(id),
            premises = names
        ),
        _ => message!(
            "{claim} is a cause, and {premises} only say what goes together or after another",
            claim = context.own(id),
            premises = names
        ),
    };
    let text = |claim: &Claim| context.at(claim.place).field("text").span();
    let label = match causal_word(&claim.text) {
        Some(word) => format!("“{word}”"),
        None => "one thing brings another about".to_owned(),
    };
    let mut finding = Diagnostic::new(&CHECK.rule, text(claim), message).label(label);
    for &premise in premises.iter().take(MOST_RELATED) {
        let label = match seen(debate, &debate[premise]) {
            Some(Seen::Together(label)) => label,
            Some(Seen::Figures) | None => "it says how much, not why",
            Some(Seen::Watched) => "its source only watched",
            Some(Seen::Dated) => "it says when or how much, not why",
        };
        finding = finding.related(text(&debate[premise]), label);
    }
    let finding = finding
        .hint(
            "add what shows the cause, as a premise, `warrant` or answer; else conclude only that they go together",
        )
        .concerns(context.name(id));
    let finding = carriers.iter().fold(finding, |finding, &step| finding.concerns(context.step_name(step)));
    premises.iter().fold(finding, |finding, &premise| finding.concerns(context.name(premise)))
}
