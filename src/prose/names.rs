//! Names of people, places and bodies: runs of words with capital letters, and acronyms.

use super::words::Words;
use std::collections::HashSet;
use std::ops::Range;

use super::sentences::sentences;
use super::tokens::{TokenKind, Tokens};

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its bytes, titles such as “Mr” and “General” and a possessive left out.
    pub span: Range<usize>,
    /// Whether a title of a person stands before it.
    pub is_titled: bool,
    /// Whether it is one word of capital letters.
    pub is_acronym: bool,
}

/// All names of a text, in order, each time that they stand there.
///
/// A word that only begins a sentence is no name, unless the text writes it with a capital letter elsewhere too.
pub fn names(text: &str) -> Vec<Name> {
    let tokens = Tokens::of(text);
    let begins = sentence_starts(text);
    let inside: HashSet<&str> = (0..tokens.len())
        .filter(|&at| tokens.is_capital(at) && !starts_sentence(&tokens, &begins, at))
        .map(|at| bare(tokens.text(at)))
        .collect();
    let mut names = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_joined =
            tokens.touches(at) && matches!(tokens.lower_before(at, 1), "’" | "'" | "@" | "/" | "_" | ".");
        if !tokens.is_capital(at) || is_joined {
            at += 1;
            continue;
        }
        let (name, end) = name(&tokens, &begins, &inside, at);
        names.extend(name);
        at = end;
    }
    names
}

/// The offsets at which sentences begin.
fn sentence_starts(text: &str) -> HashSet<usize> {
    sentences(text).into_iter().map(|sentence| sentence.start).collect()
}

fn starts_sentence(tokens: &Tokens, begins: &HashSet<usize>, at: usize) -> bool {
    // A quotation mark or a bracket may open the sentence, or a quoted sentence stand within another.
    let starts = |at: usize| tokens.get(at).is_some_and(|token| begins.contains(&token.start));
    let is_opened = at > 0
        && tokens.touches(at)
        && matches!(tokens.text(at - 1), "“" | "‘" | "\"" | "'" | "(" | "[" | "«" | "„" | "*" | "¿");
    starts(at) || is_opened || at > 0 && tokens.text(at - 1) == ":"
}

/// The name that begins at a word with a capital letter, and the token after it.
fn name(
    tokens: &Tokens,
    begins: &HashSet<usize>,
    inside: &HashSet<&str>,
    at: usize,
) -> (Option<Name>, usize) {
    let mut first = at;
    let mut is_titled = false;
    while is_title(tokens.lower(first)) && first < at + 4 {
        let stop = usize::from(tokens.text(first + 1) == "." && tokens.touches(first + 1));
        if !tokens.is_capital(first + 1 + stop) {
            break;
        }
        is_titled = true;
        first += 1 + stop;
    }
    // The first word of a sentence belongs to the name only where it is one of its own.
    if !is_titled && starts_sentence(tokens, begins, first) && is_common(tokens.text(first)) {
        first += 1;
        if !tokens.is_capital(first) {
            return (None, first);
        }
    }
    let mut end = first + 1;
    while let Some(next) = follows(tokens, end) {
        end = next;
    }
    let is_single = end == first + 1;
    let word = bare(tokens.text(first));
    let is_acronym = is_single && is_capitals(word);
    let is_start = is_single && starts_sentence(tokens, begins, first) && !is_acronym && !is_titled;
    let is_name = match is_start {
        true => inside.contains(word) && !is_common(word),
        false => {
            !(is_single
                && (is_common(word)
                    || is_title(&word.to_ascii_lowercase())
                    || word.chars().count() < 2
                    || is_calendar(word)))
        }
    };
    let mut span = tokens.range(first, end - 1);
    // “U.S.” keeps its last stop.
    let is_short = end >= 3
        && tokens.text(end) == "."
        && tokens.touches(end)
        && tokens.text(end - 2) == "."
        && end - 2 > first;
    if is_short && tokens.text(end - 1).len() == 1 {
        span.end += 1;
    }
    let last = tokens.text(end - 1);
    span.end -= last.len() - bare(last).len();
    (is_name.then_some(Name { span, is_titled, is_acronym }), end)
}

