//! What an article says of itself at its head and foot: title, byline, date, outlet.

use std::ops::Range;

use super::{Block, Role, is_prose};
use crate::prose::{self, Reading, Words, on_one_line};

/// What an article says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The headline.
    pub title: Option<Range<usize>>,
    /// The sentence below it.
    pub standfirst: Option<Range<usize>>,
    /// Who wrote it, each by name; empty where the text names nobody.
    pub authors: Vec<Range<usize>>,
    /// Where it says something of its author: a byline, or a note at the end, perhaps without a name.
    pub byline: Option<Range<usize>>,
    /// Whether the names are those of a note at the end.
    pub is_from_note: bool,
    /// The date in its head, and the day as EDTF.
    pub date: Option<(Range<usize>, Box<str>)>,
    /// Other days that lines of the head name, as where a text was updated.
    pub other_dates: Vec<Box<str>>,
    /// Whether the headline stands before everything but the furniture of the page.
    pub is_headed: bool,
    /// Whether no furniture of a page stands above the headline.
    pub is_plain: bool,
    /// Whether the line of the date says that it is the date of publication.
    pub is_published: bool,
    /// Who holds the copyright, and its year.
    pub copyright: Option<(Box<str>, Option<Box<str>>)>,
}

/// A byline stands among so many blocks before the first paragraph.
const LONGEST_HEAD: usize = 30;

/// Marks title, standfirst, byline, date and the note on the author, and tells them; `page` is the title of the page.
pub(super) fn mark(content: &str, blocks: &mut [Block], page: Option<&str>) -> Head {
    let mut head = Head { copyright: copyright(content, blocks), ..Head::default() };
    let words = |block: &Block| &content[block.span.clone()];
    let first = blocks.iter().position(|block| block.role == Role::Body && is_prose(words(block)));
    let first = first.unwrap_or(blocks.len());
    let from = first.saturating_sub(LONGEST_HEAD);
    head.is_plain = blocks[..first].iter().all(|block| block.role != Role::Furniture);
    for index in from..(first + 2).min(blocks.len()) {
        let text = &content[blocks[index].span.clone()];
        if matches!(blocks[index].role, Role::Body | Role::Heading | Role::Furniture) {
            mark_line(text, &mut blocks[index], &mut head, index < first);
        }
    }
    mark_title(content, &mut blocks[..first], &mut head, page);
    mark_names(content, &mut blocks[..first], &mut head);
    mark_standfirst(content, blocks, first, &mut head);
    mark_author_note(content, blocks, &mut head);
    // What stands before the first paragraph and is none of these belongs to the page.
    let is_left = |block: &&mut Block| {
        matches!(block.role, Role::Body | Role::Heading) && !is_prose(&content[block.span.clone()])
    };
    for block in blocks[..first].iter_mut().filter(is_left) {
        block.role = Role::Furniture;
    }
    head
}

/// A line of the head that says who or when.
fn mark_line(text: &str, block: &mut Block, head: &mut Head, is_before: bool) {
    let count = text.split_whitespace().count();
    let offset = block.span.start;
    if count <= 14
        && head.authors.is_empty()
        && let Some((names, start)) = byline(text)
    {
        head.byline = Some(block.span.clone());
        head.authors =
            names.into_iter().map(|name| offset + start + name.start..offset + start + name.end).collect();
        block.role = Role::Byline;
    }
    let dates = prose::dates(text).into_iter();
    let days = dates.filter_map(|date| match date.reading {
        Reading::Full(edtf) if !edtf.contains(['/', '~', 'X']) => Some((date.span, edtf)),
        _ => None,
    });
    // Beside the headline an outlet may give no more than the month or the year: “Harbour Review, April 2025”.
    let is_beside = |span: &Range<usize>| {
        let before = text[..span.start].trim_end();
        let is_behind = before.is_empty() || before.ends_with([',', '·', '|', '–', '—', '-', '(', ':']);
        is_before && count <= 10 && text[span.end..].trim_matches([' ', ')', '.']).is_empty() && is_behind
    };
    let day = days.into_iter().find(|(span, edtf)| edtf.len() == 10 || is_beside(span));
    let lower = text.to_lowercase();
    let is_published =
        ["published", "posted", "updated", "first published"].iter().any(|word| lower.contains(word));
    let is_dateline = block.role == Role::Byline || is_before && count <= 10;
    if let (Some((_, edtf)), true) = (&day, is_dateline) {
        head.other_dates.push(edtf.clone());
    }
    if let Some((span, edtf)) = day
        && is_dateline
        && (is_published || is_label(&text[..span.start]))
        && (head.date.is_none() || is_published && !head.is_published && !lower.contains("updated"))
    {
        head.date = Some((offset + span.start..offset + span.end, edtf));
        head.is_published = is_published;
        if block.role != Role::Byline {
            block.role = Role::Date;
        }
    }
}

