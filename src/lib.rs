//! Elenchus, a compiler for arguments: RON in, findings and documents out.
//!
//! An argument is written down as data: claims, the supports and rebuttals between them, and who said what
//! where. From there everything flows one way:
//!
//! 1. [`source`] holds the files' texts.
//! 2. [`syntax`] reads them: the structure of every file, and its values.
//! 3. [`resolve`] turns names into one [`model::Debate`] for the whole corpus.
//! 4. [`evaluate`] works out what stands and what falls. What people found of the claims, [`review`] holds beside
//!    that.
//! 5. [`check`] looks for what does not hold together. Every stage has its findings, as [`diagnostic`]s.
//! 6. [`view`] picks what a document shows, in the words of a [`language`] and a [`house_style`], its sources as a
//!    [`citation`] style has them; [`layout`] places the boxes of its map, and [`render`] prints it.
//!
//! The texts that claims are taken from are read by [`quote`], which finds quotations in them and says where they stand.
//! What an article says of itself, and what in it no claim encodes, [`article`] tells.
//! What English sentences say in numbers, dates, quotations and hedges, [`prose`] finds in them;
//! [`tidy`] lays a file out anew, from what [`syntax`] knows of it alone.
//!
//! [`analyse`] does the first five at once, and never fails: whatever is wrong with a file is a finding, and
//! the rest is still read.
//!
//! ```
//! use elenchus::{analyse, source::Sources};
//!
//! let mut sources = Sources::default();
//! sources.add("parking.ron", r#"
//!     Map(
//!         title: "Parking",
//!         thesis: ["charge"],
//!         claims: {
//!             "charge": (
//!                 text: "The square should charge for parking.",
//!                 supports: [(premises: ["full"])],
//!                 rebuttals: [(premises: ["shops"])],
//!             ),
//!             "full": (text: "It is full by nine every day."),
//!             "shops": (text: "Its shops live off customers who come by car."),
//!         },
//!     )
//! "#);
//! let analysis = analyse(&sources);
//! assert!(analysis.diagnostics.is_empty());
//!
//! let debate = &analysis.debate;
//! let map = debate.find_map("parking").expect("the file is called parking.ron");
//! let thesis = debate[map].theses[0];
//! assert_eq!(analysis.labelling.status(debate, thesis), elenchus::model::Status::Contested);
//!
//! use elenchus::{house_style::HouseStyle, render::{Medium, Renderer}, view};
//!
//! let house = HouseStyle::default();
//! let site = view::Site::of(&analysis, &house);
//! let view = view::find("map").expect("there is a map view");
//! let page = view.of_map(&view::Desk::new(&site, map)).expect("it is a view of a map");
//! let renderer = Renderer::new(&house).expect("the built-in templates are sound");
//! let html = renderer.render(view, &*page, Medium::Html).expect("no template fails").expect("there is a page");
//! assert!(html.contains("The square should charge for parking."));
//! ```

pub mod article;
pub mod check;
pub mod citation;
pub mod cli;
pub mod diagnostic;
pub mod evaluate;
pub mod house_style;
pub mod language;
pub mod layout;
pub mod model;
pub mod period;
pub mod prose;
pub mod quote;
pub mod render;
pub mod resolve;
pub mod review;
pub mod solve;
pub mod source;
pub mod syntax;
pub mod tidy;
pub mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use check::{Context, Memory, Texts, Workings};
use diagnostic::{Diagnostic, Family, Rule};
use evaluate::Labelling;
use model::Debate;
use period::Period;
use resolve::{Resolved, Settings};
use review::Reviews;
use source::{Shelf, Sources};
use syntax::Documents;

/// What a corpus is held against besides itself.
#[derive(Debug, Default)]
pub struct Background {
    /// The day that counts as today; where none is given, that of each map's encoder. Never the clock.
    pub as_of: Option<Period>,
    /// The texts of sources, with which quotations are compared.
    pub texts: Shelf,
    /// The citation style, in place of the one that the corpus names: the name of one that comes along, or the path
    /// of a `.csl` file among the sources.
    pub citation_style: Option<String>,
}

/// Everything that is known of a corpus.
#[derive(Debug)]
pub struct Analysis<'s> {
    /// The files as written, and where everything stands in them.
    pub documents: Documents<'s>,
    /// The debate that the files make together.
    pub debate: Debate,
    /// What stands in it.
    pub labelling: Labelling,
    /// The texts of its sources, as far as they are at hand.
    pub texts: Texts,
    /// What the checks worked out, right or wrong.
    pub workings: Workings,
    /// What the corpus says of itself.
    pub settings: Settings,
    /// How its sources are cited.
    pub citation_style: citation::Style,
    /// What reviewers found of its claims.
    pub reviews: Reviews,
    /// All findings, by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Analysis<'_> {
    /// What checks look at, the day that counts as today being that of each map's encoder.
    pub fn context(&self) -> Context<'_> {
        let Analysis { debate, documents, labelling, texts, reviews, .. } = self;
        Context::new(debate, documents, labelling, texts, reviews, None)
    }
}

