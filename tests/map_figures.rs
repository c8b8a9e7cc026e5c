//! A large map is cut into figures: what must hold of them, by definition, over maps that chance puts together.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use elenchus::house_style::{HouseStyle, Look};
use elenchus::render::{Medium, Renderer};
use elenchus::source::Sources;
use elenchus::view::{self, Branch, CardPart, Desk, Page, Site};

use crate::chance::Chance;

/// A claim as it is written: its supports and rebuttals, each with its premises and the premises of objections to it.
#[derive(Clone, Default)]
struct Written {
    supports: Vec<(Vec<usize>, Vec<usize>)>,
    rebuttals: Vec<(Vec<usize>, Vec<usize>)>,
}

/// A map whose claims are called `c0`, `c1` …; `c0` and what `theses` adds are its theses.
#[derive(Clone, Default)]
struct Made {
    claims: Vec<Written>,
    theses: usize,
    contraries: Vec<(usize, usize)>,
}

impl Made {
    fn text(&self) -> String {
        let name = |claim: &usize| format!("\"c{claim}\"");
        let names = |claims: &[usize]| claims.iter().map(name).collect::<Vec<_>>().join(", ");
        let theses: Vec<usize> = (0..self.theses).collect();
        let mut text = format!("Map(title: \"T\", thesis: [{}], contraries: [", names(&theses));
        for (one, other) in &self.contraries {
            write!(text, "[{}], ", names(&[*one, *other])).unwrap();
        }
        text += "], claims: {";
        for (number, claim) in self.claims.iter().enumerate() {
            write!(text, "\"c{number}\": (text: \"c{number}\"").unwrap();
            for (field, steps) in [("supports", &claim.supports), ("rebuttals", &claim.rebuttals)] {
                write!(text, ", {field}: [").unwrap();
                for (premises, objections) in steps {
                    write!(text, "(premises: [{}], rebuttals: [", names(premises)).unwrap();
                    for objection in objections {
                        write!(text, "(premises: [\"c{objection}\"]), ").unwrap();
                    }
                    text += "]), ";
                }
                text += "]";
            }
            text += "), ";
        }
        text + "})"
    }

    fn page(&self) -> Page {
        let mut sources = Sources::default();
        sources.add("map.ron", self.text());
        let analysis = elenchus::analyse(&sources);
        let house = HouseStyle::default();
        let (map, _) = analysis.debate.maps().next().unwrap();
        view::page(&Desk::new(&Site::of(&analysis, &house), map))
    }

    /// Adds a support or a rebuttal of a claim by new ones, or now and then by one that is there.
    fn grow(&mut self, chance: &mut Chance, about: usize) {
        let mut premises = Vec::new();
        for _ in 0..1 + chance.below(3) {
            let used = chance.below(8) == 0;
            premises.push(if used { chance.below(self.claims.len()) } else { self.claims.len() });
            if !used {
                self.claims.push(Written::default());
            }
        }
        premises.dedup();
        let mut objections = Vec::new();
        for _ in 0..chance.below(6).saturating_sub(4) {
            objections.push(self.claims.len());
            self.claims.push(Written::default());
        }
        let steps = &mut self.claims[about];
        let kind = if chance.below(3) == 0 { &mut steps.rebuttals } else { &mut steps.supports };
        kind.push((premises, objections));
    }

    fn by_chance(seed: u64, size: usize) -> Made {
        let mut chance = Chance(seed * 2 + 1);
        chance.below(2);
        let theses = 1 + chance.below(3);
        // Some maps have parts that nothing joins to a thesis.
        let begun = theses + chance.below(2) * chance.below(12);
        let mut made = Made { claims: vec![Written::default(); begun], theses, contraries: Vec::new() };
        while made.claims.len() < size {
            let near = if chance.below(3) == 0 { 3 } else { made.claims.len() };
            let about = chance.below(near.min(made.claims.len()));
            made.grow(&mut chance, about);
        }
        for _ in 0..chance.below(4) {
            let one = chance.below(size);
            made.contraries.push((one, (one + 1 + chance.below(size - 1)) % size));
        }
        made
    }
}

fn label(page: &Page, position: usize) -> &str {
    &page.diagram.boxes[position].label
}

