//! The account of one claim: how it stands, and then everything that bears on it.

use std::collections::{BTreeSet, VecDeque};

use super::sentence::{MOST_TOLD, Sentence, Value, list};
use super::{Explanation, Polarity, Section};
use crate::evaluate::Labelling;
use crate::evaluate::atoms::Atom;
use crate::evaluate::program::Program;
use crate::evaluate::supposition::Supposition;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, Debate, Stance, Status, StepId, Strength, Target, VoiceId};

/// An explanation in the making.
pub(super) struct Account<'a> {
    pub(super) debate: &'a Debate,
    pub(super) labelling: &'a Labelling,
    pub(super) claim: ClaimId,
    pub(super) atom: Atom,
    /// How it stands and what decides that.
    short: Vec<Sentence>,
    rest: Vec<(Polarity, Sentence)>,
    /// What the next sentence is about; nothing as long as the account is short.
    polarity: Option<Polarity>,
    /// What the short part has named something of.
    named: Option<Polarity>,
    /// The supports that carry the claim if they stand, in the author's order.
    pub(super) reasons: Vec<StepId>,
    /// The rebuttals of the claim that contest or decide, in the author's order.
    pub(super) objections: Vec<StepId>,
    /// What cannot stand together with the claim.
    pub(super) contraries: Vec<ClaimId>,
    /// Supports that only explain.
    pub(super) causes: Vec<StepId>,
    /// Rebuttals without effect, of the claim and of the steps that were told.
    pub(super) remarks: Vec<StepId>,
    /// The steps that have been told, and those still to tell.
    pub(super) told: BTreeSet<StepId>,
    pub(super) pending: VecDeque<StepId>,
    /// The steps of which it has been said why they count.
    pub(super) linked: BTreeSet<StepId>,
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
            short: Vec::new(),
            rest: Vec::new(),
            polarity: None,
            named: None,
            reasons: Vec::new(),
            objections: Vec::new(),
            contraries: labelling.conflicts.contraries_of(atom).collect(),
            causes: Vec::new(),
            remarks: Vec::new(),
            told: BTreeSet::new(),
            pending: VecDeque::new(),
            linked: BTreeSet::new(),
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
        self.turn_to(Polarity::Neither);
        if self.left_out > 0 {
            self.say_count("why-left-out", self.left_out);
        }
        self.tell_remarks();
        self.tell_causes();
        let mut rest: Vec<Section> = Vec::new();
        self.rest.sort_by_key(|(polarity, _)| *polarity);
        for (polarity, sentence) in self.rest {
            match rest.last_mut() {
                Some(section) if section.polarity == polarity => section.sentences.push(sentence),
                _ => {
                    let goes_on = self.named == Some(polarity);
                    rest.push(Section { polarity, goes_on, sentences: vec![sentence] });
                }
            }
        }
        // Nothing leans on what has no effect.
        let of_effect = rest.iter().filter(|section| section.polarity != Polarity::Neither);
        let told = self.short.iter().chain(of_effect.flat_map(|section| &section.sentences));
        let mut leans_on = Vec::new();
        let mut seen = BTreeSet::from([self.atom]);
        for claim in told.flat_map(Sentence::claims) {
            if seen.insert(self.labelling.atoms.claim(claim)) {
                leans_on.push(claim);
            }
        }
        Explanation { claim: self.claim, status, short: self.short, rest, leans_on }
    }

    /// Has the next sentences tell of something else.
    pub(super) fn turn_to(&mut self, polarity: Polarity) {
        self.polarity = Some(polarity);
    }

    /// Has the next sentences tell what speaks for the claim, or against it.
    pub(super) fn turn_to_step(&mut self, step: StepId) {
        self.turn_to(if self.debate[step].is_rebuttal() { Polarity::Against } else { Polarity::For });
    }

    /// Takes note that the short part has named something that bears on the claim so.
    pub(super) fn has_named(&mut self, polarity: Polarity) {
        self.named = Some(polarity);
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
        if name == "why-supposed-withheld" {
            sentence = self.opening();
            sentence.phrase(name);
        } else {
            // What else would make it stand or fall, or nothing, is of no account.
            sentence.with(name, vec![("claim", self.claim.into())]);
        }
        self.say(sentence);
        self.tell_restatements();
    }

    /// The words with which every account begins: how the claim stands, and if it stands with reserve, so.
    pub(super) fn opening(&self) -> Sentence {
        let mut sentence = Sentence::default();
        let reserve = self.labelling.carried(self.claim).and_then(reserve);
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
        let Some(reserve) = self.put().and_then(reserve) else { return };
        let members = self.labelling.atoms.members(self.claim);
        let said = members.flat_map(|member| &self.debate[member].said);
        let most = said.filter(|said| said.stance == Stance::Asserts).filter_map(|said| said.strength).max();
        // Whoever reads the plain words of a source beside it would think the map wrong.
        let is_stronger = if most > self.put() { "yes" } else { "no" };
        self.say_with("why-put-as", vec![("strength", reserve.into()), ("stronger", is_stronger.into())]);
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
        self.turn_to(Polarity::Against);
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
        self.tell_why_contrary(&contraries[..contraries.len().min(MOST_TOLD)], contraries.len() == 1);
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

    pub(super) fn say(&mut self, sentence: Sentence) {
        match self.polarity {
            Some(polarity) => self.rest.push((polarity, sentence)),
            None => self.short.push(sentence),
        }
    }

    /// Says a sentence that ends in a list.
    pub(super) fn say_list(
        &mut self,
        name: &'static str,
        values: Vec<(&'static str, Value)>,
        items: Vec<Sentence>,
    ) {
        let mut sentence = Sentence::default();
        sentence.with(name, values);
        sentence.items = items;
        self.say(sentence);
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
