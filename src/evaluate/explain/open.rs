//! What may stand or fall: what holds a claim or a step in suspense.

use super::account::Account;
use super::sentence::{AND, Joints, LONG, MOST_AT_A_GLANCE, MOST_TOLD, Sentence, cut, joined, list};
use crate::evaluate::Label;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, Force, StepId, Target};

/// So many claims are named that speak against an objection; its own explanation names all.
const MOST_AGAINST: usize = 2;

impl Account<'_> {
    /// Adds that it is open whether what speaks against the claim holds: objections, or else contraries. Gives the
    /// objections that it names.
    pub(super) fn add_open_attackers(&mut self, sentence: &mut Sentence) -> Vec<StepId> {
        let is_open = |target: Target| {
            let verdict = self.verdict(self.labelling.atoms.target(target));
            verdict == Verdict::Undecided && self.keeps_its_force(target)
        };
        let open = self.objections.iter().copied().filter(|&step| is_open(Target::Step(step)));
        let open: Vec<StepId> = open.collect();
        if let [objection] = open[..] {
            self.add_open_objection(sentence, objection);
        } else if !open.is_empty() {
            let are_plain = open.iter().all(|&step| self.is_told_by_its_premise(step));
            let name = if are_plain { "why-contested-objections" } else { "why-open-objections" };
            let objections = self.each_up_to(MOST_AT_A_GLANCE, &open);
            sentence.with(name, vec![("objections", objections.into())]);
            if are_plain {
                self.told.extend(&open[..cut(open.len(), MOST_AT_A_GLANCE)]);
            }
        } else {
            let contraries = self.contraries.iter().copied();
            let open: Vec<ClaimId> = contraries.filter(|&claim| is_open(Target::Claim(claim))).collect();
            let joints = Joints { between: "why-between", last: "why-or" };
            let claims = joined(&open, MOST_AT_A_GLANCE, joints, |sentence, &claim| {
                sentence.claim(claim);
            });
            sentence.with("why-open-contraries", vec![("claims", claims.into())]);
        }
        open[..cut(open.len(), MOST_AT_A_GLANCE)].to_vec()
    }

    /// Adds what leaves the one open objection to the claim open.
    pub(super) fn add_open_objection(&mut self, sentence: &mut Sentence, objection: StepId) {
        if self.is_told_by_its_premise(objection) {
            let premise = self.debate[objection].premises[0];
            sentence.with("why-contested-objection", vec![("objection", self.named(objection).into())]);
            let against = self.against(premise);
            if !against.is_empty() {
                let speakers = joined(&against, MOST_AT_A_GLANCE, AND, |sentence, &claim| {
                    match self.labelling.atoms.claim(claim) == self.atom {
                        true => drop(sentence.phrase("why-this-claim")),
                        false => drop(sentence.claim(claim)),
                    }
                });
                let count = against.len();
                sentence.with("why-against-that", vec![("count", count.into()), ("claims", speakers.into())]);
            }
            self.told.insert(objection);
        } else if self.open_premises(objection).is_empty() {
            let premises = &self.debate[objection].premises;
            let mut values = vec![("count", premises.len().into()), ("claims", list(premises).into())];
            let name = match self.common_status(premises) {
                Some(status) => {
                    values.push(("status", status.into()));
                    "why-open-bearing"
                }
                None => "why-open-bearing-of-any",
            };
            sentence.with(name, values);
            let undercuts = self.open_objections(objection);
            let rivals = self.rivals_of(objection, &undercuts);
            if !rivals.is_empty() && !self.would_prevail(objection) {
                // That is all there is to say of the objection itself.
                self.add_objections_to_step(sentence, "why-open-objections-to-step", &rivals);
                sentence.phrase("why-no-weight");
                self.told.insert(objection);
                self.told.extend(&rivals);
                self.follow(objection);
                rivals.iter().for_each(|&rival| self.follow(rival));
            }
        } else {
            sentence.with("why-open-objection", vec![("objection", self.named(objection).into())]);
        }
    }

    /// Says which of several contested objections the claim itself speaks against: whoever is not told so may look for
    /// the ground of either in the other.
    pub(super) fn tell_in_turn(&mut self, objections: &[StepId]) {
        if objections.len() < 2 {
            return;
        }
        let contested = objections.iter().filter(|&&step| self.is_told_by_its_premise(step));
        let premises = contested.map(|&step| self.debate[step].premises[0]);
        let own = |&claim: &ClaimId| {
            self.against(claim).first().is_some_and(|&other| self.labelling.atoms.claim(other) == self.atom)
        };
        let claims: Vec<ClaimId> = premises.filter(own).collect();
        if !claims.is_empty() {
            self.say_with("why-in-turn", vec![("claims", list(&claims).into())]);
        }
    }

    /// Whether all there is to say of an open objection is that its one premise is contested.
    pub(super) fn is_told_by_its_premise(&self, objection: StepId) -> bool {
        let mut against = self.debate.rebuttals_of(Target::Step(objection));
        self.is_groupable(objection)
            && self.debate[objection].premises.len() == 1
            && against.all(|rebuttal| !self.debate[rebuttal].attacks())
    }

    /// What is said against a claim and has not fallen, as far as single claims say it: the claim that is explained
    /// first, then the first of the others.
    pub(super) fn against(&self, claim: ClaimId) -> Vec<ClaimId> {
        let members = self.labelling.atoms.members(claim);
        let objections = members.flat_map(|member| self.debate.rebuttals_of(Target::Claim(member)));
        let live = objections.filter(|&objection| {
            let step = &self.debate[objection];
            step.attacks()
                && step.premises.len() == 1
                && self.labelling.step(objection) != Label::Out
                && !self.labelling.is_outweighed(self.debate, objection)
        });
        let mut claims: Vec<ClaimId> = live.map(|objection| self.debate[objection].premises[0]).collect();
        claims.sort_by_key(|&claim| self.labelling.atoms.claim(claim) != self.atom);
        claims.dedup_by_key(|claim| self.labelling.atoms.claim(*claim));
        claims.truncate(MOST_AGAINST);
        claims
    }

    /// Those of some open steps that are open by the same premises as this one, if that is all, or nearly all, there
    /// is to say of it: a step whose one premise is contested is like every other such step.
    pub(super) fn open_alike(&self, step: StepId, steps: &[StepId]) -> Vec<StepId> {
        let is_single = |step: StepId| self.debate[step].premises.len() == 1;
        let is_alike = |&other: &StepId| {
            self.is_groupable(other)
                && is_single(other) == is_single(step)
                && (is_single(step) || self.open_premises(other) == self.open_premises(step))
        };
        if !self.is_groupable(step) {
            return Vec::new();
        }
        steps.iter().copied().filter(is_alike).collect()
    }

    /// Whether an open step is about the claim, is open by its premises, and would prevail by no word of the author.
    pub(super) fn is_groupable(&self, step: StepId) -> bool {
        matches!(self.debate[step].target, Target::Claim(_))
            && !self.open_premises(step).is_empty()
            && !self.would_prevail(step)
    }

    /// Whether the author says that an objection prevails if it holds.
    pub(super) fn would_prevail(&self, step: StepId) -> bool {
        let told = &self.debate[step];
        let in_favour = || self.labelling.conflicts.in_favour_of(self.debate, &self.labelling.atoms, step);
        matches!(told.force(), Some(Force::Decides { .. })) || told.attacks() && in_favour().is_some()
    }

    /// Tells of open steps that are open by the same premises, and then what is said against each.
    pub(super) fn tell_open_alike(&mut self, steps: &[StepId]) {
        let kind = if self.debate[steps[0]].is_rebuttal() { "objections" } else { "reasons" };
        let open = self.open_premises(steps[0]);
        if self.debate[steps[0]].premises.len() == 1 {
            let values = vec![("kind", kind.into()), ("steps", self.each(steps).into())];
            self.say_with("why-open-themselves", values);
        } else {
            // What is contested is named once, and each step by the first of what else it says.
            let told = joined(steps, MOST_TOLD, LONG, |sentence, &step| {
                let premises = &self.debate[step].premises;
                let own = premises.iter().find(|premise| !open.contains(premise));
                sentence.claim(*own.unwrap_or(&premises[0]));
            });
            let values = vec![
                ("kind", kind.into()),
                ("steps-count", steps.len().into()),
                ("count", open.len().into()),
                ("premises", list(&open).into()),
                ("steps", told.into()),
            ];
            self.say_with("why-open-alike", values);
        }
        self.told.extend(steps);
        for &step in steps {
            self.open_objections(step).into_iter().take(MOST_TOLD).for_each(|undercut| self.queue(undercut));
            self.follow(step);
        }
    }

    /// Says of a step that may stand or fall what holds it in suspense.
    pub(super) fn tell_open(&mut self, sentence: &mut Sentence, step: StepId) {
        let premises = self.open_premises(step);
        let undercuts = self.open_objections(step);
        let atoms = &self.labelling.atoms;
        let (atom, target) = (atoms.step(step), atoms.target(self.debate[step].target));
        let rivals = self.rivals_of(step, &undercuts);
        let is_about_step = matches!(self.debate[step].target, Target::Step(_));
        if premises.is_empty() && (is_about_step || !undercuts.is_empty()) {
            self.add_whether(sentence, step);
        } else {
            self.name(sentence, "start", step);
        }
        if !premises.is_empty() {
            if self.is_plain(step) {
                sentence.phrase("why-open-itself");
            } else {
                let values = vec![("count", premises.len().into()), ("claims", list(&premises).into())];
                sentence.with("why-open-premises", values);
            }
            if !rivals.is_empty() {
                self.add_objections_to_step(sentence, "why-and-objections-to-step", &rivals);
            }
        } else if !rivals.is_empty() {
            self.add_objections_to_step(sentence, "why-open-objections-to-step", &rivals);
            sentence.phrase("why-no-weight");
        } else if !undercuts.is_empty() {
            self.add_open_undercuts(sentence, &undercuts);
        } else if self.program().attackers(atom).contains(&target) {
            if let Target::Claim(claim) = self.debate[step].target {
                sentence.with("why-against-each-other", vec![("target", self.mention(claim))]);
            }
            sentence.phrase("why-no-weight");
        }
        if self.debate[step].attacks() && (!premises.is_empty() || !undercuts.is_empty()) {
            self.add_weight_if_it_holds(
                sentence,
                step,
                if rivals.is_empty() { "plainly" } else { "all-the-same" },
            );
        }
        self.told.extend(&rivals);
        undercuts.iter().take(MOST_TOLD).for_each(|&undercut| self.queue(undercut));
        self.follow(step);
        rivals.iter().take(MOST_TOLD).for_each(|&rival| self.follow(rival));
    }

    /// Those of the objections to a step that nothing but the step itself keeps from standing.
    pub(super) fn rivals_of(&self, step: StepId, objections: &[StepId]) -> Vec<StepId> {
        let atoms = &self.labelling.atoms;
        let atom = atoms.step(step);
        let is_rival = |&objection: &StepId| self.hangs_only_on(atoms.step(objection), atom);
        objections.iter().copied().filter(is_rival).collect()
    }

    /// Says of a step whose premises stand what is open: whether they count for or against what it is about.
    pub(super) fn add_whether(&self, sentence: &mut Sentence, step: StepId) {
        let told = &self.debate[step];
        let premises = &told.premises;
        let mut values = vec![("count", premises.len().into()), ("claims", list(premises).into())];
        let name = match self.common_status(premises) {
            Some(status) => {
                values.push(("status", status.into()));
                "why-whether"
            }
            None => "why-whether-any",
        };
        sentence.with(name, values);
        match told.target {
            Target::Claim(_) => {
                let kind = if told.is_rebuttal() { "against" } else { "for" };
                sentence.with("why-counts", vec![("kind", kind.into()), ("count", premises.len().into())]);
            }
            Target::Step(of) => {
                let kind = if self.debate[of].is_rebuttal() { "objection" } else { "reason" };
                let of = self.enough(of).into();
                let count = premises.len().into();
                sentence.with(
                    "why-counts-against",
                    vec![("kind", kind.into()), ("count", count), ("claims", of)],
                );
            }
        }
    }

    /// Adds that the objections to a step are themselves open.
    pub(super) fn add_open_undercuts(&mut self, sentence: &mut Sentence, undercuts: &[StepId]) {
        let (count, objections) = (undercuts.len(), self.each(undercuts));
        let values = vec![("count", count.into()), ("objections", objections.into())];
        let by_their_premises = |&undercut: &StepId| {
            let step = &self.debate[undercut];
            step.premises.len() == 1
                && !self.open_premises(undercut).is_empty()
                && !matches!(step.force(), Some(Force::Decides { .. }))
                && self.debate.rebuttals_of(Target::Step(undercut)).next().is_none()
        };
        if count <= MOST_TOLD && undercuts.iter().all(by_their_premises) {
            sentence.with("why-open-by-contested", values);
            self.told.extend(undercuts);
        } else {
            sentence.with("why-open-as-objections", values);
        }
    }

    /// Adds objections to a step that stand against it, in this phrase.
    pub(super) fn add_objections_to_step(
        &self,
        sentence: &mut Sentence,
        name: &'static str,
        objections: &[StepId],
    ) {
        let values = vec![("count", objections.len().into()), ("objections", self.each(objections).into())];
        sentence.with(name, values);
    }

    pub(super) fn open_premises(&self, step: StepId) -> Vec<ClaimId> {
        let premises = self.debate[step].premises.iter().copied();
        premises.filter(|&premise| self.labelling.claim(premise) == Label::Undecided).collect()
    }

    /// The objections to a step itself that may stand or fall.
    pub(super) fn open_objections(&self, step: StepId) -> Vec<StepId> {
        let atoms = &self.labelling.atoms;
        let target = atoms.target(self.debate[step].target);
        let attackers = self.program().attackers(atoms.step(step)).iter().copied();
        let open = attackers.filter(|&atom| atom != target && self.verdict(atom) == Verdict::Undecided);
        let steps = open.filter_map(|atom| match atoms.meaning(atom) {
            Target::Step(step) => Some(step),
            Target::Claim(_) => None,
        });
        steps.collect()
    }
}
