//! Why steps bear on what they are about, and why claims exclude each other, in the author's words.

use super::account::Account;
use super::sentence::{
    Joints, LINK, LINK_OF, MOST_AT_A_GLANCE, MOST_TOLD, NOT_BOTH, NOT_BOTH_OF, SINCE, Sentence, Value,
    joined, list,
};
use crate::model::{ClaimId, StepId, Target};
use crate::prose::on_one_line;

impl<'a> Account<'a> {
    /// Says why the one step that the sentence before names speaks for or against the claim, in the author's words, where
    /// there are any.
    pub(super) fn tell_link(&mut self, step: StepId) {
        let kind = self.kind(step);
        self.say_link(step, LINK, vec![("kind", kind.into())]);
    }

    /// The same of steps among other things that a sentence names, so that each is named again.
    pub(super) fn tell_links(&mut self, steps: &[StepId]) {
        for &step in steps.iter().take(MOST_AT_A_GLANCE) {
            let premises = &self.debate[step].premises;
            let values = vec![
                ("kind", self.kind(step).into()),
                ("count", premises.len().into()),
                ("claims", list(premises).into()),
            ];
            self.say_link(step, LINK_OF, values);
        }
    }

    fn say_link(&mut self, step: StepId, name: &'static str, values: Vec<(&'static str, Value)>) {
        let link = self.debate[step].warrant.as_deref().filter(|warrant| !warrant.trim().is_empty());
        if let Some(link) = link
            && self.linked.insert(step)
        {
            let mut sentence = Sentence::default();
            sentence.with(name, values).because(link).phrase("why-stop");
            self.say(sentence);
        }
    }

    /// Adds to an item why its step bears on what it is about.
    pub(super) fn add_since(&self, item: &mut Sentence, step: StepId) {
        let words = self.debate[step].warrant.as_deref().unwrap_or_default();
        let words = on_one_line(words);
        let words = words.trim_end_matches('.');
        if !words.is_empty() {
            item.with(SINCE, vec![("words", Value::Words(words.to_owned()))]);
        }
    }

    /// Whether a step speaks for the claim, against it, or against what a sentence has just said of a step.
    fn kind(&self, step: StepId) -> &'static str {
        let told = &self.debate[step];
        match (told.is_rebuttal(), told.target) {
            (false, _) => "for",
            (true, Target::Claim(_)) => "against",
            (true, Target::Step(_)) => "against-that",
        }
    }

    /// Says why the claim cannot stand together with some others, in the author's words, where there are any. One that
    /// was named `alone` in the sentence before is not named again; those that share a reason are named together.
    pub(super) fn tell_why_contrary(&mut self, contraries: &[ClaimId], alone: bool) {
        let mut reasons: Vec<(&'a str, Vec<ClaimId>)> = Vec::new();
        for &contrary in contraries {
            let mut members = self.labelling.atoms.members(self.claim);
            let Some(because) = members.find_map(|member| self.debate.why_contrary(member, contrary)) else {
                continue;
            };
            match reasons.iter_mut().find(|(known, _)| *known == because) {
                Some((_, claims)) if claims.contains(&contrary) => {}
                Some((_, claims)) => claims.push(contrary),
                None => reasons.push((because, vec![contrary])),
            }
        }
        for (because, claims) in reasons {
            let mut sentence = Sentence::default();
            match alone {
                true => sentence.phrase(NOT_BOTH),
                false => {
                    let joints = Joints { between: "why-between", last: "why-or" };
                    let claims = joined(&claims, MOST_TOLD, joints, |sentence, &claim| {
                        sentence.claim(claim);
                    });
                    sentence.with(NOT_BOTH_OF, vec![("claims", claims.into())])
                }
            };
            sentence.because(because).phrase("why-stop");
            self.say(sentence);
        }
    }
}
