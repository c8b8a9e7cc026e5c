use std::collections::BTreeSet;

use crate::check::phrases::Phrases;
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Claim, ClaimId, Debate, Kind, StepId, Strength, Target};
use crate::prose::{Marker, MarkerKind, Tier, dates, markers, names};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "universal-from-instances";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a claim about all, always or never that rests on some cases only",
        why: "Two neighbours whose heating broke down are two cases, and “such heating never lasts” is about all. \
              Examples make a general claim vivid, and they can refute one; they cannot show it, however many there \
              are, unless something says that they are typical or that there are no others.\n\nLook for what the \
              text has besides: a count of all cases, a sample, a reason why the cases are typical. Write it down as \
              a premise or as the `warrant`. If there is nothing, the claim should say “some” or “often”, or have \
              `strength: Can`.",
        bad: &[(
            "map.ron",
            r#"Map(
    title: "The village shops",
    thesis: ["shops-close"],
    claims: {
        "shops-close": (
            text: "Every village that gets a supermarket loses its shops.",
            supports: [(premises: ["two-villages"])],
        ),
        "two-villages": (text: "Two villages near us lost their last shop when a supermarket opened."),
    },
)"#,
        )],
        good: &[(
            "map.ron",
            r#"Map(
    title: "The village shops",
    thesis: ["shops-close"],
    claims: {
        "shops-close": (
            text: "Villages that get a supermarket often lose their shops.",
            supports: [(premises: ["two-villages"])],
        ),
        "two-villages": (text: "Two villages near us lost their last shop when a supermarket opened."),
    },
)"#,
        )],
    },
    run,
};

/// Schemes that go from a case.
const FROM_CASES: [&str; 3] = ["example", "analogy", "precedent"];

/// Words that speak of all, wherever they stand …
const ALL: &str = "every/everyone/everybody/everywhere/always/never/nobody/nowhere/no one/none of/invariably/whenever/\
    wherever/whoever/without exception/without fail/in each case/in every case/all of them/in all cases/\
    not a single/not one/universally";

/// … and where they begin the claim.
const ALL_AT_FIRST: &str = "all/no/any/anyone/anybody/each/only";

/// Words that make a claim a demand, which no case could show anyway, or take its reach back.
const NO_CLAIM_ABOUT_ALL: &str = "should/must/ought/deserve/deserves/entitled/right to/need/needs/almost/nearly/hardly/\
    not every/not everyone/not everybody/not everywhere/not all/not always/most/often/usually/many/some/sometimes/generally/mostly/largely/tend/tends/typically/\
    nobody disputes/nobody denies/nobody doubts/no one disputes/no one denies/no one doubts/everybody knows/\
    everyone knows/everybody agrees/everyone agrees/no doubt/no longer/no wonder";

/// Words that speak of all or none, by which a premise is more than a case.
const EXHAUSTIVE: &str = "every/each/all/always/both/entire/whole/any/without exception/\
    survey/survey's/surveys/report/register/records/audit/census/study/studies/statistics/sample/poll/inquiry/\
    review/evidence/data/typical/representative/average/in general/generally/majority/the list/list of/lists";

/// Words that speak of a case.
const CASE: &str = "some/several/many/a few/few/a handful/a number of/one/two/three/four/five/six/seven/eight/\
    nine/ten/eleven/twelve/a dozen/once/twice/a case/one case/the case/an example/example/for example/instance/\
    for instance/my/our neighbour/our neighbours/neighbour/neighbours/a friend/friend/friends/a colleague/colleague/\
    colleagues/a man/a woman/a couple/last year/last week/last month/last summer/last winter/this year/look at/witness/a single/one of/myself/i know/\
    i have seen/i saw/i met/consider/take/the other day";

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    let (debate, propositions) = (context.debate, context.propositions());
    for (id, claim) in debate.claims().filter(|(id, _)| !debate.is_leaf(*id)) {
        let Some(word) = speaks_of_all(claim) else { continue };
        let carriers: Vec<StepId> = debate.carriers_of(id).collect();
        // That it is a reason for itself is said, and says more.
        let supports_itself =
            |&step: &StepId| debate[step].premises.iter().any(|&premise| propositions.same(premise, id));
        if carriers.iter().any(supports_itself) {
            continue;
        }
        let is_series = names_one_after_the_other(debate, claim, &carriers);
        if carriers.iter().all(|&step| goes_from_cases(debate, step, claim, is_series)) {
            findings.push(finding(context, id, &carriers, &word));
        }
    }
}

