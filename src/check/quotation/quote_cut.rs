//! A quotation cut off from the words that turn its sense.

use super::around::{Around, words};
use super::turns::{Turn, is_listed, turn_before, turn_behind};
use crate::check::quoted::{Quotation, shown};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Value, message};
use crate::model::{Stance, Strength};
use crate::prose::{MarkerKind, markers};

/// The name by which others speak of the check.
pub(crate) const CODE: &str = "quote-cut";

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: CODE,
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation that leaves out the negation, the doubt, the condition or the mere intention right before or behind it, where the claim does not say it either",
        why: "Each quoted word may be in the text, and the text say the opposite: “there is no evidence that”, “allegedly”, \
              “unless” stand just outside the marks. A claim that rests on such a quotation asserts what its source \
              denies, doubts or makes depend on something.\n\nQuote the words that turn the sense too, or say in \
              the claim what they say. Where the claim is right all the same, allow the finding with the reason.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["cold"])]),
        "cold": (text: "Bathers mind the cold.", quote: "bathers mind the cold"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The keeper says that there is no evidence that bathers mind the cold, and that they come all the same."#,
            ),
        ],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#,
            ),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["heat"],
    source: "report",
    claims: {
        "heat": (text: "The pool should be heated in spring.", supports: [(premises: ["cold"])]),
        "cold": (text: "Nothing shows that bathers mind the cold.", quote: "bathers mind the cold"),
    },
)"#,
            ),
            (
                "report.txt",
                r#"The keeper says that there is no evidence that bathers mind the cold, and that they come all the same."#,
            ),
        ],
    },
    run,
};

/// Words with which a claim denies, `~` at the end standing for any ending.
const DENYING: &str = " fail~ refus~ reject~ lack~ deny~ deni~ doubt~ debunk~ disprov~ refut~ disput~ dismiss~ avoid~ prevent~ \
     impossib~ inab~ incapab~ improbab~ inadequa~ insuffic~ ineffect~ inaccura~ incorrect~ invalid~ inconclus~ \
     illegal~ irrelevan~ false~ falsely myth~ wrong~ mistak~ absent absence missing abandon~ declin~ contrary far short \
     nowhere zero neither exaggerat~ overstat~ question~ rather instead stall~ stagnat~ remain~ resist~ neglect~ \
     ignor~ suspend~ postpon~ cancel~ scrap~ shelv~ exempt~ exclud~ lose loses losing lost weak empty disagree~ \
     disapprov~ dishonest~ disloyal~ ";

/// Words that begin with “un” and deny nothing.
const UN: &str = " under~ unit~ union~ univers~ until unless unique~ uncle~ unanim~ unto unison~ ";

/// Words with which a claim leaves it open, or to others.
const DOUBTING: &str = " alleg~ report~ rumour~ rumor~ suspect~ suspic~ accus~ claim~ said say says believ~ thought think~ accord~ \
     seem~ appear~ whether would risk~ threat~ danger~ potential~ speculat~ fear~ suppos~ purport~ question~ chance~ \
     expect~ uncertain~ unclear unproven so-called pretend~ ";

/// Words with which a claim speaks of what somebody wants or will do.
const INTENDING: &str = " plan~ hope~ aim~ want~ intend~ intent~ promis~ vow~ pledg~ due set try tries tried trying attempt~ seek~ \
     sought offer~ propos~ about will should shall must goal~ wish~ mean~ target~ ambition~ strateg~ ready prepar~ \
     consider~ option~ possib~ design~ order effort~ struggl~ fight~ work~ push~ campaign~ call~ urg~ demand~ ask~ \
     need~ ought let going ";

