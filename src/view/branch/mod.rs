//! The figures of a map: one, or of a large map several that each show a branch, and go on from each other.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

use super::card::{CardText, Lettering, is_blank, pill_size};
use super::cut::{Cut, Draft, Note, Weight, cut, whole};
use super::desk::Desk;
use super::diagram::Diagram;
use super::sheet::{fits, is_tangled, laid_out_for_paper, laid_out_wide};
use crate::language::Value;
use crate::layout::{self, Edge, Node, Placed};
use crate::model::{ClaimId, Party};

mod names;

use names::Names;

/// A diagram with more boxes of claims than this is cut: readers understood maps of thirty propositions better than maps
/// of fifty (Dwyer, Hogan & Stewart 2010).
const MOST_AT_ONCE: usize = 30;

/// A map to fill in with more cards than this is cut: a figure is to be done within a lesson.
const MOST_TO_FILL_IN: usize = 15;

/// What decides is looked for behind so many theses.
const MOST_THESES: usize = 3;

/// A figure: boxes and lines of the diagram that are drawn together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Branch {
    /// Its number, from 1.
    pub number: usize,
    /// The name of its place on the page.
    pub anchor: String,
    /// `whole` where it is the only figure, `thesis`, `branch` for one that goes on from another, or `apart` for claims
    /// that nothing joins to a thesis.
    pub kind: &'static str,
    /// The positions of the boxes that it begins with, after which it is called.
    pub roots: Vec<usize>,
    /// What it is called: the text of its first box, and which part it is where several share one.
    pub title: String,
    /// The number of the figure that it goes on from.
    pub from: Option<usize>,
    /// How many figures lead to it, from one to the next.
    pub depth: usize,
    /// The place of the claim on that figure.
    pub from_href: Option<String>,
    /// How many figures share out what is said about its first claim, where it is too much for one.
    pub shares: usize,
    /// The cards of claims.
    pub cards: Vec<BranchCard>,
    /// The positions of the words between them.
    pub pills: Vec<usize>,
    /// The positions of its lines.
    pub lines: Vec<usize>,
    /// How large it is written.
    #[serde(skip)]
    pub(crate) lettering: Lettering,
    /// Where it is shown.
    #[serde(skip)]
    pub(crate) place: Place,
}

/// Where a figure is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// On a screen, or as a picture by itself: it is as wide as it is best drawn.
    Screen,
    /// On a screen and on a sheet of paper.
    Both,
    /// On a sheet of paper alone.
    Paper,
}

/// The figures of a map.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    /// Those of the page.
    pub(super) shown: Vec<Branch>,
    /// Those of its sheets of paper, where they are others.
    pub(super) sheets: Vec<Branch>,
}

/// A claim in a figure.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BranchCard {
    /// The position of its box.
    pub position: usize,
    /// Where what is said about it stands.
    pub part: CardPart,
    /// The name of the card's place on the page: `m-c-` and the claim's id where the claim is at home, `o-c-` and the
    /// id where it goes on from here. Nothing for other cards and for claims of other maps.
    pub anchor: Option<String>,
    /// For a claim that is not at home in this figure: the number of the one in which it is.
    pub figure: Option<usize>,
    /// The link from it: to the claim in the outline, or to the figure in which it is at home.
    pub href: String,
    /// The line below it that tells where it goes on, and what is there.
    pub note: Option<String>,
}

/// What a card is in a figure. Each claim is at home in exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum CardPart {
    /// What is said about the claim is in this figure.
    Home,
    /// It follows in a figure that begins with the claim.
    Onward,
    /// The claim belongs to another branch, and is shown here because it is used here too.
    Again,
}

impl Branch {
    /// The whole map as one figure, however large.
    pub fn whole(diagram: &Diagram) -> Branch {
        let Cut { pieces, .. } = whole(diagram);
        let roots = pieces[0].roots.clone();
        let (cards, pills) = (0..diagram.boxes.len()).partition(|&at| diagram.boxes[at].look.is_card());
        let cards: Vec<usize> = cards;
        let card = |position: usize| BranchCard {
            position,
            part: CardPart::Home,
            anchor: diagram.boxes[position].href.strip_prefix('#').map(|claim| format!("m-{claim}")),
            figure: None,
            href: diagram.boxes[position].href.clone(),
            note: None,
        };
        Branch {
            number: 1,
            anchor: "f-__0".to_owned(),
            kind: "whole",
            title: roots.first().map_or_else(String::new, |&root| diagram.boxes[root].label.clone()),
            roots,
            from: None,
            depth: 0,
            from_href: None,
            shares: 1,
            cards: cards.into_iter().map(card).collect(),
            pills,
            lines: (0..diagram.lines.len()).collect(),
            lettering: Lettering::USUAL,
            place: Place::Screen,
        }
    }