/// The token after the next part of a name, where the name goes on: another capital, “of” or “al-” before one, an
/// initial with its stop.
fn follows(tokens: &Tokens, at: usize) -> Option<usize> {
    let before = tokens.text(at - 1);
    if before.len() != bare(before).len() {
        return None;
    }
    let is_initial = |at: usize| tokens.text(at).chars().count() == 1 && tokens.is_capital(at);
    let after_stop = |at: usize| at + usize::from(tokens.text(at) == "." && tokens.touches(at));
    if tokens.text(at) == "." && tokens.touches(at) && is_initial(at - 1) && tokens.is_capital(at + 1) {
        return Some(at + 2);
    }
    if tokens.get(at)?.begins_line {
        return None;
    }
    if tokens.is_capital(at) && tokens.text(at - 1) != "." {
        let is_stopped = is_initial(at) && tokens.text(at + 1) == "." && tokens.touches(at + 1);
        return (!is_common(tokens.text(at)) || is_stopped).then_some(at + 1);
    }
    // “Boeing 737”, “COVID-19”, “Tehrik-e-Taliban”, “Zarb-e-Azb”.
    if matches!(tokens.text(at), "-" | "–" | "‑") && tokens.touches(at) && tokens.touches(at + 1) {
        if tokens.is_capital(at + 1) || tokens.is(at + 1, TokenKind::Digits) {
            return Some(at + 2);
        }
        let is_link = matches!(tokens.lower(at + 1), "e" | "i" | "ul" | "al" | "ur" | "ud" | "uz" | "us");
        if is_link && matches!(tokens.text(at + 2), "-" | "–") && tokens.is_capital(at + 3) {
            return Some(at + 4);
        }
        if is_link && tokens.is_capital(at + 2) {
            return Some(at + 3);
        }
        return None;
    }
    let joins = match tokens.lower(at) {
        "of" | "for" => at + 1 + usize::from(tokens.lower(at + 1) == "the"),
        "and" | "&" => return (tokens.text(at) == "&" && tokens.is_capital(at + 1)).then_some(at + 2),
        "bin" | "ibn" | "ul" | "al" | "ur" | "de" | "da" | "del" | "van" | "von" | "der" | "la" | "le"
        | "y" => at + 1 + usize::from(matches!(tokens.text(at + 1), "-" | "–")),
        _ => return None,
    };
    // “Ministry of Justice” is one name, “Zia of Pakistan” mostly two: bodies alone are of something.
    let is_of = matches!(tokens.lower(at), "of" | "for");
    let is_body = is_of && is_body(tokens.lower(at - 1));
    let joins = after_stop(joins);
    ((!is_of || is_body) && tokens.is_capital(joins)).then_some(joins + 1)
}

/// A word without its possessive ending.
fn bare(word: &str) -> &str {
    let endings = ["’s", "'s", "’", "'"];
    endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

fn is_capitals(word: &str) -> bool {
    word.chars().count() >= 2
        && word.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit())
        && word.chars().filter(|letter| letter.is_uppercase()).count() >= 2
}