/// The figures that tell what is below the claim that a figure begins with: it, those that share the claim with it, and
/// those that go on from any of them.
fn following<'p>(page: &'p Page, first: &Branch) -> Vec<&'p Branch> {
    let mut found: BTreeSet<usize> = BTreeSet::new();
    let shares = page.figures.iter().filter(|one| one.shares > 1 && one.roots == first.roots);
    found.extend(shares.map(|one| one.number).chain([first.number]));
    loop {
        let next: BTreeSet<usize> = page
            .figures
            .iter()
            .filter(|one| one.from.is_some_and(|from| found.contains(&from)))
            .map(|one| one.number)
            .chain(found.iter().copied())
            .collect();
        if next == found {
            return found.into_iter().map(|number| &page.figures[number - 1]).collect();
        }
        found = next;
    }
}

/// Fails unless the figures of a page are those of its map.
fn check(page: &Page, case: &str) {
    let (boxes, lines) = (&page.diagram.boxes, &page.diagram.lines);
    let mut homes: BTreeMap<usize, usize> = BTreeMap::new();
    let mut drawn: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, figure) in (1..).zip(&page.figures) {
        assert_eq!(figure.number, number, "{case}");
        let most = if page.figures.len() == 1 { 30 } else { 16 };
        assert!(figure.cards.len() <= most, "{case}: {} cards in figure {number}", figure.cards.len());
        let here: BTreeSet<usize> =
            figure.cards.iter().map(|card| card.position).chain(figure.pills.iter().copied()).collect();
        for card in figure.cards.iter().filter(|card| card.part == CardPart::Home) {
            assert_eq!(
                homes.insert(card.position, number),
                None,
                "{case}: {} is at home twice",
                label(page, card.position)
            );
        }
        for &line in &figure.lines {
            *drawn.entry(line).or_default() += 1;
            assert!(
                here.contains(&lines[line].from) && here.contains(&lines[line].to),
                "{case}: line {line}"
            );
        }
        // A word is drawn with everything that meets in it.
        for &pill in &figure.pills {
            let meets = |line: &usize| [lines[*line].from, lines[*line].to].contains(&pill);
            let of_pill = |line: &usize| {
                let line = &lines[*line];
                if line.is_premise { line.to == pill } else { line.from == pill }
            };
            let all = (0..lines.len()).filter(of_pill).count();
            assert_eq!(
                figure.lines.iter().filter(|line| meets(line) && of_pill(line)).count(),
                all,
                "{case}"
            );
        }
        for card in figure.cards.iter().filter(|card| card.part != CardPart::Home) {
            let home = &page.figures[card.figure.unwrap() - 1];
            assert_eq!(card.href, format!("#{}", home.anchor), "{case}");
            assert!(card.note.as_ref().is_some_and(|note| note.contains(&home.number.to_string())), "{case}");
            if card.part == CardPart::Onward {
                assert_eq!((home.from, &home.roots[..]), (Some(number), &[card.position][..]), "{case}");
                counts_are_right(page, card.note.as_ref().unwrap(), home, case);
            }
        }
        if let Some(from) = figure.from {
            let goes_on =
                |card: &&view::BranchCard| card.part == CardPart::Onward && figure.roots == [card.position];
            assert_eq!(
                page.figures[from - 1].cards.iter().filter(goes_on).count(),
                1,
                "{case}: figure {number}"
            );
        }
    }
    let cards = (0..boxes.len()).filter(|&at| boxes[at].look.is_card());
    assert_eq!(homes.keys().copied().collect::<Vec<_>>(), cards.collect::<Vec<_>>(), "{case}");
    for (number, line) in lines.iter().enumerate() {
        let times = drawn.get(&number).copied().unwrap_or(0);
        let is_shared = page.figures.iter().any(|figure| figure.shares > 1 && figure.lines.contains(&number));
        assert!(times == 1 || times > 1 && is_shared, "{case}: line {number} is drawn {times} times");
        // What is said about a claim stands where the claim is at home.
        if let (false, Some(home)) = (line.relation == "contrary" || line.is_premise, homes.get(&line.to)) {
            let figures = page.figures.iter().filter(|figure| figure.lines.contains(&number));
            for figure in figures {
                let is_share = figure.shares > 1 && figure.roots == page.figures[home - 1].roots;
                assert!(figure.number == *home || is_share, "{case}: line {number} away from its claim");
            }
        }
    }
    let theses: Vec<usize> = (0..boxes.len()).filter(|&at| boxes[at].is_thesis).collect();
    // The theses head the first figure together, or each heads figures of its own.
    let heads = page.figures.iter().filter(|figure| figure.from.is_none()).flat_map(|figure| &figure.roots);
    let mut heads: Vec<usize> = heads.copied().filter(|at| boxes[*at].is_thesis).collect();
    heads.dedup();
    assert_eq!((heads, page.figures[0].roots[0]), (theses.clone(), theses[0]), "{case}");
}

