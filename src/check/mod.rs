//! Consistency checks: one file a check, or a close family.
//!
//! A check is a [`Rule`], which is its page in the manual, and a function over the [`Context`]. To add one,
//! write its file and name it below, once as a module and once in the list of its family.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::article::Head;
use crate::diagnostic::{Diagnostic, Family, Rule};
use crate::evaluate::Labelling;
use crate::model::{ClaimId, Debate, Place, SourceId, StepId, Target, VoiceId};
use crate::period::Period;
use crate::syntax::{Documents, Locus};

mod anonymous_only;
mod bad_locator;
mod bare_thesis;
mod both_granted;
mod bound_broken;
mod cause_after_effect;
mod cause_from_correlation;
mod cherry_picked_baseline;
mod circular_sourcing;
mod circular_support;
mod contrary_premise;
mod counted_twice;
mod counters_disagree;
mod crux_unsourced;
mod death_before_deed;
mod denial_left_out;
mod disconnected;
mod duration_arithmetic;
mod empty_text;
mod entailed_and_contrary;
mod equivocation;
mod figure_conflict;
mod hedge_dropped;
mod hedge_hardened;
mod interested_counter;
mod left_unsupported;
mod missing_scheme_premise;
mod missing_thesis;
mod multiple_or_increase;
mod name_variant;
mod one_sided;
mod open_question;
mod overdue_prediction;
mod overstated;
mod part_exceeds_whole;
mod percent_arithmetic;
mod percent_or_points;
mod printed_figure;
mod quote_altered;
mod quote_ambiguous;
mod quote_by_another_voice;
mod quote_cut;
mod quote_elided;
mod quote_in_another_source;
mod quote_not_found;
mod quote_spliced;
mod relative_date;
mod repeated_link;
mod report_becomes_fact;
mod said_after_published;
mod same_text;
mod scale_slip;
mod scope_stretched;
mod second_hand_quote;
mod self_attack;
mod self_contradiction;
mod self_support;
mod settle;
mod share_above_100;
mod share_arithmetic;
mod single_source;
mod single_thread;
mod source_before_event;
mod source_head;
mod stale_figure;
mod support_and_attack;
mod text_changed;
mod text_missing;
mod trend_from_end_points;
mod twin_not_rebutted;
mod unanswered_rebuttal;
mod undated_figure;
mod undefended_premise;
mod undercut_one_premise;
mod unencoded_number;
mod unit_mismatch;
mod universal_from_instances;
mod unmet_expectation;
mod unused_allow;
mod unused_claim;
mod unused_entry;
mod value_from_facts;
mod wrong_locator;

mod allowance;
mod around;
mod causal_words;
mod contraries;
mod denied_in_text;
mod drift;
mod gaps;
mod ground;
mod originals;
mod phrases;
mod printed;
mod propositions;
mod provenance;
mod quotation;
mod series;
mod speaker;
mod stated_change;
mod telling;
mod tense;
mod texts;
mod turns;
mod twins;
mod units;
mod ways;
mod weigh;
mod whole;
mod wording;

use contraries::Contraries;
use drift::Drift;
use originals::Originals;
use propositions::Propositions;
use provenance::persons;
use quotation::Quotation;
use series::Series;
use stated_change::Slipped;
use whole::Whole;

pub use gaps::{Gap, gaps};
pub use settle::settle;
pub use texts::Texts;