/// Whether what stands before a date is a label, such as the name of a newspaper, and no headline that has a date in it:
/// names and short words only.
fn is_label(before: &str) -> bool {
    static SMALL: Words = Words::of(
        "on of the at in and for by to from a an no vol issue online print edition am pm der die das la le",
    );
    let mut words = before.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_name =
        |word: &str| word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    let is_small = |word: &str| SMALL.contains(&word.to_lowercase());
    // “Hearing on the Lyde, 22 January” begins with what happened.
    let count = before.split_whitespace().count();
    count <= 6
        && words.all(|word| is_name(word) || is_small(word))
        && !before.to_lowercase().contains(" on the ")
}

/// The names of “By Ada Okafor and Ben Marsh”, and where the part begins that they are counted from.
fn byline(text: &str) -> Option<(Vec<Range<usize>>, usize)> {
    const OPENINGS: [&str; 8] =
        ["written by ", "words by ", "words: ", "story by ", "author: ", "authors: ", "by: ", "by "];
    let lower = text.to_ascii_lowercase();
    let opening = OPENINGS.iter().find(|opening| lower.starts_with(**opening)).map(|opening| opening.len());
    // “A report by Ada Okafor”.
    let genre = || {
        let (genre, _) = lower.split_once(" by ")?;
        let is_genre = genre.split_whitespace().count() <= 3
            && [
                "report", "study", "letter", "essay", "article", "review", "analysis", "column", "comment",
                "paper", "lecture", "speech",
            ]
            .iter()
            .any(|word| genre.ends_with(word));
        is_genre.then(|| genre.len() + " by ".len())
    };
    let start = opening.or_else(genre)?;
    let names = people(&text[start..]);
    (!names.is_empty()).then_some((names, start))
}

/// The names of people that a line begins with, with “and” or commas between them.
fn people(text: &str) -> Vec<Range<usize>> {
    let mut people: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for name in prose::names(text) {
        let between = text[end..name.span.start].trim();
        let joins = match people.is_empty() {
            true => between.is_empty() || between.ends_with('.'),
            false => matches!(between, "and" | "," | ", and" | "&" | ";"),
        };
        if !joins || !is_person(&text[name.span.clone()]) {
            break;
        }
        end = name.span.end;
        people.push(name.span);
    }
    people
}

/// Whether a name may be that of a person: two to four words, and none of those that bodies are called by.
fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_body = |word: &&str| {
        let lower = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        BODIES.contains(&lower)
    };
    // A single word may be the pen name of a blog, but is mostly a place.
    (2..=4).contains(&words.len())
        && !words.iter().any(is_body)
        && !name.chars().any(|letter| letter.is_ascii_digit())
}

/// Whether a line may be the name of a newspaper, or of a person: a few words, all with capitals.
fn is_outlet(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capital = |word: &&str| {
        word.starts_with(char::is_uppercase) || matches!(*word, "of" | "the" | "and" | "for" | "&")
    };
    words.len() <= 3 && words.iter().all(is_capital)
}

/// Whether what follows a name says what its bearer is: “, economics correspondent”, “(University of Leeds)”.
fn is_office(rest: &str) -> bool {
    static OFFICES: Words = Words::of(
        "correspondent editor reporter columnist professor lecturer economist university institute college writer analyst \
         researcher director fellow doctor engineer critic commentator journalist staff school department centre",
    );
    let is_apart = rest.trim_start().starts_with([',', '(', '|', '–', '—', '·']);
    let mut words = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    is_apart
        && rest.split_whitespace().count() <= 8
        && words.any(|word| OFFICES.contains(&word.to_lowercase()))
}

/// Whether a line is no more than a place and a date: “LEEDS, 3 May”.
fn is_dateline(text: &str) -> bool {
    let is_day = |date: &&prose::Date| match &date.reading {
        Reading::Full(edtf) => edtf.len() > 4,
        Reading::Yearless(_) => true,
        Reading::Relative => false,
    };
    let dates = prose::dates(text);
    let dated: usize =
        dates.iter().filter(is_day).map(|date| text[date.span.clone()].split_whitespace().count()).sum();
    dated > 0 && text.split_whitespace().count() <= dated + 2
}

/// Words in the names of bodies and places, not of people.
static BODIES: Words = Words::of(
    "university institute college school department ministry centre center journal review foundation \
     council press news times post magazine images association agency staff correspondent bureau desk \
     team editorial board new united north south east west city pay day main latest our your read \
     more sign privacy policy terms home page",
);

