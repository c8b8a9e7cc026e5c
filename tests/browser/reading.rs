//! A claim in hand, and what can be found, dimmed, put away and presented.

use serde_json::json;

use super::devtools::Tab;
use super::{card, hash, is_dim, said, town};

#[test]
fn a_claim_is_taken_in_hand_with_what_is_said_of_it() {
    let Some((mut tab, _)) = town("claim") else { return };
    tab.click(&card("full"));
    let panel = tab.text("document.getElementById('map-panel').innerText");
    for part in ["The square is full by nine every day", "granted", "Mayor Ødegård", "full by nine", "§2"]
    {
        assert!(panel.contains(part), "{part} in {panel}");
    }
    assert_eq!(hash(&mut tab), "#m-c-full");
    assert_eq!(
        tab.text("document.querySelector('#map-panel-above').innerText"),
        "The square should charge because"
    );
    tab.click("#map-panel-above a");
    assert_eq!(tab.text("document.getElementById('map-panel-title').innerText"), "The square should charge");
    let bears = tab.text("document.querySelector('#map-panel-below').innerText");
    assert!(bears.contains("because The square is full by nine every day., What is scarce"), "{bears}");
    assert!(bears.contains("but Shops live off drivers"), "{bears}");
    tab.click("#map-panel-close");
    assert_eq!(tab.run("document.getElementById('map-panel').checkVisibility()"), false);
    assert_eq!(hash(&mut tab), "");
}

#[test]
fn everything_can_be_done_by_keyboard_with_visible_focus() {
    let Some((mut tab, _)) = town("keyboard") else { return };
    let focused = "document.activeElement.id || document.activeElement.tagName";
    let mut seen = Vec::new();
    for _ in 0..200 {
        tab.press("Tab");
        let at = tab.text(focused);
        if at == "BODY" {
            break;
        }
        // The ring of a card is that of its frame.
        let ring = tab.run(
            "(() => {
                const at = document.activeElement;
                const frame = at.matches('svg a') && at.querySelector('.frame');
                return frame ? getComputedStyle(frame).strokeWidth === '4px' : getComputedStyle(at).outlineStyle !== 'none';
            })()",
        );
        assert_eq!(ring, true, "the focus on {at} is seen");
        seen.push(at);
    }
    for wanted in ["map-search", "map-filter", "map-closer", "map-present", "m-c-charge", "m-c-counted"] {
        assert!(seen.iter().any(|at| at == wanted), "{wanted} is reached: {seen:?}");
    }
    tab.run("document.querySelector('#m-c-pays').focus()");
    tab.press("Enter");
    assert_eq!(tab.text(focused), "map-panel-title", "what was taken is read next");
    tab.press("Tab");
    assert_eq!(tab.text(focused), "map-reject");
    tab.press("Escape");
    assert_eq!(tab.text(focused), "m-c-pays", "and one is back where one was");
}

#[test]
fn focus_dims_all_but_what_bears_on_a_claim_and_what_it_bears_on() {
    let Some((mut tab, _)) = town("focus") else { return };
    tab.click(&card("pays"));
    tab.click("#map-focus");
    for (claim, dim) in [("pays", false), ("rate", false), ("charge", false), ("full", true), ("shops", true)]
    {
        assert_eq!(is_dim(&mut tab, claim), dim, "{claim}");
    }
    assert_eq!(
        tab.text("document.getElementById('map-panel-all-below').innerText"),
        "Two euros an hour bring in 90,000 euros a year."
    );
    assert!(said(&mut tab).contains("bear on it: 1; that it bears on: 2"), "{}", said(&mut tab));
    assert_eq!(hash(&mut tab), "#claim=pays&focus");
    tab.press("f");
    assert!(!is_dim(&mut tab, "full"));
}

#[test]
fn a_folded_branch_is_gone_and_its_card_says_how_much_that_is() {
    let Some((mut tab, _)) = town("fold") else { return };
    let seen = |claim: &str| {
        format!("document.querySelector('{}').checkVisibility({{visibilityProperty: true}})", card(claim))
    };
    tab.click(&card("shops"));
    let before = tab.run(&format!("document.querySelector('{}').getBoundingClientRect().x", card("charge")));
    tab.click("#map-fold");
    assert_eq!(tab.run(&seen("counted")), false);
    assert_eq!(tab.run(&seen("full")), true);
    assert_eq!(tab.text("document.querySelector('.badge text').textContent"), "▸ 1");
    assert!(said(&mut tab).contains("Claims: 1; reasons: 0; objections: 1"), "{}", said(&mut tab));
    let after = tab.run(&format!("document.querySelector('{}').getBoundingClientRect().x", card("charge")));
    assert_eq!(before, after, "nothing else moves");
    // What bears on something else as well stays.
    tab.click(&card("charge"));
    tab.click("#map-fold");
    assert_eq!((tab.run(&seen("full")), tab.run(&seen("pays"))), (json!(false), json!(true)));
    tab.click("#map-fold");
    assert_eq!(tab.run(&seen("full")), true);
}