/// All checks by family, in the order of the manual.
// A check a line, so that a new one is one new line.
#[rustfmt::skip]
pub const FAMILIES: &[(Family, &[Check])] = &[
    (Family { name: "structure", finds: "the map does not hang together" }, &[
        missing_thesis::CHECK,
        bare_thesis::CHECK,
        empty_text::CHECK,
        unused_claim::CHECK,
        disconnected::CHECK,
        self_support::CHECK,
        self_attack::CHECK,
        circular_support::CHECK,
        support_and_attack::CHECK,
        repeated_link::CHECK,
        contrary_premise::CHECK,
        entailed_and_contrary::CHECK,
        same_text::CHECK,
        unused_entry::SOURCE,
        unused_entry::VOICE,
        unused_entry::MEASURE,
        unused_entry::TERM,
        unused_allow::CHECK,
    ]),
    (Family { name: "standing", finds: "what stands and what falls is not what the map says" }, &[
        unmet_expectation::CHECK,
        both_granted::CHECK,
        left_unsupported::CHECK,
        twin_not_rebutted::CHECK,
        undercut_one_premise::CHECK,
        unanswered_rebuttal::CHECK,
        overstated::CHECK,
        undefended_premise::CHECK,
        crux_unsourced::CHECK,
        single_thread::CHECK,
        one_sided::CHECK,
    ]),
    (Family { name: "quotation", finds: "words are not quoted as the text has them" }, &[
        quote_not_found::CHECK,
        quote_altered::CHECK,
        quote_elided::CHECK,
        quote_spliced::CHECK,
        quote_in_another_source::CHECK,
        quote_by_another_voice::CHECK,
        quote_cut::CHECK,
        second_hand_quote::CHECK,
        quote_ambiguous::CHECK,
        wrong_locator::CHECK,
        bad_locator::CHECK,
        text_missing::CHECK,
        text_changed::CHECK,
        source_head::TITLE,
        source_head::BYLINE,
        source_head::DATE,
    ]),
    (Family { name: "numbers", finds: "figures do not agree, or do not come out" }, &[
        unencoded_number::CHECK,
        percent_arithmetic::CHECK,
        percent_or_points::CHECK,
        multiple_or_increase::CHECK,
        share_arithmetic::CHECK,
        part_exceeds_whole::CHECK,
        share_above_100::CHECK,
        figure_conflict::CHECK,
        counters_disagree::CHECK,
        scale_slip::CHECK,
        printed_figure::CHECK,
        undated_figure::CHECK,
        unit_mismatch::CHECK,
        cherry_picked_baseline::CHECK,
        trend_from_end_points::CHECK,
        bound_broken::CHECK,
        duration_arithmetic::CHECK,
    ]),
    (Family { name: "time", finds: "dates do not fit each other" }, &[
        source_before_event::CHECK,
        said_after_published::CHECK,
        cause_after_effect::CHECK,
        death_before_deed::CHECK,
        stale_figure::CHECK,
        overdue_prediction::CHECK,
        relative_date::CHECK,
    ]),
    (Family { name: "attribution", finds: "who said it, and how surely, is not what the map says" }, &[
        anonymous_only::CHECK,
        single_source::CHECK,
        interested_counter::CHECK,
        hedge_dropped::CHECK,
        hedge_hardened::CHECK,
        report_becomes_fact::CHECK,
        denial_left_out::CHECK,
        self_contradiction::CHECK,
        circular_sourcing::CHECK,
        counted_twice::CHECK,
        name_variant::CHECK,
    ]),
    (Family { name: "inference", finds: "a step owes more than it gives" }, &[
        open_question::CHECK,
        missing_scheme_premise::CHECK,
        equivocation::CHECK,
        scope_stretched::CHECK,
        cause_from_correlation::CHECK,
        universal_from_instances::CHECK,
        value_from_facts::CHECK,
    ]),
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
    /// The day that counts as today, where the caller gives one; else it is that of each map's encoder.
    pub as_of: Option<&'a Period>,
    shared: Shared<'a>,
}

/// What several checks need, made when the first asks for it.
#[derive(Default)]
struct Shared<'a> {
    propositions: OnceCell<Propositions>,
    contraries: OnceCell<Contraries<'a>>,
    series: OnceCell<Series<'a>>,
    slipped: OnceCell<Vec<Slipped>>,
    whole: OnceCell<Whole<'a>>,
    quotations: OnceCell<Vec<Quotation<'a>>>,
    originals: OnceCell<Originals>,
    drifts: OnceCell<Vec<Drift>>,
    article_heads: OnceCell<Vec<(SourceId, Head)>>,
    persons: OnceCell<Vec<VoiceId>>,
    /// What is attacked by any rebuttal.
    rebutted: OnceCell<BTreeSet<Target>>,
}

impl<'a> Context<'a> {
    /// What there is to look at in a corpus.
    pub fn new(
        debate: &'a Debate,
        documents: &'a Documents<'a>,
        labelling: &'a Labelling,
        texts: &'a Texts,
        as_of: Option<&'a Period>,
    ) -> Context<'a> {
        Context { debate, documents, labelling, texts, as_of, shared: Shared::default() }
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
        self.shared.quotations.get_or_init(|| quotation::all(self.debate, self.texts))
    }

    /// All figures, by series and time.
    fn series(&self) -> &Series<'a> {
        self.shared.series.get_or_init(|| Series::of(self))
    }

    /// The stated changes that do not hold.
    fn slipped(&self) -> &[Slipped] {
        self.shared.slipped.get_or_init(|| stated_change::slipped(self))
    }

    /// What may be said to be missing.
    fn whole(&self) -> &Whole<'a> {
        self.shared.whole.get_or_init(|| Whole::of(self.debate, self.documents))
    }

    /// Which sources repeat one another or are one document.
    fn originals(&self) -> &Originals {
        self.shared.originals.get_or_init(|| Originals::of(self.debate))
    }

    /// What the heads of the texts say of their sources.
    fn article_heads(&self) -> &[(SourceId, Head)] {
        self.shared.article_heads.get_or_init(|| source_head::heads(self))
    }

    /// Which claims are asserted more strongly than where they come from.
    /// For every voice the first one that is the same person.
    fn persons(&self) -> &[VoiceId] {
        self.shared.persons.get_or_init(|| persons(self.debate))
    }

    /// Which claims are asserted more strongly than where they come from, in order.
    fn drifts(&self) -> &[Drift] {
        self.shared.drifts.get_or_init(|| drift::drifts(self))
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

/// The findings of all checks, unsorted.
pub fn run(context: &Context) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for check in all() {
        (check.run)(context, &mut findings);
    }
    findings
}