/// The headline: a line of some words before the first paragraph, the one that the title of the page begins with or that
/// the page says twice if there is one.
fn mark_title(content: &str, blocks: &mut [Block], head: &mut Head, page: Option<&str>) {
    let words = |block: &Block| content[block.span.clone()].trim();
    let count = |block: &Block| words(block).split_whitespace().count();
    let is_line =
        |block: &&Block| block.role == Role::Heading || block.role == Role::Body && !is_prose(words(block));
    // What ends in a full stop is a sentence, unless the format of the file makes it a headline.
    let is_ended = |block: &Block| {
        words(block).ends_with([':', ',', ';']) || block.role == Role::Body && words(block).ends_with('.')
    };
    let may_be = |block: &&Block| {
        is_line(block) && (2..=30).contains(&count(block)) && !is_ended(block) && !is_dateline(words(block))
    };
    let said_again = |block: &&Block| {
        let repeated = blocks.iter().filter(|other| other.role == Role::Repeated);
        repeated.into_iter().any(|other| words(other).eq_ignore_ascii_case(words(block)))
    };
    let page = page.map(|page| on_one_line(page).to_lowercase());
    let is_of_page = |block: &&Block| {
        let page = page.as_deref();
        page.is_some_and(|page| page.starts_with(&on_one_line(words(block)).to_lowercase()))
    };
    let candidates = || blocks.iter().filter(may_be);
    let title = candidates()
        .find(is_of_page)
        .or_else(|| candidates().find(said_again))
        .or_else(|| candidates().find(|block| !is_outlet(words(block))))
        .or_else(|| candidates().find(|block| !is_person(words(block).trim_end_matches(char::is_numeric))));
    let span = title.map(|block| block.span.clone());
    let is_before = |block: &&Block| span.as_ref().is_some_and(|span| block.span.start < span.start);
    head.is_headed = span.is_some()
        && blocks
            .iter()
            .filter(is_before)
            .all(|block| matches!(block.role, Role::Furniture | Role::Date | Role::Byline));
    if let Some(block) = blocks.iter_mut().find(|block| Some(&block.span) == span.as_ref()) {
        block.role = Role::Title;
    }
    head.title = span;
}

/// A line below the headline that is nothing but the names of people.
fn mark_names(content: &str, blocks: &mut [Block], head: &mut Head) {
    let Some(title) = &head.title else { return };
    if head.byline.is_some() {
        return;
    }
    for block in blocks.iter_mut().filter(|block| block.span.start > title.end) {
        if !matches!(block.role, Role::Heading | Role::Body | Role::Date) {
            continue;
        }
        let text = &content[block.span.clone()];
        let names = people(text);
        let rest = names.last().map_or(text, |last| &text[last.end..]);
        let is_alone =
            rest.chars().all(|letter| !letter.is_alphabetic()) || is_dateline(rest) || is_office(rest);
        // A line of capital letters alone is rather a heading.
        if !names.is_empty() && is_alone && text.chars().any(char::is_lowercase) {
            let start = block.span.start;
            head.byline = Some(block.span.clone());
            head.authors = names.into_iter().map(|name| start + name.start..start + name.end).collect();
            block.role = Role::Byline;
            return;
        }
    }
}

/// The sentence that sums the article up: behind the headline and no paragraph, or set apart from the first paragraph
/// by buttons, or at the head of a text without headline.
fn mark_standfirst(content: &str, blocks: &mut [Block], first: usize, head: &mut Head) {
    const MOST_WORDS: usize = 40;
    let words = |block: &Block| &content[block.span.clone()];
    let below = head.title.as_ref().map_or(0, |title| title.end);
    let is_open =
        |block: &Block| block.span.start >= below && matches!(block.role, Role::Body | Role::Heading);
    let behind = blocks[..first].iter().position(|block| {
        // Set again further down in the words of the article it is still one.
        let is_again = block.role == Role::Repeated && block.span.start >= below && is_prose(words(block));
        head.title.is_some()
            && (is_open(block) || is_again)
            && words(block).split_whitespace().count() >= 6
            && !words(block).trim_end().ends_with(':')
    });
    let found = behind.or_else(|| {
        let opening =
            blocks.get(first).filter(|block| words(block).split_whitespace().count() <= MOST_WORDS)?;
        let next = blocks[first + 1..].iter().position(|block| block.role == Role::Body)? + first + 1;
        let is_apart = blocks[first + 1..next]
            .iter()
            .any(|block| matches!(block.role, Role::Furniture | Role::Byline | Role::Date | Role::Caption));
        let is_longer = words(&blocks[next]).len() > 2 * words(opening).len();
        (is_apart || head.title.is_none() && is_longer).then_some(first)
    });
    if let Some(index) = found {
        blocks[index].role = Role::Standfirst;
        head.standfirst = Some(blocks[index].span.clone());
    }
}

