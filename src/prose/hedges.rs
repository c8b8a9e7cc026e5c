//! Words that weaken, deny, count over or join what a sentence says.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::tokens::Tokens;

/// How strongly words put a thing, weakest first: readers tell three tiers apart (Adams et al. 2017).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It may be so.
    Might,
    /// It can be so.
    Can,
    /// It is so.
    Does,
}

/// What a word or a phrase does to the sentence that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// It weakens it to this tier: “might”, “arguably”, “is believed to”.
    Hedge(Tier),
    /// It negates: “not”, “no longer”, “without”.
    Negation,
    /// Somebody rejects what is said: “denies”, “dismissed”, “brushed aside”.
    Denial,
    /// It speaks of all: “every”, “always”, “never”, “only”.
    Universal,
    /// It speaks of some, or of some of it: “some”, “many”, “most”, “often”, “partly”.
    Partial,
    /// One thing brings about another: “led to”, “because of”, “fuelled”.
    Cause,
    /// Two things go together: “linked to”, “coincided with”.
    Correlation,
    /// It holds under a condition: “if”, “unless”, “were to”.
    Condition,
}

/// A word or a phrase that does something to what a sentence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Its bytes.
    pub span: Range<usize>,
    /// What it does.
    pub kind: MarkerKind,
}

/// All markers of a text, in order; of two phrases that begin with one word the longer counts.
pub fn markers(text: &str) -> Vec<Marker> {
    let tokens = Tokens::of(text);
    let mut markers = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match marker(&tokens, at) {
            Some((kind, end)) => {
                markers.push(Marker { span: tokens.range(at, end - 1), kind });
                at = end;
            }
            None => at += 1,
        }
    }
    markers
}

/// The weakest tier that the hedges of a text make; `Does` where there is none.
pub fn tier(text: &str) -> Tier {
    let tiers = markers(text).into_iter().filter_map(|marker| match marker.kind {
        MarkerKind::Hedge(tier) => Some(tier),
        _ => None,
    });
    tiers.min().unwrap_or(Tier::Does)
}

/// What the token begins, and the token after it.
fn marker(tokens: &Tokens, at: usize) -> Option<(MarkerKind, usize)> {
    if let Some(modal) = modal(tokens, at) {
        return modal;
    }
    let word = tokens.lower(at);
    let fitting =
        phrases().get(word)?.iter().filter_map(|(phrase, kind)| Some((*kind, tokens.phrase(at, phrase)?)));
    let (kind, end) = fitting.max_by_key(|(_, end)| *end)?;
    let before = tokens.lower_before(at, 1);
    let is_other = match word {
        // “as likely as not” and “the likely winner” weigh the same; “like” does not come here.
        "some" => matches!(tokens.lower(at + 1), "day" | "kind" | "sort"),
        "only" => matches!(before, "if" | "not" | "the" | "an"),
        "all" => {
            matches!(before, "at" | "after" | "above" | "of" | "first")
                || matches!(tokens.lower(at + 1), "said" | "told")
        }
        "most" => {
            matches!(before, "the" | "at") || tokens.lower(at + 1) == "of" && tokens.lower(at + 2) == "all"
        }
        "no" => {
            matches!(tokens.text(at + 1), "." | ",") && tokens.touches(at + 1) && tokens.lower(at) == "no"
        }
        "appear" | "appears" | "appeared" => !matches!(
            tokens.lower(end),
            "to" | "that" | "as" | "likely" | "poised" | "set" | "unlikely" | "increasingly" | "so" | "more"
        ),
        "drove" | "drive" | "drives" => tokens.lower(end) == "across",
        // “Never as close as many suggest” says what others say.
        "suggest" | "suggests" | "suggested" => matches!(tokens.lower_before(at, 2), "as" | "than"),
        _ => false,
    };
    (!is_other).then_some((kind, end))
}

