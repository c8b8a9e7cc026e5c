//! What a style made, as pieces of text, with its small blemishes mended.

use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight};
use hayagriva::{ElemChild, ElemChildren, Formatted};

use super::Piece;

/// The pieces of what a style made; neighbours that look alike are one.
pub(super) fn of(made: &ElemChildren) -> Vec<Piece> {
    let mut pieces = Vec::new();
    // A list instead of calls, since a style may nest as deep as it likes.
    let mut left: Vec<&ElemChild> = made.0.iter().rev().collect();
    while let Some(child) = left.pop() {
        match child {
            ElemChild::Text(text) => push(&mut pieces, piece(text, None)),
            ElemChild::Link { text, url } => push(&mut pieces, piece(text, web_address(url))),
            ElemChild::Markup(text) => push(&mut pieces, Piece { text: text.clone(), ..Piece::default() }),
            ElemChild::Elem(elem) => left.extend(elem.children.0.iter().rev()),
            ElemChild::Transparent { .. } => {}
        }
    }
    pieces
}

fn piece(text: &Formatted, href: Option<String>) -> Piece {
    let look = text.formatting;
    Piece {
        text: text.text.clone(),
        italic: look.font_style == FontStyle::Italic,
        bold: look.font_weight == FontWeight::Bold,
        small_caps: look.font_variant == FontVariant::SmallCaps,
        href,
    }
}

fn push(pieces: &mut Vec<Piece>, piece: Piece) {
    match pieces.last_mut() {
        Some(last) if look(last) == look(&piece) => last.text.push_str(&piece.text),
        _ if piece.text.is_empty() => {}
        _ => pieces.push(piece),
    }
}

fn look(piece: &Piece) -> (bool, bool, bool, &Option<String>) {
    (piece.italic, piece.bold, piece.small_caps, &piece.href)
}

/// An address, where it is one of the web: no other may become a link.
pub(super) fn web_address(url: &str) -> Option<String> {
    let scheme = url.split_once("://")?.0;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let is_plain = !url.chars().any(|letter| letter.is_control() || letter.is_whitespace());
    (is_web && is_plain).then(|| url.to_owned())
}

/// How many letters and digits the pieces have.
pub(super) fn length(pieces: &[Piece]) -> usize {
    pieces.iter().flat_map(|piece| piece.text.chars()).filter(|letter| letter.is_alphanumeric()).count()
}