/// What a card says is behind it is what a reader finds there.
fn counts_are_right(page: &Page, note: &str, home: &Branch, case: &str) {
    let figures = following(page, home);
    let steps: BTreeSet<usize> = figures.iter().flat_map(|figure| figure.pills.iter().copied()).collect();
    let of = |relations: &[&str], words: &[&str]| {
        let steps = steps.iter().map(|&step| &page.diagram.boxes[step]);
        let alike = steps.filter(|step| {
            relations.contains(&step.relation.unwrap()) && words.contains(&step.connective.unwrap())
        });
        alike.count()
    };
    let rebuttals = ["rebut", "undermine", "undercut"];
    let reasons = of(&["support"], &["because"]);
    let objections = of(&rebuttals, &["but", "does-not-follow"]);
    for (count, word) in [(reasons, "reason"), (objections, "objection")] {
        let plural = if count == 1 { "" } else { "s" };
        let told = [format!("{count} {word}{plural}"), format!("{count} open {word}{plural}")];
        let is_told = told.iter().any(|told| note.contains(told));
        assert_eq!(is_told, count > 0, "{case}: `{note}` behind figure {}", home.number);
    }
}

#[test]
fn every_claim_is_at_home_in_one_figure_that_can_be_taken_in() {
    for seed in 0..12 {
        for size in [20, 45, 120] {
            let page = Made::by_chance(seed, size).page();
            check(&page, &format!("seed {seed}, {size} claims"));
        }
    }
}

#[test]
fn a_small_map_is_one_figure() {
    for seed in 0..20 {
        let page = Made::by_chance(seed, 24).page();
        if page.diagram.boxes.iter().filter(|drawn| drawn.look.is_card()).count() <= 30 {
            let [figure] = &page.figures[..] else { panic!("one figure") };
            assert_eq!((figure.kind, figure.lines.len()), ("whole", page.diagram.lines.len()));
        }
    }
}

#[test]
fn many_objections_to_one_claim_are_shared_out() {
    let mut made = Made { claims: vec![Written::default(); 81], theses: 1, contraries: Vec::new() };
    made.claims[0].rebuttals = (1..81).map(|claim| (vec![claim], vec![])).collect();
    let page = made.page();
    check(&page, "a hub");
    let titles: Vec<&str> = page.figures.iter().map(|figure| &*figure.title).collect();
    let parts = 1..=titles.len();
    assert_eq!(titles, parts.map(|part| format!("c0 (part {part} of {})", titles.len())).collect::<Vec<_>>());
    assert!((5..8).contains(&titles.len()), "each is as full as a sheet is: {titles:?}");
    // Many objections to one step repeat the step.
    let mut made = Made { claims: vec![Written::default(); 82], theses: 1, contraries: Vec::new() };
    made.claims[0].supports = vec![(vec![1], (2..82).collect())];
    let page = made.page();
    check(&page, "a step with objections");
    let shows_reason = |figure: &Branch| figure.cards.iter().any(|card| label(&page, card.position) == "c1");
    assert!(page.figures.len() >= 5 && page.figures.iter().all(shows_reason));
}

#[test]
fn a_step_is_not_torn_apart_however_many_premises_it_links() {
    let mut made = Made { claims: vec![Written::default(); 42], theses: 1, contraries: Vec::new() };
    made.claims[0].supports = vec![((1..41).collect(), vec![]), (vec![41], vec![])];
    let page = made.page();
    let cards: Vec<usize> = page.figures.iter().map(|figure| figure.cards.len()).collect();
    assert_eq!(cards, [41, 2]);
}

