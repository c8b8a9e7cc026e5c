//! What becomes of findings: the levels of the corpus, what authors allow with a reason, and how much rests on
//! what each concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::weigh::weigh;
use crate::diagnostic::{Diagnostic, Family, Level, Rule, Value, message};
use crate::model::{Allowed, MapId, Place, SourceId};
use crate::resolve::Settings;
use crate::resolve::rules::UNKNOWN_NAME;
use crate::source::Span;
use crate::syntax::near::nearest;
use crate::syntax::written::LevelSetting;

/// An allowance by its check and, where it names one, the claim or step or the entry of a library.
type Key<'a> = (&'a str, Option<&'a str>, u32);

/// The rules of the program by family.
type Families = [(Family, Vec<&'static Rule>)];

/// The findings with their families, the levels that they have in this corpus and their loads, those that are switched off left out
/// and those that an author allows marked with the reason.
///
/// Adds what is wrong with the settings themselves: names of checks that there are not, and allowances that
/// allow nothing. `families` are all rules of the program, those of rooms that come later among them.
pub fn settle(
    context: &Context,
    settings: &Settings,
    families: &Families,
    mut findings: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    allow(context, families, &mut findings);
    for (name, &(_, place)) in &settings.levels {
        if !families.iter().any(|(family, _)| *family.name == **name) {
            findings.extend(unknown_check(context, families, name, place, None));
        }
    }
    let levels = levels(settings, families);
    let by_code =
        families.iter().flat_map(|(family, rules)| rules.iter().map(move |rule| (rule.code, family.name)));
    let families: BTreeMap<&str, &'static str> = by_code.collect();
    findings.retain_mut(|finding| {
        finding.family = families.get(finding.rule.code).copied().unwrap_or_default();
        let Some(level) = levels.get(finding.rule.code) else { return true };
        finding.level = match level {
            LevelSetting::Error => Level::Error,
            LevelSetting::Warning => Level::Warning,
            LevelSetting::Note => Level::Note,
            LevelSetting::Off => return false,
        };
        true
    });
    weigh(context, &mut findings);
    findings
}

/// The levels by code. What is said of a family holds for its codes that have no level of their own.
fn levels(settings: &Settings, families: &Families) -> BTreeMap<&'static str, LevelSetting> {
    let mut levels = BTreeMap::new();
    for (family, rules) in families {
        for rule in rules {
            let own = settings.levels.get(rule.code).or_else(|| settings.levels.get(family.name));
            levels.extend(own.map(|&(level, _)| (rule.code, level)));
        }
    }
    levels
}

fn rules(families: &Families) -> impl Iterator<Item = &'static Rule> {
    families.iter().flat_map(|(_, rules)| rules).copied()
}

fn allow(context: &Context, families: &Families, findings: &mut Vec<Diagnostic>) {
    let maps = context.debate.maps();
    let in_maps = maps.flat_map(|(id, map)| map.allowed.iter().map(move |allowed| (Some(id), allowed)));
    let in_libraries = context.debate.library().allowed.iter().map(|allowed| (None, allowed));
    let allowances: Vec<(Option<MapId>, &Allowed)> = in_maps.chain(in_libraries).collect();
    if allowances.is_empty() {
        return;
    }
    let mut by_key: BTreeMap<Key, usize> = BTreeMap::new();
    for (number, (_, allowed)) in allowances.iter().enumerate() {
        by_key.entry((&allowed.check, allowed.at.as_deref(), allowed.place.file.0)).or_insert(number);
    }
    let mut is_used = vec![false; allowances.len()];
    let entries = Entries::of(context);
    for finding in findings.iter_mut() {
        let (code, file) = (finding.rule.code, finding.span.file.0);
        let named = finding.concerns.iter().map(String::as_str).chain(entries.of_finding(finding)).map(Some);
        // A finding at the claims of two maps may be allowed in either; one without a claim in its own file.
        let numbers = named.chain([None]).filter_map(|at| {
            let mut range = by_key.range((code, at, 0)..=(code, at, u32::MAX));
            range.find(|((_, at, home), _)| at.is_some() || *home == file).map(|(_, &number)| number)
        });
        let numbers: Vec<usize> = numbers.collect();
        finding.allowed = numbers.first().map(|&number| allowances[number].1.because.to_string());
        for number in numbers {
            is_used[number] = true;
        }
    }
    let looked = Looked::of(context, families);
    for ((map, allowed), is_used) in allowances.into_iter().zip(is_used) {
        if let Some(finding) = unknown_check(context, families, &allowed.check, allowed.place, Some("check"))
        {
            findings.push(finding);
        } else if !is_used && looked.at(map, &allowed.check) {
            findings.push(unused_allow(context, allowed, map.is_some()));
        }
    }
}

/// The sources, voices, measures and terms of all libraries, by place.
struct Entries<'a>(Vec<(Span, &'a str)>);

