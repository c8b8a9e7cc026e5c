//! The pages in a real browser: what one can do with a map, and what no page may do.
//!
//! Where no Chromium is found these tests say so and pass, unless `ELENCHUS_BROWSER_REQUIRED` is set.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use elenchus::house_style::HouseStyle;
use elenchus::render::{Medium, Renderer};
use elenchus::source::{Sources, load};
use elenchus::view::{self, Desk, Site};
use elenchus::{Analysis, analyse};

mod devtools;
mod figures;
mod moving;
mod paper;
mod reading;
mod shapes;
mod supposing;
mod whole;

use devtools::{Tab, browser};

use crate::support::root;

/// Writes all pages of a corpus into a folder of their own, and tells where it is.
fn pages(name: &str, analysis: &Analysis) -> PathBuf {
    pages_in(name, analysis, &HouseStyle::default())
}

/// The same in a house style.
fn pages_in(name: &str, analysis: &Analysis, house: &HouseStyle) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(name);
    fs::create_dir_all(&folder).unwrap();
    let renderer = Renderer::new(house).unwrap();
    let site = Site::of(analysis, house);
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
