//! What a map says between claims besides supports and rebuttals, and what it says of its own findings.

use super::names::Named;
use super::{Resolver, rules};
use crate::diagnostic::{Diagnostic, message};
use crate::model::{
    Allowed, ClaimId, Contrary, Entailment, Expected, Map, MapId, Party, Place, Preference, Restatement,
    StepId,
};
use crate::source::FileId;
use crate::syntax::Locus;
use crate::syntax::written::{self, Item};

/// Contraries are pairwise: a set of this many is 120 conflicts.
const MOST_CONTRARIES: usize = 16;

impl Resolver<'_> {
    /// Fills in contraries, entailments, restatements, preferences, expectations and allowances.
    pub(super) fn relations(
        &mut self,
        id: MapId,
        file: FileId,
        written: &written::Map,
        steps: &[Option<StepId>],
        map: &mut Map,
    ) {
        for item in &written.contraries {
            let place = Place { file, node: item.node };
            if item.value.claims.len() > MOST_CONTRARIES {
                let span = self.at(place).span();
                let message = message!(
                    "{count} claims in one set of contraries are too many",
                    count = item.value.claims.len()
                );
                let finding = Diagnostic::new(&rules::TOO_MANY_CONTRARIES, span, message);
                self.diagnostics.push(finding.hint("say in pairs which claim is contrary to which"));
                continue;
            }
            let claims = self.set(id, self.at(place).field("claims"), &item.value.claims, true);
            let because = item.value.because.clone();
            map.contraries.extend(claims.map(|claims| Contrary { claims, because, place }));
        }
        for item in &written.restates {
            let place = Place { file, node: item.node };
            let claims = self.set(id, self.at(place), &item.value, false);
            map.restatements.extend(claims.map(|claims| Restatement { claims, place }));
        }
        for item in &written.entails {
            let place = Place { file, node: item.node };
            let pair = self.at(place);
            let from = self.claim(id, &item.value.from, || pair.field("from").span());
            let to = self.claim(id, &item.value.to, || pair.field("to").span());
            if let (Some(from), Some(to)) = (from, to) {
                map.entailments.push(Entailment { from, to, place });
            }
        }
        for item in &written.outweighs {
            let place = Place { file, node: item.node };
            let stronger = self.party(id, place, "stronger", &item.value.stronger, steps);
            let weaker = self.party(id, place, "weaker", &item.value.weaker, steps);
            if let (Some(stronger), Some(weaker)) = (stronger, weaker) {
                let because = item.value.because.clone();
                map.preferences.push(Preference { stronger, weaker, because, place });
            }
        }
        for item in &written.expect {
            let place = Place { file, node: item.node };
            let span = self.at(place).span();
            if let Some(claim) = self.claim(id, &item.key, || span) {
                map.expected.push(Expected { claim, status: item.value, place });
            }
        }
        for item in &written.allow {
            self.allowance(id, file, item, map);
        }
    }

    /// The claims of a set of at least two.
    fn set(&mut self, id: MapId, list: Locus, names: &[Box<str>], is_contrary: bool) -> Option<Vec<ClaimId>> {
        if names.len() < 2 {
            if !list.is_whole() {
                return None;
            }
            let count = names.len();
            let message = match is_contrary {
                true => message!(
                    "contrary to each other are at least two claims, and this list names {count}",
                    count
                ),
                false => message!(
                    "restated to each other are at least two claims, and this list names {count}",
                    count
                ),
            };
            let finding = Diagnostic::new(&rules::NO_PREMISES, list.span(), message);
            self.diagnostics.push(finding.hint("name the other claim, or delete the list"));
            return None;
        }
        let mut claims = Vec::with_capacity(names.len());
        for (index, name) in names.iter().enumerate() {
            claims.extend(self.claim(id, name, || list.index(index).span()));
        }
        (claims.len() > 1).then_some(claims)
    }

    fn party(
        &mut self,
        id: MapId,
        place: Place,
        field: &str,
        name: &str,
        steps: &[Option<StepId>],
    ) -> Option<Party> {
        let weighing = self.at(place);
        match self.names.find(id, name, message!("claim or step"), || weighing.field(field).span()) {
            Ok(Named::Claim(claim)) => Some(Party::Claim(claim)),
            Ok(Named::Draft(draft)) => steps[draft].map(Party::Step),
            Err(finding) => {
                self.diagnostics.extend(finding.map(|finding| *finding));
                None
            }
        }
    }

    fn allowance(&mut self, id: MapId, file: FileId, item: &Item<written::Allow>, map: &mut Map) {
        let place = Place { file, node: item.node };
        let allowed = self.at(place);
        let at: Option<Box<str>> = match &item.value.at {
            None => None,
            Some(name) => {
                match self.names.find(id, name, message!("claim or step"), || allowed.field("at").span()) {
                    Ok(_) if name.contains('/') => Some(name.clone()),
                    Ok(_) => Some(format!("{}/{name}", map.id).into()),
                    Err(finding) => {
                        self.diagnostics.extend(finding.map(|finding| *finding));
                        return;
                    }
                }
            }
        };
        let (check, because) = (item.value.check.clone(), item.value.because.clone());
        map.allowed.push(Allowed { check, at, because, place });
    }
}
