//! The page around an article: navigation, buttons, advertisements, captions, comments, bibliographies.

use super::{Block, Role, is_prose};
use crate::quote::Text;

/// A block of furniture has no more words than this; what is longer is read by somebody.
const MOST_WORDS: usize = 45;

/// Labels that stand alone.
const LABELS: &[&str] = &[
    "logo",
    "share",
    "shares",
    "print",
    "email",
    "e-mail",
    "menu",
    "home",
    "search",
    "comments",
    "comment",
    "reply",
    "login",
    "log in",
    "sign in",
    "sign up",
    "subscribe",
    "follow us",
    "follow us :",
    "text size:",
    "text size",
    "advertisement",
    "sponsored",
    "trending",
    "most popular",
    "most read",
    "related",
    "more",
    "read more",
    "next",
    "previous",
    "tags",
    "topics",
    "opinion",
    "analysis",
    "news",
    "politics",
    "world",
    "facebook",
    "twitter",
    "whatsapp",
    "telegram",
    "linkedin",
    "copy link",
    "listen",
    "save",
    "scorecardresearch",
    "close",
    "contact",
    "about us",
    "contact us",
    "abc",
    "x",
    "a a",
    "back to top",
    "recommended",
    "skip to content",
    "skip to main content",
    "download pdf",
    "donate",
    "support us",
];

/// Words by which a short block shows that it belongs to the page.
const PHRASES: &[&str] = &[
    "sign up",
    "newsletter",
    "privacy policy",
    "terms of use",
    "terms of service",
    "cookie",
    "subscribe",
    "subscription",
    "all rights reserved",
    "support our journalism",
    "support our work",
    "leave a reply",
    "leave a comment",
    "please enter your",
    "your email address",
    "click here",
    "by clicking",
    "read also",
    "also read",
    "see also:",
    "read more",
    "follow us",
    "share this",
    "share on",
    "text size",
    "most popular",
    "related articles",
    "related stories",
    "more from",
    "recommended for you",
    "advertisement",
    "views are personal",
    "views expressed",
    "opiniones expresadas",
    "(edited by",
    "download the app",
    "download our app",
    "join our",
    "become a member",
    "make a donation",
    "donate",
    "wonderful readers like you",
    "skip to",
    "log in",
    "min read",
    "minute read",
    "minutes read",
    "listen to this article",
    "comments are closed",
    "add a comment",
    "posted in",
    "filed under",
    "tagged",
    "e-mail:",
    "doi:",
    "issn",
    "keywords:",
    "palabras clave",
    "in our channel",
    "on youtube",
    "back to top",
    "accept all",
    "manage preferences",
];

/// Words that a caption of a picture gives its maker or owner with.
const CREDITS: &[&str] = &[
    "getty images",
    "via getty",
    "photo:",
    "photo by",
    "photograph:",
    "photo credit",
    "image:",
    "image credit",
    "picture:",
    "afp",
    "reuters/",
    "/reuters",
    "ap photo",
    "shutterstock",
    "wikimedia commons",
    "file photo",
    "representational image",
    "illustration:",
    "illustration by",
    "| ani",
    "| pti",
    "credit:",
    "courtesy:",
    "epa-efe",
];

/// Headings after which a page has only what readers and machines added.
const ENDS: &[&str] = &[
    "leave a reply",
    "leave a comment",
    "comments",
    "reader comments",
    "most popular",
    "most read",
    "related articles",
    "related stories",
    "more from this author",
    "you may also like",
    "recommended",
    "trending now",
    "join the conversation",
    "post a comment",
    "add a comment",
    "responses",
    "view comments",
];

/// Headings of bibliographies.
const BIBLIOGRAPHIES: &[&str] = &[
    "references",
    "bibliography",
    "works cited",
    "literature",
    "sources",
    "further reading",
    "bibliografía",
];

/// Marks what is not the article among blocks that are body or headings as yet.
pub(super) fn mark(text: &Text, blocks: &mut [Block]) {
    let content = text.content();
    let last_prose =
        blocks.iter().rposition(|block| block.role == Role::Body && is_prose(&content[block.span.clone()]));
    let (mut tail, mut prose_before) = (None, 0);
    for index in 0..blocks.len() {
        let words = content[blocks[index].span.clone()].trim();
        let lower = words.to_lowercase();
        let label = lower.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if tail.is_none() && index * 5 > blocks.len() * 2 {
            tail = if BIBLIOGRAPHIES.contains(&label) {
                Some(Role::Reference)
            } else if ENDS.contains(&label) && prose_before >= LEAST_BEHIND {
                Some(Role::Furniture)
            } else {
                None
            };
        }
        let count_of_all = blocks.len();
        let block = &mut blocks[index];
        if !matches!(block.role, Role::Body | Role::Heading) {
            continue;
        }
        let is_prose = is_prose(words);
        prose_before += usize::from(block.role == Role::Body && is_prose);
        let count = words.split_whitespace().take(MOST_WORDS + 1).count();
        if let Some(role) = tail {
            block.role = role;
        } else if count <= MOST_WORDS
            && CREDITS.iter().any(|credit| lower.contains(credit))
            && !is_quoting(words)
        {
            block.role = Role::Caption;
        } else if LABELS.contains(&&*lower) || LABELS.contains(&label) || is_notice(words, &lower, count) {
            block.role = Role::Furniture;
        } else if index * 2 > count_of_all && is_reference(words, count) {
            block.role = Role::Reference;
        } else if last_prose.is_some_and(|last| index > last)
            && !is_prose
            && count <= 12
            && !words.starts_with('*')
        {
            // Behind the last sentence there is nothing but what the page adds.
            block.role = Role::Furniture;
        }
    }
}

/// So many paragraphs stand before what ends an article: “Comments” at the head of a page is a button.
const LEAST_BEHIND: usize = 2;

fn is_notice(words: &str, lower: &str, count: usize) -> bool {
    let is_long = count > MOST_WORDS;
    let is_copyright = lower.starts_with('©') || lower.starts_with("copyright") || lower.starts_with("(c) ");
    // A line of page labels that ran together: “HomeOpinionHow the town …”.
    let is_crumbs = lower.starts_with("home")
        && words
            .chars()
            .nth(4)
            .is_some_and(|letter| letter.is_uppercase() || matches!(letter, '>' | '/' | '»'));
    let is_address = count <= 2 && (lower.starts_with("http") || lower.contains('@') && !lower.contains(' '));
    !is_long
        && (is_copyright
            || is_crumbs
            || is_address
            || PHRASES.iter().any(|phrase| lower.contains(phrase)) && !is_quoting(words))
}

/// Whether a block quotes somebody, as page furniture does not.
fn is_quoting(words: &str) -> bool {
    words.split_whitespace().count() > 15 && !crate::prose::quotations(words).is_empty()
}

/// Whether a block is an entry of a bibliography: a name with a comma, and a year or an address.
fn is_reference(words: &str, count: usize) -> bool {
    let has_address = words.contains("http") || words.contains("doi.org");
    let has_year = (1900..2100).any(|year| words.contains(&format!("({year})")));
    let is_inverted =
        words.split_once(',').is_some_and(|(surname, _)| surname.split_whitespace().count() <= 3);
    let is_interview = words.to_lowercase().contains("interview with") && count < 40;
    if words.starts_with("http") || words.starts_with("<http") {
        return true;
    }
    count < 80
        && (has_address && (is_inverted || words.starts_with(['“', '"', '‘']))
            || has_year && is_inverted
            || is_interview && is_inverted && !words.ends_with('.'))
}
