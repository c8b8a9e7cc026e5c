//! The quotations of a debate beside the texts that they are taken from.

use super::Context;
use super::texts::Texts;
use crate::diagnostic::{Diagnostic, Message, Rule, Slot, Value, message};
use crate::model::{Attribution, ClaimId, Debate, SourceId};
use crate::prose;
use crate::quote::{Locator, Match, Near, Passage, Sort, Text};
use crate::source::Span;
use crate::syntax::Locus;

/// A passage is shown with no more letters than this.
const MOST_SHOWN: usize = 240;

/// A quotation of which the text is at hand.
#[derive(Debug)]
pub(super) struct Quotation<'a> {
    pub(super) claim: ClaimId,
    /// Its position among the attributions of the claim.
    pub(super) position: usize,
    pub(super) said: &'a Attribution,
    pub(super) words: &'a str,
    pub(super) source: SourceId,
    pub(super) text: &'a Text,
    /// What became of it in the text of its source.
    pub(super) found: Match,
    /// Where else it stands word for word, where it does not stand in its source.
    pub(super) elsewhere: Option<(SourceId, Passage)>,
}

/// Every quotation of which the text is at hand, map by map and in the author's order.
pub(super) fn all<'a>(debate: &'a Debate, texts: &'a Texts) -> Vec<Quotation<'a>> {
    let claims = debate.claims();
    let quotations = claims.flat_map(|(claim, details)| {
        details.said.iter().enumerate().filter_map(move |(position, said)| {
            let (words, source) = (said.quote.as_deref()?, said.source?);
            let text = texts.text(source)?;
            let found = text.find(words);
            let is_found = matches!(found, Match::Found(_) | Match::Empty);
            // Words that the claim is said with elsewhere too do not belong there rather than here.
            let own: Vec<SourceId> = details.said.iter().filter_map(|said| said.source).collect();
            let elsewhere = if is_found { None } else { elsewhere(texts, &own, words, &found) };
            Some(Quotation { claim, position, said, words, source, text, found, elsewhere })
        })
    });
    quotations.collect()
}

/// Where words stand that are not in their source: words enough that they do not stand there by chance.
fn elsewhere(texts: &Texts, own: &[SourceId], words: &str, found: &Match) -> Option<(SourceId, Passage)> {
    let count = words.split_whitespace().count();
    let is_telling = count > 3 || (count == 3 && words.len() > 15);
    let only_capitals = |near: &Near| near.differences.iter().all(|one| one.sort == Sort::Capitals);
    if !is_telling || matches!(found, Match::Near(near) if only_capitals(near)) {
        return None;
    }
    let others = texts.iter().filter(|(other, _)| !own.contains(other));
    let mut places = others.filter_map(|(other, text)| Some((other, *text.places(words).first()?)));
    places.next()
}

impl Quotation<'_> {
    /// The places where it stands word for word.
    pub(super) fn places(&self) -> &[Passage] {
        match &self.found {
            Match::Found(places) => places,
            _ => &[],
        }
    }

    /// The locator that the author gives, where it can be read.
    pub(super) fn at(&self) -> Option<Locator> {
        Locator::parse(self.said.at.as_deref()?).ok()
    }

    /// The places where it stands word for word and that the author's locator may mean, those within the
    /// numbered text before headings and captions where there are any.
    pub(super) fn meant(&self) -> Vec<Passage> {
        let at = self.at();
        let is_meant = |place: &&Passage| at.as_ref().is_none_or(|at| self.text.agrees(at, **place));
        let meant: Vec<Passage> = self.places().iter().filter(is_meant).copied().collect();
        let is_body = |place: &&Passage| {
            let paragraph = self.text.paragraph_at(place.start);
            paragraph.is_some_and(|paragraph| paragraph.number > 0 && !paragraph.is_heading)
        };
        let body: Vec<Passage> = meant.iter().filter(is_body).copied().collect();
        if body.is_empty() { meant } else { body }
    }

    /// The place of the attribution.
    pub(super) fn attribution<'c>(&self, context: &Context<'c>) -> Locus<'c> {
        context.at(self.said.place)
    }

    /// The place of a field of the attribution.
    pub(super) fn field<'c>(&self, context: &Context<'c>, name: &str) -> Locus<'c> {
        self.attribution(context).field(name)
    }

    /// A finding at the words of the quotation.
    pub(super) fn finding(&self, rule: &'static Rule, context: &Context, message: Message) -> Diagnostic {
        Diagnostic::new(rule, self.field(context, "quote").span(), message).concerns(context.name(self.claim))
    }

    /// Its source.
    pub(super) fn source_called(&self, context: &Context) -> Value {
        context.debate[self.source].value()
    }
}

