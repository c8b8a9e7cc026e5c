//! What a finding leaves to ask of the author: both places in the words of the article, and nothing that only the map
//! calls so. Whoever gets the letter knows the article and not the map.

use std::collections::BTreeMap;

use super::super::desk::Desk;
use super::super::found::Teller;
use super::super::words::term_name;
use super::counts;
use super::flags::whole;
use super::queries::{asked, uses_word};
use super::rows::{is_quoted, place_of, quoted_title};
use crate::check::attribution::{anonymous_only, hedge_hardened, report_becomes_fact, self_contradiction};
use crate::check::inference::{cause_from_correlation, equivocation, scope_stretched};
use crate::check::numbers::{counters_disagree, figure_conflict, trend_from_end_points, undated_figure};
use crate::check::quotation::quote_by_another_voice;
use crate::check::time::{cause_after_effect, death_before_deed, source_before_event, stale_figure};
use crate::diagnostic::{Diagnostic, Value};
use crate::model::{Attribution, Claim, ClaimId, Stance, Target};
use crate::period::Period;
use crate::prose::Tier;

/// What is asked after a finding.
pub(super) struct Question {
    pub(super) text: String,
    /// Whether it names its places itself, so that nothing has to stand before it.
    pub(super) names_places: bool,
    /// What it is about, where the same may be asked from another end of it.
    pub(super) topic: Option<String>,
    /// The attribution by which the article says what it is about, where that is not the first.
    pub(super) position: Option<usize>,
    /// What is left of it where somebody has said how to mend the claim: the sum without the question, or nothing of
    /// a question what the right figure is. Nothing at all for what is asked all the same.
    pub(super) mended: Option<String>,
}

impl Question {
    /// A question about the place that stands before it.
    pub(super) fn here(text: String) -> Question {
        Question { text, names_places: false, topic: None, position: None, mended: None }
    }

    /// A question that names its places.
    fn between(text: String) -> Question {
        Question { names_places: true, ..Question::here(text) }
    }

    /// A question what the right figure is, which whoever mends the figure has answered.
    pub(super) fn of_figure(self, told: String) -> Question {
        Question { mended: Some(told), ..self }
    }

    pub(super) fn about(self, topic: String) -> Question {
        Question { topic: Some(topic), ..self }
    }
}

/// The checks whose question says all that there is to say: where the passage stands, it shows the rest.
const TOLD_BY_QUESTION: [&str; 1] = [undated_figure::CODE];

/// So many other places are named in one question.
const MOST_PLACES: usize = 3;

/// What a finding leaves to ask, by the message for its check; nothing where it is no matter of the author.
pub(super) fn about_finding(
    desk: &Desk,
    claim: ClaimId,
    finding: &Diagnostic,
    question: &str,
) -> Option<Question> {
    let told = match finding.rule.code {
        self_contradiction::CODE => return Some(opposites(desk, claim, finding)),
        equivocation::CODE => return senses(desk, claim, finding),
        hedge_hardened::CODE | report_becomes_fact::CODE => return firmness(desk, claim, finding),
        quote_by_another_voice::CODE if is_of_text(finding) => return speaker(desk, claim, finding),
        anonymous_only::CODE => unnamed(desk, claim),
        counters_disagree::CODE => counts::of_two_counters(desk, claim, finding, &concerned(desk, finding)),
        figure_conflict::CODE => counts::of_one_series(desk, claim, finding, &concerned(desk, finding)),
        cause_from_correlation::CODE => correlation(desk, claim, finding),
        source_before_event::CODE if is_of_figure(finding) => {
            // What the article itself gives for times to come it foretells, which is nothing to ask.
            let source = counts::source_of_others(desk, claim)?;
            counts::ahead(desk, claim, finding, source)
        }
        stale_figure::CODE => counts::stale(desk, claim, finding, &concerned(desk, finding)),
        scope_stretched::CODE => scope(desk, finding),
        cause_after_effect::CODE => order(desk, finding),
        death_before_deed::CODE => death(desk, claim, finding),
        trend_from_end_points::CODE => ends(desk, claim, finding),
        code if TOLD_BY_QUESTION.contains(&code) => Some(Question::here(desk.word(question))),
        _ => None,
    };
    Some(told.unwrap_or_else(|| {
        // What still names something by its id tells the author nothing, nor does what is said in another language.
        let teller = Teller::of(desk.site, desk.map, finding).about(claim);
        let teller = teller.quoting(|other| somewhere(desk, other));
        let found = match teller.speaks_house() {
            true => teller.tell_by_names(&finding.message).map(|found| whole(&found) + " "),
            false => None,
        };
        let found = found.unwrap_or_default();
        // Whose figure or date is set against the author's, the sentence may not say.
        let values = finding.message.values();
        let named: Vec<&str> = values.into_iter().filter_map(Value::claim).collect();
        let unnamed = concerned(desk, finding)
            .into_iter()
            .filter(|other| *other != claim && !named.contains(&&*desk.analysis.debate.qualified(*other)));
        let places: Vec<String> =
            unnamed.take(MOST_PLACES).filter_map(|other| somewhere(desk, other)).collect();
        let compare = match places.is_empty() {
            true => String::new(),
            false => {
                let places = places.join(&desk.word("checksheet-ask-next-place"));
                desk.say("checksheet-ask-compare", &[("places", places.into())]) + " "
            }
        };
        Question::here(format!("{found}{compare}{}", desk.word(question)))
    }))
}

