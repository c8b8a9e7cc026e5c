//! Roles, slots, answers and pressed questions, held against the schemes that they belong to.

use std::collections::BTreeMap;

use super::steps::{Aim, Draft};
use super::{Resolver, rules};
use crate::diagnostic::{Diagnostic, Message, Thing, Value, message};
use crate::model::{ClaimId, Scheme, SchemeId};
use crate::source::Span;
use crate::syntax::near::{nearest, or_list};

/// The drafts with their schemes.
pub(super) struct SchemeParts<'d> {
    drafts: &'d [Draft],
    scheme_of: &'d [Option<SchemeId>],
    schemes: &'d [Scheme],
    /// The schemes of the supports of each claim, each once.
    of_claim: BTreeMap<ClaimId, Vec<SchemeId>>,
}

impl<'d> SchemeParts<'d> {
    pub(super) fn new(drafts: &'d [Draft], scheme_of: &'d [Option<SchemeId>], schemes: &'d [Scheme]) -> Self {
        let mut of_claim: BTreeMap<ClaimId, Vec<SchemeId>> = BTreeMap::new();
        for (draft, scheme) in drafts.iter().zip(scheme_of) {
            if let (Aim::Claim(claim), Some(scheme), false) = (draft.aim, scheme, draft.is_rebuttal) {
                let schemes = of_claim.entry(claim).or_default();
                if !schemes.contains(scheme) {
                    schemes.push(*scheme);
                }
            }
        }
        SchemeParts { drafts, scheme_of, schemes, of_claim }
    }

    /// What a step may name of its scheme in a field; nothing known where the scheme itself is unknown.
    fn known(&self, index: usize, field: &str) -> Option<Vec<&'d str>> {
        let is_named = self.drafts[index].written.scheme.is_some();
        match self.scheme_of[index] {
            Some(scheme) => Some(names(&self.schemes[scheme.index()], field)),
            None if is_named => None,
            None => Some(Vec::new()),
        }
    }

    fn scheme_name(&self, scheme: Option<SchemeId>) -> Option<&'d str> {
        scheme.map(|scheme| &*self.schemes[scheme.index()].details.id)
    }
}

impl Resolver<'_> {
    /// Checks roles, slots and answers against the step's scheme; gives back the roles.
    pub(super) fn scheme_parts(
        &mut self,
        index: usize,
        parts: &SchemeParts,
        premises: &[ClaimId],
    ) -> Vec<(Box<str>, ClaimId)> {
        let draft = &parts.drafts[index];
        let written = &draft.written;
        if written.roles.is_empty() && written.slots.is_empty() && written.answers.is_empty() {
            return Vec::new();
        }
        let step = self.at(draft.place);
        let named = [
            ("roles", message!("premise role"), written.roles.keys().collect::<Vec<_>>()),
            ("slots", message!("slot"), written.slots.keys().collect()),
            ("answers", message!("question"), written.answers.keys().collect()),
        ];
        for (field, what, written) in named {
            let Some(known) = parts.known(index, field) else { continue };
            for name in written.into_iter().filter(|name| !known.contains(&&***name)) {
                let span = step.field(field).entry(name).span();
                let scheme = parts.scheme_name(parts.scheme_of[index]);
                self.diagnostics.push(unknown_part(span, what.clone(), name, scheme, &known));
            }
        }
        let mut roles = Vec::new();
        for (role, premise) in &written.roles {
            let span = step.field("roles").entry(role).value().span();
            let Some(claim) = self.claim(draft.map, premise, || span) else { continue };
            if premises.contains(&claim) {
                roles.push((role.clone(), claim));
                continue;
            }
            let message = message!(
                "{name} plays the role {role} and is not among the premises",
                name = Value::code(premise),
                role = Value::code(role)
            );
            self.diagnostics.push(
                Diagnostic::new(&rules::UNKNOWN_NAME, span, message)
                    .related(step.field("premises").whole(), "the premises")
                    .hint("roles are played by premises: add it there, or name one of them"),
            );
        }
        roles
    }

    /// Checks the critical question that a rebuttal presses against the scheme of what it attacks.
    pub(super) fn pressed_question(&mut self, index: usize, parts: &SchemeParts) {
        let draft = &parts.drafts[index];
        let Some(question) = &draft.written.question else { return };
        let (known, scheme) = match draft.aim {
            Aim::Draft(target) => {
                let Some(known) = parts.known(target, "answers") else { return };
                (known, parts.scheme_of[target])
            }
            Aim::Claim(claim) => {
                let schemes = parts.of_claim.get(&claim).map_or(&[][..], Vec::as_slice);
                let known = schemes
                    .iter()
                    .flat_map(|scheme| names(&parts.schemes[scheme.index()], "answers"))
                    .collect();
                (known, schemes.first().copied())
            }
            Aim::Named | Aim::Lost => return,
        };
        if !known.contains(&&**question) {
            let span = self.at(draft.place).field("question").span();
            let scheme = parts.scheme_name(scheme);
            self.diagnostics.push(unknown_part(span, message!("question"), question, scheme, &known));
        }
    }
}

/// The names that a scheme has for a field of a step.
fn names<'s>(scheme: &'s Scheme, field: &str) -> Vec<&'s str> {
    let details = &scheme.details;
    match field {
        "roles" => details.premises.iter().map(|premise| &*premise.role).collect(),
        "slots" => details.slots.iter().map(|slot| &**slot).collect(),
        _ => details.questions.iter().map(|question| &*question.id).collect(),
    }
}

fn unknown_part(span: Span, what: Message, name: &str, scheme: Option<&str>, known: &[&str]) -> Diagnostic {
    let message = match scheme {
        Some(scheme) => message!(
            "the scheme {scheme} has no {what} called {name}",
            scheme = Value::named(Thing::Scheme, scheme),
            what,
            name = Value::code(name)
        ),
        None => message!(
            "there is no {what} called {name}, since the step names no scheme",
            what,
            name = Value::code(name)
        ),
    };
    let finding = Diagnostic::new(&rules::UNKNOWN_NAME, span, message);
    match (nearest(name, known.iter().copied()), known.is_empty()) {
        (Some(near), _) => finding.hint(format!("did you mean `{near}`?")),
        (None, true) => finding.hint("name the step's `scheme`, or leave this out"),
        (None, false) => finding.hint(format!("it has {}", or_list(known, "and"))),
    }
}
