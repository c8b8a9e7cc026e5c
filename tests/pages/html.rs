//! HTML as a browser sees it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use scraper::{ElementRef, Html, Selector};

/// What there is on a page.
pub struct Parsed {
    /// Where the text is no HTML.
    pub errors: Vec<String>,
    /// The names of its elements.
    pub elements: BTreeSet<String>,
    /// The names of their attributes.
    pub attributes: BTreeSet<String>,
    /// The places on it.
    pub ids: BTreeSet<String>,
    /// The places that there are twice, or whose names are none.
    pub repeated_ids: Vec<String>,
    /// Items outside lists, and whatever else stands directly in lists.
    pub misplaced: Vec<String>,
    /// Where links lead, and what attributes refer to by name.
    pub links: BTreeSet<String>,
    /// The text of every element that has an id.
    pub text_by_id: BTreeMap<String, String>,
    /// The texts of the figure's cards, by the places that they lead to.
    pub cards: BTreeMap<String, Vec<String>>,
    /// The style sheets.
    pub styles: Vec<String>,
    /// The scripts that would run; data is none.
    pub scripts: Vec<String>,
    /// The Content-Security-Policy.
    pub policy: Option<String>,
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("the selector is sound")).collect()
}

fn text(element: ElementRef) -> String {
    element.text().collect()
}

/// Reads a page.
pub fn parse(text_of_page: &str) -> Parsed {
    let page = Html::parse_document(text_of_page);
    let mut parsed = Parsed {
        errors: page.errors.iter().map(|error| error.to_string()).collect(),
        elements: BTreeSet::new(),
        attributes: BTreeSet::new(),
        ids: BTreeSet::new(),
        repeated_ids: Vec::new(),
        misplaced: Vec::new(),
        links: BTreeSet::new(),
        text_by_id: BTreeMap::new(),
        cards: BTreeMap::new(),
        styles: select(&page, "style").into_iter().map(text).collect(),
        scripts: select(&page, "script:not([type='application/json'])").into_iter().map(text).collect(),
        policy: None,
    };
    for element in select(&page, "*") {
        let value = element.value();
        parsed.elements.insert(value.name().to_owned());
        parsed.attributes.extend(value.attrs().map(|(name, _)| name.to_owned()));
        if let Some(id) = value.attr("id") {
            let is_name = !id.is_empty() && !id.contains(char::is_whitespace);
            if !is_name || !parsed.ids.insert(id.to_owned()) {
                parsed.repeated_ids.push(id.to_owned());
            }
            parsed.text_by_id.insert(id.to_owned(), text(element));
        }
        parsed.links.extend(value.attr("href").map(str::to_owned));
        let named = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
        parsed.links.extend(named.iter().filter_map(|name| value.attr(name)).map(|id| format!("#{id}")));
        let parent = element.parent().and_then(ElementRef::wrap).map(|parent| parent.value().name());
        let is_in_list = matches!(parent, Some("ul" | "ol"));
        if is_in_list != (value.name() == "li") {
            parsed.misplaced.push(format!("<{}> in <{}>", value.name(), parent.unwrap_or_default()));
        }
    }
    for card in select(&page, "svg a") {
        if let Some(place) = card.value().attr("href").and_then(|href| href.strip_prefix('#')) {
            // The title of a card is for the pointer.
            let words: String = select_in(card, "text").into_iter().map(|line| text(line) + " ").collect();
            parsed.cards.entry(place.to_owned()).or_default().push(words);
        }
    }
    let policies = select(&page, "meta[http-equiv=Content-Security-Policy]");
    parsed.policy = policies.first().and_then(|meta| meta.value().attr("content")).map(str::to_owned);
    parsed
}

fn select_in<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("the selector is sound")).collect()
}

/// The names of the elements and of the attributes that the templates write.
pub fn vocabulary() -> (BTreeSet<String>, BTreeSet<String>) {
    let folder = super::root().join("templates/html");
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir(folder).expect("there are templates") {
        let template = fs::read_to_string(entry.expect("there are templates").path()).expect("it is text");
        for tag in template.split('<').skip(1) {
            elements.insert(tag.chars().take_while(char::is_ascii_alphanumeric).collect());
            for before in tag.split("=\"") {
                let is_name = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
                let name: String = before.chars().rev().take_while(is_name).collect();
                attributes.insert(name.chars().rev().collect());
            }
        }
    }
    // What the parser supplies itself, and attributes without value.
    elements.extend(["tbody".to_owned()]);
    attributes.extend(["checked".to_owned()]);
    (elements, attributes)
}