impl<'a> Entries<'a> {
    fn of(context: &Context<'a>) -> Entries<'a> {
        let library = context.debate.library();
        let sources = library.sources.iter().map(|source| (source.place, &*source.id));
        let voices = library.voices.iter().map(|voice| (voice.place, &*voice.id));
        let measures = library.measures.iter().map(|measure| (measure.place, &*measure.id));
        let terms = library.terms.iter().map(|term| (term.place, &*term.id));
        let all = sources.chain(voices).chain(measures).chain(terms);
        let mut entries: Vec<(Span, &str)> = all.map(|(place, id)| (context.at(place).whole(), id)).collect();
        entries.sort_unstable_by_key(|(span, _)| (span.file, span.start));
        Entries(entries)
    }

    /// The ids of what a finding in a library is about: where it stands, and the places that it relates to that.
    fn of_finding<'f>(&'f self, finding: &'f Diagnostic) -> impl Iterator<Item = &'a str> + 'f {
        let own = self.at(finding.span);
        let related = finding.related.iter().filter_map(|related| self.at(related.span));
        own.into_iter().chain(related.filter(move |_| own.is_some()))
    }

    fn at(&self, place: Span) -> Option<&'a str> {
        let next = self.0.partition_point(|(span, _)| (span.file, span.start) <= (place.file, place.start));
        let (span, id) = self.0.get(next.checked_sub(1)?)?;
        (span.file == place.file && place.end <= span.end).then_some(*id)
    }
}

/// Where it means something when a check finds nothing: in maps that are read as a whole, and of whose sources the
/// texts are at hand where the check compares a map with them; in a library where that is so of all maps.
struct Looked {
    /// By map.
    is_whole: Vec<bool>,
    has_all_texts: Vec<bool>,
    library_has_all_texts: bool,
    codes_with_texts: BTreeSet<&'static str>,
}

impl Looked {
    fn of(context: &Context, families: &Families) -> Looked {
        let mut has_all_texts = vec![true; context.debate.maps().len()];
        for (_, claim) in context.debate.claims() {
            let mut sources = claim.said.iter().filter_map(|said| said.source);
            has_all_texts[claim.map.index()] &= sources.all(|source| context.texts.text(source).is_some());
        }
        let mut sources = (0..).map(SourceId).zip(&context.debate.library().sources);
        let is_there = |id| context.texts.text(id).is_some();
        let with_texts = rules(families).filter(|rule| rule.reads_texts());
        Looked {
            is_whole: context.debate.maps().map(|(map, _)| context.whole().map(map)).collect(),
            has_all_texts,
            library_has_all_texts: sources.all(|(id, source)| source.details.text.is_none() || is_there(id)),
            codes_with_texts: with_texts.map(|rule| rule.code).collect(),
        }
    }

    /// Whether a check could look at all of a map, or of the libraries.
    fn at(&self, map: Option<MapId>, code: &str) -> bool {
        let (is_whole, has_all_texts) = match map {
            Some(map) => (self.is_whole[map.index()], self.has_all_texts[map.index()]),
            None => (self.is_whole.iter().all(|is_whole| *is_whole), self.library_has_all_texts),
        };
        is_whole && (has_all_texts || !self.codes_with_texts.contains(code))
    }
}

/// The finding that no check has a code, which stands in a field of a block or is the key of an entry.
fn unknown_check(
    context: &Context,
    families: &Families,
    code: &str,
    place: Place,
    field: Option<&str>,
) -> Option<Diagnostic> {
    let codes = || rules(families).map(|rule| rule.code);
    let families = families.iter().map(|(family, _)| family.name);
    if codes().any(|known| known == code) {
        return None;
    }
    let locus = context.at(place);
    let span = field.map_or(locus, |field| locus.field(field)).span();
    let finding = Diagnostic::new(
        &UNKNOWN_NAME,
        span,
        message!("no check is called {check}", check = Value::code(code)),
    );
    // A level may be set for a whole family; what is allowed is one code.
    let families = families.filter(|_| field.is_none());
    Some(match nearest(code, codes().chain(families)) {
        Some(near) => finding.hint(format!("did you mean `{near}`?")),
        None => finding.hint("`elenchus explain` lists the checks"),
    })
}

fn unused_allow(context: &Context, allowed: &Allowed, is_map: bool) -> Diagnostic {
    let code = &allowed.check;
    let message = match &allowed.at {
        Some(at) => message!(
            "{check} is allowed at {at}, where it finds nothing",
            check = Value::code(code),
            at = Value::code(at)
        ),
        None if is_map => {
            message!("{check} is allowed, and finds nothing in this map", check = Value::code(code))
        }
        None => message!("{check} is allowed, and finds nothing in this library", check = Value::code(code)),
    };
    let span = context.at(allowed.place).field("check").span();
    let mut finding = Diagnostic::new(&super::structure::unused_allow::RULE, span, message);
    finding.concerns.extend(allowed.at.as_deref().filter(|at| at.contains('/')).map(str::to_owned));
    finding.hint("delete it, or correct the place that it names")
}