/// A passage with its sentence, on one line and cut to what can be taken in.
pub(super) fn shown(text: &Text, passage: Passage) -> Value {
    let sentence = text.sentence(passage);
    let before = text.words(Passage { start: sentence.start, end: passage.start });
    let behind = text.words(Passage { start: passage.end, end: sentence.end });
    let words = on_one_line(text.words(passage));
    let room = MOST_SHOWN.saturating_sub(words.chars().count()) / 2;
    let (before, behind) = (on_one_line(before), on_one_line(behind));
    let blank = |text: &str, is_there: bool| if is_there && !text.is_empty() { " " } else { "" };
    let gap_before = text.content()[..passage.start as usize].ends_with(char::is_whitespace);
    let gap_behind = text.content()[passage.end as usize..].starts_with(char::is_whitespace);
    let (before, behind) = (last_of(&before, room), first_of(&behind, room));
    let (before_it, behind_it) = (blank(&before, gap_before), blank(&behind, gap_behind));
    Value::words(format!("{before}{before_it}{words}{behind_it}{behind}"))
}

/// A passage with what a quotation says otherwise in it: `[40 → 45]`, the text first.
pub(super) fn compared(text: &Text, near: &Near) -> Value {
    let mut at = near.passage.start;
    let mut shown = String::new();
    for difference in &near.differences {
        shown += text.words(Passage { start: at, end: difference.at.start.max(at) });
        let nothing = |words: &str| if words.is_empty() { "–".to_owned() } else { on_one_line(words) };
        let gap = if shown.ends_with(char::is_alphanumeric) { " " } else { "" };
        shown += &format!("{gap}[{} → {}]", nothing(&difference.printed), nothing(&difference.quoted));
        if difference.printed.is_empty() {
            shown.push(' ');
        }
        at = difference.at.end.max(at);
    }
    shown += text.words(Passage { start: at, end: near.passage.end.max(at) });
    Value::words(first_of(&on_one_line(&shown), 2 * MOST_SHOWN))
}

/// Each difference in words: "`45` for `40`", "`not` left out", "`very` put in".
pub(super) fn named(near: &Near) -> Value {
    let mut differences: Vec<_> = near.differences.iter().collect();
    differences.sort_by_key(|difference| difference.sort);
    super::wording::listed(&differences, |difference| {
        let (quoted, printed) = (on_one_line(&difference.quoted), on_one_line(&difference.printed));
        let (quoted, printed) = (first_of(&quoted, 60), first_of(&printed, 60));
        let (is_left_out, is_put_in) = (quoted.is_empty(), printed.is_empty());
        let (quoted, printed) = (Value::Spelling(quoted), Value::Spelling(printed));
        let difference = match (is_left_out, is_put_in) {
            (true, _) => message!("{printed} left out", printed),
            (_, true) => message!("{quoted} put in", quoted),
            _ => message!("{quoted} for {printed}", quoted, printed),
        };
        difference.value()
    })
}

/// A text with every run of white space as one blank, and no backticks, which mark names in messages.
pub(super) fn on_one_line(text: &str) -> String {
    prose::on_one_line(text).replace('`', "'")
}

fn first_of(text: &str, count: usize) -> String {
    match text.char_indices().nth(count) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn last_of(text: &str, count: usize) -> String {
    match text.chars().count().checked_sub(count + 1) {
        Some(more) => format!("…{}", text.chars().skip(more + 1).collect::<String>()),
        None => text.to_owned(),
    }
}

/// A passage as a quotation in RON: on one line, without marks of emphasis, and without quotation marks of which
/// it has only one half.
pub(super) fn written(text: &str) -> String {
    let mut text = prose::on_one_line(text).replace('*', "");
    let count = |mark: char| text.matches(mark).count();
    if count('“') != count('”') || count('"') % 2 == 1 {
        text = text.replace(['“', '”', '"'], "");
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The place of a passage.
pub(super) fn place(text: &Text, passage: Passage) -> Value {
    text.locator(passage.start).value()
}

/// The span of a field, for findings about an attribution without a quotation.
pub(super) fn field_span(context: &Context, claim: ClaimId, position: usize, field: &str) -> Span {
    context.said_at(claim, position).field(field).span()
}