/// The sizes of the drawings of a document as they are printed, with the size of their smallest letters.
fn printed(text: &str, view: &str, house: &HouseStyle) -> Vec<(f64, f64)> {
    let mut sources = Sources::default();
    sources.add("map.ron", text.to_owned());
    let analysis = elenchus::analyse(&sources);
    let (map, _) = analysis.debate.maps().next().unwrap();
    let site = Site::of(&analysis, house);
    let view = view::find(view).unwrap();
    let document = view.of_map(&Desk::new(&site, map)).unwrap();
    let page = Renderer::new(house).unwrap().render(view, &*document, Medium::Html).unwrap().unwrap();
    // What stands in the section for screens is not printed.
    let page = match page.split_once("class=\"map-sheets\"") {
        Some((_, sheets)) => sheets,
        None => &page,
    };
    let number = |text: &str, name: &str| {
        let (_, rest) = text.split_once(name).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    let size = |drawing: &str| {
        let view_box: Vec<f64> =
            number(drawing, "viewBox=\"0 0 ").split(' ').map(|length| length.parse().unwrap()).collect();
        let shown: f64 = number(drawing, "width=\"").parse().unwrap();
        (view_box[0], view_box[1], shown / view_box[0])
    };
    let sheets = page.split("<svg class=\"map").skip(1).map(size);
    sheets
        .map(|(width, height, zoom)| {
            // A4 and Letter without margins of 10 mm, and the title above: upright and on its side.
            let part = |wide: f64, high: f64| (wide / width).min((high - 50.0) / height).min(zoom);
            let part = part(718.0, 980.0).max(part(980.0, 718.0));
            (if zoom > 1.0 { 13.0 } else { 12.0 } * part * 0.75, width)
        })
        .collect()
}

#[test]
fn everything_printed_can_be_read() {
    let large = HouseStyle { look: Look { is_large: true, ..Look::default() }, ..HouseStyle::default() };
    let long = |text: String| {
        text.replace("(text: \"", "(text: \"A long text that goes on for more lines than a card can ever hold, whatever the card is for. ")
    };
    for (house, least) in [(&HouseStyle::default(), 7.0), (&large, 13.0)] {
        for (seed, size) in [(1, 12), (2, 24), (3, 30), (4, 60), (5, 150)] {
            let text = Made::by_chance(seed, size).text();
            for (view, text) in [("map", text.clone()), ("map", long(text.clone())), ("blank", text)] {
                let sheets = printed(&text, view, house);
                let small = sheets.iter().filter(|(letters, _)| *letters < least).count();
                assert_eq!(small, 0, "{view} of {size} at {least} points: {sheets:?}");
            }
        }
    }
}

#[test]
fn circles_and_chains_are_cut_like_anything_else() {
    let mut made = Made { claims: vec![Written::default(); 100], theses: 1, contraries: Vec::new() };
    for claim in 0..100 {
        made.claims[claim].supports = vec![(vec![(claim + 1) % 100], vec![])];
        made.claims[claim].rebuttals = vec![(vec![(claim + 50) % 100], vec![])];
    }
    check(&made.page(), "a circle");
    made.claims.iter_mut().for_each(|claim| claim.rebuttals.clear());
    made.claims[99].supports.clear();
    let page = made.page();
    check(&page, "a chain");
    let kinds: Vec<&str> = page.figures.iter().map(|figure| figure.kind).collect();
    assert!(kinds.len() > 10 && kinds[0] == "thesis" && kinds[1..].iter().all(|kind| *kind == "branch"));
}

#[test]
fn small_parts_that_nothing_joins_share_a_figure() {
    let mut made = Made { claims: vec![Written::default(); 44], theses: 1, contraries: vec![(0, 43)] };
    for part in 1..11 {
        made.claims[part].supports = vec![(vec![10 + 3 * part, 11 + 3 * part, 12 + 3 * part], vec![])];
    }
    let page = made.page();
    check(&page, "parts");
    assert_eq!(page.figures[0].cards.len(), 2, "what the thesis excludes stands beside it");
    assert_eq!(page.figures[1].title, "Apart from the thesis");
    assert_eq!(page.figures[1].roots.len(), 4, "parts of four cards fill sixteen");
}

#[test]
fn what_decides_the_thesis_is_in_the_first_figure() {
    // Six branches of six claims; the thesis stands or falls by a conflict at the fourth of the last.
    let mut made = Made { claims: vec![Written::default(); 38], theses: 1, contraries: Vec::new() };
    made.claims[0].supports = vec![((1..7).collect(), vec![])];
    for claim in 1..31 {
        made.claims[claim].supports = vec![(vec![claim + 6], vec![])];
    }
    made.claims[24].rebuttals = vec![(vec![37], vec![])];
    let page = made.page();
    check(&page, "a crux far down");
    let first: Vec<&str> = page.figures[0].cards.iter().map(|card| label(&page, card.position)).collect();
    assert!(first.contains(&"c24") && first.contains(&"c37") && !first.contains(&"c23"), "{first:?}");
}

#[test]
fn a_claim_of_another_map_that_decides_the_thesis_is_in_the_first_figure_too() {
    let claims = |count: usize| -> String {
        (1..=count)
            .map(|claim| format!("\"c{claim}\": (text: \"c{claim}\", rebuttals: [(premises: [\"d{claim}\"], force: Doubts)]), \"d{claim}\": (text: \"d{claim}\"), "))
            .collect()
    };
    // The author tells of twenty reasons first, and of the objection last.
    let reasons: String = (1..=20).map(|claim| format!("(premises: [\"c{claim}\"]), ")).collect();
    let mut sources = Sources::default();
    sources.add("other.ron", r#"Map(title: "Other", thesis: ["o"], claims: {"o": (text: "o")})"#);
    sources.add(
        "map.ron",
        format!(
            r#"Map(title: "T", thesis: ["t"], claims: {{
                "t": (text: "t", supports: [{reasons}], rebuttals: [(premises: ["other/o"])]), {}
            }})"#,
            claims(20)
        ),
    );
    let analysis = elenchus::analyse(&sources);
    let house = HouseStyle::default();
    let site = Site::of(&analysis, &house);
    let page = view::page(&Desk::new(&site, analysis.debate.find_map("map").unwrap()));
    assert!(page.figures.len() > 1);
    let first: Vec<&str> = page.figures[0].cards.iter().map(|card| label(&page, card.position)).collect();
    assert!(first.contains(&"o"), "{first:?}");
}

