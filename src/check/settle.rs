//! What becomes of findings: the levels of the corpus, what authors allow with a reason, and how much rests on
//! what each concerns.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::weigh::weigh;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Allowed, MapId, Place};
use crate::resolve::Settings;
use crate::resolve::rules::UNKNOWN_NAME;
use crate::syntax::near::nearest;
use crate::syntax::written::LevelSetting;

/// An allowance by its check and, where it names one, the claim or step.
type Key<'a> = (&'a str, Option<&'a str>, u32);

/// The findings with the levels that they have in this corpus and their loads, those that are switched off left out
/// and those that an author allows marked with the reason.
///
/// Adds what is wrong with the settings themselves: names of checks that there are not, and allowances that
/// allow nothing.
pub fn settle(context: &Context, settings: &Settings, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    allow(context, &mut findings);
    for (name, &(_, place)) in &settings.levels {
        if !crate::families().iter().any(|(family, _)| *family.name == **name) {
            findings.extend(unknown_check(context, name, place, None));
        }
    }
    let levels = levels(settings);
    findings.retain_mut(|finding| {
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
fn levels(settings: &Settings) -> BTreeMap<&'static str, LevelSetting> {
    let mut levels = BTreeMap::new();
    for (family, rules) in crate::families() {
        for rule in rules {
            let own = settings.levels.get(rule.code).or_else(|| settings.levels.get(family.name));
            levels.extend(own.map(|&(level, _)| (rule.code, level)));
        }
    }
    levels
}

fn allow(context: &Context, findings: &mut Vec<Diagnostic>) {
    let maps = context.debate.maps();
    let allowances: Vec<(MapId, &Allowed)> =
        maps.flat_map(|(id, map)| map.allowed.iter().map(move |allowed| (id, allowed))).collect();
    let mut by_key: BTreeMap<Key, usize> = BTreeMap::new();
    for (number, (_, allowed)) in allowances.iter().enumerate() {
        by_key.entry((&allowed.check, allowed.at.as_deref(), allowed.place.file.0)).or_insert(number);
    }
    let mut is_used = vec![false; allowances.len()];
    for finding in findings.iter_mut().filter(|_| !by_key.is_empty()) {
        let (code, file) = (finding.rule.code, finding.span.file.0);
        let named = finding.concerns.iter().map(|name| Some(name.as_str()));
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
    if allowances.is_empty() {
        return;
    }
    let looked = Looked::of(context);
    for ((map, allowed), is_used) in allowances.into_iter().zip(is_used) {
        if let Some(finding) = unknown_check(context, &allowed.check, allowed.place, Some("check")) {
            findings.push(finding);
        } else if !is_used && looked.at(map, &allowed.check) {
            findings.push(unused_allow(context, allowed));
        }
    }
}

/// The maps in which it means something when a check finds nothing: those that are read as a whole, and of whose
/// sources the texts are at hand where the check compares a map with them.
struct Looked {
    /// By map.
    is_whole: Vec<bool>,
    has_all_texts: Vec<bool>,
    codes_with_texts: BTreeSet<&'static str>,
}

impl Looked {
    fn of(context: &Context) -> Looked {
        let mut has_all_texts = vec![true; context.debate.maps().len()];
        for (_, claim) in context.debate.claims() {
            let mut sources = claim.said.iter().filter_map(|said| said.source);
            has_all_texts[claim.map.index()] &= sources.all(|source| context.texts.text(source).is_some());
        }
        let with_texts = crate::rules().filter(|rule| rule.reads_texts());
        Looked {
            is_whole: context.debate.maps().map(|(map, _)| context.whole().map(map)).collect(),
            has_all_texts,
            codes_with_texts: with_texts.map(|rule| rule.code).collect(),
        }
    }

    fn at(&self, map: MapId, code: &str) -> bool {
        let needs_texts = self.codes_with_texts.contains(code);
        self.is_whole[map.index()] && (!needs_texts || self.has_all_texts[map.index()])
    }
}

/// The finding that no check has a code, which stands in a field of a block or is the key of an entry.
fn unknown_check(context: &Context, code: &str, place: Place, field: Option<&str>) -> Option<Diagnostic> {
    let codes = || crate::rules().map(|rule| rule.code);
    let families = crate::families().into_iter().map(|(family, _)| family.name);
    if codes().any(|known| known == code) {
        return None;
    }
    let locus = context.at(place);
    let span = field.map_or(locus, |field| locus.field(field)).span();
    let finding = Diagnostic::new(&UNKNOWN_NAME, span, format!("no check is called `{code}`"));
    // A level may be set for a whole family; what is allowed is one code.
    let families = families.filter(|_| field.is_none());
    Some(match nearest(code, codes().chain(families)) {
        Some(near) => finding.hint(format!("did you mean `{near}`?")),
        None => finding.hint("`elenchus explain` lists the checks"),
    })
}

fn unused_allow(context: &Context, allowed: &Allowed) -> Diagnostic {
    let code = &allowed.check;
    let message = match &allowed.at {
        Some(at) => format!("`{code}` is allowed at `{at}`, where it finds nothing"),
        None => format!("`{code}` is allowed, and finds nothing in this map"),
    };
    let span = context.at(allowed.place).field("check").span();
    let mut finding = Diagnostic::new(&super::unused_allow::RULE, span, message);
    finding.concerns.extend(allowed.at.as_deref().map(str::to_owned));
    finding.hint("delete it, or correct the place that it names")
}
