//! Citations in Markdown: pieces of text, some of them italic or links.

use minijinja::{AutoEscape, Error, State, Value};

use super::markdown;

/// A piece of a citation as templates have it.
struct Piece {
    text: String,
    italic: bool,
    href: Option<String>,
}

/// A citation in Markdown; elsewhere its mere text.
pub(super) fn cited(state: &State, pieces: &Value) -> Result<Value, Error> {
    let pieces = pieces.try_iter()?.map(|piece| Piece::of(&piece)).collect::<Result<Vec<_>, Error>>()?;
    Ok(match state.auto_escape() {
        AutoEscape::Custom(_) => Value::from_safe_string(in_markdown(&pieces)),
        _ => Value::from(pieces.iter().map(|piece| &*piece.text).collect::<String>()),
    })
}

impl Piece {
    fn of(piece: &Value) -> Result<Piece, Error> {
        Ok(Piece {
            text: piece.get_attr("text")?.to_string(),
            italic: piece.get_attr("italic")?.is_true(),
            href: piece.get_attr("href")?.as_str().map(str::to_owned),
        })
    }
}

fn in_markdown(pieces: &[Piece]) -> String {
    let mut text = String::new();
    for (number, piece) in pieces.iter().enumerate() {
        let written = markdown::piece(&piece.text).to_string();
        let core = written.trim_matches(' ');
        let lead = if written.starts_with(' ') { " " } else { "" };
        let trail = if written.len() > 1 && written.ends_with(' ') { " " } else { "" };
        text.push_str(lead);
        let after = match trail {
            " " => Some(' '),
            _ => pieces.get(number + 1).and_then(|next| next.text.chars().next()),
        };
        match &piece.href {
            Some(href) if *href == piece.text => text.push_str(&markdown::link(href).to_string()),
            Some(href) => text.push_str(&format!("[{core}]({})", markdown::link(href))),
            None if piece.italic && can_stand(text.chars().next_back(), core, after) => {
                text.push_str(&format!("*{core}*"));
            }
            None => text.push_str(core),
        }
        text.push_str(trail);
    }
    text.trim().to_owned()
}

/// Whether stars around a text are read as emphasis.
/// Source: CommonMark 0.31, section 6.2, left- and right-flanking delimiter runs.
fn can_stand(before: Option<char>, core: &str, after: Option<char>) -> bool {
    let is_open =
        |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric() && letter != '*');
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let (first, last) = (core.chars().next(), core.chars().next_back());
    first.is_some()
        && before != Some('*')
        && (is_word(first) || is_open(before))
        && (is_word(last) || is_open(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str) -> Piece {
        Piece { text: text.to_owned(), italic: false, href: None }
    }

    #[test]
    fn texts_are_escaped_and_looks_are_kept() {
        let pieces = [
            piece("A <b>, "),
            Piece { italic: true, ..piece("T*itle?") },
            piece(". "),
            Piece { href: Some("https://a.b/".to_owned()), ..piece("https://a.b/") },
        ];
        assert_eq!(in_markdown(&pieces), r"A &lt;b>, *T\*itle?*. <https://a.b/>");
    }

    #[test]
    fn emphasis_that_would_not_be_read_is_left_out() {
        let pieces = [piece("a"), Piece { italic: true, ..piece("(b)") }, piece("c")];
        assert_eq!(in_markdown(&pieces), "a(b)c");
    }
}
