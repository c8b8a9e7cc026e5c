//! What becomes of reasons and objections, each told in a sentence.

use super::account::Account;
use super::sentence::{AND, LONG, MOST_TOLD, Sentence, cut, joined, list};
use crate::evaluate::Label;
use crate::evaluate::atoms::Atom;
use crate::evaluate::program::Need;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, Force, StepId, Target};

/// The most steps after which an explanation goes no further into objections to steps.
const MOST_STEPS: usize = 24;

/// How a step fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stands.
    Stands,
    /// It may stand or fall.
    Open,
    /// The author gives it less weight than what it attacks.
    Lighter,
    /// It falls.
    Falls,
}

/// Why a step falls.
enum Cause {
    /// A premise fell.
    Premise(ClaimId),
    /// An objection to the step stands.
    Objection(StepId),
    /// What it attacks stands, and by the author's weighing prevails.
    Target,
    /// It rests on itself.
    Circle,
}

impl Account<'_> {
    /// How a step fares.
    pub(super) fn fate(&self, step: StepId) -> Fate {
        let falls_by_itself = || !matches!(self.cause(step), Cause::Target);
        match self.labelling.step(step) {
            Label::Out if falls_by_itself() => Fate::Falls,
            _ if self.labelling.is_outweighed(self.debate, step) => Fate::Lighter,
            Label::Out => Fate::Falls,
            Label::Undecided => Fate::Open,
            Label::In => Fate::Stands,
        }
    }

    /// Tells how each of some steps fares that have not been told, and of a long list how many more fare so; all
    /// must have this fate.
    pub(super) fn tell_steps(&mut self, steps: &[StepId], fate: Fate) {
        let steps: Vec<StepId> = steps.iter().copied().filter(|step| !self.told.contains(step)).collect();
        let Some(&first) = steps.first() else { return };
        let is_decided = self.labelling.claim(self.claim) != Label::Undecided;
        if fate == Fate::Open && self.labelling.is_reading && is_decided {
            // What a reading leaves open does not matter to what it settles.
            return;
        }
        let are_objections = self.debate[first].is_rebuttal();
        let told = cut(steps.len(), MOST_TOLD);
        self.turn_to_step(first);
        if fate == Fate::Stands && steps.len() > 1 {
            let name = if are_objections { "why-objections-stand" } else { "why-reasons-stand" };
            self.say_list(name, Vec::new(), self.items(&steps));
            self.told.extend(&steps);
            steps.iter().for_each(|&step| self.tell_further(step));
            return;
        }
        let mut index = 0;
        while index < told {
            index += 1;
            let step = steps[index - 1];
            let alike = if fate == Fate::Open { self.open_alike(step, &steps[..told]) } else { Vec::new() };
            if alike.len() > 1 && !self.told.contains(&step) {
                self.tell_open_alike(&alike);
            } else {
                self.tell_step(step, fate == Fate::Open);
                if fate == Fate::Stands {
                    self.tell_link(step);
                }
            }
            self.tell_pending();
        }
        if told < steps.len() {
            let fate = match fate {
                Fate::Stands => "stand",
                Fate::Open => "open",
                Fate::Lighter => "lighter",
                Fate::Falls => "fall",
            };
            let name = if are_objections { "why-more-objections" } else { "why-more-reasons" };
            self.say_with(name, vec![("fate", fate.into()), ("count", (steps.len() - told).into())]);
        }
    }

    /// The premises of each of some steps, those of one step together.
    pub(super) fn each(&self, steps: &[StepId]) -> Sentence {
        self.each_up_to(MOST_TOLD, steps)
    }

    pub(super) fn each_up_to(&self, most: usize, steps: &[StepId]) -> Sentence {
        let are_single = steps.iter().all(|&step| self.debate[step].premises.len() == 1);
        joined(steps, most, if are_single { AND } else { LONG }, |sentence, &step| {
            self.add_each(sentence, step);
        })
    }

    /// The premises of each of some steps, and why they bear on what they are about, each in an item of its own.
    pub(super) fn items(&self, steps: &[StepId]) -> Vec<Sentence> {
        let item = |&step: &StepId| {
            let mut item = Sentence::default();
            self.add_each(&mut item, step);
            self.add_since(&mut item, step);
            item
        };
        steps.iter().map(item).collect()
    }

    fn add_each(&self, sentence: &mut Sentence, step: StepId) {
        let premises = &self.debate[step].premises;
        let together = if premises.len() > 1 { "yes" } else { "no" };
        sentence.with("why-each", vec![("claims", list(premises).into()), ("together", together.into())]);
    }

    /// Tells what is said against the steps that sentences have named as standing, and against those in turn.
    pub(super) fn tell_pending(&mut self) {
        while let Some(step) = self.pending.pop_front() {
            self.tell_step(step, true);
        }
    }

    /// Tells what is said against a step that a sentence has named as standing.
    pub(super) fn tell_further(&mut self, step: StepId) {
        self.turn_to_step(step);
        self.told.insert(step);
        self.follow(step);
        self.tell_pending();
    }

    /// Has what is said against a step told with the next [`Account::tell_pending`].
    pub(super) fn follow(&mut self, step: StepId) {
        let debate = self.debate;
        for (index, rebuttal) in debate.rebuttals_of(Target::Step(step)).enumerate() {
            if !debate[rebuttal].attacks() {
                self.remarks.push(rebuttal);
            } else if self.is_told_or_pending(rebuttal) {
                continue;
            } else if index < MOST_TOLD {
                self.queue(rebuttal);
            } else {
                self.left_out += 1;
            }
        }
    }

    pub(super) fn queue(&mut self, step: StepId) {
        if self.is_told_or_pending(step) {
            return;
        }
        if self.told.len() + self.pending.len() < MOST_STEPS {
            self.pending.push_back(step);
        } else {
            self.left_out += 1;
        }
    }

    fn is_told_or_pending(&self, step: StepId) -> bool {
        self.told.contains(&step) || self.pending.contains(&step)
    }

    /// Tells how a step fares and why, unless that has been told, and if it is to be `linked`, why it bears on what it is
    /// about.
    fn tell_step(&mut self, step: StepId, is_linked: bool) {
        if !self.told.insert(step) {
            return;
        }
        let mut sentence = Sentence::default();
        // Objections to steps that the sentence names, of which is said why they are any.
        let mut linked = Vec::new();
        match self.fate(step) {
            Fate::Stands => {
                self.name(&mut sentence, "start", step);
                sentence.phrase("why-stands");
                self.follow(step);
            }
            Fate::Open => linked = self.tell_open(&mut sentence, step),
            Fate::Lighter => self.tell_lighter(&mut sentence, step),
            Fate::Falls => self.tell_fall(&mut sentence, step),
        }
        sentence.phrase("why-stop");
        self.say(sentence);
        if is_linked && self.labelling.step(step) != Label::Out {
            linked.insert(0, step);
        }
        self.tell_links(&linked);
    }

    fn tell_fall(&mut self, sentence: &mut Sentence, step: StepId) {
        self.name(sentence, "start", step);
        let cause = self.cause(step);
        let kind = if self.debate[step].is_rebuttal() { "objection" } else { "reason" };
        match cause {
            // Its premises may well stand.
            Cause::Objection(_) => sentence.with("why-does-not-count", vec![("kind", kind.into())]),
            _ => sentence.phrase("why-falls"),
        };
        match cause {
            Cause::Premise(premise) if self.labelling.is_set_aside(premise) => {
                if self.is_plain(step) {
                    sentence.phrase("why-being-set-aside");
                } else {
                    sentence.with("why-because-set-aside", vec![("claim", premise.into())]);
                }
            }
            Cause::Premise(premise) => {
                let status = ("status", self.status(premise).into());
                if self.is_plain(step) {
                    sentence.with("why-being-itself", vec![status]);
                } else {
                    sentence.with("why-because-premise", vec![("claim", premise.into()), status]);
                }
            }
            Cause::Objection(objection) => {
                let objections = self.each(&[objection]);
                sentence.with("why-because-objection", vec![("objection", objections.into())]);
                self.add_weight(sentence, objection);
                self.told.insert(objection);
                self.follow(objection);
            }
            Cause::Target => {
                sentence.phrase("why-because-target");
            }
            Cause::Circle => {
                sentence.with("why-because-circle", vec![("circle", self.circle(step).into())]);
            }
        }
        // That it falls anyhow does not answer what else is said against it.
        let objections = self.debate.rebuttals_of(Target::Step(step));
        let standing = objections
            .filter(|&objection| self.debate[objection].attacks() && self.fate(objection) == Fate::Stands);
        standing.take(MOST_TOLD).collect::<Vec<_>>().into_iter().for_each(|objection| self.queue(objection));
    }

    fn tell_lighter(&mut self, sentence: &mut Sentence, step: StepId) {
        self.name(sentence, "start", step);
        sentence.phrase("why-weighs-less");
        if let Some(preference) = self.labelling.conflicts.against(self.debate, &self.labelling.atoms, step) {
            sentence.because(&preference.because);
        }
    }

    /// Names a step: the reason “A”, the joint objection “A” and “B”, the objection “A” to the step from “B”; at
    /// the `start` of a sentence or `inside`.
    pub(super) fn name(&self, sentence: &mut Sentence, place: &'static str, step: StepId) {
        let told = &self.debate[step];
        let name = match (told.is_rebuttal(), told.premises.len() > 1) {
            (false, false) => "why-reason",
            (false, true) => "why-joint-reason",
            (true, false) => "why-objection",
            (true, true) => "why-joint-objection",
        };
        sentence.with(name, vec![("place", place.into()), ("claims", list(&told.premises).into())]);
        if let ([premise], true, Target::Claim(_)) = (&told.premises[..], told.is_rebuttal(), told.target) {
            self.add_year(sentence, *premise);
        }
        self.add_step_at_issue(sentence, step);
    }

    /// The name of a step inside a sentence.
    pub(super) fn named(&self, step: StepId) -> Sentence {
        let mut named = Sentence::default();
        self.name(&mut named, "inside", step);
        named
    }

    /// Adds which step an objection is about, if it is about a step.
    fn add_step_at_issue(&self, sentence: &mut Sentence, objection: StepId) {
        let Target::Step(step) = self.debate[objection].target else { return };
        let name = if self.debate[step].is_rebuttal() { "why-to-objection" } else { "why-to-step" };
        sentence.with(name, vec![("step", self.shortly(step).into())]);
    }

    /// The premises of a step that has been told, or of a joint one with more than two its first.
    pub(super) fn shortly(&self, step: StepId) -> Sentence {
        let premises = &self.debate[step].premises;
        if premises.len() < 3 {
            return list(premises);
        }
        let mut beginning = Sentence::default();
        beginning.with("why-beginning", vec![("claim", premises[0].into())]);
        beginning
    }

    /// Whether the name of a step ends with its one premise, so that what follows can say `itself`.
    pub(super) fn is_plain(&self, step: StepId) -> bool {
        let step = &self.debate[step];
        step.premises.len() == 1 && matches!(step.target, Target::Claim(_))
    }

    /// Adds by what an objection that stands prevails, where the author says it.
    pub(super) fn add_weight(&self, sentence: &mut Sentence, objection: StepId) {
        if let Some(Force::Decides { because }) = self.debate[objection].force() {
            sentence.phrase("why-and-settles").because(because);
        } else if let Some(preference) =
            self.labelling.conflicts.in_favour_of(self.debate, &self.labelling.atoms, objection)
        {
            sentence.phrase("why-and-weighs-more").because(&preference.because);
        }
    }

    /// Adds by what an objection that is open would prevail, where the author says it.
    pub(super) fn add_weight_if_it_holds(
        &self,
        sentence: &mut Sentence,
        objection: StepId,
        how: &'static str,
    ) {
        if let Some(Force::Decides { because }) = self.debate[objection].force() {
            sentence.with("why-would-settle", vec![("how", how.into())]).because(because);
        } else if let Some(preference) =
            self.labelling.conflicts.in_favour_of(self.debate, &self.labelling.atoms, objection)
        {
            sentence.with("why-would-weigh-more", vec![("how", how.into())]).because(&preference.because);
        }
    }

    /// What made a step fall, the earliest cause if there are several: later ones may follow from the fall itself.
    fn cause(&self, step: StepId) -> Cause {
        let atoms = &self.labelling.atoms;
        let atom = atoms.step(step);
        if self.verdict(atom) == Verdict::Unfounded {
            return Cause::Circle;
        }
        let target = atoms.target(self.debate[step].target);
        let premises = self.debate[step].premises.iter().map(|&premise| (atoms.claim(premise), premise));
        let premises = premises
            .filter(|&(premise, _)| self.verdict(premise).is_out())
            .map(|(premise, claim)| (self.labelling.rank(premise), Cause::Premise(claim)));
        let attackers = self.program().attackers(atom).iter().copied();
        let attackers = attackers.filter(|&attacker| self.verdict(attacker) == Verdict::In).map(|attacker| {
            let cause = match atoms.meaning(attacker) {
                Target::Step(step) if attacker != target => Cause::Objection(step),
                _ => Cause::Target,
            };
            (self.labelling.rank(attacker), cause)
        });
        let earliest = premises.chain(attackers).min_by_key(|&(rank, _)| rank);
        earliest.map_or(Cause::Target, |(_, cause)| cause)
    }

    /// Whether an undecided atom would stand if only `other` fell: what it rests on stands, and everything else
    /// that attacks it falls.
    pub(super) fn hangs_only_on(&self, atom: Atom, other: Atom) -> bool {
        let mut attackers = self.program().attackers(atom).iter().copied();
        self.rests_firmly(atom)
            && attackers.all(|attacker| attacker == other || self.verdict(attacker).is_out())
    }

    /// Whether an atom has the reasons that it needs.
    pub(super) fn rests_firmly(&self, atom: Atom) -> bool {
        let mut reasons = self.program().reasons(atom).iter();
        let stands = |&reason: &Atom| self.verdict(reason) == Verdict::In;
        match self.program().need(atom) {
            Need::Nothing => true,
            Need::One => reasons.any(stands),
            Need::All => reasons.all(stands),
        }
    }
}
