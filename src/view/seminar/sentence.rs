//! Sentences in the language of the house that name claims.

use schemars::JsonSchema;
use serde::Serialize;

use crate::evaluate::label_in_sentence;
use crate::language::Value;
use crate::model::ClaimId;
use crate::prose::capitalised;
use crate::view::desk::Desk;
use crate::view::parts::ClaimRef;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// The link, where they name a claim.
    pub href: Option<String>,
    /// The claim's number on its map's page, where they name one of this map.
    pub number: Option<usize>,
    /// Whether the words are an author's, not the program's.
    pub of_author: bool,
}

/// A sentence, piece by piece.
pub type Telling = Vec<Piece>;

/// What stands in a message for a value.
#[derive(Clone, Copy)]
pub(super) enum Given<'v> {
    /// A claim, by its short text and linked; the message puts it in quotation marks.
    Claim(ClaimId),
    /// The same, where it is known by name only.
    Ref(&'v ClaimRef),
    /// An author's words.
    Text(&'v str),
    /// A word of the program's.
    Word(&'v str),
    /// A count.
    Count(usize),
    /// Pieces that are put together already.
    Telling(&'v Telling),
}

/// Stands for a value while a message is put together; the number between two of them is the value's.
const PIECE: char = '\u{e000}';

/// Labels are cut after so many letters, so that a sentence about a long claim is still read as one.
const LONGEST_LABEL: usize = 140;

/// A message with its values, in pieces.
pub(super) fn tell(desk: &Desk, message: &str, given: &[(&str, Given)]) -> Telling {
    let values: Vec<(&str, Value)> = given
        .iter()
        .enumerate()
        .map(|(number, (name, given))| match given {
            Given::Count(count) => (*name, Value::Count(*count)),
            Given::Word(word) => (*name, Value::from(*word)),
            _ => (*name, Value::from(format!("{PIECE}{number}{PIECE}"))),
        })
        .collect();
    let said = desk.say(message, &values);
    let mut telling = Telling::new();
    for (place, part) in said.split(PIECE).enumerate() {
        // Between two marks stands a number, elsewhere words.
        let value = part.parse().ok().filter(|_| place % 2 == 1).and_then(|number: usize| given.get(number));
        match value.map(|(_, given)| given) {
            Some(Given::Claim(claim)) => telling.push(named(desk, *claim)),
            Some(Given::Ref(claim)) => telling.push(referred(claim)),
            Some(Given::Text(text)) => telling.push(piece(text, true)),
            Some(Given::Telling(pieces)) => pieces.iter().for_each(|piece| add(&mut telling, piece.clone())),
            _ => add(&mut telling, piece(part, false)),
        }
    }
    telling
}

/// Adds a piece; words of the program's make one piece with those before them.
fn add(telling: &mut Telling, piece: Piece) {
    match telling.last_mut() {
        _ if piece.text.is_empty() => {}
        Some(last) if !last.of_author && !piece.of_author => last.text.push_str(&piece.text),
        _ => telling.push(piece),
    }
}

/// A telling as a sentence: with a capital where the program's words begin it.
pub(super) fn begun(mut telling: Telling) -> Telling {
    if let Some(first) = telling.first_mut().filter(|first| !first.of_author) {
        first.text = capitalised(&first.text);
    }
    telling
}

/// The words of a telling without its links.
pub(super) fn plain(telling: &Telling) -> String {
    telling.iter().map(|piece| piece.text.as_str()).collect()
}

/// A claim by its short text, linked.
fn named(desk: &Desk, claim: ClaimId) -> Piece {
    Piece {
        text: cut(label_in_sentence(&desk.analysis.debate[claim])),
        href: Some(desk.href(claim)),
        number: desk.number(claim),
        of_author: true,
    }
}

fn referred(claim: &ClaimRef) -> Piece {
    let label = claim.label.trim_end().trim_end_matches('.');
    Piece { text: cut(label), href: Some(claim.href.clone()), number: claim.number, of_author: true }
}

fn piece(text: &str, of_author: bool) -> Piece {
    Piece { text: text.to_owned(), href: None, number: None, of_author }
}

/// A text as it stands in quotation marks: with single marks inside, and cut where it is very long.
fn cut(text: &str) -> String {
    let text = text.replace(['“', '„'], "‘").replace('”', "’");
    let Some((end, _)) = text.char_indices().nth(LONGEST_LABEL) else { return text };
    let head = &text[..end];
    let end = head.rfind(char::is_whitespace).unwrap_or(end);
    format!("{} …", head[..end].trim_end())
}

/// Tellings in a list.
pub(super) fn joined(tellings: &[Telling]) -> Telling {
    joined_by("; ", tellings)
}

/// Sentences one after the other.
pub(super) fn told_together(tellings: &[Telling]) -> Telling {
    joined_by(" ", tellings)
}

fn joined_by(between: &str, tellings: &[Telling]) -> Telling {
    let mut joined = Telling::new();
    for telling in tellings {
        if !joined.is_empty() {
            add(&mut joined, piece(between, false));
        }
        telling.iter().for_each(|piece| add(&mut joined, piece.clone()));
    }
    joined
}
