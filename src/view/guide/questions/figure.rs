//! Which figures a passage gives.

use super::{Answer, Draft, Kind, by_distance, by_vagueness, claim_name, proof_of};
use crate::model::{Attribution, Bloom, ClaimId, Figure};
use crate::prose;
use crate::view::guide::parts::Hides;
use crate::view::guide::spot::passage;
use crate::view::guide::study::Study;

pub(super) const FIGURE: Kind = Kind { name: "figure", level: Bloom::Remember, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let claims = study.claims().filter(|(_, written)| !written.implicit);
    claims.filter_map(|(claim, _)| draft(study, claim)).collect()
}

/// The question for the figures of one measure that the text can be seen to print.
fn draft(study: &Study, claim: ClaimId) -> Option<Draft> {
    let figures = &study.debate[claim].figures;
    let (said, first) = figures.iter().find_map(|figure| Some((printing(study, claim, figure)?, figure)))?;
    // What stands in the same sentence is found there too.
    let is_shown = |(_, figure): &(usize, &Figure)| {
        figure.measure == first.measure
            && (printing(study, claim, figure).is_some() || is_in_sentence(study, said, figure))
    };
    let shown: Vec<(usize, &Figure)> = figures.iter().enumerate().filter(is_shown).collect();
    let dated = |figure: &Figure| is_dated(study, said, figure);
    let undated = shown.iter().filter(|(_, figure)| !dated(figure)).count();
    let count = ("count", shown.len().into());
    // Nobody is sent to look for a date that the text does not tell.
    let when = match undated {
        0 => "guide-ask-figure-when",
        _ if undated == shown.len() => "guide-ask-figure-undated",
        _ => "guide-ask-figure-some-dated",
    };
    let values = [
        count.clone(),
        ("where", study.where_said(said).into()),
        ("measure", study.debate[first.measure].details.name.to_string().into()),
        ("when", study.say(when, &[count]).into()),
    ];
    let told = shown.iter().filter(|(position, _)| !study.desk.ends_range(claim, *position));
    let mut lines: Vec<String> =
        told.map(|(position, figure)| line(study, claim, *position, dated(figure))).collect();
    lines.extend(
        dated_by(study, said, &shown)
            .map(|words| study.say("guide-answer-dated-by", &[("words", words.into())])),
    );
    if undated > 0 {
        lines.push(study.say("guide-answer-figure-undated", &[("count", undated.into())]));
    }
    let answer = Answer::proved(lines, vec![proof_of(study, claim, said)]);
    let draft = Draft::new(
        &FIGURE,
        claim_name(study, claim),
        vec![claim],
        study.say("guide-ask-figure", &values),
        answer,
    );
    Some(draft.hiding(Hides::Says).ranked(by_distance(study, claim) + by_vagueness(said)))
}

/// The words by which the article dates a figure of a year that it does not print there: “Last New Year's Eve”.
fn dated_by(study: &Study, said: &Attribution, figures: &[(usize, &Figure)]) -> Option<String> {
    let text = study.desk.analysis.texts.text(said.source?)?;
    let sentence = text.words(text.sentence(passage(study, said)?));
    let years = figures.iter().filter_map(|(_, figure)| figure.when.as_ref()?.written().get(..4));
    if years.into_iter().all(|year| sentence.contains(year)) {
        return None;
    }
    prose::relative_date(sentence).map(|span| sentence[span].to_owned())
}

/// Whether readers can see for when a figure is: the paragraph has its years, or the sentence dates it by other words.
/// Without the text the map is believed.
fn is_dated(study: &Study, said: &Attribution, figure: &Figure) -> bool {
    let Some(when) = &figure.when else { return false };
    let text = said.source.and_then(|source| study.desk.analysis.texts.text(source));
    let Some((text, passage)) = text.zip(passage(study, said)) else { return true };
    let paragraph = text.words(text.paragraphs_around(passage));
    let years = when.written().split('/').filter_map(|end| end.get(..4));
    let mut years = years.filter(|year| year.chars().all(|letter| letter.is_ascii_digit())).peekable();
    years.peek().is_some() && years.all(|year| paragraph.contains(year))
        || prose::relative_date(text.words(text.sentence(passage))).is_some()
}

/// Whether a figure is printed in the sentence of a passage.
fn is_in_sentence(study: &Study, said: &Attribution, figure: &Figure) -> bool {
    let text = said.source.and_then(|source| study.desk.analysis.texts.text(source));
    text.zip(passage(study, said)).is_some_and(|(text, passage)| {
        has_number(text.words(text.sentence(passage)), &figure.value.0.normalize().to_string())
    })
}

/// The attribution whose words print a figure; the map may quote the figure beside it.
fn printing<'a>(study: &Study<'_, 'a>, claim: ClaimId, figure: &Figure) -> Option<&'a Attribution> {
    let value = figure.value.0.normalize().to_string();
    let prints = |said: &&Attribution| said.quote.as_deref().is_some_and(|quote| has_number(quote, &value));
    let here = || study.said_here(claim).filter(|said| said.at.is_some() || said.quote.is_some());
    let quoted = here().find(prints);
    quoted.or_else(|| figure.as_printed.as_ref().and_then(|_| here().next()))
}

/// Whether a number stands in a text as a number of its own.
fn has_number(text: &str, number: &str) -> bool {
    let plain = text.replace(',', "");
    let is_apart = |at: usize| {
        let (before, after) = (plain[..at].chars().last(), plain[at + number.len()..].chars().next());
        !before.is_some_and(|letter| letter.is_ascii_digit() || letter == '.')
            && !after.is_some_and(|letter| letter.is_ascii_digit())
    };
    plain.match_indices(number).any(|(at, _)| is_apart(at))
}

/// A figure in a line: when, how much, and the words of the text where the map has them.
pub(in crate::view::guide) fn line(study: &Study, claim: ClaimId, position: usize, is_dated: bool) -> String {
    let figure = &study.debate[claim].figures[position];
    let line = study.desk.amount(claim, position);
    let line = match figure.when.as_ref().filter(|_| is_dated) {
        Some(when) => {
            study.say("guide-figure-when", &[("when", study.desk.date(when).into()), ("value", line.into())])
        }
        None => line,
    };
    match figure.as_printed.as_deref() {
        Some(printed) => {
            study.say("guide-figure-printed", &[("figure", line.into()), ("printed", printed.into())])
        }
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::has_number;

    #[test]
    fn a_number_is_found_as_a_whole_only() {
        assert!(has_number("from 89 in 2021 to 1,699.", "1699") && has_number("27 hectares", "27"));
        assert!(!has_number("in 2021", "20") && !has_number("1.89", "89") && !has_number("no", "1"));
    }
}