/// The word by which a claim speaks, without reserve, of all there are; nothing where it does not.
fn speaks_of_all(claim: &Claim) -> Option<String> {
    let is_demand = matches!(claim.kind, Some(Kind::Policy | Kind::Definition));
    if is_demand
        || matches!(claim.strength, Some(Strength::Can | Strength::Might))
        || !claim.figures.is_empty()
    {
        return None;
    }
    let phrases = Phrases::of(&claim.text);
    let at_first =
        || ALL_AT_FIRST.split('/').find(|phrase| !phrases.words().is_empty() && phrases.begins(0, phrase));
    let words = phrases.words();
    let inside = || speaks_of_all_of_a_kind(words).then_some("all");
    let word =
        ALL.split('/').find(|phrase| speaks_freely(&phrases, phrase)).or_else(at_first).or_else(inside)?;
    let is_counted = word == "all" && words.get(1).is_some_and(|next| NUMBERS.contains(&next.as_str()));
    if is_counted || word == "never" && tells_what_never_was(words) {
        return None;
    }
    // What nobody can do is said of all.
    let is_hedge = |marker: &Marker| match marker.kind {
        MarkerKind::Hedge(Tier::Can) => {
            !["can", "able to", "capable of"].contains(&&*claim.text[marker.span.clone()].to_lowercase())
        }
        MarkerKind::Hedge(_) => true,
        _ => false,
    };
    let is_hedged = markers(&claim.text).iter().any(is_hedge);
    (!is_hedged && !phrases.has_one_of(NO_CLAIM_ABOUT_ALL)).then(|| word.to_owned())
}

/// Whether a phrase stands somewhere but behind a word that makes a condition of it: “even where nobody looks” is
/// about the places where nobody does.
fn speaks_freely(phrases: &Phrases, phrase: &str) -> bool {
    let words = phrases.words();
    let is_condition = |at: usize| at > 0 && CONDITIONS.contains(&words[at - 1].as_str());
    phrases.has(phrase) && (0..words.len()).any(|at| phrases.begins(at, phrase) && !is_condition(at))
}

const CONDITIONS: [&str; 6] = ["where", "when", "if", "unless", "though", "although"];

/// Whether “all” stands within a text before a plural: “bans fail in all cities”.
fn speaks_of_all_of_a_kind(words: &[String]) -> bool {
    words.windows(3).any(|three| {
        let is_other = matches!(
            three[0].as_str(),
            "at" | "after" | "above" | "of" | "first" | "for" | "by" | "not" | "nearly" | "almost" | "the"
        );
        let next = three[2].as_str();
        three[1] == "all"
            && !is_other
            && next.ends_with('s')
            && !matches!(next, "us" | "this" | "others" | "its" | "his")
    })
}

/// Whether a text says of one thing that something never happened to it: “the council never asked”.
fn tells_what_never_was(words: &[String]) -> bool {
    let is_one = words.first().is_some_and(|word| {
        matches!(
            word.as_str(),
            "the" | "this" | "that" | "he" | "she" | "it" | "his" | "her" | "its" | "our" | "my"
        )
    });
    let never = words.iter().position(|word| word == "never").unwrap_or(0);
    let next = words.get(never + 1).map_or("", String::as_str);
    let before = never.checked_sub(1).map_or("", |before| words[before].as_str());
    let was = matches!(before, "was" | "were" | "had" | "has" | "have" | "did");
    is_one && (was || next.ends_with("ed") || DID.split('/').any(|word| word == next))
}

/// Whether a support has only cases to show, and says nothing that would make them typical.
fn goes_from_cases(debate: &Debate, id: StepId, conclusion: &Claim, is_series: bool) -> bool {
    let step = &debate[id];
    let scheme = step.scheme.map(|scheme| &*debate[scheme].details.id);
    let is_from_cases = scheme.is_some_and(|scheme| FROM_CASES.contains(&scheme));
    let says_typical = step.roles.iter().any(|(role, _)| &**role == "typical")
        || step.answers.iter().any(|(question, _)| matches!(&**question, "typical" | "reach"));
    let is_disputed = debate.rebuttals_of(Target::Step(id)).next().is_some();
    if step.warrant.is_some() || says_typical || is_disputed || scheme.is_some() && !is_from_cases {
        return false;
    }
    step.premises.iter().all(|&premise| is_case(&debate[premise], conclusion, is_series || is_from_cases))
}

