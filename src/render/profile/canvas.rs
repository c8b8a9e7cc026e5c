//! HTML that passes the sanitizers of learning platforms: few elements, looks only in `style`, no style sheet.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

const CELL: &str = "border: 1px solid #999; padding: 4px 8px; text-align: left; vertical-align: top;";

/// A document of the portable core as HTML to paste.
///
/// Raw HTML of the text, of which there is none, would be shown as text. Links lead to the web only: what they lead
/// to beside the document is not there where it is pasted.
pub(super) fn html(markdown: &str) -> String {
    let mut html = String::with_capacity(markdown.len() * 2);
    let (mut in_head, mut links) = (false, Vec::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                escape(&text, &mut html);
            }
            Event::SoftBreak => html.push(' '),
            Event::HardBreak => html.push_str("<br>\n"),
            Event::Rule => html.push_str("<hr>\n"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let is_web = dest_url.starts_with("https://") || dest_url.starts_with("http://");
                links.push(is_web);
                if is_web {
                    html.push_str("<a href=\"");
                    escape(&dest_url, &mut html);
                    html.push_str("\">");
                }
            }
            Event::End(TagEnd::Link) => {
                let was_web = links.pop() == Some(true);
                html.push_str(if was_web { "</a>" } else { "" });
            }
            Event::Start(tag) => {
                in_head |= matches!(tag, Tag::TableHead);
                open(&tag, in_head, &mut html);
            }
            Event::End(tag) => {
                close(&tag, in_head, &mut html);
                in_head &= tag != TagEnd::TableHead;
            }
            _ => {}
        }
    }
    html
}

fn open(tag: &Tag, in_head: bool, html: &mut String) {
    match tag {
        Tag::Paragraph => html.push_str("<p>"),
        Tag::Heading { level, .. } => html.push_str(&format!("<{}>", heading(*level))),
        Tag::BlockQuote(_) => html.push_str("<blockquote>\n"),
        Tag::List(None) => html.push_str("<ul>\n"),
        Tag::List(Some(1)) => html.push_str("<ol>\n"),
        Tag::List(Some(first)) => html.push_str(&format!("<ol start=\"{first}\">\n")),
        Tag::Item => html.push_str("<li>"),
        Tag::Emphasis => html.push_str("<em>"),
        Tag::Strong => html.push_str("<strong>"),
        Tag::CodeBlock(_) => html.push_str("<pre>"),
        Tag::Table(_) => html.push_str("<table style=\"border-collapse: collapse; width: 100%;\">\n"),
        Tag::TableHead => html.push_str("<thead>\n<tr>"),
        Tag::TableRow => html.push_str("<tr>"),
        Tag::TableCell if in_head => html.push_str(&format!("<th scope=\"col\" style=\"{CELL}\">")),
        Tag::TableCell => html.push_str(&format!("<td style=\"{CELL}\">")),
        _ => {}
    }
}

fn close(tag: &TagEnd, in_head: bool, html: &mut String) {
    match tag {
        TagEnd::Paragraph => html.push_str("</p>\n"),
        TagEnd::Heading(level) => html.push_str(&format!("</{}>\n", heading(*level))),
        TagEnd::BlockQuote(_) => html.push_str("</blockquote>\n"),
        TagEnd::List(true) => html.push_str("</ol>\n"),
        TagEnd::List(false) => html.push_str("</ul>\n"),
        TagEnd::Item => html.push_str("</li>\n"),
        TagEnd::Emphasis => html.push_str("</em>"),
        TagEnd::Strong => html.push_str("</strong>"),
        TagEnd::CodeBlock => html.push_str("</pre>\n"),
        TagEnd::Table => html.push_str("</tbody>\n</table>\n"),
        TagEnd::TableHead => html.push_str("</tr>\n</thead>\n<tbody>\n"),
        TagEnd::TableRow => html.push_str("</tr>\n"),
        TagEnd::TableCell if in_head => html.push_str("</th>"),
        TagEnd::TableCell => html.push_str("</td>"),
        _ => {}
    }
}

/// The name of a heading: one level further down, since a page of the platform has a title of its own.
fn heading(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "h2",
        HeadingLevel::H2 => "h3",
        _ => "h4",
    }
}

fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}
