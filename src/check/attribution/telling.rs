//! How surely something is said: tiers of strength, reports and rumours, and texts that name who says it.

use std::ops::Range;

use crate::check::Context;
use crate::check::tense::{holds_any, words};
use crate::diagnostic::Value;
use crate::model::{Attribution, Claim, Kind, Stance, Strength, VoiceId};
use crate::prose::{MarkerKind, Phrasebook, Tier, markers};

/// The tier of a strength as written.
fn tier_of(strength: Strength) -> Tier {
    match strength {
        Strength::Does => Tier::Does,
        Strength::Can => Tier::Can,
        Strength::Might => Tier::Might,
    }
}

/// A tier as the format writes it.
/// How firmly something is put, for a message.
pub(in crate::check) fn strength(tier: Tier) -> Value {
    Value::Strength(tier_name(tier).to_owned())
}

/// The word for how firmly something is put.
pub(in crate::check) fn tier_name(tier: Tier) -> &'static str {
    match tier {
        Tier::Might => "Might",
        Tier::Can => "Can",
        Tier::Does => "Does",
    }
}

/// The hedge that weakens a text most, with its tier; nothing where it has none.
pub(in crate::check) fn hedge(text: &str) -> Option<(Tier, Range<usize>)> {
    let hedges = markers(text).into_iter().filter_map(|marker| match marker.kind {
        MarkerKind::Hedge(tier) if !is_ability(text, &marker.span) => Some((tier, marker.span)),
        _ => None,
    });
    hedges.min_by_key(|(tier, _)| *tier)
}

/// Whether “could” tells what somebody was able to do: “could no longer pay”.
fn is_ability(text: &str, span: &Range<usize>) -> bool {
    let is_modal = matches!(text[span.clone()].to_lowercase().as_str(), "could" | "can");
    let limits =
        ["no", "only", "hardly", "barely", "scarcely", "never", "neither", "afford", "see", "hear", "then"];
    is_modal && words(&text[span.end..]).next().is_some_and(|next| limits.contains(&&*next.to_lowercase()))
}

/// A tier as it is meant, unless that is the highest or none and the words say less.
///
/// “Could” may mean `Can` or `Might`: whoever wrote down which of them is believed.
fn weakened(meant: Option<Tier>, text: &str) -> Option<Tier> {
    match meant {
        Some(Tier::Might | Tier::Can) => meant,
        _ => hedge(text).map(|(tier, _)| tier).or(meant),
    }
}

impl Claim {
    /// How strongly the map asserts it: its `strength`, or as a fact, a cause or a prediction goes without saying; its
    /// own words may weaken that. Nothing where neither tells.
    pub(in crate::check) fn tier(&self) -> Option<Tier> {
        let is_flat = matches!(self.kind, Some(Kind::Fact | Kind::Cause | Kind::Prediction));
        let meant = self.strength.map(tier_of).or(is_flat.then_some(Tier::Does));
        weakened(meant, &self.text)
    }

    /// Whether the map asserts it as a plain fact.
    pub(in crate::check) fn is_flat(&self) -> bool {
        self.tier() == Some(Tier::Does)
    }
}

impl Attribution {
    /// How strongly the voice asserts it, by `strength` or by the hedges in the quotation; nothing where neither tells.
    pub(crate) fn tier(&self) -> Option<Tier> {
        let meant = self.strength.map(tier_of);
        self.quote.as_deref().map_or(meant, |quote| weakened(meant, quote))
    }

    /// Whether the voice only passes it on, or the quotation calls it hearsay.
    pub(crate) fn is_report(&self) -> bool {
        self.stance == Stance::Reports || self.is_for() && self.quote.as_deref().is_some_and(is_rumour)
    }
}

/// Whether a text says itself that somebody says so.
pub(in crate::check) fn is_attributed(text: &str) -> bool {
    is_rumour(text) || holds_any(text, &SAYING)
}

/// Whether a text says whose figures it gives: by a verb of saying, or as in “by the club's own accounts”.
pub(in crate::check) fn credits(text: &str) -> bool {
    let is_count = |word: &str| COUNTS.contains(&&*word.to_lowercase());
    let words: Vec<&str> = words(text).collect();
    let is_by = |(at, word): (usize, &&str)| {
        let behind = &words[at + 1..words.len().min(at + 2 + MOST_BETWEEN)];
        ["by", "on", "per"].contains(&&*word.to_lowercase()) && behind.iter().any(|word| is_count(word))
    };
    holds_any(text, &SAYING) || words.iter().enumerate().any(is_by)
}

