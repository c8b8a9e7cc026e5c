//! The text of HTML: its blocks apart from each other, its scripts and forms left out.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::{Extract, attribute, raised};

/// What begins and ends a block.
const BLOCKS: [&str; 42] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "search",
];

/// What is not read out: neither it nor what is in it.
const SILENT: [&str; 13] = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "head", "textarea", "select",
    "button", "canvas", "audio",
];

/// The text of a page.
pub(super) fn extract(html: &str) -> Extract {
    let mut emitter = DefaultEmitter::default();
    // What stands in scripts and styles is no markup, whatever it looks like.
    emitter.naively_switch_states(true);
    read(Tokenizer::new_with_emitter(html, emitter))
}

/// The text of a page that is written as XML, in which an empty script ends where it begins.
pub(super) fn extract_xhtml(xhtml: &str) -> Extract {
    read(Tokenizer::new(xhtml))
}

fn read<'h>(tokens: Tokenizer<html5gum::StringReader<'h>, DefaultEmitter<()>>) -> Extract {
    let mut page = Page::default();
    for token in tokens {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                page.start(&name, tag.self_closing, || attribute(&tag, b"hidden").is_some());
            }
            Token::EndTag(tag) => page.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    page.extract.begin_block();
    let end = page.extract.content.trim_end().len();
    page.extract.content.truncate(end);
    page.extract
}

#[derive(Default)]
struct Page {
    extract: Extract,
    /// The silent element that is open, and how many of its name.
    silent: Option<(String, usize)>,
    /// How many `pre` are open, in which line ends count.
    preformatted: usize,
    is_raised: bool,
}

impl Page {
    fn start(&mut self, name: &str, is_closed: bool, is_hidden: impl Fn() -> bool) {
        if let Some((silent, depth)) = &mut self.silent {
            // A page whose head is never closed begins with its body all the same.
            if silent == "head" && name == "body" {
                self.silent = None;
            } else {
                *depth += usize::from(silent == name && !is_closed);
                return;
            }
        }
        if SILENT.contains(&name) || (is_hidden() && BLOCKS.contains(&name)) {
            if !is_closed {
                self.silent = Some((name.to_owned(), 1));
            }
        } else if is_heading(name) {
            self.extract.begin_heading();
        } else if BLOCKS.contains(&name) {
            self.extract.begin_block();
            self.preformatted += usize::from(name == "pre");
        } else if name == "br" {
            while self.extract.content.ends_with(' ') {
                self.extract.content.pop();
            }
            if !self.extract.content.is_empty() {
                self.extract.content.push('\n');
            }
        } else if name == "sup" {
            self.is_raised = !is_closed;
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((silent, depth)) = &mut self.silent {
            if silent == name {
                *depth -= 1;
                if *depth == 0 {
                    self.silent = None;
                }
            }
            return;
        }
        if is_heading(name) || BLOCKS.contains(&name) {
            self.extract.begin_block();
            self.preformatted -= usize::from(name == "pre" && self.preformatted > 0);
        } else if name == "sup" {
            self.is_raised = false;
        }
    }

    fn text(&mut self, text: &str) {
        if self.silent.is_some() {
            return;
        }
        // The mark of a note, "12" or "[12]", is told from a number only by being raised.
        let mark = text.trim().trim_start_matches('[').trim_end_matches(']');
        if self.is_raised && !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_digit()) {
            self.extract.content.push_str(&raised(mark));
        } else if self.preformatted > 0 {
            self.extract.content.push_str(text);
        } else {
            self.extract.push_running(text);
        }
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h', b'1'..=b'6'])
}
