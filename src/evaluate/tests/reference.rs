//! The definitions, word for word and as slow as they come, over sets of atoms as bits.

use std::collections::BTreeSet;

use crate::evaluate::Label;
use crate::model::{ClaimId, Debate, Force, Party, Status, StepId, StepKind, Strength, Target};

/// The rule `head ← positive, not negative`.
#[derive(Debug)]
pub(super) struct Rule {
    head: usize,
    positive: u64,
    negative: u64,
}

/// What the maps say, as the definition in docs/standing.md names it: a claim by the first claim that it restates.
pub(super) struct Reading<'a> {
    debate: &'a Debate,
    /// The first claim of each claim's proposition.
    first: Vec<usize>,
    /// What is supposed besides: claims that are given up, claims that are taken as given, claims that nobody puts
    /// forward, and weighings.
    pub(super) given_up: Vec<ClaimId>,
    pub(super) withheld: Vec<ClaimId>,
    pub(super) taken: Vec<ClaimId>,
    pub(super) supposed: Vec<(Party, Party)>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(debate: &'a Debate) -> Reading<'a> {
        let claims = debate.claims().len();
        let mut first: Vec<usize> = (0..claims).collect();
        let restated: Vec<&Vec<ClaimId>> =
            debate.maps().flat_map(|(_, map)| &map.restatements).map(|restates| &restates.claims).collect();
        for _ in 0..claims {
            for class in &restated {
                let least = class.iter().map(|claim| first[claim.index()]).min().expect("not empty");
                class.iter().for_each(|claim| first[claim.index()] = least);
            }
        }
        Reading {
            debate,
            first,
            given_up: Vec::new(),
            withheld: Vec::new(),
            taken: Vec::new(),
            supposed: Vec::new(),
        }
    }

    pub(super) fn claim(&self, claim: ClaimId) -> usize {
        self.first[claim.index()]
    }

    pub(super) fn step(&self, step: StepId) -> usize {
        self.first.len() + step.index()
    }

    fn target(&self, target: Target) -> usize {
        match target {
            Target::Claim(claim) => self.claim(claim),
            Target::Step(step) => self.step(step),
        }
    }

    pub(super) fn party(&self, party: Party) -> usize {
        match party {
            Party::Claim(claim) => self.claim(claim),
            Party::Step(step) => self.step(step),
        }
    }

    fn members(&self, claim: usize) -> impl Iterator<Item = ClaimId> {
        (0..self.first.len())
            .filter(move |&other| self.first[other] == claim)
            .map(|other| ClaimId(other as u32))
    }

    /// The supports that carry a proposition.
    pub(super) fn supports(&self, claim: usize) -> Vec<StepId> {
        let steps = self.debate.steps().filter(|(_, step)| step.kind == StepKind::Support);
        steps.filter(|(_, step)| self.target(step.target) == claim).map(|(id, _)| id).collect()
    }

    pub(super) fn granted(&self, claim: usize) -> bool {
        let is_put_forward = self.members(claim).any(|member| !self.withheld.contains(&member));
        let is_granted = self.members(claim).any(|member| self.debate[member].granted);
        is_put_forward && (is_granted || self.supports(claim).is_empty())
    }

    /// The propositions that are footed, one of them left out: the least set that holds every other granted one, and
    /// every other one with all premises of one of its supports.
    fn footed(&self, without: Option<usize>) -> Vec<usize> {
        let mut footed = Vec::new();
        let claims = || (0..self.first.len()).filter(|&claim| self.first[claim] == claim);
        loop {
            let holds = |step: &StepId| {
                self.debate[*step].premises.iter().all(|&premise| footed.contains(&self.claim(premise)))
            };
            let follows = |claim: usize| self.granted(claim) || self.supports(claim).iter().any(holds);
            let new = |claim: &usize| !footed.contains(claim) && Some(*claim) != without && follows(*claim);
            let Some(claim) = claims().find(new) else { return footed };
            footed.push(claim);
        }
    }

    /// The propositions that are footed, some of them left out.
    pub(super) fn footed_without(&self, without: &BTreeSet<usize>) -> BTreeSet<usize> {
        let mut footed: BTreeSet<usize> = BTreeSet::new();
        loop {
            let holds = |step: &StepId| {
                self.debate[*step].premises.iter().all(|&premise| footed.contains(&self.claim(premise)))
            };
            let follows = |claim: usize| self.granted(claim) || self.supports(claim).iter().any(holds);
            let new = (0..self.first.len()).find(|&claim| {
                let is_left = self.first[claim] == claim && !without.contains(&claim);
                is_left && !footed.contains(&claim) && follows(claim)
            });
            match new {
                Some(claim) => footed.insert(claim),
                None => return footed,
            };
        }
    }

    /// How many propositions are footed, and would not be if a claim was not; none of a claim that is not itself.
    pub(super) fn load(&self, claim: ClaimId) -> usize {
        let (all, without) = (self.footed(None), self.footed(Some(self.claim(claim))));
        (all.len() - without.len()).saturating_sub(1)
    }

    /// Whether a proposition is footed, and would not be if another was not.
    pub(super) fn falls_with(&self, other: ClaimId, claim: ClaimId) -> bool {
        let (other, claim) = (self.claim(other), self.claim(claim));
        let [all, without] = [None, Some(claim)].map(|without| self.footed(without));
        other != claim && all.contains(&claim) && all.contains(&other) && !without.contains(&other)
    }

    fn weighed(&self, stronger: usize, weaker: usize) -> bool {
        let written = self.debate.maps().flat_map(|(_, map)| &map.preferences);
        let written = written.map(|preference| (preference.stronger, preference.weaker));
        let mut preferences = written.chain(self.supposed.iter().copied());
        preferences.any(|(one, other)| self.party(one) == stronger && self.party(other) == weaker)
    }

    /// All attacks: attacker, attacked.
    pub(super) fn attacks(&self) -> Vec<(usize, usize)> {
        let mut attacks = Vec::new();
        for (id, step) in self.debate.steps() {
            let mutual = step.kind == StepKind::Rebuttal(Force::Contests);
            if !mutual && !matches!(step.kind, StepKind::Rebuttal(Force::Decides { .. })) {
                continue;
            }
            let target = self.target(step.target);
            let side: Vec<usize> =
                step.premises.iter().map(|&premise| self.claim(premise)).chain([self.step(id)]).collect();
            if !side.iter().any(|&party| self.weighed(target, party)) {
                attacks.push((self.step(id), target));
            }
            if mutual && !side.iter().any(|&party| self.weighed(party, target)) {
                attacks.push((target, self.step(id)));
            }
        }
        for &(one, other) in self.debate.contraries() {
            let (one, other) = (self.claim(one), self.claim(other));
            for (attacker, attacked) in [(one, other), (other, one)] {
                if !self.weighed(attacked, attacker) {
                    attacks.push((attacker, attacked));
                }
            }
        }
        attacks
    }

    /// The normal logic program.
    pub(super) fn rules(&self) -> Vec<Rule> {
        let attacks = self.attacks();
        let attackers = |atom: usize| {
            attacks.iter().filter(|attack| attack.1 == atom).fold(0, |set, attack| set | 1_u64 << attack.0)
        };
        let mut rules = Vec::new();
        let is_given_up = |claim: usize| self.given_up.iter().any(|&other| self.claim(other) == claim);
        for claim in (0..self.first.len()).filter(|&claim| self.first[claim] == claim && !is_given_up(claim))
        {
            if self.taken.iter().any(|&other| self.claim(other) == claim) {
                rules.push(Rule { head: claim, positive: 0, negative: 0 });
                continue;
            }
            let negative = attackers(claim);
            if self.granted(claim) {
                rules.push(Rule { head: claim, positive: 0, negative });
            } else {
                for support in self.supports(claim) {
                    rules.push(Rule { head: claim, positive: 1 << self.step(support), negative });
                }
            }
        }
        for (id, step) in self.debate.steps() {
            let positive = step.premises.iter().fold(0, |set, &premise| set | 1_u64 << self.claim(premise));
            let head = self.step(id);
            rules.push(Rule { head, positive, negative: attackers(head) });
        }
        rules
    }

    /// The labels of all claims and then of all steps, read off a model of true and possible atoms.
    fn labels(&self, (truths, possible): (u64, u64)) -> Vec<Label> {
        let claims = (0..self.first.len()).map(|claim| self.first[claim]);
        let atoms = claims.chain(self.debate.steps().map(|(step, _)| self.step(step)));
        let label = |atom| match (truths >> atom & 1, possible >> atom & 1) {
            (1, _) => Label::In,
            (_, 0) => Label::Out,
            _ => Label::Undecided,
        };
        atoms.map(label).collect()
    }

    pub(super) fn well_founded(&self) -> Vec<Label> {
        self.labels(alternating_fixpoint(&self.rules()))
    }

    /// The labels in each three-valued stable model: of all three-valued interpretations those that are the least
    /// model of the program reduced by them.
    pub(super) fn stable_models(&self) -> Vec<Vec<Label>> {
        let rules = self.rules();
        let heads = rules.iter().fold(0, |set, rule| set | 1_u64 << rule.head);
        let atoms: Vec<usize> = (0..64).filter(|atom| heads >> atom & 1 == 1).collect();
        let mut models = Vec::new();
        let mut digits = vec![0_u8; atoms.len()];
        loop {
            let set = |least| {
                let having = atoms.iter().zip(&digits).filter(|(_, digit)| **digit >= least);
                having.fold(0, |set, (atom, _)| set | 1_u64 << atom)
            };
            let interpretation = (set(2), set(1));
            if least_model(&rules, interpretation) == interpretation {
                models.push(self.labels(interpretation));
            }
            let Some(place) = digits.iter().position(|&digit| digit < 2) else { return models };
            digits[place] += 1;
            digits[..place].fill(0);
        }
    }

    /// The same, faster: a set of true atoms makes such a model where it is what follows from what may be true by it,
    /// and is part of that (Van Gelder 1993).
    pub(super) fn alternating_fixpoints(&self) -> Vec<Vec<Label>> {
        let rules = self.rules();
        let heads = rules.iter().fold(0, |set, rule| set | 1_u64 << rule.head);
        let mut truths = 0_u64;
        let mut models = Vec::new();
        loop {
            let possible = gamma(&rules, truths);
            if truths & !possible == 0 && gamma(&rules, possible) == truths {
                models.push(self.labels((truths, possible)));
            }
            // The next subset of the heads.
            truths = truths.wrapping_sub(heads) & heads;
            if truths == 0 {
                return models;
            }
        }
    }

    /// The labels where some propositions have no rule.
    pub(super) fn well_founded_without(&self, without: &BTreeSet<usize>) -> Vec<Label> {
        let mut rules = self.rules();
        rules.retain(|rule| !without.contains(&rule.head));
        self.labels(alternating_fixpoint(&rules))
    }

    /// How a claim stands by the labels, in the words of docs/standing.md.
    pub(super) fn status(&self, labels: &[Label], claim: ClaimId) -> Status {
        let atom = self.claim(claim);
        match labels[claim.index()] {
            Label::Undecided => Status::Contested,
            Label::In => {
                let carried = self.supports(atom).iter().any(|&step| labels[self.step(step)] == Label::In);
                if carried { Status::Accepted } else { Status::Granted }
            }
            Label::Out => {
                let attacks = self.attacks();
                let mut attackers = attacks.iter().filter(|attack| attack.1 == atom);
                let rejected = attackers.any(|attack| labels[attack.0] == Label::In);
                if rejected { Status::Rejected } else { Status::Unsupported }
            }
        }
    }

    /// How strongly each claim is carried: the greatest strength for which it has a chain of claims that are in
    /// and are all put at least so strongly, by the least fixpoint for each strength.
    pub(super) fn carried(&self, labels: &[Label]) -> Vec<Option<Strength>> {
        let mut carried = vec![None; self.first.len()];
        for strength in [Strength::Might, Strength::Can, Strength::Does] {
            let put = |claim: usize| {
                let put = self.members(claim).filter_map(|member| self.debate[member].strength).max();
                put.unwrap_or(Strength::Does) >= strength
            };
            let mut good = vec![false; self.first.len()];
            for _ in 0..=good.len() {
                for claim in 0..good.len() {
                    let by = |step: &StepId| {
                        let all =
                            self.debate[*step].premises.iter().all(|&premise| good[self.claim(premise)]);
                        labels[self.step(*step)] == Label::In && all
                    };
                    let reasons = self.granted(claim) || self.supports(claim).iter().any(by);
                    good[claim] = labels[claim] == Label::In && put(claim) && reasons;
                }
            }
            for claim in 0..good.len() {
                if good[self.first[claim]] {
                    carried[claim] = Some(strength);
                }
            }
        }
        carried
    }
}

