//! Explanations phrase by phrase: each is a step of a proof, and the rules and labels bear it out.

use super::english::text;
use crate::evaluate::atoms::Atom;
use crate::evaluate::explain::{Explanation, Part, Sentence, Value};
use crate::evaluate::program::Need;
use crate::evaluate::supposition::Supposition;
use crate::evaluate::well_founded::Verdict;
use crate::evaluate::{Label, Labelling};
use crate::model::{ClaimId, Debate, Status, StepId, Target};

/// Checks every phrase of an explanation that says how something stands, or why.
pub(super) fn is_proven(debate: &Debate, labelling: &Labelling, explanation: &Explanation) {
    let proof = Proof { debate, labelling, explanation };
    for sentence in explanation.sentences() {
        proof.check(sentence);
        sentence.items.iter().for_each(|item| proof.check(item));
    }
}

struct Proof<'a> {
    debate: &'a Debate,
    labelling: &'a Labelling,
    explanation: &'a Explanation,
}

/// A phrase with its values.
struct Phrase<'a> {
    name: &'static str,
    values: &'a [(&'static str, Value)],
}

impl Phrase<'_> {
    fn value(&self, key: &str) -> Option<&Value> {
        self.values.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    fn claims(&self, key: &str) -> Vec<ClaimId> {
        match self.value(key) {
            Some(Value::Claim(claim)) => vec![*claim],
            Some(Value::Parts(parts)) => parts.claims(),
            _ => Vec::new(),
        }
    }

    fn status(&self) -> Option<Status> {
        match self.value("status") {
            Some(Value::Status(status)) => Some(*status),
            _ => None,
        }
    }
}

