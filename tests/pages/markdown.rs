//! Markdown as a reader's program sees it.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// What there is in a document.
#[derive(Default)]
pub struct Parsed {
    /// The items of the outline, each with its depth and the text of its own, on one line.
    pub outline: Vec<(usize, String)>,
    /// Where links lead.
    pub links: Vec<String>,
    /// What no document of ours should have: raw HTML, images, tables, footnotes, formulas and the like.
    pub strangers: Vec<String>,
}

/// Reads a document with every extension switched on, so that whatever any reader could take for markup counts.
pub fn parse(text: &str) -> Parsed {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    let mut parsed = Parsed::default();
    let mut heading: Option<String> = None;
    let mut is_outline = false;
    // The positions of the open items in the outline.
    let mut items: Vec<Option<usize>> = Vec::new();
    for event in Parser::new_ext(text, options) {
        let words = match &event {
            Event::Text(text) | Event::Code(text) => Some(text.to_string()),
            Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
            _ => None,
        };
        if let Some(words) = words {
            if let Some(heading) = &mut heading {
                heading.push_str(&words);
            }
            if let Some(Some(item)) = items.last() {
                parsed.outline[*item].1.push_str(&words);
            }
            continue;
        }
        match event {
            Event::Start(Tag::Heading { level, id: None, classes, attrs })
                if level <= HeadingLevel::H3 && classes.is_empty() && attrs.is_empty() =>
            {
                heading = Some(String::new());
                is_outline &= level == HeadingLevel::H3;
            }
            Event::End(TagEnd::Heading(level)) => {
                let title = heading.take().expect("what ends has begun");
                is_outline |= level == HeadingLevel::H2 && title == "The outline";
            }
            Event::Start(Tag::Item) => {
                items.push(is_outline.then(|| {
                    parsed.outline.push((items.len(), String::new()));
                    parsed.outline.len() - 1
                }));
            }
            Event::End(TagEnd::Item) => {
                items.pop();
            }
            Event::Start(Tag::Link { dest_url, title, .. }) if title.is_empty() => {
                parsed.links.push(dest_url.to_string());
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) if &*language == "mermaid" => {}
            Event::Start(Tag::Paragraph | Tag::List(None | Some(1)) | Tag::Strong | Tag::Emphasis)
            | Event::End(_) => {}
            stranger => parsed.strangers.push(format!("{stranger:?}")),
        }
    }
    parsed
}
