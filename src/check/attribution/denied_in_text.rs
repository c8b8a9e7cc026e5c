//! Denials that stand in the texts of the sources, and that no map has taken down.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::check::Context;
use crate::check::causal_words::{shared_stems, stems};
use crate::check::quoted::{Quotation, on_one_line, place};
use crate::check::tense::holds_any;
use crate::diagnostic::{Diagnostic, Message, Rule, Value, message};
use crate::model::{ClaimId, Kind, MapId, SourceId, Stance};
use crate::prose::{MarkerKind, Phrasebook, markers, sentences};
use crate::quote::{Passage, Text};

/// The findings that a source denies a claim and its map does not say so: in the sentence behind the quotation, or
/// where the source says of somebody that they deny just that.
pub(in crate::check) fn findings(context: &Context, rule: &'static Rule, findings: &mut Vec<Diagnostic>) {
    let quoted = Quoted::of(context);
    let mut told = BTreeSet::new();
    for quotation in context.quotations() {
        let (claim, source, text) = (quotation.claim, quotation.source, quotation.text);
        let is_open =
            || quotation.said.is_for() && !says_denial(quotation.words) && is_undisputed(context, claim);
        let Some(anchor) = quotation.meant().first().copied().filter(|_| is_open()) else { continue };
        let Some(denial) = denial_behind(context, &quoted, quotation, anchor) else { continue };
        if !quoted.holds(context, claim, source, denial) && told.insert(claim) {
            let finding = quotation.finding(rule, context, message(context, claim, (source, text), denial));
            findings.push(finding.label("the denial stands behind these words").hint(HINT));
        }
    }
    let mut stems_of: Option<Vec<Vec<String>>> = None;
    let mut left = MOST_PAIRS;
    for (source, text) in context.texts.iter() {
        for (denial, object) in
            denials(text).into_iter().filter_map(|denial| Some((denial, that(text, denial)?)))
        {
            let stems_of = stems_of.get_or_insert_with(|| {
                context.debate.claims().map(|(_, claim)| stems(&claim.text)).collect()
            });
            for claim in quoted.claims_of_maps_with(context, source) {
                let Some(rest) = left.checked_sub(1) else { return };
                left = rest;
                let is_meant = is_of(&object, &stems_of[claim.index()], context.debate[claim].kind);
                if is_meant
                    && is_undisputed(context, claim)
                    && !quoted.holds(context, claim, source, denial)
                    && told.insert(claim)
                {
                    let message = message(context, claim, (source, text), denial);
                    let finding = Diagnostic::new(rule, context.claim_span(claim), message);
                    findings.push(finding.label("no denial here").hint(HINT).concerns(context.name(claim)));
                }
            }
        }
    }
}

/// So many claims are compared with denials, all together.
const MOST_PAIRS: usize = 2_000_000;

/// So many claims of one proposition are asked whether they are denied.
const MOST_COMPARED: usize = 256;

const HINT: &str = "add the denial to `said` with `stance: Denies`, by the voice that makes it";

fn message(context: &Context, claim: ClaimId, (source, text): (SourceId, &Text), denial: Passage) -> Message {
    message!(
        "{claim} is asserted without the denial that stands at {place} of {source}: {words}",
        claim = context.own(claim),
        place = place(text, denial),
        source = context.debate[source],
        words = Value::words(on_one_line(text.words(denial)))
    )
}

/// Whether a claim is asserted, and neither its text nor anything that its map says of the proposition denies it.
fn is_undisputed(context: &Context, claim: ClaimId) -> bool {
    let debate = context.debate;
    let details = &debate[claim];
    let is_told = details.is_factual() && details.said.iter().any(|said| said.is_for());
    let members = context.propositions().members(&claim);
    let is_denied = |member: &ClaimId| debate[*member].said.iter().any(|said| said.stance == Stance::Denies);
    is_told && !says_denial(&details.text) && !members.iter().take(MOST_COMPARED).any(is_denied)
}

/// Whether a text says itself that somebody denies something.
fn says_denial(text: &str) -> bool {
    markers(text).iter().any(|marker| marker.kind == MarkerKind::Denial) || holds_any(text, &DISPUTING)
}

/// Words of denial that no marker is made of.
static DISPUTING: Phrasebook =
    Phrasebook::of(&["dispute", "reject", "refute", "contest", "contests", "contested"]);

