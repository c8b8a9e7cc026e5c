//! A map of several figures: what is asked of it is answered in all of them.

use elenchus::analyse;
use elenchus::source::Sources;
use serde_json::json;

use super::devtools::{Tab, browser};
use super::{card, hash, is_dim, pages, said, shapes, url};

/// The page of a map with a thesis, four branches of fifteen claims and one objection, in a tab.
fn branches(name: &str) -> Option<(Tab, String)> {
    let browser = browser()?;
    let mut sources = Sources::default();
    sources.add("map.ron", shapes::branches());
    let page = url(&pages(&format!("figures-{name}"), &analyse(&sources)).join("map.html"));
    let mut tab = browser.tab();
    tab.open(&page);
    Some((tab, page))
}

/// The number of the figure that is shown; nothing where several are.
fn shown(tab: &mut Tab) -> Vec<String> {
    let shown = tab.run(
        "[...document.querySelectorAll('.map-branch')].filter((one) => one.checkVisibility())
            .map((one) => one.querySelector('h3').textContent.split(':')[0])",
    );
    serde_json::from_value(shown).unwrap()
}

/// Whether a claim's own card is on the part of the screen that shows the map.
fn is_seen(tab: &mut Tab, claim: &str) -> bool {
    let seen = format!(
        "(() => {{
            const box = document.querySelector('{}').getBoundingClientRect();
            const frame = document.querySelector('{0}').closest('figure').getBoundingClientRect();
            return box.width > 0 && box.top >= frame.top && box.bottom <= frame.bottom;
        }})()",
        card(claim)
    );
    tab.run(&format!("new Promise((done) => setTimeout(() => done({seen}), 600))")) == true
}

#[test]
fn one_figure_is_shown_at_a_time_and_cards_lead_from_one_to_the_next() {
    let Some((mut tab, page)) = branches("turn") else { return };
    assert_eq!(shown(&mut tab), ["Figure 1"]);
    let onward = "document.querySelector('.map-branch:not([hidden]) a:has(.onward)')";
    let leads = tab.text(&format!("{onward}.getAttribute('href')"));
    tab.run(&format!(
        "{onward}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, detail: 1 }}))"
    ));
    let there = tab.text(&format!("document.querySelector('{leads} h3').textContent.split(':')[0]"));
    assert_eq!(shown(&mut tab), std::slice::from_ref(&there));
    // Its first line leads back.
    tab.open(&format!("{page}{leads}"));
    assert_eq!(shown(&mut tab), [there]);
    tab.run("document.querySelector('.map-branch:not([hidden]) .map-from a').click()");
    tab.until("document.querySelector('.map-branch:not([hidden]) h3').textContent.startsWith('Figure 1:')");
    tab.run(
        "(() => {
            const parts = document.getElementById('map-part');
            parts.value = 'all';
            parts.dispatchEvent(new Event('change'));
        })()",
    );
    let all = tab.number("document.querySelectorAll('.map-branch').length");
    assert!(all > 2.0 && shown(&mut tab).len() as f64 == all);
}

#[test]
fn what_is_found_is_shown_in_the_figure_in_which_it_stands() {
    let Some((mut tab, _)) = branches("search") else { return };
    for claim in ["c60", "c18", "c47"] {
        tab.click("#map-search");
        tab.run("document.getElementById('map-search').select()");
        tab.enter(&format!("number {} says", &claim[1..]));
        assert!(said(&mut tab).contains("of 62"), "{}", said(&mut tab));
        tab.press("Enter");
        assert_eq!(hash(&mut tab), format!("#m-c-{claim}"));
        assert!(is_seen(&mut tab, claim), "{claim} is in sight");
        assert_eq!(shown(&mut tab).len(), 1);
    }
}

#[test]
fn focus_goes_through_all_figures() {
    let Some((mut tab, page)) = branches("focus") else { return };
    tab.open(&format!("{page}#claim=c60&focus"));
    for (claim, dim) in [
        ("c60", false),
        ("c53", false),
        ("c4", false),
        ("c0", false),
        ("c61", false),
        ("c1", true),
        ("c12", true),
    ] {
        assert_eq!(is_dim(&mut tab, claim), dim, "{claim}");
    }
    let listed = tab.text("document.getElementById('map-panel-all-above').innerText");
    let above: Vec<&str> = listed.lines().collect();
    assert_eq!(
        above,
        [0, 4, 53, 61].map(|claim| format!("Claim number {claim} says so.")),
        "what it bears on, near or far"
    );
}

#[test]
fn what_is_supposed_shows_on_every_card_of_every_figure() {
    let Some((mut tab, page)) = branches("what-if") else { return };
    let cards = "[...document.querySelectorAll('svg.map a[data-key]')].map((card) =>
        [card.dataset.key, card.querySelector('.stands').textContent.replace(/^\\S+ /, ''), card.classList.contains('changed')])";
    let standing =
        |tab: &mut Tab| -> Vec<(String, String, bool)> { serde_json::from_value(tab.run(cards)).unwrap() };
    let of = |all: &[(String, String, bool)], key: &str| -> Vec<(String, bool)> {
        all.iter()
            .filter(|(one, _, _)| one == key)
            .map(|(_, status, changed)| (status.clone(), *changed))
            .collect()
    };
    let key = |tab: &mut Tab, claim: &str| {
        tab.text(&format!("document.querySelector('{}').dataset.key", card(claim)))
    };
    let (thesis, branch) = (key(&mut tab, "c0"), key(&mut tab, "c4"));
    assert!(of(&standing(&mut tab), &thesis).iter().all(|card| *card == ("accepted".to_owned(), false)));
    assert!(of(&standing(&mut tab), &branch).len() > 1, "a branch has a card in two figures");
    // The only claim that answers the objection to the thesis falls, in a figure far away.
    tab.open(&format!("{page}#claim=c60&what-if=reject:c60"));
    let all = standing(&mut tab);
    assert!(of(&all, &thesis).iter().all(|card| *card == ("contested".to_owned(), true)), "{all:?}");
    assert!(of(&all, &branch).iter().all(|card| *card == ("accepted".to_owned(), false)));
    tab.click("#map-grant");
    assert_eq!(hash(&mut tab), "#claim=c60&what-if=grant:c60");
    assert!(of(&standing(&mut tab), &thesis).iter().all(|card| *card == ("accepted".to_owned(), false)));
    assert_eq!(tab.complaints(), [""; 0]);
    assert_eq!(tab.run("document.getElementById('map-part').value !== 'all'"), json!(true));
}