/// Whether a text begins with one of those that the conclusion speaks of: “the county hospital” of “no hospital”.
fn is_one_of_its_kind(text: &str, conclusion: &str) -> bool {
    let (phrases, all) = (Phrases::of(text), Phrases::of(conclusion));
    let kind = all.words().first().filter(|word| matches!(word.as_str(), "no" | "every" | "each" | "any"));
    let kind = kind.and_then(|_| all.words().get(1));
    let is_pointed =
        phrases.words().first().is_some_and(|word| matches!(word.as_str(), "the" | "this" | "that"));
    is_pointed && kind.is_some_and(|kind| phrases.words().iter().take(NEAR).any(|word| word == kind))
}

/// Whether there are several premises and each begins with another name: “Sweden …”, “Norway …”. A word that only
/// begins its sentence may look like a name, but hardly every time.
fn names_one_after_the_other(debate: &Debate, conclusion: &Claim, carriers: &[StepId]) -> bool {
    let premises = || carriers.iter().flat_map(|&step| &debate[step].premises);
    let mut names = BTreeSet::new();
    let is_another = |premise: &ClaimId| {
        let text = &*debate[*premise].text;
        let one = name_at_first(text).or_else(|| is_one_of_its_kind(text, &conclusion.text).then_some(text));
        one.is_some_and(|name| names.insert(name))
    };
    premises().count() > 1 && premises().all(is_another)
}

/// The word that a text begins with, where it looks like a name.
fn name_at_first(text: &str) -> Option<&str> {
    let first = text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let is_word = BEGINNINGS.split('/').any(|word| first.eq_ignore_ascii_case(word));
    let is_plural = first.ends_with('s') && !first.ends_with("ss");
    let is_abstract = ABSTRACT.split('/').any(|ending| first.ends_with(ending));
    let is_name = first.starts_with(char::is_uppercase) && !is_word && !is_plural && !is_abstract;
    is_name.then_some(first)
}

/// Whether a text begins with a name and goes on with what it did: “France tried it”.
fn tells_of_a_name(phrases: &Phrases, text: &str) -> bool {
    let mut next = phrases.words().iter().skip(1).take(NEAR);
    let did = next.any(|word| word.ends_with("ed") || DID.split('/').any(|did| did == word));
    name_at_first(text).is_some() && did
}

/// So many words behind a name may stand before what it did: “Lisle, an older city, planted …”.
const NEAR: usize = 5;

/// Endings of words for what is no one and nothing in particular.
const ABSTRACT: &str =
    "ment/tion/sion/ing/ndance/urance/stance/iance/dence/olence/quence/ity/ness/ship/age/ure/dom/fall/out/th";

/// What somebody did, in words that do not end in “ed”.
const DID: &str = "was/had/did/went/fell/rose/lost/broke/gave/took/left/kept/made/sold/won/cut/built/got/began/became/\
    came/held/spent/paid/saw/found/put/ran/met/led/grew/shut/let/stood/fought/drew/threw/bought/brought/has/\
    abandoned/abolished";

/// Words that begin sentences about no one in particular.
const BEGINNINGS: &str = "the/a/an/in/on/at/by/for/with/when/where/who/what/if/as/it/they/he/she/we/you/there/this/\
    that/these/those/people/children/women/men/nothing/of/from/to/since/after/before/under/over/not/no/only/even/\
    much/more/less/both/two/three/four/five/ten/half/crime/traffic/money/demand/trade/debt/pay/rent/\
    rain/snow/water/air/noise/trust/support/unrest/everyone/everybody/someone/somebody/nobody/one/some/many/most/all/\
    his/her/their/our/its/my/your/how/why/such/other/another/each/every/any/public/local";

