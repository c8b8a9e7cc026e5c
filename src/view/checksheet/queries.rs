//! Queries to the author: one for each open point of the article.
//!
//! They come from findings about the material and from figures without a source, never from how the map was written
//! down: what is wrong with that is for its encoder.

use std::collections::{BTreeMap, BTreeSet};

use super::super::desk::{CONFLICTS, Desk};
use super::asking::{Question, about_finding, words_at};
use super::counts::change_of_two_counters;
use super::flags::{findings_of, is_material};
use super::notes::notes;
use super::printed::misprints;
use super::quotations::{QuotationView, Quotations};
use super::rows::{compared, passage, place_of};
use super::sums::Shown;
use super::types::is_attributed;
use crate::check::attribution::{
    anonymous_only, circular_sourcing, counted_twice, denial_left_out, hedge_hardened, interested_counter,
    report_becomes_fact, self_contradiction, single_source,
};
use crate::check::inference::{
    cause_from_correlation, equivocation, scope_stretched, universal_from_instances,
};
use crate::check::numbers::{
    bound_broken, cherry_picked_baseline, counters_disagree, duration_arithmetic, figure_conflict,
    multiple_or_increase, part_exceeds_whole, percent_arithmetic, percent_or_points, rate_arithmetic,
    scale_slip, share_above_100, share_arithmetic, trend_from_end_points, undated_figure, unit_mismatch,
};
use crate::check::quotation::{quote_by_another_voice, quote_cut, second_hand_quote};
use crate::check::time::{
    cause_after_effect, death_before_deed, overdue_prediction, said_after_published, source_before_event,
    stale_figure,
};
use crate::check::{StatedSum, Verdict};
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Attribution, ClaimId, ReviewStatus, Stance, Stated};
use crate::prose;
use crate::review::Standing;

/// What to ask after a finding, by the check that made it. What is wrong in the argument itself, such as an objection
/// without a reply, is for the reader to judge and not asked here.
const QUESTIONS: &[(&str, &str)] = &[
    (anonymous_only::CODE, "checksheet-ask-who"),
    (bound_broken::CODE, "checksheet-ask-which"),
    (cause_after_effect::CODE, "checksheet-ask-order-meant"),
    (cause_from_correlation::CODE, "checksheet-ask-cause"),
    (cherry_picked_baseline::CODE, "checksheet-ask-baseline"),
    (circular_sourcing::CODE, "checksheet-ask-original"),
    (counted_twice::CODE, "checksheet-ask-original"),
    (counters_disagree::CODE, "checksheet-ask-counter"),
    (death_before_deed::CODE, "checksheet-ask-date"),
    (denial_left_out::CODE, "checksheet-ask-denial"),
    (duration_arithmetic::CODE, "checksheet-ask-which"),
    (equivocation::CODE, "checksheet-ask-sense"),
    (figure_conflict::CODE, "checksheet-ask-which"),
    (hedge_hardened::CODE, "checksheet-ask-firmness"),
    (interested_counter::CODE, "checksheet-ask-independent"),
    (multiple_or_increase::CODE, "checksheet-ask-which"),
    (overdue_prediction::CODE, "checksheet-ask-came-true"),
    (part_exceeds_whole::CODE, "checksheet-ask-which"),
    (percent_arithmetic::CODE, "checksheet-ask-which"),
    (percent_or_points::CODE, "checksheet-ask-which"),
    (quote_by_another_voice::CODE, "checksheet-ask-speaker"),
    (quote_cut::CODE, "checksheet-ask-cut"),
    (rate_arithmetic::CODE, "checksheet-ask-which"),
    (report_becomes_fact::CODE, "checksheet-ask-firmness"),
    (said_after_published::CODE, "checksheet-ask-date"),
    (scale_slip::CODE, "checksheet-ask-which"),
    (scope_stretched::CODE, "checksheet-ask-scope"),
    (second_hand_quote::CODE, "checksheet-ask-original"),
    (self_contradiction::CODE, "checksheet-ask-both"),
    (share_above_100::CODE, "checksheet-ask-which"),
    (share_arithmetic::CODE, "checksheet-ask-which"),
    (single_source::CODE, "checksheet-ask-second"),
    (source_before_event::CODE, "checksheet-ask-date"),
    (stale_figure::CODE, "checksheet-ask-newer"),
    (trend_from_end_points::CODE, "checksheet-ask-between"),
    (undated_figure::CODE, "checksheet-ask-when"),
    (unit_mismatch::CODE, "checksheet-ask-which"),
    (universal_from_instances::CODE, "checksheet-ask-scope"),
];

/// The questions what the right figure is.
const OF_FIGURES: [&str; 2] = ["checksheet-ask-which", "checksheet-ask-counter"];

