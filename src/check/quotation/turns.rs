//! Words beside a quotation that turn its sense: negations, doubts, conditions, intentions.

use std::sync::OnceLock;

use super::around::{is_mark, is_quotation_mark, words};

/// What words outside a quotation do to it, heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) enum Turn {
    /// They deny it.
    Denies,
    /// They doubt it, or leave it to others to say.
    Doubts,
    /// They make it depend on something.
    Conditions,
    /// They say that somebody wants it, not that it is so.
    Intends,
}

/// How far a phrase reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// To the next word that has any weight.
    Next,
    /// The same, but a noun may come first: “no country has”, “none of the flats were”.
    Noun,
    /// So many words on, as a verb of thinking or saying does.
    Clause(usize),
}

/// Words that turn what follows. No mark of punctuation stands in between.
///
/// `N` stands for any negation, `V` for a verb of thinking or saying, `M` for one that helps it, and `~` at the end of
/// a word for any ending.
const BEFORE: &[(Turn, Reach, &str)] = &[
    (
        Turn::Denies,
        Reach::Next,
        "N; nor; without; hardly; scarcely; barely; rarely; seldom; far from; rather than; instead of; anything but; \
         fail~ to; refus~ to; declin~ to; unable to; unwilling to; impossible to; short of; unlikely to; \
         reluctant to; yet to; deny; denies; denied; denying; refute; refutes; refuted; no intention; no plan; \
         no plans; no chance; no need; no wish; no desire; no hope; no way; no right; no duty; no obligation; \
         little chance; little hope",
    ),
    (Turn::Denies, Reach::Noun, "no; nobody; no one; nothing; none; neither"),
    (
        Turn::Denies,
        Reach::Clause(6),
        "no evidence; no proof; no indication; no sign; no reason; no basis; no suggestion; no truth; no grounds; \
         no question of; little evidence; scant evidence; little reason; N evidence; N V; N M V; nobody V; nobody M V; \
         no one V; no one M V; few V; few M V; hardly proof; hardly evidence; hardly true; hardly V; deny that; \
         denies that; denied that; denying that; denial that; denials that; rejects that; rejected that; \
         reject~ claim~; reject~ suggestion~; reject~ allegation~; reject~ the claim~; reject~ the idea; \
         reject~ the notion; reject~ the suggestion~; reject~ the allegation~; reject~ the view; dismiss~ claim~; \
         dismiss~ the claim~; dismiss~ the idea; dismiss~ the notion; dismiss~ suggestion~; dismiss~ the suggestion~; \
         disput~ that; disput~ claim~; disput~ the claim~; doubt that; doubts that; doubted that; doubt whether; \
         doubts whether; doubted whether; doubtful that; doubtful whether; question~ whether; ruled out; rule out; \
         rules out; false claim~; false to; false that; falsely claim~; falsely; wrongly; mistakenly; erroneously; \
         untrue that; untrue to; wrong to; wrong that; mistaken to; mistake to; misleading to; foolish to; naive to; \
         absurd to; absurd that; premature to; nonsense to; nonsense that; myth that; lie that; fiction that; \
         illusion that; fallacy that; misconception that; hoax that; N true that; N true to; N the case that; \
         N so that; unlikely that; impossible that; baseless claim~; unfounded claim~; debunked claim~; \
         discredited claim~; pretend~ that; contrary to; retract~; recant~; withdrew the claim; withdrew his claim; \
         withdrew her claim; N support the view; N support the claim; N support the idea; N bear out; N back up; \
         short of V",
    ),
    (
        Turn::Doubts,
        Reach::Next,
        "allegedly; reportedly; supposedly; purportedly; ostensibly; perhaps; possibly; conceivably; apparently; \
         seemingly; arguably; maybe; probably; presumably; likely; may; might; could; so-called; alleged; purported; \
         supposed; alleged to; believed to; thought to; rumoured to; rumored to; said to; reported to; suspected to; \
         supposed to; suspected of; accused of; seem to; seems to; seemed to; appear to; appears to; appeared to; \
         as if; as though; claim~ to; profess~ to; purport~ to",
    ),
    (
        Turn::Doubts,
        Reach::Clause(4),
        "believed that; alleged that; alleges that; thought that; rumoured that; rumored that; speculated that; \
         likely that; probable that; plausible that; possible that; conceivable that; unclear whether; unclear if; \
         unclear that; unknown whether; unknown if; uncertain whether; N clear whether; N clear if; N clear that; \
         N certain that; far from certain; far from clear; far from sure; far from proven; far from obvious; \
         no means certain; no means clear; no means sure; seen whether; open whether; N sure that; N sure whether; N know whether; N know if; knows whether; knows if; whether; \
         rumours that; rumors that; rumour that; speculation that; allegations that; allegation that; suspicion that; \
         suspicions that; unconfirmed reports that; it seems that; it seems; it appears that; it appears; hint~ that; \
         fear~ that; despite claim~; despite assertion~; despite assurance~",
    ),
    (
        Turn::Conditions,
        Reach::Clause(4),
        "if; unless; provided that; assuming that; assuming; as long as; in case; only when",
    ),
    (
        Turn::Intends,
        Reach::Next,
        "plans to; planned to; planning to; hopes to; hoped to; hoping to; aims to; aimed to; wants to; wanted to; \
         intends to; intended to; promises to; promised to; threatens to; threatened to; vows to; vowed to; pledged to; \
         expected to; tries to; tried to; trying to; attempts to; attempted to; sought to; seeks to; offered to; \
         proposes to; proposed to; about to",
    ),
];

