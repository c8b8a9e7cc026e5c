//! A quotation cut off from the words that turn its sense.

use super::around::{Around, is_mark, is_quotation_mark, words};
use super::quotation::{Quotation, shown};
use super::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule};
use crate::model::{Stance, Strength};
use crate::prose::{MarkerKind, markers};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "quote-cut",
        level: Level::Warning,
        about: About::Material,
        finds: "a quotation that leaves out the negation, the doubt or the condition right before or behind it, where the claim does not say it either",
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

/// What words outside a quotation do to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// They deny it.
    Denies,
    /// They doubt it, or leave it to others to say.
    Doubts,
    /// They make it depend on something.
    Conditions,
}

/// Words that turn what follows, with how many words may stand in between, none of them a mark of punctuation.
///
/// `N` stands for any negation, `V` for a verb of thinking or saying, `M` for one that helps it, `~` at the end of a word for any ending.
/// Where the last number is 0, only words without weight of their own may stand in between.
const BEFORE: &[(Turn, usize, &str)] = &[
    (
        Turn::Denies,
        0,
        "N; nobody; no one; nothing; none; neither; nor; without; hardly; scarcely; barely; rarely; \
      seldom; far from; rather than; instead of; anything but; fail~ to; refus~ to; declin~ to; unable to; \
      unwilling to; impossible to; stop~ short of; short of; unlikely to; reluctant to; deny; denies; denied; denying; refute; refutes; refuted",
    ),
    (
        Turn::Denies,
        6,
        "no evidence; no proof; no indication; no sign; no reason; no basis; no suggestion; no truth; \
      no grounds; no question of; little evidence; scant evidence; little reason; N evidence; N V; nobody V; nobody M V; no one M V; few M V; \
      no one V; few V; deny that; denies that; denied that; denying that; rejects the~ that; \
      rejected the~ that; reject~ claim~; reject~ suggestion~; reject~ allegation~; reject~ the claim~; \
      reject~ the idea; reject~ the notion; reject~ the suggestion~; reject~ the allegation~; reject~ the view; \
      dismiss~ claim~; dismiss~ the claim~; dismiss~ the idea; dismiss~ the notion; dismiss~ suggestion~; \
      dismiss~ the suggestion~; disput~ that; disput~ claim~; disput~ the claim~; doubt that; doubts that; \
      doubted that; doubt whether; doubts whether; doubted whether; question~ whether; ruled out; rule out; \
      rules out; false claim~; false to; false that; falsely claim~; falsely; wrongly; mistakenly; erroneously; \
      untrue that; wrong to; wrong that; mistaken to; myth that; lie that; fiction that; illusion that; \
      hoax that; nonsense that; absurd to; N true that; N the case that; unlikely that; impossible that; \
      baseless claim~; unfounded claim~; debunked claim~; pretend~ that",
    ),
    (
        Turn::Doubts,
        0,
        "allegedly; reportedly; supposedly; purportedly; ostensibly; perhaps; possibly; conceivably; \
      apparently; seemingly; arguably; maybe; probably; presumably; likely; may; might; could; so-called; alleged; purported; supposed; \
      alleged to; believed to; thought to; rumoured to; rumored to; said to; reported to; suspected to; \
      supposed to; suspected of; accused of; seem to; seems to; seemed to; appear to; appears to; appeared to; \
      as if; as though",
    ),
    (
        Turn::Doubts,
        4,
        "believed that; alleged that; alleges that; thought that; rumoured that; rumored that; \
      speculated that; likely that; probable that; plausible that; possible that; conceivable that; unclear whether; unclear if; unknown whether; whether; \
      rumours that; rumors that; speculation that; allegations that; suspicion that; suspicions that; \
      it seems that; it appears that; hint~ that; fear~ that",
    ),
    (
        Turn::Conditions,
        4,
        "if; unless; provided that; assuming that; assuming; as long as; in case; \
      only when",
    ),
];

/// Words that turn what stands before them, right behind it or behind a comma.
const BEHIND: &[(Turn, &str)] = &[
    (
        Turn::Denies,
        "is false; is a myth; is untrue; is wrong; is nonsense; is unfounded; is baseless; is a lie; \
      is simply false; is simply untrue; is simply wrong; is a fiction; is an illusion; is mistaken; was false; \
      was untrue; was wrong; was a lie; is not true; is not so; was not true; proved false; proved wrong; \
      proved unfounded; turned out to be false; turned out to be wrong; has been debunked; has been refuted; \
      has been disproved; never happened; which is false; which is untrue; which is wrong; which is not true; \
      he falsely claimed; she falsely claimed; they falsely claimed; a claim that has been debunked; \
      a false claim; a claim that is false; a claim that was false",
    ),
    (
        Turn::Doubts,
        "allegedly; reportedly; supposedly; purportedly; apparently; perhaps; possibly; maybe; in theory; \
      at least in theory; on paper; at least on paper; or so; is doubtful; is unproven; is disputed; is unclear; \
      is questionable; is unlikely; remains unproven; remains unclear; remains to be seen; it is alleged; \
      it is rumoured; it is rumored; it is said",
    ),
    (
        Turn::Conditions,
        "if; unless; but only; only if; only when; only as long as; provided that; provided the; \
      as long as; so long as; assuming; on condition that; except when; except where",
    ),
];