/// The place of an attribution with its words, and with its text where that is not the article.
pub(super) fn words_at(desk: &Desk, claim: ClaimId, position: usize) -> String {
    let said = &desk.analysis.debate[claim].said[position];
    let place = place_of(desk, claim, position, said);
    let words = match (&said.quote, place) {
        (Some(quote), Some(place)) => {
            let values = [("place", place.into()), ("quote", (&**quote).into())];
            desk.say("checksheet-in-place-quoted", &values)
        }
        (Some(quote), None) => desk.say("quoted", &[("text", (&**quote).into())]),
        (None, place) => {
            let text = desk.analysis.debate[claim].text.trim_end_matches('.');
            match place {
                Some(place) => {
                    desk.say("checksheet-in-place-told", &[("place", place.into()), ("text", text.into())])
                }
                None => desk.say("checksheet-told", &[("text", text.into())]),
            }
        }
    };
    match said.source.filter(|source| Some(*source) != desk.analysis.debate[desk.map].source) {
        Some(source) => format!("{}, {words}", quoted_title(desk, source)),
        None => words,
    }
}

/// Where a claim is said: in the article where that says it, else in another text; nothing for what no text says.
pub(super) fn somewhere(desk: &Desk, claim: ClaimId) -> Option<String> {
    if let Some((position, _)) = asked(desk, claim) {
        return Some(words_at(desk, claim, position));
    }
    let written = &desk.analysis.debate[claim];
    let elsewhere = written.said.iter().position(|said| said.source.is_some());
    elsewhere.filter(|_| !written.implicit).map(|position| words_at(desk, claim, position))
}

/// The claims that a finding concerns, each once.
fn concerned(desk: &Desk, finding: &Diagnostic) -> Vec<ClaimId> {
    let mut claims: Vec<ClaimId> = Vec::new();
    for claim in finding.concerns.iter().filter_map(|name| desk.claim_called(name)) {
        if !claims.contains(&claim) {
            claims.push(claim);
        }
    }
    claims
}

fn is_of_article(desk: &Desk, said: &Attribution) -> bool {
    let article = desk.analysis.debate[desk.map].source;
    article.map_or(said.source.is_some(), |article| said.source == Some(article))
}

/// A topic of two things in whatever order they come up.
pub(super) fn pair(kind: &str, one: impl Into<String>, other: impl Into<String>) -> String {
    let mut both = [one.into(), other.into()];
    both.sort();
    format!("{kind} {} {}", both[0], both[1])
}

