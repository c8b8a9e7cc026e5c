//! Markdown for the places that people paste it into: what each understands beyond the portable core.
//!
//! Templates print the core, and know the profile by the name `profile`; the head of a document and the HTML for
//! Canvas are made here, from what they printed.

use minijinja::Value;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::fmt::Write;

use crate::syntax::written::Markdown;

mod canvas;

/// A place that Markdown is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Anywhere: headings, lists, bold, links and narrow tables.
    #[default]
    Portable,
    /// GitHub and GitLab: with a diagram, task lists and alerts.
    GitHub,
    /// Obsidian: with properties, a diagram and callouts.
    Obsidian,
    /// Quarto: with its front matter, diagram and callouts.
    Quarto,
    /// Canvas and other learning platforms: HTML of tables and lists, with no style sheet.
    CanvasHtml,
}

impl Profile {
    /// All profiles.
    pub const ALL: [Profile; 5] =
        [Profile::Portable, Profile::GitHub, Profile::Obsidian, Profile::Quarto, Profile::CanvasHtml];

    /// Its name on the command line and in templates.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Portable => "portable",
            Profile::GitHub => "github",
            Profile::Obsidian => "obsidian",
            Profile::Quarto => "quarto",
            Profile::CanvasHtml => "canvas-html",
        }
    }

    /// What it is for, in a few words.
    pub fn summary(self) -> &'static str {
        match self {
            Profile::Portable => "for anywhere: headings, lists, bold, links and narrow tables",
            Profile::GitHub => "for GitHub and GitLab: with a diagram, task lists and alerts",
            Profile::Obsidian => "for Obsidian: with properties, a diagram and callouts",
            Profile::Quarto => "for Quarto: with front matter, a diagram and callouts",
            Profile::CanvasHtml => "for Canvas: HTML of tables and lists to paste, with no style sheet",
        }
    }

    /// The profile of a name.
    pub fn find(name: &str) -> Option<Profile> {
        Profile::ALL.into_iter().find(|profile| profile.name() == name)
    }

    /// The profile that a house style names.
    pub(super) fn of_house(markdown: Markdown) -> Profile {
        match markdown {
            Markdown::Portable => Profile::Portable,
            Markdown::GitHub => Profile::GitHub,
            Markdown::Obsidian => Profile::Obsidian,
            Markdown::Quarto => Profile::Quarto,
        }
    }

    /// What templates printed, finished for the profile. `page` is what they were given.
    pub(super) fn finish(self, text: String, page: &Value, language: &str) -> String {
        match self {
            Profile::Portable | Profile::GitHub => text,
            Profile::Obsidian | Profile::Quarto => front_matter(&text, page, language) + &text,
            Profile::CanvasHtml => canvas::html(&text),
        }
    }
}

/// Title, author, date and language of a document, in YAML.
fn front_matter(text: &str, page: &Value, language: &str) -> String {
    let of_map = |name: &str| {
        let text = |from: &Value| from.get_attr(name).ok()?.as_str().map(str::to_owned);
        page.get_attr("map").ok().and_then(|map| text(&map)).or_else(|| text(page))
    };
    let fields = [
        ("title", Some(title(text))),
        ("author", of_map("encoder")),
        ("date", of_map("encoded_date")),
        ("lang", Some(language.to_owned())),
    ];
    let mut yaml = "---\n".to_owned();
    for (name, value) in fields {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            yaml.push_str(&format!("{name}: {}\n", quoted(&value)));
        }
    }
    yaml + "---\n\n"
}

/// The text of the first heading.
fn title(text: &str) -> String {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES);
    let inside = events.skip_while(|event| !matches!(event, Event::Start(Tag::Heading { .. })));
    let inside = inside.take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    let texts = inside.filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    });
    texts.collect()
}

/// A text between double quotes, as YAML reads it whatever it holds.
/// Source: YAML 1.2.2, sections 5.1 and 5.7.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        let is_odd = letter.is_control()
            || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}');
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            _ if is_odd => {
                write!(quoted, "\\u{:04X}", letter as u32).expect("a string takes whatever is written to it")
            }
            _ => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_quoted_whatever_it_holds() {
        assert_eq!(title("# A *b* `c` &lt;d> \\#\n\nE"), "A b c <d> #");
        assert_eq!(quoted("a: \"b\" \\ #\u{85}\u{2028}---"), r#""a: \"b\" \\ #\u0085\u2028---""#);
    }
}
