//! Escapes: whatever an author writes is shown as text, in every medium.

use minijinja::{AutoEscape, Error, Output, State, Value};
use std::borrow::Cow;

/// Prints a value as its template's medium needs it.
pub(super) fn format(output: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let text = match (value.as_str(), value.is_safe()) {
        (Some(text), false) => text,
        _ => return minijinja::escape_formatter(output, state, value),
    };
    match state.auto_escape() {
        AutoEscape::Html => html(output, &visible(text))?,
        AutoEscape::Custom(medium) if medium == "markdown" => output.write_str(&markdown(&visible(text)))?,
        _ => output.write_str(text)?,
    }
    Ok(())
}

/// A text with the characters made visible that would change the direction of what follows, or nothing at all.
fn visible(text: &str) -> Cow<'_, str> {
    let is_hidden = |letter: char| {
        matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
            || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
    };
    if !text.contains(is_hidden) {
        return text.into();
    }
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_hidden(letter) {
            true => shown.push_str(&format!("[U+{:04X}]", u32::from(letter))),
            false => shown.push(letter),
        }
    }
    shown.into()
}

fn html(output: &mut Output, text: &str) -> std::fmt::Result {
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        output.write_str(&text[start..at])?;
        output.write_str(entity)?;
        start = at + 1;
    }
    output.write_str(&text[start..])
}

/// A text for Markdown: on one line, and with a backslash before whatever would be markup.
///
/// Marks that only mean something beside a blank or at the beginning are left alone elsewhere, so that the
/// source stays readable. Source: CommonMark 0.31, sections 2.4, 4 and 6; GitHub's tables and strikethrough.
fn markdown(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(text.len());
    let letters: Vec<char> = text.chars().collect();
    let digits = letters.iter().take_while(|letter| letter.is_ascii_digit()).count();
    for (at, &letter) in letters.iter().enumerate() {
        let is_word =
            |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|one| one.is_alphanumeric());
        let is_markup = match letter {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '^' => true,
            '_' => !(is_word(at.checked_sub(1)) && is_word(Some(at + 1))),
            '&' => is_word(Some(at + 1)) || letters.get(at + 1) == Some(&'#'),
            '#' | '+' | '-' | '=' | ':' => at == 0,
            '.' | ')' => at > 0 && at == digits,
            '{' | '}' => true,
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A text for a quoted label of Mermaid, whose entities are written with `#`.
pub(super) fn mermaid(text: &str) -> Value {
    let mut label = String::with_capacity(text.len());
    for letter in visible(text).chars() {
        match letter {
            '"' => label.push_str("#quot;"),
            '#' => label.push_str("#35;"),
            '<' => label.push_str("#lt;"),
            '>' => label.push_str("#gt;"),
            '&' => label.push_str("#amp;"),
            '`' => label.push_str("#96;"),
            '\\' => label.push_str("#92;"),
            '\n' | '\r' | '\t' => label.push(' '),
            letter => label.push(letter),
        }
    }
    Value::from_safe_string(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_keeps_prose_readable_and_markup_harmless() {
        assert_eq!(markdown("It fell by 3.5 per cent (see p. 7)."), "It fell by 3.5 per cent (see p. 7).");
        assert_eq!(markdown("a_b _c_ *d* [e](javascript:f)"), r"a_b \_c\_ \*d\* \[e\](javascript:f)");
        assert_eq!(markdown("1. # no\nheading"), r"1\. # no heading");
        assert_eq!(markdown("- <b>&amp; AT&T"), r"\- \<b\>\&amp; AT\&T");
    }

    #[test]
    fn what_turns_the_text_round_is_shown() {
        assert_eq!(visible("a\u{202e}b\u{7}"), "a[U+202E]b[U+0007]");
        assert_eq!(visible("سلام\u{200f}"), "سلام\u{200f}");
    }
}