/// Words that turn what stands before them, right behind it or behind a comma.
const BEHIND: &[(Turn, &str)] = &[
    (
        Turn::Denies,
        "B false; B a myth; B untrue; B wrong; B nonsense; B unfounded; B baseless; B a lie; B a fiction; B an illusion; \
         B mistaken; B not true; B not so; B not the case; B a hoax; B a fallacy; B simply false; B simply untrue; \
         B simply wrong; B simply not true; B plainly false; B plainly wrong; proved false; proved wrong; \
         proved unfounded; turned out to be false; turned out to be wrong; turned out to be untrue; \
         turned out to be a hoax; has been debunked; has been refuted; has been disproved; have been debunked; \
         was debunked; was refuted; was disproved; never happened; never came; which B false; which B untrue; \
         which B wrong; which B not true; he falsely claimed; she falsely claimed; they falsely claimed; \
         a claim that has been debunked; a false claim; a claim that B false; an assertion that B false",
    ),
    (
        Turn::Doubts,
        "allegedly; reportedly; supposedly; purportedly; apparently; perhaps; possibly; maybe; probably; in theory; \
         at least in theory; on paper; at least on paper; or so; if at all; B doubtful; B unproven; B disputed; \
         B unclear; B questionable; B unlikely; B not clear; B not certain; B not proven; B far from certain; \
         B far from clear; B far from proven; B unconfirmed; remains unproven; remains unclear; remains unconfirmed; \
         remains to be seen; remains in doubt; remains disputed; has never been proved; has never been proven; \
         has never been shown; has never been confirmed; has not been proved; has not been proven; \
         has not been confirmed; could not be confirmed; could not be verified; it B alleged; it B rumoured; \
         it B rumored; it B said; it B claimed",
    ),
    (
        Turn::Conditions,
        "if; unless; but only; only if; only when; only as long as; provided that; provided the; as long as; so long as; \
         assuming; on condition that; except when; except where; except in; except for; except with; except by; \
         without; until",
    ),
];

/// Words that no sense turns on.
const WEIGHTLESS: &str = " a an the any yet really actually necessarily fully even ever be been being is are was were have has had \
     at all in to by as so very quite currently always simply entirely directly now also of that this these those its \
     their his her our my your such much longer still already soon well do does did it they he she we i you there \
     going able meant designed intended just merely only ";

/// What follows “not” or “no” where it denies nothing.
const NO_DENIAL: &str = " only just merely simply least doubt wonder matter question fewer less sooner mention surprise \
     coincidence accident secret stranger exception small more later denying escaping mistaking hiding avoiding \
     disguising ";

/// Verbs of thinking and saying, which pass a negation on to what is thought.
const THINKING: &str = " think thinks thought thinking believe believes believed believing suggest suggests suggested suggesting mean \
     means meant say says said saying claim claims claimed claiming argue argues argued arguing imply implies implied \
     accept accepts accepted agree agrees agreed show shows showed shown prove proves proved proven find finds found \
     see expect expects expected follow follows know knows knew known confirm confirms confirmed guarantee guarantees \
     demonstrate demonstrates demonstrated establish establishes established convinced persuaded conclude concludes \
     concluded concluding assume assumed assert asserts asserted maintain maintains maintained infer inferred suppose \
     imagine mean pretend contend contends contended admit admits admitted admitting ";

/// Verbs that help another.
const HELPING: &str = " would could can will should might may does did ";

/// Forms of “to be”.
const BEING: &str = " is are was were ";

/// A phrase that turns what follows.
struct Phrase {
    turn: Turn,
    reach: Reach,
    words: Vec<&'static str>,
}

fn before_phrases() -> &'static [Phrase] {
    static PHRASES: OnceLock<Vec<Phrase>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let lists = BEFORE.iter().flat_map(|(turn, reach, list)| {
            list.split(';').map(move |phrase| (*turn, *reach, phrase.split_whitespace().collect()))
        });
        let mut phrases: Vec<Phrase> =
            lists.map(|(turn, reach, words)| Phrase { turn, reach, words }).collect();
        // The longer of two says more: “no evidence” before “no”.
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        phrases
    })
}

fn behind_phrases() -> &'static [(Turn, Vec<&'static str>)] {
    static PHRASES: OnceLock<Vec<(Turn, Vec<&str>)>> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let split = |(turn, list): &(Turn, &'static str)| {
            let phrases = list.split(';').map(|phrase| phrase.split_whitespace().collect());
            phrases.map(|phrase| (*turn, phrase)).collect::<Vec<_>>()
        };
        BEHIND.iter().flat_map(split).collect()
    })
}