/// Words that no sense turns on.
const WEIGHTLESS: &str = " a an the any yet really actually necessarily fully even ever be been being is are was were have has had \
     at all in to by as so very quite currently always simply entirely directly now also of that this these those its \
     their his her our my your such much longer still already soon well do does did it they he she we i you there \
     going able meant designed intended ";

/// What follows “not” or “no” where it denies nothing.
const NO_DENIAL: &str = " only just merely simply least doubt wonder matter question fewer less sooner mention surprise \
     coincidence accident secret stranger exception small more later ";

/// Verbs of thinking and saying, which pass a negation on to what is thought.
const THINKING: &str = " think thinks thought believe believes believed suggest suggests suggested mean means meant say says said \
     claim claims claimed argue argues argued imply implies implied accept accepts accepted agree agrees agreed show \
     shows showed shown prove proves proved proven find finds found see expect expects expected follow follows know \
     knows knew known confirm confirms confirmed guarantee guarantees demonstrate demonstrates demonstrated \
     establish establishes established convinced persuaded ";

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

/// Words with which a claim says under what condition.
const CONDITIONAL: &str = " once when whenever should would could given under depend~ condition~ provid~ requir~ until only assum~ except \
     without if unless ";

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    for quotation in context.quotations() {
        let [passage] = quotation.meant()[..] else { continue };
        let around = Around::of(quotation.text, passage);
        let turned = turn_before(&around.before)
            .or_else(|| turn_behind(&around.behind, quotation.words))
            .filter(|(turn, cut)| !says(context, quotation, *turn, cut, &around));
        let Some((turn, cut)) = turned else { continue };
        let does = match turn {
            Turn::Denies => "denies them",
            Turn::Doubts => "does not vouch for them",
            Turn::Conditions => "makes them depend on something",
        };
        let message = format!("the quotation is cut off from `{cut}`: the text {does}");
        let reason = format!(
            "at {} it reads {}",
            quotation.text.locator(passage.start),
            shown(quotation.text, passage)
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

/// Whether a list of words with blanks between them has a word.
fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// Whether a word is one of a list, in which `~` stands for any ending.
fn is_listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| match known.strip_suffix('~') {
        Some(stem) => word.starts_with(stem),
        None => word == known,
    })
}

/// What the words before a quotation do to it, and the words that do it.
fn turn_before(before: &[String]) -> Option<(Turn, String)> {
    let words: Vec<String> =
        before.iter().filter(|word| !is_quotation_mark(word)).map(|word| word.to_lowercase()).collect();
    let words = without_aside(words);
    // The clause begins behind the last mark.
    let clause = words.iter().rposition(|word| is_mark(word)).map_or(0, |at| at + 1);
    let words = &words[clause..];
    let mut turns = BEFORE.iter().flat_map(|(turn, reach, phrases)| {
        phrases.split(';').map(move |phrase| (*turn, *reach, phrase.split_whitespace().collect::<Vec<_>>()))
    });
    turns.find_map(|(turn, reach, phrase)| {
        let furthest = words.len().checked_sub(phrase.len())?;
        let nearest = furthest.saturating_sub(if reach == 0 { 3 } else { reach });
        let asks = |word: &String| has(" how why what who when where which ", word);
        let start = (nearest..=furthest).rev().find(|&start| {
            let end = start + phrase.len();
            fits(&words[start..end], &phrase)
                && is_denial(words, start)
                && !is_denied(words, start, turn)
                && !words[end..].iter().any(asks)
                && (reach > 0 || is_weightless(&words[end..], &phrase))
        })?;
        Some((turn, words[start..].join(" ")))
    })
}

/// The words without what stands between commas before a last “that”: “it is not true, as some say, that”.
fn without_aside(mut words: Vec<String>) -> Vec<String> {
    if let [.., comma, that] = &words[..]
        && comma == ","
        && that == "that"
    {
        let close = words.len() - 2;
        if let Some(open) = words[..close].iter().rposition(|word| word == ",") {
            words.drain(open..=close);
        }
    }
    words
}

/// Whether words are those of a phrase.
fn fits(words: &[String], phrase: &[&str]) -> bool {
    words.iter().zip(phrase).all(|(word, &wanted)| match wanted {
        "N" => is_negation(word),
        "V" => has(THINKING, word),
        "M" => has(" would could can will should might may does did ", word),
        wanted => match wanted.strip_suffix('~') {
            Some(stem) => word.starts_with(stem),
            None => word == wanted,
        },
    })
}