/// The least model of the reduct of the rules by a set of atoms (Gelfond & Lifschitz 1988).
fn gamma(rules: &[Rule], atoms: u64) -> u64 {
    let mut model = 0_u64;
    loop {
        let holds = |rule: &&Rule| rule.negative & atoms == 0 && rule.positive & !model == 0;
        let next = rules.iter().filter(holds).fold(model, |set, rule| set | 1 << rule.head);
        if next == model {
            return model;
        }
        model = next;
    }
}

/// The true and the possible atoms of the least three-valued model of the rules reduced by an interpretation, in which
/// each `not a` has become the opposite of what `a` is there (Przymusinski 1990).
fn least_model(rules: &[Rule], (truths, possible): (u64, u64)) -> (u64, u64) {
    let mut model = (0, 0);
    loop {
        let mut next = model;
        for rule in rules {
            // Half a truth is one that is possible only.
            let is_true = rule.negative & possible == 0 && rule.positive & !model.0 == 0;
            let is_possible = rule.negative & truths == 0 && rule.positive & !model.1 == 0;
            next.0 |= u64::from(is_true) << rule.head;
            next.1 |= u64::from(is_possible) << rule.head;
        }
        if next == model {
            return model;
        }
        model = next;
    }
}

/// The true and the possible atoms of the well-founded model (Van Gelder 1989).
fn alternating_fixpoint(rules: &[Rule]) -> (u64, u64) {
    let mut truths = 0;
    loop {
        let possible = gamma(rules, truths);
        let next = gamma(rules, possible);
        if next == truths {
            return (truths, possible);
        }
        truths = next;
    }
}

