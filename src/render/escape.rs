//! Escapes: whatever an author writes is shown as text, in every medium.

use minijinja::{AutoEscape, Environment, Error, Output, State, Value};

use crate::diagnostic::visible;
use crate::prose::capitalised;

mod cited;
mod markdown;
mod mermaid;

/// What templates can do with values besides what minijinja knows; a test holds it to what is installed.
pub(super) const FILTERS: &[(&str, &str)] = &[
    (
        "t(name, …)",
        "the message of a name in the language of the house, with values: `t(\"claims\", count=3)`",
    ),
    ("headed", "a name at the head of a section: with a capital"),
    ("item(depth)", "Markdown: the lines of a part as an item of a list, indented by its depth"),
    ("leads_to(page)", "Markdown: a text as the link to another page"),
    ("link", "Markdown: an address of the web as a link to itself"),
    ("mermaid", "Markdown: a text as the label of a box of a diagram"),
    ("piece", "Markdown: a piece of a sentence, whose blanks at the ends stay"),
    ("told", "a message of a finding, with the names in it set as code"),
];

/// Has an environment print every value as its template's medium needs it, and knows the filters of the media.
pub(super) fn install(environment: &mut Environment) {
    environment.set_auto_escape_callback(|name| match name.rsplit_once('.') {
        Some((_, "html" | "svg")) => AutoEscape::Html,
        Some((_, "md")) => AutoEscape::Custom("markdown".into()),
        _ => AutoEscape::None,
    });
    environment.set_formatter(format);
    environment.add_filter("cited", cited::cited);
    environment.add_filter("headed", |text: &str| capitalised(text));
    environment.add_filter("item", markdown::item);
    environment.add_filter("leads_to", markdown::leads_to);
    environment.add_filter("link", markdown::link);
    environment.add_filter("mermaid", mermaid::label);
    environment.add_filter("piece", markdown::piece);
    environment.add_filter("told", told);
    environment.add_filter("css", in_css);
}

/// Prints a value as its template's medium needs it.
fn format(output: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_safe() {
        return minijinja::escape_formatter(output, state, value);
    }
    match (value.as_str(), state.auto_escape()) {
        (Some(text), AutoEscape::Html) => html(output, &visible(text))?,
        (Some(text), AutoEscape::Custom(_)) => output.write_str(&markdown::text(text))?,
        (Some(text), _) => output.write_str(text)?,
        (None, AutoEscape::Custom(_)) if value.is_number() => write!(output, "{value}")?,
        (None, AutoEscape::Custom(_)) => output.write_str(&markdown::text(&value.to_string()))?,
        (None, _) => minijinja::escape_formatter(output, state, value)?,
    }
    Ok(())
}

/// A text as the medium of the template that is printed needs it.
pub(super) fn escaped(state: &State, text: &str) -> String {
    match state.auto_escape() {
        AutoEscape::Html => in_html(text),
        AutoEscape::Custom(_) => markdown::text(text).into_owned(),
        _ => text.to_owned(),
    }
}

fn in_html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    html(&mut escaped, &visible(text)).expect("a string takes whatever is written to it");
    escaped
}

/// A text as a string of a style sheet, which no text can leave.
fn in_css(text: &str) -> Value {
    let mut string = "\"".to_owned();
    for letter in visible(text).chars() {
        match letter {
            '"' | '\\' | '<' | '>' | '\n' | '\r' | '\u{c}' => string += &format!("\\{:x} ", letter as u32),
            _ => string.push(letter),
        }
    }
    Value::from_safe_string(string + "\"")
}

/// A message of the program, in which names stand between backticks: names are set as code, the rest is text.
fn told(state: &State, message: &str) -> Value {
    match state.auto_escape() {
        AutoEscape::Html => told_in_html(message),
        _ => markdown::told(message),
    }
}

fn told_in_html(message: &str) -> Value {
    let mut parts = message.split('`').peekable();
    let mut told = in_html(parts.next().unwrap_or_default());
    while let Some(part) = parts.next() {
        match parts.peek() {
            Some(after) if is_name(part) => {
                told.push_str(&format!("<span class=\"code\">{part}</span>{}", in_html(after)));
                parts.next();
            }
            _ => told.push_str(&format!("`{}", in_html(part))),
        }
    }
    Value::from_safe_string(told)
}

/// Whether a text can be the name of something in a map or of a field, or a command of the program, and so no markup in
/// any medium.
fn is_name(text: &str) -> bool {
    let text = text.strip_prefix("elenchus ").unwrap_or(text);
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_/.".contains(letter))
}

/// A text's words with one blank between them, so that no line of it can begin anything.
fn one_line(text: &str) -> String {
    let is_break = |letter: char| letter.is_ascii_whitespace() || matches!(letter, '\u{2028}' | '\u{2029}');
    let words: Vec<&str> = text.split(is_break).filter(|word| !word.is_empty()).collect();
    words.join(" ").trim().to_owned()
}

fn html(output: &mut impl std::fmt::Write, text: &str) -> std::fmt::Result {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_sets_names_as_code_and_nothing_else() {
        let told = |message: &str| told_in_html(message).to_string();
        assert_eq!(
            told("`a-b` is `c/d`"),
            r#"<span class="code">a-b</span> is <span class="code">c/d</span>"#
        );
        assert_eq!(told("no `name <b>` and no `end"), "no `name &lt;b&gt;` and no `end");
        assert_eq!(told("`` a ` b"), "`` a ` b");
    }

    #[test]
    fn a_text_is_one_line_and_keeps_its_hard_blanks() {
        assert_eq!(one_line(" a\r\n\r\n\tb\u{2028}« c\u{a0}»\u{a0}"), "a b « c\u{a0}»");
    }
}
