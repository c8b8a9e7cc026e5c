//! What becomes of reasons and objections, each told in a sentence.

use super::account::Account;
use super::sentence::{MOST_AT_A_GLANCE, MOST_TOLD, Sentence, cut};
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
        let what = if self.debate[first].is_rebuttal() { "objections" } else { "reasons" };
        let told = cut(steps.len(), MOST_TOLD);
        if fate == Fate::Stands && steps.len() > 1 {
            let mut sentence = Sentence::default();
            sentence.text(&format!("These {what} stand: "));
            self.add_each_up_to(MOST_AT_A_GLANCE, &mut sentence, "", &steps);
            sentence.text(".");
            self.say(sentence);
            self.tell_further_up_to(MOST_AT_A_GLANCE, &steps);
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
        self.add_each_up_to(MOST_TOLD, sentence, before, steps);
    }

    pub(super) fn add_each_up_to(
        &self,
        most: usize,
        sentence: &mut Sentence,
        before: &str,
        steps: &[StepId],
    ) {
        let write = |sentence: &mut Sentence, step: &StepId| {
            let premises = &self.debate[*step].premises;
            sentence.text(before).list(premises).text(if premises.len() > 1 { " together" } else { "" });
        };
        if steps.iter().all(|&step| self.debate[step].premises.len() == 1) {
            sentence.joined(steps, most, (", ", " and "), write);
        } else {
            sentence.joined(steps, most, ("; ", "; and "), write);
        }
    }

    /// Tells what is said against the first of some steps, which a sentence has named as standing; the rest, which
    /// it has counted, is named at the end.
    pub(super) fn tell_further_up_to(&mut self, most: usize, steps: &[StepId]) {
        let (named, counted) = steps.split_at(cut(steps.len(), most));
        self.told.extend(steps);
        self.counted.extend(counted);
        named.iter().for_each(|&step| self.tell_further(step));
    }

    /// Names the steps that stand and have only been counted.
    pub(super) fn tell_counted(&mut self) {
        let counted = std::mem::take(&mut self.counted);
        let (objections, reasons): (Vec<StepId>, Vec<StepId>) =
            counted.into_iter().partition(|&step| self.debate[step].is_rebuttal());
        for (what, steps) in [("reasons", reasons), ("objections", objections)] {
            if !steps.is_empty() {
                let mut sentence = Sentence::default();
                sentence.text(&format!("These {what} stand too: "));
                self.add_each(&mut sentence, "", &steps);
                sentence.text(".");
                self.say(sentence);
                steps[..cut(steps.len(), MOST_TOLD)].iter().for_each(|&step| self.tell_further(step));
            }
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
            } else if self.is_told_or_pending(rebuttal) {
                continue;
            } else if index < MOST_TOLD {
                self.queue(rebuttal);
            } else {
                self.left_out += 1;
            }
        }
    }

    fn queue(&mut self, step: StepId) {
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
                let word = self.status(premise).name();
                if self.is_plain(step) {
                    sentence.text(&format!(", being itself {word}"));
                } else {
                    sentence.text(", because ").claim(premise).text(&format!(" is {word}"));
                }
            }
            Cause::Objection(objection) => {
                sentence.text(", because an objection to this step, ");
                self.add_each(sentence, "", &[objection]);
                sentence.text(", stands");
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
        // That it falls anyhow does not answer what else is said against it.
        let objections = self.debate.rebuttals_of(Target::Step(step));
        let standing = objections
            .filter(|&objection| self.debate[objection].attacks() && self.fate(objection) == Fate::Stands);
        standing.take(MOST_TOLD).collect::<Vec<_>>().into_iter().for_each(|objection| self.queue(objection));
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
        let undercuts = self.open_objections(step);
        let atoms = &self.labelling.atoms;
        let (atom, target) = (atoms.step(step), atoms.target(self.debate[step].target));
        let firm = |&objection: &StepId| self.hangs_only_on(atoms.step(objection), atom);
        let rivals: Vec<StepId> = undercuts.iter().copied().filter(firm).collect();
        self.name(sentence, "The", step);
        if !premises.is_empty() {
            if self.is_plain(step) {
                sentence.text(" is open, being itself contested");
            } else {
                let verb = if premises.len() == 1 { " is contested" } else { " are contested" };
                sentence.text(" is open, because ").list(&premises).text(verb);
            }
            if !rivals.is_empty() {
                self.add_objections_to_step(sentence, "; and because ", &rivals);
            }
        } else if !rivals.is_empty() {
            self.add_objections_to_step(sentence, " is open, because ", &rivals);
            sentence.text("; the map does not say which weighs more");
        } else if !undercuts.is_empty() {
            let are = if undercuts.len() == 1 {
                "an objection to this step is"
            } else {
                "objections to this step are"
            };
            sentence.text(" is open, because ").text(are);
        } else if self.program().attackers(atom).contains(&target) {
            sentence.text(" and ");
            match self.debate[step].target {
                Target::Claim(claim) => self.add_mention(sentence, claim),
                Target::Step(_) => drop(sentence.text("that step")),
            }
            sentence.text(" stand against each other; the map does not say which weighs more");
        }
        if self.debate[step].attacks() && (!premises.is_empty() || !undercuts.is_empty()) {
            self.add_weight_if_it_holds(sentence, step, if rivals.is_empty() { "" } else { " all the same" });
        }
        self.told.extend(&rivals);
        undercuts.iter().take(MOST_TOLD).for_each(|&undercut| self.queue(undercut));
        self.follow(step);
        rivals.iter().take(MOST_TOLD).for_each(|&rival| self.follow(rival));
    }

    /// Adds objections to a step that stand against it, behind these words.
    fn add_objections_to_step(&self, sentence: &mut Sentence, words: &str, objections: &[StepId]) {
        sentence.text(words);
        if objections.len() == 1 {
            sentence.text("an objection to this step, ");
            self.add_each(sentence, "", objections);
            sentence.text(", stands against it");
        } else {
            sentence.text("objections to this step stand against it: ");
            self.add_each(sentence, "", objections);
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

    /// Adds by what an objection that is open would prevail, where the author says it.
    fn add_weight_if_it_holds(&self, sentence: &mut Sentence, objection: StepId, how: &str) {
        if let Some(Force::Decides { because }) = self.debate[objection].force() {
            sentence.text(&format!("; if it holds{how}, it settles the matter")).because(because);
        } else if let Some(preference) =
            self.labelling.conflicts.in_favour_of(self.debate, &self.labelling.atoms, objection)
        {
            sentence
                .text(&format!("; if it holds{how}, it weighs more in the author’s judgement"))
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