/// The checks whose findings the sums tell with their arithmetic.
const SUMS: [&str; 5] = [
    multiple_or_increase::CODE,
    percent_arithmetic::CODE,
    percent_or_points::CODE,
    rate_arithmetic::CODE,
    share_arithmetic::CODE,
];

/// A query about one claim.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) claim: ClaimId,
    /// Where the author says it, and in which words; nothing where the question names its places.
    pub(super) opening: Option<String>,
    pub(super) question: String,
    /// What it is about, where it comes up at several claims.
    pub(super) topic: Option<String>,
}

impl Asked {
    /// The query in whole sentences.
    pub(super) fn text(&self) -> String {
        match &self.opening {
            Some(opening) => format!("{opening} {}", self.question),
            None => self.question.clone(),
        }
    }
}

/// The queries about the claims of the article, in the order of its text.
pub(super) fn queries(desk: &Desk, order: &[ClaimId], sums: &[Shown], quotations: &Quotations) -> Vec<Asked> {
    let questions: BTreeMap<&str, &str> = QUESTIONS.iter().copied().collect();
    let mut by_claim: BTreeMap<ClaimId, Vec<&Shown>> = BTreeMap::new();
    for sum in sums.iter().filter(|sum| sum.working.verdict == Verdict::Differs) {
        by_claim.entry(sum.working.claim).or_default().push(sum);
    }
    let mut altered: BTreeMap<ClaimId, Vec<&QuotationView>> = BTreeMap::new();
    for (claim, quotation) in quotations.altered.iter().filter(|(_, one)| one.source.is_some()) {
        altered.entry(*claim).or_default().push(quotation);
    }
    let mut cut: BTreeMap<ClaimId, &QuotationView> = BTreeMap::new();
    let noted = |quotation: &QuotationView| quotation.source.is_some() && !quotation.notes.is_empty();
    for (claim, quotation) in quotations.verified.iter().filter(|(_, one)| noted(one)) {
        cut.entry(*claim).or_insert(quotation);
    }
    let between = with_others(desk);
    let mut queries = Vec::new();
    for &claim in order {
        let Some((position, _)) = asked(desk, claim).filter(|_| !is_done(desk, claim)) else { continue };
        let opening =
            |position: usize| opening(desk, claim, position, &desk.analysis.debate[claim].said[position]);
        let notes = notes(desk, claim);
        let mut found: Vec<(usize, Question)> = Vec::new();
        let before = by_claim.get(&claim).map_or(&[][..], Vec::as_slice);
        for sum in before {
            let question = change_of_two_counters(desk, sum);
            let question = question.unwrap_or_else(|| Question::here(about_sum(desk, sum)));
            let question = question.of_figure(told_sum(desk, sum).unwrap_or_default());
            found.push((stating(desk, claim, sum).unwrap_or(position), question));
        }
        let mut told: Vec<&str> = Vec::new();
        for finding in findings_of(desk, claim).chain(between.get(&claim).into_iter().flatten().copied()) {
            let code = finding.rule.code;
            // One question about one claim is asked once, however often it comes up.
            if told.contains(&code) {
                continue;
            }
            let is_told = SUMS.contains(&code) && !before.is_empty();
            let Some(question) = questions.get(code).filter(|_| !is_told && is_open(desk, claim, finding))
            else {
                continue;
            };
            let around = cut.get(&claim).filter(|_| code == quote_cut::CODE);
            let asked = match around {
                Some(quotation) => Some(Question::here(about_cut(desk, quotation))),
                None => about_finding(desk, claim, finding, question),
            };
            if let Some(asked) = asked {
                let is_of_figure = OF_FIGURES.contains(question);
                let asked = if is_of_figure { asked.of_figure(String::new()) } else { asked };
                found.push((position, asked));
                told.push(code);
            }
        }
        let misprints = misprints(desk, claim).into_iter();
        found.extend(misprints.map(|misprint| (position, misprint.of_figure(String::new()))));
        for quotation in altered.get(&claim).into_iter().flatten() {
            found.push((position, Question::here(about_quotation(desk, quotation))));
        }
        let mut found = notes.before(found, position);
        if found.is_empty() && lacks_source(desk, claim) {
            found.push((position, Question::here(desk.word("checksheet-ask-source"))));
        }
        queries.extend(found.into_iter().map(|(position, question)| {
            let opening = (!question.names_places).then(|| opening(question.position.unwrap_or(position)));
            Asked { claim, opening, question: question.text, topic: question.topic }
        }));
    }
    queries
}

