//! `elenchus why --strength`: how strong claims are, by a gradual semantics, and what makes them so.

use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use std::collections::BTreeSet;

use super::question::{Inquiry, Question, one_line};
use super::{Failure, Outcome};
use crate::evaluate::gradual::{GradualSemantics, Strength, Strengths, UNSAID};
use crate::language::Language;
use crate::model::{ClaimId, Debate, StepId, Target};

/// Lines go no further in than this.
const MOST_INDENTED: usize = 8;

/// How strong a claim is, for programs.
#[derive(Serialize)]
struct Told {
    /// The claim, as `map/claim`.
    claim: String,
    text: String,
    semantics: &'static str,
    /// Where it begins.
    base_score: f64,
    /// Whether the map says so.
    base_score_given: bool,
    #[serde(flatten)]
    strength: Measured,
    /// What is brought for and against it.
    steps: Vec<Brought>,
}

/// A strength, or nothing and what it keeps moving between.
#[derive(Serialize)]
struct Measured {
    strength: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    moves_between: Option<[f64; 2]>,
}

/// What a step, or a contrary, brings to a claim or another step.
#[derive(Serialize)]
struct Brought {
    /// `support`, `attack`, `contrary` or `undercut`.
    role: &'static str,
    /// The linked premises, as `map/claim`; the contrary alone.
    from: Vec<String>,
    #[serde(flatten)]
    strength: Measured,
    /// The place in the list, from 0, of the step that it undercuts.
    #[serde(skip_serializing_if = "Option::is_none")]
    undercuts: Option<usize>,
}

/// Prints the strengths of the claims that are asked about, and of those that bear on them, so many steps far.
pub(super) fn run(
    question: &Question,
    semantics: &'static GradualSemantics,
    depth: usize,
) -> Result<Outcome, Failure> {
    question.answer(
        "why --strength",
        |inquiry| {
            let account = Account::of(inquiry, semantics);
            // What holds of all numbers is said once.
            let opening = inquiry.claims.first().map_or_else(String::new, |&claim| account.opening(claim));
            let paragraphs = inquiry.claims.iter().flat_map(|&claim| {
                let mut claims = bearing(account.debate, &account.strengths, claim, depth);
                // What nothing speaks for or against is as strong as the line above says already.
                claims.retain(|&other| other == claim || account.has_bearing(other));
                claims
            });
            let paragraphs: Vec<String> = paragraphs.map(|claim| account.paragraph(claim)).collect();
            opening + &paragraphs.join("\n")
        },
        |inquiry| {
            let account = Account::of(inquiry, semantics);
            let claims = inquiry.claims.iter();
            let claims = claims.flat_map(|&claim| bearing(account.debate, &account.strengths, claim, depth));
            claims.map(|claim| account.item(claim)).collect()
        },
    )
}

/// A claim, and those that bear on its strength by way of so many steps, the nearest first.
fn bearing(debate: &Debate, strengths: &Strengths, claim: ClaimId, depth: usize) -> Vec<ClaimId> {
    let mut all = vec![claim];
    let mut seen = BTreeSet::from([claim]);
    let mut from = 0;
    for _ in 0..depth {
        let until = all.len();
        if from == until {
            break;
        }
        for at in from..until {
            let mut waiting = strengths.supporters(all[at]);
            waiting.extend(strengths.attackers(Target::Claim(all[at])));
            let mut next: Vec<ClaimId> = strengths.contraries(all[at]).collect();
            while let Some(step) = waiting.pop() {
                next.extend(&debate[step].premises);
                waiting.extend(strengths.attackers(Target::Step(step)));
            }
            next.sort_unstable();
            all.extend(next.into_iter().filter(|&claim| seen.insert(claim)));
        }
        from = until;
    }
    all
}

/// Tells strengths.
struct Account<'a> {
    debate: &'a Debate,
    language: &'a Language,
    strengths: Strengths,
    semantics: &'static GradualSemantics,
}