    /// Where its cards and then its pills stand, given the texts of the cards.
    pub(crate) fn placed(&self, diagram: &Diagram, texts: &[CardText]) -> Placed {
        let cards: Vec<usize> = self.cards.iter().map(|card| card.position).collect();
        placed(diagram, (&cards, texts), &self.pills, &self.lines, &self.lettering, self.place)
    }

    /// Whether a claim of the map is at home in it.
    pub fn is_home_of(&self, id: &str) -> bool {
        let anchors = self.cards.iter().filter_map(|card| card.anchor.as_deref());
        anchors.filter_map(|anchor| anchor.strip_prefix("m-c-")).any(|home| home == id)
    }
}

/// The figures of the desk's map: one, or of a large map several. Where they cannot be read on paper as they are, the
/// sheets have figures of their own.
pub(super) fn figures(desk: &Desk, diagram: &Diagram) -> Figures {
    let shown = Drafting { desk, diagram, given: None, lettering: Lettering::USUAL, place: Place::Both };
    let on_paper = Drafting { lettering: lettering(desk), place: Place::Paper, ..shown };
    let cards = diagram.cards();
    let (is_small, is_usual) = (cards <= MOST_AT_ONCE, on_paper.lettering == shown.lettering);
    let serves_paper = is_usual && (!is_small || shown.fits_whole());
    let shown = if serves_paper || !is_small { shown } else { Drafting { place: Place::Screen, ..shown } };
    let figures = if is_small { shown.whole() } else { shown.cut() };
    Figures { shown: figures, sheets: if serves_paper { Vec::new() } else { on_paper.cut() } }
}

/// The figures of the desk's map to fill in, each for a sheet of paper, with the text of some boxes `given`.
pub(super) fn figures_to_fill_in(desk: &Desk, diagram: &Diagram, given: &[usize]) -> Vec<Branch> {
    let lettering = lettering(desk);
    let drafting = Drafting { desk, diagram, given: Some(given), lettering, place: Place::Both };
    let is_small = diagram.cards() <= MOST_TO_FILL_IN;
    if is_small && drafting.fits_whole() { drafting.whole() } else { drafting.cut() }
}

fn lettering(desk: &Desk) -> Lettering {
    if desk.site.house.look.is_large { Lettering::LARGE } else { Lettering::USUAL }
}

/// Where cards, with their texts, and pills stand in a figure.
fn placed(
    diagram: &Diagram,
    (cards, texts): (&[usize], &[CardText]),
    pills: &[usize],
    lines: &[usize],
    lettering: &Lettering,
    place: Place,
) -> Placed {
    let words = pills.iter().map(|&pill| pill_size(&diagram.boxes[pill], lettering));
    let nodes: Vec<Node> = texts.iter().map(CardText::size).chain(words).map(|size| Node { size }).collect();
    let mut node_of: Vec<(usize, usize)> = cards.iter().chain(pills).copied().zip(0..).collect();
    node_of.sort_unstable();
    let node = |position: usize| {
        let found = node_of.binary_search_by_key(&position, |&(position, _)| position);
        node_of[found.expect("a figure has the boxes of its lines")].1
    };
    let edge = |&line: &usize| {
        let line = &diagram.lines[line];
        Edge { from: node(line.from), to: node(line.to), joins: line.is_premise }
    };
    let edges = lines.iter().map(edge).collect();
    let all = layout::Diagram { nodes, edges };
    match place {
        Place::Screen => laid_out_wide(&all),
        Place::Both | Place::Paper => laid_out_for_paper(&all, lettering),
    }
}

/// Figures while they are being made.
#[derive(Clone, Copy)]
struct Drafting<'a> {
    desk: &'a Desk<'a>,
    diagram: &'a Diagram,
    /// On a map to fill in, the boxes whose text is printed all the same.
    given: Option<&'a [usize]>,
    lettering: Lettering,
    place: Place,
}

