//! Words of a text taken over into a claim without quotation marks.
//!
//! Two measures, since there are two ways to copy: a run of words as the text has them, wherever it stands there, and
//! most of the words of weight of the one sentence that the claim quotes from, shuffled. What one cannot well put
//! otherwise counts in neither: names, figures, the terms of the library, and words that are quoted as such.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::check::quoted::{Quotation, shown};
use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Rule, Thing, Value, message};
use crate::model::{Claim, ClaimId, SourceId};
use crate::prose::{Words, dates, names, numbers, quotations};
use crate::quote::{Passage, Text};

pub(super) const CHECK: Check = Check {
    rule: Rule {
        code: "close-paraphrase",
        level: Level::Note,
        about: About::Map,
        finds: "a claim that takes over the words of its text without quoting them",
        why: "A claim says in the encoder's words what the text says; words of the text belong in `quote`, or between \
              quotation marks. Taken over without marks they are somebody else's, and whoever copies a sentence \
              need not have understood it. Two things are found: seven words in a row that stand so in the text, and \
              a longer claim of which seven words of weight in ten stand in the sentence that it quotes from. \
              Names, figures, the terms of the library and what is quoted do not count, nor does a run of mostly \
              small words.\n\nSay it in words of your own, keeping every doubt that the text has. Where the very \
              words matter, as in a rule or a definition, put them between quotation marks, or allow the finding \
              with the reason. The check needs the texts: `--sources DIR`.",
        bad: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["early"],
    source: "report",
    claims: {
        "early": (text: "The pool should open at dawn.", supports: [(premises: ["warm"])]),
        "warm": (
            text: "Swimmers who come before breakfast leave the water warmer than it was.",
            quote: "warmer than they found it",
        ),
    },
)"#,
            ),
            ("report.txt", REPORT),
        ],
        good: &[
            ("library.ron", LIBRARY),
            (
                "map.ron",
                r#"Map(
    title: "The pool",
    thesis: ["early"],
    source: "report",
    claims: {
        "early": (text: "The pool should open at dawn.", supports: [(premises: ["warm"])]),
        "warm": (text: "Early bathers warm the pool up.", quote: "warmer than they found it"),
    },
)"#,
            ),
            ("report.txt", REPORT),
        ],
    },
    run,
};

const LIBRARY: &str = r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"report": (title: "A report on the pool", authors: ["lee"], text: "report.txt")},
)"#;

const REPORT: &str = "The keeper keeps a diary. Swimmers who come before breakfast leave the water warmer than they \
                      found it, she writes there.";

/// Fewer words in a row are the common stock of the language, and so are runs with fewer words of weight.
const LEAST_RUN: usize = 7;
const LEAST_OF_WEIGHT: usize = 4;

/// A claim with fewer words of weight shares most of them with any sentence on its matter.
const LEAST_SHARED_OF: usize = 8;

/// So much of them is too much: seven in ten.
const MOST_SHARED: (usize, usize) = (7, 10);

/// No more words of a claim are looked at.
const MOST_WORDS: usize = 300;

/// A map with more claims than this gets one finding for all of them.
const MOST_SINGLE: usize = 5;

fn run(context: &Context, findings: &mut Vec<Diagnostic>) {
    if !context.texts.is_at_hand() {
        return;
    }
    let mut quoted: BTreeMap<ClaimId, Vec<&Quotation>> = BTreeMap::new();
    for quotation in context.quotations() {
        quoted.entry(quotation.claim).or_default().push(quotation);
    }
    let terms = Terms::of(context);
    for (map, details) in context.debate.maps() {
        let close = context.debate.claims_of(map).filter_map(|(id, claim)| {
            let quotations = quoted.get(&id).map_or(&[][..], Vec::as_slice);
            Some((id, closeness(context, claim, quotations, &terms)?))
        });
        // Claims that are allowed by name keep a finding of their own, or one allowance would hide all.
        let by_name = details.allows_at(CHECK.rule.code);
        let (single, together): (Vec<_>, Vec<_>) =
            close.partition(|(id, _)| !by_name.is_empty() && by_name.contains(&*context.name(*id)));
        if together.len() > MOST_SINGLE {
            findings.push(one_for_all(context, &details.id, &together));
            findings.extend(single.iter().map(|(id, close)| finding(context, *id, close)));
        } else {
            findings.extend(single.iter().chain(&together).map(|(id, close)| finding(context, *id, close)));
        }
    }
}