/// Whether a premise tells of a case, or of several; where the others or the scheme make it one, any that tells of no
/// more.
fn is_case(premise: &Claim, conclusion: &Claim, is_taken_for_one: bool) -> bool {
    let phrases = Phrases::of(&premise.text);
    if premise.implicit || !matches!(premise.kind, None | Some(Kind::Fact | Kind::Cause)) {
        return false;
    }
    // “The ten wards” are all of them.
    let is_all_of_a_number = phrases.words().windows(2).any(|pair| {
        matches!(pair[0].as_str(), "the" | "its" | "their" | "our") && NUMBERS.contains(&pair[1].as_str())
    });
    if is_all_of_a_number || phrases.has_one_of(EXHAUSTIVE) {
        return false;
    }
    let is_one =
        phrases.has_one_of(CASE) || begins_with_one(&phrases) || tells_of_a_name(&phrases, &premise.text);
    // “In May they found no flat dry” is about all flats.
    is_one || (is_taken_for_one || is_placed(&phrases, premise, conclusion)) && !phrases.has_one_of(NONE)
}

/// Words by which a premise may speak of all there are as well.
const NONE: &str = "never/none/nobody/no/nothing";

const NUMBERS: [&str; 11] =
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Whether a text begins by speaking of one thing.
fn begins_with_one(phrases: &Phrases) -> bool {
    phrases.words().first().is_some_and(|word| matches!(word.as_str(), "a" | "an" | "another" | "i" | "my"))
}

/// Whether a premise begins with a time or a name that its conclusion does not speak of: “In Leeds …”, “In 2019 …”.
fn is_placed(phrases: &Phrases, premise: &Claim, conclusion: &Claim) -> bool {
    let text = &premise.text;
    let first = phrases.words().first().map_or("", String::as_str);
    if matches!(
        first,
        "in" | "on" | "at" | "during" | "near" | "when" | "under" | "after" | "once" | "before"
    ) {
        let mut named = names(text).into_iter().map(|name| &text[name.span]);
        return !dates(text).is_empty() || named.any(|name| !conclusion.text.contains(name));
    }
    if matches!(first, "the" | "this" | "that") {
        let places = names(text).into_iter().filter(|name| {
            let before = text[..name.span.start].trim_end();
            ["in", "at", "near"].into_iter().any(|word| before.ends_with(&format!(" {word}")))
        });
        return places.into_iter().any(|name| !conclusion.text.contains(&text[name.span]));
    }
    // “Incidents at Ashgrove fell.”
    let near: usize = text.split_whitespace().take(NEAR).map(|word| word.len() + 1).sum();
    let is_there = names(text).into_iter().filter(|name| name.span.start < near).any(|name| {
        let before = text[..name.span.start].trim_end();
        let is_place = ["in", "at", "near"].into_iter().any(|word| before.ends_with(&format!(" {word}")));
        is_place && !conclusion.text.contains(&text[name.span])
    });
    if is_there {
        return true;
    }
    let owner = first.strip_suffix("'s").or_else(|| first.strip_suffix("’s"));
    owner.is_some_and(|owner| !conclusion.text.to_lowercase().contains(owner))
        && name_at_first(text).is_some()
}

fn finding(context: &Context, id: ClaimId, carriers: &[StepId], word: &str) -> Diagnostic {
    let debate = context.debate;
    let claim = &debate[id];
    let mut premises: Vec<ClaimId> =
        carriers.iter().flat_map(|&step| debate[step].premises.iter().copied()).collect();
    premises.sort_unstable();
    premises.dedup();
    let names = listed(&premises, |premise| context.called(premise, claim.map));
    let universal = Value::words(word);
    let text = |claim: &Claim| context.at(claim.place).field("text").span();
    let message = match premises.len() {
        1 => message!(
            "{claim} says {word}, and all that it rests on, {premises}, is a case",
            claim = context.own(id),
            word = universal,
            premises = names
        ),
        _ => message!(
            "{claim} says {word}, and all that it rests on, {premises}, are cases",
            claim = context.own(id),
            word = universal,
            premises = names
        ),
    };
    let mut finding = Diagnostic::new(&CHECK.rule, text(claim), message).label(format!("“{word}”"));
    for &premise in premises.iter().take(MOST_RELATED) {
        finding = finding.related(text(&debate[premise]), "a case");
    }
    let finding = finding
        .hint("add what makes the cases typical, as a premise or `warrant`; else say “some” or “often”")
        .concerns(context.name(id));
    let finding = carriers.iter().fold(finding, |finding, &step| finding.concerns(context.step_name(step)));
    premises.iter().fold(finding, |finding, &premise| finding.concerns(context.name(premise)))
}
