//! Where findings stand on the page of a map.

use std::collections::BTreeMap;

use elenchus::analyse;
use elenchus::diagnostic::About;
use elenchus::house_style::HouseStyle;
use elenchus::render::Medium;
use elenchus::view::Site;

use super::{content, corpus, page_of};

#[test]
fn a_finding_stands_in_full_once_and_its_claim_is_named_at_the_foot() {
    let sources = corpus("arguments");
    let analysis = analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let mut at_claims = 0;
    for (map, _) in analysis.debate.maps() {
        let page = content(&analysis, map);
        let entries = page.outline.iter().flat_map(|section| &section.entries);
        let claims = entries.filter_map(|entry| entry.claim.as_ref());
        let found: BTreeMap<usize, usize> = claims
            .map(|claim| (claim.number, claim.findings.len()))
            .filter(|(_, count)| *count > 0)
            .collect();
        let told = page.found_at.iter().map(|one| {
            let checks = one.checks.iter().map(|check| check.count).sum();
            (one.claim.number.expect("it is a claim of the map"), checks)
        });
        assert_eq!(told.collect::<BTreeMap<usize, usize>>(), found);
        let all = found.values().sum::<usize>() + page.findings.len();
        assert_eq!(all, site.findings_of(map).len(), "{}", page.map.title);
        at_claims += found.len();
    }
    assert!(at_claims > 10, "there is something to tell");
}

#[test]
fn what_is_wrong_with_the_material_stays_at_its_claim_when_it_is_allowed() {
    let mut seen = 0;
    for rule in elenchus::rules() {
        let (sources, background) = elenchus::example(rule.bad);
        let mut analysis = elenchus::analyse_against(&sources, &background);
        let Some((map, _)) = analysis.debate.maps().next() else { continue };
        let Some(finding) = analysis.diagnostics.iter_mut().find(|finding| finding.subject.is_some()) else {
            continue;
        };
        // What reviewers do is told to them, not to readers.
        if finding.family == "review" {
            continue;
        }
        finding.allowed = Some("We know of it.".to_owned());
        let claim = finding.subject.clone().expect("it has one").name;
        let page = page_of(&analysis, map, "map", Medium::Html);
        let is_material = rule.about == About::Material;
        assert_eq!(
            page.contains("Left so by the encoder: <bdi>We know of it."),
            is_material,
            "{}",
            rule.code
        );
        if is_material && claim.starts_with(&format!("{}/", analysis.debate[map].id)) {
            let anchor = format!("id=\"c-{}\"", claim.split_once('/').unwrap().1);
            let at_claim = page.split_once(&anchor).expect("the claim is on its page").1;
            let entry = at_claim.split("id=\"c-").next().unwrap();
            assert!(entry.contains("We know of it."), "{} stands at its claim", rule.code);
            seen += 1;
        }
    }
    assert!(seen > 0, "some rules are about the material");
}
