//! What is found in the maps that come along stands in `docs/articles.md`, as the program itself tells it: nothing is
//! lost of it and nothing added without its being seen there. Each finding is allowed with a reason. `UPDATE=1` writes
//! the findings of today into the page.

use std::fmt::Write;
use std::fs;

use elenchus::analyse;
use elenchus::house_style::HouseStyle;
use elenchus::source::load;
use elenchus::view::{self, Site};

use crate::support::root;

const HEAD: &str = "# What the checks find in the five articles

The maps in [arguments](../arguments) encode five articles. This is what the checks find in them, by article and place,
with the reason for which the encoders let it stand in their maps: the articles have it so. It is made by

```console
$ elenchus render arguments --view findings --to csv
```

and is the page “Findings” of the built site as well. A finding is no verdict on an article: it says where an editor
would ask. What cannot be told from an article alone, such as a figure that its source gives otherwise, is not in it.
A finding that is about several articles stands under each of them.
";

/// The page: a table for each article, of the places, what was found there and why it stands.
fn page() -> String {
    let corpus = load(&root().join("arguments")).expect("the arguments can be read");
    let analysis = analyse(&corpus.sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let findings = view::find("findings").unwrap().of_corpus(&site).unwrap();
    let mut rows = findings.table().unwrap().rows.clone();
    // A finding between articles comes behind those of one, under each of them.
    rows.sort_by(|one, other| (one[0].is_empty(), &one[0]).cmp(&(other[0].is_empty(), &other[0])));
    let mut page = HEAD.to_owned();
    let mut article = None;
    for row in &rows {
        let [source, place, _, check, found, reason, map, claim] = &row[..] else { panic!("{row:?}") };
        if article != Some(source) {
            let title = if source.is_empty() { "In no article: what the maps supply" } else { source };
            write!(page, "\n## {title}\n\n| Place | Check | What was found | Why it stands | Claim |\n")
                .unwrap();
            page += "| --- | --- | --- | --- | --- |\n";
            article = Some(source);
        }
        let place = if place.is_empty() { "–" } else { place };
        let cell = |text: &str| text.replace('|', "\\|");
        writeln!(
            page,
            "| {place} | [{check}](checks.md#{check}) | {} | {} | `{map}/{claim}` |",
            cell(found),
            cell(reason)
        )
        .unwrap();
    }
    page
}

#[test]
fn what_is_found_in_the_articles_is_what_the_manual_lists() {
    let path = root().join("docs/articles.md");
    let page = page();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let differing = page.lines().zip(known.lines()).find(|(now, then)| now != then);
    assert!(page == known, "docs/articles.md is not what the program finds; the first line: {differing:#?}");
}

#[test]
fn what_is_found_is_allowed_with_a_reason() {
    let corpus = load(&root().join("arguments")).expect("the arguments can be read");
    for finding in analyse(&corpus.sources).diagnostics {
        let (code, message) = (finding.rule.code, &finding.message);
        let reason = finding.allowed.unwrap_or_else(|| panic!("{code} is not allowed: {message}"));
        assert!(reason.ends_with('.'), "{code} is allowed in a sentence: {reason}");
    }
}

#[test]
fn no_more_of_an_article_is_quoted_than_it_takes_to_find_the_place() {
    let corpus = load(&root().join("arguments")).expect("the arguments can be read");
    let analysis = analyse(&corpus.sources);
    let said = analysis.debate.claims().flat_map(|(id, claim)| claim.said.iter().map(move |said| (id, said)));
    for (claim, said) in said {
        let words = said.quote.as_deref().map_or(0, |quote| quote.split_whitespace().count());
        assert!(words <= 8, "{} quotes {words} words", analysis.debate.qualified(claim));
    }
}
