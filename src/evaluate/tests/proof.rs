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
    for sentence in &explanation.sentences {
        proof.check(sentence);
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
            if names.contains(&"why-falls") {
                let causes = &phrases[place..];
                self.assert(
                    steps.iter().any(|&step| self.falls_as_told(step, causes)),
                    "a step that falls so",
                );
            }
        }
    }

    /// Checks "whether “A” counts against this claim is open: against that speaks “B”": there is such a step, it is
    /// open though its premises stand, and what is said to speak against it does.
    fn check_whether(&self, phrases: &[Phrase]) {
        let named = |name: &str| phrases.iter().find(|phrase| phrase.name == name);
        let names = ["why-whether", "why-whether-any", "why-open-bearing", "why-open-bearing-of-any"];
        let Some(whether) = names.into_iter().find_map(named) else { return };
        let is_rebuttal = whether.name.starts_with("why-open-bearing")
            || match named("why-counts").map(|counts| counts.value("kind")) {
                Some(Some(Value::Case(kind))) => *kind == "against",
                _ => named("why-counts-against").is_some(),
            };
        let premises = whether.claims("claims");
        self.assert(premises.iter().all(|&premise| self.claim_is(premise, Label::In)), "premises that stand");
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
            "why-taken-as-given" => program.need(own) == Need::Nothing,
            "why-carried" | "why-given-and-carried" => {
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
            "why-only-premises" | "why-open-premises" => {
                phrase.claims("claims").iter().all(|&premise| self.claim_is(premise, Label::Undecided))
            }
            "why-open-bearing" | "why-open-bearing-of-any" => {
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
            "why-contested-objection" | "why-contested-objections" | "why-open-themselves" => {
                let keys = ["objection", "objections", "steps"];
                let mut named = keys.iter().flat_map(|key| phrase.claims(key));
                named.all(|claim| self.claim_is(claim, Label::Undecided))
            }
            "why-against-that" => {
                phrase.claims("claims").iter().all(|&claim| !self.claim_is(claim, Label::Out))
            }
            "why-in-turn" => phrase.claims("claims").into_iter().all(|claim| {
                let target = labelling.atoms.claim(claim);
                self.debate.steps().any(|(id, step)| {
                    step.premises.iter().all(|&premise| labelling.atoms.claim(premise) == own)
                        && program.attackers(target).contains(&labelling.atoms.step(id))
                })
            }),
            "why-open-alike" => {
                let open = phrase.claims("premises");
                let is_told = |claim: ClaimId| {
                    let mut steps = self.debate.steps().map(|(_, step)| &step.premises);
                    steps.any(|premises| {
                        premises.contains(&claim) && open.iter().all(|one| premises.contains(one))
                    })
                };
                open.iter().all(|&premise| self.claim_is(premise, Label::Undecided))
                    && phrase.claims("steps").into_iter().all(is_told)
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
