//! What if: what the page works out is what the program does.

use std::collections::BTreeMap;

use elenchus::evaluate::{Bearing, Suppositions, Without, grounded_supposing, withheld};
use elenchus::house_style::HouseStyle;
use elenchus::model::{ClaimId, Debate, MapId, VoiceId};
use elenchus::source::Sources;
use elenchus::view::{self, Desk, Site};
use elenchus::{Analysis, analyse};
use serde_json::{Value, json};

use super::devtools::browser;
use super::{card, corpus, hash, pages, shapes, standing, town, url};

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

/// How what a reader supposes leaves a map, as the program works it out for the whole debate.
fn supposed(analysis: &Analysis, map: MapId, suppositions: &Suppositions) -> BTreeMap<String, &'static str> {
    let debate = &analysis.debate;
    let labelling = grounded_supposing(debate, suppositions);
    let status = |claim: ClaimId| labelling.status(debate, claim).name();
    debate.claims_of(map).map(|(claim, details)| (details.id.to_string(), status(claim))).collect()
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
        for (granted, rejected, left) in [
            (vec![], vec![], vec![]),
            (vec![1], vec![], vec![4, 5]),
            (vec![], vec![2], vec![]),
            (vec![3, 5], vec![0, 4], vec![0, 1, 2, 3]),
        ] {
            let ids = |numbers: &[usize]| -> Vec<ClaimId> {
                numbers.iter().map(|number| id_of(debate, map, number + seed as usize)).collect()
            };
            let (granted, rejected, left) = (ids(&granted), ids(&rejected), ids(&left));
            let numbers = |claims: &[ClaimId]| -> Vec<u32> {
                claims.iter().map(|claim| rules[&*debate[*claim].id]).collect()
            };
            // Claims that are the same are withheld once all of them are.
            let is_left = |rule: &u32| {
                rules
                    .iter()
                    .all(|(id, other)| other != rule || left.iter().any(|claim| *debate[*claim].id == **id))
            };
            let withheld: Vec<u32> = rules.values().copied().filter(is_left).collect();
            cases.push(json!([given.rules.all, numbers(&granted), numbers(&rejected), withheld, rules]));
            let suppositions = Suppositions { granted, rejected, withheld: left };
            expected.push(supposed(&analysis, map, &suppositions));
        }
    }
    let model = include_str!("../../templates/html/map-model.js");
    let found = browser.tab().run(&format!(
        "(() => {{ {model}
            return {}.map(([rules, granted, rejected, withheld, claims]) => {{
                const {{ verdicts }} =
                    standing(rules, new Set(granted), new Set(rejected), new Set(withheld));
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
fn whoever_is_left_out_on_the_page_the_rest_stands_there_as_the_program_has_it() {
    let Some(browser) = browser() else { return };
    let mut tab = browser.tab();
    let mut changed = 0;
    for folder in ["arguments", "tests/browser/town"] {
        let sources = corpus(folder);
        let analysis = analyse(&sources);
        let debate = &analysis.debate;
        let folder = pages(&format!("without-{}", folder.replace('/', "-")), &analysis);
        for (map, details) in debate.maps() {
            tab.open(&url(&folder.join(format!("{}.html", details.id))));
            let options = tab.run(
                "data_of().rules.without.map((one) => one.id)"
                    .replace("data_of()", "JSON.parse(document.getElementById('map-data').textContent)")
                    .as_str(),
            );
            let options: Vec<String> = serde_json::from_value(options).unwrap();
            let as_it_is = supposed(&analysis, map, &Suppositions::default());
            for id in &options {
                let without = match id.as_str() {
                    "anonymous" => Without::Anonymous,
                    "hedged" => Without::Hedged,
                    voice => {
                        let position = debate.library().voices.iter().position(|one| *one.id == *voice);
                        Without::Voice(VoiceId(position.unwrap() as u32))
                    }
                };
                let suppositions =
                    Suppositions { withheld: withheld(debate, without), ..Suppositions::default() };
                let expected = supposed(&analysis, map, &suppositions);
                changed += usize::from(expected != as_it_is);
                tab.run(&format!(
                    "new Promise((done) => {{
                        addEventListener('hashchange', () => done(), {{ once: true }});
                        location.hash = '#what-if=without:' + encodeURIComponent('{id}');
                    }})"
                ));
                let expected = expected.into_iter().map(|(claim, status)| (claim, status.to_owned()));
                assert_eq!(standing(&mut tab), expected.collect(), "{} without {id}", details.id);
            }
        }
        assert_eq!(tab.complaints(), [""; 0]);
    }
    assert!(changed > 8, "some words matter: {changed}");
}

#[test]
fn a_word_can_be_left_out_and_that_can_be_sent() {
    let Some((mut tab, page)) = town("leave-out") else { return };
    tab.click("#map-without");
    let mayor = "#map-withouts label:has(input) input";
    let words = tab.text("document.getElementById('map-withouts').innerText");
    assert!(
        words.contains("the word of Mayor Ødegård does not count; one claim rests on it alone"),
        "{words}"
    );
    let at = tab.number(
        "[...document.querySelectorAll('#map-withouts label')].findIndex((one) => one.textContent.includes('Mayor'))",
    );
    tab.run(&format!("document.querySelectorAll('{mayor}')[{at}].click()"));
    let supposed = standing(&mut tab);
    assert_eq!(supposed["full"], "unsupported");
    let told = tab.text("document.getElementById('map-what-if').innerText");
    assert!(told.contains("Supposing that the word of Mayor Ødegård does not count"), "{told}");
    assert!(told.contains("because nobody else puts it forward"), "{told}");
    let sent = hash(&mut tab);
    assert_eq!(sent, "#claim=charge&what-if=without:mayor");
    tab.open(&format!("{page}{sent}"));
    assert_eq!(standing(&mut tab), supposed, "the link shows the same");
    tab.click("#map-as-it-is");
    assert_eq!(standing(&mut tab)["full"], "granted");
    assert_eq!(tab.run("document.querySelectorAll('#map-withouts :checked').length"), 0);
}
