//! What is told of a claim of each status.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Polarity;
use super::account::Account;
use super::sentence::{AND, Joints, LONG, MOST_AT_A_GLANCE, MOST_TOLD, Sentence, Value, cut, joined, list};
use super::steps::Fate;
use crate::evaluate::Label;
use crate::evaluate::atoms::Atom;
use crate::evaluate::program::Need;
use crate::evaluate::well_founded::Verdict;
use crate::model::{ClaimId, Status, StepId, Target};

impl Account<'_> {
    pub(super) fn tell_granted(&mut self) {
        let mut sentence = self.opening();
        if self.reasons.is_empty() {
            let is_supplied = self.is_supplied();
            sentence.phrase(if is_supplied { "why-supplied" } else { "why-put-forward" });
            if !self.objections.is_empty() || !self.contraries.is_empty() {
                sentence.phrase("why-no-objection-prevails");
            } else if self.remarks.is_empty() {
                sentence.phrase(if is_supplied { "why-nothing-against" } else { "why-nobody-disputes" });
            }
        } else {
            sentence.phrase("why-given");
        }
        sentence.phrase("why-stop");
        self.say(sentence);
        self.tell_restatements();
        self.tell_objections();
        self.tell_contraries();
        self.tell_reasons(&[Fate::Open, Fate::Falls]);
    }

    pub(super) fn tell_accepted(&mut self) {
        let mut standing = self.reasons_with(Fate::Stands);
        // Reasons from which no chain comes back to the claim go first; a claim that is taken as given can do
        // without. Of these the strongest is named, and of several the one that the author gives first.
        let comes_before = |step| self.labelling.comes_before(self.labelling.atoms.step(step), self.atom);
        standing.sort_by_key(|&step| (!comes_before(step), Reverse(self.carried(step))));
        let mut sentence = self.opening();
        sentence.with("why-carried", vec![("reasons", self.each(&standing[..1]).into())]);
        let told = self.add_statuses(&mut sentence, standing[0]);
        if self.program().need(self.atom) == Need::Nothing {
            sentence.phrase("why-given-besides");
        }
        sentence.phrase("why-stop");
        self.say(sentence);
        self.has_named(Polarity::For);
        self.tell_link(standing[0]);
        self.tell_strength(&standing);
        if !told {
            self.tell_statuses(standing[0]);
        }
        self.tell_restatements();
        if standing.len() > 1 {
            self.turn_to(Polarity::For);
            let count = ("count", (standing.len() - 1).into());
            self.say_list("why-reasons-stand-too", vec![count], self.items(&standing[1..]));
            self.told.extend(&standing[1..]);
        }
        standing.iter().for_each(|&step| self.tell_further(step));
        self.tell_objections();
        self.tell_contraries();
        self.tell_reasons(&[Fate::Open, Fate::Falls]);
    }

    pub(super) fn tell_contested(&mut self) {
        let rivals = self.objections.iter().copied().filter(|&step| self.is_rival(Target::Step(step)));
        let rivals: Vec<StepId> = rivals.collect();
        let contraries = self.contraries.iter().copied().filter(|&claim| self.is_rival(Target::Claim(claim)));
        let contraries: Vec<ClaimId> = contraries.collect();
        let firm = self.rests_firmly(self.atom);
        let all_contraries = self.contraries.clone();
        let mut sentence = self.opening();
        let mut named_steps = Vec::new();
        if firm && !(rivals.is_empty() && contraries.is_empty()) {
            self.add_conflict(&mut sentence, &rivals, &contraries);
            self.add_open_besides(&mut sentence, &rivals);
            named_steps.extend(&rivals[..cut(rivals.len(), MOST_AT_A_GLANCE)]);
            let named = &contraries[..cut(contraries.len(), MOST_AT_A_GLANCE)];
            self.contraries.retain(|contrary| !named.contains(contrary));
        } else if firm {
            named_steps = self.add_open_attackers(&mut sentence);
        } else if self.has_attacker(Verdict::Undecided) {
            let count = ("count", self.reasons_with(Fate::Open).len().into());
            sentence.with("why-all-open", vec![count, ("against", self.open_attackers().into())]);
        } else {
            named_steps = self.add_contested_reasons(&mut sentence);
        }
        sentence.phrase("why-stop");
        self.say(sentence);
        match named_steps[..] {
            // Where the sentence names nothing else that speaks against something.
            [step] if rivals == [step] => self.tell_link(step),
            _ => self.tell_links(&named_steps),
        }
        if let [objection] = named_steps[..]
            && self.told.contains(&objection)
        {
            let undercuts = self.open_objections(objection);
            let named = undercuts.into_iter().filter(|undercut| self.told.contains(undercut));
            self.tell_links(&named.collect::<Vec<_>>());
        }
        self.tell_why_named(&all_contraries, rivals.is_empty());
        if self.reasons.is_empty() {
            self.say_with("why-no-reason", Vec::new());
        }
        self.tell_reserve();
        self.tell_restatements();
        self.tell_in_turn(&named_steps);
        let polarity = if firm { Polarity::Against } else { Polarity::For };
        let are_told = named_steps.iter().all(|step| rivals.contains(step) || self.told.contains(step));
        if firm && !contraries.is_empty() || !named_steps.is_empty() && are_told {
            self.has_named(polarity);
        }
        self.turn_to(polarity);
        if firm {
            self.told.extend(&rivals);
            let left = &rivals[cut(rivals.len(), MOST_AT_A_GLANCE)..];
            if !left.is_empty() {
                self.say_list("why-objections-stand-too", Vec::new(), self.items(left));
            }
            rivals.iter().for_each(|&rival| self.tell_further(rival));
        }
        self.tell_pending();
        self.tell_objections();
        self.tell_contraries();
        self.tell_reasons(&[Fate::Stands, Fate::Open, Fate::Falls]);
    }

    /// Says of those of `all` contraries that are no longer to be told, since a sentence has named them, why the claim
    /// cannot stand together with them.
    fn tell_why_named(&mut self, all: &[ClaimId], alone: bool) {
        let left: BTreeSet<ClaimId> = self.contraries.iter().copied().collect();
        let named: Vec<ClaimId> = all.iter().copied().filter(|contrary| !left.contains(contrary)).collect();
        self.tell_why_contrary(&named, alone && named.len() == 1);
    }

    /// Whether nothing but the claim itself keeps what attacks it from standing.
    fn is_rival(&self, attacker: Target) -> bool {
        let atom = self.labelling.atoms.target(attacker);
        atom != self.atom
            && self.verdict(atom) == Verdict::Undecided
            && self.keeps_its_force(attacker)
            && self.hangs_only_on(atom, self.atom)
    }

    /// Objections of which some are joint ones: those with one premise share their noun and come first.
    fn mixed(&self, objections: &[StepId]) -> Sentence {
        let told = cut(objections.len(), MOST_AT_A_GLANCE);
        let is_single = |&step: &StepId| self.debate[step].premises.len() == 1;
        let (single, joint): (Vec<StepId>, Vec<StepId>) =
            objections[..told].iter().copied().partition(is_single);
        let mut groups: Vec<Vec<StepId>> = joint.into_iter().map(|step| vec![step]).collect();
        if !single.is_empty() {
            groups.insert(0, single);
        }
        let left = objections.len() - told;
        let last = if left > 0 { "why-between" } else { "why-comma-and" };
        let joints = Joints { between: "why-between", last };
        let mut sentence = joined(&groups, MOST_TOLD, joints, |sentence, group| match group[..] {
            [objection] => self.name(sentence, "inside", objection),
            _ => drop(sentence.with("why-objections", vec![("claims", self.each(group).into())])),
        });
        if left > 0 {
            sentence.phrase("why-comma-and").with("why-more", vec![("count", left.into())]);
        }
        sentence
    }

    /// Adds which rivals of the claim stand and speak against it.
    fn add_conflict(&self, sentence: &mut Sentence, rivals: &[StepId], contraries: &[ClaimId]) {
        let is_single = |&rival: &StepId| self.debate[rival].premises.len() == 1;
        match rivals {
            [] => {}
            [rival] => {
                sentence.with("why-both-stand", vec![("objection", self.named(*rival).into())]);
            }
            _ if rivals.iter().all(is_single) => {
                let objections = self.each_up_to(MOST_AT_A_GLANCE, rivals);
                sentence.with("why-all-stand", vec![("objections", objections.into())]);
            }
            _ => {
                sentence.with("why-so-do", vec![("objections", self.mixed(rivals).into())]);
            }
        }
        if !contraries.is_empty() {
            let name = if rivals.is_empty() { "why-cannot-both" } else { "why-nor-can-both" };
            let joints = Joints { between: "why-nor", last: "why-nor" };
            let claims = joined(contraries, MOST_AT_A_GLANCE, joints, |sentence, &contrary| {
                sentence.claim(contrary);
            });
            sentence.with(name, vec![("claims", claims.into())]);
        }
        // Whoever reads of two sides thinks of two people.
        let others: Vec<ClaimId> = match (rivals, contraries) {
            ([rival], []) => self.debate[*rival].premises.to_vec(),
            ([], [contrary]) => vec![*contrary],
            _ => Vec::new(),
        };
        if let [other] = others[..]
            && let Some(voice) = self.says_both(other)
        {
            sentence.with("why-says-both", vec![("voice", Value::Words(voice.to_owned()))]);
        }
        let kind = if rivals.is_empty() { "contraries" } else { "objections" };
        let count = if rivals.is_empty() { contraries.len() } else { rivals.len() };
        sentence.with("why-no-weight-of", vec![("kind", kind.into()), ("count", count.into())]);
    }

    /// Adds which other objections may yet stand: whoever is told of some takes them for all.
    fn add_open_besides(&self, sentence: &mut Sentence, rivals: &[StepId]) {
        let is_open = |&step: &StepId| {
            !rivals.contains(&step)
                && self.labelling.step(step) == Label::Undecided
                && self.keeps_its_force(Target::Step(step))
        };
        let open: Vec<StepId> = self.objections.iter().copied().filter(is_open).collect();
        if rivals.is_empty() || open.is_empty() {
            return;
        }
        let objections = self.each_up_to(MOST_AT_A_GLANCE, &open);
        let values = vec![("count", open.len().into()), ("objections", objections.into())];
        sentence.with("why-open-besides", values).phrase("why-stop").phrase("why-none-may-prevail");
    }

    /// What may stand against the claim: objections by their premises, and what cannot stand together with it.
    fn open_attackers(&self) -> Sentence {
        let is_open = |&target: &Target| {
            let verdict = self.verdict(self.labelling.atoms.target(target));
            verdict == Verdict::Undecided && self.keeps_its_force(target)
        };
        let objections = self.objections.iter().map(|&step| Target::Step(step));
        let all = objections.chain(self.contraries.iter().map(|&claim| Target::Claim(claim)));
        let open: Vec<Target> = all.filter(is_open).collect();
        let premises = |target: &Target| match *target {
            Target::Step(step) => self.each(&[step]),
            Target::Claim(claim) => list(&[claim]),
        };
        let is_single = |target: &Target| match *target {
            Target::Step(step) => self.debate[step].premises.len() == 1,
            Target::Claim(_) => true,
        };
        let joints = if open.iter().all(is_single) { AND } else { LONG };
        joined(&open, MOST_AT_A_GLANCE, joints, |sentence, target| {
            sentence.parts(premises(target));
        })
    }

    /// Adds that nothing but the reasons for the claim leaves it open.
    fn add_contested_reasons(&mut self, sentence: &mut Sentence) -> Vec<StepId> {
        let open = self.reasons_with(Fate::Open);
        let premises: Vec<Vec<ClaimId>> = open.iter().map(|&step| self.open_premises(step)).collect();
        let has_objections = |&step: &StepId| !self.open_objections(step).is_empty();
        if premises.iter().any(Vec::is_empty) || open.iter().any(has_objections) {
            sentence.with("why-only-open-reason", vec![("count", open.len().into())]);
        } else if let [premises] = &premises[..] {
            let reason = &self.debate[open[0]].premises;
            let joint = if reason.len() > 1 { "yes" } else { "no" };
            let values = vec![
                ("joint", joint.into()),
                ("left", if self.reasons.len() > 1 { "yes" } else { "no" }.into()),
                ("reason", list(reason).into()),
                ("count", premises.len().into()),
                ("claims", list(premises).into()),
            ];
            sentence.with("why-only-premises", values);
            // That is all there is to say of the one reason itself.
            self.told.insert(open[0]);
            self.follow(open[0]);
            return open;
        } else {
            sentence.phrase("why-only-what-it-rests-on");
        }
        Vec::new()
    }

    pub(super) fn tell_rejected(&mut self) {
        let standing = self.standing_attackers();
        let main = standing[0];
        let mut sentence = self.opening();
        self.add_prevailing(&mut sentence, main);
        self.say(sentence);
        self.has_named(Polarity::Against);
        match main {
            Target::Step(step) => {
                self.tell_link(step);
                self.tell_statuses(step);
            }
            Target::Claim(contrary) => self.tell_why_contrary(&[contrary], true),
        }
        self.tell_reserve();
        self.tell_restatements();
        self.tell_reasons(&[Fate::Stands]);
        if let Target::Step(step) = main {
            self.tell_further(step);
        }
        let mut others = Vec::new();
        self.contraries.clear();
        for &other in &standing[1..] {
            match other {
                Target::Step(step) => others.push(step),
                Target::Claim(claim) => self.contraries.push(claim),
            }
        }
        self.tell_steps(&others, Fate::Stands);
        self.tell_objections_with(&[Fate::Open]);
        self.tell_contraries();
        self.tell_reasons(&[Fate::Open, Fate::Falls]);
    }

    /// Adds what stands against a rejected claim.
    fn add_prevailing(&self, sentence: &mut Sentence, main: Target) {
        // What the claim answers in kind can stand only after the claim has fallen for another cause.
        let before = self.labelling.rank(self.labelling.atoms.target(main)) < self.labelling.rank(self.atom);
        let reasons = if before { "may-survive" } else { "fall" };
        match main {
            Target::Step(step) => {
                let values = vec![("reasons", reasons.into()), ("objection", self.named(step).into())];
                sentence.with("why-objection-stands", values);
                self.add_weight(sentence, step);
            }
            Target::Claim(claim) => {
                sentence
                    .with("why-contrary-stands", vec![("reasons", reasons.into()), ("claim", claim.into())]);
                self.add_preference(sentence, "why-and-weighs-more", claim, self.claim);
            }
        }
        sentence.phrase("why-stop");
    }

    /// What attacks the claim and stands, in the order of deciding.
    fn standing_attackers(&self) -> Vec<Target> {
        let steps = self.objections.iter().map(|&step| Target::Step(step));
        let all = steps.chain(self.contraries.iter().map(|&claim| Target::Claim(claim)));
        let mut standing: Vec<(Atom, Target)> = all
            .map(|target| (self.labelling.atoms.target(target), target))
            .filter(|&(atom, target)| self.verdict(atom) == Verdict::In && self.keeps_its_force(target))
            .collect();
        standing.sort_by_key(|&(atom, target)| (self.labelling.rank(atom), target));
        standing.into_iter().map(|(_, target)| target).collect()
    }

    pub(super) fn tell_unsupported(&mut self) {
        let mut sentence = self.opening();
        sentence.phrase(match self.rests_only_on_itself(&self.reasons) {
            true => "why-only-itself",
            false => "why-no-reason-survives",
        });
        self.say(sentence);
        self.tell_reserve();
        self.tell_restatements();
        self.tell_reasons(&[Fate::Falls]);
        self.tell_objections();
        self.tell_contraries();
    }

    /// Adds how the premises of a step stand, if all stand alike, and says whether it did.
    fn add_statuses(&self, sentence: &mut Sentence, step: StepId) -> bool {
        let premises = &self.debate[step].premises;
        let common = self.common_status(premises);
        if let Some(status) = common {
            sentence.with("why-which-are", vec![("count", premises.len().into()), ("status", status.into())]);
        }
        common.is_some()
    }

    /// How some claims stand, if all stand alike.
    pub(super) fn common_status(&self, claims: &[ClaimId]) -> Option<Status> {
        let first = self.status(*claims.first()?);
        claims.iter().all(|&claim| self.status(claim) == first).then_some(first)
    }

    /// Says how the premises of a step stand, those that stand alike together; the most of them as the others.
    fn tell_statuses(&mut self, step: StepId) {
        let mut alike: Vec<(Status, Vec<ClaimId>)> = Vec::new();
        for &premise in &self.debate[step].premises {
            let status = self.status(premise);
            match alike.iter_mut().find(|(known, _)| *known == status) {
                Some((_, claims)) => claims.push(premise),
                None => alike.push((status, vec![premise])),
            }
        }
        alike.sort_by_key(|(_, claims)| claims.len());
        let most = alike.last().map_or(0, |(_, claims)| claims.len());
        let last = alike.last().map(|(status, _)| *status);
        let mut sentence = joined(&alike, MOST_TOLD, AND, |sentence, (status, claims)| {
            let are_others = most > 1 && Some(*status) == last;
            let name = if are_others { "why-others-are" } else { "why-is" };
            let count = ("count", claims.len().into());
            sentence.with(name, vec![("claims", list(claims).into()), count, ("status", (*status).into())]);
        });
        sentence.phrase("why-stop");
        self.say(sentence);
    }

    fn tell_reasons(&mut self, fates: &[Fate]) {
        for &fate in fates {
            let reasons = self.reasons_with(fate);
            self.tell_steps(&reasons, fate);
        }
    }

    fn reasons_with(&self, fate: Fate) -> Vec<StepId> {
        self.reasons.iter().copied().filter(|&step| self.fate(step) == fate).collect()
    }

    /// Tells of the objections to the claim that have not been told.
    fn tell_objections(&mut self) {
        self.tell_objections_with(&[Fate::Stands, Fate::Open, Fate::Lighter, Fate::Falls]);
    }

    fn tell_objections_with(&mut self, fates: &[Fate]) {
        for &fate in fates {
            let objections = self.objections.iter().copied();
            let objections: Vec<StepId> = objections.filter(|&step| self.fate(step) == fate).collect();
            self.tell_steps(&objections, fate);
        }
    }

    fn has_attacker(&self, verdict: Verdict) -> bool {
        self.program().attackers(self.atom).iter().any(|&atom| self.verdict(atom) == verdict)
    }

    /// Whether the author's weighing leaves an objection or a contrary of the claim its force.
    pub(super) fn keeps_its_force(&self, attacker: Target) -> bool {
        let (conflicts, atoms) = (&self.labelling.conflicts, &self.labelling.atoms);
        match attacker {
            Target::Step(step) => conflicts.against(self.debate, atoms, step).is_none(),
            Target::Claim(claim) => conflicts.between(self.debate, atoms, self.claim, claim).is_none(),
        }
    }
}
