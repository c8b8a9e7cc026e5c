//! What becomes of reasons and objections, each told in a sentence.

use super::account::Account;
use super::sentence::{MOST_TOLD, Sentence};
use super::word;
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
            _ if self.outweighed(step) => Fate::Lighter,
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
        let what = if self.debate[first].is_rebuttal() { "objections" } else { "reasons" };
        let told = if steps.len() > MOST_TOLD + 1 { MOST_TOLD } else { steps.len() };
        if fate == Fate::Stands && steps.len() > 1 {
            let mut sentence = Sentence::default();
            sentence.text(&format!("These {what} stand: "));
            self.add_each(&mut sentence, "", &steps);
            sentence.text(".");
            self.say(sentence);
            steps[..told].iter().for_each(|&step| self.tell_further(step));
            return;
        }
        for &step in &steps[..told] {
            self.tell_step(step);
            self.tell_pending();
        }
        if told < steps.len() {
            let fares = match fate {
                Fate::Stands => "stand",
                Fate::Open => "are open",
                Fate::Lighter => "weigh less in the author’s judgement",
                Fate::Falls => "fall",
            };
            self.say_words(&format!("{} more {what} {fares}.", steps.len() - told));
        }
    }

    /// Adds the premises of each of some steps, those of one step together.
    pub(super) fn add_each(&self, sentence: &mut Sentence, before: &str, steps: &[StepId]) {
        let write = |sentence: &mut Sentence, step: &StepId| {
            let premises = &self.debate[*step].premises;
            sentence.text(before).list(premises).text(if premises.len() > 1 { " together" } else { "" });
        };
        if steps.iter().all(|&step| self.debate[step].premises.len() == 1) {
            sentence.series(steps, write);
        } else {
            sentence.long_series(steps, write);
        }
    }

    /// Tells what is said against the steps that sentences have named as standing, and against those in turn.
    pub(super) fn tell_pending(&mut self) {
        while let Some(step) = self.pending.pop_front() {
            self.tell_step(step);
        }
    }

    /// Tells what is said against a step that a sentence has named as standing.
    pub(super) fn tell_further(&mut self, step: StepId) {
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
            } else if index < MOST_TOLD {
                self.queue(rebuttal);
            } else {
                self.left_out += 1;
            }
        }
    }

    fn queue(&mut self, step: StepId) {
        if self.told.contains(&step) {
            return;
        }
        if self.told.len() + self.pending.len() < MOST_STEPS {
            self.pending.push_back(step);
        } else {
            self.left_out += 1;
        }
    }

    /// Tells how a step fares and why, unless that has been told.
    fn tell_step(&mut self, step: StepId) {
        if !self.told.insert(step) {
            return;
        }
        let mut sentence = Sentence::default();
        match self.fate(step) {
            Fate::Stands => {
                self.name(&mut sentence, "The", step);
                sentence.text(" stands");
                self.follow(step);
            }
            Fate::Open => self.tell_open(&mut sentence, step),
            Fate::Lighter => self.tell_lighter(&mut sentence, step),
            Fate::Falls => self.tell_fall(&mut sentence, step),
        }
        sentence.text(".");
        self.say(sentence);
    }

    fn tell_fall(&mut self, sentence: &mut Sentence, step: StepId) {
        self.name(sentence, "The", step);
        sentence.text(" falls");
        match self.cause(step) {
            Cause::Premise(premise) => {
                let word = word(self.status(premise));
                if self.is_plain(step) {
                    sentence.text(&format!(", being itself {word}"));
                } else {
                    sentence.text(", because ").claim(premise).text(&format!(" is {word}"));
                }
            }
            Cause::Objection(objection) => {
                sentence.text(", because an objection to this step, ");
                sentence.list(&self.debate[objection].premises).text(", stands");
                self.add_weight(sentence, objection);
                self.told.insert(objection);
                self.follow(objection);
            }
            Cause::Target => {
                sentence.text(", because what it speaks against stands");
            }
            Cause::Circle => {
                sentence.text(", because it runs in a circle: ");
                self.add_circle(sentence, step);
            }
        }
    }

    fn tell_lighter(&mut self, sentence: &mut Sentence, step: StepId) {
        self.name(sentence, "The", step);
        sentence.text(" weighs less in the author’s judgement");
        if let Some(preference) = self.labelling.conflicts.against(self.debate, &self.labelling.atoms, step) {
            sentence.because(&preference.because);
        }
    }

    /// Says of a step that may stand or fall what holds it in suspense.
    fn tell_open(&mut self, sentence: &mut Sentence, step: StepId) {
        let premises = self.open_premises(step);
        let target = self.labelling.atoms.target(self.debate[step].target);
        let undercuts = self.open_objections(step);
        self.name(sentence, "The", step);
        if !premises.is_empty() {
            if self.is_plain(step) {
                sentence.text(" is open, being itself contested");
            } else {
                let verb = if premises.len() == 1 { " is contested" } else { " are contested" };
                sentence.text(" is open, because ").list(&premises).text(verb);
            }
        } else if let Some(&undercut) = undercuts.first() {
            let atom = self.labelling.atoms.step(undercut);
            if self.hangs_only_on(atom, self.labelling.atoms.step(step)) {
                sentence.text(" is open, because an objection to this step, ");
                sentence.list(&self.debate[undercut].premises);
                sentence.text(", stands against it; the map does not say which weighs more");
                self.told.insert(undercut);
                self.follow(undercut);
            } else {
                sentence.text(" is open, because an objection to this step is");
                undercuts.iter().for_each(|&undercut| self.queue(undercut));
            }
        } else if self.program().attackers(self.labelling.atoms.step(step)).contains(&target) {
            match self.debate[step].target {
                Target::Claim(claim) => sentence.text(" and ").claim(claim),
                Target::Step(_) => sentence.text(" and that step"),
            };
            sentence.text(" stand against each other; the map does not say which weighs more");
            self.follow(step);
        }
        if self.debate[step].attacks() && (!premises.is_empty() || !undercuts.is_empty()) {
            self.add_weight_if_it_holds(sentence, step);
        }
    }

    /// Names a step: the reason “A”, the joint objection “A” and “B”, the objection “A” to the step from “B”.
    pub(super) fn name(&self, sentence: &mut Sentence, article: &str, step: StepId) {
        let told = &self.debate[step];
        let joint = if told.premises.len() > 1 { " joint" } else { "" };
        let noun = if told.is_rebuttal() { "objection" } else { "reason" };
        sentence.text(&format!("{article}{joint} {noun} ")).list(&told.premises);
        self.add_step_at_issue(sentence, step, " to ");
    }

    /// Adds which step an objection is about behind these words, if it is about a step.
    pub(super) fn add_step_at_issue(&self, sentence: &mut Sentence, objection: StepId, words: &str) {
        let Target::Step(step) = self.debate[objection].target else { return };
        let step = &self.debate[step];
        sentence.text(words).text(if step.is_rebuttal() { "the objection " } else { "the step from " });
        // Enough to know it by.
        match &step.premises[..] {
            [first, rest @ ..] if rest.len() > 1 => {
                sentence.claim(*first).text(&format!(" and {} more", rest.len()));
            }
            premises => drop(sentence.list(premises)),
        }
    }

    /// Whether the name of a step ends with its one premise, so that what follows can say `itself`.
    fn is_plain(&self, step: StepId) -> bool {
        let step = &self.debate[step];
        step.premises.len() == 1 && matches!(step.target, Target::Claim(_))
    }

    /// Adds by what an objection that stands prevails, where the author says it.
    pub(super) fn add_weight(&self, sentence: &mut Sentence, objection: StepId) {
        if let Some(Force::Decides { because }) = self.debate[objection].force() {
            sentence.text(" and settles the matter").because(because);
        } else if let Some(preference) =
            self.labelling.conflicts.in_favour_of(self.debate, &self.labelling.atoms, objection)
        {
            sentence.text(" and weighs more in the author’s judgement").because(&preference.because);
        }
    }

    fn add_weight_if_it_holds(&self, sentence: &mut Sentence, objection: StepId) {
        if let Some(Force::Decides { because }) = self.debate[objection].force() {
            sentence.text("; if it holds, it settles the matter").because(because);
        } else if let Some(preference) =
            self.labelling.conflicts.in_favour_of(self.debate, &self.labelling.atoms, objection)
        {
            sentence
                .text("; if it holds, it weighs more in the author’s judgement")
                .because(&preference.because);
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

    fn outweighed(&self, step: StepId) -> bool {
        let attacks = self.debate[step].attacks();
        attacks && self.labelling.conflicts.against(self.debate, &self.labelling.atoms, step).is_some()
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
