//! Whose statement a passage passes on.

use super::{Answer, Draft, Kind, by_distance, claim_name, proof_of};
use crate::model::{Attribution, Bloom, Stance};
use crate::prose::capitalised;
use crate::view::guide::before::voices;
use crate::view::guide::parts::Hides;
use crate::view::guide::study::Study;

pub(super) const SPEAKER: Kind = Kind { name: "speaker", level: Bloom::Remember, is_during: true, ask };

fn ask(study: &Study) -> Vec<Draft> {
    let map = &study.debate[study.desk.map];
    let told: Vec<&str> = [map.summary.as_deref(), map.question.as_deref()].into_iter().flatten().collect();
    // Of few people at the head of the guide the answer is one or the other, whatever the text says.
    let listed = voices(study);
    let few: Vec<String> = match listed.len() < FEWEST_LISTED {
        true => listed.into_iter().map(|person| person.name).collect(),
        false => Vec::new(),
    };
    let drafts = study.claims().filter_map(|(claim, _)| {
        // Whoever denies a claim does not make it. It is asked where the claim stands first: what the author says there
        // is the author's, whoever says so as well.
        let said = study.said_here(claim).next().filter(|said| {
            study.other_voice(said).is_some() && said.at.is_some() && said.stance != Stance::Denies
        })?;
        // A claim that names the speaker, or whom the speaker stands for, gives the answer, and so does what is read
        // before.
        let name = study.other_voice(said).map(|voice| study.voice(voice)).unwrap_or_default();
        let sentence = study.sentence(claim);
        let details = study.other_voice(said).map(|voice| &study.debate[voice].details);
        let other_names = details.into_iter().flat_map(|details| details.aliases.iter().chain(&details.role));
        let gives_away =
            names(&sentence, &name) || other_names.into_iter().any(|known| names(&sentence, known));
        let is_unnamed = details.is_some_and(|details| details.anonymous);
        let says_so = is_unnamed && UNNAMED.iter().any(|words| sentence.to_lowercase().contains(words));
        if gives_away || says_so || few.contains(&name) || told.iter().any(|text| names(text, &name)) {
            return None;
        }
        let values = [("where", study.where_said(said).into()), ("claim", study.sentence(claim).into())];
        let answer = Answer::proved(lines(study, said), vec![proof_of(study, claim, said)]);
        let id = if study.via(said).is_empty() { "guide-ask-speaker" } else { "guide-ask-speaker-via" };
        let text = study.say(id, &values);
        let draft = Draft::new(&SPEAKER, claim_name(study, claim), vec![claim], text, answer);
        // Who has no name is soon told, and who uses a word in a sense of their own stands with it among the words to
        // know.
        let is_told = is_unnamed || !study.debate[claim].senses.is_empty();
        let rank = by_distance(study, claim) + if is_told { 50 } else { 0 };
        Some(draft.hiding(Hides::Speaker).ranked(rank))
    });
    drafts.collect()
}

/// Among so many people at the head of the guide one has to be found.
const FEWEST_LISTED: usize = 3;

/// Words by which a claim says that whoever holds it has no name.
const UNNAMED: [&str; 6] = ["unnamed", "not name", "no name", "is said", "are said", "rumour"];

/// Whether a text names somebody, be it by one word of the name.
fn names(text: &str, name: &str) -> bool {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let mut telling = words.filter(|word| word.len() > 2 && word.starts_with(char::is_uppercase));
    telling.any(|word| text.split(|letter: char| !letter.is_alphanumeric()).any(|known| known == word))
}

/// Who says it, and through whom it came to the author.
fn lines(study: &Study, said: &Attribution) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(voice) = study.other_voice(said) {
        let details = &study.debate[voice].details;
        let name = details.name.to_string();
        lines.push(match (details.anonymous, details.role.as_deref()) {
            (true, _) => study.say("guide-answer-speaker-unnamed", &[("voice", name.into())]),
            (_, Some(role)) => {
                study.say("guide-answer-speaker-role", &[("voice", name.into()), ("role", role.into())])
            }
            _ => study.say("guide-answer-speaker", &[("voice", name.into())]),
        });
    }
    let via = study.via(said);
    if !via.is_empty() {
        lines.push(study.say("guide-answer-via", &[("via", study.list(&via).into())]));
    }
    lines.iter().map(|line| capitalised(line)).collect()
}
