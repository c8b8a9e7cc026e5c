//! The account of one claim: how it stands, and then everything that bears on it.

use std::collections::{BTreeSet, VecDeque};

use super::Explanation;
use super::sentence::{MOST_TOLD, Sentence};
use crate::evaluate::Labelling;
use crate::evaluate::atoms::Atom;
use crate::evaluate::program::Program;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, Debate, Force, Status, StepId, Strength, Target};

/// An explanation in the making.
pub(super) struct Account<'a> {
    pub(super) debate: &'a Debate,
    pub(super) labelling: &'a Labelling,
    pub(super) claim: ClaimId,
    pub(super) atom: Atom,
    sentences: Vec<Sentence>,
    /// The supports that carry the claim if they stand, in the author's order.
    pub(super) reasons: Vec<StepId>,
    /// The rebuttals of the claim that contest or decide, in the author's order.
    pub(super) objections: Vec<StepId>,
    /// What cannot stand together with the claim.
    pub(super) contraries: Vec<ClaimId>,
    /// Supports that only explain.
    causes: Vec<StepId>,
    /// Rebuttals without effect, of the claim and of the steps that were told.
    pub(super) remarks: Vec<StepId>,
    /// The steps that have been told, and those still to tell.
    pub(super) told: BTreeSet<StepId>,
    pub(super) pending: VecDeque<StepId>,
    /// Steps that stand and have been counted, but not named.
    pub(super) counted: Vec<StepId>,
    /// How many objections to steps were left out.
    pub(super) left_out: usize,
}

