//! Where the article says something, and in which words.

use super::{Answer, Draft, Kind, by_distance, by_vagueness, claim_name, is_title, proof_of};
use crate::model::{Attribution, Bloom};
use crate::view::guide::parts::Hides;
use crate::view::guide::spot::passage;
use crate::view::guide::study::Study;

pub(super) const PASSAGE: Kind = Kind { name: "passage", level: Bloom::Remember, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let claims = study.claims().filter(|(claim, written)| {
        // What figures say is asked for as figures.
        !written.implicit && written.figures.is_empty() && !study.is_thesis(*claim)
    });
    let drafts = claims.filter_map(|(claim, _)| {
        let is_own = |said: &&Attribution| study.other_voice(said).is_none();
        // It is asked at the part in which the claim stands first.
        let said = study.said_here(claim).next().filter(is_own).filter(|said| said.at.is_some())?;
        let values = [("where", study.where_said(said).into()), ("claim", study.sentence(claim).into())];
        let anchor = said.quote.as_deref().filter(|anchor| !is_title(anchor))?;
        let lines = vec![
            ends(study, said)
                .unwrap_or_else(|| study.say("guide-answer-passage", &[("words", anchor.into())])),
        ];
        let answer = Answer::proved(lines, vec![proof_of(study, claim, said)]);
        let text = study.say("guide-ask-passage", &values);
        let draft = Draft::new(&PASSAGE, claim_name(study, claim), vec![claim], text, answer);
        Some(draft.hiding(Hides::Anchor).ranked(by_distance(study, claim) + by_vagueness(said)))
    });
    drafts.collect()
}

fn is_raised(letter: char) -> bool {
    letter.is_numeric() && !letter.is_ascii_digit()
}

/// So many words are a beginning or an end.
const SOME: usize = 4;

/// How the sentence begins and ends, where the text is at hand.
fn ends(study: &Study, said: &Attribution) -> Option<String> {
    let text = study.desk.analysis.texts.text(said.source?)?;
    let sentence = text.sentence(passage(study, said)?);
    // Half of a sentence does not begin and end as the sentence does.
    if text.is_parted(sentence) {
        return None;
    }
    let sentence = text.words(sentence).trim_end_matches(is_raised);
    // The sign of a footnote before it is none of its words, and one behind it no part of the last.
    let is_sign = |word: &&str| word.chars().all(is_raised);
    let words = sentence.split_whitespace().skip_while(is_sign);
    let words: Vec<&str> = words.collect();
    Some(match words.len() {
        count if count > 2 * SOME => study.say(
            "guide-answer-passage-ends",
            &[("begins", words[..SOME].join(" ").into()), ("ends", words[count - SOME..].join(" ").into())],
        ),
        _ => study.say("guide-answer-passage-whole", &[("sentence", words.join(" ").into())]),
    })
}