/// The pieces without what two rules of a style make together and neither meant: a full stop behind a question mark,
/// a comma before a bracket, capitals gone from inside a name. `texts` are the source's own.
pub(super) fn tidy(pieces: Vec<Piece>, texts: &[&str]) -> Vec<Piece> {
    let capitals: Vec<&str> =
        texts.iter().flat_map(|text| words(text)).filter(|word| has_inner(word)).collect();
    let mut tidied: Vec<Piece> = Vec::new();
    let mut before = ['\0'; 3];
    for piece in pieces {
        let text = match piece.href {
            None => with_capitals(&piece.text, &capitals),
            Some(_) => piece.text.clone(),
        };
        let mut kept = String::with_capacity(text.len());
        for letter in text.chars() {
            let [.., earlier, last] = before;
            match letter {
                // The mark that a title ends with stands for the full stop, also within the quotation marks.
                '.' if matches!(last, '?' | '!') => continue,
                '.' if matches!(last, '”' | '“' | '’' | '»') && matches!(earlier, '?' | '!') => {
                    continue;
                }
                // Three dots are an ellipsis, two an oversight.
                '.' if last == '.' && earlier != '.' && kept.is_empty() => continue,
                ' ' if last == ' ' => continue,
                ',' if last == ',' => continue,
                ')' => {
                    while kept.ends_with([',', ' ']) {
                        kept.pop();
                    }
                }
                _ => {}
            }
            kept.push(letter);
            before = [before[1], before[2], letter];
        }
        // In the middle of an entry the term of a locale is a word like others.
        let kept = kept.replace(", Circa ", ", circa ");
        // Without a day there is nothing between the word and the address.
        let kept =
            ["Retrieved ", "Abgerufen "].iter().find_map(|word| kept.strip_suffix(word)).unwrap_or(&kept);
        let kept = kept.to_owned();
        push(&mut tidied, Piece { text: kept, ..piece });
    }
    if let Some(last) = tidied.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    tidied
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word has a capital after a small letter, as `ThePrint` has.
fn has_inner(word: &str) -> bool {
    word.chars().skip_while(|letter| !letter.is_lowercase()).any(char::is_uppercase)
}

/// A text in which names with capitals inside have them again.
fn with_capitals(text: &str, capitals: &[&str]) -> String {
    let mut mended = text.to_owned();
    for word in capitals {
        let mut letters = word.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        for flat in [first + &letters.as_str().to_lowercase(), word.to_lowercase()] {
            if &flat == word || !mended.contains(&*flat) {
                continue;
            }
            let is_inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            let mut whole = String::with_capacity(mended.len());
            let mut from = 0;
            for (at, found) in mended.match_indices(&*flat) {
                let (ahead, behind) = (&mended[..at], &mended[at + found.len()..]);
                let is_word = !is_inside(ahead.chars().next_back()) && !is_inside(behind.chars().next());
                whole.push_str(&mended[from..at]);
                whole.push_str(if is_word { word } else { found });
                from = at + found.len();
            }
            whole.push_str(&mended[from..]);
            mended = whole;
        }
    }
    mended
}

/// The pieces of a note with a comma between a title and a date in brackets.
pub(super) fn with_comma(mut pieces: Vec<Piece>) -> Vec<Piece> {
    for piece in &mut pieces {
        piece.text = piece.text.replace(",” [", "” [").replace("” [", ",” [").replace("“ [", "“, [");
    }
    pieces
}

/// The pieces with a full stop at their end.
pub(super) fn with_stop(mut pieces: Vec<Piece>) -> Vec<Piece> {
    push(&mut pieces, Piece { text: ".".to_owned(), ..Piece::default() });
    pieces
}

/// The pieces without the full stop at their end.
pub(super) fn without_stop(mut pieces: Vec<Piece>) -> Vec<Piece> {
    if let Some(last) = pieces.last_mut().filter(|last| last.href.is_none() && !last.text.ends_with("..")) {
        if last.text.ends_with('.') {
            last.text.pop();
        }
        if last.text.is_empty() {
            pieces.pop();
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(parts: &[(&str, bool)], texts: &[&str]) -> String {
        let pieces = parts.iter().map(|(text, italic)| Piece {
            text: (*text).to_owned(),
            italic: *italic,
            ..Piece::default()
        });
        tidy(pieces.collect(), texts).iter().map(|piece| &*piece.text).collect()
    }

    #[test]
    fn marks_that_two_rules_put_down_are_one() {
        assert_eq!(tidied(&[("“Why?.” Press, 2021", false)], &[]), "“Why?” Press, 2021");
        assert_eq!(tidied(&[("Why?", true), (". Press (ca. 2021,).", false)], &[]), "Why? Press (ca. 2021).");
        assert_eq!(tidied(&[("And so on...", true)], &[]), "And so on...");
    }

    #[test]
    fn capitals_inside_a_name_come_back_and_no_other_word_changes() {
        assert_eq!(tidied(&[("Theprint, Theprinter", true)], &["ThePrint"]), "ThePrint, Theprinter");
        assert_eq!(tidied(&[("eBay and Ebay", false)], &["eBay"]), "eBay and eBay");
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert!(web_address("https://example.org/a").is_some());
        for url in
            ["javascript:alert(1)", "javascript://example.org/%0aalert(1)", "data:text/html,x", "http://a b"]
        {
            assert_eq!(web_address(url), None, "{url}");
        }
    }
}