/// What the words before a quotation do to it, and the words that do it.
pub(in crate::check) fn turn_before(before: &[String]) -> Option<(Turn, String)> {
    let words = without_aside(lowered(before));
    if let Some(condition) = condition_at_head(&words) {
        return Some((Turn::Conditions, condition));
    }
    // The clause begins behind the last mark.
    let clause = words.iter().rposition(|word| is_mark(word)).map_or(0, |at| at + 1);
    let words = &words[clause..];
    before_phrases().iter().find_map(|phrase| {
        let furthest = words.len().checked_sub(phrase.words.len())?;
        let most = match phrase.reach {
            Reach::Next | Reach::Noun => 4,
            Reach::Clause(most) => most,
        };
        let start = (furthest.saturating_sub(most)..=furthest).rev().find(|&start| {
            let (turning, between) = words[start..].split_at(phrase.words.len());
            fits(turning, &phrase.words)
                && is_denial(words, start)
                && !is_denied(words, start, phrase.turn)
                && reaches(phrase.reach, between)
        })?;
        Some((phrase.turn, words[start..].join(" ")))
    })
}

/// The condition with which a sentence begins, where the quotation follows its comma: “Unless the council agrees, …”.
///
/// “If” is left to the clause itself, for it may also grant something: “If the winter was mild, …”.
fn condition_at_head(words: &[String]) -> Option<String> {
    const HEADS: [&[&str]; 5] =
        [&["unless"], &["provided", "that"], &["only", "if"], &["as", "long", "as"], &["assuming"]];
    let comma = words.iter().position(|word| is_mark(word))?;
    let is_head = HEADS.iter().any(|head| words.len() >= head.len() && fits(words, head));
    let is_next = words[comma] == "," && words[comma + 1..].iter().all(|word| has(WEIGHTLESS, word));
    (is_head && is_next).then(|| words[..comma].join(" "))
}

/// What the words behind a quotation do to it, and the words that do it.
pub(in crate::check) fn turn_behind(behind: &[String], quote: &str) -> Option<(Turn, String)> {
    let words = lowered(behind);
    if words.first().is_some_and(|word| matches!(&**word, "not" | "never")) && ends_in_auxiliary(quote) {
        return Some((Turn::Denies, words[0].clone()));
    }
    let words = match words.first() {
        Some(first) if matches!(&**first, "," | "—" | "–" | "(" | "-") => &words[1..],
        _ => &words[..],
    };
    behind_phrases().iter().find_map(|(turn, phrase)| {
        let is_there = words.len() >= phrase.len() && fits(&words[..phrase.len()], phrase);
        is_there.then(|| (*turn, words[..phrase.len()].join(" ")))
    })
}

/// Words in small letters, without quotation marks.
fn lowered(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| !is_quotation_mark(word)).map(|word| word.to_lowercase()).collect()
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
        "M" => has(HELPING, word),
        "B" => has(BEING, word),
        wanted => is_form(wanted, word),
    })
}

/// Whether what stands between a phrase and the quotation lets it through.
fn reaches(reach: Reach, between: &[String]) -> bool {
    let weights = between.iter().filter(|word| !has(WEIGHTLESS, word)).count();
    let asks = |word: &String| has(" how why what who when where which ", word);
    match reach {
        Reach::Next => weights == 0,
        Reach::Noun => weights <= 1 && between.first().is_none_or(|word| word != "longer"),
        Reach::Clause(_) => !between.iter().any(asks),
    }
}

fn is_negation(word: &str) -> bool {
    matches!(word, "not" | "never" | "no" | "cannot") || word.ends_with("n't")
}

/// Whether a negation at this place denies: “not only”, “no doubt” and “if not” do not.
fn is_denial(words: &[String], at: usize) -> bool {
    if !is_negation(&words[at]) {
        return true;
    }
    let before = at.checked_sub(1).map_or("", |before| &words[before]);
    match words.get(at + 1) {
        Some(behind) => !has(NO_DENIAL, behind),
        None => !matches!(before, "or" | "if" | "why"),
    }
}

/// Whether a denial is itself denied, as in “nobody doubts that” and “did not fail to”.
fn is_denied(words: &[String], at: usize, turn: Turn) -> bool {
    let before = &words[at.saturating_sub(2)..at];
    let denies =
        |word: &String| is_negation(word) || has(" nobody none few little without beyond hardly ", word);
    turn == Turn::Denies && before.iter().any(denies)
}

/// Whether a quotation breaks off behind a verb that a negation belongs to.
fn ends_in_auxiliary(quote: &str) -> bool {
    let auxiliaries = " is are was were do does did has have had will would can could may might must should ";
    words(quote).last().is_some_and(|last| has(auxiliaries, &last.to_lowercase()))
}

/// Whether a list of words with blanks between them has a word.
fn has(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

/// Whether a word is one of a list, in which `~` stands for any ending.
pub(in crate::check) fn is_listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| is_form(known, word))
}

fn is_form(known: &str, word: &str) -> bool {
    known.strip_suffix('~').map_or(word == known, |stem| word.starts_with(stem))
}