/// What one voice says in two places that read as opposites.
fn opposites(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> Question {
    let said = &desk.analysis.debate[claim].said;
    let at = |is_denial: bool, is_here: bool| {
        said.iter().position(|said| {
            (said.stance == Stance::Denies) == is_denial && is_of_article(desk, said) == is_here
        })
    };
    let own = at(false, true);
    let (id, other, topic) = match concerned(desk, finding).into_iter().find(|other| *other != claim) {
        Some(other) => {
            let id = match asked(desk, other) {
                Some(_) => "checksheet-ask-both",
                None => "checksheet-ask-both-elsewhere",
            };
            let topic = pair("opposites", claim.0.to_string(), other.0.to_string());
            (id, somewhere(desk, other), Some(topic))
        }
        None => match (own, at(true, true), at(true, false)) {
            (Some(_), Some(denial), _) => ("checksheet-ask-both", Some(words_at(desk, claim, denial)), None),
            (_, _, Some(denial)) => {
                ("checksheet-ask-both-elsewhere", Some(words_at(desk, claim, denial)), None)
            }
            _ => ("checksheet-ask-both", None, None),
        },
    };
    let text = match other {
        Some(other) => desk.say(id, &[("other", other.into())]),
        None => desk.word("checksheet-ask-elsewhere"),
    };
    Question { topic, position: own, ..Question::here(text) }
}

/// What is put firmly in one place, and less firmly in another.
fn firmness(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let claims = concerned(desk, finding);
    let strong = claims.first().copied().unwrap_or(claim);
    let weak = claims.get(1).copied().unwrap_or(strong);
    let for_it = |claim: ClaimId| debate[claim].said.iter().enumerate().filter(|(_, said)| said.is_for());
    let here = || for_it(strong).filter(|(_, said)| is_of_article(desk, said));
    if weak == strong && for_it(strong).all(|(_, said)| said.is_report()) {
        return Some(Question::here(desk.word("checksheet-ask-reported")));
    }
    let (firm, _) = here().find(|(_, said)| said.tier() == Some(Tier::Does) && !said.is_report()).or_else(
        // What is told as another's, and firmer than the other tells it.
        || here().find(|(_, said)| said.tier() == Some(Tier::Does)),
    )?;
    let strength = |said: &Attribution| (said.tier().unwrap_or(Tier::Does), !said.is_report());
    let weaker = for_it(weak).filter(|(position, _)| weak != strong || *position != firm);
    let weaker = weaker.filter(|(_, said)| said.source.is_some());
    let (soft, said) =
        weaker.min_by_key(|(_, said)| (strength(said).0, !is_of_article(desk, said), strength(said).1))?;
    let how = match (said.is_report(), said.tier()) {
        (true, _) => "report",
        (_, Some(Tier::Can)) => "can",
        _ => "might",
    };
    let id = match is_of_article(desk, said) {
        true => "checksheet-ask-firmness",
        false => "checksheet-ask-firmer",
    };
    let values = [
        ("how", how.into()),
        ("weak", words_at(desk, weak, soft).into()),
        ("strong", words_at(desk, strong, firm).into()),
    ];
    Some(Question::between(desk.say(id, &values)))
}

/// What nobody is named for: words that were published, or what somebody told the author. Without the text nobody can
/// tell whether they stand in quotation marks.
fn unnamed(desk: &Desk, claim: ClaimId) -> Option<Question> {
    let (position, said) = asked(desk, claim)?;
    let has_text = said.source.is_some_and(|source| desk.analysis.texts.text(source).is_some());
    let id = match has_text && is_quoted(desk, claim, position, said) {
        true => "checksheet-ask-whose",
        false => "checksheet-ask-who",
    };
    Some(Question::here(desk.word(id)))
}

/// A cause that rests on what tells no cause.
fn correlation(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> Option<Question> {
    let other = concerned(desk, finding).into_iter().find(|other| *other != claim)?;
    Some(Question::here(desk.say("checksheet-ask-cause-from", &[("other", somewhere(desk, other)?.into())])))
}

/// Whether a finding is about a figure, and not about a thing that happened.
fn is_of_figure(finding: &Diagnostic) -> bool {
    finding.message.get("figure").is_some()
}

/// Whether it is a text that gives the words to another voice, and not another claim of a map.
fn is_of_text(finding: &Diagnostic) -> bool {
    finding.message.get("speaker").is_some()
}

/// Words that the article gives to one voice and the text that it has them from to another; nothing where it is the map
/// alone that gives them so.
fn speaker(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let id = finding.message.get("given")?.voice()?;
    let is_given = |said: &Attribution| said.by.is_some_and(|voice| *debate[voice].id == *id);
    let said = || debate[claim].said.iter().enumerate().filter(|(_, said)| is_given(said));
    let (own, _) = said().find(|(_, said)| is_of_article(desk, said))?;
    let (other, _) = said().find(|(_, said)| said.source.is_some() && !is_of_article(desk, said))?;
    let named = |id: &str| {
        let mut voices = debate.library().voices.iter();
        voices.find(|voice| *voice.id == *id).map(|voice| voice.details.name.to_string())
    };
    let speaker = finding.message.get("speaker")?;
    let speaker = match speaker.voice() {
        Some(id) => named(id)?,
        None => speaker.quote()?.to_owned(),
    };
    let values = [
        ("given", named(id)?.into()),
        ("other", words_at(desk, claim, other).into()),
        ("speaker", speaker.into()),
    ];
    let text = desk.say("checksheet-ask-speaker-between", &values);
    Some(Question { position: Some(own), ..Question::here(text) })
}

/// A step from some to others.
fn scope(desk: &Desk, finding: &Diagnostic) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let claims = concerned(desk, finding);
    let (&conclusion, premises) = claims.split_first()?;
    let to = debate[conclusion].scope.as_deref()?;
    let (premise, from) = premises.iter().find_map(|&premise| {
        Some((premise, debate[premise].scope.as_deref()?)).filter(|(_, few)| *few != to)
    })?;
    let values = [
        ("from", somewhere(desk, premise)?.into()),
        ("few", from.into()),
        ("to", somewhere(desk, conclusion)?.into()),
        ("many", to.into()),
    ];
    Some(Question::between(desk.say("checksheet-ask-scope-of", &values)))
}

/// A cause that is dated after its effect.
fn order(desk: &Desk, finding: &Diagnostic) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let claims = concerned(desk, finding);
    let (&[effect, cause], Some(_)) = (&claims[..], finding.message.get("effect")) else { return None };
    let later = desk.date(debate[cause].when.as_ref()?);
    let told = || {
        let published = debate[effect].said.iter().filter_map(|said| debate[said.source?].published.as_ref());
        published.min_by_key(|date| date.first())
    };
    let (is_told, earlier) = match &debate[effect].when {
        Some(when) => (false, desk.date(when)),
        None => (true, desk.date(told()?)),
    };
    let is_own = asked(desk, effect).is_some() && asked(desk, cause).is_some();
    let id = match (is_own, is_told) {
        (true, false) => "checksheet-ask-order",
        (false, false) => "checksheet-ask-order-between",
        (_, true) => "checksheet-ask-order-told",
    };
    let values = [
        ("effect", somewhere(desk, effect)?.into()),
        ("cause", somewhere(desk, cause)?.into()),
        ("earlier", earlier.into()),
        ("later", later.into()),
    ];
    let topic = pair("order", effect.0.to_string(), cause.0.to_string());
    Some(Question::between(desk.say(id, &values)).about(topic))
}

