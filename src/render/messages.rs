//! `t("name", count=3)`: the words of a document in the language of the house.

use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind, State, Value};
use std::sync::Arc;

use super::escape::escaped;
use crate::language::{self, Language};

/// Stands for a piece of markup while a message is put together; the letter after it is its number.
const PIECE: char = '\u{e000}';

/// Gives templates the function `t`.
pub(super) fn install(environment: &mut Environment, language: &Arc<Language>) {
    let language = Arc::clone(language);
    environment.add_function("t", move |state: &State, id: &str, values: Kwargs| {
        message(state, &language, id, &values)
    });
}

/// A message with its values. Values that are markup already, as what macros return, stay so, and then the message
/// is markup with them; all else is text.
fn message(state: &State, language: &Language, id: &str, values: &Kwargs) -> Result<Value, Error> {
    if !language.knows(id) {
        return Err(Error::new(ErrorKind::InvalidOperation, format!("there is no message `{id}`")));
    }
    let (mut given, mut pieces) = (Vec::new(), Vec::new());
    for name in values.args() {
        let value: Value = values.get(name)?;
        let value = match (usize::try_from(value.clone()), value.is_safe()) {
            (Ok(count), _) if value.is_number() => language::Value::Count(count),
            (_, true) => {
                pieces.push(value.to_string());
                language::Value::from(format!("{PIECE}{}{PIECE}", pieces.len() - 1))
            }
            _ => language::Value::from(value.to_string().replace(PIECE, "\u{fffd}")),
        };
        given.push((name, value));
    }
    let text = language.say(id, &given);
    if pieces.is_empty() {
        return Ok(Value::from(text));
    }
    let text = escaped(state, &text);
    let mut parts = text.split(PIECE);
    let mut markup = parts.next().unwrap_or_default().to_owned();
    while let (Some(number), after) = (parts.next(), parts.next()) {
        let piece = number.parse().ok().and_then(|number: usize| pieces.get(number));
        markup.push_str(piece.map_or("", String::as_str));
        markup.push_str(after.unwrap_or_default());
    }
    Ok(Value::from_safe_string(markup))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(name: &str, template: &str) -> String {
        let mut environment = Environment::new();
        super::super::escape::install(&mut environment);
        let words = "greet = <{ $who }> met { $n ->\n    [one] one cat\n   *[other] { $n } cats\n }\n";
        let path = "tlh/test.ftl".to_owned();
        let own = [language::MessageFile { name: path.clone(), path, text: words.to_owned() }];
        install(&mut environment, &Arc::new(Language::new("tlh", &own).expect("the file is sound")));
        environment.render_named_str(name, template, ()).expect("the template is sound")
    }

    #[test]
    fn text_is_escaped_once_and_markup_stays_markup() {
        let plain = r#"{{ t("greet", who="A & B", n=1) }}"#;
        let markup =
            r#"{% macro bold(who) %}<b>{{ who }}</b>{% endmacro %}{{ t("greet", who=bold("A & B"), n=2) }}"#;
        assert_eq!(printed("a.html", plain), "&lt;A &amp; B&gt; met one cat");
        assert_eq!(printed("a.html", markup), "&lt;<b>A &amp; B</b>&gt; met 2 cats");
        assert_eq!(printed("a.md", r#"{{ t("greet", who="*x*", n=3) }}"#), "<\\*x\\*> met 3 cats");
    }

    #[test]
    fn an_unknown_message_is_an_error() {
        let mut environment = Environment::new();
        install(&mut environment, &Arc::new(Language::english()));
        let error = environment.render_str(r#"{{ t("no-such-message") }}"#, ()).expect_err("there is none");
        assert!(error.to_string().contains("there is no message `no-such-message`"), "{error}");
    }
}
