//! Consistency checks: one file a check, or a close family.
//!
//! A check is a [`Rule`], which is its page in the manual, and a function over the [`Context`]. To add one,
//! write its file in the folder of its family and name it there, once as a module and once in the list.

use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::article::Head;
use crate::diagnostic::{Diagnostic, Family, Rule};
use crate::evaluate::Labelling;
use crate::model::{ClaimId, Debate, Place, SourceId, StepId, Target, VoiceId};
use crate::period::Period;
use crate::review::Reviews;
use crate::syntax::{Documents, Locus};

pub(crate) mod attribution;
pub(crate) mod inference;
pub(crate) mod numbers;
pub(crate) mod quotation;
mod review;
pub(crate) mod standing;
pub(crate) mod structure;
pub(crate) mod time;

mod causal_words;
mod contraries;
mod gaps;
mod memory;
mod owed;
mod phrases;
mod propositions;
mod provenance;
mod quoted;
mod readings;
mod scope;
mod settle;
mod tense;
mod texts;
mod weigh;
mod whole;
mod wording;
mod workings;

use attribution::drift::Drift;
use contraries::Contraries;
use numbers::series::Series;
use numbers::stated_change::Slipped;
use propositions::Propositions;
use provenance::persons;
use quoted::Quotation;
use readings::Reading;
use whole::Whole;

pub use gaps::{Gap, gaps};
pub use memory::Memory;
pub use numbers::working::{StatedSum, Sum, Verdict, Working};
pub(crate) use numbers::{allowance, amounts};
pub use owed::owed_questions;
pub use settle::settle;
pub use texts::Texts;
pub use workings::{Compared, Workings};

/// All checks by family, in the order of the manual.
pub const FAMILIES: &[(Family, &[Check])] = &[
    structure::FAMILY,
    standing::FAMILY,
    quotation::FAMILY,
    numbers::FAMILY,
    time::FAMILY,
    attribution::FAMILY,
    inference::FAMILY,
    review::FAMILY,
];

/// All checks, in the order of the manual.
pub fn all() -> impl Iterator<Item = &'static Check> {
    FAMILIES.iter().flat_map(|(_, checks)| checks.iter())
}

/// A rule and the function that finds its breaches.
pub struct Check {
    /// The page.
    pub rule: Rule,
    /// Adds a finding for every breach, in any order.
    pub run: fn(&Context, &mut Vec<Diagnostic>),
}

/// What a check may look at.
pub struct Context<'a> {
    /// The debate of the corpus.
    pub debate: &'a Debate,
    /// The files as written, for the places of findings.
    pub documents: &'a Documents<'a>,
    /// How everything stands.
    pub labelling: &'a Labelling,
    /// The texts of sources, as far as they are at hand.
    pub texts: &'a Texts,
    /// What people found of the claims.
    pub reviews: &'a Reviews,
    /// The day that counts as today, where the caller gives one; else it is that of each map's encoder.
    pub as_of: Option<&'a Period>,
    shared: Shared<'a>,
}

/// What several checks need, made when the first asks for it.
#[derive(Default)]
struct Shared<'a> {
    /// What the text of each claim says.
    readings: OnceLock<Vec<Reading>>,
    propositions: OnceLock<Propositions>,
    contraries: OnceLock<Contraries<'a>>,
    series: OnceLock<Series<'a>>,
    slipped: OnceLock<Vec<Slipped>>,
    whole: OnceLock<Whole<'a>>,
    quotations: OnceLock<Vec<Quotation<'a>>>,
    drifts: OnceLock<Vec<Drift>>,
    article_heads: OnceLock<Vec<(SourceId, Head)>>,
    persons: OnceLock<Vec<VoiceId>>,
    /// What is attacked by any rebuttal.
    rebutted: OnceLock<BTreeSet<Target>>,
}