/// The grounded labelling of the Dung framework that a map without circular support is compiled to:
/// claims, steps, `np(p)` and `ns(c)` are arguments (Dung 1995, Definition 20).
pub(super) fn dung(reading: &Reading) -> Vec<Label> {
    let debate = reading.debate;
    let claims = reading.first.len();
    let steps = debate.steps().len();
    let (np, ns) = (|claim: usize| claims + steps + claim, |claim: usize| 2 * claims + steps + claim);
    let mut attacks = reading.attacks();
    for claim in 0..claims {
        attacks.push((claim, np(claim)));
        if !reading.granted(claim) {
            attacks.push((ns(claim), claim));
        }
        attacks.extend(reading.supports(claim).iter().map(|&step| (reading.step(step), ns(claim))));
    }
    for (id, step) in debate.steps() {
        attacks.extend(step.premises.iter().map(|&premise| (np(reading.claim(premise)), reading.step(id))));
    }
    let mut labels = vec![Label::Undecided; 3 * claims + steps];
    loop {
        let before = labels.clone();
        for (argument, label) in labels.iter_mut().enumerate() {
            let attackers = attacks.iter().filter(|attack| attack.1 == argument);
            let mut attackers = attackers.map(|attack| before[attack.0]);
            if attackers.clone().all(|attacker| attacker == Label::Out) {
                *label = Label::In;
            } else if attackers.any(|attacker| attacker == Label::In) {
                *label = Label::Out;
            }
        }
        if labels == before {
            break;
        }
    }
    (0..claims)
        .map(|claim| labels[reading.first[claim]])
        .chain(labels[claims..claims + steps].to_vec())
        .collect()
}