/// Contradictions that stand at a claim which the article does not say, by the first of their claims that it says:
/// where the article does not go together with its own source, it is the author who can mend it.
fn with_others<'a>(desk: &Desk<'a>) -> BTreeMap<ClaimId, Vec<&'a Diagnostic>> {
    let mut between: BTreeMap<ClaimId, Vec<&Diagnostic>> = BTreeMap::new();
    for &number in desk.site.findings_of(desk.map) {
        let finding = &desk.analysis.diagnostics[number];
        if !CONFLICTS.contains(&finding.rule.code) {
            continue;
        }
        let claims = finding.concerns.iter().filter_map(|name| desk.claim_called(name));
        let claims: Vec<ClaimId> = claims.collect();
        let said =
            claims.iter().position(|&claim| desk.local(claim).is_some() && asked(desk, claim).is_some());
        // What stands at the first claim is asked there.
        if let Some(position) = said.filter(|&position| position > 0) {
            between.entry(claims[position]).or_default().push(finding);
        }
    }
    between
}

/// Whether reviewers are done with a claim: it is confirmed, a matter of opinion, or cut.
fn is_done(desk: &Desk, claim: ClaimId) -> bool {
    const DONE: [ReviewStatus; 3] = [ReviewStatus::Confirmed, ReviewStatus::Opinion, ReviewStatus::Cut];
    matches!(desk.analysis.reviews.standing(claim), Standing::Settled(status) if DONE.contains(&status))
}

/// The attribution by which the article says a claim; nothing for a claim that it does not say.
pub(super) fn asked<'a>(desk: &Desk<'a>, id: ClaimId) -> Option<(usize, &'a Attribution)> {
    let debate = &desk.analysis.debate;
    let claim = &debate[id];
    let article = debate[desk.map].source;
    let is_of =
        |said: &Attribution| article.map_or(said.source.is_some(), |article| said.source == Some(article));
    let said = || claim.said.iter().enumerate().filter(|(_, said)| is_of(said));
    let quoted = said().find(|(_, said)| said.quote.is_some());
    quoted.or_else(|| said().next()).filter(|_| !claim.implicit)
}

