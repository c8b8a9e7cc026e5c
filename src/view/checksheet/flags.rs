//! Findings in the words of an editor: what was found, not the code of the check that found it.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::super::desk::{CONFLICTS, Desk};
use super::super::found::{Teller, is_english};
use super::super::parts::ClaimRef;
use crate::diagnostic::{About, Diagnostic, Level, Message};
use crate::model::ClaimId;
use crate::prose::capitalised;

/// Something that was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Flag {
    /// `error`, `warning` or `note`.
    pub level: &'static str,
    /// The word for the level.
    pub word: String,
    /// What the check looks for, in a sentence of the sheet's language; nothing where the finding is in that language.
    pub finds: Option<String>,
    /// Whether what was found, and why it matters, is in English.
    pub is_english: bool,
    /// What was found, as a sentence.
    pub text: String,
    /// Why it matters here: the arithmetic, the passage.
    pub reason: Option<String>,
    /// The reason for which the encoder accepts it.
    pub accepted: Option<String>,
    /// For how many flags, up to this one, that reason is given; none where it is told at a later one.
    pub accepted_with: usize,
    /// Whether it is about the material, not about how the map was written.
    pub is_material: bool,
    /// The claim, where the flag does not stand at it.
    pub claim: Option<ClaimRef>,
}

/// The findings about a claim that concern an editor: all about the material, and of those about the map what is
/// more than a note. A conflict is told at both of its claims.
pub(super) fn flags_of(desk: &Desk, claim: ClaimId) -> Vec<Flag> {
    let findings = findings_of(desk, claim);
    let shown = findings.filter(|finding| is_material(finding) || finding.level > Level::Note);
    let mut shown: Vec<&Diagnostic> = shown.chain(conflicts_of(desk, claim)).collect();
    shown.sort_by_key(|finding| (std::cmp::Reverse(finding.level), finding.allowed.is_some()));
    let mut flags: Vec<Flag> = shown.into_iter().map(|finding| flag_at(desk, finding, claim)).collect();
    tell_reasons_once(&mut flags);
    flags
}

/// Leaves the reason for which the encoder accepts several flags to the last of them.
pub(super) fn tell_reasons_once(flags: &mut [Flag]) {
    for alike in flags.chunk_by_mut(|one, other| one.accepted.is_some() && one.accepted == other.accepted) {
        let count = alike.len();
        if let Some((last, before)) = alike.split_last_mut().filter(|(last, _)| last.accepted.is_some()) {
            last.accepted_with = count;
            before.iter_mut().for_each(|flag| flag.accepted_with = 0);
        }
    }
}

/// The findings that a claim of the map is mainly about.
pub(super) fn findings_of<'a>(
    desk: &Desk<'a>,
    claim: ClaimId,
) -> impl Iterator<Item = &'a Diagnostic> + use<'a> {
    let analysis = desk.analysis;
    let numbers = desk.local(claim).map_or(&[][..], |local| desk.findings(local));
    Vec::from(numbers).into_iter().map(move |number| &analysis.diagnostics[number])
}

/// The conflicts with a claim that stand at another one of the map.
pub(super) fn conflicts_of<'a>(
    desk: &Desk<'a>,
    claim: ClaimId,
) -> impl Iterator<Item = &'a Diagnostic> + use<'a> {
    let analysis = desk.analysis;
    let numbers = desk.local(claim).map_or(&[][..], |local| desk.conflicts(local));
    Vec::from(numbers).into_iter().map(move |number| &analysis.diagnostics[number])
}

/// The claims of the map that a finding concerns, the one at which it stands first.
pub(super) fn concerned_here(desk: &Desk, finding: &Diagnostic) -> impl Iterator<Item = ClaimId> {
    let claims = finding.concerns.iter().filter_map(|name| desk.claim_called(name));
    claims.filter(|claim| desk.local(*claim).is_some())
}

pub(super) fn is_material(finding: &Diagnostic) -> bool {
    finding.rule.about == About::Material
}

/// A finding as a flag at a claim: where it stands at another one, it names that.
pub(super) fn flag_at(desk: &Desk, finding: &Diagnostic, claim: ClaimId) -> Flag {
    let home = concerned_here(desk, finding).next().filter(|home| *home != claim);
    let is_conflict = is_material(finding) && CONFLICTS.contains(&finding.rule.code);
    let named = home.filter(|_| is_conflict).map(|home| desk.claim_in_sentence(home));
    flag(desk, finding, named)
}

/// A finding as a flag.
pub(super) fn flag(desk: &Desk, finding: &Diagnostic, claim: Option<ClaimRef>) -> Flag {
    let level = finding.level.name();
    let teller = Teller::of(desk.site, desk.map, finding);
    let told = |message: &Message| whole(&teller.tell(message));
    Flag {
        level,
        word: desk.word(&format!("checksheet-level-{level}")),
        finds: desk.looked_for(finding),
        is_english: !teller.speaks_house() || is_english(&desk.site.house.language),
        text: told(&finding.message),
        reason: finding.reason.as_ref().map(told),
        accepted: finding.allowed.clone(),
        accepted_with: usize::from(finding.allowed.is_some()),
        is_material: is_material(finding),
        claim,
    }
}

/// Of one sort of slips in the map so many are told; `elenchus check` tells all.
const MOST_SLIPS: usize = 3;

/// What is open about the map itself, for its encoder, and how much more of the same there is.
pub(super) fn for_encoder(desk: &Desk) -> (Vec<Flag>, usize) {
    let findings = desk.site.findings_of(desk.map).iter().map(|&number| &desk.analysis.diagnostics[number]);
    let (mut told, mut left) = (Vec::new(), 0);
    let mut alike: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in findings.filter(|finding| !is_material(finding) && finding.allowed.is_none()) {
        let count = alike.entry(finding.rule.code).or_default();
        *count += 1;
        if *count > MOST_SLIPS {
            left += 1;
            continue;
        }
        let claim = finding.concerns.iter().find_map(|name| desk.claim_called(name));
        told.push(flag(desk, finding, claim.map(|claim| desk.claim_in_sentence(claim))));
    }
    (told, left)
}

/// What a finding says as a sentence, with the names that maps and libraries have for things in place of their ids.
pub(super) fn sentence(desk: &Desk, finding: &Diagnostic, message: &Message) -> String {
    whole(&Teller::of(desk.site, desk.map, finding).tell(message))
}

/// Words as a sentence: with a capital and a full stop, unless it ends with a sentence that is quoted.
pub(super) fn whole(words: &str) -> String {
    let mut sentence = capitalised(words);
    if !sentence.trim_end_matches('”').ends_with(['.', '?', '!', '…']) {
        sentence.push('.');
    }
    sentence
}