/// The sentence behind a passage that denies what the passage says: “the firm denies it”.
///
/// It stands right behind, or a few sentences on where it and the one before it speak of the same things.
fn denial_behind(
    context: &Context,
    quoted: &Quoted,
    quotation: &Quotation,
    anchor: Passage,
) -> Option<Passage> {
    let text = quotation.text;
    let paragraph = text.paragraphs_around(anchor);
    let start = text.sentence(anchor).end;
    let rest = text.words(Passage { start, end: paragraph.end });
    // A paragraph may be as long as a book.
    let end = rest.char_indices().nth(MOST_LETTERS).map_or(rest.len(), |(end, _)| end);
    let words = &rest[..end];
    let behind: Vec<Range<usize>> = sentences(words).into_iter().take(MOST_SENTENCES).collect();
    let at = behind.iter().position(|sentence| denied(&words[sentence.clone()]).is_some())?;
    let place =
        |range: &Range<usize>| Passage { start: start + range.start as u32, end: start + range.end as u32 };
    let denial = place(&behind[at]);
    let is_pointed = denied(text.words(denial)).is_some_and(|object| {
        let first = object.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        let is_that = first == "that" && object[first.len()..].starts_with(['.', ',', ';', ':', '!', '”']);
        is_that || ["it", "this", "these", "those", "both", "everything", "the"].contains(&first)
    });
    // “Denies that …” says itself what is denied.
    let claim = &context.debate[quotation.claim].text;
    if !is_pointed && shared_stems(claim, text.words(denial)) == 0 {
        return None;
    }
    if at > 0 {
        let told = &words[behind[at - 1].start..behind[at].end];
        let between = Passage { start, end: denial.start };
        let is_other = quoted.overlaps(quotation.source, between);
        if is_other || shared_stems(claim, told) < 2 {
            return None;
        }
    }
    Some(denial)
}

/// A denial is looked for in so many sentences and letters behind a quotation.
const MOST_SENTENCES: usize = 4;
const MOST_LETTERS: usize = 1_000;

/// The sentences of a text in which somebody denies something.
fn denials(text: &Text) -> Vec<Passage> {
    let content = text.content();
    // Most texts deny nothing, and need not be cut into sentences.
    if !content.contains("denie") && !content.contains("deny") {
        return Vec::new();
    }
    let passages = sentences(content).into_iter().filter(|range| denied(&content[range.clone()]).is_some());
    passages.map(|range| Passage { start: range.start as u32, end: range.end as u32 }).collect()
}

/// What a sentence says that somebody denies: the words behind the verb; nothing where nobody does.
fn denied(sentence: &str) -> Option<&str> {
    let markers = markers(sentence);
    let verb = markers.iter().find(|marker| {
        let word = sentence[marker.span.clone()].to_lowercase();
        marker.kind == MarkerKind::Denial && DENYING.contains(&&*word)
    })?;
    // “Nobody denies that” and “could not be denied” assert it.
    let before = sentence[..verb.span.start].to_lowercase();
    let near: Vec<&str> = before.split_whitespace().rev().take(4).collect();
    let is_turned = |word: &&str| TURNS.contains(word) || word.ends_with("n't") || word.ends_with("n’t");
    let behind = sentence[verb.span.end..].trim_start();
    // “Was denied entry” is no denial of a claim.
    let is_passive =
        near.first().is_some_and(|word| ["was", "were", "is", "are", "been", "be"].contains(word));
    let is_of_words = OBJECTS
        .iter()
        .any(|object| behind.get(..object.len()).is_some_and(|head| head.eq_ignore_ascii_case(object)));
    // Whoever rejects an offer denies nothing that somebody claims.
    let words = behind.split(|letter: char| !letter.is_alphabetic()).take(MOST_BEFORE_NOUN);
    let is_refusal = words.map(str::to_lowercase).any(|word| REFUSED.contains(&&*word));
    (!near.iter().any(is_turned) && !is_passive && is_of_words && !is_refusal).then_some(behind)
}

/// So many words behind the verb tell what is denied: “this latest offer”.
const MOST_BEFORE_NOUN: usize = 3;

/// What is turned down and not denied.
const REFUSED: &[&str] = &[
    "application",
    "bid",
    "deal",
    "demand",
    "demands",
    "invitation",
    "offer",
    "offers",
    "petition",
    "plan",
    "plans",
    "proposal",
    "proposals",
    "request",
    "requests",
    "terms",
    "ultimatum",
];

