//! Findings in the words of an editor: what was found, not the code of the check that found it.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use crate::diagnostic::{About, Diagnostic, Level};
use crate::model::ClaimId;
use crate::prose::capitalised;

/// Something that was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Flag {
    /// `error`, `warning` or `note`.
    pub level: &'static str,
    /// The word for the level.
    pub word: String,
    /// What was found, as a sentence.
    pub text: String,
    /// Why it matters here: the arithmetic, the passage.
    pub reason: Option<String>,
    /// The reason for which the encoder accepts it.
    pub accepted: Option<String>,
    /// Whether it is about the material, not about how the map was written.
    pub is_material: bool,
    /// The claim, where the flag does not stand at it.
    pub claim: Option<ClaimRef>,
}

/// The findings about a claim that concern an editor: all about the material, and of those about the map what is
/// more than a note.
pub(super) fn flags_of(desk: &Desk, claim: ClaimId) -> Vec<Flag> {
    let findings = findings_of(desk, claim);
    let shown = findings.filter(|finding| is_material(finding) || finding.level > Level::Note);
    let mut shown: Vec<&Diagnostic> = shown.collect();
    shown.sort_by_key(|finding| (std::cmp::Reverse(finding.level), finding.allowed.is_some()));
    shown.into_iter().map(|finding| flag(desk, finding, None)).collect()
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

pub(super) fn is_material(finding: &Diagnostic) -> bool {
    finding.rule.about == About::Material
}

/// A finding as a flag.
pub(super) fn flag(desk: &Desk, finding: &Diagnostic, claim: Option<ClaimRef>) -> Flag {
    let level = finding.level.name();
    let told = |text: &str| match finding.rule.code {
        "open-question" => sentence(desk, &without_question_ids(text)),
        _ => sentence(desk, text),
    };
    Flag {
        level,
        word: desk.word(&format!("checksheet-level-{level}")),
        text: told(&finding.message),
        reason: finding.reason.as_deref().map(told),
        accepted: finding.allowed.clone(),
        is_material: is_material(finding),
        claim,
    }
}

/// What is said of critical questions, without their ids: those are for whoever writes the answers into the map.
fn without_question_ids(text: &str) -> String {
    let mut parts = text.split('`');
    let mut told = parts.next().unwrap_or_default().to_owned();
    while let Some(id) = parts.next() {
        let after = parts.next().unwrap_or_default();
        if let Some(before) = told.strip_suffix("the question ") {
            told = format!("{before}a question{after}");
        } else if let Some(question) = after.strip_prefix(": ") {
            told.push_str(question);
        } else {
            told.push_str(&format!("`{id}`{after}"));
        }
    }
    told
}

/// What is open about the map itself, for its encoder.
pub(super) fn for_encoder(desk: &Desk) -> Vec<Flag> {
    let findings = desk.site.findings_of(desk.map).iter().map(|&number| &desk.analysis.diagnostics[number]);
    let open = findings.filter(|finding| !is_material(finding) && finding.allowed.is_none());
    open.map(|finding| {
        let claim = finding.concerns.iter().find_map(|name| desk.claim_called(name));
        flag(desk, finding, claim.map(|claim| desk.claim_ref(claim)))
    })
    .collect()
}

/// A message as a sentence, with the names that maps and libraries have for things in place of their ids.
pub(super) fn sentence(desk: &Desk, message: &str) -> String {
    sentence_about(desk, message, None)
}

/// The same, where it is clear which claim is spoken of; it is then called “this”.
pub(super) fn sentence_about(desk: &Desk, message: &str, about: Option<ClaimId>) -> String {
    let mut parts = message.split('`');
    let mut told = parts.next().unwrap_or_default().to_owned();
    let mut term = None;
    while let Some(part) = parts.next() {
        let Some(after) = parts.next() else {
            told.push('`');
            told.push_str(part);
            break;
        };
        // Senses are named within their term, whatever else may have their name.
        let sense = term.filter(|_| told.ends_with(" as ")).and_then(|term| desk.site.sense(term, part));
        if desk.site.has_term(part) {
            term = Some(part);
        }
        if let Some(sense) = sense {
            told.push_str(&desk.say("quoted", &[("text", sense.into())]));
        } else if about.is_some() && desk.claim_called(part) == about {
            told.push_str(&desk.word("checksheet-this"));
        } else if part.contains(char::is_whitespace) {
            // Words of a text, and no name.
            told.push_str(&desk.say("quoted", &[("text", part.into())]));
        } else if let Some(name) = desk.called(part) {
            told.push_str(&desk.say("quoted", &[("text", name.into())]));
        } else {
            told.push_str(&format!("`{part}`"));
        }
        told.push_str(after);
    }
    let mut told = capitalised(&told);
    if !told.ends_with(['.', '?', '!', '…']) {
        told.push('.');
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn critical_questions_are_told_without_their_ids() {
        let one = "the reason for `full-up` leaves the question `basis` open: What does it rest on?";
        assert_eq!(
            without_question_ids(one),
            "the reason for `full-up` leaves a question open: What does it rest on?"
        );
        assert_eq!(
            without_question_ids("`basis`: What does it rest on? `bias`: Who says so?"),
            "What does it rest on? Who says so?"
        );
    }
}