/// How a claim follows its text.
enum Close<'a> {
    /// These bytes of the claim stand so in the text.
    Run(Range<usize>, &'a Text, Passage),
    /// So many of so many words of weight stand in this sentence.
    Shared(usize, usize, &'a Text, Passage),
}

/// How closely a claim follows one of its texts; nothing where it does not.
fn closeness<'a>(
    context: &Context<'a>,
    claim: &Claim,
    quoted: &[&Quotation<'a>],
    terms: &Terms,
) -> Option<Close<'a>> {
    let sources: BTreeSet<SourceId> = claim.said.iter().filter_map(|said| said.source).collect();
    let texts: Vec<&'a Text> = sources.into_iter().filter_map(|source| context.texts.text(source)).collect();
    if texts.is_empty() {
        return None;
    }
    let mut words = Own::of(claim);
    let texts: Vec<&'a Text> = texts.into_iter().filter(|text| words.may_have_run(claim, text)).collect();
    let quoted = if words.of_weight() < LEAST_SHARED_OF { &[][..] } else { quoted };
    if texts.is_empty() && quoted.is_empty() {
        return None;
    }
    words.set_free(claim, terms);
    let runs = texts.into_iter().filter_map(|text| words.longest_run(claim, text));
    let longest = runs.max_by_key(|(counted, ..)| *counted);
    let run = longest.map(|(_, bytes, text, passage)| Close::Run(bytes, text, passage));
    run.or_else(|| {
        let mut shared = quoted.iter().filter_map(|quotation| {
            let [passage, ..] = quotation.meant()[..] else { return None };
            let (same, all) = words.shared(quotation.text.words(quotation.text.sentence(passage)))?;
            Some(Close::Shared(same, all, quotation.text, passage))
        });
        shared.next()
    })
}

/// A word of a claim.
struct Word {
    span: Range<usize>,
    /// In small letters.
    lower: String,
    /// Whether one could well put it otherwise.
    counts: bool,
}

impl Word {
    fn is_of_weight(&self) -> bool {
        self.counts && is_of_weight(&self.lower)
    }
}

/// The words of a claim.
struct Own {
    words: Vec<Word>,
    /// The stems of the words of its quotations.
    quoted: BTreeSet<String>,
}

