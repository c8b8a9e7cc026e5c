//! Quotations beside their passages, word for word.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::desk::Desk;
use super::super::parts::ClaimRef;
use super::flags::{findings_of, sentence};
use super::rows::{compared, place_of, source_title};
use crate::check::Compared;
use crate::check::quotation::{
    quote_altered, quote_elided, quote_in_another_source, quote_not_found, quote_spliced,
};
use crate::diagnostic::Diagnostic;
use crate::model::{Attribution, ClaimId};
use crate::prose::on_one_line;
use crate::quote::{Closeness, Match, Near, Passage, Text};

/// A quotation beside the passage that it is taken from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuotationView {
    /// The claim.
    pub claim: ClaimRef,
    /// Whose words they are, where the map says.
    pub voice: Option<String>,
    /// The source, where it is not the article.
    pub source: Option<String>,
    /// The place in it.
    pub at: Option<String>,
    /// The words as the map quotes them.
    pub quoted: String,
    /// The passage of the text with the differences, piece by piece; empty where nothing in the text is like it.
    pub pieces: Vec<Piece>,
    /// `verified`, `elided`, `altered`, `scattered`, `far` or `missing`.
    pub verdict: &'static str,
    /// The verdict in words.
    pub word: String,
    /// The differences in words.
    pub differences: Vec<String>,
    /// What else was found about the quotation: what stands just outside it, whose words they are.
    pub notes: Vec<String>,
}

/// A piece of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Piece {
    /// `around` for the rest of the sentence, `same` for words that are quoted as they stand, `left-out` for words of
    /// the text that the quotation does not have, `put-in` for words of the quotation that the text does not have.
    pub kind: &'static str,
    /// The words.
    pub text: String,
    /// Whether they follow the piece before them without a blank.
    pub is_joined: bool,
}

/// The quotations of a map.
pub(super) struct Quotations {
    /// Those that do not stand in their source as they are quoted, with the claim.
    pub(super) altered: Vec<(ClaimId, QuotationView)>,
    /// The others.
    pub(super) verified: Vec<(ClaimId, QuotationView)>,
    /// How many have no text to be compared with.
    pub(super) not_compared: usize,
}

/// So many letters of its sentence are shown to each side of a quotation.
const MOST_AROUND: usize = 160;
/// A passage is shown with no more letters than this.
const MOST_SHOWN: usize = 600;

/// The quotations of claims, in their order.
pub(super) fn quotations(desk: &Desk, order: &[ClaimId]) -> Quotations {
    let debate = &desk.analysis.debate;
    let mut quotations = Quotations { altered: Vec::new(), verified: Vec::new(), not_compared: 0 };
    for &claim in order {
        for (position, said) in debate[claim].said.iter().enumerate() {
            if said.quote.is_none() {
                continue;
            }
            let Some(compared) = compared(desk, claim, position) else {
                quotations.not_compared += 1;
                continue;
            };
            let Some(view) = view(desk, claim, said, compared) else { continue };
            match view.verdict {
                "verified" => quotations.verified.push((claim, view)),
                _ => quotations.altered.push((claim, view)),
            }
        }
    }
    quotations
}

fn view(desk: &Desk, claim: ClaimId, said: &Attribution, compared: &Compared) -> Option<QuotationView> {
    let debate = &desk.analysis.debate;
    let text = desk.analysis.texts.text(said.source?)?;
    let mut differences = Vec::new();
    let (verdict, pieces, start) = match &compared.found {
        Match::Empty => return None,
        Match::Found(places) => {
            let place = *compared.meant.first().or(places.first())?;
            ("verified", verified(text, place), Some(place.start))
        }
        Match::Near(near) => {
            differences = near.differences.iter().map(|one| told(desk, &one.quoted, &one.printed)).collect();
            let verdict = match near.closeness {
                Closeness::Elided => "elided",
                Closeness::Altered => "altered",
                Closeness::Far => "far",
            };
            (verdict, merged(text, near), Some(near.passage.start))
        }
        Match::Scattered(scatter) => {
            let pieces = scatter.pieces.iter().map(|(words, passage)| {
                let at = desk.place(&text.locator(passage.start).to_string());
                desk.say("checksheet-piece-at", &[("words", words.into()), ("at", (&at).into())])
            });
            differences = pieces.collect();
            ("scattered", Vec::new(), None)
        }
        Match::Nowhere => ("missing", Vec::new(), None),
    };
    if let Some((other, passage)) = compared.elsewhere
        && let Some(text) = desk.analysis.texts.text(other)
    {
        let (title, at) = (source_title(desk, other), desk.place(&text.locator(passage.start).to_string()));
        differences
            .push(desk.say("checksheet-stands-in", &[("source", (&title).into()), ("at", (&at).into())]));
    }
    Some(QuotationView {
        claim: desk.claim_ref(claim),
        voice: said.by.filter(|_| !said.inherits_voice).map(|voice| debate[voice].details.name.to_string()),
        source: said
            .source
            .filter(|&source| Some(source) != debate[desk.map].source)
            .map(|source| source_title(desk, source)),
        at: match verdict {
            "verified" => place_of(desk, claim, compared.position, said),
            _ => start.map(|start| desk.place(&text.locator(start).to_string())),
        },
        quoted: said.quote.as_deref()?.to_owned(),
        pieces,
        verdict,
        word: desk.word(&format!("checksheet-quote-{verdict}")),
        differences,
        notes: notes(desk, claim, compared.position),
    })
}