impl<'a> Account<'a> {
    pub(super) fn of(debate: &'a Debate, labelling: &'a Labelling, claim: ClaimId) -> Account<'a> {
        let atom = labelling.atoms.claim(claim);
        let mut account = Account {
            debate,
            labelling,
            claim,
            atom,
            sentences: Vec::new(),
            reasons: Vec::new(),
            objections: Vec::new(),
            contraries: labelling.conflicts.contraries_of(atom).collect(),
            causes: Vec::new(),
            remarks: Vec::new(),
            told: BTreeSet::new(),
            pending: VecDeque::new(),
            counted: Vec::new(),
            left_out: 0,
        };
        for member in labelling.atoms.members(claim) {
            for support in debate.supports_of(member) {
                let carries = debate[support].carries();
                if carries { &mut account.reasons } else { &mut account.causes }.push(support);
            }
            for rebuttal in debate.rebuttals_of(Target::Claim(member)) {
                let attacks = debate[rebuttal].attacks();
                if attacks { &mut account.objections } else { &mut account.remarks }.push(rebuttal);
            }
        }
        account
    }

    /// Tells everything.
    pub(super) fn tell(mut self) -> Explanation {
        let status = self.status(self.claim);
        match status {
            Status::Granted => self.tell_granted(),
            Status::Accepted => self.tell_accepted(),
            Status::Contested => self.tell_contested(),
            Status::Rejected => self.tell_rejected(),
            Status::Unsupported => self.tell_unsupported(),
        }
        self.tell_counted();
        match self.left_out {
            0 => {}
            1 => self.say_words("One more objection to a step is not told here."),
            more => self.say_words(&format!("{more} more objections to steps are not told here.")),
        }
        let mut leans_on = Vec::new();
        let mut seen = BTreeSet::from([self.atom]);
        for claim in self.sentences.iter().flat_map(Sentence::claims) {
            if seen.insert(self.labelling.atoms.claim(claim)) {
                leans_on.push(claim);
            }
        }
        // What follows has no bearing, so that nothing leans on it.
        self.tell_remarks();
        self.tell_causes();
        Explanation { claim: self.claim, status, sentences: self.sentences, leans_on }
    }

    /// The words with which every account begins: how the claim stands, and if it stands with reserve, so.
    pub(super) fn opening(&self) -> Sentence {
        let mut sentence = Sentence::default();
        sentence.claim(self.claim).text(&format!(" is {}", self.status(self.claim).name()));
        if let Some(reserve) = self.labelling.carried(self.claim).and_then(reserve) {
            sentence.text(&format!(", as {reserve}"));
        }
        sentence
    }

    /// Says what keeps an accepted claim from being carried without reserve; the reasons that stand are given.
    pub(super) fn tell_strength(&mut self, standing: &[StepId]) {
        let Some(carried) = self.labelling.carried(self.claim) else {
            return;
        };
        let Some(reserve) = reserve(carried) else { return };
        let members = self.labelling.atoms.members(self.claim);
        let put = members.filter_map(|member| self.debate[member].put()).max();
        let mut sentence = Sentence::default();
        if put == Some(carried) {
            sentence.text(&format!("It is itself put forward as {reserve}."));
            return self.say(sentence);
        }
        let best = standing.iter().copied().min_by_key(|&step| std::cmp::Reverse(self.carried(step)));
        let premises = best.map_or(&[][..], |best| &self.debate[best].premises);
        let weakest = premises.iter().copied().min_by_key(|&premise| self.labelling.carried(premise));
        let Some(weakest) = weakest else { return };
        if standing.len() > 1 {
            sentence.text("Even in the best reason for this claim ");
        }
        sentence.claim(weakest).text(&format!(" stands only as {reserve}."));
        self.say(sentence);
    }

    pub(super) fn tell_restatements(&mut self) {
        let mut others: Vec<ClaimId> = self.labelling.atoms.members(self.claim).collect();
        others.retain(|&member| member != self.claim);
        if !others.is_empty() {
            let mut sentence = Sentence::default();
            sentence.text("This claim is taken as one proposition with ").list(&others).text(".");
            self.say(sentence);
        }
    }

    /// Tells what cannot stand together with the claim, how that stands, and what the author thinks of it.
    pub(super) fn tell_contraries(&mut self) {
        let contraries = std::mem::take(&mut self.contraries);
        for &contrary in contraries.iter().take(MOST_TOLD) {
            let mut sentence = Sentence::default();
            sentence.text("This claim cannot stand together with ").claim(contrary);
            if self.labelling.atoms.claim(contrary) == self.atom {
                sentence.text(", although the two are taken as one proposition");
            } else {
                sentence.text(&format!(", which is {}", self.status(contrary).name()));
                let (claim, judgement) = (self.claim, "weighs more in the author’s judgement");
                self.add_preference(&mut sentence, &format!("; that {judgement}"), contrary, claim);
                self.add_preference(&mut sentence, &format!("; this claim {judgement}"), claim, contrary);
            }
            sentence.text(".");
            self.say(sentence);
        }
        if contraries.len() > MOST_TOLD {
            let more = contraries.len() - MOST_TOLD;
            self.say_words(&format!("Nor can this claim stand together with {more} more."));
        }
    }

    /// Adds the author's weighing of two contraries behind these words, where there is one.
    pub(super) fn add_preference(
        &self,
        sentence: &mut Sentence,
        words: &str,
        stronger: ClaimId,
        weaker: ClaimId,
    ) {
        let (conflicts, atoms) = (&self.labelling.conflicts, &self.labelling.atoms);
        if let Some(preference) = conflicts.between(self.debate, atoms, stronger, weaker) {
            sentence.text(words).because(&preference.because);
        }
    }

    /// Tells of doubts and concessions.
    fn tell_remarks(&mut self) {
        let remarks = std::mem::take(&mut self.remarks);
        let concedes = |step: &StepId| self.debate[*step].force() == Some(&Force::Concedes);
        let (conceded, doubts): (Vec<StepId>, Vec<StepId>) = remarks.into_iter().partition(concedes);
        let mut sentence = Sentence::default();
        match doubts.len() {
            0 => {}
            1 => drop(sentence.text("A doubt is raised, which by itself overturns nothing: ")),
            _ => drop(sentence.text("Doubts are raised, which by themselves overturn nothing: ")),
        }
        if !doubts.is_empty() {
            sentence.long_series(&doubts, |sentence, &doubt| {
                sentence.list(&self.debate[doubt].premises);
                self.add_step_at_issue(sentence, doubt, ", about ");
            });
            sentence.text(".");
            self.say(sentence);
        }
        for &step in conceded.iter().take(MOST_TOLD) {
            let mut sentence = Sentence::default();
            self.name(&mut sentence, "The", step);
            sentence.text(" is granted by the other side and overturns nothing.");
            self.say(sentence);
        }
        if conceded.len() > MOST_TOLD {
            let more = conceded.len() - MOST_TOLD;
            self.say_words(&format!("{more} more objections are granted by the other side."));
        }
    }

    /// Tells of supports that only explain.
    fn tell_causes(&mut self) {
        let causes = std::mem::take(&mut self.causes);
        for &cause in causes.iter().take(MOST_TOLD) {
            let premises = &self.debate[cause].premises;
            let verb = if premises.len() == 1 { "says" } else { "say" };
            let mut sentence = Sentence::default();
            sentence.list(premises).text(&format!(" {verb} why it is so, not that it is so."));
            self.say(sentence);
        }
        if causes.len() > MOST_TOLD {
            self.say_words(&format!("{} more causes are given.", causes.len() - MOST_TOLD));
        }
    }

    pub(super) fn say(&mut self, sentence: Sentence) {
        self.sentences.push(sentence);
    }

    pub(super) fn say_words(&mut self, words: &str) {
        let mut sentence = Sentence::default();
        sentence.text(words);
        self.say(sentence);
    }

    pub(super) fn status(&self, claim: ClaimId) -> Status {
        self.labelling.status(self.debate, claim)
    }

    pub(super) fn verdict(&self, atom: Atom) -> Verdict {
        self.labelling.verdicts[atom as usize]
    }

    pub(super) fn program(&self) -> &'a Program {
        &self.labelling.program
    }

    /// How strongly a step that stands is carried.
    pub(super) fn carried(&self, step: StepId) -> Option<Strength> {
        self.labelling.carried[self.labelling.atoms.step(step) as usize]
    }
}

/// What a claim of this strength tells of, unless it tells of what is.
fn reserve(strength: Strength) -> Option<&'static str> {
    match strength {
        Strength::Does => None,
        Strength::Can => Some("what can be"),
        Strength::Might => Some("what might be"),
    }
}
