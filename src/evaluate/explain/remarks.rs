//! What has no effect on how a claim stands: doubts, concessions, and causes that only explain.

use super::account::Account;
use super::sentence::{AND, LONG, MOST_TOLD, Sentence, Value, joined, list};
use crate::evaluate::Label;
use crate::model::{ClaimId, Force, StepId, Target};

/// What a doubt is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum About {
    Claim,
    Reason,
    Objection,
    /// An objection that is itself about a step.
    Undercut,
}

impl Account<'_> {
    /// Tells of doubts and concessions.
    pub(super) fn tell_remarks(&mut self) {
        let remarks = std::mem::take(&mut self.remarks);
        let concedes = |step: &StepId| self.debate[*step].force() == Some(&Force::Concedes);
        let (conceded, doubts): (Vec<StepId>, Vec<StepId>) = remarks.into_iter().partition(concedes);
        if !doubts.is_empty() {
            let groups = self.alike(&doubts);
            let count = ("count", groups.len().into());
            let items = groups.into_iter().map(|(about, steps)| self.doubted(about, &steps)).collect();
            self.say_list("why-doubts", vec![count], items);
        }
        if conceded.is_empty() {
            return;
        }
        let items = conceded.iter().map(|&step| {
            let mut item = self.about(self.is_about(step), &[step]);
            item.parts(list(&self.debate[step].premises));
            item
        });
        let items = items.collect();
        let conceder = match conceded[..] {
            [step] => self.debate[step].premises.first().and_then(|&premise| self.says_both(premise)),
            _ => None,
        };
        match conceder {
            Some(voice) => {
                let values = vec![("voice", Value::Words(voice.to_owned()))];
                self.say_list("why-conceded-by", values, items);
            }
            None => self.say_list("why-conceded", Vec::new(), items),
        }
    }

    /// Doubts that say the same of several reasons, or of several objections, together.
    fn alike(&self, doubts: &[StepId]) -> Vec<(About, Vec<StepId>)> {
        let mut groups: Vec<(About, Vec<StepId>)> = Vec::new();
        for &doubt in doubts {
            let about = self.is_about(doubt);
            let says = |step: StepId| (&self.debate[step].premises[..], &self.debate[step].warrant);
            let is_alike = |(other, steps): &(About, Vec<StepId>)| {
                about != About::Claim && *other == about && says(steps[0]) == says(doubt)
            };
            match groups.iter().position(is_alike) {
                Some(place) => groups[place].1.push(doubt),
                None => groups.push((about, vec![doubt])),
            }
        }
        groups
    }

    fn is_about(&self, step: StepId) -> About {
        match self.debate[step].target {
            Target::Claim(_) => About::Claim,
            Target::Step(target) if self.debate[target].is_rebuttal() => match self.debate[target].target {
                Target::Claim(_) => About::Objection,
                Target::Step(_) => About::Undercut,
            },
            Target::Step(_) => About::Reason,
        }
    }

    /// The beginning of an item: which reasons or objections these remarks are about; nothing where they are about the
    /// claim itself.
    fn about(&self, about: About, steps: &[StepId]) -> Sentence {
        let mut item = Sentence::default();
        let kind = match about {
            About::Claim => return item,
            About::Reason => "reason",
            About::Objection => "objection",
            About::Undercut => "undercut",
        };
        let targets = steps.iter().filter_map(|&step| match self.debate[step].target {
            Target::Step(target) => Some(self.shortly(target)),
            Target::Claim(_) => None,
        });
        let targets: Vec<Sentence> = targets.collect();
        let are_single = targets.iter().all(|target| target.claims().len() == 1);
        let named = joined(&targets, MOST_TOLD, if are_single { AND } else { LONG }, |sentence, target| {
            sentence.parts(target.clone());
        });
        let values = vec![("kind", kind.into()), ("count", targets.len().into()), ("steps", named.into())];
        item.with("why-about", values);
        item
    }

    /// What is said in doubt, by steps that are doubts with the same premises: what it is about, what becomes of it, and
    /// why it is a doubt.
    fn doubted(&self, about: About, steps: &[StepId]) -> Sentence {
        let step = &self.debate[steps[0]];
        let premises = joined(&step.premises, MOST_TOLD, AND, |sentence, &claim| {
            sentence.claim(claim);
            self.add_year(sentence, claim);
        });
        let together = if step.premises.len() > 1 { "yes" } else { "no" };
        let mut told = self.about(about, steps);
        told.with("why-each", vec![("claims", premises.into()), ("together", together.into())]);
        let answers = |label: Label| -> Vec<ClaimId> {
            let all = steps.iter().flat_map(|&doubt| self.debate.rebuttals_of(Target::Step(doubt)));
            let all = all.filter(|&one| self.debate[one].attacks() && self.labelling.step(one) == label);
            all.flat_map(|answer| self.debate[answer].premises.to_vec()).collect()
        };
        let (answered, disputed) = (answers(Label::In), answers(Label::Undecided));
        if !answered.is_empty() {
            told.with("why-answered", vec![("claims", list(&answered).into())]);
        } else if !disputed.is_empty() {
            told.with("why-disputed", vec![("claims", list(&disputed).into())]);
        } else if let Some(status) = self.common_status(&step.premises)
            && self.labelling.claim(step.premises[0]) != Label::In
        {
            told.with("why-doubt-itself", vec![("status", status.into())]);
        }
        self.add_since(&mut told, steps[0]);
        told
    }

    /// Tells of supports that only explain.
    pub(super) fn tell_causes(&mut self) {
        let causes = std::mem::take(&mut self.causes);
        if causes.is_empty() {
            return;
        }
        let items = causes.iter().map(|&cause| self.cause_told(cause)).collect();
        self.say_list("why-causes", vec![("count", causes.len().into())], items);
    }

    /// What is given as a cause, how it stands where it does not, and what is said in doubt of its being one.
    fn cause_told(&self, cause: StepId) -> Sentence {
        let premises = &self.debate[cause].premises;
        let together = if premises.len() > 1 { "yes" } else { "no" };
        let mut item = Sentence::default();
        item.with("why-each", vec![("claims", list(premises).into()), ("together", together.into())]);
        let stands = |&claim: &ClaimId| self.labelling.claim(claim) == Label::In;
        if !premises.iter().all(stands)
            && let Some(status) = self.common_status(premises)
        {
            item.with("why-cause-stands", vec![("status", status.into())]);
        }
        let doubts = self.debate.rebuttals_of(Target::Step(cause));
        let doubts = doubts.filter(|&doubt| {
            self.debate[doubt].force() != Some(&Force::Concedes) && self.labelling.step(doubt) != Label::Out
        });
        let doubts: Vec<ClaimId> = doubts.flat_map(|doubt| &self.debate[doubt].premises).copied().collect();
        if !doubts.is_empty() {
            item.with("why-cause-doubted", vec![("claims", list(&doubts).into())]);
        }
        item
    }
}