/// The checks whose finding the differences tell already.
const TOLD: [&str; 5] = [
    quote_altered::CODE,
    quote_elided::CODE,
    quote_not_found::CODE,
    quote_spliced::CODE,
    quote_in_another_source::CODE,
];

/// What else was found at the words of a quotation.
fn notes(desk: &Desk, claim: ClaimId, position: usize) -> Vec<String> {
    let place = desk.analysis.debate[claim].said[position].place;
    let whole = desk.analysis.documents.at(place.file, place.node).whole();
    let is_here = |finding: &&Diagnostic| {
        let span = finding.span;
        span.file == whole.file && whole.start <= span.start && span.end <= whole.end
    };
    let own = findings_of(desk, claim).filter(|finding| finding.family == "quotation");
    let own = own.filter(|finding| !TOLD.contains(&finding.rule.code)).filter(is_here);
    own.map(|finding| {
        let mut note = sentence(desk, finding, &finding.message);
        if let Some(reason) = &finding.reason {
            note.push(' ');
            note.push_str(&sentence(desk, finding, reason));
        }
        note
    })
    .collect()
}

/// A passage within its sentence.
fn verified(text: &Text, passage: Passage) -> Vec<Piece> {
    let sentence = text.sentence(passage);
    let before = text.words(Passage { start: sentence.start, end: passage.start });
    let behind = text.words(Passage { start: passage.end, end: sentence.end });
    let piece = |kind, text: String, is_joined| Piece { kind, text, is_joined };
    let is_blank = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
    let pieces = [
        piece("around", last_of(&on_one_line(before), MOST_AROUND), false),
        piece(
            "same",
            first_of(&on_one_line(text.words(passage)), MOST_SHOWN),
            !is_blank(before.chars().next_back()),
        ),
        piece("around", first_of(&on_one_line(behind), MOST_AROUND), !is_blank(behind.chars().next())),
    ];
    pieces.into_iter().filter(|piece| !piece.text.is_empty()).collect()
}

/// A passage with what the quotation leaves out of it and puts into it.
fn merged(text: &Text, near: &Near) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut shown = 0;
    let mut add = |kind, words: &str| {
        let text = on_one_line(words);
        if text.is_empty() || shown >= MOST_SHOWN {
            return;
        }
        shown += text.len();
        // A mark of punctuation stands at the word before it, whichever that is.
        let is_joined = !text.starts_with(char::is_alphanumeric) && !words.starts_with(char::is_whitespace);
        pieces.push(Piece { kind, text: first_of(&text, MOST_SHOWN), is_joined });
    };
    let mut at = near.passage.start;
    for difference in &near.differences {
        add("same", text.words(Passage { start: at, end: difference.at.start.max(at) }));
        add("left-out", &difference.printed);
        add("put-in", &difference.quoted);
        at = difference.at.end.max(at);
    }
    add("same", text.words(Passage { start: at, end: near.passage.end.max(at) }));
    pieces
}

/// A difference in words: the text has this, the quotation that.
fn told(desk: &Desk, quoted: &str, printed: &str) -> String {
    let quoted = first_of(&on_one_line(quoted), 80);
    let printed = first_of(&on_one_line(printed), 80);
    let id = match (quoted.is_empty(), printed.is_empty()) {
        (true, _) => "checksheet-left-out",
        (_, true) => "checksheet-put-in",
        _ => "checksheet-changed",
    };
    desk.say(id, &[("quoted", quoted.into()), ("printed", printed.into())])
}

fn first_of(text: &str, count: usize) -> String {
    match text.char_indices().nth(count) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn last_of(text: &str, count: usize) -> String {
    match text.chars().count().checked_sub(count) {
        None | Some(0) => text.to_owned(),
        Some(more) => format!("…{}", text.chars().skip(more).collect::<String>().trim_start()),
    }
}
