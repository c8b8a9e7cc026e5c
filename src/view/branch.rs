//! The figures of a map: one, or of a large map several that each show a branch, and go on from each other.

use schemars::JsonSchema;
use serde::Serialize;

use super::cut::{Below, Cut, Piece, Weight, cut, whole};
use super::desk::Desk;
use super::diagram::Diagram;
use crate::language::Value;
use crate::model::{ClaimId, Party};

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
            from_href: None,
            shares: 1,
            cards: cards.into_iter().map(card).collect(),
            pills,
            lines: (0..diagram.lines.len()).collect(),
        }
    }

    /// Whether a claim of the map is at home in it.
    pub fn is_home_of(&self, id: &str) -> bool {
        let anchors = self.cards.iter().filter_map(|card| card.anchor.as_deref());
        anchors.filter_map(|anchor| anchor.strip_prefix("m-c-")).any(|home| home == id)
    }
}

/// The figures of the desk's map.
pub(super) fn branches(desk: &Desk, diagram: &Diagram) -> Vec<Branch> {
    let decisive = std::cell::OnceCell::new();
    let cut = cut(diagram, |at| decisive.get_or_init(|| deciding(desk, diagram))[at]);
    let names = Names::of(diagram, &cut);
    let pieces = cut.pieces.iter().enumerate();
    pieces.map(|(number, piece)| names.branch(desk, diagram, &cut, number, piece)).collect()
}

/// For each box how much the theses turn on it: on the ends of the smallest sets of conflicts that decide one, and then
/// on what one cannot do without.
fn deciding(desk: &Desk, diagram: &Diagram) -> Vec<Weight> {
    let debate = &desk.analysis.debate;
    let mut decides = vec![Weight::Plain; diagram.boxes.len()];
    let mut mark = |claim: ClaimId, weight: Weight| {
        // The boxes of the map's claims come first, in the order of their numbers.
        if let Some(number) = desk.number(claim) {
            decides[number - 1] = decides[number - 1].min(weight);
        }
    };
    for &thesis in debate[desk.map].theses.iter().take(MOST_THESES) {
        let deciding = desk.site.deciding(thesis);
        for decision in [&deciding.cruxes.stands, &deciding.cruxes.falls]
            .into_iter()
            .flat_map(|outcome| &outcome.sets)
            .flatten()
        {
            for party in [decision.stronger, decision.weaker] {
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

/// What figures are called, before they are put in words.
struct Names {
    anchors: Vec<String>,
}

impl Names {
    fn of(diagram: &Diagram, cut: &Cut) -> Names {
        let anchor = |(number, piece): (usize, &Piece)| {
            let claim = piece.roots.first().and_then(|&root| diagram.boxes[root].href.strip_prefix("#c-"));
            match (claim, piece.share.0) {
                (Some(claim), 0 | 1) => format!("f-{claim}"),
                // No id holds two underscores in a row.
                (Some(claim), share) => format!("f-{claim}__{share}"),
                (None, _) => format!("f-__{number}"),
            }
        };
        Names { anchors: cut.pieces.iter().enumerate().map(anchor).collect() }
    }

    fn branch(&self, desk: &Desk, diagram: &Diagram, cut: &Cut, at: usize, piece: &Piece) -> Branch {
        let (cards, pills) = piece.boxes.iter().partition(|&&at| diagram.boxes[at].look.is_card());
        let cards: Vec<usize> = cards;
        let root = piece.roots.first().copied();
        let is_thesis = root.is_some_and(|root| diagram.boxes[root].is_thesis);
        let kind = match piece.from {
            _ if cut.pieces.len() == 1 => "whole",
            _ if is_thesis => "thesis",
            Some(_) => "branch",
            None => "apart",
        };
        Branch {
            number: at + 1,
            anchor: self.anchors[at].clone(),
            kind,
            title: self.title(desk, diagram, piece, kind),
            from: piece.from.map(|from| from + 1),
            from_href: self.back(diagram, piece),
            shares: piece.share.1,
            cards: cards.into_iter().map(|card| self.card(desk, diagram, cut, at, card)).collect(),
            pills,
            lines: piece.lines.clone(),
            roots: piece.roots.clone(),
        }
    }

    /// The name of a card's place on the page.
    fn place(&self, diagram: &Diagram, card: usize, part: CardPart) -> Option<String> {
        let claim = diagram.boxes[card].href.strip_prefix('#')?;
        match part {
            CardPart::Home => Some(format!("m-{claim}")),
            CardPart::Onward => Some(format!("o-{claim}")),
            CardPart::Again => None,
        }
    }

    /// The link to where a piece goes on from: the card of its root there.
    fn back(&self, diagram: &Diagram, piece: &Piece) -> Option<String> {
        let from = piece.from?;
        let card = piece.roots.first().and_then(|&root| self.place(diagram, root, CardPart::Onward));
        Some(format!("#{}", card.unwrap_or_else(|| self.anchors[from].clone())))
    }

    fn title(&self, desk: &Desk, diagram: &Diagram, piece: &Piece, kind: &str) -> String {
        let Some(&root) = piece.roots.first() else { return String::new() };
        let title = diagram.boxes[root].label.clone();
        match piece.share {
            _ if kind == "apart" && piece.roots.len() > 1 => desk.word("map-apart"),
            (_, 0 | 1) => title,
            (part, parts) => {
                let values =
                    [("title", title.into()), ("part", Value::from(part)), ("parts", Value::from(parts))];
                desk.say("map-branch-share", &values)
            }
        }
    }

    fn card(&self, desk: &Desk, diagram: &Diagram, cut: &Cut, at: usize, card: usize) -> BranchCard {
        let home = cut.home[card];
        let next = &cut.pieces[home];
        let part = match home == at {
            true => CardPart::Home,
            false if next.from == Some(at) && next.roots == [card] => CardPart::Onward,
            false => CardPart::Again,
        };
        let number = Value::from(home + 1);
        BranchCard {
            position: card,
            part,
            anchor: self.place(diagram, card, part),
            figure: (part != CardPart::Home).then_some(home + 1),
            href: match part {
                CardPart::Home => diagram.boxes[card].href.clone(),
                _ => format!("#{}", self.anchors[home]),
            },
            note: match part {
                CardPart::Home => None,
                CardPart::Onward => {
                    let inside = inside(desk, cut.below[card]);
                    Some(desk.say("map-branch-onward", &[("figure", number), ("inside", inside.into())]))
                }
                CardPart::Again => Some(desk.say("map-branch-again", &[("figure", number)])),
            },
        }
    }
}

/// How much hangs below a claim, in words; only what there is.
fn inside(desk: &Desk, below: Below) -> String {
    let count = |message: &str, count: usize| {
        (count > 0).then(|| desk.say(message, &[("count", Value::from(count))]))
    };
    let counts = [
        count("supports", below.supports),
        count("rebuttals", below.rebuttals),
        count("map-branch-findings", below.findings),
    ];
    counts.into_iter().flatten().collect::<Vec<_>>().join(&desk.word("between"))
}