impl<'a> Account<'a> {
    /// That of an inquiry.
    fn of(inquiry: &'a Inquiry, semantics: &'static GradualSemantics) -> Account<'a> {
        let debate = &inquiry.analysis.debate;
        let strengths = Strengths::of(debate, semantics);
        Account { debate, language: &inquiry.house.language, strengths, semantics }
    }

    /// What semantics it is, and how many claims of the map begin where nobody said.
    fn opening(&self, claim: ClaimId) -> String {
        let map = self.debate[claim].map;
        let given =
            self.debate.claims_of(map).filter(|(id, _)| self.strengths.base_score(*id).is_some()).count();
        let without = self.debate.claims_of(map).count() - given;
        let values = [("semantics", self.semantics.name.into()), ("source", self.semantics.source.into())];
        let unsaid =
            [("given", given.into()), ("without", without.into()), ("score", self.number(UNSAID).into())];
        format!(
            "{}\n{}\n\n",
            self.language.say("strength-opening", &values),
            self.language.say("strength-unsaid", &unsaid)
        )
    }

    fn paragraph(&self, claim: ClaimId) -> String {
        let base = self.base(claim);
        let given = if self.strengths.base_score(claim).is_some() { "yes" } else { "no" };
        let values = [
            ("claim", self.debate.qualified(claim).into()),
            ("strength", self.told(self.strengths.claim(claim)).into()),
            ("base", self.number(base).into()),
            ("given", given.into()),
        ];
        let text = self.language.say("quoted", &[("text", one_line(&self.debate[claim].text).into())]);
        let mut told = format!("{}\n  {text}\n", self.language.say("strength-of-claim", &values));
        for (step, message) in self.steps(claim) {
            told += &self.lines(message, step);
        }
        for contrary in self.strengths.contraries(claim) {
            let values = [
                ("strength", self.told(self.strengths.claim(contrary)).into()),
                ("claims", self.debate.qualified(contrary).into()),
            ];
            told += &format!("  {}\n", self.language.say("strength-contrary", &values));
        }
        told
    }

    /// Whether anything speaks for or against a claim.
    fn has_bearing(&self, claim: ClaimId) -> bool {
        self.steps(claim).next().is_some() || self.strengths.contraries(claim).next().is_some()
    }

    /// The steps for and against a claim, each with how it is told.
    fn steps(&self, claim: ClaimId) -> impl Iterator<Item = (StepId, &'static str)> {
        let supporters = self.strengths.supporters(claim).into_iter().map(|step| (step, "strength-support"));
        let attackers = self.strengths.attackers(Target::Claim(claim)).into_iter();
        supporters.chain(attackers.map(|step| (step, "strength-attack")))
    }

    /// What a step brings, and further in what undercuts it.
    fn lines(&self, message: &str, step: StepId) -> String {
        let mut told = String::new();
        let mut waiting = vec![(message, step, 1)];
        while let Some((message, step, level)) = waiting.pop() {
            let premises = &self.debate[step].premises;
            let named: Vec<String> = premises
                .iter()
                .map(|&premise| {
                    let values = [
                        ("claim", self.debate.qualified(premise).into()),
                        ("strength", self.told(self.strengths.claim(premise)).into()),
                    ];
                    self.language.say("strength-premise", &values)
                })
                .collect();
            let values = [
                ("strength", self.told(self.strengths.step(step)).into()),
                ("claims", named.join(&self.language.word("strength-with")).into()),
            ];
            // However deep a dispute goes, its lines stay on the screen.
            told += &format!(
                "{}{}\n",
                "  ".repeat(level.min(MOST_INDENTED)),
                self.language.say(message, &values)
            );
            let undercutting = self.strengths.attackers(Target::Step(step)).into_iter().rev();
            waiting.extend(undercutting.map(|step| ("strength-undercut", step, level + 1)));
        }
        told
    }

    fn item(&self, claim: ClaimId) -> Told {
        let mut steps = Vec::new();
        for (step, message) in self.steps(claim) {
            let role = if message == "strength-support" { "support" } else { "attack" };
            let mut waiting = vec![(step, role, None)];
            while let Some((step, role, undercuts)) = waiting.pop() {
                let undercutting = self.strengths.attackers(Target::Step(step)).into_iter().rev();
                waiting.extend(undercutting.map(|other| (other, "undercut", Some(steps.len()))));
                let premises = self.debate[step].premises.iter();
                steps.push(Brought {
                    role,
                    from: premises.map(|&premise| self.debate.qualified(premise)).collect(),
                    strength: measured(self.strengths.step(step)),
                    undercuts,
                });
            }
        }
        steps.extend(self.strengths.contraries(claim).map(|contrary| Brought {
            role: "contrary",
            from: vec![self.debate.qualified(contrary)],
            strength: measured(self.strengths.claim(contrary)),
            undercuts: None,
        }));
        Told {
            claim: self.debate.qualified(claim),
            text: self.debate[claim].text.to_string(),
            semantics: self.semantics.id,
            base_score: self.base(claim),
            base_score_given: self.strengths.base_score(claim).is_some(),
            strength: measured(self.strengths.claim(claim)),
            steps,
        }
    }

    fn base(&self, claim: ClaimId) -> f64 {
        self.strengths.base_score(claim).and_then(|score| score.0.to_f64()).unwrap_or(UNSAID)
    }

    /// A strength with three decimals.
    fn told(&self, strength: Strength) -> String {
        match strength {
            Strength::Settled(strength) => self.number(strength),
            Strength::Moving(from, to) => {
                let values = [("from", self.number(from).into()), ("to", self.number(to).into())];
                self.language.say("strength-moving", &values)
            }
        }
    }

    /// A number with as many of three decimals as it needs.
    fn number(&self, number: f64) -> String {
        let digits = format!("{number:.3}");
        let digits = digits.trim_end_matches('0').trim_end_matches('.');
        digits.replace('.', &self.language.word("number-point"))
    }
}

fn measured(strength: Strength) -> Measured {
    match strength {
        Strength::Settled(strength) => Measured { strength: Some(rounded(strength)), moves_between: None },
        Strength::Moving(from, to) => {
            Measured { strength: None, moves_between: Some([rounded(from), rounded(to)]) }
        }
    }
}

/// A strength with no more decimals than are exact.
fn rounded(strength: f64) -> f64 {
    (strength * 1e6).round() / 1e6
}