/// So many words stand between “by” and “count” at most.
const MOST_BETWEEN: usize = 5;

/// What figures can be somebody's.
const COUNTS: &[&str] = &[
    "account",
    "accounts",
    "count",
    "counts",
    "figure",
    "figures",
    "number",
    "numbers",
    "tally",
    "books",
    "estimate",
    "estimates",
    "reckoning",
    "records",
    "statistics",
    "data",
    "calculation",
    "calculations",
    "survey",
    "surveys",
];

/// Whether a text calls what it tells hearsay.
pub(in crate::check) fn is_rumour(text: &str) -> bool {
    holds_any(text, &RUMOUR)
}

static RUMOUR: Phrasebook = Phrasebook::of(&[
    "reportedly",
    "allegedly",
    "alleged",
    "purportedly",
    "purported",
    "rumour",
    "rumours",
    "rumoured",
    "rumor",
    "rumors",
    "rumored",
    "unconfirmed",
    "unverified",
    "supposedly",
    "is said to",
    "are said to",
    "was said to",
    "were said to",
    "it is said",
    "it was said",
    "said to have",
    "said to be",
    "is reported to",
    "are reported to",
    "was reported to",
    "reported to have",
    "reports of",
    "reports that",
    "is believed",
    "are believed",
    "was believed",
    "were believed",
    "widely believed",
    "believed to",
    "it is claimed",
    "hearsay",
    "word has it",
    "speculation",
    "is speculated",
    "talk of",
    "gossip",
    "has it that",
    "have it that",
    "it is thought",
    "thought to have",
    "according to reports",
]);

impl Context<'_> {
    /// Whether a text names one of some voices, by the name, an alias or the last word of the name.
    pub(in crate::check) fn names_any(&self, text: &str, mut voices: impl Iterator<Item = VoiceId>) -> bool {
        let text_words: Vec<String> = words(text).map(bare).collect();
        voices.any(|voice| {
            let details = &self.debate[voice].details;
            let names = std::iter::once(&details.name).chain(&details.aliases);
            names.into_iter().any(|name| {
                let name_words: Vec<&str> = words(name).filter(|word| !ARTICLES.contains(word)).collect();
                let is_spelt = text_words.windows(name_words.len().max(1)).any(|window| {
                    !name_words.is_empty()
                        && window.iter().zip(&name_words).all(|(one, other)| *one == bare(other))
                });
                let last = name_words.last().filter(|last| last.len() > 3);
                is_spelt || last.is_some_and(|last| text_words.contains(&bare(last)))
            })
        })
    }
}

/// A word in small letters without its genitive.
fn bare(word: &str) -> String {
    let lower = word.to_lowercase();
    lower.strip_suffix("'s").or_else(|| lower.strip_suffix("’s")).unwrap_or(&lower).to_owned()
}

const ARTICLES: &[&str] = &["the", "The", "a", "A", "an", "An"];

static SAYING: Phrasebook = Phrasebook::of(&[
    "says",
    "said",
    "say",
    "saying",
    "claims",
    "claimed",
    "claim",
    "claiming",
    "according to",
    "reports",
    "reported",
    "report",
    "told",
    "tells",
    "tell",
    "argues",
    "argued",
    "maintains",
    "maintained",
    "insists",
    "insisted",
    "alleges",
    "alleged",
    "accuses",
    "accused",
    "announced",
    "announces",
    "declares",
    "declared",
    "boasts",
    "boasted",
    "believes",
    "believe",
    "contends",
    "contended",
    "asserts",
    "asserted",
    "by its own account",
    "by their own account",
    "by his own account",
    "by her own account",
    "by its own count",
    "by their own count",
    "own figures",
    "own count",
    "self-reported",
    "self reported",
    "puts",
    "admits",
    "admitted",
    "concedes",
    "conceded",
    "writes",
    "wrote",
    "it is believed",
    "it is said",
    "citing",
    "quoted",
    "quotes",
    "describes",
    "described",
    "in the words of",
    "in the eyes of",
]);