impl Proof<'_> {
    fn assert(&self, holds: bool, what: &str) {
        assert!(holds, "{what}: {}\n{:#?}", text(self.explanation, self.debate), self.debate);
    }

    fn own(&self) -> Atom {
        self.labelling.atoms.claim(self.explanation.claim)
    }

    fn claim_is(&self, claim: ClaimId, label: Label) -> bool {
        self.labelling.claim(claim) == label
    }

    /// The steps that a phrase may name: of these premises, an objection or a reason.
    fn steps(&self, premises: &[ClaimId], is_rebuttal: bool) -> Vec<StepId> {
        let steps = self.debate.steps().filter(|(_, step)| {
            // Of long lists the rest is counted.
            step.is_rebuttal() == is_rebuttal && step.premises.starts_with(premises)
        });
        steps.map(|(id, _)| id).collect()
    }

    fn attackers(&self, atom: Atom) -> impl Iterator<Item = Atom> {
        self.labelling.program.attackers(atom).iter().copied()
    }

    fn check(&self, sentence: &Sentence) {
        let phrases: Vec<Phrase> = sentence
            .parts
            .iter()
            .filter_map(|part| match part {
                Part::Phrase { name, values } => Some(Phrase { name, values }),
                Part::Claim(_) => None,
            })
            .collect();
        phrases.iter().for_each(|phrase| self.check_phrase(phrase));
        phrases.iter().for_each(|phrase| self.check_list(phrase, &sentence.items));
        self.check_whether(&phrases);
        for (place, phrase) in phrases.iter().enumerate() {
            // What becomes of a step is told behind its name.
            let is_rebuttal = match phrase.name {
                "why-reason" | "why-joint-reason" => false,
                "why-objection" | "why-joint-objection" => true,
                _ => continue,
            };
            let steps = self.steps(&phrase.claims("claims"), is_rebuttal);
            self.assert(!steps.is_empty(), "a step that there is");
            let names: Vec<&str> = phrases[place..].iter().map(|phrase| phrase.name).collect();
            if names.contains(&"why-stands") {
                self.assert(self.some_is(&steps, Label::In), "a step that stands");
            }
            if names.contains(&"why-weighs-less") {
                let lighter = |&step: &StepId| self.labelling.is_outweighed(self.debate, step);
                self.assert(steps.iter().any(lighter), "an objection that weighs less");
            }
            if names.contains(&"why-falls") || names.contains(&"why-does-not-count") {
                let causes = &phrases[place..];
                self.assert(
                    steps.iter().any(|&step| self.falls_as_told(step, causes)),
                    "a step that falls so",
                );
            }
        }
    }

    /// Checks the items behind "These reasons stand:" and the like: each is a step that fares so.
    fn check_list(&self, phrase: &Phrase, items: &[Sentence]) {
        let is_rebuttal = match phrase.value("kind") {
            Some(Value::Case(kind)) => *kind == "objections",
            _ => phrase.name.starts_with("why-objections-stand"),
        };
        let fares_so = |step: StepId| {
            let premises = &self.debate[step].premises;
            let open = |claims: &[ClaimId]| claims.iter().all(|&one| self.claim_is(one, Label::Undecided));
            match phrase.name {
                "why-reasons-stand" | "why-reasons-stand-too" | "why-objections-stand" => {
                    self.labelling.step(step) == Label::In
                }
                // They stand but for the claim itself.
                "why-objections-stand-too" => premises.iter().all(|&one| self.claim_is(one, Label::In)),
                "why-open-themselves" => open(premises),
                "why-open-alike" => {
                    phrase.claims("premises").iter().all(|premise| premises.contains(premise))
                }
                _ => true,
            }
        };
        if phrase.name == "why-causes" {
            let mut told = items.iter().map(Sentence::claims);
            let is_cause = |named: &[ClaimId]| {
                let mut causes =
                    self.debate.steps().filter(|(_, step)| !step.is_rebuttal() && !step.carries());
                causes.any(|(_, step)| named.first() == step.premises.first())
            };
            self.assert(told.all(|named| is_cause(&named)), phrase.name);
        }
        let is_list = ["why-reasons-stand", "why-objections-stand", "why-open-themselves", "why-open-alike"];
        if !is_list.iter().any(|name| phrase.name.starts_with(name)) {
            return;
        }
        for item in items {
            let mut steps = self.steps(&item.claims(), is_rebuttal).into_iter();
            self.assert(steps.any(fares_so), phrase.name);
        }
    }

    /// Checks "it is open whether “A” counts against this claim is open: against that speaks “B”": there is such a step, it is
    /// open though its premises stand, and what is said to speak against it does.
    fn check_whether(&self, phrases: &[Phrase]) {
        let named = |name: &str| phrases.iter().find(|phrase| phrase.name == name);
        let names = ["why-whether", "why-open-bearing"];
        let Some(whether) = names.into_iter().find_map(named) else { return };
        let is_rebuttal = whether.name == "why-open-bearing"
            || match named("why-counts").map(|counts| counts.value("kind")) {
                Some(Some(Value::Case(kind))) => *kind == "against",
                _ => named("why-counts-against").is_some(),
            };
        let premises = whether.claims("claims");
        let are_open = whether.status() == Some(Status::Contested);
        let label = if are_open { Label::Undecided } else { Label::In };
        self.assert(
            premises.iter().all(|&premise| self.claim_is(premise, label)),
            "premises as they are told",
        );
        if let Some(status) = whether.status() {
            let mut statuses = premises.iter().map(|&premise| self.labelling.status(self.debate, premise));
            self.assert(statuses.all(|one| one == status), "a status that all have");
        }
        let against =
            [("why-open-objections-to-step", Label::In), ("why-open-by-contested", Label::Undecided)];
        let is_as_told = |step: StepId| {
            let atom = self.labelling.atoms.step(step);
            against.iter().all(|(name, label)| {
                let claims = named(name).map(|phrase| phrase.claims("objections")).unwrap_or_default();
                claims.iter().all(|&claim| {
                    let mut objections = self.debate.steps().filter(|(id, objection)| {
                        let own = self.labelling.atoms.step(*id);
                        objection.premises.contains(&claim) && self.attackers(atom).any(|one| one == own)
                    });
                    self.claim_is(claim, *label)
                        && objections.any(|(id, _)| self.labelling.step(id) == Label::Undecided)
                })
            })
        };
        let mut steps = self.steps(&premises, is_rebuttal).into_iter();
        let holds = steps.any(|step| self.labelling.step(step) == Label::Undecided && is_as_told(step));
        self.assert(holds, "a step of which it is open whether it counts");
    }

    fn some_is(&self, steps: &[StepId], label: Label) -> bool {
        steps.iter().any(|&step| self.labelling.step(step) == label)
    }

    /// Whether a step falls by what the phrases say.
    fn falls_as_told(&self, step: StepId, phrases: &[Phrase]) -> bool {
        let atom = self.labelling.atoms.step(step);
        let target = self.labelling.atoms.target(self.debate[step].target);
        let premises = &self.debate[step].premises;
        let is_so = |phrase: &Phrase| match phrase.name {
            "why-being-itself" => premises.iter().any(|&premise| {
                self.claim_is(premise, Label::Out)
                    && phrase.status() == Some(self.labelling.status(self.debate, premise))
            }),
            "why-because-premise" => phrase.claims("claim").iter().all(|premise| {
                premises.contains(premise)
                    && self.claim_is(*premise, Label::Out)
                    && phrase.status() == Some(self.labelling.status(self.debate, *premise))
            }),
            "why-because-set-aside" => phrase
                .claims("claim")
                .iter()
                .all(|premise| premises.contains(premise) && self.labelling.is_set_aside(*premise)),
            "why-because-objection" => {
                self.steps(&phrase.claims("objection"), true).iter().any(|&objection| {
                    let objection = self.labelling.atoms.step(objection);
                    self.attackers(atom).any(|attacker| attacker == objection)
                        && self.labelling.label(objection) == Label::In
                })
            }
            "why-because-target" => {
                self.attackers(atom).any(|attacker| attacker == target)
                    && self.labelling.label(target) == Label::In
            }
            "why-because-circle" => self.labelling.verdicts[atom as usize] == Verdict::Unfounded,
            _ => true,
        };
        self.labelling.step(step) == Label::Out && phrases.iter().all(is_so)
    }

    /// Checks what a phrase says by itself, mostly of the claim that is explained.
    fn check_phrase(&self, phrase: &Phrase) {
        let labelling = self.labelling;
        let (own, claim) = (self.own(), self.explanation.claim);
        let program = &labelling.program;
        let all = |of: &[Atom], label: Label| of.iter().all(|&atom| labelling.label(atom) == label);
        let supposed = labelling.supposed.get(&own).copied();
        let holds = match phrase.name {
            "why-opening" => phrase.status() == Some(labelling.status(self.debate, claim)),
            "why-is" | "why-others-are" => {
                let named = phrase.claims("claims");
                let mut statuses = named.iter().map(|&claim| labelling.status(self.debate, claim));
                statuses.all(|status| phrase.status() == Some(status))
            }
            "why-put-forward" => {
                program.need(own) == Need::Nothing && all(program.attackers(own), Label::Out)
            }
            "why-no-objection-prevails" => all(program.attackers(own), Label::Out),
            "why-given" | "why-given-besides" => program.need(own) == Need::Nothing,
            "why-carried" => {
                let steps = self.steps(&phrase.claims("reasons"), false).into_iter();
                let mut atoms = steps.map(|step| labelling.atoms.step(step));
                let is_carrying =
                    |atom| program.reasons(own).contains(&atom) && labelling.label(atom) == Label::In;
                atoms.any(is_carrying) && all(program.attackers(own), Label::Out)
            }
            "why-objection-stands" => {
                let steps = self.steps(&phrase.claims("objection"), true).into_iter();
                let mut atoms = steps.map(|step| labelling.atoms.step(step));
                atoms.any(|atom| program.attackers(own).contains(&atom) && labelling.label(atom) == Label::In)
            }
            "why-contrary-stands" => {
                let other = labelling.atoms.claim(phrase.claims("claim")[0]);
                program.attackers(own).contains(&other) && labelling.label(other) == Label::In
            }
            "why-no-reason-survives" | "why-only-itself" => {
                program.need(own) != Need::Nothing && all(program.reasons(own), Label::Out)
            }
            "why-only-premises" => {
                let joint = phrase.claims("reason");
                !self.steps(&joint, false).is_empty()
                    && phrase.claims("claims").iter().all(|&premise| self.claim_is(premise, Label::Undecided))
            }
            "why-open-premises" => {
                phrase.claims("claims").iter().all(|&premise| self.claim_is(premise, Label::Undecided))
            }
            "why-open-bearing" => {
                let named = phrase.claims("claims");
                let mut steps = self.steps(&named, true).into_iter();
                let is_open = |step| {
                    let atom = labelling.atoms.step(step);
                    program.attackers(own).contains(&atom) && labelling.label(atom) == Label::Undecided
                };
                let is_as_told = |claim| {
                    phrase.status().is_none_or(|status| labelling.status(self.debate, claim) == status)
                };
                steps.any(is_open)
                    && named.iter().all(|&claim| self.claim_is(claim, Label::In) && is_as_told(claim))
            }
            "why-contested-objection" | "why-contested-objections" => {
                let keys = ["objection", "objections"];
                let mut named = keys.iter().flat_map(|key| phrase.claims(key));
                named.all(|claim| self.claim_is(claim, Label::Undecided))
            }
            "why-against-that" | "why-against-objection" => {
                let named = phrase.claims("claims");
                let is_as_told = |claim| {
                    phrase.status().is_none_or(|status| labelling.status(self.debate, claim) == status)
                };
                named.iter().all(|&claim| !self.claim_is(claim, Label::Out) && is_as_told(claim))
            }
            "why-open-objections-to-step" => {
                let is_as_told = |claim: &ClaimId| {
                    phrase.status().is_none_or(|status| labelling.status(self.debate, *claim) == status)
                };
                phrase.claims("objections").iter().all(is_as_told)
            }
            "why-open-besides" => {
                let named = phrase.claims("objections");
                let is_told = |step: &StepId| {
                    let atom = labelling.atoms.step(*step);
                    labelling.label(atom) == Label::Undecided
                        && program.attackers(own).contains(&atom)
                        && self.debate[*step].premises.first().is_some_and(|premise| named.contains(premise))
                };
                let told: Vec<StepId> = self.debate.steps().map(|(step, _)| step).filter(is_told).collect();
                let is_named =
                    |claim: &ClaimId| told.iter().any(|&step| self.debate[step].premises.contains(claim));
                !named.is_empty() && named.iter().all(is_named)
            }
            "why-none-may-prevail" => {
                let is_out = |atom: &Atom| labelling.label(*atom) == Label::Out;
                !self.claim_is(claim, Label::In) && !program.attackers(own).iter().all(is_out)
            }
            "why-all-open" => {
                let named = phrase.claims("against");
                let names = |atom: Atom, claim: &ClaimId| match labelling.atoms.meaning(atom) {
                    Target::Step(step) => self.debate[step].premises.contains(claim),
                    Target::Claim(other) => labelling.atoms.claim(*claim) == labelling.atoms.claim(other),
                };
                let is_open = |atom: &Atom| labelling.label(*atom) == Label::Undecided;
                let open: Vec<Atom> = self.attackers(own).filter(is_open).collect();
                !named.is_empty() && named.iter().all(|claim| open.iter().any(|&atom| names(atom, claim)))
            }
            "why-answered" => phrase.claims("claims").iter().all(|&claim| self.claim_is(claim, Label::In)),
            "why-open-alike" => {
                phrase.claims("premises").iter().all(|&premise| self.claim_is(premise, Label::Undecided))
            }
            "why-and-objections-to-step" | "why-both-stand" => {
                let key = if phrase.name == "why-both-stand" { "objection" } else { "objections" };
                let named = phrase.claims(key);
                named.iter().any(|&premise| self.claim_is(premise, Label::In))
            }
            "why-supposed-granted" => {
                supposed == Some(Supposition::Granted) && self.claim_is(claim, Label::In)
            }
            "why-supposed-rejected" => {
                supposed == Some(Supposition::Rejected) && self.claim_is(claim, Label::Out)
            }
            "why-supposed-withheld" => {
                supposed == Some(Supposition::Withheld)
                    && self.claim_is(claim, Label::Out)
                    && program.reasons(own).is_empty()
            }
            "why-contrary" => {
                let other = labelling.atoms.claim(phrase.claims("claim")[0]);
                labelling
                    .conflicts
                    .contraries_of(own)
                    .any(|contrary| labelling.atoms.claim(contrary) == other)
            }
            "why-conceded" | "why-doubts" => {
                self.debate.steps().any(|(_, step)| step.is_rebuttal() && !step.attacks())
            }
            "why-cause-doubted" => {
                let is_doubt = |&claim: &ClaimId| {
                    let mut uses = self.debate.uses_of(claim);
                    uses.any(|step| match self.debate[step].target {
                        Target::Step(target) => {
                            self.debate[step].is_rebuttal() && !self.debate[target].carries()
                        }
                        Target::Claim(_) => false,
                    })
                };
                phrase.claims("claims").iter().all(is_doubt)
            }
            _ => true,
        };
        self.assert(holds, phrase.name);
        // What a claim is told to be one with is so.
        if phrase.name == "why-restatements" {
            let members: Vec<ClaimId> = labelling.restatements(claim).collect();
            let claims = phrase.claims("claims");
            self.assert(claims.iter().all(|other| members.contains(other)), phrase.name);
        }
        if let Some(Value::Claim(named)) = phrase.value("target") {
            self.assert(self.debate.rebuttals_of(Target::Claim(*named)).next().is_some(), "a target");
        }
    }
}