/// Whether a word names a body that is of something: “Ministry of …”.
fn is_body(word: &str) -> bool {
    matches!(
        word,
        "ministry"
            | "department"
            | "bank"
            | "university"
            | "institute"
            | "house"
            | "council"
            | "court"
            | "board"
            | "office"
            | "bureau"
            | "centre"
            | "center"
            | "committee"
            | "commission"
            | "republic"
            | "emirate"
            | "kingdom"
            | "union"
            | "league"
            | "bay"
            | "gulf"
            | "city"
            | "church"
            | "academy"
            | "college"
            | "school"
            | "chamber"
            | "directorate"
            | "organisation"
            | "organization"
            | "association"
            | "society"
            | "front"
            | "army"
            | "battle"
            | "declaration"
            | "treaty"
            | "state"
            | "states"
            | "isle"
            | "cape"
            | "strait"
            | "voice"
            | "secretary"
            | "movement"
            | "federation"
            | "confederation"
            | "congress"
            | "parliament"
            | "agency"
            | "resistance"
            | "foundation"
            | "party"
    )
}

/// Whether a word before a name is a title or an office.
fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "prof"
            | "professor"
            | "sir"
            | "lord"
            | "lady"
            | "dame"
            | "gen"
            | "general"
            | "lt"
            | "lieutenant"
            | "col"
            | "colonel"
            | "maj"
            | "major"
            | "capt"
            | "captain"
            | "sgt"
            | "adm"
            | "admiral"
            | "brigadier"
            | "president"
            | "prime"
            | "minister"
            | "chancellor"
            | "senator"
            | "sen"
            | "rep"
            | "gov"
            | "governor"
            | "mayor"
            | "judge"
            | "justice"
            | "ambassador"
            | "amb"
            | "king"
            | "queen"
            | "prince"
            | "princess"
            | "emperor"
            | "pope"
            | "cardinal"
            | "bishop"
            | "archbishop"
            | "rev"
            | "reverend"
            | "imam"
            | "mullah"
            | "maulana"
            | "mawlawi"
            | "sheikh"
            | "ayatollah"
            | "emir"
            | "sultan"
            | "secretary"
            | "chairman"
            | "director"
            | "marshal"
    )
}

/// Months, days and the like, which are no names worth listing.
fn is_calendar(word: &str) -> bool {
    matches!(
        word,
        "January"
            | "February"
            | "March"
            | "April"
            | "May"
            | "June"
            | "July"
            | "August"
            | "September"
            | "October"
            | "November"
            | "December"
            | "Jan"
            | "Feb"
            | "Mar"
            | "Apr"
            | "Jun"
            | "Jul"
            | "Aug"
            | "Sept"
            | "Sep"
            | "Oct"
            | "Nov"
            | "Dec"
            | "Monday"
            | "Tuesday"
            | "Wednesday"
            | "Thursday"
            | "Friday"
            | "Saturday"
            | "Sunday"
    )
}

/// Words that begin sentences and headings and are no names.
fn is_common(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let is_adverb = lower.len() > 4
        && lower.ends_with("ly")
        && !matches!(&*lower, "italy" | "emily" | "sicily" | "billy" | "kelly" | "sally" | "molly");
    is_adverb || COMMON.contains(bare(&lower)) || ["i’", "i'"].iter().any(|start| lower.starts_with(start))
}

static COMMON: Words = Words::of(
    "i later earlier amid following support former recent elsewhere further back a an the this that \
     these those there here he she it we they you his her its our their my your who what when where \
     why how which whose and but or nor so yet for if unless because since although though while \
     whereas as at by in on of to from with without within into over under after before during until \
     till through between among against about above below across along around behind beyond despite \
     except inside outside near per than toward towards upon via not no yes all any both each every \
     few many more most much several some such other others another one two three four five six \
     seven eight nine ten first second third next last now then today yesterday tomorrow once again \
     also even ever just only still too very well however moreover furthermore meanwhile \
     nevertheless nonetheless therefore thus hence indeed instead perhaps maybe likewise finally \
     similarly consequently additionally alarmingly can could may might must shall should will would \
     do does did is are was were be been has have had let given according like unlike whether either \
     neither never always often sometimes rather quite simply clearly certainly officials critics \
     experts analysts people everyone nobody nothing something everything someone time think \
     consider note see mr mrs ms share read abstract keywords introduction conclusion sign subscribe \
     follow please logo copyright",
);