fn is_negation(word: &str) -> bool {
    matches!(word, "not" | "never" | "no" | "cannot") || word.ends_with("n't")
}

/// Whether a negation at this place denies: “not only”, “no doubt” and “if not” do not.
fn is_denial(words: &[String], at: usize) -> bool {
    let word = &*words[at];
    if !is_negation(word) {
        return true;
    }
    let before = at.checked_sub(1).map_or("", |before| &words[before]);
    let behind = words.get(at + 1).map_or("", |behind| behind);
    !(has(NO_DENIAL, behind) || matches!(before, "or" | "if" | "why" | "than" | "could") && behind.is_empty())
}

/// Whether a denial is itself denied, as in “nobody doubts that” and “did not fail to”.
fn is_denied(words: &[String], at: usize, turn: Turn) -> bool {
    let before = &words[at.saturating_sub(2)..at];
    let denies =
        |word: &String| is_negation(word) || has(" nobody none few little without beyond hardly ", word);
    turn == Turn::Denies && before.iter().any(denies)
}

/// Whether only words without weight stand between a phrase and the quotation; behind “no”, one noun may.
fn is_weightless(between: &[String], phrase: &[&str]) -> bool {
    let weights = between.iter().filter(|word| !has(WEIGHTLESS, word)).count();
    weights == 0 || (phrase == ["N"] && weights == 1 && between.len() == 1)
}

/// What the words behind a quotation do to it, and the words that do it.
fn turn_behind(behind: &[String], quote: &str) -> Option<(Turn, String)> {
    let words: Vec<String> =
        behind.iter().filter(|word| !is_quotation_mark(word)).map(|word| word.to_lowercase()).collect();
    if words.first().is_some_and(|word| matches!(&**word, "not" | "never")) && ends_in_auxiliary(quote) {
        return Some((Turn::Denies, words[0].clone()));
    }
    let words = match words.first() {
        Some(first) if matches!(&**first, "," | "—" | "–" | "(" | "-") => &words[1..],
        _ => &words[..],
    };
    let mut turns = BEHIND.iter().flat_map(|(turn, phrases)| {
        phrases.split(';').map(move |phrase| (*turn, phrase.split_whitespace().collect::<Vec<_>>()))
    });
    turns.find_map(|(turn, phrase)| {
        let is_there = words.len() >= phrase.len() && fits(&words[..phrase.len()], &phrase);
        is_there.then(|| (turn, phrase.join(" ")))
    })
}

/// Whether a quotation breaks off behind a verb that a negation belongs to.
fn ends_in_auxiliary(quote: &str) -> bool {
    let auxiliaries = " is are was were do does did has have had will would can could may might must should ";
    words(quote).last().is_some_and(|last| has(auxiliaries, &last.to_lowercase()))
}

/// Whether the claim says itself what the cut words say.
fn says(context: &Context, quotation: &Quotation, turn: Turn, cut: &str, around: &Around) -> bool {
    let claim = &context.debate[quotation.claim];
    let said: Vec<String> = words(&claim.text).into_iter().map(|word| word.to_lowercase()).collect();
    let has_any = |list: &str| said.iter().any(|word| is_listed(list, word));
    let marked =
        |wanted: fn(MarkerKind) -> bool| markers(&claim.text).iter().any(|marker| wanted(marker.kind));
    let weak = |strength: Option<Strength>| matches!(strength, Some(Strength::Might | Strength::Can));
    match turn {
        Turn::Denies => {
            quotation.said.stance == Stance::Denies
                || marked(|kind| matches!(kind, MarkerKind::Negation | MarkerKind::Denial))
                || has_any(DENYING)
                || said.iter().any(|word| word.starts_with("un") && !is_listed(UN, word))
        }
        Turn::Doubts => {
            quotation.said.stance != Stance::Asserts
                || weak(claim.strength)
                || weak(quotation.said.strength)
                || marked(|kind| matches!(kind, MarkerKind::Hedge(_) | MarkerKind::Condition))
                || has_any(DOUBTING)
        }
        Turn::Conditions => {
            // A claim that takes up what the condition speaks of says it in some way.
            let clause = around.behind.iter().take_while(|word| !matches!(&***word, "," | ";" | ":" | "."));
            let clause = clause.skip(cut.split(' ').count());
            let takes_up = |word: &String| word.chars().count() > 4 && said.contains(&word.to_lowercase());
            marked(|kind| matches!(kind, MarkerKind::Condition | MarkerKind::Hedge(_)))
                || has_any(CONDITIONAL)
                || weak(claim.strength)
                || clause.into_iter().any(takes_up)
        }
    }
}