/// Reads, resolves, evaluates and checks a corpus.
///
/// Nothing fails: an empty corpus gives an empty debate, a broken file gives findings and what could be read.
pub fn analyse(sources: &Sources) -> Analysis<'_> {
    analyse_against(sources, &Background::default())
}

/// The same as [`analyse`], against more than the corpus itself.
pub fn analyse_against<'s>(sources: &'s Sources, background: &Background) -> Analysis<'s> {
    analyse_by(sources, background, |context, _| check::run(context))
}

/// The same as [`analyse_against`], faster where `memory` holds what an earlier run found out about maps that have not
/// changed since. What this run finds out takes its place.
pub fn analyse_again<'s>(sources: &'s Sources, background: &Background, memory: &mut Memory) -> Analysis<'s> {
    analyse_by(sources, background, |context, reviews| {
        memory.run(context, &reviews.files().iter().map(|review| review.file).collect())
    })
}

/// The same as [`analyse_against`] for somebody who asks about some files alone: findings about them are all there,
/// of others those that take long may be missing.
pub fn analyse_for<'s>(
    sources: &'s Sources,
    background: &Background,
    asked: BTreeSet<source::FileId>,
) -> Analysis<'s> {
    analyse_again(sources, background, &mut Memory::of_files(asked))
}

fn analyse_by<'s>(
    sources: &'s Sources,
    background: &Background,
    run_checks: impl FnOnce(&Context, &Reviews) -> Vec<Diagnostic>,
) -> Analysis<'s> {
    let (documents, values, mut diagnostics) = syntax::parse(sources);
    let Resolved { debate, settings, reviews, diagnostics: unresolved } =
        resolve::resolve(&documents, values);
    let labelling = evaluate::grounded(&debate);
    let reviews = Reviews::of(&debate, &labelling, reviews);
    let folder = settings.written.as_ref().and_then(|corpus| corpus.texts.as_deref());
    let texts = Texts::read(&debate, &background.texts.named(folder));
    let as_of = background.as_of.as_ref();
    let context = Context::new(&debate, &documents, &labelling, &texts, &reviews, as_of);
    diagnostics.extend(unresolved);
    let (citation_style, finding) =
        citation::style::of(&documents, &settings, background.citation_style.as_deref());
    diagnostics.extend(finding);
    diagnostics.extend(run_checks(&context, &reviews));
    diagnostics.extend(house_style::findings(&documents, &settings));
    let workings = Workings::of(&context);
    let mut diagnostics = check::settle(&context, &settings, &families(), diagnostics);
    diagnostic::sort(&mut diagnostics);
    Analysis { documents, debate, labelling, texts, workings, settings, citation_style, reviews, diagnostics }
}

/// The corpus of an example of the manual: the files that a corpus is made of, and its other files as texts of sources.
pub fn example(files: &[(&str, &str)]) -> (Sources, Background) {
    let mut sources = Sources::default();
    let (corpus, texts): (Vec<_>, Vec<_>) =
        files.iter().copied().partition(|(name, _)| source::is_of_corpus(Path::new(name)));
    for (name, text) in corpus {
        sources.add(name, text);
    }
    let held: BTreeMap<_, _> =
        texts.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_owned())).collect();
    let texts = if held.is_empty() { Shelf::Empty } else { Shelf::Held(held) };
    (sources, Background { texts, ..Background::default() })
}

/// The name of the family of rules that a file breaks before any check looks at it.
pub const READING: &str = "reading";

/// The rules of the program by family, in the order of the manual: those of reading first, then the checks.
pub fn families() -> Vec<(Family, Vec<&'static Rule>)> {
    let reading = Family { name: READING, finds: "the file cannot be read as it is meant" };
    let rules = reading_rules().collect();
    let checks = check::FAMILIES.iter();
    let checks = checks.map(|(family, checks)| (*family, checks.iter().map(|check| &check.rule).collect()));
    std::iter::once((reading, rules)).chain(checks).collect()
}

/// The rules of reading, in the order of the manual.
fn reading_rules() -> impl Iterator<Item = &'static Rule> {
    let rules = [syntax::rules::ALL, resolve::rules::ALL, citation::style::RULES, house_style::rules::ALL];
    rules.into_iter().flatten().copied()
}

/// Every rule of the program, in the order of the manual.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    reading_rules().chain(check::all().map(|check| &check.rule))
}
