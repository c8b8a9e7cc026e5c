//! The pages in a real browser: what one can do with a map, and what no page may do.
//!
//! Where no Chromium is found these tests say so and pass, unless `ELENCHUS_BROWSER_REQUIRED` is set.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use elenchus::evaluate::Bearing;
use elenchus::house_style::HouseStyle;
use elenchus::model::{ClaimId, Debate, MapId};
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Sources, load};
use elenchus::view::{self, Desk, Site};
use elenchus::{Analysis, analyse};
use serde_json::{Value, json};

#[path = "browser/devtools.rs"]
mod devtools;
#[path = "browser/shapes.rs"]
mod shapes;

use devtools::{Tab, browser};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Writes all pages of a corpus into a folder of their own, and tells where it is.
fn pages(name: &str, analysis: &Analysis) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(name);
    fs::create_dir_all(&folder).unwrap();
    let house = HouseStyle::default();
    let renderer = Renderer::new(&house).unwrap();
    let site = Site::of(analysis, &house);
    let write = |name: String, page: Option<String>| {
        fs::write(folder.join(format!("{name}.html")), page.unwrap()).unwrap();
    };
    for view in view::of_corpora() {
        let page = renderer.render(view, &*view.of_corpus(&site).unwrap(), Medium::Html).unwrap();
        write(view.address.to_owned(), page);
    }
    for (map, _) in analysis.debate.maps() {
        let desk = Desk::new(&site, map);
        for view in view::of_maps() {
            let page = renderer.render(view, &*view.of_map(&desk).unwrap(), Medium::Html).unwrap();
            write(view::page_of(view, &site, map), page);
        }
    }
    folder
}

fn corpus(folder: &str) -> Sources {
    load(&root().join(folder)).unwrap().sources
}

fn url(page: &Path) -> String {
    format!("file://{}", page.display())
}

/// The page of the town's map in a tab; nothing where there is no browser.
fn town(name: &str) -> Option<(Tab, String)> {
    let browser = browser()?;
    let page = url(&pages(name, &analyse(&corpus("tests/browser/town"))).join("town.html"));
    let mut tab = browser.tab();
    tab.open(&page);
    Some((tab, page))
}

/// How to find the card of a claim.
fn card(claim: &str) -> String {
    format!("#m-c-{claim}")
}

fn is_dim(tab: &mut Tab, claim: &str) -> bool {
    tab.run(&format!("document.querySelector('{}').classList.contains('dim')", card(claim))) == true
}

/// How each claim of the map stands, by the words on its card.
fn standing(tab: &mut Tab) -> BTreeMap<String, String> {
    let cards = tab.run(
        "[...document.querySelectorAll('a[id^=m-c-]')].map((card) =>
            [card.id.slice(4), card.querySelector('.stands').textContent.replace(/^\\S+ /, '')])",
    );
    serde_json::from_value::<Vec<(String, String)>>(cards).unwrap().into_iter().collect()
}

fn said(tab: &mut Tab) -> String {
    tab.text("document.getElementById('map-said').textContent")
}