/// Somebody who acts after their death, with the text that tells of the death where there is one.
fn death(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let id = finding.message.get("voice")?.voice()?;
    let voice = debate.library().voices.iter().find(|voice| *voice.id == *id)?;
    let died = voice.died.as_ref()?;
    let mut rivals = debate.rebuttals_of(Target::Claim(claim)).flat_map(|step| &debate[step].premises);
    let tells = |claim: &Claim| claim.when.as_ref().map(Period::written) == Some(died.written());
    let told = rivals.find(|&&rival| tells(&debate[rival])).and_then(|&rival| somewhere(desk, rival));
    let mut values = vec![("name", voice.details.name.to_string().into()), ("died", desk.date(died).into())];
    let id = if told.is_some() { "checksheet-ask-death" } else { "checksheet-ask-death-known" };
    values.extend(told.map(|told| ("other", told.into())));
    Some(Question::here(desk.say(id, &values)))
}

/// Words for a steady change, with the two figures that stand for it.
fn ends(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> Option<Question> {
    let written = &desk.analysis.debate[claim];
    let words = finding.message.get("words")?.quote()?;
    let has_words = |said: &Attribution| {
        let quote = said.quote.as_deref().unwrap_or_default();
        is_of_article(desk, said) && quote.to_lowercase().contains(words)
    };
    let position = written.said.iter().position(has_words);
    let measure = written.figures.first()?.measure;
    let dated = written.figures.iter().filter(|figure| figure.measure == measure && figure.when.is_some());
    let dated: Vec<_> = dated.collect();
    let point = |figure: &crate::model::Figure| {
        let when = figure.when.as_ref().map(|when| desk.date(when)).unwrap_or_default();
        format!("{} ({when})", desk.site.numerals.plain(figure.value.0))
    };
    let [from, .., to] = dated[..] else { return None };
    let values = [("words", words.into()), ("from", point(from).into()), ("to", point(to).into())];
    Some(Question { position, ..Question::here(desk.say("checksheet-ask-between-two", &values)) })
}

/// What a claim means by a word that the claims it is joined with use otherwise. Only where the article uses it
/// otherwise too is that laid to the author; and an author is not asked about a word of others alone.
fn senses(desk: &Desk, claim: ClaimId, finding: &Diagnostic) -> Option<Question> {
    let debate = &desk.analysis.debate;
    let others: Vec<ClaimId> = concerned(desk, finding).into_iter().filter(|other| *other != claim).collect();
    let told = debate[claim].senses.iter().find_map(|(term, here)| {
        let used = others.iter().filter_map(|other| {
            let (_, there) = debate[*other].senses.iter().find(|(known, _)| known == term)?;
            (there != here).then_some((*other, there))
        });
        // What the author says elsewhere comes before what others say.
        let (other, there) = used.min_by_key(|(other, _)| asked(desk, *other).is_none())?;
        Some((term, here, other, there))
    });
    let Some((term, here, other, there)) = told else {
        let term = debate[claim]
            .senses
            .first()
            .map(|(term, _)| desk.site.term_in(term, [claim]))
            .unwrap_or_default();
        return Some(Question::here(desk.say("checksheet-ask-sense", &[("term", term.into())])));
    };
    let glosses: BTreeMap<&str, &str> = debate
        .library()
        .terms
        .iter()
        .filter(|known| known.id == *term)
        .flat_map(|term| &term.senses)
        .map(|(sense, gloss)| (&**sense, &**gloss))
        .collect();
    let gloss = |sense: &str| glosses.get(sense).map_or_else(|| term_name(sense), |gloss| gloss.to_string());
    let topic = pair(&format!("senses {term}"), &**here, &**there);
    let word = desk.site.term_in(term, [claim, other]);
    let values = |more: Vec<(&'static str, String)>| -> Vec<(&'static str, crate::language::Value)> {
        let glosses = [("term", word.clone()), ("here", gloss(here)), ("there", gloss(there))];
        glosses.into_iter().chain(more).map(|(name, value)| (name, value.into())).collect()
    };
    match (asked(desk, claim), asked(desk, other)) {
        (Some((one, _)), Some((two, _))) => {
            let places = vec![("one", words_at(desk, claim, one)), ("other", words_at(desk, other, two))];
            let text = desk.say("checksheet-ask-senses", &values(places));
            Some(Question::between(text).about(topic))
        }
        _ if !uses_word(desk, claim, &term_name(term)) => None,
        _ => Some(Question::here(desk.say("checksheet-ask-meaning", &values(Vec::new()))).about(topic)),
    }
}
