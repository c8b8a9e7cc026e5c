//! What may stand or fall: what holds a claim or a step in suspense.

use std::collections::BTreeSet;

use super::account::Account;
use super::sentence::{AND, Joints, MOST_AT_A_GLANCE, MOST_TOLD, Sentence, Value, cut, joined, list};
use crate::evaluate::Label;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, Force, StepId, Target};

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
                let named = &open[..cut(open.len(), MOST_AT_A_GLANCE)];
                self.told.extend(named);
                named.iter().for_each(|&step| self.follow(step));
            }
        } else {
            let contraries = self.contraries.iter().copied();
            let open: Vec<ClaimId> = contraries.filter(|&claim| is_open(Target::Claim(claim))).collect();
            let joints = Joints { between: "why-between", last: "why-or" };
            let claims = joined(&open, MOST_AT_A_GLANCE, joints, |sentence, &claim| {
                sentence.claim(claim);
            });
            sentence
                .with("why-open-contraries", vec![("count", open.len().into()), ("claims", claims.into())]);
            self.contraries.retain(|claim| !open[..cut(open.len(), MOST_AT_A_GLANCE)].contains(claim));
        }
        open[..cut(open.len(), MOST_AT_A_GLANCE)].to_vec()
    }

    /// Adds what leaves the one open objection to the claim open.
    pub(super) fn add_open_objection(&mut self, sentence: &mut Sentence, objection: StepId) {
        if self.is_told_by_its_premise(objection) {
            let premise = self.debate[objection].premises[0];
            sentence.with("why-contested-objection", vec![("objection", self.named(objection).into())]);
            if !self.add_spoken_against(sentence, "why-against-that", premise) {
                self.add_what_else_is_open(sentence, premise);
            }
            self.told.insert(objection);
            self.follow(objection);
        } else if self.open_premises(objection).is_empty() {
            let premises = &self.debate[objection].premises;
            let mut values = vec![("count", premises.len().into()), ("claims", list(premises).into())];
            values.extend(self.how_all_stand(premises, false));
            sentence.with("why-open-bearing", values);
            let undercuts = self.open_objections(objection);
            let rivals = self.rivals_of(objection, &undercuts);
            if !rivals.is_empty() && !self.would_prevail(objection) {
                // That is all there is to say of the objection itself.
                sentence.with("why-open-objections-to-step", self.as_rivals(&rivals)).phrase("why-no-weight");
                self.told.insert(objection);
                self.told.extend(&rivals);
                self.follow(objection);
                rivals.iter().for_each(|&rival| self.follow(rival));
            }
        } else {
            sentence.with("why-open-objection", vec![("objection", self.named(objection).into())]);
        }
    }

    /// Adds what is said against a claim that is raised as an `objection`, in a phrase for it; gives whether anything is.
    fn add_spoken_against(&self, sentence: &mut Sentence, name: &'static str, objection: ClaimId) -> bool {
        let against = self.against(objection);
        let Some(&first) = against.first() else { return false };
        let speakers = joined(&against, MOST_AT_A_GLANCE, AND, |sentence, &claim| {
            sentence.claim(claim);
        });
        let mut values = vec![
            ("objection", objection.into()),
            ("count", against.len().into()),
            ("claims", speakers.into()),
        ];
        let is_own = self.labelling.atoms.claim(first) == self.atom;
        values.extend(self.how_all_stand(&against, is_own));
        sentence.with(name, values);
        if against.iter().all(|&claim| self.labelling.claim(claim) == Label::In) {
            sentence.phrase("why-no-weight");
        }
        true
    }

    /// Adds why a claim that is raised as an objection is contested, if no other claim is raised against it.
    fn add_what_else_is_open(&self, sentence: &mut Sentence, premise: ClaimId) {
        let contraries = self.labelling.conflicts.contraries_of(self.labelling.atoms.claim(premise));
        let contraries: Vec<ClaimId> =
            contraries.filter(|&contrary| self.labelling.claim(contrary) != Label::Out).collect();
        if contraries.is_empty() {
            sentence.phrase("why-against-that-too");
        } else {
            let mut values = vec![("count", contraries.len().into()), ("claims", list(&contraries).into())];
            values.extend(self.how_all_stand(&contraries, false));
            sentence.with("why-against-that-contrary", values);
        }
    }

    /// How some claims stand as the value of a phrase, or that it is not to be said: they do not stand alike, or it
    /// `is_plain` how they do.
    pub(super) fn how_all_stand(&self, claims: &[ClaimId], is_plain: bool) -> Vec<(&'static str, Value)> {
        match self.common_status(claims).filter(|_| !is_plain) {
            Some(status) => vec![("alike", "yes".into()), ("status", status.into())],
            None => vec![("alike", "no".into())],
        }
    }

    /// Says what is said against each of several contested objections: whoever is not told so may look for the ground
    /// of either in the other.
    pub(super) fn tell_in_turn(&mut self, objections: &[StepId]) {
        if objections.len() < 2 {
            return;
        }
        for &objection in objections {
            if !self.is_told_by_its_premise(objection) {
                continue;
            }
            let mut sentence = Sentence::default();
            let premise = self.debate[objection].premises[0];
            if self.add_spoken_against(&mut sentence, "why-against-objection", premise) {
                sentence.phrase("why-stop");
                self.say(sentence);
            }
        }
    }

    /// Whether all there is to say of an open objection is that its one premise is contested.
    pub(super) fn is_told_by_its_premise(&self, objection: StepId) -> bool {
        let mut against = self.debate.rebuttals_of(Target::Step(objection));
        self.is_groupable(objection)
            && self.debate[objection].premises.len() == 1
            && against.all(|rebuttal| !self.debate[rebuttal].attacks())
    }

    /// What is said against a claim and has not fallen, as far as single claims say it: what stands if there is any, else
    /// what is itself open; the claim that is explained first.
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
        if claims.iter().any(|&claim| self.labelling.claim(claim) == Label::In) {
            claims.retain(|&claim| self.labelling.claim(claim) == Label::In);
        }
        claims.sort_by_key(|&claim| self.labelling.atoms.claim(claim) != self.atom);
        let mut seen = BTreeSet::new();
        claims.retain(|&claim| seen.insert(self.labelling.atoms.claim(claim)));
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
        let items = self.items(steps);
        if self.debate[steps[0]].premises.len() == 1 {
            self.say_list("why-open-themselves", vec![("kind", kind.into())], items);
        } else {
            let values =
                vec![("kind", kind.into()), ("count", open.len().into()), ("premises", list(&open).into())];
            self.say_list("why-open-alike", values, items);
        }
        self.told.extend(steps);
        for &step in steps {
            self.open_objections(step).into_iter().take(MOST_TOLD).for_each(|undercut| self.queue(undercut));
            self.follow(step);
        }
    }

    /// Says of a step that may stand or fall what holds it in suspense, and gives the objections to it that it names.
    pub(super) fn tell_open(&mut self, sentence: &mut Sentence, step: StepId) -> Vec<StepId> {
        let premises = self.open_premises(step);
        let undercuts = self.open_objections(step);
        let atoms = &self.labelling.atoms;
        let (atom, target) = (atoms.step(step), atoms.target(self.debate[step].target));
        let rivals = self.rivals_of(step, &undercuts);
        let is_about_step = matches!(self.debate[step].target, Target::Step(_));
        let rests = premises.is_empty() && undercuts.is_empty();
        if is_about_step && (rests || self.is_plainly_contested(step)) {
            self.add_bearing(sentence, step, "no");
            if rests {
                // It is open only because what it speaks against is.
                sentence.phrase("why-no-weight");
                self.follow(step);
            }
            return rivals;
        }
        if premises.is_empty() && (is_about_step || !undercuts.is_empty()) {
            self.add_bearing(sentence, step, "yes");
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
                let kind = if self.debate[step].is_rebuttal() { "objection" } else { "reason" };
                let mut values = self.as_rivals(&rivals);
                values.push(("kind", kind.into()));
                sentence.with("why-and-objections-to-step", values);
            }
        } else if !rivals.is_empty() {
            sentence.with("why-open-objections-to-step", self.as_rivals(&rivals)).phrase("why-no-weight");
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
        let is_named = |undercut: &StepId| self.told.contains(undercut);
        undercuts.into_iter().filter(is_named).collect()
    }

    /// Whether all there is to say of an objection to a step is that its one premise is contested.
    fn is_plainly_contested(&self, undercut: StepId) -> bool {
        let step = &self.debate[undercut];
        step.premises.len() == 1
            && !self.open_premises(undercut).is_empty()
            && !matches!(step.force(), Some(Force::Decides { .. }))
            && self.debate.rebuttals_of(Target::Step(undercut)).next().is_none()
    }

    /// Those of the objections to a step that nothing but the step itself keeps from standing.
    pub(super) fn rivals_of(&self, step: StepId, objections: &[StepId]) -> Vec<StepId> {
        let atoms = &self.labelling.atoms;
        let atom = atoms.step(step);
        let is_rival = |&objection: &StepId| self.hangs_only_on(atoms.step(objection), atom);
        objections.iter().copied().filter(is_rival).collect()
    }

    /// Says of a step whose premises stand that they speak for or against what it is about, or that it is `open` whether
    /// they do.
    fn add_bearing(&self, sentence: &mut Sentence, step: StepId, open: &'static str) {
        let told = &self.debate[step];
        let premises = &told.premises;
        let mut values =
            vec![("open", open.into()), ("count", premises.len().into()), ("claims", list(premises).into())];
        values.extend(self.how_all_stand(premises, false));
        sentence.with("why-whether", values);
        match told.target {
            Target::Claim(_) => {
                let kind = if told.is_rebuttal() { "against" } else { "for" };
                sentence.with("why-counts", vec![("kind", kind.into()), ("count", premises.len().into())]);
            }
            Target::Step(of) => {
                let kind = if self.debate[of].is_rebuttal() { "objection" } else { "reason" };
                let values = vec![
                    ("kind", kind.into()),
                    ("count", premises.len().into()),
                    ("step", self.shortly(of).into()),
                ];
                sentence.with("why-counts-against", values);
            }
        }
    }

    /// Adds that the objections to a step are themselves open.
    pub(super) fn add_open_undercuts(&mut self, sentence: &mut Sentence, undercuts: &[StepId]) {
        let (count, objections) = (undercuts.len(), self.each(undercuts));
        let values = vec![("count", count.into()), ("objections", objections.into())];
        if count <= MOST_TOLD && undercuts.iter().all(|&undercut| self.is_plainly_contested(undercut)) {
            sentence.with("why-open-by-contested", values);
            self.told.extend(undercuts);
        } else {
            sentence.with("why-open-as-objections", values);
        }
    }

    /// The objections that speak against a step and hang on nothing else, as the values of a phrase.
    fn as_rivals(&self, rivals: &[StepId]) -> Vec<(&'static str, Value)> {
        let premises: Vec<ClaimId> =
            rivals.iter().flat_map(|&rival| self.debate[rival].premises.to_vec()).collect();
        let mut values = vec![("count", rivals.len().into()), ("objections", self.each(rivals).into())];
        values.extend(self.how_all_stand(&premises, premises.len() > rivals.len()));
        values
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