fn hash(tab: &mut Tab) -> String {
    tab.text("location.hash")
}

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
    let shown = tab.text("document.body.innerText");
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
    assert!(said(&mut tab).contains("Claims: 1; supports: 0; rebuttals: 1"), "{}", said(&mut tab));
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
fn what_if_says_what_falls_and_why_and_can_be_sent() {
    let Some((mut tab, page)) = town("what-if") else { return };
    assert_eq!(standing(&mut tab)["charge"], "accepted");
    tab.click(&card("counted"));
    assert_eq!(tab.run("document.getElementById('map-grant').disabled"), true, "it stands already");
    tab.click("#map-reject");
    let supposed = standing(&mut tab);
    assert_eq!((&*supposed["counted"], &*supposed["shops"]), ("unsupported", "granted"));
    assert_eq!(supposed["charge"], "contested");
    let told = tab.text("document.getElementById('map-what-if').innerText");
    assert!(told.contains("“A count found that four of five customers come on foot.” falls."), "{told}");
    assert!(told.contains("The thesis “The square should charge”"), "{told}");
    assert!(told.contains("because “Shops live off drivers” speaks against it"), "{told}");
    let sent = hash(&mut tab);
    assert_eq!(sent, "#claim=counted&what-if=reject:counted");

    tab.open(&format!("{page}{sent}"));
    assert_eq!(standing(&mut tab), supposed, "the link shows the same");
    tab.click("#map-as-it-is");
    assert_eq!(standing(&mut tab)["charge"], "accepted");
    assert_eq!(hash(&mut tab), "#m-c-counted");

    tab.open(&format!("{page}#what-if=reject:full,reject:pays"));
    let told = tab.text("document.getElementById('map-theses').innerText");
    assert!(told.contains("unsupported") && told.contains("its reason fell"), "{told}");
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
            tab.run(&axe);
            let found = tab.run(
                "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                    .then(({violations}) => violations.flatMap(({id, nodes}) =>
                        nodes.map(({target, failureSummary}) => id + ' ' + target + ': ' + failureSummary)))",
            );
            let found: Vec<String> = serde_json::from_value(found).unwrap();
            wrong.extend(found.into_iter().map(|found| format!("{address} at {width}, {scheme}: {found}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

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
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
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

/// How a reader's decisions leave a map, as the library works it out.
fn decided(
    analysis: &Analysis,
    map: MapId,
    granted: &[ClaimId],
    rejected: &[ClaimId],
) -> BTreeMap<String, &'static str> {
    let claims: Vec<ClaimId> = analysis.debate.claims_of(map).map(|(claim, _)| claim).collect();
    let bearing = Bearing::on(&analysis.labelling, &claims, usize::MAX).unwrap();
    let supposed = bearing.deciding(granted, rejected);
    let status = |claim: &ClaimId| supposed.status(*claim).unwrap().name();
    claims.iter().map(|claim| (analysis.debate[*claim].id.to_string(), status(claim))).collect()
}

fn id_of(debate: &Debate, map: MapId, number: usize) -> ClaimId {
    let (claim, _) = debate.claims_of(map).nth(number % debate[map].claims.len()).unwrap();
    claim
}

#[test]
fn the_script_works_out_what_the_program_does() {
    let Some(browser) = browser() else { return };
    let (mut cases, mut expected) = (Vec::new(), Vec::new());
    for seed in 0..250 {
        let mut sources = Sources::default();
        sources.add("map.ron", shapes::random(seed));
        let analysis = analyse(&sources);
        let debate = &analysis.debate;
        let map = debate.find_map("map").unwrap();
        let house = HouseStyle::default();
        let site = Site::of(&analysis, &house);
        let given = view::page(&Desk::new(&site, map)).interaction;
        let rules: BTreeMap<&str, u32> = given.claims.iter().map(|claim| (&*claim.id, claim.rule)).collect();
        for (granted, rejected) in
            [(vec![], vec![]), (vec![1], vec![]), (vec![], vec![2]), (vec![3, 5], vec![0, 4])]
        {
            let ids = |numbers: &[usize]| -> Vec<ClaimId> {
                numbers.iter().map(|number| id_of(debate, map, number + seed as usize)).collect()
            };
            let (granted, rejected) = (ids(&granted), ids(&rejected));
            let numbers = |claims: &[ClaimId]| -> Vec<u32> {
                claims.iter().map(|claim| rules[&*debate[*claim].id]).collect()
            };
            cases.push(json!([given.rules.all, numbers(&granted), numbers(&rejected), rules]));
            expected.push(decided(&analysis, map, &granted, &rejected));
        }
    }
    let model = include_str!("../templates/html/map-model.js");
    let found = browser.tab().run(&format!(
        "(() => {{ {model}
            return {}.map(([rules, granted, rejected, claims]) => {{
                const {{ verdicts }} = standing(rules, new Set(granted), new Set(rejected));
                return Object.fromEntries(Object.entries(claims)
                    .map(([id, rule]) => [id, statusOf(rules, verdicts, rule)]));
            }});
        }})()",
        Value::from(cases)
    ));
    let found: Vec<BTreeMap<String, String>> = serde_json::from_value(found).unwrap();
    assert_eq!(found.len(), 1_000);
    let mut seen = BTreeMap::new();
    for (case, (found, expected)) in found.iter().zip(&expected).enumerate() {
        for (claim, status) in expected {
            assert_eq!(found[claim], *status, "{claim} of case {case}");
            *seen.entry(*status).or_insert(0) += 1;
        }
    }
    assert!(seen.len() == 5 && seen.values().all(|count| *count > 200), "{seen:?}");
}

#[test]
fn whatever_is_rejected_or_granted_on_the_page_stands_there_as_the_program_has_it() {
    let Some(browser) = browser() else { return };
    let sources = corpus("arguments");
    let analysis = analyse(&sources);
    let folder = pages("supposing", &analysis);
    let mut tab = browser.tab();
    for (map, details) in analysis.debate.maps().take(2) {
        tab.open(&url(&folder.join(format!("{}.html", details.id))));
        for (claim, details) in analysis.debate.claims_of(map) {
            for (verb, granted, rejected) in [("grant", vec![claim], vec![]), ("reject", vec![], vec![claim])]
            {
                tab.run(&format!(
                    "new Promise((done) => {{
                        addEventListener('hashchange', () => done(), {{ once: true }});
                        location.hash = '#what-if={verb}:{}';
                    }})",
                    details.id
                ));
                let expected = decided(&analysis, map, &granted, &rejected);
                let expected = expected.into_iter().map(|(claim, status)| (claim, status.to_owned()));
                assert_eq!(standing(&mut tab), expected.collect(), "{verb} {}", details.id);
            }
        }
        assert_eq!(tab.complaints(), [""; 0]);
    }
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