impl Own {
    fn of(claim: &Claim) -> Own {
        let text = &*claim.text;
        let word = |span: Range<usize>| {
            let lower = text[span.clone()].to_lowercase();
            Word { counts: !lower.contains(|letter: char| letter.is_numeric()), span, lower }
        };
        let mut words: Vec<Word> = spans(text).into_iter().take(MOST_WORDS).map(word).collect();
        let anchors = claim.said.iter().filter_map(|said| said.quote.as_deref());
        let mut quoted = BTreeSet::new();
        let mut pairs = BTreeSet::new();
        for anchor in anchors {
            let anchor: Vec<String> =
                spans(anchor).into_iter().map(|span| anchor[span].to_lowercase()).collect();
            quoted.extend(anchor.iter().map(|word| stem(word)));
            pairs.extend(anchor.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())));
        }
        for at in 1..words.len() {
            if pairs.contains(&(words[at - 1].lower.clone(), words[at].lower.clone())) {
                words[at - 1].counts = false;
                words[at].counts = false;
            }
        }
        Own { words, quoted }
    }

    /// Marks the words that one cannot well put otherwise as such that do not count.
    fn set_free(&mut self, claim: &Claim, terms: &Terms) {
        let text = &*claim.text;
        let free = (names(text).into_iter().map(|name| name.span))
            .chain(numbers(text).into_iter().map(|number| number.span))
            .chain(dates(text).into_iter().map(|date| date.span))
            .chain(quotations(text).into_iter().map(|quotation| quotation.span));
        for free in free {
            let first = self.words.partition_point(|word| word.span.end <= free.start);
            let inside = self.words[first..].iter_mut().take_while(|word| word.span.start < free.end);
            inside.for_each(|word| word.counts = false);
        }
        terms.set_free(&mut self.words);
    }

    /// How many words are of weight.
    fn of_weight(&self) -> usize {
        self.words.iter().filter(|word| word.is_of_weight()).count()
    }

    /// The bytes of a run of words in the claim.
    fn bytes(&self, run: &Range<usize>) -> Range<usize> {
        self.words[run.start].span.start..self.words[run.end - 1].span.end
    }

    /// Whether a run that is long enough may stand in a text: each holds one half its length that begins at such a
    /// distance from the first word of the claim, and these are few.
    fn may_have_run(&self, claim: &Claim, text: &Text) -> bool {
        const HALF: usize = LEAST_RUN.div_ceil(2);
        let mut starts = (0..self.words.len().saturating_sub(HALF - 1)).step_by(HALF);
        starts.any(|start| !text.exact(&claim.text[self.bytes(&(start..start + HALF))], 1).is_empty())
    }

    /// The run of words with the most of them that count which stands in a text too: how many count, the bytes of the
    /// claim, and where it stands.
    fn longest_run<'a>(
        &self,
        claim: &Claim,
        text: &'a Text,
    ) -> Option<(usize, Range<usize>, &'a Text, Passage)> {
        let place = |run: &Range<usize>| text.exact(&claim.text[self.bytes(run)], 1).first().copied();
        let mut longest: Option<(usize, Range<usize>, Passage)> = None;
        let mut end = 0;
        for start in 0..self.words.len().saturating_sub(LEAST_RUN - 1) {
            let least = start..start + LEAST_RUN;
            if end < least.end {
                if place(&least).is_none() {
                    continue;
                }
                end = least.end;
            }
            while end < self.words.len() && place(&(start..end + 1)).is_some() {
                end += 1;
            }
            let run = &self.words[start..end];
            let counted = run.iter().filter(|word| word.counts).count();
            let of_weight = run.iter().filter(|word| word.is_of_weight()).count();
            let is_long = counted >= LEAST_RUN && of_weight >= LEAST_OF_WEIGHT;
            if is_long && longest.as_ref().is_none_or(|(most, ..)| counted > *most) {
                longest = Some((counted, start..end, place(&(start..end))?));
            }
        }
        longest.map(|(counted, run, passage)| (counted, self.bytes(&run), text, passage))
    }

    /// How many of the words of weight stand in a sentence, and of how many, where that is too much.
    fn shared(&self, sentence: &str) -> Option<(usize, usize)> {
        let free: BTreeSet<String> = names(sentence)
            .into_iter()
            .flat_map(|name| {
                let name = &sentence[name.span];
                spans(name).into_iter().map(|span| name[span].to_lowercase())
            })
            .collect();
        let own = self.words.iter().filter(|word| word.is_of_weight() && !free.contains(&word.lower));
        let own: BTreeSet<String> =
            own.map(|word| stem(&word.lower)).filter(|stem| !self.quoted.contains(stem)).collect();
        if own.len() < LEAST_SHARED_OF {
            return None;
        }
        let printed: BTreeSet<String> =
            spans(sentence).into_iter().map(|span| stem(&sentence[span].to_lowercase())).collect();
        let same = own.intersection(&printed).count();
        (same * MOST_SHARED.1 >= own.len() * MOST_SHARED.0).then_some((same, own.len()))
    }
}