impl<'a> Context<'a> {
    /// What there is to look at in a corpus.
    pub fn new(
        debate: &'a Debate,
        documents: &'a Documents<'a>,
        labelling: &'a Labelling,
        texts: &'a Texts,
        reviews: &'a Reviews,
        as_of: Option<&'a Period>,
    ) -> Context<'a> {
        Context { debate, documents, labelling, texts, reviews, as_of, shared: Shared::default() }
    }

    /// Which claims are one proposition.
    fn propositions(&self) -> &Propositions {
        self.shared.propositions.get_or_init(|| Propositions::of(self.debate))
    }

    /// Which propositions cannot be accepted together.
    fn contraries(&self) -> &Contraries<'a> {
        self.shared.contraries.get_or_init(|| Contraries::of(self.debate, self.propositions()))
    }

    /// Every quotation of which the text is at hand, with what became of it there, map by map and in the author's
    /// order.
    fn quotations(&self) -> &[Quotation<'a>] {
        self.shared.quotations.get_or_init(|| quoted::all(self.debate, self.texts))
    }

    /// All figures, by series and time.
    fn series(&self) -> &Series<'a> {
        self.shared.series.get_or_init(|| Series::of(self))
    }

    /// The stated changes that do not hold.
    fn slipped(&self) -> &[Slipped] {
        self.shared.slipped.get_or_init(|| numbers::stated_change::slipped(self))
    }

    /// What may be said to be missing.
    fn whole(&self) -> &Whole<'a> {
        self.shared.whole.get_or_init(|| Whole::of(self.debate, self.documents))
    }

    /// What the heads of the texts say of their sources.
    fn article_heads(&self) -> &[(SourceId, Head)] {
        self.shared.article_heads.get_or_init(|| quotation::source_head::heads(self))
    }

    /// For every voice the first one that is the same person.
    fn persons(&self) -> &[VoiceId] {
        self.shared.persons.get_or_init(|| persons(self.debate))
    }

    /// Which claims are asserted more strongly than where they come from, in order.
    fn drifts(&self) -> &[Drift] {
        self.shared.drifts.get_or_init(|| attribution::drift::drifts(self))
    }

    /// How a claim is asserted more strongly than where it comes from; nothing where it is not.
    fn drift_of(&self, claim: ClaimId) -> Option<&Drift> {
        let drifts = self.drifts();
        drifts.binary_search_by_key(&claim, |drift| drift.strong).ok().map(|index| &drifts[index])
    }

    /// Whether something is said against a rebuttal or one of its premises.
    fn has_reply(&self, rebuttal: StepId) -> bool {
        let targets =
            || self.debate.steps().filter(|(_, step)| step.is_rebuttal()).map(|(_, step)| step.target);
        let rebutted = self.shared.rebutted.get_or_init(|| targets().collect());
        let mut premises = self.debate[rebuttal].premises.iter();
        rebutted.contains(&Target::Step(rebuttal))
            || premises.any(|&premise| rebutted.contains(&Target::Claim(premise)))
    }

    /// The written place of a part of the debate.
    pub fn at(&self, place: Place) -> Locus<'a> {
        self.documents.at(place.file, place.node)
    }

    /// The name of a claim for `concerns`: `map/claim`.
    pub fn name(&self, claim: ClaimId) -> String {
        self.debate.qualified(claim)
    }

    /// What a finding about a step concerns: the step by its id where it has one, else the claim or the named
    /// step that it is about.
    pub fn step_name(&self, step: StepId) -> String {
        let mut at = step;
        loop {
            let step = &self.debate[at];
            if let Some(id) = &step.id {
                return format!("{}/{id}", self.debate[step.map].id);
            }
            match step.target {
                Target::Claim(claim) => return self.name(claim),
                Target::Step(target) => at = target,
            }
        }
    }
}

/// The findings of all checks, unsorted, but in the same order whenever they are the same.
pub fn run(context: &Context) -> Vec<Diagnostic> {
    run_these(all(), context)
}

/// The findings of some checks, which are run side by side.
///
/// What several of them need is made by the first that asks while the others wait, so the making of it must not
/// wait for them in turn: nothing that [`Context`] shares is made in parallel.
fn run_these<'c>(checks: impl Iterator<Item = &'c Check>, context: &Context) -> Vec<Diagnostic> {
    let checks: Vec<&Check> = checks.collect();
    let run = |check: &&Check| {
        let mut findings = Vec::new();
        (check.run)(context, &mut findings);
        findings
    };
    let findings: Vec<Vec<Diagnostic>> = checks.par_iter().with_max_len(1).map(run).collect();
    findings.into_iter().flatten().collect()
}