const DENYING: &[&str] = &[
    "denies",
    "denied",
    "deny",
    "rejects",
    "rejected",
    "dismisses",
    "dismissed",
    "disputes",
    "disputed",
    "refutes",
    "brushed aside",
    "brushed off",
];

const TURNS: &[&str] = &[
    "not", "never", "nobody", "none", "no", "hardly", "cannot", "neither", "nor", "few", "without", "to",
    "if", "could",
];

/// What is denied where it is a claim: it follows the verb.
const OBJECTS: &[&str] = &[
    "it",
    "this",
    "that",
    "these",
    "those",
    "any ",
    "having ",
    "all ",
    "the claim",
    "the charge",
    "the accusation",
    "the allegation",
    "the report",
    "the figure",
    "the number",
    "the story",
    "such ",
    "his ",
    "her ",
    "their ",
    "both",
    "everything",
    "doing",
    "being",
    "ever",
];

/// The words of weight in what a sentence says that somebody denies; nothing where it does not say that in a clause.
fn that(text: &Text, denial: Passage) -> Option<Vec<String>> {
    denied(text.words(denial))?.strip_prefix("that ").map(stems)
}

/// Whether what is denied is what a claim says: “denied that sewage was the cause” of “sewage kills”.
fn is_of(denied: &[String], claim: &[String], kind: Option<Kind>) -> bool {
    let is_causal = |stem: &&String| ["cause", "respo", "reaso", "blame"].contains(&stem.as_str());
    let count = denied.iter().filter(|stem| !is_causal(stem)).count();
    let shared = denied.iter().filter(|stem| !is_causal(stem) && claim.binary_search(stem).is_ok()).count();
    let is_cause = kind == Some(Kind::Cause) && count < denied.len();
    shared > 1 && shared * 3 >= count * 2 || is_cause && shared > 0 && shared == count
}

/// Which words of the texts the maps quote.
struct Quoted {
    /// By source the passages that are quoted, in order and joined where they overlap.
    passages: BTreeMap<SourceId, Vec<Passage>>,
    /// By source the maps that take anything from it.
    maps: BTreeMap<SourceId, BTreeSet<MapId>>,
    /// The sources from which a map has a denial that it does not quote.
    unquoted: BTreeSet<(MapId, SourceId)>,
}

impl Quoted {
    fn of(context: &Context) -> Quoted {
        let mut quoted =
            Quoted { passages: BTreeMap::new(), maps: BTreeMap::new(), unquoted: BTreeSet::new() };
        for quotation in context.quotations() {
            quoted.passages.entry(quotation.source).or_default().extend(quotation.places());
        }
        for passages in quoted.passages.values_mut() {
            passages.sort_unstable_by_key(|passage| passage.start);
            passages.dedup_by(|next, known| {
                let overlaps = next.start < known.end;
                known.end = if overlaps { known.end.max(next.end) } else { known.end };
                overlaps
            });
        }
        for (_, claim) in context.debate.claims() {
            for (said, source) in claim.said.iter().filter_map(|said| Some((said, said.source?))) {
                quoted.maps.entry(source).or_default().insert(claim.map);
                if said.stance == Stance::Denies && said.quote.is_none() {
                    quoted.unquoted.insert((claim.map, source));
                }
            }
        }
        quoted
    }

    /// Whether some map has taken down a denial, or the claim's own has one from that source without its words.
    fn holds(&self, context: &Context, claim: ClaimId, source: SourceId, denial: Passage) -> bool {
        self.unquoted.contains(&(context.debate[claim].map, source)) || self.overlaps(source, denial)
    }

    /// Whether anything is quoted from within a passage.
    fn overlaps(&self, source: SourceId, passage: Passage) -> bool {
        self.passages.get(&source).is_some_and(|passages| {
            let next = passages.partition_point(|quoted| quoted.end <= passage.start);
            passages.get(next).is_some_and(|quoted| quoted.start < passage.end)
        })
    }

    /// The claims of the maps that take anything from a source.
    fn claims_of_maps_with(&self, context: &Context, source: SourceId) -> Vec<ClaimId> {
        let maps = self.maps.get(&source).into_iter().flatten();
        maps.flat_map(|&map| context.debate.claims_of(map).map(|(claim, _)| claim)).collect()
    }
}