/// A phrase as its words, with what it marks.
type Phrase = (Vec<&'static str>, MarkerKind);

/// The phrases that begin with a word.
fn phrases() -> &'static HashMap<&'static str, Vec<Phrase>> {
    static BY_FIRST_WORD: OnceLock<HashMap<&str, Vec<Phrase>>> = OnceLock::new();
    BY_FIRST_WORD.get_or_init(|| {
        let mut by_word: HashMap<&str, Vec<Phrase>> = HashMap::new();
        for (kind, phrases) in PHRASES {
            for phrase in phrases.split(';') {
                let words: Vec<&str> = phrase.split_whitespace().collect();
                by_word.entry(words[0]).or_default().push((words, *kind));
            }
        }
        by_word
    })
}

/// What “may”, “might”, “can” and “could” do: they are words besides, and with “not” some of them only negate.
fn modal(tokens: &Tokens, at: usize) -> Option<Option<(MarkerKind, usize)>> {
    let before = tokens.lower_before(at, 1);
    let behind = tokens.lower(at + 1);
    let is_noun = matches!(
        before,
        "the"
            | "a"
            | "its"
            | "his"
            | "their"
            | "military"
            | "economic"
            | "tin"
            | "of"
            | "full"
            | "sheer"
            | "political"
    );
    Some(match tokens.lower(at) {
        "may" => {
            let is_month = tokens.is_capital(at) && !tokens.begins_sentence(at)
                || tokens.is_capital(at) && behind.starts_with(|letter: char| letter.is_ascii_digit());
            (!is_month).then_some((MarkerKind::Hedge(Tier::Might), at + 1))
        }
        "might" => (!is_noun || before == "of").then_some((MarkerKind::Hedge(Tier::Might), at + 1)),
        // What could not be is denied, and what could have been is guessed.
        "could" => match behind {
            "not" => Some((MarkerKind::Negation, at + 2)),
            _ => Some((MarkerKind::Hedge(Tier::Might), at + 1)),
        },
        "can" => match behind {
            "not" => Some((MarkerKind::Negation, at + 2)),
            // “Has far to go before it can win” says flatly that it cannot yet.
            _ if matches!(tokens.lower_before(at, 2), "before" | "until") => None,
            _ => (!is_noun).then_some((MarkerKind::Hedge(Tier::Can), at + 1)),
        },
        _ => return None,
    })
}

use MarkerKind::{Cause, Condition, Correlation, Denial, Hedge, Negation, Partial, Universal};

const MIGHT: MarkerKind = Hedge(Tier::Might);
const CAN: MarkerKind = Hedge(Tier::Can);

/// The phrases by what they do, with semicolons between them.
const PHRASES: &[(MarkerKind, &str)] = &[
    (
        MIGHT,
        "perhaps; possibly; maybe; arguably; allegedly; alleged; reportedly; purportedly; purported; \
         supposedly; ostensibly; seemingly; apparently; presumably; probably; likely; unlikely; \
         conceivably; potentially; possible; plausibly; plausible; probable; arguable; doubtful; \
         uncertain; unclear; unconfirmed; seem; seems; seemed; appear; appears; appeared; \
         it would appear; it would seem; suggest; suggests; suggested; suggesting; hint; hints; \
         hinted; is believed; are believed; was believed; were believed; widely believed; \
         believed to; thought to; is thought to; are thought to; is said to; are said to; \
         was said to; said to be; is reported to; are reported to; is speculated; widely speculated; \
         speculation; rumour; rumours; rumoured; rumor; rumors; rumored; i think; i believe; \
         i suspect; i guess; i sensed; we think; we believe; in my view; in my opinion; in our view; \
         to my mind; as i saw it; as i see it; not be far - fetched; not be far fetched; \
         not far - fetched; not be wrong to; not be an exaggeration; not unreasonable; \
         not implausible; not impossible; it can be argued; it could be argued; it may be argued; \
         it might be argued; one could argue; one might argue; one may argue; can be argued; \
         at worst; at best; at risk of; not certain; if true",
    ),
    (
        CAN,
        "tend to; tends to; tended to; capable of; in a position to; has the potential to; \
         have the potential to",
    ),
    (
        Partial,
        "sometimes; in some cases; often; partly; partially; in part; largely; mostly; \
         to some extent; to a degree; in some ways; in some respects; some; many; most; several; \
         few; a few; a handful of; a number of; certain; a majority of; a minority of",
    ),
    (
        Negation,
        "not; no; no longer; nor; neither; without; cannot; hardly; scarcely; barely; none; nobody; \
         nothing; nowhere; fail to; fails to; failed to; failing to; don't; don’t; doesn't; doesn’t; \
         didn't; didn’t; isn't; isn’t; aren't; aren’t; wasn't; wasn’t; weren't; weren’t; hasn't; \
         hasn’t; haven't; haven’t; hadn't; hadn’t; won't; won’t; wouldn't; wouldn’t; can't; can’t; \
         couldn't; couldn’t; shouldn't; shouldn’t",
    ),
    (
        Denial,
        "deny; denies; denied; denying; denial; denials; disputes; disputed; rejects; rejected; \
         refutes; refuted; rebuts; rebutted; dismisses; dismissed; brushed aside; brushed off; \
         contradicts; contradicted; disavowed; repudiated; rubbished",
    ),
    (
        Universal,
        "every; everyone; everything; everybody; everywhere; all; always; never; only; entire; \
         entirely; wholly; invariably; without exception; no one",
    ),
    (
        Cause,
        "because; because of; due to; owing to; thanks to; as a result; as a result of; \
         as a consequence; in consequence of; lead to; leads to; led to; leading to; cause; causes; \
         caused; causing; brought about; bring about; brings about; drive; drives; drove; driven by; \
         fuel; fuels; fuelled; fueled; trigger; triggers; triggered; spark; sparks; sparked; prompt; \
         prompted; produced; provoked; galvanised; galvanized; emboldened; resulted in; results in; \
         result in; resulting in; resulted from; results from; stems from; stemmed from; \
         gave rise to; gives rise to; contributed to; contributes to; is to blame; are to blame; \
         responsible for; thereby",
    ),
    (
        Correlation,
        "linked to; linked with; link between; associated with; association between; correlate; \
         correlates; correlated; correlation; coincided; coincides; coincide; coinciding; \
         went hand in hand; goes hand in hand; tracks with; in tandem with",
    ),
    (Condition, "if; unless; provided that; as long as; were to; in the event; in that scenario; assuming"),
];
