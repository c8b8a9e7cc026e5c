//! The pages on paper.

use elenchus::analyse;
use elenchus::house_style::{HouseStyle, Look};
use serde_json::json;

use super::devtools::browser;
use super::{corpus, pages_in, town, url};

#[test]
fn on_paper_everything_stands_whatever_the_reader_did() {
    let Some((mut tab, page)) = town("paper") else { return };
    tab.open(&format!("{page}#claim=charge&what-if=reject:counted&focus"));
    tab.click("#map-fold");
    tab.click("#map-closer");
    tab.call("Emulation.setEmulatedMedia", json!({"media": "print"}));
    let hidden = tab.run(
        "[...document.querySelectorAll('svg.map a, .claim .text, .outline .said li')]
            .filter((one) => !one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
            .map((one) => one.textContent)",
    );
    assert_eq!(hidden, json!([]));
    let dim = "[...document.querySelectorAll('svg.map :is(a, g, path)')].filter((one) => getComputedStyle(one).opacity !== '1').length";
    assert_eq!(tab.run(dim), 0, "nothing is dim");
    for control in ["#map-bar", "#map-panel"] {
        assert_eq!(tab.run(&format!("document.querySelector('{control}').checkVisibility()")), false);
    }
    tab.call("Emulation.setEmulatedMedia", json!({"media": ""}));
    let pdf = tab.pdf();
    assert!(pdf.starts_with(b"%PDF"));
    // What the paper says is read where the program is built to read PDF files.
    #[cfg(feature = "pdf")]
    {
        use unicode_normalization::UnicodeNormalization;
        // Some fonts have one letter for ff, fi and the like.
        let letters = |text: &str| text.nfkc().filter(|letter| letter.is_alphanumeric()).collect::<String>();
        let text = elenchus::quote::Text::read("page.pdf", &pdf).unwrap();
        let printed = letters(text.content());
        let sources = corpus("tests/browser/town");
        let analysis = analyse(&sources);
        let map = analysis.debate.find_map("town").unwrap();
        for (_, claim) in analysis.debate.claims_of(map) {
            assert!(printed.contains(&letters(&claim.text)), "`{}` is on paper", claim.text);
        }
    }
}

/// The smallest letters of a page in print, in points, with what they say; cards of the map by themselves.
const SMALLEST: &str = "(() => {
    const smallest = { text: [1000, ''], card: [1000, ''] };
    for (const one of document.querySelectorAll('body *')) {
        const words = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim();
        if (!words || !one.checkVisibility() || one.closest('title, desc, script, style, .unseen')) continue;
        const drawing = one.closest('svg');
        const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
        const points = parseFloat(getComputedStyle(one).fontSize) * scale * 0.75;
        const kind = drawing ? 'card' : 'text';
        if (points < smallest[kind][0]) smallest[kind] = [points, one.tagName + ' ' + words.slice(0, 60)];
    }
    return [smallest.text[0], smallest.text[1], smallest.card[0], smallest.card[1]];
})()";

#[test]
fn nothing_on_paper_is_smaller_than_it_may_be() {
    let Some(browser) = browser() else { return };
    let sources = corpus("arguments");
    let analysis = analyse(&sources);
    let large = HouseStyle { look: Look { is_large: true, ..Look::default() }, ..HouseStyle::default() };
    for (name, house, least, least_on_cards) in
        [("usual", HouseStyle::default(), 6.99, 6.95), ("large", large, 17.99, 13.0)]
    {
        let folder = pages_in(&format!("letters-{name}"), &analysis, &house);
        let mut tab = browser.tab();
        for (_, map) in analysis.debate.maps() {
            for view in ["", ".outline", ".guide", ".guide-teacher", ".seminar", ".checksheet", ".blank"] {
                let page = folder.join(format!("{}{view}.html", map.id));
                tab.open(&url(&page));
                tab.call("Emulation.setEmulatedMedia", json!({"media": "print"}));
                let (text, what, card, on_card): (f64, String, f64, String) =
                    serde_json::from_value(tab.run(SMALLEST)).unwrap();
                tab.call("Emulation.setEmulatedMedia", json!({"media": ""}));
                assert!(text >= least, "{name} {}{view}: {text} points: {what}", map.id);
                assert!(card >= least_on_cards, "{name} {}{view}: {card} points: {on_card}", map.id);
            }
        }
    }
}