/// The bytes of the words of a text, in order; apostrophes inside a word belong to it.
fn spans(text: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut open: Option<usize> = None;
    for (at, letter) in text.char_indices() {
        let is_inside = letter.is_alphanumeric() || open.is_some() && matches!(letter, '\'' | '’');
        match (is_inside, open) {
            (true, None) => open = Some(at),
            (false, Some(start)) => {
                spans.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    spans.extend(open.map(|start| start..text.len()));
    let bare = |span: &mut Range<usize>| {
        span.end = span.start + text[span.clone()].trim_end_matches(['\'', '’']).len();
    };
    spans.iter_mut().for_each(bare);
    spans
}

fn is_of_weight(word: &str) -> bool {
    word.chars().count() > 2 && !LIGHT.contains(word)
}

/// The beginning of a word, by which its forms are known as one.
fn stem(word: &str) -> String {
    let bare = word.trim_end_matches("'s").trim_end_matches("’s").trim_end_matches('s');
    bare.chars().take(5).collect()
}

/// The terms of the library, by their first words.
struct Terms {
    by_first: BTreeMap<String, Vec<Vec<String>>>,
}

impl Terms {
    fn of(context: &Context) -> Terms {
        let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for term in &context.debate.library().terms {
            let words: Vec<String> = term.id.split('-').map(str::to_lowercase).collect();
            by_first.entry(words[0].clone()).or_default().push(words);
        }
        Terms { by_first }
    }

    /// Marks the words that spell a term as such that do not count.
    fn set_free(&self, words: &mut [Word]) {
        for at in 0..words.len() {
            let known = self.by_first.get(&words[at].lower).map_or(&[][..], Vec::as_slice);
            let spelt = known.iter().filter(|term| {
                let here = words[at..].iter().map(|word| &word.lower);
                here.take(term.len()).eq(term.iter())
            });
            if let Some(length) = spelt.map(Vec::len).max() {
                words[at..at + length].iter_mut().for_each(|word| word.counts = false);
            }
        }
    }
}

fn finding(context: &Context, id: ClaimId, close: &Close) -> Diagnostic {
    let claim = &context.debate[id];
    let place = context.at(claim.place).field("text");
    let (finding, text, passage) = match close {
        Close::Run(bytes, text, passage) => {
            let message = message!(
                "{claim} has {words} words in a row from its text",
                claim = context.own(id),
                words = spans(&claim.text[bytes.clone()]).len()
            );
            let span = context.part_span(place, &claim.text, bytes);
            (Diagnostic::new(&CHECK.rule, span, message).label("as in the text"), text, passage)
        }
        Close::Shared(same, all, text, passage) => {
            let message = message!(
                "{claim} has {same} of its {all} words of weight from one sentence of its text",
                claim = context.own(id),
                same,
                all
            );
            (Diagnostic::new(&CHECK.rule, place.span(), message), text, passage)
        }
    };
    finding
        .reason(message!(
            "at {place} it reads {words}",
            place = text.locator(passage.start),
            words = shown(text, *passage)
        ))
        .hint("say it in words of your own, or put the words of the text between quotation marks")
        .concerns(context.name(id))
}

fn one_for_all(context: &Context, map: &str, close: &[(ClaimId, Close)]) -> Diagnostic {
    let span = |id: ClaimId| context.at(context.debate[id].place).field("text").span();
    let ids: Vec<ClaimId> = close.iter().map(|(id, _)| *id).collect();
    let message = message!(
        "{count} claims of {map} take over the words of their texts: {claims}",
        count = close.len(),
        map = Value::named(Thing::Map, map),
        claims = listed(&ids, |id| context.own(id))
    );
    let mut finding = Diagnostic::new(&CHECK.rule, span(ids[0]), message)
        .hint("say them in words of your own, or put the words of the texts between quotation marks");
    for &id in &ids[1..ids.len().min(MOST_RELATED)] {
        finding = finding.related(span(id), "and this");
    }
    ids.iter().fold(finding, |finding, &id| finding.concerns(context.name(id)))
}

/// Words of three letters and more that say little by themselves.
static LIGHT: Words = Words::of(
    "about above across after again against ago all almost alone along already also although always among and another \
     any anybody anyone anything are around away back became because become becomes been before behind being below \
     between both but came can cannot come comes could did does doing done down during each either else enough even \
     ever every everything few first for from further gave get gets give given gives goes going gone got had has have \
     having her here hers herself him himself his how however indeed instead into its itself just keep kept last \
     least less let like made make makes making many may might mine more most much must myself near new next not now \
     off often once one only onto other others our ours out over own per perhaps put rather said same saw say says \
     see seen seem seemed seems several shall she should since some somebody something soon still such take taken \
     takes taking than that the their theirs them themselves then there these they thing things this those though \
     three through thus today together too took toward towards two under until upon use used uses using very was way \
     well went were what when where whether which while who whom whose why will with within without would yet you \
     your",
);