/// Words with which a claim says under what condition.
const CONDITIONAL: &str = " once when whenever should would could given under depend~ condition~ provid~ requir~ until only assum~ except \
     if unless ";

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for quotation in context.quotations() {
        let [passage] = quotation.meant()[..] else { continue };
        let around = Around::of(quotation.text, passage);
        let behind = turn_behind(&around.behind, quotation.words).map(|(turn, cut)| {
            let marks = |word: &&String| matches!(&***word, "," | ";" | ":" | ".");
            let clause = around.behind.iter().skip_while(marks).take_while(|word| !marks(word));
            let clause: Vec<&String> = clause.skip(cut.split(' ').count()).collect();
            (turn, cut, clause)
        });
        let before =
            turn_before(&around.before).map(|(turn, cut)| (turn, cut, around.before.iter().collect()));
        let turns = [before, behind].into_iter().flatten();
        let unsaid = turns
            .filter(|(turn, cut, clause)| !says(context, quotation, (*turn, cut), clause))
            .map(|(turn, cut, _)| (turn, cut));
        let Some((turn, cut)) = unsaid.min_by_key(|(turn, _)| *turn) else { continue };
        let does = match turn {
            Turn::Denies => message!("the text denies it"),
            Turn::Doubts => message!("the text does not vouch for it"),
            Turn::Conditions => message!("the text makes it depend on something"),
            Turn::Intends => message!("the text only tells of an intention"),
        };
        let message =
            message!("the quotation is cut off from {cut}: {does}", cut = Value::Spelling(cut), does);
        let reason = message!(
            "at {place} it reads {words}",
            place = quotation.text.locator(passage.start),
            words = shown(quotation.text, passage)
        );
        let text = context.at(context.debate[quotation.claim].place).field("text").span();
        findings.push(
            quotation
                .finding(&CHECK.rule, context, message)
                .related(text, "the claim does not say it either")
                .reason(reason)
                .hint("quote these words too, or say in the claim what they say"),
        );
    }
}

/// Whether words tell that people lost their posts, which denies nothing: “dismissed young people”.
fn sacks(words: &[String]) -> bool {
    let people = " people worker~ staff employee~ teacher~ minister~ judge~ nurse~ officer~ men women him her them \
                  director~ manager~ official~ general~ ";
    words.iter().enumerate().any(|(at, word)| {
        let behind = words.iter().skip(at + 1).take(3);
        word.starts_with("dismiss") && behind.into_iter().any(|word| is_listed(people, word))
    })
}

/// Whether the claim says itself what the cut words say; `clause` is what stands with them.
fn says(context: &Context, quotation: &Quotation, (turn, cut): (Turn, &str), clause: &[&String]) -> bool {
    let claim = &context.debate[quotation.claim];
    let said: Vec<String> = words(&claim.text).into_iter().map(|word| word.to_lowercase()).collect();
    let has_any = |list: &str| said.iter().any(|word| is_listed(list, word));
    let marked =
        |wanted: fn(MarkerKind) -> bool| markers(&claim.text).iter().any(|marker| wanted(marker.kind));
    let weak = |strength: Option<Strength>| matches!(strength, Some(Strength::Might | Strength::Can));
    match turn {
        Turn::Denies => {
            quotation.said.stance == Stance::Denies
                || marked(|kind| kind == MarkerKind::Negation)
                || !sacks(&said) && marked(|kind| kind == MarkerKind::Denial)
                || said
                    .iter()
                    .any(|word| is_listed(DENYING, word) && !(word.starts_with("dismiss") && sacks(&said)))
                || said.iter().any(|word| word.starts_with("un") && !is_listed(UN, word))
        }
        Turn::Doubts => {
            quotation.said.stance != Stance::Asserts
                || weak(claim.strength)
                || weak(quotation.said.strength)
                || marked(|kind| matches!(kind, MarkerKind::Hedge(_) | MarkerKind::Condition))
                || has_any(DOUBTING)
        }
        Turn::Intends => {
            quotation.said.stance != Stance::Asserts
                || weak(claim.strength)
                || weak(quotation.said.strength)
                || marked(|kind| !matches!(kind, MarkerKind::Universal | MarkerKind::Partial))
                || has_any(INTENDING)
                || has_any(DOUBTING)
        }
        Turn::Conditions => {
            // A claim that takes up what the condition speaks of says it in some way.
            let takes_up = |word: &str| word.chars().count() > 4 && said.contains(&word.to_lowercase());
            marked(|kind| matches!(kind, MarkerKind::Condition | MarkerKind::Hedge(_)))
                || has_any(CONDITIONAL)
                // Only where the text says “without” is that of the claim the same condition.
                || cut == "without" && said.iter().any(|word| word == cut)
                || weak(claim.strength)
                || clause.iter().any(|word| takes_up(word))
        }
    }
}
