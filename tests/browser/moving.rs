//! How the map is moved and made larger.

use super::{card, town};

#[test]
fn the_map_grows_and_shrinks_by_buttons_keys_wheel_and_fingers() {
    let Some((mut tab, _)) = town("zoom") else { return };
    let width = "document.querySelector('svg.map').getBoundingClientRect().width";
    let at_first = tab.number(width);
    tab.click("#map-closer");
    let larger = tab.number(width);
    assert!((larger / at_first - 1.25).abs() < 0.01, "{at_first} becomes {larger}");
    tab.click("#map-farther");
    assert!((tab.number(width) - at_first).abs() < 1.0);
    tab.run("document.querySelector('figure.scroll').focus()");
    for (key, is_larger) in [("+", true), ("-", false)] {
        let before = tab.number(width);
        tab.press(key);
        assert_eq!(tab.number(width) > before, is_larger, "{key}");
    }
    (0..3).for_each(|_| tab.press("+"));
    let before = tab.number(width);
    tab.run(&format!(
        "document.querySelector('{}').scrollIntoView({{ block: 'center', inline: 'center' }})",
        card("full")
    ));
    let (x, y) = tab.middle(&card("full"));
    tab.wheel(&card("full"), -100.0, true);
    tab.until(&format!("{width} > {before} * 1.3"));
    let off = tab.number(&format!(
        "(() => {{
            const box = document.querySelector('{}').getBoundingClientRect();
            return Math.hypot(box.x + box.width / 2 - {x}, box.y + box.height / 2 - {y});
        }})()",
        card("full")
    ));
    assert!(off < 3.0, "what is pointed at stays where it is, but for {off} pixels");
    tab.press("0");
    assert!(tab.number(width) <= tab.number("document.querySelector('figure.scroll').clientWidth"));

    tab.screen(390, 844);
    let before = tab.number(width);
    tab.pinch("figure.scroll", 2.0);
    let after = tab.number(width);
    assert!((1.6..2.4).contains(&(after / before)), "two fingers double it: {before} becomes {after}");
}

#[test]
fn the_map_is_panned_by_mouse_and_keys_and_lets_the_page_scroll() {
    let Some((mut tab, _)) = town("pan") else { return };
    let place = "document.querySelector('figure.scroll').scrollLeft";
    // However small the map is, it is wider than its frame in the end.
    (0..9).for_each(|_| tab.click("#map-closer"));
    tab.run("document.querySelector('figure.scroll').scrollTo(0, 0)");
    tab.drag("figure.scroll", (-120.0, 0.0));
    assert!(tab.number(place) > 100.0, "the mouse drags it");
    assert_eq!(tab.run("document.getElementById('map-panel').hidden"), true, "a drag is no click");
    tab.run("document.querySelector('figure.scroll').focus()");
    let before = tab.number(place);
    tab.press("ArrowRight");
    tab.until(&format!("{place} > {before}"));

    tab.click("#map-fit");
    tab.wheel("figure.scroll", 300.0, false);
    tab.until("scrollY > 50");
}

#[test]
fn the_map_stays_where_it_is_when_a_claim_is_taken_in_hand() {
    let Some((mut tab, _)) = town("still") else { return };
    let left = "document.querySelector('svg.map').getBoundingClientRect().left";
    // A map that is narrower than its frame stands in its middle, and that moves.
    tab.click("#map-farther");
    let before = tab.number(left);
    tab.click(&card("charge"));
    assert_eq!(tab.run("document.getElementById('map-panel').checkVisibility()"), true);
    assert!((tab.number(left) - before).abs() < 1.0, "{before} becomes {}", tab.number(left));
    tab.click("#map-panel-close");
    assert!((tab.number(left) - before).abs() < 1.0);
}
