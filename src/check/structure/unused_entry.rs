//! Four checks of one kind: what the library holds and no map uses.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::check::wording::{MOST_RELATED, listed};
use crate::check::{Check, Context};
use crate::diagnostic::{About, Diagnostic, Level, Message, Rule, Thing, Value, message};
use crate::model::{Debate, Place};
use crate::source::FileId;

pub(super) const SOURCE: Check = Check {
    rule: Rule {
        code: "unused-source",
        level: Level::Note,
        about: About::Map,
        finds: "a source in the library that no map takes anything from",
        why: "The library is also the bibliography: readers take it for the list of what the argument rests on. A \
              source that nothing is taken from makes that list look longer than it is. Perhaps a claim that came \
              from it names another source by mistake, or inherits the map's.\n\nName it in the `in` of the claims \
              that come from it, or take it out. If it is kept for maps to come, allow it in the library: `allow: \
              [(check: \"unused-source\", at: \"…\", because: \"…\")]`.",
        bad: &[("library.ron", TWO_SOURCES), ("map.ron", SWIMMING)],
        good: &[
            (
                "library.ron",
                r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {"pool-report": (title: "A report on the pool", authors: ["lee"])},
)"#,
            ),
            ("map.ron", SWIMMING),
        ],
    },
    run: |context, findings| {
        let sources = context.debate.library().sources.iter();
        let sources = sources.map(|source| (&*source.id, source.place)).collect();
        report(&SOURCE, Thing::Source, sources, used_sources, context, findings);
    },
};

pub(super) const VOICE: Check = Check {
    rule: Rule {
        code: "unused-voice",
        level: Level::Note,
        about: About::Map,
        finds: "a voice in the library that says nothing, wrote nothing and counts nothing",
        why: "Voices are the people and institutions that speak in the maps. One that is never heard is usually left \
              over from a claim that was taken out, or its claims were given to somebody else: to the author of \
              the source, for example, who speaks wherever a claim names nobody.\n\nLook up what it says in the \
              texts and name it in the `by` of those claims, or take it out.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    voices: {"cook": (name: "the cook of the canteen"), "porter": (name: "the porter")},
)"#,
            ),
            ("map.ron", CANTEEN),
        ],
        good: &[
            ("library.ron", r#"Library(voices: {"cook": (name: "the cook of the canteen")})"#),
            ("map.ron", CANTEEN),
        ],
    },
    run: |context, findings| {
        let voices = context.debate.library().voices.iter();
        let voices = voices.map(|voice| (&*voice.id, voice.place)).collect();
        report(&VOICE, Thing::Voice, voices, used_voices, context, findings);
    },
};

pub(super) const MEASURE: Check = Check {
    rule: Rule {
        code: "unused-measure",
        level: Level::Note,
        about: About::Map,
        finds: "a measure in the library of which no claim gives a figure",
        why: "A measure says what is counted, by whom and in what unit, so that figures can be compared. Without a \
              figure there is nothing to compare: perhaps the numbers still stand only in the texts of the claims, \
              where nobody recalculates them.\n\nWrite them down in the `figures` or `changes` of the claims, or \
              take the measure out.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    measures: {"swims": (name: "swimming lessons given", unit: "lessons")},
)"#,
            ),
            ("map.ron", LESSONS),
        ],
        good: &[("map.ron", LESSONS)],
    },
    run: |context, findings| {
        let measures = context.debate.library().measures.iter();
        let measures = measures.map(|measure| (&*measure.id, measure.place)).collect();
        report(&MEASURE, Thing::Measure, measures, used_measures, context, findings);
    },
};

pub(super) const TERM: Check = Check {
    rule: Rule {
        code: "unused-term",
        level: Level::Note,
        about: About::Map,
        finds: "a term in the library whose senses no claim tells apart",
        why: "The senses of a term are written down so that claims can say in which of them they use it; then the \
              program notices when an argument slides from one sense to another. A term that no claim refers to \
              guards against nothing.\n\nAdd `senses` to the claims that turn on the word, or take the term out.",
        bad: &[
            (
                "library.ron",
                r#"Library(
    terms: {"fresh": {"new": "baked today", "unspoilt": "still good to eat"}},
)"#,
            ),
            ("map.ron", ROLLS),
        ],
        good: &[("map.ron", ROLLS)],
    },
    run: |context, findings| {
        let terms = context.debate.library().terms.iter();
        let terms = terms.map(|term| (&*term.id, term.place)).collect();
        report(&TERM, Thing::Term, terms, used_terms, context, findings);
    },
};

const TWO_SOURCES: &str = r#"Library(
    voices: {"lee": (name: "Robin Lee")},
    sources: {
        "pool-report": (title: "A report on the pool", authors: ["lee"]),
        "pool-history": (title: "A history of the pool", authors: ["lee"]),
    },
)"#;

const SWIMMING: &str = r#"Map(
    title: "The pool",
    thesis: ["heat-pool"],
    source: "pool-report",
    claims: {
        "heat-pool": (text: "The pool should be heated in spring.", supports: [(premises: ["empty-pool"])]),
        "empty-pool": (text: "Hardly anybody swims in spring."),
    },
)"#;

const CANTEEN: &str = r#"Map(
    title: "Soup for lunch",
    thesis: ["more-soup"],
    claims: {
        "more-soup": (text: "There should be soup more often.", supports: [(premises: ["pots-empty"])]),
        "pots-empty": (text: "The soup is always eaten up.", by: "cook"),
    },
)"#;

const LESSONS: &str = r#"Map(
    title: "Swimming lessons",
    thesis: ["learn-early"],
    claims: {
        "learn-early": (text: "Everybody should learn early to swim.", supports: [(premises: ["lake-near"])]),
        "lake-near": (text: "The lake is near."),
    },
)"#;

