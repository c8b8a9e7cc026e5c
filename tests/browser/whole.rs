//! What holds of every page: its policy, scripts off, narrow screens, axe-core, maps of any shape.

use std::fs;
use std::path::PathBuf;

use elenchus::analyse;
use elenchus::source::Sources;
use serde_json::json;

use super::devtools::{self, Tab, browser};
use super::{card, corpus, pages, shapes, town, url};

#[test]
fn no_page_breaks_its_policy_or_asks_for_anything() {
    let Some(browser) = browser() else { return };
    let mut tab = browser.tab();
    for name in ["arguments", "tests/pages/hostile", "tests/browser/town"] {
        let folder = pages(&format!("policy-{}", name.replace('/', "-")), &analyse(&corpus(name)));
        let mut files: Vec<PathBuf> =
            fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        for page in files {
            tab.open(&url(&page));
            assert_eq!(tab.complaints(), [""; 0], "on {}", page.display());
        }
    }
    // Such a page would be found out.
    tab.run("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x<img src=\"x.png\">')");
    let complaints = tab.complaints().join(" ");
    assert!(complaints.contains("style-src") && complaints.contains("img-src"), "{complaints}");
}

#[test]
fn without_scripts_everything_is_there_and_no_control_that_does_nothing() {
    let Some((mut tab, page)) = town("no-script") else { return };
    tab.call("Emulation.setScriptExecutionDisabled", json!({"value": true}));
    tab.open(&page);
    // Not `innerText` of the page: it leaves out what the browser has not drawn yet, being further down.
    let shown = tab.text(
        "[...document.querySelectorAll('.outline .claim :is(.text, .said)')]
            .filter((one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
            .map((one) => one.textContent).join('\\n')",
    );
    for claim in
        ["from next year on", "full by nine every day", "four of five customers", "four in five walked"]
    {
        assert!(shown.contains(claim), "{claim}");
    }
    for control in ["button", "input", "select", "#map-panel"] {
        let seen = tab.run(&format!(
            "[...document.querySelectorAll('{control}')].filter((one) => one.checkVisibility()).length"
        ));
        assert_eq!(seen, 0, "{control}");
    }
    let leads = tab.text(&format!("document.querySelector('{}').getAttribute('href')", card("full")));
    assert_eq!(leads, "#c-full", "a card leads to the outline");
}

#[test]
fn nothing_but_the_figure_scrolls_sideways_and_targets_are_large() {
    let Some((mut tab, page)) = town("narrow") else { return };
    for width in [320, 390] {
        tab.screen(width, 844);
        tab.open(&format!("{page}#claim=charge&what-if=reject:counted&focus"));
        tab.run("document.getElementById('map-filter').click()");
        assert_eq!(tab.number("document.documentElement.scrollWidth"), f64::from(width));
        let small = tab.run(
            "[...document.querySelectorAll('#map :is(button, select, input, a[id]:not(svg a))')]
                .filter((one) => one.checkVisibility())
                .filter((one) => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24 })
                .map((one) => one.id)",
        );
        assert_eq!(small, json!([]), "targets of less than 24 pixels at {width}");
    }
}

#[test]
fn the_map_is_on_the_first_screen() {
    let Some(browser) = browser() else { return };
    let folder = pages("first-screen", &analyse(&corpus("arguments")));
    let mut tab = browser.tab();
    for (width, height) in [(1280, 800), (390, 844)] {
        tab.screen(width, height);
        for map in ["pyrrhic-victory", "better-off-beneath", "bargaining-chips", "strategic-depth"] {
            tab.open(&url(&folder.join(format!("{map}.html"))));
            let bottom = tab.number("document.querySelector('svg .thesis').getBoundingClientRect().bottom");
            assert!(bottom < f64::from(height), "the thesis of {map} ends at {bottom} of {height}");
        }
    }
}

/// axe-core, where it lies: in a folder of packages of npm named by `AXE_CORE`, as CI has it.
fn axe() -> Option<String> {
    let folder = std::env::var_os("AXE_CORE").map(PathBuf::from);
    let Some(folder) = folder else {
        assert!(!devtools::is_required(), "AXE_CORE names no axe-core");
        devtools::say("AXE_CORE names no axe-core, so the pages are not tried with it");
        return None;
    };
    Some(fs::read_to_string(folder.join("axe.min.js")).unwrap())
}

#[test]
fn axe_finds_nothing() {
    let (Some((mut tab, page)), Some(axe)) = (town("axe"), axe()) else { return };
    let others = pages("axe-arguments", &analyse(&corpus("arguments")));
    let map = url(&others.join("pyrrhic-victory.html"));
    let mut wrong = Vec::new();
    let find = |tab: &mut Tab| -> Vec<String> {
        tab.run(&axe);
        let found = tab.run(
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(({violations}) => violations.flatMap(({id, nodes}) =>
                    nodes.map(({target, failureSummary}) => id + ' ' + target + ': ' + failureSummary)))",
        );
        serde_json::from_value(found).unwrap()
    };
    for (width, scheme, contrast) in
        [(1280, "light", "none"), (390, "dark", "none"), (1280, "dark", "active")]
    {
        tab.screen(width, 844);
        tab.prefer(&[("prefers-color-scheme", scheme), ("forced-colors", contrast)]);
        for address in [
            page.clone(),
            format!("{page}#claim=charge&what-if=reject:counted&focus"),
            format!("{page}#claim=full&present"),
            map.clone(),
        ] {
            tab.open(&address);
            tab.run("document.getElementById('map-filter').click()");
            let found = find(&mut tab).into_iter();
            wrong.extend(found.map(|found| format!("{address} at {width}, {scheme}: {found}")));
        }
    }
    // A map that is one figure on the screen and several on paper, besides one that is several on both.
    for name in ["better-off-beneath.html", "pyrrhic-victory.html"] {
        tab.open(&url(&others.join(name)));
        let features = [("prefers-color-scheme", "light"), ("forced-colors", "none")];
        let features = features.map(|(name, value)| json!({"name": name, "value": value}));
        tab.call("Emulation.setEmulatedMedia", json!({"media": "print", "features": features}));
        // Nobody presses anything on paper.
        let found = find(&mut tab).into_iter().filter(|found| !found.starts_with("target-size "));
        wrong.extend(found.map(|found| format!("{name} on paper: {found}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn maps_of_any_shape_open_and_every_claim_can_be_taken_in_hand() {
    let Some(browser) = browser() else { return };
    let mut tab = browser.tab();
    for (name, text) in shapes::all() {
        let mut sources = Sources::default();
        sources.add("map.ron", text);
        let page = pages(&format!("shape-{name}"), &analyse(&sources)).join("map.html");
        tab.open(&url(&page));
        // Of several figures all are shown, since nobody can click on a card of one that is not.
        tab.run(
            "(() => {
                const parts = document.getElementById('map-part');
                if (parts) { parts.value = 'all'; parts.dispatchEvent(new Event('change')); }
            })()",
        );
        let taken = tab.run(
            "[...document.querySelectorAll('svg.map a[id^=m-]')].map((card) => {
                card.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
                const frame = card.closest('figure').getBoundingClientRect(), box = card.getBoundingClientRect();
                return document.getElementById('map-panel-title').textContent !== ''
                    && (frame.width > 0) && card.classList.contains('held');
            })",
        );
        let taken = taken.as_array().unwrap().clone();
        assert!(!taken.is_empty() && taken.iter().all(|taken| *taken == true), "the claims of {name}");
        assert_eq!(tab.complaints(), [""; 0], "{name}");
    }
}