impl Drafting<'_> {
    /// The diagram as one figure.
    fn whole(&self) -> Vec<Branch> {
        self.named(&whole(self.diagram))
    }

    /// The diagram cut into figures that can each be read on a sheet of paper.
    fn cut(&self) -> Vec<Branch> {
        let decisive = std::cell::OnceCell::new();
        let decides = |at: usize| decisive.get_or_init(|| deciding(self.desk, self.diagram))[at];
        self.named(&cut(self.diagram, decides, &|draft| self.fits(draft)))
    }

    fn named(&self, cut: &Cut) -> Vec<Branch> {
        let names = Names::of(self, cut);
        cut.pieces.iter().enumerate().map(|(number, piece)| names.branch(cut, number, piece)).collect()
    }

    /// Whether the diagram can be read on one sheet of paper.
    fn fits_whole(&self) -> bool {
        let boxes = 0..self.diagram.boxes.len();
        let (cards, pills): (Vec<usize>, Vec<usize>) =
            boxes.partition(|&at| self.diagram.boxes[at].look.is_card());
        if cards.len() > MOST_AT_ONCE {
            return false;
        }
        let lines: Vec<usize> = (0..self.diagram.lines.len()).collect();
        let notes = vec![None; cards.len()];
        self.fits(&Draft { cards: &cards, notes: &notes, pills: &pills, lines: &lines })
    }

    fn fits(&self, draft: &Draft) -> bool {
        let text = |(&card, note): (&usize, &Option<Note>)| {
            let drawn = &self.diagram.boxes[card];
            // The number is not known yet, but none is longer than the last can be.
            let note = note.map(|note| self.told(note, self.diagram.boxes.len().max(100)));
            CardText::of(drawn, note.as_deref(), is_blank(drawn, self.given), &self.lettering)
        };
        let texts: Vec<CardText> = draft.cards.iter().zip(draft.notes).map(text).collect();
        let cards = (draft.cards, &texts[..]);
        let placed = placed(self.diagram, cards, draft.pills, draft.lines, &self.lettering, self.place);
        fits(&placed, &self.lettering) && !is_tangled(&placed)
    }

    /// What a note says, given the figure in which the claim is at home.
    fn told(&self, note: Note, figure: usize) -> String {
        let figure = ("figure", Value::from(figure));
        match note {
            Note::Onward(below) => {
                // Large letters leave a card no room for more.
                let (message, mut inside) = match self.lettering == Lettering::LARGE {
                    true => ("map-branch-onward-brief", below.moves.told_briefly(self.desk)),
                    false => ("map-branch-onward", below.moves.told(self.desk)),
                };
                if below.findings > 0 {
                    let count = Value::from(below.findings);
                    inside.push(self.desk.say("map-branch-findings", &[("count", count)]));
                }
                let inside = inside.join(&self.desk.word("between"));
                self.desk.say(message, &[figure, ("inside", inside.into())])
            }
            Note::Again => self.desk.say("map-branch-again", &[figure]),
        }
    }
}

/// For each box how much the theses turn on it: on the ends of the conflicts that decide one with the fewest others, and
/// then on what it cannot do without.
fn deciding(desk: &Desk, diagram: &Diagram) -> Vec<Weight> {
    let debate = &desk.analysis.debate;
    let mut decides = vec![Weight::Plain; diagram.boxes.len()];
    let elsewhere = diagram.boxes.iter().enumerate().filter(|(_, drawn)| drawn.map.is_some());
    let elsewhere: BTreeMap<&str, usize> = elsewhere.map(|(at, drawn)| (&*drawn.href, at)).collect();
    let mut mark = |claim: ClaimId, weight: Weight| {
        // The boxes of the map's claims come first, in the order of their numbers; those of others are known by their
        // links.
        let position = match desk.number(claim) {
            Some(number) => Some(number - 1),
            None => elsewhere.get(&*desk.claim_ref(claim).href).copied(),
        };
        if let Some(position) = position {
            decides[position] = decides[position].min(weight);
        }
    };
    for &thesis in debate[desk.map].theses.iter().take(MOST_THESES) {
        let deciding = desk.site.deciding(thesis);
        let sets: Vec<_> = [&deciding.cruxes.stands, &deciding.cruxes.falls]
            .into_iter()
            .flat_map(|outcome| &outcome.sets)
            .collect();
        let fewest = sets.iter().map(|set| set.len()).min().unwrap_or_default();
        for set in sets.into_iter().filter(|set| set.len() == fewest) {
            for party in set.iter().flat_map(|decision| [decision.stronger, decision.weaker]) {
                match party {
                    Party::Claim(claim) => mark(claim, Weight::Decides),
                    Party::Step(step) => {
                        debate[step].premises.iter().for_each(|&premise| mark(premise, Weight::Decides));
                    }
                }
            }
        }
        let points = deciding.keystones.single_points.iter();
        let premises = deciding.premises.sets.iter().flat_map(|(set, _)| set);
        points.chain(premises).for_each(|&claim| mark(claim, Weight::Carries));
    }
    decides
}
