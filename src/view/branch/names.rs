//! What figures and places in them are called, and where the cards in them lead.

use super::{Branch, BranchCard, CardPart, Drafting, Place};
use crate::language::Value;
use crate::view::cut::{Cut, Note, Piece};

/// What figures and places in them are called.
pub(super) struct Names<'a> {
    drafting: &'a Drafting<'a>,
    anchors: Vec<String>,
    /// How many figures lead to each.
    depths: Vec<usize>,
}

impl Names<'_> {
    pub(super) fn of<'a>(drafting: &'a Drafting<'a>, cut: &Cut) -> Names<'a> {
        let first = if drafting.place == Place::Paper { "p" } else { "f" };
        let anchor = |(number, piece): (usize, &Piece)| {
            let root = piece.roots.first().map(|&root| &drafting.diagram.boxes[root]);
            let claim = root.and_then(|root| root.href.strip_prefix("#c-"));
            let is_one_of_several = piece.roots.len() > 1 && cut.pieces.len() > 1;
            match (claim, piece.share.0) {
                // One of these may be the root of a piece of its own as well.
                (Some(claim), _) if is_one_of_several => format!("{first}-{claim}__0"),
                (Some(claim), 0 | 1) => format!("{first}-{claim}"),
                // No id holds two underscores in a row.
                (Some(claim), share) => format!("{first}-{claim}__{share}"),
                (None, _) => format!("{first}-__{number}"),
            }
        };
        let mut depths: Vec<usize> = Vec::new();
        for piece in &cut.pieces {
            // A piece stands right before those that go on from it.
            depths.push(piece.from.map_or(0, |from| depths[from] + 1));
        }
        Names { drafting, anchors: cut.pieces.iter().enumerate().map(anchor).collect(), depths }
    }

    pub(super) fn branch(&self, cut: &Cut, at: usize, piece: &Piece) -> Branch {
        let boxes = &self.drafting.diagram.boxes;
        let (cards, pills) = piece.boxes.iter().partition(|&&at| boxes[at].look.is_card());
        let cards: Vec<usize> = cards;
        let root = piece.roots.first().copied();
        let is_thesis = root.is_some_and(|root| boxes[root].is_thesis);
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
            title: self.title(piece, kind),
            from: piece.from.map(|from| from + 1),
            depth: self.depths[at],
            from_href: self.back(piece),
            shares: piece.share.1,
            cards: cards.into_iter().map(|card| self.card(cut, at, card)).collect(),
            pills,
            lines: piece.lines.clone(),
            roots: piece.roots.clone(),
            lettering: self.drafting.lettering,
            place: self.drafting.place,
        }
    }

    /// The name of a card's place on the page.
    fn place(&self, card: usize, part: CardPart) -> Option<String> {
        // What is only for paper leaves these names to the figures of the page.
        let claim = self.drafting.diagram.boxes[card].href.strip_prefix('#')?;
        match part {
            _ if self.drafting.place == Place::Paper => None,
            CardPart::Home => Some(format!("m-{claim}")),
            CardPart::Onward => Some(format!("o-{claim}")),
            CardPart::Again => None,
        }
    }

    /// The link to where a piece goes on from: the card of its root there.
    fn back(&self, piece: &Piece) -> Option<String> {
        let from = piece.from?;
        let card = piece.roots.first().and_then(|&root| self.place(root, CardPart::Onward));
        Some(format!("#{}", card.unwrap_or_else(|| self.anchors[from].clone())))
    }

    fn title(&self, piece: &Piece, kind: &str) -> String {
        let Drafting { desk, diagram, .. } = self.drafting;
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

    fn card(&self, cut: &Cut, at: usize, card: usize) -> BranchCard {
        let home = cut.home[card];
        let next = &cut.pieces[home];
        let (part, note) = match home == at {
            true => (CardPart::Home, None),
            false if next.from == Some(at) && next.roots == [card] => {
                (CardPart::Onward, Some(Note::Onward(cut.below[card])))
            }
            false => (CardPart::Again, Some(Note::Again)),
        };
        BranchCard {
            position: card,
            part,
            anchor: self.place(card, part),
            figure: (part != CardPart::Home).then_some(home + 1),
            href: match part {
                CardPart::Home => self.drafting.diagram.boxes[card].href.clone(),
                _ => format!("#{}", self.anchors[home]),
            },
            note: note.map(|note| self.drafting.told(note, home + 1)),
        }
    }
}