/// Whether a finding is a matter for the author: about the material, no mere note, and no slip in how the map quotes
/// the article.
fn is_open(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> bool {
    let debate = &desk.analysis.debate;
    let is_slip = finding.family == "quotation"
        && debate[claim].said.iter().all(|said| said.source == debate[desk.map].source);
    let is_others_word = finding.rule.code == single_source::CODE && is_of_opponent(desk, claim);
    is_material(finding) && finding.level > Level::Note && !is_slip && !is_others_word
}

/// Whether the article gives a claim as the word of somebody whom it does not follow: nothing that it says for itself
/// rests on the claim, be it as a reason or as a reply to an objection.
fn is_of_opponent(desk: &Desk, claim: ClaimId) -> bool {
    let debate = &desk.analysis.debate;
    let is_own = |claim: ClaimId| {
        asked(desk, claim).is_some_and(|(_, said)| {
            let authors =
                said.source.and_then(|source| debate[source].authors.as_deref()).unwrap_or_default();
            said.stance == Stance::Asserts && said.by.is_none_or(|voice| authors.contains(&voice))
        })
    };
    // Each claim with whether this one speaks for it or against it.
    let (mut waiting, mut passed) = (vec![(claim, true)], BTreeSet::from([(claim, true)]));
    while let Some((at, is_for)) = waiting.pop() {
        if is_own(at) || debate[desk.map].theses.contains(&at) {
            if is_for {
                return false;
            }
            continue;
        }
        if passed.len() > MOST_FOLLOWED {
            return false;
        }
        let steps = debate.uses_of(at).filter(|&step| debate[step].carries() || debate[step].is_rebuttal());
        let next = steps.map(|step| (debate.conclusion_of(step), is_for == debate[step].carries()));
        waiting.extend(next.filter(|next| passed.insert(*next)));
    }
    true
}

/// From one claim so many others are looked at.
const MOST_FOLLOWED: usize = 50;

/// Where the author says it, and in which words.
fn opening(desk: &Desk, claim: ClaimId, position: usize, said: &Attribution) -> String {
    let text = &*desk.analysis.debate[claim].text;
    match (place_of(desk, claim, position, said), &said.quote) {
        (Some(place), None) => {
            desk.say("checksheet-in-place-said", &[("place", place.into()), ("text", text.into())])
        }
        (None, None) => desk.say("checksheet-said", &[("text", text.into())]),
        _ => format!("{}:", words_at(desk, claim, position)),
    }
}

/// The words of the article that state a change, a share or a rate: those that have its number.
fn stating(desk: &Desk, claim: ClaimId, sum: &Shown) -> Option<usize> {
    let debate = &desk.analysis.debate;
    let stated = sum.working.stated?.0.number();
    let said = debate[claim].said.iter().enumerate();
    let mut said = said.filter(|(_, said)| said.source == debate[desk.map].source);
    let has_it = |quote: &str| prose::numbers(quote).iter().any(|number| number.value == stated.abs());
    said.find(|(_, said)| said.quote.as_deref().is_some_and(has_it)).map(|(position, _)| position)
}

/// The source of a quotation, with the place in it.
fn source_of(desk: &Desk, quotation: &QuotationView) -> String {
    let source = quotation.source.as_deref().unwrap_or_default();
    match &quotation.at {
        Some(at) => desk.say("quoted-at", &[("text", source.into()), ("place", at.into())]),
        None => desk.say("quoted", &[("text", source.into())]),
    }
}

/// Words that another text has otherwise than the article quotes them, or does not have.
fn about_quotation(desk: &Desk, quotation: &QuotationView) -> String {
    let source = source_of(desk, quotation);
    match &quotation.differences[..] {
        [] => desk.say("checksheet-ask-passage", &[("source", source.into())]),
        differences => {
            let differences = differences.join("; ");
            desk.say(
                "checksheet-ask-quote",
                &[("source", source.into()), ("differences", differences.into())],
            )
        }
    }
}

/// Words that mean something else with what stands beside them in another text.
fn about_cut(desk: &Desk, quotation: &QuotationView) -> String {
    let mut sentence = String::new();
    for piece in &quotation.pieces {
        let blank = if sentence.is_empty() || piece.is_joined { "" } else { " " };
        sentence.push_str(blank);
        sentence.push_str(&piece.text);
    }
    let source = source_of(desk, quotation);
    desk.say("checksheet-ask-cut-from", &[("source", source.into()), ("sentence", sentence.into())])
}

fn about_sum(desk: &Desk, sum: &Shown) -> String {
    let which = desk.word("checksheet-ask-which");
    told_sum(desk, sum).map(|told| format!("{told} {which}")).unwrap_or(which)
}

/// A sum beside what the article states.
fn told_sum(desk: &Desk, sum: &Shown) -> Option<String> {
    let (sum, stated) = sum.view.sum.as_deref().zip(stated_words(desk, sum))?;
    Some(desk.say("checksheet-ask-sum", &[("sum", sum.into()), ("stated", stated.into())]))
}

/// What the article states, in its own words where the map has them, with the number that they are taken for.
pub(super) fn stated_words(desk: &Desk, sum: &Shown) -> Option<String> {
    let stated = match sum.working.stated? {
        (StatedSum::Change(Stated::Times(times)), bound) => {
            let numerals = &desk.site.numerals;
            let times = desk.say("checksheet-times", &[("number", numerals.plain(times.0).into())]);
            numerals.bounded(times, bound)
        }
        _ => sum.view.stated.clone()?,
    };
    Some(match &sum.working.as_printed {
        Some(printed) => {
            let values = [("printed", (&**printed).into()), ("stated", stated.into())];
            desk.say("checksheet-stated-as", &values)
        }
        None => stated,
    })
}

/// Whether the article has a word where it says a claim: in the sentence around its quotation; without the text in the
/// quotation itself or in the claim.
pub(super) fn uses_word(desk: &Desk, claim: ClaimId, word: &str) -> bool {
    let Some((position, said)) = asked(desk, claim) else { return false };
    let text = said.source.and_then(|source| desk.analysis.texts.text(source));
    let sentence = text.zip(compared(desk, claim, position).and_then(passage));
    let sentence = sentence.map(|(text, passage)| text.words(text.sentence(passage)));
    let own = [said.quote.as_deref().unwrap_or_default(), &*desk.analysis.debate[claim].text];
    let words = sentence.map_or_else(|| own.to_vec(), |sentence| vec![sentence]);
    words.iter().any(|words| words.to_lowercase().replace('-', " ").contains(&word.to_lowercase()))
}

/// Whether a claim gives figures on the author's word alone.
fn lacks_source(desk: &Desk, id: ClaimId) -> bool {
    let debate = &desk.analysis.debate;
    let claim = &debate[id];
    let has_figures = !claim.figures.is_empty() || !claim.changes.is_empty();
    let is_own = claim.said.iter().all(|said| said.source == debate[desk.map].source);
    has_figures && is_own && !is_attributed(desk, claim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_that_is_asked_about_is_one_about_the_material() {
        let rules: BTreeMap<&str, _> = crate::rules().map(|rule| (rule.code, rule.about)).collect();
        for code in QUESTIONS.iter().map(|(code, _)| *code).chain(SUMS) {
            assert_eq!(rules.get(code), Some(&crate::diagnostic::About::Material), "{code}");
        }
    }
}