#[test]
fn claims_are_found_by_their_words_quotes_and_sources() {
    let Some((mut tab, _)) = town("search") else { return };
    let found = "[...document.querySelectorAll('#map-found a')].map((a) => a.textContent)";
    for (typed, expected) in [
        ("drivers", vec!["Shops live off drivers"]),
        ("walked", vec!["A count found that four of five customers come on foot."]),
        ("odegard", vec![]),
        ("ødegård nine", vec!["The square is full by nine every day."]),
        ("budget 90", vec!["Two euros an hour bring in 90,000 euros a year."]),
    ] {
        tab.run("document.getElementById('map-search').select()");
        tab.click("#map-search");
        tab.run("document.getElementById('map-search').select()");
        tab.enter(typed);
        assert_eq!(tab.run(found), json!(expected), "{typed}");
        assert!(said(&mut tab).contains(&format!("Found: {}", expected.len())), "{}", said(&mut tab));
    }
    assert!(is_dim(&mut tab, "charge") && !is_dim(&mut tab, "rate"));
    tab.press("Enter");
    assert_eq!(hash(&mut tab), "#m-c-rate");
    tab.click("#map-clear");
    assert!(!is_dim(&mut tab, "charge"));
}

#[test]
fn filters_leave_the_claims_of_a_side_status_voice_or_source() {
    let Some((mut tab, _)) = town("filters") else { return };
    tab.click("#map-filter");
    let choose = |tab: &mut Tab, filter: &str, label: &str| {
        tab.run(&format!(
            "(() => {{
                const select = document.getElementById('map-filter-{filter}');
                select.value = [...select.options].find((option) => option.textContent.includes('{label}')).value;
                select.dispatchEvent(new Event('change'));
            }})()"
        ));
    };
    for (filter, label, left) in [
        ("side", "Keep it free", ["sundays", "shops"].as_slice()),
        ("status", "rejected", &["shops"]),
        ("voice", "Mayor", &["full"]),
        ("source", "Budget", &["rate", "counted"]),
    ] {
        choose(&mut tab, filter, label);
        for claim in ["charge", "full", "scarce", "pays", "rate", "sundays", "shops", "counted"] {
            assert_eq!(!is_dim(&mut tab, claim), left.contains(&claim), "{claim} by {filter}");
        }
        tab.click("#map-clear");
    }
}

#[test]
fn presenting_steps_through_a_branch_and_comes_back() {
    let Some((mut tab, _)) = town("present") else { return };
    let title = "document.getElementById('map-panel-title').innerText";
    tab.click("#map-present");
    assert_eq!(tab.text(title), "The square should charge");
    assert_eq!(tab.text("document.getElementById('map-step').textContent"), "1 of 8");
    assert_eq!(tab.run("document.querySelector('.map-section').getBoundingClientRect().height"), 800);
    assert_eq!(tab.run("document.querySelector('main > .head').inert"), true);
    tab.press("ArrowRight");
    assert_eq!(tab.text(title), "The square is full by nine every day.");
    tab.click("#map-next");
    assert_eq!(tab.text(title), "What is scarce should have a price.");
    tab.press("ArrowLeft");
    assert_eq!(tab.text(title), "The square is full by nine every day.");
    assert_eq!(hash(&mut tab), "#claim=full&present");
    tab.press("Escape");
    assert_eq!(tab.run("document.querySelector('main > .head').inert"), false);
    assert_eq!(tab.text("document.activeElement.id"), "map-present");
}

#[test]
fn links_to_claims_lead_there_and_plain_places_stay_plain() {
    let Some((mut tab, page)) = town("links") else { return };
    tab.open(&format!("{page}#m-c-rate"));
    assert_eq!(
        tab.text("document.getElementById('map-panel-title').innerText"),
        "Two euros an hour bring in 90,000 euros a year."
    );
    tab.open(&format!("{page}#c-rate"));
    assert_eq!(hash(&mut tab), "#c-rate");
    assert_eq!(tab.run("document.getElementById('map-panel').checkVisibility()"), false);
    assert_eq!(tab.run("(() => { const top = document.getElementById('c-rate').getBoundingClientRect().top; return 0 <= top && top < 800 })()"), true);
    // From the outline to the card and back.
    tab.click("#c-rate a.number");
    assert_eq!(hash(&mut tab), "#m-c-rate");
    assert_eq!(tab.text("document.activeElement.id"), "m-c-rate");
    tab.click("#map-panel-entry");
    assert_eq!(hash(&mut tab), "#c-rate");
    for nonsense in ["#what-if=reject:nobody,grant", "#claim=%E0%A4%A", "#m-c-", "#focus&present&what-if"] {
        tab.open(&format!("{page}{nonsense}"));
        assert_eq!(tab.complaints(), [""; 0], "{nonsense}");
    }
}