const ROLLS: &str = r#"Map(
    title: "Rolls from yesterday",
    thesis: ["half-price"],
    claims: {
        "half-price": (text: "Rolls from yesterday should cost half.", supports: [(premises: ["still-good"])]),
        "still-good": (text: "They are still good to eat."),
    },
)"#;

/// A thing of the library by id and place.
type Entry<'a> = (&'a str, Place);

/// One finding for each file that holds entries which nothing uses, in the order of the library, and one for each
/// entry that its author keeps all the same.
fn report(
    check: &'static Check,
    thing: Thing,
    entries: Vec<Entry>,
    used: fn(&Debate) -> Vec<bool>,
    context: &Context,
    findings: &mut Vec<Diagnostic>,
) {
    if entries.is_empty() || context.debate.maps().len() == 0 {
        return;
    }
    let whole = context.whole();
    let allowed =
        context.debate.library().allowed.iter().filter(|allowed| *allowed.check == *check.rule.code);
    let kept: BTreeSet<&str> = allowed.filter_map(|allowed| allowed.at.as_deref()).collect();
    let mut by_file: BTreeMap<(FileId, Option<&str>), Vec<Entry>> = BTreeMap::new();
    let unused = entries.into_iter().zip(used(context.debate)).filter(|(_, is_used)| !is_used);
    for (entry, _) in unused.filter(|((id, _), _)| whole.entry(id)) {
        by_file.entry((entry.1.file, kept.get(entry.0).copied())).or_default().push(entry);
    }
    for entries in by_file.into_values() {
        let (what, message) = said(thing, &entries);
        let span = |place: Place| context.at(place).span();
        let mut finding = Diagnostic::new(&check.rule, span(entries[0].1), message).label("used nowhere");
        for &(_, place) in entries[1..].iter().take(MOST_RELATED) {
            finding = finding.related(span(place), "nor this");
        }
        findings.push(finding.hint(match entries.len() {
            1 => format!("use the {what} where it belongs, or take it out"),
            _ => format!("use the {what}s where they belong, or take them out"),
        }));
    }
}

/// What the entries are called in hints, and what is said of them.
fn said(thing: Thing, entries: &[Entry]) -> (&'static str, Message) {
    let names = listed(entries, |(id, _)| Value::named(thing, id));
    let count = entries.len();
    match (thing, count) {
        (Thing::Voice, 1) => ("voice", message!("no map quotes the voice {names}", names)),
        (Thing::Voice, _) => ("voice", message!("no map quotes {count} voices: {names}", count, names)),
        (Thing::Measure, 1) => ("measure", message!("no map gives a figure of the measure {names}", names)),
        (Thing::Measure, _) => {
            ("measure", message!("no map gives a figure of {count} measures: {names}", count, names))
        }
        (Thing::Term, 1) => ("term", message!("no map tells apart the senses of the term {names}", names)),
        (Thing::Term, _) => {
            ("term", message!("no map tells apart the senses of {count} terms: {names}", count, names))
        }
        (_, 1) => ("source", message!("no map takes anything from the source {names}", names)),
        _ => ("source", message!("no map takes anything from {count} sources: {names}", count, names)),
    }
}

fn used_sources(debate: &Debate) -> Vec<bool> {
    let library = debate.library();
    let mut is_used = vec![false; library.sources.len()];
    let named = debate.maps().filter_map(|(_, map)| map.source);
    let said = debate.claims().flat_map(|(_, claim)| &claim.said).filter_map(|said| said.source);
    let derived = library.sources.iter().flat_map(|source| &source.derived_from).copied();
    named.chain(said).chain(derived).for_each(|source| is_used[source.index()] = true);
    is_used
}

fn used_voices(debate: &Debate) -> Vec<bool> {
    let library = debate.library();
    let mut is_used = vec![false; library.voices.len()];
    let said = || debate.claims().flat_map(|(_, claim)| &claim.said);
    let speakers = said().filter_map(|said| said.by);
    let reporters = said().flat_map(|said| &said.via).copied();
    let authors = library.sources.iter().filter_map(|source| source.authors.as_ref()).flatten().copied();
    let helpers =
        library.sources.iter().flat_map(|source| source.editors.iter().chain(&source.translators)).copied();
    let counters = library.measures.iter().filter_map(|measure| measure.counted_by);
    let actors = debate.claims().flat_map(|(_, claim)| &claim.actors).copied();
    let voices = speakers.chain(reporters).chain(authors).chain(helpers).chain(counters).chain(actors);
    voices.for_each(|voice| is_used[voice.index()] = true);
    is_used
}

fn used_measures(debate: &Debate) -> Vec<bool> {
    let mut is_used = vec![false; debate.library().measures.len()];
    let figures = debate.claims().flat_map(|(_, claim)| &claim.figures).map(|figure| figure.measure);
    let changes = debate.claims().flat_map(|(_, claim)| &claim.changes).map(|change| change.measure);
    let wholes = debate.library().measures.iter().filter_map(|measure| measure.part_of);
    let rates = debate.library().measures.iter().filter_map(|measure| measure.rate.as_ref());
    let rated = rates.flat_map(|rate| [rate.of, rate.per]);
    figures.chain(changes).chain(wholes).chain(rated).for_each(|measure| is_used[measure.index()] = true);
    is_used
}

fn used_terms(debate: &Debate) -> Vec<bool> {
    let named: HashSet<&str> =
        debate.claims().flat_map(|(_, claim)| &claim.senses).map(|(term, _)| &**term).collect();
    debate.library().terms.iter().map(|term| named.contains(&*term.id)).collect()
}
