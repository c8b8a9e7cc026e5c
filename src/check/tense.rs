//! What the words of a claim tell of its time: whether it looks ahead, and whether it speaks of now.

use std::borrow::Cow;

use crate::prose::Phrasebook;

/// Whether a text foretells, plans, demands or allows for something, so that it may well be older than that.
pub(super) fn foretells(text: &str) -> bool {
    let lower = lower_words(text);
    lower.iter().any(|word| AHEAD_STEMS.iter().any(|stem| word.starts_with(stem)))
        || AHEAD.is_in(&lower)
        // The month is written with a capital letter; at the head of a sentence the two cannot be told apart.
        || words(text).any(|word| word == "may")
}

/// Whether a text says in so many words that it speaks of the present.
pub(super) fn says_now(text: &str) -> bool {
    holds_any(text, &NOW)
}

/// Whether the verbs of a text stand in the present, as far as common ones tell: one of them does, or none in the past.
pub(super) fn is_in_present(text: &str) -> bool {
    let is_past = || words(text).any(|word| word.len() > 4 && word.ends_with("ed")) || holds_any(text, &PAST);
    holds_any(text, &PRESENT) || !is_past()
}

/// Whether a text names the year.
pub(super) fn names_year(text: &str, year: i16) -> bool {
    let year = year.to_string();
    words(text).any(|word| word.trim_end_matches('s') == year)
}

/// Whether a text names any year of our times.
pub(super) fn names_any_year(text: &str) -> bool {
    words(text).any(|word| {
        let digits = word.trim_end_matches('s');
        digits.len() == 4 && digits.parse::<u16>().is_ok_and(|year| (1500..2100).contains(&year))
    })
}

/// Whether a text holds one of some phrases.
pub(super) fn holds_any(text: &str, phrases: &Phrasebook) -> bool {
    phrases.is_in(&lower_words(text))
}

/// The words of a text in small letters, in order.
fn lower_words(text: &str) -> Vec<Cow<'_, str>> {
    let is_lower = |word: &str| word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    let lower = |word| if is_lower(word) { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
    words(text).map(lower).collect()
}

/// The words of a text, apostrophes left inside them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '\'' | '’');
    text.split(move |letter| !is_inside(letter))
        .map(|word| word.trim_matches(['\'', '’']))
        .filter(|word| !word.is_empty())
}

static AHEAD: Phrasebook = Phrasebook::of(&[
    "will",
    "would",
    "won't",
    "won’t",
    "shall",
    "should",
    "could",
    "might",
    "must",
    "ought",
    "aim",
    "aims",
    "aimed",
    "goal",
    "hope",
    "hopes",
    "hoped",
    "likely",
    "unlikely",
    "upcoming",
    "looming",
    "imminent",
    "impending",
    "approaching",
    "projected",
    "projection",
    "projections",
    "deadline",
    "fear",
    "fears",
    "feared",
    "vow",
    "vows",
    "vowed",
    "target",
    "targets",
    "risk",
    "risks",
    "eventual",
    "prospect",
    "prospects",
    "ambition",
    "warns",
    "warned",
    "plan",
    "plans",
    "planned",
    "planning",
    "was to",
    "were to",
    "is to",
    "are to",
    "going to",
    "set to",
    "to be",
    "ahead of",
    "about to",
    "bound to",
    "destined to",
    "on course",
    "on track",
    "in time for",
    "wants to",
    "want to",
    "wanted to",
    "seeks to",
    "meant to",
    "agreed to",
    "agrees to",
    "agree to",
    "committed to",
    "commits to",
    "is due",
    "are due",
    "was due",
    "were due",
    "due in",
    "due on",
    "due by",
    "coming year",
    "coming years",
    "coming months",
    "coming election",
    "coming elections",
    "was coming",
    "were coming",
    "is coming",
    "are coming",
]);

const AHEAD_STEMS: &[&str] = &[
    "expect",
    "forecast",
    "foresee",
    "foresaw",
    "predict",
    "schedul",
    "intend",
    "intention",
    "promis",
    "pledg",
    "propos",
    "threaten",
    "anticipat",
    "budget",
    "envisag",
    "prophes",
    "foretold",
];

static NOW: Phrasebook = Phrasebook::of(&[
    "now",
    "today",
    "today's",
    "today’s",
    "currently",
    "nowadays",
    "presently",
    "at present",
    "these days",
    "at the moment",
    "as things stand",
    "to this day",
    "as we speak",
    "at this moment",
    "the current",
    "the latest",
    "latest figures",
    "still stands",
    "is still",
    "are still",
    "has still",
    "have still",
]);

static PRESENT: Phrasebook = Phrasebook::of(&[
    "has", "have", "does", "do", "is", "are", "stands", "stand", "remains", "remain", "amounts", "amount",
    "totals", "ranks", "costs", "earns", "earn", "pays", "pay", "lives", "live", "employs", "employ", "runs",
    "makes", "spends", "spend", "produces", "imports", "exports", "owns", "own", "lacks", "lack", "depends",
    "depend", "relies", "rely", "goes", "takes", "gets", "gives", "faces", "face", "hosts", "houses",
    "exceeds", "equals", "averages", "owes", "uses", "needs", "holds", "hold", "consumes", "emits",
    "receives", "sits", "hovers", "accounts", "account",
]);

static PAST: Phrasebook = Phrasebook::of(&[
    "was", "were", "had", "did", "rose", "fell", "grew", "became", "began", "came", "went", "took", "made",
    "paid", "spent", "stood", "held", "ran", "lay", "sank", "shrank", "shot", "led", "left", "lost", "won",
    "built", "sold", "bought", "kept", "met", "gave", "got", "then", "since", "ago", "saw", "found", "felt",
    "said", "told", "knew", "thought", "brought", "caught", "taught", "fought", "sent", "lent", "broke",
    "spoke", "drove", "wrote", "chose", "flew", "drew", "threw", "hit", "cut", "cost", "put", "let", "set",
    "shut", "read", "slept", "ate", "drank", "sat", "struck", "woke", "wore", "swam", "sang", "rang", "bore",
    "tore", "swore", "froze", "stole", "rode", "hid", "bit", "dealt", "meant", "leapt", "bred", "fed",
    "sped", "bled", "died",
]);