/// Among so many of the last paragraphs, those of the page around it included, an article says something of its author.
const LAST_PARAGRAPHS: usize = 8;

/// “Ada Okafor teaches economics in Leeds”, “The author is a journalist”, “¹ Ada Okafor is Professor …”.
fn mark_author_note(content: &str, blocks: &mut [Block], head: &mut Head) {
    let is_prose = |index: &usize| is_prose(&content[blocks[*index].span.clone()]);
    let is_open = |index: &usize| matches!(blocks[*index].role, Role::Body | Role::Furniture);
    let last: Vec<usize> =
        (0..blocks.len()).rev().filter(|index| is_open(index) && is_prose(index)).collect();
    // A text of a paragraph or two has no room for a note on its author.
    let room = last.iter().filter(|&&index| blocks[index].role == Role::Body).count().saturating_sub(2);
    let last: Vec<usize> = last.into_iter().take(room.min(LAST_PARAGRAPHS)).collect();
    for index in last {
        let span = blocks[index].span.clone();
        let text = &content[span.clone()];
        let count = text.split_whitespace().count();
        let lower = text.to_lowercase();
        let says_of_author = [
            "the author is",
            "the writer is",
            "the author teaches",
            "the writer teaches",
            "the authors are",
            "the writers are",
            "about the author",
        ]
        .iter()
        .any(|opening| lower.starts_with(opening));
        let name = prose::names(text)
            .into_iter()
            .next()
            .filter(|name| name.span.start <= 6 && is_person(&text[name.span.clone()]));
        let is_of_name = name.as_ref().is_some_and(|name| is_presenting(&text[name.span.end..]));
        if count > 90 || !says_of_author && !is_of_name {
            continue;
        }
        blocks[index].role = Role::AuthorNote;
        if head.byline.is_none() {
            head.byline = Some(span.clone());
            head.is_from_note = true;
            if let Some(name) = name.filter(|_| !says_of_author) {
                head.authors.push(span.start + name.span.start..span.start + name.span.end);
            }
        }
        return;
    }
}

/// Whether the words behind a name present its bearer as one who writes: “is a journalist”, “teaches law”, “writes for …”.
fn is_presenting(rest: &str) -> bool {
    static WRITERS: Words = Words::of(
        "writer journalist professor fellow author columnist director editor researcher lecturer analyst correspondent \
         student economist historian reporter scholar senior former commentator novelist lawyer activist consultant \
         co-founder contributor teacher physician scientist engineer policymaker diplomat",
    );
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let opening: Vec<String> = rest.split_whitespace().take(14).map(bare).collect();
    let verb = opening.iter().take(2).position(|word| {
        matches!(
            &**word,
            "is" | "was" | "teaches" | "writes" | "works" | "covers" | "leads" | "heads" | "runs"
        )
    });
    let Some(verb) = verb else { return false };
    let behind = opening.get(verb + 1).map_or("", |word| &**word);
    match &*opening[verb] {
        "is" | "was" => opening[verb..].iter().any(|word| WRITERS.contains(word)),
        "writes" => matches!(behind, "for" | "about" | "on" | "a" | "regularly"),
        "works" => matches!(behind, "as" | "at" | "for" | "on"),
        "covers" => opening[verb..].iter().any(|word| matches!(&**word, "for" | "from")),
        _ => true,
    }
}

/// “Copyright © UNISCI, 2026.”
fn copyright(content: &str, blocks: &[Block]) -> Option<(Box<str>, Option<Box<str>>)> {
    let line = blocks.iter().map(|block| content[block.span.clone()].trim()).find(|text| {
        text.split_whitespace().count() <= 12
            && (text.starts_with("Copyright") || text.starts_with('©'))
            && text.contains('©')
    })?;
    let rest = line.trim_start_matches("Copyright").trim_start().trim_start_matches('©').trim();
    let year = prose::dates(rest).into_iter().find_map(|date| match date.reading {
        Reading::Full(edtf) if edtf.len() == 4 => Some(edtf),
        _ => None,
    });
    let owner =
        rest.split(['.', ',', '|']).map(str::trim).find(|part| part.chars().any(char::is_alphabetic))?;
    let owner = year.as_deref().map_or(owner, |year| owner.trim_start_matches(year).trim());
    (!owner.is_empty()).then(|| (owner.into(), year))
}
