//! The account of one claim: how it stands, and then everything that bears on it.

use std::collections::{BTreeSet, VecDeque};

use super::Explanation;
use super::sentence::{AND, LINK, LINK_OF, LONG, MOST_AT_A_GLANCE, MOST_TOLD, Sentence, Value, joined, list};
use crate::evaluate::Labelling;
use crate::evaluate::atoms::Atom;
use crate::evaluate::program::Program;
use crate::evaluate::supposition::Supposition;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, Debate, Force, Stance, Status, StepId, Strength, Target, VoiceId};

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
    /// The steps of which it has been said why they count.
    linked: BTreeSet<StepId>,
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
            linked: BTreeSet::new(),
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
        match (self.labelling.supposed.get(&self.atom), status) {
            (Some(Supposition::Granted), _) => self.tell_supposed("why-supposed-granted"),
            (Some(Supposition::Rejected), _) => self.tell_supposed("why-supposed-rejected"),
            (Some(Supposition::Withheld), Status::Unsupported) if self.reasons.is_empty() => {
                self.tell_supposed("why-supposed-withheld");
            }
            (_, status) => self.tell_status(status),
        }
        if self.left_out > 0 {
            self.say_count("why-left-out", self.left_out);
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

    fn tell_status(&mut self, status: Status) {
        match status {
            Status::Granted => self.tell_granted(),
            Status::Accepted => self.tell_accepted(),
            Status::Contested => self.tell_contested(),
            Status::Rejected => self.tell_rejected(),
            Status::Unsupported => self.tell_unsupported(),
        }
    }

    /// That the reader supposes it so.
    fn tell_supposed(&mut self, name: &'static str) {
        let mut sentence = Sentence::default();
        if name == "why-supposed-rejected" {
            // What else would make it fall, or nothing, is of no account.
            sentence.with(name, vec![("claim", self.claim.into())]);
        } else {
            sentence = self.opening();
            sentence.phrase(name);
        }
        self.say(sentence);
        self.tell_restatements();
    }

    /// The words with which every account begins: how the claim stands, and if it stands with reserve, so.
    pub(super) fn opening(&self) -> Sentence {
        let mut sentence = Sentence::default();
        let carried = self.labelling.carried(self.claim);
        let is_put_so = self.status(self.claim) == Status::Accepted && self.put() == carried;
        let reserve = carried.and_then(reserve).map(|reserve| match (is_put_so, reserve) {
            (true, "can") => "put-as-can",
            (true, _) => "put-as-might",
            (false, reserve) => reserve,
        });
        sentence.with(
            "why-opening",
            vec![
                ("claim", self.claim.into()),
                ("status", self.status(self.claim).into()),
                ("strength", reserve.unwrap_or("does").into()),
            ],
        );
        sentence
    }

    /// Says what keeps an accepted claim from being carried without reserve; the reasons that stand are given.
    pub(super) fn tell_strength(&mut self, standing: &[StepId]) {
        let Some(carried) = self.labelling.carried(self.claim) else {
            return;
        };
        let Some(reserve) = reserve(carried) else { return };
        if self.put() == Some(carried) {
            // The first sentence has said it.
            return;
        }
        let mut sentence = Sentence::default();
        let best = standing.iter().copied().min_by_key(|&step| std::cmp::Reverse(self.carried(step)));
        let premises = best.map_or(&[][..], |best| &self.debate[best].premises);
        let weakest = premises.iter().copied().min_by_key(|&premise| self.labelling.carried(premise));
        let Some(weakest) = weakest else { return };
        let name = if standing.len() > 1 { "why-weakest-of-best" } else { "why-weakest" };
        sentence.with(name, vec![("claim", weakest.into()), ("strength", reserve.into())]);
        self.say(sentence);
    }

    /// How strongly the claim is put forward, by whoever puts it most strongly.
    fn put(&self) -> Option<Strength> {
        let members = self.labelling.atoms.members(self.claim);
        members.filter_map(|member| self.debate[member].put()).max()
    }

    /// Says that a claim which does not stand is put forward with reserve, as the words for one that stands do.
    pub(super) fn tell_reserve(&mut self) {
        if let Some(reserve) = self.put().and_then(reserve) {
            self.say_with("why-put-as", vec![("strength", reserve.into())]);
        }
    }

    /// Says why a step speaks for or against what it is about, in the author's words, where there are any.
    pub(super) fn tell_link(&mut self, step: StepId) {
        self.tell_links(&[step]);
    }

    /// The same of each of some steps that one sentence has named; of several each is named again.
    pub(super) fn tell_links(&mut self, steps: &[StepId]) {
        for &step in steps.iter().take(MOST_AT_A_GLANCE) {
            if !self.linked.insert(step) {
                continue;
            }
            let told = &self.debate[step];
            let link = told.warrant.as_deref().filter(|warrant| !warrant.trim().is_empty());
            let Some(link) = link else { continue };
            let kind = if told.is_rebuttal() { "against" } else { "for" };
            let mut sentence = Sentence::default();
            if let [_] = steps {
                sentence.with(LINK, vec![("kind", kind.into())]);
            } else {
                let claims = list(&told.premises);
                let count = told.premises.len();
                sentence.with(
                    LINK_OF,
                    vec![("kind", kind.into()), ("count", count.into()), ("claims", claims.into())],
                );
            }
            sentence.because(link).phrase("why-stop");
            self.say(sentence);
        }
    }

    /// A voice that says both of two claims, by its name.
    pub(super) fn says_both(&self, other: ClaimId) -> Option<&str> {
        let atoms = &self.labelling.atoms;
        let voices = |claim: ClaimId| {
            let said = atoms.members(claim).flat_map(|member| &self.debate[member].said);
            said.filter(|said| said.stance == Stance::Asserts).filter_map(|said| said.by)
        };
        let others: Vec<VoiceId> = voices(other).collect();
        let voice = voices(self.claim).find(|voice| others.contains(voice))?;
        Some(&self.debate[voice].details.name)
    }

    /// Adds the year in which a claim was said that is raised against this one, if that was said in another.
    pub(super) fn add_year(&self, sentence: &mut Sentence, other: ClaimId) {
        let year = |claim: ClaimId| {
            let said = self.debate[claim].said.first()?;
            let source = || said.source.and_then(|source| self.debate[source].published.as_ref());
            Some(said.on.as_ref().or_else(source)?.first()?.year())
        };
        if let (Some(own), Some(other)) = (year(self.claim), year(other))
            && own != other
        {
            sentence.with("why-said-in", vec![("year", Value::Words(other.to_string()))]);
        }
    }

    /// Whether nobody is said to have said the claim: who made the map supplied it.
    pub(super) fn is_supplied(&self) -> bool {
        let mut members = self.labelling.atoms.members(self.claim);
        members.all(|member| self.debate[member].implicit && !self.debate[member].is_said())
    }

    pub(super) fn tell_restatements(&mut self) {
        let mut others: Vec<ClaimId> = self.labelling.atoms.members(self.claim).collect();
        others.retain(|&member| member != self.claim);
        if !others.is_empty() {
            let mut sentence = Sentence::default();
            sentence.with("why-restatements", vec![("claims", list(&others).into())]);
            self.say(sentence);
        }
    }

    /// Tells what cannot stand together with the claim, how that stands, and what the author thinks of it.
    pub(super) fn tell_contraries(&mut self) {
        let contraries = std::mem::take(&mut self.contraries);
        for &contrary in contraries.iter().take(MOST_TOLD) {
            let mut sentence = Sentence::default();
            sentence.with("why-contrary", vec![("claim", contrary.into())]);
            if self.labelling.atoms.claim(contrary) == self.atom {
                sentence.phrase("why-contrary-same");
            } else {
                let status = self.status(contrary);
                sentence.with("why-which-are", vec![("count", 1.into()), ("status", status.into())]);
                self.add_preference(&mut sentence, "why-that-weighs-more", contrary, self.claim);
                self.add_preference(&mut sentence, "why-this-weighs-more", self.claim, contrary);
            }
            sentence.phrase("why-stop");
            self.say(sentence);
        }
        if contraries.len() > MOST_TOLD {
            self.say_count("why-contraries-more", contraries.len() - MOST_TOLD);
        }
    }

    /// Adds the author's weighing of two contraries behind this phrase, where there is one.
    pub(super) fn add_preference(
        &self,
        sentence: &mut Sentence,
        phrase: &'static str,
        stronger: ClaimId,
        weaker: ClaimId,
    ) {
        let (conflicts, atoms) = (&self.labelling.conflicts, &self.labelling.atoms);
        if let Some(preference) = conflicts.between(self.debate, atoms, stronger, weaker) {
            sentence.phrase(phrase).because(&preference.because);
        }
    }

    /// Tells of doubts and concessions.
    fn tell_remarks(&mut self) {
        let remarks = std::mem::take(&mut self.remarks);
        let concedes = |step: &StepId| self.debate[*step].force() == Some(&Force::Concedes);
        let (conceded, doubts): (Vec<StepId>, Vec<StepId>) = remarks.into_iter().partition(concedes);
        if !doubts.is_empty() {
            let told = joined(&self.merged(&doubts), MOST_TOLD, LONG, |sentence, (claims, steps)| {
                sentence.parts(joined(claims, MOST_TOLD, AND, |sentence, &claim| {
                    sentence.claim(claim);
                    self.add_year(sentence, claim);
                }));
                match steps[..] {
                    [doubt] => {
                        self.add_step_at_issue(sentence, doubt, ["why-about-step", "why-about-objection"]);
                    }
                    _ => {
                        let kind = if self.is_about_objection(steps[0]) { "objections" } else { "reasons" };
                        let values = vec![("kind", kind.into()), ("count", steps.len().into())];
                        sentence.with("why-about-several", values);
                    }
                }
            });
            self.say_with("why-doubts", vec![("count", doubts.len().into()), ("doubts", told.into())]);
        }
        if conceded.is_empty() {
            return;
        }
        let told = joined(&conceded, MOST_TOLD, LONG, |sentence, &step| {
            sentence.parts(list(&self.debate[step].premises));
            self.add_step_at_issue(sentence, step, ["why-about-step", "why-about-objection"]);
        });
        let conceder = match conceded[..] {
            [step] => self.debate[step].premises.first().and_then(|&premise| self.says_both(premise)),
            _ => None,
        };
        let mut values = vec![("points", told.into())];
        let name = match conceder {
            Some(voice) => {
                values.push(("voice", Value::Words(voice.to_owned())));
                "why-conceded-by"
            }
            None => "why-conceded",
        };
        self.say_with(name, values);
    }

    /// Whether a step is about an objection, rather than about a reason or a claim.
    fn is_about_objection(&self, step: StepId) -> bool {
        matches!(self.debate[step].target, Target::Step(target) if self.debate[target].is_rebuttal())
    }

    /// Doubts, each thing said and each thing doubted named once: what is said, and the doubts by which it is said, one
    /// where they are all about one thing.
    fn merged(&self, doubts: &[StepId]) -> Vec<(Vec<ClaimId>, Vec<StepId>)> {
        let mut by_target: Vec<(Vec<ClaimId>, Vec<StepId>)> = Vec::new();
        for &doubt in doubts {
            let step = &self.debate[doubt];
            let is_about = |other: StepId| self.debate[other].target == step.target;
            match by_target.iter_mut().find(|(_, steps)| is_about(steps[0])) {
                Some((claims, _)) => claims.extend(&step.premises),
                None => by_target.push((step.premises.clone(), vec![doubt])),
            }
        }
        // A doubt about an objection helps the claim that one about a reason weakens, so the two are told apart.
        let is_about_step = |step: StepId| matches!(self.debate[step].target, Target::Step(_));
        let mut merged: Vec<(Vec<ClaimId>, Vec<StepId>)> = Vec::new();
        for (claims, steps) in by_target {
            let is_alike = |(others, of): &(Vec<ClaimId>, Vec<StepId>)| {
                *others == claims
                    && is_about_step(of[0])
                    && is_about_step(steps[0])
                    && self.is_about_objection(of[0]) == self.is_about_objection(steps[0])
            };
            match merged.iter().position(is_alike) {
                Some(place) => merged[place].1.extend(steps),
                None => merged.push((claims, steps)),
            }
        }
        merged
    }

    /// Tells of supports that only explain.
    fn tell_causes(&mut self) {
        let causes = std::mem::take(&mut self.causes);
        for &cause in causes.iter().take(MOST_TOLD) {
            let premises = &self.debate[cause].premises;
            let values = vec![("count", premises.len().into()), ("claims", list(premises).into())];
            self.say_with("why-cause", values);
        }
        if causes.len() > MOST_TOLD {
            self.say_count("why-causes-more", causes.len() - MOST_TOLD);
        }
    }

    pub(super) fn say(&mut self, sentence: Sentence) {
        self.sentences.push(sentence);
    }

    /// Says a sentence of one phrase.
    pub(super) fn say_with(&mut self, name: &'static str, values: Vec<(&'static str, Value)>) {
        let mut sentence = Sentence::default();
        sentence.with(name, values);
        self.say(sentence);
    }

    pub(super) fn say_count(&mut self, name: &'static str, count: usize) {
        self.say_with(name, vec![("count", count.into())]);
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

/// The name of a strength, unless it is that of what is.
fn reserve(strength: Strength) -> Option<&'static str> {
    match strength {
        Strength::Does => None,
        Strength::Can => Some("can"),
        Strength::Might => Some("might"),
    }
}