#[test]
fn one_more_claim_leaves_most_figures_as_they_were() {
    let homes = |page: &Page| -> BTreeSet<Vec<String>> {
        let of = |figure: &Branch| {
            let mut claims: Vec<String> = figure
                .cards
                .iter()
                .filter(|card| card.part == CardPart::Home)
                .map(|card| label(page, card.position).to_owned())
                .collect();
            claims.sort();
            claims
        };
        page.figures.iter().map(of).collect()
    };
    let (mut all, mut changed) = (0, 0);
    for seed in 0..12 {
        let mut made = Made::by_chance(seed, 200);
        let before = homes(&made.page());
        let about = Chance(seed * 2 + 1).below(made.claims.len());
        let new = made.claims.len();
        made.claims[about].supports.push((vec![new], vec![]));
        made.claims.push(Written::default());
        let after = homes(&made.page());
        all += after.len();
        changed += after.difference(&before).count();
    }
    assert!(changed * 5 <= all, "{changed} of {all} figures changed");
}

#[test]
fn what_stands_on_a_map_is_counted_by_what_it_does() {
    let text = r#"Map(title: "Parking", thesis: ["charge"], claims: {
        "charge": (
            text: "The square should charge.",
            supports: [
                (premises: ["full"]),
                (premises: ["air"]),
                (premises: ["cheap"]),
                (premises: ["mayor"], kind: Explains),
            ],
            rebuttals: [
                (premises: ["far"], force: Doubts),
                (premises: ["old"], force: Doubts),
                (premises: ["fair"], force: Concedes),
                (premises: ["shops"]),
            ],
        ),
        "full": (text: "It is full by nine."),
        "air": (text: "The air gets better.", rebuttals: [(premises: ["wind"])]),
        "cheap": (text: "It costs nothing to run.", rebuttals: [(premises: ["meters"], force: Decides(because: "So it says in the budget."))]),
        "wind": (text: "The wind decides that.", rebuttals: [(premises: ["air"])]),
        "meters": (text: "Its meters cost money.", granted: true),
        "mayor": (text: "The mayor wants it."),
        "far": (text: "Would people walk?"),
        "old": (text: "Can the old walk as far?"),
        "fair": (text: "It is fair to charge."),
        "shops": (text: "Its shops live off cars."),
    })"#;
    let mut sources = Sources::default();
    sources.add("map.ron", text);
    let analysis = elenchus::analyse(&sources);
    let house = HouseStyle::default();
    let (map, _) = analysis.debate.maps().next().unwrap();
    let counts = view::page(&Desk::new(&Site::of(&analysis, &house), map)).counts;
    let expected = "11 claims; 3 reasons (1 open, 1 overturned); 4 objections; 2 doubts; 1 point conceded; 1 explanation";
    assert_eq!(counts.in_words.join("; "), expected);
    assert_eq!(counts.moves.reasons, 3);
}
